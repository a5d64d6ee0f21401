import type { OccurrencePage, OccurrenceRange } from '../data/data-source.ts';
import type { CampaignSummary, Instant } from '../domain/campaign.ts';
import { type CampaignQuery, normaliseQuery, queryKey } from '../domain/query.ts';
import { CalendarRange } from './calendar-range.ts';
import type { Update } from './known-campaigns.ts';

export interface Arrival {
  readonly range: OccurrenceRange;
  readonly query: CampaignQuery;
  readonly page: OccurrencePage;
  /** The newest known of each campaign of the page, null for one that was removed. */
  readonly newest: ReadonlyMap<string, CampaignSummary | null>;
  /** What changed while the page was under way, the newest per campaign: the page may be older. */
  readonly overtaking: ReadonlyMap<string, Update>;
  /** Newcomers the page was to confirm. */
  readonly expected?: ReadonlyMap<string, Instant> | undefined;
  readonly isStale: boolean;
}

/** A page as a range that is as new as what is known otherwise. Stale when a change leaves open where a campaign stands now. */
export function arrive({ range, query, page, newest, overtaking, expected, isStale }: Arrival): {
  readonly arrived: CalendarRange;
  readonly isUnsure: boolean;
} {
  const items = page.items.filter(({ campaignId }) => newest.get(campaignId) !== null);
  const arrived = new CalendarRange(range, query, { ...page, items }, isStale);
  if (expected) arrived.reject(expected);
  let isUnsure = false;
  const overtake = (update: Update) => {
    if (arrived.changed(update).unsure) isUnsure = true;
  };
  for (const { campaignId, campaign } of items) {
    const known = newest.get(campaignId);
    if (known && known !== campaign) overtake({ previous: campaign, campaign: known });
  }
  for (const [id, update] of overtaking) if (!newest.has(id)) overtake(update);
  if (isUnsure) arrived.isStale = true;
  return { arrived, isUnsure };
}

/** Order means nothing to a calendar. */
export function queryOf({ sort: _, ...filters }: CampaignQuery): CampaignQuery {
  return normaliseQuery(filters);
}

export const keyOf = (query: CampaignQuery, { start, end, timeZone }: OccurrenceRange): string =>
  JSON.stringify([start, end, timeZone, queryKey(query)]);
