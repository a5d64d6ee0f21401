import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Instant, Occurrence } from '../../domain/campaign.ts';
import { type CampaignError, toCampaignError } from '../../domain/errors.ts';
import { indexByDay } from '../../domain/day-index.ts';
import { toInstant, toWallClock } from '../../domain/schedule.ts';
import type { CalendarEvent, CampaignCalendarModel } from '../../state/calendar-model.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import type { CalendarHost } from './calendar-host.ts';
import type { CalendarSpan } from './calendar-range.ts';
import { rangeOf, spanOf, stepped } from './calendar-range.ts';
import { ChipSet, gridId } from './chip-set.ts';
import { DayCells } from './day-cells.ts';
import { type FeedItem, feed } from './feed.ts';
import { FocusKeeper, type FocusKeeperHost } from './focus-keeper.ts';
import type { FullCalendarGrid, GridHost, GridItem, GridScene } from './full-calendar.ts';
import { capacityOf } from './capacity.ts';
import { beginning, isSameScene } from './grid-scene.ts';
import { PlacedSends } from './placed-sends.ts';
import { openCalendar } from '../../state/open-calendar.ts';

type GridModule = typeof import('./full-calendar.ts');
let gridModule: GridModule | null = null;
const loadGrid = async (): Promise<GridModule> => (gridModule ??= await import('./full-calendar.ts'));

/** Runs in the next task, which comes before the next frame more often than not; gives back how to call it off. */
function afterTask(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => (port1.close(), run());
  port2.postMessage(null);
  return () => port1.close();
}

/** Only within `container`: the page stays where it is. */
function scrollToTop(element: HTMLElement, container: HTMLElement): void {
  for (let box = element.parentElement; box && container.contains(box); box = box.parentElement)
    if (box.scrollHeight > box.clientHeight) box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top;
}

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
  #days: ReadonlyMap<string, readonly Occurrence[]> = new Map();
  #indexed: unknown[] = [];
  #items: readonly FeedItem[] = [];
  readonly #chips = new ChipSet();
  readonly #placed = new PlacedSends();
  readonly #focus: FocusKeeper;
  #capacity = 0;
  /** Of the container, px. Asking for it after a drawing would force a layout. */
  #room: { readonly width: number; readonly height: number } | null = null;
  #isSeen = false;
  /** Was nothing of the range known at the last drawing? */
  #isWaiting = true;
  #problem: CampaignError | null = null;
  /** Another date or view was asked for, and is not brought into view yet. */
  #isToReveal = false;
  #frame = 0;
  #life = 0;
  #soon: () => void = () => {};
  #sight: IntersectionObserver | null = null;
  #size: ResizeObserver | null = null;
  #tray: HTMLElement | null = null;
  #wasDrawn = false;
  #turned = '';
  #revealed = '';

  constructor(element: ReactiveControllerHost & HTMLElement, host: CalendarHost) {
    this.#element = element;
    this.#host = host;
    this.#focus = new FocusKeeper(this.#focusHost());
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
    return gridModule !== null && this.#span !== null && gridModule.hasView(this.#span.view);
  }
  /** Why there is no grid: its code, or that of the view, could not be fetched. */
  get problem(): CampaignError | null {
    return this.#problem;
  }
  /** Was the grid there before the drawing that is going on? */
  get wasDrawn(): boolean {
    return this.#wasDrawn;
  }
  get span(): CalendarSpan | null {
    return this.#span;
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
    this.#sight = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#sight?.disconnect();
      this.#isSeen = true;
      // The frame is over: the empty days come before whatever the next one waits for.
      this.draw();
    });
    this.#sight.observe(this.#element);
    void this.load();
  }

  /** Fetches the code that is missing. What fails is told (see `problem`), and tried again when this is called again. */
  async load(): Promise<void> {
    try {
      const { loadView } = await loadGrid();
      if (this.#span) await loadView(this.#span.view);
      this.#problem = null;
      this.schedule();
    } catch (error) {
      this.#problem = toCampaignError(error);
    }
    this.#element.requestUpdate();
  }

  hostDisconnected(): void {
    this.#sight?.disconnect();
    this.#size?.disconnect();
    this.#size = null;
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
    this.#placed.clear();
    this.#dropGrid();
    if (!store) return;
    this.#model = openCalendar(store);
    this.#end = this.#model.subscribe((event) => this.#onEvent(event));
  }

  /** Shows this date in this view and zone; asks for it when it is another range than before. */
  show(span: { view: CalendarSpan['view']; date: string; firstDay: number }, timeZone: string): void {
    const next = spanOf(span.view, span.date, span.firstDay);
    const range = rangeOf(next, timeZone);
    const before = this.#model?.range;
    this.#span = next;
    this.#timeZone = timeZone;
    if (before && before.start === range.start && before.end === range.end && before.timeZone === timeZone) return;
    const neighbours = ([1, -1] as const).map((by) => rangeOf(spanOf(span.view, stepped(next, by), span.firstDay), timeZone));
    this.#model?.show(range, neighbours);
  }

  /** All sends of a date, as far as they are known; those being moved where they are moved to. */
  dayOf(date: string): readonly Occurrence[] {
    this.#index();
    return this.#days.get(date) ?? nothingAt;
  }
  get days(): ReadonlyMap<string, readonly Occurrence[]> {
    this.#index();
    return this.#days;
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
    const turned = this.#turnedTo;
    if (turned === this.#turned) return;
    this.#turned = turned;
    this.draw();
  }
  get #turnedTo(): string {
    return `${this.#span?.view} ${this.#span?.date} ${this.#span?.days[0]} ${this.#timeZone}`;
  }

  attach(container: HTMLElement | null): void {
    if (container === this.#container) return;
    this.#size?.disconnect();
    this.#dropGrid();
    this.#container = container;
    this.#room = null;
    if (!container) return;
    this.#size = new ResizeObserver(([entry]) => this.#resized(entry!.contentRect));
    this.#size.observe(container);
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
    const look = this.#host.scene();
    const model = this.#model;
    const container = this.#container;
    if (!this.#isSeen || !gridModule || !look || !model || !this.#span || !container?.isConnected) return;
    const { view } = this.#span;
    if (!gridModule.hasView(view)) return void this.load();
    if (this.#problem) {
      this.#problem = null;
      this.#element.requestUpdate();
    }
    if (this.#grid && !this.#grid.canShow(view)) this.#dropGrid();
    this.#turned = this.#turnedTo;
    if (this.#revealed !== this.#turned) this.#isToReveal = true;
    this.#revealed = this.#turned;
    this.#room ??= { width: container.clientWidth, height: container.clientHeight };
    this.#capacity = this.#fitting(this.#span);
    const now = this.now();
    const scene: GridScene = { ...look, span: this.#span, now, from: beginning(this.#span, now) };
    const isNew = !this.#grid;
    this.#isWaiting = model.status !== 'ready';
    // Empty days first and what is in them in a task of its own: neither keeps the page from answering for long.
    const isEmpty = isNew && view === 'month';
    this.#items = isEmpty ? [] : feed(this.days, { view, capacity: this.#capacity, pinned: this.#placed.pinned });
    // What is being moved by keyboard keeps the focus wherever it goes.
    const focused = this.#placed.pinned !== null ? { id: this.#placed.pinned } : this.#focus.focused;
    this.#chips.update(this.#items, this.#host.chips());
    const items = this.#gridItems();
    if (!this.#grid) {
      this.#grid = new gridModule.FullCalendarGrid(container, this, scene, items);
      this.#grid.takeFrom(this.#tray, '[data-tray-id]');
    } else if (this.#scene && isSameScene(this.#scene, scene)) this.#grid.patch(items);
    else {
      this.#rest();
      this.#grid.show(scene, items);
    }
    this.#scene = scene;
    container.dataset['view'] = view;
    container.classList.toggle('waiting', this.#isWaiting);
    if (isEmpty) {
      this.#soon = afterTask(() => this.draw());
      this.#element.requestUpdate();
      return;
    }
    this.#decorate();
    if (this.#isToReveal && !this.#isWaiting) this.#reveal(now.slice(0, 10));
    if (focused) this.#focus.restore(focused);
    this.#host.onDrawn();
    this.#wasDrawn = true;
    this.#enliven(container);
  }

  /** What turns is on a layer of its own: from the frame after the first picture on, so that it does not delay that. */
  #enliven(container: HTMLElement): void {
    if (this.#life === 0)
      this.#life = requestAnimationFrame(() => (this.#life = requestAnimationFrame(() => container.classList.add('alive'))));
  }
  #rest(): void {
    cancelAnimationFrame(this.#life);
    this.#life = 0;
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

  #index(): void {
    const inputs = [this.#model?.occurrences, this.#model?.status, this.#span, this.#timeZone, this.#placed.version];
    if (inputs.every((input, index) => input === this.#indexed[index])) return;
    this.#indexed = inputs;
    const all = this.#model?.status === 'ready' ? this.#model.occurrences : [];
    this.#days = this.#span ? indexByDay(this.#placed.among(all), this.#span.days, this.#timeZone) : new Map();
  }

  /** What is handed to the grid. */
  #gridItems(): GridItem[] {
    const { view } = this.#span!;
    // Those of a month stand in their days without FullCalendar (see `DayCells`).
    if (view === 'month') return [];
    const context = this.#host.chips();
    const items: GridItem[] = [];
    for (const item of this.#items) {
      const wall = toWallClock(toInstant(item.at), this.#timeZone);
      if (item.kind === 'send')
        items.push({ id: item.id, wall, movable: context.isMovable(item.occurrence), width: item.besideRest ? 'beside-rest' : '' });
      else
        items.push({
          id: gridId(item),
          wall: view === 'agenda' ? `${item.date}T23:59:59` : wall,
          movable: false,
          width: item.isNarrow ? 'rest' : '',
        });
    }
    return items;
  }

  #decorate(): void {
    if (!this.#container) return;
    const more = new Map(this.#items.flatMap((item) => (item.kind === 'more' ? [[item.date, item.count] as const] : [])));
    const chips = new Map<string, HTMLElement[]>();
    if (this.#span!.view === 'month')
      for (const item of this.#items) {
        if (item.kind !== 'send') continue;
        const others = chips.get(item.date);
        const chip = this.nodeOf(item.id, false);
        if (others) others.push(chip);
        else chips.set(item.date, [chip]);
      }
    this.#cells.decorate(this.#container, {
      view: this.#span!.view,
      count: (date) => this.dayOf(date).length,
      more: (date) => more.get(date) ?? 0,
      sends: (date) => this.dayOf(date),
      isCompact: this.isCompact,
      context: this.#host.chips(),
      chips: (date) => chips.get(date) ?? [],
      dateName: (date) => this.#host.dateName(date),
      label: this.#host.label(),
    });
  }

  /** An agenda begins where one is: with today in its month, else with the date shown. */
  #reveal(today: string): void {
    this.#isToReveal = false;
    const { view, date, first, last } = this.#span!;
    if (view !== 'agenda') return;
    const from = date === first && today >= first && today <= last ? today : date;
    const next = this.#cells.dates.find((day) => day >= from);
    const cell = next === undefined ? null : this.#cells.cell(next);
    if (cell) scrollToTop(cell, this.#container!);
  }

  #onEvent(event: CalendarEvent): void {
    this.#host.onCalendarEvent(event);
    this.#element.requestUpdate();
    if (event.type === 'tray') return;
    // The first ones, and those of another month, at once; what changes in sight, once per frame.
    if (event.type === 'reset' || this.#isWaiting) this.draw();
    else this.schedule();
  }

  #fitting(span: CalendarSpan): number {
    return capacityOf(span, this.#room?.width ?? 0, this.#room?.height ?? 0, this.days);
  }

  #resized({ width, height }: DOMRectReadOnly): void {
    this.#room = { width: Math.round(width), height: Math.round(height) };
    if (this.#grid && this.#span && this.#fitting(this.#span) !== this.#capacity) this.schedule();
  }

  #dropGrid(): void {
    this.#rest();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#soon();
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
  onDragMissed(load: () => Promise<void>): void {
    this.#host.onDragMissed(load);
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
