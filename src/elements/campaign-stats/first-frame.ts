/**
 * When what is drawn. Numbers that are at hand come within the frame: a skeleton before them would be drawn for nobody and cost as much
 * as they do. The first picture then is the report itself; what nobody can use before having seen it follows in the next frame.
 * `onDue` hears when there is more to draw.
 */
export class FirstFrame {
  readonly #onDue: () => void;
  #state: 'before' | 'waiting' | 'drawn' | 'over' = 'before';
  #frame = 0;
  #waiting: (() => void)[] = [];

  constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  /** `isLoading`: there is nothing to show yet. True while drawing can wait for the frame. */
  isAwaiting(isLoading: boolean): boolean {
    if (this.#state === 'drawn' || this.#state === 'over') return false;
    if (isLoading && this.#state === 'before') this.#next('waiting', () => this.#end());
    // The frame after the one that is about to show it.
    if (!isLoading) this.#next('drawn', () => this.#next('drawn', () => this.#end()));
    return isLoading;
  }

  /** When there is something to draw: numbers, or a frame that began without them. */
  async begun(): Promise<void> {
    if (this.#state === 'waiting') await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  /** Whether something was shown, so that all the rest is due. */
  get isOver(): boolean {
    return this.#state === 'over';
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
    if (this.#state !== 'over') this.#state = 'before';
    this.#release();
  }

  #next(state: 'waiting' | 'drawn', then: () => void): void {
    cancelAnimationFrame(this.#frame);
    this.#state = state;
    if (state === 'drawn') this.#release();
    this.#frame = requestAnimationFrame(then);
  }

  #end(): void {
    this.#state = 'over';
    this.#onDue();
    this.#release();
  }

  #release(): void {
    for (const go of this.#waiting.splice(0)) go();
  }
}
