import { html, nothing, type TemplateResult } from 'lit';
import { type Measure, type Report, type ReportCell, type ReportRow, isRateMeasure } from '../../domain/plain-report.ts';
import type { Metric } from '../../domain/statistics.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { icons } from '../shared/icons.ts';
import { returnFocus } from '../shared/menu.ts';
import { comparison } from './late-table.ts';
import { type StatsContext, cellText, intervalText, measureName, reasonText } from './numbers.ts';
import { columnNote, nameOf } from './presented.ts';

export interface Explained {
  readonly row: ReportRow;
  readonly report: Report;
  readonly columns: readonly StatisticsColumn[];
  readonly context: StatsContext;
}

/** The popover of an explanation. */
export const explanation = (explained: Explained | null, t: Translate, onClosed: () => void): TemplateResult =>
  html`<div
    id="explanation"
    popover
    role="dialog"
    tabindex="-1"
    aria-label=${explained ? t('stats.explain', { measure: measureName(explained.row.measure, t) }) : nothing}
    @beforetoggle=${returnFocus}
    @toggle=${({ newState }: ToggleEvent) => newState === 'closed' && onClosed()}
  >
    ${explained ? content(explained) : nothing}
  </div>`;

/** How one metric is worked out, per campaign: formula, numerator, denominator, interval, verdict, as of when. */
function content({ row, report, columns, context }: Explained): TemplateResult {
  const { t, format, timeZone } = context;
  const isRate = row.kind === 'rate';
  const baseline = row.cells[columns.findIndex(({ id }) => id === report.baseline)];
  const hasBaseline = baseline?.type === 'value' && columns.length > 1;
  return html`<div class="explanation-head">
      <h4>${measureName(row.measure, t)}</h4>
      <button type="button" class="icon-button tiny" data-action="explained" aria-label=${t('action.close')}>${icons.close}</button>
    </div>
    <p>${isRate ? formulaText(row.measure, row, t) : isRateMeasure(row.measure) ? nothing : t(`stats.about.${row.measure}`)}</p>
    <div class="explanation-scroll" tabindex="0" role="group" aria-label=${measureName(row.measure, t)}>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">${t('stats.campaign')}</th>
            <th scope="col">${t('stats.value')}</th>
            ${
              isRate
                ? html`<th scope="col">${t('stats.numerator')}</th>
                    <th scope="col">${t('stats.denominator')}</th>
                    <th scope="col">${t('stats.interval')}</th>`
                : nothing
            }
            ${hasBaseline ? html`<th scope="col">${t('stats.against')}</th>` : nothing}
            <th scope="col">${t('stats.asOfColumn')}</th>
          </tr>
        </thead>
        <tbody>
          ${columns.map((column, index) => {
            const cell = row.cells[index]!;
            return html`<tr>
              <th scope="row"><bdi>${nameOf(column, t)}</bdi></th>
              <td>${valueOrReason(cell, row, column, context)}</td>
              ${
                isRate
                  ? html`<td>${partOf(cell, 'numerator', context)}</td>
                      <td>${partOf(cell, 'denominator', context)}</td>
                      <td>${cell.type === 'value' ? intervalText(cell, row, context) : nothing}</td>`
                  : nothing
              }
              ${hasBaseline ? html`<td>${against(cell, row, baseline, column.id === report.baseline, context)}</td>` : nothing}
              <td>${column.statistics ? format.dateTime(column.statistics.asOf, timeZone) : nothing}</td>
            </tr>`;
          })}
        </tbody>
      </table>
    </div>
    <p class="muted small">${zoneLine(context, columns)} ${isRate ? t('stats.intervalAbout') : nothing} ${isRate && hasBaseline ? t('stats.verdictAbout') : nothing}</p>`;
}

const zoneLine = ({ t, format, timeZone }: StatsContext, columns: readonly StatisticsColumn[]): string => {
  const asOf = columns.find(({ statistics }) => statistics)?.statistics?.asOf;
  return asOf ? t('stats.timesIn', { zone: format.zone(timeZone, asOf) }) : '';
};

/** What is divided, or divided by. */
function partOf(cell: ReportCell, part: 'numerator' | 'denominator', { t, format }: StatsContext): string {
  if (cell.type === 'none') return '';
  const count = cell[part];
  return count === null ? t('stats.notAvailable') : format.number(count);
}

function valueOrReason(cell: ReportCell, row: ReportRow, column: StatisticsColumn, context: StatsContext): TemplateResult | string {
  if (cell.type === 'none') return html`<span class="said">${columnNote(column, context)}</span>`;
  const text = cellText(cell, row, context);
  if (cell.type === 'value') return html`<strong>${text}</strong>`;
  return html`${text} <span class="said muted">${reasonText(cell.reason, column.campaign?.channel ?? '', context.t)}</span>`;
}

function against(
  cell: ReportCell,
  row: ReportRow,
  baseline: ReportCell,
  isBaseline: boolean,
  context: StatsContext,
): TemplateResult | string {
  const { t, format } = context;
  if (isBaseline) return t('stats.baseline');
  if (cell.type !== 'value' || baseline.type !== 'value' || !cell.difference) return '';
  // What told the difference is there.
  const { chanceOf, differenceText } = comparison!;
  const { verdict } = cell.difference;
  const chance = verdict === null ? null : chanceOf(cell, baseline);
  return html`${differenceText(cell.difference, row, context)}${
    verdict
      ? html`<br />${t(`stats.verdict.${verdict}`)}${chance === null ? nothing : html` <span class="muted">(${pText(chance, format)})</span>`}`
      : nothing
  }`;
}

/** Below a thousandth nobody reads further. */
const pText = (p: number, format: StatsContext['format']): string =>
  p < 0.001 ? `p < ${format.number(0.001, 3)}` : `p = ${format.number(p, 3)}`;

function formulaText(measure: Measure, { formula }: Pick<ReportRow, 'formula'>, t: Translate): string | null {
  if (!formula) return null;
  const names = (parts: readonly Metric[]) => parts.map((metric) => measureName(metric, t)).join(' + ');
  const numerator = formula.numerator.length > 1 ? `(${names(formula.numerator)})` : names(formula.numerator);
  return t('stats.formula', { measure: measureName(measure, t), numerator, denominator: measureName(formula.denominator, t) });
}
