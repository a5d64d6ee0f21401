import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, within } from 'storybook/test';
import { type PortalOptions, portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-manager', component: 'campaign-manager', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const always = { times: Infinity } as const;
/** Stories that click find things by their English names, whatever the toolbar says. */
const english = { locale: 'en' } as const;
/** Everything comes over HTTP, and the screens with their first use. */
const patience = { timeout: 20_000 };

const page = (options: PortalOptions = {}): Story => portal({ content: () => html`<campaign-manager></campaign-manager>`, ...options });

/** An element of the page, as Testing Library sees it. */
const inside = ({ canvasElement }: Pick<StoryContext, 'canvasElement'>, tag: string) =>
  within(canvasElement.querySelector('campaign-manager')!.shadowRoot!.querySelector(tag)!.shadowRoot as unknown as HTMLElement);
const press = async (context: Pick<StoryContext, 'canvasElement'>, tag: string, name: string) =>
  userEvent.click((await inside(context, tag).findAllByRole('button', { name }, patience))[0]!);

/** The list, from which everything else is opened. */
export const List: Story = page();

/** A button of the list leads to another element, which shows that button when it is there. */
const leads = (pressed: string, tag: string, shown: string | RegExp): Story => ({
  ...page(english),
  play: async (context) => {
    await press(context, 'campaign-list', pressed);
    await inside(context, tag).findAllByRole('button', { name: shown }, patience);
  },
});

/** The calendar, with the way back in its toolbar. */
export const Calendar = leads('Calendar', 'campaign-calendar', /, (Email|SMS|WebPush|Telegram|Viber), /);

/** Statistics were asked for before anything was chosen: the same list, to choose in. */
export const Choosing: Story = {
  ...page(english),
  play: async (context) => {
    await press(context, 'campaign-list', 'Statistics');
    const root = context.canvasElement.querySelector('campaign-manager')!.shadowRoot as unknown as HTMLElement;
    await within(root).findByRole('button', { name: 'Cancel' }, patience);
  },
};

/** The numbers of one campaign. */
export const Analytics = leads('Analytics', 'campaign-stats', 'Back to campaigns');

/** The info panel beside the list. */
export const Info = leads('Info', 'campaign-info', 'Close');

/** The editor over it. */
export const Editor: Story = {
  ...page(english),
  play: async (context) => {
    await press(context, 'campaign-list', 'New campaign');
    await inside(context, 'campaign-editor').findByRole('textbox', { name: 'Name' }, patience);
  },
};

/** What a host puts into the page: a heading before the search, a button at the end, a line in the footer. */
export const Slots: Story = page({
  content: () =>
    html`<campaign-manager>
      <strong slot="toolbar-start">Mailings</strong>
      <a slot="toolbar-end" href="#help">Help</a>
      <span slot="footer">Support: 0 800 100 200</span>
    </campaign-manager>`,
});

/** An account without campaigns. */
export const Empty: Story = page({ seed: 'empty' });
/** Nothing has come yet. */
export const FirstLoad: Story = page({ faults: [{ method: 'list', hold: 'request', ...always }] });
/** Nothing could be read. */
export const ErrorNothingLoaded: Story = {
  ...page({ ...english, faults: [{ method: '*', kind: 'forbidden', ...always }] }),
  play: async (context) => void (await inside(context, 'campaign-list').findByRole('button', { name: 'Retry' }, patience)),
};
/** The live feed is lost. */
export const Stale: Story = {
  ...page({ ...english, live: false }),
  play: async (context) => void (await inside(context, 'campaign-list').findAllByText(/Live updates paused/, {}, patience)),
};

export const Narrow: Story = page({ width: 360 });
export const Dark: Story = page({ theme: 'dark' });
export const Arabic: Story = page({ locale: 'ar', dir: 'rtl' });
