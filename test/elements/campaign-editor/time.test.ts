import { expect } from 'chai';
import { entryOf, resolveEntry, ttlOf } from '../../../src/elements/campaign-editor/entry.ts';
import { readSeries, writeSeries } from '../../../src/elements/campaign-editor/series.ts';
import { blankSettings } from '../../../src/elements/campaign-editor/settings.ts';
import { textOf } from '../../helpers/queries.ts';
import { draft, mountEditor } from './editor-fixture.ts';

/** THE table of clock changes: what is typed, and the instants it means; none where the zone never changes. */
const changes = [
  {
    zone: 'Europe/Kyiv',
    gap: ['2027-03-28', '03:30', '2027-03-28T01:30:00.000Z', '04:30 Kyiv (UTC+3)'],
    overlap: ['2027-10-31', '03:30', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
  },
  {
    zone: 'America/New_York',
    gap: ['2027-03-14', '02:30', '2027-03-14T07:30:00.000Z', '03:30 New York (UTC−4)'],
    overlap: ['2027-11-07', '01:30', '2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z'],
  },
  {
    zone: 'Australia/Lord_Howe',
    gap: ['2027-10-03', '02:15', '2027-10-02T15:45:00.000Z', '02:45 Lord Howe (UTC+11)'],
    overlap: ['2027-04-04', '01:45', '2027-04-03T14:45:00.000Z', '2027-04-03T15:15:00.000Z'],
  },
] as const;

describe('campaign-editor: send time', () => {
  for (const { zone, gap, overlap } of changes) {
    it(`${zone}: says where a time moves that does not exist`, async () => {
      const page = await mountEditor({ seed: [{ ...draft, launchType: 'schedule' }], timeZone: zone });
      await page.open();
      await page.goTo('When');
      await page.choose('launchType', 'schedule');
      await page.setTime(gap[0], gap[1]);
      expect(textOf(page.row('sendAt').querySelector('.note')))
        .to.contain(`skip ${gap[1]}`)
        .and.to.contain(gap[3]);
      await page.press('Finish');
      expect(page.campaign()).to.include({ status: 'waiting', sendAt: gap[2] });
    });

    it(`${zone}: asks which of two equal times is meant`, async () => {
      for (const [fold, instant] of [
        ['earlier', overlap[2]],
        ['later', overlap[3]],
      ] as const) {
        const page = await mountEditor({ seed: [{ ...draft, launchType: 'schedule' }], timeZone: zone });
        await page.open();
        await page.goTo('When');
        await page.choose('launchType', 'schedule');
        await page.setTime(overlap[0], overlap[1]);
        await page.press('Finish');
        expect(page.problem('sendAt')).to.contain('which of the two');
        expect(page.campaign().status).to.equal('draft');
        page.row('sendAt').querySelectorAll<HTMLInputElement>('input[type=radio]')[fold === 'earlier' ? 0 : 1]!.click();
        await page.settle();
        await page.press('Finish');
        expect(page.campaign()).to.include({ status: 'waiting', sendAt: instant });
        expect(entryOf({ ...blankSettings, sendAt: instant }, zone)).to.include({ date: overlap[0], time: overlap[1], fold });
      }
    });
  }

  it('Asia/Kolkata: never asks, and counts the half hour', () => {
    for (const { gap, overlap } of changes)
      for (const [date, time] of [gap, overlap]) {
        const meant = resolveEntry({ date, time, fold: null }, 'Asia/Kolkata');
        expect(meant.kind).to.equal('exact');
        expect(Date.parse(meant.instant!) + 5.5 * 3_600_000).to.equal(Date.parse(`${date}T${time}:00Z`));
      }
  });

  it('refuses what has passed, at once', async () => {
    const page = await mountEditor({ seed: [{ ...draft, launchType: 'schedule' }] });
    await page.open();
    await page.goTo('When');
    await page.choose('launchType', 'schedule');
    await page.setTime('2026-11-10', '10:00');
    expect(page.problem('sendAt')).to.contain('has passed');
    await page.press('Finish');
    expect(page.campaign().status).to.equal('draft');
    await page.type('sendAt', '11:01', 'Time');
    expect(page.row('sendAt').querySelector('.problem')).to.equal(null);
  });

  it('a series that starts where the clocks jump keeps the hour that was wanted', async () => {
    const page = await mountEditor({ seed: [draft], now: '2027-03-20T09:00:00Z' });
    await page.open();
    await page.goTo('When');
    await page.choose('launchType', 'recurring');
    await page.setTime('2027-03-28', '03:30');
    await page.select('recurrence', 'Frequency', 'DAILY');
    await page.pass(50, 50);
    expect(page.sends).to.deep.equal([
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
      '2027-03-30T00:30:00.000Z',
      '2027-03-31T00:30:00.000Z',
      '2027-04-01T00:30:00.000Z',
    ]);
    expect(page.sentence).to.contain('then every day at 03:30 (Kyiv)');
    await page.press('Finish');
    expect(page.campaign()).to.deep.include({
      sendAt: '2027-03-28T01:30:00.000Z',
      recurrence: { rule: 'FREQ=DAILY;BYHOUR=3;BYMINUTE=30;BYSECOND=0', until: null },
    });
    // Opened again it says what was entered; another day needs no hour in the rule.
    await page.open();
    await page.goTo('When');
    expect(page.timeShown).to.deep.equal(['2027-03-28', '03:30']);
    await page.setTime('2027-03-29', '03:30');
    await page.press('Finish');
    expect(page.campaign()).to.deep.include({ sendAt: '2027-03-29T00:30:00.000Z', recurrence: { rule: 'FREQ=DAILY', until: null } });
  });

  /** What the domain writes after the clocks have moved a send, and what shifting a series leaves. */
  const written = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,WE;WKST=TU;BYHOUR=3;BYMINUTE=30;BYSECOND=0';
  const series = { ...draft, status: 'waiting', launchType: 'recurring' } as const;

  it('edits a rule whose hour the domain pinned: the end alone leaves the rest, other days are written anew', async () => {
    const seed = { ...series, sendAt: '2027-03-28T01:30:00.000Z', recurrence: { rule: written, until: null } };
    const page = await mountEditor({ seed: [seed], now: '2027-03-20T09:00:00Z' });
    await page.open();
    await page.goTo('When');
    expect(page.timeShown).to.deep.equal(['2027-03-28', '03:30']);
    await page.select('recurrence', 'Ends', 'after');
    await page.type('recurrence', '4', 'Number of sends');
    await page.press('Finish');
    expect(page.campaign().recurrence).to.deep.equal({ rule: `${written};COUNT=4`, until: null });
    await page.open();
    await page.goTo('When');
    await page.select('recurrence', 'Frequency', 'DAILY');
    await page.press('Finish');
    expect(page.campaign().recurrence?.rule).to.equal('FREQ=DAILY;INTERVAL=2;COUNT=4;BYHOUR=3;BYMINUTE=30;BYSECOND=0');
  });

  it('keeps single sends that were moved while the series stays, and says so before another series drops them', async () => {
    const exceptions = [{ start: '2027-03-30T07:00:00.000Z', movedTo: '2027-03-30T12:00:00.000Z' }];
    const seed = { ...series, sendAt: '2027-03-23T08:00:00.000Z', recurrence: { rule: 'FREQ=WEEKLY', until: null, exceptions } };
    const page = await mountEditor({ seed: [seed], now: '2027-03-20T09:00:00Z' });
    await page.open();
    await page.goTo('When');
    await page.select('recurrence', 'Ends', 'after');
    await page.type('recurrence', '4', 'Number of sends');
    expect(textOf(page.row('recurrence'))).not.to.contain('follows the rule');
    await page.press('Finish');
    expect(page.campaign().recurrence).to.deep.equal({ rule: 'FREQ=WEEKLY;COUNT=4', until: null, exceptions });
    await page.open();
    await page.goTo('When');
    await page.setTime('2027-03-23', '11:00');
    expect(textOf(page.row('recurrence'))).to.contain('1 send that was moved or left out by itself follows the rule again');
    await page.setTime('2027-03-23', '10:00');
    expect(textOf(page.row('recurrence'))).not.to.contain('follows the rule');
    await page.setTime('2027-03-23', '11:00');
    await page.press('Finish');
    expect(page.campaign().recurrence).to.deep.equal({ rule: 'FREQ=WEEKLY;COUNT=4', until: null });
  });

  it('shows the next five sends in the account zone, across a clock change', async () => {
    const page = await mountEditor({ seed: [draft], now: '2027-03-20T09:00:00Z' });
    await page.open();
    await page.goTo('When');
    await page.choose('launchType', 'recurring');
    await page.setTime('2027-03-27', '03:30');
    await page.select('recurrence', 'Frequency', 'DAILY');
    await page.pass(50, 50);
    expect(page.sends).to.deep.equal([
      '2027-03-27T01:30:00.000Z',
      '2027-03-28T01:30:00.000Z',
      '2027-03-29T00:30:00.000Z',
      '2027-03-30T00:30:00.000Z',
      '2027-03-31T00:30:00.000Z',
    ]);
  });
});

describe('campaign-editor: recurrence and duration', () => {
  const zone = 'Europe/Kyiv';
  /** THE table of rules the builder can express. */
  const known: readonly (readonly [rule: string, until: string | null])[] = [
    ['FREQ=DAILY', null],
    ['FREQ=DAILY;INTERVAL=3;COUNT=5', null],
    ['FREQ=WEEKLY', null],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', null],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,FR;WKST=TU', null],
    ['FREQ=WEEKLY;BYDAY=TU', '2027-01-31T21:59:59.000Z'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', null],
    ['FREQ=MONTHLY', null],
  ];
  for (const [rule, until] of known)
    it(`reads and writes ${rule}`, () => {
      const recurrence = { rule, until };
      expect(writeSeries(readSeries(recurrence, zone)!, zone)).to.deep.equal(recurrence);
    });

  for (const rule of [
    'FREQ=YEARLY',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=DAILY;BYHOUR=3,15',
    'FREQ=DAILY;BYHOUR=9;BYMINUTE=0;BYSECOND=0',
    'nonsense',
  ])
    it(`leaves ${rule} alone`, () => expect(readSeries({ rule, until: null }, zone, '2027-03-29T00:30:00.000Z')).to.equal(null));

  for (const [duration, amount, unit, written] of [
    ['PT36H', '36', 'hours', 'PT36H'],
    ['P1DT12H', '36', 'hours', 'PT36H'],
    ['P2D', '2', 'days', 'P2D'],
    ['PT90M', '90', 'minutes', 'PT90M'],
    ['P2W', '', 'hours', null],
  ] as const)
    it(`reads the duration ${duration}`, () => {
      const entry = entryOf({ ...blankSettings, ttl: duration }, zone);
      expect([entry.ttlAmount, entry.ttlUnit]).to.deep.equal([amount, unit]);
      expect(ttlOf(entry)).to.equal(written);
    });
});
