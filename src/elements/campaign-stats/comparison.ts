import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { type Measure, type Report, type ReportRow, reportGroups } from '../../domain/report.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { channelLabel, statusBadge } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { cellLook } from './cell.ts';
import { cells } from './cells.ts';
import { seriesMark } from './charts/index.ts';
import { type StatsContext, measureName } from './numbers.ts';
import { columnNote, nameOf, slotOf, stateOf } from './presented.ts';
import { properties } from './properties.ts';

export interface ComparisonOptions {
  readonly context: StatsContext;
  readonly columns: readonly StatisticsColumn[];
  readonly report: Report;
  /** Leave out what not every channel compared can have. */
  readonly onlyShared: boolean;
  /** Whose explanation is open. */
  readonly explained: Measure | null;
}

/** So many columns never fit beside each other: the first stays in sight whatever the width. */
const alwaysWide = 7;

/** The comparison: rows of metrics, columns of campaigns. Head and first column stay in sight. Clicks are told by `data-action`. */
export function comparisonTable(options: ComparisonOptions): TemplateResult {
  const { context, columns, report } = options;
  const { t } = context;
  // Without any numbers, and none to come, there are only reasons to read.
  const hasRows = columns.some((column) => column.statistics || stateOf(column) === 'loading');
  const shown = report.rows.filter(({ has }) => hasRows && (has === 'all' || (has === 'some' && !options.onlyShared)));
  const minutes = columns.flatMap(({ statistics }) => (statistics ? [context.format.dateTime(statistics.asOf, context.timeZone)] : []));
  const isDated = new Set(minutes).size > 1;
  return html`<table class="comparison ${columns.length >= alwaysWide ? 'wide' : ''}" part="table" ${properties({ '--_columns': `${columns.length}` })}>
      <caption class="visually-hidden">
        ${t('stats.comparison', { count: columns.length })}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="corner-cell">${t('stats.metric')}</th>
          ${repeat(
            columns,
            ({ id }) => id,
            (column, index) => columnHead(column, index, report, isDated, context),
          )}
        </tr>
      </thead>
      ${noteRow(options)}
      ${reportGroups.map((group) => {
        const rows = shown.filter((row) => row.group === group);
        if (rows.length === 0) return nothing;
        return html`<tbody>
          <tr class="group">
            <th scope="rowgroup"><span>${t(`stats.group.${group}`)}</span></th>
            <td colspan=${columns.length}></td>
          </tr>
          ${rows.map((row) => metricRow(row, options))}
        </tbody>`;
      })}
    </table>`;
}

/** `isDated`: the numbers of the columns are not of the same minute. */
function columnHead(
  column: StatisticsColumn,
  index: number,
  report: Report,
  isDated: boolean,
  { t, format, timeZone }: StatsContext,
): TemplateResult {
  const { id, campaign, statistics } = column;
  const name = nameOf(column, t);
  const isComparable = stateOf(column) === 'ready';
  return html`<th scope="col" data-id=${id} class=${report.baseline === id ? 'baseline' : ''} aria-busy=${column.isReading ? 'true' : 'false'}>
    <div class="head">
      <span class="head-name">
        ${seriesMark(slotOf(index))}
        <button type="button" class="link name" data-action="open" data-id=${id} aria-label=${t('stats.open', { name })} data-tip-text=${name}>
          <bdi>${name}</bdi>
        </button>
        <button type="button" class="icon-button tiny" data-action="remove" data-id=${id} aria-label=${t('stats.remove', { name })}>${icons.close}</button>
      </span>
      <span class="head-facts">
        ${campaign ? channelLabel(campaign.channel, t) : html`<span class="bone"></span>`} ${campaign ? statusBadge(campaign.status, t) : nothing}
      </span>
      ${isDated && statistics ? html`<span class="head-asof">${t('stats.asOf', { time: format.dateTime(statistics.asOf, timeZone), zone: '' })}</span>` : nothing}
      ${campaign?.status === 'running' ? html`<span class="head-asof">${t('stats.notFinal')}</span>` : nothing}
      <label class="head-baseline"
        ><input
          type="radio"
          name="baseline"
          data-id=${id}
          aria-label=${t('stats.baseline.use', { name })}
          .checked=${report.baseline === id}
          ?disabled=${!isComparable}
        /><span>${t('stats.baseline')}</span></label
      >
    </div>
  </th>`;
}

/** What is wrong with a column stands at its top; without anything wrong there is no such row. */
function noteRow({ columns, context, report: { baseline } }: ComparisonOptions): TemplateResult | typeof nothing {
  const { t } = context;
  const isTold = (column: StatisticsColumn) => ['unsent', 'failed', 'stale'].includes(stateOf(column));
  if (!columns.some(isTold)) return nothing;
  return html`<tbody class="notes">
    <tr>
      <th scope="row"><span class="visually-hidden">${t('stats.unsent.compare')}</span></th>
      ${columns.map((column) => {
        if (!isTold(column)) return html`<td class=${baseline === column.id ? 'baseline' : ''}></td>`;
        const canRetry = column.error && column.error.kind !== 'forbidden';
        return html`<td class="told ${stateOf(column)}">
          <div class="told-text">
            ${stateOf(column) === 'unsent' ? icons.info : icons.warning}
            <span>${stateOf(column) === 'stale' ? nothing : html`<strong>${t('stats.unsent.compare')}.</strong> `}${columnNote(column, context)}</span>
          </div>
          ${
            canRetry
              ? html`<button
                  type="button"
                  class="button small"
                  data-action="retry"
                  data-id=${column.id}
                  aria-label=${t('stats.retry', { name: nameOf(column, t) })}
                >
                  ${t('action.retry')}
                </button>`
              : nothing
          }
        </td>`;
      })}
    </tr>
  </tbody>`;
}

function metricRow(row: ReportRow, { columns, report, context, explained }: ComparisonOptions): TemplateResult {
  const looks = columns.map((column, index) => cellLook(row.cells[index]!, row, column, report.baseline === column.id, context));
  return html`<tr class="metric ${row.kind}" data-measure=${row.measure} ${cells(looks)}>
    <th scope="row">${explainButton(row.measure, explained, context)}</th>
  </tr>`;
}

/** The name of the metric opens what it means and how it is worked out. */
export const explainButton = (measure: Measure, explained: Measure | null, { t }: Pick<StatsContext, 't'>): TemplateResult =>
  html`<button
    type="button"
    class="explain-button"
    data-action="explain"
    data-measure=${measure}
    aria-haspopup="dialog"
    aria-expanded=${explained === measure ? 'true' : 'false'}
    >${measureName(measure, t)}</button
  >`;

/** Metrics that none of these channels can have are named once instead of filling rows with "n/a". */
export function hiddenLine({ report: { rows }, context: { t, format }, onlyShared }: ComparisonOptions): TemplateResult | typeof nothing {
  const none = rows.filter(({ has }) => has === 'none').map(({ measure }) => measureName(measure, t));
  const some = onlyShared ? rows.filter(({ has }) => has === 'some').length : 0;
  if (none.length === 0 && some === 0) return nothing;
  return html`<p class="hidden-line muted">
    ${some ? html`<span>${t('stats.hiddenRows', { count: some })}.</span> ` : nothing}
    ${none.length ? html`<span>${t('stats.noneHave', { metrics: format.list(none) })}</span>` : nothing}
  </p>`;
}
