import type { UnreadableRecord } from '../data/data-source.ts';
import type { CampaignSummary } from '../domain/campaign.ts';
import { CampaignError } from '../domain/errors.ts';
import type { Calendar } from './calendar.ts';
import type { CampaignStore, StoreEvents } from './campaign-store.ts';
import type { Emitter } from './emitter.ts';
import { KnownCampaigns, type Update } from './known-campaigns.ts';
import type { ListModel } from './list-model.ts';
import { withoutRemoved } from './view-changes.ts';

/** Whether we did it, or it happened. */
export type Cause = 'command' | 'live';

/** Takes in everything heard about campaigns, from whichever side, and tells the lists and listeners what is news. */
export class Announcer {
  readonly lists = new Set<ListModel>();
  readonly calendars = new Set<Calendar>();
  readonly #store: Pick<CampaignStore, 'view' | 'setView' | 'pending'>;
  readonly #events: Emitter<StoreEvents>;
  readonly #known = new KnownCampaigns();
  readonly #reported = new Set<string>();
  /** Own writes under way: the id of what is saved, null for what comes to exist. */
  readonly #writes = new Set<{ readonly id: string | null }>();
  #early: CampaignSummary[] = [];

  constructor(store: Pick<CampaignStore, 'view' | 'setView' | 'pending'>, events: Emitter<StoreEvents>) {
    this.#store = store;
    this.#events = events;
  }

  peek(id: string): CampaignSummary | undefined {
    return this.#known.get(id);
  }

  /** Everything that shows campaigns. */
  get shown(): readonly (ListModel | Calendar)[] {
    return [...this.lists, ...this.calendars];
  }

  /** See `KnownCampaigns.moment`. */
  moment(): number {
    return this.#known.moment();
  }

  /** See `KnownCampaigns.doubt`. */
  doubt(): void {
    this.#known.doubt();
  }

  /** A change the feed tells of. One that may be our own write waits for its answer, so that it is told as ours. */
  hear(campaign: CampaignSummary): void {
    const isOurs = [...this.#writes].some(({ id }) => (id === null ? !this.peek(campaign.id) : id === campaign.id));
    if (isOurs) this.#early.push(campaign);
    else this.learn(campaign, 'live');
  }

  /** `write` saves the campaign of that id, or makes new ones: null. Its answers are learnt before it ends. */
  async during<T>(id: string | null, write: Promise<T>): Promise<T> {
    const entry = { id };
    this.#writes.add(entry);
    try {
      return await write;
    } finally {
      this.#writes.delete(entry);
      for (const campaign of this.#early.splice(0)) this.hear(campaign);
    }
  }

  /** A change, or the answer to a command. */
  learn(campaign: CampaignSummary, cause: Cause): void {
    const update = this.#known.learn(campaign);
    if (update) this.#announce(update, cause);
  }

  /** The answer to a read that started at the moment `since`. The newest known of each; null for one that is gone. */
  learnRead(items: readonly CampaignSummary[], since: number): Map<string, CampaignSummary | null> {
    return new Map(
      items.map((item) => {
        const update = this.#known.learn(item, since);
        if (update?.previous) this.#announce(update, 'live');
        return [item.id, this.#known.get(item.id) ?? null];
      }),
    );
  }

  /** Campaigns are gone; each is told once. Without a cause it is found out: our own delete may be heard of before its answer. */
  remove(ids: readonly string[], cause: Cause = this.#causeOfRemoval(ids)): void {
    const gone = ids.flatMap((id) => {
      const removed = this.#known.remove(id);
      return removed ? [{ id, previous: removed.previous }] : [];
    });
    if (gone.length === 0) return;
    for (const list of this.lists) list.removed(gone);
    for (const calendar of this.calendars) calendar.removed(gone.map(({ id }) => id));
    this.#store.setView({ selection: withoutRemoved(this.#store.view.selection, gone) });
    this.#events.emit('removed', {
      ids: gone.map(({ id }) => id),
      names: gone.flatMap(({ previous }) => (previous ? [previous.name] : [])),
      cause,
    });
  }

  /** A record of a page that cannot be read; `place` says where, should it have no id. */
  unreadable(record: UnreadableRecord, place: string): void {
    const where = `${record.id ?? place} at ${record.pointer || '/'}`;
    if (this.#reported.has(where)) return;
    this.#reported.add(where);
    this.#events.emit('error', { error: new CampaignError('malformed', `Campaign ${where} cannot be read: ${record.message}`), record });
  }

  #announce(update: Update, cause: Cause): void {
    const { campaign, previous } = update;
    for (const list of this.lists) list.changed(update);
    // The feed may tell of our own command before its answer does.
    const isOurs =
      this.#store.pending.get(campaign.id)?.phase === 'sent' &&
      (campaign.status !== previous?.status || campaign.sendAt !== previous.sendAt);
    const known = isOurs ? 'command' : cause;
    for (const calendar of this.calendars) calendar.changed(update, known);
    this.#events.emit('changed', { id: campaign.id, campaign, cause: known });
  }

  #causeOfRemoval(ids: readonly string[]): Cause {
    const pending = this.#store.pending.get(ids[0] ?? '');
    return pending?.type === 'delete' && pending.phase === 'sent' ? 'command' : 'live';
  }
}
