/** Pages of the list. */
import { summaryOf } from '../src/domain/campaign.ts';
import type { CampaignPage, PageOptions } from '../src/data/data-source.ts';
import { type CampaignQuery, queryKey } from '../src/domain/query.ts';
import type { IndexResult } from './campaign-index.ts';
import { errorOf } from './faults.ts';
import { iso } from './seed-record.ts';
import { type Core } from './simulation-core.ts';

interface Snapshot extends IndexResult {
  readonly key: string;
  readonly revision: number;
}

const kept = 8;

/**
 * The answers to queries, kept so that their pages belong together. A page shows its rows as they are now, in the places they had when the
 * snapshot was taken; one that was deleted meanwhile stays in its place as it last was. Only the few that were read last are kept.
 */
export class Pages {
  readonly #snapshots = new Map<string, Snapshot>();
  #last = 0;

  /** Rejects with `not-found` when the snapshot is no longer kept: begin again without one. */
  page(core: Core, query: CampaignQuery, { offset, limit, snapshot: name }: PageOptions, hasSnapshots: boolean): CampaignPage {
    const [id, { rows, counts }] = this.#snapshot(core, query, hasSnapshots ? name : undefined);
    const items = Array.from(rows.subarray(offset, offset + Math.max(0, limit)), (row) => summaryOf(core.view(row)));
    return { items, total: rows.length, counts: { ...counts }, asOf: iso(core.now), ...(hasSnapshots && { snapshot: id }) };
  }

  #snapshot(core: Core, query: CampaignQuery, name: string | undefined): readonly [string, Snapshot] {
    const key = queryKey(query);
    const { revision } = core;
    if (name !== undefined) {
      const asked = this.#snapshots.get(name);
      if (!asked || asked.key !== key) throw errorOf('not-found');
      // Whoever is reading on keeps it.
      this.#snapshots.delete(name);
      this.#snapshots.set(name, asked);
      return [name, asked];
    }
    for (const [id, each] of this.#snapshots) if (each.key === key && each.revision === revision) return [id, each];
    const taken = { key, revision, ...core.records.index.query(query) };
    const id = `snapshot-${(this.#last += 1)}`;
    if (this.#snapshots.size >= kept) this.#snapshots.delete(this.#snapshots.keys().next().value!);
    this.#snapshots.set(id, taken);
    return [id, taken];
  }

  clear(): void {
    this.#snapshots.clear();
  }
}
