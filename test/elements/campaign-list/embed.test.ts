import { expect } from 'chai';
import type { CampaignListElement } from '../../../src/elements/campaign-list/campaign-list-element.ts';
import { en } from '../../../src/i18n/en.ts';
import { mountList } from '../../helpers/list-fixture.ts';
import { textOf } from '../../helpers/queries.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const countOf = (list: CampaignListElement): number => list.shadowRoot?.querySelector('vaadin-grid')?.size ?? 0;
const another = (): CampaignListElement => {
  const list = document.createElement('campaign-list') as CampaignListElement;
  list.style.cssText = 'inline-size: 900px; block-size: 500px';
  return list;
};

describe('campaign-list: in a page', () => {
  it('finds its provider by id, also one that comes later', async () => {
    const f = await mountList();
    const list = another();
    list.provider = 'later';
    document.body.append(list);
    await f.settle();
    expect(countOf(list)).to.equal(0);
    f.provider.id = 'later';
    await until(() => countOf(list) === 10);
    list.remove();
  });

  it('works on a store of its own without a provider', async () => {
    const f = await mountList();
    const list = another();
    list.store = f.store;
    document.body.append(list);
    await until(() => countOf(list) === 10);
    list.remove();
    expect(list.activeStore).to.equal(null);
  });

  it('keeps properties that were set before the element was defined or had a store', async () => {
    const f = await mountList({
      wait: false,
      arrange: ({ list }) => Object.assign(list, { query: { channels: ['sms'] }, selectedIds: ['cmp-10002'], pageSize: 25 }),
    });
    await until(() => f.names.length === 3);
    expect(f.rows.filter(({ box }) => box.checked).map(({ id }) => id)).to.deep.equal(['cmp-10002']);
    expect(f.store.view.query).to.deep.equal({ channels: ['sms'] });
  });

  it('asks for pages of page-size', async () => {
    const limits = new Set<unknown>();
    const f = await mountList({
      seed: many(60),
      attributes: { 'page-size': '20' },
      arrange: ({ simulation }) =>
        void simulation.faults.add({
          method: 'list',
          times: Infinity,
          when: ([, page]) => (limits.add((page as { limit: number }).limit), false),
        }),
    });
    f.grid!.scrollToIndex(59);
    await until(() => f.hasRow('Waiting 060'));
    expect([...limits]).to.deep.equal([20]);
  });

  it('shares query and selection with everything in its provider', async () => {
    const f = await mountList();
    const second = another();
    f.provider.append(second);
    await until(() => countOf(second) === 10);
    f.list.query = { statuses: ['draft'] };
    f.list.selectedIds = ['cmp-10006'];
    await until(() => countOf(second) === 1);
    expect([...second.selectedIds]).to.deep.equal(['cmp-10006']);
  });

  it('survives being moved: nothing is asked again, selection and rows are there', async () => {
    const f = await mountList();
    f.row('Draft one').box.click();
    await f.settle();
    const asked = f.simulation.faults.add({ method: 'list', times: Infinity });
    const section = document.createElement('section');
    f.provider.append(section);
    section.append(f.list);
    await until(() => f.rows.length === 10);
    expect(f.row('Draft one').box.checked).to.equal(true);
    expect(asked.hits).to.equal(0);
  });

  it('survives being removed and added again, also to another provider', async () => {
    const f = await mountList();
    const other = await mountList({ seed: many(3) });
    f.list.remove();
    await f.settle();
    expect(f.list.activeStore).to.equal(null);
    f.provider.append(f.list);
    await until(() => f.rows.length === 10);
    other.list.remove();
    other.provider.append(f.list);
    await until(() => f.names.join() === 'Waiting 001,Waiting 002,Waiting 003');
    f.provider.append(f.list);
    other.provider.append(other.list);
    await until(() => f.rows.length === 10 && other.rows.length === 3);
  });

  it('follows its provider to another backend', async () => {
    const f = await mountList();
    const other = await mountList({ seed: many(2) });
    f.provider.dataSource = other.source;
    await until(() => f.rows.length === 2);
    f.provider.dataSource = f.source;
    await until(() => f.rows.length === 10);
  });

  it('tells a page that names the wrong address that there is nothing, not that something was deleted', async () => {
    const f = await mountList({ arrange: ({ simulation }) => void simulation.faults.add({ method: 'list', kind: 'not-found' }) });
    expect(textOf(f.cover)).to.contain(en['error.unsupported.title']).and.not.to.contain(en['error.not-found.body']);
  });

  it('fires campaign-ready once, when the first rows show', async () => {
    const ready: Event[] = [];
    const f = await mountList({ arrange: ({ provider }) => provider.addEventListener('campaign-ready', (event) => ready.push(event)) });
    await f.list.refresh();
    await f.settle();
    expect(ready).to.have.length(1);
    expect((ready[0] as CustomEvent).cancelable).to.equal(false);
  });
});
