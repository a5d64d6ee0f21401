/**
 * Campaigns as columns: how the simulation answers queries over a million of them in milliseconds.
 * Results are permutations of row numbers; no campaign object is touched. They agree with `matchesQuery` and `compareCampaigns`.
 */
import type { CampaignSummary } from '../src/domain/campaign.ts';
import { type CampaignQuery, type SortKey, defaultSort, fold, normaliseQuery } from '../src/domain/query.ts';
import { type Status, isStatus, launchTypes, statuses } from '../src/domain/status.ts';
import { CodeColumn, TextColumn, removedCode } from './campaign-index-columns.ts';
import { Orders, type Sortable } from './campaign-index-order.ts';

/** What the index knows of a campaign. Times are ms since the epoch; NaN: none. */
export interface IndexEntry extends Pick<CampaignSummary, 'id' | 'channel' | 'status' | 'launchType' | 'tags'> {
  /** The name as `fold` makes it. */
  readonly folded: string;
  readonly createdAt: number;
  readonly sendAt: number;
  readonly startedAt: number;
}

const time = (instant: string | null): number => (instant === null ? NaN : Date.parse(instant));

export const entryOf = (campaign: CampaignSummary): IndexEntry => ({
  id: campaign.id,
  channel: campaign.channel,
  status: campaign.status,
  launchType: campaign.launchType,
  tags: campaign.tags,
  folded: fold(campaign.name),
  createdAt: time(campaign.createdAt),
  sendAt: time(campaign.sendAt),
  startedAt: time(campaign.startedAt),
});

export interface IndexResult {
  /** Matching rows, in order. Not always a copy: do not write to it. */
  readonly rows: Uint32Array;
  /** Campaigns of each status under the same query without its status filter. */
  readonly counts: Partial<Record<Status, number>>;
}

export class CampaignIndex implements Sortable {
  /** Ids of added rows; those of the first rows are asked for. */
  readonly #ids = new Map<number, string>();
  readonly #idAt: (row: number) => string;
  readonly #names: TextColumn;
  /** Made when an id is first searched. */
  #searchIds: TextColumn | null = null;
  readonly #channel: CodeColumn<string>;
  readonly #status: CodeColumn<string>;
  readonly #launchType: CodeColumn<string | null>;
  readonly #tags: CodeColumn<readonly string[]>;
  #createdAt: Float64Array;
  /** NaN where there is none. */
  #sendAt: Float64Array;
  #startedAt: Float64Array;
  readonly #orders = new Orders(this);
  /** Living campaigns by status code. */
  readonly #perStatus: number[] = [];
  #size = 0;
  #capacity: number;
  /** What every folded id begins with; most searches cannot match an id, and this tells it at once. */
  #idPrefix: string | null = null;

  /** `count` first rows, in one go. `idAt`: their ids, where that is quicker than `entryAt`. */
  constructor(count = 0, entryAt = (_row: number): IndexEntry => ({}) as IndexEntry, idAt = (row: number): string => entryAt(row).id) {
    this.#capacity = Math.max(64, count);
    this.#channel = new CodeColumn(this.#capacity);
    this.#status = new CodeColumn(this.#capacity);
    this.#launchType = new CodeColumn(this.#capacity);
    this.#tags = new CodeColumn(this.#capacity, (tags) => tags.join('\u0000'));
    this.#createdAt = new Float64Array(this.#capacity);
    this.#sendAt = new Float64Array(this.#capacity);
    this.#startedAt = new Float64Array(this.#capacity);
    this.#idAt = idAt;
    this.#size = count;
    this.#names = new TextColumn(count, (row) => {
      const entry = entryAt(row);
      this.#write(row, entry);
      this.#narrowPrefix(entry.id);
      return entry.folded;
    });
    // What the first list asks for.
    this.#orders.get(defaultSort);
  }

  get size(): number {
    return this.#size;
  }

  isAlive(row: number): boolean {
    return row < this.#size && this.#status.codes[row] !== removedCode;
  }

  id(row: number): string {
    return this.#ids.get(row) ?? this.#idAt(row);
  }

  status(row: number): string {
    return this.#status.at(row);
  }

  launchType(row: number): string | null {
    return this.#launchType.at(row);
  }

  /** Milliseconds since the epoch; NaN: not yet. */
  startedAt(row: number): number {
    return this.#startedAt[row]!;
  }

  /** Milliseconds since the epoch; NaN: none. */
  sendAt(row: number): number {
    return this.#sendAt[row]!;
  }

  value(key: SortKey, row: number): string | number | null {
    switch (key) {
      case 'name':
        return this.#names.at(row);
      case 'createdAt':
        return this.#createdAt[row]!;
      case 'sendAt': {
        const at = this.#sendAt[row]!;
        return Number.isNaN(at) ? null : at;
      }
      case 'status':
        return tableOrder(statuses, this.#status.at(row));
      case 'launchType':
        return tableOrder(launchTypes, this.#launchType.at(row));
    }
  }

  /** Adds a row and answers its number, which it keeps for good. */
  add(entry: IndexEntry): number {
    const row = this.#size;
    if (row === this.#capacity) this.#grow();
    this.#size += 1;
    this.#write(row, entry);
    this.#names.set(row, entry.folded);
    this.#ids.set(row, entry.id);
    this.#searchIds?.set(row, fold(entry.id));
    this.#narrowPrefix(entry.id);
    this.#orders.touch(row, 'all');
    return row;
  }

  update(row: number, entry: IndexEntry): void {
    const before = sortable.map((key) => this.value(key, row));
    if (entry.folded !== before[0]) this.#names.set(row, entry.folded);
    this.#write(row, entry);
    const changed = sortable.filter((key, i) => this.value(key, row) !== before[i]);
    if (changed.length) this.#orders.touch(row, changed);
  }

  remove(row: number): void {
    this.#count(row, -1);
    this.#status.codes[row] = removedCode;
    this.#orders.touch(row, 'all');
  }

  /** The rows of a query, in its order, and the numbers for the quick groups. */
  query(query: CampaignQuery): IndexResult {
    const { search, channels, statuses: wanted, launchTypes: types, tags, sort } = normaliseQuery(query);
    const by = sort ?? defaultSort;
    const order = this.#orders.get(by);
    const status = this.#status.codes;
    const narrowed = [
      channels && ([this.#channel.codes, this.#channel.accept((value) => channels.includes(value))] as const),
      types && ([this.#launchType.codes, this.#launchType.accept((value) => value !== null && types.includes(value))] as const),
      tags && ([this.#tags.codes, this.#tags.accept((value) => value.some((tag) => tags.includes(tag)))] as const),
    ].filter((filter) => filter !== undefined);
    const folded = search === undefined ? '' : fold(search);
    const acceptStatus = this.#status.accept((value) => !wanted || wanted.includes(value));

    if (narrowed.length === 0 && folded === '') {
      const counts = this.#named(this.#perStatus);
      return { rows: wanted ? pick(order, status, acceptStatus) : order, counts };
    }
    const found = folded === '' ? null : this.#searched(folded);
    const perStatus = new Uint32Array(this.#status.values.length);
    let rows: Uint32Array;
    if (found?.few) {
      const few = found.few.filter((row) => this.isAlive(row) && narrowed.every(([codes, passes]) => passes[codes[row]!] === 1));
      for (const row of few) perStatus[status[row]!]! += 1;
      rows = this.#orders.pick(by, few);
    } else rows = pickAndCount(order, ...this.#narrowed(narrowed, found?.mask), status, perStatus);
    return { rows: wanted ? pick(rows, status, acceptStatus) : rows, counts: this.#named(perStatus) };
  }

  /** A column, and the code it holds in the rows that pass all filters but the status; a code below 0: none does. */
  #narrowed(filters: readonly (readonly [Codes, Uint8Array])[], searched: Uint8Array | undefined): readonly [Codes, number] {
    const [first] = filters;
    if (!searched && filters.length === 1) {
      const code = first![1].indexOf(1);
      if (code < 0 || first![1].indexOf(1, code + 1) < 0) return [first![0], code];
    }
    const mask = searched ?? new Uint8Array(this.#size).fill(1);
    for (const [column, passes] of filters) for (let row = 0; row < mask.length; row += 1) mask[row]! &= passes[column[row]!]!;
    return [mask, 1];
  }

  #named(perStatus: ArrayLike<number>): Partial<Record<Status, number>> {
    const counts: Partial<Record<Status, number>> = Object.fromEntries(statuses.map((status) => [status, 0]));
    this.#status.values.forEach((value, code) => {
      if (value !== undefined && isStatus(value)) counts[value] = perStatus[code] ?? 0;
    });
    return counts;
  }

  /** Rows, dead ones perhaps included, whose name contains the text or whose id begins with it: 1 for each; and which, while they are few. */
  #searched(folded: string): { readonly mask: Uint8Array; readonly few: readonly number[] | null } {
    const mask = new Uint8Array(this.#size);
    const prefix = this.#idPrefix ?? '';
    if (prefix.startsWith(folded)) return { mask: mask.fill(1), few: null };
    const limit = Math.max(8, this.#size >> 4);
    const few: number[] = [];
    const hit = (row: number) => {
      if (mask[row] === 0 && few.length <= limit) few.push(row);
      mask[row] = 1;
    };
    this.#names.search(folded, 'anywhere', hit);
    if (folded.startsWith(prefix)) {
      this.#searchIds ??= new TextColumn(this.#size, (row) => fold(this.id(row)));
      this.#searchIds.search(folded, 'start', hit);
    }
    return { mask, few: few.length <= limit ? few : null };
  }

  #narrowPrefix(id: string): void {
    const folded = fold(id);
    let prefix = this.#idPrefix ?? folded;
    while (!folded.startsWith(prefix)) prefix = prefix.slice(0, -1);
    this.#idPrefix = prefix;
  }

  #write(row: number, entry: IndexEntry): void {
    this.#channel.set(row, entry.channel);
    this.#count(row, -1);
    this.#status.set(row, entry.status);
    this.#count(row, 1);
    this.#launchType.set(row, entry.launchType);
    this.#tags.set(row, entry.tags);
    this.#createdAt[row] = entry.createdAt;
    this.#sendAt[row] = entry.sendAt;
    this.#startedAt[row] = entry.startedAt;
  }

  #count(row: number, by: number): void {
    const code = this.#status.codes[row]!;
    this.#perStatus[code] = (this.#perStatus[code] ?? 0) + by;
  }

  #grow(): void {
    this.#capacity *= 2;
    for (const column of [this.#channel, this.#status, this.#launchType, this.#tags]) column.grow(this.#capacity);
    const grown = (from: Float64Array) => {
      const to = new Float64Array(this.#capacity);
      to.set(from);
      return to;
    };
    this.#createdAt = grown(this.#createdAt);
    this.#sendAt = grown(this.#sendAt);
    this.#startedAt = grown(this.#startedAt);
  }
}

const sortable = ['name', 'launchType', 'status', 'createdAt', 'sendAt'] as const satisfies readonly SortKey[];

/** Known values in table order, unknown ones after them by text. */
function tableOrder(known: readonly string[], value: string | null): string | null {
  if (value === null) return null;
  const rank = known.indexOf(value);
  return rank < 0 ? `~${value}` : String.fromCharCode(48 + rank);
}

type Codes = Uint8Array | Uint32Array;

/** Where rows are gathered before their number is known; kept, because a fresh one of this size costs as much as the search. */
let scratch = new Uint32Array(0);
const room = (size: number): Uint32Array => (scratch.length < size ? (scratch = new Uint32Array(size)) : scratch);

/** The rows that pass, in order. */
function pick(order: Uint32Array, codes: Codes, accept: Uint8Array): Uint32Array {
  const rows = room(order.length);
  let found = 0;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i]!;
    if (accept[codes[row]!] === 1) rows[found++] = row;
  }
  return rows.slice(0, found);
}

/** The rows that hold that code, in order, counted by status. The innermost loop of every filter and search: it compares and no more. */
function pickAndCount(order: Uint32Array, codes: Codes, code: number, status: Codes, perStatus: Uint32Array): Uint32Array {
  const rows = room(order.length);
  let found = 0;
  for (let i = 0; i < order.length; i += 1) {
    const row = order[i]!;
    if (codes[row] !== code) continue;
    perStatus[status[row]!]! += 1;
    rows[found++] = row;
  }
  return rows.slice(0, found);
}
