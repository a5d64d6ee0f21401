// The exported calendar, read by a parser of its own (node-ical, which expands with another release of the recurrence library).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import ical from 'node-ical';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const scratch = mkdtempSync(join(root, 'node_modules', '.ics-test-'));
const zone = 'Europe/Kyiv';
const now = Date.parse('2026-11-24T09:00:00Z');
let ics;
let at;

before(async () => {
  const entry = `
    export * from './src/elements/campaign-calendar/ics.ts';
    export * from './src/domain/recurrence.ts';
    export * from './src/domain/schedule.ts';
    export * from './src/domain/series-move.ts';
    export { ensureTemporal } from './src/domain/temporal.ts';`;
  const outfile = join(scratch, 'ics.mjs');
  await build({
    stdin: { contents: entry, resolveDir: root, loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    outfile,
    logLevel: 'error',
  });
  ics = await import(pathToFileURL(outfile).href);
  await ics.ensureTemporal();
  at = (wall) => ics.resolveWallClock(wall, zone).instants[0];
});
after(() => rmSync(scratch, { recursive: true, force: true }));

const campaign = (over = {}) => ({
  id: 'cmp-1',
  name: 'Campaign',
  channel: 'email',
  status: 'waiting',
  launchType: 'schedule',
  sendAt: '2026-12-01T08:00:00.000Z',
  recurrence: null,
  createdAt: '2026-11-01T08:00:00.000Z',
  updatedAt: '2026-11-02T08:00:00.000Z',
  startedAt: null,
  finishedAt: null,
  tags: [],
  version: '1',
  progress: null,
  ...over,
});
const occurrence = (of, start = of.sendAt, end = null) => ({ id: `${of.id}@${start}`, campaignId: of.id, start, end, campaign: of });
const make = (occurrences, over = {}) =>
  ics.createIcs(occurrences, { timeZone: zone, now, name: 'Sends', describe: ({ channel }) => `Channel: ${channel}`, ...over });
const parse = (text) => Object.values(ical.sync.parseICS(text)).filter(({ type }) => type === 'VEVENT');
const read = async (text) => parse(await text);
const starts = (event, to = '2027-12-31T00:00:00Z') =>
  ical
    .expandRecurringEvent(event, { from: new Date(now), to: new Date(to) })
    .map(({ start }) => start.toISOString())
    .sort();
const series = (start, rule, more = {}) => ({ sendAt: at(start), recurrence: { rule, until: null, ...more } });
const expanded = ({ sendAt, recurrence }, end = '2027-12-31T00:00:00Z') =>
  ics.expandOccurrences({ sendAt, recurrence, timeZone: zone }, { start: sendAt, end });

describe('calendar file', () => {
  it('is one event per send, with its time in the zone, its name, what it is and a lasting id', async () => {
    const sends = [
      occurrence(campaign({ name: 'One', tags: ['sale', 'a,b'] })),
      occurrence(campaign({ id: 'two/ü', name: 'Two', status: 'done' }), '2026-11-20T10:00:00.000Z', '2026-11-20T10:30:00.000Z'),
      occurrence(campaign({ id: 'three', status: 'stopped' })),
      occurrence(campaign({ id: 'four', status: 'failed' })),
    ];
    const [one, two, three, four] = await read(make(sends));
    assert.deepEqual(
      [one.summary, one.description, one.start.toISOString(), one.start.tz, one.uid],
      ['One', 'Channel: email', '2026-12-01T08:00:00.000Z', zone, 'cmp-1@campaign-elements'],
    );
    assert.deepEqual(one.categories, ['sale', 'a b'], 'a comma would make two of one');
    assert.deepEqual([two.end.toISOString(), two.uid], ['2026-11-20T10:30:00.000Z', 'two%2F%C3%BC@campaign-elements']);
    assert.deepEqual([one.status, two.status, three.status, four.status], ['CONFIRMED', 'CONFIRMED', 'TENTATIVE', 'CANCELLED']);
    assert.equal(await make(sends), await make(sends), 'the same every time');
    assert.equal((await read(make(sends, { domain: 'shop.example' })))[0].uid, 'cmp-1@shop.example');
  });

  it('tells the zone with its changes of the clocks, and none for UTC', async () => {
    const text = await make([occurrence(campaign())]);
    assert.match(text, /TZID:Europe\/Kyiv/);
    assert.match(text, /BEGIN:STANDARD\r\nDTSTART:20261025T040000\r\nTZOFFSETFROM:\+0300\r\nTZOFFSETTO:\+0200/);
    assert.match(text, /BEGIN:DAYLIGHT\r\nDTSTART:20270328T030000\r\nTZOFFSETFROM:\+0200\r\nTZOFFSETTO:\+0300/);
    assert.match(text, /DTSTART;[^\r]*TZID=Europe\/Kyiv:20261201T100000\r\n/);
    const utc = await make([occurrence(campaign())], { timeZone: 'UTC' });
    assert.doesNotMatch(utc, /VTIMEZONE|TZID/);
    assert.match(utc, /DTSTART:20261201T080000Z/);
  });

  it('keeps half hours of a zone that changes by half an hour', async () => {
    const text = await make([occurrence(campaign())], { timeZone: 'Australia/Lord_Howe' });
    assert.match(text, /DTSTART:20270404T020000\r\nTZOFFSETFROM:\+1100\r\nTZOFFSETTO:\+1030/);
  });

  it('is right to the minute around every change of the clocks', async () => {
    for (const [timeZone, change] of [
      [zone, '2027-03-28T01:00:00Z'],
      [zone, '2026-10-25T01:00:00Z'],
      ['Australia/Lord_Howe', '2027-04-03T15:00:00Z'],
      ['America/New_York', '2026-11-01T06:00:00Z'],
    ]) {
      const times = Array.from({ length: 25 }, (_, index) => new Date(Date.parse(change) + (index - 12) * 900_000).toISOString());
      const events = await read(
        make(
          times.map((sendAt, index) => occurrence(campaign({ id: `c${index}`, sendAt }))),
          { timeZone },
        ),
      );
      assert.deepEqual(
        events.map(({ start }) => start.toISOString()),
        times,
        timeZone,
      );
    }
  });

  for (const rule of [
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3;COUNT=9',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,FR;WKST=SU',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270301',
    'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270302T080000Z',
    'FREQ=MONTHLY;BYMONTHDAY=-1;BYHOUR=10;BYMINUTE=0;BYSECOND=0',
    'FREQ=MONTHLY;BYDAY=1TU',
    'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=1',
  ])
    it(`gives ${rule} as one event that repeats at the same times`, async () => {
      // On the pattern from the start: what a start off it means, calendars disagree about.
      const wall = rule.includes('BYMONTHDAY=-1') ? '2026-12-31T10:00' : '2026-12-01T10:00';
      const of = campaign({ launchType: 'recurring', ...series(wall, rule) });
      const events = await read(make(expanded(of, '2027-01-01T00:00:00Z').map((start) => occurrence(of, start))));
      assert.equal(events.length, 1);
      assert.deepEqual(starts(events[0]), expanded(of));
    });

  it('ends where the series ends, whatever says so', async () => {
    const until = at('2026-12-05T10:00');
    for (const rule of [
      'FREQ=DAILY',
      'FREQ=DAILY;COUNT=20',
      'FREQ=DAILY;COUNT=3',
      'FREQ=DAILY;UNTIL=20261203',
      'FREQ=DAILY;UNTIL=20271203',
    ]) {
      const of = campaign({ launchType: 'recurring', ...series('2026-12-01T10:00', rule, { until }) });
      const [event] = await read(make([occurrence(of)]));
      assert.deepEqual(starts(event), expanded(of), rule);
    }
  });

  it('leaves out and moves single sends, also the next one', async () => {
    const zoned = { ...series('2026-12-01T10:00', 'FREQ=DAILY;COUNT=8'), timeZone: zone };
    const move = (from, start, to) => {
      const result = ics.moveOccurrence(from, { start: at(start), scope: 'this', sendAt: at(to) }, now);
      assert.ok(result.ok);
      return { ...result.series, timeZone: zone };
    };
    const moved = move(move(zoned, '2026-12-03T10:00', '2026-12-03T15:30'), '2026-12-05T10:00', '2026-11-30T09:00');
    const { recurrence, sendAt } = moved;
    const withHole = { ...recurrence, exceptions: [...recurrence.exceptions, { start: at('2026-12-07T10:00'), movedTo: null }] };
    const of = campaign({ launchType: 'recurring', sendAt, recurrence: withHole });
    const text = await make(expanded(of).map((start) => occurrence(of, start)));
    assert.equal(text.match(/BEGIN:VEVENT/g).length, 3);
    assert.equal(text.match(/RECURRENCE-ID/g).length, 2);
    const [event] = parse(text);
    assert.deepEqual(starts(event), expanded(of));
    assert.equal(expanded(of).length, 7);
  });

  it('gives sends of a series that went out, and of rules nobody can read, by themselves', async () => {
    const of = campaign({ launchType: 'recurring', ...series('2026-12-01T10:00', 'FREQ=WEEKLY') });
    const odd = campaign({
      id: 'odd',
      launchType: 'recurring',
      sendAt: at('2026-12-02T10:00'),
      recurrence: { rule: 'nonsense', until: null },
    });
    const events = await read(make([occurrence(of, at('2026-11-17T10:00'), at('2026-11-17T10:20')), occurrence(of), occurrence(odd)]));
    assert.deepEqual(
      events.map((event) => Boolean(event.rrule)),
      [false, true, false],
    );
    assert.equal(new Set(events.map(({ uid }) => uid)).size, 3);
  });

  it('takes hostile names as text, in lines of 75 octets at most', async () => {
    const names = [
      'Sale; 50 %, "now" \\ and\r\nBEGIN:VEVENT\nEND:VCALENDAR',
      '<img src=x onerror=alert(1)>',
      '\u202Egnp.exe \u0000\u0007 bell',
      '👩‍👩‍👧‍👦'.repeat(40),
      'half \ud83d character',
      'ж'.repeat(5000),
      '=HYPERLINK("http://x")',
      'تخفيضات نهاية الأسبوع',
    ];
    const text = await make(names.map((name, index) => occurrence(campaign({ id: `c${index}`, name }))));
    const events = parse(text);
    assert.equal(events.length, names.length);
    assert.deepEqual(
      events.map(({ summary }) => summary),
      [
        'Sale; 50 %, "now" \\ and BEGIN:VEVENT END:VCALENDAR',
        '<img src=x onerror=alert(1)>',
        '\u202Egnp.exe   bell',
        '👩‍👩‍👧‍👦'.repeat(40),
        'half \ufffd character',
        `${'ж'.repeat(500)}…`,
        '=HYPERLINK("http://x")',
        'تخفيضات نهاية الأسبوع',
      ],
    );
    for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!/[^\r]\n/.test(text), 'every line ends as the format says');
    assert.equal(Buffer.from(text, 'utf8').toString('utf8'), text, 'no half characters');
  });

  it('is an empty calendar when nothing is shown, and whole with thousands of sends', async () => {
    assert.deepEqual(await read(make([])), []);
    const many = Array.from({ length: 2_500 }, (_, index) => occurrence(campaign({ id: `c${index}` })));
    assert.equal((await make(many)).match(/BEGIN:VEVENT/g).length, 2_500);
  });
});
