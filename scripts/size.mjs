// npm run size: what a page really requests of the script-tag build, brotli, against the budget; fails when over. `--build` builds first.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSite } from '../test/embed/support/builds.mjs';
import { html, launch, openPage, serveSite } from '../test/embed/support/host.mjs';

const one = { id: 'one', name: 'One', status: 'done', channel: 'email', launchType: 'schedule', sendAt: '2026-11-10T09:00:00Z' };

/**
 * THE budget, KiB: the script of the page, what is on it, what has to be seen before it counts as shown (`first`: by when the first row is
 * drawn). What the page requests afterwards by itself counts too; what a click brings does not, but for `clicks`.
 */
export const budget = [
  {
    name: 'campaign-info alone',
    script: 'campaign-info',
    body: '<campaign-info campaign-id="one"></campaign-info>',
    shown: 'Copy ID one',
    most: 45,
  },
  {
    name: 'campaign-stats alone',
    script: 'campaign-stats',
    body: '<campaign-stats campaign-ids="one"></campaign-stats>',
    shown: 'Export CSV',
    most: 50,
  },
  {
    name: 'campaign-list: its first row',
    script: 'campaign-list',
    body: '<campaign-list></campaign-list>',
    shown: 'More',
    most: 100,
    first: true,
  },
  { name: 'campaign-list', script: 'campaign-list', body: '<campaign-list></campaign-list>', shown: 'More', most: 110 },
  {
    name: 'campaign-calendar',
    script: 'campaign-calendar',
    body: '<campaign-calendar date="2026-11-10"></campaign-calendar>',
    shown: 'Agenda',
    most: 130,
  },
  {
    name: 'everything, on one page',
    script: 'campaign-elements',
    body:
      ['list', 'calendar', 'stats', 'info'].map((name) => `<campaign-${name}></campaign-${name}>`).join('') +
      '<campaign-editor></campaign-editor>',
    shown: 'More',
    clicks: ['New campaign'],
    most: 210,
  },
];

const brotli = (file) =>
  brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: 0 } })
    .length / 1024;

/** Is it drawn, in whatever shadow root? */
const find = (label) => {
  const search = (root) =>
    [...root.querySelectorAll('*')].some(
      (element) =>
        (element.localName === 'button' && (element.getAttribute('aria-label') ?? element.textContent).trim().includes(label)) ||
        (element.shadowRoot && search(element.shadowRoot)),
    );
  return search(document);
};

async function measure(browser, site, { script, body, shown, first, clicks = [] }) {
  const server = await serveSite(site.folder, {
    '/': html({
      head: `<script type="module" src="/page.js"></script><script type="module" src="/cdn/${script}.js"></script>`,
      body: `<campaign-provider>${body}</campaign-provider>`,
    }),
    '/page.js': `import { createSimulation } from '/backend/simulation.js';
      document.querySelector('campaign-provider').dataSource = createSimulation({ seed: [${JSON.stringify(one)}] });`,
  });
  const { page, close } = await openPage(browser, server.url);
  await page.waitForFunction(find, shown);
  if (!first) {
    for (const name of clicks) await page.getByRole('button', { name }).first().click();
    await page.waitForLoadState('networkidle');
  }
  const files = [...new Set(server.requests)].filter((path) => path.startsWith('/cdn/'));
  await close();
  server.close();
  return files.map((path) => ({ path, size: brotli(resolve(site.folder, `.${path}`)) })).toSorted((a, b) => b.size - a.size);
}

export async function measureAll({ onRow = () => {} } = {}) {
  const site = await buildSite();
  const browser = await launch();
  const rows = [];
  for (const item of budget) {
    if (!existsSync(resolve(site.folder, `cdn/${item.script}.js`))) continue;
    const files = await measure(browser, site, item);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    rows.push({ ...item, files, size, isOver: size > item.most });
    onRow(rows.at(-1));
  }
  await browser.close();
  site.remove();
  return rows;
}

if (process.argv[1] === import.meta.filename) {
  const all = process.argv.includes('--files');
  console.log('KiB, brotli      of  files');
  const rows = await measureAll({
    onRow({ name, size, most, files, isOver }) {
      console.log(
        `${size.toFixed(1).padStart(11)} ${String(most).padStart(7)} ${String(files.length).padStart(6)}  ${name}${isOver ? '  TOO MUCH' : ''}`,
      );
      if (all) for (const file of files) console.log(`${file.size.toFixed(1).padStart(30)}  ${file.path}`);
    },
  });
  for (const { name, script } of budget.filter((item) => !rows.some((row) => row.name === item.name)))
    console.log(`      there is no ${script} yet: ${name}`);
  if (rows.some(({ isOver }) => isOver)) process.exitCode = 1;
}
