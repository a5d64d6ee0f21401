/** A stage for charts alone: they are parts of `campaign-stats`, drawn in its shadow root with its styles. */
import { LitElement, css, html } from 'lit';
import { controls } from '../src/theme/controls.ts';
import { tokens } from '../src/theme/tokens.ts';
import { type Environment, createEnvironment } from '../src/elements/campaign-provider/environment.ts';
import { chartStyles } from '../src/elements/campaign-stats/charts/charts.styles.ts';
import type { ChartWords, CurveSeries, CurvesInput, FunnelStep, SeriesSlot } from '../src/elements/campaign-stats/charts/index.ts';
import { chartTableStyles } from '../src/elements/campaign-stats/charts/chart-table.styles.ts';
import { reading } from '../src/elements/campaign-stats/charts/reading.ts';
import { readoutStyles } from '../src/elements/campaign-stats/charts/readout.styles.ts';
import { severalStyles } from '../src/elements/campaign-stats/charts/several.styles.ts';
import { loadMessages } from '../src/i18n/messages.ts';

export type DrawChart = (words: ChartWords) => unknown;
/** What comes with the first sign of interest is there. */
export const atHand: ChartWords['reading'] = { module: reading, ask: (go) => go(reading) };

/** A stage has no notices. */
export const noNotices: CurvesInput['notices'] = { t: ((key) => key) as ChartWords['t'], say() {}, notify() {}, dismiss() {} };

/** Draws what it is given in the page's language. */
export class ChartStage extends LitElement {
  static override readonly styles = [
    tokens,
    controls,
    chartStyles,
    severalStyles,
    readoutStyles,
    chartTableStyles,
    css`
      :host {
        display: block;
        padding: 20px;
        background: var(--_surface);
      }
      .visually-hidden {
        position: absolute;
        inline-size: 1px;
        block-size: 1px;
        overflow: hidden;
        clip-path: inset(50%);
      }
    `,
  ];
  static override readonly properties = { draw: { attribute: false }, locale: {} };
  declare draw: DrawChart;
  declare locale: string;
  #environment: Environment | null = null;

  protected override async scheduleUpdate(): Promise<void> {
    const locale = this.locale || 'en';
    if (this.#environment?.locale !== locale) this.#environment = createEnvironment({ locale, catalogue: await loadMessages(locale) });
    super.scheduleUpdate();
  }
  protected override render() {
    return html`<div dir=${this.#environment!.dir}>${this.draw({ ...this.#environment!, isPrinting: false, reading: atHand })}</div>`;
  }
}

const names: readonly string[] = [
  'Spring sale',
  'Newsletter November',
  'Win back: we miss you, come and see what is new since your last visit',
  'Flash SMS',
  'عروض نهاية العام',
  'Product news 🎉',
];

/** A line of `steps` steps that rises quickly and fades, as reactions do; `people` in the end. */
export function reactions(at: number, { people = 1200, steps = 72, stepMinutes = 60, ...rest }: ReactionOptions = {}): CurveSeries {
  const start = Date.UTC(2026, 10, 1 + at, 8);
  const half = (4 + at * 2) * (60 / stepMinutes);
  const reacted = (step: number) => Math.floor(people * (1 - 2 ** (-step / half)) * (1 + 0.02 * Math.sin(step / 3 + at)));
  const values = Array.from({ length: steps }, (_, step) => Math.max(0, reacted(step + 1) - reacted(step)));
  return {
    id: `cmp-${at}`,
    name: names[at % names.length]!,
    slot: (at % 6) as SeriesSlot,
    start: new Date(start).toISOString(),
    asOf: new Date(start + steps * stepMinutes * 60_000).toISOString(),
    stepMinutes,
    values,
    ...rest,
  };
}
export interface ReactionOptions extends Partial<CurveSeries> {
  readonly people?: number;
  readonly steps?: number;
}

export const funnelSteps = (counts: readonly (number | null)[], reason = 'SMS cannot count “Seen”'): FunnelStep[] =>
  (['Targeted', 'Sent', 'Delivered', 'Seen', 'Clicked'] as const).map((label, index) => ({
    key: label.toLowerCase(),
    label,
    count: counts[index] ?? null,
    reason: counts[index] === null ? reason : undefined,
  }));
