import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';

export interface DialogOptions {
  readonly title: string | TemplateResult;
  readonly body: TemplateResult | string | typeof nothing;
  readonly buttons: TemplateResult;
  readonly wide?: boolean;
  /** Alert dialogs interrupt: they are announced with their text. */
  readonly alert?: boolean;
  /** It was closed, by a button, Esc or otherwise. */
  readonly onClose: () => void;
}

/**
 * A modal native `<dialog>`: opens when it is rendered, gives the focus back to where it was when it closes.
 * Render it under `keyed`, and stop rendering it in `onClose`.
 */
export function dialogTemplate({ title, body, buttons, wide, alert, onClose }: DialogOptions): TemplateResult {
  return html`<dialog
    ${ref(open)}
    class=${wide ? 'wide' : ''}
    role=${alert ? 'alertdialog' : nothing}
    aria-labelledby="dialog-title"
    aria-describedby=${alert ? 'dialog-body' : nothing}
    @close=${onClose}
  >
    <h2 id="dialog-title">${title}</h2>
    <div id="dialog-body">${body}</div>
    <div class="buttons">${buttons}</div>
  </dialog>`;
}

function open(element: Element | undefined): void {
  const dialog = element as HTMLDialogElement | undefined;
  // Lit calls refs before the element is in the document.
  if (dialog) queueMicrotask(() => dialog.isConnected && !dialog.open && dialog.showModal());
}

/** Closes the dialog a click happened in. */
export const closeDialog = (event: Event): void => (event.target as HTMLElement).closest('dialog')?.close();
