import { expect } from 'chai';
import {
  dateOf,
  dayRange,
  isTimeZone,
  moveKeepingWallClock,
  moveToDate,
  resolveWallClock,
  toWallClock,
} from '../../src/domain/schedule.ts';
import { ensureTemporal, hasTemporal } from '../../src/domain/temporal.ts';

/** zone | wall clock | kind | instants, from the IANA time zone database (zdump). */
const wallClocks = `
Europe/Kyiv         | 2026-12-01T10:00 | exact   | 2026-12-01T08:00:00.000Z
Europe/Kyiv         | 2026-03-29T03:30 | gap     | 2026-03-29T01:30:00.000Z
Europe/Kyiv         | 2026-03-29T02:30 | exact   | 2026-03-29T00:30:00.000Z
Europe/Kyiv         | 2026-10-25T03:30 | overlap | 2026-10-25T00:30:00.000Z 2026-10-25T01:30:00.000Z
America/New_York    | 2026-03-08T02:30 | gap     | 2026-03-08T07:30:00.000Z
America/New_York    | 2026-11-01T01:30 | overlap | 2026-11-01T05:30:00.000Z 2026-11-01T06:30:00.000Z
America/New_York    | 2026-11-01T02:30 | exact   | 2026-11-01T07:30:00.000Z
Australia/Lord_Howe | 2026-10-04T02:15 | gap     | 2026-10-03T15:45:00.000Z
Australia/Lord_Howe | 2026-10-04T02:30 | exact   | 2026-10-03T15:30:00.000Z
Australia/Lord_Howe | 2026-04-05T01:45 | overlap | 2026-04-04T14:45:00.000Z 2026-04-04T15:15:00.000Z
Australia/Lord_Howe | 2026-04-05T02:30 | exact   | 2026-04-04T16:00:00.000Z
Asia/Kolkata        | 2026-03-29T02:30 | exact   | 2026-03-28T21:00:00.000Z
Pacific/Kiritimati  | 2026-10-25T02:30 | exact   | 2026-10-24T12:30:00.000Z
`;

const rows = (table: string) =>
  table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));

describe('schedule', () => {
  before(ensureTemporal);

  it('has Temporal once it was asked for', () => {
    expect(hasTemporal()).to.equal(true);
  });

  for (const [zone = '', wall = '', kind, instants = ''] of rows(wallClocks)) {
    it(`${wall} in ${zone} is ${kind}`, () => {
      expect(resolveWallClock(wall, zone)).to.deep.equal({ kind, instants: instants.split(' ') });
    });
    if (kind === 'gap') continue;
    it(`${zone} shows ${wall} then`, () => {
      for (const instant of instants.split(' ')) expect(toWallClock(instant, zone)).to.equal(`${wall}:00`);
    });
  }

  it('moves by days at the same wall clock time, across a change of clocks', () => {
    expect(moveKeepingWallClock('2026-03-28T08:00:00Z', 1, 'Europe/Kyiv')).to.equal('2026-03-29T07:00:00.000Z');
    expect(moveKeepingWallClock('2026-03-29T07:00:00Z', -1, 'Europe/Kyiv')).to.equal('2026-03-28T08:00:00.000Z');
    expect(moveKeepingWallClock('2026-03-28T01:30:00Z', 1, 'Europe/Kyiv'), 'into a gap').to.equal('2026-03-29T01:30:00.000Z');
    expect(moveKeepingWallClock('2026-10-24T00:30:00Z', 1, 'Europe/Kyiv'), 'into an overlap').to.equal('2026-10-25T00:30:00.000Z');
  });

  it('moves to a date; its own date keeps even the later of two equal times', () => {
    expect(moveToDate('2026-03-01T08:00:00Z', '2026-03-29', 'Europe/Kyiv')).to.equal('2026-03-29T07:00:00.000Z');
    expect(moveToDate('2026-10-25T01:30:00Z', '2026-10-25', 'Europe/Kyiv')).to.equal('2026-10-25T01:30:00.000Z');
  });

  it('knows the date and the bounds of a day', () => {
    expect(dateOf('2026-11-30T22:30:00Z', 'Europe/Kyiv')).to.equal('2026-12-01');
    expect(dateOf('2026-11-30T22:30:00Z', 'Pacific/Kiritimati')).to.equal('2026-12-01');
    const hours = (date: string, zone: string) => {
      const { start, end } = dayRange(date, zone);
      return (Date.parse(end) - Date.parse(start)) / 3_600_000;
    };
    expect(dayRange('2026-12-01', 'Europe/Kyiv')).to.deep.equal({ start: '2026-11-30T22:00:00.000Z', end: '2026-12-01T22:00:00.000Z' });
    expect(hours('2026-03-29', 'Europe/Kyiv')).to.equal(23);
    expect(hours('2026-10-25', 'Europe/Kyiv')).to.equal(25);
    expect(hours('2026-10-04', 'Australia/Lord_Howe')).to.equal(23.5);
    expect(hours('2026-03-29', 'Asia/Kolkata')).to.equal(24);
  });

  it('tells time zones from other text', () => {
    for (const zone of ['Europe/Kyiv', 'UTC', 'Asia/Kolkata', 'Australia/Lord_Howe']) expect(isTimeZone(zone), zone).to.equal(true);
    for (const zone of ['', 'Mars/Olympus', '+02:00', 'Kyiv', ' UTC']) expect(isTimeZone(zone), zone).to.equal(false);
  });
});
