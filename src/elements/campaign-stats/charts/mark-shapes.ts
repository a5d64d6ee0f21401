/** Markers of several: six shapes of about the same weight, told apart without colour. */
import { type TemplateResult, html } from 'lit';
import { circle, slotClass } from './marks.ts';
import type { SeriesSlot } from './types.ts';

/** THE table of shapes by slot, around 0 0 and about 8 px wide. */
const shapes: readonly string[] = [
  circle,
  'M-3.6 -3.6H3.6V3.6H-3.6Z',
  'M0 -4.6L4.5 3.4H-4.5Z',
  'M0 -5L5 0L0 5L-5 0Z',
  'M0 4.6L4.5 -3.4H-4.5Z',
  'M-1.5 -4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5V-1.5H-1.5Z',
];

/** The shape of a slot, around 0 0. */
export const markPath = (slot: SeriesSlot): string => shapes[slot % 6]!;

/** A 12 px marker in the colour of a slot. Decorative: the name stands beside it. */
export const mark = (slot: SeriesSlot): TemplateResult =>
  html`<svg class="chart-mark ${slotClass(slot)}" width="12" height="12" viewBox="-6 -6 12 12" aria-hidden="true" focusable="false">
    <path class="mark" d=${markPath(slot)}></path>
  </svg>`;
