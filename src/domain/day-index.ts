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
  const { sorted, times } = inOrder(occurrences);
  return new Map(
    days.map((date) => {
      const { start, end } = dayRange(date, zone);
      return [date, sorted.slice(firstFrom(times, Date.parse(start)), firstFrom(times, Date.parse(end)))];
    }),
  );
}

function inOrder<T extends Pick<Occurrence, 'start'>>(occurrences: readonly T[]): { sorted: readonly T[]; times: Float64Array } {
  const times = Float64Array.from(occurrences, ({ start }) => Date.parse(start));
  if (times.every((time, index) => index === 0 || times[index - 1]! <= time)) return { sorted: occurrences, times };
  const order = Array.from(times, (_, index) => index).sort((a, b) => times[a]! - times[b]!);
  return { sorted: order.map((index) => occurrences[index]!), times: Float64Array.from(order, (index) => times[index]!) };
}

/** Index of the first time that is not before `at`. */
function firstFrom(times: Float64Array, at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
