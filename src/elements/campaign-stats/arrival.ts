import type { LitElement } from 'lit';
import type { StatisticsColumn } from '../../state/statistics-model.ts';

/** Of what is drawn already: its first numbers, or more of them. */
export type News = 'first' | 'more';

/**
 * Numbers that come for campaigns which are drawn already are written where they can be in sight; the others, and what stands below the
 * table, follow in the next frame.
 */
export class Arrival {
  readonly #element: LitElement;
  #drawn = '';
  #known = 0;
  /** Until the rest is due, whatever else is drawn in the meantime. */
  #news: News | null = null;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** What has come for what is about to be drawn, and need not all be written yet; null: nothing. */
  newsOf(columns: readonly StatisticsColumn[]): News | null {
    const drawn = columns.map(({ id }) => id).join('\n');
    const known = columns.filter(({ statistics }) => statistics).length;
    if (drawn !== this.#drawn) this.#news = null;
    else if (known > this.#known && !this.#news) this.#begin(this.#known === 0 ? 'first' : 'more');
    this.#drawn = drawn;
    this.#known = known;
    return this.#news && !this.#isScrolled ? this.#news : null;
  }

  #begin(news: News): void {
    // A page that nobody sees has no frames.
    if (document.hidden) return;
    this.#news = news;
    // The frame after the one that is about to show them.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        this.#news = null;
        if (this.#element.isConnected) this.#element.requestUpdate();
      }),
    );
  }

  /** Then others than the first rows are in sight. */
  get #isScrolled(): boolean {
    const { top } = this.#element.getBoundingClientRect();
    return top < 0 || this.#element.renderRoot.querySelector('.body')!.scrollTop > 0;
  }
}
