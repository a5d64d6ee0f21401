import { html } from 'lit';
import { type CurvesInput, type FunnelInput, curves, funnel } from '../../../../src/elements/campaign-stats/charts/index.ts';
import type { CurveSeries, SeriesSlot } from '../../../../src/elements/campaign-stats/charts/types.ts';
import { englishEnvironment } from '../../../../src/elements/campaign-provider/environment.ts';
import { ChartStage, type DrawChart, atHand, noNotices } from '../../../../stories/chart-stage.ts';
import { several } from '../../../../src/elements/campaign-stats/charts/several.ts';
import { until } from '../../../helpers/until.ts';

if (!customElements.get('chart-stage')) customElements.define('chart-stage', ChartStage);

export const words = {
  t: englishEnvironment.t,
  format: englishEnvironment.format,
  dir: 'ltr',
  isPrinting: false,
  reading: atHand,
} as const;

/** Launched at midnight UTC of 1 Nov 2026; all its steps are over unless `asOf` says otherwise. */
export function series(at: number, values: readonly number[] | null, rest: Partial<CurveSeries> = {}): CurveSeries {
  const stepMinutes = rest.stepMinutes ?? 60;
  const start = Date.UTC(2026, 10, 1);
  return {
    id: `cmp-${at}`,
    name: `Campaign ${at}`,
    slot: at as SeriesSlot,
    start: new Date(start).toISOString(),
    asOf: new Date(start + (values?.length ?? 0) * stepMinutes * 60_000).toISOString(),
    stepMinutes,
    values,
    ...rest,
  };
}

export const curvesInput = (given: Partial<CurvesInput>): CurvesInput => ({
  ...words,
  title: 'Clicks over time',
  metric: 'Clicks',
  mode: 'cumulative',
  series: [],
  notices: noNotices,
  several,
  ...given,
});

export interface Shown {
  readonly stage: ChartStage;
  readonly root: ShadowRoot;
  /** Draws again, as an update of the element would. */
  update(draw: DrawChart): Promise<void>;
}

/** A stage on the page, `width` px wide inside; removed after the test. */
export async function show(draw: DrawChart, { width = 800, locale = 'en' } = {}): Promise<Shown> {
  const stage = new ChartStage();
  stage.style.inlineSize = `${width + 40}px`;
  Object.assign(stage, { draw, locale });
  document.body.append(stage);
  shown.push(stage);
  await stage.updateComplete;
  return {
    stage,
    root: stage.shadowRoot!,
    async update(next) {
      stage.draw = next;
      await stage.updateComplete;
    },
  };
}
const shown: ChartStage[] = [];
afterEach(() => {
  for (const stage of shown.splice(0)) stage.remove();
});

export const drawCurves =
  (given: Partial<CurvesInput>): DrawChart =>
  (environment) =>
    html`${curves({ ...curvesInput({}), ...environment, ...given })}`;
export const drawFunnel =
  (steps: FunnelInput['steps'], given: Partial<FunnelInput> = {}): DrawChart =>
  (environment) =>
    html`${funnel({ ...environment, title: 'Funnel', steps, ...given })}`;

/** What comes with the first sign of interest, on its way until `come` is called. */
export function onItsWay(): { readonly reading: CurvesInput['reading']; readonly asked: () => number; come(): void } {
  const waiting: Parameters<CurvesInput['reading']['ask']>[0][] = [];
  let module: typeof atHand.module = null;
  const reading: CurvesInput['reading'] = {
    get module() {
      return module;
    },
    ask: (go) => (module ? go(module) : void waiting.push(go)),
  };
  return {
    reading,
    asked: () => waiting.length,
    come() {
      ({ module } = atHand);
      for (const go of waiting.splice(0)) atHand.ask(go);
    },
  };
}

export interface ShownCurves extends Shown {
  readonly slider: HTMLElement;
  press(key: string): string;
  readonly spoken: () => string;
}

/** Curves, once their lines are drawn. */
export async function showCurves(given: Partial<CurvesInput>, options?: { width?: number; locale?: string }): Promise<ShownCurves> {
  const parts = await show(drawCurves(given), options);
  await until(() => parts.root.querySelector('.chart-svg .line'));
  const slider = () => parts.root.querySelector<HTMLElement>('[role=slider]')!;
  const spoken = () => slider().getAttribute('aria-valuetext')!;
  return {
    ...parts,
    get slider() {
      return slider();
    },
    spoken,
    press(key) {
      slider().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      return spoken();
    },
  };
}
