import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock } from '../../data/clock.ts';
import type { Format } from '../../i18n/format.ts';
import type { Messages, Translate } from '../../i18n/messages.ts';
import type { CampaignStore, StoreEvents } from '../../state/campaign-store.ts';
import { systemClock } from '../../state/ports.ts';
import { StoreController } from '../../state/store-controller.ts';
import { type CampaignStorage, createMemoryStorage } from '../../state/storage.ts';
import type { Environment } from '../campaign-provider/environment.ts';
import { followPage } from '../campaign-provider/page-signals.ts';
import { EnvironmentController } from './environment-controller.ts';
import { LiveRegion } from './live-region.ts';
import { usableStore } from './misuse.ts';

const unsaved = createMemoryStorage();

/** What every element of the suite shares: where its state and words come from, its live region and its custom states. */
export abstract class CampaignElement extends LitElement {
  /** English words that come with the element instead of with all. */
  protected static readonly words: readonly Partial<Messages>[] = [];

  /** The store to use instead of the nearest provider's. */
  @property({ attribute: false })
  get store(): CampaignStore | null {
    return this.#own;
  }
  set store(store: CampaignStore | null | undefined) {
    const before = this.#own;
    this.#own = usableStore(this, store);
    this.requestUpdate('store', before);
  }
  /** Id of the provider to use when it is not an ancestor. */
  @property() provider: string | null = null;

  #own: CampaignStore | null = null;
  readonly #words = new Set<Partial<Messages>>();
  readonly #live = new LiveRegion(this);
  readonly #internals = this.attachInternals();
  readonly #stores = new StoreController(this, {
    events: ['view', 'connection', 'context', 'pending'],
    onStore: (store) => this.#listen(store),
  });
  readonly #environment = new EnvironmentController(this, () => {
    for (const words of this.#words) this.environment.addWords(words);
    this.environmentChanged();
  });
  #ends: (() => void)[] = [];

  constructor() {
    super();
    for (const words of (this.constructor as typeof CampaignElement).words) this.bringWords(words);
  }

  /** Words that come with a part of it, later. @internal */
  bringWords(words: Partial<Messages>): void {
    this.#words.add(words);
    this.environment.addWords(words);
  }

  /** The store in use: the own one, else that of the named or nearest provider. @internal */
  get activeStore(): CampaignStore | null {
    return this.#stores.store;
  }
  /** Language, direction and formats of the provider in use; English without one. @internal */
  get environment(): Environment {
    return this.#environment.current;
  }
  /** @internal */
  get t(): Translate {
    return this.environment.t;
  }
  /** @internal */
  get format(): Format {
    return this.environment.format;
  }
  /** @internal */
  get clock(): Clock {
    return this.activeStore?.clock ?? systemClock;
  }
  /** @internal */
  get storage(): CampaignStorage {
    return this.activeStore?.storage ?? unsaved;
  }

  /** Another language or direction: everything drawn reads differently. */
  protected environmentChanged(): void {
    this.requestUpdate();
  }
  /** Another store, or none. */
  protected storeChanged(): void {}
  protected readonly storeEvents: { readonly [K in keyof StoreEvents]?: (event: StoreEvents[K]) => void } = {};

  #listen(store: CampaignStore | null): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    if (store)
      for (const [type, listener] of Object.entries(this.storeEvents))
        this.#ends.push(store.on(type as keyof StoreEvents, listener as never));
    // A provider does this for the store it gives; held commands must leave with the page whoever made the store.
    if (store && store === this.store) this.#ends.push(followPage(store));
    this.storeChanged();
  }

  /** Says it to screen readers. @internal */
  say(text: string): void {
    if (text) this.#live.say(text);
  }
  /** `:state(name)` for the host's CSS. */
  protected setState(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}
