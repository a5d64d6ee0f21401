import { html, type TemplateResult } from 'lit';

// One family of 16 px line icons in `currentColor`. They never speak: the word beside them, or the control's name, does. Each an export of its
// own, so that pages only get what they draw.

/** One static template per icon: lists draw hundreds, and a template within a template costs as much again. */
// @__NO_SIDE_EFFECTS__
function icon(content: string): TemplateResult {
  const text = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${content}</svg>`;
  return html(Object.assign([text], { raw: [text] }));
}

export const search = icon('<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>');
export const close = icon('<path d="m4 4 8 8m0-8-8 8"/>');
export const offline = icon('<path d="M2 6.4a9 9 0 0 1 3-1.9M8 4c2.3 0 4.4.9 6 2.4M4.3 9.2A5.3 5.3 0 0 1 8 7.6m0 4.9v.01M2.5 2.5l11 11"/>');
export const chevron = icon('<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>');
export const columns = icon('<rect x="2" y="3" width="12" height="10" rx="1.5"/><path d="M6 3v10m4-10v10"/>');
export const calendar = icon('<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.5h12M5.5 1.5V4m5-2.5V4"/>');
export const statistics = icon('<path d="M2.5 13.5h11M4 11V7.5M8 11V3m4 8V5.5"/>');
export const minus = icon('<path d="M3 8h10"/>');
export const plus = icon('<path d="M8 3v10M3 8h10"/>');
export const info = icon('<circle cx="8" cy="8" r="6"/><path d="M8 7.25V11M8 5v.01"/>');
export const more = icon('<path d="M3.5 8v.01M8 8v.01M12.5 8v.01" stroke-width="2.25"/>');
export const copy = icon(
  '<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"/>',
);
export const check = icon('<path d="m3.5 8.5 3 3 6-7"/>');
export const edit = icon('<path d="M10.5 3 13 5.5 5.5 13H3v-2.5L10.5 3Z"/>');
export const trash = icon('<path d="M2.5 4.5h11M6 4.5V3h4v1.5m-6 0 .6 8.5h6.8l.6-8.5M6.75 7v4m2.5-4v4"/>');
export const refresh = icon('<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3"/>');
export const warning = icon('<path d="M8 2.25 14.25 13H1.75L8 2.25Z"/><path d="M8 6.5v3m0 1.75v.01"/>');
export const up = icon('<path d="M8 13V3m0 0L4.5 6.5M8 3l3.5 3.5"/>');
export const down = icon('<path d="M8 3v10m0 0 3.5-3.5M8 13 4.5 9.5"/>');
export const next = icon('<path d="m6.5 3.5 4.5 4.5-4.5 4.5"/>');
export const previous = icon('<path d="M9.5 3.5 5 8l4.5 4.5"/>');
export const print = icon(
  '<path d="M4.5 6V2.5h7V6M4.5 11.5h-1A1.5 1.5 0 0 1 2 10V7.5A1.5 1.5 0 0 1 3.5 6h9A1.5 1.5 0 0 1 14 7.5V10a1.5 1.5 0 0 1-1.5 1.5h-1"/><path d="M4.5 9.5h7v4h-7z"/>',
);
export const download = icon('<path d="M8 2.5v7.5m0 0L5 7m3 3 3-3M2.5 13.5h11"/>');
export const tray = icon('<path d="M2 9.5h3.5l1 2h3l1-2H14M2 9.5 4 3.5h8l2 6v3.5a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 2 13V9.5Z"/>');
export const views = icon('<path d="M4 2.5h8a.75.75 0 0 1 .75.75v10.25L8 10.5l-4.75 3V3.25A.75.75 0 0 1 4 2.5Z"/>');
export const play = icon('<path d="M5 3.25v9.5L12.5 8 5 3.25Z"/>');
export const stop = icon('<rect x="4" y="4" width="8" height="8" rx="1"/>');
