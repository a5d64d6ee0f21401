import type { CampaignElement } from '../shared/campaign-element.ts';
import type { CalendarController } from './calendar-controller.ts';
import type { CalendarPlace } from './calendar-place.ts';
import { GridKeys } from './grid-keys.ts';
import type { Moving } from './moving.ts';
import type { CalendarParts } from './parts/calendar-parts.ts';

export interface GesturesHost {
  readonly element: CampaignElement;
  readonly grid: CalendarController;
  readonly place: CalendarPlace;
  readonly moving: Moving;
  readonly parts: CalendarParts;
}

/** What pointer and keyboard do in the grid, sorted out by what they are about. */
export class GridGestures {
  readonly #host: GesturesHost;
  readonly #keys: GridKeys;

  constructor(host: GesturesHost) {
    const { element, grid, place, moving, parts } = host;
    this.#host = host;
    this.#keys = new GridKeys({
      grid,
      dir: () => element.environment.dir,
      firstDay: () => place.weekStart,
      goTo: (date) => place.set({ date }),
      openCard: (occurrence, chip) => parts.openCard(occurrence, chip),
      openDay: (date, control) => parts.openDay(date, control),
      startMove: (occurrence) => moving.start(occurrence),
    });
  }

  /** After each drawing. */
  settle(): void {
    const { place, moving } = this.#host;
    this.#keys.settle(place.today);
    moving.hints.settle(moving.keys.occurrence);
  }

  readonly onClick = (event: Event): void => {
    const { grid, place, moving, parts } = this.#host;
    if (moving.ignoresClick) return;
    const target = event.target as HTMLElement;
    const chip = target.closest<HTMLElement>('.send');
    const more = target.closest<HTMLElement>('.send-more');
    const date = target.closest<HTMLElement>('[data-date]')?.dataset['date'];
    if (chip) {
      const occurrence = grid.occurrence(chip.dataset['occurrence'] ?? '');
      if (occurrence) parts.openCard(occurrence, chip);
    } else if (more) parts.openDay(more.dataset['more']!, more);
    else if (date && target.closest('.day-number')) place.set({ view: 'day', date });
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!this.#host.moving.keys.onKeydown(event) && !this.#keys.onKeydown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly onFocus = (event: FocusEvent): void => this.#keys.onFocus(event.target as HTMLElement);
  readonly onBlur = (event: FocusEvent): void => this.#host.moving.onBlur(event);

  readonly onPress = (event: PointerEvent): void => {
    const { grid, moving } = this.#host;
    const chip = (event.target as HTMLElement).closest<HTMLElement>('.send');
    const occurrence = chip && grid.occurrence(chip.dataset['occurrence'] ?? '');
    if (occurrence) moving.onPress(event, occurrence);
  };
}
