import type { CalendarSpan } from './calendar-range.ts';
import type { GridScene } from './full-calendar.ts';

/** Time grids begin a little before now, elsewhere with the working day. `now`: on the wall clock; answers `HH:mm:ss`. */
export function beginning({ days }: CalendarSpan, now: string): string {
  const hour = days.includes(now.slice(0, 10)) ? Math.max(0, Math.min(14, Number(now.slice(11, 13)) - 3)) : 7;
  // A little before, so that its label is whole.
  return hour === 0 ? '00:00:00' : `${String(hour - 1).padStart(2, '0')}:45:00`;
}

/** Is nothing to be drawn but what changed in it? */
export const isSameScene = (a: GridScene, b: GridScene): boolean =>
  a.span.view === b.span.view &&
  a.span.date === b.span.date &&
  a.firstDay === b.firstDay &&
  a.locale === b.locale &&
  a.dir === b.dir &&
  // A minute changes nothing that FullCalendar does not do by itself.
  a.now.slice(0, 10) === b.now.slice(0, 10) &&
  a.words === b.words;
