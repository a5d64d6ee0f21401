import type { CampaignPage } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { type CampaignQuery, matchesQuery } from '../domain/query.ts';
import { type Status, isStatus } from '../domain/status.ts';
import type { Update } from './known-campaigns.ts';

type Counts = Partial<Record<Status, number>>;

/**
 * What a page said about the whole result (counts per status, and when), kept right as changes come in, and the matching campaigns
 * that appeared since. What cannot be known from a change alone makes it `isUnsure`: then the source must be asked.
 */
export class ListTally {
  readonly asOf: string;
  counts: Counts | null;
  isUnsure = false;
  /** Campaigns more than expected, when the source said so without naming them. */
  surplus = 0;
  readonly #query: CampaignQuery;
  readonly #anyStatus: CampaignQuery;
  readonly #appeared = new Set<string>();
  /** Have a row, but match no more: they keep their place until the next reading. */
  readonly strays = new Set<string>();

  constructor(query: CampaignQuery, page: CampaignPage) {
    const { statuses: _, ...anyStatus } = query;
    this.#query = query;
    this.#anyStatus = anyStatus;
    this.asOf = page.asOf;
    this.counts = page.counts ? { ...page.counts } : null;
  }

  get newer(): number {
    return Math.max(this.#appeared.size, this.surplus);
  }

  /** `shown`: it has a row. `complete`: every row is loaded, so what has none was not in the result. */
  changed({ previous, campaign }: Update, shown: boolean, complete: boolean): void {
    // Progress ticks come by the thousand and move nothing here.
    if (!movesCounts({ previous, campaign })) return;
    const isNew = Date.parse(campaign.createdAt) >= Date.parse(this.asOf);
    if (previous) this.#count(previous, -1);
    else if (shown || !isNew) this.isUnsure = true;
    // One of unknown former status is counted already, somewhere.
    if (previous || isNew) this.#count(campaign, 1);

    const matched = previous ? matchesQuery(previous, this.#query) : !isNew && !complete;
    const matches = matchesQuery(campaign, this.#query);
    if (matches) this.strays.delete(campaign.id);
    else if (shown && matched) this.strays.add(campaign.id);
    if (shown || !matches) this.#appeared.delete(campaign.id);
    else if (!matched) this.#appeared.add(campaign.id);
  }

  /** `shown`: it had a row. */
  removed(id: string, previous: CampaignSummary | undefined, shown: boolean, complete: boolean): void {
    if (previous) this.#count(previous, -1);
    else this.isUnsure = true;
    const appeared = this.#appeared.delete(id);
    this.strays.delete(id);
    if (!shown && !appeared && !complete && previous && matchesQuery(previous, this.#query)) this.isUnsure = true;
  }

  /** These have rows now. */
  shown(ids: Iterable<string>): void {
    for (const id of ids) this.#appeared.delete(id);
  }

  #count(campaign: CampaignSummary, step: 1 | -1): void {
    const { status } = campaign;
    if (!this.counts || !isStatus(status) || !matchesQuery(campaign, this.#anyStatus)) return;
    this.counts = { ...this.counts, [status]: Math.max(0, (this.counts[status] ?? 0) + step) };
  }
}

/** May the change alter counts or membership? */
export function movesCounts({ previous: a, campaign: b }: Update): boolean {
  return (
    !a ||
    a.status !== b.status ||
    a.name !== b.name ||
    a.channel !== b.channel ||
    a.launchType !== b.launchType ||
    a.tags.join() !== b.tags.join()
  );
}
