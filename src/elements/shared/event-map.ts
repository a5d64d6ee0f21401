import type { CampaignDetails, CampaignSummary } from '../../domain/campaign.ts';
import type { CampaignError } from '../../domain/errors.ts';
import type { ResourceType } from '../../domain/failure.ts';
import type { CampaignQuery } from '../../domain/query.ts';

/** The campaigns an intent is about. */
export interface IntentDetail {
  /** Empty: a new campaign, or everything that matches `query`. */
  readonly ids: readonly string[];
  /** Everything matching is selected, beyond what is loaded. */
  readonly query?: CampaignQuery;
  /** … but for these. */
  readonly except?: readonly string[];
  /** How many that is. */
  readonly total?: number;
}

/** The events of the elements, by name. All bubble and are composed; preventing an intent takes over. */
export interface CampaignEventMap {
  'campaign-edit': CustomEvent<IntentDetail>;
  'campaign-info': CustomEvent<IntentDetail>;
  'campaign-analytics': CustomEvent<IntentDetail>;
  'campaign-compare': CustomEvent<IntentDetail>;
  'campaign-calendar': CustomEvent<IntentDetail>;
  'campaign-launch': CustomEvent<IntentDetail>;
  'campaign-stop': CustomEvent<IntentDetail>;
  'campaign-restart': CustomEvent<IntentDetail>;
  'campaign-reschedule': CustomEvent<IntentDetail & { readonly sendAt: string | null }>;
  'campaign-duplicate': CustomEvent<IntentDetail>;
  'campaign-delete': CustomEvent<IntentDetail>;
  'campaign-resource-open': CustomEvent<{ readonly type: ResourceType; readonly id: string | null; readonly campaignId: string }>;
  'campaign-changed': CustomEvent<{
    readonly id: string;
    readonly campaign: CampaignSummary | CampaignDetails;
    readonly cause: 'command' | 'live';
  }>;
  'campaign-removed': CustomEvent<{ readonly ids: readonly string[] }>;
  'campaign-selection-change': CustomEvent<{ readonly ids: readonly string[] }>;
  'campaign-query-change': CustomEvent<{ readonly query: CampaignQuery }>;
  'campaign-range-change': CustomEvent<{ readonly start: string; readonly end: string; readonly timeZone: string }>;
  'campaign-error': CustomEvent<{ readonly error: CampaignError }>;
  'campaign-ready': CustomEvent<Readonly<Record<string, never>>>;
}
