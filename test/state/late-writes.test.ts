import { expect } from 'chai';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { Store } from '../../src/state/store.ts';
import { campaigns, createFake, record, settled } from './support.ts';

/** As a provider has it: what writes comes with the first write. */
function createLateStore() {
  const fake = createFake({ campaigns: campaigns(3), capabilities: { idempotency: true } });
  const store = new Store({ source: fake.source, clock: fake.clock, storage: createMemoryStorage(), random: () => 0.5 });
  store.connect();
  return { fake, store, heard: record(store) };
}
const removal = { type: 'delete', targets: [{ id: 'c1' }], undoable: true } as const;
const sent = (fake: ReturnType<typeof createFake>) => fake.calls.filter(({ method }) => method === 'execute').length;

describe('writing that comes late', () => {
  it('has nothing pending, held or to send before', () => {
    const { fake, store } = createLateStore();
    store.undo('k');
    store.flush();
    expect([store.pending.size, store.held.length, sent(fake)]).to.deep.equal([0, 0, 0]);
  });

  it('holds a command once it is there, and joins the same wish', async () => {
    const { fake, store } = createLateStore();
    const results = [store.execute(removal), store.execute(removal)];
    await store.prepare();
    await settled(fake);
    expect(store.held).to.have.length(1);
    expect(store.pending.get('c1')).to.deep.equal({ type: 'delete', phase: 'held' });
    await fake.clock.advanceAsync(60_000);
    for (const { outcomes } of await Promise.all(results)) expect(outcomes).to.deep.equal([{ id: 'c1', ok: true }]);
    expect(sent(fake)).to.equal(1);
  });

  it('sends at once what was asked for before the page was hidden', async () => {
    const { fake, store } = createLateStore();
    const result = store.execute(removal);
    store.flush();
    await store.prepare();
    await settled(fake);
    expect(store.held).to.have.length(0);
    expect((await result).outcomes).to.deep.equal([{ id: 'c1', ok: true }]);
  });

  it('is pending at once when it was fetched before', async () => {
    const { store } = createLateStore();
    await store.prepare();
    void store.execute({ type: 'launch', targets: [{ id: 'c1' }] });
    expect(store.pending.get('c1')).to.deep.equal({ type: 'launch', phase: 'sent' });
  });
});
