import type { CampaignDataSource, RequestOptions } from '../data-source.ts';

/** A new intent, and a word that no campaign of an earlier run has: an account is tried again and again. */
export const newKey = (): string => `contract-${Math.random().toString(36).slice(2)}`;

/** Every method that asks the backend, with arguments that are fine by themselves. */
export const calls: Readonly<Record<string, (source: CampaignDataSource, id: string, options?: RequestOptions) => Promise<unknown>>> = {
  list: (source, _, options) => source.list({}, { offset: 0, limit: 5, ...options }),
  occurrences: (source, _, options) =>
    source.occurrences({ start: '2026-01-01T00:00:00Z', end: '2026-02-01T00:00:00Z', timeZone: 'UTC' }, {}, options),
  get: (source, id, options) => source.get(id, options),
  statistics: (source, id, options) => source.statistics([id], options),
  preflight: (source, id, options) => source.preflight(id, options),
  resources: (source, _, options) => source.resources('template', '', options),
  save: (source, _, options) =>
    source.save({ name: 'Never made', channel: 'email', draft: true }, { idempotencyKey: newKey(), ...options }),
  execute: (source, id, options) => source.execute({ type: 'duplicate', targets: [{ id }] }, { idempotencyKey: newKey(), ...options }),
  account: (source, _, options) => source.account?.(options) ?? Promise.resolve(null),
};
