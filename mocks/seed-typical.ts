/** An account as one meets it: about 250 campaigns over two years and every channel, with a few things gone wrong. */
import type { Reference } from '../src/domain/campaign.ts';
import type { Channel } from '../src/domain/channel.ts';
import type { FailureCode } from '../src/domain/failure.ts';
import { hashNumbers } from './random.ts';
import { generatedSeed, settingsFor } from './seed-generate.ts';
import { faultySettings, reasons } from './seed-matrix.ts';
import { awkwardNames } from './seed-names.ts';
import { type SeedContext, day, hour, iso, minute } from './seed-record.ts';
import { pastRun } from './sending.ts';
import type { SeedCampaign } from './simulation-options.ts';

const usual = 240;

export function typical(context: SeedContext): SeedCampaign[] {
  const all = [...ordinary(context), ...recurring(context), ...troubled(context), ...onTheirWay(context)];
  return all.map(({ id: _, ...campaign }) => campaign);
}

/** The bulk of the account. Every twelfth has a name that breaks careless code; the others lose the number a large account needs. */
function ordinary(context: SeedContext): SeedCampaign[] {
  const generated = generatedSeed(usual, 7, context);
  const records = Array.from({ length: usual }, (_, row) => generated.record(row));
  return records
    .filter(({ details }) => details.status !== 'running' && details.status !== 'failed')
    .map(({ details, runs }, n): SeedCampaign => {
      const suffix = n % 3 ? ` ${2025 + (n % 2)}` : ` v${(n % 4) + 2}`;
      const awkward = n % 12 === 5 ? awkwardNames[(n - 5) / 12] : undefined;
      return { ...details, name: awkward ?? details.name.replace(/ #\d+$/, suffix), runs, progress: null };
    });
}

const settings = (channel: Channel, n: number, { catalogue }: SeedContext) =>
  settingsFor(channel, catalogue, (stream) => hashNumbers(n, stream));
const channelOf = (n: number): Channel => (['email', 'sms', 'webpush', 'telegram', 'viber'] as const)[n % 5]!;

type Cadence = 'daily' | 'weekly' | 'fortnightly' | 'monthly';
const cadences: Readonly<Record<Cadence, { readonly step: number; readonly rule: (first: Date) => string }>> = {
  daily: { step: day, rule: () => 'FREQ=DAILY' },
  weekly: { step: 7 * day, rule: (first) => `FREQ=WEEKLY;BYDAY=${weekdays[first.getUTCDay()]}` },
  fortnightly: { step: 14 * day, rule: (first) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${weekdays[first.getUTCDay()]}` },
  monthly: { step: 30 * day, rule: (first) => `FREQ=MONTHLY;BYMONTHDAY=${first.getUTCDate()}` },
};
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

const automations: readonly (readonly [string, Cadence, 'waiting' | 'stopped' | 'done'])[] = [
  ['Weekly newsletter', 'weekly', 'waiting'],
  ['Daily deals', 'daily', 'waiting'],
  ['Cart reminder 24 h', 'daily', 'waiting'],
  ['Birthday gift', 'daily', 'waiting'],
  ['Щотижневий дайджест', 'weekly', 'stopped'],
  ['Adventskalender', 'daily', 'done'],
  ['Résumé de la semaine', 'weekly', 'waiting'],
  ['Win-back 90 days', 'fortnightly', 'waiting'],
  ['Monatsrückblick', 'monthly', 'waiting'],
  ['Rebajas semanales', 'weekly', 'waiting'],
  ['Store of the month', 'monthly', 'stopped'],
  ['Tip of the day', 'daily', 'done'],
];

/** Automations: most wait between two sends, some are stopped, some are at their end. */
function recurring(context: SeedContext): SeedCampaign[] {
  return automations.map(([name, cadence, status], n) => {
    const channel = channelOf(n);
    const { step, rule } = cadences[cadence];
    // In the morning, so that it is the same weekday in the account's zone.
    const today = Math.floor(context.now / day) * day + 7 * hour + n * 10 * minute;
    const next = today + Math.ceil((context.now - today) / day) * day + (cadence === 'daily' ? 0 : (n % 6) * day);
    const total = 2_000 + n * 1_900;
    const runs = Array.from({ length: 8 }, (_, i) => pastRun(next - (8 - i) * step, next - (8 - i) * step + total * 5, total + i * 40));
    const last = runs.at(-1)!.start;
    return {
      name,
      channel,
      status,
      launchType: 'recurring',
      tags: n % 2 ? ['retention'] : ['newsletter', 'q4'],
      recurrence: { rule: rule(new Date(next)), until: status === 'done' ? iso(last) : n === 1 ? iso(context.now + 40 * day) : null },
      // The stopped ones are overdue: restarted, they go on with their next occurrence.
      sendAt: iso(status === 'waiting' ? next : last),
      createdAt: iso(next - 9 * step - day),
      updatedAt: iso(last),
      startedAt: iso(last),
      finishedAt: iso(last + total * 5),
      ...settings(channel, 500 + n, context),
      runs,
    };
  });
}

const troubles: readonly (readonly [string, Channel, readonly FailureCode[]])[] = [
  ['Summer lookbook', 'email', ['template-deleted']],
  ['Reactivation Q3', 'email', ['template-missing', 'segment-empty']],
  ['Flash sale by SMS', 'sms', ['insufficient-funds']],
  ['Delivery today', 'viber', ['sender-name-paused']],
  ['Розіграш у Viber', 'viber', ['sender-name-deleted', 'insufficient-funds', 'template-deleted']],
  ['Deals of the day', 'telegram', ['telegram-bot-blocked']],
  ['Neuer Kanal', 'telegram', ['telegram-bot-missing', 'template-missing']],
  ['Back in stock', 'webpush', ['contact-list-deleted']],
  ['Liste fusionnée', 'email', ['segments-conflict', 'contact-list-deleted']],
  ['Group-wide announcement', 'email', ['permission-restricted']],
];

/** Failed for each reason; their resources are still in that state, so a restart fails its preflight. */
function troubled(context: SeedContext): SeedCampaign[] {
  return troubles.map(([name, channel, codes], n) => {
    const at = iso(context.now - (n + 1) * 31 * hour);
    const launchType = (['schedule', 'manual', 'schedule', 'now', 'recurring'] as const)[n % 5]!;
    const isTimed = launchType === 'schedule' || launchType === 'recurring';
    const base = settings(channel, 600 + n, context);
    return {
      name,
      channel,
      status: 'failed',
      launchType,
      // Half of them could be restarted in time, once repaired.
      sendAt: isTimed ? (n % 2 ? at : iso(context.now + (n + 1) * 19 * hour)) : null,
      recurrence: launchType === 'recurring' ? { rule: 'FREQ=WEEKLY', until: null } : null,
      createdAt: iso(context.now - (n + 3) * 2 * day),
      updatedAt: at,
      tags: ['promo'],
      ...base,
      ...faultySettings(codes, base),
      failureReasons: reasons(codes, at),
    };
  });
}

/** Sending right now, at different points; and some that will go out while one watches, one of which cannot. */
function onTheirWay(context: SeedContext): SeedCampaign[] {
  const { now, messagesPerSecond: rate } = context;
  const running = [
    'Black Friday early access',
    'Weekend deals',
    'Webinar reminder, 1 h before',
    'Нагадування про кошик',
    'Sommerschlussverkauf',
    'تخفيضات نهاية الأسبوع',
  ].map((name, n): SeedCampaign => {
    const channel = channelOf(n);
    const total = rate * (60 + n * 110);
    const sent = Math.floor(total * [0.62, 0.05, 0.31, 0.84, 0.47, 0.15][n]!);
    const startedAt = iso(now - Math.ceil((sent / rate) * 1000));
    const launchType = (['schedule', 'now', 'schedule', 'recurring', 'manual', 'now'] as const)[n]!;
    const isTimed = launchType === 'schedule' || launchType === 'recurring';
    return {
      name,
      channel,
      status: 'running',
      launchType,
      sendAt: isTimed ? startedAt : null,
      recurrence: launchType === 'recurring' ? { rule: 'FREQ=DAILY', until: null } : null,
      startedAt,
      createdAt: iso(now - (n + 1) * 7 * hour - day),
      updatedAt: startedAt,
      tags: ['sale', 'promo'].slice(0, (n % 2) + 1),
      progress: { sent, total },
      ...settings(channel, 700 + n, context),
    };
  });
  const soon = [1, 3, 8, 20, 45].map((minutes, n): SeedCampaign => {
    const channel = channelOf(n);
    const empty: Reference[] = [{ id: 'seg-empty', name: 'Opened, but never received' }];
    return {
      name: ['Flash sale: 24 hours only', 'Lunch offer', 'Store opening in Lviv', 'Happy hour', 'Évènement de ce soir'][n]!,
      channel,
      status: 'waiting',
      launchType: 'schedule',
      sendAt: iso(Math.ceil(now / minute) * minute + minutes * minute),
      createdAt: iso(now - (n + 2) * hour),
      tags: ['events'],
      ...settings(channel, 800 + n, context),
      ...(n === 1 && { segments: empty }),
    };
  });
  return [...running, ...soon];
}
