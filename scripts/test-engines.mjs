// npm run test:engines: one story, by pointer and keyboard, through the script-tag build in Firefox and WebKitGTK, where they are installed.
// Names choose engines: npm run test:engines -- firefox. The last line is "N passed, N failed"; an engine that is not there is told, not failed.
import { buildSync } from 'esbuild';
import { buildSite } from '../test/embed/support/builds.mjs';
import { html, serveSite } from '../test/embed/support/host.mjs';
import { engines } from './engines.mjs';
import { root } from './run.mjs';

const chosen = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));

/** The page's side: what is found is found by role and name, through every shadow root. */
const finder = buildSync({
  stdin: {
    contents: `
      import { nameOf, roleOf } from './test/helpers/queries.ts';
      const all = (root) => [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? all(element.shadowRoot) : [])]);
      const named = (role, name) => all(document).filter((element) =>
        (element.matches('input[type=radio]') ? 'radio' : roleOf(element)) === role &&
        element.checkVisibility({ visibilityProperty: true }) && nameOf(element) === name);
      globalThis.finder = {
        text: (text) => all(document).some((element) => element.checkVisibility() && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.includes(text))),
        box(role, name, index = 0) {
          const element = named(role, name).at(index);
          if (!element) return null;
          const { x, y, width, height, top, bottom } = element.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2, top, bottom, image: getComputedStyle(element).backgroundImage };
        },
        focus() {
          let at = document.activeElement;
          while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
          return at ? nameOf(at) : '';
        },
      };`,
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  write: false,
  format: 'iife',
}).outputFiles[0].text;

const seed = ['Flash sale', 'Lunch offer', 'Happy hour', 'Store opening', 'Win back', 'Webinar'].map((name, index) => ({
  name,
  status: index < 4 ? 'waiting' : 'done',
  channel: index % 2 ? 'sms' : 'email',
  launchType: 'schedule',
  createdAt: `2026-10-0${index + 1}T08:00:00Z`,
  sendAt: index < 4 ? `2031-11-1${index}T09:00:00Z` : '2026-10-20T08:00:00Z',
}));
const pages = {
  '/': html({
    head: `<link rel="stylesheet" href="/page.css"><script src="/finder.js"></script><script type="module" src="/page.js"></script>
      <script type="module" src="/cdn/campaign-elements.js"></script>`,
    body: '<campaign-manager locale="en" time-zone="Europe/Kyiv"></campaign-manager>',
  }),
  '/page.css': 'body { margin: 0 } campaign-manager { display: block; block-size: 760px }',
  '/finder.js': `${finder}
    globalThis.words = [];
    for (const level of ['error', 'warn']) { const say = console[level]; console[level] = (...said) => (words.push(said.join(' ')), say.apply(console, said)); }
    addEventListener('error', ({ message }) => message.startsWith('ResizeObserver loop') || words.push(message));
    addEventListener('unhandledrejection', ({ reason }) => words.push(String(reason)));`,
  '/page.js': `import { createSimulation } from '/backend/simulation.js';
    document.querySelector('campaign-manager').dataSource = createSimulation({ seed: ${JSON.stringify(seed)} });`,
};

const pause = (ms) => new Promise((later) => setTimeout(later, ms));

/** Waits until the page's expression is true, and gives its value. */
async function until(page, expression, what) {
  for (let tries = 0; tries < 150; tries++) {
    const value = await page.evaluate(`JSON.stringify((${expression}) ?? null)`).then(JSON.parse);
    if (value) return value;
    await pause(100);
  }
  throw new Error(`never seen: ${what}`);
}

/** What a person does, on any engine. */
function hand(page) {
  const box = (role, name, index = 0) =>
    until(page, `finder.box(${JSON.stringify(role)}, ${JSON.stringify(name)}, ${index})`, `${role} “${name}”`);
  /** Once it stands still. */
  async function still(role, name, index) {
    for (let last = await box(role, name, index); ;) {
      await pause(80);
      const now = await box(role, name, index);
      if (now.x === last.x && now.y === last.y) return now;
      last = now;
    }
  }
  return {
    box: still,
    sees: (text) => until(page, `finder.text(${JSON.stringify(text)})`, `“${text}”`),
    misses: (role, name) => until(page, `!finder.box(${JSON.stringify(role)}, ${JSON.stringify(name)})`, `no ${role} “${name}”`),
    async click(role, name, index) {
      const { x, y } = await still(role, name, index);
      await page.click(x, y);
    },
    async hover(role, name, index) {
      const { x, y } = await still(role, name, index);
      await page.move(x, y);
    },
  };
}

function expect(condition, message) {
  if (!condition) throw new Error(message);
}

/** THE story. */
async function play(page) {
  const { box, sees, misses, click, hover } = hand(page);
  await sees('6 campaigns');
  await hover('button', 'Info', 2);
  expect((await box('button', 'Info', 2)).image !== 'none', 'the icon under the pointer has gone');
  const more = await box('button', 'More', 3);
  await click('button', 'More', 3);
  const beside = `Math.abs((finder.box('menuitem', 'Edit')?.top ?? -1e6) - ${more.bottom}) < 24`;
  await until(page, beside, 'the menu of a row below its button');
  await page.press('Escape');
  await misses('menuitem', 'Edit');
  await click('searchbox', 'Search campaigns');
  await page.type('lunch');
  await sees('1 campaign');
  await click('button', 'Clear filters');
  await sees('6 campaigns');
  await click('checkbox', 'Select Flash sale');
  await click('checkbox', 'Select Happy hour');
  await sees('2 selected');
  await click('button', 'Delete');
  await sees('Delete 2 campaigns?');
  await click('button', 'Delete', -1);
  await click('button', 'Undo');
  await sees('6 campaigns');
  await click('button', 'Clear selection');
  await click('button', 'Info', 0);
  await sees('Creation date');
  await page.press('Escape');
  await misses('button', 'Close');
  await click('button', 'New campaign');
  await click('textbox', 'Name');
  await page.type('Made in an engine');
  await click('radio', 'Email');
  await click('button', 'Save draft');
  await sees('Saved');
  await click('button', 'Close', -1);
  await sees('7 campaigns');
}

const folder = await buildSite();
const server = await serveSite(folder, pages);
let [passed, failed] = [0, 0];
for (const engine of engines.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const missing = engine.missing();
  if (missing) {
    console.log(`not run: ${engine.name}: ${missing}`);
    continue;
  }
  let page;
  try {
    page = await engine.open();
    await page.goto(server.url);
    await play(page);
    const words = await page.evaluate('JSON.stringify(words)').then(JSON.parse);
    expect(words.length === 0, `the console says: ${words.join(' | ')}`);
    passed++;
    console.log(`ok   ${engine.name} ${page.version}`);
  } catch (error) {
    failed++;
    console.log(`FAIL ${engine.name} ${page?.version ?? ''}: ${error.message}`);
    if (process.env.SHOT) await page?.screenshot(`${process.env.SHOT}-${engine.name}.png`);
  }
  await page?.close();
}
server.close();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
