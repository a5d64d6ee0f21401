/** What keys, pointer and focus do with the lines of a chart. */
import type { Cursor, ShownPanel } from './curves-view.ts';
import type { Line, Lines } from './points.ts';
import { pointed } from './readout.ts';
import type { CurvesInput } from './types.ts';
import { walk } from './walk.ts';

/** A chart as its reader has it. */
export interface Followed {
  readonly input: CurvesInput;
  readonly lines: Lines;
  readonly panels: readonly ShownPanel[];
  /** Lines one can walk on. */
  readonly drawn: readonly Line[];
  /** Null where there is nothing to read. */
  readonly here: Cursor | null;
  readonly isShown: boolean;
  /** Null puts it away, where it was. */
  read(cursor: Cursor | null): void;
}

export function follow(chart: Followed, event: Event, target: Element): void {
  const { here } = chart;
  if (!here) return;
  // By their names: the page may be another one than that of this code.
  if (event.type === 'keydown') followKey(chart, here, event as KeyboardEvent, target);
  else if (event.type.startsWith('pointer')) followPointer(chart, event as PointerEvent, target);
  else if (event.type === 'blur') chart.read(null);
  else if (target.matches(':focus-visible')) chart.read(here);
}

function followKey(chart: Followed, here: Cursor, event: KeyboardEvent, target: Element): void {
  // The event was over before this code came: who has gone on by now would leave behind what no `blur` takes away.
  if (event.eventPhase === 0 && !target.matches(':focus')) return;
  // What is shown on hover or focus can be put away (WCAG 1.4.13); only then is the key used up.
  if (event.key === 'Escape' && chart.isShown) {
    event.preventDefault();
    event.stopPropagation();
    return chart.read(null);
  }
  const next = walk(event.key, chart.drawn, here, chart.input.dir);
  if (next) chart.read(next);
}

function followPointer(chart: Followed, { type, pointerType, clientX, clientY }: PointerEvent, target: Element): void {
  if (type === 'pointerleave') {
    // A finger that lifts leaves the reading there; the next touch elsewhere takes it away with the focus.
    if (pointerType === 'mouse') chart.read(null);
    return;
  }
  const element = target.closest<HTMLElement>('.chart-panel');
  const shown = chart.panels.find(({ key }) => key === element?.dataset['key']);
  if (!element || !shown) return;
  const { panel, line } = shown;
  const { left, top } = element.querySelector('.chart-plot')!.getBoundingClientRect();
  chart.read(pointed(panel, line ? [line] : chart.drawn, { x: clientX - left, y: clientY - top }, chart.lines.span));
}
