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

/** THE failure catalogue: the family of each code and the resource a "Fix" link leads to. */
export const failureTable: Readonly<Record<FailureCode, { readonly group: FailureGroup; readonly resource: ResourceType | 'balance' | 'permission' }>> = {
  'template-missing': { group: 'templates', resource: 'template' },
  'template-deleted': { group: 'templates', resource: 'template' },
  'sender-name-deleted': { group: 'sender', resource: 'senderName' },
  'sender-name-paused': { group: 'sender', resource: 'senderName' },
  'telegram-bot-missing': { group: 'sender', resource: 'telegramBot' },
  'telegram-bot-blocked': { group: 'sender', resource: 'telegramBot' },
  'contact-list-deleted': { group: 'audience', resource: 'contactList' },
  'segment-empty': { group: 'audience', resource: 'segment' },
  'segments-conflict': { group: 'audience', resource: 'segment' },
  'insufficient-funds': { group: 'balance', resource: 'balance' },
  'permission-restricted': { group: 'balance', resource: 'permission' },
};

/** What a campaign refers to; the pickers of the editor search these. */
export const resourceTypes = ['template', 'contactList', 'segment', 'telegramBot', 'senderName', 'tag'] as const;
export type ResourceType = (typeof resourceTypes)[number];

export const isFailureCode = (code: Open<FailureCode>): code is FailureCode => isKnown(failureCodes, code);
