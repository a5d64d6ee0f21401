// npm run test:examples: packs dist/, installs the tarball into each host of examples/, type-checks and builds it as the host does, and clicks
// one story through all of them. `--no-build` takes dist/ as it is; names choose hosts: npm run test:examples -- react vue.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { launch, openPage, serveSite } from '../test/embed/support/host.mjs';
import { root, runNode } from './run.mjs';

const folder = resolve(root, 'examples');
const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const hosts = readdirSync(folder).filter(
  (name) => name !== 'portal' && existsSync(resolve(folder, name, 'package.json')) && (chosen.length === 0 || chosen.includes(name)),
);
const npm = (args, cwd) => {
  const { status, stdout, stderr } = spawnSync('npm', [...args, '--loglevel=error'], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
};

/** THE story: the host's own controls drive the elements, and their events drive the host. */
async function play(page) {
  const button = (name) => page.getByRole('button', { name, exact: true });
  await button('Lunch offer').waitFor();
  // Tokens of page.css have come through the host's build.
  const accent = await button('New campaign').evaluate((element) => getComputedStyle(element).backgroundColor);
  if (accent !== 'rgb(10, 107, 93)') throw new Error(`the accent of page.css is ${accent}`);
  await page.getByRole('checkbox', { name: 'Select Lunch offer' }).check();
  const told = page.locator('output');
  await told.filter({ hasText: '1 selected' }).waitFor();
  await button('Clear selection').last().click();
  await told.filter({ hasText: '0 selected' }).waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await button('Spalten').waitFor();
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en');
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('Lunch offer');
  await page.getByText('1 campaign', { exact: true }).waitFor();
  await button('Lunch offer').click();
  await page.getByText(/^Portal edits cmp-\d+$/).waitFor();
  await button('Stop').click();
  await button('Restart').waitFor();
  await button('Info').click();
  await page.getByText('Creation date').waitFor();
  await button('Close').last().click();
  await button('New campaign').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Made in a host');
  await page.getByRole('radio', { name: 'Email' }).check();
  await button('Save draft').click();
  await button('Close').last().click();
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('Made in a host');
  await button('Made in a host').waitFor();
}

if (!process.argv.includes('--no-build') && runNode(['scripts/build.mjs']) !== 0) process.exit(1);
const [{ filename }] = JSON.parse(npm(['pack', '--json'], root));
copyFileSync(resolve(root, filename), resolve(folder, 'campaign-elements.tgz'));
rmSync(resolve(root, filename));

const browser = await launch();
let failed = 0;
for (const name of hosts) {
  const host = resolve(folder, name);
  try {
    rmSync(resolve(host, 'node_modules/campaign-elements'), { recursive: true, force: true });
    rmSync(resolve(host, 'package-lock.json'), { force: true });
    npm(['install', '--no-audit', '--no-fund'], host);
    npm(['run', 'build'], host);
    const server = await serveSite(resolve(host, JSON.parse(readFileSync(resolve(host, 'package.json'), 'utf8')).output ?? 'dist'));
    const { page, words, close } = await openPage(browser, `${server.url}/index.html`);
    try {
      await play(page);
      if (words.length > 0) throw new Error(`the console says: ${words.join(' | ')}`);
    } finally {
      await close();
      server.close();
    }
    console.log(`ok   ${name}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${name}: ${error.message}`);
  }
}
await browser.close();
console.log(`${hosts.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
