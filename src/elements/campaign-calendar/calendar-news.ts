import type { CampaignCalendarModel } from '../../state/calendar-model.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { kindForMany } from '../shared/sentences.ts';

export interface NewsHost {
  readonly element: CampaignElement;
  title(): string;
  timeZone(): string;
  /** Sends of what the title names. */
  count(): number;
  /** Is the live region needed for something else? */
  isBusy(): boolean;
}

/** What the calendar tells by itself: its events, and to screen readers what is shown now and what went wrong. */
export class CalendarNews {
  readonly #host: NewsHost;
  #told = '';
  #range = '';
  #isReady = false;
  #problem = '';

  constructor(host: NewsHost) {
    this.#host = host;
  }

  rangeShown({ range }: CampaignCalendarModel): void {
    const key = range ? `${range.start} ${range.end} ${range.timeZone}` : '';
    if (!range || key === this.#range) return;
    this.#range = key;
    const { start, end, timeZone } = range;
    // Listeners may set something of ours: not within our own update.
    queueMicrotask(() => emit(this.#host.element, 'campaign-range-change', { start, end, timeZone }));
  }

  modelChanged({ status, refreshing, error }: CampaignCalendarModel): void {
    const { element } = this.#host;
    const title = this.#host.title();
    if (status === 'ready' && !refreshing && title) {
      const told = `${title} ${this.#host.timeZone()} ${JSON.stringify(element.activeStore?.view.query)}`;
      if (!this.#isReady) queueMicrotask(() => emit(element, 'campaign-ready', {}));
      else if (told !== this.#told && !this.#host.isBusy())
        element.say(element.t('calendar.announce', { title, count: this.#host.count() }));
      this.#isReady = true;
      this.#told = told;
    }
    const problem = error ? element.t(`error.${kindForMany(error)}.title`) : '';
    if (problem && problem !== this.#problem) element.say(problem);
    this.#problem = problem;
  }
}
