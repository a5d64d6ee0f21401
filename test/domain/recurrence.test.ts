import { expect } from 'chai';
import {
  advance,
  expandOccurrences,
  isValidRule,
  maxOccurrences,
  nextOccurrence,
  parseRecurrence,
  type RecurringSchedule,
} from '../../src/domain/recurrence.ts';
import { resolveWallClock, toWallClock } from '../../src/domain/schedule.ts';
import { ensureTemporal } from '../../src/domain/temporal.ts';

const schedule = (wall: string, timeZone: string, rule: string, until: string | null = null): RecurringSchedule => ({
  sendAt: resolveWallClock(wall, timeZone).instants[0],
  recurrence: { rule, until },
  timeZone,
});

/** Wall clock times of the first sends. */
const first = (count: number, of: RecurringSchedule) =>
  expandOccurrences(of, { start: of.sendAt, end: '2100-01-01T00:00:00Z' }, count).map((instant) =>
    toWallClock(instant, of.timeZone).slice(0, 16),
  );

/** zone | start | rule | sends on the wall clock: a gap moves one send, an overlap repeats none. */
const changes = `
Europe/Kyiv         | 2026-03-28T02:30 | FREQ=DAILY          | 2026-03-28T02:30 2026-03-29T02:30 2026-03-30T02:30
Europe/Kyiv         | 2026-03-28T03:30 | FREQ=DAILY          | 2026-03-28T03:30 2026-03-29T04:30 2026-03-30T03:30
Europe/Kyiv         | 2026-10-24T03:30 | FREQ=DAILY          | 2026-10-24T03:30 2026-10-25T03:30 2026-10-26T03:30
America/New_York    | 2026-03-07T02:30 | FREQ=DAILY          | 2026-03-07T02:30 2026-03-08T03:30 2026-03-09T02:30
America/New_York    | 2026-10-31T01:30 | FREQ=DAILY          | 2026-10-31T01:30 2026-11-01T01:30 2026-11-02T01:30
America/New_York    | 2026-10-31T02:30 | FREQ=DAILY          | 2026-10-31T02:30 2026-11-01T02:30 2026-11-02T02:30
Australia/Lord_Howe | 2026-10-03T02:15 | FREQ=DAILY          | 2026-10-03T02:15 2026-10-04T02:45 2026-10-05T02:15
Australia/Lord_Howe | 2026-10-03T02:30 | FREQ=DAILY          | 2026-10-03T02:30 2026-10-04T02:30 2026-10-05T02:30
Australia/Lord_Howe | 2026-04-04T01:45 | FREQ=DAILY          | 2026-04-04T01:45 2026-04-05T01:45 2026-04-06T01:45
Asia/Kolkata        | 2026-03-28T02:30 | FREQ=DAILY          | 2026-03-28T02:30 2026-03-29T02:30 2026-03-30T02:30
Pacific/Kiritimati  | 2026-10-24T02:30 | FREQ=DAILY          | 2026-10-24T02:30 2026-10-25T02:30 2026-10-26T02:30
Europe/Kyiv         | 2026-03-29T02:30 | FREQ=HOURLY         | 2026-03-29T02:30 2026-03-29T04:30 2026-03-29T05:30
Europe/Kyiv         | 2026-03-29T01:30 | FREQ=MINUTELY;INTERVAL=45 | 2026-03-29T01:30 2026-03-29T02:15 2026-03-29T04:00 2026-03-29T04:30
Europe/Kyiv         | 2026-12-01T10:00 | RRULE:FREQ=WEEKLY;BYDAY=TU | 2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00
Europe/Kyiv         | 2026-12-02T10:00 | FREQ=WEEKLY;BYDAY=TU;COUNT=3 | 2026-12-02T10:00 2026-12-08T10:00 2026-12-15T10:00
Europe/Kyiv         | 2026-12-02T10:00 | FREQ=WEEKLY;BYDAY=TU;COUNT=1 | 2026-12-02T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=WEEKLY;BYDAY=TU;COUNT=3 | 2026-12-01T10:00 2026-12-08T10:00 2026-12-15T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=WEEKLY;BYDAY=TU;COUNT=1 | 2026-12-01T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=MONTHLY;BYDAY=-1FR | 2026-12-01T10:00 2026-12-25T10:00 2027-01-29T10:00
Europe/Kyiv         | 2026-01-31T10:00 | FREQ=MONTHLY        | 2026-01-31T10:00 2026-03-31T10:00 2026-05-31T10:00
Europe/Kyiv         | 2028-02-29T10:00 | FREQ=YEARLY         | 2028-02-29T10:00 2032-02-29T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261202 | 2026-12-01T10:00 2026-12-02T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261202T100000 | 2026-12-01T10:00 2026-12-02T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261202T080000Z | 2026-12-01T10:00 2026-12-02T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=DAILY;UNTIL=20261202T075959Z | 2026-12-01T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=DAILY;INTERVAL=999999 | 2026-12-01T10:00
Europe/Kyiv         | 2026-12-01T10:00 | nonsense            | 2026-12-01T10:00
Europe/Kyiv         | 2026-12-01T10:00 | FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30 | 2026-12-01T10:00
`;

describe('recurrence', () => {
  before(ensureTemporal);

  for (const line of changes.trim().split('\n')) {
    const [zone = '', start = '', rule = '', expected = ''] = line.split('|').map((cell) => cell.trim());
    it(`${rule} from ${start} in ${zone}`, () => {
      const sends = expected.split(' ');
      // One more than expected where the rule ends, to see that it does.
      const ends = /COUNT|UNTIL|INTERVAL=9|nonsense|BYMONTHDAY=30/.test(rule);
      expect(first(sends.length + Number(ends), schedule(start, zone, rule))).to.deep.equal(sends);
    });
  }

  it('reads rules, with or without their name, and refuses everything else by code', () => {
    expect(parseRecurrence(' rrule:freq=weekly;byday=tu ')).to.deep.equal({ ok: true, rule: 'FREQ=WEEKLY;BYDAY=TU' });
    const bad = [
      '',
      'hello',
      'BYDAY=MO',
      'FREQ=FOO',
      'FREQ=DAILY;FOO=1',
      'FREQ=DAILY;INTERVAL=0',
      'FREQ=DAILY;INTERVAL=x',
      'FREQ=DAILY;COUNT=0',
      'FREQ=DAILY;BYHOUR=24',
    ];
    bad.push(
      'FREQ=WEEKLY;BYDAY=1TU',
      'FREQ=DAILY;FREQ=WEEKLY',
      'FREQ=DAILY;UNTIL=soon',
      'FREQ=DAILY;COUNT=2;UNTIL=20270101',
      'FREQ=DAILY\nRDATE:20270101T000000Z',
      'FREQ=DAILY;__proto__=1',
      'FREQ=DAILY;RSCALE=HEBREW',
    );
    for (const rule of bad) {
      expect(isValidRule(rule), rule).to.equal(false);
      expect(parseRecurrence(rule)).to.include({ ok: false, code: 'invalid-recurrence' });
    }
  });

  it('finds the next send strictly after an instant', () => {
    const weekly = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=WEEKLY');
    expect(nextOccurrence(weekly, '2026-01-01T00:00:00Z'), 'before the start').to.equal('2026-12-01T08:00:00.000Z');
    expect(nextOccurrence(weekly, '2026-12-01T07:59:59.999Z')).to.equal('2026-12-01T08:00:00.000Z');
    expect(nextOccurrence(weekly, '2026-12-01T08:00:00Z')).to.equal('2026-12-08T08:00:00.000Z');
    expect(nextOccurrence(weekly, '2040-06-01T00:00:00Z')).to.equal('2040-06-05T07:00:00.000Z');
  });

  it('finds a send that a gap moved although its wall clock time lies before the question', () => {
    const daily = schedule('2026-03-20T03:30', 'Europe/Kyiv', 'FREQ=DAILY');
    expect(nextOccurrence(daily, '2026-03-29T01:15:00Z')).to.equal('2026-03-29T01:30:00.000Z');
    expect(nextOccurrence(daily, '2026-03-29T01:30:00Z')).to.equal('2026-03-30T00:30:00.000Z');
  });

  it('starts at the later of two equal wall clock times when told so', () => {
    const late = { ...schedule('2026-10-25T03:30', 'Europe/Kyiv', 'FREQ=DAILY'), sendAt: '2026-10-25T01:30:00Z' };
    expect(expandOccurrences(late, { start: '2026-10-24T00:00:00Z', end: '2026-10-27T00:00:00Z' })).to.deep.equal([
      '2026-10-25T01:30:00.000Z',
      '2026-10-26T01:30:00.000Z',
    ]);
  });

  it('ends at `until`, included', () => {
    const weekly = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=WEEKLY', '2026-12-08T08:00:00Z');
    expect(nextOccurrence(weekly, '2026-12-01T08:00:00Z')).to.equal('2026-12-08T08:00:00.000Z');
    expect(nextOccurrence(weekly, '2026-12-08T08:00:00Z')).to.equal(null);
    expect(
      nextOccurrence({ ...weekly, recurrence: { rule: 'FREQ=WEEKLY', until: '2026-11-01T00:00:00Z' } }, '2026-01-01T00:00:00Z'),
    ).to.equal(null);
  });

  it('keeps what a start has beyond whole seconds, so that each send can be found again', () => {
    const begin = '2026-11-27T12:34:34.627Z';
    const until = '2026-11-29T12:34:34.627Z';
    const sends = [begin, '2026-11-28T12:34:34.627Z', until];
    for (const recurrence of [
      { rule: 'FREQ=DAILY', until },
      { rule: 'FREQ=DAILY;UNTIL=20261129T123434Z', until: null },
      { rule: 'FREQ=DAILY;COUNT=3', until: null },
    ]) {
      const series: RecurringSchedule = { sendAt: begin, recurrence, timeZone: 'Europe/Kyiv' };
      expect(expandOccurrences(series, { start: begin, end: '2100-01-01T00:00:00Z' })).to.deep.equal(sends);
      expect(expandOccurrences(series, { start: sends[1]!, end: '2100-01-01T00:00:00Z' })).to.deep.equal(sends.slice(1));
      const skipped = { ...series, recurrence: { ...recurrence, exceptions: [{ start: sends[1]!, movedTo: null }] } };
      expect(expandOccurrences(skipped, { start: begin, end: '2100-01-01T00:00:00Z' })).to.deep.equal([sends[0], sends[2]]);
    }
  });

  it('excludes the end of a range and includes its start', () => {
    const daily = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=DAILY');
    expect(expandOccurrences(daily, { start: '2026-12-02T08:00:00Z', end: '2026-12-04T08:00:00Z' })).to.deep.equal([
      '2026-12-02T08:00:00.000Z',
      '2026-12-03T08:00:00.000Z',
    ]);
  });

  it('bounds what has no end', () => {
    const busy = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=SECONDLY');
    expect(expandOccurrences(busy, { start: '2026-12-01T00:00:00Z', end: '2090-01-01T00:00:00Z' }, 1e9)).to.have.lengthOf(maxOccurrences);
    expect(nextOccurrence(busy, '2030-01-01T00:00:00Z')).to.equal('2030-01-01T00:00:01.000Z');
    expect(expandOccurrences(busy, { start: '2026-12-01T00:00:00Z', end: '2090-01-01T00:00:00Z' }, 0)).to.deep.equal([]);
  });

  it('answers fast for a rule that counts far', () => {
    const counted = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=DAILY;COUNT=9999');
    const started = performance.now();
    for (let month = 1; month <= 12; month += 1) {
      const start = `2030-${String(month).padStart(2, '0')}-01T00:00:00Z`;
      expect(expandOccurrences(counted, { start, end: '2031-01-01T00:00:00Z' }, 5)).to.have.lengthOf(5);
    }
    expect(performance.now() - started).to.be.lessThan(2000);
  });

  it('finds the sends of rules that count further than anybody waits, and their end', () => {
    for (const [rule, next] of [
      ['FREQ=MINUTELY;COUNT=9999999', '2027-01-01T00:01:00.000Z'],
      ['FREQ=SECONDLY;INTERVAL=30;COUNT=9999999', '2027-01-01T00:00:30.000Z'],
      ['FREQ=HOURLY;COUNT=9999999', '2027-01-01T01:00:00.000Z'],
      ['FREQ=MINUTELY;COUNT=20000', null],
    ] as const) {
      const counted = schedule('2026-12-01T10:00', 'UTC', rule);
      expect(nextOccurrence(counted, '2027-01-01T00:00:00Z'), rule).to.equal(next);
    }
    const ends = schedule('2026-12-01T10:00', 'UTC', 'FREQ=MINUTELY;INTERVAL=2;COUNT=15000');
    const last = new Date(Date.parse('2026-12-01T10:00:00Z') + 14_999 * 120_000).toISOString();
    expect(expandOccurrences(ends, { start: '2026-12-22T05:57:00Z', end: '2027-01-01T00:00:00Z' })).to.deep.equal([last]);
  });

  it('advances without drifting through a gap and without forgetting its count', () => {
    let current: RecurringSchedule | null = schedule('2026-03-28T03:30', 'Europe/Kyiv', 'FREQ=DAILY;COUNT=4');
    const sends: string[] = [];
    while (current) {
      sends.push(current.sendAt);
      const next = advance(current, current.sendAt);
      current = next && { ...current, ...next };
    }
    expect(sends).to.deep.equal([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T01:30:00.000Z',
      '2026-03-30T00:30:00.000Z',
      '2026-03-31T00:30:00.000Z',
    ]);
  });

  it('advances over sends that were missed', () => {
    const daily = schedule('2026-12-01T10:00', 'Europe/Kyiv', 'FREQ=DAILY;COUNT=10');
    expect(advance(daily, '2026-12-04T12:00:00Z')).to.deep.equal({
      sendAt: '2026-12-05T08:00:00.000Z',
      recurrence: { rule: 'FREQ=DAILY;COUNT=6', until: null },
    });
    expect(advance(daily, '2027-01-01T00:00:00Z')).to.equal(null);
    expect(advance({ ...daily, recurrence: { rule: 'nonsense', until: null } }, daily.sendAt)).to.equal(null);
  });
});
