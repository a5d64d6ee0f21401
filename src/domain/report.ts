/**
 * The report: campaigns side by side, from their counts to rows of cells that say what they are, how sure they are and which is best.
 * The screen, the export and the print all read this one model, so that a number is the same wherever it stands.
 */
import type { Channel } from './channel.ts';
import type { Open } from './open.ts';
import {
  type BestMark,
  type Difference,
  type Measure,
  type Report,
  type ReportRow,
  type ReportSubject,
  type ValueCell,
  isRateMeasure,
  plainReport,
  rounded,
} from './plain-report.ts';
import { type Metric, type RateBase, availability, denominatorOf, rateTable } from './statistics.ts';
import { type ShareVerdict, compareShares } from './verdict.ts';

export {
  type BestMark,
  type Difference,
  type Formula,
  type Measure,
  type Report,
  type ReportCell,
  type ReportGroup,
  type ReportRow,
  type ReportSubject,
  type ValueCell,
  isRateMeasure,
  measures,
  reportGroups,
  reportTable,
  rounded,
} from './plain-report.ts';

/** The metrics a measure is made of. */
const partsOf = (measure: Measure, base: RateBase): readonly Metric[] =>
  isRateMeasure(measure) ? [...rateTable[measure].numerator, denominatorOf(measure, base)] : [measure];

/** Can that channel have it at all? */
export const isMeasured = (measure: Measure, channel: Open<Channel>, base: RateBase = 'delivered'): boolean =>
  partsOf(measure, base).every((metric) => availability(channel, metric) !== 'no');

/** The report on these campaigns, compared. `baseline`: the wanted one; one that cannot be it falls back to the first that can. */
export function buildReport(
  subjects: readonly ReportSubject[],
  { rateBase, baseline = null }: { readonly rateBase?: RateBase; readonly baseline?: string | null } = {},
): Report {
  const plain = plainReport(subjects, rateBase && { rateBase });
  const able = subjects.filter(isCompared);
  const chosen = able.find(({ id }) => id === baseline) ?? (able.length > 1 ? able[0] : undefined);
  const against = chosen && subjects.indexOf(chosen);
  return { ...plain, baseline: chosen?.id ?? null, rows: plain.rows.map((row) => compareRow(row, subjects, plain.rateBase, against)) };
}

const isCompared = ({ counts, isExcluded }: ReportSubject): boolean => counts !== null && !isExcluded;

function compareRow(row: ReportRow, subjects: readonly ReportSubject[], base: RateBase, baseline: number | undefined): ReportRow {
  const { measure, cells } = row;
  const isIn = (index: number) => cells[index]!.type === 'value' && isCompared(subjects[index]!);
  const compared = cells.flatMap((cell, index) => (isIn(index) ? [cell as ValueCell] : []));
  const longest = Math.max(0, ...compared.map(({ value }) => value));
  const best = bestOf(compared, row);
  const against = baseline !== undefined && isIn(baseline) ? (cells[baseline] as ValueCell) : null;
  const able = subjects.filter(({ channel }) => isMeasured(measure, channel, base)).length;
  return {
    ...row,
    scale: longest,
    has: able === subjects.length ? 'all' : able === 0 ? 'none' : 'some',
    cells: cells.map((cell, index) => {
      if (cell.type !== 'value') return cell;
      const bar = longest > 0 ? Math.min(1, Math.max(0, cell.value / longest)) : 0;
      if (!isIn(index)) return { ...cell, bar };
      const difference = against && against !== cell ? differenceOf(cell, against, row) : null;
      return { ...cell, bar, best: best.get(cell) ?? null, difference };
    }),
  };
}

/** Of rates, which are all that is judged: a part of what it is measured against. */
const isShare = ({ interval }: ValueCell): boolean => interval !== null;

/**
 * The best of those compared, and whether it is clearly so. Two that read the same are equally good; where all read the same, or
 * there is nothing to compare with, none is.
 */
function bestOf(all: readonly ValueCell[], { better }: ReportRow): ReadonlyMap<ValueCell, BestMark> {
  const cells = all.filter(isShare);
  const values = cells.map(({ value }) => value);
  const top = better === 'lower' ? Math.min(...values) : Math.max(...values);
  const winners = cells.filter(({ value }) => value === top);
  const others = cells.filter(({ value }) => value !== top);
  if (!better || others.length === 0) return new Map();
  return new Map(winners.map((cell) => [cell, sureness(others.map((other) => compareShares(cell, other)))]));
}

const sureness = (verdicts: readonly ShareVerdict[]): BestMark =>
  verdicts.includes('unclear') ? 'unclear' : verdicts.includes('similar') ? 'similar' : 'clear';

function differenceOf(cell: ValueCell, baseline: ValueCell, { kind, digits }: ReportRow): Difference | null {
  if (kind === 'rate') {
    // Of the numbers as shown, so that it can be checked by eye.
    const verdict = isShare(cell) && isShare(baseline) ? compareShares(cell, baseline) : null;
    return { kind: 'points', value: rounded(cell.value - baseline.value, digits + 2), verdict };
  }
  if (!(baseline.value > 0)) return null;
  // Rounded where it is shown: 95.45 % less is not 96 % less. What is cut off here is the noise of dividing.
  const value = rounded(cell.value / baseline.value - 1, 9);
  // Only nothing is 100 % less.
  return { kind: 'relative', value: cell.value > 0 ? Math.max(-0.999, value) : value, verdict: null };
}
