import { ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CampaignStore, StoreEvents } from './campaign-store.ts';
import { storeContext } from './context.ts';

/** An element that takes its state from a store. */
export interface StoreHost extends ReactiveControllerHost, Element {
  /** Its own store; wins. */
  readonly store?: CampaignStore | null | undefined;
  /** Id of the provider to use instead of the nearest one. */
  readonly provider?: string | null | undefined;
}

export interface StoreControllerOptions {
  /** Store events after which the host renders again. */
  readonly events?: readonly (keyof StoreEvents)[];
  /** Another store, or none. */
  readonly onStore?: (store: CampaignStore | null) => void;
}

/**
 * Finds the store of an element: its own `.store`, else that of the provider named by `provider`, else of the nearest provider.
 * The order of upgrades does not matter, a provider may come later or change its store, the element may move. While the element
 * is connected so is the store; afterwards nothing of this is left.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #options: StoreControllerOptions;
  #store: CampaignStore | null = null;
  #ends: (() => void)[] = [];
  #leaveProvider: (() => void) | undefined;
  /** Where the store comes from now. */
  #origin: CampaignStore | string | null | undefined;
  #document: Document | null = null;
  #isAsking = false;

  constructor(host: StoreHost, options: StoreControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Null while there is none: before the provider is there, and after the element left the document. */
  get store(): CampaignStore | null {
    return this.#store;
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    // Capturing, because a provider around the new one stops the event.
    this.#document.addEventListener('context-provider', this.#onProvider, { capture: true });
    this.#resolve();
  }

  hostUpdate(): void {
    if (this.#document && this.#origin !== this.#wanted()) this.#resolve();
  }

  hostDisconnected(): void {
    this.#document?.removeEventListener('context-provider', this.#onProvider, { capture: true });
    this.#document = null;
    this.#leave();
    this.#origin = undefined;
    this.#use(null);
  }

  #wanted(): CampaignStore | string | null {
    return this.#host.store ?? (this.#host.provider || null);
  }

  #resolve(): void {
    const origin = this.#wanted();
    this.#leave();
    this.#origin = origin;
    if (typeof origin === 'object' && origin !== null) this.#use(origin);
    else if (!this.#ask(origin)) this.#use(null);
  }

  /** True when a provider answered. It keeps answering, through `#take`, whenever its store changes. */
  #ask(id: string | null): boolean {
    const target = id === null ? this.#host : this.#find(id);
    if (!target) return false;
    // A provider that is not upgraded yet must not pass the question on to the one around it.
    const stop = (event: Event) => event.stopPropagation();
    if (id !== null) target.addEventListener('context-request', stop);
    this.#isAsking = true;
    target.dispatchEvent(new ContextEvent(storeContext, this.#host, this.#take, true));
    this.#isAsking = false;
    target.removeEventListener('context-request', stop);
    return this.#leaveProvider !== undefined;
  }

  #find(id: string): Element | null {
    const root = this.#host.getRootNode() as Partial<NonElementParentNode>;
    return root.getElementById?.(id) ?? this.#host.ownerDocument.getElementById(id);
  }

  readonly #take = (store: CampaignStore | null | undefined, leave?: () => void): void => {
    const isOther = this.#leaveProvider !== leave;
    // A nearer provider offers itself to what its ancestor serves; whoever asked for a provider by id did not mean the nearest.
    if (isOther && !this.#isAsking && typeof this.#origin === 'string') return leave?.();
    if (isOther) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    this.#use(store ?? null);
  };

  /** A provider appeared somewhere: it may be the one that was missing, or the one that now has the id. */
  readonly #onProvider = (event: Event): void => {
    if ((event as Event & { context?: unknown }).context !== storeContext) return;
    if (typeof this.#origin === 'string' || !this.#store) this.#resolve();
  };

  #leave(): void {
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
  }

  #use(store: CampaignStore | null): void {
    if (store === this.#store) return;
    const before = this.#ends;
    this.#store = store;
    this.#ends = store
      ? [store.connect(), ...(this.#options.events ?? []).map((type) => store.on(type, () => this.#host.requestUpdate()))]
      : [];
    for (const end of before) end();
    this.#options.onStore?.(store);
    if (this.#document) this.#host.requestUpdate();
  }
}
