/** Backends that stories need and no seed has: short accounts made for one situation, and answers that are not as expected. */
import type { FaultRule } from '../mocks/faults.ts';
import type { SeedCampaign } from '../mocks/simulation-options.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
const ahead = (ms: number) => ago(-ms);

/** Five sends under way, at different points. */
export const fiveRunning: readonly SeedCampaign[] = (['email', 'sms', 'webpush', 'telegram', 'viber'] as const).map((channel, n) => ({
  name: ['Black Friday early access', 'Delivery today', 'Back in stock', 'Deals of the day', 'Loyalty points expire'][n]!,
  channel,
  status: 'running',
  launchType: n % 2 ? 'schedule' : 'now',
  startedAt: ago((n + 1) * minute),
  progress: { sent: 4_000 + n * 9_000, total: 60_000 },
  tags: n % 2 ? ['promo'] : ['sale', 'q4'],
}));

/** A single send each of the next days: nothing asks how much of a series is meant. */
export const comingUp: readonly SeedCampaign[] = (['email', 'sms', 'viber'] as const).map((channel, n) => ({
  name: ['Weekend offers', 'Delivery windows', 'Points about to expire'][n]!,
  channel,
  status: 'waiting',
  launchType: 'schedule',
  sendAt: ahead((n + 1) * day),
}));

/** Stopped, and its time has passed meanwhile. */
export const overdue: readonly SeedCampaign[] = [
  { name: 'Spring preview', channel: 'email', status: 'stopped', launchType: 'schedule', sendAt: ago(2 * day), tags: ['preview'] },
];

interface Page {
  readonly items: readonly object[];
}

/** Every answer of the list, with the n-th campaign replaced by what is said here. */
export const answers = (replace: (campaign: object, n: number) => object): FaultRule => ({
  method: 'list',
  times: Infinity,
  answer: (page) => ({ ...(page as Page), items: (page as Page).items.map(replace) }),
});
