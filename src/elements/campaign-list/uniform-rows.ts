import type { Grid } from '@vaadin/grid/vaadin-grid.js';

/** What of the grid's insides is touched here. Where a version of the grid lacks it, rows are measured as ever. */
interface Insides {
  readonly __virtualizer?: { readonly __adapter?: { __getBorderBoxHeight?: (row: HTMLElement) => number } };
}

/**
 * The grid measures its rows after each change of any, and lays out everything for that before the frame does it again. Rows of columns
 * are all of one height, but for the last with its other border: here one of them is measured, and watched.
 */
export class UniformRows {
  /** Cards are not. */
  #areUniform = false;
  /** Of each row, px; 0: not measured. */
  #height = 0;
  readonly #observer = new ResizeObserver((entries) => {
    const height = entries.at(-1)!.borderBoxSize[0]!.blockSize;
    // The grid hears of it too, and measures again in the next frame.
    if (height > 0 && Math.ceil(height) !== Math.ceil(this.#height)) this.#height = 0;
  });

  set areUniform(are: boolean) {
    this.#areUniform = are;
    this.#height = 0;
  }

  /** Of a grid that was just connected, before it draws rows. */
  watch(grid: Grid): void {
    const adapter = (grid as unknown as Insides).__virtualizer?.__adapter;
    const measure = adapter?.__getBorderBoxHeight;
    if (!adapter || !measure) return;
    adapter.__getBorderBoxHeight = (row) => {
      if (!this.#areUniform || row.hidden || row.classList.contains('last-row')) return measure.call(adapter, row);
      return (this.#height ||= this.#measured(row, measure.call(adapter, row)));
    };
  }

  #measured(row: HTMLElement, height: number): number {
    this.#observer.disconnect();
    this.#observer.observe(row, { box: 'border-box' });
    return height;
  }

  end(): void {
    this.#observer.disconnect();
  }
}
