import { expect } from 'chai';
import '../../../src/define/campaign-info.ts';
import type { Recurrence } from '../../../src/domain/campaign.ts';
import { conditionWords, operatorWords } from '../../../src/elements/shared/condition-words.ts';
import { recurrenceClause, recurrenceWords } from '../../../src/elements/shared/recurrence-words.ts';
import { createFormat } from '../../../src/i18n/format.ts';
import { createTranslator, loadMessages, supportedLanguages } from '../../../src/i18n/messages.ts';

const rules: readonly (readonly [rule: string, en: string, de: string])[] = [
  ['FREQ=DAILY', 'Every day at 10:00 (Kyiv)', 'Jeden Tag um 10:00 Uhr (Kyiv)'],
  ['FREQ=DAILY;INTERVAL=2', 'Every 2 days at 10:00 (Kyiv)', 'Alle 2 Tage um 10:00 Uhr (Kyiv)'],
  ['FREQ=WEEKLY', 'Every week on Tuesday at 10:00 (Kyiv)', 'Jede Woche am Dienstag um 10:00 Uhr (Kyiv)'],
  [
    'RRULE:FREQ=WEEKLY;BYDAY=MO,FR',
    'Every week on Monday and Friday at 10:00 (Kyiv)',
    'Jede Woche am Montag und Freitag um 10:00 Uhr (Kyiv)',
  ],
  ['FREQ=MONTHLY', 'Every month on day 1 at 10:00 (Kyiv)', 'Jeden Monat am 1. um 10:00 Uhr (Kyiv)'],
  [
    'FREQ=MONTHLY;BYMONTHDAY=15,-1',
    'Every month on day 15 and the last day at 10:00 (Kyiv)',
    'Jeden Monat am 15. und letzten Tag um 10:00 Uhr (Kyiv)',
  ],
  ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday at 10:00 (Kyiv)', 'Jeden Monat am zweiten Dienstag um 10:00 Uhr (Kyiv)'],
  ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday at 10:00 (Kyiv)', 'Jeden Monat am letzten Freitag um 10:00 Uhr (Kyiv)'],
  ['FREQ=YEARLY;BYMONTH=3', 'Every year in March at 10:00 (Kyiv)', 'Jedes Jahr im März um 10:00 Uhr (Kyiv)'],
  ['FREQ=DAILY;COUNT=14', 'Every day at 10:00 (Kyiv), 14 times', 'Jeden Tag um 10:00 Uhr (Kyiv), 14 Mal'],
  ['FREQ=DAILY;UNTIL=20270131', 'Every day at 10:00 (Kyiv), until 31 Jan 2027', 'Jeden Tag um 10:00 Uhr (Kyiv), bis 31. Jan. 2027'],
  ['FREQ=DAILY;BYHOUR=2;BYMINUTE=30;BYSECOND=0', 'Every day at 02:30 (Kyiv)', 'Jeden Tag um 02:30 Uhr (Kyiv)'],
  ['FREQ=HOURLY', 'By the rule FREQ=HOURLY', 'Nach der Regel FREQ=HOURLY'],
  [
    'FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'By the rule FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
    'Nach der Regel FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1',
  ],
  ['FREQ=DAILY;BYHOUR=9,18', 'By the rule FREQ=DAILY;BYHOUR=9,18', 'Nach der Regel FREQ=DAILY;BYHOUR=9,18'],
  ['nonsense', 'By the rule nonsense', 'Nach der Regel nonsense'],
];

describe('rules in words', () => {
  const words = async (rule: string, locale: string, more: Partial<Recurrence> = {}) => {
    const t = createTranslator(locale, undefined, { catalogue: await loadMessages(locale) });
    // Tuesday 1 December 2026, 10:00 in Kyiv.
    const campaign = { sendAt: '2026-12-01T08:00:00.000Z', recurrence: { rule, until: null, ...more } };
    const context = { t, format: createFormat(locale), timeZone: 'Europe/Kyiv' };
    return { alone: recurrenceWords(campaign, context), inside: recurrenceClause(campaign.recurrence, context) };
  };
  for (const [rule, en, de] of rules)
    it(`says ${rule}`, async () => {
      expect((await words(rule, 'en')).alone).to.equal(en);
      expect((await words(rule, 'de')).alone).to.equal(de);
      expect((await words(rule, 'ar')).alone).to.match(/[\u0600-\u06ff]/);
    });

  it('says in Arabic how often, and on which days', async () => {
    expect((await words('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'ar')).alone)
      .to.contain('كل أسبوعين')
      .and.contain('الاثنين');
  });

  /** THE table of rules inside of a sentence that tells the first send. */
  const clauses: readonly (readonly [rule: string, until: string | null, en: string, de: string])[] = [
    ['FREQ=DAILY', null, 'every day', 'jeden Tag'],
    ['FREQ=DAILY;INTERVAL=3;COUNT=5', null, 'every 3 days, 5 times in all', 'alle 3 Tage, insgesamt 5 Mal'],
    ['FREQ=WEEKLY', null, 'every week', 'jede Woche'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR', null, 'every 2 weeks on Monday and Friday', 'alle 2 Wochen am Montag und Freitag'],
    [
      'FREQ=WEEKLY;BYDAY=TU',
      '2027-01-31T21:59:59.000Z',
      'every week on Tuesday, until 31 Jan 2027',
      'jede Woche am Dienstag, bis 31. Jan. 2027',
    ],
    ['FREQ=MONTHLY;BYMONTHDAY=31', null, 'every month on day 31', 'jeden Monat am 31.'],
    ['FREQ=DAILY;BYHOUR=3;BYMINUTE=30;BYSECOND=0', null, 'every day at 03:30 (Kyiv)', 'jeden Tag um 03:30 Uhr (Kyiv)'],
    ['FREQ=HOURLY', null, 'by the rule FREQ=HOURLY', 'nach der Regel FREQ=HOURLY'],
  ];
  for (const [rule, until, en, de] of clauses)
    it(`says ${rule} inside of a sentence`, async () => {
      expect((await words(rule, 'en', { until })).inside).to.equal(en);
      expect((await words(rule, 'de', { until })).inside).to.equal(de);
    });

  it('tells days and time by the start of the rule, where the next send was moved by itself', async () => {
    const { alone } = await words('FREQ=WEEKLY', 'en', { start: '2026-12-02T09:00:00.000Z' });
    expect(alone).to.equal('Every week on Wednesday at 11:00 (Kyiv)');
  });
});

describe('conditions in words', () => {
  // Words may come with the element that uses them.
  before(() => void document.createElement('campaign-info'));

  for (const locale of supportedLanguages)
    it(`names an operator as its sentence does, in ${locale}`, async () => {
      const t = createTranslator(locale, undefined, { catalogue: await loadMessages(locale) });
      const format = createFormat(locale);
      for (const operator of ['equals', 'notEquals', 'contains', 'greaterThan', 'lessThan', 'in', 'exists', 'starts_with', '>=']) {
        const name = operatorWords(operator, t);
        expect(name, operator).to.match(/^\p{L}.*\p{L}$/u);
        const sentence = conditionWords({ field: 'x', operator, value: '1' }, t, format).replace(/[\u2066-\u2069]/g, '');
        expect(sentence, operator).to.contain(`x ${name}`);
      }
      expect(operatorWords('near', t)).to.equal('near');
    });
});
