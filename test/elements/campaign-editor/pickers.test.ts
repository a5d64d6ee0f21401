import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { get, textOf } from '../../helpers/queries.ts';
import { type EditorFixture, draft, mountEditor } from './editor-fixture.ts';

const input = (page: EditorFixture, key: string) => page.row(key).querySelector<HTMLInputElement>('[role=combobox]')!;
const note = (page: EditorFixture, key: string) => textOf(page.row(key).querySelector('.picker-note'));
const popup = (page: EditorFixture, key: string) => page.row(key).querySelector<HTMLElement>('[popover]')!;
async function search(page: EditorFixture, key: string, text: string): Promise<void> {
  const field = input(page, key);
  field.focus();
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await page.settle();
}

describe('campaign-editor: pickers', () => {
  it('holds 10,000 entries: the source is asked, once per pause, for what is typed', async () => {
    const page = await mountEditor({ resources: 10_000, http: true });
    await page.open();
    input(page, 'template').click();
    await page.settle();
    expect(page.options('template')).to.have.length(50);
    expect(note(page, 'template')).to.equal('The first 50. Type to narrow down.');
    const asked = () =>
      page.http!.sent.filter(({ path }) => path.startsWith('/resources/')).map(({ params }) => params.get('search') ?? '');
    const before = asked().length;
    for (const text of ['T', 'Te', 'Template 99', 'Template 9957']) await search(page, 'template', text);
    await page.pass(200, 200);
    expect(asked().slice(before)).to.deep.equal(['Template 9957']);
    expect(page.options('template').join()).to.contain('Template 9957');
  });

  it('gives the focus to the field when its only choice is cleared by keyboard', async () => {
    const page = await mountEditor();
    await page.open();
    await search(page, 'template', 'welcome');
    await page.pass(200, 200);
    await page.key('ArrowDown');
    await page.key('Enter');
    expect(input(page, 'template').value).to.equal('Welcome');
    get(page.row('template'), 'button', 'Clear Template').focus();
    await sendKeys({ press: 'Enter' });
    await page.settle();
    expect(input(page, 'template').value).to.equal('');
    expect(page.root.activeElement === input(page, 'template')).to.equal(true);
  });

  it('says what is chosen and what is given up, by whatever key, before how much is found', async () => {
    const page = await mountEditor();
    await page.open();
    const said = () => textOf(page.root.querySelector('[role=status][aria-live]'));
    await search(page, 'tags', 'sale');
    await page.pass(200, 200);
    await page.key('ArrowDown');
    await page.key('Enter');
    await page.pass(200, 200);
    expect(said()).to.match(/^sale is chosen\. \d+ results?$/);
    await page.key('Backspace');
    await page.pass(200, 200);
    expect(said()).to.match(/^sale is removed\. \d+ results?$/);
  });

  it('shows the newest answer only', async () => {
    const page = await mountEditor();
    await page.open();
    const slow = page.simulation.faults.add({ method: 'resources', hold: 'answer' });
    await search(page, 'template', 'cart');
    await page.pass(200, 200);
    await search(page, 'template', 'welcome');
    await page.pass(200, 200);
    expect(page.options('template').join()).to.contain('Welcome');
    slow.release();
    await page.settle();
    expect(page.options('template').join()).to.contain('Welcome').and.not.contain('Cart');
  });

  it('says loading, nothing found, and failed with a way to try again', async () => {
    const page = await mountEditor();
    await page.open();
    await search(page, 'template', 'no such thing');
    expect(note(page, 'template')).to.equal('Searching…');
    await page.pass(200, 200);
    expect(note(page, 'template')).to.equal('Nothing found');
    page.simulation.faults.add({ method: 'resources', kind: 'server', times: 3 });
    await search(page, 'template', 'cart');
    await page.pass(1600, 200);
    expect(note(page, 'template')).to.contain('did not work');
    await page.press('Retry', popup(page, 'template'));
    expect(page.options('template').join()).to.contain('Cart reminder');
  });

  it('tries again by itself what fails once, as any read', async () => {
    const page = await mountEditor();
    await page.open();
    page.simulation.faults.add({ method: 'resources', kind: 'server', times: 1 });
    await search(page, 'template', 'cart');
    await page.pass(800, 200);
    expect(page.options('template').join()).to.contain('Cart reminder');
  });

  it('follows the combobox pattern by keyboard', async () => {
    const page = await mountEditor();
    await page.open();
    const field = input(page, 'template');
    field.focus();
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    await page.key('ArrowDown');
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    expect(popup(page, 'template').matches(':popover-open')).to.equal(true);
    await page.key('ArrowDown');
    await page.key('ArrowDown');
    const active = page.root.getElementById(field.getAttribute('aria-activedescendant')!)!;
    expect(active.getAttribute('aria-selected')).to.equal('true');
    expect(textOf(active)).to.contain('Black Friday');
    await page.key('Enter');
    expect(field.value).to.equal('Black Friday early access');
    expect(field.getAttribute('aria-expanded')).to.equal('false');
    await page.key('ArrowDown');
    await page.key('Escape');
    expect(popup(page, 'template').matches(':popover-open')).to.equal(false);
    expect(page.isShown).to.equal(true);
    expect(page.dialog).to.equal(null);
    await search(page, 'template', '');
    expect(field.value, 'emptied to type another').to.equal('');
    await page.key('Escape');
    expect(field.value).to.equal('Black Friday early access');
    await page.press('Clear Template');
    expect(field.value).to.equal('');
  });

  it('takes several, and gives the last back by Backspace', async () => {
    const page = await mountEditor();
    await page.open();
    await page.goTo('Whom');
    await page.pick('segments', 'at risk');
    await page.pick('segments', 'bought twice');
    expect([...page.row('segments').querySelectorAll('.picked')].map(textOf)).to.deep.equal(['At risk', 'Bought twice']);
    input(page, 'segments').focus();
    await page.key('Backspace');
    expect([...page.row('segments').querySelectorAll('.picked')].map(textOf)).to.deep.equal(['At risk']);
    await page.press('Remove At risk');
    expect(page.row('segments').querySelector('.picked')).to.equal(null);
  });

  it('says that a segment is on the other side, while choosing and after', async () => {
    const page = await mountEditor();
    await page.open();
    await page.goTo('Whom');
    await page.pick('segments', 'at risk');
    await search(page, 'excludedSegments', 'at risk');
    await page.pass(200, 200);
    expect(page.options('excludedSegments')[0]).to.contain('Included above');
    await page.pick('excludedSegments', 'at risk');
    expect(page.problem('excludedSegments')).to.contain('both included and excluded');
    await page.press('Next step');
    expect(page.step).to.contain('Whom');
  });

  it('takes a tag that was typed when the field is left, or at a comma', async () => {
    const page = await mountEditor({ seed: [{ ...draft, tags: [] }] });
    await page.open();
    await search(page, 'tags', 'spring');
    await page.key(',');
    await search(page, 'tags', 'sale.2');
    page.get('textbox', 'Name').focus();
    await page.settle();
    await page.press('Save draft');
    expect(page.campaign().tags).to.deep.equal(['spring', 'sale.2']);
  });

  it('holds the tags rule', async () => {
    const page = await mountEditor({ seed: [{ ...draft, tags: ['a', 'b'] }] });
    await page.open();
    for (const [text, says] of [
      ['_hidden', 'does not begin with _'],
      ['two words', '1 to 30 letters'],
      ['x'.repeat(31), '1 to 30 letters'],
    ] as const) {
      await search(page, 'tags', text);
      await page.pass(200, 200);
      expect(note(page, 'tags'), text).to.contain(says);
    }
    await page.pick('tags', 'тег.1');
    await page.pick('tags', 'sale');
    expect(page.problem('tags')).to.equal('A campaign has at most 3 tags.');
    await page.press('Save draft');
    expect(page.campaign().tags).to.deep.equal(['a', 'b']);
  });
});
