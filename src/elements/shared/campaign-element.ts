import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { type Clock, systemClock } from '../../data/clock.ts';
import { createFormat, type Format } from '../../i18n/format.ts';
import { createTranslator, type Translate } from '../../i18n/messages.ts';
import type { CampaignStore, StoreEvents } from '../../state/campaign-store.ts';
import { StoreController } from '../../state/store-controller.ts';
import { type CampaignStorage, createMemoryStorage } from '../../state/storage.ts';
import { LiveRegion } from './live-region.ts';

const fallback = { t: createTranslator('en'), format: createFormat('en') };

/** What every element of the suite shares: where its state and words come from, its live region and its custom states. */
export abstract class CampaignElement extends LitElement {
  /** The store to use instead of the nearest provider's. */
  @property({ attribute: false }) store: CampaignStore | null = null;
  /** Id of the provider to use when it is not an ancestor. */
  @property() provider: string | null = null;

  readonly #live = new LiveRegion(this);
  readonly #internals = this.attachInternals();
  readonly #stores = new StoreController(this, { events: ['view', 'connection', 'context', 'pending'], onStore: (store) => this.#listen(store) });
  #ends: (() => void)[] = [];

  /** The store in use: the own one, else that of the named or nearest provider. */
  get activeStore(): CampaignStore | null {
    return this.#stores.store;
  }
  get t(): Translate {
    return fallback.t;
  }
  get format(): Format {
    return fallback.format;
  }
  get clock(): Clock {
    return systemClock;
  }
  get storage(): CampaignStorage {
    return createMemoryStorage();
  }

  /** Another store, or none. */
  protected storeChanged(): void {}
  protected readonly storeEvents: { readonly [K in keyof StoreEvents]?: (event: StoreEvents[K]) => void } = {};

  #listen(store: CampaignStore | null): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    if (store) for (const [type, listener] of Object.entries(this.storeEvents)) this.#ends.push(store.on(type as keyof StoreEvents, listener as never));
    this.storeChanged();
  }

  /** Says it to screen readers. */
  protected say(text: string): void {
    if (text) this.#live.say(text);
  }
  /** `:state(name)` for the host's CSS. */
  protected setState(name: string, on: boolean): void {
    if (on) this.#internals.states.add(name);
    else this.#internals.states.delete(name);
  }
}
