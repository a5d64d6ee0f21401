import type { Channel } from './channel.ts';

/** Counts of a campaign (PRODUCT §6), in the order of the funnel, then of the losses. Money (`cost`) is in the account's currency. */
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
export const rateTable: Readonly<Record<Rate, { readonly numerator: readonly Metric[]; readonly denominator: Metric; readonly switchable?: true }>> = {
  delivery: { numerator: ['delivered'], denominator: 'sent' },
  bounce: { numerator: ['bouncedHard', 'bouncedSoft'], denominator: 'sent' },
  failure: { numerator: ['failed'], denominator: 'sent' },
  open: { numerator: ['seen'], denominator: 'delivered', switchable: true },
  ctr: { numerator: ['clicked'], denominator: 'delivered' },
  ctor: { numerator: ['clicked'], denominator: 'seen' },
  unsubscribe: { numerator: ['unsubscribed'], denominator: 'delivered' },
  complaint: { numerator: ['complained'], denominator: 'delivered' },
};
