/**
 * Whether it is time to draw a skeleton. Numbers that are at hand come within the frame: a skeleton before them would be drawn for
 * nobody and cost as much as they do. `onPassed` hears when a frame has begun without them.
 */
export class FirstFrame {
  readonly #onPassed: () => void;
  #state: 'before' | 'waiting' | 'passed' = 'before';
  #frame = 0;

  constructor(onPassed: () => void) {
    this.#onPassed = onPassed;
  }

  /** `isLoading`: there is nothing to show yet. True while drawing can wait for the frame. */
  isAwaiting(isLoading: boolean): boolean {
    if (!isLoading) this.#state = 'passed';
    if (this.#state === 'passed') return false;
    if (this.#state === 'before') {
      this.#state = 'waiting';
      this.#frame = requestAnimationFrame(() => {
        this.#state = 'passed';
        this.#onPassed();
      });
    }
    return true;
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    this.#state = 'before';
  }
}
