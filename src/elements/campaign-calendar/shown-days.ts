import type { Occurrence } from '../../domain/campaign.ts';
import { indexByDay } from '../../domain/day-index.ts';
import type { CampaignCalendarModel } from '../../state/calendar-model.ts';
import type { CalendarSpan } from './calendar-range.ts';
import type { PlacedSends } from './placed-sends.ts';

export type Days = ReadonlyMap<string, readonly Occurrence[]>;

/** The sends of each day shown, those being moved where they are moved to; found out again when something they follow from is another. */
export class ShownDays {
  #days: Days = new Map();
  #inputs: readonly unknown[] = [];

  of(model: CampaignCalendarModel | null, span: CalendarSpan | null, timeZone: string, placed: PlacedSends): Days {
    const inputs = [model?.occurrences, model?.status, span, timeZone, placed.version];
    if (inputs.every((input, index) => input === this.#inputs[index])) return this.#days;
    this.#inputs = inputs;
    const all = model?.status === 'ready' ? model.occurrences : [];
    this.#days = span ? indexByDay(placed.among(all), span.days, timeZone) : new Map();
    return this.#days;
  }
}
