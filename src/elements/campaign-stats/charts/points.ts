/** From counts per step to points since launch, and what all lines say at one moment. */
import type { Point } from './geometry.ts';
import type { CurveMode, CurveSeries, CurvesInput } from './types.ts';

/** A series as it is drawn; without points when there are no such numbers. */
export interface Line {
  readonly series: CurveSeries;
  readonly points: readonly Point[];
  readonly lowest: number;
  readonly highest: number;
}

/** All lines of a chart, ready to be laid out. */
export interface Lines {
  /** In the order given. */
  readonly lines: readonly Line[];
  /** Hours the time axis reaches, above 0. */
  readonly span: number;
  /** What a rate is per. */
  readonly per: 'hour' | 'day';
  /** Each line on a scale of its own. */
  readonly apart: boolean;
  /** A step that is not over was left out of a rate, where it would look like a fall. */
  readonly unfinished: boolean;
}

const hour = 3_600_000;
/** From which ratio of the largest to the smallest on lines are drawn apart: below a tenth of the height one cannot be read. */
const farApart = 10;

export function linesOf({ series, mode }: CurvesInput): Lines {
  const per = series.length > 0 && series.every(({ stepMinutes }) => stepMinutes >= 1440) ? 'day' : 'hour';
  let unfinished = false;
  const lines = series.map((one): Line => {
    const { points, cut } = mode === 'rate' ? ratesOf(one, per) : { points: totalsOf(one), cut: false };
    unfinished ||= cut;
    let [lowest, highest] = [0, 0];
    for (const { value } of points) {
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    return { series: one, points, lowest, highest };
  });
  const heights = lines.map(({ highest }) => highest).filter((height) => height > 0);
  return {
    lines,
    span: Math.max(...lines.map(({ points }) => points.at(-1)?.hours ?? 0), 0) || 1,
    per,
    apart: Math.max(...heights) > farApart * Math.min(...heights),
    unfinished,
  };
}

/**
 * Hours since launch at which each step ends; the last ends when the numbers were taken. Steps that had not begun by then and hold nothing
 * are room a backend laid out ahead: they say nothing of how long was counted.
 */
function endsOf({ start, asOf, stepMinutes, values }: CurveSeries): { hours: number; whole: boolean }[] {
  const known = (Date.parse(asOf) - Date.parse(start)) / hour;
  const all = values ?? [];
  const beginOf = (index: number) => (index * stepMinutes) / 60;
  const last = all.findLastIndex((value, index) => value !== 0 || beginOf(index) < known);
  return all.slice(0, last + 1).map((_, index) => {
    const [begin, end] = [beginOf(index), beginOf(index + 1)];
    return known < end && known > begin ? { hours: known, whole: false } : { hours: end, whole: true };
  });
}

function totalsOf(series: CurveSeries): Point[] {
  let total = 0;
  const points = endsOf(series).map(({ hours }, index) => ({ hours, value: (total += finite(series.values![index])) }));
  return points.length ? [{ hours: 0, value: 0 }, ...points] : [];
}

function ratesOf(series: CurveSeries, per: 'hour' | 'day'): { points: Point[]; cut: boolean } {
  const scale = (per === 'day' ? 1440 : 60) / series.stepMinutes;
  const ends = endsOf(series);
  const points = ends.map(({ hours }, index) => ({ hours, value: finite(series.values![index]) * scale }));
  const cut = points.length > 1 && !ends.at(-1)!.whole;
  return { points: cut ? points.slice(0, -1) : points, cut };
}

const finite = (value: number | undefined): number => (value !== undefined && Number.isFinite(value) ? value : 0);

/** Moments that differ by less are one: hours come from divisions. */
export const same = 1e-6;

/**
 * What a line says at that moment: a total only where it was counted, since between two counts nobody knows it; a rate is that of the step
 * the moment lies in. Null before its first and after its last point.
 */
export function valueAt({ points }: Line, hours: number, mode: CurveMode): number | null {
  const point = points.find((each) => each.hours >= hours - same);
  return point && (mode === 'rate' || point.hours <= hours + same) ? point.value : null;
}

/** Index of the point nearest to that moment; -1 without points. */
export function nearest({ points }: Line, hours: number): number {
  const after = points.findIndex((point) => point.hours >= hours);
  if (after <= 0) return after === 0 ? 0 : points.length - 1;
  return hours - points[after - 1]!.hours < points[after]!.hours - hours ? after - 1 : after;
}
