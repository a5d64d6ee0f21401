import '../state/query-core-env.ts';
import { expect } from 'chai';
import { LitElement } from 'lit';
import '../../src/define/campaign-provider.ts';
import { register } from '../../src/define/register.ts';
import { version } from '../../src/define/version.ts';
import { CampaignProviderElement } from '../../src/elements/campaign-provider/campaign-provider-element.ts';
import { type Environment, environmentContext } from '../../src/elements/campaign-provider/environment.ts';
import type { CampaignStore } from '../../src/state/campaign-store.ts';
import { StoreController } from '../../src/state/store-controller.ts';
import { ContextConsumer } from '@lit/context';
import { expectConsole } from '../helpers/console-guard.ts';
import { until } from '../helpers/until.ts';
import { type Fake, campaigns, createFake, instant, settled } from '../state/support.ts';
import { openList } from '../../src/state/open-list.ts';

class Consumer extends LitElement {
  store: CampaignStore | null = null;
  provider: string | null = null;
  readonly heard: (CampaignStore | null)[] = [];
  readonly controller = new StoreController(this, { events: ['pending'], onStore: (store) => this.heard.push(store) });
  readonly consumer = new ContextConsumer(this, { context: environmentContext, subscribe: true });
  renders = 0;
  override render(): void {
    this.renders += 1;
  }
  get active(): CampaignStore | null {
    return this.controller.store;
  }
  get environment(): Environment | undefined {
    return this.consumer.value;
  }
}
customElements.define('test-store-consumer', Consumer);

type Settings = Partial<CampaignProviderElement>;

function provider(fake: Fake | null, settings: Settings = {}): CampaignProviderElement {
  const element = document.createElement('campaign-provider') as CampaignProviderElement;
  return Object.assign(element, fake && { dataSource: fake.source, clock: fake.clock }, settings);
}

async function show(fake: Fake, settings: Settings = {}) {
  const element = provider(fake, settings);
  const consumer = new Consumer();
  element.append(consumer);
  document.body.append(element);
  await element.updateComplete;
  await settled(fake);
  const { store } = element;
  if (!store) throw new Error('no store');
  return { element, consumer, store };
}

const next = (target: EventTarget, name: string): Promise<CustomEvent> =>
  new Promise((resolve) => target.addEventListener(name, (event) => resolve(event as CustomEvent), { once: true }));

describe('campaign-provider', () => {
  afterEach(() => document.body.replaceChildren());

  it('is no box of its own', async () => {
    const { element } = await show(createFake());
    expect(getComputedStyle(element).display).to.equal('contents');
    element.hidden = true;
    expect(getComputedStyle(element).display).to.equal('none');
  });

  describe('finding the store', () => {
    it('works inside a provider, and ends with it', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { element, consumer, store } = await show(fake);
      expect(consumer.active === store).to.equal(true);
      expect(fake.listeners.size).to.equal(1);
      element.remove();
      await settled(fake);
      expect(consumer.active === null).to.equal(true);
      expect(fake.listeners.size).to.equal(0);
      expect(fake.clock.pending).to.equal(0);
    });

    it('works in a shadow root, and prefers the nearest provider', async () => {
      const [outerFake, innerFake] = [createFake(), createFake()];
      const outer = provider(outerFake);
      const inner = provider(innerFake);
      const box = document.createElement('div');
      const consumer = new Consumer();
      box.attachShadow({ mode: 'open' }).append(consumer);
      inner.append(box);
      outer.append(inner);
      document.body.append(outer);
      await Promise.all([outer.updateComplete, inner.updateComplete]);
      expect(consumer.active === inner.store).to.equal(true);
      outer.append(box);
      expect(consumer.active === outer.store).to.equal(true);
    });

    it('prefers its own store, also one that comes later', async () => {
      const { element, consumer, store } = await show(createFake());
      const other = provider(createFake());
      document.body.append(other);
      await other.updateComplete;
      consumer.store = other.store;
      consumer.requestUpdate();
      await consumer.updateComplete;
      expect(consumer.active === other.store).to.equal(true);
      consumer.store = null;
      consumer.requestUpdate();
      await consumer.updateComplete;
      expect(consumer.active === store).to.equal(true);
      void element;
    });

    it('works by id, before the provider is there, and not by the nearest instead', async () => {
      const consumer = new Consumer();
      consumer.provider = 'late';
      const outer = provider(createFake());
      outer.append(consumer);
      document.body.append(outer);
      await outer.updateComplete;
      expect(consumer.active === null).to.equal(true);
      const element = provider(createFake(), { id: 'late' });
      outer.append(element);
      await element.updateComplete;
      expect(consumer.active === element.store).to.equal(true);
      const nested = provider(createFake());
      element.append(nested);
      nested.append(consumer);
      await nested.updateComplete;
      expect(consumer.active === element.store).to.equal(true);
    });

    it('works by an id that is given later', async () => {
      const consumer = new Consumer();
      consumer.provider = 'named';
      document.body.append(consumer);
      const element = provider(createFake());
      document.body.append(element);
      await element.updateComplete;
      expect(consumer.active === null).to.equal(true);
      element.id = 'named';
      expect(consumer.active === element.store).to.equal(true);
    });

    it('works when the provider is upgraded after what is inside it, or what names it', async () => {
      const place = document.createElement('div');
      place.innerHTML = '<test-late-provider id="up"><test-store-consumer></test-store-consumer></test-late-provider>';
      document.body.append(place);
      const inside = place.querySelector('test-store-consumer') as Consumer;
      const outside = new Consumer();
      outside.provider = 'up';
      place.append(outside);
      expect(inside.active === null && outside.active === null).to.equal(true);
      customElements.define('test-late-provider', class extends CampaignProviderElement {});
      const element = place.querySelector('test-late-provider') as CampaignProviderElement;
      element.dataSource = createFake().source;
      await element.updateComplete;
      expect(inside.active === element.store).to.equal(true);
      expect(outside.active === element.store).to.equal(true);
    });

    it('follows a provider that changes its backend, and leaves the old one', async () => {
      const [one, other] = [createFake(), createFake()];
      const { element, consumer, store } = await show(one);
      element.dataSource = other.source;
      await element.updateComplete;
      await settled(one);
      expect(element.store === store).to.equal(false);
      expect(consumer.active === element.store).to.equal(true);
      expect([one.listeners.size, other.listeners.size]).to.deep.equal([0, 1]);
      element.dataSource = null;
      await element.updateComplete;
      await settled(other);
      expect(consumer.active === null).to.equal(true);
      expect(other.listeners.size).to.equal(0);
    });

    it('renders again on the events asked for, and not after it left', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { consumer, store } = await show(fake);
      await consumer.updateComplete;
      const { renders } = consumer;
      await store.prepare();
      const result = store.execute({ type: 'delete', targets: [{ id: 'c0' }], undoable: true });
      await consumer.updateComplete;
      expect(consumer.renders).to.equal(renders + 1);
      consumer.remove();
      store.flush();
      await result;
      await consumer.updateComplete;
      expect(consumer.renders).to.equal(renders + 1);
    });
  });

  it('survives being moved: same store, same feed, nothing read again (F19)', async () => {
    const fake = createFake({ campaigns: campaigns(3), account: { timeZone: 'UTC' } });
    const { element, consumer, store } = await show(fake);
    const list = openList(store);
    await settled(fake);
    const asked = fake.calls.length;
    const box = document.createElement('section');
    document.body.append(box);
    box.append(element);
    await settled(fake);
    expect(element.store === store).to.equal(true);
    expect(consumer.active === store).to.equal(true);
    expect(fake.calls.length).to.equal(asked);
    expect(fake.listeners.size).to.equal(1);
    expect(list.status).to.equal('ready');
  });

  describe('facts', () => {
    it('are told to the page, frozen', async () => {
      const fake = createFake({ campaigns: campaigns(2) });
      const { element, store } = await show(fake);
      openList(store);
      await settled(fake);
      const changed = next(document, 'campaign-changed');
      fake.put('c0', { name: 'new', updatedAt: instant(10) });
      const { detail, bubbles, composed, cancelable } = await changed;
      expect({ bubbles, composed, cancelable }).to.deep.equal({ bubbles: true, composed: true, cancelable: false });
      expect(detail).to.deep.include({ id: 'c0', cause: 'live' });
      expect(detail.campaign.name).to.equal('new');
      const { campaign } = detail;
      expect([detail, campaign, campaign.tags].map(Object.isFrozen), 'what the page hears is what is in use').to.deep.equal([
        true,
        true,
        true,
      ]);

      const removed = next(element, 'campaign-removed');
      fake.drop('c1');
      expect((await removed).detail).to.deep.equal({ ids: ['c1'] });
    });

    it('include what failed, and one line in the console per record that cannot be read', async () => {
      const messages = expectConsole(/c1.*\/name/, { times: 1 });
      const fake = createFake({ campaigns: campaigns(2) });
      fake.page = (page) => ({
        ...page,
        items: page.items.slice(0, 1),
        unreadable: [{ index: 1, id: 'c1', pointer: '/name', message: 'expected string' }],
      });
      const { element, store } = await show(fake);
      const failed = next(element, 'campaign-error');
      const list = openList(store);
      expect((await failed).detail.error.kind).to.equal('malformed');
      await list.refresh();
      expect(messages).to.have.length(1);
    });
  });

  describe('settings', () => {
    it('reach the store, also later', async () => {
      const fake = createFake();
      const { element, store } = await show(fake, { timeZone: 'Asia/Tokyo', permissions: { delete: false } });
      expect(store.timeZone).to.equal('Asia/Tokyo');
      expect(store.permissions).to.deep.equal({ delete: false });
      element.setAttribute('time-zone', 'Europe/Kyiv');
      element.permissions = { launch: false };
      element.setAttribute('undo-seconds', '2');
      await element.updateComplete;
      expect(element.store === store).to.equal(true);
      expect(store.timeZone).to.equal('Europe/Kyiv');
      expect(store.permissions).to.deep.equal({ launch: false });
    });

    const wrong: [string, Record<string, unknown>, RegExp][] = [
      ['time-zone', { timeZone: 'Mars/Base' }, /time-zone must be/],
      ['locale', { locale: 'not a locale' }, /locale must be/],
      ['view-sync', { viewSync: 'path' }, /view-sync must be/],
      ['undo-seconds', { undoSeconds: Number.NaN }, /undo-seconds must be/],
      ['permissions', { permissions: { delete: 'no' } }, /permissions must be/],
      ['messages', { messages: { nonsense: 'x' } }, /messages ignored/],
      ['storage', { storage: localStorage as never }, /storage must be/],
      ['clock', { clock: {} as never }, /clock must be/],
    ];
    for (const [name, settings, pattern] of wrong) {
      it(`that cannot be used warn once: ${name}`, async () => {
        const messages = expectConsole(pattern, { times: 1 });
        const { element, store } = await show(createFake(), settings as Settings);
        element.permissions = { ...element.permissions, stop: true };
        await element.updateComplete;
        await until(() => messages.length > 0);
        expect(messages).to.have.length(1);
        if (name === 'permissions') expect(store.permissions.delete).to.equal(false);
      });
    }

    it('that are blank are none: an empty undo-seconds leaves time to undo', async () => {
      const messages = expectConsole(/undo-seconds must be/, { times: 1 });
      const { element, store } = await show(createFake());
      element.setAttribute('undo-seconds', '');
      await element.updateComplete;
      expect(store.undoSeconds).to.equal(5);
      element.removeAttribute('undo-seconds');
      await element.updateComplete;
      expect(store.undoSeconds).to.equal(5);
      expect(messages).to.have.length(1);
    });

    it('that are no data source warn, and show nothing', async () => {
      expectConsole(/dataSource must be/, { times: 1 });
      const element = provider(null, { dataSource: {} as never });
      document.body.append(element);
      await element.updateComplete;
      expect(element.store === null).to.equal(true);
    });

    for (const property of ['list', 'name', 'capabilities', 'account', 'subscribe'])
      it(`that are a data source whose ${property} cannot be read warn, and show nothing`, async () => {
        expectConsole(/dataSource must be/, { times: 1 });
        const dataSource = Object.defineProperty({ ...createFake().source }, property, {
          get() {
            throw new Error('revoked');
          },
        });
        const element = provider(null, { dataSource });
        document.body.append(element);
        await element.updateComplete;
        expect(element.store === null).to.equal(true);
      });

    it('that throw are done without: storage', async () => {
      const storage = new Proxy({} as Required<Settings>['storage'] & object, {
        get: () => () => {
          throw new Error('denied');
        },
      });
      const { store } = await show(createFake(), { storage });
      store.storage.set('a', '1');
      expect(store.storage.get('a')).to.equal('1');
      store.storage.remove('a');
      expect(store.storage.get('a')).to.equal(null);
    });

    it('that are no URL warn once: src', async () => {
      const messages = expectConsole(/src must be/, { times: 1 });
      const element = provider(null, { src: 'http://[' });
      document.body.append(element);
      await element.updateComplete;
      expect(messages).to.have.length(1);
    });

    it('take new headers without starting afresh', async () => {
      const element = provider(null, { src: '/nowhere', headers: () => ({ a: '1' }) });
      document.body.append(element);
      await element.updateComplete;
      const { store } = element;
      element.headers = () => ({ a: '2' });
      await element.updateComplete;
      expect(element.store === store).to.equal(true);
    });

    it('send headers as they are at that moment', async () => {
      const sent: (string | null)[] = [];
      const { fetch } = globalThis;
      globalThis.fetch = async (url, init) => {
        if (String(url).includes('/resources/')) sent.push(new Headers(init?.headers).get('a'));
        return Response.json([]);
      };
      try {
        const element = provider(null, { src: '/nowhere', headers: { a: '1' } });
        document.body.append(element);
        await element.updateComplete;
        await element.store!.source.resources('tag', '');
        element.headers = { a: '2' };
        await element.store!.source.resources('tag', '');
        expect(sent).to.deep.equal(['1', '2']);
        element.remove();
      } finally {
        globalThis.fetch = fetch;
      }
    });
  });

  describe('language', () => {
    afterEach(() => {
      document.documentElement.removeAttribute('lang');
      document.documentElement.removeAttribute('dir');
    });

    const reads = (consumer: Consumer, check: (environment: Environment) => boolean): Promise<void> =>
      new Promise((resolve) => {
        const look = () => (consumer.environment && check(consumer.environment) ? resolve() : setTimeout(look, 5));
        look();
      });

    it('is that of the provider, else of the page, else English, and switches while running', async () => {
      document.documentElement.lang = '';
      const { element, consumer } = await show(createFake());
      expect(consumer.environment?.t('action.delete')).to.equal('Delete');
      element.locale = 'de';
      await reads(consumer, ({ t }) => t('action.delete') === 'Löschen');
      expect(consumer.environment?.dir).to.equal('ltr');
      element.locale = 'ar';
      await reads(consumer, ({ dir }) => dir === 'rtl');
      element.dir = 'ltr';
      await reads(consumer, ({ dir }) => dir === 'ltr');
      element.removeAttribute('dir');
      element.locale = null;
      document.documentElement.lang = 'de-AT';
      await reads(consumer, ({ locale }) => locale === 'de-AT');
      document.documentElement.dir = 'rtl';
      await reads(consumer, ({ dir }) => dir === 'rtl');
    });

    it('takes messages of the host', async () => {
      const { element, consumer } = await show(createFake(), { messages: { 'action.delete': 'Bin it' } });
      expect(consumer.environment?.t('action.delete')).to.equal('Bin it');
      element.messages = { 'action.delete': 'Away with it' };
      await element.updateComplete;
      expect(consumer.environment?.t('action.delete')).to.equal('Away with it');
    });
  });

  describe('the page', () => {
    it('sends what is held when it is hidden away', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = await show(fake);
      await store.prepare();
      const result = store.execute({ type: 'delete', targets: [{ id: 'c0' }], undoable: true });
      dispatchEvent(new PageTransitionEvent('pagehide'));
      expect(fake.of('execute')).to.have.length(1);
      expect((await result).outcomes[0]?.ok).to.equal(true);
    });

    it('reads again, once, when it is back from the cache or online', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { element, store } = await show(fake);
      openList(store);
      await settled(fake);
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      dispatchEvent(new Event('online'));
      await fake.clock.advanceAsync(2000);
      expect(fake.of('list')).to.have.length(2);
      element.remove();
      await settled(fake);
      dispatchEvent(new Event('online'));
      expect(fake.clock.pending).to.equal(0);
    });
  });

  describe('view-sync', () => {
    const address = location.href;
    afterEach(() => history.replaceState(null, '', address));

    for (const part of ['search', 'hash'] as const) {
      it(`keeps the view in the ${part}, next to what the host has there`, async () => {
        history.replaceState({ host: 1 }, '', part === 'search' ? '?keep=1&status=running' : '#keep=1&status=running');
        const fake = createFake();
        const { element, store } = await show(fake, { viewSync: part });
        expect(store.view.query).to.deep.equal({ statuses: ['running'] });
        store.setView({ query: { search: 'élan' } });
        fake.clock.advance(500);
        expect(location[part]).to.equal(`${part === 'search' ? '?' : '#'}keep=1&search=%C3%A9lan`);
        expect(history.state).to.deep.equal({ host: 1 });
        store.setView({ open: { id: 'c1', pane: 'info' } });
        expect(location[part]).to.include('open=c1');
        const back = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
        history.back();
        await back;
        expect(store.view.open).to.equal(null);
        expect(store.view.query).to.deep.equal({ search: 'élan' });
        element.viewSync = 'none';
        await element.updateComplete;
        store.setView({ screen: 'calendar' });
        expect(location[part]).not.to.include('calendar');
      });
    }

    it('gives nobody the store before its view is that of the address, although what follows that comes late', async () => {
      history.replaceState(null, '', '#status=running');
      CampaignProviderElement.syncAddress = null;
      const element = provider(createFake(), { viewSync: 'hash' });
      const consumer = new Consumer();
      const found: unknown[] = [];
      new StoreController(consumer, { onStore: (store) => found.push(store?.view.query) });
      element.append(consumer);
      document.body.append(element);
      await element.updateComplete;
      expect(found).to.deep.equal([{ statuses: ['running'] }]);
      expect(consumer.active === element.store).to.equal(true);
    });
  });
});

describe('register', () => {
  it('is done once, and warns once when another version is there', () => {
    register('test-registered', class extends HTMLElement {});
    const messages = expectConsole(/test-taken.*another library/, { times: 1 });
    register('test-registered', class extends HTMLElement {});
    customElements.define('test-taken', class extends HTMLElement {});
    register('test-taken', class extends HTMLElement {});
    register('test-taken', class extends HTMLElement {});
    expect(messages).to.have.length(1);
  });

  it('knows the version of the package', async () => {
    const manifest = (await (await fetch('/package.json')).json()) as { version: string };
    expect(version).to.equal(manifest.version);
  });
});
