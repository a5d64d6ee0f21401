import type { Instant, Occurrence } from '../../domain/campaign.ts';
import { movedByDays, movedByMinutes, stepMinutes } from '../../domain/rescheduling.ts';
import type { CalendarViewName } from './calendar-range.ts';

export interface KeyMoveHost {
  view(): CalendarViewName;
  dir(): 'ltr' | 'rtl';
  timeZone(): string;
  /** Shows the send there; null: where it really is. */
  place(id: string, at: Instant | null): void;
  /** Something of the move changed: the time chosen, or that it ended. */
  onStep(occurrence: Occurrence, at: Instant): void;
  onCancel(occurrence: Occurrence): void;
  onDrop(occurrence: Occurrence, at: Instant): void;
}

/** Moving a send by keyboard: arrows choose the time, Enter takes it, Escape leaves it. */
export class KeyMove {
  readonly #host: KeyMoveHost;
  #occurrence: Occurrence | null = null;
  #at: Instant = '';

  constructor(host: KeyMoveHost) {
    this.#host = host;
  }

  get id(): string | null {
    return this.#occurrence?.id ?? null;
  }
  get at(): Instant {
    return this.#at;
  }
  get occurrence(): Occurrence | null {
    return this.#occurrence;
  }

  start(occurrence: Occurrence): void {
    this.#occurrence = occurrence;
    this.#at = occurrence.start;
    this.#host.place(occurrence.id, occurrence.start);
  }

  /** It leaves where it is: by Escape, or because the focus, the view or the send went away. */
  cancel(): void {
    const occurrence = this.#occurrence;
    if (!occurrence) return;
    this.#end();
    this.#host.onCancel(occurrence);
  }

  /** True when the key was used. */
  onKeydown(event: KeyboardEvent): boolean {
    const occurrence = this.#occurrence;
    if (!occurrence || event.altKey || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Escape') this.cancel();
    else if (event.key === 'Enter') {
      const at = this.#at;
      this.#end();
      this.#host.onDrop(occurrence, at);
    } else {
      const next = this.#step(event.key);
      if (next === null) return event.key !== 'Tab';
      this.#at = next;
      this.#host.place(occurrence.id, next);
      this.#host.onStep(occurrence, next);
    }
    return true;
  }

  #step(key: string): Instant | null {
    const zone = this.#host.timeZone();
    const on = this.#host.dir() === 'rtl' ? -1 : 1;
    const days = (count: number) => movedByDays(this.#at, count, zone);
    const isMonth = this.#host.view() === 'month';
    const down = (by: number) => (isMonth ? days(7 * by) : movedByMinutes(this.#at, stepMinutes * by, zone));
    switch (key) {
      case 'ArrowRight':
        return days(on);
      case 'ArrowLeft':
        return days(-on);
      case 'ArrowDown':
        return down(1);
      case 'ArrowUp':
        return down(-1);
      case 'PageDown':
        return days(isMonth ? 28 : 7);
      case 'PageUp':
        return days(isMonth ? -28 : -7);
      default:
        return null;
    }
  }

  #end(): void {
    const id = this.#occurrence!.id;
    this.#occurrence = null;
    this.#host.place(id, null);
  }
}
