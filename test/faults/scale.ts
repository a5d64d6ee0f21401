/** F25, F26: very long, and very many. */
import { expect } from 'chai';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { get } from '../helpers/queries.ts';
import { many } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';
import { type CommandColumn, type ReadColumn, type Row, commands, none, reads } from './columns.ts';
import { commandsSent, expectDone, gestures, idsOf, settledFeed } from './gestures.ts';
import { openList } from '../../src/state/open-list.ts';

const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });

/** The tab sleeps for hours: nothing runs, the world goes on, and the page wakes. */
async function sleep(f: ListFixture, change: () => void): Promise<void> {
  f.http!.add({ path: /\/events$/, times: Infinity, answer: answers.network });
  f.simulation.setLive(false);
  f.clock.jumpTo('2026-11-10T17:00:00Z');
  change();
  f.http!.clear();
  f.simulation.setLive(true);
  dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
}

export const F25: Row = {
  ...reads(async (column) => {
    const f = await mount();
    await settledFeed(f);
    if (column === 'Q') await f.search('one');
    const { id } = f.row('Draft one');
    await sleep(f, () => f.simulation.update(id, { name: 'Renamed one' }));
    await f.passUntil(() => f.hasRow('Renamed one') && !f.state('stale'));
  }),
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    await sleep(f, () => {});
    await gesture.act(f);
    await expectDone(f, gesture, ids);
    const [sent] = commandsSent(f);
    for (const target of (sent!.body as { targets: { version?: string }[] }).targets) expect(target.version).to.be.a('string');
  }),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const before = f.http!.sent.length;
    f.simulation.update(f.row('Draft one').id, { name: 'First' });
    await until(() => f.hasRow('First'));
    await f.pass(45_000, 5_000);
    expect(f.http!.sent.slice(before).filter(({ path }) => path.endsWith('/events')).length).to.be.at.most(1);
    f.simulation.update(f.row('First').id, { name: 'Second' });
    await f.passUntil(() => f.hasRow('Second'));
  },
};

const huge = async (column: ReadColumn) => {
  const f = await mountList({ seed: { generate: 1_000_000 }, height: 400 });
  if (column === 'Q') {
    await f.filter('Status', 'Done');
    await f.passUntil(() => f.rows.length > 0 && f.rows.every(({ status }) => status === 'Done'));
    const total = openList(f.store).total;
    expect(f.footer).to.contain(new Intl.NumberFormat('en').format(f.grid!.size));
    expect(total).to.be.lessThan(1_000_000);
    return;
  }
  expect(f.footer).to.contain('1,000,000 campaigns');
  f.grid!.scrollToIndex(999_999);
  await until(() => f.rows.at(-1)?.element.ariaRowIndex === '1000001');
};

const inChunks = async (column: CommandColumn) => {
  const f = await mount({ seed: many(250) });
  f.list.selectedIds = many(250).map((_, n) => `cmp-${10_001 + n}`);
  await f.settle();
  get(f.root.querySelector('[part=bulk-bar]')!, 'button', 'Delete').click();
  const field = await until(() => f.dialog?.querySelector<HTMLInputElement>('[data-typed]'));
  field.value = '250';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await f.confirm('Delete');
  await f.pass(5_000);
  await f.passUntil(() => f.state('empty'));
  expect(commandsSent(f).map(({ body }) => (body as { targets: unknown[] }).targets.length)).to.deep.equal([100, 100, 50]);
  expect(new Set(commandsSent(f).map(({ key }) => key)).size).to.equal(3);
  expect(column).to.equal('B');
};

export const F26: Row = {
  ...reads(huge),
  S: none,
  R: none,
  D: { notApplicable: 'one campaign is one request: see F1 D' },
  B: () => inChunks('B'),
  async V() {
    // However many changes a frame brings, its rows are written once and show the newest.
    const f = await mountList({ seed: many(100) });
    const { id } = f.row('Waiting 001');
    let writes = 0;
    const observer = new MutationObserver(() => (writes += 1));
    observer.observe(f.row(id).cell('Name'), { childList: true, characterData: true, subtree: true });
    for (let n = 0; n < 1_000; n += 1) f.simulation.update(id, { name: `Change ${n}` });
    await until(() => f.row(id).name === 'Change 999');
    observer.disconnect();
    expect(writes).to.be.within(1, 2);
  },
};
