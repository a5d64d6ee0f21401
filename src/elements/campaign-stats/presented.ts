/** The columns of a report as the parts draw them: campaign, its place, and why it is not compared, if it is not. */
import type { CampaignSummary } from '../../domain/campaign.ts';
import type { CampaignError } from '../../domain/errors.ts';
import { isStatus } from '../../domain/status.ts';
import type { ReportSubject } from '../../domain/report.ts';
import type { StatisticsColumn } from '../../state/statistics-model.ts';
import type { Translate } from '../../i18n/messages.ts';
import { type SeriesSlot, seriesSlots } from './charts/types.ts';
import type { StatsContext } from './numbers.ts';

export type ColumnState = 'loading' | 'ready' | 'unsent' | 'failed' | 'stale';

/** `stale`: it has numbers, but could not be read again. */
export function stateOf({ statistics, error, isUnsent }: StatisticsColumn): ColumnState {
  if (isUnsent) return 'unsent';
  if (error) return statistics ? 'stale' : 'failed';
  return statistics ? 'ready' : 'loading';
}

export const subjectOf = (column: StatisticsColumn): ReportSubject => ({
  id: column.id,
  channel: column.campaign?.channel ?? '',
  counts: column.statistics?.counts ?? null,
  asOf: column.statistics?.asOf ?? null,
  isExcluded: stateOf(column) !== 'ready',
});

export const nameOf = ({ id, campaign }: StatisticsColumn, t: Translate): string => (campaign ? campaign.name || t('value.unnamed') : id);

/** More campaigns than there are marks begin again. */
export const slotOf = (index: number): SeriesSlot => seriesSlots[index % seriesSlots.length]!;

const unsentStatuses = ['draft', 'ready', 'waiting', 'stopped', 'failed'] as const;

/** Why a campaign that never went out has nothing to show. */
export function unsentReason(campaign: CampaignSummary | null, t: Translate): string {
  const status = unsentStatuses.find((each) => campaign && isStatus(campaign.status) && each === campaign.status);
  return t(`stats.unsent.${status ?? 'other'}`);
}

/** What a column says that is not, or not fully, compared; empty where all is well. */
export function columnNote(column: StatisticsColumn, { t, format, timeZone }: StatsContext): string {
  const state = stateOf(column);
  if (state === 'unsent') return unsentReason(column.campaign, t);
  if (state === 'failed') return problemSentence(column.error!, t);
  if (state === 'stale') return t('stats.stale', { time: format.dateTime(column.statistics!.asOf, timeZone) });
  return state === 'loading' ? t('stats.loading') : '';
}

/** What happened, and what is safe. Reading is never refused for a campaign's state. */
export const problemSentence = (error: CampaignError, t: Translate): string => t(`error.${error.kind}.body`);
