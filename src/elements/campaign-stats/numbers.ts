/** Cells of the report in words of the locale: one way of writing a number for table, tiles, explanations and print. */
import type { Channel } from '../../domain/channel.ts';
import type { Open } from '../../domain/open.ts';
import type { Measure, ReportCell, ReportRow, ValueCell } from '../../domain/report.ts';
import type { MissingReason } from '../../domain/statistics.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';
import { channelName } from '../shared/badges.ts';

/** What every part of the report reads besides its numbers. */
export interface StatsContext {
  readonly t: Translate;
  readonly format: Format;
  readonly dir: 'ltr' | 'rtl';
  /** The account's, which all times are in. Who shows none does not ask: finding it out is slow. */
  readonly timeZone: string;
  readonly isPrinting: boolean;
}

export const measureName = (measure: Measure, t: Translate): string => t(`stats.measure.${measure}`);

export function valueText(value: number, { kind, digits }: Pick<ReportRow, 'kind' | 'digits'>, format: Format): string {
  return kind === 'rate' ? format.percent(value, digits) : format.number(value, digits);
}

/** "n/a" where there is no number, "–" where there is nothing to divide by. */
export function cellText(cell: ReportCell, row: Pick<ReportRow, 'kind' | 'digits'>, { t, format }: StatsContext): string {
  if (cell.type === 'value') return valueText(cell.value, row, format);
  return cell.type === 'missing' ? t('stats.notAvailable') : cell.type === 'undefined' ? '–' : '';
}

/** `absent`: in few words, beside what has no number. */
export const reasonText = (
  { code, metric }: MissingReason,
  channel: Open<Channel>,
  t: Translate,
  words: 'reason' | 'absent' = 'reason',
): string => t(`stats.${words}.${code}`, { channel: channelName(channel, t), metric: measureName(metric, t) });

export function intervalText({ interval }: ValueCell, { digits }: Pick<ReportRow, 'digits'>, { t, format }: StatsContext): string | null {
  if (!interval) return null;
  return t('stats.intervalRange', { low: format.percent(interval.low, digits), high: format.percent(interval.high, digits) });
}
