import { expect } from 'chai';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { descriptionOf, find, get, textOf } from '../../helpers/queries.ts';
import { many } from '../../helpers/seeds.ts';
import { until } from '../../helpers/until.ts';

const bar = (f: ListFixture): HTMLElement => f.root.querySelector<HTMLElement>('[part=bulk-bar]')!;
const checked = (f: ListFixture): string[] => f.rows.filter(({ box }) => box.checked).map(({ name }) => name);
const shiftClick = (box: HTMLElement) => box.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true }));
const header = (f: ListFixture): HTMLInputElement => f.get<HTMLInputElement>('checkbox', 'Select all loaded campaigns');

/** Types the number a bulk delete asks for. */
async function typeNumber(f: ListFixture, text: string): Promise<HTMLButtonElement> {
  const dialog = await f.openDialog();
  const field = get<HTMLInputElement>(dialog, 'textbox');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await f.settle();
  return get<HTMLButtonElement>(dialog, 'button', 'Delete');
}

describe('campaign-list: selection', () => {
  it('selects a row, says how many, and clears', async () => {
    const f = await mountList();
    const heard = f.listen(['campaign-selection-change']);
    const { id, box } = f.row('Draft one');
    box.click();
    await f.settle();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ ids: [id] }]);
    expect(f.said).to.equal('1 selected');
    expect(textOf(bar(f))).to.contain('1 selected');
    expect(f.row('Draft one').element.getAttribute('aria-selected')).to.equal('true');
    expect(header(f).indeterminate).to.equal(true);
    f.press('button', 'Clear selection');
    await until(() => checked(f).length === 0 && !bar(f));
    expect(f.list.selectedIds).to.deep.equal([]);
  });

  it('selects a range with Shift, both ways', async () => {
    const f = await mountList();
    f.row('Running one').box.click();
    await f.settle();
    shiftClick(f.row('Draft one').box);
    await f.settle();
    expect(checked(f)).to.deep.equal(['Running one', 'Stopped one', 'Overdue one', 'Draft one']);
    shiftClick(f.row('Waiting one').box);
    await f.settle();
    expect(checked(f)).to.deep.equal(['Waiting one', 'Running one', 'Stopped one', 'Overdue one', 'Draft one']);
  });

  it('says how many rows of a range are not loaded yet, and selects the others', async () => {
    const f = await mountList({ seed: many(260) });
    f.row('Waiting 001').box.click();
    await f.scrollTo(230);
    shiftClick(f.row('Waiting 231').box);
    await f.settle();
    const chosen = f.list.selectedIds.length;
    const words = `${231 - chosen} rows in between are not loaded yet and were left out`;
    expect(chosen).to.be.within(2, 230);
    expect(f.list.selectedIds).to.include.members(['cmp-10001', f.row('Waiting 231').id]);
    expect(f.said).to.equal(`${chosen} selected. ${words}`);
    expect(f.notices.join()).to.contain(words);
    f.press('button', 'Clear selection');
    await until(() => f.notices.length === 0);
  });

  it('selects all that is loaded from the header, and none', async () => {
    const f = await mountList();
    header(f).click();
    await until(() => checked(f).length === 10);
    expect(header(f).checked && !header(f).indeterminate).to.equal(true);
    header(f).click();
    await until(() => checked(f).length === 0);
  });

  it('selects all that match beyond what is loaded, and lets single ones out', async () => {
    const f = await mountList({ seed: many(120) });
    f.row('Waiting 001').box.click();
    await f.settle();
    f.press('button', 'Select all 120');
    await f.settle();
    expect(textOf(bar(f))).to.contain('120 selected');
    expect(f.find('button', 'Select all 120')).to.equal(null);
    f.row('Waiting 002').box.click();
    await until(() => textOf(bar(f)).includes('119 selected'));
    expect(f.store.view.selection).to.deep.include({ except: ['cmp-10002'], total: 120 });
    f.list.clearSelection();
    await until(() => checked(f).length === 0);
  });

  it('takes selected-ids, also before there are rows', async () => {
    const f = await mountList({ attributes: { 'selected-ids': 'cmp-10002 cmp-10006' } });
    expect(checked(f)).to.deep.equal(['Waiting one', 'Draft one']);
    f.list.selectedIds = ['cmp-10001', 'cmp-10001'];
    await until(() => checked(f).join() === 'Ready one');
    expect([...f.list.selectedIds]).to.deep.equal(['cmp-10001']);
  });

  it('does not move the rows when the toolbar turns into the bulk bar', async () => {
    const f = await mountList();
    const top = f.row('Draft one').box.getBoundingClientRect().top;
    f.row('Draft one').box.click();
    await f.settle();
    expect(f.row('Draft one').box.getBoundingClientRect().top).to.equal(top);
  });
});

describe('campaign-list: bulk', () => {
  it('duplicates the selection into drafts', async () => {
    const f = await mountList();
    for (const name of ['Done one', 'Running one']) f.row(name).box.click();
    await f.settle();
    get(bar(f), 'button', 'Duplicate').click();
    await until(() => f.hasRow('Copy of Done one') && f.hasRow('Copy of Running one'));
    expect(f.row('Copy of Done one').status).to.equal('Draft');
    expect(f.said).to.equal('2 campaigns duplicated');
  });

  it('compares the selection', async () => {
    const f = await mountList();
    for (const name of ['Done one', 'Running one']) f.row(name).box.click();
    await f.settle();
    const heard = f.listen(['campaign-compare']);
    get(bar(f), 'button', 'Compare').click();
    expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[f.row('Done one').id, f.row('Running one').id]]);
    expect(f.store.view.screen).to.equal('statistics');
  });

  for (const [event, label] of [
    ['campaign-duplicate', 'Duplicate'],
    ['campaign-compare', 'Compare'],
    ['campaign-delete', 'Delete'],
  ] as const) {
    it(`${event}: prevented, nothing follows`, async () => {
      const f = await mountList();
      const sent = f.simulation.faults.add({ method: 'execute', times: Infinity });
      f.row('Done one').box.click();
      await f.settle();
      const view = JSON.stringify(f.store.view);
      const heard = f.listen([event], true);
      get(bar(f), 'button', label).click();
      await f.settle();
      expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[f.row('Done one').id]]);
      expect([f.dialog, sent.hits, JSON.stringify(f.store.view)]).to.deep.equal([null, 0, view]);
    });
  }

  it('asks to type the number from ten on', async () => {
    const f = await mountList({ seed: many(12) });
    const press = async () => {
      get(bar(f), 'button', 'Delete').click();
      return f.openDialog();
    };
    for (const row of f.rows.slice(0, 9)) row.box.click();
    await f.settle();
    expect(find(await press(), 'textbox')).to.equal(null);
    await f.confirm('Cancel');
    f.rows[9]!.box.click();
    await f.settle();
    await press();
    expect((await typeNumber(f, '9')).disabled).to.equal(true);
    expect((await typeNumber(f, '10')).disabled).to.equal(false);
    await f.confirm('Delete');
    await f.pass(5_000);
    await until(() => f.rows.length === 2);
    expect(f.said).to.equal('10 campaigns deleted');
  });

  it('deletes 12 of which 2 have started running meanwhile: 10 gone, 2 reported, and still selected', async () => {
    const f = await mountList({ seed: many(14) });
    for (const row of f.rows.slice(0, 12)) row.box.click();
    await f.settle();
    get(bar(f), 'button', 'Delete').click();
    await typeNumber(f, '12');
    await f.confirm('Delete');
    f.simulation.setLive(false);
    for (const id of ['cmp-10003', 'cmp-10007']) f.simulation.update(id, { status: 'running' });
    await f.pass(5_000);
    await until(() => f.rows.length === 4);
    expect(f.simulation.size).to.equal(4);
    expect(f.names).to.include.members(['Waiting 003', 'Waiting 007', 'Waiting 013', 'Waiting 014']);
    expect([...f.list.selectedIds].sort()).to.deep.equal(['cmp-10003', 'cmp-10007']);
    expect(checked(f)).to.deep.equal(['Waiting 003', 'Waiting 007']);
    expect(f.said).to.equal('10 deleted, 2 not deleted');
    f.press('button', 'Details');
    const report = textOf((await f.openDialog()).querySelector('tbody'));
    for (const part of ['Waiting 003', 'cmp-10007', "Running campaigns can't be stopped or changed"]) expect(report).to.contain(part);
    await f.confirm('Close');
  });

  it('deletes what is being deleted already no second time, and says why', async () => {
    const f = await mountList();
    for (const name of ['Done one', 'Draft one']) f.row(name).box.click();
    await f.settle();
    get(bar(f), 'button', 'Delete').click();
    await f.confirm('Delete');
    const again = await until(() => {
      const button = get(bar(f), 'button', 'Delete');
      return button.ariaDisabled === 'true' && button;
    });
    expect(descriptionOf(again)).to.equal('Another action is under way here. Wait until it is done.');
    const heard = f.listen(['campaign-delete']);
    again.click();
    await f.settle();
    expect([heard.length, f.dialog]).to.deep.equal([0, null]);
    // With another one beside them, only that one is meant.
    f.row('Ready one').box.click();
    await f.settle();
    get(bar(f), 'button', 'Delete').click();
    expect(heard.map(({ detail }) => detail.ids)).to.deep.equal([[f.row('Ready one').id]]);
    await f.confirm('Cancel');
    await f.pass(5_000);
    await until(() => f.rows.length === 8);
    expect(f.said).to.equal('2 campaigns deleted');
  });

  /** Asks to delete all that match; the undo window is open when it resolves. */
  async function deleteAll(f: ListFixture, count: number): Promise<void> {
    f.row('Waiting 001').box.click();
    await f.settle();
    f.press('button', `Select all ${count}`);
    await f.settle();
    f.press('button', 'Delete');
    (await typeNumber(f, String(count))).click();
    await f.settle();
  }

  it('asks again when more match than were to be deleted', async () => {
    const f = await mountList({ seed: many(20) });
    await deleteAll(f, 20);
    f.simulation.create({ name: 'Came in between' });
    await f.pass(6000);
    expect(textOf(await f.openDialog())).to.contain('Delete 21 campaigns?');
    expect(f.simulation.size).to.equal(21);
    (await typeNumber(f, '21')).click();
    await f.pass(6000);
    await until(() => f.simulation.size === 0);
  });

  it('deletes all that match although the last look at them fails at first', async () => {
    const f = await mountList({ seed: many(20) });
    await deleteAll(f, 20);
    const fault = f.simulation.faults.add({ method: 'list', kind: 'server', times: 1 });
    await f.pass(7000);
    await until(() => f.simulation.size === 0);
    expect(fault.hits).to.equal(1);
  });

  it('asks again when the backend finds more than that', async () => {
    const f = await mountList({ seed: many(20) });
    await deleteAll(f, 20);
    // Nothing is asked before a page closes: the backend alone can know.
    f.simulation.create({ name: 'Came in between' });
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    await f.pass(1000);
    expect(textOf(await f.openDialog())).to.contain('Delete 21 campaigns?');
    expect(f.simulation.size).to.equal(21);
  });

  it('leaves for all that match, unasked, when the page hides', async () => {
    const f = await mountList({ seed: many(20) });
    await deleteAll(f, 20);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: false }));
    await until(() => f.simulation.size === 0);
  });

  it('undoes a bulk delete', async () => {
    const f = await mountList();
    for (const name of ['Done one', 'Draft one']) f.row(name).box.click();
    await f.settle();
    get(bar(f), 'button', 'Delete').click();
    await f.confirm('Delete');
    await until(() => f.notices.join().includes('Deleting 2 campaigns'));
    f.press('button', 'Undo');
    await f.pass(8_000);
    expect(f.rows).to.have.length(10);
    expect(f.said).to.equal('Nothing was deleted');
  });
});
