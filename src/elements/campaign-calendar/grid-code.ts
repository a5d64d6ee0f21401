import type { CalendarViewName } from './calendar-range.ts';

type GridCode = typeof import('./full-calendar.ts');
let code: GridCode | null = null;

/** The code of the grid, once it was loaded for any calendar of the page. */
export const gridCode = (): GridCode | null => code;

/** Is nothing of it missing? */
export const hasGridCode = (view: CalendarViewName = 'month'): boolean => code?.hasView(view) === true;

/** Fetches what is missing; rejects when it cannot be fetched, and asking again tries again. */
export async function loadGridCode(view?: CalendarViewName): Promise<void> {
  code ??= await import('./full-calendar.ts');
  if (view) await code.loadView(view);
}
