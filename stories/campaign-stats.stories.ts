import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, waitFor, within } from 'storybook/test';
import type { FaultRule } from '../mocks/faults.ts';
import type { SeedCampaign } from '../mocks/simulation-options.ts';
import { fiveRunning } from './backends.ts';
import { type PortalOptions, backendOf, portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-stats', component: 'campaign-stats', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const hour = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * hour).toISOString();

/** Campaigns that are done, alike but for the channel; ids count from cmp-10001. */
const done = (channels: readonly NonNullable<SeedCampaign['channel']>[], over: SeedCampaign = {}): readonly SeedCampaign[] =>
  channels.map((channel, n) => ({
    name: ['Autumn sale', 'Delivery today', 'Back in stock', 'Deals of the day', 'Loyalty points expire', 'Win back'][n]!,
    channel,
    status: 'done',
    launchType: 'now',
    startedAt: ago(30 + n * 20),
    ...over,
  }));
const id = (n: number) => `cmp-${10_000 + n}`;
const ids = (count: number) => Array.from({ length: count }, (_, n) => id(n + 1)).join(' ');

const stats = (which: string, options: PortalOptions = {}): Story =>
  portal({ content: () => html`<div class="scroll"><campaign-stats campaign-ids=${which}></campaign-stats></div>`, ...options });
const onStatistics = (rule: Omit<FaultRule, 'method'>): Pick<PortalOptions, 'faults'> => ({
  faults: [{ method: 'statistics', times: Infinity, ...rule }],
});
const onlyOf =
  (wanted: string) =>
  ([asked]: readonly unknown[]): boolean =>
    (asked as string[])[0] === wanted;

const rootOf = ({ canvasElement }: Pick<StoryContext, 'canvasElement'>) =>
  canvasElement.querySelector('campaign-stats')!.shadowRoot as unknown as HTMLElement;
const patience = { timeout: 20_000 };
const press = async (context: Pick<StoryContext, 'canvasElement'>, name: string) =>
  userEvent.click(await within(rootOf(context)).findByRole('button', { name }, patience));

/** One email: funnel, curves, every number with its formula, links, losses by cause. */
export const Analytics: Story = stats(id(1), { seed: done(['email']) });

/** One SMS: what the channel cannot have reads n/a, with the reason. */
export const AnalyticsSms: Story = stats(id(1), { seed: done(['sms']) });

/** A recurring campaign, per send. */
export const AnalyticsRecurring: Story = stats(id(1), {
  seed: [
    {
      name: 'Cart reminder',
      channel: 'email',
      status: 'done',
      launchType: 'recurring',
      startedAt: ago(24),
      recurrence: { rule: 'FREQ=DAILY;COUNT=5', until: null },
    },
  ],
});

/** Being sent: the numbers move in place, without a flash. */
export const AnalyticsRunning: Story = stats(id(1), { seed: fiveRunning.slice(0, 1) });

/** 60 links, sortable by their heads. */
export const FiftyLinks: Story = stats(id(1), {
  seed: done(['email']),
  ...onStatistics({
    answer: (all) =>
      (all as object[]).map((each) => ({
        ...each,
        links: Array.from({ length: 60 }, (_, n) => ({
          url: `https://shop.example/products/${n + 1}?utm_source=mail`,
          clicks: 900 - n * 11,
          uniqueClicks: 700 - n * 9,
        })),
      })),
  }),
});

/** A draft has not been sent: it says so, and what to do. */
export const NeverSent: Story = stats(id(1), { seed: [{ name: 'Untitled', channel: 'email' }] });

/** Two emails: the best is marked by a corner and a word, differences come with a verdict. */
export const TwoCampaigns: Story = stats(ids(2), { seed: done(['email', 'email']) });

/** Six across all channels: compared is what both have, n/a says why. */
export const SixAcrossChannels: Story = stats(ids(6), { seed: done(['email', 'sms', 'telegram', 'viber', 'webpush', 'email']) });

/** Few recipients: a lead that chance could have made has a hollow corner and says "too few to tell". */
export const TooFewToTell: Story = stats(ids(2), {
  seed: done(['email', 'email']),
  ...onStatistics({
    answer: (all) =>
      (all as { id: string; counts: object }[]).map((each) => ({
        ...each,
        counts: {
          ...each.counts,
          targeted: 24,
          sent: 24,
          delivered: 24,
          seen: each.id === id(1) ? 9 : 12,
          clicked: each.id === id(1) ? 2 : 3,
        },
      })),
  }),
});

/** How a rate is worked out: formula, numerator, denominator, interval, verdict, as of when. */
export const Explanation: Story = {
  ...stats(ids(3), { seed: done(['email', 'email', 'viber']) }),
  play: (context) => press(context, 'Open rate'),
};

/** Drafts and those that wait are shown, and say why they cannot be compared. */
export const SomeNeverSent: Story = stats(ids(4), {
  seed: [
    ...done(['email', 'email']),
    { name: 'Draft', channel: 'email' },
    {
      name: 'Waiting',
      channel: 'email',
      status: 'waiting',
      launchType: 'schedule',
      sendAt: new Date(Date.now() + 48 * hour).toISOString(),
    },
  ],
});

/** One could not be read: its column says so, with Retry; the others are compared without it. */
export const OneFails: Story = stats(ids(3), {
  seed: done(['email', 'email', 'email']),
  ...onStatistics({ kind: 'server', when: onlyOf(id(2)) }),
});

/** One may not be seen: excluded, with the reason. */
export const OneForbidden: Story = stats(ids(3), {
  seed: done(['email', 'email', 'email']),
  ...onStatistics({ kind: 'forbidden', when: onlyOf(id(2)) }),
});

/** Columns fill as they come. */
export const OneIsSlow: Story = stats(ids(3), {
  seed: done(['email', 'email', 'email']),
  ...onStatistics({ hold: 'request', when: onlyOf(id(2)) }),
});

/** One alone that cannot be read. */
export const Failing: Story = stats(id(1), { seed: done(['email']), ...onStatistics({ kind: 'server' }) });

/** Nothing has come yet: the shape of what will stand there. */
export const Loading: Story = stats(id(1), { seed: done(['email']), ...onStatistics({ hold: 'request' }) });

/** The seventh is refused with a sentence. */
export const TheSeventh: Story = {
  ...stats(ids(6), { seed: [...done(['email', 'email', 'email', 'email', 'email', 'email']), ...done(['sms'], { name: 'One more' })] }),
  play: async (context) => {
    const root = within(rootOf(context));
    await userEvent.click(await root.findByRole('button', { name: 'Add campaign' }, patience));
    const field = await root.findByRole('combobox', { name: 'Add campaign' }, patience);
    await userEvent.type(field, 'One more');
    await userEvent.click(await root.findByRole('option', { name: /One more/ }, patience));
  },
};

/** More are meant than can be compared: how many is said. */
export const MoreThanSix: Story = stats(ids(7), {
  seed: [...done(['email', 'email', 'email', 'email', 'email', 'email']), ...done(['sms'])],
});

/** Nothing is chosen: it says how, and one can search here. */
export const NothingChosen: Story = stats('', { seed: 'typical' });

/** Deleted while one looks: the column goes, with a notice. */
export const DeletedElsewhere: Story = {
  ...stats(ids(3), { seed: done(['email', 'email', 'email']) }),
  play: async (context) => {
    await within(rootOf(context)).findByRole('button', { name: 'Open rate' }, patience);
    backendOf(context).remove(id(2));
    await waitFor(() => rootOf(context).querySelector('[part=notices]')!.tagName, patience);
  },
};

/** The live feed is lost: the numbers stay, with their time. */
export const Stale: Story = stats(ids(2), { seed: done(['email', 'email']), live: false });

/** In 360 px the table scrolls below its first column. */
export const Narrow: Story = stats(ids(3), { seed: done(['email', 'sms', 'viber']), width: 360 });

/** One campaign in 360 px. */
export const NarrowAnalytics: Story = stats(id(1), { seed: done(['email']), width: 360 });

/** The dark scheme follows the page's `color-scheme`. */
export const Dark: Story = stats(ids(4), { seed: done(['email', 'sms', 'telegram', 'viber']), theme: 'dark' });

/** Arabic, right to left. */
export const ArabicRightToLeft: Story = stats(ids(3), { seed: done(['email', 'sms', 'viber']), locale: 'ar' });

/** German, with its long words. */
export const German: Story = stats(ids(3), { seed: done(['email', 'sms', 'viber']), locale: 'de' });
