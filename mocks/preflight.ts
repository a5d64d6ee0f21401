/** Whether a campaign can start, by the failure catalogue, and what it would reach and cost. */
import type { CampaignDetails, FailureReason, PreflightReport, Reference } from '../src/domain/campaign.ts';
import { type Channel, isChannel, paidChannels } from '../src/domain/channel.ts';
import { type FailureCode, failureCodes, failureTable } from '../src/domain/failure.ts';
import type { Catalogue, ResourceState } from './resources.ts';

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

type Finding = { readonly level: 'fail' | 'warn'; readonly message: string; readonly resource?: Reference | undefined };
type Check = (campaign: CampaignDetails, world: World) => Finding | null;
type Settings = 'template' | 'contactList' | 'senderName' | 'telegramBot';

/** Fails when the resource is in that state. */
const inState =
  (key: Settings, state: ResourceState, message: string): Check =>
  (campaign, { catalogue }) => {
    const item = catalogue.find(key, campaign[key]);
    return item?.state === state ? { level: 'fail', message, resource: reference(item) } : null;
  };

/** One check per code of the catalogue; null: passed. */
const checks: Readonly<Record<FailureCode, Check>> = {
  'template-missing': ({ template }) => (template ? null : { level: 'fail', message: 'No template is selected' }),
  'template-deleted': inState('template', 'deleted', 'The template was deleted'),
  'sender-name-deleted': inState('senderName', 'deleted', 'The sender name was deleted'),
  'sender-name-paused': inState('senderName', 'paused', 'The sender name is paused'),
  'telegram-bot-missing': ({ channel, telegramBot }) =>
    channel === 'telegram' && !telegramBot ? { level: 'fail', message: 'No Telegram bot is selected' } : null,
  'telegram-bot-blocked': inState('telegramBot', 'blocked', 'The Telegram bot is blocked'),
  'contact-list-deleted': inState('contactList', 'deleted', 'The contact list was deleted'),
  'segment-empty': ({ segments }, { catalogue }) => {
    const empty = segments.filter((segment) => catalogue.find('segment', segment)?.state === 'empty');
    if (empty.length === 0) return null;
    return { level: empty.length === segments.length ? 'fail' : 'warn', message: 'A segment is empty', resource: empty[0] };
  },
  'segments-conflict': ({ segments, excludedSegments }) => {
    const both = segments.find(({ id }) => excludedSegments.some((excluded) => excluded.id === id));
    return both ? { level: 'fail', message: 'The same segment is included and excluded', resource: both } : null;
  },
  'insufficient-funds': (campaign, world) => {
    const cost = costOf(campaign, audienceOf(campaign, world.catalogue));
    return cost > world.balance
      ? { level: 'fail', message: `It would cost ${cost} ${world.currency}; ${world.balance} are available` }
      : null;
  },
  'permission-restricted': inState('contactList', 'restricted', 'The account may not send to this contact list'),
};

/** Codes that concern a campaign of this channel; the others are not even checked. */
function isRelevant(code: FailureCode, { channel, senderName }: CampaignDetails): boolean {
  if (code.startsWith('telegram-bot')) return channel === 'telegram';
  if (code.startsWith('sender-name')) return senderName !== null;
  return code !== 'insufficient-funds' || (isChannel(channel) && paidChannels.includes(channel));
}

export function preflight(campaign: CampaignDetails, world: World): PreflightReport {
  const audience = audienceOf(campaign, world.catalogue);
  const amount = costOf(campaign, audience);
  return {
    id: campaign.id,
    checks: failureCodes
      .filter((code) => isRelevant(code, campaign))
      .map((code) => {
        const finding = checks[code](campaign, world);
        const { group } = failureTable[code];
        if (!finding) return { code, group, level: 'pass' };
        const { level, message, resource } = finding;
        return { code, group, level, message, ...(resource && { resource }) };
      }),
    audience,
    ...(amount > 0 && { cost: { amount, currency: world.currency } }),
  };
}

export const isPassed = ({ checks }: PreflightReport): boolean => checks.every(({ level }) => level !== 'fail');

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

const reference = ({ id, name }: Reference): Reference => ({ id, name });
