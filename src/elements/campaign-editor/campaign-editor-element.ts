import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { isAbort } from '../../domain/errors.ts';
import { failureTable, isFailureCode } from '../../domain/failure.ts';
import { isOverdue } from '../../domain/status.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CampaignStore, StoreEvents } from '../../state/campaign-store.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { editorStyles } from './campaign-editor.styles.ts';
import { Countdown } from './countdown.ts';
import { EditSession, type SaveMode } from './edit-session.ts';
import { conflictDialog, draftDialog, nowDialog, unsavedDialog } from './editor-dialogs.ts';
import { type Field, type Step, fieldOf, fieldOfResource, steps } from './fields.ts';
import { fieldStyles } from './fields.styles.ts';
import type { FrameContext } from './frame.ts';
import type { Choice } from './merge.ts';
import { Picker } from './picker.ts';
import { pickerStyles } from './picker.styles.ts';
import type { Report } from './review.ts';
import { SeriesPreview } from './series-preview.ts';
import type { SettingKey } from './settings.ts';
import { focusField, focusFirst, focusSummary, moveRegion, showSheet } from './sheet.ts';
import { frameTemplate } from './template.ts';

/**
 * Creates a campaign or changes one: what goes out, to whom, and when. A modal sheet, or in the flow with `inline`.
 * Without `campaign-id` it follows the campaign that is open for editing in the store.
 *
 * @summary Editor of one campaign in three steps.
 * @csspart sheet - The surface everything is on.
 * @csspart header - Title, status and the close button.
 * @csspart steps - The three steps.
 * @csspart summary - What is wrong, counted, with links to the fields.
 * @csspart review - What will happen, and what speaks against it.
 * @csspart footer - The buttons.
 * @csspart close - The close button.
 * @cssstate loading - The campaign is being read.
 * @cssstate error - It could not be read, or the last save did not work.
 * @cssstate saving - A save is under way; the fields are locked.
 * @cssstate dirty - Something is typed that is not saved.
 * @cssstate readonly - It may not be edited; why is said at the top.
 * @fires campaign-launch - `{ ids }`, cancelable: Finish was pressed on a campaign that goes out at once.
 * @fires campaign-duplicate - `{ ids }`, cancelable: what is shown is to become a new campaign.
 */
export class CampaignEditorElement extends CampaignElement {
  static override styles = [tokens, controls, overlays, badgeStyles, editorStyles, fieldStyles, pickerStyles];

  /** The campaign to edit; empty: a new one. Unset: the one that is open in the store. */
  @property({ attribute: 'campaign-id' }) campaignId: string | null = null;
  /** Is it shown? Setting it is `show()` and `close()`. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** In the flow of the page instead of a modal sheet. */
  @property({ type: Boolean, reflect: true }) inline = false;

  @state() private step: Step = 'what';
  @state() private dialog: (() => TemplateResult) | null = null;
  @state() private report: Report = undefined;

  #session: EditSession | null = null;
  #dialogKey = 0;
  #checking = new AbortController();
  /** Where a "Fix" elsewhere wants to lead. */
  #aim: { readonly campaignId: string; readonly field: Field } | null = null;
  readonly #pickers = new Map<SettingKey, Picker>();
  readonly #preview = new SeriesPreview(() => this.requestUpdate());
  readonly #countdown = new Countdown(this, () => this.#session?.retryAt ?? 0);

  /** The translator of the moment, for what outlives a change of language. */
  readonly #words = ((...message: Parameters<Translate>) => this.t(...message)) as Translate;

  /** Opens it: the campaign of `campaign-id`, else a new one. */
  show(): void {
    if (this.campaignId !== null) this.open = true;
    else if (this.activeStore?.view.open?.pane !== 'editor') this.activeStore?.setView({ open: { id: '', pane: 'editor' } });
  }

  /** Closes it; asks first when something is unsaved. */
  close(): void {
    if (this.#session?.isDirty) this.#guard(() => this.#leave());
    else this.#leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('campaign-resource-open', this.#onResource);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('campaign-resource-open', this.#onResource);
    window.removeEventListener('beforeunload', this.#onUnload);
    this.#session?.keep();
    // Being moved is leaving and coming back in one task.
    queueMicrotask(() => !this.isConnected && this.#replace(null));
  }

  protected override storeChanged(): void {
    if (!this.activeStore) return;
    if (this.#session && this.#session.store !== this.activeStore) this.#replace(null);
    this.#follow();
  }

  protected override readonly storeEvents = {
    view: () => this.#follow(),
    changed: ({ campaign }: StoreEvents['changed']) => void this.#session?.heard(campaign),
    removed: ({ ids }: StoreEvents['removed']) => this.#session?.heardRemoval(ids),
    context: () => {
      this.#session?.contextChanged();
      this.requestUpdate();
    },
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('inline')) moveRegion(this.renderRoot, null);
    if (changed.has('campaignId') || changed.has('open') || changed.has('inline')) this.#followProperties(changed.has('open'));
    const session = this.#session;
    this.setState('loading', session?.phase === 'loading');
    this.setState('error', session?.phase === 'failed' || Boolean(session?.failure));
    this.setState('saving', Boolean(session?.saving));
    this.setState('dirty', Boolean(session?.isDirty));
    this.setState('readonly', Boolean(session?.lock));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (sheet) moveRegion(this.renderRoot, sheet);
    if (sheet instanceof HTMLDialogElement) showSheet(sheet, this.#session !== null);
    if (this.#session?.isDirty && this.isConnected) window.addEventListener('beforeunload', this.#onUnload);
    else window.removeEventListener('beforeunload', this.#onUnload);
  }

  override render(): TemplateResult {
    const content = this.#session ? frameTemplate(this.#frame(this.#session), this.report) : nothing;
    const dialog = keyed(this.#dialogKey, this.dialog?.() ?? nothing);
    if (this.inline)
      return html`<section class="sheet in-flow" part="sheet" aria-labelledby="editor-title" ?hidden=${!this.#session} @keydown=${this.#onKeydown}>${content}</section>${dialog}`;
    return html`<dialog class="sheet" part="sheet" aria-labelledby="editor-title" @keydown=${this.#onKeydown} @cancel=${this.#onCancel} @close=${this.#onSheetClose}>${content}</dialog>${dialog}`;
  }

  #followProperties(openChanged: boolean): void {
    if (this.campaignId === null && openChanged && this.open !== (this.#session !== null)) {
      if (this.open) this.show();
      else this.close();
    } else this.#follow();
  }

  /** What is to be edited: an id, empty for a new campaign; null: nothing. */
  get #wanted(): string | null {
    if (this.campaignId !== null) return this.open || this.inline ? this.campaignId : null;
    const open = this.activeStore?.view.open;
    return open?.pane === 'editor' ? open.id : null;
  }

  #follow(): void {
    const wanted = this.#wanted;
    if (!this.activeStore || wanted === (this.#session?.id ?? null)) return;
    if (this.#session?.isDirty) this.#guard(() => this.#replace(this.#wanted));
    else this.#replace(wanted);
  }

  /** Says where we are: the new id of a campaign that was saved for the first time, or that we stay although the page moved on. */
  #tell(id: string): void {
    if (this.campaignId !== null) {
      this.campaignId = id;
      this.open = true;
    } else this.activeStore?.setView({ open: { id, pane: 'editor' } });
  }

  #leave(): void {
    if (this.campaignId === null && this.activeStore?.view.open?.pane === 'editor') this.activeStore.setView({ open: null });
    else this.open = false;
    this.#replace(this.inline && this.campaignId !== null ? this.campaignId : null);
  }

  #replace(id: string | null): void {
    this.#session?.end();
    for (const picker of this.#pickers.values()) picker.close();
    this.#pickers.clear();
    this.#checking.abort();
    this.report = undefined;
    this.dialog = null;
    this.step = 'what';
    const store = this.activeStore;
    this.#session = id === null || !store ? null : this.#begin(store, id);
    this.open = this.#session !== null;
    this.requestUpdate();
  }

  #begin(store: CampaignStore, id: string): EditSession {
    const session = new EditSession(store, id, { t: this.#words, changed: () => this.#changed(), say: (text) => this.say(text) });
    void session.load().then(() => this.#session === session && this.#loaded(session));
    return session;
  }

  #loaded(session: EditSession): void {
    const { details } = session;
    const aim = this.#aim?.campaignId === session.id ? this.#aim.field : null;
    this.#aim = null;
    const late = details && session.canEdit && isOverdue(details, { now: new Date(session.store.now()).toISOString() });
    if (late) session.check({ finish: true, step: 'when' });
    const field = aim ?? (late ? fieldOf('sendAt') : null);
    if (field) void this.#focus(field.key);
    else void focusFirst(this);
  }

  #changed(): void {
    if (this.#session?.conflict && !this.dialog) this.#showConflict(this.#session);
    this.requestUpdate();
  }

  #show(dialog: (() => TemplateResult) | null): void {
    if (dialog) this.#dialogKey++;
    this.dialog = dialog;
  }

  get #common() {
    const { t, format } = this;
    return { t, format, timeZone: this.#session!.timeZone, onClose: () => this.#show(null) };
  }

  /** Asks before something typed is left behind. `go` happens when nothing is lost by it, or it was decided so. */
  #guard(go: () => void): void {
    const session = this.#session!;
    if (this.dialog) return;
    let answered = false;
    const answer = (run: () => void) => () => {
      answered = true;
      run();
    };
    const onClose = () => {
      this.#show(null);
      if (!answered && this.#wanted !== session.id) this.#tell(session.id);
    };
    this.#show(() =>
      unsavedDialog({
        ...this.#common,
        onClose,
        canSave: session.saving === null,
        onDiscard: answer(() => {
          session.cancelSave();
          session.discard();
          go();
        }),
        onSave: answer(() => void this.#saveThen(session, go)),
      }),
    );
  }

  async #saveThen(session: EditSession, go: () => void): Promise<void> {
    const wanted = this.#wanted;
    if (wanted !== session.id) this.#tell(session.id);
    if (!(await this.#save('draft')) || this.#session !== session) return;
    if (wanted !== session.id && wanted !== null && wanted !== '' && this.campaignId === null)
      this.activeStore?.setView({ open: { id: wanted, pane: 'editor' } });
    else go();
  }

  /** Checks what even a draft must hold, saves, and leads to what is wrong. */
  async #save(mode: SaveMode): Promise<boolean> {
    const session = this.#session!;
    if (!session.canEdit || session.saving) return false;
    if (!session.check({ finish: mode === 'finish' })) return this.#showProblems();
    const focused = (this.renderRoot as ShadowRoot).activeElement as HTMLElement | null;
    const wasNew = session.isNew;
    const isSaved = await session.save(mode);
    if (this.#session !== session || !this.isConnected) return false;
    if (wasNew && !session.isNew) this.#tell(session.id);
    if (!isSaved) {
      await this.updateComplete;
      if (session.problems.length) return this.#showProblems();
      this.#countdown.start();
      if (session.failure) this.say(`${this.t('editor.notSaved')} ${this.t(`error.${session.failure.kind}.body`)}`);
      if (!this.dialog) this.renderRoot.querySelector<HTMLElement>('[data-save]')?.focus();
      return false;
    }
    this.say(this.t('editor.state.saved'));
    await this.updateComplete;
    if (!(this.renderRoot as ShadowRoot).activeElement) focused?.focus();
    if (this.step === 'when') void this.#check();
    return true;
  }

  #showProblems(): false {
    const first = this.#session?.problems.find(({ field }) => field !== null)?.field;
    if (first) void this.#focus(first);
    else void focusSummary(this);
    return false;
  }

  async #focus(key: SettingKey): Promise<void> {
    this.step = fieldOf(key).step;
    if (this.step === 'when') void this.#check();
    await focusField(this, key);
  }

  #go(step: Step): void {
    if (step === this.step) return;
    this.step = step;
    this.say(this.t('editor.stepOf', { number: steps.indexOf(step) + 1, count: steps.length, name: this.t(`editor.step.${step}`) }));
    if (step === 'when') void this.#check();
    void focusFirst(this);
  }

  /** Forward, past what is still wrong; what is a draft is saved on the way, so that it can be checked and is not lost. */
  async #next(to: Step): Promise<void> {
    const session = this.#session!;
    if (!session.canEdit || steps.indexOf(to) < steps.indexOf(this.step)) return this.#go(to);
    const passed = steps.slice(steps.indexOf(this.step), steps.indexOf(to));
    for (const step of passed)
      if (!session.check({ finish: true, step })) {
        this.#showProblems();
        return;
      }
    if (session.isDraft && (session.isNew || session.isDirty) && !(await this.#save('draft'))) return;
    this.#go(to);
  }

  #saveDraft(): void {
    const status = this.#session?.details?.status;
    if (status !== 'waiting' && status !== 'ready') void this.#save('draft');
    else this.#show(() => draftDialog({ ...this.#common, onConfirm: () => void this.#save('draft') }));
  }

  #finish(stay = false): void {
    const session = this.#session!;
    if (!session.check({ finish: true })) return void this.#showProblems();
    if (session.settings.launchType !== 'now') return void this.#complete(stay);
    if (!emit(this, 'campaign-launch', { ids: [session.id] })) return;
    this.#show(() =>
      nowDialog({ ...this.#common, name: session.settings.name, report: this.report, onConfirm: () => void this.#complete(false) }),
    );
  }

  async #complete(stay: boolean): Promise<void> {
    const session = this.#session!;
    if (!(await this.#save('finish')) || stay) return;
    const { details } = session;
    if (details?.status === 'failed') {
      // It was to start at once and could not: the reasons stand where they can be fixed.
      session.blame(
        details.failureReasons.map(({ code, message }) => ({
          field: isFailureCode(code) ? (fieldOfResource(failureTable[code].resource)?.key ?? null) : null,
          text: isFailureCode(code) ? this.t(`failure.${code}`) : (message ?? this.t('failure.unknown', { value: code })),
        })),
      );
      this.#showProblems();
    } else this.#leave();
  }

  /** What the check of the saved campaign finds, with its audience and cost. */
  async #check(): Promise<void> {
    const session = this.#session;
    this.#checking.abort();
    const { signal } = (this.#checking = new AbortController());
    if (!session || session.isNew || !session.canEdit) return;
    this.report = undefined;
    try {
      const report = await session.store.preflight(session.id, { signal, force: true });
      if (!signal.aborted) this.report = report;
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) this.report = null;
    }
  }

  #showConflict(session: EditSession): void {
    let choices: Partial<Record<SettingKey, Choice>> = {};
    const { conflict } = session;
    if (!conflict) return;
    this.#show(() =>
      conflictDialog({
        ...this.#common,
        conflict,
        choices,
        onClose: () => {
          this.#show(null);
          if (session.conflict === conflict) session.dropConflict();
        },
        onChoose: (key, choice) => {
          choices = { ...choices, [key]: choice };
          this.requestUpdate();
        },
        onConfirm: () => {
          const mode = session.settleConflict(choices);
          if (mode) void this.#saveMerged(mode);
        },
      }),
    );
  }

  async #saveMerged(mode: SaveMode): Promise<void> {
    if (mode === 'finish') await this.#complete(false);
    else await this.#save(mode);
  }

  #duplicate(): void {
    const session = this.#session!;
    if (!emit(this, 'campaign-duplicate', { ids: [session.id] })) return;
    session.duplicate();
    this.#tell('');
    this.#go('what');
    void focusFirst(this);
  }

  #frame(session: EditSession): FrameContext {
    const { t, format, step, inline: isInline } = this;
    return {
      ...{ session, t, format, step, isInline, preview: this.#preview, wait: this.#countdown.seconds },
      disabled: session.saving !== null,
      picker: (field) => this.#picker(field),
      onClose: () => this.close(),
      onStep: (to) => void this.#next(to),
      onBack: () => this.#go(steps[steps.indexOf(step) - 1] ?? 'what'),
      onNext: () => void this.#next(steps[steps.indexOf(step) + 1] ?? 'when'),
      onFinish: () => this.#finish(),
      onSaveDraft: () => this.#saveDraft(),
      onDuplicate: () => this.#duplicate(),
      onReload: () => void session.load().then(() => this.#loaded(session)),
      onCompare: () => session.compareWithNewest(),
      onFocusField: (field) => void this.#focus(field as SettingKey),
    };
  }

  #picker(field: Field): Picker {
    const known = this.#pickers.get(field.key);
    if (known) return known;
    const host = {
      store: this.#session!.store,
      t: this.#words,
      changed: () => this.requestUpdate(),
      drawn: () => this.updateComplete,
      say: (text: string) => this.say(text),
    };
    const picker = new Picker(host, field.resource!);
    this.#pickers.set(field.key, picker);
    return picker;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.inline && !event.defaultPrevented) {
      event.preventDefault();
      this.close();
    }
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    const session = this.#session;
    if (!session?.canEdit || session.saving) return;
    // What waits goes on waiting.
    if (session.details?.status === 'waiting' || session.details?.status === 'ready') this.#finish(true);
    else void this.#save('draft');
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.close();
  };

  /** The browser may close a dialog whatever we say; it comes back while there is something to keep. */
  readonly #onSheetClose = (event: Event): void => {
    if (event.target === event.currentTarget && this.#session) this.requestUpdate();
  };

  readonly #onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

  readonly #onResource = (event: Event): void => {
    const { type, campaignId } = (event as CustomEvent<{ type: string; campaignId: string }>).detail;
    const field = fieldOfResource(type);
    this.#aim = field ? { campaignId, field } : null;
  };
}
