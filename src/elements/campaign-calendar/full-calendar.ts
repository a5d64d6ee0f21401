/**
 * FullCalendar, behind what the calendar needs of it. Loaded by dynamic import when the element is first seen.
 *
 * FullCalendar runs in "UTC" and is given wall clock times of the zone shown: the zone's arithmetic is the domain's alone, and
 * nothing of it depends on which `Temporal` FullCalendar finds.
 */
import { Calendar, type CalendarOptions, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import skeleton from 'fullcalendar/skeleton.css?inline';
import type { CalendarSpan, CalendarViewName } from './calendar-range.ts';
import { drawnMinutes } from './feed.ts';
import { type DragPart, dragFrom, dragPart, lateDragging, loadWhenNear } from './late-drag.ts';

const viewTypes: Readonly<Record<CalendarViewName, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
  agenda: 'listMonth',
};

/** Something to draw, on the wall clock of the zone shown. */
export interface GridItem {
  readonly id: string;
  /** `YYYY-MM-DDTHH:mm:ss`. */
  readonly wall: string;
  readonly movable: boolean;
  /** A class of the stylesheet that gives it another width than its share; empty: none. */
  readonly width: '' | 'beside-rest' | 'rest';
}

/** How everything is drawn, but for what is drawn. */
export interface GridScene {
  readonly span: CalendarSpan;
  readonly firstDay: number;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Now, on the wall clock of the zone shown. */
  readonly now: string;
  /** What a time grid begins with, `HH:mm:ss`. */
  readonly from: string;
  readonly words: { readonly label: string; readonly week: string; readonly events: string; readonly timed: string };
}

export interface GridHost {
  /** On the wall clock of the zone shown. */
  now(): string;
  /** The node of an item; the same one as long as the item lives. `isMirror`: a copy that follows the pointer. */
  nodeOf(id: string, isMirror: boolean): HTMLElement;
  onDragStart(id: string): void;
  onDragStop(): void;
  /** A pull began nothing, because the code for dragging could not be fetched. */
  onDragMissed(part: DragPart): void;
  /** Dropped there: a date, in time grids with the time, `YYYY-MM-DDTHH:mm:ss`. It goes back by itself. */
  onDrop(id: string, wall: string): void;
  /** Something from outside was dropped there. */
  onReceive(element: HTMLElement, wall: string): void;
}

const sheet = new CSSStyleSheet();
sheet.replaceSync(skeleton.replaceAll(':root', ':host'));

/** In the other views sends are FullCalendar's own, and it drags them by itself. */
const monthChip = '.day-inner > .send.movable';
/** Held so long on a touch screen, a send can be dragged, ms. */
const longPressDelay = 350;

type Plugins = NonNullable<CalendarOptions['plugins']>;
/** What each view needs beyond the month; loaded when it is first shown. */
const loaders: Readonly<Record<CalendarViewName, (() => Promise<Plugins[number]>) | null>> = {
  month: null,
  week: () => import('fullcalendar/timegrid').then((module) => module.default),
  day: () => import('fullcalendar/timegrid').then((module) => module.default),
  agenda: () => import('fullcalendar/list').then((module) => module.default),
};
const loaded = new Map<CalendarViewName, Plugins[number]>();

export const hasView = (view: CalendarViewName): boolean => loaders[view] === null || loaded.has(view);
export async function loadView(view: CalendarViewName): Promise<void> {
  const load = loaders[view];
  if (load && !loaded.has(view)) loaded.set(view, await load());
}

export class FullCalendarGrid {
  readonly #host: GridHost;
  readonly #calendar: Calendar;
  readonly #plugins: Plugins;
  #scene: GridScene;
  #items = new Map<string, GridItem>();
  /** The sends of a month, which FullCalendar takes for things from outside. */
  readonly #endChips: () => void;
  readonly #box = document.createElement('div');
  #endTray: (() => void) | null = null;
  #tray: HTMLElement | null = null;
  #isGone = false;
  readonly #end = new AbortController();

  constructor(container: HTMLElement, host: GridHost, scene: GridScene, items: readonly GridItem[]) {
    this.#host = host;
    this.#scene = scene;
    const root = container.getRootNode();
    if (root instanceof ShadowRoot && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.unshift(sheet);
    loadWhenNear(root, this.#end.signal, () => this.#host.onDragMissed(dragPart));
    this.#plugins = [dayGrid, lateDragging, ...new Set(loaded.values())];
    this.#box.className = 'box';
    this.#calendar = new Calendar(this.#box, {
      ...this.#fixed(),
      ...this.#of(scene),
      initialView: viewTypes[scene.span.view],
      initialDate: scene.span.date,
      events: this.#inputs(items),
    });
    // Outside of the document nothing it measures forces a layout; the first one is that of the frame.
    this.#calendar.render();
    container.append(this.#box);
    this.#endChips = dragFrom(this.#box, {
      itemSelector: monthChip,
      longPressDelay,
      appendTo: container,
      eventData: (chip) => this.#onChipDrag(chip),
    });
  }

  /** Was it made with what this view needs? If not, make another one. */
  canShow(view: CalendarViewName): boolean {
    const plugin = loaded.get(view);
    return loaders[view] === null || (plugin !== undefined && this.#plugins.includes(plugin));
  }

  /** Another date, view or language, with what is to be seen there: one drawing. */
  show(scene: GridScene, items: readonly GridItem[]): void {
    const before = this.#scene;
    this.#scene = scene;
    this.#calendar.batchRendering(() => {
      const [now, then] = [this.#of(scene), this.#of(before)];
      for (const key of Object.keys(now) as (keyof CalendarOptions)[])
        if (JSON.stringify(now[key]) !== JSON.stringify(then[key])) this.#calendar.setOption(key, now[key]);
      if (scene.span.view !== before.span.view) this.#calendar.changeView(viewTypes[scene.span.view], scene.span.date);
      else if (scene.span.date !== before.span.date) this.#calendar.gotoDate(scene.span.date);
      this.#calendar.setOption('events', this.#inputs(items));
    });
  }

  /** The same date with something else on it: only what differs is touched. */
  patch(items: readonly GridItem[]): void {
    const next = new Map(items.map((item) => [item.id, item]));
    const gone = [...this.#items.keys()].filter((id) => !next.has(id));
    const changed = items.filter((item) => !isSame(this.#items.get(item.id), item));
    if (gone.length + changed.length === 0) return;
    this.#calendar.batchRendering(() => {
      // Beyond this many, reading all anew is less work than one by one.
      if (gone.length + changed.length > 40) {
        this.#calendar.setOption('events', this.#inputs(items));
        return;
      }
      for (const id of gone) this.#calendar.getEventById(id)?.remove();
      for (const item of changed) {
        const before = this.#items.get(item.id);
        const event = before ? this.#calendar.getEventById(item.id) : null;
        if (event && before!.wall === item.wall && before!.width === item.width) event.setProp('startEditable', item.movable);
        else {
          // Not `setDates`: FullCalendar moves only what may be dragged.
          event?.remove();
          this.#calendar.addEvent(inputOf(item), true);
        }
      }
    });
    this.#items = next;
  }

  /** Sizes are measured anew. */
  redraw(): void {
    this.#calendar.render();
  }

  /** Things matching `selector` in there can be dragged onto the calendar. */
  takeFrom(container: HTMLElement | null, selector: string): void {
    if (container === this.#tray) return;
    this.#endTray?.();
    this.#tray = container;
    this.#endTray = container && dragFrom(container, { itemSelector: selector, eventData: { create: false } });
  }

  scrollTo(time: string): void {
    this.#calendar.scrollToTime(time);
  }

  destroy(): void {
    this.#isGone = true;
    this.#end.abort();
    this.takeFrom(null, '');
    this.#endChips();
    this.#calendar.destroy();
    this.#box.remove();
  }

  /** Called by FullCalendar when it starts to drag a chip. It never tells when that ended without a drop. */
  #onChipDrag(chip: HTMLElement): { create: false } {
    const end = new AbortController();
    chip.classList.add('dragged');
    this.#host.onDragStart(chip.dataset['occurrence']!);
    for (const type of ['mouseup', 'touchend', 'touchcancel'] as const)
      addEventListener(
        type,
        () => {
          end.abort();
          chip.classList.remove('dragged');
          if (!this.#isGone) this.#host.onDragStop();
        },
        { signal: end.signal },
      );
    return { create: false };
  }

  #inputs(items: readonly GridItem[]): EventInput[] {
    this.#items = new Map(items.map((item) => [item.id, item]));
    return items.map(inputOf);
  }

  #fixed(): CalendarOptions {
    const host = this.#host;
    return {
      plugins: this.#plugins,
      timeZone: 'UTC',
      now: () => host.now(),
      headerToolbar: false,
      // The title is ours.
      titleFormat: () => '',
      height: '100%',
      fixedWeekCount: false,
      allDaySlot: false,
      displayEventTime: false,
      editable: true,
      eventDurationEditable: false,
      eventInteractive: false,
      droppable: true,
      dropAccept: `[data-tray-id], ${monthChip}`,
      dragRevertDuration: 0,
      eventDragMinDistance: 4,
      eventLongPressDelay: longPressDelay,
      nowIndicator: true,
      slotDuration: '01:00:00',
      snapDuration: '00:15:00',
      slotMinHeight: 54,
      eventMinHeight: 26,
      slotEventOverlap: false,
      defaultTimedEventDuration: { minutes: drawnMinutes },
      nextDayThreshold: '12:00:00',
      slotHeaderFormat: { hour: '2-digit', minute: '2-digit' },
      dayNarrowWidth: 0,
      eventContent: ({ event, isMirror }) => ({ domNodes: [host.nodeOf(event.id, isMirror)] }),
      eventDragStart: ({ event }) => host.onDragStart(event.id),
      eventDragStop: () => {
        // What was dragged when the calendar went wakes it once more when it is let go.
        if (this.#isGone) queueMicrotask(() => this.#calendar.destroy());
        else host.onDragStop();
      },
      eventDrop: (info) => {
        const wall = info.event.startStr.slice(0, 19);
        info.revert();
        if (!this.#isGone) host.onDrop(info.event.id, wall);
      },
      drop: ({ draggedEl, dateStr }) => {
        const id = draggedEl.dataset['occurrence'];
        if (id === undefined) host.onReceive(draggedEl, dateStr.slice(0, 19));
        else if (!this.#isGone) host.onDrop(id, dateStr);
      },
      ...classes,
    };
  }

  #of({ span, now, firstDay, locale, dir, from, words }: GridScene): CalendarOptions {
    return {
      locale,
      direction: dir,
      firstDay,
      scrollTime: from,
      dayHeaderFormat: span.view === 'month' ? { weekday: 'short' } : { weekday: 'short', day: 'numeric' },
      weekTextLong: words.week,
      // Never seen. FullCalendar looks at the clock again when an option of its dates changes: today must move at midnight.
      weekTextShort: now.slice(0, 10),
      eventsHint: words.events,
      timedText: words.timed,
    };
  }
}

/** Half an hour, but not into the next day. */
function endOf(wall: string): string {
  const end = new Date(Date.parse(`${wall}Z`) + drawnMinutes * 60_000).toISOString().slice(0, 19);
  return end.slice(0, 10) === wall.slice(0, 10) ? end : `${wall.slice(0, 10)}T23:59:59`;
}

const inputOf = ({ id, wall, movable, width }: GridItem): EventInput => ({
  id,
  start: wall,
  end: endOf(wall),
  startEditable: movable,
  className: width,
});

const isSame = (a: GridItem | undefined, b: GridItem): boolean =>
  a !== undefined && a.wall === b.wall && a.movable === b.movable && a.width === b.width;

type Dated = { readonly isToday: boolean; readonly isPast: boolean; readonly isOther: boolean };
const dated = (name: string) => (info: Dated) =>
  `${name}${info.isToday ? ' today' : ''}${info.isPast ? ' past' : ''}${info.isOther ? ' other' : ''}`;

/** Names for our stylesheet: FullCalendar's own classes change with each version. */
const classes: CalendarOptions = {
  viewClass: 'view',
  tableClass: 'table',
  listDayFormat: { weekday: 'long', day: 'numeric', month: 'long' },
  listDayAltFormat: false,
  tableHeaderClass: 'head',
  tableBodyClass: 'rows',
  dayHeaderRowClass: 'head-row',
  dayHeaderClass: dated('head-cell'),
  dayHeaderInnerClass: 'head-inner',
  dayHeaderDividerClass: 'head-divider',
  dayRowClass: 'week',
  dayCellClass: dated('day'),
  dayCellTopClass: 'day-top',
  dayCellTopInnerClass: 'day-number',
  dayCellInnerClass: 'day-inner',
  dayCellBottomClass: 'day-bottom',
  dayLaneClass: dated('lane'),
  dayLaneInnerClass: 'lane-inner',
  slotLaneClass: 'slot',
  slotHeaderClass: 'slot-head',
  slotHeaderInnerClass: 'slot-time',
  slotHeaderDividerClass: 'slot-divider',
  nowIndicatorHeaderClass: 'now-head',
  nowIndicatorLineClass: 'now-line',
  highlightClass: 'drop-target',
  eventClass: 'event',
  eventInnerClass: 'event-inner',
  listDaysClass: 'agenda',
  listDayClass: dated('agenda-day'),
  listDayHeaderClass: dated('agenda-head'),
  listDayHeaderInnerClass: ({ level }) => `agenda-date level-${level}`,
  listDayBodyClass: 'agenda-sends',
  noEventsClass: 'none',
};
