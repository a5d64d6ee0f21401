/** Which campaigns a simulation begins with, as one interface: some are listed, a million is made row by row when asked for. */
import type { CampaignDetails } from '../src/domain/campaign.ts';
import { type IndexEntry, entryOf } from './campaign-index.ts';
import type { Catalogue } from './resources.ts';
import { generatedSeed } from './seed-generate.ts';
import { everyStatus, failures } from './seed-matrix.ts';
import { complete } from './seed-record.ts';
import { typical } from './seed-typical.ts';
import type { Run } from './sending.ts';
import type { Seed, SeedCampaign } from './simulation-options.ts';

/** A campaign as the simulation keeps it: progress is not in it, it follows from the runs. */
export interface StoredCampaign {
  readonly details: CampaignDetails;
  readonly runs: readonly Run[];
}

export interface SeedSource {
  readonly count: number;
  entry(row: number): IndexEntry;
  record(row: number): StoredCampaign;
  rowOf(id: string): number | undefined;
}

/** What a seed may look at. Everything in it is relative to `now`, ms since the epoch. */
export interface SeedContext {
  readonly now: number;
  readonly timeZone: string;
  readonly catalogue: Catalogue;
  readonly messagesPerSecond: number;
}

/** Ids of seeded campaigns begin here, and count up. */
export const idOfRow = (row: number): string => `cmp-${10_001 + row}`;

const named: Readonly<Record<string, (context: SeedContext) => readonly SeedCampaign[]>> = {
  typical,
  empty: () => [],
  'every-status': everyStatus,
  failures,
};

export function seedSource(seed: Seed, context: SeedContext): SeedSource {
  if (typeof seed === 'object' && 'generate' in seed) return generatedSeed(seed.generate, seed.seed ?? 1, context);
  const campaigns = typeof seed === 'string' ? named[seed]!(context) : seed;
  const records = campaigns.map((campaign, row) => complete(campaign, idOfRow(row), context));
  const rows = new Map(records.map(({ details }, row) => [details.id, row]));
  return {
    count: records.length,
    entry: (row) => entryOf(records[row]!.details),
    record: (row) => records[row]!,
    rowOf: (id) => rows.get(id),
  };
}

/** Tells one seed from another: what was persisted under a different one does not count. */
export const seedKey = (seed: Seed): string => (typeof seed === 'string' ? seed : JSON.stringify(seed));
