import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isFiltered } from '../../domain/query.ts';
import { ensureTemporal, hasTemporal } from '../../domain/temporal.ts';
import { en as calendarWords } from '../../i18n/calendar/en.ts';
import { en as listWords } from '../../i18n/list/en.ts';
import { en as moveWords } from '../../i18n/moves/en.ts';
import { en as refusalsWords } from '../../i18n/refusals/en.ts';
import type { StoreEvents } from '../../state/campaign-store.ts';
import type { CampaignView } from '../../state/campaign-view.ts';
import { controls } from '../../theme/controls.ts';
import { overlays } from '../../theme/overlays.ts';
import { tokens } from '../../theme/tokens.ts';
import { ListQuery } from '../campaign-list/list-query.ts';
import { chips } from '../campaign-list/toolbar.ts';
import { narrowToolbarStyles } from '../campaign-list/toolbar-narrow.styles.ts';
import { toolbarStyles } from '../campaign-list/toolbar.styles.ts';
import { ActionFlow } from '../shared/actions/action-flow.ts';
import { badgeStyles } from '../shared/badges.ts';
import { CampaignElement } from '../shared/campaign-element.ts';
import { emit } from '../shared/events.ts';
import { FocusHeir } from '../shared/focus-heir.ts';
import { numeric, oneOf, warnOnce } from '../shared/misuse.ts';
import { heldNoticeStyles } from '../shared/held-notices.ts';
import { tellsQuery } from '../shared/one-voice.ts';
import { withPart } from '../shared/with-part.ts';
import { TooltipController } from '../shared/tooltip.ts';
import { CalendarController } from './calendar-controller.ts';
import { dateName, titleOf } from './calendar-dates.ts';
import type { CalendarHost } from './calendar-host.ts';
import { CalendarNews } from './calendar-news.ts';
import { CalendarPlace } from './calendar-place.ts';
import { CalendarTools } from './calendar-tools.ts';
import { type CalendarViewName, calendarViews, isDate } from './calendar-range.ts';
import { frameStyles } from './campaign-calendar.styles.ts';
import { ChipContexts } from './chip-contexts.ts';
import { chipStyles } from './chip.styles.ts';
import { DayTurn } from './day-turn.ts';
import { GridGestures } from './grid-gestures.ts';
import { gridStyles } from './grid.styles.ts';
import { Moving } from './moving.ts';
import { CalendarParts } from './parts/calendar-parts.ts';
import { printStyles } from './print.styles.ts';
import { viewStyles } from './views.styles.ts';
import { failed, foot, nothingThere, skeleton } from './states.ts';
import { type Coloring, colorings, headTemplate, toolsTemplate } from './toolbar.ts';

type CalendarState = CampaignView['calendar'];

const zones = ['account', 'local'] as const;
/** From this width on each of the bars is one line in every language, px. */
const oneLine = 1100;

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
 * @fires campaign-reschedule - Intent, `{ ids, sendAt }`: a send was moved there by pointer or keyboard; or "Move to…" was chosen, before its
 * dialog opens, and `sendAt` is the time it has now, null when it has none. Prevent it to take over.
 * @fires campaign-edit - Intent, `{ ids }`: open the editor; `sendAt` for a campaign that had no time.
 * @fires campaign-info - Intent, `{ ids }`: show everything about one campaign.
 * @fires campaign-range-change - `{ start, end, timeZone }`: another range is shown; the end is excluded.
 * @fires campaign-query-change - `{ query }`: filters or search changed.
 * @fires campaign-ready - The first sends are shown.
 */
export class CampaignCalendarElement extends CampaignElement {
  protected static override readonly words = [calendarWords, listWords, moveWords, refusalsWords];
  static override styles = [
    tokens,
    controls,
    overlays,
    badgeStyles,
    heldNoticeStyles,
    toolbarStyles,
    narrowToolbarStyles,
    frameStyles,
    gridStyles,
    chipStyles,
    viewStyles,
    printStyles,
  ];

  /** What a send's colour says: `status` (default) or `channel`. */
  @property({ attribute: 'color-by', reflect: true }) colorBy: Coloring = 'status';
  /** First day of the week, 0 (Sunday) to 6. Default: as the language's region has it. */
  @property({ type: Number, converter: numeric, attribute: 'first-day' }) firstDay: number | null = null;

  @state() private isTrayOpen = false;

  readonly #query = new ListQuery(this);
  readonly #place = new CalendarPlace(this);
  readonly #grid = new CalendarController(this, this.#calendarHost());
  readonly #flow = new ActionFlow(this, () => this.#grid.touch());
  readonly #moving = new Moving({ element: this, grid: this.#grid, place: this.#place, flow: this.#flow, parts: () => this.#parts });
  readonly #parts = new CalendarParts({
    element: this,
    flow: this.#flow,
    model: () => this.#grid.model,
    timeZone: () => this.#place.timeZone,
    dayOf: (date) => this.#grid.dayOf(date),
    onMove: (occurrence, sendAt) => this.#moving.to(occurrence, sendAt),
    chipOf: (id) => this.#grid.chipOf(id),
    dayControlOf: (date) => {
      const cell = this.#grid.cells.cell(date);
      return cell?.querySelector<HTMLElement>('.send-more') ?? cell;
    },
    sharedAudience: (campaignId, date) => this.#moving.hints.of(campaignId, date),
  });
  readonly #gestures = new GridGestures({ element: this, grid: this.#grid, place: this.#place, moving: this.#moving, parts: this.#parts });
  readonly #chips = new ChipContexts({
    element: this,
    timeZone: () => this.#place.timeZone,
    colorBy: () => this.colorBy,
    isDetailed: () => this.view === 'agenda',
    isPlaced: (id) => this.#grid.isPlaced(id),
    isMoving: (id) => this.#moving.keys.id === id,
    failure: (campaignId) => this.#flow.failure(campaignId),
  });
  readonly #tools = new CalendarTools({
    element: this,
    grid: this.#grid,
    place: this.#place,
    query: this.#query,
    title: () => this.#title,
    own: () => ({ colorBy: this.colorBy, isTrayOpen: this.isTrayOpen, onColor: (color) => (this.colorBy = color) }),
    onCommand: (command) => {
      if (command === 'tray') this.isTrayOpen = !this.isTrayOpen;
      else this[command]();
    },
  });
  readonly #news = new CalendarNews({
    element: this,
    title: () => this.#title,
    timeZone: () => this.#place.timeZone,
    count: () => this.#count,
    isBusy: () => this.#moving.keys.id !== null,
  });
  readonly #day = new DayTurn({
    clock: () => this.clock,
    today: () => (this.activeStore && hasTemporal() ? this.#place.today : null),
    onTurn: () => {
      this.#grid.schedule();
      this.requestUpdate();
    },
  });

  #isWhole = false;
  #words: { readonly label: string; readonly week: string; readonly events: string; readonly timed: string } | null = null;

  constructor() {
    super();
    new TooltipController(this, () => null);
    new FocusHeir(this);
  }

  /** `month` (default), `week`, `day` or `agenda`; follows what the user picks. */
  @property({ reflect: true })
  get view(): CalendarViewName {
    return this.#place.state.view;
  }
  set view(view: CalendarViewName) {
    this.#place.give({ view: oneOf(this, 'view', view, calendarViews) });
  }

  /** A date in what is shown, `YYYY-MM-DD`. Null: today. */
  @property({ reflect: true })
  get date(): string | null {
    return this.#place.state.date;
  }
  set date(date: string | null) {
    const day = date ? String(date).slice(0, 10) : null;
    const isGood = day === null || isDate(day);
    if (!isGood) warnOnce(this, `date must be one such as "2026-12-31"; today is used (it is "${date}")`);
    this.#place.give({ date: isGood ? day : null });
  }

  /** Whose clock: that of the `account` (default) or the `local` one of the browser. */
  @property({ reflect: true })
  get zone(): CalendarState['zone'] {
    return this.#place.state.zone;
  }
  set zone(zone: CalendarState['zone']) {
    this.#place.give({ zone: oneOf(this, 'zone', zone, zones) });
  }

  /** Goes one month, week or day on. */
  next(): void {
    this.#place.step(1);
  }
  /** Goes one month, week or day back. */
  previous(): void {
    this.#place.step(-1);
  }
  /** Goes to today. */
  today(): void {
    this.#place.set({ date: null });
  }
  /** Reads the calendar again; what is shown stays until the answer is there. */
  async refresh(): Promise<void> {
    await this.#grid.model?.refresh();
  }

  get #title(): string {
    return this.#grid.span ? titleOf(this.#grid.span, this.format.locale) : '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#place.lookAtZone();
    if (!hasTemporal()) void ensureTemporal().then(() => this.requestUpdate());
    addEventListener('online', this.#onOnline);
    this.#day.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#query.stop();
    this.#moving.stop();
    this.#day.stop();
    removeEventListener('online', this.#onOnline);
  }

  protected override storeChanged(): void {
    this.#chips.forget();
    this.#grid.follow(this.activeStore);
    this.#place.give({});
    if (!this.isConnected) return;
    // Another store, another clock.
    this.#day.stop();
    this.#day.start();
  }

  protected override readonly storeEvents = {
    view: ({ view, previous }: StoreEvents['view']) => {
      if (view.query !== previous.query) {
        this.#query.changed();
        if (tellsQuery(this, view)) emit(this, 'campaign-query-change', { query: view.query });
      }
      for (const key of ['view', 'date', 'zone'] as const)
        if (view.calendar[key] !== previous.calendar[key]) this.requestUpdate(key, previous.calendar[key]);
    },
    changed: ({ id }: StoreEvents['changed']) => this.#flow.mark(id, null),
    context: () => {
      this.#chips.forget();
      this.#grid.touch();
    },
    pending: () => this.#grid.touch(),
  };

  protected override environmentChanged(): void {
    super.environmentChanged();
    this.#chips.forget();
    this.#words = null;
    this.#grid.redraw();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (changed.has('colorBy')) {
      this.#chips.forget();
      this.colorBy = oneOf(this, 'color-by', this.colorBy, colorings);
      this.#grid.touch();
    }
    const store = this.activeStore;
    if (store && hasTemporal() && this.#grid.model) {
      this.#grid.show({ view: this.view, date: this.#place.date, firstDay: this.#place.weekStart }, this.#place.timeZone);
      if (this.#place.isZoneKnown) this.#news.rangeShown(this.#grid.model);
    }
    const model = this.#grid.model;
    this.setState('loading', !model || model.status === 'loading');
    this.setState('error', this.#grid.problem !== null || model?.error != null);
    this.setState('empty', model?.status === 'ready' && !model.partial && this.#count === 0);
    this.setState('stale', store?.live === false);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    // What was asked for before it was taken away is written all the same.
    this.#grid.attach(this.isConnected ? this.renderRoot.querySelector<HTMLElement>('#grid') : null);
    if (!this.#isWhole && (this.#grid.room.size?.width ?? 0) < oneLine) {
      // Narrow bars wrap, as their words have it: how high they are is not known before they are drawn.
      this.#isWhole = true;
      this.#grid.attach(null);
      this.requestUpdate();
      return;
    }
    this.#grid.takeFrom(this.renderRoot.querySelector<HTMLElement>('.side'));
    this.#grid.drawIfTurned();
  }

  /** Sends of what the title names: of a month without the days of its neighbours. */
  get #count(): number {
    const { span } = this.#grid;
    if (!span) return 0;
    let count = 0;
    for (const [date, sends] of this.#grid.days) if (date >= span.first && date <= span.last) count += sends.length;
    return count;
  }

  override render(): TemplateResult {
    const { t, format } = this;
    const model = this.#grid.model;
    const context = this.#areDaysAlone() ? null : this.#tools.context;
    const isBusy = !model || model.refreshing || model.status === 'loading';
    return html`<div class="root" lang=${this.environment.locale} dir=${this.environment.dir}>
      <section class="frame" aria-label=${t('calendar.label')}>
        ${headTemplate(this.#title, context)} ${toolsTemplate(context)} ${context && chips({ ...context, onClearFilters: () => this.#tools.clearFilters() })}
        <div class="body">
          <div class="panel" aria-busy=${isBusy ? 'true' : 'false'}>
            <p id="keys" hidden>${t('calendar.keys')}</p>
            <div
              id="grid"
              part="grid"
              @click=${this.#gestures.onClick}
              @keydown=${this.#gestures.onKeydown}
              @focusin=${this.#gestures.onFocus}
              @focusout=${this.#gestures.onBlur}
              @pointerdown=${this.#gestures.onPress}
            ></div>
            ${this.#cover()}
          </div>
          ${this.isTrayOpen ? html`<div class="side">${this.#parts.tray(() => this.#closeTray())}</div>` : nothing}
        </div>
        ${foot({ t, format, timeZone: this.#place.timeZone, model: context && model, count: this.#count, live: this.activeStore?.live ?? null, onRetry: () => void this.#retry() })}
      </section>
      ${context && html`${this.#parts.template()} ${this.#flow.template()}`}
    </div>`;
  }

  /** The first frame draws title and days only, where the height of what stands around them is known beforehand. */
  #areDaysAlone(): boolean {
    const hasKnownHeight = !this.firstElementChild && !this.isTrayOpen && !isFiltered(this.#query.shown);
    this.#isWhole ||= !this.#grid.room.isFirstFrame || !hasKnownHeight;
    return !this.#isWhole;
  }

  #closeTray(): void {
    this.isTrayOpen = false;
    this.renderRoot.querySelector<HTMLElement>('.side-toggle')?.focus();
  }

  #cover(): TemplateResult | typeof nothing {
    const model = this.#grid.model;
    const { t } = this;
    const problem = this.#grid.problem ?? (model?.status === 'error' ? model.error : null);
    if (problem) return failed(t, problem, () => void this.#retry());
    if (!this.#grid.hasGrid && !this.#grid.canDraw) return skeleton(this.#grid.span, t);
    // An agenda has no days to wait in; other views show theirs.
    if (model?.status === 'loading')
      return this.view === 'agenda'
        ? skeleton(this.#grid.span, t)
        : html`<p class="visually-hidden" role="status">${t('calendar.loading')}</p>`;
    if (model?.status !== 'ready' || this.#count > 0 || model.refreshing) return nothing;
    return nothingThere({
      t,
      title: this.#title,
      isFiltered: isFiltered(this.activeStore?.view.query ?? {}),
      onClear: () => this.#tools.clearFilters(),
    });
  }

  async #retry(): Promise<void> {
    this.say(this.t('calendar.loading'));
    await (this.#grid.problem ? this.#grid.load() : this.refresh());
  }
  readonly #onOnline = (): void => {
    if (this.#grid.problem) void this.#grid.load();
    if (this.#grid.model?.error) void this.refresh();
  };

  #calendarHost(): CalendarHost {
    return {
      chips: () => this.#chips.current,
      scene: () => {
        if (!this.activeStore) return null;
        const { t } = this;
        this.#words ??= { label: '', week: t('calendar.weekOf'), events: t('calendar.events'), timed: t('calendar.timed') };
        return { firstDay: this.#place.weekStart, locale: this.format.locale, dir: this.environment.dir, words: this.#words };
      },
      label: () => this.#title,
      dateName: (date) => dateName(date, this.format.locale),
      onCalendarEvent: ({ type }) => {
        const model = this.#grid.model!;
        if (type === 'tray') return;
        if (model.status === 'ready' && !model.refreshing) this.#query.answered();
        this.#news.modelChanged(model);
      },
      onDrag: (occurrence) => this.#moving.onDrag(occurrence),
      onDrop: (occurrence, wall) => this.#moving.onDrop(occurrence, wall),
      onDragMissed: (part) => withPart(part, this.#flow, () => {}),
      onReceive: (element, wall) => this.#moving.onReceive(element, wall),
      onDrawn: () => this.#gestures.settle(),
    };
  }
}
