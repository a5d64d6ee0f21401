import type { Clock } from '../../data/clock.ts';
import { type CampaignQuery, type CampaignSort, type SortKey, defaultSort, normaliseQuery } from '../../domain/query.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { Timer } from '../../state/timer.ts';
import { actBy } from '../shared/one-voice.ts';

/** Typing settles this long before a backend is asked that does not answer within a frame, ms. */
const searchDelay = 200;
const frame = 20;

export interface QueryHost {
  readonly activeStore: CampaignStore | null;
  readonly clock: Clock;
  requestUpdate(): void;
}

/** Turns what the user types and picks into the view's query. */
export class ListQuery {
  readonly #host: QueryHost;
  /** What stands in the search field while it is not yet asked for. */
  #typed: string | null = null;
  readonly #rest = new Timer();
  #askedAt = 0;
  #latency = Infinity;

  constructor(host: QueryHost) {
    this.#host = host;
  }

  get current(): CampaignQuery {
    return this.#host.activeStore?.view.query ?? {};
  }
  /** The query as the toolbar shows it: with the text as it is typed, spaces and all. */
  get shown(): CampaignQuery {
    return this.#typed === null ? this.current : { ...this.current, search: this.#typed };
  }
  get sort(): readonly CampaignSort[] {
    return this.current.sort ?? defaultSort;
  }

  set(patch: Partial<CampaignQuery>): void {
    const { shown } = this;
    this.stop();
    this.#change({ ...shown, ...patch });
  }

  /** A source that answers within a frame is asked at each keystroke; any other when the typing rests. */
  search(text: string): void {
    this.#rest.clear();
    this.#typed = text;
    const ask = () => this.#change({ ...this.current, search: text });
    if (this.#latency < frame || text === '') ask();
    else this.#rest.set(this.#host.clock, searchDelay, ask);
    this.#host.requestUpdate();
  }

  #change(query: CampaignQuery): void {
    actBy(this.#host, () => this.#host.activeStore?.setView({ query: normaliseQuery(query) }));
  }

  /** Everything but the sort. */
  clear(): void {
    this.stop();
    const { sort } = this.current;
    this.#change(sort ? { sort } : {});
    this.#host.requestUpdate();
  }

  /** Sorts by the column, ascending first; answers the direction. */
  sortBy(key: SortKey): 'asc' | 'desc' {
    const [first] = this.sort;
    const direction = first?.key === key && first.direction === 'asc' ? 'desc' : 'asc';
    this.set({ sort: [{ key, direction }] });
    return direction;
  }

  /** The view's query changed: by us, or by somebody else, whose search then replaces what is being typed. */
  changed(): void {
    this.#askedAt = performance.now();
    if (this.#typed !== null && this.#typed.trim() !== (this.current.search ?? '')) this.stop();
  }
  answered(): void {
    this.#latency = performance.now() - this.#askedAt;
  }

  stop(): void {
    this.#rest.clear();
    this.#typed = null;
  }
}
