import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-info', component: 'campaign-info', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

/** The campaign of a seed, alone on the page. Ids count from cmp-10001 in the order of the seed. */
const info = (id: string) => () => html`<div class="scroll"><campaign-info campaign-id=${id}></campaign-info></div>`;

/** A scheduled Viber campaign: everything that channel has. */
export const Waiting: Story = portal({ seed: 'every-status', content: info('cmp-10015'), width: 560 });

/** Sending now: it can be neither stopped nor edited, and says why. */
export const Running: Story = portal({ seed: 'every-status', content: info('cmp-10021'), width: 560 });

/** Three things wrong at once, each with a way to fix it. */
export const Failed: Story = portal({ seed: 'failures', content: info('cmp-10013'), width: 560 });

/** Nothing chosen yet: unset reads "Not selected". */
export const Draft: Story = portal({ seed: [{ name: 'Untitled' }], content: info('cmp-10001'), width: 560 });

/** The campaign was deleted, or never was. */
export const NotFound: Story = portal({ seed: 'empty', content: info('cmp-10001'), width: 560 });

/** As a sheet over the list that opened it. */
export const Sheet: Story = portal({
  seed: 'every-status',
  content: (list) => html`${list}<campaign-info presentation="sheet" campaign-id="cmp-10015"></campaign-info>`,
});

/** Arabic, right to left. */
export const ArabicRightToLeft: Story = portal({ seed: 'every-status', locale: 'ar', content: info('cmp-10015'), width: 560 });

/** The dark scheme follows the page's `color-scheme`. */
export const Dark: Story = portal({ seed: 'failures', theme: 'dark', content: info('cmp-10013'), width: 560 });
