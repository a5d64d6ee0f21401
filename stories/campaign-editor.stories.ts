import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { userEvent, within } from 'storybook/test';
import { type PortalOptions, backendOf, portal } from './helpers.ts';

const meta: Meta = { title: 'campaign-editor', component: 'campaign-editor', tags: ['autodocs'] };
export default meta;
type Story = StoryObj;

const patience = { timeout: 20_000 };
/** Stories that click find things by their English names, whatever the toolbar says. */
const english = { locale: 'en' } as const;

/** One campaign, in the flow of the page. Ids count from cmp-10001 in the order of the seed; empty: a new one. */
const editor = (id: string, options: PortalOptions = {}) =>
  portal({
    seed: 'every-status',
    width: 680,
    content: () => html`<div class="scroll"><campaign-editor inline open campaign-id=${id}></campaign-editor></div>`,
    ...options,
  });

/** The editor of a story, as Testing Library sees it. */
function editorIn({ canvasElement }: Pick<StoryContext, 'canvasElement'>) {
  const root = canvasElement.querySelector('campaign-editor')!.shadowRoot as unknown as HTMLElement;
  const screen = within(root);
  return {
    press: async (name: string | RegExp) => userEvent.click(await screen.findByRole('button', { name }, patience)),
    choose: async (name: string) => userEvent.click(await screen.findByRole('radio', { name }, patience)),
    open: async (name: string) => userEvent.click(await screen.findByRole('combobox', { name }, patience)),
    type: async (name: string, text: string) => {
      const field = await screen.findByRole<HTMLInputElement>('textbox', { name }, patience);
      // Typed over what is there; `clear` looks for the focus outside of the shadow root.
      await userEvent.type(field, text, { initialSelectionStart: 0, initialSelectionEnd: field.value.length });
    },
    sees: (text: string | RegExp) => screen.findAllByText(text, {}, patience),
  };
}

/** A new campaign, at its first step. It comes to exist as a draft past the first Next step. */
export const New: Story = editor('', { seed: 'empty' });

/** What is missing is counted at the top, linked, and said beside the fields. */
export const Problems: Story = {
  ...editor('', { ...english, seed: 'empty' }),
  play: async (context) => void (await editorIn(context).press('Next step')),
};

/** The first step of a Viber campaign, which has a time to live. */
export const What: Story = editor('cmp-10015');

/** Whom it goes to: pickers that search the backend, a segment for this campaign alone, the sender. */
export const Whom: Story = {
  ...editor('cmp-10015', english),
  play: async (context) => void (await editorIn(context).press(/^Whom/)),
};

/** A picker open: what is typed is searched by the backend, and what is on the other side is said. */
export const PickerOpen: Story = {
  ...editor('cmp-10001', {
    ...english,
    seed: [{ name: 'Autumn', status: 'draft', channel: 'email', segments: [{ id: 'seg-3', name: 'Bought twice' }] }],
  }),
  play: async (context) => {
    const { press, open } = editorIn(context);
    await press(/^Whom/);
    await open('Exclude segments');
  },
};

/** When: the rule with its next five sends, and in a sentence what will happen, to how many and at what cost. */
export const WhenRecurring: Story = {
  ...editor('cmp-10020', english),
  play: async (context) => void (await editorIn(context).press(/^When/)),
};

/** A rule the builder cannot express stays as it is until it is replaced. */
export const RuleNotExpressible: Story = {
  ...editor('cmp-10001', {
    ...english,
    seed: [
      {
        name: 'First Mondays',
        status: 'waiting',
        launchType: 'recurring',
        channel: 'email',
        recurrence: { rule: 'FREQ=MONTHLY;BYDAY=1MO', until: null },
      },
    ],
  }),
  play: async (context) => void (await editorIn(context).press(/^When/)),
};

/** Something speaks against the start: the check says what. */
export const CheckFails: Story = {
  ...editor('cmp-10001', {
    ...english,
    seed: [{ name: 'No template', status: 'draft', launchType: 'manual', channel: 'email', template: null }],
  }),
  play: async (context) => void (await editorIn(context).press(/^When/)),
};

/** Running campaigns cannot be edited: everything is shown, nothing can be typed, and why is said. */
export const RunningReadOnly: Story = editor('cmp-10021');

/** Somebody else changed the same field: both versions are shown, nothing is overwritten. */
export const Conflict: Story = {
  ...editor('cmp-10001', { ...english, live: false }),
  play: async (context) => {
    const { type, press, sees } = editorIn(context);
    await type('Name', 'Spring sale');
    backendOf(context).update('cmp-10001', { name: 'Spring offers', tags: ['vip'] });
    await press('Save draft');
    await sees('Changed elsewhere in the meantime');
  },
};

/** Saving takes its time: the fields are locked, Cancel works. */
export const SlowSave: Story = {
  ...editor('cmp-10001', { ...english, faults: [{ method: 'save', hold: 'request', times: Infinity }] }),
  play: async (context) => {
    const { type, press } = editorIn(context);
    await type('Name', 'Spring sale');
    await press('Save draft');
  },
};

/** Saving does not work: what was typed is kept, and trying again is one key away. */
export const FailingSave: Story = {
  ...editor('cmp-10001', { ...english, faults: [{ method: 'save', kind: 'network', times: Infinity }] }),
  play: async (context) => {
    const { type, press, sees } = editorIn(context);
    await type('Name', 'Spring sale');
    await press('Save draft');
    await sees('Not saved.');
  },
};

/** The campaign could not be read. */
export const FailingLoad: Story = editor('cmp-10001', { faults: [{ method: 'get', kind: 'forbidden', times: Infinity }] });

/** It is being read. */
export const Loading: Story = editor('cmp-10001', { faults: [{ method: 'get', hold: 'request', times: Infinity }] });

/** 360 px. */
export const Narrow: Story = editor('cmp-10020', { width: 360 });

/** Dark. */
export const Dark: Story = editor('cmp-10020', { theme: 'dark' });

/** Arabic, from right to left. */
export const Arabic: Story = editor('cmp-10020', { locale: 'ar', dir: 'rtl' });

/** As a sheet over the list that opened it. */
export const Sheet: Story = portal({
  seed: 'every-status',
  content: (list) => html`${list}<campaign-editor open campaign-id="cmp-10015"></campaign-editor>`,
});
