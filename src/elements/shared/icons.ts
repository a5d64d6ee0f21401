import { html, nothing, type TemplateResult } from 'lit';
import type { Channel } from '../../domain/channel.ts';
import type { Status } from '../../domain/status.ts';

export * as icons from './icon-set.ts';

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
