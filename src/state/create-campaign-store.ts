import { checkedSource } from '../data/checked-source.ts';
import { type Clock, systemClock } from '../data/clock.ts';
import type { CampaignDataSource, CommandOutcome, CommandType, Resource } from '../data/data-source.ts';
import {
  type Account,
  type CampaignDetails,
  type CampaignInput,
  type CampaignStatistics,
  type CampaignSummary,
  type PreflightReport,
  summaryOf,
} from '../domain/campaign.ts';
import { type CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import type { ResourceType } from '../domain/failure.ts';
import { matchesQuery } from '../domain/query.ts';
import { type Action, type Permissions, type Verdict, can } from '../domain/status.ts';
import { Announcer } from './announcer.ts';
import { CampaignQueue } from './campaign-queue.ts';
import type { CampaignStore, CommandRequest, CommandResult, Shown, StoreEvents } from './campaign-store.ts';
import type { Calendar } from './calendar.ts';
import { type CampaignView, initialView } from './campaign-view.ts';
import { commandEffects } from './command-effects.ts';
import { Commands } from './commands.ts';
import { Emitter } from './emitter.ts';
import type { ListModel } from './list-model.ts';
import { LiveFeed } from './live-feed.ts';
import { newKey } from './ports.ts';
import { Preflights } from './preflights.ts';
import { Reads } from './reads.ts';
import { type RetryPorts, circuitOf } from './retry.ts';
import { Rights, type Settings } from './rights.ts';
import { type SaveRequest, Saver } from './saver.ts';
import { Sender } from './sender.ts';
import { settleOutcomes } from './settlement.ts';
import { type CampaignStorage, createLocalStorage } from './storage.ts';
import { patchView } from './view-changes.ts';

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

/** A store over a data source. It waits for nobody: reading starts with the first `openList`, live changes with `connect`. */
export const createCampaignStore = (options: CampaignStoreOptions): CampaignStore => new Store(options);

class Store implements CampaignStore {
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
  readonly #commands: Commands;
  readonly #saver: Saver;
  readonly #preflights: Preflights;
  readonly #feed: LiveFeed;

  constructor(options: CampaignStoreOptions) {
    const { clock = systemClock, random = Math.random, isOnline = () => true } = options;
    const makeKey = options.newKey ?? newKey;
    this.source = checkedSource(options.source);
    this.storage = options.storage ?? createLocalStorage();
    this.clock = clock;
    this.#rights = new Rights({ timeZone: options.timeZone, permissions: options.permissions, undoSeconds: options.undoSeconds });
    this.#view = patchView(initialView, options.view ?? {});

    const retry: RetryPorts = { clock, random, isOnline, circuit: circuitOf(options.source) };
    const { source } = this;
    const get = (id: string) => this.details(id);
    const patience = () => this.#patience.signal;
    const queue = new CampaignQueue();
    this.#reads = new Reads(retry);
    this.#preflights = new Preflights(
      (id) => this.#reads.run(['preflight', id], (signal) => source.preflight(id, { signal })),
      (id) => this.#events.emit('context', { ids: [id] }),
    );
    this.#saver = new Saver({ source, retry, queue, newKey: makeKey, patience, get });
    this.#commands = new Commands({
      clock,
      queue,
      isOnline,
      newKey: makeKey,
      sender: new Sender({ source, retry, newKey: makeKey, patience, get, peek: (id) => this.peek(id) }),
      now: () => this.now(),
      undoSeconds: () => this.#rights.undoSeconds,
      nameOf: (id) => this.peek(id)?.name ?? null,
      inSight: ({ query, except = [] }) => this.#campaigns.inSight(query).filter((id) => !except.includes(id)),
      settle: (type, outcomes) => this.#settle(type, outcomes),
      settleQuery: (type, outcomes) => this.#settleQuery(type, outcomes),
      changed: (ids) => this.#events.emit('pending', { ids }),
      failed: (error) => this.#fail(error),
    });
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
    return this.#commands.pending;
  }
  get held() {
    return this.#commands.held;
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
    for (const shown of this.#open) shown.follow();
    this.#events.emit('view', { view: this.#view, previous });
  }

  configure(settings: Settings): void {
    if (this.#rights.configure(settings)) this.#events.emit('context', { ids: 'all' });
  }

  /** Everything that shows campaigns. */
  get #open(): readonly (ListModel | Calendar)[] {
    return [...this.#campaigns.lists, ...this.#campaigns.calendars];
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
    if (this.#rights.isDenied(id, action)) return { ok: false, code: 'not-permitted' };
    return can(campaign, action, {
      now: new Date(this.now()).toISOString(),
      permissions: this.permissions,
      preflight: this.#preflights.verdict(id, version),
    });
  }

  execute(request: CommandRequest): Promise<CommandResult> {
    const result = this.#commands.execute(request);
    return commandEffects[request.type].creates ? this.#campaigns.during(null, result) : result;
  }
  undo(key: string): void {
    this.#commands.undo(key);
  }
  flush(): void {
    this.#commands.flush();
  }

  save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    return this.#campaigns.during(request.id ?? null, this.#save(input, request));
  }

  async #save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    try {
      const saved = await this.#saver.save(input, request);
      this.#campaigns.learn(saved, 'command');
      if (request.id === undefined) this.#refreshLists([saved]);
      return saved;
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      const error = toCampaignError(thrown);
      if (error.campaign) this.#campaigns.learn(error.campaign, 'command');
      if (error.kind === 'not-found' && request.id !== undefined) this.#campaigns.remove([request.id], 'live');
      this.#fail(error);
      throw error;
    }
  }

  async refresh(): Promise<void> {
    this.#preflights.expire();
    this.#reads.forget();
    this.#events.emit('refresh', {});
    await Promise.all(this.#open.map((shown) => shown.refresh()));
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
    for (const shown of this.#open) shown.pause();
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

  #settle(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void> {
    return settleOutcomes(type, outcomes, {
      learn: (campaign) => this.#campaigns.learn(campaign, 'command'),
      remove: (ids) => this.#campaigns.remove(ids, 'command'),
      get: (id) => (this.#patience.signal.aborted ? Promise.resolve() : this.details(id)),
      denied: (id, action) => {
        this.#rights.deny(id, action);
        this.#events.emit('context', { ids: [id] });
      },
      refreshLists: (created) => this.#refreshLists(created),
    });
  }

  async #settleQuery(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void> {
    await this.#settle(type, outcomes);
    const failed = outcomes.filter(({ ok }) => !ok).map(({ id }) => id);
    if (outcomes.length && !('ids' in this.#view.selection)) this.setView({ selection: { ids: failed } });
    await Promise.all(this.#open.map((shown) => shown.refresh()));
  }

  #refreshLists(created: readonly CampaignSummary[] | null): void {
    if (this.#patience.signal.aborted) return;
    for (const list of this.#campaigns.lists)
      if (!created || created.some((campaign) => matchesQuery(campaign, list.query))) void list.refresh();
    // What is made is told to calendars as a change.
    if (!created) for (const calendar of this.#campaigns.calendars) void calendar.refresh();
  }

  #heard(asOf: string): void {
    const skew = Date.parse(asOf) - this.clock.now();
    this.#skew = Math.abs(skew) > tolerableSkew ? skew : 0;
  }

  #fail(error: CampaignError): void {
    this.#events.emit('error', { error });
  }
}
