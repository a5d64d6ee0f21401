import type { Grid } from '@vaadin/grid/vaadin-grid.js';

/** What of the grid's insides is touched here. Where a version of the grid lacks one, it does what it always did. */
interface GridInsides {
  recalculateColumnWidths?: () => void;
  __tryToRecalculateColumnWidthsIfPending?: () => void;
  _resetKeyboardNavigation?: () => void;
  readonly __virtualizer?: {
    readonly firstVisibleIndex?: number;
    readonly lastVisibleIndex?: number;
    readonly __adapter?: { _maxPages?: number; _increasePoolIfNeeded?(count: number): void };
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

/** Rows below that come into sight when what stands above the list, the chips of a search, leaves in the same frame. */
const comingIntoSight = 2;

/** Indexes of the first and the last row in sight, as far as the grid knows without laying out anything; all rows where it does not tell. */
export function rowsInSight(grid: Grid): readonly [first: number, last: number] {
  const { firstVisibleIndex = 0, lastVisibleIndex = Infinity } = (grid as unknown as GridInsides).__virtualizer ?? {};
  return [firstVisibleIndex, lastVisibleIndex + comingIntoSight];
}
