/** What a user does to campaigns, one gesture per column of the matrix, and how it shows that it was, or was not, done. */
import { expect } from 'chai';
import type { ListFixture } from '../helpers/list-fixture.ts';
import { get } from '../helpers/queries.ts';
import { until } from '../helpers/until.ts';
import type { CommandColumn } from './columns.ts';

export interface Gesture {
  /** Campaigns of the default account it concerns. */
  readonly targets: readonly string[];
  /** Words of the status while it is under way. */
  readonly underWay: string;
  /** Statuses before, and after; null: the row is gone. */
  readonly before: readonly string[];
  readonly after: string | null;
  /** Up to the moment the command is sent. */
  act(fixture: ListFixture): Promise<void>;
  /** How often the backend carried it out on that campaign. */
  effects(fixture: ListFixture, id: string): number;
}

const history =
  (type: string) =>
  ({ simulation }: ListFixture, id: string): number =>
    simulation.campaign(id)?.history?.filter((entry) => entry.type === type).length ?? 0;
const removals = ({ simulation }: ListFixture, id: string): number => (simulation.campaign(id) ? 0 : 1);
const undoWindow = 5_000;

/** THE table of gestures. */
export const gestures: Readonly<Record<CommandColumn, Gesture>> = {
  S: {
    targets: ['Waiting one'],
    underWay: 'Stopping…',
    before: ['Waiting'],
    after: 'Stopped',
    async act(f) {
      f.row('Waiting one').button('Stop').click();
      await f.settle();
    },
    effects: history('stopped'),
  },
  R: {
    targets: ['Ready one'],
    underWay: 'Launching…',
    before: ['Ready'],
    after: 'Running',
    async act(f) {
      f.row('Ready one').button('Launch').click();
      await f.confirm('Launch');
      await f.settle();
    },
    effects: history('launched'),
  },
  D: {
    targets: ['Draft one'],
    underWay: 'Deleting…',
    before: ['Draft'],
    after: null,
    async act(f) {
      await f.choose('Draft one', 'Delete');
      await f.confirm('Delete');
      await f.pass(undoWindow);
    },
    effects: removals,
  },
  B: {
    targets: ['Draft one', 'Done one', 'Stopped one'],
    underWay: 'Deleting…',
    before: ['Draft', 'Done', 'Stopped'],
    after: null,
    async act(f) {
      await select(f, this.targets);
      get(f.root.querySelector('[part=bulk-bar]')!, 'button', 'Delete').click();
      await f.confirm('Delete');
      await f.pass(undoWindow);
    },
    effects: removals,
  },
};

export async function select(f: ListFixture, names: readonly string[]): Promise<void> {
  for (const name of names) if (!f.row(name).box.checked) f.row(name).box.click();
  await f.settle();
}

/** Ids of what the gesture concerns; ask before it is gone. */
export const idsOf = (f: ListFixture, { targets }: Gesture): string[] => targets.map((name) => f.row(name).id);

/** It shows as done, exactly once. */
export async function expectDone(f: ListFixture, gesture: Gesture, ids: readonly string[], total = 10): Promise<void> {
  const { after } = gesture;
  const isShown = (id: string) => (after === null ? !f.hasRow(id) : f.row(id).status === after);
  await f.passUntil(() => ids.every(isShown) && f.store.pending.size === 0);
  expect(ids.map((id) => gesture.effects(f, id))).to.deep.equal(ids.map(() => 1));
  expect(f.footer).to.contain(`${after === null ? total - ids.length : total} campaigns`);
  if (after === null) expect(f.list.selectedIds.filter((id) => ids.includes(id))).to.deep.equal([]);
}

/** Everything is as before, the user was told, and nothing happened at the backend. */
export async function expectUndone(f: ListFixture, gesture: Gesture, ids: readonly string[]): Promise<void> {
  await f.passUntil(() => f.notices.length > 0 && f.store.pending.size === 0);
  expect(ids.map((id) => f.row(id).status)).to.deep.equal(gesture.before);
  expect(ids.map((id) => gesture.effects(f, id))).to.deep.equal(ids.map(() => 0));
  expect(f.said).not.to.equal('');
}

/** The way to try again that the notice offers: at once, or from the list of what failed. */
export async function retry(f: ListFixture, { after }: Gesture): Promise<void> {
  const notices = f.root.querySelector<HTMLElement>('[part=notices]')!;
  const details = [...notices.querySelectorAll('button')].find((button) => button.textContent?.trim() === 'Details');
  if (details) {
    details.click();
    await f.confirm('Retry');
  } else get(notices, 'button', 'Retry').click();
  await f.settle();
  if (f.dialog) await f.confirm('Launch');
  if (after === null) await f.pass(undoWindow);
  await f.settle();
}

/** Requests to carry out commands so far. */
export const commandsSent = (f: ListFixture) => f.http!.sent.filter(({ path }) => path === '/campaigns/commands');
export const listsAsked = (f: ListFixture) =>
  f.http!.sent.filter(({ path, params }) => path === '/campaigns' && params.get('limit') !== '1');

export const pressRetry = async (f: ListFixture): Promise<void> => {
  get(f.root.querySelector('[part=footer]')!, 'button', 'Retry').click();
  await f.settle();
};

/** The list reads again, as a user makes it do; time passes until it has. */
export async function refresh(f: ListFixture): Promise<void> {
  let isDone = false;
  void f.list.refresh().then(() => (isDone = true));
  await f.passUntil(() => isDone);
}

export const settledFeed = (f: ListFixture): Promise<unknown> => until(() => f.http!.streams === 1);
