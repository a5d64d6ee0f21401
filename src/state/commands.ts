import type { Clock } from '../data/clock.ts';
import type { CommandOutcome, CommandTarget, CommandTargets, CommandType } from '../data/data-source.ts';
import { CampaignError, toCampaignError } from '../domain/errors.ts';
import type { CampaignQueue } from './campaign-queue.ts';
import type { CommandRequest, CommandResult, HeldCommand, PendingCommand } from './campaign-store.ts';
import type { Sender } from './sender.ts';

export interface CommandPorts {
  readonly clock: Clock;
  readonly sender: Sender;
  readonly queue: CampaignQueue;
  readonly newKey: () => string;
  readonly isOnline: () => boolean;
  /** What `endsAt` counts in. */
  now(): number;
  undoSeconds(): number;
  nameOf(id: string): string | null;
  /** Brings what is known up to date with the outcomes, and announces it. */
  settle(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void>;
  /** The command to a query ended: what it touched is not known in full. */
  settleQuery(type: CommandType, outcomes: readonly CommandOutcome[]): Promise<void>;
  changed(ids: readonly string[]): void;
  failed(error: CampaignError): void;
}

/** Campaigns per request, and requests at a time. */
const chunkSize = 100;
const width = 4;

/** One wish of the user: settles once it was carried out, failed, or was taken back. */
interface Intent {
  readonly key: string;
  readonly ids: readonly string[];
  readonly type: CommandType;
  readonly done: Promise<CommandResult>;
}
interface Held {
  readonly info: HeldCommand;
  readonly ids: readonly string[];
  send(urgent: boolean): void;
  undo(): void;
}

/** Takes commands from the click to the outcome: joins double clicks, holds what can be undone, sends in chunks, keeps track of what is pending. */
export class Commands {
  readonly pending = new Map<string, PendingCommand>();
  readonly #ports: CommandPorts;
  readonly #held = new Map<string, Held>();
  readonly #intents = new Map<string, Intent>();

  constructor(ports: CommandPorts) {
    this.#ports = ports;
  }

  get held(): readonly HeldCommand[] {
    return [...this.#held.values()].map(({ info }) => info);
  }

  undo(key: string): void {
    this.#held.get(key)?.undo();
  }

  /** Sends what is held, all of it at once: the page may be gone before an answer makes room for more. */
  flush(): void {
    for (const { send } of [...this.#held.values()]) send(true);
  }

  async execute(request: CommandRequest): Promise<CommandResult> {
    const { targets } = request;
    if (isList(targets)) {
      const unique = [...new Map(targets.map((target) => [target.id, target])).values()];
      const joined = new Set<Intent>();
      const fresh = unique.filter(({ id }) => {
        const intent = this.#intents.get(nameOf(request, id));
        if (intent) joined.add(intent);
        return !intent;
      });
      const own = fresh.length ? this.#begin(request, fresh) : null;
      if (joined.size === 0) return own ? own.done : { outcomes: [] };
      const results = await Promise.all([...joined, ...(own ? [own] : [])].map(({ done }) => done));
      const wanted = new Set(unique.map(({ id }) => id));
      const outcomes = results.flatMap((result) => result.outcomes).filter(({ id }) => wanted.has(id));
      return outcomes.length === 0 && results.every(({ undone }) => undone) ? { outcomes, undone: true } : { outcomes };
    }
    const name = nameOf(request, JSON.stringify(targets));
    return (this.#intents.get(name) ?? this.#begin(request, targets)).done;
  }

  #begin(request: CommandRequest, targets: CommandTargets): Intent {
    const { type } = request;
    const ids = isList(targets) ? targets.map(({ id }) => id) : [];
    const names = isList(targets) ? ids.map((id) => nameOf(request, id)) : [nameOf(request, JSON.stringify(targets))];
    const key = this.#ports.newKey();
    const count = isList(targets) ? ids.length : (request.count ?? 0);
    let finish: (result: CommandResult) => void = () => {};
    const intent: Intent = { key, ids, type, done: new Promise<CommandResult>((resolve) => (finish = resolve)) };
    for (const name of names) this.#intents.set(name, intent);
    const end = (result: CommandResult) => {
      for (const name of names) if (this.#intents.get(name) === intent) this.#intents.delete(name);
      finish(result);
    };
    const send = (urgent: boolean) => {
      void this.#send(request, targets, urgent).then(end, (error: unknown) => end({ outcomes: [], error: toCampaignError(error) }));
    };
    const hold = this.#ports.undoSeconds() * 1000;
    if (request.undoable && hold > 0 && this.#ports.isOnline())
      this.#hold({ key, type, ids, count, hold, send, undone: () => end({ outcomes: [], undone: true }) });
    else send(false);
    return intent;
  }

  #hold(wish: {
    readonly key: string;
    readonly type: CommandType;
    readonly ids: readonly string[];
    readonly count: number;
    readonly hold: number;
    send(urgent: boolean): void;
    undone(): void;
  }): void {
    const { key, type, ids, count, hold } = wish;
    const { clock, nameOf: name } = this.#ports;
    const leave = () => {
      cancel();
      return this.#held.delete(key);
    };
    const send = (urgent: boolean) => {
      if (!leave()) return;
      wish.send(urgent);
      this.#unmark(ids, pending);
    };
    const pending: PendingCommand = { type, phase: 'held' };
    const undo = () => {
      if (!leave()) return;
      this.#unmark(ids, pending);
      wish.undone();
    };
    const cancel = clock.schedule(hold, () => send(false));
    const info: HeldCommand = { key, type, count, name: ids.length === 1 ? name(ids[0] ?? '') : null, endsAt: this.#ports.now() + hold };
    this.#held.set(key, { info, ids, send, undo });
    this.#mark(ids, pending);
  }

  async #send(request: CommandRequest, targets: CommandTargets, urgent: boolean): Promise<CommandResult> {
    if (!this.#ports.isOnline()) {
      // Nothing is queued behind the user's back: what cannot be sent now is refused now.
      const error = new CampaignError('network', 'You are offline; nothing was sent.');
      this.#ports.failed(error);
      return isList(targets) ? { outcomes: targets.map(({ id }) => ({ id, ok: false, error })) } : { outcomes: [], error };
    }
    return isList(targets) ? this.#sendList(request, targets, urgent) : this.#sendQuery(request, targets);
  }

  async #sendList(request: CommandRequest, targets: readonly CommandTarget[], urgent: boolean): Promise<CommandResult> {
    const { type, onProgress, signal } = request;
    const total = targets.length;
    const pending: PendingCommand = { type, phase: 'sent' };
    this.#mark(
      targets.map(({ id }) => id),
      pending,
    );
    const chunks = Array.from({ length: Math.ceil(total / chunkSize) }, (_, index) =>
      targets.slice(index * chunkSize, (index + 1) * chunkSize),
    );
    const outcomes: (readonly CommandOutcome[])[] = [];
    let [next, done] = [0, 0];
    const work = async (): Promise<void> => {
      for (let index = next++; index < chunks.length && !signal?.aborted; index = next++) {
        const chunk = chunks[index] ?? [];
        outcomes[index] = await this.#sendChunk(request, chunk, pending);
        done += chunk.length;
        onProgress?.(done, total);
      }
    };
    onProgress?.(0, total);
    await Promise.all(Array.from({ length: urgent ? chunks.length : Math.min(width, chunks.length) }, work));
    this.#unmark(
      targets.map(({ id }) => id),
      pending,
    );
    const all = outcomes.flat();
    const errors = new Map(all.flatMap((outcome) => (outcome.ok ? [] : [[outcome.error.kind, outcome.error] as const])));
    for (const error of errors.values()) this.#ports.failed(error);
    return { outcomes: all };
  }

  #sendChunk(request: CommandRequest, targets: readonly CommandTarget[], pending: PendingCommand): Promise<readonly CommandOutcome[]> {
    const { sender, queue, settle } = this.#ports;
    const ids = targets.map(({ id }) => id);
    return queue.run(ids, async () => {
      const outcomes = await sender.send(commandOf(request), targets);
      await settle(request.type, outcomes);
      this.#unmark(ids, pending);
      return outcomes;
    });
  }

  async #sendQuery(request: CommandRequest, targets: CommandTargets): Promise<CommandResult> {
    const { type, onProgress, count = 0 } = request;
    const { sender, settleQuery, failed } = this.#ports;
    onProgress?.(0, count);
    const answer = await sender.sendToQuery(commandOf(request), targets);
    if ('kind' in answer) {
      // Some of it may have been done: what is shown is read again.
      await settleQuery(type, []);
      failed(answer);
      return { outcomes: [], error: answer };
    }
    await settleQuery(type, answer);
    onProgress?.(answer.length, answer.length);
    return { outcomes: answer };
  }

  #mark(ids: readonly string[], pending: PendingCommand): void {
    for (const id of ids) this.pending.set(id, pending);
    this.#ports.changed(ids);
  }

  /** A later command may have marked the campaign since: that mark stays. */
  #unmark(ids: readonly string[], pending: PendingCommand): void {
    const cleared = ids.filter((id) => this.pending.get(id) === pending && this.pending.delete(id));
    if (cleared.length) this.#ports.changed(cleared);
  }
}

const commandOf = ({ type, sendAt }: CommandRequest) => (sendAt === undefined ? { type } : { type, sendAt });

const isList = (targets: CommandTargets): targets is readonly CommandTarget[] => Array.isArray(targets);

/** What makes two clicks the same wish. */
const nameOf = ({ type, sendAt }: CommandRequest, target: string): string => JSON.stringify([type, sendAt ?? null, target]);
