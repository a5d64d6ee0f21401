import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CampaignStore, StoreEvents } from './campaign-store.ts';
import { ContextLink } from './context-link.ts';
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
 * The element may move. While it is connected so is the store; afterwards nothing of this is left.
 */
export class StoreController implements ReactiveController {
  readonly #host: StoreHost;
  readonly #options: StoreControllerOptions;
  readonly #link: ContextLink<typeof storeContext>;
  #store: CampaignStore | null = null;
  #ends: (() => void)[] = [];
  /** Where the store comes from now: itself, a provider's id, or the nearest provider. */
  #origin: CampaignStore | string | null | undefined;
  #isConnected = false;

  constructor(host: StoreHost, options: StoreControllerOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#link = new ContextLink(host, storeContext, (store) => this.#use(store));
    host.addController(this);
  }

  /** Null while there is none: before the provider is there, and after the element left the document. */
  get store(): CampaignStore | null {
    return this.#store;
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#resolve();
  }

  hostUpdate(): void {
    if (this.#isConnected && this.#origin !== this.#wanted()) this.#resolve();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#link.disconnect();
    this.#origin = undefined;
    this.#use(null);
  }

  #wanted(): CampaignStore | string | null {
    return this.#host.store ?? (this.#host.provider || null);
  }

  #resolve(): void {
    const origin = (this.#origin = this.#wanted());
    if (typeof origin === 'string' || origin === null) return this.#link.connect(origin);
    this.#link.disconnect();
    this.#use(origin);
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
    if (this.#isConnected) this.#host.requestUpdate();
  }
}
