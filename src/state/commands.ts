import type { Clock } from '../data/clock.ts';
import type { CommandOutcome, CommandTarget, CommandTargets, CommandType, QueryTarget } from '../data/data-source.ts';
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
  /** Campaigns in sight that the targets stand for, to show that something is on its way. */
  inSight(targets: QueryTarget): readonly string[];
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
  readonly done: Promise<CommandResult>;
}
interface Held {
  readonly info: HeldCommand;
  readonly ids: readonly string[];
  readonly pending: PendingCommand;
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
    const names = isList(targets) ? targets.map(({ id }) => nameOf(request, id)) : [nameOf(request, JSON.stringify(targets))];
    let finish: (result: CommandResult) => void = () => {};
    const intent: Intent = { done: new Promise<CommandResult>((resolve) => (finish = resolve)) };
    for (const name of names) this.#intents.set(name, intent);
    const end = (result: CommandResult) => {
      for (const name of names) if (this.#intents.get(name) === intent) this.#intents.delete(name);
      finish(result);
    };
    const send = (urgent: boolean) => {
      void this.#send(request, targets, urgent).then(end, (error: unknown) => end({ outcomes: [], error: toCampaignError(error) }));
    };
    const hold = this.#ports.undoSeconds() * 1000;
    if (!request.undoable || hold <= 0 || !this.#ports.isOnline()) send(false);
    else this.#hold(request, targets, hold, send, () => end({ outcomes: [], undone: true }));
    return intent;
  }

  #hold(
    { type, count = 0 }: CommandRequest,
    targets: CommandTargets,
    hold: number,
    send: (urgent: boolean) => void,
    undone: () => void,
  ): void {
    const { clock, newKey, nameOf: campaignName, now } = this.#ports;
    const key = newKey();
    const ids = this.#idsOf(targets);
    const pending: PendingCommand = { type, phase: 'held' };
    const cancel = clock.schedule(hold, () => this.#held.get(key)?.send(false));
    const leaveFor = (next: () => void) => {
      cancel();
      if (!this.#held.delete(key)) return;
      next();
      this.#unmark(ids, pending);
    };
    this.#held.set(key, {
      ids,
      pending,
      info: {
        key,
        type,
        count: isList(targets) ? targets.length : count,
        name: isList(targets) && targets.length === 1 ? campaignName(targets[0]?.id ?? '') : null,
        endsAt: now() + hold,
      },
      send: (urgent) => leaveFor(() => send(urgent)),
      undo: () => leaveFor(undone),
    });
    this.#mark(ids, pending);
  }

  #idsOf(targets: CommandTargets): readonly string[] {
    return isList(targets) ? targets.map(({ id }) => id) : this.#ports.inSight(targets);
  }

  async #send(request: CommandRequest, targets: CommandTargets, urgent: boolean): Promise<CommandResult> {
    if (!this.#ports.isOnline()) {
      // Nothing is queued behind the user's back: what cannot be sent now is refused now.
      const error = new CampaignError('network', 'You are offline; nothing was sent.');
      this.#ports.failed(error);
      return isList(targets) ? { outcomes: targets.map(({ id }) => ({ id, ok: false, error })) } : { outcomes: [], error };
    }
    return isList(targets) ? this.#sendList(request, targets, urgent) : this.#sendQuery(request, targets, urgent);
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
        outcomes[index] = await this.#sendChunk(request, chunk, pending, urgent);
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

  #sendChunk(
    request: CommandRequest,
    targets: readonly CommandTarget[],
    pending: PendingCommand,
    urgent: boolean,
  ): Promise<readonly CommandOutcome[]> {
    const { sender, queue, settle } = this.#ports;
    const ids = targets.map(({ id }) => id);
    return queue.run(ids, async () => {
      const outcomes = await sender.send(commandOf(request), targets, urgent);
      await settle(request.type, outcomes);
      this.#unmark(ids, pending);
      return outcomes;
    });
  }

  async #sendQuery(request: CommandRequest, targets: CommandTargets, urgent: boolean): Promise<CommandResult> {
    const { type, onProgress, count = 0 } = request;
    const { sender, settleQuery, failed } = this.#ports;
    // A page that closes has no time to ask first; the source knows by `atMost`.
    if (!urgent && request.isStillMeant && !(await request.isStillMeant())) return { outcomes: [], undone: true };
    const ids = this.#idsOf(targets);
    const pending: PendingCommand = { type, phase: 'sent' };
    this.#mark(ids, pending);
    onProgress?.(0, count);
    const answer = await sender.sendToQuery(commandOf(request), targets, urgent);
    if ('kind' in answer) {
      // Some of it may have been done: what is shown is read again.
      await settleQuery(type, []);
      this.#unmark(ids, pending);
      failed(answer);
      return { outcomes: [], error: answer };
    }
    await settleQuery(type, answer);
    this.#unmark(ids, pending);
    onProgress?.(answer.length, answer.length);
    return { outcomes: answer };
  }

  #mark(ids: readonly string[], pending: PendingCommand): void {
    for (const id of ids) this.pending.set(id, pending);
    this.#ports.changed(ids);
  }

  /** A later command may have marked the campaign since: that mark stays. One that is still held is marked again. */
  #unmark(ids: readonly string[], pending: PendingCommand): void {
    const cleared = new Set(ids.filter((id) => this.pending.get(id) === pending && this.pending.delete(id)));
    if (cleared.size === 0) return;
    for (const held of this.#held.values()) for (const id of held.ids) if (cleared.has(id)) this.pending.set(id, held.pending);
    this.#ports.changed([...cleared]);
  }
}

const commandOf = ({ type, sendAt, occurrence }: CommandRequest) => ({
  type,
  ...(sendAt !== undefined && { sendAt }),
  ...(occurrence && { occurrence }),
});

const isList = (targets: CommandTargets): targets is readonly CommandTarget[] => Array.isArray(targets);

/** What makes two clicks the same wish. */
const nameOf = ({ type, sendAt, occurrence }: CommandRequest, target: string): string =>
  JSON.stringify([type, sendAt ?? null, occurrence ?? null, target]);
