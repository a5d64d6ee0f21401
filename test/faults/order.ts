/** F15–F19: the right things at the wrong time or too often. */
import { expect } from 'chai';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { many } from '../helpers/seeds.ts';
import { frame, until } from '../helpers/until.ts';
import { type ReadColumn, type Row, commands, no, reads } from './columns.ts';
import { commandsSent, expectDone, gestures, idsOf, listsAsked, refresh, select, settledFeed } from './gestures.ts';

const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });
const permutations = (items: readonly number[]): number[][] =>
  items.length === 0 ? [[]] : items.flatMap((item) => permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest]));

const channelNames = { Email: 'Draft one', SMS: 'Done one', Telegram: 'Stopped one' } as const;

export const F15: Row = {
  async L() {
    // Pages of one list, arriving in any order, each in its place.
    for (const order of permutations([0, 1, 2])) {
      const f = await mountList({ seed: many(200) });
      const held = f.simulation.faults.add({ method: 'list', times: 3, hold: 'answer' });
      for (const index of [60, 110, 160]) {
        f.grid!.scrollToIndex(index);
        await until(() => held.held === [60, 110, 160].indexOf(index) + 1);
      }
      const waiting = [0, 1, 2];
      for (const which of order) {
        held.release(waiting.indexOf(which));
        waiting.splice(waiting.indexOf(which), 1);
      }
      for (const index of [60, 110, 160]) {
        f.grid!.scrollToIndex(index);
        await until(() => f.hasRow(`Waiting ${String(index + 1).padStart(3, '0')}`));
      }
    }
  },
  async Q() {
    for (const order of permutations([0, 1, 2])) {
      const f = await mountList();
      const held = f.simulation.faults.add({ method: 'list', times: 3, hold: 'answer' });
      for (const channel of Object.keys(channelNames)) f.list.query = { channels: [channel.toLowerCase()] };
      await f.settle();
      // Given up or not: whoever still answers does so in this order.
      for (const which of order) held.release(Math.min(which, Math.max(0, held.held - 1)));
      await until(() => f.names.join() === channelNames.Telegram && !f.isBusy);
    }
  },
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    const old = ids.map((id) => f.simulation.campaign(id)!);
    const fault = f.simulation.faults.add({ method: 'execute', hold: 'answer' });
    await gesture.act(f);
    // The feed tells of it before the answer comes, and of the past afterwards.
    await until(() => fault.held === 1);
    fault.release();
    await expectDone(f, gesture, ids);
    for (const campaign of old) f.simulation.emit({ type: 'changed', campaign });
    await f.pass(2_000);
    await expectDone(f, gesture, ids);
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Draft one');
    const seen = [1, 2, 3].map((n) => {
      f.clock.advance(1_000);
      return f.simulation.update(id, { name: `Name ${n}` });
    });
    await until(() => f.row(id).name === 'Name 3');
    for (const order of permutations([0, 1, 2])) for (const n of order) f.simulation.emit({ type: 'changed', campaign: seen[n]! });
    await f.pass(1_000);
    expect(f.row(id).name).to.equal('Name 3');
  },
};

export const F16: Row = {
  ...reads(async (column) => {
    const f = await mount();
    const before = listsAsked(f).length;
    if (column === 'L') await Promise.all([f.list.refresh(), f.list.refresh(), f.provider.refresh()]);
    else {
      f.simulation.faults.add({ method: 'list', delay: 1_000 });
      f.list.query = { channels: ['sms'] };
      f.list.query = { channels: ['sms'] };
      await f.passUntil(() => f.names.length === 3);
    }
    const answered = listsAsked(f)
      .slice(before)
      .filter(({ status }) => status === 200);
    expect(answered).to.have.length(1);
  }),
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    const twice = (event: MouseEvent) => {
      const control = (event.composedPath()[0] as HTMLElement).closest<HTMLElement>('[data-action=stop], [data-confirm]');
      if (!control || seen.has(control)) return;
      seen.add(control);
      control.click();
    };
    const seen = new Set<HTMLElement>();
    f.root.addEventListener('click', twice as EventListener);
    await gesture.act(f);
    await expectDone(f, gesture, ids);
    expect(seen.size).to.equal(1);
    expect(commandsSent(f)).to.have.length(1);
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Draft one');
    const heard = f.listen(['campaign-changed']);
    const campaign = f.simulation.update(id, { name: 'Renamed' });
    for (let n = 0; n < 3; n += 1) f.simulation.emit({ type: 'changed', campaign });
    await until(() => f.hasRow('Renamed'));
    await f.pass(1_000);
    expect(heard.filter(({ detail }) => detail.id === id)).to.have.length(1);
  },
};

const resynced = async (column: ReadColumn | 'V') => {
  const f = await mount();
  await settledFeed(f);
  if (column === 'Q') await f.filter('Channel', 'Email');
  const { id } = f.row('Draft one');
  f.http!.add({ path: /\/events$/, times: column === 'V' ? 1 : 0, answer: answers.status(500) });
  f.simulation.setLive(false);
  await until(() => f.state('stale'));
  f.simulation.update(id, { name: 'Renamed meanwhile' });
  f.simulation.remove(f.row('Ready one').id);
  expect(f.hasRow('Renamed meanwhile')).to.equal(false);
  expect(f.footer).to.contain('Live updates paused');
  f.simulation.setLive(true);
  await f.passUntil(() => f.hasRow('Renamed meanwhile') && !f.hasRow('Ready one') && !f.state('stale'));
};

export const F17: Row = {
  ...reads(resynced),
  ...no('S', 'R', 'D', 'B'),
  V: () => resynced('V'),
};

/** Every row there is, by scrolling through the list. */
async function scrollThrough(f: ListFixture): Promise<string[]> {
  const seen = new Map<number, string>();
  for (let index = 0; index < f.grid!.size; index += 5) {
    f.grid!.scrollToIndex(index);
    await until(() => f.rows.length > 0 && f.rows.length === f.drawnRows.length);
    for (const { element, id } of f.rows) seen.set(Number(element.ariaRowIndex), id);
  }
  return [...seen.entries()].sort(([a], [b]) => a - b).map(([, id]) => id);
}
const shifting = async (column: ReadColumn) => {
  const f = await mountList({ seed: many(120), height: 700 });
  if (column === 'Q') await f.search('waiting');
  f.grid!.scrollToIndex(30);
  await frame();
  f.simulation.create({ name: 'Waiting and new', status: 'draft' });
  f.simulation.remove(`cmp-${10_001 + 70}`);
  const ids = await scrollThrough(f);
  expect(new Set(ids).size).to.equal(ids.length);
  for (let n = 0; n < 120; n += 1) if (n !== 70) expect(ids).to.include(`cmp-${10_001 + n}`);
  // The snapshot is forgotten: reading begins again where the user is.
  f.grid!.scrollToIndex(60);
  await frame();
  const first = f.names[0];
  f.simulation.faults.add({ method: 'list', kind: 'not-found' });
  await refresh(f).catch(() => {});
  await f.settle();
  expect(f.names[0]).to.equal(first);
};

export const F18: Row = {
  ...reads(shifting),
  ...no('S', 'R'),
  async D() {
    const f = await mount();
    await settledFeed(f);
    f.row('Draft one').box.click();
    f.simulation.remove(f.row('Ready one').id);
    await until(() => !f.hasRow('Ready one'));
    expect(f.rows.filter(({ box }) => box.checked).map(({ name }) => name)).to.deep.equal(['Draft one']);
  },
  async B() {
    const f = await mount({ seed: many(120) });
    await select(f, ['Waiting 001']);
    f.press('button', 'Select all 120');
    await f.settle();
    f.press('button', 'Delete');
    const field = await until(() => f.dialog?.querySelector<HTMLInputElement>('[data-typed]'));
    field.value = '120';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => f.simulation.size === 0);
    const [sent] = commandsSent(f);
    expect(commandsSent(f)).to.have.length(1);
    expect((sent!.body as { targets: object }).targets).to.have.property('query');
    await f.passUntil(() => f.state('empty'));
  },
  async V() {
    const f = await mountList({ seed: many(120) });
    const before = await f.scrollTo(60);
    expect(before[0]!.name).to.equal('Waiting 061');
    f.simulation.create({ name: 'Brand new', status: 'draft' });
    const pill = await until(() => f.find('button', /1 new/));
    expect(f.inSight).to.deep.equal(before);
    pill.click();
    await until(() => f.find('button', /1 new/) === null);
    f.grid!.scrollToIndex(0);
    await until(() => f.hasRow('Brand new'));
  },
};

export const F19: Row = {
  ...reads(async (column) => {
    const f = await mount();
    const { length } = f.http!.sent;
    // Moved: everything stays, nothing is asked again.
    const shell = document.createElement('section');
    f.provider.before(shell);
    shell.append(f.provider);
    await until(() => f.rows.length === 10);
    expect(f.http!.sent.slice(length).map(({ path }) => path)).to.deep.equal([]);
    f.http!.add({ path: /^\/campaigns$/, answer: answers.silence });
    if (column === 'L') void f.list.refresh();
    else f.list.query = { channels: ['sms'] };
    await until(() => f.http!.underWay === 1);
    f.provider.remove();
    await until(() => f.http!.underWay === 0 && f.http!.streams === 0);
    expect(f.http!.sent.at(-1)?.status).to.equal('failed');
    shell.append(f.provider);
    await until(() => f.rows.length === (column === 'L' ? 10 : 3));
  }),
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    const fault = f.simulation.faults.add({ method: 'execute', hold: 'request' });
    await gesture.act(f);
    await until(() => fault.held === 1);
    f.provider.remove();
    await f.settle();
    fault.release();
    await until(() => ids.every((id) => gesture.effects(f, id) === 1));
    document.body.append(f.provider);
    await f.passUntil(() => f.isReady);
    await expectDone(f, gesture, ids);
    expect(commandsSent(f)).to.have.length(1);
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    f.provider.remove();
    await until(() => f.http!.streams === 0);
    document.body.append(f.provider);
    await settledFeed(f);
    f.simulation.update(f.simulation.campaign('cmp-10006')!.id, { name: 'Renamed' });
    await f.passUntil(() => f.hasRow('Renamed'));
  },
};
