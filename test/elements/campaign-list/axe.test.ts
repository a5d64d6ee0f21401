import axe from 'axe-core';
import { expect } from 'chai';
import { expectConsole } from '../../helpers/console-guard.ts';
import { type ListFixture, type MountOptions, mountList } from '../../helpers/list-fixture.ts';
import { healthy, many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

interface Scene {
  readonly options?: MountOptions;
  show?(f: ListFixture): Promise<unknown> | void;
}
const popover = async (f: ListFixture, button: RegExp) => {
  f.press('button', button);
  await until(() => f.root.querySelector('[popover]:popover-open'));
};

/** THE table of what the list can look like. */
const scenes: Readonly<Record<string, Scene>> = {
  rows: {},
  'typical rows': { options: { seed: 'typical' } },
  loading: { options: { wait: false, latency: 60_000 }, show: (f) => f.passUntil(() => f.cover?.querySelector('.skeleton'), 3_000) },
  empty: { options: { seed: 'empty' } },
  'no match': { show: (f) => f.search('kjhgf') },
  error: { options: { arrange: ({ simulation }) => void simulation.faults.add({ method: 'list', kind: 'forbidden' }) } },
  'error over rows': {
    async show(f) {
      f.simulation.faults.add({ method: 'list', kind: 'forbidden' });
      await f.list.refresh();
    },
  },
  stale: { show: (f) => f.simulation.setLive(false) },
  filtered: { show: (f) => f.filter('Channel', 'SMS', 'Email') },
  'filter popover': { show: (f) => popover(f, /^Status/) },
  'tags popover': { show: (f) => popover(f, /^Tags/) },
  'column picker': { show: (f) => popover(f, /^Columns/) },
  'views popover': { show: (f) => popover(f, /^Views/) },
  offline: { show: () => void dispatchEvent(new Event('offline')) },
  menu: { show: (f) => f.menuItem('Running one', 'Delete') },
  selection: { show: (f) => f.row('Draft one').box.click() },
  'delete dialog': { show: async (f) => (await f.choose('Waiting one', 'Delete'), f.openDialog()) },
  'typed confirmation': {
    options: { seed: many(12) },
    async show(f) {
      f.get('checkbox', 'Select all loaded campaigns').click();
      await f.settle();
      f.press('button', 'Delete');
      await f.openDialog();
    },
  },
  'launch dialog': {
    options: { seed: [{ ...healthy, name: 'Ready', status: 'ready', launchType: 'manual', template: null }] },
    async show(f) {
      f.row('Ready').button('Launch').click();
      const dialog = await f.openDialog();
      await until(() => dialog.querySelector('.checks li'));
    },
  },
  'overdue alert': { show: async (f) => (f.row('Overdue one').button('Restart').click(), f.openDialog()) },
  'undo notice': { show: async (f) => (await f.choose('Draft one', 'Delete'), f.confirm('Delete')) },
  'failed command': {
    async show(f) {
      f.simulation.faults.add({ method: 'execute', kind: 'forbidden' });
      f.row('Waiting one').button('Stop').click();
      await until(() => f.notices.length > 0);
    },
  },
  cards: { options: { width: 360 } },
  'cards with a selection': { options: { width: 360 }, show: (f) => f.row('Ready one').box.click() },
  'right to left': { options: { provider: { locale: 'ar' } }, show: (f) => until(() => f.find('searchbox', /[\u0600-\u06ff]/)) },
  'unreadable row': {
    options: {
      arrange: ({ simulation }) =>
        void simulation.faults.add({
          method: 'list',
          times: Infinity,
          answer: (page) => ({
            ...(page as object),
            items: (page as { items: object[] }).items.map((item, n) => (n ? item : { ...item, name: 1 })),
          }),
        }),
    },
  },
};

describe('campaign-list: axe', function () {
  this.timeout(30_000);
  for (const [name, { options, show }] of Object.entries(scenes)) {
    for (const scheme of ['light', 'dark']) {
      it(`${name}, ${scheme}`, async () => {
        if (name === 'unreadable row') expectConsole(/cannot be read/);
        document.body.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
        const f = await mountList(options);
        await show?.(f);
        await f.settle();
        // The page around it is the test's, not the element's.
        const { violations } = await axe.run(f.list, { rules: { region: { enabled: false } } });
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n')}`,
        );
        expect(found).to.deep.equal([]);
      });
    }
  }
  after(() => document.body.removeAttribute('style'));
});
