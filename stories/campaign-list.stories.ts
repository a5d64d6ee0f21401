import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { answers, fiveRunning, overdue } from './backends.ts';
import { backendOf, portal, takeOver } from './helpers.ts';
import { listIn } from './play.ts';

const meta: Meta = { title: 'campaign-list', component: 'campaign-list', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const always = { times: Infinity } as const;
/** Stories that click find things by their English names, whatever the toolbar says. */
const english = { locale: 'en' } as const;

/** About 250 campaigns over every channel, with the names people really give. */
export const Typical: Story = portal();

/** The backend has not answered yet. The skeleton has the shape of the rows, so nothing jumps. */
export const FirstLoad: Story = portal({ faults: [{ method: 'list', hold: 'request', ...always }] });

/** Nothing was created here yet. */
export const EmptyAccount: Story = portal({ seed: 'empty' });

/** Filters that nothing fits: what is filtered is said, and the way back offered. */
export const NoMatch: Story = portal({ query: { search: 'kjhgf', channels: ['viber'] } });

/** The first page could not be read. */
export const ErrorNothingLoaded: Story = {
  ...portal({ ...english, faults: [{ method: 'list', kind: 'forbidden', ...always }] }),
  play: async ({ canvasElement }) => void (await listIn(canvasElement).seesButton('Retry')),
};

/** Reading again failed: the rows stay, and how old they are is said. */
export const ErrorRowsKept: Story = {
  ...portal(english),
  play: async (context) => {
    const list = listIn(context.canvasElement);
    await list.sees(/^\d+ campaigns$/);
    backendOf(context).faults.add({ method: 'list', kind: 'forbidden', ...always });
    await list.element.refresh();
    await list.sees(/could not be refreshed/);
  },
};

/** The live feed is lost: the rows may be older than the backend's. */
export const Stale: Story = {
  ...portal({ ...english, live: false }),
  play: async ({ canvasElement }) => void (await listIn(canvasElement).sees(/Live updates paused/)),
};

/** The browser has no connection: the rows stay, with when they were read. They are read again once there is one. */
export const Offline: Story = {
  ...portal(english),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.sees(/^\d+ campaigns$/);
    dispatchEvent(new Event('offline'));
    await list.sees(/^Offline\. Showing data as of/);
  },
};

/** No request gets through. Each is tried three times, then it is said. */
export const Unreachable: Story = {
  ...portal({ ...english, live: false, faults: [{ method: '*', kind: 'network', ...always }] }),
  play: async ({ canvasElement }) => void (await listIn(canvasElement).seesButton('Retry')),
};

/** Every answer takes two seconds. */
export const SlowBackend: Story = portal({ latency: 2_000 });

/** Selecting turns the toolbar into the bulk bar; the rows do not move. */
export const SelectionAndBulkBar: Story = {
  ...portal(english),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.check('Select all loaded campaigns');
    await list.sees(/selected/);
  },
};

/** Filters, sort, columns and calendar under a name, to come back to. */
export const SavedViews: Story = {
  ...portal({ ...english, query: { statuses: ['failed'], channels: ['email', 'sms'] } }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.click('Views');
    await list.type('Save this view as', 'Failed by mail or text');
    await list.click('Save view');
    await list.seesButton('Failed by mail or text');
  },
};

/** Sends under way. Progress arrives by itself. */
export const RunningLive: Story = portal({ seed: fiveRunning, messagesPerSecond: 900, tick: 400 });

/** Every status with every launch type, on every channel. */
export const EveryStatus: Story = portal({ seed: 'every-status' });

/** Every reason to fail, alone and several at once. */
export const Failures: Story = portal({ seed: 'failures' });

/** One record of the page breaks the schema: it is shown as unreadable, the others work. */
export const UnreadableRecord: Story = portal({ faults: [answers((campaign, n) => (n === 2 ? { ...campaign, name: 42 } : campaign))] });

/** A newer backend knows more than this version: what is unknown stands there neutrally and cannot be acted on. */
export const UnknownStatus: Story = portal({
  faults: [answers((campaign, n) => (n < 2 ? { ...campaign, status: 'archived', channel: 'rcs', launchType: 'on-event' } : campaign))],
});

/** A user who may look and duplicate. What is not permitted stays visible and says so. */
export const PermissionsRestricted: Story = portal({
  permissions: { create: false, launch: false, stop: false, restart: false, edit: false, delete: false },
});

/** Deleting three, of which one is sending: two are gone, one is reported with the reason. */
export const PartialBulkReport: Story = {
  ...portal({ ...english, seed: 'every-status', query: { statuses: ['ready', 'running'] }, undoSeconds: 0 }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    for (const name of ['ready manual email', 'ready manual sms', 'running now email']) await list.check(`Select ${name}`);
    await list.click('Delete');
    await list.confirm('Delete');
    await list.click('Details');
    await list.seesDialog();
  },
};

/** A deletion can be taken back until it leaves the page. Five seconds by default, an hour here. */
export const UndoWindow: Story = {
  ...portal({ ...english, seed: 'every-status', query: { search: 'draft no launch type email' }, undoSeconds: 3_600 }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.chooseMore('Delete');
    await list.confirm('Delete');
    await list.seesButton('Undo');
  },
};

/** Sending cannot be taken back, so the last word is said with what the check found. */
export const LaunchDialog: Story = {
  ...portal({ ...english, seed: 'every-status', query: { search: 'ready manual email' } }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.click('Launch');
    await list.sees(/^Goes to/);
  },
};

/** A restart whose time has passed never sends. The way out is a new time. */
export const OverdueAlert: Story = {
  ...portal({ ...english, seed: overdue }),
  play: async ({ canvasElement }) => {
    const list = listIn(canvasElement);
    await list.click('Restart');
    await list.sees('The send time has passed');
  },
};

/** 360 px, whatever the window: each row becomes a card. */
export const NarrowCards: Story = portal({ width: 360 });

/** German. */
export const German: Story = portal({ locale: 'de' });

/** Arabic, right to left. */
export const ArabicRightToLeft: Story = portal({ locale: 'ar' });

/** The dark scheme follows the page's `color-scheme`. */
export const Dark: Story = portal({ theme: 'dark' });

/** 100,000 campaigns, read page by page. */
export const HundredThousand: Story = portal({ seed: { generate: 100_000 } });

/** The host prevents every intent: nothing of ours follows, and the page says what it heard. */
export const HostTakesOver: Story = {
  ...portal({
    ...english,
    seed: 'every-status',
    query: { search: 'ready manual email' },
    before: () => html`<p class="note" role="status">Press anything in the row.</p>`,
    content: (list) => html`<div class="through" ${takeOver()}>${list}</div>`,
  }),
  play: async ({ canvasElement }) => void (await listIn(canvasElement).click('Launch')),
};

/** The host's own words and controls in the slots. */
export const Slots: Story = portal({
  seed: 'empty',
  content: () =>
    html`<campaign-list hide-calendar hide-statistics>
      <strong slot="toolbar-start">Newsletters</strong>
      <button slot="toolbar-end" type="button">Import…</button>
      <div slot="empty" class="own-empty"><h3>Start with a template</h3><a href="#templates">Browse 40 templates</a></div>
      <a slot="footer" href="#help">Help</a>
    </campaign-list>`,
});

/** A partner's look by tokens and parts alone: nothing else of the page's CSS reaches in. */
export const WhiteLabel: Story = portal({
  before: () =>
    html`<style>
      campaign-provider {
        --campaign-font: Georgia, 'Noto Serif', 'DejaVu Serif', serif;
        --campaign-accent: light-dark(#0a6b5d, #5fd3bf);
        --campaign-selected: light-dark(#e3f4f0, #12302b);
        --campaign-radius: 16px;
        --campaign-row-height: 52px;
      }
      campaign-list::part(toolbar) {
        background: light-dark(#f2f8f6, #14211f);
      }
      campaign-list::part(footer) {
        font-style: italic;
      }
    </style>`,
});
