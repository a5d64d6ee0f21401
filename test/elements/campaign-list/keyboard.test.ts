import { sendKeys, setViewport } from '@web/test-runner-commands';
import { expect } from 'chai';
import { type ListFixture, mountList } from '../../helpers/list-fixture.ts';
import { get, nameOf, textOf } from '../../helpers/queries.ts';
import { until } from '../../helpers/until.ts';

const key = (press: string) => sendKeys({ press });
/** The focused element, through shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}
/** What is focused, as it is called; a cell by its text. */
function focusedName(f: ListFixture): string {
  const at = focused();
  if (at?.matches('td, th')) return textOf(at.querySelector('slot')?.assignedElements()[0]);
  return at && f.root.contains(at) ? nameOf(at) : '';
}
/** Presses a key until something is focused, at most so often. */
async function walk(f: ListFixture, press: string, name: string | RegExp, limit = 40): Promise<void> {
  const isThere = () => (typeof name === 'string' ? focusedName(f) === name : name.test(focusedName(f)));
  const seen: string[] = [];
  for (let n = 0; n < limit && !isThere(); n += 1) {
    await key(press);
    seen.push(focusedName(f));
  }
  if (!isThere()) throw new Error(`${press} did not lead to ${String(name)} but to ${seen.join(' | ')}`);
}
/** Into the grid, on the first cell of the first row. */
async function enterGrid(f: ListFixture): Promise<void> {
  f.get('tab', /^All/).focus();
  for (let n = 0; n < 12 && !focused()?.matches('td'); n += 1) await key('Tab');
  if (!focused()?.matches('td')) throw new Error(`Tab did not lead to a row but to ${focused()?.outerHTML.slice(0, 200)}`);
}
const column = { name: 1, actions: 6 } as const;
async function toCell(f: ListFixture, row: string, to: keyof typeof column): Promise<void> {
  await enterGrid(f);
  const index = f.names.indexOf(row);
  for (let n = 0; n < index; n += 1) await key('ArrowDown');
  for (let n = 0; n < column[to]; n += 1) await key('ArrowRight');
}

describe('campaign-list: by keyboard alone', function () {
  this.timeout(30_000);
  before(() => setViewport({ width: 1300, height: 800 }));

  it('reaches every control of the toolbar, in their order', async () => {
    const f = await mountList();
    document.body.focus();
    f.get('searchbox', 'Search campaigns').focus();
    const names = [
      'Channel',
      'Status',
      'Launch type',
      'Tags',
      'Columns',
      'Views',
      'Calendar',
      'Statistics',
      'New campaign',
      /^All/,
    ] as const;
    for (const name of names) {
      await key('Tab');
      expect(focusedName(f)).to.match(typeof name === 'string' ? new RegExp(`^${name}$`) : name);
    }
  });

  it('/ focuses the search, but not while one types', async () => {
    const f = await mountList();
    (document.activeElement as HTMLElement | null)?.blur();
    await key('/');
    expect(focusedName(f)).to.equal('Search campaigns');
    await key('/');
    expect(f.get<HTMLInputElement>('searchbox', 'Search campaigns').value).to.equal('/');
  });

  it('walks the quick groups with arrows', async () => {
    const f = await mountList();
    f.get('tab', /^All/).focus();
    await key('ArrowRight');
    await until(() => focusedName(f).startsWith('Active') && f.names.includes('Waiting one') && !f.names.includes('Draft one'));
    await key('End');
    await until(() => focusedName(f).startsWith('Stopped') && f.names.join() === 'Stopped one,Overdue one');
    expect(f.said).to.equal('2 campaigns found');
  });

  it('opens a filter, walks its options, ticks one, and Esc gives the focus back', async () => {
    const f = await mountList();
    f.get('button', 'Channel').focus();
    await key('Enter');
    await until(() => f.find('dialog', 'Channel'));
    await walk(f, 'Tab', 'Email', 3);
    await key('ArrowDown');
    expect(focusedName(f)).to.equal('SMS');
    await key('Space');
    await until(() => f.rows.length === 3);
    await key('Escape');
    await until(() => !f.find('dialog', 'Channel'));
    expect(focusedName(f)).to.match(/^Channel/);
  });

  it('walks the rows with arrows, and Enter on a name opens it', async () => {
    const f = await mountList();
    const edits = f.listen(['campaign-edit']);
    await toCell(f, 'Waiting one', 'name');
    expect(focusedName(f)).to.contain('Waiting one');
    await key('Enter');
    await until(() => focused()?.matches('button.name'));
    await key('Enter');
    await until(() => edits.length === 1);
    expect(edits[0]!.detail.ids).to.deep.equal([f.row('Waiting one').id]);
  });

  for (const [locale, back] of [
    ['en', 'ArrowLeft'],
    ['ar', 'ArrowRight'],
  ] as const) {
    it(`stays in the first cell of a row, ${locale}`, async () => {
      const f = await mountList({ provider: { locale } });
      await until(() => f.list.shadowRoot?.querySelector('.root')?.getAttribute('lang') === locale);
      f.root.querySelector<HTMLElement>('[role=tab]')!.focus();
      for (let n = 0; n < 12 && !focused()?.matches('td'); n += 1) await key('Tab');
      const first = focused();
      expect(first?.matches('td:first-child')).to.equal(true);
      await key(back);
      expect(focused()).to.equal(first);
    });
  }

  it('selects with Space', async () => {
    const f = await mountList();
    await toCell(f, 'Waiting one', 'name');
    await key('ArrowLeft');
    await key('Space');
    await until(() => f.row('Waiting one').box.checked);
    expect(f.said).to.equal('1 selected');
    await key('Space');
    await until(() => !f.row('Waiting one').box.checked);
  });

  for (const [layout, press] of [
    ['Latin', { key: 'a', code: 'KeyA' }],
    ['Ukrainian', { key: 'ф', code: 'KeyA' }],
  ] as const)
    it(`Ctrl+A selects the rows, not the page’s text, on a ${layout} keyboard; in the search it stays with the text`, async () => {
      const f = await mountList();
      const selectAll = (target: Element) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { ...press, ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
      await toCell(f, 'Waiting one', 'name');
      const cell = focused()!;
      expect(selectAll(cell), 'left to the page').to.equal(false);
      await until(() => f.rows.every(({ box }) => box.checked));
      expect(f.list.selectedIds).to.have.members(f.ids);
      expect(f.said).to.equal(`${f.ids.length} selected`);
      expect(focused() === cell).to.equal(true);
      f.press('button', 'Clear selection');
      await until(() => f.find('searchbox', 'Search campaigns'));
      expect(selectAll(f.get('searchbox', 'Search campaigns'))).to.equal(true);
      await f.settle();
      expect(f.list.selectedIds).to.deep.equal([]);
    });

  it('goes on in the bulk bar when everything matching is selected', async () => {
    const f = await mountList();
    f.row('Draft one').box.click();
    await f.settle();
    f.get('button', /^Select all \d+/).focus();
    await key('Enter');
    await until(() => !f.find('button', /^Select all \d+/));
    expect(focusedName(f)).to.equal('Clear selection');
    await key('Enter');
    await until(() => focusedName(f) === 'Search campaigns');
  });

  it('goes from a filter’s chip that is removed to the next, to the one before, and only then to the search', async () => {
    const f = await mountList();
    await f.filter('Channel', 'SMS', 'Email');
    await f.filter('Launch type', 'Now', 'Schedule');
    await f.search('one');
    f.get('button', /^Remove filter Search/).focus();
    const after: string[] = [];
    for (let left = 5; left > 0; left -= 1) {
      await key('Enter');
      await until(() => f.root.querySelectorAll('.chip').length === left - 1);
      after.push(focusedName(f));
      // To the last but one, so that there is one before it.
      if (left === 4) await key('Tab');
    }
    expect(after).to.deep.equal([
      'Remove filter Channel: Email',
      'Remove filter Channel: SMS',
      'Remove filter Launch type: Schedule',
      'Remove filter Channel: SMS',
      'Search campaigns',
    ]);
  });

  it('sorts from a header', async () => {
    const f = await mountList();
    await toCell(f, 'Ready one', 'name');
    await key('Escape');
    await sendKeys({ down: 'Shift' });
    await key('Tab');
    await sendKeys({ up: 'Shift' });
    for (let n = 0; n < 8 && !focusedName(f).startsWith('Name'); n += 1) await key(n < 4 ? 'ArrowRight' : 'ArrowLeft');
    expect(focusedName(f)).to.equal('Name');
    await key('Enter');
    await until(() => f.headerCell('Name').getAttribute('aria-sort') === 'ascending' && f.names[0] === 'Done one');
    expect(f.said).to.equal('Sorted: Name, A–Z');
  });

  it('opens the menu from a cell, walks it, and Esc gives the focus back', async () => {
    const f = await mountList();
    await toCell(f, 'Waiting one', 'actions');
    await key('F2');
    await walk(f, 'Tab', 'More', 4);
    const more = focused();
    await key('Enter');
    await until(() => focusedName(f) === 'Edit');
    await key('ArrowDown');
    expect(focusedName(f)).to.equal('Duplicate');
    await key('End');
    expect(focusedName(f)).to.equal('Delete');
    await key('Escape');
    await until(() => !f.find('menu'));
    expect(focused()).to.equal(more);
  });

  it('deletes and undoes; the dialog gives the focus back', async () => {
    const f = await mountList();
    await toCell(f, 'Draft one', 'actions');
    await key('F2');
    await walk(f, 'Tab', 'More', 4);
    const more = focused();
    for (const press of ['Enter', 'End', 'Enter']) await key(press);
    const dialog = await f.openDialog();
    await until(() => focusedName(f) === 'Cancel');
    await key('Enter');
    await until(() => !dialog.isConnected);
    await until(() => focused() === more);
    for (const press of ['Enter', 'End', 'Enter']) await key(press);
    await f.openDialog();
    await key('Tab');
    expect(focusedName(f)).to.equal('Delete');
    await key('Enter');
    await until(() => f.notices.length === 1);
    expect(f.said).to.contain('Deleting');
    await walk(f, 'Tab', 'Undo', 80);
    await key('Enter');
    await until(() => f.notices.length === 0 && f.said === 'Nothing was deleted');
  });

  for (const [layout, press] of [
    ['Latin', { key: 'z', code: 'KeyZ' }],
    ['Ukrainian', { key: 'я', code: 'KeyZ' }],
  ] as const)
    it(`undoes by the keys that undo, on a ${layout} keyboard, but not while one types`, async () => {
      const f = await mountList();
      f.row('Draft one').button('More').focus();
      await f.choose('Draft one', 'Delete');
      await f.confirm('Delete');
      await until(() => f.notices.length === 1);
      const undo = (target: HTMLElement) =>
        target.dispatchEvent(new KeyboardEvent('keydown', { ...press, ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
      undo(f.get('searchbox', 'Search campaigns'));
      await f.settle();
      expect(f.notices).to.have.lengthOf(1);
      undo(f.row('Draft one').button('More'));
      await until(() => f.notices.length === 0 && f.said === 'Nothing was deleted');
    });

  for (const what of ['control', 'cell'] as const)
    it(`keeps the focus with its campaign when one above it leaves: a ${what}`, async () => {
      const f = await mountList();
      const [gone, stays] = [f.rows[1]!, f.rows[3]!];
      await toCell(f, stays.name, 'actions');
      if (what === 'control') {
        await key('F2');
        await walk(f, 'Tab', 'Info', 4);
      }
      await f.simulation.execute({ type: 'delete', targets: [{ id: gone.id }] }, { idempotencyKey: 'gone' });
      await f.passUntil(() => !f.hasRow(gone.id));
      const at = focused()!;
      expect(at.localName).to.equal(what === 'cell' ? 'td' : 'button');
      const cell = what === 'cell' ? at : at.closest('vaadin-grid-cell-content')!.assignedSlot!.closest('td')!;
      expect(cell.closest('tr') === f.row(stays.name).element).to.equal(true);
    });

  it('goes to the row that is left when the focused one leaves, and to the search when none is', async () => {
    const f = await mountList({ seed: [{ name: 'First' }, { name: 'Second' }] });
    const [first, last] = f.rows;
    const remove = async ({ id }: { id: string }) => {
      await f.simulation.execute({ type: 'delete', targets: [{ id }] }, { idempotencyKey: id });
      await f.passUntil(() => !f.hasRow(id));
    };
    last!.button('Info').focus();
    await remove(last!);
    expect(focused() === f.row(first!.name).button('Info')).to.equal(true);
    await remove(first!);
    expect(focusedName(f)).to.equal('Search campaigns');
  });

  it('launches from the row through the dialog', async () => {
    const f = await mountList();
    await toCell(f, 'Ready one', 'actions');
    await key('F2');
    await until(() => focusedName(f) === 'Launch');
    await key('Enter');
    const dialog = await f.openDialog();
    await until(() => !get<HTMLButtonElement>(dialog, 'button', 'Launch').disabled);
    await key('Tab');
    await key('Enter');
    await until(() => f.row('Ready one').status === 'Running' && f.said === 'Ready one is launched');
  });

  it('moves and resizes columns without a pointer', async () => {
    const f = await mountList();
    f.get('button', 'Columns').focus();
    expect(focused()!.ariaHasPopup).to.equal('dialog');
    await key('Enter');
    await until(() => f.find('dialog', 'Columns'));
    await walk(f, 'Tab', 'Move Status earlier', 20);
    await key('Enter');
    await until(() => f.headerTexts[2] === 'Status');
    await key('Escape');
    await until(() => focusedName(f) === 'Columns');
  });

  it('reaches Retry when reading failed, and hears of it once', async () => {
    const f = await mountList();
    f.simulation.faults.add({ method: 'list', times: 1, kind: 'forbidden' });
    await f.list.refresh();
    await f.settle();
    expect(f.said).to.equal('No access');
    f.get('tab', /^All/).focus();
    await walk(f, 'Tab', 'Retry', 20);
    await key('Enter');
    await until(() => !f.state('error'));
  });
});
