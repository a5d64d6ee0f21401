import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CampaignSummary } from '../../domain/campaign.ts';
import type { CampaignListModel, CampaignStore, ListEvent, ListRow } from '../../state/campaign-store.ts';
import type { Selection } from '../../state/campaign-view.ts';
import { noSelection } from '../../state/selection.ts';
import type { ListColumn } from './columns.ts';
import type { GridHost, ListGrid } from './list-grid.ts';
import { openList } from '../../state/open-list.ts';

/** What the controller asks of its element. */
export interface ListHost extends Pick<GridHost, 'onResize' | 'onReorder'> {
  pageSize(): number;
  label(): string;
  dir(): GridHost['dir'];
  sort(): GridHost['sort'];
  cells(): GridHost['cells'];
  /** Columns to draw; null: cards. */
  columns(): readonly ListColumn[] | null;
  onListEvent(event: ListEvent): void;
}

/** Rows that stay in sight this long are looked at closer, ms. */
const restingAfter = 100;

/** Binds the store's list to the grid: one model, one grid, at most one batch of targeted writes per frame. */
export class ListController implements ReactiveController, GridHost {
  readonly #element: ReactiveControllerHost;
  readonly #host: ListHost;
  #store: CampaignStore | null = null;
  #model: CampaignListModel | null = null;
  #grid: ListGrid | null = null;
  #container: HTMLElement | null = null;
  #ends: (() => void)[] = [];
  #frame = 0;
  #pageSize = 0;
  readonly #toCheck = new Set<string>();
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #firstFrame = 0;
  #isSlow = false;
  #isFirstFrame = false;
  readonly #dirty = new Set<string>();
  readonly #checked = new Set<string>();
  #selected: ReadonlySet<string> = new Set();
  #selection: Selection = noSelection;

  constructor(element: ReactiveControllerHost, host: ListHost) {
    this.#element = element;
    this.#host = host;
    element.addController(this);
  }

  get model(): CampaignListModel {
    return this.#model!;
  }
  get hasModel(): boolean {
    return this.#model !== null;
  }
  get grid(): ListGrid | null {
    return this.#grid;
  }
  get cells(): GridHost['cells'] {
    return this.#host.cells();
  }
  get label(): string {
    return this.#host.label();
  }
  get dir(): 'ltr' | 'rtl' {
    return this.#host.dir();
  }
  get sort(): GridHost['sort'] {
    return this.#host.sort();
  }
  onResize: GridHost['onResize'] = (key, width) => this.#host.onResize(key, width);
  onReorder: GridHost['onReorder'] = (order) => this.#host.onReorder(order);

  /** Lets go of any other store: what is drawn of it reads the words of the present one. */
  leave(store: CampaignStore | null): void {
    if (store !== this.#store) this.release();
  }

  /** Follows this store; the same one again changes nothing. */
  follow(store: CampaignStore | null): void {
    if (store === this.#store) return;
    this.release();
    this.#store = store;
    if (!store) return;
    this.#pageSize = this.#host.pageSize();
    this.#model = openList(store, { pageSize: this.#pageSize });
    this.#setSelection(store.view.selection);
    this.#ends = [
      this.#model.subscribe((event) => this.#onListEvent(event)),
      store.on('pending', ({ ids }) => this.#mark(ids)),
      store.on('context', ({ ids }) => (ids === 'all' ? this.update() : this.#mark(ids))),
      store.on('view', ({ view, previous }) => {
        if (view.selection === previous.selection) return;
        this.#setSelection(view.selection);
        this.update();
      }),
    ];
    this.#waitAFrame();
    this.#mount();
  }

  /** A list asks for pages of one size: for another size it is another list. */
  followPageSize(): void {
    const store = this.#store;
    if (!store || this.#host.pageSize() === this.#pageSize) return;
    this.release();
    this.follow(store);
  }

  release(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#model?.dispose();
    this.#model = null;
    this.#store = null;
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#firstFrame);
    this.#frame = 0;
    this.#dirty.clear();
    this.#checked.clear();
    this.#toCheck.clear();
    clearTimeout(this.#checkTimer);
    this.#grid?.end();
    this.#grid = null;
  }

  hostDisconnected(): void {
    this.release();
  }

  /** The grid is loaded and drawn into `container` once both are there. */
  attach(container: HTMLElement | null): void {
    if (container === this.#container) return;
    this.#container = container;
    this.#mount();
  }

  /** With its first rows, so that it is laid out once; while these keep the user waiting it is made ready without them. */
  #mount(): void {
    const container = this.#container;
    if (!container?.isConnected || !this.#model || this.#grid) return;
    if (this.#model.status === 'loading' && !this.#isSlow) return;
    if (!gridModule) {
      void loadGrid().then(() => this.#mount());
      return;
    }
    const grid = new gridModule.ListGrid(this);
    grid.setColumns(this.#host.columns());
    this.#grid = grid;
    grid.drawInto(container);
    this.#selectRows();
    this.#element.requestUpdate();
  }

  /** Have the rows not come within the first frame? Until then a skeleton would only be drawn to be thrown away. */
  get isSlow(): boolean {
    return this.#isSlow;
  }
  /** Until a first frame is shown, rows that are there at once have it for themselves: what else there is to draw comes right after. */
  get isFirstFrame(): boolean {
    return this.#isFirstFrame;
  }

  #waitAFrame(): void {
    this.#isSlow = false;
    this.#isFirstFrame = true;
    const end = () => {
      this.#isFirstFrame = false;
      this.#element.requestUpdate();
    };
    this.#firstFrame = requestAnimationFrame(() => {
      if (this.#grid) {
        this.#firstFrame = requestAnimationFrame(end);
        return;
      }
      this.#isSlow = true;
      this.#mount();
      end();
    });
  }

  redrawColumns(): void {
    this.#grid?.setColumns(this.#host.columns());
  }

  /** Other words in every column. */
  redraw(): void {
    this.redrawColumns();
    this.#grid?.update();
  }

  /** Everything drawn may read differently. */
  update(): void {
    if (this.#selectRows()) this.#grid?.tellSelection();
    else this.#grid?.update();
    this.#element.requestUpdate();
  }

  #onListEvent(event: ListEvent): void {
    if (event.type === 'reset') {
      if (!this.#grid) this.#mount();
      else {
        this.#selectRows();
        this.#grid.reset(event.sameQuery);
      }
    } else if (event.type === 'rows') {
      this.#grid?.fill();
      this.#selectRows();
      this.#grid?.tellSelection();
    } else if (event.type === 'dirty') this.#mark([]);
    this.#host.onListEvent(event);
    if (event.type !== 'dirty') this.#element.requestUpdate();
  }

  /** Campaigns whose cells are to be written in the next frame. */
  #mark(ids: Iterable<string>): void {
    for (const id of ids) this.#dirty.add(id);
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#grid?.updateRows(this.#model?.drainDirty() ?? new Set(), this.#dirty);
      this.#dirty.clear();
    });
  }

  /** Whether a failed campaign can restart is asked when it comes into sight, once per version. */
  onFailed = ({ id, version }: CampaignSummary): void => {
    const key = `${id} ${version}`;
    if (this.#checked.has(key)) return;
    this.#checked.add(key);
    this.#toCheck.add(id);
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => this.#check(), restingAfter);
  };

  /** All at once when the rows rest: neither the first rows nor scrolling wait for it. */
  #check(): void {
    // What could not be checked stays refused as "not known yet"; the next version, or Restart in Info, asks again.
    for (const id of this.#toCheck) this.#store?.preflight(id).catch(() => {});
    this.#toCheck.clear();
  }

  /** Campaigns that must look different although their data did not change. */
  touch(id: string): void {
    this.#mark([id]);
  }

  #setSelection(selection: Selection): void {
    this.#selection = selection;
    this.#selected = new Set('ids' in selection ? selection.ids : selection.except);
  }

  isSelected(id: string): boolean {
    return this.#selected.has(id) === 'ids' in this.#selection;
  }

  get allSelected(): 'all' | 'some' | 'none' {
    if (!this.#hasSelection) return 'none';
    let chosen = 0;
    let rows = 0;
    for (const row of this.#campaignRows()) {
      rows++;
      if (this.isSelected(row.id)) chosen++;
    }
    return chosen === 0 ? 'none' : chosen === rows ? 'all' : 'some';
  }

  *#campaignRows(): IterableIterator<ListRow & { type: 'campaign' }> {
    for (const row of this.#model?.loadedRows() ?? []) if (row.type === 'campaign') yield row;
  }

  /** The campaign of the row an event happened in. */
  campaignAt(event: Event): CampaignSummary | null {
    return this.#campaign(this.#grid?.indexOf(event));
  }
  /** The campaign of the row an element is in. */
  campaignIn(element: Element): CampaignSummary | null {
    const cell = element.closest<HTMLElement>('vaadin-grid-cell-content');
    return this.#campaign(cell ? this.#grid?.indexOfCell(cell) : undefined);
  }
  #campaign(index = -1): CampaignSummary | null {
    const row = this.#model?.rowAt(index);
    return row?.type === 'campaign' ? row.campaign : null;
  }

  /** Ids of the rows loaded so far. */
  get loadedIds(): readonly string[] {
    return [...this.#campaignRows()].map((row) => row.id);
  }

  get #hasSelection(): boolean {
    return !('ids' in this.#selection) || this.#selected.size > 0;
  }

  /** Tells the grid which rows are selected; true when it draws everything again by that. */
  #selectRows(): boolean {
    if (!this.#grid) return false;
    const rows = this.#hasSelection ? [...this.#campaignRows()].filter((row) => this.isSelected(row.id)) : [];
    return this.#grid.select(rows.map((row) => this.model.indexOf(row.id)));
  }
}

/** The grid comes with the first list that shows, not with the element's class. */
let gridModule: typeof import('./list-grid.ts') | undefined;
let loading: Promise<unknown> | undefined;
const loadGrid = () =>
  (loading ??= Promise.all([import('./list-grid.ts'), import('@vaadin/grid/vaadin-grid.js')]).then(([module]) => (gridModule = module)));
/** Starts loading the grid without waiting for a container. */
export const preloadGrid = (): void => void loadGrid();
