import type { CampaignSummary } from '../domain/campaign.ts';

/** News about a campaign: what was known before, if anything, and what is known now. */
export interface Update {
  readonly previous: CampaignSummary | undefined;
  readonly campaign: CampaignSummary;
}

interface Entry {
  readonly campaign: CampaignSummary;
  /** When it was learnt, in ticks. */
  readonly learnt: number;
}

/**
 * The newest known summary of every campaign seen. Invariant I3 lives here: nothing newer is ever replaced by something older.
 * `updatedAt` decides; `version` is opaque and only tells whether two answers are the same. Removed ids leave a tombstone, so a
 * late change cannot bring them back.
 */
export class KnownCampaigns {
  readonly #entries = new Map<string, Entry>();
  readonly #tombstones = new Set<string>();
  #tick = 0;
  #doubtful = -1;

  /** A moment, to be taken when a read starts: what is learnt after it is newer than the read's answer when their times are equal. */
  moment(): number {
    return this.#tick;
  }

  get(id: string): CampaignSummary | undefined {
    return this.#entries.get(id)?.campaign;
  }

  isGone(id: string): boolean {
    return this.#tombstones.has(id);
  }

  /** Learns of a campaign; null when it tells nothing new. `since`: the moment its read started; absent for changes and answers to commands. */
  learn(campaign: CampaignSummary, since: number = Infinity): Update | null {
    const { id } = campaign;
    if (this.#tombstones.has(id)) return null;
    const entry = this.#entries.get(id);
    if (entry && !this.#isNews(campaign, entry, since)) return null;
    this.#tick += 1;
    this.#entries.set(id, { campaign, learnt: this.#tick });
    return { previous: entry?.campaign, campaign };
  }

  #isNews(campaign: CampaignSummary, { campaign: known, learnt }: Entry, since: number): boolean {
    if (isSame(campaign, known)) return false;
    if (learnt <= this.#doubtful) return since > this.#doubtful;
    const difference = Date.parse(campaign.updatedAt) - Date.parse(known.updatedAt);
    return difference > 0 || (difference === 0 && learnt <= since);
  }

  /** Buries a campaign. False when it was already; else what was known of it. */
  remove(id: string): { readonly previous: CampaignSummary | undefined } | false {
    if (this.#tombstones.has(id)) return false;
    const previous = this.#entries.get(id)?.campaign;
    this.#entries.delete(id);
    this.#tombstones.add(id);
    this.#tick += 1;
    return { previous };
  }

  /** After a resync nothing known is certain: the next answer about a campaign counts, whatever its age, and removed ids may return. */
  doubt(): void {
    this.#doubtful = this.#tick;
    this.#tick += 1;
    this.#tombstones.clear();
  }
}

/** The same version with the same progress: backends may count progress without a new version. */
function isSame(a: CampaignSummary, b: CampaignSummary): boolean {
  return (
    a.version === b.version &&
    a.updatedAt === b.updatedAt &&
    a.progress?.sent === b.progress?.sent &&
    a.progress?.total === b.progress?.total
  );
}
