import type { Clock } from '../data/clock.ts';

export const abortError = (): DOMException => new DOMException('The request was given up.', 'AbortError');

/** Rejects with `AbortError` once the signal aborts; `stop` forgets about it. */
export function aborted(signal: AbortSignal): { readonly promise: Promise<never>; stop(): void } {
  let stop = () => {};
  const promise = new Promise<never>((_, reject) => {
    const onAbort = () => reject(abortError());
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    stop = () => signal.removeEventListener('abort', onAbort);
  });
  promise.catch(() => {});
  return { promise, stop };
}

/** Settles like `work`, but at the latest when the signal aborts: a source may ignore its signal. */
export async function orAbort<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const abort = aborted(signal);
  try {
    return await Promise.race([work, abort.promise]);
  } finally {
    abort.stop();
  }
}

/** Waits on the clock; gives up with `AbortError`. */
export async function wait(clock: Clock, delay: number, signal: AbortSignal | undefined): Promise<void> {
  let cancel = () => {};
  try {
    await orAbort(new Promise<void>((resolve) => (cancel = clock.schedule(delay, resolve))), signal);
  } finally {
    cancel();
  }
}

/** Runs tasks, at most `width` at a time, the rest in order of asking. */
export function createLimiter(width: number): <T>(task: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= width) await new Promise<void>((resolve) => queue.push(resolve));
    else running += 1;
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so nobody can slip in between.
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
