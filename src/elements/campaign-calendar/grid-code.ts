import type { CalendarViewName } from './calendar-range.ts';
import type { FullCalendarGrid } from './full-calendar.ts';

/** What `full-calendar.ts` has to give, once it is there. */
export interface GridCode {
  readonly Grid: typeof FullCalendarGrid;
  /** Can this view be drawn at once? */
  hasView(view: CalendarViewName): boolean;
  loadView(view: CalendarViewName): Promise<void>;
}

let code: GridCode | null = null;

/** Called by `full-calendar.ts` itself: where a page has loaded it, the first calendar need not ask for it and wait for an answer. */
export function offerGridCode(offered: GridCode): void {
  code = offered;
}
export const gridCode = (): GridCode | null => code;

/** Fetches what is missing; rejects when it cannot be fetched, and asking again tries again. */
export async function loadGridCode(view: CalendarViewName | undefined): Promise<void> {
  if (!code) await import('./full-calendar.ts');
  if (view) await code!.loadView(view);
}
