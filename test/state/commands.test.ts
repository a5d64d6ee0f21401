import { expect } from 'chai';
import type { CommandType } from '../../src/data/data-source.ts';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import type { ErrorKind } from '../../src/domain/errors.ts';
import type { CampaignStore, CommandRequest } from '../../src/state/campaign-store.ts';
import type { CampaignStoreOptions } from '../../src/state/create-campaign-store.ts';
import { campaigns, createFake, createStore, failure, instant, settled } from './support.ts';
import { openList } from '../../src/state/open-list.ts';

const waiting = { status: 'waiting', launchType: 'schedule', sendAt: instant(3600) } as const;
const targets = (...ids: string[]) => ids.map((id) => ({ id }));

async function open(fake: ReturnType<typeof createFake>, options: Partial<CampaignStoreOptions> = {}) {
  const { store, heard } = createStore(fake, options);
  store.connect();
  const list = openList(store);
  await settled(fake);
  /** Executes and lets all the time pass that it takes. */
  const execute = async (request: CommandRequest) => {
    const result = store.execute(request);
    await fake.clock.advanceAsync(60_000);
    return result;
  };
  return { store, heard, list, execute };
}

/** THE table of single commands: from which state, and how the campaign is afterwards. */
const commands: { type: CommandType; from: Partial<CampaignSummary>; sendAt?: string; after: Partial<CampaignSummary> | null }[] = [
  { type: 'launch', from: {}, after: { status: 'running' } },
  { type: 'stop', from: waiting, after: { status: 'stopped' } },
  { type: 'restart', from: { ...waiting, status: 'stopped' }, after: { status: 'waiting' } },
  { type: 'reschedule', from: waiting, sendAt: instant(7200), after: { sendAt: instant(7200) } },
  { type: 'delete', from: {}, after: null },
];

describe('commands', () => {
  for (const { type, from, sendAt, after } of commands) {
    const request = { type, targets: targets('c1'), ...(sendAt ? { sendAt } : {}) };
    const setUp = (idempotency: boolean) => createFake({ campaigns: campaigns(3, () => from), capabilities: { idempotency } });

    describe(type, () => {
      it('is pending until it is the truth, and not before', async () => {
        const fake = setUp(true);
        const { store, list, heard } = await open(fake);
        fake.auto = false;
        fake.clock.advance(10);
        const result = store.execute(request);
        expect(store.pending.get('c1')).to.deep.equal({ type, phase: 'sent' });
        expect(store.peek('c1')).to.deep.include(from);
        fake.calls.at(-1)?.answer();
        expect((await result).outcomes).to.have.length(1);
        expect(store.pending.size).to.equal(0);
        if (after) {
          expect(store.peek('c1')).to.deep.include(after);
          expect(heard.changed.map(({ id, cause }) => ({ id, cause }))).to.deep.equal([{ id: 'c1', cause: 'command' }]);
        } else {
          expect(heard.removed).to.deep.equal([{ ids: ['c1'], names: ['Campaign c1'], cause: 'command' }]);
          expect(list.total).to.equal(2);
        }
      });

      it('takes effect once when it is clicked twice', async () => {
        const fake = setUp(true);
        const { store } = await open(fake);
        const [one, other] = await Promise.all([store.execute(request), store.execute(request)]);
        expect(fake.effects).to.deep.equal([`${type} c1`]);
        expect(one.outcomes).to.deep.equal(other.outcomes);
      });

      for (const idempotency of [true, false]) {
        it(`takes effect once when the answer is lost, ${idempotency ? 'with the same key' : 'by reading back'} (F3)`, async () => {
          const fake = setUp(idempotency);
          const { store, list, heard, execute } = await open(fake);
          fake.auto = false;
          fake.clock.advance(10);
          const result = execute(request);
          fake.calls.at(-1)?.lose();
          fake.auto = true;
          const { outcomes } = await result;
          expect(outcomes[0]?.ok).to.equal(true);
          expect(fake.effects).to.deep.equal([`${type} c1`]);
          expect(fake.keys).to.have.length(idempotency ? 2 : 1);
          expect(new Set(fake.keys).size).to.equal(1);
          expect(fake.of('get')).to.have.length(idempotency ? 0 : 1);
          if (after) expect(store.peek('c1')).to.deep.include(after);
          else {
            expect(list.total).to.equal(2);
            expect(heard.removed).to.deep.equal([{ ids: ['c1'], names: ['Campaign c1'], cause: 'command' }]);
          }
        });

        it(`is reported, not repeated, when it never arrived, ${idempotency ? 'with' : 'without'} keys (F4)`, async () => {
          const fake = setUp(idempotency);
          const { store, execute, heard } = await open(fake);
          fake.failures.execute = [failure('timeout'), failure('timeout'), failure('timeout')];
          const { outcomes } = await execute(request);
          expect(outcomes[0]?.ok).to.equal(false);
          expect(fake.effects).to.deep.equal([]);
          expect(fake.keys).to.have.length(idempotency ? 3 : 1);
          expect(store.pending.size).to.equal(0);
          expect(store.peek('c1')).to.deep.include(from);
          expect(heard.error.map(({ error }) => error.kind)).to.deep.equal(['timeout']);
        });
      }
    });
  }

  it('never launches twice by itself: ready after a lost answer is a failure, and the next click repeats the key', async () => {
    const fake = createFake({ campaigns: campaigns(1) });
    const { execute } = await open(fake);
    fake.failures.execute = [failure('timeout'), failure('timeout'), failure('timeout')];
    fake.failures.get = [failure('network'), failure('network'), failure('network')];
    expect((await execute({ type: 'launch', targets: targets('c0') })).outcomes[0]?.ok).to.equal(false);
    expect((await execute({ type: 'launch', targets: targets('c0') })).outcomes[0]?.ok).to.equal(true);
    expect(new Set(fake.keys).size).to.equal(1);
    expect(fake.effects).to.deep.equal(['launch c0']);
  });

  const retries: [ErrorKind, number][] = [
    ['network', 3],
    ['timeout', 3],
    ['server', 3],
    ['rate-limited', 3],
    ['malformed', 2],
    ['refused', 1],
    ['not-found', 1],
    ['conflict', 1],
    ['invalid', 1],
    ['unauthorised', 1],
    ['forbidden', 1],
    ['unsupported', 1],
  ];
  for (const [kind, tries] of retries) {
    it(`sends ${tries} times at most when it fails with ${kind}, once without keys`, async () => {
      for (const idempotency of [true, false]) {
        const fake = createFake({ campaigns: campaigns(2), capabilities: { idempotency } });
        const { execute } = await open(fake);
        fake.failures.execute = Array.from({ length: 5 }, () => failure(kind));
        await execute({ type: 'launch', targets: targets('c0') });
        expect(fake.keys).to.have.length(idempotency ? tries : 1);
      }
    });
  }

  describe('refused', () => {
    it('ones bring the campaign up to date (F10)', async () => {
      const fake = createFake({ campaigns: campaigns(2, () => waiting) });
      const { store, execute, list } = await open(fake);
      fake.clock.advance(10);
      fake.put('c0', { status: 'running' }, false);
      const { outcomes } = await execute({ type: 'stop', targets: targets('c0') });
      const [outcome] = outcomes;
      expect(outcome?.ok === false && outcome.error.code).to.equal('running-locked');
      expect(store.peek('c0')?.status).to.equal('running');
      expect(list.counts).to.deep.equal({ waiting: 1, running: 1 });
    });

    it('for ever once the backend forbids it (F8)', async () => {
      const fake = createFake({ campaigns: campaigns(2) });
      const { store, execute, heard } = await open(fake);
      fake.failures.execute = [failure('forbidden')];
      await execute({ type: 'launch', targets: targets('c0') });
      const [one, other] = ['c0', 'c1'].map((id) => store.peek(id));
      expect(one && store.can(one, 'launch')).to.deep.equal({ ok: false, code: 'not-permitted' });
      expect(other && store.can(other, 'launch').ok).to.equal(true);
      expect(heard.context).to.deep.include({ ids: ['c0'] });
    });

    it('because it changed: the current one is shown (F11)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      const { store, execute } = await open(fake);
      fake.clock.advance(10);
      const current = fake.put('c0', { name: 'theirs' }, false);
      fake.failures.execute = [failure('conflict', { campaign: current })];
      await execute({ type: 'delete', targets: [{ id: 'c0', version: '1' }] });
      expect(store.peek('c0')?.name).to.equal('theirs');
    });

    it('because it is gone: it leaves the list, and a delete of it is a success (F9)', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { execute, list, heard } = await open(fake);
      fake.drop('c0', false);
      fake.drop('c1', false);
      const launched = await execute({ type: 'launch', targets: targets('c0') });
      const deleted = await execute({ type: 'delete', targets: targets('c1') });
      expect(launched.outcomes[0]?.ok).to.equal(false);
      expect(deleted.outcomes[0]?.ok).to.equal(true);
      expect(list.total).to.equal(1);
      expect(heard.removed.flatMap(({ ids }) => ids)).to.deep.equal(['c0', 'c1']);
    });

    it('at once while offline; nothing is queued (F2)', async () => {
      const fake = createFake({ campaigns: campaigns(1) });
      let isOnline = false;
      const { store, execute } = await open(fake, { isOnline: () => isOnline });
      const { outcomes } = await execute({ type: 'delete', targets: targets('c0'), undoable: true });
      const [outcome] = outcomes;
      expect(outcome?.ok === false && outcome.error.kind).to.equal('network');
      expect(store.pending.size).to.equal(0);
      isOnline = true;
      await fake.clock.advanceAsync(60_000);
      expect(fake.of('execute')).to.have.length(0);
    });
  });

  it('on one campaign wait for each other', async () => {
    const fake = createFake({ campaigns: campaigns(2, () => waiting) });
    const { store } = await open(fake);
    fake.auto = false;
    const stop = store.execute({ type: 'stop', targets: targets('c0') });
    const restart = store.execute({ type: 'restart', targets: targets('c0') });
    void store.execute({ type: 'stop', targets: targets('c1') });
    await settled(fake);
    expect(fake.of('execute')).to.have.length(2);
    fake.of('execute')[0]?.answer();
    await stop;
    expect(store.pending.get('c0')).to.deep.equal({ type: 'restart', phase: 'sent' });
    await settled(fake);
    fake.of('execute')[2]?.answer();
    expect((await restart).outcomes[0]?.ok).to.equal(true);
    expect(fake.effects).to.deep.equal(['stop c0', 'restart c0']);
  });

  it('told by the feed before the answer are told once', async () => {
    const fake = createFake({ campaigns: campaigns(1) });
    const { store, heard } = await open(fake);
    fake.auto = false;
    fake.clock.advance(10);
    const launched = store.execute({ type: 'launch', targets: targets('c0') });
    fake.calls.at(-1)?.answer();
    const row = fake.rows.get('c0');
    if (row) fake.emit({ type: 'changed', campaign: row });
    await launched;
    expect(heard.changed.map(({ cause }) => cause)).to.deep.equal(['command']);
  });

  it('that duplicate tell of the copy as ours, though the feed knows it first; of what others make as theirs', async () => {
    const fake = createFake({ campaigns: campaigns(1) });
    const { store, heard } = await open(fake);
    fake.auto = false;
    fake.clock.advance(10);
    const duplicated = store.execute({ type: 'duplicate', targets: targets('c0') });
    fake.put('theirs', {});
    fake.calls.at(-1)?.answer();
    fake.emit({ type: 'changed', campaign: fake.rows.get('n1')! });
    expect(heard.changed).to.deep.equal([]);
    await duplicated;
    expect(heard.changed.map(({ id, cause }) => [id, cause])).to.deep.equal([
      ['n1', 'command'],
      ['theirs', 'live'],
    ]);
  });

  it('that duplicate show the copy where it belongs', async () => {
    const fake = createFake({ campaigns: campaigns(3) });
    const { list, execute } = await open(fake);
    const { outcomes } = await execute({ type: 'duplicate', targets: targets('c1') });
    expect(outcomes[0]?.ok).to.equal(true);
    expect(list.rowAt(0)).to.deep.include({ id: 'n1' });
    expect(list.total).to.equal(4);
    expect(list.newer).to.equal(0);
    expect(list.counts).to.deep.equal({ ready: 3, draft: 1 });
  });

  describe('in bulk', () => {
    const all = (count: number) => targets(...Array.from({ length: count }, (_, index) => `c${index}`));

    it('go in chunks of 100, four at a time, and tell how far they are', async () => {
      const fake = createFake({ campaigns: campaigns(1050) });
      const { store } = await open(fake);
      fake.auto = false;
      const progress: [number, number][] = [];
      const result = store.execute({ type: 'delete', targets: all(1050), onProgress: (done, total) => progress.push([done, total]) });
      const sent = () => fake.of('execute');
      await settled(fake);
      expect(sent()).to.have.length(4);
      for (let index = 0; index < 11; index += 1) {
        sent()[index]?.answer();
        await settled(fake);
        expect(sent().length).to.be.at.most(Math.min(11, index + 5));
      }
      expect((await result).outcomes).to.have.length(1050);
      expect(progress.at(0)).to.deep.equal([0, 1050]);
      expect(progress.at(-1)).to.deep.equal([1050, 1050]);
      expect(new Set(fake.keys).size).to.equal(11);
    });

    it('can be cancelled between chunks, and resumed', async () => {
      const fake = createFake({ campaigns: campaigns(900) });
      const { store } = await open(fake);
      fake.auto = false;
      const controller = new AbortController();
      const result = store.execute({ type: 'delete', targets: all(900), signal: controller.signal });
      await settled(fake);
      controller.abort();
      fake.of('execute').forEach((call) => call.answer());
      const { outcomes } = await result;
      expect(outcomes).to.have.length(400);
      expect(store.pending.size).to.equal(0);
      fake.auto = true;
      const rest = await store.execute({ type: 'delete', targets: all(900).slice(400) });
      expect(rest.outcomes.every(({ ok }) => ok)).to.equal(true);
      expect(fake.rows.size).to.equal(0);
    });

    it('that partly fail report each, keep the failed selected, and change the numbers once (F20)', async () => {
      const fake = createFake({ campaigns: campaigns(12) });
      const { store, list, execute } = await open(fake);
      store.setView({ selection: { ids: all(12).map(({ id }) => id) } });
      fake.clock.advance(10);
      fake.put('c3', { status: 'running' }, false);
      fake.put('c7', { status: 'running' }, false);
      const { outcomes } = await execute({ type: 'delete', targets: all(12) });
      expect(outcomes.filter(({ ok }) => ok)).to.have.length(10);
      expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [[outcome.id, outcome.error.code]]))).to.deep.equal([
        ['c3', 'running-locked'],
        ['c7', 'running-locked'],
      ]);
      expect(store.view.selection).to.deep.equal({ ids: ['c3', 'c7'] });
      expect(list.total).to.equal(2);
      expect(list.counts).to.deep.include({ ready: 0, running: 2 });
    });

    it('joins campaigns that are on their way already', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = await open(fake);
      const [one, both] = await Promise.all([
        store.execute({ type: 'delete', targets: targets('c0', 'c1') }),
        store.execute({ type: 'delete', targets: targets('c1', 'c2', 'c2') }),
      ]);
      expect(one.outcomes.map(({ id }) => id)).to.deep.equal(['c0', 'c1']);
      expect(both.outcomes.map(({ id }) => id).sort()).to.deep.equal(['c1', 'c2']);
      expect(fake.effects.sort()).to.deep.equal(['delete c0', 'delete c1', 'delete c2']);
    });

    it('reach everything a query matches, and keep what failed selected', async () => {
      const fake = createFake({ campaigns: campaigns(150, (index) => (index === 120 ? { status: 'running' } : {})) });
      const { store, list, execute } = await open(fake);
      store.setView({ selection: { query: {}, except: ['c5'], total: 150 } });
      const { outcomes } = await execute({ type: 'delete', targets: { query: {}, except: ['c5'] }, count: 149 });
      expect(outcomes).to.have.length(149);
      expect(store.view.selection).to.deep.equal({ ids: ['c120'] });
      expect(list.total).to.equal(2);
      expect([...list.loadedRows()].map(({ id }) => id)).to.deep.equal(['c5', 'c120']);
    });

    it('to a query mark what is in sight, and can be undone', async () => {
      const fake = createFake({ campaigns: campaigns(60) });
      const { store } = await open(fake);
      const result = store.execute({ type: 'delete', targets: { query: {}, except: ['c5'] }, count: 59, undoable: true });
      expect(store.held[0]).to.deep.include({ count: 59, name: null });
      expect(store.pending.get('c0')?.phase).to.equal('held');
      expect(store.pending.has('c5')).to.equal(false);
      expect(store.pending.size).to.equal(49);
      store.undo(store.held[0]?.key ?? '');
      expect((await result).undone).to.equal(true);
      expect(store.pending.size).to.equal(0);
    });

    it('to a query whose answer is lost show what is left', async () => {
      const fake = createFake({ campaigns: campaigns(10), capabilities: { idempotency: false } });
      const { store, list } = await open(fake);
      fake.auto = false;
      const result = store.execute({ type: 'delete', targets: { query: {} }, count: 10 });
      fake.calls.at(-1)?.lose();
      fake.auto = true;
      expect((await result).error?.kind).to.equal('timeout');
      expect(list.total).to.equal(0);
    });

    it('read back what the answer does not mention', async () => {
      const fake = createFake({ campaigns: campaigns(2), capabilities: { idempotency: false } });
      const { execute } = await open(fake);
      const { source } = fake;
      const original = source.execute.bind(source);
      source.execute = async (command, options) => ({ outcomes: (await original(command, options)).outcomes.slice(0, 1) });
      const { outcomes } = await execute({ type: 'launch', targets: targets('c0', 'c1') });
      expect(outcomes.map(({ id, ok }) => [id, ok])).to.deep.equal([
        ['c0', true],
        ['c1', true],
      ]);
    });
  });

  describe('that can be undone', () => {
    const request: CommandRequest = { type: 'delete', targets: targets('c1'), undoable: true };

    it('are held, then sent', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store, list } = await open(fake, { undoSeconds: 8 });
      const result = store.execute(request);
      expect(store.pending.get('c1')).to.deep.equal({ type: 'delete', phase: 'held' });
      expect(store.held).to.have.length(1);
      expect(store.held[0]).to.deep.include({ type: 'delete', count: 1, name: 'Campaign c1', endsAt: store.now() + 8000 });
      await fake.clock.advanceAsync(7999);
      expect(fake.of('execute')).to.have.length(0);
      expect(list.total).to.equal(3);
      await fake.clock.advanceAsync(1);
      expect((await result).outcomes[0]?.ok).to.equal(true);
      expect(store.held).to.deep.equal([]);
      expect(list.total).to.equal(2);
    });

    it('are taken back without a trace', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = await open(fake);
      const result = store.execute(request);
      store.undo(store.held[0]?.key ?? '');
      expect(await result).to.deep.equal({ outcomes: [], undone: true });
      expect(store.pending.size).to.equal(0);
      await fake.clock.advanceAsync(60_000);
      expect(fake.of('execute')).to.have.length(0);
      expect(fake.clock.pending).to.equal(0);
      const again = store.execute(request);
      await fake.clock.advanceAsync(5000);
      expect((await again).outcomes[0]?.ok).to.equal(true);
    });

    it('stay in sight when another command on the campaign is done meanwhile', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = await open(fake);
      const result = store.execute(request);
      await store.execute({ type: 'duplicate', targets: targets('c1') });
      expect(store.pending.get('c1')).to.deep.equal({ type: 'delete', phase: 'held' });
      await fake.clock.advanceAsync(5000);
      expect((await result).outcomes[0]?.ok).to.equal(true);
      expect(store.pending.size).to.equal(0);
    });

    it('leave at once, all of them and once, when the page hides', async () => {
      const fake = createFake({ campaigns: campaigns(900) });
      const { store } = await open(fake);
      const many = store.execute({ ...request, targets: targets(...Array.from({ length: 850 }, (_, index) => `c${index}`)) });
      const one = store.execute({ ...request, targets: targets('c890') });
      fake.auto = false;
      store.flush();
      expect(fake.of('execute')).to.have.length(10);
      store.flush();
      await fake.clock.advanceAsync(6000);
      expect(fake.of('execute')).to.have.length(10);
      fake.of('execute').forEach((call) => call.answer());
      expect((await many).outcomes).to.have.length(850);
      expect((await one).outcomes).to.have.length(1);
    });

    it('of a query leave without being asked about when the page hides: the source knows how many were meant', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = await open(fake);
      let asked = 0;
      const isStillMeant = () => Promise.resolve((asked += 1) < 0);
      const query = { ...request, targets: { query: {}, atMost: 3 }, count: 3, isStillMeant };
      const hidden = store.execute(query);
      store.flush();
      expect(fake.of('execute')[0]?.args).to.deep.equal([{ type: 'delete', targets: { query: {}, atMost: 3 } }]);
      expect((await hidden).outcomes).to.have.length(3);
      expect(asked).to.equal(0);
      const late = store.execute(query);
      await fake.clock.advanceAsync(5000);
      expect(await late).to.deep.equal({ outcomes: [], undone: true });
      expect(asked).to.equal(1);
    });

    for (const [when, leave] of [
      ['the page hides', (store) => store.flush()],
      ['the last element leaves', (_, disconnect) => disconnect()],
    ] as [string, (store: CampaignStore, disconnect: () => void) => void][])
      it(`leave although the source asked for a pause, when ${when}: later there may be nobody to send them`, async () => {
        const fake = createFake({ campaigns: campaigns(3) });
        const { store } = createStore(fake);
        const disconnect = store.connect();
        fake.failures.get = [failure('rate-limited', { retryAfter: 25 })];
        void store.details('c1').catch(() => {});
        await settled(fake);
        const held = store.execute({ ...request, targets: targets('c1') });
        leave(store, disconnect);
        await settled(fake);
        expect(fake.of('execute')).to.have.length(1);
        expect((await held).outcomes).to.deep.equal([{ id: 'c1', ok: true }]);
      });

    it('leave when the last element does', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = createStore(fake);
      const disconnect = store.connect();
      const result = store.execute(request);
      disconnect();
      await settled(fake);
      expect((await result).outcomes[0]?.ok).to.equal(true);
      expect(fake.clock.pending).to.equal(0);
    });

    it('are sent at once with a window of 0', async () => {
      const fake = createFake({ campaigns: campaigns(3) });
      const { store } = await open(fake, { undoSeconds: 0 });
      const result = store.execute(request);
      expect(store.held).to.deep.equal([]);
      expect((await result).outcomes[0]?.ok).to.equal(true);
    });
  });
});
