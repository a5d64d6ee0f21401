import type { Occurrence } from '../../domain/campaign.ts';
import type { CalendarSpan } from './calendar-range.ts';

/** As the stylesheet has them, px. */
const headHeight = 29;
/** The day's number and the hairline above it; the gap below the last line may be cut off. */
const numberHeight = 26 + 1 - 2;
const lineHeight = 24;
const timesWidth = 56;
/** Below this the month only counts. */
const namesFrom = 560;
/** Width a send needs beside another one, so that its name can be read. */
const laneWidth = { week: 92, day: 180 } as const;
/** Sends the agenda shows in all, and of a day at least. */
const agendaTotal = 200;
const agendaDay = 5;

/** How much of each day fits (see `FeedLimits.capacity`). Of a page without layout: what a laptop shows. */
export function capacityOf(
  { view, days }: CalendarSpan,
  width: number,
  height: number,
  sends: ReadonlyMap<string, readonly Occurrence[]>,
): number {
  if (view === 'agenda') {
    const busy = [...sends.values()].filter(({ length }) => length > 0).length;
    return Math.max(agendaDay, Math.floor(agendaTotal / Math.max(1, busy)));
  }
  if (view === 'month') {
    if (width > 0 && width < namesFrom) return 0;
    const cell = ((height || 640) - headHeight) / (days.length / 7);
    return Math.max(1, Math.floor((cell - numberHeight) / lineHeight));
  }
  return Math.max(1, Math.floor(((width || 1000) - timesWidth) / days.length / laneWidth[view]));
}
