import type { Occurrence } from '../../domain/campaign.ts';
import type { CalendarEvent } from '../../state/calendar-model.ts';
import type { ChipContext } from './chip.ts';
import type { GridScene } from './full-calendar.ts';
import type { DragPart } from './late-drag.ts';

/** What the controller asks of its element. */
export interface CalendarHost {
  chips(): ChipContext;
  /** What the grid looks like, but for its date; null while that is not known. */
  scene(): Omit<GridScene, 'span' | 'now' | 'from'> | null;
  /** What is shown, in words: the name of the grid. */
  label(): string;
  dateName(date: string): string;
  onCalendarEvent(event: CalendarEvent): void;
  onDrag(occurrence: Occurrence | null): void;
  onDrop(occurrence: Occurrence, wall: string): void;
  /** A pull began nothing, because the code for dragging could not be fetched. */
  onDragMissed(part: DragPart): void;
  onReceive(element: HTMLElement, wall: string): void;
  /** The grid stands, or was drawn anew. */
  onDrawn(): void;
}
