import { Timer } from '../../state/timer.ts';
import type { CampaignElement } from './campaign-element.ts';

/** Draws an element again when a send's time comes: what waits is overdue then, and the next sends move on. */
export class SendAlarm {
  readonly #element: CampaignElement;
  readonly #timer = new Timer();

  constructor(element: CampaignElement) {
    this.#element = element;
  }

  /** Null: there is no such time. */
  set(at: string | null | undefined): void {
    this.clear();
    const { activeStore: store, clock } = this.#element;
    const wait = at && store ? Date.parse(at) - store.now() : 0;
    if (wait > 0) this.#timer.set(clock, wait + 1_000, () => this.#element.requestUpdate());
  }

  clear(): void {
    this.#timer.clear();
  }
}
