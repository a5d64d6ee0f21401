import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import '../../src/define.ts';

import { backendOf, portal } from '../helpers.ts';
import { listIn } from '../play.ts';
import { faultPanel } from './fault-panel.ts';
import { ownSource } from './own-source.ts';
import { strictFrame } from './strict-frame.ts';

const meta: Meta = { title: 'recipes' };
export default meta;
type Story = StoryObj;

/** Everything comes over HTTP, and the screens with their first use. */
const patience = { timeout: 20_000 };

const suite = () =>
  html`<campaign-list></campaign-list><campaign-info presentation="sheet"></campaign-info><campaign-editor></campaign-editor>`;

/** The whole page from one tag: list, calendar, statistics, info and editor. */
export const WholePage: Story = portal({ content: () => html`<campaign-manager></campaign-manager>` });

/** The elements one by one, where a portal wants them. */
export const PortalOfParts: Story = portal({ content: suite });

/** A partner's product: a complete theme, the partner's own words, and what the partner puts into the page. */
export const WhiteLabel: Story = portal({
  brand: 'ember',
  messages: { 'list.new': 'Write a mailing', 'group.active': 'On their way', 'list.statistics': 'Results' },
  content: () =>
    html`<campaign-manager>
      <strong slot="toolbar-start">Bakery</strong>
      <a slot="footer" href="#help">Ask the bakery team</a>
    </campaign-manager>`,
});

/** The same elements as somebody else's product. */
export const AnotherLabel: Story = portal({ brand: 'graphite', content: () => html`<campaign-manager></campaign-manager>` });

/** Over a backend that speaks another language: a data source for reading (`stories/recipes/own-source.ts`). */
export const OwnDataSource: Story = {
  render: () => html`<div class="stage"><campaign-manager .dataSource=${ownSource}></campaign-manager></div>`,
};

/** Somebody who may look, but not touch: what is refused stays visible and says why. */
export const ReadOnly: Story = portal({
  permissions: {
    launch: false,
    stop: false,
    restart: false,
    edit: false,
    duplicate: false,
    delete: false,
    reschedule: false,
    create: false,
  },
  content: suite,
});

/** Under a strict Content Security Policy with Trusted Types: the frame says what was blocked. */
export const StrictPage: Story = {
  render: strictFrame,
  play: async ({ canvasElement }) => {
    const frame = canvasElement.querySelector('iframe')!;
    const inside = (tag: string) =>
      waitFor(() => {
        const part = frame.contentDocument!.querySelector('campaign-manager')?.shadowRoot?.querySelector(tag)?.shadowRoot;
        if (!part) throw new Error(`There is no ${tag} yet`);
        return within(part as unknown as HTMLElement);
      }, patience);
    const list = await inside('campaign-list');
    await list.findAllByRole('button', { name: 'More' }, patience);
    await userEvent.click(await list.findByRole('button', { name: 'Calendar' }, patience));
    await (await inside('campaign-calendar')).findAllByRole('button', { name: /Email/ }, patience);
    await expect(frame.contentDocument!.querySelector('output')).toHaveTextContent('The policy blocked nothing.');
  },
};

/** Many campaigns on their way: numbers move, nothing flickers, nothing loses its place. */
export const LiveUpdates: Story = portal({ messagesPerSecond: 2_000, tick: 250, query: { statuses: ['running'] }, content: suite });

/** Break the backend by hand, and see what the suite says, keeps and tries again. */
export const FailingBackend: Story = {
  ...portal({ locale: 'en', latency: 200, content: suite }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.seesButton('New campaign');
    const box = within(canvasElement).getByRole('checkbox', { name: 'The live feed is lost' });
    await userEvent.click(box);
    await list.sees(/Live updates paused/);
    await userEvent.click(box);
    await waitFor(
      () => expect(within(list.element.shadowRoot as unknown as HTMLElement).queryByText(/Live updates paused/)).toBeNull(),
      patience,
    );
  },
  render: (args, context) =>
    html`${faultPanel(() => backendOf(context))} ${portal({ latency: 200, content: suite }).render!(args, context)}`,
};
