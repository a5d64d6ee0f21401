import type { ReactiveController } from 'lit';
import type { CampaignElement } from '../shared/campaign-element.ts';

/** `/` leads to the search field, from anywhere in the element and from a page where nothing else has the focus. */
export class SearchShortcut implements ReactiveController {
  readonly #element: CampaignElement;

  constructor(element: CampaignElement) {
    this.#element = element;
    element.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown);
  }
  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== '/' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.composedPath()[0] as HTMLElement;
    const search = this.#element.renderRoot.querySelector<HTMLElement>('#search');
    if (!search || target.matches?.('input, textarea, select, [contenteditable]')) return;
    if (!event.composedPath().includes(this.#element) && target !== document.body) return;
    event.preventDefault();
    search.focus();
  };
}
