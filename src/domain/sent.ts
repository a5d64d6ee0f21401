import type { CampaignStatistics, CampaignSummary } from './campaign.ts';

/**
 * Did it never go out, so that there is nothing to count? Drafts and ready ones never did. Others did when they have started; where the
 * backend does not tell, their statistics do: `undefined` while nobody asked.
 */
export function isNeverSent(
  { status, startedAt }: Pick<CampaignSummary, 'status' | 'startedAt'>,
  statistics: Pick<CampaignStatistics, 'counts'> | null | undefined,
): boolean {
  if (status === 'draft' || status === 'ready') return true;
  if (startedAt !== null || status === 'running' || status === 'done' || statistics === undefined) return false;
  return statistics !== null && !((statistics.counts.sent ?? 0) > 0);
}
