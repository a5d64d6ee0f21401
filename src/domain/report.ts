/**
 * The report: campaigns side by side, from their counts to rows of cells that say what they are, how sure they are and which is best.
 * The screen, the export and the print all read this one model, so that a number is the same wherever it stands.
 */
import {
  type BestMark,
  type Comparing,
  type Report,
  type ReportOptions,
  type ReportSubject,
  plainReport,
  rounded,
} from './plain-report.ts';
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
  isMeasured,
  isRateMeasure,
  measures,
  reportGroups,
  reportTable,
  rounded,
} from './plain-report.ts';

/** The report on these campaigns, compared. */
export const buildReport = (subjects: readonly ReportSubject[], options?: ReportOptions): Report =>
  plainReport(subjects, options, { bestOf, differenceOf });

/**
 * The best of those compared, and whether it is clearly so. Two that read the same are equally good; where all read the same, or
 * there is nothing to compare with, none is.
 */
const bestOf: Comparing['bestOf'] = (cells, { better }) => {
  const values = cells.map(({ value }) => value);
  const top = better === 'lower' ? Math.min(...values) : Math.max(...values);
  const winners = cells.filter(({ value }) => value === top);
  const others = cells.filter(({ value }) => value !== top);
  if (!better || others.length === 0) return new Map();
  return new Map(winners.map((cell) => [cell, sureness(others.map((other) => compareShares(cell, other)))]));
};

const sureness = (verdicts: readonly ShareVerdict[]): BestMark =>
  verdicts.includes('unclear') ? 'unclear' : verdicts.includes('similar') ? 'similar' : 'clear';

const differenceOf: Comparing['differenceOf'] = (cell, baseline, { kind, digits }) => {
  if (kind === 'rate') {
    // Of the numbers as shown, so that it can be checked by eye.
    return { kind: 'points', value: rounded(cell.value - baseline.value, digits + 2), verdict: compareShares(cell, baseline) };
  }
  if (!(baseline.value > 0)) return null;
  const value = rounded(cell.value / baseline.value - 1, 3);
  // Only nothing is 100 % less.
  return { kind: 'relative', value: cell.value > 0 ? Math.max(-0.999, value) : value, verdict: null };
};
