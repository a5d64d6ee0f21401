import type { CampaignSummary } from '../../../domain/campaign.ts';
import type { Format } from '../../../i18n/format.ts';
import type { MessageKey, Translate } from '../../../i18n/messages.ts';
import { channelName, launchTypeName, statusName } from '../badges.ts';
import { recurrenceWords } from '../recurrence-words.ts';

interface Words {
  readonly t: Translate;
  readonly format: Format;
  readonly timeZone: string;
}

interface Told {
  readonly key: keyof CampaignSummary;
  readonly label: MessageKey & `column.${string}`;
  readonly say: (campaign: CampaignSummary, words: Words) => string;
}

/** THE table of what is compared when a campaign changed since one looked. */
const told: readonly Told[] = [
  { key: 'name', label: 'column.name', say: ({ name }) => name },
  { key: 'channel', label: 'column.channel', say: ({ channel }, { t }) => channelName(channel, t) },
  { key: 'status', label: 'column.status', say: ({ status }, { t }) => statusName(status, t) },
  { key: 'launchType', label: 'column.launchType', say: ({ launchType }, { t }) => launchTypeName(launchType, t) },
  {
    key: 'sendAt',
    label: 'column.sendAt',
    say: ({ sendAt }, { format, timeZone }) => (sendAt ? `${format.dateTime(sendAt, timeZone)} ${format.zone(timeZone, sendAt)}` : ''),
  },
  {
    key: 'recurrence',
    label: 'column.sendAt',
    say: (campaign, words) => (campaign.recurrence ? recurrenceWords({ ...campaign, sendAt: null }, words) : ''),
  },
  { key: 'tags', label: 'column.tags', say: ({ tags }) => tags.join(', ') },
];

/** What is different now, one line each: "Status: Waiting → Stopped". Empty when nothing that a row shows is. */
export const changesOf = (before: CampaignSummary, now: CampaignSummary, words: Words): readonly string[] =>
  told.flatMap(({ key, label, say }) => {
    if (JSON.stringify(before[key]) === JSON.stringify(now[key])) return [];
    const [from, to] = [before, now].map((campaign) => say(campaign, words) || words.t('value.none')) as [string, string];
    return [words.t('changed.line', { field: words.t(label), from, to })];
  });
