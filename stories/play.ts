/** What a person does on the list, for stories whose state needs clicks. Nothing waits for time, only for what is to be seen. */
import { userEvent, waitFor, within } from 'storybook/test';
import type { CampaignListElement } from '../src/index.ts';

/** Rows come over HTTP, the grid with the first list, and a dead backend is tried three times. */
const patience = { timeout: 20_000 };

/** The list of a story, as Testing Library sees it. */
export function listIn(canvas: HTMLElement) {
  const element = canvas.querySelector<CampaignListElement>('campaign-list')!;
  // Queries need no more of an element than a shadow root has.
  const root = element.shadowRoot as unknown as HTMLElement;
  const screen = within(root);

  const seesButton = (name: string) => screen.findByRole('button', { name }, patience);
  const seesDialog = () =>
    waitFor(() => {
      const dialog = root.querySelector<HTMLElement>('dialog[open]');
      if (!dialog) throw new Error('No dialog is open');
      return dialog;
    }, patience);
  const click = async (name: string) => userEvent.click(await seesButton(name));

  return {
    element,
    seesButton,
    seesDialog,
    /** Waits until this text is there. */
    sees: (text: string | RegExp) => screen.findAllByText(text, {}, patience),
    click,
    type: async (name: string, text: string) => userEvent.type(await screen.findByRole('textbox', { name }, patience), text),
    check: async (name: string) => userEvent.click(await screen.findByRole('checkbox', { name }, patience)),
    /** Opens the menu of the only row and chooses. */
    chooseMore: async (item: string) => {
      await click('More');
      await userEvent.click(await screen.findByRole('menuitem', { name: item }, patience));
    },
    /** Presses a button of the open dialog. */
    confirm: async (name: string) => userEvent.click(await within(await seesDialog()).findByRole('button', { name }, patience)),
  };
}
