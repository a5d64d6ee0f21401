/**
 * What the charts of statistics are given. Everything visible comes from the caller as words or through `t` and `format`; the charts add only their own
 * sentences (`stats.chart.*`). Give a new object when a number changed: it patches what is there in place.
 *
 * Use, in a child position; curves reserve their room at once and are drawn after the first paint, when their code has come:
 *
 *     import { curves, funnel } from './charts/index.ts';     // small: the drawing itself loads when idle
 *     import { chartStyles } from './charts/charts.styles.ts';            // into `static styles`
 *     html`${funnel(input)} ${curves(input)}`
 */
import type { Format } from '../../../i18n/format.ts';
import type { Translate } from '../../../i18n/messages.ts';
import type { Late, PartHost } from '../../shared/with-part.ts';
import type { Reading } from './reading.ts';
import type { Several } from './several.ts';

/** Of the element that shows the chart: its `environment`, and how it is read: `funnel({ ...this.environment, reading, title, steps })`. */
export interface ChartWords {
  readonly t: Translate;
  readonly format: Format;
  readonly dir: 'ltr' | 'rtl';
  /** The page is being printed, as wide as nobody can tell before. */
  readonly isPrinting: boolean;
  /** What takes more than a look comes with the first sign of interest. */
  readonly reading: Late<Reading>;
}

/** Which colour, marker and dashes a campaign has, 0–5: its place among the compared, so that it looks the same in table and charts. */
export type SeriesSlot = 0 | 1 | 2 | 3 | 4 | 5;
/** THE list of slots. */
export const seriesSlots = [0, 1, 2, 3, 4, 5] as const satisfies readonly SeriesSlot[];

/** A step of the funnel. */
export interface FunnelStep {
  /** Stable over updates: the metric. */
  readonly key: string;
  /** As in the table: "Delivered". */
  readonly label: string;
  /** Null: there is no such number; it is drawn as n/a with the reason, never as 0. */
  readonly count: number | null;
  /** Why `count` is null, a sentence: "SMS does not report opens." */
  readonly reason?: string | undefined;
}

export interface FunnelInput extends ChartWords {
  /** Heading of the chart: "Funnel". */
  readonly title: string;
  /** From targeted to clicked. A share is of the last step before that has a number, and of the first one. */
  readonly steps: readonly FunnelStep[];
}

/** One line. */
export interface CurveSeries {
  /** Stable over updates: the campaign's (or iteration's) id. */
  readonly id: string;
  /** As the user knows it; isolated and shortened by the chart. */
  readonly name: string;
  readonly slot: SeriesSlot;
  /** Launch, ISO 8601: hour 0 of this line. */
  readonly start: string;
  /** Until when the numbers reach, ISO 8601: the step that is not over then is drawn to that moment, and is no full hour. */
  readonly asOf: string;
  readonly stepMinutes: number;
  /** New events per step since `start`, as `CampaignStatistics.series.counts` has them. Null: no such numbers; `reason` is then said. */
  readonly values: readonly number[] | null;
  /** Why `values` is null, a sentence. */
  readonly reason?: string | undefined;
}

/** `cumulative`: how many so far. `rate`: how many new per hour (per day where all series come in days). */
export type CurveMode = 'cumulative' | 'rate';

export interface CurvesInput extends ChartWords {
  /** Heading of the chart: "Clicks over time". */
  readonly title: string;
  /** What is counted: "Clicks". */
  readonly metric: string;
  readonly mode: CurveMode;
  /**
   * 1–6 lines, aligned by hours since their own launch. They are small multiples, each on a scale of its own, when the largest line is more
   * than ten times the smallest.
   */
  readonly series: readonly CurveSeries[];
  /** Where it is said that what draws the lines could not be fetched. */
  readonly notices: PartHost;
  /** What several lines need; one alone does without. */
  readonly several: Several | null;
}

/** The same numbers as a table, in words of the locale. */
export interface ChartTable {
  readonly caption: string;
  /** First the head of the rows' names. */
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Rows from `from` (inclusive) to `to` (exclusive): the name first, then a text per column. Formatted when asked for. */
  rows(from: number, to: number): readonly (readonly string[])[];
}
