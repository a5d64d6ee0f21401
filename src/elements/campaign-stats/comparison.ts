/** The table of a comparison, which comes with the first of them. */
import { html, nothing, type TemplateResult } from 'lit';
import { type Measure, type Report, type ReportRow, reportGroups } from '../../domain/plain-report.ts';
import { isStatus } from '../../domain/status.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { channelLabel, channelName, statusBadge, statusName } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import type { News } from './arrival.ts';
import { cellLook } from './cell.ts';
import { type HeadLook, heads } from './heads.ts';
import { inSight } from './in-sight.ts';
import { type StatsContext, measureName } from './numbers.ts';
import { columnNote, nameOf, slotOf, stateOf } from './presented.ts';
import { properties } from '../shared/properties.ts';
import { type GroupLook, rows } from './rows.ts';

/** None of them has numbers, and none are to come. */
const isEmptyHanded = (columns: readonly StatisticsColumn[]): boolean =>
  !columns.some((column) => column.statistics || stateOf(column) === 'loading');

export interface ComparisonOptions {
  readonly context: StatsContext;
  readonly columns: readonly StatisticsColumn[];
  readonly report: Report;
  /** Leave out what not every channel compared can have. */
  readonly onlyShared: boolean;
  /** Whose explanation is open. */
  readonly explained: Measure | null;
  /** Of the first picture: the numbers in sight, with room for the others and for the tools that follow. */
  readonly isFirst: boolean;
  /** Numbers that have come for what is drawn: those out of sight follow. */
  readonly news: News | null;
}

/** So many columns never fit beside each other: the first stays in sight whatever the width. */
const alwaysWide = 7;

/** The comparison: rows of metrics, columns of campaigns. Head and first column stay in sight. Clicks are told by `data-action`. */
export function comparisonTable(options: ComparisonOptions): TemplateResult {
  const { columns, context } = options;
  const { t } = context;
  const all = rowsOf(options);
  const { isFirst, news } = options;
  const { seen, below } = inSight(all, isFirst || news ? innerHeight : Infinity);
  return html`${isEmptyHanded(columns) ? html`<p class="note pinned">${t('stats.incomparable')}</p>` : nothing}<table
    class="comparison ${columns.length >= alwaysWide ? 'wide' : ''}"
    part="table"
    ${properties({ '--_columns': `${columns.length}`, '--_below': `${isFirst ? below : 0}px` })}
    ${rows(groupLooks(isFirst ? seen : all, new Set(seen), options), columns.length)}
  >
    <caption class="visually-hidden">
      ${t('stats.comparison', { count: columns.length })}
    </caption>
    <thead>
      <tr ${heads(headLooks(options), isFirst)}>
        ${isEmptyHanded(columns) ? html`<td class="corner-cell"></td>` : html`<th scope="col" class="corner-cell">${t('stats.metric')}</th>`}
      </tr>
    </thead>
    ${noteRow(options)}
  </table>`;
}

/** Without any numbers, and none to come, there are only reasons to read. */
const rowsOf = ({ columns, report, onlyShared }: ComparisonOptions): readonly ReportRow[] =>
  isEmptyHanded(columns) ? [] : report.rows.filter(({ has }) => has === 'all' || (has === 'some' && !onlyShared));

function groupLooks(
  shown: readonly ReportRow[],
  seen: ReadonlySet<ReportRow>,
  { columns, report, context, explained }: ComparisonOptions,
): GroupLook[] {
  const { t } = context;
  return reportGroups.flatMap((group) => {
    const own = shown.filter((row) => row.group === group);
    if (own.length === 0) return [];
    const written = own.map((row) => ({
      measure: row.measure,
      kind: row.kind,
      name: measureName(row.measure, t),
      isExplained: explained === row.measure,
      cells: () => columns.map((column, index) => cellLook(row.cells[index]!, row, column, report.baseline === column.id, context)),
      canWait: !seen.has(row),
    }));
    return [{ group, name: t(`stats.group.${group}`), rows: written }];
  });
}

const awaited = () => html`<span class="bone"></span>`;

function headLooks({ columns, report, context }: ComparisonOptions): HeadLook[] {
  const { t, format } = context;
  const minutes = columns.flatMap(({ statistics }) => (statistics ? [Math.floor(Date.parse(statistics.asOf) / 60_000)] : []));
  // The numbers of the columns are not of the same minute.
  const isDated = new Set(minutes).size > 1;
  return columns.map((column, index) => {
    const { id, campaign, statistics } = column;
    const name = nameOf(column, t);
    const asOf = isDated && statistics && t('stats.asOf', { time: format.dateTime(statistics.asOf, context.timeZone), zone: '' });
    return {
      id,
      slot: slotOf(index),
      name,
      isBaseline: report.baseline === id,
      isReading: column.isReading,
      isComparable: stateOf(column) === 'ready',
      canHaveBaseline: !isEmptyHanded(columns),
      facts: campaign
        ? {
            key: [campaign.channel, campaign.status, channelName(campaign.channel, t), statusName(campaign.status, t)].join('\n'),
            words: () =>
              html`<span class="channel">${channelName(campaign.channel, t)}</span> <span class="badge ${isStatus(campaign.status) ? campaign.status : ''}">${statusName(campaign.status, t)}</span>`,
            template: () => html`${channelLabel(campaign.channel, t)} ${statusBadge(campaign.status, t)}`,
          }
        : { key: 'none', words: awaited, template: awaited },
      remarks: [...(asOf ? [asOf] : []), ...(campaign?.status === 'running' ? [t('stats.notFinal')] : [])],
      words: {
        open: t('stats.open', { name }),
        remove: t('stats.remove', { name }),
        compareWith: t('stats.baseline.use', { name }),
        baseline: t('stats.baseline'),
      },
    };
  });
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

/** Metrics that none of these channels can have are named once instead of filling rows with "n/a". */
export function hiddenLine({ report, context: { t, format }, onlyShared }: ComparisonOptions): TemplateResult | typeof nothing {
  const none = report.rows.filter(({ has }) => has === 'none').map(({ measure }) => measureName(measure, t));
  const some = onlyShared ? report.rows.filter(({ has }) => has === 'some').length : 0;
  if (none.length === 0 && some === 0) return nothing;
  return html`<p class="hidden-line muted">
    ${some ? html`<span>${t('stats.hiddenRows', { count: some })}.</span> ` : nothing}
    ${none.length ? html`<span>${t('stats.noneHave', { metrics: format.list(none) })}</span>` : nothing}
  </p>`;
}
