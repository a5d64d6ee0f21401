/** Small accounts with campaigns tests can call by name. */
import type { SeedCampaign } from '../../mocks/simulation.ts';
import { type Status, statuses } from '../../src/domain/status.ts';

/** When the tests' clocks start. */
export const start = '2026-11-10T09:00:00Z';
const startMs = Date.parse(start);
const hour = 3_600_000;
export const at = (hours: number): string => new Date(startMs + hours * hour).toISOString();

/** What lets a campaign pass its preflight. */
export const healthy = { template: { id: 'tpl-1', name: 'Welcome' }, contactList: { id: 'lst-11', name: 'VIP' } } as const;

/** The default account, newest first: the n-th was created n hours before the start. */
const kinds: readonly SeedCampaign[] = [
  { name: 'Ready one', status: 'ready', launchType: 'manual', channel: 'email', tags: ['sale', 'vip'] },
  { name: 'Waiting one', status: 'waiting', launchType: 'schedule', channel: 'sms', sendAt: at(24), tags: ['sale'] },
  { name: 'Running one', status: 'running', launchType: 'now', channel: 'viber', progress: { sent: 100, total: 100_000 } },
  { name: 'Stopped one', status: 'stopped', launchType: 'schedule', channel: 'telegram', sendAt: at(48) },
  { name: 'Overdue one', status: 'stopped', launchType: 'schedule', channel: 'webpush', sendAt: at(-5) },
  { name: 'Draft one', status: 'draft', launchType: null, channel: 'email', tags: ['vip'] },
  { name: 'Done one', status: 'done', launchType: 'schedule', channel: 'sms' },
  { name: 'Failed one', status: 'failed', launchType: 'manual', channel: 'email' },
  { name: 'Waiting two', status: 'waiting', launchType: 'recurring', channel: 'email', sendAt: at(30) },
  { name: 'Waiting three', status: 'waiting', launchType: 'schedule', channel: 'sms', sendAt: at(36) },
];

const dated = (campaign: SeedCampaign, n: number): SeedCampaign => ({ ...healthy, createdAt: at(-200 - n), ...campaign });
export const oneOfEach: readonly SeedCampaign[] = kinds.map(dated);

/** `count` campaigns alike, newest first: "Waiting 001", "Waiting 002" … */
export const many = (count: number, campaign: SeedCampaign = {}, prefix = 'Waiting'): readonly SeedCampaign[] =>
  Array.from({ length: count }, (_, n) =>
    dated(
      {
        name: `${prefix} ${String(n + 1).padStart(3, '0')}`,
        status: 'waiting',
        launchType: 'schedule',
        channel: 'email',
        sendAt: at(24 + n),
        ...campaign,
      },
      n,
    ),
  );

export const firstOf = (status: Status): string => `${status[0]?.toUpperCase()}${status.slice(1)} one`;
export const everyFirst: readonly string[] = statuses.map(firstOf);
