import type { Clock } from '../data/clock.ts';
import type { UnreadableRecord } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { type CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import { type CampaignQuery, normaliseQuery, queryKey } from '../domain/query.ts';
import type { CampaignListModel, ListEvent, ListRow } from './campaign-store.ts';
import { Emitter } from './emitter.ts';
import type { Update } from './known-campaigns.ts';
import { ListReader, type PageRead, type ReaderPorts } from './list-reader.ts';
import { ListRows } from './list-rows.ts';
import { ListTally, movesCounts } from './list-tally.ts';
import { type TakePorts, takePage } from './take-page.ts';

/** What a list needs of its store. */
export interface ListPorts extends ReaderPorts, Pick<TakePorts, 'learn'> {
  readonly clock: Clock;
  /** The query to follow. */
  query(): CampaignQuery;
  failed(error: CampaignError): void;
  unreadable(record: UnreadableRecord, place: string): void;
  disposed(list: ListModel): void;
}

/** Pages kept in view by a refresh: those asked for last. */
const recentPages = 4;
/** How often in a row a list that shifts while it is being paged is read afresh, before what does not fit is left out. */
const patience = 3;
const none: ReadonlySet<string> = new Set();
/** Between a change that makes the counts unsure and asking for them, ms. */
const probeDelay = 1000;

export class ListModel implements CampaignListModel {
  refreshing = false;
  error: CampaignError | null = null;
  query: CampaignQuery;

  readonly #ports: ListPorts;
  readonly #reader: ListReader;
  readonly #events = new Emitter<{ list: ListEvent }>();
  #rows: ListRows | null = null;
  #tally: ListTally | null = null;
  #snapshot: string | undefined;
  #dirty = new Set<string>();
  #recent: number[] = [0];
  #pagesUnderWay = new Set<number>();
  /** Of the rows there are: ends the loading of their further pages. */
  #paging = new AbortController();
  /** Of the rows to come. */
  #reload: { readonly key: string; readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  #shifts = 0;
  #changes = 0;
  /** Are the rows an earlier answer to this query, shown until the new one is there? */
  #isRemembered = false;
  #isLeft = false;
  #isDisposed = false;
  #cancelProbe: (() => void) | null = null;

  constructor(ports: ListPorts, pageSize: number) {
    this.#ports = ports;
    this.#reader = new ListReader(ports, pageSize);
    this.query = normaliseQuery(ports.query());
    this.#start(this.query, false);
  }

  get status(): CampaignListModel['status'] {
    return this.#rows ? 'ready' : this.#reload || !this.error ? 'loading' : 'error';
  }
  get total(): number {
    return this.#rows?.total ?? 0;
  }
  get counts(): CampaignListModel['counts'] {
    return this.#tally?.counts ?? null;
  }
  get asOf(): string | null {
    return this.#tally?.asOf ?? null;
  }
  get newer(): number {
    return this.#tally?.newer ?? 0;
  }
  get strays(): ReadonlySet<string> {
    return this.#tally?.strays ?? none;
  }

  rowAt(index: number): ListRow | null {
    const row = this.#rows?.at(index) ?? null;
    if (row) this.#remember(index);
    return row;
  }
  indexOf(id: string): number {
    return this.#rows?.indexOf(id) ?? -1;
  }
  *loadedRows(): IterableIterator<ListRow> {
    if (this.#rows) yield* this.#rows.inOrder();
  }
  drainDirty(): ReadonlySet<string> {
    const dirty = this.#dirty;
    this.#dirty = new Set();
    return dirty;
  }
  subscribe(listener: (event: ListEvent) => void): () => void {
    return this.#events.on('list', listener);
  }

  load(offset: number, limit: number): void {
    const rows = this.#rows;
    for (let index = offset; index < offset + limit; index += this.#reader.pageSize) this.#remember(index);
    if (!rows) {
      if (!this.#reload) this.#start(normaliseQuery(this.#ports.query()), true);
      return;
    }
    const last = Math.min(offset + limit, rows.total) - 1;
    if (last < offset) return;
    const size = this.#reader.pageSize;
    for (let page = Math.floor(rows.position(offset) / size); page * size <= rows.position(last); page += 1) {
      if (!rows.has(page * size, (page + 1) * size) && !this.#pagesUnderWay.has(page)) void this.#loadPage(page);
    }
  }

  async refresh(): Promise<void> {
    this.#shifts = 0;
    this.#start(normaliseQuery(this.#ports.query()), true);
    while (this.#reload) await this.#reload.done;
  }

  /** The view's query may have changed. */
  follow(): void {
    const query = normaliseQuery(this.#ports.query());
    const key = queryKey(query);
    if (key === (this.#reload?.key ?? queryKey(this.query))) return;
    if (key === queryKey(this.query) && this.#rows && !this.error && !this.#isRemembered) {
      // Back to what is shown, before the other answer came.
      this.#settle();
      this.#state();
      return;
    }
    this.#start(query, key === queryKey(this.query));
  }

  /** A campaign changed; by now `update.campaign` is the newest known. */
  changed(update: Update): void {
    if (movesCounts(update)) this.#changes += 1;
    const { campaign } = update;
    const shown = this.#rows?.replace(campaign) ?? false;
    const before = { newer: this.newer, counts: this.counts, strays: this.strays.size };
    this.#tally?.changed(update, shown, this.#rows?.isComplete ?? false);
    if (shown) {
      this.#dirty.add(campaign.id);
      if (this.#dirty.size === 1) this.#emit({ type: 'dirty' });
    }
    if (before.newer !== this.newer || before.counts !== this.counts || before.strays !== this.strays.size) this.#state();
    this.#probeIfUnsure();
  }

  removed(gone: readonly { readonly id: string; readonly previous: CampaignSummary | undefined }[]): void {
    this.#changes += 1;
    const rows = this.#rows;
    if (!rows) return;
    const complete = rows.isComplete;
    for (const { id, previous } of gone) {
      this.#dirty.delete(id);
      this.#tally?.removed(id, previous, rows.indexOf(id) >= 0, complete);
    }
    const from = rows.remove(gone.map(({ id }) => id));
    if (from >= 0) this.#emit({ type: 'rows', from });
    this.#state();
    this.#probeIfUnsure();
  }

  /** Stops what is under way and waits for nothing; the rows stay. */
  pause(): void {
    this.#cancelProbe?.();
    this.#cancelProbe = null;
    this.#paging.abort();
    this.#paging = new AbortController();
    this.#pagesUnderWay = new Set();
    this.#settle();
  }

  /** At the end of the task: an element that is moved in the document lets go of its list and asks for one again. */
  dispose(): void {
    this.#isLeft = true;
    queueMicrotask(() => {
      if (!this.#isLeft || this.#isDisposed) return;
      this.#isDisposed = true;
      this.pause();
      this.#ports.disposed(this);
    });
  }

  /** Takes up a list that was let go of in this same task. */
  revive(pageSize: number): boolean {
    if (!this.#isLeft || this.#isDisposed || pageSize !== this.#reader.pageSize) return false;
    this.#isLeft = false;
    return true;
  }

  #start(query: CampaignQuery, sameQuery: boolean): void {
    if (this.#isDisposed) return;
    this.#settle();
    if (!sameQuery) {
      this.#recent = [0];
      this.#shifts = 0;
      const remembered = this.#reader.remembered(query);
      if (remembered) this.#isRemembered = this.#install(query, [remembered], false);
    }
    const controller = new AbortController();
    this.refreshing = this.#rows !== null;
    const done = this.#run(query, sameQuery || queryKey(query) === queryKey(this.query), controller.signal).finally(() => {
      if (this.#reload?.controller !== controller) return;
      this.#reload = null;
      this.refreshing = false;
      this.#state();
    });
    this.#reload = { key: queryKey(query), controller, done };
    this.#state();
  }

  /** Gives up on rows to come. */
  #settle(): void {
    const reload = this.#reload;
    this.#reload = null;
    this.refreshing = false;
    reload?.controller.abort();
  }

  async #run(query: CampaignQuery, sameQuery: boolean, signal: AbortSignal): Promise<void> {
    const changes = this.#changes;
    try {
      let reads = await this.#reader.window(query, this.#recent, signal);
      const overtaken = changes !== this.#changes;
      while (!this.#install(query, reads, sameQuery && this.#rows !== null)) {
        this.#shifts += 1;
        reads = await this.#reader.window(query, this.#recent, signal);
      }
      this.#isRemembered = false;
      if (overtaken && this.#tally) this.#tally.isUnsure = true;
      this.#probeIfUnsure();
    } catch (error) {
      if (!isAbort(error) && !signal.aborted) this.#fail(toCampaignError(error));
    }
  }

  /** Puts new rows in the place of the present ones; false when the pages do not fit each other. */
  #install(query: CampaignQuery, reads: readonly PageRead[], sameQuery: boolean): boolean {
    const first = reads[0]?.page;
    if (!first) return false;
    const rows = new ListRows(first.total, first.snapshot !== undefined);
    const tally = new ListTally(query, first);
    for (const read of reads) if (!this.#take(rows, query, read)) return false;
    this.#paging.abort();
    this.#paging = new AbortController();
    this.#pagesUnderWay = new Set();
    this.#cancelProbe?.();
    this.#cancelProbe = null;
    this.#rows = rows;
    this.#tally = tally;
    this.#snapshot = first.snapshot;
    this.#dirty = new Set();
    this.query = query;
    this.error = null;
    this.#emit({ type: 'reset', sameQuery });
    return true;
  }

  /** False when the page does not fit; after several misfits what does not fit is left out. */
  #take(rows: ListRows, query: CampaignQuery, read: PageRead): boolean {
    const unreadable = (record: UnreadableRecord, position: number) => this.#ports.unreadable(record, `${queryKey(query)}#${position}`);
    const { learn } = this.#ports;
    return takePage(rows, read, this.#reader.pageSize, { learn, unreadable }, this.#shifts >= patience);
  }

  async #loadPage(page: number): Promise<void> {
    const { query } = this;
    const rows = this.#rows;
    const { signal } = this.#paging;
    if (!rows) return;
    this.#pagesUnderWay.add(page);
    try {
      const read = await this.#reader.page(query, page * this.#reader.pageSize, this.#snapshot, signal);
      if (this.#rows !== rows) return;
      this.#pagesUnderWay.delete(page);
      if (!this.#take(rows, query, read)) return this.#shifted();
      // Where patience is at its end, it stays so until somebody wants all of it read again.
      if (this.#shifts < patience) this.#shifts = 0;
      this.error = null;
      this.#tally?.shown(read.page.items.map(({ id }) => id));
      this.#emit({ type: 'rows', from: Math.min(read.offset, this.total) });
      this.#state();
    } catch (thrown) {
      if (isAbort(thrown) || this.#rows !== rows) return;
      this.#pagesUnderWay.delete(page);
      const error = toCampaignError(thrown);
      // The snapshot expired: begin another where we are.
      if (this.#snapshot !== undefined && (error.kind === 'not-found' || error.kind === 'conflict')) return this.#shifted();
      this.#fail(error);
    }
  }

  /** The rows moved under us: read what is in view again, unless that is under way. */
  #shifted(): void {
    this.#shifts += 1;
    if (!this.#reload) this.#start(this.query, true);
  }

  /** Asks for the counts, once, a little later; they also tell whether rows left or appeared unseen. */
  #probeIfUnsure(): void {
    if (!this.#tally?.isUnsure || this.#cancelProbe) return;
    this.#cancelProbe = this.#ports.clock.schedule(probeDelay, () => void this.#probe());
  }

  async #probe(): Promise<void> {
    const { query } = this;
    const rows = this.#rows;
    const tally = this.#tally;
    const changes = this.#changes;
    if (!rows || !tally) return;
    try {
      const page = await this.#reader.summary(query, this.#paging.signal);
      if (tally !== this.#tally) return;
      tally.isUnsure = changes !== this.#changes;
      if (page.counts && !tally.isUnsure) tally.counts = { ...page.counts };
      tally.surplus = Math.max(0, page.total - rows.total);
      this.#cancelProbe = null;
      this.#state();
      if (page.total < rows.total && !tally.isUnsure) this.#shifted();
      this.#probeIfUnsure();
    } catch {
      // The numbers stay as they are; the next change asks again.
      if (tally === this.#tally) this.#cancelProbe = null;
    }
  }

  #remember(index: number): void {
    const page = Math.floor(index / this.#reader.pageSize);
    if (this.#recent[0] === page) return;
    this.#recent = [page, ...this.#recent.filter((other) => other !== page)].slice(0, recentPages);
  }

  #fail(error: CampaignError): void {
    this.error = error;
    this.#ports.failed(error);
    this.#state();
  }
  #state(): void {
    this.#emit({ type: 'state' });
  }
  #emit(event: ListEvent): void {
    this.#events.emit('list', event);
  }
}
