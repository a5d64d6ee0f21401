/** What the lines of several campaigns need to be told apart: a key or names at their ends, marks, panels of their own, and who leads. */
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import { place } from '../../shared/properties.ts';
import type { DrawnLine, Panel, Place } from './layout.ts';
import { mark, markPath } from './mark-shapes.ts';
import { type Line, type Lines, nearest, valueAt } from './points.ts';
import type { CurvesInput } from './types.ts';
import { valueText } from './words.ts';

export type Several = typeof several;

const named = (input: CurvesInput, { series, points }: Line): TemplateResult => {
  const last = points.at(-1);
  return html`${mark(series.slot)}<bdi>${series.name}</bdi>${last ? html`<span class="chart-value">${valueText(input, last.value)}</span>` : nothing}`;
};

/** For narrow rooms. */
const key = (input: CurvesInput, { apart, lines }: Lines): TemplateResult | typeof nothing =>
  apart || lines.length < 2
    ? nothing
    : html`<ul class="chart-key" aria-hidden="true">
        ${lines.filter(({ series }) => series.values !== null).map((line) => html`<li>${named(input, line)}</li>`)}
      </ul>`;

/** Title of a panel that holds one line. */
const panelTitle = (input: CurvesInput, line: Line): TemplateResult => html`<div class="chart-panel-title">${named(input, line)}</div>`;

const scalesNote = ({ t }: CurvesInput, { apart }: Lines): TemplateResult | typeof nothing =>
  apart ? html`<p class="chart-note">${t('stats.chart.apart')}</p>` : nothing;

/** A line alone that has no numbers is not asked for. */
const missing = ({ t }: CurvesInput, { lines }: Lines): unknown =>
  lines
    .filter(({ series }) => series.values === null)
    .map(
      ({ series }) =>
        html`<p class="chart-note">
          ${mark(series.slot)}<span><bdi>${series.name}</bdi>: ${t('stats.notAvailable')}. ${series.reason ?? nothing}</span>
        </p>`,
    );

/** Who leads, or when most happened. */
function summary(input: CurvesInput, counted: readonly Line[]): string {
  const { t, format, mode } = input;
  const duration = (hours: number) => format.duration(hours * 3_600_000);
  if (mode === 'rate') {
    const { highest, points, series } = counted.reduce((best, line) => (line.highest > best.highest ? line : best));
    const { hours } = points.find(({ value }) => value === highest)!;
    return t('stats.chart.peakOf', { value: valueText(input, highest), duration: duration(hours), name: series.name });
  }
  // Compared where all were counted: one that was counted an hour later would seem to be ahead.
  const { points: fewest } = counted.reduce((least, line) => (line.points.length < least.points.length ? line : least));
  const shared = fewest.findLast(({ hours }) => counted.every((line) => valueAt(line, hours, mode) !== null))?.hours;
  if (!shared) return t('stats.incomparable');
  const standing = counted
    .map((line) => ({ name: line.series.name, value: valueAt(line, shared, mode)! }))
    .toSorted((a, b) => b.value - a.value);
  const [first, last] = [standing[0]!, standing.at(-1)!];
  const value = valueText(input, first.value);
  const words = { duration: duration(shared), name: first.name, value, last: last.name, least: valueText(input, last.value) };
  if (first.value === last.value) return t('stats.chart.level', words);
  return t(standing.length > 2 ? 'stats.chart.leadsAll' : 'stats.chart.leads', words);
}

/** Between markers on a line, px. */
const markEvery = 96;

/** Lines that lie upon each other show their markers in turn. `at`: where a point is. */
function marksAlong(line: Line, at: (index: number) => Place, start: number, end: Place): Place[] {
  const { points, series } = line;
  const length = Math.abs(end.x - start);
  const marks: Place[] = [];
  for (let along = markEvery * (0.3 + series.slot / 6); along < length - markEvery / 4; along += markEvery) {
    const share = along / length;
    const next = at(nearest(line, points[0]!.hours + share * (points.at(-1)!.hours - points[0]!.hours)));
    if (Math.abs(next.x - end.x) > 12 && Math.abs(next.x - start) > 4) marks.push(next);
  }
  return marks;
}

const labelHeight = 18;

/** Where the labels at the ends of lines stand, from top to bottom. */
function labelRooms(lines: readonly DrawnLine[], top: number, bottom: number): ReadonlyMap<DrawnLine, number> {
  const labelled = lines.filter(({ end }) => end);
  const rooms = spread(
    labelled.map(({ end }) => end!.y),
    labelHeight,
    top,
    bottom,
  );
  return new Map(labelled.map((line, index) => [line, rooms[index]!]));
}

const endLabels = (input: CurvesInput, { lines, labelsX }: Panel): unknown =>
  lines.map(({ line, end, labelY }) =>
    end ? html`<div class="chart-end" ${place(labelsX, labelY - labelHeight / 2)}>${named(input, line)}</div>` : nothing,
  );

/** From the end of a line to its label, if that stands elsewhere. */
function leader({ leadersX }: Panel, end: Place, labelY: number): SVGTemplateResult | typeof nothing {
  if (Math.abs(leadersX - end.x) <= 16 && Math.abs(labelY - end.y) <= 2) return nothing;
  const turn = leadersX - Math.sign(leadersX - end.x) * 8;
  return svg`<path class="leader" d="M${Math.round(end.x)} ${Math.round(end.y)}H${turn}L${leadersX} ${Math.round(labelY)}"></path>`;
}

/**
 * Where labels stand that want to be at `wanted`, at least `gap` apart, between `from` and `to`: those that collide share their way out
 * around their middle, so that each stays as near as it can.
 */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, index) => index).toSorted((a, b) => wanted[a]! - wanted[b]! || a - b);
  const blocks: { members: number[]; top: number }[] = [];
  const settle = (members: number[]): number => {
    const middle = members.reduce((sum, index, at) => sum + wanted[index]! - at * gap, 0) / members.length;
    return Math.max(from, Math.min(middle, to - (members.length - 1) * gap));
  };
  for (const index of order) {
    let block = { members: [index], top: settle([index]) };
    for (let above = blocks.at(-1); above && above.top + above.members.length * gap > block.top; above = blocks.at(-1)) {
      blocks.pop();
      const members = [...above.members, ...block.members];
      block = { members, top: settle(members) };
    }
    blocks.push(block);
  }
  const placed = new Array<number>(wanted.length);
  for (const { members, top } of blocks) for (const [at, index] of members.entries()) placed[index] = top + at * gap;
  return placed;
}

export const several = { key, panelTitle, scalesNote, missing, summary, markPath, marksAlong, labelRooms, endLabels, leader };
