import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-editor', component: 'campaign-editor', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const editor = (id: string) => () => html`<div class="scroll"><campaign-editor inline open campaign-id=${id}></campaign-editor></div>`;

/** A new campaign, at its first step. */
export const New: Story = portal({ content: editor(''), width: 640 });

/** A scheduled Viber campaign. */
export const Waiting: Story = portal({ seed: 'every-status', content: editor('cmp-10015'), width: 640 });

/** Running campaigns cannot be edited: everything is shown, nothing can be typed, and why is said. */
export const RunningReadOnly: Story = portal({ seed: 'every-status', content: editor('cmp-10021'), width: 640 });

/** As a sheet over the list that opened it. */
export const Sheet: Story = portal({
  seed: 'every-status',
  content: (list) => html`${list}<campaign-editor open campaign-id="cmp-10015"></campaign-editor>`,
});
