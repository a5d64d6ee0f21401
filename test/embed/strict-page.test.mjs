// The strictest page there is: nothing inline, no strings where the browser would run or parse them.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { aloneTags } from '../../scripts/cdn-builds.mjs';
import { tags, useHost } from './support/page.mjs';
import { play, stories, storiesFor } from './support/story.mjs';

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";
const provided = (inner) => `<campaign-provider>${inner}</campaign-provider>`;
const body = provided(stories['list, info and editor'].body);
const script = `
  globalThis.violations = [];
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber, sample }) =>
    violations.push([violatedDirective, blockedURI, sourceFile, lineNumber, sample].join(' ')));
  document.querySelector('campaign-provider').dataSource = createSimulation({ latency: 20 });
`;

describe('under a strict Content Security Policy with Trusted Types', () => {
  const host = useHost();
  afterEach(() => host.leave());
  const expectNone = async ({ page, words }) => {
    assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
    assert.deepEqual(words, []);
  };

  for (const [name, story] of storiesFor(tags)) {
    it(`has all of ${name} used without one violation or one word in the console`, async () => {
      const opened = await host.visit({ body: provided(story.body), script, headers: { 'content-security-policy': policy } });
      await play(opened.page, story);
      await expectNone(opened);
    });
  }

  for (const [name, story] of storiesFor(aloneTags)) {
    it(`has all of ${name} used where each element brings a build of its own`, async () => {
      const head = story.needs.map((tag) => `<script type="module" src="/cdn/alone/${tag}.js"></script>`).join('');
      const headers = { 'content-security-policy': policy };
      const opened = await host.visit({ body: provided(story.body), head, script, headers, bundle: false });
      await play(opened.page, story);
      await expectNone(opened);
    });
  }

  it('changes language, direction and width', async () => {
    const opened = await host.visit({ body, script, headers: { 'content-security-policy': policy } });
    const { page } = opened;
    await page.getByRole('button', { name: 'New campaign' }).waitFor();
    const provider = page.locator('campaign-provider');
    await provider.evaluate((element) => element.setAttribute('locale', 'de'));
    await page.getByRole('button', { name: 'Spalten' }).waitFor();
    await provider.evaluate((element) => element.setAttribute('locale', 'ar'));
    await page.getByRole('button', { name: 'Spalten' }).waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.getByRole('checkbox').nth(1).check();
    await expectNone(opened);
  });

  it('needs no policy of Trusted Types but that of Lit', async () => {
    const opened = await host.visit({ body, script, headers: { 'content-security-policy': `${policy}; trusted-types lit-html` } });
    await opened.page.getByRole('button', { name: 'Stop' }).first().waitFor();
    await expectNone(opened);
  });
});
