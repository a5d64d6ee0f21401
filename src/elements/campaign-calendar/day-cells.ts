import type { Occurrence } from '../../domain/campaign.ts';
import type { CalendarViewName } from './calendar-range.ts';
import { type ChipContext, createDots, createMore } from './chip.ts';

export interface CellFacts {
  readonly view: CalendarViewName;
  /** In a month: so many for sends; none: days only count. */
  readonly lines: number;
  readonly context: ChipContext;
  /** Null until it is known. */
  count(date: string): number | null;
  /** How many of the day are not drawn. */
  more(date: string): number;
  sends(date: string): readonly Occurrence[];
  /** In a month: what stands in the day, in order. */
  chips(date: string): readonly HTMLElement[];
  /** Of the whole grid. */
  readonly label: string;
  dateName(date: string): string;
}

/**
 * What FullCalendar's days lack: a name and a place in the tab order. In a month also all they hold, the chips and "+N more": put there by
 * us, they need no measuring and no drawing of FullCalendar's, which is half of the work of a month.
 */
export class DayCells {
  #cells = new Map<string, HTMLElement>();
  readonly #written = new WeakMap<HTMLElement, string>();
  #active: string | null = null;

  get dates(): readonly string[] {
    return [...this.#cells.keys()];
  }
  cell(date: string): HTMLElement | null {
    return this.#cells.get(date) ?? null;
  }
  /** The day the tab key leads to. */
  get active(): string | null {
    return this.#active;
  }

  clear(): void {
    this.#cells.clear();
  }

  decorate(container: HTMLElement, facts: CellFacts): void {
    this.#cells = new Map();
    const selector = facts.view === 'agenda' ? '.agenda-day' : '[role=gridcell][data-date]';
    for (const cell of container.querySelectorAll<HTMLElement>(selector)) {
      const date = cell.dataset['date'] ?? cell.querySelector<HTMLElement>('[data-date]')?.dataset['date'];
      if (!date) continue;
      this.#cells.set(date, cell);
      this.#write(cell, date, facts);
    }
    const table = container.querySelector<HTMLElement>('[role=grid]');
    // FullCalendar labels what has other text in it, and hides the text of what it labels.
    for (const head of container.querySelectorAll<HTMLElement>('[role=columnheader][aria-label], [role=rowheader][aria-label]'))
      nameBy(head, head.getAttribute('aria-label')!);
    (table ?? container.querySelector('[role=list]'))?.setAttribute('aria-label', facts.label);
    table?.setAttribute('aria-describedby', 'keys');
  }

  #write(cell: HTMLElement, date: string, facts: CellFacts): void {
    const count = facts.count(date);
    const more = facts.view === 'month' ? facts.more(date) : 0;
    const { t, colorBy } = facts.context;
    const name = facts.dateName(date);
    const label = count === null ? name : `${name}, ${count ? t('calendar.dayPanel.count', { count }) : t('calendar.day.none')}`;
    const dots = facts.lines === 0 && facts.view === 'month' ? facts.sends(date).slice(0, 3) : [];
    const key = `${label} ${more} ${facts.lines} ${colorBy} ${dots.map(({ campaign }) => campaign.status + campaign.channel).join()}`;
    const isSame = this.#written.get(cell) === key;
    if (facts.view === 'month') {
      const rest = isSame ? cell.querySelector<HTMLElement>('.send-more') : restOf(date, more, count, dots, facts);
      const chips = facts.chips(date);
      place(cell.querySelector('.day-inner'), !rest ? chips : facts.lines === 1 ? [rest, ...chips] : [...chips, rest]);
    }
    if (isSame && !cell.hasAttribute('aria-label')) return;
    this.#written.set(cell, key);
    if (facts.view !== 'agenda') {
      nameBy(cell, label);
      // A press puts the focus on it, and keys go on from there.
      if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
    }
  }

  /** The tab key leads to this day, and from there to its sends. */
  activate(date: string | null): void {
    const before = this.#active === null ? null : this.cell(this.#active);
    if (before) setTabs(before, -1);
    this.#active = date;
    const cell = date === null ? null : this.cell(date);
    if (cell) setTabs(cell, 0);
  }
}

/** What stands for the sends of a day that have no room; null: all have. */
function restOf(date: string, more: number, count: number | null, dots: readonly Occurrence[], facts: CellFacts): HTMLElement | null {
  if (more === 0 || count === null) return null;
  const name = facts.dateName(date);
  if (facts.lines === 0) return createDots(date, dots, count, facts.context, name);
  const rest = createMore(date, more, facts.context, name);
  rest.classList.toggle('beside-number', facts.lines === 1);
  return rest;
}

/** These and no others, in this order; what stands right already is not touched, so that it keeps the focus. */
function place(inner: Element | null, chips: readonly HTMLElement[]): void {
  if (!inner) return;
  const wanted = new Set<Element>(chips);
  for (const child of [...inner.children]) if (!wanted.has(child)) child.remove();
  for (const [index, chip] of chips.entries()) if (inner.children[index] !== chip) inner.insertBefore(chip, inner.children[index] ?? null);
}

/** Named by text of its own, so that the name never contradicts what is seen in it. */
function nameBy(element: HTMLElement, name: string): void {
  element.removeAttribute('aria-label');
  let text = element.querySelector<HTMLElement>('.own-name');
  if (!text) {
    text = document.createElement('span');
    text.className = 'own-name visually-hidden';
    (element.querySelector('.day-top') ?? element).append(text);
  }
  if (text.textContent !== name) text.textContent = name;
}

function setTabs(cell: HTMLElement, index: 0 | -1): void {
  cell.tabIndex = index;
  for (const inner of itemsIn(cell)) inner.tabIndex = index;
}

/** The sends of a day, and its "+N more", in the order they are seen. */
export const itemsIn = (cell: HTMLElement): HTMLElement[] => [...cell.querySelectorAll<HTMLElement>('.send, .send-more')];
