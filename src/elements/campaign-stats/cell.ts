import { html, nothing, type TemplateResult } from 'lit';
import type { BestMark, ReportCell, ReportRow, ValueCell } from '../../domain/report.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { type StatsContext, cellText, differenceText, intervalText, reasonText } from './numbers.ts';
import { stateOf } from './presented.ts';
import { properties } from './properties.ts';

/** A cell of the comparison: the number, its bar with the interval on the row's scale, and how it stands to the baseline. */
export function comparedCell(
  cell: ReportCell,
  row: ReportRow,
  column: StatisticsColumn,
  isBaseline: boolean,
  context: StatsContext,
): TemplateResult {
  const { t } = context;
  if (cell.type === 'none')
    return html`<td class="void">${stateOf(column) === 'loading' ? html`<span class="bone"></span>` : nothing}</td>`;
  const text = cellText(cell, row, context);
  if (cell.type !== 'value') {
    const reason = reasonText(cell.reason, column.campaign?.channel ?? '', t);
    return html`<td class="absent" data-tip-text=${reason}><span class="number">${text}</span><span class="reason">${reason}</span></td>`;
  }
  const isStale = stateOf(column) === 'stale';
  const ahead = row.kind === 'rate' ? bestMark(cell, t) : relative(cell, row, context);
  return html`<td class="${cell.best ? `best ${cell.best}` : ''} ${isBaseline ? 'baseline' : ''} ${isStale ? 'aside' : ''}">
    <span class="top"><span class="number">${text}</span>${ahead}</span>
    ${bar(cell, row)} ${row.kind === 'rate' ? rateLine(cell, row, context) : nothing}
  </td>`;
}

const unsure = { similar: 'stats.bestSimilar', unclear: 'stats.bestUnclear' } as const satisfies Partial<Record<BestMark, string>>;

/** What a lead that is not clear says about itself. */
export const bestTip = (best: BestMark, t: StatsContext['t']): string | null => (best === 'clear' ? null : t(unsure[best]));

const bestMark = ({ best }: ValueCell, t: StatsContext['t']): TemplateResult | typeof nothing =>
  best ? html`<span class="best-mark" data-tip-text=${bestTip(best, t) ?? nothing}>${t('stats.best')}</span>` : nothing;

/** Says nothing the number does not say. */
function bar({ bar: length, interval }: ValueCell, { scale }: ReportRow): TemplateResult {
  const at = (value: number) => `${Math.min(100, scale > 0 ? (value / scale) * 100 : 0).toFixed(2)}%`;
  return html`<span class="bar" aria-hidden="true"
    ><i class="fill" ${properties({ '--_bar': `${(length * 100).toFixed(2)}%` })}></i
    >${interval ? html`<i class="whisker" ${properties({ '--_from': at(interval.low), '--_to': at(interval.high) })}></i>` : nothing}</span
  >`;
}

function rateLine(cell: ValueCell, row: ReportRow, context: StatsContext): TemplateResult {
  const { difference } = cell;
  const verdict = difference?.verdict;
  return html`<span class="under"
      ><span class="interval">${intervalText(cell, row, context) ?? nothing}</span>${
        difference ? html`<span class="difference ${difference.verdict ?? ''}">${differenceText(difference, row, context)}</span>` : nothing
      }</span
    >${verdict === 'unclear' || verdict === 'similar' ? html`<span class="unsure">${context.t(`stats.verdict.${verdict}`)}</span>` : nothing}`;
}

/** Counts say it beside the number, rates below, where there is more to say. */
const relative = ({ difference }: ValueCell, row: ReportRow, context: StatsContext): TemplateResult | typeof nothing =>
  difference ? html`<span class="difference small">${differenceText(difference, row, context)}</span>` : nothing;
