// npm run smoke:storybook: opens every story and docs page of the built Storybook. A page error, an error in the console, a failed play
// function or an accessibility violation fails the story; the last line is "N stories, N failed".
// Options: --build (first), --only <text in the id>, --screenshots <folder>.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { bin, root, runNode } from './run.mjs';
import { serveFolder } from './static-server.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string', default: '' }, screenshots: { type: 'string' }, build: { type: 'boolean' } },
});
const folder = resolve(root, 'storybook-static');
const lanes = 3;
const patience = 60_000;

/** Runs in the page before Storybook: keeps what is told about the story at its end. */
function listenForEnd() {
  let channel;
  globalThis.storyEnd = new Promise((end) => {
    Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
      configurable: true,
      get: () => channel,
      set(value) {
        channel = value;
        const problems = [];
        const tell = (kind) => (error) => problems.push(`${kind}: ${error?.message ?? error?.description ?? JSON.stringify(error)}`);
        value.on('playFunctionThrewException', tell('play function'));
        value.on('unhandledErrorsWhilePlaying', tell('while playing'));
        for (const type of ['storyErrored', 'storyThrewException', 'storyMissing']) {
          value.on(type, (error) => (tell(type)(error), end(problems)));
        }
        value.on('docsRendered', () => end(problems));
        value.on('storyFinished', ({ status, reporters = [] }) => {
          for (const { type, status: outcome, result } of reporters) {
            if (outcome !== 'failed') continue;
            const found = result.violations ?? [{ id: result.error?.message ?? 'failed', nodes: [] }];
            for (const { id, help = '', nodes } of found)
              problems.push(
                `${type} ${id}: ${help} ${nodes
                  .map((node) => node.target.flat().join(' '))
                  .slice(0, 3)
                  .join(' | ')}`,
              );
          }
          if (status === 'error' && problems.length === 0) problems.push('the story failed');
          end(problems);
        });
      },
    });
  });
}

/** A request that a story makes fail on purpose is logged by the browser; what the page makes of it is what counts. */
const isExpected = (message) => message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/');

/** MSW looks for a newer worker in the background; whether there is one is nothing to a story, which has the one it needs. */
const isOfWorker = ({ message }) => message.startsWith('Failed to update a ServiceWorker');

async function visit(context, base, { id, type }) {
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (error) => {
    if (!isOfWorker(error)) problems.push(`page error: ${error.message}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  await page.addInitScript(listenForEnd);
  try {
    await page.goto(`${base}/iframe.html?id=${id}&viewMode=${type === 'docs' ? 'docs' : 'story'}`);
    const late = new Promise((end) => setTimeout(end, patience, [`nothing was shown within ${patience / 1000} s`]).unref());
    problems.push(...(await Promise.race([page.evaluate(() => globalThis.storyEnd), late])));
    // A docs page is told to be rendered before its story is.
    if (type === 'docs') await page.waitForSelector('.stage', { timeout: patience });
    if (values.screenshots) await page.screenshot({ path: join(resolve(values.screenshots), `${id}.png`) });
  } catch (error) {
    problems.push(error.message);
  }
  await page.close();
  return problems;
}

async function visitAll(entries, base) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });
  const queue = [...entries];
  let failed = 0;
  const lane = async () => {
    // A profile per lane: the service worker of one must not be claimed by another's start.
    const context = await browser.newContext({ viewport: { width: 1280, height: 760 } });
    for (let entry = queue.shift(); entry; entry = queue.shift()) {
      const problems = await visit(context, base, entry);
      if (problems.length > 0) failed += 1;
      console.log(`${problems.length > 0 ? '✗' : '✓'} ${entry.id}`);
      for (const problem of new Set(problems)) console.log(`    ${problem}`);
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  await browser.close();
  return failed;
}

if (values.build || !existsSync(join(folder, 'index.json'))) {
  const status = runNode([bin('storybook/dist/bin/dispatcher.js'), 'build', '--quiet', '--disable-telemetry']);
  if (status !== 0) process.exit(status);
}
if (values.screenshots) mkdirSync(resolve(values.screenshots), { recursive: true });
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const chosen = Object.values(entries).filter(({ id }) => id.includes(values.only));
const server = await serveFolder(folder);
const failed = await visitAll(chosen, server.url);
server.close();
console.log(`${chosen.length} stories, ${failed} failed`);
process.exitCode = failed > 0 || chosen.length === 0 ? 1 : 0;
