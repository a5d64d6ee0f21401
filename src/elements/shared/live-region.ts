import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Says things to screen readers from the element's own shadow root; the same sentence twice is spoken twice. */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #element: HTMLElement | null = null;
  /** Said before there was anything to say it. */
  #early = '';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    // There before anything is said: a region that appears together with its text is not read.
    if (this.#element || !this.#host.shadowRoot) return;
    this.#element = document.createElement('div');
    this.#element.className = 'visually-hidden';
    this.#element.setAttribute('role', 'status');
    this.#element.setAttribute('aria-live', 'polite');
    this.#host.shadowRoot.append(this.#element);
    if (this.#early) requestAnimationFrame(() => this.#early && this.say(this.#early));
  }

  say(text: string): void {
    this.#early = this.#element ? '' : text;
    if (!this.#element) return;
    const line = document.createElement('div');
    line.textContent = text;
    this.#element.replaceChildren(line);
  }

  /** What was said last (tests and debugging). */
  get text(): string {
    return this.#element?.textContent ?? '';
  }
}
