import type { CommandOutcome, CommandType, QueryTarget } from '../data/data-source.ts';
import type { CampaignDetails, CampaignInput, CampaignSummary } from '../domain/campaign.ts';
import { isAbort, toCampaignError } from '../domain/errors.ts';
import { matchesQuery } from '../domain/query.ts';
import type { Announcer } from './announcer.ts';
import { CampaignQueue } from './campaign-queue.ts';
import type { CampaignStore, CommandRequest, CommandResult, HeldCommand, PendingCommand, StoreEvents } from './campaign-store.ts';
import { commandEffects } from './command-effects.ts';
import { Commands } from './commands.ts';
import type { Emitter } from './emitter.ts';
import type { ListModel } from './list-model.ts';
import { newKey } from './new-key.ts';
import type { RetryPorts } from './retry.ts';
import type { Rights } from './rights.ts';
import { type SaveRequest, Saver } from './saver.ts';
import { Sender } from './sender.ts';
import { settleOutcomes } from './settlement.ts';

/** The store that is written through, and what it is made of. */
export interface WritesPorts {
  readonly store: CampaignStore;
  readonly campaigns: Announcer;
  readonly rights: Rights;
  readonly events: Emitter<StoreEvents>;
  readonly retry: RetryPorts;
  readonly newKey?: (() => string) | undefined;
  /** Ends with the store's work. */
  patience(): AbortSignal;
}

/** The half of a store that changes something: commands and saving, and what follows from them for all that is shown. */
export class Writes {
  readonly #ports: WritesPorts;
  readonly #commands: Commands;
  readonly #saver: Saver;

  constructor(ports: WritesPorts) {
    this.#ports = ports;
    const { store, campaigns, rights, events, retry, patience, newKey: makeKey = newKey } = ports;
    const { source, clock } = store;
    const queue = new CampaignQueue();
    const get = (id: string) => store.details(id);
    this.#saver = new Saver({ source, retry, queue, newKey: makeKey, patience, get });
    this.#commands = new Commands({
      clock,
      queue,
      isOnline: retry.isOnline,
      newKey: makeKey,
      sender: new Sender({ source, retry, newKey: makeKey, patience, get, peek: (id) => store.peek(id) }),
      now: () => store.now(),
      undoSeconds: () => rights.undoSeconds,
      nameOf: (id) => store.peek(id)?.name ?? null,
      inSight: (targets) => inSight(campaigns.lists, targets),
      settle: (type, outcomes) => this.#settle(type, outcomes),
      settleQuery: (type, outcomes) => this.#settleQuery(type, outcomes),
      changed: (ids) => events.emit('pending', { ids }),
      failed: (error) => events.emit('error', { error }),
    });
  }

  get pending(): ReadonlyMap<string, PendingCommand> {
    return this.#commands.pending;
  }
  get held(): readonly HeldCommand[] {
    return this.#commands.held;
  }
  undo(key: string): void {
    this.#commands.undo(key);
  }
  flush(): void {
    this.#commands.flush();
  }

  execute(request: CommandRequest): Promise<CommandResult> {
    const result = this.#commands.execute(request);
    return commandEffects[request.type].creates ? this.#ports.campaigns.during(null, result) : result;
  }

  save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    return this.#ports.campaigns.during(request.id ?? null, this.#save(input, request));
  }

  async #save(input: CampaignInput, request: SaveRequest): Promise<CampaignDetails> {
    const { campaigns, events } = this.#ports;
    try {
      const saved = await this.#saver.save(input, request);
      campaigns.learn(saved, 'command');
      if (request.id === undefined) this.#refreshLists([saved]);
      return saved;
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      const error = toCampaignError(thrown);
      if (error.campaign) campaigns.learn(error.campaign, 'command');
      if (error.kind === 'not-found' && request.id !== undefined) campaigns.remove([request.id], 'live');
      events.emit('error', { error });
      throw error;
    }
  }

  #settle(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void> {
    const { store, campaigns, rights, events, patience } = this.#ports;
    return settleOutcomes(type, outcomes, {
      learn: (campaign) => campaigns.learn(campaign, 'command'),
      remove: (ids) => campaigns.remove(ids, 'command'),
      get: (id) => (patience().aborted ? Promise.resolve() : store.details(id)),
      denied: (id, action) => {
        rights.deny(id, action, store.peek(id)?.version);
        events.emit('context', { ids: [id] });
      },
      refreshLists: (created) => this.#refreshLists(created),
    });
  }

  async #settleQuery(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void> {
    const { store, campaigns } = this.#ports;
    await this.#settle(type, outcomes);
    const failed = outcomes.filter(({ ok }) => !ok).map(({ id }) => id);
    if (outcomes.length && !('ids' in store.view.selection)) store.setView({ selection: { ids: failed } });
    await Promise.all(campaigns.shown.map((shown) => shown.refresh()));
  }

  #refreshLists(created: readonly CampaignSummary[] | null): void {
    const { campaigns, patience } = this.#ports;
    if (patience().aborted) return;
    for (const list of campaigns.lists) if (!created || created.some((campaign) => matchesQuery(campaign, list.query))) void list.refresh();
    // What is made is told to calendars as a change.
    if (!created) for (const calendar of campaigns.calendars) void calendar.refresh();
  }
}

/** Those that are meant, of what is loaded. */
function inSight(lists: Iterable<ListModel>, { query, except = [] }: QueryTarget): readonly string[] {
  const rows = [...lists].flatMap((list) => [...list.loadedRows()]);
  const ids = rows.flatMap((row) => (row.type === 'campaign' && matchesQuery(row.campaign, query) ? [row.id] : []));
  return [...new Set(ids)].filter((id) => !except.includes(id));
}
