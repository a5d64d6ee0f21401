import type { Occurrence } from '../../domain/campaign.ts';
import { toInstant, toWallClock } from '../../domain/schedule.ts';
import type { CalendarViewName } from './calendar-range.ts';
import { gridId } from './chip-set.ts';
import type { FeedItem } from './feed.ts';
import type { GridItem } from './full-calendar.ts';

interface Facts {
  readonly view: CalendarViewName;
  readonly timeZone: string;
  isMovable(occurrence: Occurrence): boolean;
}

/** What is handed to FullCalendar. Sends of a month stand in their days without it (see `DayCells`). */
export function gridItems(items: readonly FeedItem[], { view, timeZone, isMovable }: Facts): GridItem[] {
  if (view === 'month') return [];
  return items.map((item) => {
    const wall = toWallClock(toInstant(item.at), timeZone);
    return item.kind === 'send'
      ? { id: item.id, wall, movable: isMovable(item.occurrence), width: item.besideRest ? 'beside-rest' : '' }
      : {
          id: gridId(item),
          wall: view === 'agenda' ? `${item.date}T23:59:59` : wall,
          movable: false,
          width: item.isNarrow ? 'rest' : '',
        };
  });
}

/** What stands in each day of a month: its chips in order, and how many sends have none. */
export function itemsByDay(items: readonly FeedItem[], chipOf: (id: string) => HTMLElement) {
  const chips = new Map<string, HTMLElement[]>();
  const more = new Map<string, number>();
  for (const item of items) {
    if (item.kind === 'more') {
      more.set(item.date, item.count);
      continue;
    }
    const others = chips.get(item.date);
    if (others) others.push(chipOf(item.id));
    else chips.set(item.date, [chipOf(item.id)]);
  }
  return { chips, more };
}
