import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { CampaignSummary, Instant, Occurrence } from '../../domain/campaign.ts';
import { isFiltered } from '../../domain/query.ts';
import { movedToDate } from '../../domain/rescheduling.ts';
import { dateOf as dateIn, dayRange, resolveWallClock, toInstant } from '../../domain/schedule.ts';
import { ensureTemporal, hasTemporal } from '../../domain/temporal.ts';
import { en as calendarWords } from '../../i18n/calendar/en.ts';
import { en as listWords } from '../../i18n/list/en.ts';
import { en as refusalsWords } from '../../i18n/refusals/en.ts';
import type { CalendarEvent } from '../../state/calendar-model.ts';
import type { StoreEvents } from '../../state/campaign-store.ts';
import type { CampaignView } from '../../state/campaign-view.ts';
import { isTimeZone, localTimeZone } from '../../state/ports.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { ListQuery } from '../campaign-list/list-query.ts';
import { chips } from '../campaign-list/toolbar.ts';
import { toolbarStyles } from '../campaign-list/toolbar.styles.ts';
import { ActionFlow } from '../shared/actions/action-flow.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { isWhole, oneOf, warnOnce } from '../shared/misuse.ts';
import { noticeStyles } from '../shared/notices.ts';
import { kindForMany } from '../shared/sentences.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { AudienceHints } from './audience-hints.ts';
import { CalendarController } from './calendar-controller.ts';
import { dateName, titleOf } from './calendar-dates.ts';
import type { CalendarHost } from './calendar-host.ts';
import { type CalendarSpan, type CalendarViewName, calendarViews, isDate, localFirstDay, stepped } from './calendar-range.ts';
import { frameStyles } from './campaign-calendar.styles.ts';
import type { ChipContext } from './chip.ts';
import { GridKeys } from './grid-keys.ts';
import { gridStyles } from './grid.styles.ts';
import { KeyMove } from './key-move.ts';
import { type MoveHost, move, refuse, whyNotMovable } from './move-flow.ts';
import { judgeMovable } from './occurrence-state.ts';
import { CalendarParts } from './parts/calendar-parts.ts';
import { printStyles } from './print.styles.ts';
import { failed, foot, nothingThere, skeleton } from './states.ts';
import { type CalendarCommand, type CalendarToolbarContext, type Coloring, colorings, headTemplate, toolsTemplate } from './toolbar.ts';

type CalendarState = CampaignView['calendar'];

const zones = ['account', 'local'] as const;

/**
 * When everything goes out: all dated campaigns at their times by month, week, day or as an agenda, live, and a way to move them.
 *
 * @summary The campaigns in a calendar, and moving them.
 * @slot toolbar-start - Before the search.
 * @slot toolbar-end - After the last tool.
 * @slot empty - Instead of the sentence about an empty range.
 * @slot error - Instead of the message when nothing could be loaded.
 * @slot footer - At the end of the line below.
 * @csspart header - Title, zone, steps and views.
 * @csspart title - What is shown, in words.
 * @csspart views - The choice of view.
 * @csspart toolbar - Search, filters, colours and tools.
 * @csspart chips - The active filters.
 * @csspart filters - The filter buttons.
 * @csspart search - The search field.
 * @csspart grid - Where the days are.
 * @csspart chip - One send.
 * @csspart more - Stands for the sends of a day that do not fit.
 * @csspart empty - Says that nothing goes out.
 * @csspart footer - How many there are, and how fresh that is.
 * @csspart notices - What can be undone, and what did not work.
 * @cssstate loading - Nothing of the range was loaded yet.
 * @cssstate empty - Nothing goes out in the range.
 * @cssstate error - It could not be loaded, or not again.
 * @cssstate stale - The live feed is lost; what is shown may be older than the backend's.
 * @fires campaign-reschedule - Intent, `{ ids, sendAt }`: a send was moved there. Prevent it to take over.
 * @fires campaign-edit - Intent, `{ ids }`: open the editor; `sendAt` for a campaign that had no time.
 * @fires campaign-info - Intent, `{ ids }`: show everything about one campaign.
 * @fires campaign-range-change - `{ start, end, timeZone }`: another range is shown; the end is excluded.
 * @fires campaign-query-change - `{ query }`: filters or search changed.
 * @fires campaign-ready - The first sends are shown.
 */
export class CampaignCalendarElement extends CampaignElement {
  protected static override readonly words = [calendarWords, listWords, refusalsWords];
  static override styles = [tokens, controls, overlays, badgeStyles, noticeStyles, toolbarStyles, frameStyles, gridStyles, printStyles];

  /** What a send's colour says: `status` (default) or `channel`. */
  @property({ attribute: 'color-by', reflect: true }) colorBy: Coloring = 'status';
  /** First day of the week, 0 (Sunday) to 6. Default: as the language's region has it. */
  @property({ type: Number, attribute: 'first-day' }) firstDay: number | null = null;

  @state() private isTrayOpen = false;
  @state() private tagOptions: readonly string[] = [];

  readonly #query = new ListQuery(this);
  readonly #grid = new CalendarController(this, this.#calendarHost());
  readonly #flow = new ActionFlow(this, () => this.#grid.touch());
  readonly #parts = new CalendarParts({
    element: this,
    flow: this.#flow,
    model: () => this.#grid.model,
    timeZone: () => this.#timeZone,
    dayOf: (date) => this.#grid.dayOf(date),
    onMove: (occurrence, sendAt) => void move(this.#moveHost, this.#grid.original(occurrence.id) ?? occurrence, sendAt),
    chipOf: (id) => this.#grid.chipOf(id),
    dayControlOf: (date) => {
      const cell = this.#grid.cells.cell(date);
      return cell?.querySelector<HTMLElement>('.send-more') ?? cell;
    },
    sharedAudience: (campaignId, date) => this.#hints.of(campaignId, date),
  });
  readonly #hints = new AudienceHints(this, this.#grid);
  readonly #moveHost: MoveHost = {
    flow: this.#flow,
    timeZone: () => this.#timeZone,
    askScope: (occurrence, sendAt) => this.#parts.askScope(occurrence, sendAt),
    place: (id, sendAt) => this.#grid.place(id, sendAt),
  };
  readonly #keys = new GridKeys({
    grid: this.#grid,
    dir: () => this.environment.dir,
    firstDay: () => this.#weekStart,
    goTo: (date) => this.#setCalendar({ date }),
    openCard: (occurrence, chip) => this.#parts.openCard(occurrence, chip),
    openDay: (date, control) => this.#parts.openDay(date, control),
    startMove: (occurrence) => this.#startMove(occurrence),
  });
  readonly #keyMove = new KeyMove({
    view: () => this.view,
    dir: () => this.environment.dir,
    timeZone: () => this.#timeZone,
    place: (id, at) => this.#grid.place(id, at, at !== null),
    onStep: (occurrence, at) => this.#onStep(occurrence, at),
    onCancel: ({ campaign, start }) => {
      this.#hints.clear();
      this.say(this.t('calendar.moving.cancelled', { name: campaign.name, time: this.format.fullDateTime(start, this.#timeZone) }));
    },
    onDrop: (occurrence, at) => {
      this.#hints.clear();
      void move(this.#moveHost, occurrence, at);
    },
  });

  /** Finding it out is slow, and each chip asks. */
  #local = localTimeZone();
  #given: Partial<CalendarState> = {};
  #words: { readonly label: string; readonly week: string; readonly events: string; readonly timed: string } | null = null;
  #chips: ChipContext | null = null;
  #told = '';
  #range = '';
  #isReady = false;
  #problem = '';
  #wasDragged = false;
  #cancelMidnight: (() => void) | null = null;
  #cancelPress: (() => void) | null = null;

  constructor() {
    super();
    new TooltipController(this, () => null);
  }

  /** `month` (default), `week`, `day` or `agenda`; follows what the user picks. */
  @property({ reflect: true })
  get view(): CalendarViewName {
    return this.#calendar.view;
  }
  set view(view: CalendarViewName) {
    this.#give({ view: oneOf(this, 'view', view, calendarViews) });
  }

  /** A date in what is shown, `YYYY-MM-DD`. Null: today. */
  @property({ reflect: true })
  get date(): string | null {
    return this.#calendar.date;
  }
  set date(date: string | null) {
    const day = date ? String(date).slice(0, 10) : null;
    const isGood = day === null || isDate(day);
    if (!isGood) warnOnce(this, `date must be one such as "2026-12-31"; today is used (it is "${date}")`);
    this.#give({ date: isGood ? day : null });
  }

  /** Whose clock: that of the `account` (default) or the `local` one of the browser. */
  @property({ reflect: true })
  get zone(): CalendarState['zone'] {
    return this.#calendar.zone;
  }
  set zone(zone: CalendarState['zone']) {
    this.#give({ zone: oneOf(this, 'zone', zone, zones) });
  }

  /** Goes one month, week or day on. */
  next(): void {
    this.#step(1);
  }
  /** Goes one month, week or day back. */
  previous(): void {
    this.#step(-1);
  }
  /** Goes to today. */
  today(): void {
    this.#setCalendar({ date: null });
  }
  /** Reads the calendar again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#grid.model?.refresh();
  }

  get #calendar(): CalendarState {
    return { view: 'month', date: null, zone: 'account', ...this.activeStore?.view.calendar, ...this.#given };
  }
  /** Properties set before there is a store wait for it. */
  #give(patch: Partial<CalendarState>): void {
    this.#given = { ...this.#given, ...patch };
    if (!this.activeStore) return;
    const given = this.#given;
    this.#given = {};
    this.#setCalendar(given);
  }
  #setCalendar(patch: Partial<CalendarState>): void {
    const store = this.activeStore;
    if (store) store.setView({ calendar: { ...store.view.calendar, ...patch } });
  }
  #step(by: 1 | -1): void {
    if (hasTemporal() && this.activeStore) this.#setCalendar({ date: stepped({ view: this.view, date: this.date ?? this.#today }, by) });
  }

  get #timeZone(): string {
    return this.#zoneOf(this.zone);
  }
  #zoneOf(zone: CalendarState['zone']): string {
    // What the host says of the account's zone wins, as everywhere in the suite.
    const name = zone === 'local' ? this.#local : (this.activeStore?.timeZone ?? this.#local);
    return isTimeZone(name) ? name : 'UTC';
  }
  get #today(): string {
    return dateIn(toInstant(this.activeStore!.now()), this.#timeZone);
  }
  get #weekStart(): number {
    const { firstDay } = this;
    return isWhole(this, 'first-day', firstDay, [0, 6], "the language's own is used") ? firstDay : localFirstDay(this.format.locale);
  }
  get #span(): CalendarSpan | null {
    return this.#grid.span;
  }
  get #title(): string {
    return this.#span ? titleOf(this.#span, this.format.locale) : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#local = localTimeZone();
    if (!hasTemporal()) void ensureTemporal().then(() => this.requestUpdate());
    addEventListener('online', this.#onOnline);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#query.stop();
    this.#hints.clear();
    this.#cancelMidnight?.();
    this.#cancelMidnight = null;
    this.#cancelPress?.();
    this.#cancelPress = null;
    removeEventListener('online', this.#onOnline);
  }

  protected override storeChanged(): void {
    this.#chips = null;
    this.#grid.follow(this.activeStore);
    this.#give({});
  }

  protected override readonly storeEvents = {
    view: ({ view, previous }: StoreEvents['view']) => {
      if (view.query !== previous.query) {
        this.#query.changed();
        if (this.#query.tells(view)) emit(this, 'campaign-query-change', { query: view.query });
      }
      for (const key of ['view', 'date', 'zone'] as const)
        if (view.calendar[key] !== previous.calendar[key]) this.requestUpdate(key, previous.calendar[key]);
    },
    changed: ({ id }: StoreEvents['changed']) => this.#flow.mark(id, null),
    context: () => {
      this.#chips = null;
      this.#grid.touch();
    },
    pending: () => this.#grid.touch(),
  };

  protected override environmentChanged(): void {
    super.environmentChanged();
    this.#chips = null;
    this.#words = null;
    this.#grid.redraw();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('colorBy')) {
      this.#chips = null;
      this.colorBy = oneOf(this, 'color-by', this.colorBy, colorings);
      this.#grid.touch();
    }
    const store = this.activeStore;
    if (store && hasTemporal() && this.#grid.model) {
      this.#grid.show({ view: this.view, date: this.date ?? this.#today, firstDay: this.#weekStart }, this.#timeZone);
      this.#tellRange();
    }
    const model = this.#grid.model;
    this.setState('loading', !model || model.status === 'loading');
    this.setState('error', model?.error != null);
    this.setState('empty', model?.status === 'ready' && this.#count === 0);
    this.setState('stale', store?.live === false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#grid.attach(this.renderRoot.querySelector<HTMLElement>('#grid'));
    this.#grid.takeFrom(this.renderRoot.querySelector<HTMLElement>('.side'));
    this.#grid.drawIfTurned();
    this.#setMidnight();
  }

  /** Sends of what the title names: of a month without the days of its neighbours. */
  get #count(): number {
    const span = this.#span;
    if (!span) return 0;
    let count = 0;
    for (const [date, sends] of this.#grid.days) if (date >= span.first && date <= span.last) count += sends.length;
    return count;
  }

  override render(): TemplateResult {
    const { t, format } = this;
    const model = this.#grid.model;
    const context = this.#toolbar();
    const isBusy = !model || model.refreshing || model.status === 'loading';
    return html`<div class="root" lang=${this.environment.locale} dir=${this.environment.dir}>
      <section class="frame" aria-label=${t('calendar.label')}>
        ${headTemplate(context)} ${toolsTemplate(context)} ${chips({ ...context, onClearFilters: () => this.#clearFilters() })}
        <div class="body">
          <div class="panel" aria-busy=${isBusy ? 'true' : 'false'}>
            <p id="keys" hidden>${t('calendar.keys')}</p>
            <div
              id="grid"
              part="grid"
              @click=${this.#onClick}
              @keydown=${this.#onKeydown}
              @focusin=${this.#onFocus}
              @focusout=${this.#onBlur}
              @pointerdown=${this.#onPress}
            ></div>
            ${this.#cover()}
          </div>
          ${this.isTrayOpen ? html`<div class="side">${this.#parts.tray(() => this.#closeTray())}</div>` : nothing}
        </div>
        ${foot({ t, format, timeZone: this.#timeZone, model, count: this.#count, live: this.activeStore?.live ?? null, onRetry: () => void this.#retry() })}
      </section>
      ${this.#parts.template()} ${this.#flow.template()}
    </div>`;
  }

  #closeTray(): void {
    this.isTrayOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.side-toggle')?.focus();
  }

  #cover(): TemplateResult | typeof nothing {
    const model = this.#grid.model;
    const { t } = this;
    if (model?.status === 'error') return failed(t, model.error!, () => void this.#retry());
    if (!this.#grid.hasGrid) return this.#grid.canDraw ? nothing : skeleton(this.#span, t);
    // An agenda has no days to wait in; other views show theirs.
    if (model?.status === 'loading')
      return this.view === 'agenda' ? skeleton(this.#span, t) : html`<p class="visually-hidden" role="status">${t('calendar.loading')}</p>`;
    if (model?.status !== 'ready' || this.#count > 0 || model.refreshing) return nothing;
    return nothingThere({
      t,
      title: this.#title,
      isFiltered: isFiltered(this.activeStore?.view.query ?? {}),
      onClear: () => this.#clearFilters(),
    });
  }

  #toolbar(): CalendarToolbarContext {
    const { t, format } = this;
    const at = this.#span && hasTemporal() ? dayRange(this.#span.first, this.#timeZone).start : new Date().toISOString();
    return {
      t,
      format,
      title: this.#title,
      view: this.view,
      zone: this.zone,
      zoneNames: { account: format.zone(this.#zoneOf('account'), at), local: format.zone(this.#zoneOf('local'), at) },
      colorBy: this.colorBy,
      isTrayOpen: this.isTrayOpen,
      trayCount: this.#grid.model?.tray.status === 'ready' ? this.#grid.model.tray.total : null,
      query: this.#query.shown,
      tagOptions: this.tagOptions,
      onSearch: (text) => this.#query.search(text),
      onFilter: (key, values) => this.#query.set({ [key]: values }),
      onFilterOpen: (key) => key === 'tags' && void this.#loadTags(),
      onView: (view) => this.#setCalendar({ view, date: this.date }),
      onZone: (zone) => this.#setCalendar({ zone }),
      onColor: (color) => (this.colorBy = color),
      onCommand: (command) => this.#command(command),
    };
  }

  #command(command: CalendarCommand): void {
    if (command === 'tray') this.isTrayOpen = !this.isTrayOpen;
    else if (command === 'print') window.print();
    else if (command === 'ics') void this.#export();
    else this[command]();
  }

  async #export(): Promise<void> {
    const { exportIcs } = await import('./export.ts');
    const store = this.activeStore;
    if (!store) return;
    const timeZone = store.account?.timeZone ?? this.#timeZone;
    const outcome = await exportIcs(this.#grid.model?.occurrences ?? [], { title: this.#title, t: this.t, timeZone, now: store.now() });
    this.say(outcome);
  }

  #clearFilters(): void {
    this.#query.clear();
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  async #loadTags(): Promise<void> {
    const seen = (this.#grid.model?.occurrences ?? []).flatMap(({ campaign }) => campaign.tags);
    try {
      this.tagOptions = ((await this.activeStore?.source.resources('tag', '')) ?? []).map((tag) => tag.name);
    } catch {
      // Without the catalogue, the tags in sight are still worth offering.
      this.tagOptions = [...new Set(seen)].sort();
    }
  }

  async #retry(): Promise<void> {
    this.say(this.t('calendar.loading'));
    await this.refresh();
  }
  readonly #onOnline = (): void => {
    if (this.#grid.model?.error) void this.refresh();
  };

  #tellRange(): void {
    const { range } = this.#grid.model!;
    const key = range ? `${range.start} ${range.end} ${range.timeZone}` : '';
    if (!range || key === this.#range) return;
    this.#range = key;
    const { start, end, timeZone } = range;
    // Listeners may set something of ours: not within our own update.
    queueMicrotask(() => emit(this, 'campaign-range-change', { start, end, timeZone }));
  }

  #onCalendarEvent(event: CalendarEvent): void {
    const model = this.#grid.model!;
    if (event.type === 'tray') return;
    if (model.status === 'ready' && !model.refreshing && this.#span) {
      this.#query.answered();
      const told = `${this.#title} ${this.#timeZone} ${JSON.stringify(this.activeStore?.view.query)}`;
      if (!this.#isReady) queueMicrotask(() => emit(this, 'campaign-ready', {}));
      else if (told !== this.#told && this.#keyMove.id === null)
        this.say(this.t('calendar.announce', { title: this.#title, count: this.#count }));
      this.#isReady = true;
      this.#told = told;
    }
    const problem = model.error ? this.t(`error.${kindForMany(model.error)}.title`) : '';
    if (problem && problem !== this.#problem) this.say(problem);
    this.#problem = problem;
  }

  /** At midnight in the zone shown, today is another day. */
  #setMidnight(): void {
    const store = this.activeStore;
    this.#cancelMidnight?.();
    this.#cancelMidnight = null;
    if (!store || !hasTemporal()) return;
    const wait = Date.parse(dayRange(this.#today, this.#timeZone).end) - store.now();
    this.#cancelMidnight = this.clock.schedule(Math.max(wait, 1_000) + 500, () => {
      this.#grid.schedule();
      this.requestUpdate();
    });
  }

  readonly #onClick = (event: Event): void => {
    if (this.#wasDragged) return;
    const target = event.target as HTMLElement;
    const chip = target.closest<HTMLElement>('.send');
    const more = target.closest<HTMLElement>('.send-more');
    const number = target.closest<HTMLElement>('.day-number');
    const date = target.closest<HTMLElement>('[data-date]')?.dataset['date'];
    if (chip) {
      const occurrence = this.#grid.occurrence(chip.dataset['occurrence'] ?? '');
      if (occurrence) this.#parts.openCard(occurrence, chip);
    } else if (more) this.#parts.openDay(more.dataset['more']!, more);
    else if (number && date) this.#setCalendar({ view: 'day', date });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (!this.#keyMove.onKeydown(event) && !this.#keys.onKeydown(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  readonly #onFocus = (event: FocusEvent): void => this.#keys.onFocus(event.target as HTMLElement);
  readonly #onBlur = (event: FocusEvent): void => {
    const chip = event.target as HTMLElement;
    // A chip that is drawn at another place loses the focus for a moment.
    if (this.#keyMove.id === chip.dataset['occurrence'] && event.relatedTarget) this.#keyMove.cancel();
  };

  /** What can't be dragged says why when it is held. */
  readonly #onPress = (event: PointerEvent): void => {
    const chip = (event.target as HTMLElement).closest<HTMLElement>('.send');
    const occurrence = chip && this.#grid.occurrence(chip.dataset['occurrence'] ?? '');
    const why = occurrence && whyNotMovable(occurrence, this.#flow);
    if (!why) return;
    const [x, y] = [event.clientX, event.clientY];
    const end = new AbortController();
    const tell = () => {
      this.#cancelPress?.();
      refuse(this.#moveHost, occurrence, `${this.t('failed.reschedule', { name: occurrence.campaign.name })} ${why}`);
      this.#ignoreClick();
    };
    const cancelWait = this.clock.schedule(600, tell);
    this.#cancelPress?.();
    this.#cancelPress = () => {
      cancelWait();
      end.abort();
      this.#cancelPress = null;
    };
    const { signal } = end;
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, () => this.#cancelPress?.(), { signal });
    addEventListener('pointermove', (moved) => Math.hypot(moved.clientX - x, moved.clientY - y) > 12 && tell(), { signal });
  };

  /** The click that ends a drag or a long press opens nothing. Called while the pointer is down. */
  #ignoreClick(): void {
    this.#wasDragged = true;
    const end = new AbortController();
    const forget = () => {
      end.abort();
      setTimeout(() => (this.#wasDragged = false));
    };
    for (const type of ['pointerup', 'pointercancel'] as const) addEventListener(type, forget, { signal: end.signal });
  }

  #startMove(occurrence: Occurrence): void {
    const original = this.#grid.original(occurrence.id) ?? occurrence;
    const why = whyNotMovable(original, this.#flow);
    const { name } = original.campaign;
    if (why) refuse(this.#moveHost, original, `${this.t('failed.reschedule', { name })} ${why}`);
    else if (this.view === 'agenda' || this.#grid.isCompact) this.#parts.openMove(original);
    else {
      this.#keyMove.start(original);
      this.#hints.show(original);
      this.say(this.t('calendar.moving.start', { name }));
    }
  }

  #onStep(occurrence: Occurrence, at: Instant): void {
    const date = dateIn(at, this.#timeZone);
    if (!this.#span?.days.includes(date)) this.#setCalendar({ date });
    const shared = this.#hints.words(occurrence, date);
    this.say(
      [
        `${dateName(date, this.format.locale)}, ${this.format.time(at, this.#timeZone)} ${this.format.zoneCity(this.#timeZone)}`,
        ...shared,
      ].join('; '),
    );
  }

  /** Dropped by pointer. In a month the time of day stays; in a time grid it is what the place says. */
  #drop(occurrence: Occurrence, wall: string): void {
    const zone = this.#timeZone;
    const isTimed = this.view === 'week' || this.view === 'day';
    const sendAt = isTimed ? resolveWallClock(wall, zone).instants[0] : movedToDate(occurrence.start, wall.slice(0, 10), zone);
    void move(this.#moveHost, occurrence, sendAt);
  }

  /** Something of the tray. A day has no time: ten o'clock, or the next full hour when that has passed. */
  #receive(element: HTMLElement, wall: string): void {
    const campaign: CampaignSummary | null = this.#parts.trayItemFor(element);
    if (!campaign) return;
    const zone = this.#timeZone;
    const at = resolveWallClock(wall.length > 10 ? wall : `${wall}T10:00`, zone).instants[0];
    const now = this.activeStore!.now();
    const isLate = wall.length <= 10 && Date.parse(at) <= now && dateIn(at, zone) === this.#today;
    this.#parts.place(campaign, isLate ? toInstant(Math.ceil((now + 1) / 3_600_000) * 3_600_000) : at);
  }

  /** What chips read; another object whenever everything reads differently. */
  #chipContext(): ChipContext {
    const store = this.activeStore!;
    const timeZone = this.#timeZone;
    const isDetailed = this.view === 'agenda';
    if (this.#chips?.timeZone === timeZone && this.#chips.isDetailed === isDetailed) return this.#chips;
    return (this.#chips = {
      t: this.t,
      format: this.format,
      timeZone,
      colorBy: this.colorBy,
      isDetailed,
      now: () => store.now(),
      isMovable: (occurrence) =>
        !this.#grid.isPlaced(occurrence.id) &&
        !store.pending.has(occurrence.campaignId) &&
        judgeMovable(occurrence, store.now(), (campaign) => store.can(campaign, 'reschedule')).ok,
      isPending: ({ id, campaignId }) =>
        store.pending.get(campaignId)?.type === 'reschedule' || (this.#grid.isPlaced(id) && this.#keyMove.id !== id),
      isMoving: (id) => this.#keyMove.id === id,
      failure: (id) => this.#flow.failure(id),
    });
  }

  #calendarHost(): CalendarHost {
    return {
      chips: () => this.#chipContext(),
      scene: () => {
        if (!this.activeStore) return null;
        const { t } = this;
        this.#words ??= { label: '', week: t('calendar.weekOf'), events: t('calendar.events'), timed: t('calendar.timed') };
        return { firstDay: this.#weekStart, locale: this.format.locale, dir: this.environment.dir, words: this.#words };
      },
      label: () => this.#title,
      dateName: (date) => dateName(date, this.format.locale),
      onCalendarEvent: (event) => this.#onCalendarEvent(event),
      onDrag: (occurrence) => {
        if (!occurrence) this.#hints.clear();
        else {
          this.#hints.show(occurrence);
          this.#ignoreClick();
        }
      },
      onDrop: (occurrence, wall) => this.#drop(occurrence, wall),
      onReceive: (element, wall) => this.#receive(element, wall),
      onDrawn: () => {
        this.#keys.settle(this.#today);
        this.#hints.settle(this.#keyMove.occurrence);
        if (!this.#grid.wasDrawn) this.requestUpdate();
      },
    };
  }
}
