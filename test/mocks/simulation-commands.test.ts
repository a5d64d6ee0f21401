import { expect } from 'chai';
import type { SeedCampaign } from '../../mocks/simulation.ts';
import { expectConsole } from '../helpers/console-guard.ts';
import { type Stage, day, errorOf, hour, listen, refusalOf, stage, start, strike } from './support.ts';

const at = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
const template = { id: 'tpl-1', name: 'Welcome' };
const statusOf = ({ simulation }: Stage, id = 'one') => simulation.campaign(id)?.status;

describe('simulation: commands', () => {
  afterEach(strike);

  it('launches what is ready, or lets it fail with the reasons', async () => {
    const seed: SeedCampaign[] = [
      { id: 'good', status: 'ready', template },
      { id: 'bad', status: 'ready', template: null },
    ];
    const { command } = stage({ seed });
    const [good, bad] = await command('launch', [{ id: 'good' }, { id: 'bad' }]);
    expect(good).to.deep.include({ id: 'good', ok: true });
    expect(good!.ok && good!.campaign).to.deep.include({ status: 'running', startedAt: start });
    expect(bad!.ok && bad!.campaign?.status).to.equal('failed');
  });

  it('refuses before it complains about the version, and knows the current campaign', async () => {
    const seed: SeedCampaign[] = [
      { id: 'running', status: 'running' },
      { id: 'draft', version: '5' },
    ];
    const { command } = stage({ seed });
    expect(refusalOf(await command('delete', [{ id: 'running', version: 'old' }]))).to.deep.include({
      kind: 'refused',
      code: 'running-locked',
    });
    const conflict = refusalOf(await command('delete', [{ id: 'draft', version: '4' }]));
    expect([conflict.kind, conflict.campaign?.version]).to.deep.equal(['conflict', '5']);
    expect(refusalOf(await command('delete', 'nobody')).kind).to.equal('not-found');
  });

  it('stops and restarts; an overdue one never goes out', async () => {
    const here = stage({ seed: [{ id: 'one', status: 'waiting', launchType: 'schedule', sendAt: at(hour), template }] });
    await here.command('stop', 'one');
    expect(statusOf(here)).to.equal('stopped');
    await here.command('restart', 'one');
    expect(statusOf(here)).to.equal('waiting');
    await here.command('stop', 'one');
    here.clock.advance(2 * hour);
    expect(refusalOf(await here.command('restart', 'one')).code).to.equal('launch-time-passed');
    expect(refusalOf(await here.command('reschedule', 'one', { sendAt: at(hour) })).code).to.equal('in-the-past');
    expect((await here.command('reschedule', 'one', { sendAt: at(day) }))[0]!.ok).to.equal(true);
    expect(statusOf(here)).to.equal('stopped');
    await here.command('restart', 'one');
    expect(statusOf(here)).to.equal('waiting');
  });

  it('restarts a stopped series with its next occurrence', async () => {
    const recurrence = { rule: 'FREQ=DAILY;COUNT=5', until: null };
    const here = stage({ seed: [{ id: 'one', status: 'stopped', launchType: 'recurring', sendAt: at(hour), recurrence, template }] });
    here.clock.advance(2 * day);
    await here.command('restart', 'one');
    expect(here.simulation.campaign('one')).to.deep.include({
      status: 'waiting',
      sendAt: at(2 * day + hour),
      recurrence: { rule: 'FREQ=DAILY;COUNT=3', until: null },
    });
    await here.command('stop', 'one');
    here.clock.advance(9 * day);
    expect(refusalOf(await here.command('restart', 'one')).code).to.equal('launch-time-passed');
  });

  it('restarts what failed only once its preflight passes', async () => {
    const deleted = { id: 'tpl-deleted', name: 'Old' };
    const here = stage({
      seed: [{ id: 'one', status: 'failed', launchType: 'manual', template: deleted, failureReasons: [] }],
    });
    expect(refusalOf(await here.command('restart', 'one')).code).to.equal('preflight-failed');
    here.simulation.setResource('template', 'tpl-deleted', 'ok');
    expect((await here.simulation.preflight('one')).checks.every(({ level }) => level === 'pass')).to.equal(true);
    await here.command('restart', 'one');
    expect(statusOf(here)).to.equal('ready');
  });

  it('duplicates into a draft without a past', async () => {
    const here = stage({ seed: 'typical' });
    const source = (await here.simulation.list({ statuses: ['done'], launchTypes: ['recurring'] }, { offset: 0, limit: 1 })).items[0]!;
    const [outcome] = await here.command('duplicate', source.id);
    const copy = here.simulation.campaign((outcome!.ok && outcome!.campaign?.id) as string)!;
    const original = here.simulation.campaign(source.id)!;
    expect(copy).to.deep.include({
      name: `Copy of ${original.name}`,
      status: 'draft',
      launchType: null,
      sendAt: null,
      recurrence: null,
      startedAt: null,
      tags: original.tags,
      template: original.template,
      segments: original.segments,
    });
    expect((await here.simulation.statistics([copy.id]))[0]!.counts.sent).to.equal(0);
    expect((await here.simulation.list({ search: copy.id }, { offset: 0, limit: 5 })).items.map(({ id }) => id)).to.deep.equal([copy.id]);
  });

  it('carries out a command on a whole query, but for exceptions', async () => {
    const seed = Array.from({ length: 30 }, (_, n): SeedCampaign => ({ id: `c${n}`, name: n % 3 ? 'Keep' : 'Sweep' }));
    const { command, simulation } = stage({ seed });
    const outcomes = await command('delete', { query: { search: 'sweep' }, except: ['c0', 'c3'] });
    expect(outcomes).to.have.length(8);
    expect((await simulation.list({ search: 'sweep' }, { offset: 0, limit: 50 })).items.map(({ id }) => id).sort()).to.deep.equal([
      'c0',
      'c3',
    ]);
    expect(simulation.size).to.equal(22);
  });

  it('does nothing to a query that matches more than the command may touch', async () => {
    const seed = Array.from({ length: 3 }, (_, n): SeedCampaign => ({ id: `c${n}`, name: 'Sweep' }));
    const { command, simulation } = stage({ seed });
    const sweep = (atMost: number) => command('delete', { query: { search: 'sweep' }, except: ['c0'], atMost });
    const error = await errorOf(sweep(1));
    expect([error.kind, error.message]).to.deep.equal(['conflict', '2 campaigns match now, more than 1; nothing was done']);
    expect(simulation.size).to.equal(3);
    expect(await sweep(2)).to.have.length(2);
  });

  it('reports each target of a bulk that partly fails', async () => {
    const seed = Array.from({ length: 12 }, (_, n): SeedCampaign => ({
      id: `c${n}`,
      status: 'waiting',
      launchType: 'schedule',
      sendAt: at(n < 2 ? hour : day),
      template,
    }));
    const here = stage({ seed });
    here.clock.advance(hour);
    const outcomes = await here.command(
      'delete',
      seed.map(({ id }) => ({ id: id! })),
    );
    expect(outcomes.filter(({ ok }) => !ok).map((outcome) => [outcome.id, refusalOf([outcome]).code])).to.deep.equal([
      ['c0', 'running-locked'],
      ['c1', 'running-locked'],
    ]);
    expect(here.simulation.size).to.equal(2);
  });

  it('has one effect per key, whatever happens to the answer', async () => {
    const here = stage({ seed: [{ id: 'one' }], latency: 10 });
    const { simulation, clock } = here;
    const send = (key: string) =>
      simulation
        .execute({ type: 'duplicate', targets: [{ id: 'one' }] }, { idempotencyKey: key })
        .catch((error: { kind: string }) => error.kind);
    const both = [send('a'), send('a')];
    await clock.advanceAsync(10);
    const [first, second] = await Promise.all(both);
    expect(second).to.deep.equal(first);
    simulation.faults.add({ method: 'execute', kind: 'timeout', committed: true });
    const lost = send('b');
    await clock.advanceAsync(10);
    expect(await lost).to.equal('timeout');
    const again = send('b');
    await clock.advanceAsync(10);
    expect(await again).to.have.property('outcomes');
    expect(simulation.size).to.equal(3);
    const other = errorOf(simulation.execute({ type: 'delete', targets: [{ id: 'one' }] }, { idempotencyKey: 'a' }));
    await clock.advanceAsync(10);
    expect((await other).kind).to.equal('invalid');
  });

  it('goes without keys and versions where they are switched off', async () => {
    const { command, simulation } = stage({
      seed: [{ id: 'one', version: '9' }],
      capabilities: { idempotency: false, versions: false, snapshot: false },
    });
    await command('duplicate', 'one', { key: 'same' });
    await command('duplicate', 'one', { key: 'same' });
    expect(simulation.size).to.equal(3);
    expect((await simulation.list({}, { offset: 0, limit: 1 })).snapshot).to.equal(undefined);
    expect((await command('delete', [{ id: 'one', version: 'old' }]))[0]!.ok).to.equal(true);
  });

  it('asks the permissions', async () => {
    const { command, save } = stage({ seed: [{ id: 'one' }], permissions: { delete: false, create: false } });
    expect(refusalOf(await command('delete', 'one')).code).to.equal('not-permitted');
    expect((await errorOf(save({ name: 'New', channel: 'email' }))).code).to.equal('not-permitted');
    expect((await save({ name: 'Renamed' }, { id: 'one' })).name).to.equal('Renamed');
  });

  it('lets a campaign’s own rights win over the table', async () => {
    const seed: SeedCampaign[] = [
      { id: 'open', status: 'running', launchType: 'schedule', allowedActions: { stop: true } },
      { id: 'shut', allowedActions: { delete: 'not-permitted' } },
    ];
    const here = stage({ seed });
    await here.command('stop', 'open');
    expect(here.simulation.campaign('open')).to.deep.include({ status: 'stopped', progress: null });
    expect(refusalOf(await here.command('delete', 'shut')).code).to.equal('not-permitted');
  });

  it('rejects a move without a time', async () => {
    const { command } = stage({ seed: [{ id: 'one' }] });
    const error = await errorOf(command('reschedule', 'one'));
    expect([error.kind, error.errors?.[0]?.pointer]).to.deep.equal(['invalid', '/sendAt']);
  });

  it('is not stopped by a listener that throws, and tells nothing to one that left meanwhile', async () => {
    const { simulation, command } = stage({ seed: [{ id: 'one', status: 'waiting', launchType: 'schedule', sendAt: at(hour) }] });
    expectConsole('a listener of the page', { times: 1 });
    const heard: string[] = [];
    simulation.subscribe(() => {
      leave();
      throw new Error('a listener of the page');
    });
    const leave = simulation.subscribe(() => heard.push('left'));
    const end = simulation.subscribe(() => (heard.push('last'), end()));
    expect((await command('stop', 'one'))[0]!.ok).to.equal(true);
    expect(heard).to.deep.equal(['last']);
  });

  it('announces every change, and writes down who did it', async () => {
    const here = stage({ seed: [{ id: 'one', status: 'waiting', launchType: 'schedule', sendAt: at(hour) }], user: 'Olena' });
    const heard = listen(here.simulation);
    await here.command('stop', 'one');
    here.simulation.update('one', { name: 'Edited elsewhere' });
    expect(here.simulation.campaign('one')!.history!.slice(1)).to.deep.equal([
      { at: start, type: 'stopped', by: 'Olena' },
      { at: start, type: 'edited', by: 'Somebody else' },
    ]);
    await here.command('delete', 'one');
    expect(heard).to.deep.equal(['one stopped', 'one stopped', 'one removed']);
  });
});
