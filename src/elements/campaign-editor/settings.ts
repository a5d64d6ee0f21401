import type { CampaignDetails, CampaignInput } from '../../domain/campaign.ts';

/** THE list of what the editor edits: the settable fields of a campaign. */
export const settingKeys = [
  'name',
  'channel',
  'description',
  'template',
  'tags',
  'ttl',
  'contactList',
  'segments',
  'excludedSegments',
  'oneTimeSegment',
  'senderName',
  'telegramBot',
  'launchType',
  'sendAt',
  'recurrence',
] as const;
export type SettingKey = (typeof settingKeys)[number];
export type Settings = Pick<CampaignDetails, SettingKey>;

/** A campaign nobody has described yet. */
export const blankSettings: Settings = {
  name: '',
  channel: '',
  description: '',
  template: null,
  tags: [],
  ttl: null,
  contactList: null,
  segments: [],
  excludedSegments: [],
  oneTimeSegment: null,
  senderName: null,
  telegramBot: null,
  launchType: null,
  sendAt: null,
  recurrence: null,
};

const pick = (from: Settings, keys: readonly SettingKey[]): Partial<Settings> => Object.fromEntries(keys.map((key) => [key, from[key]]));

export const settingsOf = (campaign: CampaignDetails): Settings => pick(campaign, settingKeys) as Settings;

/** Equal as JSON, in whatever order the keys stand. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [one, other] = [Object.entries(a), b as Record<string, unknown>];
  return one.length === Object.keys(b).length && one.every(([key, value]) => isSame(value, other[key]));
}

export const changedKeys = (before: Settings, after: Settings): SettingKey[] =>
  settingKeys.filter((key) => !isSame(before[key], after[key]));

/** What does not belong to the launch type is not kept: a time for what goes at once, a rule for what goes once. */
function withoutIdleTiming(settings: Settings): Settings {
  const { launchType } = settings;
  if (launchType !== 'now' && launchType !== 'manual' && launchType !== 'schedule') return settings;
  return { ...settings, recurrence: null, ...(launchType !== 'schedule' && { sendAt: null }) };
}

/** What is sent: only what differs from the backend's, and whether it stays a draft. */
export function inputOf(baseline: Settings, settings: Settings, draft: boolean): CampaignInput {
  const wanted = withoutIdleTiming(settings);
  return { ...pick(wanted, changedKeys(baseline, wanted)), draft };
}
