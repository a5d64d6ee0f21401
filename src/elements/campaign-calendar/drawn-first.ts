import type { Occurrence } from '../../domain/campaign.ts';
import { indexByDay } from '../../domain/day-index.ts';
import type { CalendarSpan } from './calendar-range.ts';
import { capacityOf } from './capacity.ts';
import { feed } from './feed.ts';

/** Of records nobody has checked yet: those that would be drawn if they are what they seem to be. `room`: null while that is not known. */
export function drawnFirst(
  records: readonly unknown[],
  span: CalendarSpan,
  timeZone: string,
  room: { readonly width: number; readonly height: number } | null,
): readonly Occurrence[] {
  const days = indexByDay(records.filter(isLikely), span.days, timeZone);
  const items = feed(days, { view: span.view, capacity: capacityOf(span, room?.width ?? 0, room?.height ?? 0, days) });
  return items.flatMap((item) => (item.kind === 'send' ? [item.occurrence] : []));
}

/** Has it what choosing looks at? */
function isLikely(record: unknown): record is Occurrence {
  const { start, campaign } = (record ?? {}) as Partial<Record<keyof Occurrence, unknown>>;
  return typeof start === 'string' && typeof campaign === 'object' && campaign !== null;
}
