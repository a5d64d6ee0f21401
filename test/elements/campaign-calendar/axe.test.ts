import axe from 'axe-core';
import { expect } from 'chai';
import { calendarViews } from '../../../src/elements/campaign-calendar/calendar-range.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';
import { type CalendarFixture, type MountOptions, mountCalendar } from './calendar-fixture.ts';

interface Scene {
  readonly options?: MountOptions;
  show?(f: CalendarFixture): Promise<unknown> | void;
}

const views = Object.fromEntries(
  calendarViews.flatMap((view) =>
    [1280, 360].flatMap((width): [string, Scene][] => [
      [`${view}, ${width} px`, { options: { width, attributes: { view } } }],
      [`${view} of many, ${width} px`, { options: { width, attributes: { view }, seed: 'typical' } }],
    ]),
  ),
);

/** THE table of what the calendar can look like; what opens over it is in `parts/axe.test.ts`. */
const scenes: Readonly<Record<string, Scene>> = {
  ...views,
  'by channel': { options: { attributes: { 'color-by': 'channel' }, seed: 'typical' } },
  loading: { options: { wait: false, latency: 60_000 }, show: (f) => until(() => f.root?.querySelector('.waiting, .skeleton')) },
  empty: { options: { seed: 'empty' } },
  'no match': { show: (f) => (f.store.setView({ query: { search: 'kjhgf' } }), until(() => f.root.querySelector('.nothing'))) },
  error: { options: { arrange: ({ simulation }) => void simulation.faults.add({ method: 'occurrences', kind: 'forbidden' }) } },
  stale: { show: (f) => f.simulation.setLive(false) },
  moving: {
    options: { seed: many(3, { launchType: 'schedule', sendAt: '2026-11-18T08:00:00Z' }) },
    async show(f) {
      f.chipsOn('2026-11-18')[0]!.focus();
      await f.key('m');
      await f.key('ArrowRight');
    },
  },
  refused: {
    async show(f) {
      f.chip('Running one').focus();
      await f.key('m');
    },
  },
  tray: { show: (f) => f.press('button', /^Without a time/) },
  'right to left': { options: { provider: { locale: 'ar' } }, show: (f) => until(() => f.find('searchbox', /[\u0600-\u06ff]/)) },
};

const isEndless = ({ effect }: Animation) => effect?.getComputedTiming().endTime === Infinity;

describe('campaign-calendar: axe', function () {
  this.timeout(30_000);
  for (const [name, { options, show }] of Object.entries(scenes)) {
    for (const scheme of ['light', 'dark']) {
      it(`${name}, ${scheme}`, async () => {
        document.body.style.colorScheme = scheme;
        document.body.style.background = scheme === 'dark' ? '#000' : '#fff';
        const f = await mountCalendar(options);
        if (options?.wait !== false) await f.until(() => f.title !== '');
        await show?.(f);
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
