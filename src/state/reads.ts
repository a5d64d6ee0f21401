import { QueryClient, type QueryKey } from '@tanstack/query-core';
import { type RetryPorts, retrying } from './retry.ts';
import { abortError, orAbort } from './waiting.ts';

/** Answers remembered, per store. */
const capacity = 100;

/**
 * Reads of one source: the same question asked twice is sent once, the last one to lose interest aborts it, answers are remembered.
 * query-core does that part; trying again is ours (`retry.ts`), because its waiting cannot be driven by a clock and stops while a
 * tab is in the background. Its own timers stay off: nothing is collected by time, but by `capacity`.
 */
export class Reads {
  readonly #client = new QueryClient({
    defaultOptions: { queries: { retry: false, networkMode: 'always', gcTime: Infinity, staleTime: 0, structuralSharing: false } },
  });
  readonly #interest = new Map<string, number>();
  readonly #ports: RetryPorts;
  #life = new AbortController();

  constructor(ports: RetryPorts) {
    this.#ports = ports;
  }

  /** Rejects with a `CampaignError`, or `AbortError` when the signal aborts or all reading stops. */
  async run<T>(key: QueryKey, read: (signal: AbortSignal) => Promise<T>, signal?: AbortSignal): Promise<T> {
    const life = this.#life.signal;
    if (signal?.aborted || life.aborted) throw abortError();
    const leave = this.#join(key);
    // Synchronous, so that asking again right after giving up starts a new request instead of joining the one given up.
    const abandon = () => leave(true);
    signal?.addEventListener('abort', abandon);
    life.addEventListener('abort', abandon);
    try {
      const answer = this.#client.fetchQuery({
        queryKey: key,
        queryFn: (context) => retrying(read, this.#ports, { repeatable: true, signal: context.signal }),
      });
      return await orAbort(orAbort(answer, signal), life);
    } finally {
      signal?.removeEventListener('abort', abandon);
      life.removeEventListener('abort', abandon);
      leave(false);
      this.#trim();
    }
  }

  /** Counts who waits for an answer; the last to abandon it aborts the request. */
  #join(key: QueryKey): (abandon: boolean) => void {
    const name = JSON.stringify(key);
    this.#interest.set(name, (this.#interest.get(name) ?? 0) + 1);
    let here = true;
    return (abandon) => {
      if (!here) return;
      here = false;
      const left = (this.#interest.get(name) ?? 1) - 1;
      if (left > 0) this.#interest.set(name, left);
      else {
        this.#interest.delete(name);
        if (abandon) void this.#client.cancelQueries({ queryKey: key, exact: true });
      }
    };
  }

  /** The remembered answer, however old. */
  cached<T>(key: QueryKey): T | undefined {
    return this.#client.getQueryData<T>(key);
  }

  /** Forgets the answer to one question, for whoever remembers it himself. */
  release(key: QueryKey): void {
    this.#client.removeQueries({ queryKey: key, exact: true, predicate: (query) => query.state.fetchStatus === 'idle' });
  }

  /** Forgets remembered answers; what is under way stays. */
  forget(): void {
    this.#client.removeQueries({ predicate: (query) => query.state.fetchStatus === 'idle' });
  }

  /** Aborts everything under way; new reads may follow. */
  stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
  }

  #trim(): void {
    const cache = this.#client.getQueryCache();
    const idle = cache.getAll().filter((query) => query.state.fetchStatus === 'idle');
    for (const query of idle.slice(0, Math.max(0, idle.length - capacity))) cache.remove(query);
  }
}
