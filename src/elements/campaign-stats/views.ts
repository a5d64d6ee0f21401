import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import { channelLabel, statusBadge } from '../shared/badges.ts';
import type { StatsContext } from './numbers.ts';
import { columnNote, nameOf, stateOf } from './presented.ts';
import type { Sections, SingleOptions, ViewOptions } from './sections.ts';
import { analyticsSkeleton, comparisonSkeleton, errorState, nothingSent } from './states.ts';

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

/** Until what is compared can be shown. */
export const comparisonAwaited = (t: Translate): TemplateResult =>
  html`<p class="visually-hidden">${t('stats.loading')}</p>${comparisonSkeleton()}`;

interface SingleViewOptions extends ViewOptions, Omit<SingleOptions, keyof ViewOptions | 'statistics' | 'campaign'> {
  /** Null until they are there. */
  readonly sections: Sections | null;
}

/** Everything about one campaign, or why there is nothing. */
export function singleView({ sections, ...options }: SingleViewOptions): TemplateResult {
  const { context, columns } = options;
  const { t } = context;
  const column = columns[0]!;
  const { campaign, statistics } = column;
  const state = stateOf(column);
  if (state === 'unsent') return nothingSent(t, columnNote(column, context));
  if (state === 'failed') return errorState(t, column.error!);
  if (!statistics || !campaign || !sections) return html`<p class="visually-hidden">${t('stats.loading')}</p>${analyticsSkeleton()}`;
  return sections.analytics({ ...options, statistics, campaign });
}
