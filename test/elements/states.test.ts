import '../state/query-core-env.ts';
import { expect } from 'chai';
import '../../src/define.ts';
import { createSimulation } from '../../mocks/simulation.ts';
import type { CampaignChange, CampaignDataSource } from '../../src/data/index.ts';
import { createMemoryStorage } from '../../src/state/storage.ts';
import { oneOfEach } from '../helpers/seeds.ts';
import { until } from '../helpers/until.ts';

const seed = oneOfEach.map((campaign, n) => ({ id: `cmp-${n}`, ...campaign }));

describe('states', () => {
  const ends: (() => void)[] = [];
  afterEach(() => {
    for (const end of ends.splice(0)) end();
  });

  for (const tag of ['campaign-list', 'campaign-calendar', 'campaign-info', 'campaign-stats', 'campaign-editor'])
    it(`${tag} is stale while the live feed is lost`, async () => {
      const simulation = createSimulation({ seed });
      let tell: (change: CampaignChange) => void = () => {};
      const dataSource: CampaignDataSource = { ...simulation, subscribe: (listener) => ((tell = listener), () => {}) };
      const provider = Object.assign(document.createElement('campaign-provider'), { dataSource, storage: createMemoryStorage() });
      const element = document.createElement(tag);
      for (const name of ['campaign-id', 'campaign-ids']) element.setAttribute(name, 'cmp-0');
      provider.append(element);
      document.body.append(provider);
      ends.push(() => (provider.remove(), simulation.dispose()));
      await until(() => provider.store?.live);
      expect(element.matches(':state(stale)')).to.equal(false);
      tell({ type: 'connection', live: false });
      await until(() => element.matches(':state(stale)'));
      tell({ type: 'connection', live: true });
      await until(() => !element.matches(':state(stale)'));
    });
});
