import { expect } from 'chai';
import { listColumns } from '../../../src/elements/campaign-list/columns.ts';
import { en } from '../../../src/i18n/en.ts';
import { expectConsole } from '../../helpers/console-guard.ts';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { find, findAll, get, nameOf, textOf } from '../../helpers/queries.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const titles = (f: ListFixture): string[] => f.headerTexts.map((text) => text.replace(/ · .*/, ''));
const usual = ['', 'Name', 'Channel', 'Status', 'Launch type', 'Send time', 'Actions'];

async function openPicker(f: ListFixture): Promise<HTMLElement> {
  f.press('button', 'Columns');
  return until(() => f.find('dialog', 'Columns'));
}
/** Takes the list out and puts a new one in the same provider. */
async function remount(f: ListFixture): Promise<ListFixture> {
  const again = await mountList({ provider: { storage: f.storage } });
  return again;
}

describe('campaign-list: columns', () => {
  for (const { key } of listColumns.filter(({ fixed }) => !fixed)) {
    const name = en[`column.${key}`];
    it(`shows and hides ${name}, and remembers it`, async () => {
      const f = await mountList();
      const picker = await openPicker(f);
      const wasShown = titles(f).includes(name);
      get(picker, 'checkbox', name).click();
      await until(() => titles(f).includes(name) !== wasShown);
      expect(f.said).to.equal(wasShown ? `${name} is hidden` : `${name} is shown`);
      picker.hidePopover();
      const again = await remount(f);
      expect(titles(again).includes(name)).to.equal(!wasShown);
    });
  }

  it('says of a column for which there is no room that it comes with the room', async () => {
    const f = await mountList({ width: 800 });
    const picker = await openPicker(f);
    const box = () => get<HTMLInputElement>(picker, 'checkbox', 'Launch type');
    const words = 'Launch type is shown when there is room';
    expect(box().closest('label')!.dataset['tipText']).to.equal(words);
    box().click();
    await until(() => f.said === 'Launch type is hidden');
    expect(box().closest('label')!.dataset['tipText']).to.equal(undefined);
    box().click();
    await until(() => f.said === words);
    expect(titles(f)).not.to.include('Launch type');
  });

  it('is a grid with a name, in a panel named by its tab, and each row is named by its campaign', async () => {
    const f = await mountList();
    const table = f.grid!.shadowRoot!.querySelector('#table')!;
    expect([table.role, nameOf(table)]).to.deep.equal(['grid', 'Campaigns']);
    expect(nameOf(f.get('tabpanel'))).to.match(/^All \d+$/);
    expect(f.drawnRows.map((row) => row.querySelector('[role=rowheader]')!.querySelector('slot')!)).to.satisfy((slots: HTMLSlotElement[]) =>
      slots.every((slot, n) => slot.assignedElements()[0]!.textContent!.includes(f.names[n]!)),
    );
    f.provider.locale = 'de';
    await until(() => nameOf(table) === 'Kampagnen');
    expect(table.role).to.equal('grid');
  });

  it('moves a column, as far as it goes, and remembers it', async () => {
    const f = await mountList();
    const picker = await openPicker(f);
    get(picker, 'button', 'Move Status earlier').click();
    await until(() => titles(f).indexOf('Status') === 2);
    expect(titles(f)).to.deep.equal(['', 'Name', 'Status', 'Channel', 'Launch type', 'Send time', 'Actions']);
    expect(get<HTMLButtonElement>(picker, 'button', 'Move Status earlier').disabled).to.equal(true);
    picker.hidePopover();
    expect(titles(await remount(f))[2]).to.equal('Status');
  });

  it('keeps the cells of columns that stay, and writes them in another language', async () => {
    const f = await mountList();
    const cell = (header: string) => f.rows[0]!.cell(header);
    const [name, status] = [cell('Name'), cell('Status')];
    get(await openPicker(f), 'checkbox', 'Channel').click();
    await until(() => !titles(f).includes('Channel'));
    expect([cell('Name') === name, cell('Status') === status]).to.deep.equal([true, true]);
    const before = textOf(status);
    f.provider.locale = 'de';
    await until(() => titles(f).includes('Startart'));
    await until(() => textOf(status) !== before);
    expect([f.rows[0]!.cell('Name') === name, status.isConnected]).to.deep.equal([true, true]);
  });

  it('moves back a column that was dragged', async () => {
    const f = await mountList();
    const shown = [...f.grid!.querySelectorAll('vaadin-grid-column')];
    const at = (header: string) => shown[titles(f).indexOf(header)]!;
    const [channel, status] = [at('Channel'), at('Status')];
    // As the grid does when a header is dropped.
    (f.grid as unknown as { _swapColumnOrders(a: Element, b: Element): void })._swapColumnOrders(channel, status);
    const columns = shown.map((column) => (column === channel ? status : column === status ? channel : column));
    f.grid!.dispatchEvent(new CustomEvent('column-reorder', { detail: { columns } }));
    await until(() => titles(f).indexOf('Status') === 2);
    expect(JSON.parse(f.storage.get('campaign-list.columns')!))
      .to.have.property('order')
      .that.includes.members(['status']);
    const picker = await openPicker(f);
    get(picker, 'button', 'Move Status later').click();
    await until(() => titles(f).indexOf('Status') === 3);
    expect(titles(f)).to.deep.equal(usual);
  });

  it('resizes a column and remembers it', async () => {
    const f = await mountList();
    const picker = await openPicker(f);
    const width = () => f.headerCell('Channel').getBoundingClientRect().width;
    const before = width();
    get(picker, 'button', 'Make Channel wider').click();
    await until(() => width() > before + 20);
    get(picker, 'button', 'Make Channel narrower').click();
    await until(() => Math.abs(width() - before) < 1);
    get(picker, 'button', 'Make Channel wider').click();
    picker.hidePopover();
    const again = await remount(f);
    expect(again.headerCell('Channel').getBoundingClientRect().width).to.be.greaterThan(before + 20);
  });

  it('resets, and takes nonsense in the storage for nothing', async () => {
    const f = await mountList({ arrange: ({ storage }) => storage.set('campaign-list.columns', '{"order":7,"hidden":["channel","x"]}') });
    expect(titles(f)).not.to.include('Channel');
    const picker = await openPicker(f);
    get(picker, 'button', 'Reset columns').click();
    await until(() => titles(f).join() === usual.join());
    picker.hidePopover();
  });

  it('shows those the host names, in its order', async () => {
    expectConsole('"nonsense" is left out', { times: 1 });
    const f = await mountList({ attributes: { columns: 'tags status nonsense' } });
    expect(titles(f)).to.deep.equal(['', 'Name', 'Tags', 'Status', 'Actions']);
    f.list.columns = 'channel';
    await until(() => titles(f).join() === ',Name,Channel,Actions');
  });
});

describe('campaign-list: toolbar parts', () => {
  const parts = [
    ['search', 'searchbox', 'Search campaigns'],
    ['filters', 'button', /^Channel/],
    ['groups', 'tab', /^All/],
    ['columns', 'button', 'Columns'],
    ['calendar', 'button', 'Calendar'],
    ['statistics', 'button', 'Statistics'],
    ['new', 'button', 'New campaign'],
  ] as const;
  for (const [part, role, name] of parts) {
    it(`hide-${part} hides it, also at run time`, async () => {
      const f = await mountList({ attributes: { [`hide-${part}`]: '' } });
      expect(f.find(role, name)).to.equal(null);
      f.list.removeAttribute(`hide-${part}`);
      await until(() => f.find(role, name));
    });
  }
});

describe('campaign-list: cards', () => {
  it('shows a card per row under 640 px of its own width, with everything in it', async () => {
    const f = await mountList({ width: 360 });
    expect(f.headerTexts.filter(Boolean)).to.deep.equal([]);
    const row = f.row('Waiting one');
    const text = textOf(row.element.querySelector('slot')?.assignedElements()[0]);
    for (const part of ['Waiting one', row.id, 'Waiting', 'SMS', 'Schedule', '11 Nov', 'Stop'])
      expect(text).to.contain(part.replace('11 Nov', '11'));
    expect(f.list.scrollWidth).to.be.at.most(360);
    row.button('Stop').click();
    await until(() => f.row('Waiting one').status === 'Stopped');
    const sort = f.get<HTMLSelectElement>('combobox', 'Sort');
    sort.value = 'name asc';
    sort.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => f.names[0] === 'Done one');
    f.list.style.inlineSize = '900px';
    await until(() => titles(f).includes('Status'));
    expect(f.names[0]).to.equal('Done one');
    f.list.style.inlineSize = '639px';
    await until(() => !titles(f).includes('Status'));
  });

  it('keeps the selection between cards and rows', async () => {
    const f = await mountList({ width: 500 });
    f.row('Ready one').box.click();
    await f.settle();
    f.list.style.inlineSize = '1000px';
    await until(() => titles(f).includes('Status') && f.row('Ready one').box.checked);
    expect(
      findAll(f.root, 'checkbox')
        .filter((box) => (box as HTMLInputElement).checked)
        .map(nameOf),
    ).to.deep.equal(['Select Ready one']);
    expect(find(f.root, 'toolbar', 'Selection')).not.to.equal(null);
  });
});

describe('campaign-list: page-size', () => {
  it('asks for pages of another size from then on', async () => {
    const f = await mountList({ http: true, seed: many(60), attributes: { 'page-size': '20' } });
    const sizes = () => new Set(f.http!.sent.filter(({ path }) => path === '/campaigns').map(({ params }) => params.get('limit')));
    expect(sizes()).to.include('20').and.not.to.include('30');
    f.list.pageSize = 30;
    await until(() => sizes().has('30'));
    await until(() => f.rows.length > 0);
    await f.settle();
    expect([...f.root.querySelectorAll('vaadin-grid')]).to.have.length(1);
    await f.scrollTo(45);
    expect(f.inSight[0]!.name).to.equal('Waiting 046');
  });

  it('passes over a size that is none', async () => {
    expectConsole('<campaign-list>: page-size must be a whole number', { times: 1 });
    const f = await mountList({ attributes: { 'page-size': 'many' } });
    expect(f.rows).to.have.length(10);
  });
});
