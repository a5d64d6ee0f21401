/** What a simulation takes and gives. */
import type { Clock } from '../src/data/clock.ts';
import type { CampaignChange, CampaignDataSource, Capabilities } from '../src/data/data-source.ts';
import type { CampaignDetails } from '../src/domain/campaign.ts';
import type { ResourceType } from '../src/domain/failure.ts';
import type { Permissions } from '../src/domain/status.ts';
import type { Faults } from './faults.ts';
import type { Persistence } from './persistence.ts';
import type { CatalogueState } from './resources.ts';
import type { Run } from './sending.ts';
import type { Latency } from './simulation-calls.ts';

export type SeedName = 'typical' | 'empty' | 'every-status' | 'failures';

/** A campaign to begin with. What is left out is filled in so that the campaign makes sense; `runs` are its sends so far. */
export type SeedCampaign = Partial<CampaignDetails> & { readonly runs?: readonly Run[] };

/**
 * Which campaigns exist at first. `generate`: that many, made lazily and always the same; `seed` gives others. `month`: all of them go,
 * or went, out once within the present month (in UTC), for a calendar that is full.
 */
export type Seed = SeedName | { readonly generate: number; readonly seed?: number; readonly month?: boolean } | readonly SeedCampaign[];

export interface SimulationOptions {
  /** Default `typical`. */
  readonly seed?: Seed;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** The account's zone; default `Europe/Kyiv`. */
  readonly timeZone?: string;
  readonly locale?: string;
  /** The account's rights; everything is allowed by default. */
  readonly permissions?: Permissions;
  /** Milliseconds until a call takes effect and answers; default 0: in the next microtasks. */
  readonly latency?: Latency;
  readonly faults?: Faults;
  readonly persistence?: Persistence;
  /** Each can be switched off; all are on by default. */
  readonly capabilities?: Capabilities;
  /** Speed of sending; default 200. */
  readonly messagesPerSecond?: number;
  /** How often a running campaign announces its progress, ms; default 1,000. */
  readonly tick?: number;
  /** What one SMS or Viber campaign may cost; default 2,500. */
  readonly balance?: number;
  /** ISO 4217; default `EUR`. */
  readonly currency?: string;
  /** How many templates, lists and segments there are; by default a few dozen. */
  readonly resources?: number;
  /** Who acts, in the history. */
  readonly user?: string;
}

/** A data source with a backstage: whatever could happen elsewhere in a real system. */
export interface Simulation extends CampaignDataSource {
  readonly capabilities: Capabilities;
  account: NonNullable<CampaignDataSource['account']>;
  subscribe: NonNullable<CampaignDataSource['subscribe']>;

  /** The rules by which calls fail. */
  readonly faults: Faults;
  readonly clock: Clock;
  /** How many campaigns exist. */
  readonly size: number;
  /** The campaign as it is now, at once and without faults; undefined: there is none. */
  campaign(id: string): CampaignDetails | undefined;
  /** As if somebody edited it elsewhere: no rule is asked. The version rises and the change is announced. */
  update(id: string, patch: Partial<CampaignDetails>): CampaignDetails;
  /** As if somebody created one elsewhere. */
  create(campaign?: SeedCampaign): CampaignDetails;
  /** As if somebody deleted it elsewhere. */
  remove(id: string): void;
  /** Loses or restores the live feed; what happened meanwhile is made up for by a `resync`. */
  setLive(live: boolean): void;
  /** Tells every subscriber to read again. */
  emitResync(): void;
  /** Announces anything, e.g. an old or an unknown change. */
  emit(change: CampaignChange): void;
  setBalance(balance: number): void;
  setPermissions(permissions: Permissions): void;
  setResource(type: ResourceType, id: string, state: CatalogueState): void;
  /** Writes what is waiting to be persisted now. */
  flush(): void;
  /** Begins again with the seed, forgetting what was persisted. */
  reset(): void;
  /** Ends it: no timer is left, and calls under way reject. */
  dispose(): void;
}
