/** Charts for a child position. Curves reserve their room at once and are drawn after the first paint, when the page is idle. */
import { type TemplateResult, html, render } from 'lit';
import { withPart } from '../../shared/with-part.ts';
import type { CurvesChart } from './curves-chart.ts';
import { type Drawing, draws } from './drawing.ts';
import { waitingFrame } from './frame.ts';
import { FunnelChart } from './funnel-chart.ts';
import type { CurvesInput, FunnelInput } from './types.ts';

type CurvesModule = typeof import('./curves-chart.ts');
let module: CurvesModule | null = null;

/** Loads what draws curves. They do it by themselves; who must not wait can do it before. Rejects when it cannot be loaded. */
export const loadCharts = async (): Promise<CurvesModule> => (module ??= await import('./curves-chart.ts'));

const drawing = {
  get module() {
    return module;
  },
  get: loadCharts,
};

/** After the next frame was painted and nothing else is waiting; Safari has no idle callback. */
function whenIdle(work: () => unknown): void {
  const { requestIdleCallback: idle }: Partial<Pick<Window, 'requestIdleCallback'>> = window;
  requestAnimationFrame(() => void (idle ? idle(work, { timeout: 400 }) : setTimeout(work, 60)));
}

/** Room first, the lines when there is time: for the first drawing only, later ones are at once. */
class Curves implements Drawing<CurvesInput> {
  readonly #figure: HTMLElement;
  #input!: CurvesInput;
  #isWaiting = false;
  #chart: CurvesChart | null = null;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  show(input: CurvesInput): void {
    this.#input = input;
    if (this.#chart) return this.#chart.show(input);
    render(waitingFrame(input), this.#figure);
    // What is printed before its turn is printed all the same.
    if (input.isPrinting) return this.#draw();
    if (!this.#isWaiting) whenIdle(this.#draw);
    this.#isWaiting = true;
  }

  readonly #draw = (): void => {
    // What comes back into the page is drawn by its element then.
    this.#isWaiting = this.#figure.isConnected;
    if (!this.#isWaiting) return;
    const go = ({ CurvesChart }: CurvesModule) => {
      this.#isWaiting = false;
      if (this.#figure.isConnected) (this.#chart ??= new CurvesChart(this.#figure)).show(this.#input);
    };
    if (module) return go(module);
    // Only what fails takes the place of another notice; Retry goes on from there.
    loadCharts().then(go, () => withPart(drawing, this.#input.notices, go));
  };
}

/** The way from targeted to clicked, and what gets lost. */
export const funnel = (input: FunnelInput): TemplateResult => html`<figure class="chart funnel" ${draws(FunnelChart, input)}></figure>`;
/** Counts or rates since launch, of 1–6 campaigns. */
export const curves = (input: CurvesInput): TemplateResult => html`<figure class="chart curves" ${draws(Curves, input)}></figure>`;

export type { ChartTable, ChartWords, CurveMode, CurveSeries, CurvesInput, FunnelInput, FunnelStep, SeriesSlot } from './types.ts';
export { seriesSlots } from './types.ts';
