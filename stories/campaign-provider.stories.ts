import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-provider', component: 'campaign-provider', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

/** One backend, one view: what one list filters or selects, the other shows too. */
export const TwoListsShareOneView: Story = portal({
  content: () =>
    html`<div class="halves"><campaign-list></campaign-list><campaign-list hide-search hide-filters hide-groups></campaign-list></div>`,
});

/** Rights of the user, by action. What is not listed is allowed. */
export const Permissions: Story = portal({ permissions: { delete: false, launch: false, create: false } });

/** Single messages in the host's own words. */
export const OwnWords: Story = portal({ messages: { 'list.new': 'Write a mailing', 'group.active': 'On their way' } });

/** Times in another zone than the account's; every date names its zone. */
export const AnotherTimeZone: Story = portal({ timeZone: 'America/New_York' });

/** Without a backend nothing is asked and nothing breaks: the list waits. */
export const WithoutBackend: Story = {
  render: () =>
    html`<div class="stage">
      <campaign-provider><campaign-list></campaign-list></campaign-provider>
    </div>`,
};
