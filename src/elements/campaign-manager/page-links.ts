import type { CampaignStore } from '../../state/campaign-store.ts';
import { ContextLink } from '../../state/context-link.ts';
import { storeContext } from '../../state/context.ts';
import { type Environment, englishEnvironment, environmentContext } from '../campaign-provider/environment.ts';

/**
 * The store and the language as they are at a place inside the manager: of its own provider when that stands around the place,
 * else of the one around the manager.
 */
export class PageLinks {
  store: CampaignStore | null = null;
  environment: Environment = englishEnvironment;
  readonly #onChange: () => void;
  #place: Element | null = null;
  #provider: string | null = null;
  #given: CampaignStore | null = null;
  #ends: (() => void)[] = [];
  #endView: (() => void) | null = null;

  /** `onChange` hears another store, another language, and each change of the view. */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** Asks from `place`; `given` is a store of the host's own and wins. The same question again does nothing. */
  ask(place: Element, provider: string | null, given: CampaignStore | null): void {
    if (place === this.#place && provider === this.#provider && given === this.#given) return;
    this.end();
    this.#place = place;
    this.#provider = provider;
    this.#given = given;
    const stores = new ContextLink(place, storeContext, (store) => given ?? this.#use(store));
    const environments = new ContextLink(place, environmentContext, (environment) => {
      this.environment = environment ?? englishEnvironment;
      this.#onChange();
    });
    this.#ends = [() => stores.disconnect(), () => environments.disconnect()];
    stores.connect(provider);
    environments.connect(provider);
    if (given) this.#use(given);
  }

  end(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    this.#place = null;
    this.#use(null);
  }

  #use(store: CampaignStore | null): void {
    if (store === this.store) return;
    this.#endView?.();
    this.store = store;
    this.#endView = store?.on('view', () => this.#onChange()) ?? null;
    this.#onChange();
  }
}
