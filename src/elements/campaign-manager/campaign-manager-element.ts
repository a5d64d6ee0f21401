import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Clock } from '../../data/clock.ts';
import type { CampaignDataSource } from '../../data/data-source.ts';
import type { HeadersSource } from '../../data/http-transport.ts';
import type { Permissions } from '../../domain/status.ts';
import type { MessageOverrides } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { CampaignView } from '../../state/campaign-view.ts';
import { selectionSize } from '../../state/selection.ts';
import type { CampaignStorage } from '../../state/storage.ts';
import { controls } from '../../theme/controls.ts';
import { tokens } from '../../theme/tokens.ts';
import type { ViewSync } from '../campaign-provider/address.ts';
import { searchOf } from '../shared/focus-heir.ts';
import { icons } from '../shared/icons.ts';
import { numeric, usableStore } from '../shared/misuse.ts';
import { managerStyles } from './campaign-manager.styles.ts';
import { exportedParts } from './exported-parts.ts';
import { PageLinks } from './page-links.ts';

/** What a host may put into the list. */
const listSlots = ['toolbar-start', 'toolbar-end', 'empty', 'error', 'footer'] as const;

/** What fills the page: a screen of the view, or the list again, to choose whom to compare. */
type Screen = CampaignView['screen'] | 'choosing';

/**
 * The whole page of campaigns from one tag: list, calendar, statistics, info panel and editor, going to and fro between them.
 * With `src` or `dataSource` it brings its own provider and takes all of a provider's settings; else it uses the provider around it.
 *
 * @summary List, calendar, statistics, info and editor as one page.
 * @slot toolbar-start - Before the search of the list.
 * @slot toolbar-end - After the buttons of the list.
 * @slot empty - Instead of the list's words for an account without campaigns.
 * @slot error - Instead of the message when nothing could be loaded.
 * @slot footer - In the list's footer.
 * @csspart back - The way back to the list.
 * @csspart list - The list.
 * @csspart calendar - The calendar.
 * @csspart stats - The statistics.
 * @csspart info - The info panel.
 * @csspart editor - The editor.
 * @fires campaign-edit - Intent, `{ ids }`: open the editor; no id: a new campaign. Prevent it, as any intent, to take over.
 * @fires campaign-info - Intent, `{ ids }`: show everything about one campaign.
 * @fires campaign-analytics - Intent, `{ ids }`: show the statistics of one campaign.
 * @fires campaign-compare - Intent, `{ ids }`: show the statistics of several side by side.
 * @fires campaign-calendar - Intent, `{ ids }`: show the calendar.
 * @fires campaign-launch - Intent, `{ ids }`: launch one campaign.
 * @fires campaign-stop - Intent, `{ ids }`: stop one campaign.
 * @fires campaign-restart - Intent, `{ ids }`: restart one campaign.
 * @fires campaign-reschedule - Intent, `{ ids, sendAt }`: a send was moved there.
 * @fires campaign-duplicate - Intent, `{ ids }`: duplicate one campaign, or the selection.
 * @fires campaign-delete - Intent, `{ ids }`: delete one campaign, or the selection.
 * @fires campaign-resource-open - Intent, `{ type, id, campaignId }`: a "Fix" was pressed.
 * @fires campaign-changed - `{ id, campaign, cause: 'command' | 'live' }`: a campaign is different now.
 * @fires campaign-removed - `{ ids }`: campaigns are gone.
 * @fires campaign-selection-change - `{ ids }`: the selection changed.
 * @fires campaign-query-change - `{ query }`: filters, search or sort changed.
 * @fires campaign-range-change - `{ start, end, timeZone }`: the calendar shows another range; the end is excluded.
 * @fires campaign-error - `{ error }`: something failed and was shown where it happened.
 * @fires campaign-ready - The first rows, sends or numbers are shown; once.
 * @attr {string} dir - `ltr` or `rtl`. Default: of the page around it, else the language's own.
 */
export class CampaignManagerElement extends LitElement {
  static override styles = [tokens, controls, managerStyles];

  /** Base URL of the campaign API, absolute or relative to the page. Without it and `dataSource`: the provider around it. */
  @property() src: string | null = null;
  /** A data source instead of `src`; wins over it. Another one starts afresh. */
  @property({ attribute: false }) dataSource: CampaignDataSource | null = null;
  /** IANA zone in which times are shown. Default: the account's, else the browser's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** BCP 47 locale. Default: the language of the page around it, else English. */
  @property() locale: string | null = null;
  /** Replaces single messages, by key; see `i18n/en.ts`. */
  @property({ attribute: false }) messages: MessageOverrides | null = null;
  /** Rights the user has here, by action; what is not listed is allowed. Intersected with the account's. */
  @property({ attribute: false }) permissions: Permissions | null = null;
  /** Headers for every request, or a function that gives them; called again after a 401. */
  @property({ attribute: false }) headers: HeadersSource | null = null;
  /** Where the view (filters, sort, columns, screen, what is open, calendar range and zone) appears in the address: `none`, `hash` or `search`. */
  @property({ attribute: 'view-sync' }) viewSync: ViewSync | null = null;
  /** How long a deletion can be taken back before it is sent, seconds. Default 5; 0 sends at once. */
  @property({ type: Number, converter: numeric, attribute: 'undo-seconds' }) undoSeconds: number | null = null;
  /** Where preferences such as columns are kept. Default: `localStorage`. */
  @property({ attribute: false }) storage: CampaignStorage | null = null;
  /** Where time comes from. Default: the system. */
  @property({ attribute: false }) clock: Clock | null = null;
  /** The store to use instead of the nearest provider's. */
  @property({ attribute: false }) store: CampaignStore | null = null;
  /** Id of the provider to use when it is not an ancestor. */
  @property() provider: string | null = null;

  /** Statistics were asked for before anything was selected. */
  @state() private isChoosing = false;

  readonly #links = new PageLinks(() => this.#onView());
  /** A host may fill a slot, or empty it, at any time. */
  readonly #children = new MutationObserver(() => this.requestUpdate());
  #screen: Screen = 'list';
  /** The store with which the page was told to be ready. */
  #readyWith: CampaignStore | null | undefined;
  #focused: HTMLElement | null = null;
  #returnTo: HTMLElement | null = null;

  /** The store all elements of the page share; null before it is known. @internal */
  get activeStore(): CampaignStore | null {
    return this.#links.store;
  }

  /** Reads everything that is shown again; what is shown stays until the answers are there. */
  async refresh(): Promise<void> {
    await this.#links.store?.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#links.end();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.store = usableStore(this, this.store);
    // What is about to be hidden loses the focus with it.
    if (this.hasUpdated) this.#focused = focusedIn(this.renderRoot as ShadowRoot);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    if (this.isConnected) this.#links.ask(this.renderRoot.querySelector('.page')!, this.provider, this.store);
    this.#moveFocus();
  }

  protected override render(): TemplateResult {
    const page = this.#page();
    if (!this.src && !this.dataSource) return page;
    return html`<campaign-provider
      .src=${this.src}
      .dataSource=${this.dataSource}
      .timeZone=${this.timeZone}
      .locale=${this.locale}
      .messages=${this.messages}
      .permissions=${this.permissions}
      .headers=${this.headers}
      .viewSync=${this.viewSync}
      .undoSeconds=${this.undoSeconds}
      .storage=${this.storage}
      .clock=${this.clock}
      >${page}</campaign-provider
    >`;
  }

  #page(): TemplateResult {
    const { locale, dir } = this.#links.environment;
    const screen = this.#current();
    const { provider, store } = this;
    const isList = showsList(screen);
    return html`<div class="page" lang=${locale} dir=${dir} @campaign-compare=${this.#onCompare} @campaign-ready=${this.#onReady}>
      ${screen === 'choosing' ? this.#asking() : nothing}
      <div class="screen" ?hidden=${!isList}>
        <campaign-list part="list" exportparts=${exportedParts('list')} provider=${provider ?? nothing} .store=${store}>
          ${listSlots.map((name) => (this.#isFilled(name) ? html`<slot name=${name} slot=${name}></slot>` : nothing))}
        </campaign-list>
      </div>
      ${isList ? nothing : html`<div class="screen">${this.#content(screen)}</div>`}
      <campaign-info part="info" exportparts=${exportedParts('info')} presentation="sheet" provider=${provider ?? nothing} .store=${store}></campaign-info>
      <campaign-editor part="editor" exportparts=${exportedParts('editor')} provider=${provider ?? nothing} .store=${store}></campaign-editor>
    </div>`;
  }

  /** The list again, to choose whom to compare: what is asked for, and the way back. */
  #asking(): TemplateResult {
    const { t } = this.#links.environment;
    return html`<div class="asking" role="group" aria-label=${t('list.statistics')}>
      <p>${t('list.chooseToCompare')}</p>
      <button type="button" class="button small" @click=${this.#onBack}>${t('action.cancel')}</button>
    </div>`;
  }

  #content(screen: Screen): TemplateResult {
    const { provider, store } = this;
    const { t } = this.#links.environment;
    if (screen !== 'calendar')
      return html`<campaign-stats part="stats" exportparts=${exportedParts('stats')} provider=${provider ?? nothing} .store=${store}></campaign-stats>`;
    return html`<campaign-calendar part="calendar" exportparts=${exportedParts('calendar')} provider=${provider ?? nothing} .store=${store}>
      <button type="button" id="back" slot="toolbar-start" class="button quiet back" part="back" aria-label=${t('manager.back')} @click=${this.#onBack}>
        ${icons.chevron}<span>${t('manager.back')}</span>
      </button>
    </campaign-calendar>`;
  }

  #current(): Screen {
    const view = this.#links.store?.view;
    if (!view) return 'list';
    if (view.open?.pane === 'analytics') return 'statistics';
    if (view.screen !== 'statistics') return view.screen;
    return this.isChoosing ? 'choosing' : 'statistics';
  }

  /** An empty slot would hide what the list says by itself. */
  #isFilled(name: string): boolean {
    return [...this.children].some((child) => child.slot === name);
  }

  #onView(): void {
    const view = this.#links.store?.view;
    if (view?.screen !== 'statistics') this.isChoosing = false;
    else if (this.#screen === 'list' && selectionSize(view.selection) === 0) this.isChoosing = true;
    this.requestUpdate();
  }

  /** Compare was pressed on what has been chosen; whoever prevents it takes over. */
  readonly #onCompare = (event: Event): void => {
    queueMicrotask(() => {
      const { store } = this.#links;
      if (!event.defaultPrevented && store && selectionSize(store.view.selection) > 0) this.isChoosing = false;
    });
  };

  /** Each element says it of itself; of the whole page it is said once. */
  readonly #onReady = (event: Event): void => {
    const { store } = this.#links;
    if (store === this.#readyWith) event.stopPropagation();
    this.#readyWith = store;
  };

  readonly #onBack = (): void => {
    this.#links.store?.setView({ screen: 'list', open: null });
  };

  /** Another screen: the focus goes to its way back, and from there to where it came from. */
  #moveFocus(): void {
    const screen = this.#current();
    const [wasList, isList] = [showsList(this.#screen), showsList(screen)];
    this.#screen = screen;
    if (isList === wasList) return;
    if (isList) {
      const target = this.#returnTo?.isConnected ? this.#returnTo : null;
      this.#returnTo = null;
      // The page may have opened on the screen that goes: the list begins with its search.
      if (this.#focused) (target ?? searchOf(this.renderRoot.querySelector<LitElement>('campaign-list')!))?.focus();
      return;
    }
    // A page that opens on this screen takes the focus from nobody.
    this.#returnTo = this.#focused;
    if (this.#returnTo) void this.#enter();
  }

  /** The way back is drawn when the screen around it is. */
  async #enter(): Promise<void> {
    const screen = this.renderRoot.querySelector<LitElement>('campaign-calendar, campaign-stats');
    await screen?.updateComplete;
    (this.renderRoot.querySelector<HTMLElement>('#back') ?? screen?.renderRoot.querySelector<HTMLElement>('[data-action=back]'))?.focus();
  }
}

const showsList = (screen: Screen): boolean => screen === 'list' || screen === 'choosing';

/** What has the focus, through the shadow roots inside. */
function focusedIn(root: ShadowRoot): HTMLElement | null {
  let at = root.activeElement as HTMLElement | null;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement as HTMLElement;
  return at;
}
