import type { ReactiveController } from 'lit';
import type { CampaignElement } from '../shared/campaign-element.ts';

/** Knows when the browser has no connection. Reading again afterwards is the store's part. */
export class Connectivity implements ReactiveController {
  readonly #element: CampaignElement;
  readonly #onLost: () => void;
  #isLost = false;

  constructor(element: CampaignElement, onLost: () => void) {
    this.#element = element;
    this.#onLost = onLost;
    element.addController(this);
  }

  /** Where a request failed for want of a connection, the browser is asked; alone its word proves little: a backend may be on this machine. */
  isOffline(hasFailed: boolean): boolean {
    return this.#isLost || (hasFailed && !navigator.onLine);
  }

  /** An answer came: there is a connection, whatever the browser says. */
  answered(): void {
    this.#isLost = false;
  }

  hostConnected(): void {
    addEventListener('offline', this.#onOffline);
    addEventListener('online', this.#onOnline);
  }
  hostDisconnected(): void {
    removeEventListener('offline', this.#onOffline);
    removeEventListener('online', this.#onOnline);
    this.#isLost = false;
  }

  readonly #onOffline = (): void => {
    this.#isLost = true;
    this.#onLost();
    this.#element.requestUpdate();
  };
  readonly #onOnline = (): void => {
    this.#isLost = false;
    this.#element.requestUpdate();
  };
}
