/** Dates of the calendar in words. They are dates, not instants, so all of them are formatted at noon in UTC; Gregorian, as the grid is. */
import type { CalendarSpan } from './calendar-range.ts';
import { noon } from './calendar-range.ts';

const styles = {
  month: { month: 'long', year: 'numeric' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  range: { day: 'numeric', month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, style: keyof typeof styles): Intl.DateTimeFormat {
  const key = `${locale} ${style}`;
  let made = formatters.get(key);
  if (!made) formatters.set(key, (made = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: 'UTC', calendar: 'gregory' })));
  return made;
}

/** `November 2026`, `23–29 November 2026`, `Tuesday 1 December 2026`. */
export function titleOf({ view, date, first, last }: CalendarSpan, locale: string): string {
  if (view === 'day') return dateName(date, locale);
  if (view === 'week') return formatter(locale, 'range').formatRange(noon(first), noon(last));
  return formatter(locale, 'month').format(noon(date));
}

/** `Tuesday 1 December 2026`. */
export const dateName = (date: string, locale: string): string => formatter(locale, 'day').format(noon(date));
