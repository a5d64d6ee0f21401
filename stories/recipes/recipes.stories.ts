import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../../src/define.ts';
import { backendOf, portal } from '../helpers.ts';
import { faultPanel } from './fault-panel.ts';
import { ownSource } from './own-source.ts';

const meta: Meta = { title: 'recipes' };
export default meta;
type Story = StoryObj;

const suite = () =>
  html`<campaign-list></campaign-list><campaign-info presentation="sheet"></campaign-info><campaign-editor></campaign-editor>`;

/** The whole page from one tag: list, calendar, statistics, info and editor. */
export const WholePage: Story = portal({ content: () => html`<campaign-manager></campaign-manager>` });

/** The elements one by one, where a portal wants them. */
export const PortalOfParts: Story = portal({ content: suite });

/** Over a backend that speaks another language: a data source of sixty lines (`stories/recipes/own-source.ts`). */
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

/** Many campaigns on their way: numbers move, nothing flickers, nothing loses its place. */
export const LiveUpdates: Story = portal({ messagesPerSecond: 2_000, tick: 250, query: { statuses: ['running'] }, content: suite });

/** Break the backend by hand, and see what the suite says, keeps and tries again. */
export const FailingBackend: Story = {
  ...portal({ latency: 200, content: suite }),
  render: (args, context) =>
    html`${faultPanel(() => backendOf(context))} ${portal({ latency: 200, content: suite }).render!(args, context)}`,
};
