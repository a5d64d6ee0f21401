/** What stands around the lines, and holds their room before they are drawn. */
import { type TemplateResult, html, nothing } from 'lit';
import { type Lines, linesOf } from './points.ts';
import type { CurvesInput } from './types.ts';
import { curvesSummary, metricText } from './words.ts';

/** Classes of the grid of panels: four panels stand two by two. */
export const panelsClass = ({ apart, lines }: Lines): string =>
  `chart-panels ${apart ? 'apart' : 'together'} ${apart && [2, 4].includes(lines.length) ? 'in-pairs' : ''}`;

export interface Frame {
  readonly summary: unknown;
  readonly stage: unknown;
  readonly axis: unknown;
  readonly after: unknown;
}

/** What stands in the figure: heading, summary, key for narrow rooms, the lines, what is missing and why, and what comes after. */
export function frame(input: CurvesInput, lines: Lines, { summary, stage, axis, after }: Frame): TemplateResult {
  const { t, title } = input;
  const counted = metricText(input, lines.per);
  return html`<figcaption>
      <span class="chart-title">${title}${title.includes(counted) ? nothing : html`<span class="chart-per">${counted}</span>`}</span>
      <span class="chart-summary">${summary}</span>
    </figcaption>
    ${input.several?.key(input, lines)}
    ${stage}
    <p class="chart-axis">${axis}</p>
    ${input.several?.scalesNote(input, lines)}
    ${lines.unfinished ? html`<p class="chart-note">${t('stats.chart.unfinished')}</p>` : nothing}
    ${input.several?.missing(input, lines)}
    ${after}`;
}

/** The figure before its lines are drawn: as high as it will be. */
export function waitingFrame(input: CurvesInput): TemplateResult {
  const lines = linesOf(input);
  const space = html`&nbsp;`;
  const panels = lines.apart ? lines.lines.filter(({ series }) => series.values !== null) : [null];
  return frame(input, lines, {
    summary: curvesSummary(input, lines),
    stage: html`<div class="chart-stage">
      <div class=${panelsClass(lines)}>
        ${panels.map((line) => html`<div class="chart-panel">${line ? html`<div class="chart-panel-title">${space}</div>` : nothing}<div class="chart-plot"></div></div>`)}
      </div>
    </div>`,
    axis: space,
    after: html`<p class="chart-waits">${space}</p>`,
  });
}
