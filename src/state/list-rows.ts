import type { CampaignSummary } from '../domain/campaign.ts';
import type { CampaignPage } from '../data/data-source.ts';
import type { ListRow } from './campaign-store.ts';

/**
 * The rows of one answer, loaded in pieces. Positions are the source's; rows that left since are gaps (`#gone`) that indexes skip, so
 * a removal costs no renumbering and later pages of a snapshot still fit. Without a snapshot the source renumbers, and so does `remove`.
 */
export class ListRows {
  /** Does the source keep positions fixed while these rows are paged through? */
  readonly #fixed: boolean;
  readonly #rows = new Map<number, ListRow>();
  readonly #positions = new Map<string, number>();
  #gone: number[] = [];
  /** Loaded positions in order, while they are known. */
  #order: number[] | null = null;
  #length: number;

  constructor(length: number, fixed: boolean) {
    this.#length = length;
    this.#fixed = fixed;
  }

  /** Rows there are, loaded or not. */
  get total(): number {
    return this.#length - this.#gone.length;
  }
  /** Positions the source has: what a page's `total` should say. */
  get length(): number {
    return this.#length;
  }
  get isComplete(): boolean {
    return this.#rows.size === this.total;
  }

  at(index: number): ListRow | null {
    return this.#rows.get(this.position(index)) ?? null;
  }

  indexOf(id: string): number {
    const position = this.#positions.get(id);
    return position === undefined ? -1 : position - countBelow(this.#gone, position);
  }

  /** Where the source has the row at `index`. */
  position(index: number): number {
    if (this.#gone.length === 0) return index;
    let [low, high] = [0, this.#gone.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#gone[middle] ?? 0) - middle <= index) low = middle + 1;
      else high = middle;
    }
    return index + low;
  }

  /** Is everything from position `start` to `end` (excluded) here? */
  has(start: number, end: number): boolean {
    for (let position = start; position < Math.min(end, this.#length); position += 1) {
      if (!this.#rows.has(position) && !this.#isGone(position)) return false;
    }
    return true;
  }

  /**
   * Takes in the rows of a page; null stands for one that left already. False, and nothing taken, when they do not fit what is
   * there: a row would appear twice or change its place, because the source's rows shifted between two pages.
   */
  put(offset: number, rows: readonly (ListRow | null)[]): boolean {
    const ids = new Set<string>();
    for (const [index, row] of rows.entries()) {
      const position = offset + index;
      if (row === null) continue;
      const here = this.#rows.get(position);
      const elsewhere = this.#positions.get(row.id) ?? position;
      if (ids.has(row.id) || elsewhere !== position || (here && here.id !== row.id)) return false;
      ids.add(row.id);
    }
    this.#order = null;
    for (const [index, row] of rows.entries()) {
      const position = offset + index;
      if (row) {
        this.#rows.set(position, row);
        this.#positions.set(row.id, position);
      } else this.#leave([position]);
    }
    return true;
  }

  replace(campaign: CampaignSummary): boolean {
    const position = this.#positions.get(campaign.id);
    if (position === undefined) return false;
    this.#rows.set(position, { type: 'campaign', id: campaign.id, campaign });
    return true;
  }

  /** Takes rows out; the lowest index that changed, or -1 when none of them is loaded. */
  remove(ids: readonly string[]): number {
    const positions = ids.map((id) => this.#positions.get(id)).filter((position) => position !== undefined);
    if (positions.length === 0) return -1;
    positions.sort((a, b) => a - b);
    const first = positions[0] ?? 0;
    const index = first - countBelow(this.#gone, first);
    this.#leave(positions);
    if (!this.#fixed) this.#renumber(positions);
    return index;
  }

  *inOrder(): IterableIterator<ListRow> {
    this.#order ??= [...this.#rows.keys()].sort((a, b) => a - b);
    for (const position of this.#order) {
      const row = this.#rows.get(position);
      if (row) yield row;
    }
  }

  #leave(positions: readonly number[]): void {
    for (const position of positions) {
      const row = this.#rows.get(position);
      this.#rows.delete(position);
      if (row) this.#positions.delete(row.id);
    }
    this.#order = null;
    if (positions.length > 1) {
      this.#gone = [...new Set([...this.#gone, ...positions])].sort((a, b) => a - b);
      return;
    }
    // By far the most frequent, and many may have gone before.
    for (const position of positions) if (!this.#isGone(position)) this.#gone.splice(countBelow(this.#gone, position), 0, position);
  }

  #isGone(position: number): boolean {
    const index = countBelow(this.#gone, position);
    return this.#gone[index] === position;
  }

  /** The source closed the gaps at `positions`, so what stood behind them moves up. */
  #renumber(positions: readonly number[]): void {
    const rows = [...this.#rows];
    this.#order = null;
    this.#gone = this.#gone
      .filter((position) => !positions.includes(position))
      .map((position) => position - countBelow(positions, position));
    this.#length -= positions.length;
    this.#rows.clear();
    this.#positions.clear();
    for (const [position, row] of rows) {
      const moved = position - countBelow(positions, position);
      this.#rows.set(moved, row);
      this.#positions.set(row.id, moved);
    }
  }
}

/** How many of the sorted numbers are below `limit`. */
function countBelow(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The records of a page in their places: unreadable ones stand at their index, the sound ones fill the rest in order. */
export function rowsOfPage(page: CampaignPage, offset: number): ListRow[] {
  const unreadable = new Map((page.unreadable ?? []).map((record) => [record.index, record]));
  const sound = page.items[Symbol.iterator]();
  const rows: ListRow[] = [];
  for (let index = 0; index < page.items.length + unreadable.size; index += 1) {
    const record = unreadable.get(index);
    if (record) {
      rows.push({ type: 'unreadable', id: `unreadable:${offset + index}`, record });
      continue;
    }
    const next = sound.next();
    if (!next.done) rows.push({ type: 'campaign', id: next.value.id, campaign: next.value });
  }
  return rows;
}
