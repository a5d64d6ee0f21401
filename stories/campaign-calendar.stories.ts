import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { waitFor, within } from 'storybook/test';
import { comingUp } from './backends.ts';
import { type PortalOptions, backendOf, portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-calendar', component: 'campaign-calendar', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const always = { times: Infinity } as const;
/** Stories that click find things by their English names, whatever the toolbar says. */
const english = { locale: 'en' } as const;

interface CalendarOptions extends PortalOptions {
  readonly view?: 'month' | 'week' | 'day' | 'agenda';
  readonly zone?: 'account' | 'local';
  readonly colorBy?: 'status' | 'channel';
}
const calendar = ({ view = 'month', zone = 'account', colorBy = 'status', ...options }: CalendarOptions = {}): Story =>
  portal({ ...options, content: () => html`<campaign-calendar view=${view} zone=${zone} color-by=${colorBy}></campaign-calendar>` });

/** A month of an account with 250 campaigns, several of them series. */
export const Month: Story = calendar();
export const Week: Story = calendar({ view: 'week' });
export const Day: Story = calendar({ view: 'day' });
export const Agenda: Story = calendar({ view: 'agenda' });

/** Every status, each with its own edge and sign. */
export const EveryStatus: Story = calendar({ seed: 'every-status' });
/** The same in the colours of the channels; the signs of the statuses stay. */
export const ByChannel: Story = calendar({ seed: 'every-status', colorBy: 'channel' });

/** Ten thousand campaigns: a day shows what fits, and counts the rest to the last one. */
export const TenThousand: Story = calendar({ seed: { generate: 10_000 } });

/** On the reader's own clock instead of the account's. */
export const LocalZone: Story = calendar({ zone: 'local' });
/** An account east of UTC+13. */
export const Apia: Story = calendar({ timeZone: 'Pacific/Apia' });

/** The calendar of a story, as Testing Library sees it. */
const screenOf = (canvas: HTMLElement) => within(canvas.querySelector('campaign-calendar')!.shadowRoot as unknown as HTMLElement);
/** Sends come over HTTP, the grid with the first month. */
const patience = { timeout: 20_000 };

/** A search that finds nothing: the month stays, and says how to get its sends back. */
export const NoMatch: Story = {
  ...calendar(),
  play: async ({ canvasElement }) => {
    const canvas = screenOf(canvasElement);
    await canvas.findByRole('toolbar', {}, patience);
    canvasElement.querySelector('campaign-provider')!.store!.setView({ query: { search: 'no such campaign' } });
    await canvas.findByText(/match/i, {}, patience);
  },
};
/** One send has a time nobody can read: it is counted below, the others are there. */
export const Unreadable: Story = calendar({
  seed: 'every-status',
  faults: [
    {
      method: 'occurrences',
      answer: (answer) => ({
        ...(answer as object),
        items: (answer as { items: object[] }).items.map((item, n) => (n ? item : { ...item, start: 'soon' })),
      }),
      ...always,
    },
  ],
});
/** A send that is being moved by keyboard: M, then arrows. */
export const Moving: Story = {
  ...calendar({ seed: comingUp }),
  play: async ({ canvasElement }) => {
    const root = canvasElement.querySelector('campaign-calendar')!.shadowRoot!;
    const press = (key: string) => root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    await waitFor(() => {
      const chip = root.querySelector<HTMLElement>('.send.movable.waiting');
      if (!chip?.checkVisibility()) throw new Error('Nothing that moves is there yet');
      chip.focus();
      if (root.activeElement !== chip) throw new Error('It takes no focus yet');
    }, patience);
    press('m');
    press('ArrowRight');
    await waitFor(() => {
      if (!root.querySelector('.send.moving')) throw new Error('Nothing moves');
    }, patience);
  },
};
/** A move the backend refused: the send is where it was, and says why. */
export const MoveRefused: Story = {
  ...calendar({ ...english, seed: comingUp, undoSeconds: 0 }),
  play: async (context) => {
    backendOf(context).faults.add({ method: 'execute', kind: 'forbidden', ...always });
    await Moving.play!(context);
    const root = context.canvasElement.querySelector('campaign-calendar')!.shadowRoot!;
    root.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await screenOf(context.canvasElement).findAllByText(/was not moved/, {}, patience);
  },
};

/** Nothing goes out. */
export const Empty: Story = calendar({ seed: 'empty' });
/** The backend has not answered yet: the skeleton has the shape of the month. */
export const FirstLoad: Story = calendar({ faults: [{ method: 'occurrences', hold: 'request', ...always }] });
/** Nothing could be read. */
export const ErrorNothingLoaded: Story = calendar({ faults: [{ method: 'occurrences', kind: 'forbidden', ...always }] });
/** The live feed is lost. */
export const Stale: Story = calendar({ live: false });

/** Too narrow for names: days count. */
export const Narrow: Story = calendar({ width: 360 });
export const NarrowAgenda: Story = calendar({ width: 360, view: 'agenda' });
export const Dark: Story = calendar({ theme: 'dark' });
export const DarkWeek: Story = calendar({ theme: 'dark', view: 'week' });
export const German: Story = calendar({ locale: 'de' });
export const Arabic: Story = calendar({ locale: 'ar', dir: 'rtl' });
