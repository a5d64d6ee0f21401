import { expect } from 'chai';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { newKey } from '../../src/state/new-key.ts';
import { createLocalStorage, createMemoryStorage, forgivingStorage } from '../../src/state/storage.ts';
import { expectConsole } from '../helpers/console-guard.ts';
import type { CampaignStore } from '../../src/state/campaign-store.ts';
import { type Fake, campaign, campaigns, createFake, createStore, failure, instant, settled } from './support.ts';
import { openList } from '../../src/state/open-list.ts';

const browserZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;

describe('campaign store', () => {
  describe('view', () => {
    it('announces what differs, and nothing else', () => {
      const { store, heard } = createStore(createFake());
      store.setView({ query: { channels: ['sms', 'email', 'sms'], search: ' x ' } });
      store.setView({ query: { search: 'x', channels: ['email', 'sms'] } });
      store.setView({});
      expect(heard.view).to.have.length(1);
      expect(store.view.query).to.deep.equal({ search: 'x', channels: ['email', 'sms'] });
      expect(heard.view[0]?.previous.query).to.deep.equal({});
    });

    it('leaves what must be there as it is when it is given null, and says so once', () => {
      const said = expectConsole(/setView: (query|calendar) can't be null/, { times: 2 });
      const { store } = createStore(createFake());
      const { view } = store;
      for (let n = 0; n < 2; n += 1) store.setView({ query: null, calendar: null, columns: null } as never);
      expect(store.view).to.equal(view);
      expect(said).to.have.length(2);
      store.setView({ query: { search: 'x' } });
      expect(store.view.query).to.deep.equal({ search: 'x' });
    });

    it('opens and closes', () => {
      const { store, heard } = createStore(createFake());
      store.setView({ open: { id: 'c1', pane: 'info' } });
      store.setView({ open: null });
      expect(heard.view).to.have.length(2);
      expect(store.view.open).to.equal(null);
    });

    const recoveries: [string, (fake: Fake, store: CampaignStore) => unknown][] = [
      ['it changes', (fake) => fake.put('c0', { name: 'Other' })],
      ['all is read afresh', (_, store) => store.refresh()],
      ['rights change', (_, store) => store.configure({ permissions: { delete: false } })],
    ];
    for (const [when, act] of recoveries) {
      it(`offers what the backend had forbidden again when ${when}`, async () => {
        const fake = createFake({ campaigns: campaigns(2) });
        const { store, heard } = createStore(fake);
        store.connect();
        openList(store);
        await settled(fake);
        fake.failures.execute = [failure('forbidden'), failure('forbidden')];
        await store.execute({ type: 'launch', targets: [{ id: 'c0' }, { id: 'c1' }] });
        const isAllowed = (id: string) => store.can(store.peek(id)!, 'launch').ok;
        expect([isAllowed('c0'), isAllowed('c1')]).to.deep.equal([false, false]);
        const told = heard.context.length + heard.changed.length;
        await act(fake, store);
        await settled(fake);
        expect(isAllowed('c0')).to.equal(true);
        expect(heard.context.length + heard.changed.length).to.be.greaterThan(told);
        expect(isAllowed('c1')).to.equal(when === 'all is read afresh' || when === 'rights change');
      });
    }

    it('prunes a selection by query of what is gone', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = createStore(fake);
      store.connect();
      openList(store);
      await settled(fake);
      store.setView({ selection: { query: {}, except: ['c0'], total: 3 } });
      fake.drop('c0');
      expect(store.view.selection).to.deep.equal({ query: {}, except: [], total: 2 });
      fake.drop('c1');
      expect(store.view.selection).to.deep.equal({ query: {}, except: [], total: 1 });
    });
  });

  describe('zone and permissions', () => {
    it('come from the host, else the account, else the browser', async () => {
      const fake = createFake({ account: { timeZone: 'Asia/Tokyo', permissions: { delete: false, launch: true } } });
      const { store, heard } = createStore(fake, { permissions: { launch: false, stop: true } });
      expect(store.timeZone).to.equal(browserZone);
      store.connect();
      await settled(fake);
      expect(store.timeZone).to.equal('Asia/Tokyo');
      expect(store.permissions).to.deep.equal({ delete: false, launch: false, stop: true });
      expect(heard.context).to.deep.equal([{ ids: 'all' }]);
      store.configure({ timeZone: 'Europe/Kyiv' });
      expect(store.timeZone).to.equal('Europe/Kyiv');
      expect(heard.context).to.have.length(2);
      store.configure({ timeZone: 'Mars/Base' });
      expect(store.timeZone).to.equal('Asia/Tokyo');
      store.configure({ undoSeconds: 3 });
      expect(heard.context).to.have.length(3);
    });

    it('ask the platform about a zone when it is wanted, not when it is told', async () => {
      const { DateTimeFormat } = Intl;
      const asked: (string | undefined)[] = [];
      Intl.DateTimeFormat = new Proxy(DateTimeFormat, {
        construct(target, args: ConstructorParameters<typeof DateTimeFormat>) {
          asked.push(args[1]?.timeZone);
          return new target(...args);
        },
      });
      try {
        const fake = createFake({ account: { timeZone: 'Pacific/Chatham' } });
        const { store } = createStore(fake);
        store.connect();
        await settled(fake);
        expect(store.account, 'it was told').not.to.equal(null);
        expect(asked).to.deep.equal([]);
        expect(store.timeZone).to.equal('Pacific/Chatham');
        expect(asked).to.deep.equal(['Pacific/Chatham']);
      } finally {
        Intl.DateTimeFormat = DateTimeFormat;
      }
    });

    it('do without an account that cannot be read', async () => {
      const fake = createFake({ account: { timeZone: 'Asia/Tokyo' } });
      fake.failures.account = [failure('forbidden')];
      const { store, heard } = createStore(fake);
      store.connect();
      await settled(fake);
      expect(store.account).to.equal(null);
      expect(heard.error.map(({ error }) => error.kind)).to.deep.equal(['forbidden']);
    });

    for (const kind of ['not-found', 'unsupported'] as const)
      it(`take it for no failure that there is no account (${kind})`, async () => {
        const fake = createFake({ account: { timeZone: 'Asia/Tokyo' } });
        fake.failures.account = [failure(kind)];
        const { store, heard } = createStore(fake);
        store.connect();
        await settled(fake);
        expect([store.account, heard.error]).to.deep.equal([null, []]);
      });

    it('decide what can be done', () => {
      const { store } = createStore(createFake(), { permissions: { delete: false } });
      expect(store.can(campaign('c1'), 'launch').ok).to.equal(true);
      expect(store.can(campaign('c1'), 'delete')).to.deep.equal({ ok: false, code: 'not-permitted' });
      expect(store.can(campaign('c1', { status: 'running' }), 'stop')).to.deep.equal({ ok: false, code: 'running-locked' });
    });

    it('judge by the time of the source when the clock is wrong (F21)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      fake.page = (page) => ({ ...page, asOf: instant(3600) });
      const { store } = createStore(fake);
      openList(store);
      await settled(fake);
      expect(store.now()).to.equal(Date.parse(instant(3600)));
      const overdue = campaign('c1', { status: 'stopped', launchType: 'schedule', sendAt: instant(1800) });
      expect(store.can(overdue, 'restart')).to.deep.equal({ ok: false, code: 'launch-time-passed' });
    });
  });

  describe('preflight', () => {
    const failed = (index: number): Partial<CampaignSummary> => ({ status: 'failed', tags: index === 1 ? ['bad'] : [] });

    it('decides whether a failed campaign can be restarted, once per version', async () => {
      const fake = createFake({ campaigns: campaigns(2, failed) });
      const { store, heard } = createStore(fake);
      store.connect();
      openList(store);
      await settled(fake);
      const peek = (id: string) => store.peek(id) ?? campaign(id);
      expect(store.can(peek('c0'), 'restart')).to.deep.equal({ ok: false, code: 'preflight-pending' });
      await Promise.all([store.preflight('c0'), store.preflight('c0'), store.preflight('c1')]);
      expect(store.can(peek('c0'), 'restart').ok).to.equal(true);
      expect(store.can(peek('c1'), 'restart')).to.deep.equal({ ok: false, code: 'preflight-failed' });
      expect(heard.context).to.deep.equal([{ ids: ['c0'] }, { ids: ['c1'] }]);
      expect(fake.of('preflight')).to.have.length(2);
      fake.clock.advance(10);
      fake.put('c0', { tags: ['bad'] });
      expect(store.can(peek('c0'), 'restart')).to.deep.equal({ ok: false, code: 'preflight-pending' });
      await store.preflight('c0');
      await store.preflight('c0', { force: true });
      expect(fake.of('preflight')).to.have.length(4);
      await store.refresh();
      await store.preflight('c0');
      expect(fake.of('preflight')).to.have.length(5);
    });

    it('is asked for four at a time, and again after a failure', async () => {
      const fake = createFake({ campaigns: campaigns(10) });
      const { store } = createStore(fake);
      fake.auto = false;
      const reports = Array.from({ length: 10 }, (_, index) => store.preflight(`c${index}`).catch(() => null));
      await settled(fake);
      expect(fake.of('preflight')).to.have.length(4);
      fake.of('preflight')[0]?.fail(failure('forbidden'));
      await settled(fake);
      expect(fake.of('preflight')).to.have.length(5);
      fake.auto = true;
      for (const call of fake.of('preflight')) call.answer();
      await Promise.all(reports);
      await store.preflight('c0');
      expect(fake.of('preflight')).to.have.length(11);
    });

    it('of a list that is no longer shown ends with it', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      fake.auto = false;
      const controller = new AbortController();
      const report = store.preflight('c0', { signal: controller.signal }).catch((error: Error) => error.name);
      controller.abort();
      expect(await report).to.equal('AbortError');
    });
  });

  describe('details', () => {
    it('are read once for all who ask at a time, and end when nobody waits', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      fake.auto = false;
      const [one, other] = [new AbortController(), new AbortController()];
      const asked = [one, other].map(({ signal }) => store.details('c0', { signal }).catch((error: Error) => error.name));
      expect(fake.of('get')).to.have.length(1);
      one.abort();
      expect(await asked[0]).to.equal('AbortError');
      expect(fake.calls[0]?.signal?.aborted).to.equal(false);
      other.abort();
      expect(await asked[1]).to.equal('AbortError');
      expect(fake.calls[0]?.signal?.aborted).to.equal(true);
    });

    it('never show what is older than the row', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      store.connect();
      fake.auto = false;
      const asked = store.details('c0');
      fake.clock.advance(10);
      const newer = fake.put('c0', { name: 'newer' });
      fake.rows.set('c0', campaign('c0'));
      fake.calls.at(-1)?.answer();
      expect((await asked).name).to.equal(newer.name);
    });

    it('of a campaign that is gone take it out of the list', async () => {
      const fake = createFake({ campaigns: campaigns(2) });
      const { store, heard } = createStore(fake);
      const list = openList(store);
      await settled(fake);
      fake.drop('c0', false);
      const error: unknown = await store.details('c0').catch((thrown: unknown) => thrown);
      expect((error as { kind: string }).kind).to.equal('not-found');
      expect(heard.removed).to.deep.equal([{ ids: ['c0'], names: ['Campaign c0'], cause: 'live' }]);
      expect(list.total).to.equal(1);
    });
  });

  describe('saving', () => {
    const input = { name: 'New', draft: true };

    it('makes a campaign appear where it belongs', async () => {
      const fake = createFake({ campaigns: campaigns(2) });
      const { store, heard } = createStore(fake);
      const list = openList(store);
      await settled(fake);
      const saved = await store.save(input, {});
      await settled(fake);
      expect(list.rowAt(0)?.id).to.equal(saved.id);
      expect(heard.changed.map(({ id, cause }) => ({ id, cause }))).to.deep.equal([{ id: saved.id, cause: 'command' }]);
    });

    it('is told as ours, though the feed knows it first; what became of it meanwhile, after it', async () => {
      const fake = createFake({ campaigns: campaigns(2) });
      const { store, heard } = createStore(fake);
      openList(store);
      store.connect();
      await settled(fake);
      fake.auto = false;
      fake.clock.advance(10);
      const saving = store.save(input, { id: 'c0' });
      await settled(fake);
      fake.of('save')[0]?.answer();
      fake.emit({ type: 'changed', campaign: fake.rows.get('c0')! });
      fake.put('c1', { name: 'Theirs' });
      fake.clock.advance(10);
      fake.put('c0', { name: 'Newer still' });
      await saving;
      await settled(fake);
      expect(heard.changed.map((event) => [event.campaign.name, event.cause])).to.deep.equal([
        ['Theirs', 'live'],
        ['New', 'command'],
        ['Newer still', 'live'],
      ]);
    });

    it('saves once under one key, clicked twice and with the answer lost (F3, F16)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      fake.auto = false;
      const save = () => store.save(input, { id: 'c0', version: '1', idempotencyKey: 'k' });
      const both = Promise.all([save(), save()]);
      await settled(fake);
      fake.of('save')[0]?.lose();
      fake.auto = true;
      await fake.clock.advanceAsync(5000);
      const [one, other] = await both;
      expect(one).to.equal(other);
      expect(fake.effects).to.deep.equal(['save c0']);
    });

    it('without keys reads back: saved, if everything is there', async () => {
      const fake = createFake({ campaigns: campaigns(1), capabilities: { idempotency: false } });
      const { store } = createStore(fake);
      fake.auto = false;
      const saving = store.save(input, { id: 'c0' });
      fake.calls.at(-1)?.lose();
      fake.auto = true;
      expect((await saving).name).to.equal('New');
      expect(fake.of('save')).to.have.length(1);
      fake.failures.save = [failure('timeout')];
      const error: unknown = await store.save({ name: 'Never', draft: true }, { id: 'c0' }).catch((thrown: unknown) => thrown);
      expect((error as { kind: string }).kind).to.equal('timeout');
    });

    it('shows theirs when it changed underneath, and never overwrites it (F11)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store, heard } = createStore(fake);
      fake.clock.advance(10);
      fake.put('c0', { name: 'theirs' }, false);
      const error: unknown = await store.save(input, { id: 'c0', version: '1' }).catch((thrown: unknown) => thrown);
      expect((error as { kind: string }).kind).to.equal('conflict');
      expect(store.peek('c0')?.name).to.equal('theirs');
      expect(heard.error).to.have.length(1);
    });
  });

  describe('connection', () => {
    it('is opened by the first, closed by the last, and survives a move', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      expect(store.live).to.equal(true);
      const [one, other] = [store.connect(), store.connect()];
      expect(fake.listeners.size).to.equal(1);
      one();
      one();
      await settled(fake);
      expect(fake.listeners.size).to.equal(1);
      other();
      const again = store.connect();
      await settled(fake);
      expect(fake.listeners.size).to.equal(1);
      again();
      await settled(fake);
      expect(fake.listeners.size).to.equal(0);
    });

    it('reads again when it comes back after a pause', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      const end = store.connect();
      const list = openList(store);
      await settled(fake);
      end();
      await settled(fake);
      fake.clock.advance(10);
      fake.put('c0', { name: 'meanwhile' });
      store.connect();
      await settled(fake);
      const row = list.rowAt(0);
      expect(row?.type === 'campaign' && row.campaign.name).to.equal('meanwhile');
    });

    it('tells when the feed is lost and back', async () => {
      const fake = createFake();
      const { store, heard } = createStore(fake);
      store.connect();
      for (const live of [true, false, false, true]) fake.emit({ type: 'connection', live });
      expect(heard.connection).to.deep.equal([{ live: false }, { live: true }]);
      fake.emit({ type: 'connection', live: null });
      expect(store.live, 'there is no feed after all').to.equal(null);
      expect(createStore(createFake({ feed: false })).store.live).to.equal(null);
    });

    it('reads once, a little later, after waking up (F25)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store } = createStore(fake);
      const end = store.connect();
      openList(store);
      await settled(fake);
      store.wake();
      store.wake();
      expect(fake.of('list')).to.have.length(1);
      await fake.clock.advanceAsync(1000);
      expect(fake.of('list')).to.have.length(2);
      store.wake();
      end();
      await settled(fake);
      expect(fake.clock.pending).to.equal(0);
      store.wake();
      expect(fake.clock.pending).to.equal(0);
    });
  });

  it('hears every listener although one throws', async () => {
    expectConsole('of the host', { times: 1 });
    const { store } = createStore(createFake());
    const heard: string[] = [];
    store.on('view', () => {
      throw new Error('of the host');
    });
    store.on('view', () => heard.push('second'));
    store.setView({ screen: 'calendar' });
    await new Promise((resolve) => setTimeout(resolve));
    expect(heard).to.deep.equal(['second']);
  });
});

describe('storage', () => {
  const area = (behaviour: Partial<Storage>) => createLocalStorage(() => behaviour as Storage);
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };

  it('keeps values under its own names', () => {
    const storage = createLocalStorage();
    storage.set('test', 'x');
    expect(localStorage.getItem('campaign-elements:test')).to.equal('x');
    expect(createLocalStorage().get('test')).to.equal('x');
    storage.remove('test');
    expect(storage.get('test')).to.equal(null);
  });

  for (const [name, storage] of [
    ['there is none', createLocalStorage(() => undefined)],
    ['touching it throws', createLocalStorage(denied)],
    ['it is denied', area({ getItem: denied, setItem: denied, removeItem: denied })],
    ['it is full', area({ getItem: () => 'old', setItem: denied, removeItem: () => {} })],
    ['nothing in it can be changed', area({ getItem: () => 'old', setItem: denied, removeItem: denied })],
    ['only memory is wanted', createMemoryStorage()],
  ] as const) {
    it(`remembers for the life of the page when ${name}`, () => {
      storage.set('a', '1');
      expect(storage.get('a')).to.equal('1');
      storage.remove('a');
      expect(storage.get('a')).to.equal(name === 'it is full' ? 'old' : null);
    });
  }
});

describe('a storage that answers late', () => {
  const nextTask = () => new Promise((resolve) => setTimeout(resolve));

  it('is forgiven what it refuses, which is remembered for the life of the page', async () => {
    const unhandled: unknown[] = [];
    const hear = (event: PromiseRejectionEvent) => unhandled.push(event.reason);
    addEventListener('unhandledrejection', hear);
    const refuse = async () => {
      throw new Error('refused');
    };
    const storage = forgivingStorage({ get: () => 'old', set: refuse, remove: refuse });
    storage.set('a', '1');
    await nextTask();
    expect(storage.get('a')).to.equal('1');
    storage.remove('a');
    await nextTask();
    expect(storage.get('a')).to.equal(null);
    removeEventListener('unhandledrejection', hear);
    expect(unhandled).to.be.empty;
  });

  it('is read again once it has taken the newest, not before', async () => {
    const answers: (() => void)[] = [];
    const set = () => new Promise<void>((resolve) => answers.push(resolve));
    const storage = forgivingStorage({ get: () => 'of the storage', set, remove: () => {} });
    storage.set('a', '1');
    storage.set('a', '2');
    answers[0]!();
    await nextTask();
    expect(storage.get('a')).to.equal('2');
    answers[1]!();
    await nextTask();
    expect(storage.get('a')).to.equal('of the storage');
  });
});

describe('a storage that could not be read', () => {
  it('is not written over: what is saved then is in memory, and what it has is there when it can be read again', () => {
    const kept = new Map([['campaign-elements:views', 'all']]);
    let isDown = true;
    const behaviour: Partial<Storage> = {
      getItem: (name) => {
        if (isDown) throw new Error('down');
        return kept.get(name) ?? null;
      },
      setItem: (name, value) => void kept.set(name, value),
    };
    const storage = createLocalStorage(() => behaviour as Storage);
    expect(storage.get('views')).to.equal(null);
    storage.set('views', 'one');
    expect(storage.get('views')).to.equal('one');
    isDown = false;
    expect(createLocalStorage(() => behaviour as Storage).get('views')).to.equal('all');
    storage.set('columns', 'wide');
    expect(kept.get('campaign-elements:columns')).to.equal('wide');
  });
});

describe('idempotency keys', () => {
  it('are UUIDs, also where crypto.randomUUID is missing', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(newKey()).to.match(uuid);
    const { crypto } = globalThis;
    Object.defineProperty(globalThis, 'crypto', { value: { getRandomValues: crypto.getRandomValues.bind(crypto) }, configurable: true });
    const keys = [newKey(), newKey()];
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
    for (const key of keys) expect(key).to.match(uuid);
    expect(keys[0]).not.to.equal(keys[1]);
  });
});
