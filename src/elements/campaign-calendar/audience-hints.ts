import type { Occurrence } from '../../domain/campaign.ts';
import { sameAudience } from '../../domain/audience.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { SharedAudience } from './parts/parts-options.ts';

/** While something is being moved, each day says what else goes to the same people: it warns, and never stands in the way. */
export class AudienceHints {
  readonly #element: { readonly t: Translate };
  readonly #grid: CalendarController;
  #moved: Occurrence | null = null;
  #hints: HTMLElement[] = [];

  constructor(element: { readonly t: Translate }, grid: CalendarController) {
    this.#element = element;
    this.#grid = grid;
  }

  /** Other sends of that date to the same segments; undefined where that is not known. */
  of(campaignId: string, date: string): readonly SharedAudience[] | undefined {
    const own = this.#grid.model?.occurrences.find((occurrence) => occurrence.campaignId === campaignId);
    return own?.segments ? this.#shared(own, date) : undefined;
  }

  #shared(moved: Occurrence, date: string): readonly SharedAudience[] {
    return sameAudience(this.#grid.dayOf(date), moved.segments ?? [], moved.id).map(({ segment, count }) => ({
      segment: segment.name,
      count,
    }));
  }

  /** In words, to be spoken. */
  words(moved: Occurrence, date: string): string[] {
    return this.#shared(moved, date).map(({ segment, count }) => this.#element.t('calendar.audience', { count, segment }));
  }

  show(moved: Occurrence): void {
    this.clear();
    this.#moved = moved;
    for (const date of this.#grid.cells.dates) {
      const cell = this.#grid.cells.cell(date)!;
      const [first] = this.words(moved, date);
      if (!first || cell.matches('.agenda-day')) continue;
      const hint = document.createElement('div');
      hint.className = 'hint';
      hint.setAttribute('aria-hidden', 'true');
      hint.textContent = first;
      (cell.querySelector('.day-bottom') ?? cell).prepend(hint);
      this.#hints.push(hint);
    }
  }

  /** The days were drawn anew. */
  settle(moved: Occurrence | null): void {
    if (moved) this.show(moved);
    else if (this.#moved && this.#hints.some((hint) => !hint.isConnected)) this.show(this.#moved);
  }

  clear(): void {
    for (const hint of this.#hints) hint.remove();
    this.#hints = [];
    this.#moved = null;
  }
}
