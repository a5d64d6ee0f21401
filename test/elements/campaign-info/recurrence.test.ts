import { expect } from 'chai';
import { recurrenceWords } from '../../../src/elements/campaign-info/recurrence-words.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { createTranslator, loadMessages } from '../../../src/i18n/messages.ts';
import { textOf } from '../../helpers/queries.ts';
import { type InfoFixture, mountInfo, until } from './fixture.ts';

const sends = (f: InfoFixture) => [...f.root.querySelectorAll('.sends li')].map(textOf);
const recurring = (rule: string, sendAt: string, last: string | null = null) =>
  ({ status: 'waiting', launchType: 'recurring', sendAt, recurrence: { rule, until: last } }) as const;

describe('campaign-info: recurring sends', () => {
  const zones = [
    {
      timeZone: 'Europe/Kyiv',
      now: '2026-10-20T09:00:00Z',
      sendAt: '2026-10-23T07:00:00Z',
      expected: [
        'Fri, 23 Oct 2026, 10:00 Kyiv (UTC+3)',
        'Sat, 24 Oct 2026, 10:00 Kyiv (UTC+3)',
        'Sun, 25 Oct 2026, 10:00 Kyiv (UTC+2)',
        'Mon, 26 Oct 2026, 10:00 Kyiv (UTC+2)',
        'Tue, 27 Oct 2026, 10:00 Kyiv (UTC+2)',
      ],
    },
    {
      timeZone: 'America/New_York',
      now: '2027-03-10T09:00:00Z',
      sendAt: '2027-03-12T15:00:00Z',
      expected: [
        'Fri, 12 Mar 2027, 10:00 New York (UTC−5)',
        'Sat, 13 Mar 2027, 10:00 New York (UTC−5)',
        'Sun, 14 Mar 2027, 10:00 New York (UTC−4)',
        'Mon, 15 Mar 2027, 10:00 New York (UTC−4)',
        'Tue, 16 Mar 2027, 10:00 New York (UTC−4)',
      ],
    },
  ];
  for (const { timeZone, now, sendAt, expected } of zones)
    it(`keeps the wall clock of ${timeZone} across the change of the clocks`, async () => {
      const f = await mountInfo(recurring('FREQ=DAILY', sendAt), { now, timeZone, provider: { timeZone: null } });
      await until(() => sends(f).length === 5 && f.store.timeZone === timeZone);
      await f.settle();
      expect(sends(f)).to.deep.equal(expected);
    });

  it('moves on when a send has gone out, and reads what it is', async () => {
    const f = await mountInfo(recurring('FREQ=DAILY;COUNT=3', '2026-11-10T10:00:00Z'));
    await until(() => sends(f).length === 3);
    expect(f.value('sendAt')).to.contain('Every day at 12:00 (Kyiv), 3 times');
    await f.pass(3_700_000);
    await f.passUntil(() => sends(f).length === 2, 600_000);
    expect(sends(f)[0]).to.contain('Wed, 11 Nov 2026, 12:00');
  });

  it('says of a stopped one that it has to be restarted first, of a done one nothing', async () => {
    const f = await mountInfo({ ...recurring('FREQ=DAILY', '2026-11-12T10:00:00Z'), status: 'stopped' });
    await until(() => sends(f).length === 5);
    expect(f.value('sendAt')).to.contain('Next sends, once restarted');
    f.simulation.update('cmp-1', { status: 'done' });
    await f.settle();
    expect(f.value('sendAt')).to.equal('Every day at 12:00 (Kyiv)');
  });

  it('says when there is no further send', async () => {
    const f = await mountInfo({ ...recurring('FREQ=DAILY', '2026-11-09T10:00:00Z', '2026-11-09T23:00:00Z'), status: 'stopped' });
    await until(() => f.value('sendAt')?.includes('No further send'));
  });
});

const rules: readonly (readonly [rule: string, en: string, de: string])[] = [
  ['FREQ=DAILY', 'Every day at 10:00 (Kyiv)', 'Jeden Tag um 10:00 (Kyiv)'],
  ['FREQ=DAILY;INTERVAL=2', 'Every 2 days at 10:00 (Kyiv)', 'Alle 2 Tage um 10:00 (Kyiv)'],
  ['FREQ=WEEKLY', 'Every week on Tuesday at 10:00 (Kyiv)', 'Jede Woche am Dienstag um 10:00 (Kyiv)'],
  ['RRULE:FREQ=WEEKLY;BYDAY=MO,FR', 'Every week on Monday and Friday at 10:00 (Kyiv)', 'Jede Woche am Montag und Freitag um 10:00 (Kyiv)'],
  ['FREQ=MONTHLY', 'Every month on day 1 at 10:00 (Kyiv)', 'Jeden Monat am 1. um 10:00 (Kyiv)'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    'Every month on day 15 and the last day at 10:00 (Kyiv)',
    'Jeden Monat am 15. und letzten Tag um 10:00 (Kyiv)',
  ],
  ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday at 10:00 (Kyiv)', 'Jeden Monat am zweiten Dienstag um 10:00 (Kyiv)'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday at 10:00 (Kyiv)', 'Jeden Monat am letzten Freitag um 10:00 (Kyiv)'],
  ['FREQ=YEARLY;BYMONTH=3', 'Every year in March at 10:00 (Kyiv)', 'Jedes Jahr im März um 10:00 (Kyiv)'],
  ['FREQ=DAILY;COUNT=14', 'Every day at 10:00 (Kyiv), 14 times', 'Jeden Tag um 10:00 (Kyiv), 14 Mal'],
  ['FREQ=DAILY;UNTIL=20270131', 'Every day at 10:00 (Kyiv), until 31 Jan 2027', 'Jeden Tag um 10:00 (Kyiv), bis 31. Jan. 2027'],
  ['FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0', 'Every day at 02:30 (Kyiv)', 'Jeden Tag um 02:30 (Kyiv)'],
  ['FREQ=HOURLY', 'By the rule FREQ=HOURLY', 'Nach der Regel FREQ=HOURLY'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'By the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'Nach der Regel FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  ],
  ['FREQ=DAILY;BYHOUR=9,18', 'By the rule FREQ=DAILY;BYHOUR=9,18', 'Nach der Regel FREQ=DAILY;BYHOUR=9,18'],
  ['nonsense', 'By the rule nonsense', 'Nach der Regel nonsense'],
];

describe('campaign-info: rules in words', () => {
  const words = async (rule: string, locale: string) => {
    const t = createTranslator(locale, undefined, { catalogue: await loadMessages(locale) });
    // Tuesday 1 December 2026, 10:00 in Kyiv.
    const campaign = { sendAt: '2026-12-01T08:00:00.000Z', recurrence: { rule, until: null } };
    return recurrenceWords(campaign, { t, format: createFormat(locale), timeZone: 'Europe/Kyiv' });
  };
  for (const [rule, en, de] of rules)
    it(`says ${rule}`, async () => {
      expect(await words(rule, 'en')).to.equal(en);
      expect(await words(rule, 'de')).to.equal(de);
      expect(await words(rule, 'ar')).to.match(/[\u0600-\u06ff]/);
    });

  it('says in Arabic how often, and on which days', async () => {
    expect(await words('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'ar'))
      .to.contain('كل أسبوعين')
      .and.contain('الاثنين');
  });
});
