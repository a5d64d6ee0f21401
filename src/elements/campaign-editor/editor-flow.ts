import type { TemplateResult } from 'lit';
import type { CampaignDetails, Instant } from '../../domain/campaign.ts';
import { isOverdue } from '../../domain/status.ts';
import type { Format } from '../../i18n/format.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { IntentName } from '../shared/events.ts';
import type { Notice } from '../shared/notices.ts';
import { EditSession } from './edit-session.ts';
import { type Field, type Step, fieldOf, steps } from './fields.ts';
import { needsLater } from './frame.ts';
import { LaterCode, type LaterHost } from './later-code.ts';
import type { LaterSteps } from './later-steps.ts';
import type { Choice } from './merge.ts';
import { Pickers } from './pickers.ts';
import type { SaveMode } from './session-state.ts';
import type { SettingKey } from './settings.ts';
import { focusField, focusFirst, focusSave, focusSummary, focusedIn } from './sheet.ts';
import { type Common, type Demotion, unsavedDialog } from './unsaved-dialog.ts';

export interface FlowHost extends LaterHost {
  readonly format: Format;
  /** What the page wants edited: an id, empty for a new campaign; null: nothing. */
  readonly wanted: string | null;
  /** Says where we are: the id of a campaign saved for the first time, or that we stay although the page moved on. */
  tell(id: string): void;
  leave(): void;
  /** Tells the host page; false when it takes over. */
  intend(name: IntentName, id: string): boolean;
  /** A save failed and may have to wait. */
  failed(): void;
}

/** Saving, and what follows once it is done. */
interface Errand {
  readonly mode: SaveMode;
  readonly after: () => void;
}
const stay = (): void => {};

/** One visit to the editor: from step to step, saving on the way, and everything that is asked. */
export class EditorFlow {
  readonly session: EditSession;
  step: Step = 'what';
  dialog: (() => TemplateResult) | null = null;
  dialogKey = 0;
  readonly #host: FlowHost;
  readonly pickers: Pickers;
  readonly #later: LaterCode;
  /** What saving is for; a conflict is settled in between. */
  #errand: Errand | null = null;
  #hasEnded = false;
  /** The open dialog asks what becomes of unsaved changes. */
  #isLeaving = false;

  constructor(host: FlowHost, store: CampaignStore, id: string) {
    this.#host = host;
    const prepare = () => host.later.get();
    this.session = new EditSession(store, id, { t: host.t, prepare, changed: () => this.#changed(), say: (text) => host.say(text) });
    this.pickers = new Pickers(host, store, () => this.#draw());
    this.#later = new LaterCode(host, this.session, () => this.#draw());
  }

  /** Null until its code is there. */
  get later(): LaterSteps | null {
    return this.#later.steps;
  }
  /** What of the code could not be fetched. */
  get notice(): Notice | null {
    return this.#later.notice;
  }

  /** `aim`: the field somebody wants to correct. `sendAt`: the time somebody gave it elsewhere; it is filled in, not saved. */
  async load(aim: Field | null = null, sendAt: Instant | null = null): Promise<void> {
    const { session } = this;
    await session.load();
    if (this.#hasEnded) return;
    const { details } = session;
    const late = details && session.canEdit && isOverdue(details, { now: new Date(session.store.now()).toISOString() });
    if (late) session.check({ finish: true, step: 'when' });
    if (sendAt) session.schedule(sendAt);
    const field = aim ?? (late || sendAt ? fieldOf('sendAt') : null);
    if (field && session.canEdit) await this.focus(field.key);
    else await focusFirst(this.#host.element);
  }

  end(): void {
    this.#hasEnded = true;
    this.session.end();
    this.pickers.close();
    this.#later.end();
  }

  #changed(): void {
    if (this.#asksInVain) this.#withdraw();
    if (this.session.conflict && !this.dialog) this.#showConflict();
    if (!this.later && !this.session.canEdit && needsLater(this)) this.#later.go(() => this.#draw());
    this.#draw();
  }
  /** Nothing that could be answered changes a campaign that is gone; only leaving is still asked about. */
  get #asksInVain(): boolean {
    return this.session.lock === 'gone' && this.dialog !== null && !this.#isLeaving;
  }
  #withdraw(): void {
    this.dialogKey += 1;
    this.dialog = null;
    this.#draw();
    void this.#host.element.updateComplete.then(() => !this.#hasEnded && focusSave(this.#host.element));
  }
  #draw(): void {
    if (!this.#hasEnded) this.#host.element.requestUpdate();
  }

  /** Shows a dialog; the late `close` of one before does not end it. */
  #show(dialog: (common: Common) => TemplateResult): void {
    const key = (this.dialogKey += 1);
    this.#isLeaving = false;
    const onClose = () => {
      if (this.dialogKey !== key) return;
      this.dialog = null;
      // It may have come up while this one was closing.
      if (this.session.conflict) this.#showConflict();
      this.#draw();
    };
    this.dialog = () => {
      const { t, format } = this.#host;
      return dialog({ t, format, timeZone: this.session.timeZone, onClose });
    };
    this.#draw();
  }

  /** Asks before something typed is left behind. `go` happens when nothing is lost by it, or it was decided so. */
  guard(go: () => void): void {
    const { session } = this;
    if (!session.isDirty) return go();
    if (this.dialog) {
      // Something else is being asked: the page moved on, we stay.
      if (!this.#isLeaving && this.#host.wanted !== session.id) this.#host.tell(session.id);
      return;
    }
    const mode: SaveMode = this.session.isLive ? 'finish' : 'draft';
    let stays = true;
    const answer = (run: () => void) => () => {
      stays = false;
      run();
    };
    this.#show((common) =>
      unsavedDialog({
        ...common,
        canSave: session.saving === null,
        mode,
        note: mode === 'draft' ? this.#demotion : null,
        onClose: () => {
          common.onClose();
          if (stays && this.#host.wanted !== session.id) this.#host.tell(session.id);
        },
        onDiscard: answer(() => {
          session.cancelSave();
          session.discard();
          go();
        }),
        onSave: answer(() => this.#saveThen(mode, go)),
      }),
    );
    this.#isLeaving = true;
  }

  /** Where the page wanted to go is gone to once it is saved; else we stay. */
  #saveThen(mode: SaveMode, go: () => void): void {
    const { session } = this;
    const { wanted } = this.#host;
    const hasMoved = wanted !== session.id;
    if (hasMoved) this.#host.tell(session.id);
    this.#begin({ mode, after: () => (hasMoved && wanted !== null ? this.#host.tell(wanted) : go()) });
  }

  /** Saves, after it was said what sending at once means. */
  #begin(errand: Errand): void {
    const { session } = this;
    if (!session.canEdit || session.saving) return;
    if (!session.check({ finish: errand.mode === 'finish' })) {
      this.#showProblems();
      return;
    }
    if (errand.mode === 'draft' || session.settings.launchType !== 'now') return void this.#carryOut(errand);
    // Finishing this is launching it.
    if (this.#host.intend('campaign-launch', session.id)) this.#askNow(errand);
  }

  #askNow(errand: Errand): void {
    const { name } = this.session.settings;
    const onConfirm = () => void this.#carryOut(errand);
    this.#later.go(({ nowDialog }, { report }) => this.#show((common) => nowDialog({ ...common, name, report, onConfirm })));
  }

  async #carryOut(errand: Errand): Promise<void> {
    this.#errand = errand;
    if (!(await this.#save(errand.mode))) return;
    const { details } = this.session;
    if (errand.mode === 'finish' && details?.status === 'failed') this.#blame(details);
    else errand.after();
  }

  /** It was to start at once and could not: the reasons stand where they can be put right. */
  #blame(details: CampaignDetails): void {
    this.#later.go(({ problemsOf }) => {
      this.session.blame(problemsOf(details, this.#host.t));
      this.#showProblems();
    });
  }

  /** Saves, and leads to what is wrong. True: it is saved. */
  async #save(mode: SaveMode): Promise<boolean> {
    const { session } = this;
    const { t, element } = this.#host;
    if (!session.canEdit || session.saving) return false;
    const focused = focusedIn(element);
    const wasNew = session.isNew;
    const isSaved = await session.save(mode);
    if (this.#hasEnded) return false;
    if (wasNew && !session.isNew) this.#host.tell(session.id);
    await element.updateComplete;
    if (!isSaved) {
      if (session.problems.length) return this.#showProblems();
      if (session.failure) this.#host.say(`${t('editor.notSaved')} ${t(`error.${session.failure.kind}.body`)}`);
      this.#host.failed();
      if (!this.dialog) focusSave(element);
      return false;
    }
    this.#host.say(t('editor.state.saved'));
    if (!focusedIn(element)) focused?.focus();
    if (this.step === 'when') this.later?.check();
    return true;
  }

  #showProblems(): false {
    const first = this.session.problems.find(({ field }) => field !== null)?.field;
    if (first) void this.focus(first);
    else void focusSummary(this.#host.element);
    return false;
  }

  async focus(key: SettingKey): Promise<void> {
    await this.#enter(fieldOf(key).step, () => focusField(this.#host.element, key));
  }

  go(step: Step): void {
    const { t, element } = this.#host;
    if (step === this.step) return;
    this.#host.say(t('editor.stepOf', { number: steps.indexOf(step) + 1, count: steps.length, name: t(`editor.step.${step}`) }));
    void this.#enter(step, () => focusFirst(element));
  }

  /** Shows a step; one that comes late is waited for in its place. */
  async #enter(step: Step, focus: () => Promise<void>): Promise<void> {
    this.step = step;
    if (this.later || !needsLater(this)) return this.#arrive(step, focus);
    this.#draw();
    this.#later.go(() => void this.#arrive(step, focus));
    await focusFirst(this.#host.element);
  }

  async #arrive(step: Step, focus: () => Promise<void>): Promise<void> {
    if (step !== this.step) return;
    if (step === 'when') this.later?.check();
    this.#draw();
    await focus();
  }

  back(): void {
    this.go(steps[Math.max(0, steps.indexOf(this.step) - 1)]!);
  }

  /** Forward, past what is still wrong. What is a draft is saved on the way, so that it can be checked and is not lost. */
  next(to = steps[steps.indexOf(this.step) + 1] ?? this.step): void {
    const { session } = this;
    const [from, until] = [steps.indexOf(this.step), steps.indexOf(to)];
    for (const step of session.canEdit ? steps.slice(from, until) : [])
      if (!session.check({ finish: true, step })) {
        this.#showProblems();
        return;
      }
    const mustSave = until > from && session.isDraft && (session.isNew || session.isDirty);
    if (mustSave) this.#begin({ mode: 'draft', after: () => this.go(to) });
    else this.go(to);
  }

  /** What becoming a draft takes from it; null: it is one. */
  get #demotion(): Demotion | null {
    const status = this.session.details?.status;
    if (this.session.isLive) return 'live';
    if (status === 'stopped') return 'stopped';
    return status === 'failed' ? 'failed' : null;
  }

  /** What is something else now is asked about before it becomes a draft. */
  saveDraft(): void {
    const run = () => this.#begin({ mode: 'draft', after: stay });
    const demotion = this.#demotion;
    if (demotion) this.#later.go(({ draftDialog }) => this.#show((common) => draftDialog({ ...common, demotion, onConfirm: run })));
    else run();
  }

  /** What waits goes on waiting, everything else is saved as a draft. */
  saveAsItIs(): void {
    if (!this.session.canEdit || this.session.saving || this.dialog) return;
    if (this.session.isLive) this.#begin({ mode: 'finish', after: stay });
    else this.saveDraft();
  }

  finish(): void {
    this.#begin({ mode: 'finish', after: () => this.#host.leave() });
  }

  #showConflict(): void {
    const { session } = this;
    const { conflict } = session;
    if (!conflict) return;
    let choices: Partial<Record<SettingKey, Choice>> = {};
    const onChoose = (key: SettingKey, choice: Choice) => {
      choices = { ...choices, [key]: choice };
      this.#draw();
    };
    const onConfirm = () => {
      const mode = session.settleConflict(choices);
      if (mode) this.#goOn({ ...(this.#errand ?? { after: stay }), mode });
    };
    this.#later.go(({ conflictDialog }) =>
      this.#show((common) => {
        const onClose = () => {
          if (session.conflict === conflict) session.dropConflict();
          common.onClose();
        };
        return conflictDialog({ ...common, conflict, choices, onClose, onChoose, onConfirm });
      }),
    );
  }

  /** Saving goes on with what was decided. What it says by then is another thing than was confirmed, so sending at once is asked about again. */
  #goOn(errand: Errand): void {
    const { session } = this;
    if (!session.check({ finish: errand.mode === 'finish' })) this.#showProblems();
    else if (errand.mode === 'draft' || session.settings.launchType !== 'now') void this.#carryOut(errand);
    else {
      this.later?.check();
      this.#askNow(errand);
    }
  }

  duplicate(): void {
    const { session } = this;
    if (!this.#host.intend('campaign-duplicate', session.id)) return;
    session.duplicate();
    this.#host.tell('');
    this.step = 'what';
    this.#draw();
    void focusFirst(this.#host.element);
  }
}
