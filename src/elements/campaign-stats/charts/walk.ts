/** Walking along the points by keys: pure, so that the rules are one table. */
import { type Line, nearest } from './points.ts';
import type { Cursor } from './curves-view.ts';

/** How far Page Up and Page Down go: a tenth of the line. */
const page = 10;

/**
 * Where a key leads from a point of a line; null if the key means nothing here. Left and right follow the time on the screen, so they swap in
 * right-to-left languages; up and down go to the line before and after, as in the table.
 */
export function walk(key: string, lines: readonly Line[], { id, hours }: Cursor, dir: 'ltr' | 'rtl'): Cursor | null {
  const at = Math.max(
    0,
    lines.findIndex(({ series }) => series.id === id),
  );
  const line = lines[at];
  if (!line) return null;
  const index = nearest(line, hours);
  const last = line.points.length - 1;
  const on = dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const leap = Math.max(1, Math.round(last / page));
  const targets: Readonly<Record<string, number>> = {
    [on]: index + 1,
    [back]: index - 1,
    PageUp: index + leap,
    PageDown: index - leap,
    Home: 0,
    End: last,
  };
  const target = targets[key];
  if (target !== undefined) return { id: line.series.id, hours: line.points[Math.max(0, Math.min(target, last))]!.hours };
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  const other = lines[at + (key === 'ArrowDown' ? 1 : -1)] ?? line;
  return { id: other.series.id, hours: other.points[nearest(other, hours)]!.hours };
}
