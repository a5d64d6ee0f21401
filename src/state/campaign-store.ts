/**
 * The store's surface: what elements may read and ask. It caches, announces and keeps one user intent to at most one effect;
 * it knows no DOM. `createCampaignStore` makes one.
 */
import type { Clock } from '../data/clock.ts';
import type {
  CampaignChange,
  CampaignDataSource,
  CommandOutcome,
  CommandTargets,
  CommandType,
  OccurrenceTarget,
  Resource,
  UnreadableRecord,
} from '../data/data-source.ts';
import type {
  Account,
  CampaignDetails,
  CampaignInput,
  CampaignStatistics,
  CampaignSummary,
  Instant,
  PreflightReport,
} from '../domain/campaign.ts';
import type { CampaignError } from '../domain/errors.ts';
import type { ResourceType } from '../domain/failure.ts';
import type { CampaignQuery } from '../domain/query.ts';
import type { Action, Permissions, Status, Verdict } from '../domain/status.ts';
import type { Calendar } from './calendar.ts';
import type { CampaignView } from './campaign-view.ts';
import type { ListModel, ListPorts } from './list-model.ts';
import type { CampaignStorage } from './storage.ts';

/** A row of the list; an unreadable one stands where its record broke the schema. */
export type ListRow =
  | { readonly type: 'campaign'; readonly id: string; readonly campaign: CampaignSummary }
  | { readonly type: 'unreadable'; readonly id: string; readonly record: UnreadableRecord };

/**
 * - `reset`: other rows (new answer to a query, refresh): ask for everything again. `sameQuery`: keep the scroll position.
 * - `rows`: rows arrived or left; `from` is the first index whose row may differ.
 * - `dirty`: data of loaded rows changed in place; take them with `drainDirty()` once per frame.
 * - `state`: one of the flags changed.
 */
export type ListEvent =
  | { readonly type: 'reset'; readonly sameQuery: boolean }
  | { readonly type: 'rows'; readonly from: number }
  | { readonly type: 'dirty' }
  | { readonly type: 'state' };

/** A lazily loaded window on the result of the view's query. */
export interface CampaignListModel {
  /** `loading`: nothing was ever loaded; `error`: nothing loaded and it failed; `ready`: there are rows, perhaps none. */
  readonly status: 'loading' | 'ready' | 'error';
  /** Newer rows are on their way; the present ones stay. */
  readonly refreshing: boolean;
  /** The newest failure; with `ready` the rows shown are older than asked for. Null after a success. */
  readonly error: CampaignError | null;
  /** The query the present rows answer. */
  readonly query: CampaignQuery;
  readonly total: number;
  readonly counts: Readonly<Partial<Record<Status, number>>> | null;
  readonly asOf: Instant | null;
  /** Matching campaigns that appeared since: the "n new" pill; `refresh()` shows them. */
  readonly newer: number;
  /** Ids of rows that match no more. They keep their place, and count in `total`, until the next reading. */
  readonly strays: ReadonlySet<string>;
  /** The row, or null while it is not loaded. */
  rowAt(index: number): ListRow | null;
  /** Index of a loaded row, or -1. */
  indexOf(id: string): number;
  /** Rows loaded so far, in order. */
  loadedRows(): IterableIterator<ListRow>;
  /** Makes sure rows `offset … offset + limit - 1` get loaded; answers through `rows`. A failed range is tried again when asked again. */
  load(offset: number, limit: number): void;
  /** Reads again, keeping rows until the answer is there. Resolves when it is, also after a failure (see `error`). */
  refresh(): Promise<void>;
  /** Ids whose data changed since last asked. */
  drainDirty(): ReadonlySet<string>;
  subscribe(listener: (event: ListEvent) => void): () => void;
  /** Ends it: aborts what is under way. */
  dispose(): void;
}

/** `held`: within its undo window, not sent; `sent`: on its way. */
export interface PendingCommand {
  readonly type: CommandType;
  readonly phase: 'held' | 'sent';
}

/** A command waiting out its undo window. */
export interface HeldCommand {
  readonly key: string;
  readonly type: CommandType;
  /** How many campaigns it concerns. */
  readonly count: number;
  readonly name: string | null;
  /** When it will be sent, ms since the epoch; compare with `store.now()`. */
  readonly endsAt: number;
}

export interface CommandRequest {
  readonly type: CommandType;
  readonly targets: CommandTargets;
  readonly sendAt?: Instant | undefined;
  /** `reschedule` only: the send of a series that goes out at `sendAt` instead, and how much moves with it. */
  readonly occurrence?: OccurrenceTarget | undefined;
  /** Hold it for the undo window first. */
  readonly undoable?: boolean | undefined;
  /** How many campaigns a `{ query }` target stands for, for progress and words. */
  readonly count?: number | undefined;
  /** Asked just before a `{ query }` target is sent, unless the page closes; no: nothing is sent, and it counts as undone. */
  readonly isStillMeant?: (() => Promise<boolean>) | undefined;
  /** Progress of a bulk, and the way to stop sending further chunks. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What became of a command. `undone`: taken back in time. `error`: the whole of it failed and no outcome per campaign is known. */
export interface CommandResult {
  readonly outcomes: readonly CommandOutcome[];
  readonly undone?: boolean;
  readonly error?: CampaignError;
}

export interface StoreEvents {
  /** The serialisable view changed. */
  view: { readonly view: CampaignView; readonly previous: CampaignView };
  /** A campaign changed, by a command of ours or by itself. Only ever newer than what was known. */
  changed: { readonly id: string; readonly campaign: CampaignSummary; readonly cause: 'command' | 'live' };
  /** `names`: as far as they were known. */
  removed: { readonly ids: readonly string[]; readonly names: readonly string[]; readonly cause: 'command' | 'live' };
  /** Commands under way or held changed. */
  pending: { readonly ids: readonly string[] };
  /** The live feed was lost or came back; null: there is none after all. */
  connection: { readonly live: boolean | null };
  /** Account, permissions, zone, or a preflight verdict changed: what `can` answers may differ. */
  context: { readonly ids: readonly string[] | 'all' };
  /** Everything shown is being read again. */
  refresh: Record<never, never>;
  /** Something failed and was shown where it happened. `record`: the one of a list that cannot be read; told once. */
  error: { readonly error: CampaignError; readonly record?: UnreadableRecord };
}

/** Lists and calendars of a store, which keeps them up to date. @internal */
export interface Shown {
  readonly lists: Set<ListModel>;
  readonly calendars: Set<Calendar>;
  readonly ports: ListPorts;
}

export interface CampaignStore {
  readonly source: CampaignDataSource;
  readonly view: CampaignView;
  /** Merges into the view and announces it; an equal view announces nothing. */
  setView(patch: Partial<CampaignView>): void;

  /** The account behind the source, once known. */
  readonly account: Account | null;
  /** Default zone of display: the provider's, else the account's, else the browser's. */
  readonly timeZone: string;
  /** False until the account has answered that zone it may decide about. @internal */
  readonly isZoneKnown: boolean;
  readonly permissions: Permissions;
  /** How long a delete can be undone, s. */
  readonly undoSeconds: number;
  /** The account's own permissions, if any, are intersected with these. */
  configure(options: { timeZone?: string | undefined; permissions?: Permissions | undefined; undoSeconds?: number | undefined }): void;
  /** True while the live feed holds; null when the source has none. */
  readonly live: boolean | null;
  /** The time, ms since the epoch, as the source has it: our clock, put right when the source's differs by more than half a minute. */
  now(): number;
  /** What waits and delays here run on. */
  readonly clock: Clock;
  /** Where preferences are kept. */
  readonly storage: CampaignStorage;

  /** What `openList` and `openCalendar` made, and what they need. @internal */
  readonly shown: Shown;
  /** The newest known summary of a campaign. */
  peek(id: string): CampaignSummary | undefined;
  details(id: string, options?: { signal?: AbortSignal }): Promise<CampaignDetails>;
  statistics(ids: readonly string[], options?: { signal?: AbortSignal }): Promise<CampaignStatistics[]>;
  /** What campaigns can refer to. */
  resources(type: ResourceType, search: string, options?: { signal?: AbortSignal }): Promise<Resource[]>;
  /** Cached per version of the campaign; its outcome enters `can`. */
  preflight(id: string, options?: { signal?: AbortSignal; force?: boolean }): Promise<PreflightReport>;

  /** `can` of the domain with this store's clock, permissions and known preflights. */
  can(campaign: CampaignSummary, action: Action): Verdict;

  /** Fetches what writing needs, so that a write need not wait for it; rejects when it cannot be fetched. */
  prepare(): Promise<void>;
  /** Never rejects: every campaign gets its outcome, ambiguous failures are read back first. */
  execute(request: CommandRequest): Promise<CommandResult>;
  readonly pending: ReadonlyMap<string, PendingCommand>;
  readonly held: readonly HeldCommand[];
  undo(key: string): void;
  /** Sends every held command now (the page is being hidden). */
  flush(): void;

  save(
    input: CampaignInput,
    options: { id?: string; version?: string; idempotencyKey?: string; signal?: AbortSignal },
  ): Promise<CampaignDetails>;

  /** Reads everything that is shown again. */
  refresh(): Promise<void>;
  /** The page woke up or is online again: one refetch of what is shown, a little later. */
  wake(): void;
  on<K extends keyof StoreEvents>(type: K, listener: (event: StoreEvents[K]) => void): () => void;
  /** Starts the live feed and account look-up when first used; counted, so the last `disconnect` stops everything. */
  connect(): () => void;
}

export type { CampaignChange };
