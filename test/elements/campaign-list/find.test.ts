import { expect } from 'chai';
import { awkwardNames } from '../../../mocks/seed-names.ts';
import { createRandom } from '../../helpers/random.ts';
import type { CampaignDataSource } from '../../../src/data/data-source.ts';
import { sortKeys } from '../../../src/domain/query.ts';
import { type QuickGroup, quickGroups, statuses } from '../../../src/domain/status.ts';
import { en } from '../../../src/i18n/en.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { find, findAll, get, nameOf, textOf } from '../../helpers/queries.ts';
import { healthy, oneOfEach } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const chips = (f: ListFixture): string[] => findAll(f.root, 'button', /^Remove filter/).map(nameOf);
const namesWhere = (matches: (campaign: (typeof oneOfEach)[number]) => unknown) => oneOfEach.filter(matches).map(({ name }) => name);

describe('campaign-list: search', () => {
  it('says that nothing matches and offers to clear the filters', async () => {
    const f = await mountList({ seed: 'typical' });
    await f.search('kjhgf');
    expect(textOf(f.cover)).to.contain('No campaign matches').and.to.contain('kjhgf');
    expect(f.said).to.equal('No campaign matches');
    expect(f.rows).to.deep.equal([]);
    get(f.cover!, 'button', 'Clear filters').click();
    await until(() => f.rows.length > 0);
    expect(f.cover).to.equal(null);
    expect(f.get<HTMLInputElement>('searchbox', 'Search campaigns').value).to.equal('');
    expect(f.root.activeElement).to.equal(f.get('searchbox', 'Search campaigns'));
  });

  it('finds the one campaign of an ID', async () => {
    const f = await mountList();
    const { id } = f.row('Draft one');
    await f.search(id);
    expect(f.names).to.deep.equal(['Draft one']);
    expect(f.said).to.equal('1 campaign found');
  });

  it('finds Elan by élan', async () => {
    const f = await mountList({ seed: 'typical' });
    await f.search('élan');
    expect(f.names).to.include('Elan').and.to.include('Élan d’automne');
  });

  it('shows a name that is markup as it is, and executes nothing', async () => {
    const f = await mountList({ seed: 'typical' });
    let isAlerted = false;
    const { alert } = window;
    window.alert = () => (isAlerted = true);
    await f.search('<img src=x onerror=alert(1)>');
    expect(f.names).to.deep.equal(['<img src=x onerror=alert(1)>']);
    expect(f.root.querySelector('img')).to.equal(null);
    await f.pass(1_000);
    window.alert = alert;
    expect(isAlerted).to.equal(false);
  });

  for (const name of awkwardNames) {
    it(`finds and shows ${JSON.stringify(name.slice(0, 40))}`, async () => {
      const f = await mountList({ seed: [...oneOfEach, { ...healthy, name }] });
      await f.search(name);
      expect(f.names).to.deep.equal([name]);
    });
  }

  it('asks once when the typing rests', async () => {
    const f = await mountList({ latency: 100, wait: false });
    await f.passUntil(() => f.isReady);
    const asked = f.simulation.faults.add({ method: 'list', times: Infinity });
    const field = f.get<HTMLInputElement>('searchbox', 'Search campaigns');
    for (const text of ['d', 'dr', 'dra', 'draf', 'draft']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await f.clock.advanceAsync(50);
    }
    await f.pass(1_000);
    expect(f.names).to.deep.equal(['Draft one']);
    expect(asked.hits).to.equal(1);
  });

  it('ends on the last of 40 quick filter changes, whatever the order of the answers', async () => {
    const random = createRandom(40);
    const waiting: (() => void)[] = [];
    // A source that pays no attention to being given up, and answers when it likes.
    const f = await mountList({
      wait: false,
      arrange({ simulation, provider }) {
        const list: CampaignDataSource['list'] = async (query, { signal: _, ...page }) => {
          await new Promise<void>((resolve) => waiting.push(resolve));
          return simulation.list(query, page);
        };
        provider.dataSource = { ...simulation, list };
      },
    });
    const answer = () => waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
    await until(() => waiting.length === 1);
    answer();
    await until(() => f.rows.length === 10);
    await f.allDrawn();
    const groups = Object.keys(quickGroups) as QuickGroup[];
    for (let n = 0; n < 40; n += 1) {
      f.root.querySelector<HTMLElement>(`#group-${groups[(n * 3 + 1) % groups.length]}`)!.click();
      if (n % 4 === 3) await f.settle();
      if (random() < 0.3) answer();
    }
    f.root.querySelector<HTMLElement>('#group-stopped')!.click();
    await f.settle();
    for (; waiting.length > 0; await f.settle()) answer();
    await until(() => !f.isBusy);
    expect(f.names).to.deep.equal(['Stopped one', 'Overdue one']);
    expect(f.get('tab', /^Stopped/).getAttribute('aria-selected')).to.equal('true');
    // The invariants read once more.
    void until(() => waiting.length > 0).then(async () => {
      for (; waiting.length > 0; await f.settle()) answer();
    });
  });
});

describe('campaign-list: filters', () => {
  const groupStatuses = Object.entries(quickGroups) as [QuickGroup, readonly string[]][];
  for (const [group, wanted] of groupStatuses) {
    it(`quick group ${group} shows its campaigns and how many there are`, async () => {
      const f = await mountList();
      const expected = namesWhere(({ status }) => wanted.length === 0 || wanted.includes(status!));
      const tab = f.get('tab', new RegExp(`^${en[`group.${group}`]}`));
      expect(textOf(tab)).to.equal(`${en[`group.${group}`]} ${expected.length}`);
      tab.click();
      await until(() => f.names.join() === expected.join() && tab.getAttribute('aria-selected') === 'true');
    });
  }

  it('counts campaigns of a status it does not know among all', async () => {
    const f = await mountList({ seed: [...oneOfEach, { ...oneOfEach[0], name: 'From the future', status: 'paused' }] });
    const tab = f.get('tab', /^All/);
    expect(textOf(tab)).to.equal(`All ${oneOfEach.length + 1}`);
    f.get('tab', /^Draft/).click();
    await until(() => f.names.length === 1);
    expect(f.get('tab', /^Draft/).getAttribute('aria-selected')).to.equal('true');
  });

  const choices = [
    ['Channel', ['SMS', 'Viber'], namesWhere(({ channel }) => channel === 'sms' || channel === 'viber')],
    ['Status', ['Draft', 'Failed'], namesWhere(({ status }) => status === 'draft' || status === 'failed')],
    ['Launch type', ['Manual', 'Recurring'], namesWhere(({ launchType }) => launchType === 'manual' || launchType === 'recurring')],
    ['Tags', ['sale', 'vip'], namesWhere(({ tags }) => tags?.length)],
  ] as const;
  for (const [filter, options, expected] of choices) {
    it(`filters by several of ${filter}, and each chip takes one away`, async () => {
      const f = await mountList();
      await f.filter(filter, ...options);
      await until(() => f.names.join() === expected.join());
      expect(chips(f)).to.have.members(options.map((option) => `Remove filter ${filter}: ${option}`));
      for (const option of options) {
        f.press('button', `Remove filter ${filter}: ${option}`);
        await f.settle();
      }
      await until(() => f.rows.length === oneOfEach.length);
      expect(f.find('list', 'Active filters')).to.equal(null);
    });
  }

  it('joins filters: any value within one, all across', async () => {
    const f = await mountList();
    await f.filter('Channel', 'SMS', 'Email');
    await f.filter('Status', 'Waiting');
    await f.search('one');
    await until(() => f.names.join() === 'Waiting one');
    expect(chips(f)).to.have.length(4);
    f.press('button', 'Clear filters');
    await until(() => f.rows.length === oneOfEach.length);
  });

  it('offers every exact status', async () => {
    const f = await mountList();
    f.press('button', /^Status/);
    const popover = await until(() => f.find('dialog', 'Status'));
    expect(findAll(popover, 'checkbox').map(nameOf)).to.deep.equal(statuses.map((status) => en[`status.${status}`]));
    popover.hidePopover();
  });

  it('searches among many tags', async () => {
    const f = await mountList();
    f.press('button', /^Tags/);
    const popover = await until(() => f.find('dialog', 'Tags'));
    const field = await until(() => find(popover, 'searchbox', 'Search options') as HTMLInputElement | null);
    field.value = 'vip';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    expect(findAll(popover, 'checkbox').map(nameOf)).to.deep.equal(['vip']);
    popover.hidePopover();
  });

  it('takes its query from the property and tells of every change', async () => {
    const f = await mountList();
    const heard = f.listen(['campaign-query-change']);
    f.list.query = { channels: ['viber'] };
    await until(() => f.names.join() === 'Running one');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ query: { channels: ['viber'] } }]);
    expect(Object.isFrozen(heard[0]!.detail)).to.equal(true);
    expect(f.list.query).to.deep.equal({ channels: ['viber'] });
  });
});

describe('campaign-list: sort', () => {
  const headers = { name: 'Name', launchType: 'Launch type', status: 'Status', sendAt: 'Send time', createdAt: 'Created' } as const;
  const orders = {
    name: ['Name, A–Z', 'Name, Z–A'],
    launchType: ['Launch type: Now first', 'Launch type: Recurring first'],
    status: ['Status: Draft first', 'Status: Failed first'],
    sendAt: ['Send time: earliest first', 'Send time: latest first'],
    createdAt: ['Oldest first', 'Newest first'],
  } as const;
  for (const key of sortKeys) {
    it(`sorts by ${key} both ways, and says so`, async () => {
      const f = await mountList({ attributes: { columns: 'status launchType sendAt createdAt' } });
      for (const direction of ['asc', 'desc'] as const) {
        f.headers[f.headerTexts.findIndex((text) => text.startsWith(headers[key]))]?.querySelector<HTMLElement>('.sort')?.click();
        const expected = (await f.simulation.list({ sort: [{ key, direction }] }, { offset: 0, limit: 50 })).items.map(({ name }) => name);
        await until(() => f.names.join() === expected.join());
        await until(() => f.headerCell(headers[key]).getAttribute('aria-sort') === `${direction}ending`);
        expect(f.said).to.equal(`Sorted: ${orders[key][direction === 'asc' ? 0 : 1]}`);
      }
    });
  }

  it('shows the newest first by default', async () => {
    const f = await mountList({ attributes: { columns: 'createdAt' } });
    expect(f.names).to.deep.equal(oneOfEach.map(({ name }) => name));
    expect(f.headerCell('Created').getAttribute('aria-sort')).to.equal('descending');
  });
});
