import type { Occurrence } from '../../domain/campaign.ts';
import { isLetterKey } from '../shared/letter-key.ts';
import { dateAfter, weekOf } from './calendar-range.ts';
import type { CalendarController } from './calendar-controller.ts';
import { itemsIn } from './day-cells.ts';

export interface GridKeysHost {
  readonly grid: CalendarController;
  dir(): 'ltr' | 'rtl';
  firstDay(): number;
  /** Shows a date that is not in sight. */
  goTo(date: string): void;
  openCard(occurrence: Occurrence, chip: HTMLElement): void;
  openDay(date: string, control: HTMLElement): void;
  startMove(occurrence: Occurrence): void;
}

/**
 * The keyboard in the grid, by the grid pattern of the ARIA Authoring Practices: arrows walk the days, Home and End the week, Page Up and
 * Page Down the months (with Shift the years), Enter goes into the day's sends, Escape back to their day. One tab stop.
 */
export class GridKeys {
  readonly #host: GridKeysHost;
  /** Where the focus goes once that day is drawn. */
  #wanted: string | null = null;

  constructor(host: GridKeysHost) {
    this.#host = host;
  }

  /** After each drawing: there is one day to tab to, and what was asked for has the focus. */
  settle(today: string): void {
    const { cells, span } = this.#host.grid;
    if (!span) return;
    if (span.view === 'agenda') {
      this.#settleAgenda();
      return;
    }
    const present = (date: string | null) => (date !== null && cells.cell(date) ? date : null);
    cells.activate(present(this.#wanted) ?? present(cells.active) ?? present(today) ?? present(span.first) ?? cells.dates[0] ?? null);
    if (present(this.#wanted) === null) return;
    cells.cell(this.#wanted!)!.focus();
    this.#wanted = null;
  }

  /** A list of sends: one of them can be tabbed to, arrows lead to the others. */
  #settleAgenda(): void {
    const items = this.#items;
    const current = items.find((item) => item.tabIndex === 0) ?? items[0];
    for (const item of items) item.tabIndex = item === current ? 0 : -1;
  }
  get #items(): HTMLElement[] {
    const { cells } = this.#host.grid;
    return cells.dates.flatMap((date) => itemsIn(cells.cell(date)!));
  }

  focusDay(date: string): void {
    const { cells } = this.#host.grid;
    if (cells.cell(date)) {
      cells.activate(date);
      cells.cell(date)!.focus();
    } else {
      this.#wanted = date;
      this.#host.goTo(date);
    }
  }

  /** Something in the grid has the focus: its day is the one to tab to from now on. */
  onFocus(target: HTMLElement): void {
    const { span, cells } = this.#host.grid;
    if (span?.view === 'agenda') {
      if (!target.matches('.send, .send-more')) return;
      for (const item of this.#items) item.tabIndex = item === target ? 0 : -1;
      return;
    }
    const date = dateOf(target);
    if (date && cells.cell(date) && date !== cells.active) cells.activate(date);
  }

  /** True when the key was used. */
  onKeydown(event: KeyboardEvent): boolean {
    if (event.altKey || event.ctrlKey || event.metaKey) return false;
    const target = event.target as HTMLElement;
    const date = dateOf(target);
    const isItem = target.matches('.send, .send-more');
    if (!date) return false;
    return isItem ? this.#onItemKey(event, target, date) : this.#onDayKey(event, target, date);
  }

  #onItemKey(event: KeyboardEvent, item: HTMLElement, date: string): boolean {
    const { grid } = this.#host;
    const occurrence = grid.occurrence(item.dataset['occurrence'] ?? '');
    const isAgenda = grid.span?.view === 'agenda';
    const cell = grid.cells.cell(date);
    const items = isAgenda ? this.#items : cell ? itemsIn(cell) : [];
    const at = items.indexOf(item);
    if (occurrence && isLetterKey(event, 'm')) {
      this.#host.startMove(occurrence);
      return true;
    }
    switch (event.key) {
      case 'Enter':
      case ' ':
        if (occurrence) this.#host.openCard(occurrence, item);
        else this.#host.openDay(date, item);
        return true;
      case 'ArrowDown':
      case 'ArrowUp': {
        items[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
        return true;
      }
      case 'Home':
      case 'End':
        items.at(event.key === 'Home' ? 0 : -1)?.focus();
        return true;
      case 'Escape':
        if (isAgenda) return false;
        cell?.focus();
        return true;
      default:
        return isAgenda ? false : this.#walk(event, date);
    }
  }

  #onDayKey(event: KeyboardEvent, cell: HTMLElement, date: string): boolean {
    const { view } = this.#host.grid.span!;
    if (event.key === 'Enter' || event.key === ' ' || ((view === 'week' || view === 'day') && event.key === 'ArrowDown')) {
      const first = itemsIn(cell)[0];
      if (first) first.focus();
      else if (event.key !== 'ArrowDown') this.#host.openDay(date, cell);
      return true;
    }
    return this.#walk(event, date);
  }

  #walk(event: KeyboardEvent, date: string): boolean {
    const { grid } = this.#host;
    const view = grid.span!.view;
    const on = this.#host.dir() === 'rtl' ? -1 : 1;
    const page = view === 'month' ? { months: 1 } : { days: view === 'week' ? 7 : 1 };
    const back = (by: { months?: number; days?: number; years?: number }) =>
      Object.fromEntries(Object.entries(by).map(([unit, amount]) => [unit, -amount]));
    const [start, end] = weekOf(date, this.#host.firstDay());
    const targets: Readonly<Record<string, (() => string) | undefined>> = {
      ArrowRight: () => dateAfter(date, { days: on }),
      ArrowLeft: () => dateAfter(date, { days: -on }),
      ArrowDown: view === 'month' ? () => dateAfter(date, { days: 7 }) : undefined,
      ArrowUp: view === 'month' ? () => dateAfter(date, { days: -7 }) : undefined,
      Home: () => start,
      End: () => end,
      PageDown: () => dateAfter(date, event.shiftKey ? { years: 1 } : page),
      PageUp: () => dateAfter(date, back(event.shiftKey ? { years: 1 } : page)),
    };
    const target = targets[event.key];
    if (!target) return false;
    this.focusDay(target());
    return true;
  }
}

/** The day an element of the grid belongs to. */
export const dateOf = (element: Element): string | null =>
  element.closest<HTMLElement>('[data-date]')?.dataset['date'] ??
  element.closest<HTMLElement>('.agenda-day')?.querySelector<HTMLElement>('[data-date]')?.dataset['date'] ??
  null;
