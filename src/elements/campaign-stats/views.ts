import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type Measure, type Report, buildReport } from '../../domain/report.ts';
import type { RateBase } from '../../domain/statistics.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { channelLabel, statusBadge } from '../shared/badges.ts';
import { icons } from '../shared/icons.ts';
import { type CurveMetric, curveFigure, funnelFigure, headline, lossesTable, numbersTable, offeredMetrics } from './analytics.ts';
import type { CurveMode } from './charts/types.ts';
import { iterationsTable } from './iterations.ts';
import type { Comparison } from './late-table.ts';
import { type LinkSort, linksTable } from './links.ts';
import { type StatsContext, measureName } from './numbers.ts';
import { columnNote, nameOf, stateOf } from './presented.ts';
import { analyticsSkeleton, comparisonSkeleton, errorState, nothingSent } from './states.ts';
import { choices } from './toolbar.ts';

interface ViewOptions {
  readonly context: StatsContext;
  readonly columns: readonly StatisticsColumn[];
  readonly report: Report;
  readonly explained: Measure | null;
  readonly metric: CurveMetric;
  readonly mode: CurveMode;
}

/** What is shown: one by its name, several by their number. */
export function titleOf([first, ...others]: readonly StatisticsColumn[], t: Translate): TemplateResult | string {
  if (!first) return t('stats.label');
  if (others.length) return t('stats.comparison', { count: others.length + 1 });
  return html`<bdi>${nameOf(first, t)}</bdi>${first.campaign ? html` ${statusBadge(first.campaign.status, t)}` : nothing}`;
}

/** Under the title: channel and launch of one, the time the numbers are of. */
export function factsOf(columns: readonly StatisticsColumn[], { t, format, timeZone }: StatsContext): TemplateResult | typeof nothing {
  const times = columns.flatMap(({ statistics }) => (statistics ? [statistics.asOf] : [])).sort();
  const [from, to] = [times[0], times.at(-1)];
  const campaign = columns.length === 1 ? columns[0]!.campaign : null;
  if (!from && !campaign) return nothing;
  const zone = (at: string) => format.zone(timeZone, at);
  const shown = (at: string) => format.dateTime(at, timeZone);
  return html`${campaign ? html`<span>${channelLabel(campaign.channel, t)}</span>` : nothing}
  ${campaign?.startedAt ? html`<span>${t('stats.launched', { time: shown(campaign.startedAt), zone: zone(campaign.startedAt) })}</span>` : nothing}
  ${
    from && to
      ? html`<span>${shown(from) === shown(to) ? t('stats.asOf', { time: shown(from), zone: zone(from) }) : t('stats.asOfRange', { from: shown(from), to: shown(to), zone: zone(to) })}</span>`
      : nothing
  }`;
}

export const comparisonOptions = (onlyShared: boolean, t: Translate): TemplateResult =>
  html`<label class="check"><input type="checkbox" name="only-shared" .checked=${live(onlyShared)} /><span>${t('stats.onlyShared')}</span></label>`;

interface ComparisonViewOptions extends ViewOptions {
  readonly onlyShared: boolean;
  /** Of the first picture, which is the table; what stands below it follows. */
  readonly isFirst: boolean;
  /** Null until it is there. */
  readonly comparison: Comparison | null;
}

export function comparisonView(options: ComparisonViewOptions): TemplateResult {
  const { columns, context, isFirst, comparison } = options;
  if (!comparison) return html`<p class="visually-hidden">${context.t('stats.loading')}</p>${comparisonSkeleton()}`;
  const hasNumbers = columns.some(({ statistics }) => statistics);
  return html`${comparison.comparisonTable(options)}${isFirst || !hasNumbers ? nothing : comparison.hiddenLine(options)}
    ${hasNumbers && !isFirst ? html`<div class="sections pinned">${timeSection(columns, options, context)}</div>` : nothing}`;
}

/** One metric over time, with the choice of metric and of the kind of curve. */
function timeSection(
  columns: readonly StatisticsColumn[],
  { metric, mode }: Pick<ViewOptions, 'metric' | 'mode'>,
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
                <select class="field" name="metric" .value=${live(shown)}>
                  ${offered.map((each) => html`<option value=${each} ?selected=${each === shown}>${measureName(each, t)}</option>`)}
                </select></label
              >
              ${choices('mode', t('stats.view'), mode, [
                ['cumulative', t('stats.view.cumulative')],
                ['rate', t(isDaily ? 'stats.view.daily' : 'stats.view.hourly')],
              ])}`
          : nothing
      }
    </div>
    ${shown ? curveFigure(columns, { metric: shown, mode, context }) : html`<p class="muted">${t('stats.noSeries')}</p>`}
  </section>`;
}

export interface SingleOptions extends ViewOptions {
  readonly rateBase: RateBase;
  readonly linkSort: LinkSort;
  readonly iteration: number | null;
}

/** Everything about one campaign. */
export function singleView(options: SingleOptions): TemplateResult {
  const { context, columns, explained, rateBase } = options;
  const { t, format, timeZone } = context;
  const column = columns[0]!;
  const { campaign, statistics } = column;
  const state = stateOf(column);
  if (state === 'unsent') return nothingSent(t, columnNote(column, context));
  if (state === 'failed') return errorState(t, column.error!);
  if (!statistics || !campaign) return html`<p class="visually-hidden">${t('stats.loading')}</p>${analyticsSkeleton()}`;
  const { iterations = [], links } = statistics;
  const chosen = options.iteration !== null && iterations[options.iteration] ? options.iteration : null;
  const counts = chosen === null ? statistics.counts : iterations[chosen]!.counts;
  const report =
    chosen === null
      ? options.report
      : buildReport([{ id: campaign.id, channel: campaign.channel, counts, asOf: statistics.asOf }], { rateBase });
  return html`<div class="sections pinned">
    ${
      state === 'stale'
        ? html`<div class="note stale-note" role="note">
            ${icons.warning}<span>${t(`error.${column.error!.kind}.title`)}. ${t('stats.notRefreshed', { time: format.dateTime(statistics.asOf, timeZone) })}</span>
            <button type="button" class="button small" data-action="retry-all">${t('action.retry')}</button>
          </div>`
        : nothing
    }
    <section class="section" aria-labelledby="headline-title">
      <div class="section-head">
        <h3 id="headline-title">${t('stats.section.headline')}</h3>
        ${
          iterations.length > 1
            ? iterationSelect(
                options,
                iterations.map(({ start }) => start),
                chosen,
              )
            : nothing
        }
      </div>
      ${headline(report, campaign, context)}
    </section>
    <div class="pair">
      <section class="section">${funnelFigure(counts, campaign, context)}</section>
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
            ${iterationsTable(iterations, { campaign, rateBase, chosen, context })}
          </section>`
        : nothing
    }
    <div class="pair">
      <section class="section" aria-labelledby="links-title">
        <div class="section-head"><h3 id="links-title">${t('stats.section.links')}</h3></div>
        ${linksTable(links ?? [], options.linkSort, context)}
      </section>
      <section class="section" aria-labelledby="losses-title">
        <div class="section-head"><h3 id="losses-title">${t('stats.section.losses')}</h3></div>
        ${lossesTable(statistics, context)}
      </section>
    </div>
  </div>`;
}

function iterationSelect({ context }: SingleOptions, starts: readonly string[], chosen: number | null): TemplateResult {
  const { t, format, timeZone } = context;
  return html`<span class="spacer"></span>
    <label class="select-label"
      ><span>${t('stats.iteration.choose')}</span>
      <select class="field" name="iteration" .value=${live(chosen === null ? '' : `${chosen}`)}>
        <option value="" ?selected=${chosen === null}>${t('stats.iteration.all')}</option>
        ${starts
          .map(
            (start, n) =>
              html`<option value=${n} ?selected=${chosen === n}>${t('stats.iteration.nth', { number: n + 1, time: format.dateTime(start, timeZone) })}</option>`,
          )
          .toReversed()}
      </select></label
    >`;
}
