import type { CampaignSummary } from '../../../domain/campaign.ts';
import { type Status, type Verdict, isStatus } from '../../../domain/status.ts';

/** The action that matters now in each status; the button of the row. */
const primaryAction: Readonly<Record<Status, 'launch' | 'stop' | 'restart'>> = {
  draft: 'launch',
  ready: 'launch',
  waiting: 'stop',
  running: 'stop',
  stopped: 'restart',
  done: 'restart',
  failed: 'restart',
};

export const primaryActionOf = (campaign: CampaignSummary): 'launch' | 'stop' | 'restart' | null =>
  isStatus(campaign.status) ? primaryAction[campaign.status] : null;

/** The one refusal that can be pressed: it answers with the alert and its way out. */
export const isRefused = (verdict: Verdict): verdict is Verdict & { ok: false } => !verdict.ok && verdict.code !== 'launch-time-passed';
