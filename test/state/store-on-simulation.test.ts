import './query-core-env.ts';
import { expect } from 'chai';
import * as fc from 'fast-check';
import { createManualClock } from '../../mocks/clock.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { CampaignDetails } from '../../src/domain/campaign.ts';
import { type CampaignQuery, matchesQuery } from '../../src/domain/query.ts';
import { statuses } from '../../src/domain/status.ts';
import { createCampaignStore } from '../../src/state/create-campaign-store.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { start } from './support.ts';
import { openList } from '../../src/state/open-list.ts';

const queries: CampaignQuery[] = [
  {},
  { statuses: ['running', 'waiting'] },
  { channels: ['sms'] },
  { search: 'a', sort: [{ key: 'name', direction: 'asc' }] },
];

type Step =
  | { readonly what: 'update' | 'remove' | 'launch' | 'delete' | 'duplicate' | 'stop'; readonly which: number }
  | { readonly what: 'create' | 'advance' | 'refresh' }
  | { readonly what: 'query'; readonly which: number }
  | { readonly what: 'load'; readonly which: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ what: fc.constantFrom('update', 'remove', 'launch', 'delete', 'duplicate', 'stop'), which: fc.nat({ max: 79 }) }),
  fc.record({ what: fc.constantFrom('create', 'advance', 'refresh') }),
  fc.record({ what: fc.constant('query' as const), which: fc.nat({ max: queries.length - 1 }) }),
  fc.record({ what: fc.constant('load' as const), which: fc.nat({ max: 7 }) }),
);

async function open(snapshot: boolean) {
  const clock = createManualClock(start);
  const simulation = createSimulation({ seed: { generate: 80 }, clock, capabilities: { snapshot }, latency: 20 });
  const store = createCampaignStore({ source: simulation, clock, storage: createMemoryStorage(), random: () => 0.5 });
  const disconnect = store.connect();
  const list = openList(store, { pageSize: 20 });
  await clock.advanceAsync(1000);
  const all = async (): Promise<CampaignDetails[]> => {
    const page = simulation.list({}, { offset: 0, limit: 500 });
    await clock.advanceAsync(100);
    return (await page).items.map(({ id }) => simulation.campaign(id)).filter((found) => found !== undefined);
  };
  return { clock, simulation, store, list, all, disconnect };
}

describe('store on the simulation', function () {
  this.timeout(60_000);

  for (const snapshot of [true, false]) {
    it(`shows the truth after whatever happened, ${snapshot ? 'with' : 'without'} snapshots`, () =>
      fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 20 }), async (steps) => {
          const { clock, simulation, store, list, all, disconnect } = await open(snapshot);
          const ids = (await all()).map(({ id }) => id);
          for (const { what, which = 0 } of steps as { what: Step['what']; which?: number }[]) {
            const id = ids[which % ids.length] ?? '';
            if (what === 'create') simulation.create();
            else if (what === 'advance') await clock.advanceAsync(60_000);
            else if (what === 'refresh') await Promise.all([list.refresh(), clock.advanceAsync(500)]);
            else if (what === 'query') store.setView({ query: queries[which] ?? {} });
            else if (what === 'load') list.load(which * 20, 20);
            else if (what === 'update') {
              if (simulation.campaign(id)) simulation.update(id, { name: `Renamed ${which}`, tags: ['x'] });
            } else if (what === 'remove') {
              if (simulation.campaign(id)) simulation.remove(id);
            } else void store.execute({ type: what, targets: [{ id }] });
            await clock.advanceAsync(10);
            const shown = [...list.loadedRows()].map((row) => row.id);
            expect(new Set(shown).size, 'no row twice').to.equal(shown.length);
          }
          await clock.advanceAsync(20_000);
          const truth = await all();
          const { statuses: _, ...anyStatus } = list.query;
          for (const row of list.loadedRows()) {
            const now = simulation.campaign(row.id);
            expect(row.type === 'campaign' && row.campaign.version, row.id).to.equal(now?.version);
          }
          for (const status of statuses) {
            const expected = truth.filter((found) => found.status === status && matchesQuery(found, anyStatus)).length;
            expect(list.counts?.[status] ?? 0, status).to.equal(expected);
          }
          const refreshed = list.refresh();
          await clock.advanceAsync(1000);
          await refreshed;
          expect(list.total).to.equal(truth.filter((found) => matchesQuery(found, list.query)).length);
          expect(list.newer).to.equal(0);
          expect(store.pending.size).to.equal(0);
          disconnect();
          await clock.advanceAsync(0);
          simulation.dispose();
          expect(clock.pending).to.equal(0);
        }),
        { numRuns: 25 },
      ));
  }
});
