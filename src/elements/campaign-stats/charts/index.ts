/** Charts for a child position: their room is reserved at once, they are drawn after the first paint, when the page is idle. */
import { type TemplateResult, html } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { type DirectiveClass, directive } from 'lit/directive.js';
import { mark, waitingFrame } from './frame.ts';
import type { CurvesInput, FunnelInput, SeriesSlot } from './types.ts';

type Drawings = typeof import('./drawings.ts');
let drawings: Drawings | null = null;

/** Loads what draws. Charts do it by themselves; a page that must not wait can do it before. Rejects when it cannot be loaded. */
export async function loadCharts(): Promise<void> {
  drawings ??= await import('./drawings.ts');
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

/** Room first, the drawing when there is time: for the first drawing only, later ones are at once. */
abstract class LaterDrawing<Input> extends AsyncDirective {
  #input!: Input;
  #isDue = false;
  #cancel: (() => void) | null = null;

  protected abstract room(input: Input): TemplateResult;
  protected abstract drawn(drawings: Drawings, input: Input): TemplateResult;

  override render(input: Input): TemplateResult {
    this.#input = input;
    if (this.#isDue && drawings) return this.drawn(drawings, input);
    if (!this.#cancel) this.#wait();
    return this.room(input);
  }

  protected override disconnected(): void {
    this.#stop();
  }
  protected override reconnected(): void {
    if (!this.#isDue) this.#wait();
  }

  #wait(): void {
    const cancel = whenIdle(() => void this.#draw());
    // A chart that is printed before its turn is printed all the same.
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
    if (!drawings) {
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
    this.setValue(this.drawn(drawings!, this.#input));
  };
}

class Funnel extends LaterDrawing<FunnelInput> {
  protected override room({ title, steps }: FunnelInput): TemplateResult {
    return html`<figure class="chart funnel">
      <figcaption><span class="chart-title">${title}</span><span class="chart-summary">&nbsp;</span></figcaption>
      <div class="funnel-steps">${steps.map(() => html`<div class="funnel-step"></div>`)}</div>
      <p class="chart-waits">&nbsp;</p>
    </figure>`;
  }
  protected override drawn({ drawnFunnel }: Drawings, input: FunnelInput): TemplateResult {
    return html`${drawnFunnel(input)}`;
  }
}

class Curves extends LaterDrawing<CurvesInput> {
  protected override room(input: CurvesInput): TemplateResult {
    return waitingFrame(input);
  }
  protected override drawn({ drawnCurves }: Drawings, input: CurvesInput): TemplateResult {
    return html`${drawnCurves(input)}`;
  }
}

/** The way from targeted to clicked, and what gets lost. */
export const funnel: (input: FunnelInput) => unknown = directive(Funnel as DirectiveClass);
/** Counts or rates since launch, of 1–6 campaigns. */
export const curves: (input: CurvesInput) => unknown = directive(Curves as DirectiveClass);
/** A 12 px marker in the colour and shape a campaign's line has, to stand beside its name. Decorative. */
export const seriesMark: (slot: SeriesSlot) => TemplateResult = mark;

export type { ChartTable, ChartWords, CurveMode, CurveSeries, CurvesInput, FunnelInput, FunnelStep, SeriesSlot } from './types.ts';
export { seriesSlots } from './types.ts';
