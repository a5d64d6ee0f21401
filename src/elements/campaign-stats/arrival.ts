import type { StatisticsColumn } from '../../state/statistics-model.ts';

/** Of what is drawn already: its first numbers, or more of them. */
export type News = 'first' | 'more';

/**
 * Numbers that come for campaigns which are drawn already are written where they can be in sight; the others, and what stands below the
 * table, follow in the next frame. `onDue` hears when.
 */
export class Arrival {
  readonly #onDue: () => void;
  #drawn = '';
  #known = 0;

  constructor(onDue: () => void) {
    this.#onDue = onDue;
  }

  /** What has come for what is about to be drawn; null: nothing. */
  newsOf(columns: readonly StatisticsColumn[]): News | null {
    const drawn = columns.map(({ id }) => id).join('\n');
    const known = columns.filter(({ statistics }) => statistics).length;
    const news = drawn !== this.#drawn || known <= this.#known ? null : this.#known === 0 ? 'first' : 'more';
    this.#drawn = drawn;
    this.#known = known;
    // The frame after the one that is about to show them.
    if (news) requestAnimationFrame(() => requestAnimationFrame(this.#onDue));
    return news;
  }
}
