import './query-core-env.ts';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { createManualClock } from '../../mocks/clock.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { OccurrenceRange } from '../../src/data/data-source.ts';
import type { Occurrence } from '../../src/domain/campaign.ts';
import type { CampaignQuery } from '../../src/domain/query.ts';
import { ensureTemporal } from '../../src/domain/temporal.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { openCalendar } from '../../src/state/open-calendar.ts';

const start = '2026-11-16T12:00:00.000Z';
const day = 86_400_000;
const range = (from: number, to: number): OccurrenceRange => ({
  start: new Date(Date.parse(start) + from * day).toISOString(),
  end: new Date(Date.parse(start) + to * day).toISOString(),
  timeZone: 'Europe/Kyiv',
});
const ranges = [range(-16, 14), range(14, 44), range(-46, -16)];
const queries: readonly CampaignQuery[] = [
  {},
  { channels: ['email', 'sms'] },
  { statuses: ['waiting', 'running', 'done'] },
  { search: 'a' },
];
const scopes = ['this', 'following', 'all'] as const;

type Step =
  | { readonly what: 'turn' | 'query' | 'update' | 'remove' | 'stop' | 'delete'; readonly which: number }
  | { readonly what: 'reschedule'; readonly which: number; readonly hours: number; readonly scope: number }
  | { readonly what: 'create' | 'pass' | 'refresh' | 'lose' | 'find' };
const which = fc.nat({ max: 999 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('turn', 'query', 'update', 'remove', 'stop', 'delete'), which }),
  fc.record({ what: fc.constant('reschedule' as const), which, hours: fc.integer({ min: -200, max: 400 }), scope: fc.nat({ max: 2 }) }),
  fc.record({ what: fc.constantFrom('create', 'pass', 'refresh', 'lose', 'find') }),
);
/** Removed while the feed is lost, so still shown, and picked once more. */
const goneUnheard = (['remove', 'update', 'delete'] as const).map((what): [Step[]] => [
  [{ what: 'remove', which: 1 }, { what: 'lose' }, { what: 'remove', which: 0 }, { what, which: 0 }],
]);

const told = (items: readonly Occurrence[]) =>
  items
    .map(({ campaignId, start: at, end, campaign: { version, status, name } }) => `${at} ${campaignId} ${end} ${version} ${status} ${name}`)
    .sort();

describe('calendar on the simulation', function () {
  this.timeout(120_000);
  before(ensureTemporal);

  it('shows the truth after whatever happened, without being told to look', () =>
    fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const clock = createManualClock(start);
        const simulation = createSimulation({ seed: 'typical', clock, latency: 20 });
        const store = createCampaignStore({ source: simulation, clock, storage: createMemoryStorage(), random: () => 0.5, undoSeconds: 0 });
        const disconnect = store.connect();
        const calendar = openCalendar(store);
        let shown = ranges[0]!;
        let query = queries[0]!;
        calendar.show(shown, [ranges[1]!, ranges[2]!]);
        await clock.advanceAsync(1_000);
        for (const each of steps) {
          const { occurrences } = calendar;
          const one = 'which' in each ? occurrences[each.which % Math.max(1, occurrences.length)] : undefined;
          // While the feed is lost, what is shown may be gone: nobody else can change that any more, though we may still try.
          const isThere = one && simulation.campaign(one.campaignId) !== undefined;
          if (each.what === 'turn') {
            shown = ranges[each.which % ranges.length]!;
            calendar.show(
              shown,
              ranges.filter((other) => other !== shown),
            );
          } else if (each.what === 'query') {
            query = queries[each.which % queries.length]!;
            store.setView({ query });
          } else if (each.what === 'update' && isThere) simulation.update(one.campaignId, { name: `Name ${each.which}`, tags: ['x'] });
          else if (each.what === 'remove' && isThere) simulation.remove(one.campaignId);
          else if ((each.what === 'stop' || each.what === 'delete') && one)
            void store.execute({ type: each.what, targets: [{ id: one.campaignId }] });
          else if (each.what === 'reschedule' && one) {
            const sendAt = new Date(Date.parse(one.start) + each.hours * 3_600_000).toISOString();
            const occurrence = one.campaign.launchType === 'recurring' ? { start: one.start, scope: scopes[each.scope]! } : undefined;
            void store.execute({ type: 'reschedule', targets: [{ id: one.campaignId }], sendAt, occurrence });
          } else if (each.what === 'create')
            simulation.create({
              name: 'A new one',
              status: 'waiting',
              launchType: 'schedule',
              sendAt: new Date(clock.now() + 3 * day).toISOString(),
            });
          else if (each.what === 'pass') await clock.advanceAsync(6 * 3_600_000);
          else if (each.what === 'refresh') void calendar.refresh();
          else if (each.what === 'lose') simulation.setLive(false);
          else simulation.setLive(true);
          // Sometimes in the middle of a request, sometimes after it.
          await clock.advanceAsync('which' in each ? (each.which % 5) * 10 : 5);
        }
        simulation.setLive(true);
        await clock.advanceAsync(5_000);
        const truth = simulation.occurrences(shown, query);
        await clock.advanceAsync(20);
        // Progress of what is running moves with every second.
        expect(told(calendar.occurrences)).to.deep.equal(told((await truth).items));
        const starts = calendar.occurrences.map((occurrence) => occurrence.start);
        expect(starts).to.deep.equal(starts.toSorted());
        expect([calendar.status, calendar.refreshing, calendar.error]).to.deep.equal(['ready', false, null]);
        disconnect();
        calendar.dispose();
        await clock.advanceAsync(0);
        simulation.dispose();
        expect(clock.pending).to.equal(0);
      }),
      { numRuns: 30, examples: goneUnheard, includeErrorInReport: true },
    ));
});
