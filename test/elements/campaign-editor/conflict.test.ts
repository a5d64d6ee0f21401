import { expect } from 'chai';
import { compare, merged } from '../../../src/elements/campaign-editor/merge.ts';
import { blankSettings } from '../../../src/elements/campaign-editor/settings.ts';
import { textOf } from '../../helpers/queries.ts';
import { type EditorFixture, draft, mountEditor, waiting } from './editor-fixture.ts';

const rows = (page: EditorFixture) => [...page.dialog!.querySelectorAll('tbody tr')].map(textOf);
const take = async (page: EditorFixture, name: string) => {
  page.dialog!.querySelector<HTMLElement>(`[aria-label="${name}"]`)!.click();
  await page.settle();
};

describe('campaign-editor: somebody else changed it', () => {
  it('compares field by field, merges what does not overlap, overwrites nothing unseen', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    await page.type('description', 'My words');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(page.ids[0]!, { name: 'Theirs', tags: ['vip'] });
    await page.settle();
    await page.press('Save draft');
    expect(rows(page)).to.deep.equal([
      'Name Draft one Mine Theirs',
      'Description Not selected My words Not selected',
      'Tags Not selected Not selected vip',
    ]);
    expect(page.campaign().name).to.equal('Theirs');
    const save = [...page.dialog!.querySelectorAll<HTMLButtonElement>('button')].at(-1)!;
    expect(save.disabled).to.equal(true);
    await take(page, 'Name: Yours');
    await page.answer('Save merged');
    expect(page.campaign()).to.deep.include({ name: 'Mine', description: 'My words', tags: ['vip'], status: 'draft' });
    expect(page.dialog).to.equal(null);
  });

  it('asks again when it changed again meanwhile', async () => {
    const page = await mountEditor();
    const id = page.ids[0]!;
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.update(id, { name: 'Theirs' });
    await page.press('Save draft');
    await take(page, 'Name: Yours');
    page.simulation.update(id, { description: 'Theirs too' });
    await page.answer('Save merged');
    expect(rows(page).join()).to.contain('Theirs too');
    await page.answer('Save merged');
    expect(page.campaign()).to.include({ name: 'Mine', description: 'Theirs too' });
  });

  it('says again what sending at once means, because it is another thing by now', async () => {
    const page = await mountEditor({ seed: [{ ...draft, launchType: 'now' }] });
    await page.open();
    await page.goTo('When');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(page.ids[0]!, { contactList: { id: 'lst-12', name: 'Everybody' } });
    const heard: unknown[] = [];
    page.provider.addEventListener('campaign-launch', (event) => heard.push(event));
    await page.press('Finish');
    await page.answer('Launch');
    expect(textOf(page.dialog)).to.contain('Everybody');
    await page.answer('Save merged');
    expect(page.campaign().status).to.equal('draft');
    expect(textOf(page.dialog)).to.contain('at once');
    await page.answer('Cancel');
    expect(page.campaign().status).to.equal('draft');
    await page.press('Finish');
    await page.answer('Launch');
    expect(page.campaign().status).to.equal('running');
    // Each Finish is one wish; what is asked in between is not.
    expect(heard).to.have.length(2);
  });

  it('stays open after Ctrl+S on what waits, and goes on waiting', async () => {
    const page = await mountEditor({ seed: [waiting] });
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(page.ids[0]!, { description: 'Theirs' });
    await page.key('s', { ctrlKey: true });
    await page.answer('Save merged');
    expect(page.campaign()).to.include({ name: 'Mine', description: 'Theirs', status: 'waiting' });
    expect(page.isShown).to.equal(true);
  });

  it('leaves after it, when leaving was what one wanted', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(page.ids[0]!, { description: 'Theirs' });
    await page.key('Escape');
    await page.answer('Save draft');
    await page.answer('Save merged');
    expect(page.campaign()).to.include({ name: 'Mine', description: 'Theirs', status: 'draft' });
    expect(page.isShown).to.equal(false);
  });

  it('leaves what was typed as it is when the comparison is closed', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.update(page.ids[0]!, { name: 'Theirs' });
    await page.press('Save draft');
    await page.answer('Keep editing');
    expect(page.editor.matches(':state(dirty)')).to.equal(true);
    expect(page.campaign().name).to.equal('Theirs');
    await page.press('Save draft');
    expect(page.dialog).to.not.equal(null);
  });

  it('takes a change over at once while nothing is typed, and says it while something is', async () => {
    const page = await mountEditor();
    const id = page.ids[0]!;
    await page.open();
    page.simulation.update(id, { name: 'Theirs' });
    await page.settle();
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Theirs');
    await page.type('description', 'Mine');
    page.simulation.update(id, { name: 'Theirs again' });
    await page.settle();
    expect(page.banners.join()).to.contain('changed elsewhere');
    await page.press('Compare changes');
    await page.answer('Apply');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Theirs again');
    await page.press('Save draft');
    expect(page.campaign()).to.include({ name: 'Theirs again', description: 'Mine' });
  });

  it('becomes read-only when it starts meanwhile, and keeps what was typed for a copy', async () => {
    const page = await mountEditor({ seed: [{ ...draft, status: 'ready', launchType: 'manual' }] });
    await page.open();
    await page.type('name', 'Mine');
    await page.simulation.execute({ type: 'launch', targets: [{ id: page.ids[0]! }] }, { idempotencyKey: 'k' });
    await page.settle();
    expect(page.banners.join()).to.contain("Running campaigns can't be stopped or changed");
    expect(page.body).to.contain('Mine');
    await page.press('Duplicate');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Copy of Mine');
  });

  it('offers what is shown as a new campaign when it is deleted', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.remove(page.ids[0]!);
    await page.settle();
    expect(page.banners.join()).to.contain('deleted elsewhere');
    await page.press('Duplicate');
    await page.press('Save draft');
    expect(page.simulation.size).to.equal(1);
    expect(page.campaign(page.store.view.open!.id)).to.include({ name: 'Copy of Mine', status: 'draft' });
  });

  it('asks nothing more about a campaign that is deleted meanwhile', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(page.ids[0]!, { name: 'Theirs' });
    await page.press('Save draft');
    expect(page.dialog).not.to.equal(null);
    page.simulation.remove(page.ids[0]!);
    await page.settle();
    expect(page.dialog).to.equal(null);
    expect(page.banners.join()).to.contain('deleted elsewhere');
    expect(page.focused).to.equal('editor-title');
    await page.press('Duplicate');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Copy of Mine');
  });

  it('restores what was typed earlier although the campaign is deleted meanwhile', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.provider.remove();
    await page.settle();
    page.simulation.update(page.ids[0]!, { name: 'Theirs' });
    document.body.append(page.provider);
    await page.settle();
    page.simulation.remove(page.ids[0]!);
    await page.settle();
    await page.press('Restore');
    expect(page.dialog).to.equal(null);
    expect(page.body).to.contain('Mine');
    expect(page.find('textbox', 'Name')).to.equal(null);
    await page.press('Duplicate');
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Copy of Mine');
  });

  it('stays where a question is open when the page moves on', async () => {
    const page = await mountEditor({ seed: [draft, waiting] });
    const [id, other] = page.ids;
    await page.open(id);
    await page.type('name', 'Mine');
    page.simulation.faults.add({ method: 'get', hold: 'request', times: 1 });
    page.simulation.update(id!, { name: 'Theirs' });
    await page.press('Save draft');
    await page.open(other);
    expect(page.store.view.open).to.deep.equal({ id, pane: 'editor' });
    expect(rows(page)).to.deep.equal(['Name Draft one Mine Theirs']);
  });

  it('offers what was typed earlier on top of what changed since', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Mine');
    page.provider.remove();
    await page.settle();
    page.simulation.update(page.ids[0]!, { name: 'Theirs', description: 'Theirs' });
    document.body.append(page.provider);
    await page.settle();
    await page.press('Restore');
    await take(page, 'Name: Yours');
    await page.answer('Apply');
    await page.press('Save draft');
    expect(page.campaign()).to.include({ name: 'Mine', description: 'Theirs' });
  });
});

describe('campaign-editor: the three-way merge', () => {
  const [base, a, b] = [blankSettings, { ...blankSettings, name: 'a' }, { ...blankSettings, name: 'b' }];
  it('knows each case', () => {
    expect(compare(base, a, base).map(({ verdict }) => verdict)).to.deep.equal(['mine']);
    expect(compare(base, base, b).map(({ verdict }) => verdict)).to.deep.equal(['theirs']);
    expect(compare(base, a, a).map(({ verdict }) => verdict)).to.deep.equal(['both']);
    expect(compare(base, a, b).map(({ verdict }) => verdict)).to.deep.equal(['conflict']);
  });
  it('decides nothing by itself', () => {
    const fields = compare(base, a, b);
    expect(merged(b, fields, {})).to.equal(null);
    expect(merged(b, fields, { name: 'mine' })?.name).to.equal('a');
    expect(merged(b, fields, { name: 'theirs' })?.name).to.equal('b');
  });
});
