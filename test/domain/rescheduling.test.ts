import { expect } from 'chai';
import * as fc from 'fast-check';
import { sameAudience } from '../../src/domain/audience.ts';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { indexByDay } from '../../src/domain/day-index.ts';
import { placementOf } from '../../src/domain/placement.ts';
import { judgeMove, movedByDays, movedByMinutes, movedToDate } from '../../src/domain/rescheduling.ts';
import { dateOf, dayRange, resolveWallClock, toInstant, toWallClock } from '../../src/domain/schedule.ts';
import { statusTable, statuses } from '../../src/domain/status.ts';
import { ensureTemporal } from '../../src/domain/temporal.ts';
import { campaign } from '../state/support.ts';

const at = (wall: string, zone: string) => resolveWallClock(wall, zone).instants[0];
const zones = ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Apia', 'Asia/Kolkata'];

describe('rescheduling', () => {
  before(ensureTemporal);

  /** what | zone | from | to */
  const moves = `
+1 d    | Europe/Kyiv         | 2026-03-28T10:00 | 2026-03-29T10:00
+1 d    | Europe/Kyiv         | 2026-03-28T03:30 | 2026-03-29T04:30
-1 d    | Europe/Kyiv         | 2026-10-26T03:30 | 2026-10-25T03:30
+7 d    | America/New_York    | 2026-03-07T10:00 | 2026-03-14T10:00
+1 d    | Australia/Lord_Howe | 2026-10-03T02:15 | 2026-10-04T02:45
+15 min | Europe/Kyiv         | 2026-12-01T10:00 | 2026-12-01T10:15
+15 min | Europe/Kyiv         | 2026-03-29T02:45 | 2026-03-29T04:00
-15 min | Europe/Kyiv         | 2026-03-29T04:00 | 2026-03-29T02:45
+15 min | Australia/Lord_Howe | 2026-10-04T01:45 | 2026-10-04T02:30
-15 min | Australia/Lord_Howe | 2026-10-04T02:30 | 2026-10-04T01:45
+15 min | America/New_York    | 2026-12-31T23:45 | 2027-01-01T00:00
`;
  for (const line of moves.trim().split('\n')) {
    const [what = '', zone = '', from = '', to = ''] = line.split('|').map((cell) => cell.trim());
    it(`${what} from ${from} in ${zone} is ${to}`, () => {
      const [by, unit] = what.split(' ');
      const moved = (unit === 'd' ? movedByDays : movedByMinutes)(at(from, zone), Number(by), zone);
      expect(toWallClock(moved, zone).slice(0, 16)).to.equal(to);
      expect(movedToDate(at(from, zone), to.slice(0, 10), zone)).to.equal(
        movedByDays(at(from, zone), unit === 'd' ? Number(by) : dayOf(from, to), zone),
      );
    });
  }
  const dayOf = (from: string, to: string) => (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000;

  it('stays in the later of two equal hours while stepping through them', () => {
    // 1 November 2026, New York: 01:30 comes at 05:30Z and again at 06:30Z.
    expect(movedByMinutes('2026-11-01T06:30:00Z', 15, 'America/New_York')).to.equal('2026-11-01T06:45:00.000Z');
    expect(movedByMinutes('2026-11-01T06:30:00Z', -15, 'America/New_York')).to.equal('2026-11-01T06:15:00.000Z');
    expect(movedByMinutes('2026-11-01T05:30:00Z', 15, 'America/New_York')).to.equal('2026-11-01T05:45:00.000Z');
  });

  it('always moves in the direction of the step', () =>
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 2 * 365 * 96 }), fc.constantFrom(15, -15), (zone, quarter, step) => {
        const start = toInstant(Date.UTC(2026, 0, 1) + quarter * 900_000);
        const difference = Date.parse(movedByMinutes(start, step, zone)) - Date.parse(start);
        expect(Math.sign(difference)).to.equal(Math.sign(step));
        expect(Math.abs(difference)).to.be.at.most(75 * 60_000);
      }),
      { numRuns: 500 },
    ));

  it('judges a move: first whether it may be moved at all, then whether the time is still to come', () => {
    const now = Date.parse('2026-11-02T09:00:00Z');
    const yes = { now, verdict: { ok: true } } as const;
    expect(judgeMove('2026-11-02T09:00:01Z', yes)).to.deep.equal({ ok: true });
    for (const past of ['2026-11-02T09:00:00Z', '2026-11-01T09:00:00Z', 'never'])
      expect(judgeMove(past, yes)).to.deep.equal({ ok: false, code: 'in-the-past' });
    const no = { now, verdict: { ok: false, code: 'running-locked' } } as const;
    expect(judgeMove('2026-11-01T09:00:00Z', no)).to.deep.equal({ ok: false, code: 'running-locked' });
  });
});

describe('days of a calendar', () => {
  before(ensureTemporal);

  it('puts every send on the day its zone shows, in order', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom('2026-03-01', '2026-10-01', '2026-11-01', '2026-12-15', '2011-12-15'),
        fc.array(fc.integer({ min: -2 * 86_400, max: 44 * 86_400 }), { maxLength: 60 }),
        (zone, first, seconds) => {
          const days = Array.from({ length: 42 }, (_, index) =>
            new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
          );
          const sends = seconds.map((second, index) => ({ id: String(index), start: toInstant(Date.parse(first) + second * 1000) }));
          const index = indexByDay(sends, days, zone);
          expect([...index.keys()]).to.deep.equal(days);
          const shown = [...index].flatMap(([date, of]) => of.map(({ id, start }) => ({ id, date, start })));
          const expected = sends
            .map(({ id, start }) => ({ id, date: dateOf(start, zone), start }))
            .filter(({ date }) => days.includes(date))
            .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : Number(a.id) - Number(b.id)));
          expect(shown).to.deep.equal(expected);
        },
      ),
      { numRuns: 300 },
    ));

  it('knows days of 23, 25 and 24.5 hours, and one that never was', () => {
    const hours = (date: string, zone: string) => {
      const { start, end } = dayRange(date, zone);
      const everyHalf = Array.from({ length: 120 }, (_, index) => ({
        start: toInstant(Date.parse(start) - 43_200_000 + index * 1_800_000),
      }));
      expect(indexByDay(everyHalf, [date], zone).get(date)).to.have.length((Date.parse(end) - Date.parse(start)) / 1_800_000);
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect(hours('2026-03-29', 'Europe/Kyiv')).to.equal(23);
    expect(hours('2026-10-25', 'Europe/Kyiv')).to.equal(25);
    expect(hours('2026-04-05', 'Australia/Lord_Howe')).to.equal(24.5);
    expect(hours('2011-12-30', 'Pacific/Apia')).to.equal(0);
  });

  it('sorts ten thousand sends into a month without asking a zone for each', () => {
    const first = Date.parse('2026-11-01T00:00:00Z');
    const sends = Array.from({ length: 10_000 }, (_, index) => ({ start: toInstant(first + index * 250_000) }));
    const days = Array.from({ length: 42 }, (_, index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10));
    let asked = 0;
    const { Instant } = Temporal;
    const original = Instant.from;
    Instant.from = ((...args: Parameters<typeof original>) => ((asked += 1), original.apply(Instant, args))) as typeof original;
    try {
      indexByDay(sends, days, 'Europe/Kyiv');
    } finally {
      Instant.from = original;
    }
    expect(asked).to.be.below(200);
  });
});

describe('where a campaign stands', () => {
  const times = { sendAt: '2026-11-05T09:00:00Z', startedAt: '2026-11-05T09:00:07Z', finishedAt: '2026-11-05T09:20:00Z' };
  const of = (over: Partial<CampaignSummary>) => placementOf(campaign('c1', { launchType: 'schedule', ...times, ...over }));

  for (const status of statuses) {
    it(`${status}: as its row of the table says`, () => {
      const { inCalendar } = statusTable[status];
      const hasStarted = ['running', 'done', 'failed'].includes(status);
      if (!inCalendar) expect(of({ status })).to.equal(null);
      else if (hasStarted) expect(of({ status })).to.deep.equal({ start: times.startedAt, end: times.finishedAt });
      else expect(of({ status })).to.deep.equal({ start: times.sendAt, end: null });
      expect(of({ status, sendAt: null, startedAt: null })).to.equal(null);
    });
  }
  it('a start that failed stands at its send time, an unknown status at whatever time there is', () => {
    expect(of({ status: 'failed', startedAt: null, finishedAt: null })).to.deep.equal({ start: times.sendAt, end: null });
    expect(of({ status: 'archived', startedAt: null })).to.deep.equal({ start: times.sendAt, end: null });
    expect(of({ status: 'archived', sendAt: null })).to.deep.equal({ start: times.startedAt, end: null });
  });
});

describe('what goes to the same people', () => {
  const [vip, fresh, gone] = [
    { id: 's1', name: 'VIP customers' },
    { id: 's2', name: 'New' },
    { id: 's3', name: 'Gone' },
  ] as const;
  it('counts other sends per segment, most first, and each send once', () => {
    const day = [
      { id: 'a', segments: [vip, fresh] },
      { id: 'b', segments: [vip, vip] },
      { id: 'c', segments: [gone] },
      { id: 'd' },
      { id: 'self', segments: [vip] },
    ];
    expect(sameAudience(day, [fresh, vip], 'self')).to.deep.equal([
      { segment: vip, count: 2 },
      { segment: fresh, count: 1 },
    ]);
    expect(sameAudience(day, [], 'self')).to.deep.equal([]);
    expect(sameAudience([], [vip])).to.deep.equal([]);
  });
});
