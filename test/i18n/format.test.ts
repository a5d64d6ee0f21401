import { expect } from 'chai';
import { createFormat, remainingTime } from '../../src/i18n/format.ts';
import { isoDuration } from '../../src/i18n/iso-duration.ts';
import { createTranslator } from '../../src/i18n/messages.ts';
import { money } from '../../src/i18n/money.ts';
import { relativeTime } from '../../src/i18n/relative-time.ts';

const minute = 60_000;
const hour = 60 * minute;

/** `Intl` puts narrow and no-break spaces where its version pleases. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('format', () => {
  const format = createFormat('en');

  it('is made once per locale', () => {
    expect(createFormat('en-GB')).to.equal(format);
    expect(createFormat('de')).to.not.equal(format);
  });

  it('writes dates in the zone it is given', () => {
    expect(format.dateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('1 Dec 2026, 10:00');
    expect(format.dateTime('2026-12-01T08:00:00Z', 'Asia/Kolkata')).to.equal('1 Dec 2026, 13:30');
    expect(format.dateTime('2026-11-30T22:00:00Z', 'Europe/Kyiv'), 'midnight').to.equal('1 Dec 2026, 00:00');
    expect(format.fullDateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.match(/^Tue,? 1 Dec 2026, 10:00$/);
    expect(format.date('2026-12-01T23:00:00Z', 'Europe/Kyiv')).to.equal('2 Dec 2026');
    expect(format.time('2026-12-01T08:05:00Z', 'Europe/Kyiv')).to.equal('10:05');
    expect(plain(createFormat('en-US').dateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv'))).to.match(/^Dec 1, 2026, 10:00 AM$/);
    expect(createFormat('de').dateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('1. Dez. 2026, 10:00');
    const ukrainian = createFormat('uk');
    expect(ukrainian.dateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('1 груд. 2026, 10:00');
    expect(ukrainian.fullDateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('вт, 1 груд. 2026, 10:00');
    expect(ukrainian.date('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('1 груд. 2026');
    expect(createFormat('pl').dateTime('2026-12-01T08:00:00Z', 'Europe/Kyiv')).to.equal('1 gru 2026, 10:00');
  });

  it('survives what is no date and no zone', () => {
    expect(format.dateTime('soon', 'Europe/Kyiv')).to.equal('–');
    expect(relativeTime(format, 'soon', 0)).to.equal('–');
    expect(format.dateTime('2026-12-01T08:00:00Z', 'Mars/Olympus')).to.equal('1 Dec 2026, 08:00');
  });

  it('names a zone by its city and the offset at that instant', () => {
    const names = {
      'Europe/Kyiv 2026-12-01': 'Kyiv (UTC+2)',
      'Europe/Kyiv 2026-07-01': 'Kyiv (UTC+3)',
      'America/New_York 2026-12-01': 'New York (UTC−5)',
      'Asia/Kolkata 2026-12-01': 'Kolkata (UTC+5:30)',
      'Australia/Lord_Howe 2026-12-01': 'Lord Howe (UTC+11)',
      'Pacific/Kiritimati 2026-12-01': 'Kiritimati (UTC+14)',
      'UTC 2026-12-01': 'UTC',
    };
    for (const [key, name] of Object.entries(names)) {
      const [zone = '', date] = key.split(' ');
      expect(format.zone(zone, `${date}T00:00:00Z`), key).to.equal(name);
    }
    expect(createFormat('ar').zone('Europe/Kyiv', '2026-12-01T00:00:00Z'), 'in every language').to.equal('Kyiv (UTC+2)');
    expect(format.zoneCity('America/Argentina/Buenos_Aires')).to.equal('Buenos Aires');
  });

  it('writes relative time in the largest fitting unit', () => {
    const now = Date.parse('2026-12-01T12:00:00Z');
    const at = (milliseconds: number) => relativeTime(format, new Date(now + milliseconds).toISOString(), now);
    expect(at(0)).to.equal('now');
    expect(at(30_000)).to.equal('in 30 seconds');
    expect(at(59_600)).to.equal('in 1 minute');
    expect(at(-2 * hour)).to.equal('2 hours ago');
    expect(at(59.6 * minute)).to.equal('in 1 hour');
    expect(at(24 * hour)).to.equal('tomorrow');
    expect(at(3 * 24 * hour)).to.equal('in 3 days');
    expect(at(-400 * 24 * hour)).to.equal('last year');
  });

  it('writes numbers, shares and money', () => {
    expect(format.number(48_210)).to.equal('48,210');
    expect(format.percent(0.999)).to.equal('99%');
    expect(format.percent(0.29), 'no loss by binary fractions').to.equal('29%');
    expect(format.percent(1)).to.equal('100%');
    expect(format.percent(0.12345, 1)).to.equal('12.3%');
    expect(money(format, 12.5, 'EUR')).to.equal('€12.50');
    expect(money(format, 12.5, 'not a currency')).to.equal('12.5 not a currency');
    expect(plain(createFormat('de').percent(0.5))).to.equal('50 %');
  });

  it('writes durations', () => {
    expect(plain(format.duration(4 * minute))).to.match(/^4 mins?$/);
    expect(plain(format.duration(80 * minute))).to.match(/^1 hr,? 20 mins?$/);
    expect(plain(format.duration(2 * 24 * hour))).to.equal('2 days');
    expect(plain(format.duration(0))).to.match(/^1 min$/);
    expect(isoDuration(format, 'P1DT12H')).to.equal('1 day, 12 hours');
    expect(isoDuration(format, 'PT90M')).to.equal('90 minutes');
    expect(isoDuration(format, 'P2W')).to.equal('2 weeks');
    expect(isoDuration(format, 'PT0S')).to.equal('0 seconds');
    for (const text of ['', 'P', 'PT', 'forever', '1 day']) expect(isoDuration(format, text)).to.equal(text);
  });

  it('says how long a send still takes', () => {
    const t = createTranslator('en');
    expect(plain(remainingTime(4 * minute, t, format))).to.match(/^about 4 mins? left$/);
    expect(remainingTime(20_000, t, format)).to.equal('about 1 min left');
  });

  it('writes lists', () => {
    expect(format.list(['a', 'b', 'c'])).to.match(/^a, b,? and c$/);
    expect(format.alternatives(['a', 'b'])).to.equal('a or b');
  });
});
