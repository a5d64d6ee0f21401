/** The recurrence builder's form ⇄ RRULE. */
import type { Instant, Recurrence } from '../../domain/campaign.ts';
import { wallOfStart } from '../../domain/pinned-time.ts';
import { dateOf, dayRange, toInstant } from '../../domain/schedule.ts';

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
  /** The first day of its weeks, where a rule tells it; not for typing. */
  readonly weekStart: string;
}

export const newSeries: SeriesForm = {
  ...{ frequency: 'WEEKLY', interval: '1', days: [], monthDay: '', weekStart: '' },
  ...{ ends: 'never', until: '', count: '' },
};

const times = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const known = ['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'COUNT', 'WKST', ...times];
const isIn = <T extends string>(list: readonly T[], value: string | undefined): value is T => (list as readonly unknown[]).includes(value);

/**
 * The form of a rule; null when it says more than the form can. No rule is a new form. A time of day in the rule is the one that is
 * entered as send time, where it agrees with `sendAt`: daylight saving made the domain write it.
 */
export function readSeries(recurrence: Recurrence | null, timeZone: string, sendAt: Instant | null = null): SeriesForm | null {
  if (!recurrence) return newSeries;
  const parts = recurrence.rule
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')
    .filter(Boolean)
    .map((part) => part.split('=') as [string, string]);
  const rule = Object.fromEntries(parts) as Partial<Record<string, string>>;
  const {
    FREQ: frequency,
    INTERVAL: interval = '1',
    BYDAY: byDay,
    BYMONTHDAY: monthDay = '',
    COUNT: count = '',
    WKST: weekStart = '',
  } = rule;
  const start = recurrence.start ?? sendAt;
  const days = byDay?.split(',') ?? [];
  const isExpressible =
    parts.every(([key]) => known.includes(key)) &&
    isIn(frequencies, frequency) &&
    days.every((day) => isIn(weekdays, day)) &&
    (days.length === 0 || frequency === 'WEEKLY') &&
    (monthDay === '' || (frequency === 'MONTHLY' && /^([1-9]|[12]\d|3[01])$/.test(monthDay))) &&
    (!times.some((part) => part in rule) || (start !== null && wallOfStart(recurrence.rule, start, timeZone) !== null)) &&
    !(count && recurrence.until);
  if (!isExpressible) return null;
  const { until } = recurrence;
  return {
    ...{ frequency, interval, days: days as Weekday[], monthDay, count, weekStart },
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
  const { frequency, interval, days, monthDay, ends, until, count, weekStart } = form;
  const parts = [
    `FREQ=${frequency}`,
    ...(Number(interval) > 1 ? [`INTERVAL=${Number(interval)}`] : []),
    ...(frequency === 'WEEKLY' && days.length ? [`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`] : []),
    ...(frequency === 'MONTHLY' && monthDay ? [`BYMONTHDAY=${Number(monthDay)}`] : []),
    ...(ends === 'after' ? [`COUNT=${Number(count)}`] : []),
    ...(frequency === 'WEEKLY' && weekStart ? [`WKST=${weekStart}`] : []),
  ];
  return { rule: parts.join(';'), until: ends === 'on' ? toInstant(Date.parse(dayRange(until, timeZone).end) - 1000) : null };
}

/** Do both stand for the same days, whatever ends them? */
export const isSamePattern = (a: SeriesForm, b: SeriesForm): boolean => patternOf(a) === patternOf(b);
const patternOf = (form: SeriesForm) => writeSeries({ ...form, ends: 'never' }, 'UTC')?.rule;

/** `Mon`, `Tue` … in the language, from Monday. */
export function weekdayNames(locale: string, style: 'short' | 'long' = 'short'): Readonly<Record<Weekday, string>> {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' });
  return Object.fromEntries(weekdays.map((day, index) => [day, format.format(Date.UTC(2024, 0, 1 + index))])) as Record<Weekday, string>;
}
