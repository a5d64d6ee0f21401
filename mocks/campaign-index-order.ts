/** Sorting for the campaign index: permutations of the rows, built once per sort and repaired when rows change. */
import type { CampaignSort, SortKey } from '../src/domain/query.ts';

/** What sorting needs to know of the rows. */
export interface Sortable {
  /** Rows ever added, removed ones included. */
  readonly size: number;
  isAlive(row: number): boolean;
  /** Value of a row under a key; values of one key compare by `<`; null is missing. */
  value(key: SortKey, row: number): string | number | null;
  id(row: number): string;
}

interface Order {
  readonly sort: readonly CampaignSort[];
  /** All living rows in order, but for the pending ones. */
  rows: Uint32Array;
  /** Where each living row stands in `rows`; null: not asked for since they changed. */
  places: Uint32Array | null;
  /** Rows that were added, removed, or moved since. */
  readonly pending: Set<number>;
}

const maxOrders = 24;

/** Cached orders. The semantics are those of `compareCampaigns`: missing last, ties by newest, then by id. */
export class Orders {
  readonly #rows: Sortable;
  readonly #cache = new Map<string, Order>();
  readonly #ranks = new Map<SortKey, Ranks>();

  constructor(rows: Sortable) {
    this.#rows = rows;
  }

  /** All living rows in that order. Not a copy: do not write to it. */
  get(sort: readonly CampaignSort[]): Uint32Array {
    return this.#order(sort).rows;
  }

  /** These few living rows in that order, without walking through all. */
  pick(sort: readonly CampaignSort[], few: readonly number[]): Uint32Array {
    const order = this.#order(sort);
    order.places ??= placesOf(order.rows, this.#rows.size);
    const { rows, places } = order;
    return Uint32Array.from(few, (row) => places[row]!)
      .sort()
      .map((place) => rows[place]!);
  }

  #order(sort: readonly CampaignSort[]): Order {
    const name = sort.map(({ key, direction }) => `${key} ${direction}`).join();
    let order = this.#cache.get(name);
    if (order && order.pending.size > order.rows.length / 4 + 1_000) order = undefined;
    if (!order) {
      order = { sort, rows: this.#build(sort), places: null, pending: new Set() };
      if (this.#cache.size >= maxOrders) this.#cache.delete(this.#cache.keys().next().value!);
      this.#cache.set(name, order);
    }
    this.#repair(order);
    return order;
  }

  /** A row came, went, or changed under these keys. */
  touch(row: number, keys: readonly SortKey[] | 'all'): void {
    if (keys === 'all') this.#ranks.clear();
    else for (const key of keys) this.#ranks.delete(key);
    for (const order of this.#cache.values()) {
      if (keys === 'all' || keys.includes('createdAt') || order.sort.some(({ key }) => keys.includes(key))) order.pending.add(row);
    }
  }

  #build(sort: readonly CampaignSort[]): Uint32Array {
    const isNewest = sort.length === 1 && sort[0]!.key === 'createdAt' && sort[0]!.direction === 'desc';
    if (isNewest || sort.length === 0) return this.#newest();
    return sort.reduceRight((rows, { key, direction }) => sortByRank(rows, this.#rank(key), direction), this.get([]));
  }

  #newest(): Uint32Array {
    const { size } = this.#rows;
    // Rows are mostly added oldest first: reversed, they are nearly or fully in order.
    const all = new Uint32Array(size);
    let count = 0;
    for (let row = size - 1; row >= 0; row -= 1) if (this.#rows.isAlive(row)) all[count++] = row;
    const rows = all.slice(0, count);
    const compare = this.#comparator([]);
    for (let i = 1; i < count; i += 1) if (compare(rows[i - 1]!, rows[i]!) > 0) return rows.sort(compare);
    return rows;
  }

  #rank(key: SortKey): Ranks {
    let ranks = this.#ranks.get(key);
    if (!ranks) this.#ranks.set(key, (ranks = rankRows(this.#rows, key)));
    return ranks;
  }

  #comparator(sort: readonly CampaignSort[]): (a: number, b: number) => number {
    const rows = this.#rows;
    return (a, b) => {
      for (const { key, direction } of sort) {
        const [x, y] = [rows.value(key, a), rows.value(key, b)];
        if (x === y) continue;
        if (x === null || y === null) return x === null ? 1 : -1;
        return x < y === (direction === 'asc') ? -1 : 1;
      }
      const [x, y] = [rows.value('createdAt', a)!, rows.value('createdAt', b)!];
      if (x !== y) return x > y ? -1 : 1;
      return rows.id(a) < rows.id(b) ? -1 : 1;
    };
  }

  /** Takes the pending rows out and puts the living ones back where they belong now. */
  #repair(order: Order): void {
    if (order.pending.size === 0) return;
    const moved = new Uint8Array(this.#rows.size);
    for (const row of order.pending) moved[row] = 1;
    const rest = new Uint32Array(order.rows.length);
    let count = 0;
    for (const row of order.rows) if (moved[row] === 0) rest[count++] = row;
    const compare = this.#comparator(order.sort);
    const back = [...order.pending].filter((row) => this.#rows.isAlive(row)).sort(compare);
    order.pending.clear();
    order.places = null;
    order.rows = merge(rest.subarray(0, count), back, compare);
  }
}

function placesOf(rows: Uint32Array, size: number): Uint32Array {
  const places = new Uint32Array(size);
  for (let place = 0; place < rows.length; place += 1) places[rows[place]!] = place;
  return places;
}

/** Puts a few sorted rows into many sorted ones. */
function merge(rest: Uint32Array, few: readonly number[], compare: (a: number, b: number) => number): Uint32Array {
  const merged = new Uint32Array(rest.length + few.length);
  let from = 0;
  few.forEach((row, index) => {
    let [low, high] = [from, rest.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(rest[middle]!, row) < 0) low = middle + 1;
      else high = middle;
    }
    merged.set(rest.subarray(from, low), from + index);
    merged[low + index] = row;
    from = low;
  });
  merged.set(rest.subarray(from), from + few.length);
  return merged;
}

/** The place of each row's value among the distinct values; `count` stands for a missing one. */
interface Ranks {
  readonly of: Uint32Array;
  readonly count: number;
}

function rankRows(rows: Sortable, key: SortKey): Ranks {
  const { size } = rows;
  const ids = new Uint32Array(size);
  const seen = new Map<string | number | null, number>();
  const distinct: (string | number)[] = [];
  for (let row = 0; row < size; row += 1) {
    const value = rows.value(key, row);
    let id = value === null ? 0 : seen.get(value);
    if (id === undefined) seen.set(value, (id = distinct.push(value!)));
    ids[row] = id;
  }
  const rankOf = new Uint32Array(distinct.length + 1).fill(distinct.length);
  const sorted = typeof distinct[0] === 'number' ? [...Float64Array.from(distinct as number[]).sort()] : [...distinct].sort();
  sorted.forEach((value, rank) => (rankOf[seen.get(value)!] = rank));
  return { of: ids.map((id) => rankOf[id]!), count: distinct.length };
}

/** Stable counting sort, missing values last in both directions. */
function sortByRank(rows: Uint32Array, { of, count }: Ranks, direction: 'asc' | 'desc'): Uint32Array {
  const place = direction === 'asc' ? of : of.map((rank) => (rank === count ? count : count - 1 - rank));
  const starts = new Uint32Array(count + 2);
  for (let i = 0; i < rows.length; i += 1) starts[place[rows[i]!]! + 1]! += 1;
  for (let i = 1; i < starts.length; i += 1) starts[i]! += starts[i - 1]!;
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]!;
    sorted[starts[place[row]!]!++] = row;
  }
  return sorted;
}
