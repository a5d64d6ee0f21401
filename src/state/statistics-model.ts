/**
 * The numbers of a few campaigns, each read by itself: one that is slow or fails keeps nobody waiting. What was read once is shown
 * again at once and read anew; a campaign that is being sent is read again as it moves, but not more often than every two seconds.
 */
import type { CampaignStatistics, CampaignSummary } from '../domain/campaign.ts';
import { CampaignError, isAbort, toCampaignError } from '../domain/errors.ts';
import { isNeverSent } from '../domain/sent.ts';
import type { CampaignStore, StoreEvents } from './campaign-store.ts';
import { Timer } from './timer.ts';

export interface StatisticsColumn {
  readonly id: string;
  /** The newest known; null while nothing is. */
  readonly campaign: CampaignSummary | null;
  /** The newest read; null while there is none, or none may be seen. */
  readonly statistics: CampaignStatistics | null;
  /** Why it could not be read, or not again. */
  readonly error: CampaignError | null;
  readonly isReading: boolean;
  /** It never went out, so there is nothing to count. */
  readonly isUnsent: boolean;
}

/** What hears of changes. */
export interface StatisticsModelHost {
  changed(): void;
  /** Deleted, with their names as far as known. */
  removed(columns: readonly StatisticsColumn[], cause: 'command' | 'live'): void;
  failed(column: StatisticsColumn, error: CampaignError): void;
}

/** Progress comes several times a second; numbers are read again no more often than this, ms. */
export const refreshPause = 2_000;
/** Campaigns whose numbers are remembered, per store. */
const capacity = 50;
const remembered = new WeakMap<CampaignStore, Map<string, CampaignStatistics>>();

interface Reading {
  readonly id: string;
  /** Kept for the name of one that is gone. */
  campaign: CampaignSummary | null;
  statistics: CampaignStatistics | null;
  error: CampaignError | null;
  under: AbortController | null;
  /** Asked for again while one was under way. */
  again: boolean;
  /** When it was last asked for, ms. */
  asked: number;
  /** Until it may be asked for again. */
  readonly wait: Timer;
}

export class StatisticsModel {
  readonly #store: CampaignStore;
  readonly #host: StatisticsModelHost;
  readonly #memory: Map<string, CampaignStatistics>;
  /** Deleted, or never there. */
  readonly gone = new Set<string>();
  readonly #ends: (() => void)[];
  #readings: Reading[] = [];

  constructor(store: CampaignStore, host: StatisticsModelHost) {
    this.#store = store;
    this.#host = host;
    this.#memory = remembered.get(store) ?? new Map<string, CampaignStatistics>();
    remembered.set(store, this.#memory);
    this.#ends = [
      store.on('changed', (event) => this.#onChanged(event)),
      store.on('removed', ({ ids, cause }) => this.#bury(ids, cause)),
      // Afterwards, because what the store knew is doubted with the same news.
      store.on('refresh', () => queueMicrotask(() => this.refresh())),
    ];
  }

  get columns(): readonly StatisticsColumn[] {
    return this.#readings.map((reading) => this.#columnOf(reading));
  }

  /** Shows these, in this order; those that stay keep what they have. */
  show(ids: readonly string[]): void {
    const wanted = [...new Set(ids)].filter((id) => !this.gone.has(id));
    if (wanted.length === this.#readings.length && wanted.every((id, index) => id === this.#readings[index]!.id)) return;
    const before = new Map(this.#readings.map((reading) => [reading.id, reading]));
    for (const reading of this.#readings) if (!wanted.includes(reading.id)) end(reading);
    this.#readings = wanted.map((id) => before.get(id) ?? this.#begin(id));
    for (const reading of this.#readings) if (!before.has(reading.id)) void this.#read(reading);
  }

  /** Reads again what is shown, or one of it; what is there stays until the answer is. */
  refresh(id?: string): void {
    for (const reading of this.#readings) if (id === undefined || reading.id === id) void this.#read(reading);
  }

  /** Reads again what could not be read; what is forbidden stays so. */
  retryFailed(): void {
    for (const reading of this.#readings) if (reading.error && reading.error.kind !== 'forbidden') void this.#read(reading);
  }

  /** Ends it: gives up what is under way. */
  dispose(): void {
    for (const stop of this.#ends) stop();
    for (const reading of this.#readings) end(reading);
    this.#readings = [];
  }

  #begin(id: string): Reading {
    return {
      id,
      campaign: null,
      statistics: this.#memory.get(id) ?? null,
      error: null,
      under: null,
      again: false,
      asked: -Infinity,
      wait: new Timer(),
    };
  }

  #columnOf(reading: Reading): StatisticsColumn {
    const { id, statistics, error, under } = reading;
    const campaign = (reading.campaign = this.#store.peek(id) ?? reading.campaign);
    const isUnsent = campaign !== null && isNeverSent(campaign, statistics);
    return { id, campaign, statistics: isUnsent ? null : statistics, error: isUnsent ? null : error, isReading: under !== null, isUnsent };
  }

  async #read(reading: Reading): Promise<void> {
    if (reading.under) {
      reading.again = true;
      return;
    }
    const under = (reading.under = new AbortController());
    reading.wait.clear();
    reading.asked = this.#store.clock.now();
    this.#host.changed();
    try {
      const statistics = await this.#ask(reading.id, under.signal);
      if (under.signal.aborted) return;
      reading.under = null;
      this.#take(reading, statistics);
    } catch (thrown) {
      if (under.signal.aborted) return;
      reading.under = null;
      // The store stopped reading: whoever starts it again asks again.
      if (!isAbort(thrown)) this.#fail(reading, toCampaignError(thrown));
    }
    this.#host.changed();
    if (reading.again && this.#readings.includes(reading)) {
      reading.again = false;
      void this.#read(reading);
    }
  }

  /** The numbers, and with them the campaign, should nobody have told of it yet. Null: it never went out. */
  async #ask(id: string, signal: AbortSignal): Promise<CampaignStatistics | null> {
    const known = this.#store.peek(id);
    if (known && isNeverSent(known, undefined)) return null;
    const [campaign, statistics] = await Promise.allSettled([
      known ?? this.#store.details(id, { signal }),
      this.#store.statistics([id], { signal }),
    ]);
    if (campaign.status === 'rejected') throw campaign.reason;
    if (isNeverSent(campaign.value, undefined)) return null;
    if (statistics.status === 'rejected') {
      // Is the campaign gone, or are only its numbers? If it is gone the store says so to everybody.
      if (known && toCampaignError(statistics.reason).kind === 'not-found') await this.#store.details(id, { signal });
      throw statistics.reason;
    }
    const own = statistics.value.find((each) => each.id === id);
    if (!own) throw new CampaignError('malformed', `The answer has no statistics of ${id}`);
    // In the order they went out, whatever order they are told in.
    const iterations = own.iterations?.toSorted((a, b) => Date.parse(a.start) - Date.parse(b.start));
    return iterations ? { ...own, iterations } : own;
  }

  #take(reading: Reading, statistics: CampaignStatistics | null): void {
    reading.error = null;
    // An older answer that comes later tells nothing new.
    if (statistics && reading.statistics && Date.parse(statistics.asOf) < Date.parse(reading.statistics.asOf)) return;
    reading.statistics = statistics;
    if (!statistics) return;
    this.#memory.delete(reading.id);
    this.#memory.set(reading.id, statistics);
    for (const oldest of this.#memory.keys()) {
      if (this.#memory.size <= capacity) break;
      this.#memory.delete(oldest);
    }
  }

  #fail(reading: Reading, error: CampaignError): void {
    if (error.kind === 'not-found' && !this.#store.peek(reading.id)) return this.#bury([reading.id], 'live');
    // What one may not see is not kept in sight either.
    if (error.kind === 'forbidden') {
      reading.statistics = null;
      this.#memory.delete(reading.id);
    }
    reading.error = error;
    this.#host.failed(this.#columnOf(reading), error);
  }

  #bury(ids: readonly string[], cause: 'command' | 'live'): void {
    const buried = this.#readings.filter((reading) => ids.includes(reading.id));
    for (const id of ids) this.#memory.delete(id);
    if (buried.length === 0) return;
    const columns = buried.map((reading) => this.#columnOf(reading));
    for (const reading of buried) {
      this.gone.add(reading.id);
      end(reading);
    }
    this.#readings = this.#readings.filter((reading) => !buried.includes(reading));
    this.#host.removed(columns, cause);
    this.#host.changed();
  }

  #onChanged({ id }: StoreEvents['changed']): void {
    const reading = this.#readings.find((each) => each.id === id);
    if (!reading) return;
    this.#host.changed();
    const { clock } = this.#store;
    if (reading.wait.isSet) return;
    const pause = reading.asked + refreshPause - clock.now();
    reading.wait.set(clock, Math.max(0, pause), () => void this.#read(reading));
  }
}

function end(reading: Reading): void {
  reading.under?.abort();
  reading.under = null;
  reading.again = false;
  reading.wait.clear();
}
