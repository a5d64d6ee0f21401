/** F13, F14, F22: answers that are not what they should be. */
import { expect } from 'chai';
import type { CampaignSummary } from '../../src/domain/campaign.ts';
import { en } from '../../src/i18n/en.ts';
import { expectConsole } from '../helpers/console-guard.ts';
import { answers } from '../helpers/http-layer.ts';
import { type ListFixture, type MountOptions, mountList } from '../helpers/list-fixture.ts';
import { find, get, textOf } from '../helpers/queries.ts';
import { healthy, oneOfEach } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';
import { type CommandColumn, type ReadColumn, type Row, commands, no, reads } from './columns.ts';
import { commandsSent, expectDone, gestures, idsOf, listsAsked, pressRetry, select, settledFeed } from './gestures.ts';

const mount = (options: MountOptions = {}) => mountList({ http: true, ...options });
const ask = async (f: ListFixture, column: ReadColumn) => {
  if (column === 'Q') await f.filter('Channel', 'Telegram');
  else void f.list.refresh();
  await f.settle();
};

const brokenRead = async (column: ReadColumn) => {
  for (const answer of [answers.html, answers.truncated]) {
    const f = await mount();
    const shown = f.names;
    const before = listsAsked(f).length;
    f.http!.add({ path: /^\/campaigns$/, times: 2, answer });
    await ask(f, column);
    await f.passUntil(() => f.state('error'));
    expect(f.names).to.deep.equal(shown);
    expect(listsAsked(f)).to.have.length(before + 2);
    expect(f.said).to.contain("can't be read");
    await pressRetry(f);
    await f.passUntil(() => !f.state('error') && (column === 'L' || f.names.join() === 'Stopped one'));
  }
};

export const F13: Row = {
  ...reads(brokenRead),
  ...commands(async (column) => {
    for (const idempotency of [true, false]) {
      const f = await mount({ capabilities: { idempotency } });
      const gesture = gestures[column];
      const ids = idsOf(f, gesture);
      f.http!.add({ path: /commands$/, answer: answers.lostAsHtml });
      await gesture.act(f);
      await expectDone(f, gesture, ids);
      expect(commandsSent(f)).to.have.length(idempotency ? 2 : 1);
      expect(new Set(commandsSent(f).map(({ key }) => key)).size).to.equal(1);
    }
  }),
  async V() {
    const stream = 'data: {"type":"changed","campaign":{"id":7}}\n\ndata: no json\n\n';
    const f = await mount({
      wait: false,
      arrange: ({ http }) =>
        void http!.add({
          path: /\/events$/,
          answer: async (pass) => {
            const response = await pass();
            const bytes = new TextEncoder().encode(stream);
            const body = response.body!.pipeThrough(new TransformStream({ start: (controller) => controller.enqueue(bytes) }));
            return new Response(body, { headers: response.headers });
          },
        }),
    });
    await until(() => f.isReady && listsAsked(f).length > 1);
    expect(f.state('stale')).to.equal(false);
    f.simulation.update(f.row('Draft one').id, { name: 'Renamed' });
    await until(() => f.hasRow('Renamed'));
  },
};

/** From a newer backend: nothing of it is known here. */
const foreign = {
  status: { status: 'paused' },
  channel: { channel: 'fax' },
  launchType: { status: 'waiting', launchType: 'lunar' },
} as unknown as Record<'status' | 'channel' | 'launchType', Partial<CampaignSummary>>;
const newer = [
  { ...healthy, name: 'Odd status', ...foreign.status, createdAt: '2026-10-03T00:00:00Z' },
  { ...healthy, name: 'Odd channel', status: 'waiting', launchType: 'schedule', ...foreign.channel, createdAt: '2026-10-02T00:00:00Z' },
  { ...healthy, name: 'Odd launch type', ...foreign.launchType, createdAt: '2026-10-01T00:00:00Z' },
] as unknown as typeof oneOfEach;

const drift = async (column: ReadColumn) => {
  expectConsole(/cannot be read/, { times: 'any' });
  const f = await mount({ seed: [...newer, ...oneOfEach] });
  if (column === 'Q') await f.search('odd');
  expect(f.row('Odd status').status).to.equal('Unknown (paused)');
  expect(f.row('Odd channel').text('Channel')).to.equal('Unknown (fax)');
  expect(f.row('Odd launch type').text('Launch type')).to.equal('Unknown (lunar)');
  // Extra fields are ignored; a wrong type makes one unreadable row, and the count stays right.
  const { length } = f.drawnRows;
  const spoil = (page: unknown) => {
    const { items, ...rest } = page as { items: object[] };
    return { ...rest, items: items.map((item, n) => (n === 1 ? { ...item, name: 7 } : { ...item, extra: { deep: true } })), extra: 1 };
  };
  f.simulation.faults.add({ method: 'list', times: 1, answer: spoil });
  await f.list.refresh();
  await f.settle();
  expect(f.drawnRows).to.have.length(length);
  expect(f.rows).to.have.length(length - 1);
  expect(textOf(f.grid)).to.contain(en['list.unreadable']);
};
/** What cannot be understood cannot be acted on; every refusal says so. */
const readOnly = async (action: 'Stop' | 'Launch') => {
  const f = await mount({ seed: newer });
  expect(() => f.row('Odd status').button(action)).to.throw();
  for (const name of action === 'Stop' ? ['Odd channel', 'Odd launch type'] : ['Odd status']) {
    if (action === 'Stop') expect(f.row(name).button('Stop').getAttribute('aria-disabled')).to.equal('true');
    const edit = await f.menuItem(name, 'Edit');
    expect(edit.getAttribute('aria-disabled')).to.equal('true');
    expect(textOf(edit)).to.contain('not known to this version');
    edit.closest<HTMLElement>('[popover]')?.hidePopover();
  }
  expect(commandsSent(f)).to.deep.equal([]);
};

export const F14: Row = {
  ...reads(drift),
  S: () => readOnly('Stop'),
  R: () => readOnly('Launch'),
  async D() {
    const allowed = { ...newer[0], name: 'Granted', allowedActions: { delete: true } } as const;
    const f = await mount({ seed: [...newer, allowed] });
    expect((await f.menuItem('Odd status', 'Delete')).getAttribute('aria-disabled')).to.equal('true');
    f.get('menu').hidePopover();
    await f.choose('Granted', 'Delete');
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => !f.hasRow('Granted'));
  },
  async B() {
    const f = await mount({ seed: [...newer, ...oneOfEach] });
    await select(f, ['Odd status', 'Draft one']);
    f.press('button', 'Delete');
    expect(textOf(await f.openDialog())).to.contain("1 of the selection can't be deleted");
    await f.confirm('Delete');
    await f.pass(5_000);
    await f.passUntil(() => !f.hasRow('Draft one'));
    expect(f.hasRow('Odd status')).to.equal(true);
  },
  async V() {
    const f = await mount();
    await settledFeed(f);
    const { id } = f.row('Waiting one');
    f.simulation.update(id, foreign.status);
    await until(() => f.row(id).status === 'Unknown (paused)');
    expect(() => f.row(id).button('Stop')).to.throw();
  },
};

const hostile = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  'Invoice \u202Eexe.gnp\u202C',
  '👩‍👩‍👧‍👦 family',
  'lone \uD800 surrogate',
  '__proto__',
  '=HYPERLINK("http://x")',
  'x'.repeat(100_000),
];
const seed = hostile.map((name, n) => ({ ...healthy, name, createdAt: `2026-10-0${9 - n}T00:00:00Z` }));

/** Names are text, whole, apart from the words around them, and nothing in them runs. */
const literal = async (column: ReadColumn) => {
  const f = await mount({ seed });
  if (column === 'Q') {
    await f.search('<img src=x onerror=alert(1)>');
    expect(f.names).to.deep.equal([hostile[0]]);
    expect(textOf(f.find('list', 'Active filters'))).to.contain(hostile[0]);
  } else expect(f.names.map((name) => name.toWellFormed())).to.deep.equal(hostile.map((name) => name.toWellFormed()));
  expect(f.root.querySelector('img, script, a[href]')).to.equal(null);
  for (const row of f.rows) expect(row.cell('Name').querySelector('button.name > bdi')).not.to.equal(null);
  for (const { element } of f.rows) expect(element.getBoundingClientRect().height).to.be.lessThan(80);
};
const inDialog = async (column: CommandColumn) => {
  const f = await mount({ seed });
  const [first, second] = f.rows;
  if (column === 'D') {
    await f.choose(first!.id, 'Delete');
    const dialog = await f.openDialog();
    expect(textOf(dialog)).to.contain(hostile[0]).and.to.contain(first!.id);
  } else {
    await select(f, [first!.id, second!.id]);
    f.press('button', 'Delete');
    expect(textOf(await f.openDialog())).to.contain('Delete 2 campaigns?');
  }
  expect(find(f.dialog!, 'img') ?? f.dialog!.querySelector('img')).to.equal(null);
  get(f.dialog!, 'button', 'Cancel').click();
  await until(() => !f.dialog);
};

export const F22: Row = {
  ...reads(literal),
  ...no('S', 'R'),
  D: () => inDialog('D'),
  B: () => inDialog('B'),
  async V() {
    const f = await mount();
    await settledFeed(f);
    const before = listsAsked(f).length;
    const { id } = f.row('Draft one');
    const now = f.simulation.campaign(id)!;
    f.simulation.emit({
      type: 'changed',
      campaign: { ...now, name: 'y'.repeat(1_100_000), version: '99', updatedAt: '2026-11-10T09:00:00.000Z' },
    });
    await f.passUntil(() => listsAsked(f).length > before);
    await f.settle();
    expect(f.row(id).name).to.equal('Draft one');
  },
};
