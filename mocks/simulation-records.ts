/** The campaigns of a simulation: rows of the index, and the records of those that were touched. */
import type { CampaignDetails } from '../src/domain/campaign.ts';
import { CampaignIndex, entryOf } from './campaign-index.ts';
import { type SeedSource, type StoredCampaign, idOfRow } from './seed-record.ts';

/** What is persisted: only what differs from the seed. */
export interface RecordsState {
  readonly changed: readonly (readonly [row: number, record: StoredCampaign])[];
  readonly added: readonly (StoredCampaign | null)[];
  readonly removed: readonly number[];
}

export class Records {
  readonly index: CampaignIndex;
  readonly #seed: SeedSource;
  readonly #touched = new Map<number, StoredCampaign>();
  readonly #addedRows = new Map<string, number>();
  readonly #removed = new Set<number>();
  #nextId: number;

  constructor(seed: SeedSource, state?: RecordsState) {
    this.#seed = seed;
    this.#nextId = seed.count;
    for (const [row, record] of state?.changed ?? []) this.#touched.set(row, record);
    const entryAt = (row: number) => {
      const touched = this.#touched.get(row);
      return touched ? entryOf(touched.details) : seed.entry(row);
    };
    this.index = new CampaignIndex(seed.count, entryAt, (row) => seed.id(row));
    for (const record of state?.added ?? []) {
      if (record) this.add(record);
      else this.remove(this.add(gone));
    }
    for (const row of state?.removed ?? []) this.remove(row);
  }

  get size(): number {
    return this.index.size - this.#removed.size;
  }

  /** The row of a living campaign. */
  rowOf(id: string): number | undefined {
    const row = this.#addedRows.get(id) ?? this.#seed.rowOf(id);
    return row === undefined || this.#removed.has(row) ? undefined : row;
  }

  /** The record of a row; of a removed one as it last was. */
  at(row: number): StoredCampaign {
    return this.#touched.get(row) ?? this.#seed.record(row);
  }

  put(row: number, record: StoredCampaign): void {
    this.#touched.set(row, record);
    this.index.update(row, entryOf(record.details));
  }

  add(record: StoredCampaign): number {
    const row = this.index.add(entryOf(record.details));
    this.#touched.set(row, record);
    this.#addedRows.set(record.details.id, row);
    return row;
  }

  remove(row: number): void {
    this.#removed.add(row);
    this.index.remove(row);
  }

  newId(): string {
    let id: string;
    do id = idOfRow((this.#nextId += 1) - 1);
    while (this.#addedRows.has(id) || this.#seed.rowOf(id) !== undefined);
    return id;
  }

  state(): RecordsState {
    const { count } = this.#seed;
    const living = [...this.#touched].filter(([row]) => !this.#removed.has(row));
    return {
      changed: living.filter(([row]) => row < count),
      // Removed ones keep their place, so that rows and new ids stay what they were.
      added: Array.from({ length: this.index.size - count }, (_, i) =>
        this.#removed.has(count + i) ? null : this.#touched.get(count + i)!,
      ),
      removed: [...this.#removed].filter((row) => row < count),
    };
  }
}

const gone: StoredCampaign = {
  details: {
    id: '',
    name: '',
    channel: 'email',
    status: 'draft',
    launchType: null,
    tags: [],
    createdAt: '1970-01-01T00:00:00.000Z',
    sendAt: null,
    startedAt: null,
  } as unknown as CampaignDetails,
  runs: [],
};
