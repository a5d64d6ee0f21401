/** How a call of the simulated backend runs: latency, faults, abort, and idempotency keys. */
import type { Clock } from '../src/data/clock.ts';
import { CampaignError } from '../src/domain/errors.ts';
import type { Faults, Method } from './faults.ts';

/** Milliseconds a call takes, the same for all or by method. */
export type Latency = number | ((method: Method) => number);

interface CallerOptions {
  readonly clock: Clock;
  readonly latency: Latency;
  readonly faults: Faults;
  /** Before any effect: what must be at hand, and what time has brought. */
  readonly ready: () => Promise<void> | null;
  readonly settle: () => void;
}

export interface Caller {
  call<T>(method: Method, args: readonly unknown[], signal: AbortSignal | undefined, effect: () => T): Promise<T>;
  /** Rejects whatever is under way. */
  dispose(): void;
}

export function createCaller({ clock, latency, faults, ready, settle }: CallerOptions): Caller {
  const ending = new AbortController();

  /** Waits for `begin` to call back, or rejects when the caller gives up or the simulation ends. `begin` answers how to stop waiting. */
  const wait = (signal: AbortSignal | undefined, begin: (done: () => void) => (() => void) | void): Promise<void> =>
    new Promise((resolve, reject) => {
      const signals = [signal, ending.signal].filter((each) => each !== undefined);
      const cleanUp = () => signals.forEach((each) => each.removeEventListener('abort', giveUp));
      const giveUp = () => {
        cleanUp();
        stop?.();
        reject(ending.signal.aborted ? disposed() : signal?.reason);
      };
      signals.forEach((each) => each.addEventListener('abort', giveUp));
      const stop = begin(() => {
        cleanUp();
        resolve();
      });
    });

  return {
    async call(method, args, signal, effect) {
      if (ending.signal.aborted) throw disposed();
      signal?.throwIfAborted();
      const caught = faults.take(method, args);
      const ms = (typeof latency === 'number' ? latency : latency(method)) + (caught?.rule.delay ?? 0);
      if (ms > 0) await wait(signal, (done) => clock.schedule(ms, done));
      const hold = () => wait(signal, (done) => void caught!.hold().then(done));
      if (caught?.rule.hold === 'request') await hold();
      const error = caught?.error();
      if (error && !caught!.rule.committed) throw error;
      await ready();
      if (ending.signal.aborted) throw disposed();
      signal?.throwIfAborted();
      settle();
      const value = effect();
      if (caught?.rule.hold === 'answer') await hold();
      if (error) throw error;
      return caught?.rule.answer ? (caught.rule.answer(value) as typeof value) : value;
    },
    dispose: () => ending.abort(),
  };
}

const disposed = () => new CampaignError('network', 'The simulation has ended');

const remembered = 1_000;

/** Remembers what a key was answered, also when that was an error, so that the same intent has one effect. */
export class Idempotency {
  readonly #answers = new Map<string, { readonly request: string; readonly settle: () => unknown }>();

  /** Carries out `effect` the first time and repeats its outcome afterwards. A key reused for another request rejects with `invalid`. */
  once<T>(key: string, request: unknown, effect: () => T): T {
    const text = JSON.stringify(request);
    const known = this.#answers.get(key);
    if (known) {
      if (known.request === text) return known.settle() as T;
      const message = 'This idempotency key was used for another request';
      throw new CampaignError('invalid', message, { errors: [{ pointer: '', message }] });
    }
    const outcome = settled(effect);
    if (this.#answers.size >= remembered) this.#answers.delete(this.#answers.keys().next().value!);
    this.#answers.set(key, { request: text, settle: outcome });
    return outcome();
  }
}

function settled<T>(effect: () => T): () => T {
  try {
    const value = effect();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
