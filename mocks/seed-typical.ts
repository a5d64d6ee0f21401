/** An account as one meets it: about 250 campaigns over two years and every channel, with a few things gone wrong. */
import type { Reference } from '../src/domain/campaign.ts';
import type { Channel } from '../src/domain/channel.ts';
import type { FailureCode } from '../src/domain/failure.ts';
import { hashNumbers } from './random.ts';
import type { SeedContext } from './seed.ts';
import { generatedSeed, settingsFor } from './seed-generate.ts';
import { faultySettings, reasons } from './seed-matrix.ts';
import { awkwardNames, recurrenceRules } from './seed-names.ts';
import { day, hour, iso, minute } from './seed-record.ts';
import { pastRun } from './sending.ts';
import type { SeedCampaign } from './simulation-options.ts';

const usual = 210;

export function typical(context: SeedContext): SeedCampaign[] {
  const generated = generatedSeed(usual, 7, context);
  const rest = Array.from({ length: usual }, (_, row): SeedCampaign => {
    const { details, runs } = generated.record(row);
    // Every sixteenth or so gets a name that breaks careless code; the rest lose the number a large account needs.
    const awkward = row % 16 === 5 ? awkwardNames[(row - 5) / 16] : undefined;
    return {
      ...details,
      name:
        awkward ?? details.name.replace(/ #(\d+)$/, (_all, n: string) => (Number(n) % 3 ? ` ${2025 + (row % 2)}` : ` v${(row % 4) + 2}`)),
      runs,
      progress: null,
    };
  });
  return [
    ...rest.filter(({ status }) => status !== 'running' && status !== 'failed'),
    ...recurring(context),
    ...troubled(context),
    ...onTheirWay(context),
  ].map(({ id: _, ...campaign }) => campaign);
}

const settings = (channel: Channel, n: number, { catalogue }: SeedContext) =>
  settingsFor(channel, catalogue, (stream) => hashNumbers(n, stream));
const channelOf = (n: number): Channel => (['email', 'sms', 'webpush', 'telegram', 'viber'] as const)[n % 5]!;

/** Automations: some waiting between sends with a past, some stopped, one at its end. */
function recurring(context: SeedContext): SeedCampaign[] {
  const names = [
    'Weekly newsletter',
    'Daily deals',
    'Cart reminder 24 h',
    'Birthday gift',
    'Щотижневий дайджест',
    'Monatsrückblick',
    'Résumé de la semaine',
    'Win-back 90 days',
    'Loyalty points expire soon',
    'Rebajas semanales',
    'Store of the week',
    'Tip of the day',
  ];
  return names.map((name, n) => {
    const channel = channelOf(n);
    const rule = recurrenceRules[n % 5]!;
    const step = rule.includes('DAILY') ? day : rule.includes('MONTHLY') ? 30 * day : rule.includes('INTERVAL=2') ? 14 * day : 7 * day;
    const status = n % 6 === 4 ? 'stopped' : n % 6 === 5 ? 'done' : 'waiting';
    const next = Math.ceil((context.now + hour * (2 + n * 5)) / hour) * hour;
    const total = 2_000 + n * 1_900;
    const runs = Array.from({ length: 8 }, (_, i) => pastRun(next - (8 - i) * step, next - (8 - i) * step + total * 5, total + i * 40));
    const last = runs.at(-1)!.start;
    return {
      name,
      channel,
      status,
      launchType: 'recurring',
      tags: n % 2 ? ['retention'] : ['newsletter', 'q4'],
      recurrence: { rule, until: status === 'done' ? iso(last) : n === 1 ? iso(context.now + 40 * day) : null },
      // The overdue one goes on with its next occurrence when it is restarted.
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
