import { ContextProvider } from '@lit/context';
import { LitElement, type PropertyValues, type TemplateResult, css, html } from 'lit';
import { property } from 'lit/decorators.js';
import type { Clock } from '../../data/clock.ts';
import type { CampaignDataSource } from '../../data/data-source.ts';
import type { HeadersSource } from '../../data/http-transport.ts';
import type { Permissions } from '../../domain/status.ts';
import { type Catalogue, type MessageOverrides, english, languageOf, loadMessages } from '../../i18n/messages.ts';
import type { CampaignStore } from '../../state/campaign-store.ts';
import { storeContext } from '../../state/context.ts';
import { createHttpDataSource } from '../../state/http-source.ts';
import type { CampaignStorage } from '../../state/storage.ts';
import { Store } from '../../state/store.ts';
import { emit } from '../shared/events.ts';
import { numeric, warnOnce } from '../shared/misuse.ts';
import type { ViewSync, syncAddress } from './address.ts';
import { type Settings, readPermissions, settingRules } from './attributes.ts';
import { createEnvironment, englishEnvironment, environmentContext } from './environment.ts';
import { followPage } from './page-signals.ts';

/**
 * Gives everything inside it, and whoever names its id, one backend: one connection, one cache, one view, one language.
 *
 * @summary Connects campaign elements to a backend and shares state between them.
 * @slot - The host's page, with campaign elements anywhere in it.
 * @fires campaign-changed - `{ id, campaign, cause: 'command' | 'live' }`: a campaign is different now.
 * @fires campaign-removed - `{ ids }`: campaigns are gone.
 * @fires campaign-error - `{ error }`: something failed and was shown where it happened.
 * @attr {string} dir - `ltr` or `rtl`. Default: of the page around it, else the language's own.
 * @attr {string} id - What elements elsewhere on the page name as their `provider`.
 * @cssproperty --campaign-surface - Ground. All tokens can be set here or on anything around it.
 * @cssproperty --campaign-text - Text.
 * @cssproperty --campaign-muted - Secondary text.
 * @cssproperty --campaign-border - Hairlines.
 * @cssproperty --campaign-accent - Primary action, selection and focus.
 * @cssproperty --campaign-on-accent - Text on the accent.
 * @cssproperty --campaign-danger - Destructive action and errors.
 * @cssproperty --campaign-font - Font family; inherited by default.
 * @cssproperty --campaign-radius - Corners of controls, 6px by default.
 * @cssproperty --campaign-radius-surface - Corners of popovers and dialogs, 10px by default.
 * @cssproperty --campaign-control-height - Height of buttons and fields, 32px by default.
 * @cssproperty --campaign-row-height - Height of rows, 44px by default.
 * @cssproperty --campaign-focus - Focus ring; the accent by default.
 */
export class CampaignProviderElement extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'id', 'dir'];
  }

  /** What follows the address: brought by elements that are rarely without; else fetched when it is to be followed. @internal */
  static syncAddress: typeof syncAddress | null = null;

  /** Base URL of the campaign API, absolute or relative to the page. */
  @property() src: string | null = null;
  /** A data source instead of `src`; wins over it. Another one starts afresh. */
  @property({ attribute: false }) dataSource: CampaignDataSource | null = null;
  /** IANA zone in which times are shown. Default: the account's, else the browser's. */
  @property({ attribute: 'time-zone' }) timeZone: string | null = null;
  /** BCP 47 locale. Default: the language of the page around it, else English. */
  @property() locale: string | null = null;
  /** Replaces single messages, by key; see `i18n/en.ts`. */
  @property({ attribute: false }) messages: MessageOverrides | null = null;
  /** Rights the user has here, by action; what is not listed is allowed. Intersected with the account's. */
  @property({ attribute: false }) permissions: Permissions | null = null;
  /** Headers for every request, or a function that gives them; called again after a 401. */
  @property({ attribute: false }) headers: HeadersSource | null = null;
  /** Where the view (filters, sort, columns, screen, what is open, calendar range and zone) appears in the address: `none`, `hash` or `search`. */
  @property({ attribute: 'view-sync' }) viewSync: ViewSync | null = null;
  /** How long a deletion can be taken back before it is sent, seconds. Default 5; 0 sends at once. */
  @property({ type: Number, converter: numeric, attribute: 'undo-seconds' }) undoSeconds: number | null = null;
  /** Where preferences such as columns are kept. Default: `localStorage`. */
  @property({ attribute: false }) storage: CampaignStorage | null = null;
  /** Where time comes from. Default: the system. */
  @property({ attribute: false }) clock: Clock | null = null;

  readonly #storeProvider = new ContextProvider(this, { context: storeContext, initialValue: null });
  readonly #environmentProvider = new ContextProvider(this, { context: environmentContext, initialValue: englishEnvironment });
  #store: CampaignStore | null = null;
  #catalogue: Catalogue = english;
  #disconnectStore: (() => void) | null = null;
  #endSync: (() => void) | null = null;
  #fetching: Promise<void> | null = null;
  #loading: string | null = null;
  #given: readonly unknown[] = [];
  #ends: (() => void)[] = [];

  /** The store everything inside shares; null without `src` and `dataSource`. */
  get store(): CampaignStore | null {
    return this.#store;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const page = new MutationObserver(() => this.#provideEnvironment());
    page.observe(this.ownerDocument.documentElement, { attributeFilter: ['lang', 'dir'] });
    this.#ends.push(() => page.disconnect());
    if (this.hasUpdated) this.#provideEnvironment();
    this.#attach();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#detach();
    for (const end of this.#ends) end();
    this.#ends = [];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (old === value) return;
    if (name === 'dir') this.requestUpdate('dir');
    // Elements that wait for a provider of this id ask again.
    if (name === 'id' && this.isConnected) this.#storeProvider.hostConnected();
  }

  /** Reads everything that is shown again; what is shown stays until the answers are there. */
  async refresh(): Promise<void> {
    await this.#store?.refresh();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const has = (...names: (keyof CampaignProviderElement)[]) => names.some((name) => changed.has(name));
    if (has('src', 'dataSource', 'clock', 'storage')) this.#replaceStore();
    else if (has('timeZone', 'permissions', 'undoSeconds')) this.#store?.configure(this.#storeSettings());
    else if (has('viewSync')) this.#sync();
    if (has('locale', 'messages', 'dir') || !this.hasUpdated) this.#provideEnvironment();
  }

  protected override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  #replaceStore(): void {
    this.#detach();
    this.#store = this.#newStore();
    this.#attach();
    if (!this.#disconnectStore) this.#storeProvider.setValue(this.#store);
  }

  /** Without one where the data source is none: properties of it may even throw. */
  #newStore(): CampaignStore | null {
    const clock = this.#valid('clock');
    const settings = { clock, storage: this.#valid('storage'), isOnline: () => navigator.onLine, ...this.#storeSettings() };
    try {
      const source = this.dataSource ?? this.#httpSource(clock);
      if (source && typeof source.list !== 'function') throw new TypeError();
      return source && new Store({ source, ...settings });
    } catch {
      this.#warn('dataSource must be a CampaignDataSource; nothing is shown');
      return null;
    }
  }

  #httpSource(clock: Clock | undefined): CampaignDataSource | null {
    const { src } = this;
    if (!src) return null;
    this.#valid('src');
    // A host that renders often brings other headers each time; that must not start afresh.
    const headers = () => this.headers ?? undefined;
    return createHttpDataSource({
      src,
      clock,
      get headers() {
        return headers();
      },
    });
  }

  #storeSettings() {
    this.#valid('permissions');
    return {
      timeZone: this.#valid('timeZone'),
      permissions: readPermissions(this.permissions),
      undoSeconds: this.#valid('undoSeconds'),
    };
  }

  #attach(): void {
    const store = this.#store;
    if (!store || !this.isConnected || this.#disconnectStore) return;
    const ends = [
      store.on('changed', (event) => emit(this, 'campaign-changed', { ...event })),
      store.on('removed', ({ ids }) => emit(this, 'campaign-removed', { ids: [...ids] })),
      store.on('error', ({ error, record }) => {
        if (record) this.#warn(error.message);
        emit(this, 'campaign-error', { error });
      }),
      store.on('context', () => this.#provideEnvironment()),
      followPage(store),
      store.connect(),
    ];
    this.#disconnectStore = () => ends.forEach((end) => end());
    this.#sync();
  }

  #detach(): void {
    this.#endSync?.();
    this.#endSync = null;
    this.#disconnectStore?.();
    this.#disconnectStore = null;
  }

  /** Follows the address, where it is to be: until that is possible, and with it what the address says is known, nobody is given the store. */
  #sync(): void {
    this.#endSync?.();
    this.#endSync = null;
    if (!this.#store || !this.isConnected) return;
    const part = this.#valid('viewSync') ?? 'none';
    const { syncAddress } = CampaignProviderElement;
    if (part !== 'none' && !syncAddress) {
      this.#fetching = this.#fetchSync();
      return;
    }
    if (part !== 'none') this.#endSync = syncAddress!(this.#store, part);
    this.#storeProvider.setValue(this.#store);
  }

  async #fetchSync(): Promise<void> {
    try {
      CampaignProviderElement.syncAddress = (await import('./late-address.ts')).syncAddress;
    } catch {
      this.#warn('what follows the address could not be fetched; the view does not follow it');
      this.#storeProvider.setValue(this.#store);
      return;
    }
    this.#sync();
  }

  /** @internal */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#fetching;
    return isComplete;
  }

  /** The language is loaded first; until then the one before stays. */
  #provideEnvironment(): void {
    const locale = this.#valid('locale') ?? nearest(this, 'lang') ?? this.#store?.account?.locale ?? 'en';
    if (languageOf(locale) === this.#catalogue.language) {
      this.#setEnvironment(locale, this.#catalogue);
      return;
    }
    if (this.#loading === locale) return;
    this.#loading = locale;
    loadMessages(locale).then(
      (catalogue) => {
        if (this.#loading !== locale) return;
        this.#catalogue = catalogue;
        this.#provideEnvironment();
      },
      () => this.#loading === locale && this.#warn(`the messages for "${locale}" could not be loaded`),
    );
  }

  #setEnvironment(locale: string, catalogue: Catalogue): void {
    this.#loading = null;
    const dir = nearest(this, 'dir');
    const given = [locale, dir, catalogue, this.messages];
    if (given.every((value, index) => value === this.#given[index])) return;
    this.#given = given;
    const onWarning = (message: string) => this.#warn(message);
    this.#environmentProvider.setValue(
      createEnvironment({ locale, dir: dir === 'rtl' || dir === 'ltr' ? dir : undefined, catalogue, messages: this.messages, onWarning }),
    );
  }

  /** The value of a setting, where there is one; none, and one warning, when it cannot be used. */
  #valid<K extends keyof Settings>(name: K): NonNullable<CampaignProviderElement[K]> | undefined {
    const value = this[name];
    if (value === null || value === undefined) return undefined;
    const { isValid, advice } = settingRules[name];
    if ((isValid as (value: unknown) => boolean)(value)) return value;
    this.#warn(`${advice} (it is ${String(value)})`);
    return undefined;
  }

  #warn(message: string): void {
    warnOnce(this, message);
  }
}

/** The attribute of the element or its nearest ancestor that has it, through shadow roots. */
function nearest(element: Element, name: 'lang' | 'dir'): string | undefined {
  for (let at: Element | null = element; at; at = (at.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    const value = at.closest(`[${name}]`)?.getAttribute(name);
    if (value) return value.toLowerCase() === 'auto' ? undefined : value;
  }
  return undefined;
}
