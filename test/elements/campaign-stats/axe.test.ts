import axe from 'axe-core';
import { expect } from 'chai';
import { healthy } from '../../helpers/seeds.ts';
import { type StatsFixture, type StatsOptions, done, emails, mountStats, until } from './fixture.ts';

interface Scene {
  readonly options?: StatsOptions;
  show?(f: StatsFixture): Promise<unknown> | void;
}
const failing = (kind: 'server' | 'forbidden'): StatsOptions => ({
  seed: emails(3),
  wait: false,
  arrange: ({ simulation }) =>
    void simulation.faults.add({ method: 'statistics', kind, times: Infinity, when: ([ids]) => (ids as string[])[0] === 'b' }),
});

/** THE table of what statistics can look like. */
const scenes: Readonly<Record<string, Scene>> = {
  one: { options: { seed: [done('a')] }, show: (f) => until(() => f.root.querySelectorAll('figure.chart').length === 2) },
  'one recurring': { options: { seed: [done('a', { launchType: 'recurring' })] } },
  'one without numbers': { options: { seed: [{ ...healthy, id: 'a', name: 'Draft', channel: 'email' }] } },
  'one in 360 px': { options: { seed: [done('a')], width: 360 } },
  'one that cannot be read': {
    options: {
      seed: [done('a')],
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'statistics', kind: 'forbidden', times: Infinity }),
    },
    show: (f) => f.passUntil(() => f.state('error')),
  },
  'one while it loads': {
    options: {
      seed: [done('a')],
      wait: false,
      arrange: ({ simulation }) => void simulation.faults.add({ method: 'statistics', hold: 'request' }),
    },
  },
  comparison: {},
  'across channels': { options: { seed: [done('a'), done('b', { channel: 'sms' }), done('c', { channel: 'viber' })] } },
  'six in 360 px': { options: { seed: emails(6), width: 360 } },
  'a column failed': { options: failing('server'), show: (f) => f.passUntil(() => f.state('error')) },
  'a column while it loads': {
    options: {
      wait: false,
      arrange: ({ simulation }) =>
        void simulation.faults.add({ method: 'statistics', hold: 'request', when: ([ids]) => (ids as string[])[0] === 'b' }),
    },
    show: (f) => until(() => f.numbers('sent')[0]),
  },
  'a draft among them': { options: { seed: [...emails(2), { ...healthy, id: 'd', name: 'Draft', channel: 'email' }] } },
  explanation: { show: async (f) => (await f.press('Open rate'), until(() => f.root.querySelector('#explanation:popover-open'))) },
  'nothing chosen': { options: { ids: [], wait: false }, show: (f) => f.settle() },
  'too many': { options: { seed: emails(7), ids: ['a', 'b', 'c', 'd', 'e', 'f'] }, show: (f) => f.add('Campaign g') },
  'feed lost': { show: async (f) => (f.simulation.setLive(false), until(() => f.state('stale'))) },
  'right to left': { options: { provider: { locale: 'ar' } }, show: (f) => until(() => /[\u0600-\u06ff]/.test(f.title)) },
};

describe('campaign-stats: axe', function () {
  this.timeout(30_000);
  for (const [name, { options, show }] of Object.entries(scenes)) {
    for (const scheme of ['light', 'dark']) {
      it(`${name}, ${scheme}`, async () => {
        document.body.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
        const f = await mountStats(options);
        await show?.(f);
        await f.settle();
        // The page around it is the test's, not the element's.
        const { violations } = await axe.run(f.stats, { rules: { region: { enabled: false } } });
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n')}`,
        );
        expect(found).to.deep.equal([]);
      });
    }
  }
  after(() => document.body.removeAttribute('style'));
});
