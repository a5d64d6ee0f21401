/** What all lines say at one moment, and where that is. */
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import { place } from '../../shared/properties.ts';
import type { Cursor, ShownPanel } from './curves-view.ts';
import type { Point } from './geometry.ts';
import type { Panel, PanelLine } from './layout.ts';
import { mark } from './mark-shapes.ts';
import { sharp, slotClass } from './marks.ts';
import { type Line, type Lines, nearest, valueAt } from './points.ts';
import type { CurvesInput } from './types.ts';
import { momentText, valueText } from './words.ts';

/** The nearest line, and its nearest point, to a place in the plot. */
export function pointed({ x, y }: Panel, lines: readonly Line[], at: { readonly x: number; readonly y: number }, span: number): Cursor {
  const hours = Math.max(0, Math.min(span, ((at.x - x(0)) / (x(span) - x(0))) * span));
  const points = lines.map((line) => ({ id: line.series.id, ...line.points[nearest(line, hours)]! }));
  const away = (point: Point) => Math.hypot(x(point.hours) - at.x, y(point.value) - at.y);
  const point = points.reduce((best, other) => (away(other) < away(best) ? other : best));
  return { id: point.id, hours: point.hours };
}

/** The moment in a panel, and the point of each of its lines. */
export function marksOf(input: CurvesInput, panel: Panel, cursor: Cursor): SVGTemplateResult {
  const x = sharp(panel.x(cursor.hours));
  return svg`<line class="crosshair" x1=${x} x2=${x} y1=${panel.top} y2=${panel.bottom}></line>
    ${panel.lines.map((line) => dot(input, panel, line, cursor))}`;
}

function dot(input: CurvesInput, panel: Panel, { line }: PanelLine, cursor: Cursor): SVGTemplateResult | typeof nothing {
  const value = valueAt(line, cursor.hours, input.mode);
  if (value === null) return nothing;
  const is = line.series.id === cursor.id;
  return svg`<circle class="dot ${slotClass(line.series.slot)} ${is ? 'is-here' : ''}" cx=${panel.x(cursor.hours)} cy=${panel.y(value)} r=${is ? 5.5 : 4}></circle>`;
}

/** As wide as the stylesheet makes it, px. */
const width = 232;

/** Beside the crosshair, on the side with more room; below the plot where there is none. */
export function readout(
  input: CurvesInput,
  lines: Lines,
  cursor: Cursor,
  panels: readonly ShownPanel[],
  root: HTMLElement,
): TemplateResult | typeof nothing {
  const shown = panels.find(({ key }) => key === cursor.id) ?? panels[0];
  const element = shown && root.querySelector<HTMLElement>(`.chart-panel[data-key="${CSS.escape(shown.key)}"] .chart-plot`);
  if (!shown || !element) return nothing;
  const [plot, stage] = [element.getBoundingClientRect(), root.getBoundingClientRect()];
  const at = plot.left - stage.left + shown.panel.x(cursor.hours);
  const room = stage.width - width;
  const [after, before] = [at + 14, at - 14 - width];
  const sides = at > stage.width / 2 ? [before, after] : [after, before];
  const free = sides.find((x) => x >= 0 && x <= room);
  const y = plot.top - stage.top + (free === undefined ? shown.panel.bottom + 26 : shown.panel.top);
  return box(input, lines, cursor, free ?? Math.max(0, Math.min(at - width / 2, room)), y);
}

/** Everything the lines say at the cursor's moment, beside it. Screen readers hear it from the slider. */
function box(input: CurvesInput, { lines }: Lines, cursor: Cursor, x: number, y: number): TemplateResult {
  const drawn = lines.filter(({ points }) => points.length > 0);
  return html`<div class="chart-readout" aria-hidden="true" ${place(x, y)}>
    <div class="chart-moment">${momentText(input, cursor.hours)}</div>
    ${drawn.map((line) => {
      const value = valueAt(line, cursor.hours, input.mode);
      return html`<div class="chart-reading ${line.series.id === cursor.id ? 'is-here' : ''}">
        ${mark(line.series.slot)}<bdi>${line.series.name}</bdi><span class="chart-value">${value === null ? '–' : valueText(input, value)}</span>
      </div>`;
    })}
  </div>`;
}
