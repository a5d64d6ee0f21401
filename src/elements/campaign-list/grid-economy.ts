import type { Grid } from '@vaadin/grid/vaadin-grid.js';

/** A row of the grid; it gets another array of cells with other columns. */
interface GridRow extends HTMLElement {
  readonly index: number;
  readonly __cells?: readonly HTMLElement[];
}

type TellRow = (row: GridRow, state?: unknown) => void;

/** Told of each row whenever it shows another campaign, though here nothing follows from it: rows have no levels, details, parts of ours, and are not dragged. */
const toldInVain = [
  '__a11yUpdateRowLevel',
  '__a11yUpdateRowExpanded',
  '_generateCellPartNames',
  '_toggleDetailsCell',
  '_updateDetailsCellHeight',
  '_filterDragAndDrop',
  '__updateDragSourceParts',
] as const;

/** What of the grid's insides is touched here. Where a version of the grid lacks one, it does what it always did. */
interface GridInsides extends Partial<Record<(typeof toldInVain)[number] | keyof typeof rowStates, TellRow>> {
  readonly _flatSize?: number;
  recalculateColumnWidths?: () => void;
  __updateMinHeight?: () => void;
  __tryToRecalculateColumnWidthsIfPending?: () => void;
  _resetKeyboardNavigation?: () => void;
  readonly __virtualizer?: {
    readonly firstVisibleIndex?: number;
    readonly lastVisibleIndex?: number;
    readonly __adapter?: { readonly _scrollPosition?: number; _maxPages?: number; _increasePoolIfNeeded?(count: number): void };
  };
}

/**
 * Our columns have fixed widths, yet at each of five occasions the grid would lay out everything to learn that none has `autoWidth`.
 */
export function spareColumnWidths(grid: Grid): void {
  const insides = grid as unknown as GridInsides;
  insides.recalculateColumnWidths = () => {};
  insides.__tryToRecalculateColumnWidthsIfPending = () => {};
}

/**
 * With each other number of rows the grid would write a stylesheet anew, and by that style all it draws, to say how low it can get. Its
 * panel is higher.
 */
export function spareMinHeight(grid: Grid): void {
  (grid as unknown as GridInsides).__updateMinHeight = () => {};
}

/** THE table of what rows and all their cells are told again and again, and what decides it. */
const rowStates = {
  __updateRowOrderParts: (grid: GridInsides, row: GridRow) => `${row.index === 0} ${row.index + 1 === grid._flatSize}`,
  __updateRowStateParts: (_: GridInsides, __: GridRow, model: unknown) => `${(model as { selected?: boolean }).selected}`,
  __a11yUpdateRowSelected: (_: GridInsides, __: GridRow, selected: unknown) => `${selected}`,
  __updateRowLoading: (_: GridInsides, __: GridRow, loading: unknown) => `${loading}`,
};

/** First and last row are drawn differently; whether it is an odd one or an even one, nobody asks, yet it would change with every scroll. */
function tellOrder(this: GridInsides, row: GridRow): void {
  for (const [place, isThere] of [
    ['first', row.index === 0],
    ['last', row.index + 1 === this._flatSize],
  ] as const) {
    row.classList.toggle(`${place}-row`, isThere);
    for (const cell of row.__cells ?? []) cell.classList.toggle(`${place}-row-cell`, isThere);
  }
}

/**
 * A row that shows another campaign is told all its states, and so is each of its cells, some forty writes a cell: here only what changed.
 */
export function spareRowStates(grid: Grid): void {
  const insides = grid as unknown as GridInsides;
  for (const name of toldInVain) insides[name] = () => {};
  for (const name of Object.keys(rowStates) as (keyof typeof rowStates)[]) {
    const tell = name === '__updateRowOrderParts' ? tellOrder : insides[name];
    if (!tell) continue;
    const told = new WeakMap<object, string>();
    insides[name] = (row, state) => {
      const cells = row.__cells ?? row;
      const next = rowStates[name](insides, row, state);
      if (told.get(cells) === next) return;
      told.set(cells, next);
      tell.call(insides, row, state);
    };
  }
}

/** Rows drawn, in heights of what is in sight: only these at first, and what the grid keeps ready for scrolling. */
const [inSight, keptReady] = [1, 1.3];

/**
 * Lets a grid that was just connected draw the rows in sight and nothing else; what can wait until they are shown follows when the
 * returned function is called: rows kept ready for scrolling, and the first cell Tab leads to, found by laying out the document.
 */
export function drawSightFirst(grid: Grid): () => void {
  const insides = grid as unknown as GridInsides;
  const adapter = insides.__virtualizer?.__adapter;
  const isKnown = adapter?._maxPages === keptReady && adapter._increasePoolIfNeeded && insides._resetKeyboardNavigation;
  if (!adapter || !isKnown) return () => {};
  adapter._maxPages = inSight;
  insides._resetKeyboardNavigation = () => {};
  return () => {
    adapter._maxPages = keptReady;
    // The grid's own again.
    delete insides._resetKeyboardNavigation;
    if (!grid.isConnected) return;
    (insides as GridInsides)._resetKeyboardNavigation?.();
    adapter._increasePoolIfNeeded?.(0);
  };
}

/** The grid's rows stay the same through `change`, and so does the cell Tab leads to, which it would look for by laying out everything. */
export function keepTabStop(grid: Grid, change: () => void): void {
  const insides = grid as unknown as { _resetKeyboardNavigation?: unknown };
  const look = insides._resetKeyboardNavigation;
  insides._resetKeyboardNavigation = () => {};
  change();
  insides._resetKeyboardNavigation = look;
}

/** As far as the grid knows without laying out anything. */
export const isScrolled = (grid: Grid): boolean => (grid as unknown as GridInsides).__virtualizer?.__adapter?._scrollPosition !== 0;

/** Rows below that come into sight when what stands above the list, the chips of a search, leaves in the same frame. */
const comingIntoSight = 2;

/** Indexes of the first and the last row in sight, as far as the grid knows without laying out anything; all rows where it does not tell. */
export function rowsInSight(grid: Grid): readonly [first: number, last: number] {
  const { firstVisibleIndex = 0, lastVisibleIndex = Infinity } = (grid as unknown as GridInsides).__virtualizer ?? {};
  return [firstVisibleIndex, lastVisibleIndex + comingIntoSight];
}
