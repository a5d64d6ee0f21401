import { type Channel, isChannel } from './channel.ts';
import type { Open } from './open.ts';

/** Counts of a campaign (PRODUCT §6), in the order of the funnel, then of the losses. Money (`cost`) comes without a currency, and is shown and exported without one. */
export const metrics = [
  'targeted',
  'sent',
  'delivered',
  'seen',
  'clicked',
  'bouncedHard',
  'bouncedSoft',
  'failed',
  'expired',
  'unsubscribed',
  'complained',
  'cost',
] as const;
export type Metric = (typeof metrics)[number];

/** `yes`: always counted; `reported`: only where the provider reports it; `no`: the channel cannot have it. */
export type Availability = 'yes' | 'reported' | 'no';

const everywhere: Readonly<Record<Channel, Availability>> = { email: 'yes', sms: 'yes', webpush: 'yes', telegram: 'yes', viber: 'yes' };

/** THE table of which channel has which count (PRODUCT §6). */
export const metricTable: Readonly<Record<Metric, Readonly<Record<Channel, Availability>>>> = {
  targeted: everywhere,
  sent: everywhere,
  delivered: everywhere,
  seen: { email: 'yes', sms: 'no', webpush: 'no', telegram: 'reported', viber: 'yes' },
  clicked: { email: 'yes', sms: 'reported', webpush: 'yes', telegram: 'reported', viber: 'yes' },
  bouncedHard: { email: 'yes', sms: 'no', webpush: 'no', telegram: 'no', viber: 'no' },
  bouncedSoft: { email: 'yes', sms: 'no', webpush: 'no', telegram: 'no', viber: 'no' },
  failed: { email: 'no', sms: 'yes', webpush: 'yes', telegram: 'yes', viber: 'yes' },
  expired: { email: 'no', sms: 'yes', webpush: 'yes', telegram: 'no', viber: 'yes' },
  unsubscribed: { email: 'yes', sms: 'reported', webpush: 'yes', telegram: 'yes', viber: 'yes' },
  complained: { email: 'yes', sms: 'no', webpush: 'no', telegram: 'no', viber: 'yes' },
  cost: { email: 'no', sms: 'yes', webpush: 'no', telegram: 'no', viber: 'yes' },
};

/** Rates of PRODUCT §6. */
export const rates = ['delivery', 'bounce', 'failure', 'open', 'ctr', 'ctor', 'unsubscribe', 'complaint'] as const;
export type Rate = (typeof rates)[number];

/** What the denominator of the open rate is. */
export type RateBase = 'delivered' | 'sent';

/** THE table of rates: numerator metrics are added; `base` marks the one whose denominator can be switched to `sent`. */
export const rateTable: Readonly<
  Record<Rate, { readonly numerator: readonly Metric[]; readonly denominator: Metric; readonly switchable?: true }>
> = {
  delivery: { numerator: ['delivered'], denominator: 'sent' },
  bounce: { numerator: ['bouncedHard', 'bouncedSoft'], denominator: 'sent' },
  failure: { numerator: ['failed'], denominator: 'sent' },
  open: { numerator: ['seen'], denominator: 'delivered', switchable: true },
  ctr: { numerator: ['clicked'], denominator: 'delivered' },
  ctor: { numerator: ['clicked'], denominator: 'seen' },
  unsubscribe: { numerator: ['unsubscribed'], denominator: 'delivered' },
  complaint: { numerator: ['complained'], denominator: 'delivered' },
};

/** The numbers of a campaign; a missing one counts as null. */
export type Counts = Readonly<Partial<Record<Metric, number | null>>>;

/** What a channel has of a metric. A channel nobody knows may report anything. */
export const availability = (channel: Open<Channel>, metric: Metric): Availability =>
  isChannel(channel) ? metricTable[metric][channel] : 'reported';

/**
 * Why there is no number.
 * `unavailable`: the channel cannot have it. `unreported`: the provider did not report it. `no-denominator`: nothing to divide by.
 */
export interface MissingReason {
  readonly code: 'unavailable' | 'unreported' | 'no-denominator';
  /** The metric that is missing, or zero. */
  readonly metric: Metric;
}

/** A count as it is shown: null where the channel cannot have it, whatever a backend fills in for it, often 0. */
export const countOf = (counts: Counts, metric: Metric, channel: Open<Channel> = ''): number | null =>
  availability(channel, metric) === 'no' ? null : (counts[metric] ?? null);

/** Why a count of that channel is null. */
export const missingReason = (channel: Open<Channel>, metric: Metric): MissingReason => ({
  code: availability(channel, metric) === 'no' ? 'unavailable' : 'unreported',
  metric,
});

export interface RateValue {
  /** Share, usually 0–1. Null reads "n/a" (a count is missing), undefined reads "–" (the denominator is 0). */
  readonly value: number | null | undefined;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Why there is no value. */
  readonly reason?: MissingReason;
}

/** The metric a rate is divided by: `rateTable`'s, or `sent` where that can be switched. */
export const denominatorOf = (rate: Rate, base: RateBase): Metric => (rateTable[rate].switchable ? base : rateTable[rate].denominator);

/** A rate from counts (PRODUCT §6). `base` is the denominator of the open rate; `channel` tells why a count is missing. */
export function rateOf(counts: Counts, rate: Rate, base: RateBase = 'delivered', channel: Open<Channel> = ''): RateValue {
  const { numerator: metricsAdded } = rateTable[rate];
  const divisor = denominatorOf(rate, base);
  const of = (metric: Metric) => countOf(counts, metric, channel);
  const added = metricsAdded.map(of);
  const numerator = added.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  const denominator = of(divisor);
  const missing = [...metricsAdded, divisor].find((metric) => of(metric) === null);
  if (missing) return { value: null, numerator, denominator, reason: missingReason(channel, missing) };
  if (denominator === 0) return { value: undefined, numerator, denominator, reason: { code: 'no-denominator', metric: divisor } };
  return { value: numerator! / denominator!, numerator, denominator };
}

/** Bounds of a share, 0–1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of a share, without continuity correction; null for an empty sample.
 * The `z` of 95 %. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927) 209–212; method 3 of R. G. Newcombe, Stat. Med. 17 (1998) 857–872.
 */
export function wilsonInterval(successes: number, n: number, z = 1.959964): Interval | null {
  if (!(n > 0)) return null;
  // More clicks than opens can be counted; a share above 1 is taken as 1.
  const share = Math.min(1, Math.max(0, successes / n));
  const square = (z * z) / n;
  const middle = share + square / 2;
  const half = z * Math.sqrt((share * (1 - share)) / n + square / n / 4);
  // Exact at the ends, where rounding would leave 0.9999….
  return { low: share === 0 ? 0 : (middle - half) / (1 + square), high: share === 1 ? 1 : (middle + half) / (1 + square) };
}
