/** The lines of a chart as templates, from a layout and where the reader is. */
import { type SVGTemplateResult, type TemplateResult, html, nothing, svg } from 'lit';
import type { Panel, PanelLine } from './layout.ts';
import { circle, sharp, slotClass } from './marks.ts';
import type { Line } from './points.ts';
import type { CurvesInput } from './types.ts';

/** Where the reader is: on a line, at a moment (hours since launch). */
export interface Cursor {
  readonly id: string;
  readonly hours: number;
}

/** A panel by its key; `line`: the only one it holds. */
export interface ShownPanel {
  readonly key: string;
  readonly line: Line | null;
  readonly panel: Panel;
}

/** One panel: axes, lines, labels at their ends, and what marks where the reader is. */
export function panelView(input: CurvesInput, panel: Panel, cursor: Cursor | null): TemplateResult {
  const { width, height, left, right, bottom } = panel;
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
      ${panel.lines.map((line) => lineView(input, panel, line, cursor))}
      ${cursor ? input.reading.module?.marksOf(input, panel, cursor) : nothing}
    </svg>
    ${panel.labels > 0 ? input.several?.endLabels(input, panel) : nothing}`;
}

function lineView(
  { several }: CurvesInput,
  panel: Panel,
  { line, path, marks, end, labelY }: PanelLine,
  cursor: Cursor | null,
): SVGTemplateResult {
  const { slot, id } = line.series;
  const rests = cursor && cursor.id !== id;
  return svg`<g class="series ${slotClass(slot)} ${rests ? 'rests' : ''}">
    ${panel.labels > 0 && end ? several?.leader(panel, end, labelY) : nothing}
    <path class="line" d=${path}></path>
    ${marks.map(
      ({ x, y }) =>
        svg`<path class="mark" d=${several?.markPath(slot) ?? circle} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"></path>`,
    )}
  </g>`;
}
