import type { Instant } from '../../domain/campaign.ts';
import { toInstant } from '../../domain/schedule.ts';
import type { Settings } from './settings.ts';

/** How many sends are shown ahead. */
const shown = 5;

/** The next sends of a recurring campaign. The arithmetic is heavy and comes with the first one asked for. */
export class SeriesPreview {
  readonly #changed: () => void;
  #recurrence: typeof import('../../domain/recurrence.ts') | null = null;
  #isLoading = false;
  #key = '';
  #sends: readonly Instant[] = [];

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Null: not known yet, or nothing to tell. Empty: it would never be sent. */
  next({ sendAt, recurrence }: Settings, timeZone: string, now: number): readonly Instant[] | null {
    if (!sendAt || !recurrence) return null;
    if (!this.#recurrence) {
      void this.#load();
      return null;
    }
    const start = toInstant(Math.max(now, Date.parse(sendAt)));
    const key = JSON.stringify([sendAt, recurrence, timeZone, start]);
    if (key !== this.#key) {
      this.#key = key;
      const end = toInstant(Date.parse(start) + 40 * 366 * 86_400_000);
      this.#sends = this.#recurrence.expandOccurrences({ sendAt, recurrence, timeZone }, { start, end }, shown);
    }
    return this.#sends;
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    try {
      this.#recurrence = await import('../../domain/recurrence.ts');
      this.#changed();
    } catch {
      // Without the preview everything else works; the next look tries again.
    }
    this.#isLoading = false;
  }
}
