import { expect } from 'chai';
import { type Method, createFaults, methods } from '../../mocks/faults.ts';
import type { Simulation } from '../../mocks/simulation.ts';
import { errorKinds } from '../../src/domain/errors.ts';
import { errorOf, stage, start, strike } from './support.ts';

const calls: Readonly<Record<Method, (simulation: Simulation) => Promise<unknown>>> = {
  list: (simulation) => simulation.list({}, { offset: 0, limit: 5 }),
  occurrences: (simulation) => simulation.occurrences({ start, end: start, timeZone: 'UTC' }, {}),
  get: (simulation) => simulation.get('one'),
  statistics: (simulation) => simulation.statistics(['one']),
  preflight: (simulation) => simulation.preflight('one'),
  resources: (simulation) => simulation.resources('tag', ''),
  save: (simulation) => simulation.save({ name: 'Saved', draft: true }, { id: 'one', idempotencyKey: 'save' }),
  execute: (simulation) => simulation.execute({ type: 'duplicate', targets: [{ id: 'one' }] }, { idempotencyKey: 'execute' }),
  account: (simulation) => simulation.account(),
};
const list = (simulation: Simulation, search = '') => simulation.list({ search }, { offset: 0, limit: 5 });

describe('simulation: faults', () => {
  afterEach(strike);

  for (const method of methods) {
    it(`makes ${method} fail in every way, then lets it pass`, async () => {
      const { simulation } = stage({ seed: [{ id: 'one' }] });
      for (const kind of errorKinds) {
        simulation.faults.add({ method, kind });
        expect((await errorOf(calls[method](simulation))).kind).to.equal(kind);
      }
      expect(simulation.size, 'nothing happened').to.equal(1);
      await calls[method](simulation);
    });
  }

  it('catches as many calls as it is told, and only those that match', async () => {
    const { simulation } = stage();
    const twice = simulation.faults.add({
      method: 'list',
      kind: 'server',
      times: 2,
      when: ([query]) => (query as { search: string }).search === 'x',
    });
    await list(simulation, 'y');
    await errorOf(list(simulation, 'x'));
    await errorOf(list(simulation, 'x'));
    await list(simulation, 'x');
    expect(twice.hits).to.equal(2);
    const always = simulation.faults.add({ method: '*', kind: 'rate-limited', retryAfter: 7, times: Infinity });
    expect((await errorOf(simulation.account())).retryAfter).to.equal(7);
    always.remove();
    await simulation.account();
  });

  it('loses the answer of what took place', async () => {
    const { simulation } = stage({ seed: [{ id: 'one' }] });
    simulation.faults.add({ method: 'save', kind: 'network', committed: true });
    expect((await errorOf(calls.save(simulation))).kind).to.equal('network');
    expect(simulation.campaign('one')!.name).to.equal('Saved');
  });

  it('holds answers until they are released, in any order', async () => {
    const { simulation, clock } = stage({ seed: [{ id: 'one', name: 'Before' }] });
    const fault = simulation.faults.add({ method: 'get', times: 3, hold: 'answer' });
    const arrived: string[] = [];
    for (const n of [1, 2, 3]) void simulation.get('one').then(({ name }) => arrived.push(`${n} ${name}`));
    await clock.advanceAsync(0);
    simulation.update('one', { name: 'After' });
    expect(fault.held).to.equal(3);
    fault.release(2);
    await clock.advanceAsync(0);
    fault.release();
    await clock.advanceAsync(0);
    expect(arrived).to.deep.equal(['3 Before', '1 Before', '2 Before']);
  });

  it('holds a request before its effect, so that the campaign can change meanwhile', async () => {
    const { simulation, clock } = stage({ seed: [{ id: 'one', status: 'waiting', launchType: 'schedule' }] });
    const fault = simulation.faults.add({ method: 'execute', hold: 'request' });
    const answer = simulation.execute({ type: 'stop', targets: [{ id: 'one' }] }, { idempotencyKey: 'a' });
    await clock.advanceAsync(0);
    simulation.update('one', { status: 'running' });
    fault.release();
    const [outcome] = (await answer).outcomes;
    expect(!outcome!.ok && outcome!.error.code).to.equal('running-locked');
  });

  it('takes its time, by method, and can be given up', async () => {
    const { simulation, clock } = stage({ latency: (method) => (method === 'list' ? 50 : 10) });
    simulation.faults.add({ method: 'account', delay: 100 });
    const done: string[] = [];
    void list(simulation).then(() => done.push('list'));
    void simulation.account().then(() => done.push('account'));
    const controller = new AbortController();
    const given = simulation.resources('tag', '', { signal: controller.signal }).catch((error: Error) => error.name);
    controller.abort();
    expect(await given).to.equal('AbortError');
    await clock.advanceAsync(49);
    expect(done).to.deep.equal([]);
    await clock.advanceAsync(1);
    expect(done).to.deep.equal(['list']);
    await clock.advanceAsync(60);
    expect([done, clock.pending]).to.deep.equal([['list', 'account'], 0]);
  });

  it('changes an answer', async () => {
    const { simulation } = stage();
    simulation.faults.add({ method: 'account', answer: (value) => ({ ...(value as object), timeZone: 5 }) });
    expect((await simulation.account()).timeZone).to.equal(5);
  });

  it('lets everything go when it is cleared', async () => {
    const faults = createFaults();
    const { simulation, clock } = stage({ faults });
    faults.add({ method: '*', hold: 'answer', times: Infinity });
    const answer = simulation.account();
    await clock.advanceAsync(0);
    faults.clear();
    await answer;
    await simulation.account();
  });
});
