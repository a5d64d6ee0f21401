import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import type { CampaignSummary } from '../../domain/campaign.ts';
import { type CampaignQuery, type CampaignSort, type FilterKey, type SortKey, defaultSort, isFiltered, normaliseQuery } from '../../domain/query.ts';
import { type Action, type QuickGroup, quickGroups, refusalCodes } from '../../domain/status.ts';
import type { ListEvent, StoreEvents } from '../../state/campaign-store.ts';
import type { Selection } from '../../state/campaign-view.ts';
import { noSelection, select, selectAll, selectionSize } from '../../state/selection.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { icons } from '../shared/icons.ts';
import { type MenuItem, menuTemplate, openMenu } from '../shared/menu.ts';
import { refusalSentence } from '../shared/sentences.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { bulkBar } from './bulk-bar.ts';
import { gridStyles, layoutStyles, partsStyles } from './campaign-list.styles.ts';
import type { CellContext } from './cells.ts';
import { columnPicker } from './column-picker.ts';
import { type ColumnKey, type ColumnPreferences, type ListColumn, readPreferences, resizeColumn, visibleColumns } from './columns.ts';
import { footer } from './footer.ts';
import { type ActionsHost, ListActions } from './list-actions.ts';
import { ListController, type ListHost, preloadGrid } from './list-controller.ts';
import { type Notice, noticeBar } from './notices.ts';
import { emptyState, errorState, noMatchState, skeleton } from './states.ts';
import { tipText } from './tips.ts';
import {
  type ToolbarContext,
  type ToolbarPart,
  chips,
  describeFilters,
  filterButtons,
  quickGroupTabs,
  searchField,
  toolbarEnd,
  toolbarParts,
} from './toolbar.ts';

/** Typing settles this long before a backend is asked that does not answer within a frame, ms. */
const searchDelay = 200;
const frame = 20;
/** Below this width of the element (not of the window) rows become cards, px. */
const cardWidth = 640;
const preferencesKey = 'campaign-list.columns';

/**
 * The list of campaigns: find them by filters and search, see their state live, act on one or on many.
 *
 * @summary Filterable, sortable, live list of campaigns with row and bulk actions.
 * @slot toolbar-start - Before the search field.
 * @slot toolbar-end - After the toolbar's last button.
 * @slot empty - Instead of the message of an account without campaigns.
 * @slot error - Instead of the message when nothing could be loaded.
 * @slot footer - At the end of the line below the rows.
 * @csspart toolbar - The toolbar.
 * @csspart bulk-bar - What takes the toolbar's place while campaigns are selected.
 * @csspart groups - The quick groups.
 * @csspart chips - The active filters.
 * @csspart footer - The line below the rows.
 * @csspart notices - What can be undone, and what did not work.
 * @cssstate loading - Nothing was loaded yet.
 * @cssstate empty - The account has no campaigns.
 * @cssstate error - Nothing could be loaded, or the rows shown could not be refreshed.
 * @cssstate stale - The live feed is lost; rows may be older than the backend's.
 * @fires campaign-selection-change - `{ ids }`: the selection changed.
 * @fires campaign-query-change - `{ query }`: filters, search or sort changed.
 * @fires campaign-ready - The first rows are shown.
 */
export class CampaignListElement extends CampaignElement {
  static override styles = [tokens, controls, overlays, badgeStyles, layoutStyles, gridStyles, partsStyles];
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...toolbarParts.map((part) => `hide-${part}`)];
  }

  /** Optional columns to show, in their order, space separated: `channel status launchType sendAt createdAt tags`. Default: the user's own choice. */
  @property() columns: string | null = null;
  /** Rows asked for at a time. Default 50. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 50;

  @state() private dialog: (() => TemplateResult) | null = null;
  @state() private notices: readonly Notice[] = [];
  @state() private menuFor: CampaignSummary | null = null;
  @state() private narrow: boolean | null = null;
  @state() private preferences: ColumnPreferences = readPreferences(null);
  @state() private tagOptions: readonly string[] = [];
  @state() private searchText: string | null = null;
  @state() private progress: { done: number; total: number } | null = null;

  readonly #list = new ListController(this.#listHost());
  readonly #actions = new ListActions(this.#actionsHost());
  readonly #failures = new Map<string, string>();
  #cancelSearch: () => void = () => {};
  #asked = 0;
  #latency = Infinity;
  #dialogKey = 0;
  #anchorId: string | null = null;
  #pendingQuery: CampaignQuery | null = null;
  #pendingIds: readonly string[] | null = null;
  #announced = '';
  readonly #observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(([entry]) => this.#onResize(entry!.contentRect.width));

  constructor() {
    super();
    new TooltipController(this, (kind, anchor) => this.#tip(kind, anchor));
  }

  /** Filters, search and sort. Shared by everything in the same provider. */
  @property({ attribute: false })
  get query(): CampaignQuery {
    return this.activeStore?.view.query ?? this.#pendingQuery ?? {};
  }
  set query(query: CampaignQuery) {
    this.#pendingQuery = query;
    this.#applyPending();
  }

  /** Ids of the selected campaigns; the attribute is space separated. While everything matching is selected: those loaded. */
  @property({ attribute: 'selected-ids', converter: { fromAttribute: (value) => (value ?? '').split(/\s+/).filter(Boolean) } })
  get selectedIds(): readonly string[] {
    const selection = this.#selection;
    return 'ids' in selection ? selection.ids : this.#list.loadedIds.filter((id) => this.#list.isSelected(id));
  }
  set selectedIds(ids: readonly string[]) {
    this.#pendingIds = [...ids];
    this.#applyPending();
  }

  /** Reads the list again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    if (this.#list.hasModel) await this.#list.model.refresh();
  }

  clearSelection(): void {
    this.activeStore?.setView({ selection: noSelection });
  }

  get #selection(): Selection {
    return this.activeStore?.view.selection ?? noSelection;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    preloadGrid();
    this.preferences = readPreferences(this.storage.get(preferencesKey));
    this.#observer?.observe(this);
    window.addEventListener('keydown', this.#onWindowKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    this.#cancelSearch();
    window.removeEventListener('keydown', this.#onWindowKey);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name.startsWith('hide-')) this.requestUpdate();
  }

  protected override storeChanged(): void {
    this.#list.follow(this.activeStore);
    this.#applyPending();
  }

  protected override readonly storeEvents = {
    view: ({ view, previous }: StoreEvents['view']) => {
      if (view.query !== previous.query) {
        this.searchText = null;
        this.#asked = performance.now();
        emit(this, 'campaign-query-change', { query: view.query });
      }
      if (view.selection !== previous.selection) emit(this, 'campaign-selection-change', { ids: [...this.selectedIds] });
    },
    changed: ({ id }: StoreEvents['changed']) => this.#mark(id, null),
  };

  #applyPending(): void {
    const store = this.activeStore;
    if (!store) return;
    if (this.#pendingQuery) store.setView({ query: normaliseQuery(this.#pendingQuery) });
    if (this.#pendingIds) store.setView({ selection: { ids: this.#pendingIds } });
    this.#pendingQuery = this.#pendingIds = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const model = this.#list.hasModel ? this.#list.model : null;
    this.setState('loading', !model || model.status === 'loading');
    this.setState('error', model?.error != null);
    this.setState('empty', model?.status === 'ready' && model.total === 0 && !isFiltered(model.query));
    this.setState('stale', this.activeStore?.live === false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#list.attach(this.renderRoot.querySelector<HTMLElement>('#grid'));
    const layout = (['narrow', 'preferences', 'columns'] as const).some((name) => changed.has(name as never));
    if (layout) this.#list.redrawColumns();
    else if (changed.has('environment' as never)) this.#list.update();
  }

  override render(): TemplateResult {
    const { t, format } = this;
    const store = this.activeStore;
    const model = this.#list.hasModel ? this.#list.model : null;
    const toolbar = this.#toolbar();
    const hidden = toolbar.hidden;
    const selecting = selectionSize(this.#selection) > 0;
    return html`<div class="frame">
        ${selecting && model ? this.#bulkBar(model.total) : html`<div class="bar main" part="toolbar" role="toolbar" aria-label=${t('list.toolbar')}>
              <slot name="toolbar-start"></slot>
              ${hidden.has('search') ? nothing : searchField(toolbar)} ${hidden.has('filters') ? nothing : filterButtons(toolbar)}
              <span class="spacer"></span>
              ${toolbarEnd(toolbar)}
              <slot name="toolbar-end"></slot>
            </div>`}
        ${hidden.has('groups') ? nothing : quickGroupTabs(toolbar)} ${chips(toolbar)}
        <div class="panel" id="panel" role=${hidden.has('groups') ? nothing : 'tabpanel'} aria-label=${t('list.label')} aria-busy=${!model || model.refreshing || model.status === 'loading' ? 'true' : 'false'}>
          <div id="grid" @click=${this.#onClick} @change=${this.#onChange}></div>
          ${this.#cover()}
          ${model && model.newer > 0
            ? html`<button type="button" class="button newer small" @click=${() => this.refresh()}>${icons.up} ${t('list.newer', { count: model.newer })}</button>`
            : nothing}
        </div>
        ${model && store ? footer({ t, format, timeZone: store.timeZone, model, live: store.live, onRetry: () => void this.refresh() }) : html`<div class="foot"></div>`}
      </div>
      ${noticeBar({ t, format, held: store?.held ?? [], notices: this.notices, onUndo: (key) => store?.undo(key), onClose: (key) => this.#dismiss(key) })}
      ${columnPicker(this.preferences, t, (next, words) => this.#setPreferences(next, words))} ${this.#menu()}
      ${keyed(this.#dialogKey, this.dialog?.() ?? nothing)}
      <div hidden>${refusalCodes.map((code) => html`<span id="why-${code}">${refusalSentence(code, t)}</span>`)}</div>`;
  }

  #cover(): TemplateResult | typeof nothing {
    const { t } = this;
    const model = this.#list.hasModel ? this.#list.model : null;
    if (!model || model.status === 'loading' || (model.status === 'ready' && model.total > 0 && !this.#list.grid)) {
      return html`<div class="cover">${skeleton(t)}</div>`;
    }
    if (model.status === 'error') return html`<div class="cover">${errorState(t, model.error!, () => void this.refresh())}</div>`;
    if (model.total > 0) return nothing;
    const onNew = this.#toolbar().canCreate ? () => this.#command('new') : null;
    return isFiltered(model.query)
      ? html`<div class="cover below-header">${noMatchState(t, describeFilters(model.query, t, this.format), () => this.#clearFilters())}</div>`
      : html`<div class="cover">${emptyState(t, onNew)}</div>`;
  }

  #bulkBar(total: number): TemplateResult {
    const { t, format } = this;
    const selection = this.#selection;
    return bulkBar({
      t,
      format,
      selection,
      total,
      permissions: this.activeStore?.permissions ?? {},
      progress: this.progress,
      onSelectAll: () => this.#select(selectAll(this.query, total)),
      onClear: () => this.clearSelection(),
      onDuplicate: () => this.#actions.bulk('duplicate', selection),
      onCompare: () => this.#actions.compare(selection),
      onDelete: () => this.#actions.bulk('delete', selection),
    });
  }

  #menu(): TemplateResult {
    const { t } = this;
    const campaign = this.menuFor;
    const item = (id: 'edit' | 'duplicate' | 'delete', icon: TemplateResult, danger = false): MenuItem => {
      const verdict = campaign && this.activeStore?.can(campaign, id);
      return { id, icon, danger, label: t(`action.${id}`), why: verdict && !verdict.ok ? refusalSentence(verdict.code, t) : undefined };
    };
    const items = [item('edit', icons.edit), item('duplicate', icons.copy), item('delete', icons.trash, true)];
    return menuTemplate('menu', t('action.more'), items, (id) => {
      if (campaign) id === 'edit' ? this.#actions.open('edit', campaign) : this.#actions.act(id as 'duplicate' | 'delete', campaign);
    });
  }

  #toolbar(): ToolbarContext {
    const store = this.activeStore;
    const query = this.query;
    return {
      t: this.t,
      format: this.format,
      query: this.searchText === null ? query : { ...query, search: this.searchText },
      counts: this.#list.hasModel ? this.#list.model.counts : null,
      tagOptions: this.tagOptions,
      hidden: new Set(toolbarParts.filter((part): part is ToolbarPart => this.hasAttribute(`hide-${part}`))),
      canCreate: store?.permissions.create !== false,
      onSearch: (text) => this.#search(text),
      onGroup: (group: QuickGroup) => this.#setQuery({ statuses: [...quickGroups[group]] }),
      onFilter: (key, values) => this.#setQuery({ [key]: values }),
      onFilterOpen: (key) => void this.#loadTags(key),
      onClearFilters: () => this.#clearFilters(),
      onCommand: (command) => this.#command(command),
    };
  }

  #setQuery(patch: Partial<CampaignQuery>): void {
    this.#cancelSearch();
    const search = this.searchText === null ? {} : { search: this.searchText };
    this.activeStore?.setView({ query: normaliseQuery({ ...this.query, ...search, ...patch }) });
    this.searchText = null;
  }

  /** A source that answers within a frame is asked at each keystroke; any other when the typing rests. */
  #search(text: string): void {
    this.searchText = text;
    this.#cancelSearch();
    if (this.#latency < frame || text === '') this.#setQuery({ search: text });
    else this.#cancelSearch = this.clock.schedule(searchDelay, () => this.#setQuery({ search: text }));
  }

  #clearFilters(): void {
    this.searchText = null;
    this.#cancelSearch();
    const { sort } = this.query;
    this.activeStore?.setView({ query: normaliseQuery(sort ? { sort } : {}) });
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  async #loadTags(key: FilterKey): Promise<void> {
    if (key !== 'tags' || !this.activeStore) return;
    try {
      this.tagOptions = (await this.activeStore.source.resources('tag', '')).map((tag) => tag.name);
    } catch {
      // Without the catalogue, the tags in sight are still worth offering.
      const seen = this.#list.hasModel ? [...this.#list.model.loadedRows()].flatMap((row) => (row.type === 'campaign' ? row.campaign.tags : [])) : [];
      this.tagOptions = [...new Set(seen)].sort();
    }
  }

  #command(command: 'calendar' | 'statistics' | 'new'): void {
    const ids = [...this.selectedIds];
    if (command === 'calendar') {
      if (emit(this, 'campaign-calendar', { ids })) this.activeStore?.setView({ screen: 'calendar' });
    } else if (command === 'statistics') {
      this.#actions.compare(this.#selection);
      if (ids.length === 0) this.say(this.t('list.chooseToCompare'));
    } else emit(this, 'campaign-edit', { ids: [] });
  }

  #select(selection: Selection): void {
    this.activeStore?.setView({ selection });
    this.say(this.t('selection.count', { count: selectionSize(selection) }));
  }

  readonly #onClick = (event: MouseEvent): void => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button, input');
    if (!button) return;
    const { sort, copy, action, open } = button.dataset;
    if (sort) this.#sort(sort as SortKey);
    else if (copy) void this.#copy(copy);
    else {
      const campaign = this.#campaignAt(event);
      if (!campaign) return;
      if (open) this.#actions.open(campaign.status === 'running' || campaign.status === 'done' ? 'info' : 'edit', campaign);
      else if (action === 'more') void this.#openMore(campaign, button);
      else if (action === 'info' || action === 'analytics') this.#actions.open(action, campaign);
      else if (action) this.#actions.act(action as Exclude<Action, 'edit' | 'reschedule'>, campaign);
      else if (button.dataset['select']) this.#anchorTo(event, campaign.id);
    }
  };

  readonly #onChange = (event: Event): void => {
    const box = event.target as HTMLInputElement;
    if ('selectAll' in box.dataset) this.#select(box.checked ? select(noSelection, this.#list.loadedIds, true) : noSelection);
    else if (box.dataset['select']) this.#select(select(this.#selection, [box.dataset['select']], box.checked));
  };

  /** Shift selects from the box clicked last. */
  #anchorTo(event: MouseEvent, id: string): void {
    const { model } = this.#list;
    const from = this.#anchorId === null ? -1 : model.indexOf(this.#anchorId);
    const to = model.indexOf(id);
    if (event.shiftKey && from >= 0 && to >= 0) {
      const ids: string[] = [];
      for (let index = Math.min(from, to); index <= Math.max(from, to); index++) {
        const row = model.rowAt(index);
        if (row?.type === 'campaign') ids.push(row.id);
      }
      this.#select(select(this.#selection, ids, (event.target as HTMLInputElement).checked));
    }
    this.#anchorId = id;
  }

  #campaignAt(event: Event): CampaignSummary | null {
    const row = this.#list.hasModel ? this.#list.model.rowAt(this.#list.grid?.indexOf(event) ?? -1) : null;
    return row?.type === 'campaign' ? row.campaign : null;
  }

  async #openMore(campaign: CampaignSummary, button: HTMLElement): Promise<void> {
    this.menuFor = campaign;
    await this.updateComplete;
    openMenu(this.renderRoot.querySelector<HTMLElement>('#menu')!, button);
  }

  #sort(key: SortKey): void {
    const [first] = this.#sortNow;
    const direction = first?.key === key && first.direction === 'asc' ? 'desc' : 'asc';
    this.#setQuery({ sort: [{ key, direction }] });
    this.say(this.t(direction === 'asc' ? 'sort.ascending' : 'sort.descending', { column: this.t(`column.${key}`) }));
  }

  get #sortNow(): readonly CampaignSort[] {
    return this.query.sort ?? defaultSort;
  }

  async #copy(id: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(id);
      this.say(this.t('done.copied'));
    } catch {
      this.say(this.t('failed.copy'));
    }
  }

  readonly #onWindowKey = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    const inside = event.composedPath().includes(this);
    if (target.matches?.('input, textarea, select, [contenteditable]') || !(inside || target === document.body)) return;
    const search = this.renderRoot.querySelector<HTMLElement>('#search');
    if (!search) return;
    event.preventDefault();
    search.focus();
  };

  #onResize(width: number): void {
    if (width > 0) this.narrow = width < cardWidth;
  }

  #onListEvent(event: ListEvent): void {
    if (event.type === 'dirty') return;
    const { model } = this.#list;
    if (event.type === 'reset') {
      this.#latency = performance.now() - this.#asked;
      if (!event.sameQuery && model.status === 'ready') this.say(model.total ? this.t('announce.results', { count: model.total }) : this.t('announce.noResults'));
      if (this.#announced === '') emit(this, 'campaign-ready', {});
      this.#announced = 'ready';
    }
    const problem = model.error ? this.t(`error.${model.error.kind}.title`) : '';
    if (problem && problem !== this.#announced) this.say(problem);
    if (problem || this.#announced !== 'ready') this.#announced = problem || this.#announced;
  }

  #setPreferences(next: ColumnPreferences, words: string): void {
    this.preferences = next;
    this.storage.set(preferencesKey, JSON.stringify(next));
    this.say(words);
  }

  #tip(kind: string, anchor: HTMLElement): string | null {
    if (kind === 'why' && !anchor.dataset['action']) return refusalSentence('not-permitted', this.t);
    const id = anchor.closest('vaadin-grid-cell-content');
    const row = id && this.#list.grid ? this.#list.model.rowAt(this.#list.grid.indexOfCell(id as HTMLElement)) : null;
    return row?.type === 'campaign' ? tipText(kind, row.campaign, this.#cells) : null;
  }

  #mark(id: string, failure: string | null): void {
    if (failure === null ? this.#failures.delete(id) : this.#failures.set(id, failure)) this.#list.touch(id);
  }

  #dismiss(key: string): void {
    if (this.notices.some((notice) => notice.key === key)) this.notices = this.notices.filter((notice) => notice.key !== key);
  }

  get #drawnColumns(): readonly ListColumn[] | null {
    return this.narrow ? null : visibleColumns(this.preferences, this.columns?.split(/\s+/).filter(Boolean) ?? null);
  }

  #listHost(): ListHost {
    const element = this;
    return {
      addController: (controller) => this.addController(controller),
      requestUpdate: () => this.requestUpdate(),
      onListEvent: (event) => this.#onListEvent(event),
      onResize: (key, width) => this.#setPreferences(resizeColumn(this.preferences, key, width), ''),
      onReorder: (order) => this.#onReorder(order),
      get pageSize() {
        return element.pageSize;
      },
      get drawnColumns() {
        return element.#drawnColumns;
      },
      get cells() {
        return element.#cells;
      },
      get sort() {
        return element.#sortNow;
      },
    };
  }

  #actionsHost(): ActionsHost {
    const element = this;
    return {
      get store() {
        return element.activeStore!;
      },
      get t() {
        return element.t;
      },
      get format() {
        return element.format;
      },
      get undoSeconds() {
        return element.activeStore?.undoSeconds ?? 0;
      },
      intend: (name, detail) => emit(this, name, detail),
      say: (text) => this.say(text),
      show: (dialog) => {
        if (dialog) this.#dialogKey++;
        this.dialog = dialog;
      },
      redraw: () => this.requestUpdate(),
      notify: (notice) => {
        this.notices = [...this.notices.filter(({ key }) => key !== notice.key), notice];
      },
      dismiss: (key) => this.#dismiss(key),
      mark: (id, failure) => this.#mark(id, failure),
    };
  }

  /** Dragging a header also tells about the fixed columns and not about the hidden ones. */
  #onReorder(order: readonly ColumnKey[]): void {
    const shown = order.filter((key) => this.preferences.order.includes(key));
    const hidden = this.preferences.order.filter((key) => !shown.includes(key));
    this.#setPreferences({ ...this.preferences, order: [...shown, ...hidden] }, '');
  }

  #cellContext: CellContext | null = null;
  get #cells(): CellContext {
    const { t, format } = this;
    if (this.#cellContext?.t === t && this.#cellContext.timeZone === this.activeStore?.timeZone) return this.#cellContext;
    const store = () => this.activeStore!;
    return (this.#cellContext = {
      t,
      format,
      timeZone: store().timeZone,
      now: () => store().now(),
      can: (campaign, action) => store().can(campaign, action),
      pending: (id) => store().pending.get(id),
      failure: (id) => this.#failures.get(id),
      isSelected: (id) => this.#list.isSelected(id),
    });
  }
}
