/** The axes of the fault matrix (RELIABILITY.md) and what a cell is. Columns of elements that do not exist yet are not in the type. */

export const columns = {
  L: 'list',
  Q: 'search, filter, sort',
  S: 'stop',
  R: 'launch',
  D: 'delete',
  B: 'bulk delete',
  V: 'live stream',
} as const;
export type Column = keyof typeof columns;
export type CommandColumn = 'S' | 'R' | 'D' | 'B';
export type ReadColumn = 'L' | 'Q';

export const faults = {
  F1: 'slow (10 s)',
  F2: 'offline before send',
  F3: 'committed, response lost',
  F4: 'timeout, not committed',
  F5: '500/502/503',
  F6: '429',
  F7: '401',
  F8: '403',
  F9: '404/410 on id',
  F10: '409 illegal transition',
  F11: '412 stale',
  F12: '422',
  F13: 'malformed, truncated, HTML as 200',
  F14: 'schema drift',
  F15: 'responses reordered',
  F16: 'duplicates, double click',
  F17: 'stream gap',
  F18: 'rows inserted or deleted while paging',
  F19: 'element moved or removed mid-flight',
  F20: 'bulk partial',
  F21: 'time zones, skew',
  F22: 'hostile content',
  F23: 'strict CSP, no ResizeObserver, storage denied',
  F24: 'hostile host',
  F25: 'tab asleep',
  F26: 'huge',
} as const;
export type Fault = keyof typeof faults;

/** A test, or why the matrix says there is none. */
export type Case = (() => Promise<void>) | { readonly notApplicable: string };
export type Row = Readonly<Record<Column, Case>>;
export type Matrix = Readonly<Record<Fault, Row>>;

/** "–" in the matrix. */
export const none: Case = { notApplicable: '–' };

/** The same case for each command: stop, launch, delete, bulk delete. */
export const commands = (run: (column: CommandColumn) => Promise<void>): Readonly<Record<CommandColumn, Case>> => ({
  S: () => run('S'),
  R: () => run('R'),
  D: () => run('D'),
  B: () => run('B'),
});
export const reads = (run: (column: ReadColumn) => Promise<void>): Readonly<Record<ReadColumn, Case>> => ({
  L: () => run('L'),
  Q: () => run('Q'),
});
export const no = <C extends Column>(...which: readonly C[]) =>
  Object.fromEntries(which.map((column) => [column, none])) as Record<C, Case>;
