/** Which rows of a comparison can be in sight before anything was scrolled. */
import type { ReportRow } from '../../domain/plain-report.ts';

/** What no row is lower than, nor the head of a group, px: as the styles have them. */
const lowest = 43;
const lowestRate = 59;
const lowestHead = 37;
/** What stands above the first row at least, px: toolbar and heads. */
const above = 160;

/** Of all rows those that begin within `height` px, and how high the others are at least, px. */
export function inSight(rows: readonly ReportRow[], height: number): { readonly seen: readonly ReportRow[]; readonly below: number } {
  let end = above;
  let endOfSeen = end;
  const seen = rows.filter(({ kind, group }, index) => {
    const isSeen = index === 0 || end < height;
    end += (kind === 'rate' ? lowestRate : lowest) + (group === rows[index - 1]?.group ? 0 : lowestHead);
    if (isSeen) endOfSeen = end;
    return isSeen;
  });
  return { seen, below: end - endOfSeen };
}
