/** Markers: six shapes of about the same weight, told apart without colour. */
import { svg, type SVGTemplateResult } from 'lit';
import type { SeriesSlot } from './types.ts';

/** THE table of shapes by slot, around 0 0 and about 8 px wide. */
const shapes: readonly string[] = [
  'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0Z',
  'M-3.6 -3.6H3.6V3.6H-3.6Z',
  'M0 -4.6L4.5 3.4H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M0 4.6L4.5 -3.4H-4.5Z',
  'M-1.5 -4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5V-1.5H-1.5Z',
];

/** A slot as its class: the colour comes from the stylesheet. A campaign beyond the six starts over. */
export const slotClass = (slot: SeriesSlot): string => `slot-${(slot % 6) + 1}`;

/** The shape of a slot, around 0 0. */
export const markPath = (slot: SeriesSlot): string => shapes[slot % 6]!;

/** The shape of a slot, to be placed within an SVG. */
export const markShape = (slot: SeriesSlot, x: number, y: number): SVGTemplateResult =>
  svg`<path class="mark" d=${markPath(slot)} transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"></path>`;

/** Half a pixel over, so that hairlines are sharp. */
export const sharp = (at: number): number => Math.round(at) + 0.5;
