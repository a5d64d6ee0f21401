/** Which occurrence belongs to which day. Await `ensureTemporal()` once before the first call. */
import type { Occurrence } from './campaign.ts';
import { dayRange } from './schedule.ts';

/**
 * The occurrences of each of these dates (`YYYY-MM-DD`) in the zone, in order; a day without any has an empty list. The bounds of the
 * days are found once, so ten thousand occurrences cost as many number comparisons, no time-zone look-up each.
 */
export function indexByDay<T extends Pick<Occurrence, 'start'>>(
  occurrences: readonly T[],
  days: readonly string[],
  zone: string,
): ReadonlyMap<string, readonly T[]> {
  const sorted = inOrder(occurrences);
  return new Map(
    days.map((date) => {
      const { start, end } = dayRange(date, zone);
      return [date, sorted.slice(firstFrom(sorted, Date.parse(start)), firstFrom(sorted, Date.parse(end)))];
    }),
  );
}

/** By start, equal ones as they came. The same array when it is in order already, as most answers are. */
export function inOrder<T extends Pick<Occurrence, 'start'>>(occurrences: readonly T[]): readonly T[] {
  if (occurrences.every((occurrence, index) => index === 0 || !startsBefore(occurrence, occurrences[index - 1]!))) return occurrences;
  return occurrences
    .map((occurrence) => ({ occurrence, time: Date.parse(occurrence.start) }))
    .sort((a, b) => a.time - b.time)
    .map(({ occurrence }) => occurrence);
}

/** Text first: nearly all instants are spelled alike, and parsing ten thousand of them takes milliseconds. */
export const startsBefore = (a: Pick<Occurrence, 'start'>, b: Pick<Occurrence, 'start'>): boolean =>
  a.start.length === b.start.length ? a.start < b.start : Date.parse(a.start) < Date.parse(b.start);

/** Index of the first one that does not start before `at`. */
function firstFrom(sorted: readonly Pick<Occurrence, 'start'>[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (Date.parse(sorted[middle]!.start) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
