import type { CampaignSummary, Instant, Occurrence } from '../../domain/campaign.ts';
import { movedToDate } from '../../domain/rescheduling.ts';
import { dateOf, resolveWallClock, toInstant } from '../../domain/schedule.ts';
import type { ActionFlow } from '../shared/actions/action-flow.ts';
import type { CampaignElement } from '../shared/campaign-element.ts';
import { AudienceHints } from './audience-hints.ts';
import type { CalendarController } from './calendar-controller.ts';
import { dateName } from './calendar-dates.ts';
import type { CalendarPlace } from './calendar-place.ts';
import { KeyMove } from './key-move.ts';
import { type MoveHost, move, refuse, whyNotMovable } from './move-flow.ts';
import type { CalendarParts } from './parts/calendar-parts.ts';

export interface MovingHost {
  readonly element: CampaignElement;
  readonly grid: CalendarController;
  readonly place: CalendarPlace;
  readonly flow: ActionFlow;
  readonly parts: () => CalendarParts;
}

/** Held so long, what can't be dragged says why, ms; or pulled so far, px. */
const heldFor = 600;
const pulledBy = 12;

/** Every gesture that moves a send, up to where all of them end (`move-flow.ts`). */
export class Moving {
  readonly hints: AudienceHints;
  readonly keys: KeyMove;
  readonly #host: MovingHost;
  readonly #target: MoveHost;
  #cancelPress: (() => void) | null = null;
  #ignoresClick = false;

  constructor(host: MovingHost) {
    const { element, grid, place, flow, parts } = host;
    this.#host = host;
    this.hints = new AudienceHints(element, grid);
    this.#target = {
      flow,
      timeZone: () => place.timeZone,
      askScope: (occurrence, sendAt) => parts().askScope(occurrence, sendAt),
      place: (id, sendAt) => grid.place(id, sendAt),
      settled: async () => grid.model?.settled(),
    };
    this.keys = new KeyMove({
      view: () => place.state.view,
      dir: () => element.environment.dir,
      timeZone: () => place.timeZone,
      place: (id, at) => grid.place(id, at, at !== null),
      onStep: (occurrence, at) => this.#onStep(occurrence, at),
      onCancel: ({ campaign: { name }, start }) => {
        this.hints.clear();
        element.say(element.t('calendar.moving.cancelled', { name, time: element.format.fullDateTime(start, place.timeZone) }));
      },
      onDrop: (occurrence, at) => {
        this.hints.clear();
        void move(this.#target, occurrence, at);
      },
    });
  }

  /** Is the click that arrives only the end of a drag or of a long press? */
  get ignoresClick(): boolean {
    return this.#ignoresClick;
  }

  /** By dialog, to an instant; the host was told when it opened. */
  to(occurrence: Occurrence, sendAt: Instant): void {
    void move(this.#target, this.#original(occurrence), sendAt, true);
  }

  /** By keyboard; by dialog where the keyboard has no place to move it to. */
  start(occurrence: Occurrence): void {
    const { element, grid, place, flow, parts } = this.#host;
    const original = this.#original(occurrence);
    const { name } = original.campaign;
    const why = whyNotMovable(original, flow);
    if (why) this.#refuse(original, why);
    else if (place.state.view === 'agenda' || grid.isCompact) parts().openMove(original);
    else {
      this.keys.start(original);
      this.hints.show(original);
      element.say(element.t('calendar.moving.start', { name }));
    }
  }

  /** A drag began, or ended (null). */
  onDrag(occurrence: Occurrence | null): void {
    this.hints.clear();
    if (!occurrence) return;
    this.hints.show(occurrence);
    this.#ignoreClick();
  }

  /** Dropped by pointer. In a month the time of day stays; in a time grid it is what the place says. */
  onDrop(occurrence: Occurrence, wall: string): void {
    const { state, timeZone } = this.#host.place;
    const isTimed = state.view === 'week' || state.view === 'day';
    const sendAt = isTimed ? resolveWallClock(wall, timeZone).instants[0] : movedToDate(occurrence.start, wall.slice(0, 10), timeZone);
    void move(this.#target, occurrence, sendAt);
  }

  /** Something of the tray. A day has no time: ten o'clock, or the next full hour when that has passed. */
  onReceive(element: HTMLElement, wall: string): void {
    const { timeZone, today } = this.#host.place;
    const campaign: CampaignSummary | null = this.#host.parts().trayItemFor(element);
    if (!campaign) return;
    const at = resolveWallClock(wall.length > 10 ? wall : `${wall}T10:00`, timeZone).instants[0];
    const now = this.#host.element.activeStore!.now();
    const isLate = wall.length <= 10 && Date.parse(at) <= now && dateOf(at, timeZone) === today;
    this.#host.parts().place(campaign, isLate ? toInstant(Math.ceil((now + 1) / 3_600_000) * 3_600_000) : at);
  }

  /** What can't be dragged says why when it is held or pulled. */
  onPress({ clientX, clientY }: PointerEvent, occurrence: Occurrence): void {
    const { element, flow } = this.#host;
    const why = whyNotMovable(occurrence, flow);
    if (!why) return;
    const end = new AbortController();
    const { signal } = end;
    const tell = () => {
      this.#cancelPress?.();
      this.#refuse(occurrence, why);
      this.#ignoreClick();
    };
    const cancelWait = element.clock.schedule(heldFor, tell);
    this.#cancelPress?.();
    this.#cancelPress = () => {
      cancelWait();
      end.abort();
      this.#cancelPress = null;
    };
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, () => this.#cancelPress?.(), { signal });
    addEventListener('pointermove', (moved) => Math.hypot(moved.clientX - clientX, moved.clientY - clientY) > pulledBy && tell(), {
      signal,
    });
  }

  /** The focus went elsewhere. A chip that is drawn at another place loses it for a moment. */
  onBlur({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget && this.keys.id !== null && this.keys.id === (target as HTMLElement).dataset['occurrence']) this.keys.cancel();
  }

  stop(): void {
    this.hints.clear();
    this.#cancelPress?.();
  }

  #original(occurrence: Occurrence): Occurrence {
    return this.#host.grid.original(occurrence.id) ?? occurrence;
  }

  #refuse(occurrence: Occurrence, why: string): void {
    refuse(this.#target, occurrence, `${this.#host.element.t('failed.reschedule', { name: occurrence.campaign.name })} ${why}`);
  }

  #onStep(occurrence: Occurrence, at: Instant): void {
    const { element, grid, place } = this.#host;
    const { format } = element;
    const date = dateOf(at, place.timeZone);
    if (!grid.span?.days.includes(date)) place.set({ date });
    const when = `${dateName(date, format.locale)}, ${format.time(at, place.timeZone)} ${format.zoneCity(place.timeZone)}`;
    element.say([when, ...this.hints.words(occurrence, date)].join('; '));
  }

  /** Called while the pointer is down: the click that follows opens nothing. */
  #ignoreClick(): void {
    this.#ignoresClick = true;
    const end = new AbortController();
    const forget = () => {
      end.abort();
      setTimeout(() => (this.#ignoresClick = false));
    };
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, forget, { signal: end.signal });
  }
}
