import { expect } from 'chai';
import * as fc from 'fast-check';
import type { CampaignPage } from '../../src/data/data-source.ts';
import type { ListEvent } from '../../src/state/campaign-store.ts';
import { campaign, campaigns, createFake, createStore, failure, instant, settled } from './support.ts';
import { openList } from '../../src/state/open-list.ts';

const ids = (list: { loadedRows(): Iterable<{ id: string }> }) => [...list.loadedRows()].map(({ id }) => id);
const names = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `c${from + index}`);

async function open(fake: ReturnType<typeof createFake>, pageSize = 10) {
  const { store, heard } = createStore(fake);
  const disconnect = store.connect();
  const list = openList(store, { pageSize });
  const events: ListEvent[] = [];
  list.subscribe((event) => events.push(event));
  await settled(fake);
  return { store, heard, list, events, disconnect };
}

describe('list model', () => {
  describe('loading', () => {
    it('loads the first page by itself and answers from memory', async () => {
      const fake = createFake({ campaigns: campaigns(120) });
      const { store } = createStore(fake);
      const list = openList(store);
      expect(list.status).to.equal('loading');
      await settled(fake);
      expect(list.status).to.equal('ready');
      expect(list.total).to.equal(120);
      expect(list.counts).to.deep.equal({ ready: 120 });
      expect(list.rowAt(0)?.id).to.equal('c0');
      expect(list.rowAt(50)).to.equal(null);
      list.load(50, 50);
      await settled(fake);
      expect(list.rowAt(99)?.id).to.equal('c99');
      expect(ids(list)).to.deep.equal(names(100));
      expect(fake.clock.pending).to.equal(0);
    });

    it('asks for a page once, however often it is wanted, and never for one it has', async () => {
      const fake = createFake({ campaigns: campaigns(30) });
      const { list } = await open(fake);
      fake.auto = false;
      list.load(10, 10);
      list.load(12, 5);
      list.load(0, 20);
      expect(fake.of('list')).to.have.length(2);
      fake.calls.at(-1)?.answer();
      await settled(fake);
      list.load(0, 20);
      expect(fake.of('list')).to.have.length(2);
    });

    it('shares a request and its answer with another list', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = createStore(fake);
      const [one, other] = [openList(store), openList(store)];
      await settled(fake);
      expect(fake.of('list')).to.have.length(1);
      expect(ids(one)).to.deep.equal(ids(other));
    });

    it('keeps what is loaded when a page fails, and loads it when asked again', async () => {
      const fake = createFake({ campaigns: campaigns(30) });
      const { list, heard } = await open(fake);
      fake.failures.list = [failure('forbidden')];
      list.load(10, 10);
      await settled(fake);
      expect(list.status).to.equal('ready');
      expect(list.error?.kind).to.equal('forbidden');
      expect(heard.error.map(({ error }) => error.kind)).to.deep.equal(['forbidden']);
      expect(ids(list)).to.deep.equal(names(10));
      list.load(10, 10);
      await settled(fake);
      expect(list.error).to.equal(null);
      expect(ids(list)).to.deep.equal(names(20));
    });

    it('says so when nothing could ever be loaded, and recovers by refresh', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      fake.failures.list = [failure('unauthorised')];
      const { list } = await open(fake);
      expect(list.status).to.equal('error');
      await list.refresh();
      expect(list.status).to.equal('ready');
      expect(list.error).to.equal(null);
    });

    it('gives its rows up to nobody after dispose, and takes them up again in the same task', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store, list } = await open(fake);
      list.dispose();
      expect(openList(store, { pageSize: 10 })).to.equal(list);
      await settled(fake);
      expect(fake.of('list')).to.have.length(1);
      fake.auto = false;
      void list.refresh();
      list.dispose();
      await settled(fake);
      expect(fake.calls.at(-1)?.signal?.aborted).to.equal(true);
      expect(openList(store, { pageSize: 10 })).not.to.equal(list);
    });
  });

  describe('following the query', () => {
    it('keeps the old rows until the new answer is there', async () => {
      const fake = createFake({ campaigns: campaigns(4, (index) => ({ channel: index % 2 ? 'sms' : 'email' })) });
      const { store, list } = await open(fake);
      fake.auto = false;
      store.setView({ query: { channels: ['sms'] } });
      expect(list.refreshing).to.equal(true);
      expect(ids(list)).to.have.length(4);
      expect(list.query).to.deep.equal({});
      fake.calls.at(-1)?.answer();
      await settled(fake);
      expect(list.refreshing).to.equal(false);
      expect(list.query).to.deep.equal({ channels: ['sms'] });
      expect(ids(list)).to.deep.equal(['c1', 'c3']);
    });

    it('shows an earlier answer at once, then the new one', async () => {
      const fake = createFake({ campaigns: campaigns(4, (index) => ({ channel: index % 2 ? 'sms' : 'email' })) });
      const { store, list } = await open(fake);
      store.setView({ query: { channels: ['sms'] } });
      await settled(fake);
      fake.put('c9', { createdAt: instant(5) }, false);
      fake.auto = false;
      store.setView({ query: {} });
      expect(ids(list)).to.deep.equal(names(4));
      expect(list.refreshing).to.equal(true);
      fake.calls.at(-1)?.answer();
      await settled(fake);
      expect(ids(list)).to.deep.equal(['c9', ...names(4)]);
    });

    it('aborts the question nobody waits for any more', async () => {
      const fake = createFake({ campaigns: campaigns(4) });
      const { store, list } = await open(fake);
      fake.auto = false;
      store.setView({ query: { search: 'a' } });
      const asked = fake.calls.at(-1);
      store.setView({ query: { search: 'ab' } });
      expect(asked?.signal?.aborted).to.equal(true);
      store.setView({ query: {} });
      expect(list.refreshing).to.equal(false);
      expect(fake.calls.at(-1)?.signal?.aborted).to.equal(true);
    });

    it('ends 40 quick changes on the last query, whatever the order of the answers', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.constantFrom('email', 'sms', 'viber', 'webpush'), { minLength: 40, maxLength: 40 }),
          fc.infiniteStream(fc.nat({ max: 1000 })),
          async (channels, order) => {
            const fake = createFake({
              campaigns: campaigns(12, (index) => ({ channel: (['email', 'sms', 'viber', 'webpush'] as const)[index % 4] ?? 'email' })),
            });
            const { store, list } = await open(fake);
            fake.auto = false;
            for (const channel of channels) store.setView({ query: { channels: [channel] } });
            const waiting = [...fake.calls];
            while (waiting.length) {
              const [call] = waiting.splice((order.next().value ?? 0) % waiting.length, 1);
              call?.answer();
              await settled(fake);
            }
            const last = channels.at(-1) ?? '';
            expect(list.query).to.deep.equal({ channels: [last] });
            expect([...list.loadedRows()].every((row) => row.type === 'campaign' && row.campaign.channel === last)).to.equal(true);
            expect(list.refreshing).to.equal(false);
          },
        ),
        { numRuns: 25 },
      ));
  });

  describe('paging', () => {
    it('never shows a row twice when rows shift between pages of a source without snapshots', async () => {
      const fake = createFake({ campaigns: campaigns(30), capabilities: { snapshot: false } });
      const { list } = await open(fake);
      fake.put('n1', { createdAt: instant(1) }, false);
      list.load(10, 10);
      await settled(fake);
      expect(new Set(ids(list)).size).to.equal(ids(list).length);
      expect(list.total).to.equal(31);
      expect(list.rowAt(0)?.id).to.equal('n1');
      list.load(10, 10);
      await settled(fake);
      expect(list.rowAt(10)?.id).to.equal('c9');
    });

    it('skips and repeats nothing in a snapshot while rows come and go', async () => {
      const fake = createFake({ campaigns: campaigns(40) });
      const { list } = await open(fake);
      fake.put('n1', { createdAt: instant(1) });
      fake.drop('c3');
      list.load(9, 10);
      await settled(fake);
      expect(ids(list)).to.deep.equal(names(20).filter((id) => id !== 'c3'));
      expect(list.total).to.equal(39);
      expect(list.newer).to.equal(1);
      expect(list.rowAt(3)?.id).to.equal('c4');
      expect(list.indexOf('c12')).to.equal(11);
    });

    it('begins a new snapshot where it is when the old one expired', async () => {
      const fake = createFake({ campaigns: campaigns(40) });
      const { list } = await open(fake);
      list.load(20, 10);
      await settled(fake);
      fake.failures.list = [failure('not-found')];
      list.load(30, 10);
      await settled(fake);
      expect(list.error).to.equal(null);
      expect(list.rowAt(35)?.id).to.equal('c35');
      expect(list.rowAt(25)?.id).to.equal('c25');
    });

    it('gives up asking, but shows no row twice, when a source answers nonsense', async () => {
      const fake = createFake({ campaigns: campaigns(40), capabilities: { snapshot: false } });
      fake.page = (page) =>
        ({ ...page, items: page.items.map((item, index) => (index === 1 ? (page.items[0] ?? item) : item)) }) satisfies CampaignPage;
      const { list } = await open(fake);
      expect(list.status).to.equal('ready');
      expect(new Set(ids(list)).size).to.equal(ids(list).length);
      expect(fake.of('list').length).to.be.lessThan(8);
    });

    it('asks for the rest where a source gives fewer rows at once', async () => {
      const fake = createFake({ campaigns: campaigns(25) });
      fake.page = (page) => ({ ...page, items: page.items.slice(0, 4) });
      const { list } = await open(fake);
      list.load(10, 15);
      await settled(fake);
      expect(list.total).to.equal(25);
      expect(ids(list)).to.deep.equal(names(25));
    });

    it('keeps unreadable records in their place where a page comes in parts', async () => {
      const fake = createFake({ campaigns: campaigns(10) });
      fake.page = (page) => ({
        ...page,
        items: page.items.slice(1, 4),
        unreadable: [{ index: 0, id: page.items[0]?.id ?? null, pointer: '/name', message: 'expected string' }],
      });
      const { list } = await open(fake);
      expect([0, 4, 8].map((index) => list.rowAt(index)?.type)).to.deep.equal(['unreadable', 'unreadable', 'unreadable']);
      expect(list.rowAt(9)?.id).to.equal('c9');
    });

    for (const [what, items] of [
      ['nothing', () => []],
      ['its first rows', () => campaigns(10)],
    ] as const)
      it(`says so, and asks no more, when a source gives ${what} wherever it is asked`, async () => {
        const fake = createFake({ campaigns: campaigns(500), capabilities: { snapshot: false } });
        const { list } = await open(fake);
        fake.page = (page) => ({ ...page, items: items() });
        for (const page of [1, 2, 3]) {
          list.load(page * 10, 10);
          await settled(fake);
        }
        expect(list.error).to.include({ kind: 'malformed' });
        expect(ids(list)).to.deep.equal(names(10));
        expect(list.total).to.equal(500);
        const asked = fake.of('list').length;
        await settled(fake);
        expect(fake.of('list').length).to.equal(asked).and.lessThan(40);
      });

    it('keeps the pages in view when refreshed, and the scroll position', async () => {
      const fake = createFake({ campaigns: campaigns(60) });
      const { list, events } = await open(fake);
      list.load(40, 10);
      await settled(fake);
      fake.put('c41', { name: 'Renamed' }, false);
      events.length = 0;
      await list.refresh();
      const row = list.rowAt(41);
      expect(row?.type === 'campaign' && row.campaign.name).to.equal('Renamed');
      expect(events.filter(({ type }) => type === 'reset')).to.deep.equal([{ type: 'reset', sameQuery: true }]);
    });

    it('comes back to the last page when what it showed is gone', async () => {
      const fake = createFake({ campaigns: campaigns(60) });
      const { list } = await open(fake);
      list.load(50, 10);
      await settled(fake);
      for (let index = 15; index < 60; index += 1) fake.drop(`c${index}`, false);
      await list.refresh();
      expect(list.total).to.equal(15);
      expect(list.rowAt(14)?.id).to.equal('c14');
    });
  });

  describe('unreadable records', () => {
    const broken = (page: CampaignPage): CampaignPage => ({
      ...page,
      items: page.items.filter(({ id }) => id !== 'c2'),
      unreadable: [{ index: 2, id: 'c2', pointer: '/name', message: 'expected string' }],
    });

    it('keep their place and their count, and are told once', async () => {
      const fake = createFake({ campaigns: campaigns(5) });
      fake.page = broken;
      const { list, heard } = await open(fake);
      expect(list.total).to.equal(5);
      expect(list.rowAt(2)?.type).to.equal('unreadable');
      expect(list.rowAt(3)?.id).to.equal('c3');
      await list.refresh();
      expect(heard.error).to.have.length(1);
      expect(heard.error[0]?.error.kind).to.equal('malformed');
      expect(heard.error[0]?.error.message).to.include('c2').and.include('/name');
    });
  });

  describe('live changes', () => {
    it('are applied in place and told once per frame', async () => {
      const fake = createFake({ campaigns: campaigns(5) });
      const { list, events, heard } = await open(fake);
      events.length = 0;
      fake.clock.advance(1000);
      for (let index = 0; index < 1000; index += 1) {
        fake.clock.advance(1);
        fake.put(`c${index % 5}`, { progress: { sent: index, total: 1000 } });
      }
      expect(events.filter(({ type }) => type === 'dirty')).to.have.length(1);
      expect([...list.drainDirty()].sort()).to.deep.equal(names(5));
      expect(list.drainDirty().size).to.equal(0);
      expect(heard.changed).to.have.length(1000);
      fake.clock.advance(1);
      fake.put('c1', { name: 'again' });
      expect(events.filter(({ type }) => type === 'dirty')).to.have.length(2);
    });

    it('never replace newer by older, in any order of arrival, on any way', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(fc.record({ age: fc.nat({ max: 20 }), way: fc.constantFrom('live', 'read', 'details') }), {
            minLength: 1,
            maxLength: 15,
          }),
          async (steps) => {
            const fake = createFake({ campaigns: campaigns(1) });
            const { store, list } = await open(fake);
            let newest = -500;
            const seen: number[] = [];
            store.on('changed', ({ campaign: { updatedAt } }) => seen.push(Date.parse(updatedAt)));
            for (const { age, way } of steps) {
              newest = Math.max(newest, age);
              const version = campaign('c0', { updatedAt: instant(age), version: `v${age}`, name: `v${age}`, createdAt: instant(-1000) });
              if (way === 'live') fake.emit({ type: 'changed', campaign: version });
              else {
                fake.rows.set('c0', version);
                await (way === 'read' ? list.refresh() : store.details('c0'));
              }
              const row = list.rowAt(0);
              expect(row?.type === 'campaign' && row.campaign.name).to.equal(`v${newest}`);
              expect(store.peek('c0')?.name).to.equal(`v${newest}`);
            }
            expect(seen).to.deep.equal([...seen].sort((a, b) => a - b));
          },
        ),
        { numRuns: 40 },
      ));

    it('that arrive while a page is on its way win over it', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { list } = await open(fake);
      fake.auto = false;
      const old = { ...campaign('c1'), createdAt: fake.rows.get('c1')?.createdAt ?? '' };
      void list.refresh();
      fake.clock.advance(10);
      fake.put('c1', { status: 'running', launchType: 'manual' });
      fake.page = (page) => ({ ...page, items: page.items.map((item) => (item.id === 'c1' ? old : item)) });
      fake.calls.at(-1)?.answer();
      await settled(fake);
      const row = list.rowAt(1);
      expect(row?.type === 'campaign' && row.campaign.status).to.equal('running');
    });

    it('that happen in the same instant as what a page tells win over it when they were heard after it was asked for', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store, list } = await open(fake);
      fake.clock.advance(10);
      const old = fake.put('c1', { name: 'first' });
      fake.auto = false;
      void list.refresh();
      fake.put('c1', { name: 'second' });
      fake.page = (page) => ({ ...page, items: page.items.map((item) => (item.id === 'c1' ? old : item)) });
      fake.calls.at(-1)?.answer();
      await settled(fake);
      expect(store.peek('c1')?.name).to.equal('second');
      void list.refresh();
      fake.page = (page) => ({
        ...page,
        items: page.items.map((item) => (item.id === 'c1' ? { ...item, name: 'third', version: '9' } : item)),
      });
      fake.calls.at(-1)?.answer();
      await settled(fake);
      expect(store.peek('c1')?.name).to.equal('third');
    });

    it('that overtake the answer they are counted in are counted again', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { list } = await open(fake);
      fake.auto = false;
      void list.refresh();
      fake.clock.advance(10);
      fake.put('c1', { status: 'running' });
      fake.page = (page) => ({ ...page, counts: { ready: 3 } });
      fake.calls.at(-1)?.answer();
      await settled(fake);
      fake.page = (page) => page;
      fake.auto = true;
      await fake.clock.advanceAsync(2000);
      expect(list.counts).to.deep.equal({ ready: 2, running: 1 });
    });

    it('keep the counts right', async () => {
      const fake = createFake({ campaigns: campaigns(30) });
      const { list } = await open(fake);
      fake.clock.advance(10);
      fake.put('c1', { status: 'running' });
      fake.put('c2', { status: 'running' });
      fake.drop('c3');
      fake.put('n1', { status: 'draft' });
      expect(list.counts).to.deep.equal({ ready: 27, running: 2, draft: 1 });
      fake.put('c25', { status: 'done' });
      await fake.clock.advanceAsync(2000);
      expect(list.counts).to.deep.equal({ ready: 26, running: 2, draft: 1, done: 1 });
    });

    it('announce what appeared without moving anything', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store, list, events } = await open(fake);
      store.setView({ query: { statuses: ['ready'] } });
      await settled(fake);
      events.length = 0;
      fake.clock.advance(10);
      fake.put('n1', { status: 'draft' });
      expect(list.newer).to.equal(0);
      fake.put('n1', { status: 'ready' });
      fake.put('n1', { name: 'renamed' });
      expect(list.newer).to.equal(1);
      expect(list.total).to.equal(3);
      expect(events.every(({ type }) => type === 'state')).to.equal(true);
      fake.put('n1', { status: 'draft' });
      expect(list.newer).to.equal(0);
      fake.put('n2', { status: 'ready' });
      await list.refresh();
      expect(list.newer).to.equal(0);
      expect(list.rowAt(0)?.id).to.equal('n2');
    });

    it('leave what matches no more in its place, known as such, until the next reading', async () => {
      const fake = createFake({ campaigns: campaigns(4) });
      const { store, list, events } = await open(fake);
      store.setView({ query: { statuses: ['ready'] } });
      await settled(fake);
      events.length = 0;
      fake.clock.advance(10);
      fake.put('c1', { status: 'running' });
      fake.put('c2', { status: 'running' });
      expect([...list.strays]).to.deep.equal(['c1', 'c2']);
      expect(ids(list)).to.deep.equal(names(4));
      expect(events.map(({ type }) => type)).to.include('state');
      fake.put('c2', { status: 'ready' });
      expect([...list.strays]).to.deep.equal(['c1']);
      expect(list.counts).to.deep.include({ ready: list.total - list.strays.size });
      await list.refresh();
      expect(list.strays.size).to.equal(0);
      expect(ids(list)).to.deep.equal(['c0', 'c2', 'c3']);
      fake.put('c3', { status: 'done' });
      fake.drop('c3');
      expect(list.strays.size).to.equal(0);
    });

    it('let what was removed leave once, for good', async () => {
      const fake = createFake({ campaigns: campaigns(5) });
      const { store, list, heard, events } = await open(fake);
      store.setView({ selection: { ids: ['c1', 'c2'] } });
      const late = fake.rows.get('c1');
      events.length = 0;
      fake.drop('c1');
      fake.emit({ type: 'removed', id: 'c1' });
      if (late) fake.emit({ type: 'changed', campaign: { ...late, version: '9', updatedAt: instant(9) } });
      expect(heard.removed).to.deep.equal([{ ids: ['c1'], names: ['Campaign c1'], cause: 'live' }]);
      expect(heard.changed).to.deep.equal([]);
      expect(ids(list)).to.deep.equal(['c0', 'c2', 'c3', 'c4']);
      expect(list.total).to.equal(4);
      expect(events.filter(({ type }) => type === 'rows')).to.deep.equal([{ type: 'rows', from: 1 }]);
      expect(store.view.selection).to.deep.equal({ ids: ['c2'] });
      expect(store.peek('c1')).to.equal(undefined);
    });

    it('of rows that are not loaded are found out by asking', async () => {
      const fake = createFake({ campaigns: campaigns(40) });
      const { list } = await open(fake);
      fake.drop('c33');
      await fake.clock.advanceAsync(3000);
      expect(list.total).to.equal(39);
      expect(list.counts).to.deep.equal({ ready: 39 });
      expect(fake.clock.pending).to.equal(0);
    });

    it('that were missed are made up for by reading again; even what was deleted may return', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { list } = await open(fake);
      fake.clock.advance(1000);
      fake.put('c1', { name: 'newer' });
      fake.drop('c2');
      for (const row of campaigns(3)) fake.rows.set(row.id, row);
      fake.emit({ type: 'resync' });
      await settled(fake);
      expect(ids(list)).to.deep.equal(names(3));
      const row = list.rowAt(1);
      expect(row?.type === 'campaign' && row.campaign.name).to.equal('Campaign c1');
    });

    it('cannot turn into a storm of reads', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      await open(fake);
      const before = fake.of('list').length;
      for (let index = 0; index < 100; index += 1) fake.emit({ type: 'resync' });
      await fake.clock.advanceAsync(5000);
      expect(fake.of('list').length - before).to.equal(2);
    });
  });

  it('leaves nothing running after the store was let go (I7)', async () => {
    const fake = createFake({ campaigns: campaigns(40) });
    const { list, disconnect } = await open(fake);
    fake.auto = false;
    fake.put('c30', { status: 'done' });
    void list.refresh();
    list.load(10, 10);
    disconnect();
    await settled(fake);
    expect(fake.calls.every(({ signal }, index) => index === 0 || signal?.aborted)).to.equal(true);
    expect(fake.clock.pending).to.equal(0);
    expect(fake.listeners.size).to.equal(0);
    expect(ids(list)).to.have.length(10);
  });
});
