import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { type CampaignQuery, campaignQuerySchema, isFiltered, normaliseQuery } from '../../domain/query.ts';
import { refusalCodes } from '../../domain/status.ts';
import { en as listWords } from '../../i18n/list/en.ts';
import { en as moveWords } from '../../i18n/moves/en.ts';
import { en as refusalsWords } from '../../i18n/refusals/en.ts';
import type { CampaignListModel, ListEvent, StoreEvents } from '../../state/campaign-store.ts';
import type { Selection } from '../../state/campaign-view.ts';
import { noSelection, selectionSize } from '../../state/selection.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { ActionFlow } from '../shared/actions/action-flow.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { FocusHeir, searchOf } from '../shared/focus-heir.ts';
import { icons } from '../shared/icons.ts';
import { isWhole, warnOnce } from '../shared/misuse.ts';
import { heldNoticeStyles } from '../shared/held-notices.ts';
import { tellsQuery, tellsSelection } from '../shared/one-voice.ts';
import { refusalSentence } from '../shared/sentences.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { Announcements } from './announcements.ts';
import { selectionBar } from './bulk-bar.ts';
import { frameStyles } from './campaign-list.styles.ts';
import { CellContexts } from './cell-contexts.ts';
import { ColumnsController } from './columns-controller.ts';
import { Connectivity } from './connectivity.ts';
import { footer } from './footer.ts';
import { ListController, type ListHost, preloadGrid } from './list-controller.ts';
import { ListPanels } from './list-panels.ts';
import { ListQuery } from './list-query.ts';
import { ListToolbar } from './list-toolbar.ts';
import { RowEvents } from './row-events.ts';
import { RowSelection } from './row-selection.ts';
import { rowIconStyles } from './row-icons.styles.ts';
import { rowStyles } from './rows.styles.ts';
import { SearchShortcut } from './search-shortcut.ts';
import { cover } from './states.ts';
import { TagOptions } from './tag-options.ts';
import { tipText } from './tips.ts';
import { type ToolbarContext, type ToolbarPart, chips, describeFilters, quickGroupTabs, toolbarParts, toolbarTemplate } from './toolbar.ts';
import { toolbarStyles } from './toolbar.styles.ts';
import { narrowToolbarStyles } from './toolbar-narrow.styles.ts';

const defaultPageSize = 50;

/** Room for the toolbar with the quick groups, and for the line below the rows, until these are drawn. */
const reserved = html`<div class="bar main reserved"></div><div class="groups reserved"></div>`;
const reservedFoot = html`<div class="foot"></div>`;

/**
 * The list of campaigns: find them by filters and search, see their state live, act on one or on many.
 *
 * @summary Filterable, sortable, live list of campaigns with row and bulk actions.
 * @slot toolbar-start - Before the search field.
 * @slot toolbar-end - After the toolbar's last button.
 * @slot empty - Instead of the message of an account without campaigns.
 * @slot error - Instead of the message when nothing could be loaded.
 * @slot footer - At the end of the line below the rows.
 * @attr {boolean} hide-search - Leaves out the search field.
 * @attr {boolean} hide-filters - Leaves out the filter buttons.
 * @attr {boolean} hide-groups - Leaves out the quick groups.
 * @attr {boolean} hide-columns - Leaves out the column picker.
 * @attr {boolean} hide-views - Leaves out the named views.
 * @attr {boolean} hide-calendar - Leaves out the Calendar button.
 * @attr {boolean} hide-statistics - Leaves out the Statistics button.
 * @attr {boolean} hide-new - Leaves out the New campaign button.
 * @csspart toolbar - The toolbar.
 * @csspart search - The search field with its icon.
 * @csspart filters - The filter buttons.
 * @csspart columns-button - The button of the column picker.
 * @csspart views-button - The button of the named views.
 * @csspart calendar-button - The Calendar button.
 * @csspart statistics-button - The Statistics button.
 * @csspart new-button - The New campaign button.
 * @csspart bulk-bar - What takes the toolbar's place while campaigns are selected.
 * @csspart groups - The quick groups.
 * @csspart chips - The active filters.
 * @csspart footer - The line below the rows.
 * @csspart notices - What can be undone, and what did not work.
 * @cssstate loading - Nothing was loaded yet.
 * @cssstate empty - The account has no campaigns.
 * @cssstate error - Nothing could be loaded, or the rows shown could not be refreshed.
 * @cssstate stale - The live feed is lost; rows may be older than the backend's.
 * @fires campaign-edit - Intent, `{ ids }`: open the editor; no id: a new campaign. Prevent it, as any intent, to take over.
 * @fires campaign-info - Intent, `{ ids }`: show everything about one campaign.
 * @fires campaign-analytics - Intent, `{ ids }`: show the statistics of one campaign.
 * @fires campaign-compare - Intent, `{ ids }`: show the statistics of the selection side by side. Everything matching selected: `{ ids: [], query, except, total }`.
 * @fires campaign-calendar - Intent, `{ ids }`: show the calendar.
 * @fires campaign-launch - Intent, `{ ids }`: launch one campaign.
 * @fires campaign-stop - Intent, `{ ids }`: stop one campaign.
 * @fires campaign-restart - Intent, `{ ids }`: restart one campaign.
 * @fires campaign-duplicate - Intent, `{ ids }`: duplicate one campaign, or the selection (as for `campaign-compare`).
 * @fires campaign-delete - Intent, `{ ids }`: delete one campaign, or the selection (as for `campaign-compare`).
 * @fires campaign-resource-open - Intent, `{ type, id, campaignId }`: a "Fix" was pressed; `id` is null when nothing was chosen.
 * @fires campaign-selection-change - `{ ids }`: the selection changed.
 * @fires campaign-query-change - `{ query }`: filters, search or sort changed.
 * @fires campaign-ready - The first rows are shown.
 */
export class CampaignListElement extends CampaignElement {
  protected static override readonly words = [listWords, moveWords, refusalsWords];
  static override styles = [
    tokens,
    controls,
    overlays,
    badgeStyles,
    heldNoticeStyles,
    frameStyles,
    toolbarStyles,
    narrowToolbarStyles,
    rowStyles,
    rowIconStyles,
  ];
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...toolbarParts.map((part) => `hide-${part}`)];
  }

  /** Optional columns to show, in their order, space separated: `channel status launchType sendAt createdAt tags`. Default: the user's own choice. */
  @property() columns: string | null = null;
  /** Rows asked for at a time. Default 50. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = defaultPageSize;

  readonly #query = new ListQuery(this);
  readonly #columns = new ColumnsController(this, () => this.#list.redrawColumns());
  readonly #list = new ListController(this, this.#listHost());
  readonly #flow = new ActionFlow(this, (id) => this.#list.touch(id));
  readonly #panels = new ListPanels(this, this.#columns, this.#flow);
  readonly #selection = new RowSelection(this, this.#list, this.#flow);
  readonly #cells = new CellContexts(this, this.#list, this.#flow);
  readonly #connectivity = new Connectivity(this, () => this.say(this.t('notice.offline', { time: this.#asOf })));
  readonly #announcements = new Announcements(this, this.#flow, () => this.#isOffline);
  readonly #tags = new TagOptions(this, () => this.#model);
  readonly #toolbar = new ListToolbar(this, {
    query: this.#query,
    selection: this.#selection,
    tags: this.#tags,
    columns: this.#columns,
    actions: this.#flow.actions,
  });
  readonly #rows = new RowEvents(this, { list: this.#list, query: this.#query, selection: this.#selection, actions: this.#flow.actions });
  #given: { query?: CampaignQuery; selection?: Selection } = {};
  /** Was everything around the rows drawn once? */
  #isWhole = false;

  constructor() {
    super();
    new SearchShortcut(this);
    new FocusHeir(this);
    new TooltipController(this, (kind, anchor) => this.#tip(kind, anchor));
  }

  /** Filters, search and sort. Shared by everything in the same provider. */
  @property({ attribute: false })
  get query(): CampaignQuery {
    return this.activeStore ? this.#query.current : (this.#given.query ?? {});
  }
  set query(query: CampaignQuery) {
    // Frameworks take a property back with null or undefined.
    const read = campaignQuerySchema.safeParse(query ?? {});
    if (!read.success) warnOnce(this, 'query must be a CampaignQuery; nothing is filtered');
    this.#give({ query: normaliseQuery(read.success ? read.data : {}) });
  }

  /** Ids of the selected campaigns; the attribute is space separated. While everything matching is selected: those loaded. */
  @property({ attribute: 'selected-ids', converter: { fromAttribute: (value) => (value ?? '').split(/\s+/).filter(Boolean) } })
  get selectedIds(): readonly string[] {
    const selection = this.#selection.current;
    return 'ids' in selection ? selection.ids : this.#list.loadedIds.filter((id) => this.#list.isSelected(id));
  }
  set selectedIds(ids: readonly string[]) {
    this.#give({ selection: { ids: Array.isArray(ids) ? [...new Set(ids.map(String))] : [] } });
  }

  /** Reads the list again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#model?.refresh();
  }

  /** Selects nothing. */
  clearSelection(): void {
    this.activeStore?.setView({ selection: noSelection });
  }

  get #model(): CampaignListModel | null {
    return this.#list.hasModel ? this.#list.model : null;
  }

  /** Properties set before there is a store wait for it. */
  #give(patch: { query?: CampaignQuery; selection?: Selection }): void {
    this.#given = { ...this.#given, ...patch };
    if (!this.activeStore) return;
    this.activeStore.setView(this.#given);
    this.#given = {};
  }

  override connectedCallback(): void {
    super.connectedCallback();
    preloadGrid();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#query.stop();
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name.startsWith('hide-')) this.requestUpdate();
  }

  protected override storeChanged(): void {
    this.#cells.forget();
    this.#list.leave(this.activeStore);
    this.#columns.follow();
    this.#list.follow(this.activeStore);
    this.#give({});
  }

  protected override readonly storeEvents = {
    view: ({ view, previous }: StoreEvents['view']) => {
      if (view.query !== previous.query) {
        this.#query.changed();
        if (tellsQuery(this, view)) emit(this, 'campaign-query-change', { query: view.query });
      }
      if (view.columns !== previous.columns) this.#columns.follow();
      if (view.selection !== previous.selection && tellsSelection(this, view))
        emit(this, 'campaign-selection-change', { ids: [...this.selectedIds] });
    },
    changed: ({ id }: StoreEvents['changed']) => this.#flow.mark(id, null),
    removed: (event: StoreEvents['removed']) => this.#announcements.removed(event),
    context: () => this.#cells.forget(),
  };

  protected override environmentChanged(): void {
    super.environmentChanged();
    this.#cells.forget();
    if (this.activeStore) this.#list.redraw();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#list.followPageSize();
    const model = this.#model;
    this.setState('loading', !model || model.status === 'loading');
    this.setState('error', model?.error != null);
    this.setState('empty', this.#isEmpty());
    this.setState('stale', this.activeStore?.live === false || this.#isOffline);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#list.attach(this.renderRoot.querySelector<HTMLElement>('#grid'));
    if (changed.has('columns')) this.#list.redrawColumns();
  }

  override render(): TemplateResult {
    const { t } = this;
    const store = this.activeStore;
    const model = this.#model;
    const toolbar = this.#toolbar.context(model, this.#isEmpty());
    const { hidden } = toolbar;
    const isAlone = this.#isRowsAlone(hidden);
    return html`<div class="root" lang=${this.environment.locale} dir=${this.environment.dir}>
      <div class="frame">
        ${isAlone ? reserved : selectionSize(this.#selection.current) > 0 && model ? this.#bulkBar(model.total - model.strays.size) : toolbarTemplate(toolbar)}
        ${isAlone || hidden.has('groups') ? nothing : quickGroupTabs(toolbar)} ${isAlone ? nothing : chips(toolbar)}
        <div
          class="panel"
          id="panel"
          role=${hidden.has('groups') ? nothing : 'tabpanel'}
          aria-labelledby=${hidden.has('groups') ? nothing : toolbar.tab}
          aria-busy=${!model || model.refreshing || model.status === 'loading' ? 'true' : 'false'}
        >
          <div id="grid" @click=${this.#rows.onClick} @change=${this.#rows.onChange} @keydown=${this.#rows.onKeydown}></div>
          ${this.#cover(toolbar)}
          ${
            model && model.newer > 0
              ? html`<button type="button" class="button newer small" @click=${() => this.refresh()}>${icons.up} ${t('list.newer', { count: model.newer })}</button>`
              : nothing
          }
        </div>
        ${isAlone ? reservedFoot : footer({ t, model, asOf: this.#asOf, live: store?.live ?? null, isOffline: this.#isOffline, onRetry: () => void this.refresh() })}
      </div>
      ${isAlone ? nothing : this.#overRows()}
    </div>`;
  }

  /** What opens over the rows, and the reasons of refusals. */
  #overRows(): TemplateResult {
    const { t } = this;
    return html`${this.#panels.template()} ${this.#rows.menu()} ${this.#flow.template()}
      <div hidden>${refusalCodes.map((code) => html`<span id="why-${code}">${refusalSentence(code, t)}</span>`)}<span id="why-pending">${t('pending.wait')}</span></div>`;
  }

  /** The first frame draws the rows only, where the height of what stands around them is known beforehand. */
  #isRowsAlone(hidden: ReadonlySet<ToolbarPart>): boolean {
    const hasKnownHeight =
      hidden.size === 0 && !this.firstElementChild && !isFiltered(this.query) && selectionSize(this.#selection.current) === 0;
    this.#isWhole ||= !this.#list.isFirstFrame || !hasKnownHeight;
    return !this.#isWhole;
  }

  /** The account has no campaigns at all. */
  #isEmpty(): boolean {
    const model = this.#model;
    return model?.status === 'ready' && model.total === 0 && !isFiltered(model.query);
  }

  #cover(toolbar: ToolbarContext): TemplateResult | typeof nothing {
    return cover({
      t: this.t,
      model: this.#model,
      hasGrid: this.#list.grid !== null,
      isSlow: this.#list.isSlow,
      describe: (query) => describeFilters(query, this.t, this.format),
      onNew: toolbar.canCreate ? () => toolbar.onCommand('new') : null,
      onClear: toolbar.onClearFilters,
      onRetry: () => void this.refresh(),
    });
  }

  #bulkBar(total: number): TemplateResult {
    return selectionBar({ t: this.t, store: this.activeStore!, selection: this.#selection, total, actions: this.#flow.actions });
  }

  #onListEvent(event: ListEvent): void {
    const model = this.#model;
    if (!model) return;
    if (event.type === 'reset' && model.status === 'ready') this.#query.answered();
    // The last row is gone, and the focus with it.
    if (model.status === 'ready' && model.total === 0 && this.shadowRoot?.activeElement?.closest('#grid')) searchOf(this)?.focus();
    if (event.type === 'reset' || event.type === 'rows') this.#connectivity.answered();
    this.#announcements.listChanged(event, model);
  }

  get #isOffline(): boolean {
    return this.#connectivity.isOffline(this.#model?.error?.kind === 'network');
  }

  /** When the rows were read, with the zone. */
  get #asOf(): string {
    const [at, zone] = [this.#model?.asOf, this.activeStore?.timeZone ?? 'UTC'];
    return at ? `${this.format.time(at, zone)} ${this.format.zone(zone, at)}` : '';
  }

  #tip(kind: string, anchor: HTMLElement): string | null {
    if (kind === 'why' && !anchor.dataset['action']) return refusalSentence('not-permitted', this.t);
    const campaign = kind === 'channel' && !anchor.closest('[data-tight~=channel]') ? null : this.#list.campaignIn(anchor);
    return campaign && tipText(kind, campaign, this.#cells.current);
  }

  #listHost(): ListHost {
    return {
      pageSize: () =>
        isWhole(this, 'page-size', this.pageSize, [1, Infinity], `${defaultPageSize} is used`) ? this.pageSize : defaultPageSize,
      label: () => this.t('list.label'),
      dir: () => this.environment.dir,
      sort: () => this.#query.sort,
      cells: () => this.#cells.current,
      columns: () => this.#columns.drawn(this.columns),
      onListEvent: (event) => this.#onListEvent(event),
      onResize: (key, width) => this.#columns.resize(key, width),
      onReorder: (order) => this.#columns.reorder(order),
    };
  }
}
