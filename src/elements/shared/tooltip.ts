import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openPopover } from './menu.ts';
import { ownTarget } from './own-target.ts';

/**
 * One tooltip for a whole element: anything with `data-tip-text` says that, `data-tip="label"` says its name where there is room for its
 * icon only, and anything else with `data-tip` asks `resolve` for its text.
 * Shown after a moment's hover, at once on keyboard focus; Esc hides it, the pointer may leave at any time (WCAG 1.4.13: the
 * text is never the only place where something is said).
 */
export class TooltipController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #resolve: (kind: string, anchor: HTMLElement) => string | null;
  #element: HTMLElement | null = null;
  #anchor: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, resolve: (kind: string, anchor: HTMLElement) => string | null) {
    this.#host = host;
    this.#resolve = resolve;
    host.addController(this);
  }

  hostConnected(): void {
    // On what is the element's own: they end with it, and the same ones again are none.
    this.#host.updateComplete.then(() => {
      const target = this.#host.shadowRoot!;
      target.addEventListener('pointerover', this.#onOver as EventListener);
      target.addEventListener('pointerout', this.#onOut);
      target.addEventListener('focusin', this.#onFocus);
      target.addEventListener('focusout', this.#onOut);
      target.addEventListener('pointerdown', this.#onOut);
      target.addEventListener('keydown', this.#onKey as EventListener);
      // What it comes late for: where the pointer rests already, and the focus is.
      target.addEventListener('pointermove', this.#onOver as EventListener, { once: true });
      this.#attend(target.activeElement?.closest<HTMLElement>('[data-tip], [data-tip-text]'));
    });
  }

  hostDisconnected(): void {
    this.hide();
    this.#element?.remove();
    this.#element = null;
  }

  readonly #onOver = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const anchor = anchorOf(event);
    if (anchor === this.#anchor) return;
    this.hide();
    if (anchor) this.#timer = setTimeout(() => this.#show(anchor), 350);
    this.#anchor = anchor;
  };
  readonly #onFocus = (event: Event): void => this.#attend(anchorOf(event));
  #attend(anchor: HTMLElement | null | undefined): void {
    clearTimeout(this.#timer);
    // In a task of its own: focus may come back while another popover is closing, and then none can be opened.
    if (anchor?.matches(':focus-visible')) this.#timer = setTimeout(() => this.#show(anchor));
  }
  readonly #onOut = (): void => this.hide();
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.hide();
  };

  #show(anchor: HTMLElement): void {
    clearTimeout(this.#timer);
    const { tipText, tip = '' } = anchor.dataset;
    const text = tipText ?? (tip === 'label' ? labelUnseen(anchor) : this.#resolve(tip, anchor));
    if (!text || !anchor.isConnected) return;
    this.#anchor = anchor;
    if (!this.#element) {
      this.#element = document.createElement('div');
      this.#element.className = 'tooltip';
      this.#element.popover = 'manual';
      this.#element.setAttribute('role', 'tooltip');
      this.#host.shadowRoot?.append(this.#element);
    }
    this.#element.textContent = text;
    openPopover(this.#element, anchor);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#anchor = null;
    if (this.#element?.matches(':popover-open')) this.#element.hidePopover();
  }
}

/** The name of a button whose words are left out for want of room. */
function labelUnseen(button: HTMLElement): string | null {
  return button.querySelector('span')?.checkVisibility() ? null : button.getAttribute('aria-label');
}

const anchorOf = (event: Event): HTMLElement | null => ownTarget(event)?.closest<HTMLElement>('[data-tip], [data-tip-text]') ?? null;
