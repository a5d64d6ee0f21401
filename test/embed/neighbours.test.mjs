// Beside other things on a page: another copy of the package, another version of it, another Vaadin grid; and what the page finds changed.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { seeds, tags, useHost } from './support/page.mjs';
import { play, storiesFor } from './support/story.mjs';

const body =
  '<campaign-provider><campaign-list></campaign-list><campaign-info presentation="sheet"></campaign-info><campaign-editor></campaign-editor></campaign-provider>';
const connect = `document.querySelector('campaign-provider').dataSource = createSimulation({ seed: ${seeds.two} });`;
const ready = (page) => page.getByRole('button', { name: 'Ready one' }).first().waitFor();

/** What the suite is known to leave on a page: docs/embedding.md tells it. */
const known = {
  globals: ['__zod_globalConfig', 'litElementVersions', 'litHtmlVersions', 'litPropertyMetadata', 'reactiveElementVersions'],
  tags: /^campaign-/,
};

describe('beside neighbours', () => {
  const host = useHost({ otherVersion: true, olderGrid: true });
  afterEach(() => host.leave());

  it('does not mind a second copy of the same version', async () => {
    const { page, words } = await host.visit({
      body,
      script: `${connect} await import('/cdn/campaign-elements.js'); await import('/cdn/campaign-elements.js?again');`,
    });
    await ready(page);
    assert.deepEqual(words, []);
  });

  for (const [first, second, firstVersion] of [
    ['cdn', 'other', '0.1.0'],
    ['other', 'cdn', '99.0.0'],
  ]) {
    it(`stays with version ${firstVersion}, which came first, and says so once`, async () => {
      const { page, words } = await host.visit({
        body,
        bundle: false,
        script: `${connect} await import('/${first}/campaign-elements.js'); await import('/${second}/campaign-elements.js');
          document.documentElement.dataset.both = '';`,
      });
      await ready(page);
      // The first alone makes the page ready; what is looked at comes with the second.
      await page.locator('html[data-both]').waitFor();
      await page.getByRole('button', { name: 'New campaign' }).click();
      await page.getByRole('textbox', { name: 'Name' }).waitFor();
      assert.equal(words.length, 1);
      assert.match(
        words[0],
        new RegExp(`^warning: campaign-elements .*already registered by version ${firstVersion} of campaign-elements`),
      );
    });
  }

  it('meets the other version where each registered some of the elements', async () => {
    const { page } = await host.visit({
      body,
      bundle: false,
      script: `${connect} await import('/cdn/campaign-list.js'); await import('/other/campaign-info.js');`,
    });
    await ready(page);
    await page.getByRole('button', { name: 'Info', exact: true }).first().click();
    await page.getByText('Creation date').waitFor();
  });

  for (const order of ['before', 'after']) {
    it(`runs its own grid where the host loads another major version of Vaadin's ${order} it`, async () => {
      const vaadin = "await import('/vaadin-24/grid.js');";
      const { page, words } = await host.visit({
        body: `<vaadin-grid><vaadin-grid-column path="a"></vaadin-grid-column></vaadin-grid>${body}`,
        bundle: false,
        script: `${connect} ${order === 'before' ? vaadin : ''} await import('/cdn/campaign-elements.js');
          if (${order === 'after'}) { await new Promise((later) => setTimeout(later, 500)); ${vaadin} }
          document.querySelector('vaadin-grid').items = [{ a: 'cell of the host' }];`,
      });
      await ready(page);
      await page.getByText('cell of the host').waitFor();
      const grids = await page.evaluate(() => {
        const list = document.querySelector('campaign-list').shadowRoot;
        return {
          hosts: customElements.get('vaadin-grid').version,
          inside: [...list.querySelectorAll('*')].map(({ localName }) => localName).filter((name) => name.startsWith('vaadin')),
          own: list.querySelectorAll('campaign-vaadin-grid').length,
        };
      });
      assert.deepEqual(grids, { hosts: '24.10.6', inside: [], own: 1 });
      await page.getByRole('searchbox').fill('waiting');
      await page.getByText('1 campaign', { exact: true }).waitFor();
      assert.deepEqual(
        words.filter((word) => !/vaadin/i.test(word)),
        [],
      );
      assert.deepEqual(
        words.filter((word) => /campaign/.test(word)),
        [],
      );
    });
  }

  for (const [title, story] of storiesFor(tags))
    it(`leaves nothing on the page of ${title} that is not told`, async () => {
      const { page, words } = await host.visit({
        body: `<campaign-provider>${story.body}</campaign-provider>`,
        bundle: false,
        script: `
        const defined = [];
        const define = CustomElementRegistry.prototype.define;
        CustomElementRegistry.prototype.define = function (name, ...rest) {
          defined.push(name);
          return define.call(this, name, ...rest);
        };
        const state = () => ({
          head: document.head.innerHTML,
          root: document.documentElement.cloneNode(false).outerHTML,
          body: document.body.cloneNode(false).outerHTML,
          outside: [...document.body.children].map(({ localName }) => localName).join(),
          sheets: document.adoptedStyleSheets.length,
          properties: [...getComputedStyle(document.documentElement)].filter((name) => name.startsWith('--')).join(),
        });
        const globals = () => Object.getOwnPropertyNames(globalThis);
        const members = (owner, label) => Object.entries(Object.getOwnPropertyDescriptors(owner))
          .flatMap(([name, { value, get, set }]) => Object.entries({ value, get, set }).map(([kind, is]) => [label + '.' + name + ' ' + kind, is]));
        const natives = () => new Map(['Object', 'Array', 'String', 'Promise', 'Element', 'HTMLElement', 'Node', 'EventTarget', 'Document', 'ShadowRoot',
          'CustomElementRegistry', 'Event', 'History', 'Window'].flatMap((type) => [...members(globalThis[type], type), ...members(globalThis[type].prototype, type + '.prototype')]));
        globalThis.before = { state: state(), globals: globals(), natives: natives() };
        globalThis.difference = () => ({
          state: [before.state, state()],
          natives: [...natives()].flatMap(([name, is]) => (before.natives.get(name) === is ? [] : [name])),
          globals: globals().filter((name) => !before.globals.includes(name) && !['before', 'difference'].includes(name)).sort(),
          tags: defined,
        });
        document.querySelector('campaign-provider').dataSource = createSimulation({ latency: 5 });
        await import('/cdn/campaign-elements.js');`,
      });
      await play(page, story);
      const { state, natives, globals, tags: defined } = await page.evaluate(() => globalThis.difference());
      assert.deepEqual(state[1], state[0]);
      assert.deepEqual(natives, []);
      // The simulation, which is the host's here, brings zod along as well.
      assert.deepEqual(
        globals.filter((key) => !known.globals.includes(key)),
        [],
      );
      assert.deepEqual(
        defined.filter((tag) => !known.tags.test(tag)),
        [],
      );
      assert.deepEqual(words, []);
    });

  it('asks for nothing but its own files and the data source', async () => {
    const { page, server } = await host.visit({ body, script: connect });
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await ready(page);
    await page.reload();
    await ready(page);
    await page.waitForLoadState('networkidle');
    assert.deepEqual(
      asked.filter((url) => !url.startsWith(server.url)),
      [],
    );
  });
});
