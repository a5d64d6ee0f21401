/** What a view shows: its days, its range in instants, its title, and where next and previous lead. Dates are `YYYY-MM-DD` in the zone shown. */
import type { OccurrenceRange } from '../../data/data-source.ts';
import { dayRange } from '../../domain/schedule.ts';
import { temporal } from '../../domain/temporal.ts';
import type { CampaignView } from '../../state/campaign-view.ts';

export const calendarViews = ['month', 'week', 'day', 'agenda'] as const;
export type CalendarViewName = CampaignView['calendar']['view'];

/** A date, and what follows of it for one view. */
export interface CalendarSpan {
  readonly view: CalendarViewName;
  /** The date the view is at. */
  readonly date: string;
  /** All days shown; in a month also those of the weeks it begins and ends in. */
  readonly days: readonly string[];
  /** First and last day of what the title names: the month itself. */
  readonly first: string;
  readonly last: string;
}

const plain = (date: string): Temporal.PlainDate => temporal().PlainDate.from(date);

/** 0 (Sunday) to 6, as the language's region has it. */
export function localFirstDay(locale: string): number {
  const info = new Intl.Locale(locale) as Intl.Locale & { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } };
  return (info.getWeekInfo?.() ?? info.weekInfo ?? { firstDay: 1 }).firstDay % 7;
}

/** The first day of the week a date is in. */
function weekStart(date: Temporal.PlainDate, firstDay: number): Temporal.PlainDate {
  return date.subtract({ days: ((date.dayOfWeek % 7) - firstDay + 7) % 7 });
}

export function isDate(text: string): boolean {
  // A page may set one before Temporal is there.
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}

export function spanOf(view: CalendarViewName, date: string, firstDay: number): CalendarSpan {
  const at = plain(date);
  const [first, last] =
    view === 'day'
      ? [at, at]
      : view === 'week'
        ? [weekStart(at, firstDay), weekStart(at, firstDay).add({ days: 6 })]
        : [at.with({ day: 1 }), at.with({ day: at.daysInMonth })];
  const from = view === 'month' ? weekStart(first, firstDay) : first;
  const to = view === 'month' ? weekStart(last, firstDay).add({ days: 6 }) : last;
  const count = from.until(to, { largestUnit: 'day' }).days + 1;
  const days = Array.from({ length: count }, (_, index) => from.add({ days: index }).toString());
  return { view, date, days, first: first.toString(), last: last.toString() };
}

/** Where `next` (1) and `previous` (-1) lead. */
export function stepped({ view, date }: Pick<CalendarSpan, 'view' | 'date'>, by: 1 | -1): string {
  const at = plain(date);
  if (view === 'day') return at.add({ days: by }).toString();
  if (view === 'week') return at.add({ days: 7 * by }).toString();
  return at.with({ day: 1 }).add({ months: by }).toString();
}

/** Days, months or years on; the day of the month is kept as far as the month has it. */
export const dateAfter = (date: string, by: { days?: number; months?: number; years?: number }): string => plain(date).add(by).toString();

/** First and last day of the week of a date. */
export function weekOf(date: string, firstDay: number): readonly [string, string] {
  const start = weekStart(plain(date), firstDay);
  return [start.toString(), start.add({ days: 6 }).toString()];
}

/** The range to ask a source for; its end is excluded. */
export const rangeOf = ({ days }: CalendarSpan, timeZone: string): OccurrenceRange => ({
  start: dayRange(days[0]!, timeZone).start,
  end: dayRange(days.at(-1)!, timeZone).end,
  timeZone,
});

/** Noon of a date in UTC: what formatters in UTC write as that very date. */
export const noon = (date: string): number => Date.parse(`${date}T12:00:00Z`);
