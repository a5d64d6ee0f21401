import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../domain/channel.ts';
import type { Status } from '../../domain/status.ts';

/** One static template per icon: lists draw hundreds, and a template within a template costs as much again. */
function icon(content: TemplateStringsArray): TemplateResult {
  const text = `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${content[0]!}</svg>`;
  return html(Object.assign([text], { raw: [text] }));
}

/** One family of 16 px line icons in `currentColor`. They never speak: the word beside them, or the control's name, does. */
export const icons = {
  search: icon`<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>`,
  close: icon`<path d="m4 4 8 8m0-8-8 8"/>`,
  offline: icon`<path d="M2 6.4a9 9 0 0 1 3-1.9M8 4c2.3 0 4.4.9 6 2.4M4.3 9.2A5.3 5.3 0 0 1 8 7.6m0 4.9v.01M2.5 2.5l11 11"/>`,
  chevron: icon`<path d="m4.5 6.5 3.5 3.5 3.5-3.5"/>`,
  columns: icon`<rect x="2" y="3" width="12" height="10" rx="1.5"/><path d="M6 3v10m4-10v10"/>`,
  calendar: icon`<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.5h12M5.5 1.5V4m5-2.5V4"/>`,
  statistics: icon`<path d="M2.5 13.5h11M4 11V7.5M8 11V3m4 8V5.5"/>`,
  minus: icon`<path d="M3 8h10"/>`,
  plus: icon`<path d="M8 3v10M3 8h10"/>`,
  info: icon`<circle cx="8" cy="8" r="6"/><path d="M8 7.25V11M8 5v.01"/>`,
  more: icon`<path d="M3.5 8v.01M8 8v.01M12.5 8v.01" stroke-width="2.25"/>`,
  copy: icon`<rect x="5.5" y="5.5" width="8" height="8" rx="1.5"/><path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5"/>`,
  check: icon`<path d="m3.5 8.5 3 3 6-7"/>`,
  edit: icon`<path d="M10.5 3 13 5.5 5.5 13H3v-2.5L10.5 3Z"/>`,
  trash: icon`<path d="M2.5 4.5h11M6 4.5V3h4v1.5m-6 0 .6 8.5h6.8l.6-8.5M6.75 7v4m2.5-4v4"/>`,
  refresh: icon`<path d="M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3"/>`,
  warning: icon`<path d="M8 2.25 14.25 13H1.75L8 2.25Z"/><path d="M8 6.5v3m0 1.75v.01"/>`,
  up: icon`<path d="M8 13V3m0 0L4.5 6.5M8 3l3.5 3.5"/>`,
  down: icon`<path d="M8 3v10m0 0 3.5-3.5M8 13 4.5 9.5"/>`,
  next: icon`<path d="m6.5 3.5 4.5 4.5-4.5 4.5"/>`,
  previous: icon`<path d="M9.5 3.5 5 8l4.5 4.5"/>`,
  print: icon`<path d="M4.5 6V2.5h7V6M4.5 11.5h-1A1.5 1.5 0 0 1 2 10V7.5A1.5 1.5 0 0 1 3.5 6h9A1.5 1.5 0 0 1 14 7.5V10a1.5 1.5 0 0 1-1.5 1.5h-1"/><path d="M4.5 9.5h7v4h-7z"/>`,
  download: icon`<path d="M8 2.5v7.5m0 0L5 7m3 3 3-3M2.5 13.5h11"/>`,
  tray: icon`<path d="M2 9.5h3.5l1 2h3l1-2H14M2 9.5 4 3.5h8l2 6v3.5a.5.5 0 0 1-.5.5h-11A.5.5 0 0 1 2 13V9.5Z"/>`,
  views: icon`<path d="M4 2.5h8a.75.75 0 0 1 .75.75v10.25L8 10.5l-4.75 3V3.25A.75.75 0 0 1 4 2.5Z"/>`,
  play: icon`<path d="M5 3.25v9.5L12.5 8 5 3.25Z"/>`,
  stop: icon`<rect x="4" y="4" width="8" height="8" rx="1"/>`,
} as const;

/** Statuses are told apart by shape, so that grey print and colour-blind eyes read them too. */
const statusShapes: Readonly<Record<Status | 'unknown', string>> = {
  draft:
    'M12.25 8A4.25 4.25 0 0 1 11.69 10.1M10.12 11.68A4.25 4.25 0 0 1 8.03 12.25M5.88 11.68A4.25 4.25 0 0 1 4.33 10.15M3.75 8A4.25 4.25 0 0 1 4.31 5.9M5.87 4.32A4.25 4.25 0 0 1 7.97 3.75M10.12 4.32A4.25 4.25 0 0 1 11.67 5.85',
  ready: 'M8 4a4 4 0 1 1 0 8a4 4 0 1 1 0-8Z',
  waiting: 'M8 2.75a5.25 5.25 0 1 1 0 10.5a5.25 5.25 0 1 1 0-10.5M8 5v3.25l2 1.25',
  running: 'M8 3a5 5 0 1 1-5 5M8 7.25a.75.75 0 1 1 0 1.5a.75.75 0 1 1 0-1.5',
  stopped: 'M5.25 4.25h5.5a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-5.5a1 1 0 0 1-1-1v-5.5a1 1 0 0 1 1-1Z',
  done: 'm3.5 8.5 3 3 6-7',
  failed: 'M8 2.75 13.75 12.5H2.25L8 2.75Z',
  unknown: 'M4.5 8h7',
};

const channelShapes: Readonly<Record<Channel | 'unknown', string>> = {
  email:
    'M3.25 3.25h9.5a1.5 1.5 0 0 1 1.5 1.5v6.5a1.5 1.5 0 0 1-1.5 1.5h-9.5a1.5 1.5 0 0 1-1.5-1.5v-6.5a1.5 1.5 0 0 1 1.5-1.5ZM2.25 4.5 8 8.75l5.75-4.25',
  sms: 'M2 4.5A1.75 1.75 0 0 1 3.75 2.75h8.5A1.75 1.75 0 0 1 14 4.5v5a1.75 1.75 0 0 1-1.75 1.75H7L4 13.75v-2.5h-.25A1.75 1.75 0 0 1 2 9.5v-5ZM5.25 7v.01M8 7v.01M10.75 7v.01',
  webpush: 'M3 11.5c1-1 1.25-2.25 1.25-4.25a3.75 3.75 0 0 1 7.5 0c0 2 .25 3.25 1.25 4.25H3ZM6.75 13.75h2.5',
  telegram: 'm1.75 7.75 12.5-5-2 10.5-4-3-2 2-.5-3.75 5-4.25',
  viber:
    'M5 2.75 3.5 3.5C2.5 6 5 11.5 9.5 13.5l2-.25 1.25-1.75-2.5-2-1.5 1c-1.25-.5-2.25-1.75-2.75-3l1-1.25L5 2.75ZM9.25 2.75A4.25 4.25 0 0 1 13.25 7M9.25 5.25c1 0 1.75.75 1.75 1.75',
  unknown: 'M8 3a5 5 0 1 1 0 10a5 5 0 1 1 0-10',
};

/** One template for all: in a row used again for another campaign an outline changes, and no node does. */
const shape = (d: string, fill: 'currentColor' | typeof nothing): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d=${d} fill=${fill}></path></svg>`;

const isFilled = (d: string) => d === statusShapes.ready || d === statusShapes.stopped || d === statusShapes.failed;

const shapes = <Name extends string>(outlines: Readonly<Record<Name, string>>) =>
  Object.fromEntries(
    Object.entries<string>(outlines).map(([name, d]) => [name, shape(d, isFilled(d) ? 'currentColor' : nothing)]),
  ) as Readonly<Record<Name, TemplateResult>>;

export const statusIcons = shapes(statusShapes);
export const channelIcons = shapes(channelShapes);
