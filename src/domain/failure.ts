import type { CampaignDetails, PreflightReport, Reference } from './campaign.ts';
import { type Channel, paidChannels } from './channel.ts';
import { type Open, isKnown } from './open.ts';

/** Families of failure reasons, in the order they are shown. `balance` covers balance and permissions. */
export const failureGroups = ['templates', 'sender', 'audience', 'balance'] as const;
export type FailureGroup = (typeof failureGroups)[number];

/** Why a campaign cannot start (PRODUCT §3). The preflight checks the same catalogue before a launch or restart. */
export const failureCodes = [
  'template-missing',
  'template-deleted',
  'sender-name-deleted',
  'sender-name-paused',
  'telegram-bot-missing',
  'telegram-bot-blocked',
  'contact-list-deleted',
  'segment-empty',
  'segments-conflict',
  'insufficient-funds',
  'permission-restricted',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** What a campaign refers to; the pickers of the editor search these. */
export const resourceTypes = ['template', 'contactList', 'segment', 'telegramBot', 'senderName', 'tag'] as const;
export type ResourceType = (typeof resourceTypes)[number];

/** How something a campaign refers to is doing. */
export type ResourceState = 'ok' | 'deleted' | 'paused' | 'blocked' | 'empty';

/** What the preflight has to know about the account besides the campaign. */
export interface PreflightContext {
  /** State of a resource. */
  readonly stateOf: (type: ResourceType, id: string) => ResourceState;
  /** Does the balance cover the send? `low`: it does, but hardly. */
  readonly funds: 'enough' | 'low' | 'insufficient';
  /** May the account send on this channel? */
  readonly mayStart: boolean;
}

type Level = 'pass' | 'warn' | 'fail';
type Settings = Pick<
  CampaignDetails,
  'channel' | 'template' | 'telegramBot' | 'contactList' | 'senderName' | 'segments' | 'excludedSegments'
>;
/** What is wrong: nothing (empty), or a level each with the resource at fault where there is one. */
type Findings = readonly { readonly level: Level; readonly resource?: Reference }[];

interface FailureRow {
  readonly group: FailureGroup;
  /** Where a "Fix" link leads. */
  readonly resource: ResourceType | 'balance' | 'permission';
  /** The channels it can happen on; on others only when the campaign has such a resource all the same. */
  readonly channels: 'all' | readonly Channel[];
  readonly findings: (campaign: Settings, context: PreflightContext) => Findings;
}

const failed = (resource?: Reference | null): Findings[number] => (resource ? { level: 'fail', resource } : { level: 'fail' });
const missing =
  (of: (campaign: Settings) => Reference | null): FailureRow['findings'] =>
  (campaign) =>
    of(campaign) ? [] : [failed()];
const inState =
  (type: ResourceType, state: ResourceState, of: (campaign: Settings) => Reference | null): FailureRow['findings'] =>
  (campaign, { stateOf }) => {
    const resource = of(campaign);
    return resource && stateOf(type, resource.id) === state ? [failed(resource)] : [];
  };

/** THE failure catalogue (PRODUCT §3): family, what a "Fix" link leads to, channels, and how the preflight finds it. */
export const failureTable: Readonly<Record<FailureCode, FailureRow>> = {
  'template-missing': { group: 'templates', resource: 'template', channels: 'all', findings: missing((c) => c.template) },
  'template-deleted': {
    group: 'templates',
    resource: 'template',
    channels: 'all',
    findings: inState('template', 'deleted', (c) => c.template),
  },
  'sender-name-deleted': {
    group: 'sender',
    resource: 'senderName',
    channels: ['viber'],
    findings: inState('senderName', 'deleted', (c) => c.senderName),
  },
  'sender-name-paused': {
    group: 'sender',
    resource: 'senderName',
    channels: ['viber'],
    findings: inState('senderName', 'paused', (c) => c.senderName),
  },
  'telegram-bot-missing': { group: 'sender', resource: 'telegramBot', channels: ['telegram'], findings: missing((c) => c.telegramBot) },
  'telegram-bot-blocked': {
    group: 'sender',
    resource: 'telegramBot',
    channels: ['telegram'],
    findings: inState('telegramBot', 'blocked', (c) => c.telegramBot),
  },
  'contact-list-deleted': {
    group: 'audience',
    resource: 'contactList',
    channels: 'all',
    findings: inState('contactList', 'deleted', (c) => c.contactList),
  },
  'segment-empty': { group: 'audience', resource: 'segment', channels: 'all', findings: emptySegments },
  'segments-conflict': {
    group: 'audience',
    resource: 'segment',
    channels: 'all',
    findings: ({ segments, excludedSegments }) =>
      segments.filter(({ id }) => excludedSegments.some((other) => other.id === id)).map(failed),
  },
  'insufficient-funds': {
    group: 'balance',
    resource: 'balance',
    channels: paidChannels,
    findings: (_, { funds }) => (funds === 'enough' ? [] : [{ level: funds === 'low' ? 'warn' : 'fail' }]),
  },
  'permission-restricted': {
    group: 'balance',
    resource: 'permission',
    channels: 'all',
    findings: (_, { mayStart }) => (mayStart ? [] : [failed()]),
  },
};

/** An empty (or deleted) segment stops the send only when no other brings anybody; else it is worth a warning. */
function emptySegments({ segments }: Settings, { stateOf }: PreflightContext): Findings {
  const empty = segments.filter(({ id }) => stateOf('segment', id) !== 'ok');
  return empty.map((resource) => ({ level: empty.length === segments.length ? 'fail' : 'warn', resource }));
}

/** Can a campaign fail for this? By its channel, or because it has such a resource although its channel needs none. */
export function isApplicable(code: FailureCode, campaign: Settings): boolean {
  const { channels, resource } = failureTable[code];
  if (channels === 'all' || isKnown(channels, campaign.channel)) return true;
  return (resource === 'senderName' || resource === 'telegramBot') && campaign[resource] !== null;
}

/**
 * Runs the catalogue over a campaign, in catalogue order: one check per code that can apply, or one per resource at fault.
 * It may start when none is `fail` (`preflightVerdict`).
 */
export function preflight(campaign: Settings, context: PreflightContext): PreflightReport['checks'] {
  return failureCodes
    .filter((code) => isApplicable(code, campaign))
    .flatMap((code) => {
      const { group, findings } = failureTable[code];
      const found = findings(campaign, context);
      return (found.length ? found : [{ level: 'pass' } as const]).map((finding) => ({ code, group, ...finding }));
    });
}

/** Warnings let a campaign start. */
export const preflightVerdict = (checks: PreflightReport['checks']): 'pass' | 'fail' =>
  checks.some(({ level }) => level === 'fail') ? 'fail' : 'pass';

export const isFailureCode = (code: Open<FailureCode>): code is FailureCode => isKnown(failureCodes, code);
