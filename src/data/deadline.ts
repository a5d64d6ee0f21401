import { CampaignError } from '../domain/errors.ts';
import type { Clock } from './clock.ts';

export interface Deadline {
  /** Whoever asked gives up through this. */
  readonly signal?: AbortSignal | undefined;
  /** Rejects with `timeout` after so many ms; undefined: never. */
  readonly timeout?: number | undefined;
  readonly clock: Clock;
}

/**
 * Runs `task` with a signal that ends it when the caller gives up or its time is over.
 * Rejects at that moment even when the task does not listen to its signal, and leaves no timer or listener behind.
 */
export function withDeadline<T>(task: (signal: AbortSignal) => Promise<T>, { signal, timeout, clock }: Deadline): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal));
    const controller = new AbortController();
    let cancelTimer = () => {};
    const end = (reason: unknown) => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const onAbort = () => end(abortReason(signal));
    const settle = () => {
      cancelTimer();
      signal?.removeEventListener('abort', onAbort);
    };
    signal?.addEventListener('abort', onAbort);
    if (timeout !== undefined) {
      cancelTimer = clock.schedule(timeout, () => end(new CampaignError('timeout', `No answer within ${timeout} ms`)));
    }
    // Inside an async function, so that a task that throws at once rejects like any other.
    (async () => task(controller.signal))().then(
      (value) => (settle(), resolve(value)),
      (error: unknown) => (settle(), reject(error)),
    );
  });
}

/** What a request given up through `signal` rejects with: always an `AbortError`, but for a signal that is itself a time limit. */
function abortReason(signal: AbortSignal | undefined): unknown {
  const reason: unknown = signal?.reason;
  const name = (reason as { name?: unknown } | null | undefined)?.name;
  if (name === 'AbortError') return reason;
  if (name === 'TimeoutError') return new CampaignError('timeout', 'No answer within the time limit of the caller', { cause: reason });
  return new DOMException('The request was given up', 'AbortError');
}
