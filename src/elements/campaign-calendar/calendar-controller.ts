import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant, Occurrence } from '../../domain/campaign.ts';
import { type CampaignError, toCampaignError } from '../../domain/errors.ts';
import { toInstant, toWallClock } from '../../domain/schedule.ts';
import type { CalendarEvent, CampaignCalendarModel } from '../../state/calendar-model.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { drawn } from './drawn.ts';
import type { FirstRead, OccurrenceRange } from '../../data/data-source.ts';
import type { CalendarHost } from './calendar-host.ts';
import type { CalendarSpan } from './calendar-range.ts';
import { rangeOf, spanOf, stepped } from './calendar-range.ts';
import { ChipSet } from './chip-set.ts';
import { DayCells } from './day-cells.ts';
import { drawnFirst } from './drawn-first.ts';
import { type FeedItem, feed } from './feed.ts';
import { FocusKeeper, type FocusKeeperHost } from './focus-keeper.ts';
import type { FullCalendarGrid, GridHost, GridScene } from './full-calendar.ts';
import { capacityOf } from './capacity.ts';
import { gridCode, hasGridCode, loadGridCode } from './grid-code.ts';
import { gridItems, itemsByDay } from './grid-items.ts';
import { GridRoom } from './grid-room.ts';
import { beginning, isSameScene } from './grid-scene.ts';
import type { DragPart } from './late-drag.ts';
import { PlacedSends } from './placed-sends.ts';
import { revealDay } from './reveal-day.ts';
import { type Days, ShownDays } from './shown-days.ts';
import { openCalendar } from '../../state/open-calendar.ts';

const nothingAt: readonly Occurrence[] = [];

/** Binds the store's calendar to the grid: one model, one grid, capped, and at most one round of changes per frame. */
export class CalendarController implements ReactiveController, GridHost {
  readonly #element: ReactiveControllerHost & HTMLElement;
  readonly #host: CalendarHost;
  readonly #cells = new DayCells();
  #store: CampaignStore | null = null;
  #model: CampaignCalendarModel | null = null;
  #end: () => void = () => {};
  #container: HTMLElement | null = null;
  #grid: FullCalendarGrid | null = null;
  #scene: GridScene | null = null;
  #span: CalendarSpan | null = null;
  #timeZone = 'UTC';
  readonly #days = new ShownDays();
  #drawnDays: Days | null = null;
  #items: readonly FeedItem[] = [];
  readonly #chips = new ChipSet();
  readonly #placed = new PlacedSends();
  readonly #focus: FocusKeeper;
  #capacity = 0;
  readonly #room: GridRoom;
  /** Was nothing of the range known at the last drawing? */
  #isWaiting = true;
  #problem: CampaignError | null = null;
  /** Another date or view was asked for, and is not brought into view yet. */
  #isToReveal = false;
  #frame = 0;
  /** The picture that is being made. */
  #picture: Promise<void> | null = null;
  /** Of what is shown; empty once they are being read. */
  #neighbours: readonly OccurrenceRange[] = [];
  #tray: HTMLElement | null = null;
  #wasDrawn = false;
  /** What was drawn last: span and zone. */
  #turned = '';
  /** What is shown, as it was asked for. */
  #asked = '';

  constructor(element: ReactiveControllerHost & HTMLElement, host: CalendarHost) {
    this.#element = element;
    this.#host = host;
    this.#focus = new FocusKeeper(this.#focusHost());
    this.#room = new GridRoom(element, {
      onSeen: () => this.#grid || this.draw(),
      onResize: () => {
        if (this.#grid && this.#span && this.#fitting(this.#span) !== this.#capacity) this.schedule();
      },
      onFramed: () => element.requestUpdate(),
    });
    element.addController(this);
  }

  get model(): CampaignCalendarModel | null {
    return this.#model;
  }
  get hasGrid(): boolean {
    return this.#grid !== null;
  }
  /** Is the grid about to be drawn, with nothing to wait for? */
  get canDraw(): boolean {
    return this.#span !== null && hasGridCode(this.#span.view);
  }
  /** Why there is no grid: its code, or that of the view, could not be fetched. */
  get problem(): CampaignError | null {
    return this.#problem;
  }
  get span(): CalendarSpan | null {
    return this.#span;
  }
  get room(): GridRoom {
    return this.#room;
  }
  get timeZone(): string {
    return this.#timeZone;
  }
  get cells(): DayCells {
    return this.#cells;
  }
  /** Too narrow for names: days only count. */
  get isCompact(): boolean {
    return this.#capacity === 0;
  }

  hostConnected(): void {
    this.#room.connect();
    void this.load();
  }

  /** Fetches the code that is missing. What fails is told (see `problem`), and tried again when this is called again. */
  async load(): Promise<void> {
    const view = this.#span?.view;
    if (hasGridCode(view) && !this.#problem) return;
    try {
      await loadGridCode(view);
      this.#problem = null;
      this.draw();
    } catch (error) {
      this.#problem = toCampaignError(error);
    }
    this.#element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#room.disconnect();
    this.attach(null);
    this.follow(null);
  }

  /** Follows this store; the same one again changes nothing. */
  follow(store: CampaignStore | null): void {
    if (store === this.#store) return;
    this.#end();
    this.#end = () => {};
    this.#model?.dispose();
    this.#model = null;
    this.#store = store;
    this.#asked = '';
    this.#placed.clear();
    this.#dropGrid();
    if (!store) return;
    this.#model = openCalendar(store);
    this.#end = this.#model.subscribe((event) => this.#onEvent(event));
  }

  /** Shows this date in this view and zone; asks for it when it is another range than before. */
  show(span: { view: CalendarSpan['view']; date: string; firstDay: number }, timeZone: string): void {
    const asked = `${span.view} ${span.date} ${span.firstDay} ${timeZone}`;
    if (asked === this.#asked) return;
    this.#asked = asked;
    const next = spanOf(span.view, span.date, span.firstDay);
    const range = rangeOf(next, timeZone);
    const before = this.#model?.range;
    this.#span = next;
    this.#timeZone = timeZone;
    if (before && before.start === range.start && before.end === range.end && before.timeZone === timeZone) return;
    this.#neighbours = ([1, -1] as const).map((by) => rangeOf(spanOf(span.view, stepped(next, by), span.firstDay), timeZone));
    const choose: FirstRead['choose'] = (records) => (this.#span ? drawnFirst(records, this.#span, this.#timeZone, this.#room.size) : []);
    this.#model?.show(range, [], { choose, drawn });
  }

  /** All sends of a date, as far as they are known; those being moved where they are moved to. */
  dayOf(date: string): readonly Occurrence[] {
    return this.days.get(date) ?? nothingAt;
  }
  get days(): Days {
    return this.#days.of(this.#model, this.#span, this.#timeZone, this.#placed);
  }
  occurrence(id: string): Occurrence | undefined {
    return this.#chips.occurrence(id) ?? this.#model?.occurrences.find((occurrence) => occurrence.id === id);
  }
  /** Where a send really is, whatever place it is shown at. */
  original(id: string): Occurrence | undefined {
    return this.#model?.occurrences.find((occurrence) => occurrence.id === id);
  }
  chipOf(id: string): HTMLElement | null {
    return this.#chips.chipOf(id);
  }
  isPlaced(id: string): boolean {
    return this.#placed.has(id);
  }

  /** Shows a send at another time than its own; null: at its own again. `pin`: whatever the day's limit. */
  place(id: string, at: Instant | null, pin = false): void {
    this.#placed.place(id, this.original(id), at, pin);
    this.draw();
  }

  /** Brings one campaign's chips up to date. */
  touch(): void {
    this.#chips.touch();
    this.schedule();
  }

  /** Another language: everything is drawn from the start. */
  redraw(): void {
    this.#dropGrid();
    this.schedule();
  }

  /** Another date, view or zone is to be shown since the last drawing: at once, so that the title is never ahead of the days. */
  drawIfTurned(): void {
    if (this.#turn()) this.draw();
  }
  #turn(): boolean {
    const turned = `${this.#span?.view} ${this.#span?.date} ${this.#span?.days[0]} ${this.#timeZone}`;
    if (turned === this.#turned) return false;
    this.#turned = turned;
    this.#isToReveal = true;
    return true;
  }

  attach(container: HTMLElement | null): void {
    if (container === this.#container) return;
    if (this.#container) this.#dropGrid();
    this.#container = container;
    this.#turned = '';
    this.#room.attach(container);
  }

  takeFrom(tray: HTMLElement | null): void {
    this.#tray = tray;
    this.#grid?.takeFrom(tray, '[data-tray-id]');
  }

  schedule(): void {
    if (this.#frame === 0)
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0;
        this.draw();
      });
  }

  /** What is to be seen, now. */
  draw(): void {
    const code = gridCode();
    const look = this.#host.scene();
    const model = this.#model;
    const container = this.#container;
    if (!this.#room.isSeen || !code || !look || !model || !this.#span || !container?.isConnected) return;
    const { view } = this.#span;
    if (!code.hasView(view)) return void this.load();
    if (this.#problem) {
      this.#problem = null;
      this.#element.requestUpdate();
    }
    if (this.#grid && !this.#grid.canShow(view)) this.#dropGrid();
    this.#turn();
    this.#capacity = this.#fitting(this.#span);
    const now = this.now();
    const scene: GridScene = { ...look, span: this.#span, now, from: beginning(this.#span, now) };
    const isNew = !this.#grid;
    this.#isWaiting = model.status !== 'ready';
    // A month's days first, and what is in them in the frame: neither keeps the page from answering for long.
    const isEmpty = isNew && view === 'month';
    this.#drawnDays = isEmpty ? null : this.days;
    this.#items = isEmpty ? [] : feed(this.days, { view, capacity: this.#capacity, pinned: this.#placed.pinned });
    // What is being moved by keyboard keeps the focus wherever it goes.
    const focused = this.#placed.pinned !== null ? { id: this.#placed.pinned } : this.#focus.focused;
    this.#chips.update(this.#items, this.#host.chips());
    const items = gridItems(this.#items, { view, timeZone: this.#timeZone, isMovable: this.#host.chips().isMovable });
    if (!this.#grid) {
      this.#grid = new code.FullCalendarGrid(container, this, scene, items);
      this.#grid.takeFrom(this.#tray, '[data-tray-id]');
    } else if (this.#scene && isSameScene(this.#scene, scene)) this.#grid.patch(items);
    else {
      this.#rest();
      this.#grid.show(scene, items);
    }
    this.#scene = scene;
    container.dataset['view'] = view;
    container.classList.toggle('waiting', this.#isWaiting);
    if (isEmpty) return this.schedule();
    this.#decorate();
    if (this.#isToReveal && !this.#isWaiting) {
      this.#isToReveal = false;
      revealDay(this.#span, now.slice(0, 10), this.#cells, container);
    }
    if (focused) this.#focus.restore(focused);
    this.#host.onDrawn();
    this.#wasDrawn = true;
    void this.#whenPictured();
  }

  async #whenPictured(): Promise<void> {
    if (this.#picture) return;
    const picture = (this.#picture = drawn());
    await picture;
    if (picture !== this.#picture) return;
    this.#picture = null;
    // What turns is on a layer of its own.
    this.#container?.classList.add('alive');
    if (this.#isWaiting || this.#model?.refreshing) return;
    const neighbours = this.#neighbours;
    this.#neighbours = [];
    if (neighbours.length > 0) this.#model?.readAhead(neighbours);
  }
  #rest(): void {
    this.#picture = null;
    this.#container?.classList.remove('alive');
  }

  #focusHost(): FocusKeeperHost {
    const [root, items] = [() => this.#element.shadowRoot, () => this.#items];
    return {
      cells: this.#cells,
      get root() {
        return root();
      },
      get items() {
        return items();
      },
      chipOf: (id) => this.chipOf(id),
      campaignOf: (id) => this.#chips.occurrence(id)?.campaignId,
    };
  }

  #decorate(): void {
    if (!this.#container) return;
    const { chips, more } = itemsByDay(this.#span!.view === 'month' ? this.#items : [], (id) => this.nodeOf(id, false));
    this.#cells.decorate(this.#container, {
      view: this.#span!.view,
      count: (date) => (this.#model?.partial ? null : this.dayOf(date).length),
      more: (date) => more.get(date) ?? 0,
      sends: (date) => this.dayOf(date),
      lines: this.#capacity,
      context: this.#host.chips(),
      chips: (date) => chips.get(date) ?? [],
      dateName: (date) => this.#host.dateName(date),
      label: this.#host.label(),
    });
  }

  #onEvent(event: CalendarEvent): void {
    this.#host.onCalendarEvent(event);
    this.#element.requestUpdate();
    if (event.type === 'tray') return;
    // The first ones, and those of another month, at once; what changes in sight, once per frame.
    if (this.#grid && !this.#wasDrawn) this.schedule();
    else if (event.type === 'reset' || this.#isWaiting) this.draw();
    else if (this.days !== this.#drawnDays) this.schedule();
  }

  #fitting(span: CalendarSpan): number {
    const { width = 0, height = 0 } = this.#room.size ?? {};
    return capacityOf(span, width, height, this.days);
  }

  #dropGrid(): void {
    this.#rest();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#isWaiting = true;
    this.#isToReveal = true;
    this.#grid?.destroy();
    this.#grid = null;
    this.#scene = null;
    this.#chips.clear();
    this.#cells.clear();
    this.#focus.clear();
    this.#wasDrawn = false;
  }

  /** @internal */
  onDragMissed(part: DragPart): void {
    this.#host.onDragMissed(part);
  }
  /** @internal */
  now(): string {
    return this.#store ? toWallClock(toInstant(this.#store.now()), this.#timeZone) : this.#scene!.now;
  }
  /** @internal */
  nodeOf(id: string, isMirror: boolean): HTMLElement {
    return this.#chips.nodeOf(id, isMirror, (date) => this.#host.dateName(date));
  }
  /** @internal */
  onDragStart(id: string): void {
    this.#host.onDrag(this.occurrence(id) ?? null);
  }
  /** @internal */
  onDragStop(): void {
    this.#host.onDrag(null);
  }
  /** @internal */
  onDrop(id: string, wall: string): void {
    const occurrence = this.original(id);
    if (occurrence) this.#host.onDrop(occurrence, wall);
  }
  /** @internal */
  onReceive(element: HTMLElement, wall: string): void {
    this.#host.onReceive(element, wall);
  }
}
