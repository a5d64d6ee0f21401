/** Cells by what they show: the grid's rows are places, through which campaigns move. */
export interface FocusableRows<Key> {
  /** The control in a row, or the cell itself in the shadow tree of the grid, that has the focus. */
  readonly active: Element | null;
  /** What a cell shows, and where. */
  cells(): Iterable<{ readonly key: Key; readonly index: number; readonly id: string | undefined; readonly content: HTMLElement }>;
  indexOf(id: string): number;
  readonly total: number;
}

const controls = 'button, input, a';
const cellOf = (content: HTMLElement) => content.assignedSlot?.closest<HTMLElement>('td') ?? null;

/** Rows come and go by `change`; the focus stays with its campaign, and goes to the next one when that has left. */
export function keepRowFocus<Key>(rows: FocusableRows<Key>, change: () => void): void {
  const { active } = rows;
  const from = active && [...rows.cells()].find(({ content }) => content.contains(active) || cellOf(content) === active);
  change();
  if (!from?.id || rows.total === 0) return;
  const now = rows.indexOf(from.id);
  if (now === from.index) return;
  const index = now < 0 ? Math.min(from.index, rows.total - 1) : now;
  const to = [...rows.cells()].find((cell) => cell.key === from.key && cell.index === index)?.content;
  if (!to) return;
  const nth = [...from.content.querySelectorAll(controls)].indexOf(active!);
  // In the same place it is focused anew all the same: another campaign is told.
  (active as HTMLElement).blur();
  ([...to.querySelectorAll<HTMLElement>(controls)][nth] ?? cellOf(to))?.focus();
}
