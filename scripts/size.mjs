// npm run size: what a page really requests of the script-tag build, brotli, against the budget. `--files` lists the files, `--modules` what they
// are made of. Fails when one exceeds it.
// Each page is opened twice, over HTTP (`src`) and with a data source of the page's own; what is more counts.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';
import { createApi } from '../test/embed/support/api.mjs';
import { buildSite } from '../test/embed/support/builds.mjs';
import { html, launch, openPage, serveSite } from '../test/embed/support/host.mjs';
import { ensureDependencies } from './ensure-deps.mjs';
import { modulesOfFiles } from './size-modules.mjs';

const one = { id: 'one', name: 'One', status: 'done', channel: 'email', launchType: 'schedule', sendAt: '2026-11-10T09:00:00Z' };

/**
 * THE budget, KiB: the scripts of the page, what is on it, what has to be seen before it counts as shown (`first`: by when the first row is
 * drawn). What the page requests afterwards by itself counts too; what a click brings does not, but for `clicks`.
 */
export const budget = [
  {
    name: 'campaign-info alone',
    scripts: ['alone/campaign-info'],
    body: '<campaign-info campaign-id="one"></campaign-info>',
    shown: 'Copy ID one',
    most: 45,
  },
  {
    name: 'campaign-stats alone',
    scripts: ['alone/campaign-stats'],
    body: '<campaign-stats campaign-ids="one"></campaign-stats>',
    shown: 'Export CSV',
    most: 50,
  },
  {
    name: 'campaign-list: its first row',
    scripts: ['alone/campaign-list'],
    body: '<campaign-list></campaign-list>',
    shown: 'More',
    most: 100,
    first: true,
  },
  { name: 'campaign-list', scripts: ['alone/campaign-list'], body: '<campaign-list></campaign-list>', shown: 'More', most: 110 },
  {
    name: 'campaign-calendar',
    scripts: ['alone/campaign-calendar'],
    body: '<campaign-calendar date="2026-11-10"></campaign-calendar>',
    shown: 'Agenda',
    most: 130,
  },
  {
    name: 'campaign-list and campaign-info, which share',
    scripts: ['campaign-list', 'campaign-info'],
    body: '<campaign-list></campaign-list><campaign-info campaign-id="one"></campaign-info>',
    shown: 'Copy ID one',
    most: 101.7,
  },
  {
    name: 'everything, on one page',
    scripts: ['campaign-elements'],
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

/** How a page comes to its campaigns. */
const ways = {
  src: { provider: 'src="/api"', script: '' },
  dataSource: {
    provider: '',
    script: `import { createSimulation } from '/backend/simulation.js';
      document.querySelector('campaign-provider').dataSource = createSimulation({ seed: [${JSON.stringify(one)}] });`,
  },
};
/** A page that asks for nothing new for so long has all it wants, ms. */
const silence = 2000;
/** Modules that weigh less are not listed, KiB. */
const leastShown = 0.1;
/** Rows measured at a time. */
const together = 2;

const settled = async ({ requests }) => {
  for (let count = -1; count !== requests.length; await sleep(silence)) count = requests.length;
};

/** The files of the build that the page asks for. */
async function request(browser, { folder, api }, { scripts, body, shown, first, clicks = [] }, way) {
  const server = await serveSite(
    folder,
    {
      '/': html({
        head: ['/page.js', ...scripts.map((script) => `/cdn/${script}.js`)]
          .map((path) => `<script type="module" src="${path}"></script>`)
          .join(''),
        body: `<campaign-provider ${way.provider}>${body}</campaign-provider>`,
      }),
      '/page.js': way.script,
    },
    api,
  );
  const { page, close } = await openPage(browser, server.url);
  await page.waitForFunction(find, shown, { timeout: 60_000 });
  if (!first) {
    for (const name of clicks) await page.getByRole('button', { name }).first().click();
    await settled(server);
  }
  const files = new Set(server.requests.filter((path) => path.startsWith('/cdn/')));
  await close();
  server.close();
  return files;
}

async function measure(browser, site, item) {
  const found = Object.values(ways).map(async (way) => {
    const paths = [...(await request(browser, site, item, way))];
    const files = paths.map((path) => ({ path, size: site.sizeOf(path) })).toSorted((a, b) => b.size - a.size);
    return { files, size: files.reduce((sum, file) => sum + file.size, 0) };
  });
  const [most] = (await Promise.all(found)).toSorted((a, b) => b.size - a.size);
  return { ...item, ...most, isOver: most.size > item.most };
}

export async function measureAll() {
  const folder = await buildSite();
  const api = await createApi(folder, { seed: [one] });
  const sizes = new Map();
  const sizeOf = (path) => {
    if (!sizes.has(path)) sizes.set(path, brotli(resolve(folder, `.${path}`)));
    return sizes.get(path);
  };
  const browser = await launch();
  const present = budget.filter(({ scripts }) => scripts.every((script) => existsSync(resolve(folder, `cdn/${script}.js`))));
  const rows = [];
  // All at once are too many for a small machine.
  for (let at = 0; at < present.length; at += together)
    rows.push(...(await Promise.all(present.slice(at, at + together).map((item) => measure(browser, { folder, api, sizeOf }, item)))));
  await browser.close();
  return rows;
}

if (process.argv[1] === import.meta.filename) {
  ensureDependencies();
  const [withFiles, withModules] = ['--files', '--modules'].map((option) => process.argv.includes(option));
  const modules = withModules ? await modulesOfFiles() : new Map();
  console.log('KiB, brotli      of  files');
  const rows = await measureAll();
  for (const { name, size, most, files, isOver } of rows) {
    const verdict = isOver ? '  TOO MUCH' : '';
    console.log(`${size.toFixed(1).padStart(11)} ${String(most).padStart(7)} ${String(files.length).padStart(6)}  ${name}${verdict}`);
    if (!withFiles && !withModules) continue;
    for (const file of files) {
      console.log(`${file.size.toFixed(1).padStart(30)}  ${file.path}`);
      for (const { id, share } of modules.get(file.path.replace('/cdn/', '')) ?? [])
        if (share * file.size >= leastShown) console.log(`${(share * file.size).toFixed(2).padStart(38)}  ${id}`);
    }
  }
  for (const { name, scripts } of budget.filter((item) => !rows.some((row) => row.name === item.name)))
    console.log(`      there is no ${scripts.join(' and ')} yet: ${name}`);
  // The simulated backend still has timers.
  process.exit(rows.some(({ isOver }) => isOver) ? 1 : 0);
}
