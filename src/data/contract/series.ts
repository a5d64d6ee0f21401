import type { CampaignDetails } from '../../domain/campaign.ts';
import { isCampaignError } from '../../domain/errors.ts';
import { movedByDays, movedByMinutes } from '../../domain/rescheduling.ts';
import { toInstant, toWallClock } from '../../domain/schedule.ts';
import type { CommandOutcome, OccurrenceScope } from '../data-source.ts';
import { equal, ok, rejects } from './assert.ts';
import { recurring, timesOf, zoneOf } from './calendar.ts';
import { type Subject, skip } from './fixture.ts';

type Tests = Readonly<Record<string, (subject: Subject) => Promise<void>>>;
const hour = 3_600_000;
const day = 24 * hour;

interface Move {
  readonly start: string;
  readonly scope: OccurrenceScope;
  readonly sendAt: string;
  readonly idempotencyKey?: string;
}

/** Moves one send of a series; there is no test with a source that does not know how. */
async function move(
  subject: Subject,
  target: { id: string; version?: string },
  { start, scope, sendAt, idempotencyKey }: Move,
): Promise<CommandOutcome> {
  const command = { type: 'reschedule', targets: [target], sendAt, occurrence: { start, scope } } as const;
  try {
    const { outcomes } = await subject.source.execute(command, { idempotencyKey: idempotencyKey ?? subject.key() });
    const outcome = outcomes[0] ?? skip('it gives no outcome');
    if (!outcome.ok && outcome.error.kind === 'unsupported') return skip('it does not move single sends of a series');
    return outcome;
  } catch (error) {
    if (isCampaignError(error) && error.kind === 'unsupported') return skip('it does not move single sends of a series');
    throw error;
  }
}

/** A series of five, every day at the same time of day, and those times. */
async function five(subject: Subject) {
  const zone = await zoneOf(subject);
  const begin = toInstant(Math.ceil((subject.now() + 30 * hour) / hour) * hour);
  const times = [0, 1, 2, 3, 4].map((days) => movedByDays(begin, days, zone)) as [string, string, string, string, string];
  const made = await recurring(subject, begin, 'FREQ=DAILY;COUNT=5');
  return { zone, times, made };
}

/** What goes on beside the original after a split. */
async function copyOf(subject: Subject, { id, name, createdAt }: CampaignDetails): Promise<string> {
  const all = await subject.all({ launchTypes: ['recurring'], statuses: ['waiting'] });
  const made = all.filter(
    (campaign) => campaign.id !== id && campaign.name.includes(name) && Date.parse(campaign.createdAt) >= Date.parse(createdAt),
  );
  equal(made.length, 1, 'campaigns that go on');
  return made[0]!.id;
}

export const seriesTests: Tests = {
  'moves one send and leaves the others': async (subject) => {
    const { zone, times, made } = await five(subject);
    const to = movedByMinutes(times[2], 90, zone);
    const outcome = await move(subject, made, { start: times[2], scope: 'this', sendAt: to });
    ok(outcome.ok, 'moved');
    equal(await timesOf(subject, made.id), [times[0], times[1], to, times[3], times[4]], 'sends');
    const again = await move(subject, { id: made.id }, { start: to, scope: 'this', sendAt: times[2] });
    ok(again.ok, 'moved back, from where it was then');
    equal(await timesOf(subject, made.id), times, 'as it was');
  },
  'knows the next send, wherever it was moved': async (subject) => {
    const { zone, times, made } = await five(subject);
    const later = movedByMinutes(times[1], 45, zone);
    ok((await move(subject, made, { start: times[0], scope: 'this', sendAt: later })).ok, 'moved');
    equal(Date.parse((await subject.source.get(made.id)).sendAt ?? ''), Date.parse(times[1]), 'the next but one is next');
    const earlier = subject.instant(5 * hour);
    ok((await move(subject, { id: made.id }, { start: times[4], scope: 'this', sendAt: earlier })).ok, 'moved before all others');
    equal(Date.parse((await subject.source.get(made.id)).sendAt ?? ''), Date.parse(earlier), 'next');
    equal(
      await timesOf(subject, made.id),
      [earlier, times[1], later, times[2], times[3]].map((time) => toInstant(Date.parse(time))),
      'sends',
    );
  },
  'splits a series: the original ends before, a copy goes on': async (subject) => {
    const { zone, times, made } = await five(subject);
    const named = await subject.source.save({ name: `Split ${made.id}`, draft: false }, { id: made.id, idempotencyKey: subject.key() });
    const to = movedByMinutes(movedByDays(times[2], 1, zone), -30, zone);
    const outcome = await move(subject, named, { start: times[2], scope: 'following', sendAt: to });
    equal(outcome.ok && outcome.campaign?.id, made.id, 'the outcome is the original');
    equal(await timesOf(subject, made.id), [times[0], times[1]], 'the original');
    const copy = await copyOf(subject, named);
    equal(await timesOf(subject, copy), [to, movedByDays(to, 1, zone), movedByDays(to, 2, zone)], 'the copy');
    const { status, channel, template } = await subject.source.get(copy);
    equal([status, channel, template], ['waiting', made.channel, made.template], 'what it is');
  },
  'moves the whole series by as many days, to the same time of day': async (subject) => {
    const { zone, times, made } = await five(subject);
    const to = movedByMinutes(movedByDays(times[1], 2, zone), 90, zone);
    ok((await move(subject, made, { start: times[1], scope: 'all', sendAt: to })).ok, 'moved');
    const expected = [-1, 0, 1, 2, 3].map((days) => movedByDays(to, days, zone));
    equal(await timesOf(subject, made.id), expected, 'sends');
  },
  'moves weekdays along': async (subject) => {
    const zone = await zoneOf(subject);
    const begin = subject.instant(50 * hour);
    const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
    const weekday = new Date(`${toWallClock(begin, zone)}Z`).getUTCDay();
    const made = await recurring(subject, begin, `FREQ=WEEKLY;BYDAY=${names[weekday]}`);
    const to = movedByDays(begin, 2, zone);
    ok((await move(subject, made, { start: begin, scope: 'all', sendAt: to })).ok, 'moved');
    equal(
      (await timesOf(subject, made.id)).slice(0, 3),
      [0, 7, 14].map((days) => movedByDays(to, days, zone)),
      'sends',
    );
  },
  'refuses what it cannot do, by code, and moves nothing': async (subject) => {
    const { zone, times, made } = await five(subject);
    const monthly = await recurring(subject, times[0], 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1');
    const first = (await timesOf(subject, monthly.id))[1] ?? skip('it knows no such rule');
    const refusals: readonly [id: string, move: Move, code: string][] = [
      [made.id, { start: times[1], scope: 'this', sendAt: subject.instant(-hour) }, 'in-the-past'],
      [made.id, { start: times[1], scope: 'all', sendAt: subject.instant(-hour) }, 'in-the-past'],
      [made.id, { start: times[4], scope: 'all', sendAt: movedByDays(times[4], -3, zone) }, 'series-in-the-past'],
      [made.id, { start: movedByMinutes(times[1], 15, zone), scope: 'this', sendAt: subject.instant(9 * day) }, 'occurrence-gone'],
      [made.id, { start: times[1], scope: 'this', sendAt: times[3] }, 'occurrence-taken'],
      [monthly.id, { start: first, scope: 'all', sendAt: movedByDays(first, 1, zone) }, 'series-cannot-shift'],
    ];
    for (const [id, wish, code] of refusals) await subject.refused(move(subject, { id }, wish), { kind: 'refused', code });
    equal(await timesOf(subject, made.id), times, 'sends');
  },
  'reports a stale version of a series as a conflict': async (subject) => {
    if (!subject.source.capabilities?.versions) return skip('it has no versions');
    const { times, made } = await five(subject);
    const newer = await subject.source.save({ description: 'Newer', draft: false }, { id: made.id, idempotencyKey: subject.key() });
    const outcome = await move(
      subject,
      { id: made.id, version: made.version },
      { start: times[1], scope: 'this', sendAt: subject.instant(9 * day) },
    );
    await subject.refused(outcome, { kind: 'conflict' });
    equal(outcome.ok || outcome.error.campaign?.version, newer.version, 'the current version');
    equal(await timesOf(subject, made.id), times, 'nothing moved');
  },
  'splits once, however often it is told so with one key': async (subject) => {
    if (!subject.source.capabilities?.idempotency) return skip('it has no idempotency');
    const { times, made } = await five(subject);
    const named = await subject.source.save({ name: `Once ${made.id}`, draft: false }, { id: made.id, idempotencyKey: subject.key() });
    const wish = { start: times[2], scope: 'following', sendAt: subject.instant(9 * day), idempotencyKey: subject.key() } as const;
    const [one, other] = [await move(subject, { id: made.id }, wish), await move(subject, { id: made.id }, wish)];
    ok(one.ok && other.ok, 'done');
    await copyOf(subject, named);
  },
  'sends at the time a send was moved to, and not at the old one': async (subject) => {
    const advance = subject.control('advance');
    const { times, made } = await five(subject);
    const to = subject.instant(3 * hour);
    ok((await move(subject, made, { start: times[1], scope: 'this', sendAt: to })).ok, 'moved');
    await advance(4 * hour);
    const started = await subject.source.get(made.id);
    equal(started.startedAt && toInstant(Date.parse(started.startedAt)), toInstant(Date.parse(to)), 'started');
    for (let tries = 0; tries < 24 && (await subject.source.get(made.id)).status === 'running'; tries += 1) await advance(hour / 4);
    equal(Date.parse((await subject.source.get(made.id)).sendAt ?? ''), Date.parse(times[0]), 'then the first of the rule');
    equal((await timesOf(subject, made.id)).slice(-4), [times[0], times[2], times[3], times[4]], 'and without the one that went out');
  },
  'says that it does not know single sends, when it does not, and moves nothing': async (subject) => {
    const { source } = subject;
    if (source.capabilities?.occurrences !== false) return skip('it may know them');
    const { times, made } = await five(subject);
    const command = {
      type: 'reschedule',
      targets: [{ id: made.id }],
      sendAt: times[4],
      occurrence: { start: times[1], scope: 'this' },
    } as const;
    await rejects(source.execute(command, { idempotencyKey: subject.key() }), 'unsupported');
    equal(await timesOf(subject, made.id), times, 'sends');
  },
};
