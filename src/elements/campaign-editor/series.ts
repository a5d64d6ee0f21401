/** The recurrence builder's form ⇄ RRULE. */
import type { Recurrence } from '../../domain/campaign.ts';
import { dateOf, dayRange, toInstant } from '../../domain/schedule.ts';
import type { Format } from '../../i18n/format.ts';
import type { Translate } from '../../i18n/messages.ts';

export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type Frequency = (typeof frequencies)[number];
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];
export const endings = ['never', 'on', 'after'] as const;

/** As typed: numbers are texts until they are numbers. */
export interface SeriesForm {
  readonly frequency: Frequency;
  readonly interval: string;
  /** Weekly: none means the day of the first send. */
  readonly days: readonly Weekday[];
  /** Monthly: empty means the day of the first send. */
  readonly monthDay: string;
  readonly ends: (typeof endings)[number];
  readonly until: string;
  readonly count: string;
}

export const newSeries: SeriesForm = { frequency: 'WEEKLY', interval: '1', days: [], monthDay: '', ends: 'never', until: '', count: '' };

const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT'];
const isIn = <T extends string>(list: readonly T[], value: string | undefined): value is T => (list as readonly unknown[]).includes(value);

/** The form of a rule; null when it says more than the form can. No rule is a new form. */
export function readSeries(recurrence: Recurrence | null, timeZone: string): SeriesForm | null {
  if (!recurrence) return newSeries;
  const parts = recurrence.rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter(Boolean)
    .map((part) => part.split('=') as [string, string]);
  const rule = Object.fromEntries(parts) as Partial<Record<string, string>>;
  const { FREQ: frequency, INTERVAL: interval = '1', BYDAY: byDay, BYMONTHDAY: monthDay = '', COUNT: count = '' } = rule;
  const days = byDay?.split(',') ?? [];
  const isExpressible =
    parts.every(([key]) => known.includes(key)) &&
    isIn(frequencies, frequency) &&
    days.every((day) => isIn(weekdays, day)) &&
    (days.length === 0 || frequency === 'WEEKLY') &&
    (monthDay === '' || (frequency === 'MONTHLY' && /^([1-9]|[12]\d|3[01])$/.test(monthDay))) &&
    !(count && recurrence.until);
  if (!isExpressible) return null;
  const { until } = recurrence;
  return {
    ...{ frequency, interval, days: days as Weekday[], monthDay, count },
    ends: until ? 'on' : count ? 'after' : 'never',
    until: until ? dateOf(until, timeZone) : '',
  };
}

const isCount = (text: string, max = 999_999) => /^[1-9]\d*$/.test(text.trim()) && Number(text) <= max;

/** Which of the numbers and dates of the form are missing or wrong. */
export function seriesProblem({
  frequency,
  interval,
  monthDay,
  ends,
  until,
  count,
}: SeriesForm): 'interval' | 'monthDay' | 'until' | 'count' | null {
  if (!isCount(interval)) return 'interval';
  if (frequency === 'MONTHLY' && monthDay !== '' && !isCount(monthDay, 31)) return 'monthDay';
  if (ends === 'on' && !/^\d{4}-\d\d-\d\d$/.test(until)) return 'until';
  if (ends === 'after' && !isCount(count)) return 'count';
  return null;
}

/** The rule the form stands for; null while something is missing. An end date is the whole day, in the zone. */
export function writeSeries(form: SeriesForm, timeZone: string): Recurrence | null {
  if (seriesProblem(form)) return null;
  const { frequency, interval, days, monthDay, ends, until, count } = form;
  const parts = [
    `FREQ=${frequency}`,
    ...(Number(interval) > 1 ? [`INTERVAL=${Number(interval)}`] : []),
    ...(frequency === 'WEEKLY' && days.length ? [`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`] : []),
    ...(frequency === 'MONTHLY' && monthDay ? [`BYMONTHDAY=${Number(monthDay)}`] : []),
    ...(ends === 'after' ? [`COUNT=${Number(count)}`] : []),
  ];
  return { rule: parts.join(';'), until: ends === 'on' ? toInstant(Date.parse(dayRange(until, timeZone).end) - 1000) : null };
}

/** `Mon`, `Tue` … in the language, from Monday. */
export function weekdayNames(locale: string, style: 'short' | 'long' = 'short'): Readonly<Record<Weekday, string>> {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return Object.fromEntries(weekdays.map((day, index) => [day, format.format(Date.UTC(2024, 0, 1 + index))])) as Record<Weekday, string>;
}

/** `every 2 weeks on Mon and Fri, until 1 Jan 2027`. What the form cannot express stands as its rule. */
export function seriesWords(recurrence: Recurrence, timeZone: string, t: Translate, format: Format): string {
  const form = readSeries(recurrence, timeZone);
  if (!form) return recurrence.rule;
  const count = Number(form.interval);
  const names = weekdayNames(format.locale);
  const base = t(`editor.rule.${form.frequency}`, { count });
  const on =
    form.frequency === 'WEEKLY' && form.days.length
      ? t('editor.rule.onDays', { rule: base, days: format.list(form.days.map((day) => names[day])) })
      : form.frequency === 'MONTHLY' && form.monthDay
        ? t('editor.rule.onDay', { rule: base, day: Number(form.monthDay) })
        : base;
  if (recurrence.until) return t('editor.rule.until', { rule: on, date: format.date(recurrence.until, timeZone) });
  return form.count ? t('editor.rule.times', { rule: on, count: Number(form.count) }) : on;
}
