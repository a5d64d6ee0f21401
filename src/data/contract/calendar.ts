import type { CampaignDetails, CampaignInput, Occurrence } from '../../domain/campaign.ts';
import { isSeries, placementOf } from '../../domain/placement.ts';
import { type RecurringSchedule, expandOccurrences } from '../../domain/recurrence.ts';
import { movedByDays } from '../../domain/rescheduling.ts';
import { dayRange, resolveWallClock, toInstant, toWallClock } from '../../domain/schedule.ts';
import { statuses } from '../../domain/status.ts';
import { ensureTemporal, temporal } from '../../domain/temporal.ts';
import type { OccurrenceRange } from '../data-source.ts';
import { equal, ok } from './assert.ts';
import { type Subject, skip } from './fixture.ts';

type Tests = Readonly<Record<string, (subject: Subject) => Promise<void>>>;
const hour = 3_600_000;
const day = 24 * hour;

/** The zone rules repeat in. */
export async function zoneOf({ source }: Subject): Promise<string> {
  await ensureTemporal();
  return (await source.account?.())?.timeZone ?? skip('it does not tell the zone rules repeat in');
}

/** So many days around now. */
const around = ({ instant }: Subject, before: number, after: number): OccurrenceRange => ({
  start: instant(-before * day),
  end: instant(after * day),
  timeZone: 'UTC',
});

/** What a campaign shows in the range, by time. */
export async function timesOf(subject: Subject, id: string, range = around(subject, 1, 500)): Promise<string[]> {
  const { items } = await subject.source.occurrences(range, { search: id });
  return items
    .filter(({ campaignId }) => campaignId === id)
    .map(({ start }) => toInstant(Date.parse(start)))
    .sort();
}

/** A series that waits, or none where the source knows no such rule. */
export async function recurring(
  subject: Subject,
  sendAt: string,
  rule: string,
  more: Partial<CampaignInput> = {},
): Promise<CampaignDetails> {
  return subject.create({ launchType: 'recurring', sendAt, recurrence: { rule, until: null }, draft: false, ...more });
}

export const scheduleOf = ({ sendAt, recurrence }: CampaignDetails, timeZone: string): RecurringSchedule => {
  ok(sendAt && recurrence, 'a series has a time and a rule');
  return { sendAt, recurrence, timeZone };
};

/** A time the clocks of the zone will skip (`gap`) or show twice (`overlap`); null: they never do. */
function oddWall({ instant }: Subject, zone: string, kind: 'gap' | 'overlap'): string | null {
  let at = temporal()
    .Instant.from(instant(2 * day))
    .toZonedDateTimeISO(zone)
    .getTimeZoneTransition('next');
  for (let tries = 0; at && tries < 4; tries += 1, at = at.getTimeZoneTransition('next')) {
    const shown = at.toPlainDateTime();
    const wall = (kind === 'gap' ? shown.subtract({ minutes: 15 }) : shown).toString({ smallestUnit: 'second' });
    if (resolveWallClock(wall, zone).kind === kind) return wall;
  }
  return null;
}

export const calendarTests: Tests = {
  'shows every campaign that goes out once where it started, or is to': async (subject) => {
    const range = around(subject, 120, 60);
    const { items } = await subject.source.occurrences(range, {});
    const all = (await subject.all()).filter((campaign) => !isSeries(campaign));
    const expected = all.flatMap((campaign) => {
      const at = Date.parse(placementOf(campaign)?.start ?? '');
      return at >= Date.parse(range.start) && at < Date.parse(range.end) ? [`${campaign.id} ${toInstant(at)}`] : [];
    });
    const shown = items
      .filter(({ campaign }) => !isSeries(campaign))
      .map(({ campaignId, start }) => `${campaignId} ${toInstant(Date.parse(start))}`);
    equal(shown.sort(), expected.sort(), 'sends');
  },
  'shows no draft and nothing that is ready': async (subject) => {
    const made = await subject.create({ launchType: 'manual', draft: false });
    await subject.create();
    const { items } = await subject.source.occurrences(around(subject, 120, 60), {});
    for (const { campaign } of items)
      ok(campaign.status !== 'draft' && campaign.status !== 'ready', `${campaign.id} is ${campaign.status}`);
    ok(
      items.every(({ campaignId }) => campaignId !== made.id),
      'a campaign without a time',
    );
  },
  'puts the statuses that have started at their start, and tells the end of those that ended': async (subject) => {
    const { items } = await subject.source.occurrences(around(subject, 120, 60), {});
    for (const status of statuses) {
      for (const { campaign, start, end } of items.filter(({ campaign: of }) => of.status === status && !isSeries(of))) {
        const { startedAt, finishedAt, sendAt } = campaign;
        const hasStarted = (status === 'running' || status === 'done' || status === 'failed') && startedAt !== null;
        equal(Date.parse(start), Date.parse((hasStarted ? startedAt : sendAt) ?? ''), `start of ${status}`);
        equal(end && Date.parse(end), hasStarted && finishedAt ? Date.parse(finishedAt) : null, `end of ${status}`);
      }
    }
  },
  'shows a series each time it goes out': async (subject) => {
    const zone = await zoneOf(subject);
    for (const rule of ['FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=MONTHLY;BYMONTHDAY=15', 'FREQ=DAILY;COUNT=5']) {
      const made = await recurring(subject, subject.instant(30 * hour), rule);
      const range = around(subject, 1, 200);
      equal(await timesOf(subject, made.id, range), expandOccurrences(scheduleOf(made, zone), range), rule);
    }
  },
  'ends a series where it ends': async (subject) => {
    const zone = await zoneOf(subject);
    const sendAt = subject.instant(30 * hour);
    const until = movedByDays(sendAt, 4, zone);
    const made = await recurring(subject, sendAt, 'FREQ=DAILY', { recurrence: { rule: 'FREQ=DAILY', until } });
    equal((await timesOf(subject, made.id)).at(-1), until, 'the last');
  },
  'sends a time the clocks skip once, moved on, and one they repeat the first time only': async (subject) => {
    const zone = await zoneOf(subject);
    for (const kind of ['gap', 'overlap'] as const) {
      const wall = oddWall(subject, zone, kind);
      if (!wall) continue;
      const eve = new Date(Date.parse(`${wall}Z`) - day).toISOString().slice(0, 19);
      const made = await recurring(subject, resolveWallClock(eve, zone).instants[0], 'FREQ=DAILY');
      const { start, end } = dayRange(wall.slice(0, 10), zone);
      const range = { start, end: dayRange(toWallClock(end, zone).slice(0, 10), zone).end, timeZone: zone };
      const shown = await timesOf(subject, made.id, range);
      equal(shown[0], resolveWallClock(wall, zone).instants[0], `${wall} in ${zone}, a ${kind}`);
      equal(shown.map((time) => toWallClock(time, zone).slice(11, 16)).at(1), wall.slice(11, 16), 'the day after');
      equal(shown.length, 2, 'one a day');
    }
  },
  'keeps single sends that are moved or left out': async (subject) => {
    const zone = await zoneOf(subject);
    const sendAt = subject.instant(30 * hour);
    const [second, third, fourth] = [1, 2, 3].map((days) => movedByDays(sendAt, days, zone));
    const elsewhere = subject.instant(20 * day);
    const exceptions = [
      { start: second!, movedTo: null },
      { start: third!, movedTo: elsewhere },
    ];
    const recurrence = { rule: 'FREQ=DAILY;COUNT=4', until: null, exceptions };
    const made = await recurring(subject, sendAt, recurrence.rule, { recurrence });
    if (!made.recurrence?.exceptions) return skip('it keeps no exceptions');
    equal(await timesOf(subject, made.id), [sendAt, fourth, elsewhere].map((time) => toInstant(Date.parse(time!))).sort(), 'sends');
  },
  'gives each send a name of its own that stays': async (subject) => {
    const made = await recurring(subject, subject.instant(30 * hour), 'FREQ=DAILY');
    const read = async (): Promise<Occurrence[]> => (await subject.source.occurrences(around(subject, 1, 30), { search: made.id })).items;
    const [first, second] = [await read(), await read()];
    equal(new Set(first.map(({ id }) => id)).size, first.length, 'distinct ids');
    equal(
      first.map(({ id }) => id),
      second.map(({ id }) => id),
      'ids of the same sends',
    );
  },
};
