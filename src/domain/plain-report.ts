/** Of the report (`report.ts`): its rows and numbers, before they are compared. */
import type { Instant } from './campaign.ts';
import type { Channel } from './channel.ts';
import type { Open } from './open.ts';
import {
  type Counts,
  type Interval,
  type Metric,
  type MissingReason,
  type Rate,
  type RateBase,
  countOf,
  denominatorOf,
  missingReason,
  rateOf,
  rateTable,
  wilsonInterval,
} from './statistics.ts';
import type { ShareVerdict } from './verdict.ts';

export const reportGroups = ['reach', 'attention', 'action', 'loss'] as const;
export type ReportGroup = (typeof reportGroups)[number];

/** What a row measures: a count, or a rate of counts. */
export type Measure = Metric | Rate;

export interface RowShape {
  readonly group: ReportGroup;
  readonly kind: 'count' | 'money' | 'rate';
  /** Which end is good. Counts have none: who sends to more people is not better for it. */
  readonly better: 'higher' | 'lower' | null;
  /** Decimals shown and exported; of a rate, of its percentage. */
  readonly digits: number;
}
const count = (group: ReportGroup): RowShape => ({ group, kind: 'count', better: null, digits: 0 });
const rate = (group: ReportGroup, better: 'higher' | 'lower', digits: number): RowShape => ({ group, kind: 'rate', better, digits });

/** THE table of the report's rows, in their order. Losses are rare, so they take two decimals. */
export const reportTable = {
  targeted: count('reach'),
  sent: count('reach'),
  delivered: count('reach'),
  delivery: rate('reach', 'higher', 1),
  cost: { group: 'reach', kind: 'money', better: null, digits: 2 },
  seen: count('attention'),
  open: rate('attention', 'higher', 1),
  clicked: count('action'),
  ctr: rate('action', 'higher', 1),
  ctor: rate('action', 'higher', 1),
  bouncedHard: count('loss'),
  bouncedSoft: count('loss'),
  bounce: rate('loss', 'lower', 2),
  failed: count('loss'),
  failure: rate('loss', 'lower', 2),
  expired: count('loss'),
  unsubscribed: count('loss'),
  unsubscribe: rate('loss', 'lower', 2),
  complained: count('loss'),
  complaint: rate('loss', 'lower', 2),
} as const satisfies Record<Measure, RowShape>;
export const measures = Object.keys(reportTable) as Measure[];

/** Is it a rate, rather than a count? */
export const isRateMeasure = (measure: Measure): measure is Rate => Object.hasOwn(rateTable, measure);

/** How a rate is worked out: the sum of `numerator` over `denominator`. */
export interface Formula {
  readonly numerator: readonly Metric[];
  readonly denominator: Metric;
}

/** One campaign of the report. Without counts its column is empty; with `isExcluded` it is shown but not compared. */
export interface ReportSubject {
  readonly id: string;
  readonly channel: Open<Channel>;
  readonly counts: Counts | null;
  readonly asOf: Instant | null;
  readonly isExcluded?: boolean;
}

/** Against the baseline: `points` is a difference of shares (0.01 is one percentage point), `relative` of counts (0.4 is 40 % more). */
export interface Difference {
  readonly kind: 'points' | 'relative';
  readonly value: number;
  /** Of two shares only: whether the difference is more than chance. */
  readonly verdict: ShareVerdict | null;
}

export type BestMark = 'clear' | 'similar' | 'unclear';

export interface ValueCell {
  readonly type: 'value';
  /** Rounded to the row's digits, as it is shown and exported. A rate is a share. */
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Wilson's, 95 %. Null of counts, and where the numerator is no part of the denominator: such a rate is not judged. */
  readonly interval: Interval | null;
  /** Length of its bar, 0–1, on the one scale of the row. */
  readonly bar: number;
  /** `clear`: better than each of the others by more than chance. `similar`: some are as good, as far as matters. `unclear`: too few to tell. */
  readonly best: BestMark | null;
  /** Null of the baseline itself, and where there is none. */
  readonly difference: Difference | null;
}
/** `none`: nothing known of this campaign. `missing` reads "n/a", `undefined` reads "–". */
export type ReportCell =
  | { readonly type: 'none' }
  | {
      readonly type: 'missing' | 'undefined';
      readonly reason: MissingReason;
      readonly numerator: number | null;
      readonly denominator: number | null;
    }
  | ValueCell;

export interface ReportRow extends RowShape {
  readonly measure: Measure;
  readonly formula: Formula | null;
  /** The largest value of those compared: where bars are full. */
  readonly scale: number;
  /** Which of the channels compared can have it. */
  readonly has: 'all' | 'some' | 'none';
  /** In the order of the subjects. */
  readonly cells: readonly ReportCell[];
}

export interface Report {
  readonly rows: readonly ReportRow[];
  /** The campaign others are measured against; null where none can be. */
  readonly baseline: string | null;
  readonly rateBase: RateBase;
}

/** Rounds as it will be read: half up, in decimals. */
export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** The numbers alone, which is all there is to say of one campaign. */
export const plainReport = (
  subjects: readonly ReportSubject[],
  { rateBase = 'delivered' }: { readonly rateBase?: RateBase } = {},
): Report => ({
  rateBase,
  baseline: null,
  rows: measures.map((measure) => ({
    ...reportTable[measure],
    measure,
    formula: isRateMeasure(measure) ? { numerator: rateTable[measure].numerator, denominator: denominatorOf(measure, rateBase) } : null,
    scale: 0,
    has: 'all',
    cells: subjects.map((subject) => plainCell(measure, subject, rateBase)),
  })),
});

/** The cell by itself, before it is compared. */
function plainCell(measure: Measure, { channel, counts }: ReportSubject, base: RateBase): ReportCell {
  if (!counts) return { type: 'none' };
  const { digits } = reportTable[measure];
  const blank = { type: 'value', bar: 0, best: null, difference: null } as const;
  if (!isRateMeasure(measure)) {
    const value = countOf(counts, measure, channel);
    if (value === null) return { type: 'missing', reason: missingReason(channel, measure), numerator: null, denominator: null };
    return { ...blank, value: rounded(value, digits), numerator: null, denominator: null, interval: null };
  }
  const { value, numerator, denominator, reason } = rateOf(counts, measure, base, channel);
  if (value == null) return { type: value === null ? 'missing' : 'undefined', reason: reason!, numerator, denominator };
  const isShare = numerator! >= 0 && numerator! <= denominator!;
  return {
    ...blank,
    value: rounded(value, digits + 2),
    numerator,
    denominator,
    interval: isShare ? wilsonInterval(numerator!, denominator!) : null,
  };
}
