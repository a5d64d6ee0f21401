/**
 * Campaigns as columns: how the simulation answers queries over a million of them in milliseconds.
 * Results are permutations of row numbers; no campaign object is touched. They agree with `matchesQuery` and `compareCampaigns`.
 */
import type { CampaignSummary } from '../src/domain/campaign.ts';
import { type CampaignQuery, type SortKey, defaultSort, fold, normaliseQuery } from '../src/domain/query.ts';
import { type Status, isStatus, launchTypes, statuses } from '../src/domain/status.ts';
import { CodeColumn, TextColumn, removedCode } from './campaign-index-columns.ts';
import { Orders, type Sortable } from './campaign-index-order.ts';

/** What the index knows of a campaign. Instants are in the one spelling of `toISOString`. */
export type IndexEntry = Pick<
  CampaignSummary,
  'id' | 'name' | 'channel' | 'status' | 'launchType' | 'tags' | 'createdAt' | 'sendAt' | 'startedAt'
>;

export interface IndexResult {
  /** Matching rows, in order. Not always a copy: do not write to it. */
  readonly rows: Uint32Array;
  /** Campaigns of each status under the same query without its status filter. */
  readonly counts: Partial<Record<Status, number>>;
}

const ascii = /^[\u0000-\u007f]*$/;
/** `fold`, with the short way for plain text, where it comes to the same. */
const foldFast = (text: string): string => (ascii.test(text) ? text.toLowerCase() : fold(text));

export class CampaignIndex implements Sortable {
  readonly #ids: string[] = [];
  readonly #names: TextColumn;
  readonly #searchIds: TextColumn;
  readonly #channel: CodeColumn<string>;
  readonly #status: CodeColumn<string>;
  readonly #launchType: CodeColumn<string | null>;
  readonly #tags: CodeColumn<readonly string[]>;
  #createdAt: Float64Array;
  /** NaN where there is none. */
  #sendAt: Float64Array;
  #startedAt: Float64Array;
  #orders: Orders | null = null;
  #size = 0;
  #capacity: number;
  /** What every folded id begins with; most searches cannot match an id, and this tells it at once. */
  #idPrefix: string | null = null;

  /** `count` first rows, in one go. */
  constructor(count = 0, entryAt: (row: number) => IndexEntry = () => ({}) as IndexEntry) {
    this.#capacity = Math.max(64, count);
    this.#channel = new CodeColumn(this.#capacity);
    this.#status = new CodeColumn(this.#capacity);
    this.#launchType = new CodeColumn(this.#capacity);
    this.#tags = new CodeColumn(this.#capacity, (tags) => tags.join('\u0000'));
    this.#createdAt = new Float64Array(this.#capacity);
    this.#sendAt = new Float64Array(this.#capacity);
    this.#startedAt = new Float64Array(this.#capacity);
    const names = new Array<string>(count);
    const ids = new Array<string>(count);
    for (let row = 0; row < count; row += 1) {
      const entry = entryAt(row);
      this.#write(row, entry);
      names[row] = foldFast(entry.name);
      ids[row] = this.#foldId(entry.id);
    }
    this.#size = count;
    this.#names = new TextColumn(names);
    this.#searchIds = new TextColumn(ids);
    this.#orders = new Orders(this);
  }

  get size(): number {
    return this.#size;
  }

  isAlive(row: number): boolean {
    return row < this.#size && this.#status.codes[row] !== removedCode;
  }

  id(row: number): string {
    return this.#ids[row]!;
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
    this.#names.set(row, foldFast(entry.name));
    this.#searchIds.set(row, this.#foldId(entry.id));
    this.#orders!.touch(row, 'all');
    return row;
  }

  update(row: number, entry: IndexEntry): void {
    const before = sortable.map((key) => this.value(key, row));
    const name = foldFast(entry.name);
    if (name !== before[0]) this.#names.set(row, name);
    this.#write(row, entry);
    const changed = sortable.filter((key, i) => this.value(key, row) !== before[i]);
    if (changed.length) this.#orders!.touch(row, changed);
  }

  remove(row: number): void {
    this.#status.codes[row] = removedCode;
    this.#orders!.touch(row, 'all');
  }

  /** The rows of a query, in its order, and the numbers for the quick groups. */
  query(query: CampaignQuery): IndexResult {
    const { search, channels, statuses: wanted, launchTypes: types, tags, sort } = normaliseQuery(query);
    const order = this.#orders!.get(sort ?? defaultSort);
    const status = this.#status.codes;
    const narrowed = [
      channels && ([this.#channel.codes, this.#channel.accept((value) => channels.includes(value))] as const),
      types && ([this.#launchType.codes, this.#launchType.accept((value) => value !== null && types.includes(value))] as const),
      tags && ([this.#tags.codes, this.#tags.accept((value) => value.some((tag) => tags.includes(tag)))] as const),
    ].filter((filter) => filter !== undefined);
    const folded = search === undefined ? '' : foldFast(search);

    const isStatusOnly = narrowed.length === 0 && folded === '';
    let [codes, accept] = narrowed[0] ?? [status, this.#status.accept(() => true)];
    if (narrowed.length > 1 || folded !== '') {
      const mask = folded === '' ? new Uint8Array(this.#size).fill(1) : this.#searched(folded);
      for (const [column, passes] of narrowed) for (let row = 0; row < mask.length; row += 1) mask[row]! &= passes[column[row]!]!;
      [codes, accept] = [mask, Uint8Array.of(0, 1)];
    }

    const perCode = countCodes(codes, accept, status, this.#status.values.length, this.#size);
    const counts: Partial<Record<Status, number>> = Object.fromEntries(statuses.map((each) => [each, 0]));
    this.#status.values.forEach((value, code) => {
      if (value !== undefined && isStatus(value)) counts[value] = perCode[code]!;
    });

    const matching = perCode.reduce((sum, count) => sum + count, 0);
    if (!wanted) return { rows: matching === order.length ? order : gather(order, codes, accept, matching), counts };
    const acceptStatus = this.#status.accept((value) => wanted.includes(value));
    const total = perCode.reduce((sum, count, code) => sum + count * acceptStatus[code]!, 0);
    return {
      rows: isStatusOnly ? gather(order, status, acceptStatus, total) : gatherBoth(order, codes, accept, status, acceptStatus, total),
      counts,
    };
  }

  /** 1 for each row, dead ones perhaps included, whose name contains the text or whose id begins with it. */
  #searched(folded: string): Uint8Array {
    const mask = new Uint8Array(this.#size);
    const hit = (row: number) => {
      mask[row] = 1;
    };
    const prefix = this.#idPrefix ?? '';
    if (prefix.startsWith(folded)) return mask.fill(1);
    this.#names.search(folded, 'anywhere', hit);
    if (folded.startsWith(prefix)) this.#searchIds.search(folded, 'start', hit);
    return mask;
  }

  #foldId(id: string): string {
    const folded = foldFast(id);
    let prefix = this.#idPrefix ?? folded;
    while (!folded.startsWith(prefix)) prefix = prefix.slice(0, -1);
    this.#idPrefix = prefix;
    return folded;
  }

  #write(row: number, entry: IndexEntry): void {
    this.#ids[row] = entry.id;
    this.#channel.set(row, entry.channel);
    this.#status.set(row, entry.status);
    this.#launchType.set(row, entry.launchType);
    this.#tags.set(row, entry.tags);
    this.#createdAt[row] = Date.parse(entry.createdAt);
    this.#sendAt[row] = entry.sendAt === null ? NaN : Date.parse(entry.sendAt);
    this.#startedAt[row] = entry.startedAt === null ? NaN : Date.parse(entry.startedAt);
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

/** How many living rows pass, per status code. */
function countCodes(codes: Codes, accept: Uint8Array, status: Codes, statusCount: number, size: number): Uint32Array {
  const counts = new Uint32Array(statusCount);
  for (let row = 0; row < size; row += 1) counts[status[row]!]! += accept[codes[row]!]!;
  counts[removedCode] = 0;
  return counts;
}

type Codes = Uint8Array | Uint32Array;

/** The rows that pass, in order. `total` is how many those are. */
function gather(order: Uint32Array, codes: Codes, accept: Uint8Array, total: number): Uint32Array {
  const rows = new Uint32Array(total);
  for (let i = 0, found = 0; found < total; i += 1) {
    const row = order[i]!;
    if (accept[codes[row]!] === 1) rows[found++] = row;
  }
  return rows;
}

function gatherBoth(order: Uint32Array, codes: Codes, accept: Uint8Array, more: Codes, acceptMore: Uint8Array, total: number): Uint32Array {
  const rows = new Uint32Array(total);
  for (let i = 0, found = 0; found < total; i += 1) {
    const row = order[i]!;
    if (accept[codes[row]!] === 1 && acceptMore[more[row]!] === 1) rows[found++] = row;
  }
  return rows;
}
