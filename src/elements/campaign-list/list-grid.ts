import { render } from 'lit';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import type { Grid } from '@vaadin/grid/vaadin-grid.js';
import type { CampaignSummary } from '../../domain/campaign.ts';
import type { CampaignListModel, ListRow } from '../../state/campaign-store.ts';
import { cardCell, cells, firstCells, skeletonCell, unreadableCell } from './cells.ts';
import type { ColumnKey, ListColumn } from './columns.ts';
import { type CellKey, GridColumns, type HeaderHost } from './grid-columns.ts';
import { LateCells } from './late-cells.ts';
import { keepRowFocus } from './row-focus.ts';
import { drawSightFirst, isScrolled, keepTabStop, rowsInSight, spareColumnWidths, spareMinHeight, spareRowStates } from './grid-economy.ts';
import { UniformRows } from './uniform-rows.ts';
import { WantedRows } from './wanted-rows.ts';

/** The grid's items are mere indexes; the rows live in the model. So the grid never waits, and never shows an older row than we know. */
interface Index {
  readonly index: number;
}

export interface GridHost extends HeaderHost {
  readonly model: CampaignListModel;
  /** What the grid is called. */
  readonly label: string;
  /** Writing direction; the grid would take the document's. */
  readonly dir: 'ltr' | 'rtl';
  onResize(key: ColumnKey, width: number): void;
  onReorder(order: readonly ColumnKey[]): void;
  /** A failed campaign came into sight. */
  onFailed(campaign: CampaignSummary): void;
}

interface Drawn {
  readonly index: number;
  /** Null: not loaded. */
  readonly row: ListRow | null;
}

/** Owns the `vaadin-grid`: columns, rows by index, targeted writes. */
export class ListGrid {
  readonly element: Grid<Index>;
  readonly #host: GridHost;
  /** A grid shows one model for life: taken out, it may still be asked for rows by work it had put off. */
  readonly #model: CampaignListModel;
  #isEnded = false;
  /** What each drawn cell shows: what a targeted write needs. */
  readonly #drawn = new Map<CellKey, Map<HTMLElement, Drawn>>();
  readonly #columns: GridColumns;
  /** Cells that ever had the class `dim`: of what is being changed, or matches no more. */
  readonly #dim = new WeakSet<HTMLElement>();
  readonly #late = new LateCells((root, key) => this.#drawAgain(root, key));
  readonly #uniform = new UniformRows();
  readonly #wanted: WantedRows;
  /** Rows are about to be shown for the first time: what is not read first comes in the next frame, in cells of the same size. */
  #isFirstFrame = false;

  constructor(host: GridHost) {
    this.#host = host;
    this.#model = host.model;
    this.#wanted = new WantedRows(host.model);
    const grid = document.createElement('vaadin-grid') as Grid<Index>;
    spareColumnWidths(grid);
    spareMinHeight(grid);
    spareRowStates(grid);
    grid.pageSize = 50;
    grid.columnReorderingAllowed = true;
    grid.setAttribute('theme', 'no-border');
    grid.getItemId = (item: Index | undefined) => (item ? (this.#model.rowAt(item.index)?.id ?? item.index) : item);
    grid.size = host.model.total;
    grid.dataProvider = ({ page, pageSize }, callback) => {
      const from = page * pageSize;
      const { total } = this.#model;
      // With the total: not knowing it, the grid would drop its first page and ask again.
      callback(
        Array.from({ length: Math.max(0, Math.min(pageSize, total - from)) }, (_, offset) => ({ index: from + offset })),
        total,
      );
    };
    grid.addEventListener('column-resize', (event) => {
      const { resizedColumn } = (event as CustomEvent<{ resizedColumn: GridColumn }>).detail;
      const key = this.#columns.keyOf(resizedColumn);
      if (key && key !== 'card') this.#host.onResize(key, parseFloat(resizedColumn.width ?? '0'));
    });
    grid.addEventListener('column-reorder', (event) => {
      const { columns } = (event as CustomEvent<{ columns: GridColumn[] }>).detail;
      this.#host.onReorder(this.#columns.reordered(columns).filter((key): key is ColumnKey => key !== 'card'));
    });
    grid.addEventListener('keydown', (event) => this.#onKeydown(event), { capture: true });
    this.element = grid;
    this.#columns = new GridColumns(grid, host, (key, root, index) => this.#draw(key, root, index));
  }

  /** Where the grid pattern asks for something else than what the grid does. */
  #onKeydown(event: KeyboardEvent): void {
    const cell = event.composedPath()[0] as HTMLElement;
    if (!cell.matches('td, th')) return;
    // Enter would look for something to focus within the header cell; sorting is all there is.
    const sorter =
      event.key === 'Enter' && cell.localName === 'th'
        ? cell.querySelector('slot')?.assignedElements()[0]?.querySelector<HTMLElement>('[data-sort]')
        : null;
    // From the first cell it would go on to the row, as in a tree.
    const isBeforeFirst = event.key === (this.#host.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft') && !cell.previousElementSibling;
    if (!sorter && !isBeforeFirst) return;
    event.preventDefault();
    event.stopPropagation();
    sorter?.click();
  }

  /** What scrolls, once the grid is in the page. */
  get #table(): HTMLElement | null {
    return this.element.shadowRoot?.getElementById('table') ?? null;
  }

  /** Puts it into the page. The frame that shows its first rows draws no others, and of these what is read. */
  drawInto(container: HTMLElement): void {
    this.#isFirstFrame = true;
    container.replaceChildren(this.element);
    // It says `treegrid`, where rows open and close.
    this.#table?.setAttribute('role', 'grid');
    this.#uniform.watch(this.element);
    const drawRest = drawSightFirst(this.element);
    // The frame that follows draws what stands around the rows, and what is pressed in them.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#isFirstFrame = false;
        this.#late.drawNow();
        setTimeout(drawRest);
      }),
    );
    this.element.shadowRoot?.addEventListener('scroll', this.#late.drawNow, { capture: true, passive: true });
  }

  /** Draws these columns; `null`: one card per row. */
  setColumns(columns: readonly ListColumn[] | null): void {
    this.element.dir = this.#host.dir;
    this.element.accessibleName = this.#host.label;
    this.#uniform.areUniform = columns !== null;
    this.#columns.set(columns);
    const { keys } = this.#columns;
    for (const key of this.#drawn.keys()) if (!keys.includes(key)) this.#drawn.delete(key);
    for (const key of keys) if (!this.#drawn.has(key)) this.#drawn.set(key, new Map());
    this.element.columnReorderingAllowed = columns !== null;
    this.element.dataset['tight'] = (columns ?? []).flatMap(({ key, isTight }) => (isTight ? key : [])).join(' ');
  }

  #draw(key: CellKey, root: HTMLElement, index: number): void {
    if (this.#isEnded) return;
    const row = this.#model.rowAt(index);
    if (!row) this.#wanted.missing(index);
    else if (key === 'select' || key === 'card') this.#wanted.drawn(index);
    const drawn = this.#drawn.get(key);
    // Cells hold their contents themselves: a box less for each.
    if (!drawn?.has(root)) root.classList.add('cell', key);
    drawn?.set(root, { index, row });
    if (this.#isFirstFrame && key in firstCells) this.#late.put(root, key);
    else this.#late.drop(root);
    const isDim = row !== null && (this.#host.cells.pending(row.id) !== undefined || this.#model.strays.has(row.id));
    if (isDim || this.#dim.has(root)) {
      root.classList.toggle('dim', isDim);
      this.#dim.add(root);
    }
    render(this.#cell(key, row), root);
  }

  #cell(key: CellKey, row: ListRow | null) {
    if (!row) return skeletonCell(key);
    if (row.type === 'unreadable') return unreadableCell(key, row, this.#host.cells);
    if (row.campaign.status === 'failed' && (key === 'actions' || key === 'card')) this.#host.onFailed(row.campaign);
    if (key === 'card') return cardCell(row.campaign, this.#host.cells);
    const cell = (this.#isFirstFrame && firstCells[key]) || cells[key];
    return cell(row.campaign, this.#host.cells);
  }

  /** Other rows. */
  reset(keepScroll: boolean): void {
    // Before the rows are written: afterwards the grid would lay out everything to know where it is.
    if (!keepScroll && this.element.size && isScrolled(this.element)) this.element.scrollToIndex(0);
    this.#keepFocus(() => (this.#canRewrite() ? this.#rewrite() : this.update()));
  }

  #keepFocus(change: () => void): void {
    const { activeElement: control } = this.element.getRootNode() as ShadowRoot;
    if (!this.element.contains(control)) return change();
    const model = this.#model;
    const allDrawn = this.#drawn;
    const rows = {
      active: control === this.element ? this.element.shadowRoot!.activeElement : control,
      *cells() {
        for (const [key, drawn] of allDrawn)
          for (const [content, { index, row }] of drawn) if (content.isConnected) yield { key, index, id: row?.id, content };
      },
      indexOf: (id: string) => model.indexOf(id),
      get total() {
        return model.total;
      },
    };
    keepRowFocus(rows, change);
  }

  /** Do the rows stay the grid's same rows: none selected, none the last of all, all of one height? */
  #canRewrite(): boolean {
    const names = this.#drawn.get('name');
    const rows = Math.min(this.element.size ?? 0, this.#model.total);
    return names !== undefined && rows > names.size && this.element.selectedItems.length === 0;
  }

  /**
   * Writes the cells in sight; those kept ready for scrolling when the typing rests, or with the first scroll. The grid would draw all of
   * them at once, and find out again about each row what only its index decides.
   */
  #rewrite(): void {
    keepTabStop(this.element, () => this.#resize());
    for (const key of this.#columns.keys) this.#columns.drawHeader(key);
    const [first, last] = rowsInSight(this.element);
    for (const [key, drawn] of this.#drawn) {
      for (const [root, { index }] of drawn) {
        if (index < first || index > last) this.#late.put(root, key);
        else this.#drawAgain(root, key);
      }
    }
    this.#late.drawLater();
  }

  #drawAgain(root: HTMLElement, key: CellKey): void {
    const index = this.#drawn.get(key)?.get(root)?.index;
    // Those the grid took out or hid are drawn when it shows them again.
    if (index !== undefined && index < this.#model.total && root.isConnected) this.#draw(key, root, index);
  }

  /** Everything drawn may read differently (language, zone, selection). */
  update(): void {
    this.#resize();
    this.element.requestContentUpdate();
  }

  /** The box in the header tells whether all, some or no rows are selected. */
  tellSelection(): void {
    this.#columns.drawHeader('select');
  }

  /** Rows arrived or left. */
  fill(): void {
    if (this.element.size !== this.#model.total) return this.#keepFocus(() => this.update());
    for (const [key, drawn] of this.#drawn)
      for (const [root, { index, row }] of drawn) if (!row && root.isConnected) this.#draw(key, root, index);
  }

  #resize(): void {
    if (this.element.size !== this.#model.total) this.element.size = this.#model.total;
  }

  /** Writes only the drawn cells of these campaigns: of the `changed` ones those that show what changed, of the `touched` ones all. */
  updateRows(changed: ReadonlySet<string>, touched: ReadonlySet<string>): void {
    for (const [key, drawn] of this.#drawn) {
      for (const [root, { index, row }] of drawn) {
        if (!row || !root.isConnected) continue;
        if (touched.has(row.id) || (changed.has(row.id) && showsChange(key, row, this.#model.rowAt(index)))) this.#draw(key, root, index);
      }
    }
  }

  /** Takes it out for good. */
  end(): void {
    this.#isEnded = true;
    this.#wanted.end();
    this.#columns.end();
    this.#late.end();
    this.#uniform.end();
    this.element.remove();
  }

  /** Selected rows, as the grid tells assistive technology. True when it draws all rows again for that. */
  select(indexes: readonly number[]): boolean {
    const { selectedItems } = this.element;
    if (indexes.length === 0 && selectedItems.length === 0) return false;
    this.element.selectedItems = indexes.map((index) => ({ index }));
    return true;
  }

  /** The row under an event, or -1. */
  indexOf(event: Event): number {
    const root = event.composedPath().find((node): node is HTMLElement => (node as HTMLElement).localName === 'vaadin-grid-cell-content');
    return root ? this.indexOfCell(root) : -1;
  }

  indexOfCell(root: HTMLElement): number {
    for (const drawn of this.#drawn.values()) {
      const cell = drawn.get(root);
      if (cell) return cell.index;
    }
    return -1;
  }
}

/** What the cells of a campaign show, but for its progress and tags. */
const shown = ['status', 'name', 'channel', 'launchType', 'sendAt', 'startedAt', 'recurrence', 'allowedActions'] as const;

/** Progress comes by the thousand, and one cell shows it. */
function showsChange(key: CellKey, before: ListRow, after: ListRow | null): boolean {
  if (key === 'status' || key === 'card' || before.type !== 'campaign' || after?.type !== 'campaign') return true;
  const [a, b] = [before.campaign, after.campaign];
  return a.status !== 'running' || shown.some((name) => a[name] !== b[name]) || a.tags.join() !== b.tags.join();
}
