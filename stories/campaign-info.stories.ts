import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor } from 'storybook/test';
import type { FaultRule } from '../mocks/faults.ts';
import { overdue } from './backends.ts';
import { type PortalOptions, backendOf, portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-info', component: 'campaign-info', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

/** One campaign of a seed, alone on the page. Ids count from cmp-10001 in the order of the seed. */
const info = (id: string, options: PortalOptions = {}): Story =>
  portal({
    seed: 'every-status',
    width: 560,
    content: () => html`<div class="scroll"><campaign-info campaign-id=${id}></campaign-info></div>`,
    ...options,
  });
const onGet = (rule: Omit<FaultRule, 'method'>): Pick<PortalOptions, 'faults'> => ({
  faults: [{ method: 'get', times: Infinity, ...rule }],
});

/** Nothing chosen yet: unset reads "Not selected". */
export const Draft: Story = info('cmp-10001', { seed: [{ name: 'Untitled' }] });

/** Launched by hand. Whether it can start is checked on demand: the whole catalogue, whom it reaches and what that costs. */
export const ReadySms: Story = {
  ...info('cmp-10007'),
  play: async ({ canvasElement }) => {
    const { shadowRoot } = canvasElement.querySelector('campaign-info')!;
    await waitFor(() => shadowRoot!.querySelector<HTMLElement>('[data-action=check]')!.click(), { timeout: 20_000 });
  },
};

/** A scheduled Viber campaign: everything that channel has. */
export const WaitingViber: Story = info('cmp-10015');

/** A scheduled WebPush campaign, with its time to live. */
export const WaitingWebPush: Story = info('cmp-10013');

/** A scheduled Telegram campaign, with its bot. */
export const WaitingTelegram: Story = info('cmp-10014');

/** The rule in words, and the next five sends, each with its zone and offset. */
export const WaitingRecurring: Story = info('cmp-10016');

/** Sending now: it can be neither stopped nor edited, and says why. Progress arrives by itself. */
export const Running: Story = info('cmp-10021');

/** Stopped before its time; it can be restarted. */
export const Stopped: Story = info('cmp-10041');

/** Stopped, and its time has passed meanwhile: Restart would never send, so the way out is Edit. */
export const Overdue: Story = info('cmp-10001', { seed: overdue });

/** Over: nothing can be changed, but duplicated. */
export const Done: Story = info('cmp-10061');

/** Failed for its template. The start check is made by itself; Restart waits for it. */
export const FailedTemplates: Story = info('cmp-10002', { seed: 'failures' });

/** Failed for its sender. */
export const FailedSender: Story = info('cmp-10004', { seed: 'failures' });

/** Failed for its audience. */
export const FailedAudience: Story = info('cmp-10009', { seed: 'failures' });

/** Failed for the balance: the Fix is outside of the campaign, so the host is asked. */
export const FailedBalance: Story = info('cmp-10010', { seed: 'failures' });

/** Four things wrong at once, one of each family. */
export const FailedEverything: Story = info('cmp-10014', { seed: 'failures' });

/** Segments of both kinds, and one made for this campaign alone. */
export const Audience: Story = info('cmp-10001', {
  seed: [
    {
      name: 'Win back',
      channel: 'email',
      status: 'ready',
      contactList: { id: 'lst-1', name: 'Customers EU' },
      segments: [
        { id: 'seg-1', name: 'Opened last 30 days' },
        { id: 'seg-2', name: 'Cart not empty' },
      ],
      excludedSegments: [{ id: 'seg-9', name: 'Complained once' }],
      oneTimeSegment: {
        match: 'all',
        conditions: [
          { field: 'city', operator: 'in', value: ['Kyiv', 'Lviv', 'Odesa'] },
          { field: 'orders_total', operator: 'greaterThan', value: 1200 },
          { field: 'phone', operator: 'exists', value: null },
        ],
      },
      history: [
        { at: '2026-11-02T09:12:00Z', type: 'created', by: 'Olena K.' },
        { at: '2026-11-03T14:40:00Z', type: 'edited', by: 'Jonas B.' },
        { at: '2026-11-04T08:05:00Z', type: 'scheduled', by: 'Olena K.' },
        { at: '2026-11-04T16:31:00Z', type: 'stopped', by: 'Olena K.' },
        { at: '2026-11-05T09:00:00Z', type: 'edited', by: 'Olena K.' },
      ],
    },
  ],
});

/** Nothing is open: the place where a campaign will stand. */
export const NothingOpen: Story = info('', { seed: 'empty' });

/** The answer has not come: the shape of what will stand there. */
export const Loading: Story = info('cmp-10015', onGet({ hold: 'request' }));

/** Every answer takes two seconds. */
export const SlowBackend: Story = info('cmp-10015', { latency: 2_000 });

/** The server fails. It is tried three times, then said, with Retry. */
export const FailingBackend: Story = info('cmp-10015', onGet({ kind: 'server' }));

/** No access: nothing is shown, and trying again would not help. */
export const Forbidden: Story = info('cmp-10015', onGet({ kind: 'forbidden' }));

/** The campaign was deleted before it was opened. */
export const NotFound: Story = info('cmp-10001', { seed: 'empty' });

/** The campaign is deleted while one looks. */
export const DeletedElsewhere: Story = {
  ...info('cmp-10015'),
  play: async (context) => {
    const { shadowRoot } = context.canvasElement.querySelector('campaign-info')!;
    const sees = (selector: string) => waitFor(() => shadowRoot!.querySelector(selector)!.tagName, { timeout: 20_000 });
    await sees('[data-field=template] .mono');
    backendOf(context).remove('cmp-10015');
    await sees('.message');
  },
};

/** A newer backend knows more than this version: shown by its raw name, read-only. */
export const UnknownValues: Story = info(
  'cmp-10015',
  onGet({ answer: (campaign) => ({ ...(campaign as object), status: 'archived', channel: 'rcs', launchType: 'on-event' }) }),
);

/** As a sheet over the list that opened it; a dialog where the viewport is narrow. */
export const Sheet: Story = portal({
  seed: 'every-status',
  content: (list) => html`${list}<campaign-info presentation="sheet" campaign-id="cmp-10015"></campaign-info>`,
});

/** As a modal dialog. */
export const Dialog: Story = portal({
  seed: 'every-status',
  content: (list) => html`${list}<campaign-info presentation="dialog" campaign-id="cmp-10015"></campaign-info>`,
});

/** In little room, labels stand above their values. */
export const Narrow: Story = info('cmp-10014', { seed: 'failures', width: 320 });

/** The dark scheme follows the page's `color-scheme`. */
export const Dark: Story = info('cmp-10014', { seed: 'failures', theme: 'dark' });

/** Arabic, right to left. */
export const ArabicRightToLeft: Story = info('cmp-10020', { locale: 'ar' });

/** German, with its long words. */
export const German: Story = info('cmp-10014', { seed: 'failures', locale: 'de' });
