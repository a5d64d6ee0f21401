/** Where time comes from. Everything that waits or asks the time takes one, so tests drive it. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `task` once after `delay` ms; the answer cancels it. */
  schedule(delay: number, task: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(delay, task) {
    // setTimeout overflows to "at once" beyond 2^31 - 1 ms.
    const handle = setTimeout(task, Math.min(Math.max(0, delay), 2_147_483_647));
    return () => clearTimeout(handle);
  },
};
