/** Which campaigns a simulation begins with, as one interface: some are listed, a million is made row by row when asked for. */
import { entryOf } from './campaign-index.ts';
import { generatedSeed } from './seed-generate.ts';
import { everyStatus, failures } from './seed-matrix.ts';
import { type SeedContext, type SeedSource, complete, idOfRow } from './seed-record.ts';
import { typical } from './seed-typical.ts';
import type { Seed, SeedCampaign } from './simulation-options.ts';

const named: Readonly<Record<string, (context: SeedContext) => readonly SeedCampaign[]>> = {
  typical,
  empty: () => [],
  'every-status': everyStatus,
  failures,
};

export function seedSource(seed: Seed, context: SeedContext): SeedSource {
  if (typeof seed === 'object' && 'generate' in seed) return generatedSeed(seed.generate, seed.seed ?? 1, context, seed.month);
  const campaigns = typeof seed === 'string' ? named[seed]!(context) : seed;
  const records = campaigns.map((campaign, row) => complete(campaign, idOfRow(row), context));
  const rows = new Map(records.map(({ details }, row) => [details.id, row]));
  return {
    count: records.length,
    id: (row) => records[row]!.details.id,
    entry: (row) => entryOf(records[row]!.details),
    record: (row) => records[row]!,
    rowOf: (id) => rows.get(id),
  };
}

/** Tells one seed from another: what was persisted under a different one does not count. */
export const seedKey = (seed: Seed): string => (typeof seed === 'string' ? seed : JSON.stringify(seed));
