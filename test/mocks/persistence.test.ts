import { expect } from 'chai';
import { localStoragePersistence, memoryPersistence } from '../../mocks/persistence.ts';
import type { Seed, Simulation } from '../../mocks/simulation.ts';
import { day, hour, minute, stage, strike } from './support.ts';

const everything = async (simulation: Simulation) => {
  const { items } = await simulation.list({}, { offset: 0, limit: 1_000 });
  return items.map(({ id }) => simulation.campaign(id));
};

describe('simulation: persistence', () => {
  afterEach(strike);

  const seeds: readonly Seed[] = ['typical', 'every-status', { generate: 300 }, [{ id: 'mine' }]];
  for (const seed of seeds) {
    it(`survives a reload with the seed ${JSON.stringify(seed)}`, async () => {
      const persistence = memoryPersistence();
      const first = stage({ seed, persistence });
      const { clock, simulation } = first;
      const made = await first.save({ name: 'Made', channel: 'email' });
      await first.save({ name: 'Gone', channel: 'email' }).then(({ id }) => first.command('delete', id));
      const [one, two] = (await simulation.list({ statuses: ['done', 'draft', 'stopped'] }, { offset: 1, limit: 2 })).items;
      if (one) await first.command('duplicate', one.id);
      if (two) await first.command('delete', two.id);
      clock.advance(5 * minute);
      const before = await everything(simulation);
      simulation.flush();
      const again = stage({ seed, persistence, clock });
      expect(await everything(again.simulation)).to.deep.equal(before);
      const next = await again.save({ name: 'Next', channel: 'email' });
      expect(again.simulation.campaign(made.id)!.name).to.equal('Made');
      expect(before.map((each) => each!.id)).to.not.include(next.id);
    });
  }

  it('catches up with the time between two visits, as if it had never been left', async () => {
    const persistence = memoryPersistence();
    const { clock, simulation } = stage({ seed: 'typical', persistence });
    const stayed = stage({ seed: 'typical', clock });
    clock.advance(10 * minute);
    simulation.dispose();
    clock.advance(3 * day);
    const again = stage({ seed: 'typical', persistence, clock });
    const strip = (all: Awaited<ReturnType<typeof everything>>) => all.map((each) => ({ ...each, version: '' }));
    expect(strip(await everything(again.simulation))).to.deep.equal(strip(await everything(stayed.simulation)));
  });

  it('writes a while after the first change, once', async () => {
    const saved: unknown[] = [];
    const here = stage({ persistence: { load: () => null, save: (state) => saved.push(state) } });
    await here.save({ name: 'One', channel: 'email' });
    await here.save({ name: 'Two', channel: 'email' });
    expect(saved).to.have.length(0);
    here.clock.advance(500);
    expect(saved).to.have.length(1);
    here.clock.advance(hour);
    expect(saved).to.have.length(1);
    await here.save({ name: 'Three', channel: 'email' });
    here.simulation.dispose();
    expect(saved).to.have.length(2);
  });

  it('forgets on reset, and asks everybody to read again', async () => {
    const persistence = memoryPersistence();
    const here = stage({ seed: [{ id: 'one' }], persistence });
    const heard: string[] = [];
    here.simulation.subscribe(({ type }) => heard.push(type));
    await here.save({ name: 'Made', channel: 'email' });
    here.simulation.flush();
    here.simulation.reset();
    expect([persistence.text, here.simulation.size, heard.at(-1)]).to.deep.equal([null, 1, 'resync']);
  });

  it('begins afresh with another seed, or with nonsense', () => {
    for (const state of [null, 5, 'x', {}, { format: 2 }, { format: 1, seed: 'typical', records: {} }]) {
      expect(stage({ seed: [{ id: 'one' }], persistence: { load: () => state, save: () => undefined } }).simulation.size).to.equal(1);
    }
  });

  it('keeps it in localStorage, and does without where that is denied or full', () => {
    const store = localStoragePersistence('test-simulation');
    store.save({ a: 1 });
    expect(store.load()).to.deep.equal({ a: 1 });
    localStorage.setItem('test-simulation', '{"a":');
    expect(store.load()).to.equal(null);
    store.save(null);
    expect(localStorage.getItem('test-simulation')).to.equal(null);
    const denied = localStoragePersistence('x', () => {
      throw new DOMException('denied', 'SecurityError');
    });
    denied.save({ a: 1 });
    expect(denied.load()).to.equal(null);
  });
});
