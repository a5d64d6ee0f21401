/** Whether a campaign can start in this account, and what it would reach and cost. The catalogue itself is the domain's. */
import type { CampaignDetails, FailureReason, PreflightReport, Reference } from '../src/domain/campaign.ts';
import { type Channel, isChannel } from '../src/domain/channel.ts';
import { type PreflightContext, preflight } from '../src/domain/failure.ts';
import type { Catalogue } from './resources.ts';

/** What the preflight looks at besides the campaign. */
export interface World {
  readonly catalogue: Catalogue;
  /** What one campaign on a paid channel may cost; the account is topped up to it by itself. */
  readonly balance: number;
  /** The account's currency, ISO 4217. */
  readonly currency: string;
}

/** Price of a message on the channels that cost. */
export const prices: Readonly<Partial<Record<Channel, number>>> = { sms: 0.034, viber: 0.021 };

/** Below this share of the balance left, the preflight warns. */
const lowShare = 0.1;

export function reportOn(campaign: CampaignDetails, { catalogue, balance, currency }: World): PreflightReport {
  const audience = audienceOf(campaign, catalogue);
  const amount = costOf(campaign, audience);
  const state = (type: Parameters<PreflightContext['stateOf']>[0], id: string) => catalogue.find(type, { id, name: '' })?.state;
  const checks = preflight(campaign, {
    stateOf(type, id) {
      const found = state(type, id) ?? 'ok';
      return found === 'restricted' ? 'ok' : found;
    },
    funds: amount > balance ? 'insufficient' : amount > 0 && amount > balance * (1 - lowShare) ? 'low' : 'enough',
    mayStart: !campaign.contactList || state('contactList', campaign.contactList.id) !== 'restricted',
  });
  return { id: campaign.id, checks, audience, ...(amount > 0 && { cost: { amount, currency } }) };
}

/** The failed checks as the reasons a campaign carries. */
export const reasonsOf = (report: PreflightReport, at: string): FailureReason[] =>
  report.checks.filter(({ level }) => level === 'fail').map(({ level: _, ...reason }) => ({ ...reason, at }));

/** How many contacts it would go to. Without a list: everybody. */
export function audienceOf(campaign: CampaignDetails, catalogue: Catalogue): number {
  const everybody = 24_000;
  const shareOf = (segments: readonly Reference[]) =>
    Math.min(
      1,
      segments.reduce((sum, segment) => {
        const item = catalogue.find('segment', segment);
        return sum + (item?.state === 'empty' ? 0 : (item?.size ?? 0.1));
      }, 0),
    );
  const included = campaign.segments.length === 0 ? 1 : shareOf(campaign.segments);
  const share = included * (1 - 0.5 * shareOf(campaign.excludedSegments)) * (campaign.oneTimeSegment ? 0.3 : 1);
  return Math.round((catalogue.find('contactList', campaign.contactList)?.size ?? everybody) * share);
}

/** Money with two decimals. */
const costOf = ({ channel }: CampaignDetails, messages: number): number =>
  Math.round(messages * ((isChannel(channel) && prices[channel]) || 0) * 100) / 100;
