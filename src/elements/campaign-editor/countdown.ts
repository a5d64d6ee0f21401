import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Clock } from '../../data/clock.ts';
import { Timer } from '../../state/timer.ts';

/** Draws its host once a second until a moment has come. */
export class Countdown implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly clock: Clock };
  readonly #until: () => number;
  readonly #second = new Timer();

  /** `until`: ms since the epoch; 0: nothing to wait for. */
  constructor(host: ReactiveControllerHost & { readonly clock: Clock }, until: () => number) {
    this.#host = host;
    this.#until = until;
    host.addController(this);
  }

  /** Seconds left. */
  get seconds(): number {
    return Math.max(0, Math.ceil((this.#until() - this.#host.clock.now()) / 1000));
  }

  start(): void {
    this.hostDisconnected();
    if (this.seconds === 0) return;
    this.#second.set(this.#host.clock, 1000, () => {
      this.#host.requestUpdate();
      this.start();
    });
  }

  hostDisconnected(): void {
    this.#second.clear();
  }
}
