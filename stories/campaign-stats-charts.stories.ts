import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { waitFor } from 'storybook/test';
import { type CurvesInput, type FunnelInput, curves, funnel } from '../src/elements/campaign-stats/charts/index.ts';
import { several } from '../src/elements/campaign-stats/charts/several.ts';
import { ChartStage, type DrawChart, funnelSteps, noNotices, reactions } from './chart-stage.ts';

if (!customElements.get('chart-stage')) customElements.define('chart-stage', ChartStage);

const meta: Meta = { title: 'campaign-stats/charts' };
export default meta;

interface Options {
  readonly theme?: 'light' | 'dark';
  readonly locale?: 'en' | 'de' | 'ar';
  /** Of the stage, px. */
  readonly width?: number;
}
const stage = (draw: DrawChart, { theme, locale, width }: Options = {}): StoryObj => ({
  globals: { ...(theme && { theme }), ...(locale && { locale }) },
  render: (_, { globals }) =>
    html`<div style=${width ? `inline-size: ${width}px` : nothing}>
      <chart-stage .draw=${draw} locale=${globals['locale'] ?? 'en'}></chart-stage>
    </div>`,
});
const lines = (input: Partial<CurvesInput>, options?: Options) =>
  stage(
    (environment) =>
      html`${curves({ ...environment, title: 'Clicks over time', metric: 'Clicks', mode: 'cumulative', series: [], notices: noNotices, several, ...input } as CurvesInput)}`,
    options,
  );
const steps = (counts: readonly (number | null)[], options?: Options) =>
  stage((environment) => html`${funnel({ ...environment, title: 'Funnel', steps: funnelSteps(counts) } as FunnelInput)}`, options);

const six = [0, 1, 2, 3, 4, 5].map((at) => reactions(at, { people: 1400 - at * 190, steps: 48 + at * 4 }));
const month = [0, 1, 2, 3, 4, 5].map((at) => reactions(at, { people: 24_000 - at * 3100, steps: 720 }));
const far = six.map((series, at) =>
  reactions(at, { people: [60_000, 900, 120, 14_000, 500, 40][at]!, ...(at === 3 && { steps: 30 }), id: series.id }),
);

/** From targeted to clicked: each step with its share of the one before and of the first. */
export const Funnel = steps([48_210, 47_904, 46_120, 12_444, 1_369]);
/** A channel that cannot count a step: said there, with the reason, and passed over by the shares. */
export const FunnelNotAvailable = steps([12_000, 11_980, 11_400, null, 707]);
/** Nothing counted is zero, not n/a. */
export const FunnelZero = steps([9_300, 0, 0, 0, 0]);
/** Rows instead of columns. */
export const FunnelNarrow = steps([48_210, 47_904, 46_120, null, 1_369], { width: 360 });
export const FunnelDark = steps([48_210, 47_904, 46_120, 12_444, 1_369], { theme: 'dark' });
/** The way runs from right to left. */
export const FunnelRightToLeft = steps([48_210, 47_904, 46_120, null, 1_369], { locale: 'ar' });

/** One campaign. */
export const OneLine = lines({ series: [reactions(0)] });
/** New ones per hour; the hour that is not over is left out, as it would look like a fall. */
export const PerHour = lines({ mode: 'rate', series: [reactions(0, { asOf: '2026-11-04T07:20:00Z' })] });
/** The first numbers are there. */
export const OnePoint = lines({ series: [reactions(0, { steps: 1, asOf: '2026-11-01T08:25:00Z' })] });
/** Counted, and nobody has reacted. */
export const Zero = lines({ series: [reactions(0, { values: Array.from({ length: 24 }, () => 0) })] });
/** Nothing was counted at all. */
export const Nothing = lines({ series: [reactions(0, { values: [] })] });
/** Two campaigns, aligned by hours since launch; the younger one ends earlier. */
export const TwoLines = lines({ series: [reactions(0), reactions(1, { steps: 40, people: 900 })] });
/** Six campaigns: names at the ends of the lines, where they do not collide. */
export const SixLines = lines({ series: six });
/** 30 days of hours each: 4,320 points. */
export const Month = lines({ series: month });
export const MonthPerHour = lines({ mode: 'rate', series: month.slice(0, 2) });
/** The largest is more than ten times the smallest, so each has a scale of its own. */
export const FarApart = lines({ series: far });
export const FourApart = lines({ series: far.slice(0, 4) });
/** A campaign without these numbers is named, with the reason. */
export const OneMissing = lines({ series: [six[0]!, six[1]!, reactions(3, { values: null, reason: 'SMS cannot count “Seen”.' })] });
export const CurvesDark = lines({ series: six }, { theme: 'dark' });
export const FarApartDark = lines({ series: far }, { theme: 'dark' });
/** In little room the names stand above the lines. */
export const CurvesNarrow = lines({ series: six }, { width: 360 });
export const FarApartNarrow = lines({ series: far.slice(0, 3) }, { width: 360 });
/** Time runs as the language reads. */
export const CurvesRightToLeft = lines({ series: six }, { locale: 'ar' });
export const CurvesGerman = lines({ series: six.slice(0, 3) }, { locale: 'de' });

/** Reading all lines at one moment, by keyboard. */
export const Reading: StoryObj = {
  ...lines({ series: six }),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('chart-stage')!;
    const slider = await waitFor(
      () => {
        const found = shadowRoot!.querySelector<HTMLElement>('[role=slider]');
        if (!found?.querySelector('.line')) throw new Error('not drawn yet');
        return found;
      },
      { timeout: 20_000 },
    );
    slider.focus();
    for (let presses = 0; presses < 30; presses += 1)
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true, composed: true }));
    await waitFor(() => shadowRoot!.querySelector('.chart-readout')!.textContent);
  },
};

/** The same numbers as a table. */
export const AsTable: StoryObj = {
  ...lines({ series: month.slice(0, 3) }),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('chart-stage')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('.chart-behind summary')!.click());
    await waitFor(() => shadowRoot!.querySelector('.chart-table')!.textContent);
  },
};
