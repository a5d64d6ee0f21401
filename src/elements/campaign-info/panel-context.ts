import type { CampaignSummary } from '../../domain/campaign.ts';
import type { Action, Verdict } from '../../domain/status.ts';
import type { PendingCommand } from '../../state/campaign-store.ts';
import type { FieldContext } from './fields.ts';

/** What the parts of the panel read besides the campaign. */
export interface PanelContext extends FieldContext {
  can(campaign: CampaignSummary, action: Action): Verdict;
  readonly pending: PendingCommand | undefined;
  /** Does the panel have a Close button? */
  readonly closable: boolean;
}
