/** The funnel: an ordered list that everybody can read, with its shape drawn behind each step. */
import { type SVGTemplateResult, type TemplateResult, html, nothing, render, svg } from 'lit';
import type { Drawing } from './drawing.ts';
import { type TableState, closedTable, tableBehind } from './table-behind.ts';
import type { FunnelInput } from './types.ts';
import { type MeasuredStep, funnelSummary, measure, shareText } from './words.ts';

/** Shares of the drawing's height, 0–100; null where there is no number. Anything counted is at least a hairline. */
export function heightsOf(steps: readonly { readonly count: number | null }[]): (number | null)[] {
  const most = Math.max(...steps.map(({ count }) => count ?? 0), 0);
  return steps.map(({ count }) => (count === null ? null : count > 0 && most > 0 ? Math.max(1, (count / most) * 100) : 0));
}

/** Where the bar of a step ends and what leads to the next one begins, of the width. */
const barEnd = 62;

/** A step's part of the shape, in a box of 100 × 100 that the stylesheet stretches. */
function shape(heights: readonly (number | null)[], index: number): SVGTemplateResult {
  const own = heights[index];
  const next = heights[index + 1];
  if (own === null || own === undefined) {
    // The flow goes on behind a step nobody counts: from the last height that is known to the next one.
    const from = heights.slice(0, index).findLast((height) => height !== null) ?? null;
    const to = heights.slice(index + 1).find((height) => height !== null) ?? from;
    if (from === null || to === null || to === undefined) return svg`<path class="unknown" d="M0 99.5H100"></path>`;
    return svg`<path class="unknown" d="M0 ${100 - from}L100 ${100 - to}V100H0Z"></path>`;
  }
  return svg`<path class="bar" d="M0 ${100 - own}H${barEnd}V100H0Z"></path>
    ${
      next === undefined ? nothing : svg`<path class="flow" d="M${barEnd} ${100 - own}L100 ${100 - (next ?? own)}V100H${barEnd}Z"></path>`
    }`;
}

const drawing = (content: SVGTemplateResult, kind: string): TemplateResult =>
  html`<svg class="funnel-shape ${kind}" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">${content}</svg>`;

function stepView(input: FunnelInput, step: MeasuredStep, heights: readonly (number | null)[], index: number): TemplateResult {
  const { t, format } = input;
  const { label, count, reason, previous, skips, ofPrevious, ofFirst } = step;
  const share = (value: number | undefined) => (value === undefined ? '–' : shareText(input, value));
  return html`<li class="funnel-step ${count === null ? 'is-missing' : ''}">
    <div class="funnel-words">
      <span class="funnel-label">${label}</span>
      <span class="funnel-count">${count === null ? t('stats.notAvailable') : format.number(count)}</span>
      ${
        count === null
          ? html`<span class="funnel-share">${reason}</span>`
          : html`${
              previous === null
                ? nothing
                : html`<span class="funnel-share is-main"
                >${
                  skips
                    ? t('stats.chart.ofStep', { share: share(ofPrevious), step: previous.label })
                    : t('stats.chart.ofPrevious', { share: share(ofPrevious) })
                }</span
              >`
            }
          ${ofFirst === undefined || index < 2 ? nothing : html`<span class="funnel-share">${t('stats.chart.ofFirst', { share: share(ofFirst) })}</span>`}`
      }
    </div>
    ${drawing(shape(heights, index), 'is-column')}
    ${drawing(
      svg`<path class="track" d="M0 0H100V100H0Z"></path>${
        heights[index] === null || heights[index] === undefined
          ? svg`<path class="unknown" d="M0 0H100V100H0Z"></path>`
          : svg`<path class="bar" d="M0 0H${heights[index]!}V100H0Z"></path>`
      }`,
      'is-row',
    )}
  </li>`;
}

/** What stands in the figure; `after` is the disclosure. */
export function funnelFrame(input: FunnelInput, after: unknown): TemplateResult {
  const steps = measure(input.steps);
  const heights = heightsOf(steps);
  return html`<figcaption><span class="chart-title">${input.title}</span><span class="chart-summary">${funnelSummary(input)}</span></figcaption>
    <ol class="funnel-steps" role="list">
      ${steps.map((step, index) => stepView(input, step, heights, index))}
    </ol>
    ${after}`;
}

/** The figure with its steps and the table behind: text and stretched shapes, so nothing has to be measured or waited for. */
export class FunnelChart implements Drawing<FunnelInput> {
  readonly #figure: HTMLElement;
  #input!: FunnelInput;
  #table: TableState = closedTable;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  show(input: FunnelInput): void {
    this.#input = input;
    const behind = tableBehind(
      input,
      this.#table,
      ({ funnelTable }) => funnelTable(input),
      (state) => {
        this.#table = state;
        // What the table needs may have been long on its way.
        this.show(this.#input);
      },
    );
    render(funnelFrame(input, behind), this.#figure);
  }
}
