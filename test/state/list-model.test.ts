import { expect } from 'chai';
import { campaigns, createFake, createStore, settled } from './support.ts';

const ids = (list: { loadedRows(): Iterable<{ id: string }> }) => [...list.loadedRows()].map(({ id }) => id);

describe('list model', () => {
  it('loads the first page by itself and answers from memory', async () => {
    const fake = createFake({ campaigns: campaigns(120) });
    const { store } = createStore(fake);
    const list = store.openList();
    expect(list.status).to.equal('loading');
    await settled(fake);
    expect(list.error).to.equal(null);
    expect(list.status).to.equal('ready');
    expect(list.total).to.equal(120);
    expect(list.rowAt(0)?.id).to.equal('c0');
    expect(list.rowAt(50)).to.equal(null);
    list.load(50, 50);
    await settled(fake);
    expect(list.rowAt(99)?.id).to.equal('c99');
    expect(ids(list)).to.have.length(100);
    expect(fake.clock.pending).to.equal(0);
  });
});
