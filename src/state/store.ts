import { checkedSource } from '../data/checked-source.ts';
import { type Clock, systemClock } from '../data/clock.ts';
import type { CampaignDataSource, Resource } from '../data/data-source.ts';
import {
  type Account,
  type CampaignDetails,
  type CampaignInput,
  type CampaignStatistics,
  type CampaignSummary,
  type PreflightReport,
  summaryOf,
} from '../domain/campaign.ts';
import { CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import type { ResourceType } from '../domain/failure.ts';
import { type Action, type Permissions, type Verdict, can } from '../domain/status.ts';
import { Announcer } from './announcer.ts';
import type { CampaignStore, CommandRequest, CommandResult, PendingCommand, Shown, StoreEvents } from './campaign-store.ts';
import { type CampaignView, initialView } from './campaign-view.ts';
import { Emitter } from './emitter.ts';
import { LiveFeed } from './live-feed.ts';
import { Preflights } from './preflights.ts';
import { Reads } from './reads.ts';
import { type RetryPorts, circuitOf } from './retry.ts';
import { Rights, type Settings } from './rights.ts';
import type { SaveRequest } from './saver.ts';
import { type CampaignStorage, createLocalStorage, forgivingStorage } from './storage.ts';
import { patchView } from './view-changes.ts';
import type { Writes } from './writes.ts';

type Writing = typeof import('./writes.ts');

export interface CampaignStoreOptions {
  readonly source: CampaignDataSource;
  /** Default: the system's. */
  readonly clock?: Clock | undefined;
  /** Where preferences are kept. Default: `localStorage` where it is granted. */
  readonly storage?: CampaignStorage | undefined;
  /** IANA zone of display. Default: the account's, else the browser's. An unknown zone counts as absent. */
  readonly timeZone?: string | undefined;
  /** Rights the host grants; those of the account are intersected. Default: all. */
  readonly permissions?: Permissions | undefined;
  /** Undo window of held commands, seconds. Default 5; 0 sends at once. */
  readonly undoSeconds?: number | undefined;
  /** The view to begin with, over the initial one. */
  readonly view?: Partial<CampaignView> | undefined;
  /** In [0, 1), for jitter. */
  readonly random?: (() => number) | undefined;
  /** Default: always. */
  readonly isOnline?: (() => boolean) | undefined;
  readonly newKey?: (() => string) | undefined;
}

/** Answers that differ from our clock by less say nothing about it, ms. */
const tolerableSkew = 30_000;

/** What is pending before anything was written. */
const nothing: ReadonlyMap<string, PendingCommand> = new Map();

/** A store over a data source. Without `writing`, what writes is fetched by `prepare`, or else with the first write. */
export class Store implements CampaignStore {
  readonly source: CampaignDataSource;
  readonly storage: CampaignStorage;
  readonly clock: Clock;
  readonly shown: Shown;
  #view: CampaignView;
  #skew = 0;
  #users = 0;
  #isStarted = false;
  #wasStopped = false;
  #patience = new AbortController();
  readonly #events = new Emitter<StoreEvents>();
  readonly #campaigns = new Announcer(this, this.#events);
  readonly #rights: Rights;
  readonly #reads: Reads;
  readonly #makeWrites: (writing: Writing) => Writes;
  #writes: Writes | null;
  #flushes = 0;
  readonly #preflights: Preflights;
  readonly #feed: LiveFeed;

  constructor(options: CampaignStoreOptions, writing: Writing | null = null) {
    const { clock = systemClock, random = Math.random, isOnline = () => true } = options;
    this.source = checkedSource(options.source);
    this.storage = options.storage ? forgivingStorage(options.storage) : createLocalStorage();
    this.clock = clock;
    this.#rights = new Rights({ timeZone: options.timeZone, permissions: options.permissions, undoSeconds: options.undoSeconds });
    this.#view = patchView(initialView, options.view ?? {});

    const retry: RetryPorts = { clock, random, isOnline, circuit: circuitOf(options.source) };
    const { source } = this;
    this.#reads = new Reads(retry);
    this.#preflights = new Preflights(
      (id) => this.#reads.run(['preflight', id], (signal) => source.preflight(id, { signal })),
      (id) => this.#events.emit('context', { ids: [id] }),
    );
    this.#makeWrites = (module) =>
      new module.Writes({
        store: this,
        campaigns: this.#campaigns,
        rights: this.#rights,
        events: this.#events,
        retry,
        newKey: options.newKey,
        patience: () => this.#patience.signal,
      });
    this.#writes = writing && this.#makeWrites(writing);
    const { lists, calendars } = this.#campaigns;
    this.shown = {
      lists,
      calendars,
      ports: {
        source,
        clock,
        reads: this.#reads,
        query: () => this.#view.query,
        moment: () => this.#campaigns.moment(),
        learn: (items, since) => this.#campaigns.learnRead(items, since),
        heard: (asOf) => this.#heard(asOf),
        failed: (error) => this.#fail(error),
        unreadable: (record, place) => this.#campaigns.unreadable(record, place),
        disposed: (closed) => lists.delete(closed),
      },
    };
    this.#feed = new LiveFeed({
      source,
      clock,
      random,
      changed: (campaign) => this.#campaigns.hear(campaign),
      removed: (id) => this.#campaigns.remove([id]),
      connection: (live) => {
        if (!live) for (const calendar of this.#campaigns.calendars) calendar.doubt();
        this.#events.emit('connection', { live });
      },
      refresh: (reason) => this.#refreshShown(reason === 'resync'),
    });
  }

  get view(): CampaignView {
    return this.#view;
  }
  get account(): Account | null {
    return this.#rights.account;
  }
  get timeZone(): string {
    return this.#rights.timeZone;
  }
  get isZoneKnown(): boolean {
    return this.#rights.isZoneKnown;
  }
  get permissions(): Permissions {
    return this.#rights.permissions;
  }
  get undoSeconds(): number {
    return this.#rights.undoSeconds;
  }
  get live(): boolean | null {
    return this.#feed.live;
  }
  get pending() {
    return this.#writes?.pending ?? nothing;
  }
  get held() {
    return this.#writes?.held ?? [];
  }

  now(): number {
    return this.clock.now() + this.#skew;
  }

  on<K extends keyof StoreEvents>(type: K, listener: (event: StoreEvents[K]) => void): () => void {
    return this.#events.on(type, listener);
  }

  setView(patch: Partial<CampaignView>): void {
    const previous = this.#view;
    this.#view = patchView(previous, patch);
    if (this.#view === previous) return;
    for (const shown of this.#campaigns.shown) shown.follow();
    this.#events.emit('view', { view: this.#view, previous });
  }

  configure(settings: Settings): void {
    if (this.#rights.configure(settings)) this.#events.emit('context', { ids: 'all' });
  }

  peek(id: string): CampaignSummary | undefined {
    return this.#campaigns.peek(id);
  }

  async details(id: string, { signal }: { signal?: AbortSignal } = {}): Promise<CampaignDetails> {
    const since = this.#campaigns.moment();
    try {
      const details = await this.#reads.run(['details', id], (given) => this.source.get(id, { signal: given }), signal);
      this.#campaigns.learnRead([details], since);
      const newest = this.peek(id);
      return newest && newest !== details ? { ...details, ...summaryOf(newest) } : details;
    } catch (error) {
      if (!isAbort(error) && toCampaignError(error).kind === 'not-found') this.#campaigns.remove([id]);
      throw error;
    }
  }

  statistics(ids: readonly string[], { signal }: { signal?: AbortSignal } = {}): Promise<CampaignStatistics[]> {
    return this.#reads.run(['statistics', ...ids], (given) => this.source.statistics(ids, { signal: given }), signal);
  }

  resources(type: ResourceType, search: string, { signal }: { signal?: AbortSignal } = {}): Promise<Resource[]> {
    return this.#reads.run(['resources', type, search], (given) => this.source.resources(type, search, { signal: given }), signal);
  }

  preflight(id: string, options: { signal?: AbortSignal; force?: boolean } = {}): Promise<PreflightReport> {
    return this.#preflights.report(id, this.peek(id)?.version, options);
  }

  can(campaign: CampaignSummary, action: Action): Verdict {
    const { id, version } = campaign;
    if (this.#rights.isDenied(campaign, action)) return { ok: false, code: 'not-permitted' };
    return can(campaign, action, {
      now: new Date(this.now()).toISOString(),
      permissions: this.permissions,
      preflight: this.#preflights.verdict(id, version),
    });
  }

  async prepare(): Promise<void> {
    await this.#writing();
  }

  async #writing(): Promise<Writes> {
    if (this.#writes) return this.#writes;
    try {
      const writing = await import('./writes.ts');
      return (this.#writes ??= this.#makeWrites(writing));
    } catch (cause) {
      throw new CampaignError('network', 'What writes could not be fetched; nothing was sent.', { cause });
    }
  }

  execute(request: CommandRequest): Promise<CommandResult> {
    return this.#writes ? this.#writes.execute(request) : this.#executeLate(request);
  }

  async #executeLate(request: CommandRequest): Promise<CommandResult> {
    const flushes = this.#flushes;
    const writes = await this.#writing().catch(toCampaignError);
    if ('kind' in writes) {
      this.#fail(writes);
      const { targets } = request;
      return 'query' in targets
        ? { outcomes: [], error: writes }
        : { outcomes: targets.map(({ id }) => ({ id, ok: false, error: writes })) };
    }
    const result = writes.execute(request);
    // The page was hidden meanwhile: nothing is held any more.
    if (flushes !== this.#flushes) writes.flush();
    return result;
  }

  undo(key: string): void {
    this.#writes?.undo(key);
  }
  flush(): void {
    this.#flushes += 1;
    this.#writes?.flush();
  }

  save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    return this.#writes ? this.#writes.save(input, request) : this.#saveLate(input, request);
  }

  async #saveLate(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    const writes = await this.#writing().catch((error: CampaignError) => {
      this.#fail(error);
      throw error;
    });
    return writes.save(input, request);
  }

  async refresh(): Promise<void> {
    this.#preflights.expire();
    this.#reads.forget();
    if (this.#rights.forgive()) this.#events.emit('context', { ids: 'all' });
    this.#events.emit('refresh', {});
    await Promise.all(this.#campaigns.shown.map((shown) => shown.refresh()));
  }

  wake(): void {
    if (this.#isStarted) this.#feed.wake();
  }

  connect(): () => void {
    this.#users += 1;
    if (this.#users === 1 && !this.#isStarted) this.#start();
    let connected = true;
    return () => {
      if (!connected) return;
      connected = false;
      this.#users -= 1;
      // Being moved in the document is a disconnect and a connect in one task: nothing stops, nothing is read again.
      queueMicrotask(() => {
        if (this.#users === 0 && this.#isStarted) this.#stop();
      });
    };
  }

  #start(): void {
    this.#isStarted = true;
    if (this.#patience.signal.aborted) this.#patience = new AbortController();
    this.#feed.start();
    void this.#readAccount();
    if (this.#wasStopped) this.#refreshShown(true);
  }

  /** Nothing runs afterwards but writes that are under way; held ones leave now. */
  #stop(): void {
    this.#isStarted = false;
    this.#wasStopped = true;
    this.flush();
    this.#patience.abort();
    this.#feed.stop();
    for (const shown of this.#campaigns.shown) shown.pause();
    this.#reads.stop();
  }

  async #readAccount(): Promise<void> {
    const { account } = this.source;
    if (!account) return void this.#rights.identify(null);
    let answer: Account | null = null;
    try {
      answer = await this.#reads.run(['account'], (signal) => account.call(this.source, { signal }));
    } catch (error) {
      // It is asked for again with the next start.
      if (isAbort(error)) return;
      // Without an account the host's settings hold; what it would have refused, the backend refuses.
      const failure = toCampaignError(error);
      if (failure.kind !== 'not-found' && failure.kind !== 'unsupported') this.#fail(failure);
    }
    if (this.#rights.identify(answer)) this.#events.emit('context', { ids: 'all' });
  }

  /** `isUncertain`: changes were missed, so what is known may be older or newer than the truth. */
  #refreshShown(isUncertain: boolean): void {
    if (isUncertain) this.#campaigns.doubt();
    void this.refresh();
  }

  #heard(asOf: string): void {
    const skew = Date.parse(asOf) - this.clock.now();
    this.#skew = Math.abs(skew) > tolerableSkew ? skew : 0;
  }

  #fail(error: CampaignError): void {
    this.#events.emit('error', { error });
  }
}
