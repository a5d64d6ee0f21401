/** Markers on lines. */
import type { SeriesSlot } from './types.ts';

/** The marker of a line alone, and of the first of several. */
export const circle = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z';

/** A slot as its class: the colour comes from the stylesheet. A campaign beyond the six starts over. */
export const slotClass = (slot: SeriesSlot): string => `slot-${(slot % 6) + 1}`;

/** Half a pixel over, so that hairlines are sharp. */
export const sharp = (at: number): number => Math.round(at) + 0.5;
