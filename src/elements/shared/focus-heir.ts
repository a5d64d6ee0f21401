import type { LitElement, ReactiveController } from 'lit';

/** What stands beside each other and takes over from each other: the filters by their chips, the bulk bar by the button that ends it. */
const kinds = '.chips .chip, .bar .icon-button';

/** What had the focus may leave with an update (a chip, a notice, the bulk bar): then the next of its kind has it, or the one before, or the search. */
export class FocusHeir implements ReactiveController {
  readonly #element: LitElement;
  #focused: Element | null = null;
  #heirs: HTMLElement[] = [];

  constructor(element: LitElement) {
    this.#element = element;
    element.addController(this);
  }

  get #active(): Element | null {
    return this.#element.shadowRoot!.activeElement;
  }

  hostUpdate(): void {
    const focused = (this.#focused = this.#active);
    const all = focused ? [...(focused.closest('.chips, .bar')?.querySelectorAll<HTMLElement>(kinds) ?? [])] : [];
    const at = all.indexOf(focused as HTMLElement);
    this.#heirs = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).toReversed()];
  }

  hostUpdated(): void {
    if (this.#focused?.isConnected !== false || this.#active) return;
    (this.#heirs.find((heir) => heir.isConnected) ?? searchOf(this.#element))?.focus();
  }
}

/** Where the search is left out, the quick group. */
export const searchOf = (element: LitElement): HTMLElement | null =>
  element.renderRoot.querySelector<HTMLElement>('#search, [role=tab][tabindex="0"]');
