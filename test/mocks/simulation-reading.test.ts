import { expect } from 'chai';
import type { SeedCampaign } from '../../mocks/simulation.ts';
import { day, errorOf, hour, stage, start, strike } from './support.ts';

const at = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
const template = { id: 'tpl-1', name: 'Welcome' };
const numbered = (count: number) => Array.from({ length: count }, (_, n): SeedCampaign => ({ id: `c${n}`, createdAt: at(-n * hour) }));
const range = { start: at(0), end: at(3 * day), timeZone: 'Europe/Kyiv' };

describe('simulation: reading', () => {
  afterEach(strike);

  it('keeps the rows of a snapshot in place while others come and go', async () => {
    const { simulation, command } = stage({ seed: numbered(60) });
    const first = await simulation.list({}, { offset: 0, limit: 20 });
    await command('delete', [{ id: 'c5' }, { id: 'c25' }]);
    simulation.create({ id: 'new' });
    simulation.update('c30', { createdAt: at(0), name: 'Moved' });
    const { snapshot } = first;
    const second = await simulation.list({}, { offset: 20, limit: 40, snapshot });
    expect(second.items.map(({ id }) => id)).to.deep.equal(Array.from({ length: 40 }, (_, n) => `c${n + 20}`));
    expect([second.total, second.snapshot, second.items[10]!.name]).to.deep.equal([60, snapshot, 'Moved']);
    const fresh = await simulation.list({}, { offset: 0, limit: 3 });
    expect([fresh.total, fresh.items.map(({ id }) => id), fresh.snapshot === snapshot]).to.deep.equal([59, ['c0', 'c30', 'new'], false]);
  });

  it('shares a snapshot until something changes, keeps the newest few, and says when one is gone', async () => {
    const { simulation } = stage({ seed: numbered(5) });
    const snapshotOf = async () => (await simulation.list({}, { offset: 0, limit: 1 })).snapshot!;
    const first = await snapshotOf();
    expect(await snapshotOf()).to.equal(first);
    for (let n = 0; n < 8; n += 1) {
      simulation.update('c1', { description: `${n}` });
      await snapshotOf();
    }
    expect((await errorOf(simulation.list({}, { offset: 0, limit: 1, snapshot: first }))).kind).to.equal('not-found');
    const other = { search: 'else' };
    expect((await errorOf(simulation.list(other, { offset: 0, limit: 1, snapshot: await snapshotOf() }))).kind).to.equal('not-found');
  });

  it('puts every dated campaign into the calendar, and no other', async () => {
    const recurrence = { rule: 'FREQ=DAILY', until: null };
    const seed: SeedCampaign[] = [
      { id: 'draft', status: 'draft', sendAt: at(hour) },
      { id: 'ready', status: 'ready' },
      { id: 'waiting', status: 'waiting', launchType: 'schedule', sendAt: at(hour), template },
      { id: 'last moment', status: 'waiting', launchType: 'schedule', sendAt: range.end, template },
      { id: 'stopped', status: 'stopped', launchType: 'schedule', sendAt: at(2 * hour) },
      { id: 'daily', status: 'waiting', launchType: 'recurring', sendAt: at(3 * hour), recurrence, template },
      { id: 'running', status: 'running', launchType: 'now', startedAt: range.start },
      { id: 'done', status: 'done', launchType: 'manual', startedAt: at(-hour), finishedAt: at(-hour / 2) },
      { id: 'failed', status: 'failed', launchType: 'schedule', sendAt: at(4 * hour) },
      { id: 'failed at once', status: 'failed', launchType: 'now' },
    ];
    const { simulation } = stage({ seed });
    const { items } = await simulation.occurrences(range, {});
    expect(items.map(({ campaignId, start: when, end }) => [campaignId, when, end])).to.deep.equal([
      ['running', at(0), null],
      ['waiting', at(hour), null],
      ['stopped', at(2 * hour), null],
      ['daily', at(3 * hour), null],
      ['failed', at(4 * hour), null],
      ['daily', at(day + 3 * hour), null],
      ['daily', at(2 * day + 3 * hour), null],
    ]);
    expect(new Set(items.map(({ id }) => id)).size).to.equal(items.length);
    const filtered = await simulation.occurrences({ ...range, start: at(-day), end: at(0) }, { statuses: ['done', 'draft'] });
    expect(filtered.items.map(({ campaignId, end }) => [campaignId, end])).to.deep.equal([['done', at(-hour / 2)]]);
  });

  it('shows what a series has sent beside what it will send, each once', async () => {
    const recurrence = { rule: 'FREQ=DAILY', until: null };
    const seed: SeedCampaign[] = [{ id: 'one', status: 'waiting', launchType: 'recurring', sendAt: at(hour), recurrence, template }];
    const { simulation, clock } = stage({ seed, messagesPerSecond: 1 });
    clock.advance(day + 2 * hour);
    expect(simulation.campaign('one')!.status).to.equal('running');
    const { items } = await simulation.occurrences(range, {});
    expect(items.map((each) => [each.start, each.end])).to.deep.equal([
      [at(hour), at(hour + 24_000_000)],
      [at(day + hour), null],
      [at(2 * day + hour), null],
    ]);
  });

  it('finds resources by a part of their name, deleted ones never', async () => {
    const { simulation } = stage();
    const names = async (type: Parameters<typeof simulation.resources>[0], search: string) =>
      (await simulation.resources(type, search)).map(({ name }) => name);
    expect(await names('template', 'CART')).to.deep.equal(['Cart reminder']);
    expect(await names('segment', 'frânce')).to.have.length.above(3);
    expect(await names('senderName', ''))
      .to.include('BrandSale')
      .and.not.include('OldBrand');
    expect(await names('tag', 'q4')).to.deep.equal(['q4']);
    simulation.setResource('template', 'tpl-3', 'deleted');
    expect(await names('template', 'CART')).to.deep.equal([]);
  });

  it('has many resources when asked to, and answers at most 50', async () => {
    const { simulation } = stage({ resources: 10_000 });
    for (const type of ['template', 'contactList', 'segment'] as const) expect(await simulation.resources(type, '')).to.have.length(50);
    expect((await simulation.resources('segment', 'Segment 9876')).map(({ name }) => name)).to.deep.equal(['Segment 9876']);
  });

  it('keeps the snapshot that is being read, whatever else is asked meanwhile', async () => {
    const { simulation } = stage({ seed: numbered(30) });
    const { snapshot } = await simulation.list({}, { offset: 0, limit: 2 });
    for (let n = 1; n < 15; n += 1) {
      simulation.update('c1', { description: `${n}` });
      await simulation.list({}, { offset: 0, limit: 1 });
      const { items } = await simulation.list({}, { offset: 2 * n, limit: 2, snapshot });
      expect(items.map(({ id }) => id)).to.deep.equal([`c${2 * n}`, `c${2 * n + 1}`]);
    }
  });

  it('points at what it cannot read, as over HTTP', async () => {
    const { simulation } = stage({ seed: numbered(1) });
    const wrong: readonly (readonly [field: string, ask: () => Promise<unknown>])[] = [
      ['/start', () => simulation.occurrences({ ...range, start: 'soon' }, {})],
      ['/end', () => simulation.occurrences({ ...range, end: '' }, {})],
      ['/timeZone', () => simulation.occurrences({ ...range, timeZone: 'Mars/Olympus' }, {})],
      ['/type', () => simulation.execute({ type: 'explode' as never, targets: [{ id: 'c0' }] }, { idempotencyKey: 'a' })],
      ['/targets', () => simulation.execute({ type: 'stop' } as never, { idempotencyKey: 'b' })],
      ['/draft', () => simulation.save({ name: 'New', channel: 'email' } as never, { idempotencyKey: 'c' })],
      ['', () => simulation.save(null as never, { idempotencyKey: 'd' })],
    ];
    for (const [pointer, ask] of wrong) {
      const error = await errorOf(ask());
      expect([error.kind, error.errors?.[0]?.pointer]).to.deep.equal(['invalid', pointer]);
    }
    expect((await errorOf(simulation.resources('animal' as never, ''))).kind).to.equal('not-found');
    const reversed = await simulation.occurrences({ ...range, start: range.end, end: range.start }, {});
    expect(reversed.items).to.deep.equal([]);
  });

  it('does nothing for a caller who gave up before the answer', async () => {
    const { simulation } = stage({ seed: numbered(1) });
    const controller = new AbortController();
    const { signal } = controller;
    const asked = [
      simulation.list({}, { offset: 0, limit: 1, signal }),
      simulation.save({ name: 'New', channel: 'email', draft: true }, { idempotencyKey: 'a', signal }),
    ];
    controller.abort();
    for (const outcome of await Promise.allSettled(asked)) expect(outcome).to.have.nested.property('reason.name', 'AbortError');
    expect(simulation.size).to.equal(1);
  });

  it('tells the account', async () => {
    const { simulation } = stage({ timeZone: 'America/New_York', locale: 'uk', permissions: { delete: false } });
    expect(await simulation.account()).to.deep.equal({ timeZone: 'America/New_York', locale: 'uk', permissions: { delete: false } });
  });
});
