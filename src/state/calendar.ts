import type { Clock } from '../data/clock.ts';
import type { CampaignDataSource, FirstRead, OccurrencePage, OccurrenceRange, UnreadableRecord } from '../data/data-source.ts';
import type { CampaignSummary, Instant, Occurrence } from '../domain/campaign.ts';
import { type CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import { type CampaignQuery, matchesQuery } from '../domain/query.ts';
import type { Cause } from './announcer.ts';
import { arrive, keyOf, queryOf } from './calendar-arrival.ts';
import type { CalendarEvent, CalendarTray, CampaignCalendarModel, FirstShown } from './calendar-model.ts';
import { CalendarRange } from './calendar-range.ts';
import { Tray, trayPage } from './calendar-tray.ts';
import { Emitter } from './emitter.ts';
import type { Update } from './known-campaigns.ts';
import type { ListModel, ListPorts } from './list-model.ts';
import type { Reads } from './reads.ts';
import { Timer } from './timer.ts';

/** What a calendar needs of its store. */
export interface CalendarPorts {
  readonly source: CampaignDataSource;
  readonly clock: Clock;
  readonly reads: Reads;
  /** The query to follow. */
  query(): CampaignQuery;
  /** A moment before a read starts, see `KnownCampaigns.moment`. */
  moment(): number;
  /** Takes in the answer to a read: the newest known of each, null for one that was removed. */
  learn(items: readonly CampaignSummary[], since: number): ReadonlyMap<string, CampaignSummary | null>;
  /** The source's time, from its newest answer. */
  heard(asOf: string): void;
  /** Does the live feed vouch for what was read? */
  isLive(): boolean;
  failed(error: CampaignError): void;
  unreadable(record: UnreadableRecord, place: string): void;
  /** For the tray, which is a list. */
  readonly list: ListPorts;
  trayOpened(list: ListModel): void;
  disposed(calendar: Calendar): void;
}

/** Ranges remembered. */
const capacity = 12;
/** Between a change that does not tell where a campaign stands and asking the source, ms; after a command of ours at once. */
const askDelay = 1000;

/** A request for one range under way. */
interface Read {
  readonly controller: AbortController;
  readonly range: OccurrenceRange;
  readonly query: CampaignQuery;
  done: Promise<void>;
  /** Is what is remembered only the first of its answer? */
  isPreviewed: boolean;
  /** What changed meanwhile, the newest per campaign: the answer may be older. */
  readonly overtaking: Map<string, Update>;
}

const none: readonly Occurrence[] = [];

export class Calendar implements CampaignCalendarModel {
  refreshing = false;
  error: CampaignError | null = null;
  range: OccurrenceRange | null = null;

  readonly #ports: CalendarPorts;
  readonly #events = new Emitter<{ calendar: CalendarEvent }>();
  readonly #tray: Tray;
  /** Oldest use first. */
  readonly #ranges = new Map<string, CalendarRange>();
  readonly #reads = new Map<string, Read>();
  #query: CampaignQuery = {};
  #key = '';
  #first: FirstShown | null = null;
  #neighbours: readonly OccurrenceRange[] = [];
  #isAnnouncing = false;
  readonly #ask = new Timer();
  #askAt = 0;
  /** Who waits for what is shown to be the truth. */
  #waiting: (() => void)[] = [];
  #isLeft = false;
  #isDisposed = false;

  constructor(ports: CalendarPorts) {
    this.#ports = ports;
    this.#tray = new Tray(
      ports.list,
      () => this.#emit('tray'),
      (list) => ports.trayOpened(list),
    );
  }

  get status(): CampaignCalendarModel['status'] {
    return this.#shown ? 'ready' : this.error ? 'error' : 'loading';
  }
  get partial(): boolean {
    return this.#reads.get(this.#key)?.isPreviewed === true;
  }
  get occurrences(): readonly Occurrence[] {
    return this.#shown?.occurrences ?? none;
  }
  get unreadable(): number {
    return this.#shown?.unreadable.length ?? 0;
  }
  get asOf(): Instant | null {
    return this.#shown?.asOf ?? null;
  }
  get tray(): CalendarTray {
    return this.#tray.state;
  }

  subscribe(listener: (event: CalendarEvent) => void): () => void {
    return this.#events.on('calendar', listener);
  }

  show(range: OccurrenceRange, neighbours: readonly OccurrenceRange[] = [], first: FirstShown | null = null): void {
    if (this.#isDisposed) return;
    this.#neighbours = neighbours;
    this.#first = first;
    const query = queryOf(this.#ports.query());
    if (keyOf(query, range) !== this.#key) this.#turnTo(range, query);
    else if (this.#shown && !this.#shown.isStale) this.#readAhead();
    // What failed is tried again when it is asked for again.
    else if (!this.#reads.has(this.#key)) this.#read();
  }

  readAhead(neighbours: readonly OccurrenceRange[]): void {
    if (this.#isDisposed) return;
    this.#neighbours = neighbours;
    if (this.#shown && !this.#reads.has(this.#key)) this.#readAhead();
  }

  loadTray(limit: number = trayPage): void {
    if (!this.#isDisposed) this.#tray.load(limit);
  }

  async refresh(): Promise<void> {
    this.doubt();
    const tray = this.#tray.refresh();
    if (this.range) this.#read({ isAfresh: true });
    for (let read = this.#reads.get(this.#key); read; read = this.#reads.get(this.#key)) await read.done;
    await tray;
  }

  settled(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#settle();
    });
  }

  dispose(): void {
    this.#isLeft = true;
    queueMicrotask(() => {
      if (!this.#isLeft || this.#isDisposed) return;
      this.#isDisposed = true;
      this.pause();
      this.#tray.dispose();
      this.#ports.disposed(this);
    });
  }

  /** Takes up a calendar that was let go of in this same task: its element is being moved in the document. */
  revive(): boolean {
    if (!this.#isLeft || this.#isDisposed) return false;
    this.#isLeft = false;
    return true;
  }

  /** The view's query may have changed. */
  follow(): void {
    const query = queryOf(this.#ports.query());
    if (this.range && keyOf(query, this.range) !== this.#key) this.#turnTo(this.range, query);
  }

  /** Changes may have been missed: everything remembered is read again before it counts as true. */
  doubt(): void {
    for (const remembered of this.#ranges.values()) remembered.isStale = true;
  }

  /** Stops what is under way and waits for nothing; what is shown stays. */
  pause(): void {
    this.doubt();
    this.#ask.clear();
    for (const key of [...this.#reads.keys()]) this.#abort(key);
    this.refreshing = false;
    this.#settle();
  }

  /** A campaign changed; by now `update.campaign` is the newest known. */
  changed(update: Update, cause: Cause): void {
    const { id } = update.campaign;
    for (const { overtaking } of this.#reads.values()) {
      overtaking.set(id, { previous: overtaking.get(id)?.previous ?? update.previous, campaign: update.campaign });
    }
    for (const [key, remembered] of this.#ranges) {
      const { changed, unsure } = remembered.changed(update);
      if (unsure) remembered.isStale = true;
      if (key !== this.#key) continue;
      if (changed) this.#announce();
      if (unsure) this.#askSoon(cause === 'command' ? 0 : askDelay);
    }
  }

  removed(ids: readonly string[]): void {
    for (const { overtaking } of this.#reads.values()) for (const id of ids) overtaking.delete(id);
    for (const [key, remembered] of this.#ranges) if (remembered.removed(ids) && key === this.#key) this.#announce();
  }

  get #shown(): CalendarRange | undefined {
    return this.#ranges.get(this.#key);
  }

  #turnTo(range: OccurrenceRange, query: CampaignQuery): void {
    const before = this.#shown;
    const sameRange = this.range !== null && keyOf({}, this.range) === keyOf({}, range);
    this.range = range;
    this.#query = query;
    this.#key = keyOf(query, range);
    this.error = null;
    this.#ask.clear();
    if (before && sameRange && !this.#shown) {
      // Other filters: what is there and still matches stays until the answer comes.
      const items = before.occurrences.filter(({ campaign }) => matchesQuery(campaign, query));
      this.#remember(this.#key, new CalendarRange(range, query, { items, asOf: before.asOf, unreadable: before.unreadable }, true));
    }
    const shown = this.#shown;
    this.refreshing = false;
    if (shown) this.#remember(this.#key, shown);
    if (!shown || shown.isStale || !this.#ports.isLive()) this.#read({ isSilent: true });
    else {
      this.#keepWanted();
      this.#readAhead();
    }
    this.#settle();
    this.#emit('reset');
  }

  /** Reads the range shown. `isAfresh`: a request that is under way already may answer with what was before. */
  #read({ isAfresh = false, isQuiet = false, isSilent = false }: { isAfresh?: boolean; isQuiet?: boolean; isSilent?: boolean } = {}): void {
    const key = this.#key;
    if (isAfresh) this.#abort(key);
    const range = this.range;
    if (!range) return;
    // Asked before others are given up, so that a request both want goes on.
    if (!this.#reads.has(key)) this.#request(key, range);
    this.#keepWanted();
    if (this.#shown && !isQuiet) this.refreshing = true;
    if (!isSilent) this.#emit('state');
  }

  #request(key: string, range: OccurrenceRange): Read {
    const [controller, query] = [new AbortController(), this.#query];
    const read: Read = { controller, range, query, overtaking: new Map(), isPreviewed: false, done: Promise.resolve() };
    this.#reads.set(key, read);
    read.done = this.#run(key, read);
    return read;
  }

  async #run(key: string, read: Read): Promise<void> {
    const { reads, source, moment, heard } = this.#ports;
    const since = moment();
    const expected = this.#ranges.get(key)?.newcomers;
    const { range, query, controller } = read;
    const { signal } = controller;
    const first: FirstRead = {
      choose: (records) => (this.#reads.get(key) === read && key === this.#key && !this.#shown ? (this.#first?.choose(records) ?? []) : []),
      given: (page) => (this.#preview(key, page, since, read), this.#first?.drawn()),
    };
    const question = ['occurrences', key];
    try {
      const page = await reads.run(question, (given) => source.occurrences(range, query, { signal: given, first }), signal);
      // The ranges here are what is remembered; a second copy would only be older.
      reads.release(question);
      if (this.#reads.get(key) !== read) return;
      heard(page.asOf);
      this.#install(key, page, since, read, expected);
    } catch (error) {
      if (this.#reads.get(key) !== read) return;
      this.#abort(key);
      if (key === this.#key && !isAbort(error)) this.#fail(toCampaignError(error));
    }
  }

  /** Of what this read brought: the newest of it. `isWhole`: not just the first of it. */
  #arrive(
    key: string,
    page: OccurrencePage,
    since: number,
    read: Read,
    isWhole: boolean,
    expected?: ReadonlyMap<string, Instant>,
  ): boolean {
    const { range, query, overtaking } = read;
    const newest = this.#ports.learn(
      page.items.map(({ campaign }) => campaign),
      since,
    );
    const isStale = !isWhole || !this.#ports.isLive();
    const { arrived, isUnsure } = arrive({ range, query, page, newest, overtaking, expected, isStale });
    this.#remember(key, arrived);
    return isUnsure;
  }

  /** The first of a long answer: shown until all of it is read. */
  #preview(key: string, page: OccurrencePage, since: number, read: Read): void {
    read.isPreviewed = true;
    this.#arrive(key, page, since, read, false);
    this.error = null;
    this.refreshing = true;
    this.#announce();
    this.#emit('state');
  }

  #install(key: string, page: OccurrencePage, since: number, read: Read, expected: ReadonlyMap<string, Instant> | undefined): void {
    this.#reads.delete(key);
    const isUnsure = this.#arrive(key, page, since, read, true, expected);
    for (const record of page.unreadable ?? []) this.#ports.unreadable(record, `${read.range.start}#${record.index}`);
    if (key !== this.#key) return;
    this.error = null;
    this.refreshing = false;
    // What was asked for before is answered; what came meanwhile was looked at above.
    this.#ask.clear();
    if (isUnsure) this.#askSoon(askDelay);
    this.#settle();
    this.#announce();
    this.#emit('state');
    this.#readAhead();
  }

  /** The neighbours, so that turning the page shows them at once. Their failures are nobody's business until then. */
  #readAhead(): void {
    for (const range of this.#neighbours) {
      const key = keyOf(this.#query, range);
      const remembered = this.#ranges.get(key);
      if ((!remembered || (remembered.isStale && this.#ports.isLive())) && !this.#reads.has(key)) this.#request(key, range);
    }
  }

  #settle(): void {
    if (this.#ask.isSet || this.#reads.has(this.#key)) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Reads again what is shown without a word, however many changes ask for it. */
  #askSoon(delay: number): void {
    const { clock } = this.#ports;
    const at = clock.now() + delay;
    if (this.#ask.isSet && at >= this.#askAt) return;
    this.#askAt = at;
    this.#ask.set(clock, delay, () => this.#read({ isAfresh: true, isQuiet: true, isSilent: true }));
  }

  #remember(key: string, remembered: CalendarRange): void {
    this.#ranges.delete(key);
    this.#ranges.set(key, remembered);
    for (const oldest of this.#ranges.keys()) {
      if (this.#ranges.size <= capacity) break;
      if (oldest !== this.#key) this.#ranges.delete(oldest);
    }
  }

  #abort(key: string): void {
    const read = this.#reads.get(key);
    this.#reads.delete(key);
    if (read?.isPreviewed) this.#ranges.delete(key);
    read?.controller.abort();
  }

  /** Gives up what nobody looks at any more. */
  #keepWanted(): void {
    const wanted = [this.#key, ...this.#neighbours.map((range) => keyOf(this.#query, range))];
    for (const key of [...this.#reads.keys()]) if (!wanted.includes(key)) this.#abort(key);
  }

  #fail(error: CampaignError): void {
    this.error = error;
    this.refreshing = false;
    this.#ports.failed(error);
    this.#settle();
    this.#emit('state');
  }

  /** Once per task, however many changes there were. */
  #announce(): void {
    if (this.#isAnnouncing) return;
    this.#isAnnouncing = true;
    queueMicrotask(() => {
      this.#isAnnouncing = false;
      if (!this.#isDisposed) this.#emit('changed');
    });
  }

  #emit(type: CalendarEvent['type']): void {
    this.#events.emit('calendar', { type });
  }
}
