// However a host brings the elements onto its page, moves them about and takes them away.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { seeds, useHost } from './support/page.mjs';

const tags = ['campaign-provider', 'campaign-list', 'campaign-info'];
const body = '<campaign-provider id="p"><campaign-list></campaign-list><campaign-info></campaign-info></campaign-provider>';
const connect = `document.querySelector('campaign-provider').dataSource = createSimulation({ seed: ${seeds.two} });`;

const ready = (page) => page.getByRole('button', { name: 'Ready one' }).first().waitFor();

/** Every order of the items. */
const orders = (items) =>
  items.length < 2 ? [items] : items.flatMap((item, at) => orders(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));

describe('in the life of a host page', () => {
  const host = useHost();
  afterEach(() => host.leave());
  const open = async (options) => {
    const opened = await host.visit({ body, script: connect, ...options });
    return { ...opened, expectSilence: () => assert.deepEqual(opened.words, []) };
  };

  for (const order of orders(tags)) {
    it(`upgrades in the order ${order.join(', ')}`, async () => {
      const registrations = order.map((tag) => `await register('${tag}');`).join('\n');
      const { page, expectSilence } = await open({
        bundle: false,
        // The classes are caught on their way to the registry, and registered one by one.
        script: `${connect}
          const classes = {};
          const define = CustomElementRegistry.prototype.define;
          customElements.define = function (name, element, ...rest) {
            if (!name.startsWith('campaign-') || name.startsWith('campaign-vaadin')) return define.call(this, name, element, ...rest);
            classes[name] = element;
          };
          await import('/cdn/campaign-elements.js');
          customElements.define = (name, element) => define.call(customElements, name, element);
          const frame = () => new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          const register = async (tag) => (customElements.define(tag, classes[tag]), await frame());
          ${registrations}`,
      });
      await ready(page);
      expectSilence();
    });
  }

  it('takes properties that were set before the elements existed', async () => {
    const { page, expectSilence } = await open({
      bundle: false,
      script: `
        document.querySelector('campaign-list').query = { search: 'ready' };
        document.querySelector('campaign-list').selectedIds = [];
        document.querySelector('campaign-provider').messages = { 'list.new': 'Another one' };
        ${connect}
        await import('/cdn/campaign-elements.js');`,
    });
    await ready(page);
    await page.getByText('1 campaign', { exact: true }).waitFor();
    assert.equal(await page.evaluate(() => Object.hasOwn(document.querySelector('campaign-list'), 'query')), false);
    expectSilence();
  });

  it('moves in the document and keeps what it shows', async () => {
    const { page, server, expectSilence } = await open({ body: `${body}<main></main>` });
    await ready(page);
    await page.getByRole('checkbox', { name: 'Select Ready one' }).check();
    await page.evaluate(() => document.querySelector('main').append(document.querySelector('campaign-provider')));
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
    await page.evaluate(() => document.querySelector('campaign-provider').append(document.querySelector('campaign-list')));
    await ready(page);
    assert.ok(await page.getByRole('checkbox', { name: 'Select Ready one' }).isChecked());
    assert.equal(server.requests.filter((path) => path === '/cdn/campaign-elements.js').length, 1);
    expectSilence();
  });

  it('leaves and comes back', async () => {
    const { page, expectSilence } = await open();
    await ready(page);
    for (let round = 0; round < 3; round++) {
      await page.evaluate(async () => {
        const provider = document.querySelector('campaign-provider');
        provider.remove();
        await new Promise((later) => setTimeout(later, 50));
        document.body.append(provider);
      });
      await ready(page);
    }
    await page.evaluate(() => {
      const provider = document.querySelector('campaign-provider');
      provider.replaceChildren(document.createElement('campaign-list'));
    });
    await ready(page);
    expectSilence();
  });

  it('finds its provider by id: outside, later, and another one', async () => {
    const { page, expectSilence } = await open({
      body: '<campaign-list provider="far"></campaign-list><main></main>',
      script: `
        const add = (id, name) => {
          const provider = document.createElement('campaign-provider');
          provider.id = id;
          provider.dataSource = createSimulation({ seed: [{ name, status: 'ready', launchType: 'manual', channel: 'sms' }] });
          document.querySelector('main').append(provider);
        };
        await customElements.whenDefined('campaign-list');
        globalThis.add = add;
        add('far', 'Far one');`,
    });
    await page.getByRole('button', { name: 'Far one' }).waitFor();
    await page.evaluate(() => {
      globalThis.add('other', 'Other one');
      document.querySelector('campaign-list').setAttribute('provider', 'other');
    });
    await page.getByRole('button', { name: 'Other one' }).waitFor();
    await page.getByRole('button', { name: 'Far one' }).waitFor({ state: 'detached' });
    expectSilence();
  });

  it('shows two accounts in two languages, directions and themes beside each other', async () => {
    const two = ['en', 'ar'].map(
      (locale) => `<campaign-provider id="${locale}" locale="${locale}"><campaign-list></campaign-list></campaign-provider>`,
    );
    const { page, expectSilence } = await open({
      body: two.join(''),
      head: '<link rel="stylesheet" href="/themes.css">',
      pages: { '/themes.css': '#en { --campaign-accent: rgb(1, 2, 3) } #ar { --campaign-accent: rgb(200, 0, 100); color-scheme: dark }' },
      script: `for (const id of ['en', 'ar'])
        document.getElementById(id).dataSource = createSimulation({ seed: [{ name: 'Of ' + id, status: 'ready', launchType: 'manual', channel: 'sms' }] });`,
    });
    const [english, arabic] = [page.locator('#en campaign-list'), page.locator('#ar campaign-list')];
    await english.getByRole('button', { name: 'Of en' }).waitFor();
    await arabic.getByRole('button', { name: 'Of ar' }).waitFor();
    const newButton = (list) => list.locator('.button.primary').first();
    const look = (list) =>
      newButton(list).evaluate((button) => ({
        text: button.textContent.trim(),
        ground: getComputedStyle(button).backgroundColor,
        direction: getComputedStyle(button).direction,
      }));
    assert.deepEqual(await look(english), { text: 'New campaign', ground: 'rgb(1, 2, 3)', direction: 'ltr' });
    const { text, ground, direction } = await look(arabic);
    assert.match(text, /^[\u0600-\u06ff ]+$/);
    assert.deepEqual([ground, direction], ['rgb(200, 0, 100)', 'rtl']);
    await english.getByRole('searchbox').fill('nothing like this');
    await english.getByRole('button', { name: 'Of en' }).waitFor({ state: 'detached' });
    await arabic.getByRole('button', { name: 'Of ar' }).waitFor();
    expectSilence();
  });
});
