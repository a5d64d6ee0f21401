import type {
  Account,
  CampaignDetails,
  CampaignInput,
  CampaignStatistics,
  CampaignSummary,
  Instant,
  Occurrence,
  PreflightReport,
  Reference,
} from '../domain/campaign.ts';
import type { CampaignError } from '../domain/errors.ts';
import type { ResourceType } from '../domain/failure.ts';
import type { CampaignQuery } from '../domain/query.ts';
import type { Status } from '../domain/status.ts';

export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What a source can do; without `idempotency` no write is ever retried by itself, without `versions` the last write wins. */
export interface Capabilities {
  readonly idempotency?: boolean;
  readonly versions?: boolean;
  readonly snapshot?: boolean;
  /** Moves single occurrences of a series; without it a command with `occurrence` is answered `unsupported`, and never sent. */
  readonly occurrences?: boolean;
}

export interface PageOptions extends RequestOptions {
  /** Index of the first row, from 0. */
  readonly offset: number;
  /** How many rows at most. */
  readonly limit: number;
  /** The snapshot of an earlier page: pages of one snapshot never skip or repeat a row. */
  readonly snapshot?: string | undefined;
}

/** A record of a page that broke the schema: it stands at `index` of the page, and is shown as an unreadable row. */
export interface UnreadableRecord {
  readonly index: number;
  readonly id: string | null;
  /** JSON pointer into the record, where it broke. */
  readonly pointer: string;
  readonly message: string;
}

export interface CampaignPage {
  readonly items: readonly CampaignSummary[];
  /** Rows that match, on all pages. */
  readonly total: number;
  /** Campaigns per status under the same query without its status filter: the numbers on the quick groups. */
  readonly counts?: Partial<Record<Status, number>> | undefined;
  readonly asOf: Instant;
  readonly snapshot?: string | undefined;
  /** Records left out of `items` because they broke the schema; they count in `total`. */
  readonly unreadable?: readonly UnreadableRecord[] | undefined;
}

export interface OccurrenceRange {
  readonly start: Instant;
  /** Excluded. */
  readonly end: Instant;
  readonly timeZone: string;
}

/** Occurrences in a range. */
export interface OccurrencePage {
  items: Occurrence[];
  asOf: Instant;
  /** Records left out because they broke the schema: "n not shown". */
  readonly unreadable?: readonly UnreadableRecord[] | undefined;
}

export type Resource = Reference;

export interface CommandTarget {
  readonly id: string;
  readonly version?: string | undefined;
}

/** Everything that matches when the command arrives, but for `except`. More than `atMost`: nothing is done, and it is a `conflict`. */
export interface QueryTarget {
  readonly query: CampaignQuery;
  readonly except?: readonly string[] | undefined;
  readonly atMost?: number | undefined;
}
export type CommandTargets = readonly CommandTarget[] | QueryTarget;

export const commandTypes = ['launch', 'stop', 'restart', 'reschedule', 'duplicate', 'delete'] as const;
export type CommandType = (typeof commandTypes)[number];

/**
 * How much of a series moves: that send alone; that send and all after it, which go on as a campaign of their own (a copy), the original
 * ending before; or the whole series, by as many days and to the same time of day.
 */
export const occurrenceScopes = ['this', 'following', 'all'] as const;
export type OccurrenceScope = (typeof occurrenceScopes)[number];

/** One send of a series: `start` is when it is to go out as things stand. */
export interface OccurrenceTarget {
  readonly start: Instant;
  readonly scope: OccurrenceScope;
}

export interface CampaignCommand {
  readonly type: CommandType;
  readonly targets: CommandTargets;
  /** `reschedule` only. */
  readonly sendAt?: Instant | undefined;
  /** `reschedule` only: the send of a series that goes out at `sendAt` instead. Without it the next send moves, and the series starts there. */
  readonly occurrence?: OccurrenceTarget | undefined;
}

/** What became of one target. `campaign`: as it is now (for `duplicate` the new one, for a series that was split the one that ends before); absent after a delete. */
export type CommandOutcome =
  | { readonly id: string; readonly ok: true; readonly campaign?: CampaignSummary | undefined }
  | { readonly id: string; readonly ok: false; readonly error: CampaignError };

export interface CommandReport {
  readonly outcomes: readonly CommandOutcome[];
}

export interface WriteOptions extends RequestOptions {
  /** The same intent carries the same key, however often it is sent; a source with `idempotency` answers repeats from memory. */
  readonly idempotencyKey: string;
}

export interface SaveOptions extends WriteOptions {
  /** Absent: a new campaign. */
  readonly id?: string | undefined;
  /** The version the edit started from; a newer one rejects with `conflict`. */
  readonly version?: string | undefined;
}

export type CampaignChange =
  | { readonly type: 'changed'; readonly campaign: CampaignSummary }
  | { readonly type: 'removed'; readonly id: string }
  /** Changes may have been missed: read everything again. */
  | { readonly type: 'resync' }
  /** Null: there is no feed, and never was one to lose. */
  | { readonly type: 'connection'; readonly live: boolean | null };

/** What to read first of a long answer, so that a picture need not wait until all of it is checked. */
export interface FirstRead {
  /** Picks from the records as they came, which nobody has checked yet. None: all are read before any is given. */
  choose(records: readonly unknown[]): readonly unknown[];
  /** Those of them that are sound. The answer itself comes later, with these in it; the rest is not looked at before this is done. */
  given(page: OccurrencePage): void | Promise<void>;
}

export interface OccurrencesOptions extends RequestOptions {
  /** For whoever reads the answer; a source may ignore it. */
  readonly first?: FirstRead | undefined;
}

/**
 * The only boundary to a backend. Every method rejects with a `CampaignError` (recognised by `kind`),
 * or with the signal's `AbortError` when it is given up.
 */
export interface CampaignDataSource {
  /** Tells this backend from others that the same page may show: what was typed and not saved is kept by it. */
  readonly name?: string | undefined;
  readonly capabilities?: Capabilities;
  list(query: CampaignQuery, options: PageOptions): Promise<CampaignPage>;
  /** Every dated campaign in the range, recurring or not, drafts never. */
  occurrences(range: OccurrenceRange, query: CampaignQuery, options?: OccurrencesOptions): Promise<OccurrencePage>;
  get(id: string, options?: RequestOptions): Promise<CampaignDetails>;
  statistics(ids: readonly string[], options?: RequestOptions): Promise<CampaignStatistics[]>;
  preflight(id: string, options?: RequestOptions): Promise<PreflightReport>;
  resources(type: ResourceType, search: string, options?: RequestOptions): Promise<Resource[]>;
  save(input: CampaignInput, options: SaveOptions): Promise<CampaignDetails>;
  /** Never rejects because some targets were refused: each has its own outcome. */
  execute(command: CampaignCommand, options: WriteOptions): Promise<CommandReport>;
  account?(options?: RequestOptions): Promise<Account>;
  /** Returns the function that ends the subscription. */
  subscribe?(listener: (change: CampaignChange) => void): () => void;
}
