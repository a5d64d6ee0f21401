/** What stands there with numbers: curves, and everything about one campaign. It comes with the first campaign, beside its numbers. */
import { html, nothing, type TemplateResult } from 'lit';
import type { CampaignStatistics, CampaignSummary } from '../../domain/campaign.ts';
import { type Measure, type Report, plainReport } from '../../domain/plain-report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { icons } from '../shared/icons.ts';
import type { PartHost } from '../shared/with-part.ts';
import { type CurveMetric, curveFigure, funnelFigure, headline, lossesTable, numbersTable, offeredMetrics } from './analytics.ts';
import { chartStyles } from './charts/charts.styles.ts';
import type { ChartWords, CurveMode } from './charts/types.ts';
import type { Comparison } from './late-table.ts';
import { type LinkSort, linksTable } from './links.ts';
import { type StatsContext, measureName } from './numbers.ts';
import { stateOf } from './presented.ts';
import { rowBones } from './states.ts';
import { choices } from './toolbar.ts';

export { en as words } from '../../i18n/analytics/en.ts';
export const styles = chartStyles;

export type Sections = typeof import('./sections.ts');

export interface ViewOptions {
  readonly context: StatsContext;
  readonly columns: readonly StatisticsColumn[];
  readonly report: Report;
  readonly explained: Measure | null;
  readonly metric: CurveMetric;
  readonly mode: CurveMode;
  readonly reading: ChartWords['reading'];
  readonly notices: PartHost;
}

/** One metric over time, with the choice of metric and of the kind of curve. */
export function timeSection(
  columns: readonly StatisticsColumn[],
  { metric, mode, reading, notices }: Pick<ViewOptions, 'metric' | 'mode' | 'reading' | 'notices'>,
  context: StatsContext,
): TemplateResult {
  const { t } = context;
  const offered = offeredMetrics(columns);
  const shown = offered.includes(metric) ? metric : offered[0];
  const isDaily = columns.every(({ statistics }) => (statistics?.series?.stepMinutes ?? 1440) >= 1440);
  return html`<section class="section time" aria-labelledby="time-title">
    <div class="section-head">
      <h3 id="time-title">${shown ? t('stats.overTime', { metric: measureName(shown, t) }) : t('stats.section.time')}</h3>
      ${
        shown
          ? html`<span class="spacer"></span>
              <label class="select-label"
                ><span class="visually-hidden">${t('stats.metric')}</span>
                <select class="field" name="metric">
                  ${offered.map((each) => html`<option value=${each} .selected=${each === shown}>${measureName(each, t)}</option>`)}
                </select></label
              >
              ${choices('mode', t('stats.view'), mode, [
                ['cumulative', t('stats.view.cumulative')],
                ['rate', t(isDaily ? 'stats.view.daily' : 'stats.view.hourly')],
              ])}`
          : nothing
      }
    </div>
    ${shown ? curveFigure(columns, { metric: shown, mode, context, reading, notices }) : html`<p class="muted">${t('stats.noSeries')}</p>`}
  </section>`;
}

export interface SingleOptions extends ViewOptions {
  readonly statistics: CampaignStatistics;
  readonly campaign: CampaignSummary;
  readonly rateBase: RateBase;
  readonly linkSort: LinkSort;
  /** When the send started whose numbers are shown; null: all together. */
  readonly iteration: string | null;
  /** For the sends; null until it is there. */
  readonly comparison: Comparison | null;
}

/** Everything about one campaign that has numbers. */
export function analytics(options: SingleOptions): TemplateResult {
  const { context, columns, explained, rateBase, statistics, campaign } = options;
  const { t, format, timeZone } = context;
  const column = columns[0]!;
  const { iterations = [] } = statistics;
  const chosen = iterations.find(({ start }) => start === options.iteration);
  const counts = (chosen ?? statistics).counts;
  const report = chosen
    ? plainReport([{ id: campaign.id, channel: campaign.channel, counts, asOf: statistics.asOf }], { rateBase })
    : options.report;
  return html`<div class="sections pinned">
    ${
      stateOf(column) === 'stale'
        ? html`<div class="note stale-note" role="note">
            ${icons.warning}<span>${t(`error.${column.error!.kind}.title`)}. ${t('stats.notRefreshed', { time: format.dateTime(statistics.asOf, timeZone) })}</span>
            <button type="button" class="button small" data-action="retry-all">${t('action.retry')}</button>
          </div>`
        : nothing
    }
    <section class="section" aria-labelledby="headline-title">
      <div class="section-head">
        <h3 id="headline-title">${t('stats.section.headline')}</h3>
        ${iterations.length > 1 ? options.comparison?.iterationSelect(iterations, chosen?.start, context) : nothing}
      </div>
      ${headline(report, campaign, context)}
    </section>
    <div class="pair">
      <section class="section">${funnelFigure(counts, campaign, context, options.reading)}</section>
      ${timeSection(columns, options, context)}
    </div>
    <section class="section" aria-labelledby="numbers-title">
      <div class="section-head"><h3 id="numbers-title">${t('stats.section.rates')}</h3></div>
      ${numbersTable(report, campaign, explained, context)}
    </section>
    ${
      iterations.length
        ? html`<section class="section" aria-labelledby="iterations-title">
            <div class="section-head"><h3 id="iterations-title">${t('stats.section.iterations')}</h3></div>
            ${options.comparison ? options.comparison.iterationsTable(iterations, { campaign, rateBase, chosen: chosen?.start, context }) : rowBones(iterations.length + 1)}
          </section>`
        : nothing
    }
    <div class="pair">
      <section class="section" aria-labelledby="links-title">
        <div class="section-head"><h3 id="links-title">${t('stats.section.links')}</h3></div>
        ${linksTable(statistics, options.linkSort, context)}
      </section>
      <section class="section" aria-labelledby="losses-title">
        <div class="section-head"><h3 id="losses-title">${t('stats.section.losses')}</h3></div>
        ${lossesTable(statistics, context)}
      </section>
    </div>
  </div>`;
}
