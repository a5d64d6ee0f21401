import { expect } from 'chai';
import * as fc from 'fast-check';
import { type RecurringSchedule, advance, expandOccurrences } from '../../src/domain/recurrence.ts';
import { resolveWallClock, toInstant, toWallClock } from '../../src/domain/schedule.ts';
import { type SeriesMove, moveOccurrence, restartSeries } from '../../src/domain/series-move.ts';
import { ensureTemporal } from '../../src/domain/temporal.ts';
import { ReferenceSeries, type Rule, type Send, instantAt, textOf, wallsOf } from './series-reference.ts';

const day = 86_400_000;
const zones = ['Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Asia/Kolkata', 'UTC'];
const at = (wall: string, zone = 'Europe/Kyiv') => resolveWallClock(wall, zone).instants[0];

const series = (wall: string, rule: string, more: Partial<RecurringSchedule['recurrence']> = {}, timeZone = 'Europe/Kyiv') =>
  ({ sendAt: at(wall, timeZone), recurrence: { rule, until: null, ...more }, timeZone }) satisfies RecurringSchedule;

const walls = (of: Pick<RecurringSchedule, 'sendAt' | 'recurrence'>, count: number, timeZone = 'Europe/Kyiv') =>
  expandOccurrences({ ...of, timeZone }, { start: of.sendAt, end: '2100-01-01T00:00:00Z' }, count).map((instant) =>
    toWallClock(instant, timeZone).slice(0, 16),
  );

const longAgo = Date.parse('2020-01-01T00:00:00Z');

function moved(schedule: RecurringSchedule, start: string, scope: SeriesMove['scope'], to: string, now = longAgo) {
  const zone = schedule.timeZone;
  return moveOccurrence(schedule, { start: at(start, zone), scope, sendAt: at(to, zone) }, now);
}
function done(result: ReturnType<typeof moveOccurrence>) {
  if (!result.ok) throw new Error(`refused: ${result.code}`);
  return result;
}

describe('moving a send of a series', () => {
  before(ensureTemporal);

  describe('this one', () => {
    it('leaves the others where they were', () => {
      const { series: after } = done(moved(series('2026-12-01T10:00', 'FREQ=DAILY'), '2026-12-03T10:00', 'this', '2026-12-03T15:00'));
      expect(walls(after, 4)).to.deep.equal(['2026-12-01T10:00', '2026-12-02T10:00', '2026-12-03T15:00', '2026-12-04T10:00']);
      expect(after.recurrence.exceptions).to.deep.equal([{ start: at('2026-12-03T10:00'), movedTo: at('2026-12-03T15:00') }]);
    });
    it('may go before the next, which then is the next but one', () => {
      const { series: after } = done(moved(series('2026-12-07T10:00', 'FREQ=WEEKLY'), '2026-12-14T10:00', 'this', '2026-12-05T12:00'));
      expect(after.sendAt).to.equal(at('2026-12-05T12:00'));
      expect(after.recurrence.start).to.equal(at('2026-12-07T10:00'));
      expect(walls(after, 3)).to.deep.equal(['2026-12-05T12:00', '2026-12-07T10:00', '2026-12-21T10:00']);
      const next = advance({ ...after, timeZone: 'Europe/Kyiv' }, after.sendAt)!;
      expect(next.sendAt).to.equal(at('2026-12-07T10:00'));
      expect(next.recurrence).not.to.have.property('start');
      expect(walls(next, 2)).to.deep.equal(['2026-12-07T10:00', '2026-12-21T10:00']);
    });
    it('goes back to where the rule has it without leaving a trace', () => {
      const before = series('2026-12-01T10:00', 'FREQ=DAILY');
      const { series: there } = done(moved(before, '2026-12-03T10:00', 'this', '2026-12-09T15:00'));
      const { series: back } = done(moved({ ...before, ...there }, '2026-12-09T15:00', 'this', '2026-12-03T10:00'));
      expect(back).to.deep.equal({ sendAt: before.sendAt, recurrence: before.recurrence });
    });
    it('may be moved beyond the end of the series', () => {
      const before = series('2026-12-01T10:00', 'FREQ=DAILY;COUNT=2');
      const { series: after } = done(moved(before, '2026-12-02T10:00', 'this', '2027-02-02T10:00'));
      expect(walls(after, 5)).to.deep.equal(['2026-12-01T10:00', '2027-02-02T10:00']);
      const last = advance({ ...after, timeZone: 'Europe/Kyiv' }, after.sendAt)!;
      expect(last.sendAt).to.equal(at('2027-02-02T10:00'));
      expect(advance({ ...last, timeZone: 'Europe/Kyiv' }, last.sendAt)).to.equal(null);
    });
  });

  describe('this one and the following', () => {
    it('ends the series before it, and another goes on from the new time', () => {
      const result = done(moved(series('2026-12-01T10:00', 'FREQ=DAILY'), '2026-12-03T10:00', 'following', '2026-12-05T09:00'));
      expect(walls(result.series, 5)).to.deep.equal(['2026-12-01T10:00', '2026-12-02T10:00']);
      expect(walls(result.rest!, 2)).to.deep.equal(['2026-12-05T09:00', '2026-12-06T09:00']);
    });
    it('shares out a count', () => {
      const result = done(moved(series('2026-12-01T10:00', 'FREQ=DAILY;COUNT=5'), '2026-12-03T10:00', 'following', '2026-12-03T12:00'));
      expect(walls(result.series, 9)).to.have.length(2);
      expect(walls(result.rest!, 9)).to.deep.equal(['2026-12-03T12:00', '2026-12-04T12:00', '2026-12-05T12:00']);
    });
    it('is the whole series when nothing goes out before', () => {
      const result = done(moved(series('2026-12-01T10:00', 'FREQ=DAILY'), '2026-12-01T10:00', 'following', '2026-12-02T10:00'));
      expect(result.rest).to.equal(undefined);
      expect(walls(result.series, 2)).to.deep.equal(['2026-12-02T10:00', '2026-12-03T10:00']);
    });
    it('keeps what comes before although what follows would fall into the past with it', () => {
      const now = Date.parse(at('2026-12-03T12:00'));
      const before = series('2026-12-03T18:00', 'FREQ=DAILY');
      expect(moved(before, '2026-12-05T18:00', 'all', '2026-12-05T09:00', now)).to.deep.equal({ ok: false, code: 'series-in-the-past' });
      const { series: head, rest } = done(moved(before, '2026-12-05T18:00', 'following', '2026-12-05T09:00', now));
      expect(walls(head, 5)).to.deep.equal(['2026-12-03T18:00', '2026-12-04T18:00']);
      expect(walls(rest!, 2)).to.deep.equal(['2026-12-05T09:00', '2026-12-06T09:00']);
    });
  });

  describe('all', () => {
    /** rule from Tuesday 1 December 2026, 10:00 | moved to | sends afterwards, or why not */
    const table = `
FREQ=DAILY                                   | 2026-12-02T11:30 | 2026-12-02T11:30 2026-12-03T11:30
FREQ=DAILY;BYHOUR=10;BYMINUTE=0;BYSECOND=0   | 2026-12-02T11:30 | 2026-12-02T11:30 2026-12-03T11:30
FREQ=DAILY;BYHOUR=10,16                      | 2026-12-02T11:00 | 2026-12-02T11:00 2026-12-02T17:00 2026-12-03T11:00
FREQ=DAILY;BYHOUR=10,16                      | 2026-12-02T10:00 | 2026-12-02T10:00 2026-12-02T16:00
FREQ=DAILY;BYHOUR=10,16                      | 2026-12-01T11:30 | series-cannot-shift
FREQ=DAILY;BYHOUR=10,16                      | 2026-12-01T18:00 | series-cannot-shift
FREQ=DAILY;BYMONTH=12                        | 2026-12-02T10:00 | series-cannot-shift
FREQ=DAILY;BYMONTH=12                        | 2026-12-01T11:00 | 2026-12-01T11:00 2026-12-02T11:00
FREQ=WEEKLY                                  | 2026-12-03T10:00 | 2026-12-03T10:00 2026-12-10T10:00
FREQ=WEEKLY;BYDAY=TU,TH                      | 2026-12-02T10:00 | 2026-12-02T10:00 2026-12-04T10:00 2026-12-09T10:00
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU           | 2026-12-02T10:00 | 2026-12-02T10:00 2026-12-07T10:00 2026-12-16T10:00 2026-12-21T10:00
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU   | 2026-12-02T10:00 | 2026-12-02T10:00 2026-12-14T10:00 2026-12-16T10:00
FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215          | 2026-12-02T10:00 | 2026-12-02T10:00 2026-12-09T10:00 2026-12-16T10:00 end
FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T100000   | 2026-12-01T15:00 | 2026-12-01T15:00 2026-12-08T15:00 2026-12-15T15:00 end
FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T080000Z  | 2026-12-01T15:00 | 2026-12-01T15:00 2026-12-08T15:00 2026-12-15T15:00 end
FREQ=WEEKLY;BYDAY=TU;COUNT=2                 | 2026-12-03T10:00 | 2026-12-03T10:00 2026-12-10T10:00 end
FREQ=MONTHLY                                 | 2026-12-05T10:00 | 2026-12-05T10:00 2027-01-05T10:00 2027-02-05T10:00
FREQ=MONTHLY;BYMONTHDAY=1,15                 | 2026-12-05T10:00 | 2026-12-05T10:00 2026-12-19T10:00 2027-01-05T10:00
FREQ=MONTHLY;BYMONTHDAY=1,28                 | 2026-12-02T10:00 | series-cannot-shift
FREQ=MONTHLY                                 | 2026-11-30T10:00 | series-cannot-shift
FREQ=MONTHLY;BYDAY=1TU                       | 2026-12-08T10:00 | 2026-12-08T10:00 2027-01-12T10:00
FREQ=MONTHLY;BYDAY=1TU                       | 2026-12-02T10:00 | series-cannot-shift
FREQ=MONTHLY;BYDAY=1TU                       | 2026-12-01T12:15 | 2026-12-01T12:15 2027-01-05T12:15
FREQ=MONTHLY;BYDAY=TU                        | 2026-12-08T10:00 | 2026-12-08T10:00 2026-12-15T10:00
FREQ=MONTHLY;INTERVAL=2;BYDAY=TU             | 2026-12-02T10:00 | series-cannot-shift
FREQ=YEARLY                                  | 2026-12-24T10:00 | 2026-12-24T10:00 2027-12-24T10:00
FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1          | 2026-12-24T10:00 | 2026-12-24T10:00 2027-12-24T10:00
FREQ=YEARLY;BYYEARDAY=335                    | 2026-12-03T10:00 | 2026-12-03T10:00 2027-12-03T10:00
FREQ=HOURLY;INTERVAL=6                       | 2026-12-01T11:00 | 2026-12-01T11:00 2026-12-01T17:00
FREQ=HOURLY;BYHOUR=10,11,12                  | 2026-12-01T11:00 | series-cannot-shift
`;
    for (const line of table.trim().split('\n')) {
      const [rule = '', to = '', expected = ''] = line.split('|').map((cell) => cell.trim());
      it(`${rule} to ${to}: ${expected}`, () => {
        const result = moved(series('2026-12-01T10:00', rule), '2026-12-01T10:00', 'all', to);
        if (/^[a-z-]+$/.test(expected)) return void expect(result).to.deep.equal({ ok: false, code: expected });
        const sends = expected.split(' ').filter((word) => word !== 'end');
        expect(walls(done(result).series, sends.length + Number(expected.endsWith('end')))).to.deep.equal(sends);
      });
    }

    it('takes its end and its exceptions along', () => {
      const before = series('2026-12-01T10:00', 'FREQ=DAILY', {
        until: at('2026-12-05T10:00'),
        exceptions: [
          { start: at('2026-12-02T10:00'), movedTo: null },
          { start: at('2026-12-04T10:00'), movedTo: at('2026-12-04T20:00') },
        ],
      });
      const { series: after } = done(moved(before, '2026-12-03T10:00', 'all', '2026-12-04T12:00'));
      expect(walls(after, 9)).to.deep.equal(['2026-12-02T12:00', '2026-12-04T12:00', '2026-12-05T22:00', '2026-12-06T12:00']);
    });
    it('brings a send that was moved by itself back into the row', () => {
      const before = series('2026-12-07T10:00', 'FREQ=WEEKLY;BYDAY=MO');
      const { series: there } = done(moved(before, '2026-12-07T10:00', 'this', '2026-12-08T10:00'));
      const { series: after } = done(moved({ ...before, ...there }, '2026-12-08T10:00', 'all', '2026-12-09T10:00'));
      expect(walls(after, 3)).to.deep.equal(['2026-12-09T10:00', '2026-12-16T10:00', '2026-12-23T10:00']);
      expect(after.recurrence.exceptions).to.equal(undefined);
    });
    it('does not send again what went out early', () => {
      const before = series('2026-12-07T10:00', 'FREQ=WEEKLY;BYDAY=MO');
      const { series: early } = done(moved(before, '2026-12-14T10:00', 'this', '2026-12-06T10:00'));
      const now = advance({ ...before, ...early }, at('2026-12-06T10:00'))!;
      const { series: after } = done(moved({ ...before, ...now }, '2026-12-07T10:00', 'all', '2026-12-10T10:00'));
      expect(walls(after, 3)).to.deep.equal(['2026-12-10T10:00', '2026-12-24T10:00', '2026-12-31T10:00']);
    });
    it('keeps 02:30 across both changes of the clocks, although the first send is moved by one', () => {
      const before = series('2026-03-28T02:30', 'FREQ=DAILY', {}, 'America/New_York');
      const { series: after } = done(moved(before, '2026-03-28T02:30', 'all', '2027-03-14T03:30'));
      // 14 March has no 02:30; 03:30 was asked for and is kept.
      expect(walls(after, 2, 'America/New_York')).to.deep.equal(['2027-03-14T03:30', '2027-03-15T03:30']);
      const gap = series('2027-03-14T02:30', 'FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0', {}, 'America/New_York');
      const { series: later } = done(moved(gap, '2027-03-14T02:30', 'all', '2027-03-16T03:30'));
      // Moved by days: what the clocks did to that one send is not taken along.
      expect(walls(later, 2, 'America/New_York')).to.deep.equal(['2027-03-16T02:30', '2027-03-17T02:30']);
    });
  });

  it('says why not', () => {
    const daily = series('2026-12-01T10:00', 'FREQ=DAILY');
    const now = Date.parse(at('2026-11-30T10:00'));
    const code = (result: ReturnType<typeof moveOccurrence>) => (result.ok ? null : result.code);
    expect(code(moved(daily, '2026-12-02T10:00', 'this', '2026-11-29T10:00', now))).to.equal('in-the-past');
    expect(code(moved(daily, '2026-12-02T10:00', 'this', '2026-11-30T10:00', now))).to.equal('in-the-past');
    expect(code(moved(daily, '2026-12-02T11:00', 'this', '2026-12-05T11:00', now))).to.equal('occurrence-gone');
    expect(code(moved(daily, '2026-12-02T10:00', 'this', '2026-12-05T10:00', now))).to.equal('occurrence-taken');
    for (const scope of ['following', 'all'] as const)
      expect(
        code(moved({ ...daily, recurrence: { rule: 'nonsense', until: null } }, '2026-12-01T10:00', scope, '2026-12-05T10:00')),
      ).to.equal('series-cannot-shift');
  });

  it('begins anew at another time with the exceptions that still say something', () => {
    const { recurrence } = done(moved(series('2026-12-01T10:00', 'FREQ=DAILY'), '2026-12-03T10:00', 'this', '2026-12-03T15:00')).series;
    expect(restartSeries({ sendAt: at('2026-12-02T10:00'), recurrence, timeZone: 'Europe/Kyiv' })).to.deep.equal(recurrence);
    expect(restartSeries({ sendAt: at('2026-12-02T11:00'), recurrence, timeZone: 'Europe/Kyiv' })).to.deep.equal({
      rule: 'FREQ=DAILY',
      until: null,
    });
  });

  describe('whatever is moved', function () {
    this.timeout(60_000);
    const rule: fc.Arbitrary<Rule> = fc
      .record({
        freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
        interval: fc.integer({ min: 1, max: 3 }),
        weekdays: fc.option(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), { nil: undefined }),
        monthDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
        count: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
      })
      .map(({ freq, interval, weekdays, monthDay, count }) => ({
        freq,
        interval,
        ...(freq === 'WEEKLY' && weekdays && { weekdays: weekdays.toSorted((a, b) => a - b) }),
        ...(freq === 'MONTHLY' && monthDay !== undefined && { monthDay }),
        ...(count !== undefined && { count }),
      }));
    const step = fc.record({
      what: fc.constantFrom('this', 'following', 'all', 'pass') satisfies fc.Arbitrary<string>,
      which: fc.nat({ max: 9 }),
      days: fc.integer({ min: -12, max: 12 }),
      quarters: fc.constantFrom(0, 0, 1, -2, 14, -30),
      takesRest: fc.boolean(),
    });

    it('agrees with sends kept in a list, on both sides of every change of the clocks', () =>
      fc.assert(
        fc.property(
          fc.constantFrom(...zones),
          fc.integer({ min: 0, max: 364 }),
          fc.constantFrom(0, 30, 90, 120, 135, 150, 165, 600, 1425),
          rule,
          fc.array(step, { minLength: 1, maxLength: 4 }),
          (zone, offset, minutes, given, steps) => {
            const horizon = 460;
            const startWall = Date.UTC(2026, 0, 1) + offset * day + minutes * 60_000;
            const start = instantAt(startWall, zone);
            // A start in a gap is another series: it begins at the time the clocks made of it.
            fc.pre(new Date(startWall).toISOString().slice(0, 19) === toWallClock(toInstant(start), zone));
            const end = start + (horizon - 120) * day;
            let reference = new ReferenceSeries(
              wallsOf(given, startWall, horizon).map((wall): Send => ({ wall, at: instantAt(wall, zone) })),
              zone,
            );
            let schedule: RecurringSchedule = {
              sendAt: toInstant(start),
              recurrence: { rule: textOf(given), until: null },
              timeZone: zone,
            };
            for (const { what, which, days, quarters, takesRest } of steps) {
              const coming = reference.times();
              const time = coming[Math.min(which, coming.length - 1)];
              if (time === undefined || time >= end) return;
              if (what === 'pass') {
                reference.pass(time);
                const next = advance(schedule, toInstant(time));
                // What the list no longer holds may lie beyond its horizon.
                const isOver = next === null || Date.parse(next.sendAt) >= end;
                if (reference.sends.length === 0) expect(isOver).to.equal(true);
                if (!next || reference.sends.length === 0) return;
                schedule = { ...next, timeZone: zone };
              } else {
                const candidates = reference.sends.filter(({ at: when }) => when === time);
                // Two that met at one instant are one: which of them is meant is open.
                if (candidates.length > 1) continue;
                const send = candidates[0]!;
                const to = time + days * day + quarters * 900_000;
                const result = moveOccurrence(schedule, { start: toInstant(time), scope: what, sendAt: toInstant(to) }, longAgo);
                if (what === 'this') {
                  const isMoved = reference.moveOne(send, to);
                  expect(result.ok ? null : result.code).to.equal(isMoved ? null : 'occurrence-taken');
                  if (result.ok) schedule = { ...result.series, timeZone: zone };
                } else if (!result.ok) {
                  expect(result.code).to.equal('series-cannot-shift');
                  expect(given.freq, 'days and weeks can always be shifted').to.equal('MONTHLY');
                } else if (what === 'all' || reference.sends.indexOf(send) === 0) {
                  reference.moveAll(send, to);
                  schedule = { ...result.series, timeZone: zone };
                } else {
                  const rest = reference.split(send);
                  rest.moveAll(send, to);
                  expect(result.rest, 'there is something before it').not.to.equal(undefined);
                  if (takesRest) reference = rest;
                  schedule = { ...(takesRest ? result.rest! : result.series), timeZone: zone };
                }
              }
              const expected = reference.times().filter((each) => each < end);
              const range = { start: toInstant(0), end: toInstant(end) };
              expect(expandOccurrences(schedule, range).map((each) => Date.parse(each))).to.deep.equal(expected);
              expect(Date.parse(schedule.sendAt)).to.equal(reference.times()[0]);
            }
            // One after the other they come in the same order.
            const inTurn: number[] = [];
            for (
              let next: ReturnType<typeof advance> = schedule;
              next && inTurn.length < 30;
              next = advance({ ...next, timeZone: zone }, next.sendAt)
            )
              inTurn.push(Date.parse(next.sendAt));
            expect(inTurn.filter((each) => each < end)).to.deep.equal(
              reference
                .times()
                .filter((each) => each < end)
                .slice(0, inTurn.length),
            );
          },
        ),
        { numRuns: 400 },
      ));
  });
});
