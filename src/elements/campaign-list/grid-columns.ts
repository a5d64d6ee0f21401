import { html, render } from 'lit';
import type { GridColumn } from '@vaadin/grid/vaadin-grid-column.js';
import type { CampaignSort, SortKey } from '../../domain/query.ts';
import { icons } from '../shared/icons.ts';
import type { CellContext } from './cells.ts';
import type { ColumnKey, ListColumn } from './columns.ts';

/** A row's cells by their column; a narrow list has one, its card. */
export type CellKey = 'card' | ColumnKey;

type DrawnColumn =
  ListColumn | { readonly key: 'card'; readonly width: number; readonly grow: true; readonly fixed?: true; readonly sort?: undefined };
const card: DrawnColumn = { key: 'card', width: 280, grow: true };

/** What headers say besides their names. */
export interface HeaderHost {
  readonly cells: CellContext;
  readonly sort: readonly CampaignSort[];
  /** All loaded rows chosen, some, or none. */
  readonly allSelected: 'all' | 'some' | 'none';
}

/** The columns of the grid, and what their headers say. Columns that stay keep their elements, and with these all their cells. */
export class GridColumns {
  readonly #grid: HTMLElement;
  readonly #host: HeaderHost;
  readonly #drawCell: (key: CellKey, root: HTMLElement, index: number) => void;
  /** In their order, each as it was asked for last. */
  #shown: readonly DrawnColumn[] = [];
  readonly #elements = new Map<CellKey, GridColumn<{ index: number }>>();
  readonly #headers = new Map<ColumnKey, HTMLElement>();
  #isEnded = false;

  constructor(grid: HTMLElement, host: HeaderHost, drawCell: (key: CellKey, root: HTMLElement, index: number) => void) {
    this.#grid = grid;
    this.#host = host;
    this.#drawCell = drawCell;
  }

  get keys(): readonly CellKey[] {
    return this.#shown.map(({ key }) => key);
  }
  keyOf(element: unknown): CellKey | undefined {
    return this.keys.find((key) => this.#elements.get(key) === element);
  }

  /** Shows these; `null`: one card per row. */
  set(columns: readonly ListColumn[] | null): void {
    const before = this.keys;
    const wanted = columns ?? [card];
    const stay = new Set<CellKey>(wanted.map(({ key }) => key));
    for (const key of before.filter((old) => !stay.has(old))) this.#remove(key);
    const known = new Set(this.keys.filter((old) => stay.has(old)));
    this.#shown = wanted;
    for (const column of wanted) this.#write(column);
    this.#place(wanted, [...known]);
    for (const key of known) this.drawHeader(key);
  }

  #remove(key: CellKey): void {
    this.#elements.get(key)?.remove();
    this.#elements.delete(key);
    this.#headers.delete(key as ColumnKey);
  }

  #write({ key, width, grow }: DrawnColumn): void {
    const element = this.#elements.get(key) ?? this.#create(key);
    element.width = `${width}px`;
    element.flexGrow = grow ? 1 : 0;
  }

  #create(key: CellKey): GridColumn<{ index: number }> {
    const element = document.createElement('vaadin-grid-column') as GridColumn<{ index: number }>;
    element.resizable = key !== 'select' && key !== 'card' && key !== 'actions';
    element.frozenToEnd = key === 'actions';
    element.rowHeader = key === 'name';
    if (key !== 'card') {
      element.headerRenderer = (root) => {
        this.#headers.set(key, root);
        this.drawHeader(key);
      };
    }
    element.renderer = (root, _, { index }) => this.#drawCell(key, root, index);
    this.#elements.set(key, element);
    return element;
  }

  /** Puts the elements into this order, from the last to the first; `placed` are there, in the order they stand in. */
  #place(order: readonly { readonly key: CellKey }[], placed: readonly CellKey[]): void {
    let left = placed;
    let after: GridColumn<{ index: number }> | null = null;
    for (const { key } of order.toReversed()) {
      const element: GridColumn<{ index: number }> = this.#elements.get(key)!;
      if (left.at(-1) !== key) this.#grid.insertBefore(element, after);
      left = left.filter((other) => other !== key);
      after = element;
    }
  }

  /** A user dragged them into this order: so they stand from now on. */
  reordered(elements: readonly unknown[]): readonly CellKey[] {
    const order = elements.flatMap((element) => this.keyOf(element) ?? []);
    const before = this.keys;
    this.#shown = order.map((key) => this.#shown.find((column) => column.key === key)!);
    this.#place(this.#shown, before);
    return order;
  }

  /** Writes one header, of those that are drawn. */
  drawHeader(key: CellKey): void {
    const root = this.#headers.get(key as ColumnKey);
    const column = this.#shown.find((shown): shown is ListColumn => shown.key === key && key !== 'card');
    if (this.#isEnded || !root || !column) return;
    render(header(column, this.#host), root);
    // At the first time the cell is not in its place yet.
    if (column.sort) queueMicrotask(() => this.#tellSort(root, column.sort!));
  }

  /** The cell of the header is what is focused and pressed; the grid leaves telling the sort to its own sorter elements, which we do without. */
  #tellSort(root: HTMLElement, sort: SortKey): void {
    const direction = directionOf(sort, this.#host);
    root.assignedSlot?.closest('th')?.setAttribute('aria-sort', direction ? `${direction}ending` : 'none');
  }

  end(): void {
    this.#isEnded = true;
  }
}

const directionOf = (sort: SortKey, host: HeaderHost) => (host.sort[0]?.key === sort ? host.sort[0].direction : undefined);

function header({ key, sort, isTight }: ListColumn, host: HeaderHost) {
  const { cells: context, allSelected } = host;
  const label = context.t(`column.${key}`);
  if (key === 'select') {
    return html`<input
      type="checkbox"
      data-select-all
      aria-label=${context.t('list.selectAllRows')}
      .checked=${allSelected === 'all'}
      .indeterminate=${allSelected === 'some'}
    />`;
  }
  if (!sort)
    return html`<span class="header ${key === 'actions' || (key === 'channel' && isTight) ? 'visually-hidden' : ''}">${label}</span>`;
  const direction = directionOf(sort, host);
  return html`<span class="header sort" data-sort=${sort} data-direction=${direction ?? 'none'}>
    <span>${key === 'sendAt' || key === 'createdAt' ? html`${label} <span class="zone">· ${context.format.zoneCity(context.timeZone)}</span>` : label}</span>
    <span class="arrow">${direction === 'asc' ? icons.up : icons.down}</span>
  </span>`;
}
