import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignDetails, CampaignSummary, PreflightReport } from '../../domain/campaign.ts';
import type { CampaignError } from '../../domain/errors.ts';
import { en as fieldWords } from '../../i18n/field/en.ts';
import { en as infoWords } from '../../i18n/info/en.ts';
import { en as refusalsWords } from '../../i18n/refusals/en.ts';
import type { StoreEvents } from '../../state/campaign-store.ts';
import { controls } from '../../theme/controls.ts';
import { dialog } from '../../theme/dialog.ts';
import { tokens } from '../../theme/tokens.ts';
import { badgeStyles, statusName } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { LazyPart } from '../shared/lazy-part.ts';
import type { Notice } from '../shared/notices.ts';
import { ownTarget } from '../shared/own-target.ts';
import { type PartHost, withPart } from '../shared/with-part.ts';
import { SendAlarm } from '../shared/send-alarm.ts';
import type { Acting } from './acting.ts';
import { infoStyles } from './campaign-info.styles.ts';
import { sectionStyles } from './sections.styles.ts';
import { type Section, fieldsOf, sections } from './fields.ts';
import { header, overdueNote } from './header.ts';
import { InfoParts } from './info-parts.ts';
import { OpenCampaign, type OpenCampaignHost } from './open-campaign.ts';
import type { PanelContext } from './panel-context.ts';
import { Presentation, type PresentationHost, type PresentationName } from './presentation.ts';
import { errorState, goneState, nothingOpen, problemNote, skeleton } from './states.ts';
import { timeline } from './timeline.ts';
import { type OnFix, failureSection, preflightSection } from './verdict-sections.ts';

/**
 * Everything about one campaign: why it failed and where to fix it, its settings, its sends, its history, and what can be done now.
 *
 * @summary One campaign in full, live, with its actions.
 * @slot toolbar-start - Before the actions.
 * @slot toolbar-end - After the actions.
 * @slot empty - Instead of the words when no campaign is open.
 * @slot error - Instead of the message when the campaign could not be read.
 * @slot footer - Below everything else about the campaign.
 * @csspart panel - The whole panel.
 * @csspart header - Status, channel, name and actions.
 * @csspart alert - The send time has passed.
 * @csspart failures - Why it failed.
 * @csspart section - A group of facts.
 * @csspart preflight - Whether it can start.
 * @csspart history - What happened.
 * @csspart notices - What can be undone, and what did not work.
 * @cssproperty [--campaign-sheet-width=420px] - Width of the sheet.
 * @cssproperty [--campaign-sheet-z=20] - Where the sheet lies in the page's stack.
 * @cssstate loading - Not everything was loaded yet.
 * @cssstate error - It could not be loaded, or not again.
 * @cssstate empty - No campaign is open.
 * @cssstate stale - The live feed is lost; what is shown may be older than the backend's.
 * @fires campaign-ready - The first campaign is shown.
 * @fires campaign-edit - Intent, `{ ids }`: open the editor. Prevent it, as any intent, to take over.
 * @fires campaign-analytics - Intent, `{ ids }`: show the statistics.
 * @fires campaign-launch - Intent, `{ ids }`: launch it.
 * @fires campaign-stop - Intent, `{ ids }`: stop it.
 * @fires campaign-restart - Intent, `{ ids }`: restart it.
 * @fires campaign-duplicate - Intent, `{ ids }`: duplicate it.
 * @fires campaign-delete - Intent, `{ ids }`: delete it.
 * @fires campaign-resource-open - Intent, `{ type, id, campaignId }`: a "Fix" was pressed; `id` is null when nothing was chosen. Default: the editor opens.
 */
export class CampaignInfoElement extends CampaignElement implements OpenCampaignHost, PresentationHost, PartHost {
  protected static override readonly words = [fieldWords, infoWords, refusalsWords];
  static override styles = [tokens, controls, dialog, badgeStyles, infoStyles, sectionStyles];

  /** The campaign to show. Default: the one that is open in the provider. */
  @property({ attribute: 'campaign-id' }) campaignId: string | null = null;
  /** `inline` in the flow of the page (default), `sheet` at the inline end of the viewport (a dialog where that is narrow), or `dialog`. */
  @property() presentation: PresentationName = 'inline';

  @state() private isHistoryWhole = false;

  readonly #open = new OpenCampaign(this);
  readonly #presentation = new Presentation(this);
  readonly #parts = new InfoParts(this);
  readonly #acting = new LazyPart<Acting>(this, () => this.#fetchActing(), { early: 'focus' });
  /** What could not be fetched: told as one, tried again together. */
  #unfetched: readonly Notice[] = [];
  readonly #alarm = new SendAlarm(this);
  #isReady = false;

  protected override readonly storeEvents = {
    changed: (event: StoreEvents['changed']) => this.#open.onChanged(event),
    removed: (event: StoreEvents['removed']) => this.#open.onRemovedFromStore(event),
    // Afterwards, because what the store knew is doubted with the same news.
    refresh: () => queueMicrotask(() => void this.#open.read()),
  };

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#onOnline);
    this.#alarm.clear();
  }

  /** The own id, which may be a number where a framework sets it, else what is open in the store. */
  get #wanted(): string | null {
    if (this.campaignId) return String(this.campaignId);
    const open = this.activeStore?.view.open;
    return open?.pane === 'info' ? open.id : null;
  }
  get #isClosable(): boolean {
    return this.#presentation.name !== 'inline' || !this.campaignId;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const id = this.#wanted;
    if (id !== this.#open.id) {
      this.isHistoryWhole = false;
      this.#unfetched = [];
    }
    this.#parts.follow(id);
    this.#open.follow(this.activeStore, id);
    this.setState('empty', id === null);
    this.setState('loading', id !== null && !this.#open.gone && !this.#open.error && this.#open.details === null);
    this.setState('error', this.#open.error !== null);
    this.setState('stale', this.activeStore?.live === false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#presentation.sync(this.#open.id);
    this.#alarm.set(this.#open.summary?.sendAt);
    if (!this.#isReady && this.#open.details) {
      this.#isReady = true;
      // Listeners may set something of ours: not within our own update.
      queueMicrotask(() => emit(this, 'campaign-ready', {}));
    }
  }

  override render(): TemplateResult {
    const { t } = this;
    const { name, isModal } = this.#presentation;
    const { id } = this.#open;
    const { locale, dir } = this.environment;
    if (name === 'inline')
      return html`<div class="root" lang=${locale} dir=${dir}>
        <section class="panel inline" part="panel" aria-label=${t('info.label')} aria-busy=${this.#open.isReading ? 'true' : 'false'} @click=${this.#onClick}>
          ${id !== null ? html`${this.#content()} ${this.#notices()}` : this.activeStore ? nothingOpen(t) : nothing}
        </section>
      </div>`;
    return html`<div class="root" lang=${locale} dir=${dir}>
      ${
        id === null
          ? nothing
          : html`<dialog
              class="panel ${name}"
              part="panel"
              aria-labelledby="title"
              aria-busy=${this.#open.isReading ? 'true' : 'false'}
              ?data-modal=${isModal}
              @click=${this.#onClick}
              @close=${this.#presentation.onClose}
            >
              ${this.#content()} ${this.#notices()}
            </dialog>`
      }
    </div>`;
  }

  /** Questions and notices; what others in the page are deleting is not this panel's to undo. */
  #notices(): TemplateResult {
    const isOurs = this.activeStore?.pending.get(this.#open.id ?? '')?.phase === 'held';
    const acting = isOurs ? this.#acting.drawing('held', this) : this.#acting.module;
    return html`<div class=${isOurs ? 'flow' : 'flow foreign'}>${acting?.flow.template()}</div>`;
  }

  #content(): TemplateResult {
    const { t } = this;
    const { summary, details, error, gone } = this.#open;
    const closable = this.#isClosable;
    if (gone) return goneState(t, gone, this.#open.name, closable);
    if (error && (!summary || error.kind === 'forbidden')) return errorState(t, error, closable);
    if (!summary) return skeleton(t, closable);
    const context = this.#context(summary);
    const onFix: OnFix = (type, resource) => withPart(this.#acting, this, ({ flow }) => flow.actions.fix(type, resource, summary));
    return html`${header(summary, context)}
      <div class="body">
        ${error ? problemNote(t, error.kind, details !== null) : this.#unfetched.length ? problemNote(t, 'network', false) : nothing}
        ${overdueNote(summary, context)} ${details ? failureSection(details, this.#open.check, context, onFix) : nothing}
        ${details ? preflightSection(details, this.#open.check, this.#open.isChecking, context, onFix) : nothing}
        ${sections.map((section) => this.#section(section, summary, details, context))} ${details ? timeline(details, context, this.isHistoryWhole) : nothing}
        <slot name="footer"></slot>
      </div>
      ${this.#acting.module?.menu(summary, context)}`;
  }

  #section(
    section: Section,
    summary: CampaignSummary,
    details: CampaignDetails | null,
    context: PanelContext,
  ): TemplateResult | typeof nothing {
    const { t } = this;
    // What could not be loaded is not promised either.
    const isComing = this.#open.error === null;
    const rows = fieldsOf(section, summary, details).filter(({ from }) => from === 'summary' || details || isComing);
    if (rows.length === 0) return nothing;
    return html`<section part="section" aria-labelledby="section-${section}">
      <h3 id="section-${section}">${t(`info.section.${section}`)}</h3>
      <dl>
        ${rows.map(
          (field) => html`<div class="row" data-field=${field.key}>
            <dt>${t(field.label)}</dt>
            <dd>${field.from === 'summary' ? field.render(summary, context) : details ? field.render(details, context) : html`<span class="bone wide"></span>`}</dd>
          </div>`,
        )}
      </dl>
    </section>`;
  }

  #context(campaign: CampaignSummary): PanelContext {
    const store = this.activeStore!;
    const accountZone = store.account?.timeZone ?? store.timeZone;
    return {
      t: this.t,
      format: this.format,
      timeZone: store.timeZone,
      accountZone,
      now: () => store.now(),
      parts: this.#parts,
      can: (judged, action) => store.can(judged, action),
      pending: store.pending.get(campaign.id),
      closable: this.#isClosable,
    };
  }

  readonly #onClick = (event: Event): void => {
    const button = ownTarget(event)?.closest<HTMLElement>('button');
    const { copy, action } = button?.dataset ?? {};
    const { summary } = this.#open;
    if (copy) void this.#copy(copy);
    else if (action === 'close') this.onDismiss();
    else if (action === 'retry') this.#retry();
    else if (action === 'check') void this.#open.runCheck(true);
    else if (action === 'history') this.isHistoryWhole = true;
    else if (action && summary) withPart(this.#acting, this, (acting) => void acting.press(action, summary, button!));
  };

  async #fetchActing(): Promise<Acting> {
    // What could not be fetched of this is told when something is to be written.
    void this.activeStore?.prepare().catch(() => {});
    return new (await import('./acting.ts')).Acting(this);
  }

  async #copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(id);
      this.say(this.t('done.copied'));
    } catch {
      const text = this.t('failed.copy');
      this.say(text);
      withPart(this.#acting, this, ({ flow }) => flow.notify({ key: 'copy', tone: 'info', text }));
    }
  }

  #retry(): void {
    for (const { action } of this.#unfetched) action!.run();
    if (!this.#open.error) return;
    this.say(this.t('info.loading'));
    void this.#open.read();
  }

  /** @internal */
  notify(notice: Notice): void {
    this.#unfetched = [...this.#unfetched, notice];
    this.requestUpdate();
  }
  /** @internal */
  dismiss(part: object): void {
    this.#unfetched = this.#unfetched.filter((notice) => notice.part !== part);
    this.requestUpdate();
  }

  readonly #onOnline = (): void => {
    if (this.#open.error) void this.#open.read();
  };

  /** @internal */
  onDismiss(): void {
    if (this.campaignId) this.campaignId = null;
    else this.activeStore?.setView({ open: null });
  }

  /** @internal */
  onProblem(error: CampaignError): void {
    this.say(this.t(`error.${error.kind}.title`));
  }

  /** @internal */
  onRemoved(name: string, cause: 'command' | 'live'): void {
    this.say(this.t(cause === 'live' ? 'notice.removed' : 'done.delete', { name }));
  }

  /** @internal */
  onStatus({ name, status }: CampaignSummary): void {
    this.say(this.t('announce.status', { name, status: statusName(status, this.t) }));
  }

  /** @internal */
  onChecked({ checks }: PreflightReport): void {
    this.#parts.withFindings(({ verdictWords }) => this.say(verdictWords(checks, this)));
  }
}
