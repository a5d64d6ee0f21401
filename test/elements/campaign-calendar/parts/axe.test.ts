import axe from 'axe-core';
import { expect } from 'chai';
import type { SeedCampaign } from '../../../../mocks/simulation.ts';
import { until } from '../../../helpers/until.ts';
import { many } from '../../../helpers/seeds.ts';
import { type PartsFixture, type PartsOptions, mountParts, waiting } from './fixture.ts';

interface Scene {
  readonly options?: PartsOptions;
  show(f: PartsFixture): Promise<unknown>;
}

const past = { sendAt: '2026-11-10T08:00:00Z', startedAt: '2026-11-10T08:00:00Z' };
const one = (seed: SeedCampaign): PartsOptions => ({ seed: [{ ...waiting, ...seed }] });
const ready = many(3, { status: 'ready', launchType: 'manual', sendAt: null }, 'Ready');
const series: SeedCampaign = { launchType: 'recurring', recurrence: { rule: 'FREQ=WEEKLY', until: null } };
const shared = { arrange: ({ calendar }: PartsFixture) => (calendar.shared = [{ segment: 'VIP customers', count: 2 }]) };
const card = (f: PartsFixture) => f.openCard('Autumn sale');

/** THE table of what the parts can look like. */
const scenes: Readonly<Record<string, Scene>> = {
  card: { options: { ...one({}), ...shared }, show: card },
  'card of a running one': { options: one({ ...past, status: 'running', progress: { sent: 100, total: 1e6 } }), show: card },
  'card of what is done': { options: one({ ...past, status: 'done', finishedAt: '2026-11-10T08:30:00Z' }), show: card },
  'card of a failed one': {
    options: one({ status: 'failed', template: null, failureReasons: [{ code: 'template-missing', group: 'templates', at: past.sendAt }] }),
    show: async (f) => (await card(f), until(() => f.fact('Why it failed'))),
  },
  'card, overdue': { options: one({ status: 'stopped', sendAt: past.sendAt }), show: card },
  'card, its description lost': {
    async show(f) {
      f.simulation.faults.add({ method: 'get', kind: 'forbidden' });
      await card(f);
      await until(() => f.fact('Description')?.includes('could not'));
    },
  },
  'card with its menu': { show: async (f) => (f.button(await card(f), 'More').click(), until(() => f.find('menuitem', /^Delete/))) },
  'card as a sheet': { options: { width: 360 }, show: card },
  move: { options: { ...one({}), ...shared }, show: (f) => f.openMove('Autumn sale') },
  'move, into the past': { show: async (f) => f.type(await f.openMove('Autumn sale'), 'date', '2026-11-09') },
  scope: {
    options: one(series),
    async show(f) {
      void f.calendar.parts.askScope(f.occurrence('Autumn sale', 1), '2026-11-26T08:00:00.000Z');
      await until(() => f.dialog?.querySelector('[aria-disabled=true]'));
    },
  },
  'a day': { options: { seed: many(40, { sendAt: '2026-11-12T08:00:00Z' }) }, show: (f) => f.openDay('2026-11-12') },
  'a day with a card': {
    options: { seed: many(40, { sendAt: '2026-11-12T08:00:00Z' }) },
    show: async (f) => (await f.openDay('2026-11-12'), f.focused!.click(), until(() => f.card)),
  },
  tray: { options: { seed: ready }, show: (f) => until(() => f.tray.querySelector('[data-tray-item]')) },
  'tray, empty': { show: (f) => until(() => f.tray) },
  'tray, failed': {
    options: { wait: false, arrange: ({ simulation }) => void simulation.faults.add({ method: 'list', kind: 'forbidden' }) },
    show: (f) => until(() => f.tray?.querySelector('[role=alert]')),
  },
  'right to left': {
    options: { ...one({}), provider: { locale: 'ar' } },
    show: async (f) => (await until(() => /[\u0600-\u06ff]/.test(f.tray.textContent)), card(f)),
  },
};

const isEndless = ({ effect }: Animation) => effect?.getComputedTiming().endTime === Infinity;

describe('campaign-calendar parts: axe', function () {
  this.timeout(30_000);
  for (const [name, { options, show }] of Object.entries(scenes)) {
    for (const scheme of ['light', 'dark']) {
      it(`${name}, ${scheme}`, async () => {
        document.body.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
        const f = await mountParts(options);
        await show(f);
        await f.settle();
        // What moves in is still faint.
        await Promise.allSettled(f.root.getAnimations().flatMap((each) => (isEndless(each) ? [] : [each.finished])));
        // The page around it is the test's, not the element's.
        const { violations } = await axe.run(f.calendar, { rules: { region: { enabled: false } } });
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join('\n')}`,
        );
        expect(found).to.deep.equal([]);
      });
    }
  }
  after(() => document.body.removeAttribute('style'));
});
