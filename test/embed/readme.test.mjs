// The pages of README.md, word for word: over HTTP, and without a style of the host's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { root } from '../../scripts/run.mjs';
import { createApi } from './support/api.mjs';
import { buildSite } from './support/builds.mjs';
import { launch, openPage, serveSite } from './support/host.mjs';

const markup = [...readFileSync(resolve(root, 'README.md'), 'utf8').matchAll(/^```html\n([\s\S]*?)^```$/gm)].map(([, code]) => code);
const whole = markup.find((code) => code.includes('<campaign-manager'));
const elements = markup.find((code) => code.includes('<campaign-provider src'));
const script = /<script type="module" src="\/cdn.*<\/script>/.exec(whole)?.[0];

describe('the pages of README.md', () => {
  const ends = [];
  let browser;
  let server;
  before(async () => {
    const folder = await buildSite();
    const api = await createApi(folder, { seed: 'typical' });
    server = await serveSite(folder, { '/': whole, '/elements.html': `<!doctype html><html lang="en">${elements}${script}</html>` }, api);
    browser = await launch();
    ends.push(() => server.close(), api.end);
  });
  after(async () => {
    await browser?.close();
    for (const end of ends) end();
  });

  for (const path of ['/', '/elements.html'])
    it(`show campaigns one can click: ${path}`, async () => {
      const { page, words, close } = await openPage(browser, server.url + path);
      await page.getByRole('button', { name: 'Lunch offer' }).first().waitFor();
      const { height } = await page.getByRole('grid').boundingBox();
      assert.ok(height > 200, `the rows have ${height} px`);
      // A real click, which needs something to be seen there.
      await page.getByRole('button', { name: 'Info' }).first().click();
      await page.getByText('Creation date').waitFor();
      assert.deepEqual(words, []);
      await close();
    });
});
