/** What a cell of the comparison says: the number, its bar with the interval on the row's scale, and how it stands to the baseline. */
import type { Difference, ReportCell, ReportRow, ValueCell } from '../../domain/report.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { bestTip, differenceText } from './differences.ts';
import { type StatsContext, cellText, intervalText, reasonText } from './numbers.ts';
import { stateOf } from './presented.ts';

/** A line of text with the classes it has. */
export interface Line {
  readonly name: string;
  readonly text: string;
  readonly tip?: string | null;
}
/** Percentages of the row's scale. It says nothing the number does not say. */
export interface Bar {
  readonly length: string;
  readonly interval: { readonly from: string; readonly length: string } | null;
}
export interface CellLook {
  readonly name: string;
  readonly tip: string | null;
  /** From top to bottom. */
  readonly pieces: readonly (Line | Bar)[];
}

const blank: CellLook = { name: 'void', tip: null, pieces: [] };
const awaited: CellLook = { ...blank, pieces: [{ name: 'bone', text: '' }] };

export function cellLook(cell: ReportCell, row: ReportRow, column: StatisticsColumn, isBaseline: boolean, context: StatsContext): CellLook {
  const base = isBaseline && 'baseline';
  if (cell.type === 'none') return stateOf(column) === 'loading' ? awaited : blank;
  const number: Line = { name: 'number', text: cellText(cell, row, context) };
  if (cell.type !== 'value') {
    const why = (words: 'reason' | 'absent') => reasonText(cell.reason, column.campaign?.channel ?? '', context.t, words);
    return { name: classes('absent', base), tip: why('reason'), pieces: [number, { name: 'reason', text: why('absent') }] };
  }
  return {
    name: classes(cell.best && `best ${cell.best}`, base, stateOf(column) === 'stale' && 'aside'),
    tip: null,
    pieces: row.kind === 'rate' ? rate(cell, number, row, context) : amount(cell, number, row, context),
  };
}

const classes = (...names: readonly (string | false | null)[]): string => names.filter(Boolean).join(' ');

/** Counts say the difference beside the number. */
function amount(cell: ValueCell, number: Line, row: ReportRow, context: StatsContext): CellLook['pieces'] {
  const { difference } = cell;
  return difference ? [number, differenceLine(difference, row, context), barOf(cell, row)] : [number, barOf(cell, row)];
}

/** Rates say it below, where there is more to say. */
function rate(cell: ValueCell, number: Line, row: ReportRow, context: StatsContext): CellLook['pieces'] {
  const { best, difference } = cell;
  const { t } = context;
  const interval = intervalText(cell, row, context);
  const verdict = difference?.verdict;
  return [
    number,
    ...(best ? [{ name: 'best-mark', text: t('stats.best'), tip: bestTip(best, t) }] : []),
    barOf(cell, row),
    ...(interval ? [{ name: 'interval', text: interval }] : []),
    ...(difference ? [differenceLine(difference, row, context)] : []),
    ...(verdict === 'unclear' || verdict === 'similar' ? [{ name: 'unsure', text: t(`stats.verdict.${verdict}`) }] : []),
  ];
}

const differenceLine = (difference: Difference, row: ReportRow, context: StatsContext): Line => ({
  name: classes('difference', difference.verdict),
  text: differenceText(difference, row, context),
});

function barOf({ bar, interval }: ValueCell, { scale }: ReportRow): Bar {
  if (!interval || scale <= 0) return { length: percent(bar), interval: null };
  const [low, high] = [interval.low, interval.high].map((value) => Math.min(1, value / scale)) as [number, number];
  return { length: percent(bar), interval: { from: percent(low), length: percent(high - low) } };
}

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;
