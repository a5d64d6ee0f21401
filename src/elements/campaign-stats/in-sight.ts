/** Which rows of a comparison can be in sight before anything was scrolled. */
import type { ReportRow } from '../../domain/plain-report.ts';

/** What no row is lower than, nor the head of a group, px: as the styles have them. */
const lowest = { count: 43, money: 43, rate: 59 };
const lowestHead = 37;
/** What stands above the first row at least, px: toolbar and heads. */
const above = 160;

/** Of all rows those that begin within `height` px, and how high the others are at least, px. */
export function inSight(rows: readonly ReportRow[], height: number): { readonly seen: readonly ReportRow[]; readonly below: number } {
  let end = above;
  const ends = rows.map(({ kind, group }, index) => (end += lowest[kind] + (group === rows[index - 1]?.group ? 0 : lowestHead)));
  const firstBelow = ends.findIndex((_, index) => index > 0 && ends[index - 1]! >= height);
  return firstBelow < 0 ? { seen: rows, below: 0 } : { seen: rows.slice(0, firstBelow), below: end - ends[firstBelow - 1]! };
}
