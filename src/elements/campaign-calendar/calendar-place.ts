import { dateOf, toInstant } from '../../domain/schedule.ts';
import { hasTemporal } from '../../domain/temporal.ts';
import type { Format } from '../../i18n/format.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { CampaignView } from '../../state/campaign-view.ts';
import { isTimeZone, localTimeZone } from '../../state/ports.ts';
import { isWhole } from '../shared/misuse.ts';
import { localFirstDay, stepped } from './calendar-range.ts';

type CalendarState = CampaignView['calendar'];

export interface PlaceHost extends HTMLElement {
  readonly activeStore: CampaignStore | null;
  readonly format: Format;
  readonly firstDay: number | null;
}

/** Where the calendar is, and by whose clock: the view's state, as it is kept in the store. */
export class CalendarPlace {
  readonly #host: PlaceHost;
  /** What was set before there was a store, which waits for it. */
  #given: Partial<CalendarState> = {};
  /** Finding it out is slow, and each chip asks. */
  #local = localTimeZone();

  constructor(host: PlaceHost) {
    this.#host = host;
  }

  get state(): CalendarState {
    return { view: 'month', date: null, zone: 'account', ...this.#host.activeStore?.view.calendar, ...this.#given };
  }
  give(patch: Partial<CalendarState>): void {
    this.#given = { ...this.#given, ...patch };
    if (!this.#host.activeStore) return;
    const given = this.#given;
    this.#given = {};
    this.set(given);
  }
  set(patch: Partial<CalendarState>): void {
    const store = this.#host.activeStore;
    if (store) store.setView({ calendar: { ...store.view.calendar, ...patch } });
  }
  step(by: 1 | -1): void {
    if (hasTemporal() && this.#host.activeStore) this.set({ date: stepped({ view: this.state.view, date: this.date }, by) });
  }

  get timeZone(): string {
    return this.zoneOf(this.state.zone);
  }
  /** Until the account has answered, its zone may be another one than the browser's. */
  get isZoneKnown(): boolean {
    return this.state.zone === 'local' || this.#host.activeStore?.isZoneKnown === true;
  }
  zoneOf(zone: CalendarState['zone']): string {
    // What the host says of the account's zone wins, as everywhere in the suite.
    const name = zone === 'local' ? this.#local : (this.#host.activeStore?.timeZone ?? this.#local);
    return isTimeZone(name) ? name : 'UTC';
  }
  /** The browser's zone may be another one since. */
  lookAtZone(): void {
    this.#local = localTimeZone();
  }

  get today(): string {
    return dateOf(toInstant(this.#host.activeStore!.now()), this.timeZone);
  }
  /** The date shown. */
  get date(): string {
    return this.state.date ?? this.today;
  }
  get weekStart(): number {
    const { firstDay, format } = this.#host;
    return isWhole(this.#host, 'first-day', firstDay, [0, 6], "the language's own is used") ? firstDay : localFirstDay(format.locale);
  }
}
