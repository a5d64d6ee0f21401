/** F8–F12, F20: the server answers, but does not do it. */
import { expect } from 'chai';
import type { SeedCampaign } from '../../mocks/simulation.ts';
import { en } from '../../src/i18n/en.ts';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { descriptionOf, find, get, textOf } from '../helpers/queries.ts';
import { healthy, many } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';
import { type CommandColumn, type ReadColumn, type Row, commands, no, reads } from './columns.ts';
import { commandsSent, expectDone, expectUndone, gestures, idsOf, listsAsked, select, settledFeed } from './gestures.ts';

const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });
const forbidden = answers.status(403);

/** Something happens at the backend while the live feed is lost, so the page does not know. */
function behindItsBack(f: ListFixture, change: () => void): void {
  f.simulation.setLive(false);
  change();
}
/** What the report says about a campaign, in the dialog behind Details. */
async function reported(f: ListFixture): Promise<string> {
  const notices = await until(() => f.root.querySelector<HTMLElement>('[part=notices]'));
  get(notices, 'button', 'Details').click();
  const dialog = await f.openDialog();
  const text = textOf(dialog.querySelector('table'));
  await f.confirm('Close');
  return text;
}
const ask = async (f: ListFixture, column: ReadColumn) => {
  if (column === 'Q') await f.filter('Channel', 'Telegram');
  else void f.list.refresh();
  await f.settle();
};

export const F8: Row = {
  ...reads(async (column) => {
    const f = await mount();
    f.http!.add({ path: /^\/campaigns$/, times: Infinity, answer: forbidden });
    const before = listsAsked(f).length;
    await ask(f, column);
    await f.pass(20_000);
    expect(f.footer).to.contain('No access');
    expect(listsAsked(f)).to.have.length(before + 1);
  }),
  ...commands(async (column) => {
    const f = await mount();
    const gesture = gestures[column];
    const ids = idsOf(f, gesture);
    f.http!.add({ path: /commands$/, times: Infinity, answer: forbidden });
    await gesture.act(f);
    await expectUndone(f, gesture, ids);
    expect(commandsSent(f)).to.have.length(1);
    if (column === 'S' || column === 'R') {
      const button = f.row(ids[0]!).button(column === 'S' ? 'Stop' : 'Launch');
      expect(button.getAttribute('aria-disabled')).to.equal('true');
      expect(descriptionOf(button)).to.equal(en['refusal.not-permitted']);
    } else expect(await reported(f)).to.contain('You are not allowed');
  }),
  async V() {
    const f = await mount({
      wait: false,
      arrange: ({ http }) => void http!.add({ path: /\/events$/, times: Infinity, answer: forbidden }),
    });
    await until(() => f.state('stale') && f.isReady);
    await f.pass(120_000, 5_000);
    expect(f.http!.sent.filter(({ path }) => path.endsWith('/events'))).to.have.length(1);
    expect(f.footer).to.contain('Live updates paused');
  },
};

const gone = async (column: CommandColumn) => {
  const f = await mount();
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  behindItsBack(f, () => ids.forEach((id) => f.simulation.remove(id)));
  await gesture.act(f);
  await f.passUntil(() => ids.every((id) => !f.hasRow(id)) && f.store.pending.size === 0);
  expect(f.list.selectedIds).to.deep.equal([]);
  return f;
};
const goneTold = async (column: CommandColumn) => {
  const f = await gone(column);
  await until(() => f.notices.length > 0);
  expect(f.notices.join()).to.contain('deleted elsewhere');
  expect(f.root.querySelector('[part=notices]')?.textContent).not.to.contain('Retry');
};
const goneAlready = async (column: CommandColumn) => {
  const f = await gone(column);
  expect(f.notices).to.deep.equal([]);
  expect(f.said).to.match(/deleted/);
};

export const F9: Row = {
  ...reads(async (column) => {
    const f = await mount();
    await settledFeed(f);
    if (column === 'Q') await f.filter('Channel', 'SMS');
    const { id } = f.row('Waiting one');
    const count = f.rows.length;
    f.simulation.remove(id);
    await until(() => !f.hasRow(id));
    expect(f.rows).to.have.length(count - 1);
    await until(() => f.footer.startsWith(`${count - 1} campaigns`));
  }),
  S: () => goneTold('S'),
  R: async () => {
    const f = await mount();
    const { id } = f.row('Ready one');
    behindItsBack(f, () => f.simulation.remove(id));
    f.row(id).button('Launch').click();
    await f.confirm('Launch');
    await f.passUntil(() => !f.hasRow(id) && f.notices.length > 0);
    expect(f.notices.join()).to.contain('deleted elsewhere');
  },
  D: () => goneAlready('D'),
  B: () => goneAlready('B'),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Waiting one');
    const last = f.simulation.campaign(id)!;
    f.simulation.remove(id);
    await until(() => !f.hasRow(id));
    f.simulation.emit({ type: 'changed', campaign: { ...last, name: 'Late', version: '999999', updatedAt: last.updatedAt } });
    await f.pass(2_000);
    expect(f.hasRow(id)).to.equal(false);
    expect(f.hasRow('Late')).to.equal(false);
  },
};

/** Per gesture: what the campaigns became meanwhile, and what the refusal says. */
const meanwhile: Readonly<Record<CommandColumn, { patch: SeedCampaign; status: string; reason: string }>> = {
  S: { patch: { status: 'running' }, status: 'Running', reason: en['refusal.running-locked'] },
  R: { patch: { status: 'draft', launchType: null }, status: 'Draft', reason: en['refusal.launch-type-not-selected'] },
  D: { patch: { status: 'running' }, status: 'Running', reason: en['refusal.running-locked'] },
  B: { patch: { status: 'running' }, status: 'Running', reason: en['refusal.running-locked'] },
};
const tooLate = async (column: CommandColumn): Promise<ListFixture> => {
  const f = await mount();
  const { patch, status, reason } = meanwhile[column];
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  behindItsBack(f, () => f.simulation.update(ids[0]!, patch));
  await gesture.act(f);
  await f.passUntil(() => f.row(ids[0]!).status.startsWith(status) && f.notices.length > 0);
  expect(column === 'S' || column === 'R' ? f.notices.join() : await reported(f)).to.contain(reason);
  expect(ids.slice(1).filter((id) => f.hasRow(id))).to.deep.equal([]);
  return f;
};
const refreshedRow = async (column: ReadColumn) => {
  const f = await mount();
  if (column === 'Q') await f.search('waiting');
  const { id } = f.row('Waiting one');
  behindItsBack(f, () => f.simulation.update(id, { status: 'running' }));
  const before = listsAsked(f).length;
  await gestures.S.act(f);
  await f.passUntil(() => f.row(id).status.startsWith('Running'));
  expect(f.http!.sent.filter(({ path }) => path === `/campaigns/${id}`)).to.have.length(1);
  expect(listsAsked(f)).to.have.length(before);
};

export const F10: Row = {
  ...reads(refreshedRow),
  ...commands(async (column) => void (await tooLate(column))),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Waiting one');
    const older = f.simulation.campaign(id)!;
    f.simulation.update(id, { status: 'running' });
    await until(() => f.row(id).status.startsWith('Running'));
    f.simulation.emit({ type: 'changed', campaign: older });
    await f.pass(1_000);
    expect(f.row(id).status).to.match(/^Running/);
  },
};

const stale = async (column: CommandColumn) => {
  const f = await mount();
  const gesture = gestures[column];
  const ids = idsOf(f, gesture);
  behindItsBack(f, () => ids.forEach((id) => f.simulation.update(id, { name: `Changed ${id}` })));
  await gesture.act(f);
  await f.passUntil(() => f.notices.length > 0 && ids.every((id) => f.row(id).name === `Changed ${id}`));
  expect(ids.map((id) => gesture.effects(f, id))).to.deep.equal(ids.map(() => 0));
  expect(column === 'S' || column === 'R' ? f.notices.join() : await reported(f)).to.contain('changed elsewhere');
  // Asked again, knowingly, it is done.
  if (column === 'B') f.press('button', 'Delete');
  else if (column === 'D') await f.choose(ids[0]!, 'Delete');
  else
    f.row(ids[0]!)
      .button(column === 'S' ? 'Stop' : 'Launch')
      .click();
  if (column !== 'S') await f.confirm(column === 'R' ? 'Launch' : 'Delete');
  await f.pass(5_000);
  await f.passUntil(() => ids.every((id) => gesture.effects(f, id) === 1));
};

export const F11: Row = {
  ...no('L', 'Q'),
  ...commands(stale),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Waiting one');
    f.simulation.update(id, { tags: ['new'] });
    await until(() => f.store.peek(id)?.tags[0] === 'new');
    await gestures.S.act(f);
    await expectDone(f, gestures.S, [id]);
    expect(commandsSent(f)).to.have.length(1);
  },
};

export const F12: Row = {
  ...no('L', 'Q', 'D', 'B', 'V'),
  async S() {
    const f = await mount();
    const ids = idsOf(f, gestures.S);
    f.http!.add({ path: /commands$/, answer: answers.status(422, { errors: [{ pointer: '/targets/0', message: 'No' }] }) });
    await gestures.S.act(f);
    await expectUndone(f, gestures.S, ids);
    expect(f.notices.join()).to.contain('Waiting one was not stopped');
  },
  async R() {
    const name = 'Cannot start';
    const f = await mount({
      seed: [{ ...healthy, name, status: 'ready', launchType: 'manual', template: null, segments: [{ id: 'seg-empty', name: 'Nobody' }] }],
    });
    f.row(name).button('Launch').click();
    const dialog = await f.openDialog();
    await until(() => find(dialog, 'list'));
    expect(textOf(find(dialog, 'list')))
      .to.contain(en['failure.template-missing'])
      .and.to.contain(en['failure.segment-empty']);
    expect(get<HTMLButtonElement>(dialog, 'button', 'Launch').disabled).to.equal(true);
    expect(commandsSent(f)).to.deep.equal([]);
    await f.confirm('Cancel');
  },
};

export const F20: Row = {
  ...no('L', 'Q', 'S', 'R', 'V'),
  async D() {
    const f = await tooLate('D');
    expect(f.hasRow('Draft one')).to.equal(true);
  },
  async B() {
    const f = await mount({ seed: many(12) });
    const names = f.names;
    await select(f, names);
    const started = names.slice(3, 5).map((name) => f.row(name).id);
    behindItsBack(f, () => started.forEach((id) => f.simulation.update(id, { status: 'running' })));
    f.press('button', 'Delete');
    const field = await until(() => f.dialog?.querySelector<HTMLInputElement>('[data-typed]'));
    field.value = '12';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => f.ids.length === 2 && f.notices.length > 0);
    expect(f.simulation.size).to.equal(2);
    expect(f.ids).to.have.members(started);
    expect([...f.list.selectedIds]).to.have.members(started);
    expect(f.notices.join()).to.contain('10 deleted, 2 not deleted');
    const report = await reported(f);
    for (const id of started) expect(report).to.contain(id);
    expect(report).to.contain(en['refusal.running-locked']);
  },
};
