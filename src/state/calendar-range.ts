import type { OccurrencePage, OccurrenceRange, UnreadableRecord } from '../data/data-source.ts';
import type { CampaignSummary, Instant, Occurrence } from '../domain/campaign.ts';
import { inOrder, startsBefore } from '../domain/day-index.ts';
import { isInCalendar, isSeries, placementOf } from '../domain/placement.ts';
import { type CampaignQuery, matchesQuery } from '../domain/query.ts';
import type { Update } from './known-campaigns.ts';

/** What an update did to a range. `unsure`: a change alone does not tell where the campaign stands now; the source must be asked. */
export interface Effect {
  readonly changed: boolean;
  readonly unsure: boolean;
}
const nothing: Effect = { changed: false, unsure: false };

/**
 * The occurrences of one range under one query, kept right as changes come in. Changes are noted per campaign; the array is made
 * anew when somebody looks, however many there were.
 */
export class CalendarRange {
  readonly range: OccurrenceRange;
  readonly query: CampaignQuery;
  readonly asOf: Instant;
  readonly unreadable: readonly UnreadableRecord[];
  /** May be older than the truth: to be read again when it is shown. */
  isStale: boolean;
  readonly #from: number;
  readonly #to: number;
  readonly #ofCampaign = new Map<string, readonly Occurrence[]>();
  readonly #edited = new Set<string>();
  /** Newcomers by campaign, and where they stand: put here by a change, not by the source. */
  readonly #newcomers = new Map<string, Instant>();
  /** Newcomers the source was asked about since, and did not give: they stay out until they move. */
  readonly #rejected = new Map<string, Instant>();
  #occurrences: readonly Occurrence[];

  constructor(range: OccurrenceRange, query: CampaignQuery, page: OccurrencePage, isStale = false) {
    this.range = range;
    this.query = query;
    this.asOf = page.asOf;
    this.unreadable = page.unreadable ?? [];
    this.isStale = isStale;
    [this.#from, this.#to] = [Date.parse(range.start), Date.parse(range.end)];
    this.#occurrences = inOrder(page.items);
    for (const occurrence of this.#occurrences) {
      const { campaignId } = occurrence;
      const others = this.#ofCampaign.get(campaignId);
      if (others) (others as Occurrence[]).push(occurrence);
      else this.#ofCampaign.set(campaignId, [occurrence]);
    }
  }

  /** By start; the same array until something changes. */
  get occurrences(): readonly Occurrence[] {
    if (this.#edited.size > 0) this.#rebuild();
    return this.#occurrences;
  }

  /** What the source should confirm. */
  get newcomers(): ReadonlyMap<string, Instant> {
    return new Map([...this.#rejected, ...this.#newcomers]);
  }

  /** Those this answer of the source does not have stay out. */
  reject(newcomers: ReadonlyMap<string, Instant>): void {
    for (const [id, start] of newcomers) if (!this.#ofCampaign.has(id)) this.#rejected.set(id, start);
  }

  /** Puts a campaign where it stands now, with the look it has now. */
  changed({ previous, campaign }: Update): Effect {
    const { id } = campaign;
    const present = this.#ofCampaign.get(id);
    const isShown = isInCalendar(campaign) && matchesQuery(campaign, this.query);
    if (!isShown) return { changed: present !== undefined && this.#put(id, []), unsure: false };
    return isSeries(campaign) ? this.#changedSeries(campaign, previous, present) : this.#changedSingle(campaign, present);
  }

  #changedSeries(campaign: CampaignSummary, previous: CampaignSummary | undefined, present: readonly Occurrence[] = []): Effect {
    const known = previous ?? present[0]?.campaign;
    const unsure = !known || seriesKey(known) !== seriesKey(campaign) || !matchesQuery(known, this.query);
    const isNews = present.some((occurrence) => occurrence.campaign !== campaign);
    return {
      changed:
        isNews &&
        this.#put(
          campaign.id,
          present.map((occurrence) => ({ ...occurrence, campaign })),
        ),
      unsure,
    };
  }

  #changedSingle(campaign: CampaignSummary, [one, ...others]: readonly Occurrence[] = []): Effect {
    const { id } = campaign;
    const place = placementOf(campaign);
    if (one && others.length === 0 && place && placementOf(one.campaign)?.start === place.start) {
      // It did not move: where the source has put it is right, even if we would have put it elsewhere.
      const end = placementOf(one.campaign)?.end === place.end ? one.end : place.end;
      return { changed: one.campaign !== campaign && this.#put(id, [{ ...one, end, campaign }]), unsure: false };
    }
    const at = place ? Date.parse(place.start) : NaN;
    if (!place || !(at >= this.#from && at < this.#to)) return { changed: one !== undefined && this.#put(id, []), unsure: false };
    if (!one) {
      if (this.#rejected.get(id) === place.start) return nothing;
      this.#newcomers.set(id, place.start);
    }
    this.#put(id, [{ ...(one ?? { id, campaignId: id }), ...place, campaign }]);
    // What only the source knows of a newcomer (what it goes to) is asked for.
    return { changed: true, unsure: !one };
  }

  /** True when one of them stood here. */
  removed(ids: readonly string[]): boolean {
    const here = ids.filter((id) => this.#ofCampaign.has(id));
    for (const id of here) this.#put(id, []);
    return here.length > 0;
  }

  #put(id: string, occurrences: readonly Occurrence[]): true {
    // Even an empty list stays until the array is made anew, which looks there for what left.
    this.#ofCampaign.set(id, occurrences);
    this.#edited.add(id);
    return true;
  }

  /** What only looks different keeps its place; the rest is taken out and merged in. */
  #rebuild(): void {
    const placed = new Set<Occurrence>();
    const kept: Occurrence[] = [];
    for (const occurrence of this.#occurrences) {
      if (!this.#edited.has(occurrence.campaignId)) {
        kept.push(occurrence);
        continue;
      }
      const now = this.#ofCampaign.get(occurrence.campaignId)?.find(({ id, start }) => id === occurrence.id && start === occurrence.start);
      if (!now) continue;
      kept.push(now);
      placed.add(now);
    }
    const moved: Occurrence[] = [];
    for (const id of this.#edited) {
      const now = this.#ofCampaign.get(id) ?? [];
      if (now.length === 0) this.#ofCampaign.delete(id);
      for (const occurrence of now) if (!placed.has(occurrence)) moved.push(occurrence);
    }
    this.#edited.clear();
    this.#occurrences = moved.length ? merge(kept, inOrder(moved)) : kept;
  }
}

/** What a rule's times follow from, and what says which of them are past. */
const seriesKey = ({ status, sendAt, recurrence, startedAt, finishedAt }: CampaignSummary): string =>
  JSON.stringify([status, sendAt, recurrence, startedAt, finishedAt]);

function merge(one: readonly Occurrence[], other: readonly Occurrence[]): Occurrence[] {
  const merged: Occurrence[] = [];
  let next = 0;
  for (const occurrence of one) {
    while (next < other.length && startsBefore(other[next]!, occurrence)) merged.push(other[next++]!);
    merged.push(occurrence);
  }
  return [...merged, ...other.slice(next)];
}
