/** The lines of a chart as templates, from a layout and where the reader is. */
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import { lastValue, mark } from './frame.ts';
import { type Panel, type PanelLine, labelHeight } from './layout.ts';
import { markShape, slotClass } from './marks.ts';
import { properties } from '../properties.ts';
import { type Line, type Lines, valueAt } from './points.ts';
import type { CurvesInput } from './types.ts';
import { momentText, valueText } from './words.ts';

/** Where the reader is: on a line, at a moment (hours since launch). */
export interface Cursor {
  readonly id: string;
  readonly hours: number;
}

/** To x, y, px from the physical left: what it points at was mirrored already. */
const place = (x: number, y: number) => properties({ translate: `${Math.round(x)}px ${Math.round(y)}px` });

/** Half a pixel over, so that hairlines are sharp. */
const sharp = (at: number): number => Math.round(at) + 0.5;

/** One panel: axes, lines, labels at their ends, and the crosshair. */
export function panelView(input: CurvesInput, panel: Panel, cursor: Cursor | null): TemplateResult {
  const { width, height, left, right, top, bottom } = panel;
  const x = cursor ? panel.x(cursor.hours) : 0;
  return html`<svg class="chart-svg" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
      <g class="ticks">
        ${panel.valueTicks.map(
          ({ y, text, isBase }) =>
            svg`<line class=${isBase ? 'base' : 'rule'} x1=${left} x2=${right} y1=${sharp(y)} y2=${sharp(y)}></line>
            <text x=${panel.valuesX + (input.dir === 'rtl' ? 8 : -8)} y=${y + 4} text-anchor="end">${text}</text>`,
        )}
        ${panel.timeTicks.map(
          (tick) => svg`<line class="base" x1=${sharp(tick.x)} x2=${sharp(tick.x)} y1=${bottom} y2=${bottom + 4}></line>
            <text x=${tick.x} y=${bottom + 18} text-anchor="middle">${tick.text}</text>`,
        )}
      </g>
      ${cursor ? svg`<line class="crosshair" x1=${sharp(x)} x2=${sharp(x)} y1=${top} y2=${bottom}></line>` : nothing}
      ${panel.lines.map((line) => lineView(panel, line, cursor))}
      ${cursor ? panel.lines.map((line) => dot(input, panel, line, cursor)) : nothing}
    </svg>
    ${panel.labels > 0 ? panel.lines.map((line) => endLabel(input, panel, line)) : nothing}`;
}

function lineView(panel: Panel, { line, path, marks, end, labelY }: PanelLine, cursor: Cursor | null): SVGTemplateResult {
  const { slot, id } = line.series;
  const rests = cursor && cursor.id !== id;
  return svg`<g class="series ${slotClass(slot)} ${rests ? 'rests' : ''}">
    ${
      panel.labels > 0 && end && (Math.abs(panel.leadersX - end.x) > 16 || Math.abs(labelY - end.y) > 2)
        ? svg`<path class="leader" d="M${Math.round(end.x)} ${Math.round(end.y)}H${panel.leadersX - Math.sign(panel.leadersX - end.x) * 8}L${panel.leadersX} ${Math.round(labelY)}"></path>`
        : nothing
    }
    <path class="line" d=${path}></path>
    ${marks.map(({ x, y }) => markShape(slot, x, y))}
  </g>`;
}

function dot(input: CurvesInput, panel: Panel, { line }: PanelLine, cursor: Cursor): SVGTemplateResult | typeof nothing {
  const value = valueAt(line, cursor.hours, input.mode);
  if (value === null) return nothing;
  const is = line.series.id === cursor.id;
  return svg`<circle class="dot ${slotClass(line.series.slot)} ${is ? 'is-here' : ''}" cx=${panel.x(cursor.hours)} cy=${panel.y(value)} r=${is ? 5.5 : 4}></circle>`;
}

const endLabel = (input: CurvesInput, panel: Panel, { line, end, labelY }: PanelLine): TemplateResult | typeof nothing =>
  end
    ? html`<div class="chart-end" ${place(panel.labelsX, labelY - labelHeight / 2)}>
        ${mark(line.series.slot)}<bdi>${line.series.name}</bdi>${lastValue(input, line)}
      </div>`
    : nothing;

/** Title of a panel that holds one line. */
export const panelTitle = (input: CurvesInput, line: Line): TemplateResult =>
  html`<div class="chart-panel-title">${mark(line.series.slot)}<bdi>${line.series.name}</bdi>${lastValue(input, line)}</div>`;

/** Everything the lines say at the cursor's moment, beside it. Screen readers hear it from the slider. */
export function readout(input: CurvesInput, { lines }: Lines, cursor: Cursor, x: number, y: number): TemplateResult {
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
/** As wide as the stylesheet makes a readout, px. */
export const readoutWidth = 232;
