import type { CampaignSummary } from '../../domain/campaign.ts';
import { ensureTemporal } from '../../domain/temporal.ts';

type RecurrenceModule = typeof import('../../domain/recurrence.ts');

/** How many sends ahead are told. */
const shown = 5;
/** The last year ISO 8601 writes with four digits: there is no end to look for. */
const farAway = '9999-12-31T00:00:00.000Z';

/** The next sends of recurring campaigns. What works them out is heavy, so it is loaded with the first one that is shown. */
export class NextSends {
  readonly #loaded: () => void;
  #module: RecurrenceModule | 'loading' | 'failed' | null = null;
  #key = '';
  #sends: readonly string[] = [];

  /** `loaded`: now `of` can answer. */
  constructor(loaded: () => void) {
    this.#loaded = loaded;
  }

  /** Instants after `now` (ms since the epoch), by the wall clock of `timeZone`; null while loading, undefined when they cannot be known. */
  of({ sendAt, recurrence }: CampaignSummary, timeZone: string, now: number): readonly string[] | null | undefined {
    if (!sendAt || !recurrence) return [];
    if (this.#module === null) void this.#load();
    if (this.#module === 'failed') return undefined;
    if (this.#module === null || this.#module === 'loading') return null;
    const key = JSON.stringify([sendAt, recurrence, timeZone]);
    const isDue = this.#sends[0] !== undefined && Date.parse(this.#sends[0]) <= now;
    if (key !== this.#key || isDue) {
      this.#key = key;
      const start = new Date(now + 1).toISOString();
      this.#sends = this.#module.expandOccurrences({ sendAt, recurrence, timeZone }, { start, end: farAway }, shown);
    }
    return this.#sends;
  }

  async #load(): Promise<void> {
    this.#module = 'loading';
    try {
      await ensureTemporal();
      this.#module = await import('../../domain/recurrence.ts');
    } catch {
      this.#module = 'failed';
    }
    this.#loaded();
  }

  /** Another campaign is another chance for what could not be loaded. */
  retry(): void {
    if (this.#module === 'failed') this.#module = null;
  }
}
