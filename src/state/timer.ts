import type { Clock } from '../data/clock.ts';

/** One thing that is to happen later; setting another takes it back. */
export class Timer {
  #cancel: (() => void) | null = null;

  get isSet(): boolean {
    return this.#cancel !== null;
  }

  set(clock: Clock, delay: number, task: () => void): void {
    this.clear();
    this.#cancel = clock.schedule(delay, () => {
      this.#cancel = null;
      task();
    });
  }

  clear(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
