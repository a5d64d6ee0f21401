import { expect } from 'chai';
import { entryOf, resolveEntry, ttlOf } from '../../../src/elements/campaign-editor/entry.ts';
import { readSeries, seriesWords, writeSeries } from '../../../src/elements/campaign-editor/series.ts';
import { blankSettings } from '../../../src/elements/campaign-editor/settings.ts';
import { englishEnvironment } from '../../../src/elements/campaign-provider/environment.ts';
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

  it('shows the next five sends in the account zone, across a clock change', async () => {
    const page = await mountEditor({ seed: [draft], now: '2027-03-20T09:00:00Z' });
    await page.open();
    await page.goTo('When');
    await page.choose('launchType', 'recurring');
    await page.setTime('2027-03-27', '03:30');
    await page.select('recurrence', 'Frequency', 'DAILY');
    await page.pass(50, 50);
    const sends = [...page.root.querySelectorAll('.sends time')].map((time) => (time as HTMLTimeElement).dateTime);
    expect(sends).to.deep.equal([
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
  const { t, format } = englishEnvironment;
  /** THE table of rules the builder can express. */
  const known: readonly (readonly [rule: string, until: string | null, words: string])[] = [
    ['FREQ=DAILY', null, 'every day'],
    ['FREQ=DAILY;INTERVAL=3;COUNT=5', null, 'every 3 days, 5 times in all'],
    ['FREQ=WEEKLY', null, 'every week'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', null, 'every 2 weeks on Mon and Fri'],
    ['FREQ=WEEKLY;BYDAY=TU', '2027-01-31T21:59:59.000Z', 'every week on Tue until 31 Jan 2027'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', null, 'every month on day 31'],
    ['FREQ=MONTHLY', null, 'every month'],
  ];
  for (const [rule, until, words] of known)
    it(`reads, writes and says ${rule}`, () => {
      const recurrence = { rule, until };
      expect(writeSeries(readSeries(recurrence, zone)!, zone)).to.deep.equal(recurrence);
      expect(seriesWords(recurrence, zone, t, format)).to.equal(words);
    });

  for (const rule of [
    'FREQ=YEARLY',
    'FREQ=DAILY;BYDAY=MO',
    'FREQ=MONTHLY;BYDAY=1MO',
    'FREQ=WEEKLY;WKST=SU',
    'FREQ=DAILY;BYHOUR=3',
    'nonsense',
  ])
    it(`leaves ${rule} alone`, () => expect(readSeries({ rule, until: null }, zone)).to.equal(null));

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
