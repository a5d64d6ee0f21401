import { type Context, ContextEvent, type ContextType } from '@lit/context';

/**
 * A context's value for an element: from the provider with a given id, else from the nearest one. The order of upgrades does not
 * matter, a provider may come later or change its value. After `disconnect` nothing of this is left.
 */
export class ContextLink<C extends Context<unknown, unknown>> {
  readonly #host: Element;
  readonly #context: C;
  readonly #onValue: (value: ContextType<C> | null) => void;
  #leaveProvider: (() => void) | undefined;
  #id: string | null = null;
  #document: Document | null = null;
  #isAsking = false;

  /** `onValue` hears each value a provider gives, and null while none answers. */
  constructor(host: Element, context: C, onValue: (value: ContextType<C> | null) => void) {
    this.#host = host;
    this.#context = context;
    this.#onValue = onValue;
  }

  /** Asks the provider of this id, or the nearest one, now and whenever providers appear. */
  connect(id: string | null): void {
    this.disconnect();
    this.#id = id;
    this.#document = this.#host.ownerDocument;
    // Capturing, because a provider around the new one stops the event.
    this.#document.addEventListener('context-provider', this.#onProvider, { capture: true });
    this.#resolve();
  }

  disconnect(): void {
    this.#document?.removeEventListener('context-provider', this.#onProvider, { capture: true });
    this.#document = null;
    this.#leave();
  }

  #resolve(): void {
    this.#leave();
    const target = this.#id === null ? this.#host : this.#find(this.#id);
    if (target) this.#ask(target);
    // A provider that answered keeps answering, through `#take`, whenever its value changes.
    if (!this.#leaveProvider) this.#onValue(null);
  }

  #ask(target: Element): void {
    // A provider that is not upgraded yet must not pass the question on to the one around it.
    const stop = (event: Event) => event.stopPropagation();
    if (target !== this.#host) target.addEventListener('context-request', stop);
    this.#isAsking = true;
    target.dispatchEvent(new ContextEvent(this.#context, this.#host, this.#take, true));
    this.#isAsking = false;
    target.removeEventListener('context-request', stop);
  }

  #find(id: string): Element | null {
    const root = this.#host.getRootNode() as Partial<NonElementParentNode>;
    return root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id);
  }

  readonly #take = (value: ContextType<C>, leave?: () => void): void => {
    const isOther = this.#leaveProvider !== leave;
    // A nearer provider offers itself to what its ancestor serves; whoever asked for a provider by id did not mean the nearest.
    if (isOther && !this.#isAsking && this.#id !== null) return leave?.();
    if (isOther) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    this.#onValue(value ?? null);
  };

  /** A provider appeared somewhere: it may be the one that was missing, or the one that now has the id. */
  readonly #onProvider = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context !== this.#context) return;
    if (this.#id !== null || !this.#leaveProvider) this.#resolve();
  };

  #leave(): void {
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
  }
}
