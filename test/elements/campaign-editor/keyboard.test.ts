/** From nothing to a campaign that waits for its time, by keyboard alone. */
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { nameOf } from '../../helpers/queries.ts';
import { type EditorFixture, draft, mountEditor } from './editor-fixture.ts';

/** Presses keys as a person does, and never finds the focus lost. */
class Keyboard {
  readonly #page: EditorFixture;
  constructor(page: EditorFixture) {
    this.#page = page;
  }
  get active(): HTMLInputElement {
    const { root, editor } = this.#page;
    expect(document.activeElement, 'the focus is lost').to.equal(editor);
    return root.activeElement as HTMLInputElement;
  }
  async press(...keys: string[]): Promise<void> {
    for (const press of keys) {
      await sendKeys({ press });
      await this.#page.settle();
    }
  }
  async type(text: string): Promise<void> {
    await sendKeys({ type: text });
    await this.#page.pass(250, 250);
    expect(this.active).to.not.equal(null);
  }
  async tabTo(what: string, matches: (element: HTMLInputElement) => boolean): Promise<void> {
    for (let left = 40; left > 0; left -= 1) {
      if (matches(this.active)) return;
      await this.press('Tab');
    }
    throw new Error(`Tab never came to ${what}`);
  }
  field(key: string, role = 'input'): Promise<void> {
    return this.tabTo(key, (at) => this.#page.focused === key && at.matches(role));
  }
  async button(name: string): Promise<void> {
    await this.tabTo(name, (at) => at.matches('button') && nameOf(at) === name);
    await this.press('Enter');
  }
  /** Types into a combobox and takes the first that is found. */
  async pick(key: string, text: string): Promise<void> {
    await this.field(key, '[role=combobox]');
    await this.type(text);
    await this.press('ArrowDown', 'Enter');
    expect(this.#page.focused).to.equal(key);
  }
  async choose(key: string, value: string): Promise<void> {
    await this.field(key, 'input[type=radio]');
    await this.press('Space');
    for (let left = 8; left > 0 && this.active.value !== value; left -= 1) await this.press('ArrowDown');
    expect(this.active).to.include({ value, checked: true });
  }
}

describe('campaign-editor: by keyboard alone', () => {
  it('goes from a new campaign to one that waits for its time, and gives the focus back', async () => {
    const page = await mountEditor({ seed: 'empty' });
    const keyboard = new Keyboard(page);
    const opener = document.createElement('button');
    page.provider.before(opener);
    opener.focus();
    page.editor.show();
    await page.settle();

    expect(page.focused).to.equal('name');
    await keyboard.type('Spring');
    await keyboard.choose('channel', 'email');
    await keyboard.button('Next step');

    expect(page.step).to.contain('Whom');
    expect(page.focused).to.equal('contactList');
    await keyboard.pick('contactList', 'vip');
    await keyboard.pick('segments', 'at risk');
    await keyboard.button('Next step');

    expect(page.step).to.contain('When');
    await keyboard.choose('launchType', 'schedule');
    await keyboard.tabTo('Date', (at) => at.type === 'date');
    await keyboard.type('12012026');
    await keyboard.tabTo('Time', (at) => at.type === 'time');
    await keyboard.type('1000AM');
    await keyboard.button('Finish');

    expect(page.campaign()).to.include({
      name: 'Spring',
      channel: 'email',
      status: 'waiting',
      launchType: 'schedule',
      sendAt: '2026-12-01T08:00:00.000Z',
    });
    expect(page.campaign().contactList?.name).to.match(/vip/i);
    expect(page.campaign().segments.map(({ name }) => name)).to.deep.equal(['At risk']);
    expect(page.isShown).to.equal(false);
    expect(document.activeElement).to.equal(opener);
    opener.remove();
  });

  it('gives the focus to what is around it when what opened it is gone', async () => {
    const page = await mountEditor({ seed: 'empty' });
    const around = document.createElement('div');
    around.tabIndex = -1;
    page.provider.before(around);
    around.append(page.provider);
    await page.settle();
    const opener = document.createElement('button');
    around.prepend(opener);
    opener.focus();
    page.editor.show();
    await page.settle();
    opener.remove();
    await page.key('Escape');
    expect(page.isShown).to.equal(false);
    expect(document.activeElement).to.equal(around);
    around.replaceWith(page.provider);
  });

  it('writes conditions one after the other, and saves them without leaving the last field', async () => {
    const page = await mountEditor();
    const keyboard = new Keyboard(page);
    await page.open();
    await page.goTo('Whom');
    await keyboard.button('Add condition');
    expect(nameOf(keyboard.active)).to.equal('Contact field');
    await keyboard.type('city');
    await keyboard.press('Tab');
    await keyboard.type('is one of');
    await keyboard.press('Tab');
    expect(nameOf(keyboard.active)).to.equal('Value');
    await keyboard.type('Kyiv, Lviv');
    expect(keyboard.active.value).to.equal('Kyiv, Lviv');
    await page.key('s', { ctrlKey: true });
    expect(page.campaign().oneTimeSegment?.conditions).to.deep.equal([{ field: 'city', operator: 'in', value: ['Kyiv', 'Lviv'] }]);
  });

  it('keeps a number a number, although nothing stands there for a moment', async () => {
    const segment = { match: 'all' as const, conditions: [{ field: 'age', operator: 'greaterThan', value: 18 }] };
    const page = await mountEditor({ seed: [{ ...draft, oneTimeSegment: segment }] });
    const keyboard = new Keyboard(page);
    await page.open();
    await page.goTo('Whom');
    await keyboard.tabTo('Value', (at) => nameOf(at) === 'Value');
    await keyboard.press('Delete');
    expect(keyboard.active.value).to.equal('');
    await keyboard.type('21');
    await page.key('s', { ctrlKey: true });
    expect(page.campaign().oneTimeSegment?.conditions[0]?.value).to.equal(21);
  });
});
