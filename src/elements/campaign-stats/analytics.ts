import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignStatistics, CampaignSummary } from '../../domain/campaign.ts';
import { type Measure, type Report, type ReportRow, reportGroups } from '../../domain/plain-report.ts';
import type { Metric } from '../../domain/statistics.ts';
import { availability, countOf, missingReason } from '../../domain/statistics.ts';
import { en as words } from '../../i18n/analytics/en.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { curves, funnel } from './charts/index.ts';
import type { ChartWords, CurveMode, CurveSeries } from './charts/types.ts';
import { comparison } from './late-table.ts';
import { type StatsContext, cellText, intervalText, measureName, reasonText } from './numbers.ts';
import { nameOf, slotOf } from './presented.ts';
import { properties } from '../shared/properties.ts';
import type { PartHost } from '../shared/with-part.ts';

const funnelSteps = ['targeted', 'sent', 'delivered', 'seen', 'clicked'] as const satisfies readonly Metric[];
/** THE tiles: a count, and the rate that says whether it is a lot. */
const tiles: readonly (readonly [count: Metric, rate: Measure])[] = [
  ['delivered', 'delivery'],
  ['seen', 'open'],
  ['clicked', 'ctr'],
  ['unsubscribed', 'unsubscribe'],
];

const rowOf = ({ rows }: Report, measure: Measure): ReportRow => rows.find((row) => row.measure === measure)!;

/** What one wants to know first, large. */
export function headline(report: Report, { channel }: CampaignSummary, context: StatsContext): TemplateResult {
  const { t } = context;
  return html`<dl class="tiles" part="headline">
    ${tiles.map(([count, rate]) => {
      const [amount, share] = [rowOf(report, count), rowOf(report, rate)];
      const [cell, rateCell] = [amount.cells[0]!, share.cells[0]!];
      const reason = cell.type === 'missing' ? reasonText(cell.reason, channel, t) : null;
      return html`<div class="tile" data-measure=${count}>
        <dt>${measureName(count, t)}</dt>
        <dd class="tile-number ${cell.type}">${cellText(cell, amount, context)}</dd>
        <dd class="tile-rate">
          ${reason ?? html`<strong>${cellText(rateCell, share, context)}</strong> <span class="muted">${measureName(rate, t)}</span>`}
        </dd>
      </div>`;
    })}
  </dl>`;
}

export function funnelFigure(
  counts: CampaignStatistics['counts'],
  { channel }: CampaignSummary,
  context: StatsContext,
  reading: ChartWords['reading'],
): unknown {
  const { t } = context;
  return funnel({
    ...context,
    reading,
    title: t('stats.section.funnel'),
    steps: funnelSteps.map((metric) => {
      const count = countOf(counts, metric, channel);
      const reason = count === null ? reasonText(missingReason(channel, metric), channel, t) : undefined;
      return { key: metric, label: measureName(metric, t), count, reason };
    }),
  });
}

/** Counts that can be followed over time, in the order of the funnel, then of the losses. */
export const curveMetrics = [
  'clicked',
  'seen',
  'delivered',
  'sent',
  'unsubscribed',
  'bouncedHard',
  'bouncedSoft',
  'failed',
  'expired',
  'complained',
] as const satisfies readonly Metric[];
export type CurveMetric = (typeof curveMetrics)[number];

/** Those that one of these has. */
export const offeredMetrics = (columns: readonly StatisticsColumn[]): readonly CurveMetric[] =>
  curveMetrics.filter((metric) => columns.some((column) => valuesOf(column, metric)));

/** What was counted step by step; nothing where the channel cannot have it. */
const valuesOf = ({ statistics, campaign }: StatisticsColumn, metric: CurveMetric): readonly number[] | null =>
  availability(campaign?.channel ?? '', metric) === 'no' ? null : (statistics?.series?.counts[metric] ?? null);

export interface CurveOptions {
  readonly metric: CurveMetric;
  readonly mode: CurveMode;
  readonly context: StatsContext;
  readonly reading: ChartWords['reading'];
  readonly notices: PartHost;
}

/** The curves of those that have numbers; `indexed`: each keeps its mark wherever it stands. */
export function curveFigure(columns: readonly StatisticsColumn[], { metric, mode, context, reading, notices }: CurveOptions): unknown {
  const { t } = context;
  const series = columns.flatMap((column, index): CurveSeries[] => {
    const { statistics, campaign } = column;
    if (!statistics) return [];
    const own = statistics.series;
    const values = valuesOf(column, metric);
    const reason = values
      ? undefined
      : own
        ? reasonText(missingReason(campaign?.channel ?? '', metric), campaign?.channel ?? '', t)
        : t('stats.noSeries');
    return [
      {
        id: column.id,
        name: nameOf(column, t),
        slot: slotOf(index),
        start: own?.start ?? statistics.asOf,
        asOf: statistics.asOf,
        // Without steps it leaves it to the others whether they are counted by hours or by days.
        stepMinutes: own?.stepMinutes ?? 1440,
        values,
        reason,
      },
    ];
  });
  return series.length
    ? curves({
        ...context,
        reading,
        notices,
        several: comparison?.several ?? null,
        title: t('stats.overTime', { metric: measureName(metric, t) }),
        metric: measureName(metric, t),
        mode,
        series,
      })
    : nothing;
}

/** Every number of one campaign, those it cannot have included. */
export function numbersTable(
  report: Report,
  { channel }: CampaignSummary,
  explained: Measure | null,
  context: StatsContext,
): TemplateResult {
  const { t, format } = context;
  return html`<table class="plain-table numbers" part="table" aria-labelledby="numbers-title">
    <thead>
      <tr>
        <th scope="col">${t('stats.metric')}</th>
        <th scope="col" class="end">${t('stats.value')}</th>
        <th scope="col" class="end wide">${t('stats.calculation')}</th>
        <th scope="col" class="end wide">${t('stats.interval')}</th>
      </tr>
    </thead>
    ${reportGroups.map(
      (group) =>
        html`<tbody>
          <tr class="group">
            <th scope="rowgroup" colspan="4"><span>${t(`stats.group.${group}`)}</span></th>
          </tr>
          ${report.rows
            .filter((row) => row.group === group)
            .map((row) => {
              const cell = row.cells[0]!;
              const isAbsent = cell.type === 'missing' || cell.type === 'undefined';
              return html`<tr class="metric ${row.kind} ${isAbsent ? 'absent' : ''}" data-measure=${row.measure}>
                <th scope="row">${explainButton(row.measure, explained, context)}</th>
                <td class="end number">${cellText(cell, row, context)}</td>
                ${
                  isAbsent
                    ? html`<td class="end wide reason" colspan="2">${reasonText(cell.reason, channel, t)}</td>`
                    : html`<td class="end wide muted">
                          ${cell.type !== 'value' || cell.numerator === null ? nothing : html`<bdi>${format.number(cell.numerator)} ÷ ${format.number(cell.denominator!)}</bdi>`}
                        </td>
                        <td class="end wide muted">${cell.type === 'value' ? (intervalText(cell, row, context) ?? nothing) : nothing}</td>`
                }
              </tr>`;
            })}
        </tbody>`,
    )}
  </table>`;
}

/** The name of the metric opens what it means and how it is worked out. */
const explainButton = (measure: Measure, explained: Measure | null, { t }: Pick<StatsContext, 't'>): TemplateResult =>
  html`<button
    type="button"
    class="explain-button"
    data-action="explain"
    data-measure=${measure}
    aria-haspopup="dialog"
    aria-expanded=${explained === measure ? 'true' : 'false'}
    >${measureName(measure, t)}</button
  >`;

/** In words where there are any for it. */
export function causeName(cause: string, t: StatsContext['t']): string {
  const key = `stats.cause.${cause}`;
  return t(key in words ? (key as 'stats.cause.unknown') : 'stats.cause.unknown', { value: cause });
}

/** Losses by cause, the largest first. */
export function lossesTable({ losses, counts }: CampaignStatistics, { t, format }: StatsContext): TemplateResult {
  const { sent, bouncedHard, bouncedSoft, failed, expired } = counts;
  const sorted = [...(losses ?? [])].filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  if (sorted.length === 0)
    return html`<p class="muted">${t(losses && !(bouncedHard || bouncedSoft || failed || expired) ? 'stats.noLosses' : 'stats.noCauses')}</p>`;
  const most = sorted[0]!.count;
  const share = (count: number) => (sent == null ? t('stats.notAvailable') : sent > 0 ? format.percent(count / sent, 2) : '–');
  return html`<table class="plain-table" aria-labelledby="losses-title">
    <thead>
      <tr>
        <th scope="col">${t('stats.cause')}</th>
        <th scope="col" class="end">${t('stats.lost')}</th>
        <th scope="col" class="end">${t('stats.shareOfSent')}</th>
      </tr>
    </thead>
    <tbody>
      ${sorted.map(
        ({ cause, count }) => html`<tr>
          <th scope="row">
            ${causeName(cause, t)}<span class="bar loss" aria-hidden="true"><i class="fill" ${properties({ '--_bar': `${((count / most) * 100).toFixed(1)}%` })}></i></span>
          </th>
          <td class="end number">${format.number(count)}</td>
          <td class="end muted">${share(count)}</td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
