import type { Clock } from '../../data/clock.ts';
import { Timer } from '../../state/timer.ts';

export interface DayTurnHost {
  clock(): Clock;
  /** In the zone shown; null while that is not known. */
  today(): string | null;
  /** It is another day now. */
  onTurn(): void;
}

/** Between two looks at the date, ms. A timer that was to last until midnight would sleep along with the machine. */
const lookEvery = 60_000;

/** Tells when today is another day: at midnight, and after sleep as soon as the page is looked at again. */
export class DayTurn {
  readonly #host: DayTurnHost;
  #today: string | null = null;
  readonly #timer = new Timer();

  constructor(host: DayTurnHost) {
    this.#host = host;
  }

  start(): void {
    if (this.#timer.isSet) return;
    document.addEventListener('visibilitychange', this.#look);
    addEventListener('focus', this.#look);
    this.#look();
  }

  stop(): void {
    this.#timer.clear();
    this.#today = null;
    document.removeEventListener('visibilitychange', this.#look);
    removeEventListener('focus', this.#look);
  }

  readonly #look = (): void => {
    const { clock, today, onTurn } = this.#host;
    this.#timer.set(clock(), lookEvery, this.#look);
    const before = this.#today;
    this.#today = today();
    if (before !== null && this.#today !== before) onTurn();
  };
}
