import { expect } from 'chai';
import { sendKeys } from '@web/test-runner-commands';
import { createMemoryStorage } from '../../../src/state/storage.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { find, findAll, get, nameOf } from '../../helpers/queries.ts';
import { until } from '../../helpers/until.ts';

async function open(f: ListFixture): Promise<HTMLElement> {
  if (!f.find('dialog', 'Views')) f.press('button', 'Views');
  return until(() => f.find('dialog', 'Views'));
}
async function save(f: ListFixture, name: string): Promise<void> {
  const popover = await open(f);
  get<HTMLInputElement>(popover, 'textbox', 'Save this view as').value = name;
  get(popover, 'button', 'Save view').click();
  await f.settle();
}
const named = (popover: HTMLElement) => [...popover.querySelectorAll('li')].map((item) => nameOf(findAll(item, 'button')[0]!));
const key = (press: string) => sendKeys({ press });

describe('campaign-list: saved views', () => {
  it('says when there are none; saves filters, sort and columns under a name; brings them back', async () => {
    const f = await mountList();
    expect((await open(f)).textContent).to.contain('No views saved yet.');
    (await open(f)).hidePopover();
    f.press('tab', /^Active/);
    f.store.setView({ query: { ...f.store.view.query, sort: [{ key: 'name', direction: 'desc' }] } });
    f.press('button', 'Columns');
    get(await until(() => f.find('dialog', 'Columns')), 'checkbox', 'Channel').click();
    await f.settle();
    const [names, headers] = [f.names, f.headerTexts];
    await save(f, '  My active ones  ');
    expect(f.said).to.equal('View “My active ones” is saved.');
    expect(get(await open(f), 'button', 'My active ones').getAttribute('aria-current')).to.equal('true');
    expect(get<HTMLInputElement>(await open(f), 'textbox').value).to.equal('');

    f.store.setView({ query: {} });
    f.press('button', 'Columns');
    get(await until(() => f.find('dialog', 'Columns')), 'checkbox', 'Channel').click();
    await f.settle();
    expect(f.headerTexts).not.to.deep.equal(headers);
    const popover = await open(f);
    expect(get(popover, 'button', 'My active ones').hasAttribute('aria-current')).to.equal(false);
    get(popover, 'button', 'My active ones').click();
    await until(() => f.names.join() === names.join() && f.headerTexts.join() === headers.join());
    expect(f.said).to.match(/My active ones|campaigns/);
    expect(f.find('dialog', 'Views')).to.equal(null);
    expect(f.get('tab', /^Active/).getAttribute('aria-selected')).to.equal('true');
  });

  it('puts the columns, calendar and zone of a view into the address with view-sync, not into what the user left', async () => {
    const before = location.href;
    const f = await mountList({ provider: { viewSync: 'hash' } });
    f.store.setView({ calendar: { view: 'week', date: '2026-12-01', zone: 'local' } });
    f.press('button', 'Columns');
    get(await until(() => f.find('dialog', 'Columns')), 'checkbox', 'Tags').click();
    await f.settle();
    const headers = f.headerTexts;
    await save(f, 'With tags');
    const remembered = f.storage.get('campaign-list.columns');
    const text = () => decodeURIComponent(location.hash).replaceAll('+', ' ');
    f.clock.advance(500);
    await until(() => text().includes('columns='));
    expect(text()).to.contain('columns=channel status launchType sendAt -createdAt tags');
    for (const part of ['view=week', 'date=2026-12-01', 'zone=local']) expect(text()).to.contain(part);

    // As somebody with other columns who follows the link.
    const shared = location.hash;
    f.provider.remove();
    history.replaceState(null, '', before);
    const other = await mountList();
    const usual = other.headerTexts;
    expect(usual).not.to.deep.equal(headers);
    history.replaceState(null, '', shared);
    other.provider.viewSync = 'hash';
    await until(() => other.headerTexts.join() === headers.join());
    expect(other.store.view.calendar).to.deep.equal({ view: 'week', date: '2026-12-01', zone: 'local' });
    expect(other.storage.get('campaign-list.columns')).to.equal(null);
    other.store.setView({ columns: null });
    await until(() => other.headerTexts.join() === usual.join());
    expect(remembered).to.contain('tags');
    other.provider.remove();
    history.replaceState(null, '', before);
  });

  it('replaces the view of the same name, in its place', async () => {
    const f = await mountList();
    await save(f, 'First');
    await save(f, 'Second');
    f.store.setView({ query: { channels: ['sms'] } });
    await f.settle();
    await save(f, 'First');
    expect(named(await open(f))).to.deep.equal(['First', 'Second']);
    f.store.setView({ query: {} });
    await f.settle();
    get(await open(f), 'button', 'First').click();
    await f.settle();
    expect(f.store.view.query.channels).to.deep.equal(['sms']);
  });

  it('deletes one; the focus stays in the popover', async () => {
    const f = await mountList();
    await save(f, 'First');
    await save(f, 'Second');
    const popover = await open(f);
    get(popover, 'button', 'Delete view “First”').focus();
    get(popover, 'button', 'Delete view “First”').click();
    await f.settle();
    expect(named(popover)).to.deep.equal(['Second']);
    expect(f.said).to.equal('View “First” is deleted.');
    expect(nameOf(f.root.activeElement!)).to.equal('Save this view as');
  });

  it('saves nothing without a name', async () => {
    const f = await mountList();
    await save(f, '   ');
    expect(f.storage.get('views')).to.equal(null);
  });

  it('passes over a view of a newer version, and keeps it', async () => {
    const newer = { version: 2, name: 'From tomorrow', layout: 'board' };
    const f = await mountList({ arrange: ({ storage }) => storage.set('views', JSON.stringify([newer])) });
    await save(f, 'From today');
    expect(named(await open(f))).to.deep.equal(['From today']);
    get(await open(f), 'button', 'Delete view “From today”').click();
    await f.settle();
    expect(JSON.parse(f.storage.get('views')!)).to.deep.equal([newer]);
  });

  it('keeps views where the host says, and shows those the host has', async () => {
    const storage = createMemoryStorage();
    const first = await mountList({ provider: { storage } });
    await save(first, 'Shared');
    first.provider.remove();
    const second = await mountList({ provider: { storage } });
    expect(named(await open(second))).to.deep.equal(['Shared']);
    expect(second.storage.get('views')).to.equal(null);
  });

  it('is used by keyboard alone; Escape closes it and gives the focus back', async () => {
    const f = await mountList();
    f.get('button', 'Views').focus();
    await key('Enter');
    const popover = await until(() => f.find('dialog', 'Views'));
    await key('Tab');
    expect(nameOf(f.root.activeElement!)).to.equal('Save this view as');
    await sendKeys({ type: 'Typed' });
    await key('Enter');
    await until(() => find(popover, 'button', 'Typed'));
    await key('Escape');
    expect(f.find('dialog', 'Views')).to.equal(null);
    expect(nameOf(f.root.activeElement!)).to.equal('Views');
    f.press('tab', /^Stopped/);
    await until(() => f.rows.length === 2);
    f.get('button', 'Views').focus();
    await key('Enter');
    await key('Tab');
    expect(nameOf(f.root.activeElement!)).to.equal('Typed');
    await key('Enter');
    await until(() => f.rows.length === 10);
    expect(nameOf(f.root.activeElement!)).to.equal('Views');
  });

  it('is an icon with its name in a narrow list, as the other buttons, and stays within the page', async () => {
    const f = await mountList({ width: 360 });
    const widths = ['Views', 'Calendar', 'Statistics'].map((name) => f.get('button', name).getBoundingClientRect().width);
    expect(new Set(widths).size).to.equal(1);
    const { left, right } = (await open(f)).getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
  });

  it('hide-views leaves it out', async () => {
    const f = await mountList({ attributes: { 'hide-views': '' } });
    expect(f.find('button', 'Views')).to.equal(null);
    expect(f.get('button', 'Calendar')).not.to.equal(null);
  });
});
