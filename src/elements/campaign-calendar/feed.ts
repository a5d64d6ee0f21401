/** What is handed to FullCalendar: per day, or per hour, only what fits, and one "+N more" that stands for the rest. */
import type { Occurrence } from '../../domain/campaign.ts';
import type { CalendarViewName } from './calendar-range.ts';

/** One thing drawn: a send, or what stands for those that do not fit. */
export type FeedItem = SendItem | MoreItem;

interface Placed {
  readonly id: string;
  readonly date: string;
  readonly at: number;
}
interface SendItem extends Placed {
  readonly kind: 'send';
  readonly occurrence: Occurrence;
  /** In a time grid it has all the width but that of the number of the others. */
  readonly besideRest?: boolean;
}
interface MoreItem extends Placed {
  readonly kind: 'more';
  readonly count: number;
  /** Only as wide as its number. */
  readonly isNarrow?: boolean;
}

export interface FeedLimits {
  readonly view: CalendarViewName;
  /** Month: lines of a day, "+N more" among them, but for a single one; 0: none, days only count. Week, day: things side by side, the number of the rest among them. Agenda: sends of a day. */
  readonly capacity: number;
  /** Shown whatever the limits say: the one that is being moved. */
  readonly pinned?: string | null;
}

/** Minutes a send takes up in a time grid. */
export const drawnMinutes = 30;
const drawn = drawnMinutes * 60_000;
const hour = 3_600_000;

/** `days`: the sends of each date in order, by date. */
export function feed(days: ReadonlyMap<string, readonly Occurrence[]>, { view, capacity, pinned = null }: FeedLimits): FeedItem[] {
  const items: FeedItem[] = [];
  for (const [date, sends] of days) {
    if (sends.length === 0) continue;
    if (view === 'week' || view === 'day') addLanes(items, date, sends, capacity, pinned);
    else addLines(items, date, sends, capacity, pinned);
  }
  return items;
}

const send = (date: string, occurrence: Occurrence): SendItem => ({
  kind: 'send',
  id: occurrence.id,
  date,
  at: Date.parse(occurrence.start),
  occurrence,
});

/** What is worth a line when there are not enough: what goes wrong or goes out, before what stands still or is over. */
const ranks: Readonly<Record<string, number>> = { failed: 0, running: 0, stopped: 2, done: 3 };
const lastRank = 3;
const rankOf = ({ campaign, end }: Occurrence): number =>
  campaign.launchType === 'recurring' && end !== null ? lastRank : (ranks[campaign.status] ?? 1);

function mostTelling(sends: readonly Occurrence[], count: number): readonly Occurrence[] {
  if (count >= sends.length) return sends;
  const chosen: number[] = [];
  for (let rank = 0; rank <= lastRank && chosen.length < count; rank += 1)
    for (let index = 0; index < sends.length && chosen.length < count; index += 1) if (rankOf(sends[index]!) === rank) chosen.push(index);
  return chosen.sort((a, b) => a - b).map((index) => sends[index]!);
}

/** Those that tell most, in the order of time, and the rest as a number. */
function addLines(items: FeedItem[], date: string, sends: readonly Occurrence[], capacity: number, pinned: string | null): void {
  // A single line is a send's: the number of the others stands beside that of the day.
  const shown = sends.length <= capacity ? sends.length : Math.max(Math.min(1, capacity), capacity - 1);
  const chosen = mostTelling(sends, shown);
  for (const occurrence of chosen) items.push(send(date, occurrence));
  let rest = sends.length - shown;
  const late =
    pinned !== null && rest > 0 ? sends.find((occurrence) => occurrence.id === pinned && !chosen.includes(occurrence)) : undefined;
  if (late) {
    items.push(send(date, late));
    rest -= 1;
  }
  if (rest > 0) items.push({ kind: 'more', id: `more ${date}`, date, at: Date.parse(sends.at(-1)!.start), count: rest });
}

/**
 * Sends that share the width, because each overlaps the one before, are looked at together. When they do not fit side by side, the last lane
 * counts: once per hour, so that no two numbers overlap.
 */
function addLanes(items: FeedItem[], date: string, sends: readonly Occurrence[], lanes: number, pinned: string | null): void {
  for (const group of groupsOf(sends)) {
    if (group.most <= lanes) for (const occurrence of group.sends) items.push(send(date, occurrence));
    else addCrowd(items, date, group.sends, Math.max(1, lanes - 1), pinned);
  }
}

interface Group {
  readonly sends: Occurrence[];
  /** So many at once. */
  most: number;
}

function groupsOf(sends: readonly Occurrence[]): Group[] {
  const groups: Group[] = [];
  let ends: number[] = [];
  for (const occurrence of sends) {
    const at = Date.parse(occurrence.start);
    ends = [...ends.filter((end) => end > at), at + drawn];
    if (ends.length === 1) groups.push({ sends: [], most: 0 });
    const group = groups.at(-1)!;
    group.sends.push(occurrence);
    group.most = Math.max(group.most, ends.length);
  }
  return groups;
}

function addCrowd(items: FeedItem[], date: string, sends: readonly Occurrence[], lanes: number, pinned: string | null): void {
  const shown: { readonly occurrence: Occurrence; readonly at: number }[] = [];
  const rests: { readonly at: number; count: number }[] = [];
  for (const occurrence of sends) {
    const at = Date.parse(occurrence.start);
    const beside = shown.filter((other) => other.at + drawn > at).length;
    const rest = rests.at(-1);
    if (beside < lanes || occurrence.id === pinned) shown.push({ occurrence, at });
    else if (rest && at < rest.at + hour) rest.count += 1;
    else rests.push({ at, count: 1 });
  }
  const isNarrow = lanes === 1;
  for (const { occurrence, at } of shown) {
    const besideRest = isNarrow && rests.some((rest) => Math.abs(rest.at - at) < drawn);
    items.push(besideRest ? { ...send(date, occurrence), besideRest } : send(date, occurrence));
  }
  for (const { at, count } of rests) items.push({ kind: 'more', id: `more ${date} ${at}`, date, at, count, ...(isNarrow && { isNarrow }) });
}
