import type { LitElement, TemplateResult } from 'lit';
import type { Instant } from '../../domain/campaign.ts';
import { isAbort } from '../../domain/errors.ts';
import { failureTable, isFailureCode } from '../../domain/failure.ts';
import { isOverdue } from '../../domain/status.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { IntentName } from '../shared/events.ts';
import { findingSentence } from '../shared/failures.ts';
import { EditSession } from './edit-session.ts';
import { conflictDialog, draftDialog, nowDialog, unsavedDialog } from './editor-dialogs.ts';
import { type Field, type Step, fieldOf, fieldOfResource, steps } from './fields.ts';
import type { Choice } from './merge.ts';
import { Picker } from './picker.ts';
import type { Report } from './review.ts';
import type { SaveMode } from './session-state.ts';
import type { SettingKey } from './settings.ts';
import { focusField, focusFirst, focusSave, focusSummary, focusedIn } from './sheet.ts';

export interface FlowHost {
  readonly element: LitElement;
  readonly t: Translate;
  readonly format: Format;
  /** What the page wants edited: an id, empty for a new campaign; null: nothing. */
  readonly wanted: string | null;
  /** Says where we are: the id of a campaign saved for the first time, or that we stay although the page moved on. */
  tell(id: string): void;
  leave(): void;
  /** Tells the host page; false when it takes over. */
  intend(name: IntentName, id: string): boolean;
  say(text: string): void;
  /** A save failed and may have to wait. */
  failed(): void;
}

/** One visit to the editor: from step to step, saving on the way, and everything that is asked. */
export class EditorFlow {
  readonly session: EditSession;
  step: Step = 'what';
  report: Report = undefined;
  dialog: (() => TemplateResult) | null = null;
  dialogKey = 0;
  readonly #host: FlowHost;
  readonly #pickers = new Map<SettingKey, Picker>();
  #checking = new AbortController();
  #hasEnded = false;

  constructor(host: FlowHost, store: CampaignStore, id: string) {
    this.#host = host;
    this.session = new EditSession(store, id, { t: host.t, changed: () => this.#changed(), say: (text) => host.say(text) });
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
    for (const picker of this.#pickers.values()) picker.close();
    this.#checking.abort();
  }

  #changed(): void {
    if (this.session.conflict && !this.dialog) this.#showConflict();
    this.#draw();
  }
  #draw(): void {
    if (!this.#hasEnded) this.#host.element.requestUpdate();
  }

  #show(dialog: (() => TemplateResult) | null): void {
    if (dialog) this.dialogKey += 1;
    this.dialog = dialog;
    // It may have come up while the dialog before was closing.
    if (!dialog && this.session.conflict) this.#showConflict();
    this.#draw();
  }

  get #common() {
    const { t, format } = this.#host;
    return { t, format, timeZone: this.session.timeZone, onClose: () => this.#show(null) };
  }

  /** Asks before something typed is left behind. `go` happens when nothing is lost by it, or it was decided so. */
  guard(go: () => void): void {
    const { session } = this;
    if (!session.isDirty) return go();
    if (this.dialog) return;
    let stays = true;
    const answer = (run: () => void) => () => {
      stays = false;
      run();
    };
    this.#show(() =>
      unsavedDialog({
        ...this.#common,
        canSave: session.saving === null,
        isLive: this.#isLive,
        onClose: () => {
          this.#show(null);
          if (stays && this.#host.wanted !== session.id) this.#host.tell(session.id);
        },
        onDiscard: answer(() => {
          session.cancelSave();
          session.discard();
          go();
        }),
        onSave: answer(() => void this.#saveThen(go)),
      }),
    );
  }

  /** Where the page wanted to go is gone to once it is saved; else we stay. */
  async #saveThen(go: () => void): Promise<void> {
    const { session } = this;
    const { wanted } = this.#host;
    const hasMoved = wanted !== session.id;
    if (hasMoved) this.#host.tell(session.id);
    if (!(await this.save('draft'))) return;
    if (hasMoved && wanted !== null) this.#host.tell(wanted);
    else go();
  }

  /** Checks what even a draft must hold, saves, and leads to what is wrong. True: it is saved. */
  async save(mode: SaveMode): Promise<boolean> {
    const { session } = this;
    const { t, element } = this.#host;
    if (!session.canEdit || session.saving) return false;
    if (!session.check({ finish: mode === 'finish' })) return this.#showProblems();
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
    if (this.step === 'when') void this.#check();
    return true;
  }

  #showProblems(): false {
    const first = this.session.problems.find(({ field }) => field !== null)?.field;
    if (first) void this.focus(first);
    else void focusSummary(this.#host.element);
    return false;
  }

  async focus(key: SettingKey): Promise<void> {
    this.step = fieldOf(key).step;
    if (this.step === 'when') void this.#check();
    this.#draw();
    await focusField(this.#host.element, key);
  }

  go(step: Step): void {
    const { t, element } = this.#host;
    if (step === this.step) return;
    this.step = step;
    this.#host.say(t('editor.stepOf', { number: steps.indexOf(step) + 1, count: steps.length, name: t(`editor.step.${step}`) }));
    if (step === 'when') void this.#check();
    this.#draw();
    void focusFirst(element);
  }

  back(): void {
    this.go(steps[Math.max(0, steps.indexOf(this.step) - 1)]!);
  }

  /** Forward, past what is still wrong. What is a draft is saved on the way, so that it can be checked and is not lost. */
  async next(to = steps[steps.indexOf(this.step) + 1] ?? this.step): Promise<void> {
    const { session } = this;
    const [from, until] = [steps.indexOf(this.step), steps.indexOf(to)];
    for (const step of session.canEdit ? steps.slice(from, until) : [])
      if (!session.check({ finish: true, step })) {
        this.#showProblems();
        return;
      }
    const mustSave = until > from && session.isDraft && (session.isNew || session.isDirty);
    if (!mustSave || (await this.save('draft'))) this.go(to);
  }

  /** It waits for its time or its launch: as a draft it would not go out any more. */
  get #isLive(): boolean {
    const status = this.session.details?.status;
    return status === 'waiting' || status === 'ready';
  }

  /** What would not go out any more as a draft is asked about first. */
  saveDraft(): void {
    if (!this.#isLive) void this.save('draft');
    else this.#show(() => draftDialog({ ...this.#common, onConfirm: () => void this.save('draft') }));
  }

  /** Ctrl+S: what waits goes on waiting, everything else is saved as a draft. */
  saveAsItIs(): void {
    const { session } = this;
    if (!session.canEdit || session.saving || this.dialog) return;
    if (this.#isLive) this.finish(true);
    else void this.save('draft');
  }

  finish(stay = false): void {
    const { session } = this;
    if (!session.canEdit || session.saving) return;
    if (!session.check({ finish: true })) {
      this.#showProblems();
      return;
    }
    if (session.settings.launchType !== 'now') return void this.#complete(stay);
    // Finishing this is launching it.
    if (!this.#host.intend('campaign-launch', session.id)) return;
    const onConfirm = () => void this.#complete(false);
    this.#show(() => nowDialog({ ...this.#common, name: session.settings.name, report: this.report, onConfirm }));
  }

  async #complete(stay: boolean): Promise<void> {
    const { session } = this;
    if (!(await this.save('finish'))) return;
    const { details } = session;
    if (details?.status !== 'failed') return stay ? undefined : this.#host.leave();
    // It was to start at once and could not: the reasons stand where they can be put right.
    session.blame(
      details.failureReasons.map((reason) => ({
        field: isFailureCode(reason.code) ? (fieldOfResource(failureTable[reason.code].resource)?.key ?? null) : null,
        text: findingSentence(reason, this.#host.t),
      })),
    );
    this.#showProblems();
  }

  /** What the check of the saved campaign finds, with its audience and cost. */
  async #check(): Promise<void> {
    const { session } = this;
    this.#checking.abort();
    const { signal } = (this.#checking = new AbortController());
    if (session.isNew || !session.canEdit) return;
    this.report = undefined;
    try {
      const report = await session.store.preflight(session.id, { signal, force: true });
      if (!signal.aborted) this.report = report;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.report = null;
    }
    this.#draw();
  }

  #showConflict(): void {
    const { session } = this;
    const { conflict } = session;
    if (!conflict) return;
    let choices: Partial<Record<SettingKey, Choice>> = {};
    const onClose = () => {
      if (session.conflict === conflict) session.dropConflict();
      this.#show(null);
    };
    const onChoose = (key: SettingKey, choice: Choice) => {
      choices = { ...choices, [key]: choice };
      this.#draw();
    };
    const onConfirm = () => {
      const mode = session.settleConflict(choices);
      if (mode === 'finish') void this.#complete(false);
      else if (mode) void this.save(mode);
    };
    this.#show(() => conflictDialog({ ...this.#common, conflict, choices, onClose, onChoose, onConfirm }));
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

  picker({ key, resource }: Field): Picker {
    const known = this.#pickers.get(key);
    if (known) return known;
    const { element, t } = this.#host;
    const host = {
      ...{ store: this.session.store, t },
      changed: () => this.#draw(),
      drawn: () => element.updateComplete,
      say: (text: string) => this.#host.say(text),
    };
    const picker = new Picker(host, resource!);
    this.#pickers.set(key, picker);
    return picker;
  }
}
