import type { ColumnKey } from './columns.ts';

type Key = 'card' | ColumnKey;

/** Between a keystroke and drawing what it changes out of sight, ms: less than from a keystroke to the wheel. */
const restingAfter = 120;

/** Cells out of sight that still show what was there before: drawn when it rests, or with the first scroll. */
export class LateCells {
  readonly #draw: (root: HTMLElement, key: Key) => void;
  readonly #cells = new Map<HTMLElement, Key>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(draw: (root: HTMLElement, key: Key) => void) {
    this.#draw = draw;
  }

  put(root: HTMLElement, key: Key): void {
    this.#cells.set(root, key);
  }
  /** Waits anew. */
  drawLater(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.drawNow, restingAfter);
  }

  /** It was drawn meanwhile. */
  drop(root: HTMLElement): void {
    this.#cells.delete(root);
  }

  readonly drawNow = (): void => {
    const cells = [...this.#cells];
    this.end();
    for (const [root, key] of cells) this.#draw(root, key);
  };

  end(): void {
    clearTimeout(this.#timer);
    this.#cells.clear();
  }
}
