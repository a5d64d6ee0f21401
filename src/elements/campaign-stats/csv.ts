/** The report as CSV (RFC 4180): one header record, then one record per number, with why there is none, how sure it is and as of when. */
import type { ReportRow, Report } from '../../domain/report.ts';
import type { CampaignStatistics } from '../../domain/campaign.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import type { Translate } from '../../i18n/messages.ts';
import { channelName, statusName } from '../shared/badges.ts';
import { measureName, reasonText } from './numbers.ts';

/** THE list of fields. Names are for machines and the same in every language. */
export const csvFields = [
  'campaign_id',
  'campaign_name',
  'channel',
  'status',
  'section',
  'item',
  'metric',
  'label',
  'unit',
  'value',
  'reason',
  'formula',
  'numerator',
  'denominator',
  'interval_low',
  'interval_high',
  'baseline_id',
  'ratio_to_baseline',
  'verdict',
  'best',
  'as_of',
  'time_zone',
] as const;
type Field = (typeof csvFields)[number];
type CsvRecord = Partial<Record<Field, string | number | null>>;

export interface CsvInput {
  readonly columns: readonly StatisticsColumn[];
  readonly report: Report;
  readonly timeZone: string;
  readonly t: Translate;
  /** Sends of a recurring campaign, each as a report of its own. */
  readonly iterations?: readonly { readonly start: string; readonly report: Report }[];
  /** What a column that is not compared says. */
  reasonOf(column: StatisticsColumn): string;
}

/** Names and addresses come from outside: what a spreadsheet would take for a formula starts with an apostrophe (OWASP, "CSV Injection"). */
export const guarded = (text: string): string => (/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text);

/** Numbers with a dot and without grouping, in full: never `1e-7`. */
export const machineNumber = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(12).replace(/\.?0+$/, '') : text;
};

export async function reportCsv(input: CsvInput): Promise<string> {
  // As little as anybody has: it comes when it is asked for.
  const { csvFormatRow } = await import('d3-dsv');
  const lines = [csvFields as readonly string[], ...recordsOf(input).map(fieldsOf)];
  return lines.map((line) => `${csvFormatRow([...line])}\r\n`).join('');
}

const fieldsOf = (record: CsvRecord): string[] =>
  csvFields.map((field) => {
    const value = record[field];
    return value === null || value === undefined ? '' : typeof value === 'number' ? machineNumber(value) : guarded(value);
  });

function recordsOf(input: CsvInput): CsvRecord[] {
  return input.columns.flatMap((column, index) => {
    const { campaign, statistics } = column;
    const common: CsvRecord = {
      campaign_id: column.id,
      campaign_name: campaign?.name ?? '',
      channel: campaign ? channelName(campaign.channel, input.t) : '',
      status: campaign ? statusName(campaign.status, input.t) : '',
      as_of: statistics?.asOf ?? '',
      time_zone: input.timeZone,
    };
    const numbers = input.report.rows.map((row) => ({ ...common, section: 'campaign', ...numberOf(row, index, column, input) }));
    return [...numbers, ...(statistics && input.columns.length === 1 ? detailsOf(statistics, column, common, input) : [])];
  });
}

function numberOf(row: ReportRow, index: number, column: StatisticsColumn, { columns, report, t, reasonOf }: CsvInput): CsvRecord {
  const cell = row.cells[index]!;
  const baseline = row.cells[columns.findIndex(({ id }) => id === report.baseline)];
  const record: CsvRecord = {
    metric: row.measure,
    label: measureName(row.measure, t),
    unit: row.kind === 'rate' ? 'share' : row.kind,
    formula: row.formula ? `${sumOf(row.formula.numerator)} / ${row.formula.denominator}` : '',
    baseline_id: report.baseline,
  };
  if (cell.type === 'none') return { ...record, value: 'n/a', reason: reasonOf(column) };
  const reason = cell.type === 'value' ? '' : reasonText(cell.reason, column.campaign?.channel ?? '', t);
  const { numerator, denominator } = cell;
  if (cell.type !== 'value') return { ...record, value: cell.type === 'missing' ? 'n/a' : '', reason, numerator, denominator };
  const ratio = cell.difference && baseline?.type === 'value' && baseline.value > 0 ? cell.value / baseline.value : null;
  return {
    ...record,
    value: cell.value,
    reason,
    numerator,
    denominator,
    interval_low: cell.interval ? share(cell.interval.low, row) : null,
    interval_high: cell.interval ? share(cell.interval.high, row) : null,
    ratio_to_baseline: ratio === null ? null : Number(ratio.toFixed(4)),
    verdict: cell.difference?.verdict ?? '',
    best: cell.best ?? '',
  };
}

const sumOf = (parts: readonly string[]): string => (parts.length > 1 ? `(${parts.join(' + ')})` : parts.join());

const share = (value: number, { digits }: ReportRow): number => Number(value.toFixed(digits + 2));

/** What only one campaign's report has. */
function detailsOf(
  { links = [], losses = [] }: CampaignStatistics,
  column: StatisticsColumn,
  common: CsvRecord,
  input: CsvInput,
): CsvRecord[] {
  const { t, iterations = [] } = input;
  return [
    ...links.flatMap(({ url, clicks, uniqueClicks }): CsvRecord[] => [
      { ...common, section: 'link', item: url, metric: 'clicks', label: t('stats.clicks'), unit: 'count', value: clicks },
      { ...common, section: 'link', item: url, metric: 'uniqueClicks', label: t('stats.uniqueClicks'), unit: 'count', value: uniqueClicks },
    ]),
    ...losses.map(({ cause, count }): CsvRecord => ({
      ...common,
      section: 'loss',
      item: cause,
      metric: 'lost',
      label: t('stats.lost'),
      unit: 'count',
      value: count,
    })),
    ...iterations.flatMap(({ start, report }) =>
      report.rows.map((row) => ({ ...common, section: 'iteration', item: start, ...numberOf(row, 0, column, { ...input, report }) })),
    ),
  ];
}
