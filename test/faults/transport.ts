/** F1–F7: what happens between the page and its server. */
import { expect } from 'chai';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { many } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';
import { type CommandColumn, type ReadColumn, type Row, commands, none, reads } from './columns.ts';
import {
  commandsSent,
  expectDone,
  expectUndone,
  gestures,
  idsOf,
  listsAsked,
  pressRetry,
  refresh,
  retry,
  settledFeed,
} from './gestures.ts';
import { offline } from './surroundings.ts';

const onCommands = { path: /^\/campaigns\/commands$/ };
const onList = { path: /^\/campaigns$/ };
const onEvents = { path: /\/events$/ };
const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });

/** Asks the list as the column does: L reads what is there again, Q asks something new. Answers the names that must show in the end. */
async function ask(f: ListFixture, column: ReadColumn): Promise<readonly string[]> {
  if (column === 'Q') await f.filter('Channel', 'Telegram');
  else void f.list.refresh();
  await f.settle();
  return column === 'Q' ? ['Stopped one'] : f.names;
}
const expectNames = (f: ListFixture, names: readonly string[]) => f.passUntil(() => f.names.join() === names.join() && !f.isBusy);

/** Reads fail `times` times; the rows shown stay, and the answer comes without anybody's help. */
const retriedRead = (answer: (typeof answers)['network'], times: number) => async (column: ReadColumn) => {
  const f = await mount();
  const shown = f.names;
  f.http!.add({ ...onList, times, answer });
  const names = await ask(f, column);
  expect(f.names).to.deep.equal(shown);
  await expectNames(f, names);
  expect(f.state('error')).to.equal(false);
};

const sentOnce = async (column: CommandColumn, answer: (typeof answers)['network'], options: MountOptions, requests: number) => {
  const f = await mount(options);
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  f.http!.add({ ...onCommands, answer });
  await gesture.act(f);
  await expectDone(f, gesture, ids);
  expect(commandsSent(f)).to.have.length(requests);
  expect(new Set(commandsSent(f).map(({ key }) => key)).size).to.equal(1);
};

/** The command never gets through; then the user tries again and it does. */
const failedCommand = (answer: (typeof answers)['network']) => async (column: CommandColumn) => {
  const f = await mount();
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  const rule = { ...onCommands, times: 3, answer };
  f.http!.add(rule);
  await gesture.act(f);
  await expectUndone(f, gesture, ids);
  expect(new Set(commandsSent(f).map(({ key }) => key)).size).to.equal(1);
  if (column === 'B') expect([...f.list.selectedIds].sort()).to.deep.equal([...ids].sort());
  f.http!.clear();
  await retry(f, gesture);
  await expectDone(f, gesture, ids);
};

export const F1: Row = {
  async L() {
    const f = await mount({ wait: false, latency: 10_000 });
    await f.passUntil(() => f.cover?.querySelector('.skeleton'), 3_000);
    expect(f.isBusy).to.equal(true);
    await f.passUntil(() => f.isReady);
    void f.list.refresh();
    await f.pass(9_000);
    expect(f.isBusy).to.equal(true);
    expect(f.names).to.have.length(10);
    expect(f.cover).to.equal(null);
    await f.passUntil(() => !f.isBusy, 2_000);
  },
  async Q() {
    const f = await mount();
    f.simulation.faults.add({ method: 'list', delay: 10_000 });
    await f.filter('Channel', 'SMS');
    expect(f.names).to.have.length(10);
    expect(f.isBusy).to.equal(true);
    await f.filter('Channel', 'SMS', 'Telegram');
    await expectNames(f, ['Stopped one']);
    expect(listsAsked(f).map(({ status }) => status)).to.deep.equal([200, 'failed', 200].slice(0, listsAsked(f).length - 1).concat(200));
    await f.pass(11_000);
    expect(f.names).to.deep.equal(['Stopped one']);
  },
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    f.simulation.faults.add({ method: 'execute', delay: 10_000 });
    await gesture.act(f);
    await f.pass(3_000);
    for (const id of ids) expect(f.row(id).status).to.equal(gesture.underWay);
    const locked = f.rows.filter((row) => row.cell('Status').classList.contains('dim')).map(({ id }) => id);
    expect(locked.sort()).to.deep.equal([...ids].sort());
    await expectDone(f, gesture, ids);
  }),
  async V() {
    // A stream that says nothing after its first byte is given up after two heartbeats.
    const mute = () =>
      new Response(new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array([58, 10])) }), {
        headers: { 'content-type': 'text/event-stream' },
      });
    const f = await mount({ arrange: ({ http }) => void http!.add({ ...onEvents, answer: mute }) });
    await until(() => f.http!.streams === 1);
    await f.pass(29_000, 5_000);
    expect(f.state('stale')).to.equal(false);
    f.http!.add({ ...onEvents, times: Infinity, answer: answers.network });
    await f.pass(2_000);
    expect(f.state('stale')).to.equal(true);
    expect(f.footer).to.contain('Live updates paused');
  },
};

export const F2: Row = {
  ...reads(async (column) => {
    const f = await mount();
    const shown = f.names;
    const connection = offline(f);
    const names = await ask(f, column);
    await f.passUntil(() => f.state('error'));
    expect(f.names).to.deep.equal(shown);
    expect(f.footer).to.match(/\d\d?:\d\d/);
    connection.restore();
    await f.passUntil(() => !f.state('error'));
    await expectNames(f, names);
  }),
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    const connection = offline(f);
    await gesture.act(f);
    await expectUndone(f, gesture, ids);
    connection.restore();
    await f.pass(5_000);
    expect(commandsSent(f)).to.deep.equal([]);
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const connection = offline(f);
    f.simulation.setLive(false);
    await until(() => f.state('stale'));
    connection.restore();
    f.simulation.setLive(true);
    await f.passUntil(() => !f.state('stale'));
  },
};

export const F3: Row = {
  L: { notApplicable: 'n/a (safe re-read)' },
  Q: { notApplicable: 'n/a (safe re-read)' },
  ...commands(async (column) => {
    // With keys the same one is sent again; without, the campaigns are read and tell.
    await sentOnce(column, answers.lost, {}, 2);
    await sentOnce(column, answers.lost, { capabilities: { idempotency: false } }, 1);
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Waiting one');
    const heard = f.listen(['campaign-changed']);
    const about = () => heard.filter(({ detail }) => detail.id === id).length;
    await gestures.S.act(f);
    await expectDone(f, gestures.S, [id]);
    expect(about()).to.equal(1);
    f.simulation.emit({ type: 'changed', campaign: f.simulation.campaign(id)! });
    await f.pass(1_000);
    expect(about()).to.equal(1);
  },
};

export const F4: Row = {
  ...reads(retriedRead(answers.silence, 1)),
  ...commands(failedCommand(answers.silence)),
  V: none,
};

export const F5: Row = {
  ...reads(async (column) => {
    await retriedRead(answers.status(503), 2)(column);
    const f = await mount();
    const shown = f.names;
    f.http!.add({ ...onList, times: 3, answer: answers.status(500) });
    const names = await ask(f, column);
    await f.passUntil(() => f.state('error'));
    expect(f.names).to.deep.equal(shown);
    expect(f.said).to.contain('The server has a problem');
    await pressRetry(f);
    await expectNames(f, names);
  }),
  ...commands(failedCommand(answers.status(502))),
  async V() {
    const f = await mount({ wait: false, arrange: ({ http }) => void http!.add({ ...onEvents, times: 2, answer: answers.status(500) }) });
    await until(() => f.state('stale'));
    await f.passUntil(() => !f.state('stale'));
    f.simulation.update(f.row('Draft one').id, { name: 'Renamed' });
    await until(() => f.hasRow('Renamed'));
  },
};

const tooMany = answers.status(429, {}, { 'retry-after': '4' });
const pausedCommand = async (column: CommandColumn) => {
  const f = await mount();
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  f.http!.add({ ...onCommands, answer: tooMany });
  await gesture.act(f);
  await f.pass(3_000);
  expect(commandsSent(f)).to.have.length(1);
  await expectDone(f, gesture, ids);
  expect(new Set(commandsSent(f).map(({ key }) => key)).size).to.equal(1);
};

export const F6: Row = {
  ...reads(async (column) => {
    const f = await mount();
    f.http!.add({ ...onList, answer: tooMany });
    const before = listsAsked(f).length;
    const names = await ask(f, column);
    await f.pass(3_000);
    expect(listsAsked(f)).to.have.length(before + 1);
    await expectNames(f, names);
    expect(listsAsked(f)).to.have.length(before + 2);
  }),
  ...commands(pausedCommand),
  async B() {
    await pausedCommand('B');
    const f = await mount({ seed: many(900) });
    let most = 0;
    f.http!.add({
      ...onCommands,
      times: Infinity,
      answer: (pass) => {
        most = Math.max(most, commandsSent(f).filter(({ status }) => status === 'under way').length);
        return pass();
      },
    });
    f.list.selectedIds = Array.from({ length: 900 }, (_, n) => `cmp-${10_001 + n}`);
    await f.settle();
    f.press('button', 'Delete');
    const field = await until(() => f.dialog?.querySelector<HTMLInputElement>('[data-typed]'));
    field.value = '900';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => f.simulation.size === 0 && f.state('empty'));
    expect(most).to.be.within(1, 4);
    expect(commandsSent(f)).to.have.length(9);
  },
  V: none,
};

const signedOut = answers.status(401);
/** Headers that are renewed when asked again. */
const tickets = () => {
  let asked = 0;
  return { headers: () => ({ authorization: `ticket ${(asked += 1)}` }), asked: () => asked };
};

export const F7: Row = {
  ...reads(async (column) => {
    const { headers, asked } = tickets();
    const f = await mount({ headers });
    expect(asked()).to.equal(1);
    f.http!.add({ ...onList, answer: signedOut });
    const names = await ask(f, column);
    await expectNames(f, names);
    expect(asked()).to.equal(2);
    expect(listsAsked(f).at(-1)?.headers.get('authorization')).to.equal('ticket 2');
  }),
  ...commands(async (column) => {
    const { headers, asked } = tickets();
    await sentOnce(column, signedOut, { headers }, 2);
    expect(asked()).to.equal(2);
  }),
  async V() {
    const { headers, asked } = tickets();
    const f = await mount({ headers, arrange: ({ http }) => void http!.add({ ...onEvents, answer: signedOut }) });
    await settledFeed(f);
    expect(asked()).to.equal(2);
    await refresh(f);
    expect(f.state('stale')).to.equal(false);
  },
};
