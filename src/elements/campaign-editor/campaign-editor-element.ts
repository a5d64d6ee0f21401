import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { Instant } from '../../domain/campaign.ts';
import { en as editorWords } from '../../i18n/editor/en.ts';
import { en as fieldWords } from '../../i18n/field/en.ts';
import { en as moveWords } from '../../i18n/moves/en.ts';
import { en as pickerWords } from '../../i18n/picker/en.ts';
import { en as refusalsWords } from '../../i18n/refusals/en.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { StoreEvents } from '../../state/campaign-store.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { intend } from '../shared/events.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import { editorStyles } from './campaign-editor.styles.ts';
import { Countdown } from './countdown.ts';
import { EditorFlow, type FlowHost } from './editor-flow.ts';
import { type Field, fieldOfResource } from './fields.ts';
import { fieldStyles } from './fields.styles.ts';
import type { FrameContext } from './frame.ts';
import { panelStyles } from './panels.styles.ts';
import { isLetterKey } from '../shared/letter-key.ts';
import { pickerStyles } from './picker.styles.ts';
import { moveRegion, showSheet } from './sheet.ts';
import { frameTemplate } from './template.ts';

/**
 * Creates a campaign or changes one: what goes out, to whom, and when. A modal sheet, or in the flow with `inline`.
 * Without `campaign-id` it follows the campaign that is open for editing in the store.
 *
 * @summary Editor of one campaign in three steps.
 * @slot error - Instead of the message when the campaign could not be read.
 * @slot footer - Between the buttons that save and those that go on.
 * @csspart sheet - The surface everything is on.
 * @csspart header - Title, status and the close button.
 * @csspart steps - The three steps.
 * @csspart summary - What is wrong, counted, with links to the fields.
 * @csspart review - What will happen, and what speaks against it.
 * @csspart footer - The buttons.
 * @csspart close - The close button.
 * @cssstate loading - The campaign is being read.
 * @cssstate error - It could not be read, or the last save did not work.
 * @cssstate stale - The live feed is lost; changes by others may come unseen.
 * @cssstate saving - A save is under way; the fields are locked.
 * @cssstate dirty - Something is typed that is not saved.
 * @cssstate readonly - It may not be edited; why is said at the top.
 * @fires campaign-launch - `{ ids }`, cancelable: Finish was pressed on a campaign that goes out at once.
 * @fires campaign-duplicate - `{ ids }`, cancelable: what is shown is to become a new campaign.
 */
export class CampaignEditorElement extends CampaignElement {
  protected static override readonly words = [editorWords, fieldWords, moveWords, pickerWords, refusalsWords];
  static override styles = [tokens, controls, overlays, badgeStyles, editorStyles, panelStyles, fieldStyles, pickerStyles];

  /** The campaign to edit; empty: a new one. Unset: the one that is open in the store. */
  @property({ attribute: 'campaign-id' }) campaignId: string | null = null;
  /** Is it shown? Setting it is `show()` and `close()`. */
  @property({ type: Boolean, reflect: true }) open = false;
  /** In the flow of the page instead of a modal sheet. */
  @property({ type: Boolean, reflect: true }) inline = false;

  #flow: EditorFlow | null = null;
  /** Where a "Fix" elsewhere wants to lead. */
  #aim: { readonly campaignId: string; readonly field: Field } | null = null;
  /** When somebody wants a campaign to go out that has no time yet: it was put onto a day of the calendar. */
  #time: { readonly campaignId: string; readonly sendAt: Instant } | null = null;
  readonly #later = new LazyPart(this, () => this.#fetchLater(), { early: true });
  readonly #countdown = new Countdown(this, () => this.#flow?.session.retryAt ?? 0);

  /** Opens it: the campaign of `campaign-id`, else a new one. */
  show(): void {
    // Without a store it opens as soon as there is one.
    if (this.#ownId !== null || !this.activeStore) this.open = true;
    else if (this.activeStore.view.open?.pane !== 'editor') this.activeStore.setView({ open: { id: '', pane: 'editor' } });
  }

  /** Closes it; asks first when something is unsaved. */
  close(): void {
    if (this.#flow) this.#flow.guard(() => this.#leave());
    else this.#leave();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('campaign-resource-open', this.#onResource);
    document.addEventListener('campaign-edit', this.#onEdit);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('campaign-resource-open', this.#onResource);
    document.removeEventListener('campaign-edit', this.#onEdit);
    window.removeEventListener('beforeunload', this.#onUnload);
    this.#flow?.session.keep();
    // Being moved is leaving and coming back in one task.
    queueMicrotask(() => !this.isConnected && this.#replace(null));
  }

  protected override storeChanged(): void {
    if (!this.activeStore) return;
    if (this.#flow && this.#flow.session.store !== this.activeStore) this.#replace(null);
    if (this.open && !this.#flow && this.#wanted === null) this.show();
    this.#follow();
  }

  protected override readonly storeEvents = {
    view: () => this.#follow(),
    changed: ({ campaign }: StoreEvents['changed']) => void this.#flow?.session.heard(campaign),
    removed: ({ ids }: StoreEvents['removed']) => this.#flow?.session.heardRemoval(ids),
    context: () => this.#flow?.session.contextChanged(),
  };

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('inline')) moveRegion(this.renderRoot, null);
    if (changed.has('campaignId') || changed.has('open') || changed.has('inline')) this.#followProperties(changed.has('open'));
    const session = this.#flow?.session;
    this.setState('loading', session?.phase === 'loading');
    this.setState('error', session?.phase === 'failed' || Boolean(session?.failure));
    this.setState('stale', this.activeStore?.live === false);
    this.setState('saving', Boolean(session?.saving));
    this.setState('dirty', Boolean(session?.isDirty));
    this.setState('readonly', Boolean(session?.lock));
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const sheet = this.renderRoot.querySelector<HTMLElement>('.sheet');
    if (sheet) moveRegion(this.renderRoot, sheet);
    if (sheet instanceof HTMLDialogElement) showSheet(sheet, this.#flow !== null);
    if (this.#flow?.session.isDirty && this.isConnected) window.addEventListener('beforeunload', this.#onUnload);
    else window.removeEventListener('beforeunload', this.#onUnload);
  }

  override render(): TemplateResult {
    const flow = this.#flow;
    const content = flow ? frameTemplate(this.#frame(flow)) : nothing;
    const dialog = keyed(flow?.dialogKey ?? 0, flow?.dialog?.() ?? nothing);
    if (this.inline)
      return html`<section class="sheet in-flow" part="sheet" aria-labelledby="editor-title" ?hidden=${!flow} @keydown=${this.#onKeydown}>${content}</section>${dialog}`;
    return html`<dialog
        class="sheet"
        part="sheet"
        aria-labelledby="editor-title"
        @keydown=${this.#onKeydown}
        @cancel=${this.#onCancel}
        @close=${this.#onSheetClose}
      >
        ${content}
      </dialog>
      ${dialog}`;
  }

  #followProperties(openChanged: boolean): void {
    if (this.#ownId === null && openChanged && this.open !== (this.#flow !== null)) {
      if (this.open) return this.show();
      this.close();
      // It stays while it asks.
      this.open = this.#flow !== null;
    } else this.#follow();
  }

  /** Frameworks take a property back with undefined, and set numbers. */
  get #ownId(): string | null {
    return this.campaignId === undefined || this.campaignId === null ? null : String(this.campaignId);
  }

  get #wanted(): string | null {
    if (this.#ownId !== null) return this.open || this.inline ? this.#ownId : null;
    const open = this.activeStore?.view.open;
    return open?.pane === 'editor' ? open.id : null;
  }

  #follow(): void {
    const flow = this.#flow;
    if (!this.activeStore || this.#wanted === (flow?.session.id ?? null)) return;
    if (flow) flow.guard(() => this.#replace(this.#wanted));
    else this.#replace(this.#wanted);
  }

  #tell(id: string): void {
    if (this.#ownId !== null) {
      this.campaignId = id;
      this.open = true;
    } else this.activeStore?.setView({ open: { id, pane: 'editor' } });
  }

  #leave(): void {
    const store = this.activeStore;
    // Nothing holds us any more, so the view that follows must not ask again.
    this.#replace(this.inline ? this.#ownId : null);
    if (this.#ownId === null && store?.view.open?.pane === 'editor') store.setView({ open: null });
  }

  #replace(id: string | null): void {
    this.#flow?.end();
    const store = this.activeStore;
    this.#flow = id === null || !store ? null : new EditorFlow(this.#flowHost(), store, id);
    if (this.isConnected || this.#ownId === null) this.open = this.#flow !== null;
    const sendAt = this.#time?.campaignId === id ? this.#time.sendAt : null;
    if (this.#flow) void this.#flow.load(this.#aim?.campaignId === id ? this.#aim.field : null, sendAt);
    this.#aim = null;
    this.#time = null;
    this.requestUpdate();
  }

  /** What writes comes along. What of that could not be fetched yet is fetched, and told, when something is saved. */
  #fetchLater(): Promise<typeof import('./later-steps.ts')> {
    this.activeStore?.prepare().catch(() => {});
    return import('./later-steps.ts');
  }

  #flowHost(): FlowHost {
    const [wanted, format] = [() => this.#wanted, () => this.format];
    return {
      element: this,
      later: this.#later,
      t: ((...message: Parameters<Translate>) => this.t(...message)) as Translate,
      get format() {
        return format();
      },
      get wanted() {
        return wanted();
      },
      tell: (id) => this.#tell(id),
      leave: () => this.#leave(),
      intend: (name, id) => intend(this, name, { ids: [id] }),
      say: (text) => this.say(text),
      failed: () => this.#countdown.start(),
    };
  }

  #frame(flow: EditorFlow): FrameContext {
    const { t, format, inline: isInline } = this;
    const { session, step, later, notice } = flow;
    return {
      ...{ session, t, format, step, later, notice, isInline, wait: this.#countdown.seconds },
      disabled: session.saving !== null,
      picker: (field) => flow.pickers.of(field),
      onClose: () => this.close(),
      onStep: (to) => flow.next(to),
      onBack: () => flow.back(),
      onNext: () => flow.next(),
      onFinish: () => flow.finish(),
      onSave: () => flow.saveAsItIs(),
      onSaveDraft: () => flow.saveDraft(),
      onDuplicate: () => flow.duplicate(),
      onReload: () => void flow.load(),
      onCompare: () => session.compareWithNewest(),
      onFocusField: (key) => void flow.focus(key),
    };
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !this.inline && !event.defaultPrevented) {
      event.preventDefault();
      this.close();
    }
    if (!isLetterKey(event, 's') || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    event.preventDefault();
    this.#flow?.saveAsItIs();
  };

  readonly #onCancel = (event: Event): void => {
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    this.close();
  };

  /** The browser may close a dialog whatever we say; it comes back while there is something to keep. */
  readonly #onSheetClose = (event: Event): void => {
    if (event.target === event.currentTarget && this.#flow) this.requestUpdate();
  };

  readonly #onUnload = (event: BeforeUnloadEvent): void => event.preventDefault();

  // The events are public: a page may dispatch ones of its own. Of one it prevented nothing follows.
  readonly #onResource = (event: Event): void => {
    const { type = '', campaignId } = (event as CustomEvent<{ type?: string; campaignId?: string } | null>).detail ?? {};
    const field = fieldOfResource(type);
    this.#aim = field && campaignId !== undefined && !event.defaultPrevented ? { campaignId, field } : null;
  };
  readonly #onEdit = (event: Event): void => {
    const { ids, sendAt } = (event as CustomEvent<{ ids?: readonly string[]; sendAt?: Instant } | null>).detail ?? {};
    const id = ids?.[0];
    this.#time =
      id !== undefined && sendAt && !event.defaultPrevented && !Number.isNaN(Date.parse(sendAt)) ? { campaignId: id, sendAt } : null;
  };
}
