import type { Instant, Occurrence } from '../../../domain/campaign.ts';
import type { Open } from '../../../domain/open.ts';
import type { RefusalCode } from '../../../domain/status.ts';
import { ensureTemporal } from '../../../domain/temporal.ts';
import type { CampaignStore } from '../../../state/campaign-store.ts';
import { type Scope, scopes } from './parts-options.ts';

/**
 * Which scopes the rules of series refuse, each with its code, as the backend would. Loads the recurrence rules; where that fails nothing is
 * refused here, and the backend has the last word anyway.
 */
export async function refusedScopes(store: CampaignStore, { campaignId, campaign, start }: Occurrence, sendAt: Instant) {
  const refused = new Map<Scope, Open<RefusalCode>>();
  const { sendAt: next, recurrence } = store.peek(campaignId) ?? campaign;
  if (!next || !recurrence) return refused;
  const series = { sendAt: next, recurrence, timeZone: store.account?.timeZone ?? store.timeZone };
  try {
    await ensureTemporal();
    const { moveOccurrence } = await import('../../../domain/series-move.ts');
    for (const scope of scopes) {
      const result = moveOccurrence(series, { start, scope, sendAt }, store.now());
      if (!result.ok) refused.set(scope, result.code);
    }
  } catch {
    refused.clear();
  }
  return refused;
}
