import axe from 'axe-core';
import { expect } from 'chai';
import { until } from '../../helpers/until.ts';
import { type EditorFixture, type EditorOptions, draft, mountEditor, waiting } from './editor-fixture.ts';

async function violations(page: EditorFixture): Promise<string[]> {
  const { violations: found } = await axe.run(page.editor, { resultTypes: ['violations'], rules: { region: { enabled: false } } });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** What is not looked at in the usual draft. */
const seeds: Readonly<Record<string, EditorOptions>> = {
  launch: { seed: [{ ...draft, launchType: 'now' }] },
  'to draft': { seed: [waiting] },
};

/** THE table of what is looked at. */
const views: Readonly<Record<string, (page: EditorFixture) => Promise<void>>> = {
  what: async () => {},
  problems: async (page) => {
    await page.type('name', '');
    await page.press('Next step');
  },
  picker: async (page) => {
    page.row('template').querySelector<HTMLElement>('input')!.click();
    await page.settle();
  },
  whom: (page) => page.goTo('Whom'),
  when: async (page) => {
    await page.goTo('When');
    await page.choose('launchType', 'recurring');
    await page.setTime('2026-12-01', '10:00');
  },
  unsaved: async (page) => {
    await page.type('name', 'Typed');
    await page.key('Escape');
  },
  conflict: async (page) => {
    await page.type('name', 'Mine');
    page.simulation.update(page.ids[0]!, { name: 'Theirs' });
    await page.press('Save draft');
  },
  launch: async (page) => {
    await page.goTo('When');
    await page.press('Finish');
    expect(page.dialog!.textContent).to.contain('Launch');
  },
  'to draft': async (page) => {
    await page.type('name', 'Renamed');
    await page.press('Save draft');
    expect(page.dialog!.textContent).to.contain('Save draft');
  },
  'read-only': async (page) => {
    page.simulation.update(page.ids[0]!, { status: 'running', launchType: 'now' });
    await page.settle();
  },
};

describe('campaign-editor: accessibility', () => {
  for (const scheme of ['light', 'dark'])
    for (const [name, show] of Object.entries(views))
      it(`passes axe: ${name}, ${scheme}`, async () => {
        document.documentElement.style.colorScheme = scheme;
        try {
          const page = await mountEditor(seeds[name]);
          await page.open();
          await show(page);
          expect(await violations(page)).to.deep.equal([]);
        } finally {
          document.documentElement.removeAttribute('style');
        }
      });

  it('is silenced by nothing: the live region is inside the modal sheet', async () => {
    const page = await mountEditor();
    await page.open();
    const region = page.root.querySelector('[role=status][aria-live]')!;
    expect(page.sheet.contains(region)).to.equal(true);
    await page.goTo('Whom');
    expect(page.said).to.equal('Step 2 of 3: Whom');
  });

  it('takes the focus in, keeps it through saving and gives it back', async () => {
    const page = await mountEditor();
    const opener = document.createElement('button');
    page.provider.before(opener);
    opener.focus();
    await page.open();
    expect(page.focused).to.equal('name');
    await page.type('name', 'Renamed');
    await page.key('s', { ctrlKey: true });
    expect(page.focused).to.equal('name');
    await page.key('Escape');
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });

  it('moves the focus to the first field of each step', async () => {
    const page = await mountEditor({ seed: [{ ...draft, channel: 'telegram', telegramBot: { id: 'bot-1', name: 'Shop bot' } }] });
    await page.open();
    const steps = [page.focused];
    for (let n = 0; n < 2; n += 1) {
      await page.press('Next step');
      steps.push(page.focused);
    }
    await page.press('Back');
    steps.push(page.focused);
    expect(steps).to.deep.equal(['name', 'contactList', 'launchType', 'contactList']);
  });

  it('stands in the flow with `inline`, and is no dialog then', async () => {
    const page = await mountEditor({ attributes: { inline: '', 'campaign-id': 'cmp-10001' } });
    await page.settle();
    expect(page.sheet.localName).to.equal('section');
    expect(page.isShown).to.equal(true);
    await page.type('name', 'Renamed');
    await page.press('Save draft');
    expect(page.campaign().name).to.equal('Renamed');
  });

  it('opens and closes by the `open` attribute', async () => {
    const page = await mountEditor({ attributes: { 'campaign-id': 'cmp-10001' } });
    expect(page.isShown).to.equal(false);
    page.editor.setAttribute('open', '');
    await page.settle();
    expect(page.isShown).to.equal(true);
    page.editor.removeAttribute('open');
    await page.settle();
    expect(page.isShown).to.equal(false);
    page.editor.show();
    await page.settle();
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('Draft one');
  });

  it('says by `open` that it stays, when closing by the attribute is not confirmed', async () => {
    const page = await mountEditor();
    await page.open();
    await page.type('name', 'Typed');
    page.editor.open = false;
    await page.settle();
    await page.answer('Keep editing');
    expect([page.isShown, page.editor.open, page.editor.hasAttribute('open')]).to.deep.equal([true, true, true]);
    page.editor.open = false;
    await page.settle();
    await page.answer('Discard');
    expect([page.isShown, page.editor.open]).to.deep.equal([false, false]);
  });

  it('follows the store when a framework takes `campaignId` back with undefined', async () => {
    const page = await mountEditor({ attributes: { 'campaign-id': 'cmp-10001' } });
    Object.assign(page.editor, { campaignId: undefined });
    await page.settle();
    page.editor.open = true;
    await page.settle();
    expect(page.store.view.open).to.deep.equal({ id: '', pane: 'editor' });
    expect(page.get<HTMLInputElement>('textbox', 'Name').value).to.equal('');
    page.editor.close();
    await page.settle();
    expect([page.isShown, page.store.view.open]).to.deep.equal([false, null]);
  });

  it('minds no event of the page that says nothing', async () => {
    await mountEditor();
    for (const name of ['campaign-edit', 'campaign-resource-open']) document.body.dispatchEvent(new CustomEvent(name, { bubbles: true }));
  });

  for (const locale of ['de', 'ar'])
    it(`reads in ${locale} without English left over`, async () => {
      const page = await mountEditor({ locale });
      await page.open();
      await until(() => !/Description|Template|Search…/.test(page.body));
    });
});
