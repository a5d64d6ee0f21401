import type { CalendarSpan } from './calendar-range.ts';
import type { DayCells } from './day-cells.ts';

/** An agenda begins where one is: with today in its month, else with the date shown. */
export function revealDay({ view, date, first, last }: CalendarSpan, today: string, cells: DayCells, container: HTMLElement): void {
  if (view !== 'agenda') return;
  const from = date === first && today >= first && today <= last ? today : date;
  const next = cells.dates.find((day) => day >= from);
  const cell = next === undefined ? null : cells.cell(next);
  if (cell) scrollToTop(cell, container);
}

/** Only within `container`: the page stays where it is. */
function scrollToTop(element: HTMLElement, container: HTMLElement): void {
  for (let box = element.parentElement; box && container.contains(box); box = box.parentElement)
    if (box.scrollHeight > box.clientHeight) box.scrollTop += element.getBoundingClientRect().top - box.getBoundingClientRect().top;
}
