/** Arithmetic of the charts: scales, ticks, and thinning. Pixels unless said otherwise. */
import { nice, ticks } from 'd3-array';

/** A point of a line: hours since launch, and a count. */
export interface Point {
  readonly hours: number;
  readonly value: number;
}

/** A linear scale: where a number of the domain lies in the range. */
export type Scale = (value: number) => number;

/** `d3-scale` would do, at eight times the bytes: it brings colours, dates and formats along. Ticks and round ends are d3's. */
export function linear([from, to]: readonly [number, number], [start, end]: readonly [number, number]): Scale {
  const slope = to === from ? 0 : (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

/** Round ends around all values and zero, and about `count` ticks between them. Counts have no ticks between whole numbers. */
export function valueAxis(lowest: number, highest: number, count: number, whole: boolean): { domain: [number, number]; ticks: number[] } {
  const [low, high] = [Math.min(0, lowest), Math.max(0, highest)];
  if (low === high) return { domain: [0, 1], ticks: [0] };
  const domain = nice(low, high, count) as [number, number];
  if (whole && domain[1] - domain[0] < count) domain[1] = Math.ceil(domain[1]);
  return { domain, ticks: ticks(...domain, count).filter((tick) => !whole || Number.isInteger(tick)) };
}

export type TimeUnit = 'minutes' | 'hours' | 'days';

/** THE table of units of the time axis: up to which span (hours) one is used, its length in hours, and steps that read round. */
const timeUnits: readonly { readonly unit: TimeUnit; readonly upTo: number; readonly hours: number; readonly steps: readonly number[] }[] =
  [
    { unit: 'minutes', upTo: 2, hours: 1 / 60, steps: [1, 2, 5, 10, 15, 20, 30, 60] },
    { unit: 'hours', upTo: 72, hours: 1, steps: [1, 2, 3, 4, 6, 8, 12, 24, 36] },
    { unit: 'days', upTo: Infinity, hours: 24, steps: [1, 2, 5, 7, 10, 14, 28, 60, 90, 180, 365] },
  ];

/** Ticks of a time axis of `span` hours with room for `most` of them: at hours, named by `amount` of the unit. */
export function timeAxis(span: number, most: number): { unit: TimeUnit; ticks: { hours: number; amount: number }[] } {
  const { unit, hours, steps } = timeUnits.find(({ upTo }) => span <= upTo)!;
  const length = span / hours;
  const step = steps.find((candidate) => length / candidate <= most) ?? Math.ceil(length / Math.max(1, most));
  const count = Math.floor(length / step + 1e-9) + 1;
  return { unit, ticks: Array.from({ length: count }, (_, at) => ({ hours: at * step * hours, amount: at * step })) };
}

/**
 * The points that can be seen: of each column of pixels its first, lowest, highest and last, so that the drawn line covers the same pixels
 * (M4: U. Jugel et al., Proc. VLDB Endowment 7 (2014) 797–808). Points come in order of time.
 */
export function thin(points: readonly Point[], x: Scale, columns: number): readonly Point[] {
  if (points.length <= columns) return points;
  const kept: Point[] = [];
  for (let from = 0; from < points.length;) {
    const column = Math.floor(x(points[from]!.hours));
    let [to, low, high] = [from, from, from];
    while (to + 1 < points.length && Math.floor(x(points[to + 1]!.hours)) === column) {
      to += 1;
      if (points[to]!.value < points[low]!.value) low = to;
      if (points[to]!.value > points[high]!.value) high = to;
    }
    for (const at of new Set([from, Math.min(low, high), Math.max(low, high), to])) kept.push(points[at]!);
    from = to + 1;
  }
  return kept;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The `d` of straight lines from point to point: a curve between them would show numbers nobody counted. */
export const pathOf = (points: readonly Point[], x: Scale, y: Scale): string =>
  points.map(({ hours, value }, at) => `${at === 0 ? 'M' : 'L'}${round(x(hours))} ${round(y(value))}`).join('');
