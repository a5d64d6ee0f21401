/** Charts for a child position. Curves reserve their room at once and are drawn after the first paint, when the page is idle. */
import { type TemplateResult, html } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveClass, directive } from 'lit/directive.js';
import { waitingFrame } from './frame.ts';
import { drawnFunnel } from './funnel-chart.ts';
import type { CurvesInput, FunnelInput } from './types.ts';

type Drawing = typeof import('./curves-chart.ts');
let drawing: Drawing | null = null;

/** Loads what draws curves. They do it by themselves; who must not wait can do it before. Rejects when it cannot be loaded. */
export async function loadCharts(): Promise<void> {
  drawing ??= await import('./curves-chart.ts');
}

/** Safari has no idle callback. */
const idle: Partial<Pick<Window, 'requestIdleCallback' | 'cancelIdleCallback'>> = globalThis;

/** After the next frame was painted and nothing else is waiting. Answers how to call it off. */
function whenIdle(work: () => void): () => void {
  let waiting = 0;
  const frame = requestAnimationFrame(() => {
    waiting = idle.requestIdleCallback ? idle.requestIdleCallback(work, { timeout: 400 }) : window.setTimeout(work, 60);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle.cancelIdleCallback) idle.cancelIdleCallback(waiting);
    else clearTimeout(waiting);
  };
}

/** Room first, the lines when there is time: for the first drawing only, later ones are at once. */
class Curves extends AsyncDirective {
  #input!: CurvesInput;
  #isDue = false;
  #cancel: (() => void) | null = null;

  override render(input: CurvesInput): TemplateResult {
    this.#input = input;
    if (this.#isDue) return this.#lines();
    if (!this.#cancel) this.#wait();
    return waitingFrame(input);
  }

  /** One template for the first drawing and for all after: another one would take the place of the drawing. */
  #lines(): TemplateResult {
    return html`${drawing!.drawnCurves(this.#input)}`;
  }

  protected override disconnected(): void {
    this.#stop();
  }
  protected override reconnected(): void {
    if (!this.#isDue) this.#wait();
  }

  #wait(): void {
    const cancel = whenIdle(() => void this.#draw());
    // What is printed before its turn is printed all the same.
    window.addEventListener('beforeprint', this.#draw);
    this.#cancel = () => {
      cancel();
      window.removeEventListener('beforeprint', this.#draw);
    };
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  readonly #draw = async (): Promise<void> => {
    if (!drawing) {
      // Without the drawing the numbers are still in the report; the next update of the element tries again.
      try {
        await loadCharts();
      } catch {
        this.#stop();
        return;
      }
    }
    this.#stop();
    if (!this.isConnected || this.#isDue) return;
    this.#isDue = true;
    this.setValue(this.#lines());
  };
}

/** The way from targeted to clicked, and what gets lost. */
export const funnel: (input: FunnelInput) => unknown = drawnFunnel;
/** Counts or rates since launch, of 1–6 campaigns. */
export const curves: (input: CurvesInput) => unknown = directive(Curves as DirectiveClass);

export type { ChartTable, ChartWords, CurveMode, CurveSeries, CurvesInput, FunnelInput, FunnelStep, SeriesSlot } from './types.ts';
export { seriesSlots } from './types.ts';
