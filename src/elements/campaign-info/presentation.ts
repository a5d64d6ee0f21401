import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { oneOf } from '../shared/misuse.ts';
import { surroundingOf } from '../shared/surrounding.ts';

export const presentations = ['inline', 'sheet', 'dialog'] as const;
export type PresentationName = (typeof presentations)[number];

/** Up to this width of the viewport a sheet would cover everything: it is a modal dialog then. */
const narrowViewport = '(max-width: 720px)';

export interface PresentationHost extends ReactiveControllerHost, HTMLElement {
  readonly presentation: string;
  /** The user wants it closed, by Esc or the system's way back. */
  onDismiss(): void;
}

/**
 * Shows the panel's native `<dialog>`: beside the page (`sheet` where there is room) or modal. Focus goes in when a campaign is
 * opened, and back to where it was when the panel closes.
 */
export class Presentation implements ReactiveController {
  readonly #host: PresentationHost;
  readonly #narrow = matchMedia(narrowViewport);
  /** The document or shadow tree it stands in. */
  #page: Node | null = null;
  #dialog: HTMLDialogElement | null = null;
  #isModal = false;
  #shownId: string | null = null;
  #returnTo: HTMLElement | null = null;
  #hadFocus = false;

  constructor(host: PresentationHost) {
    this.#host = host;
    host.addController(this);
  }

  get name(): PresentationName {
    return oneOf(this.#host, 'presentation', this.#host.presentation as PresentationName, presentations);
  }
  get isModal(): boolean {
    return this.name === 'dialog' || (this.name === 'sheet' && this.#narrow.matches);
  }

  hostConnected(): void {
    this.#page = this.#host.getRootNode();
    this.#page.addEventListener('keydown', this.#onKeydown);
    this.#narrow.addEventListener('change', this.#onViewport);
  }
  hostDisconnected(): void {
    this.#page?.removeEventListener('keydown', this.#onKeydown);
    this.#narrow.removeEventListener('change', this.#onViewport);
    this.#dialog = null;
    this.#shownId = null;
    this.#returnTo = null;
  }
  hostUpdate(): void {
    this.#hadFocus = this.#host.shadowRoot?.activeElement != null;
  }
  hostUpdated(): void {
    // What had the focus was drawn away (a skeleton, a button that did its work): it stays in the panel.
    const root = this.#host.shadowRoot;
    if (this.#hadFocus && root && !root.activeElement && !isElsewhere(this.#host)) root.querySelector<HTMLElement>('#title')?.focus();
  }
  readonly #onViewport = (): void => this.#host.requestUpdate();

  /** After each update: `id` is what is open now. */
  sync(id: string | null): void {
    const dialog = this.#host.shadowRoot?.querySelector<HTMLDialogElement>('dialog.panel') ?? null;
    if (!dialog) return this.#leave();
    const isOther = id !== this.#shownId;
    if (isOther) this.#remember();
    this.#shownId = id;
    if (dialog !== this.#dialog || !dialog.open || this.#isModal !== this.isModal) this.#open(dialog);
    else if (isOther) this.#enter(dialog);
    if (isOther) dialog.scrollTop = 0;
  }

  #open(dialog: HTMLDialogElement): void {
    this.#dialog = dialog;
    this.#isModal = this.isModal;
    // Turning from beside to modal: the focus moves with it.
    if (dialog.open) dialog.close();
    // Only here: in the flow of a page it would take the focus as that loads.
    dialog.querySelector('#title')?.toggleAttribute('autofocus', true);
    if (this.#isModal) dialog.showModal();
    else dialog.show();
    // Opened by an address, nothing had the focus that it could be taken from.
    if (!dialog.contains(this.#host.shadowRoot?.activeElement ?? null)) this.#enter(dialog);
    // What is outside of a modal dialog is not read out, so what speaks goes inside.
    const speaker = this.#host.shadowRoot?.querySelector('[role=status][aria-live]');
    if (speaker) dialog.append(speaker);
  }

  #enter(dialog: HTMLDialogElement): void {
    dialog.querySelector<HTMLElement>('#title')?.focus();
  }

  /** Where the focus was, outside of the panel: it is to go back there. */
  #remember(): void {
    const active = deepActive();
    if (active && !this.#host.shadowRoot?.contains(active)) this.#returnTo = active;
  }

  #leave(): void {
    if (!this.#dialog) return;
    this.#dialog = null;
    this.#shownId = null;
    const target = this.#returnTo;
    this.#returnTo = null;
    if (isElsewhere(this.#host)) return;
    if (target?.isConnected && target !== document.body) target.focus();
    else surroundingOf(this.#host)?.focus();
  }

  /**
   * Esc closes what is not modal too, also from our elements beside it, which it may hide (WCAG 2.4.11). A menu, another dialog and a text
   * that is being typed take the key first.
   */
  readonly #onKeydown = (event: Event): void => {
    const path = event.composedPath() as HTMLElement[];
    const [target] = path;
    const isOurs = path.some(({ localName }) => localName?.startsWith('campaign-'));
    if ((event as KeyboardEvent).key !== 'Escape' || event.defaultPrevented || this.#isModal || !this.#dialog?.open || !isOurs) return;
    const tree = target!.getRootNode() as ParentNode;
    if ((target!.closest('dialog') ?? this.#dialog) !== this.#dialog || tree.querySelector(':popover-open:not(.tooltip)')) return;
    if (target!.matches('[placeholder]:not(:placeholder-shown)')) return;
    event.preventDefault();
    this.#host.onDismiss();
  };

  /** The browser closed it (Esc in a modal dialog, Android's Back); closing it ourselves, to open it the other way, is no wish of the user's. */
  readonly onClose = (event: Event): void => {
    if (event.target === this.#dialog && !this.#dialog?.open) this.#host.onDismiss();
  };
}

/** Has the user moved the focus out of this element meanwhile? */
function isElsewhere(host: HTMLElement): boolean {
  const active = deepActive();
  return active !== null && active !== document.body && active !== host && !host.shadowRoot?.contains(active);
}

function deepActive(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}
