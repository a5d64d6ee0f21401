import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { type TemplateResult, html } from 'lit';
import { type PortalOptions, portal } from './helpers.ts';
import { pseudoMessages } from './pseudo-locale.ts';

/**
 * English made longer and accented, between ⟦ and ⟧, by message overrides alone.
 * Words without accents come from the backend, or are written into the code by mistake; a ⟧ that cannot be seen has too little room.
 */
const meta: Meta = { title: 'pseudo-locale' };
export default meta;
type Story = StoryObj;

const pseudoPortal = (content: () => TemplateResult, options: PortalOptions = {}): Story =>
  portal({ locale: 'en', messages: pseudoMessages, ...options, content });

const list = () => html`<campaign-list></campaign-list>`;
const calendar = () => html`<campaign-calendar></campaign-calendar>`;
const info = () => html`<div class="scroll"><campaign-info campaign-id="cmp-10016"></campaign-info></div>`;
const editor = () => html`<div class="scroll"><campaign-editor inline open campaign-id="cmp-10016"></campaign-editor></div>`;
const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
const sent: PortalOptions = {
  seed: [
    { name: 'Autumn sale', channel: 'email', status: 'done', launchType: 'now', startedAt: ago(30) },
    { name: 'Delivery today', channel: 'sms', status: 'done', launchType: 'now', startedAt: ago(50) },
  ],
};
const stats = () => html`<div class="scroll"><campaign-stats campaign-ids="cmp-10001 cmp-10002"></campaign-stats></div>`;

const everyStatus: PortalOptions = { seed: 'every-status' };
const narrow = { width: 360 } as const;

export const List: Story = pseudoPortal(list, everyStatus);
export const ListNarrow: Story = pseudoPortal(list, { ...everyStatus, ...narrow });
export const Calendar: Story = pseudoPortal(calendar, everyStatus);
export const CalendarNarrow: Story = pseudoPortal(calendar, { ...everyStatus, ...narrow });
export const Info: Story = pseudoPortal(info, { ...everyStatus, width: 560 });
export const Editor: Story = pseudoPortal(editor, { ...everyStatus, width: 680 });
export const EditorNarrow: Story = pseudoPortal(editor, { ...everyStatus, ...narrow });
export const Statistics: Story = pseudoPortal(stats, sent);
export const StatisticsNarrow: Story = pseudoPortal(stats, { ...sent, ...narrow });
