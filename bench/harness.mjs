// Builds the bench page as in production, serves it, and opens fresh pages of one browser. There are two builds of it: ours as the package is,
// with its own copy of the grid, and the floors, packages as they are published.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { build } from 'vite';
import { browserFlags, ensureBrowser } from '../scripts/browser.mjs';
import { compileHints } from '../scripts/compile-hints.mjs';
import { root } from '../scripts/run.mjs';
import { vaadinWithoutGlobals } from '../scripts/vaadin-without-globals.mjs';

const folder = resolve(root, 'node_modules/.cache/bench');
/** Scenes of what ours is compared with. */
const floors = ['mountGrid', 'mountFullCalendar', 'mountStatisticsTable', 'typeInFloor'];
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

async function buildPage(name, plugins) {
  await build({
    configFile: false,
    root: resolve(root, 'bench/page'),
    base: './',
    logLevel: 'warn',
    // As the script-tag build has, where what is a small file here is part of a larger one.
    plugins: [...plugins, compileHints({ least: 0 })],
    build: {
      outDir: join(folder, name),
      emptyOutDir: true,
      target: 'es2023',
      chunkSizeWarningLimit: 2_000,
      minify: process.env.BENCH_MINIFY !== 'no',
    },
  });
}

function serve() {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const isThere = file.startsWith(folder) && (await stat(file).catch(() => null))?.isFile();
    response.writeHead(isThere ? 200 : 404, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    if (isThere) createReadStream(file).pipe(response);
    else response.end();
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

const counters = ['TaskDuration', 'ScriptDuration', 'LayoutDuration', 'RecalcStyleDuration'];

/** The main thread's own time in ms: other processes of the machine do not enter it. */
export async function readCounters(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.filter(({ name }) => counters.includes(name)).map(({ name, value }) => [name, value * 1000]));
}

async function openBrowser(origin) {
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags, '--js-flags=--expose-gc'] });

  /** Runs `use` on a fresh page of a fresh profile: ours, unless `scene` is a floor. */
  async function withPage(use, scene) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 800 }, timezoneId: 'UTC', locale: 'en' });
    try {
      const page = await context.newPage();
      const failures = [];
      page.on('pageerror', (error) => failures.push(error));
      await page.goto(`${origin}${floors.includes(scene) ? 'floors' : 'ours'}/`);
      await page.waitForFunction(() => 'bench' in window);
      const result = await use(page, await context.newCDPSession(page));
      if (failures.length) throw failures[0];
      return result;
    } finally {
      await context.close();
    }
  }

  return {
    withPage,
    close: () => browser.close(),
    /** Times one scene on a fresh page. `ms`: until it is painted; `busy`: what the main thread worked for that. */
    time: (name, options) =>
      withPage(async (page, session) => {
        await page.evaluate(([scene, given]) => window.bench.prepare(scene, given), [name, options]);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const before = await readCounters(session);
        const timing = await page.evaluate(() => window.bench.act());
        const after = await readCounters(session);
        const [busy, script, layout, style] = counters.map((counter) => after[counter] - before[counter]);
        const facts = await page.evaluate(() => window.bench.inspect());
        return { ...timing, busy, script, layout, style, facts };
      }, name),
  };
}

export async function openHarness() {
  await buildPage('floors', []);
  await buildPage('ours', [vaadinWithoutGlobals()]);
  const server = await serve();
  const browser = await openBrowser(`http://127.0.0.1:${server.address().port}/`);
  return {
    ...browser,
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** Lengths of the tasks of the page while `work` runs: ms of the main thread's own time, as other processes make any task long. */
export async function traceTasks(session, work) {
  const events = [];
  const collect = ({ value }) => events.push(...value);
  session.on('Tracing.dataCollected', collect);
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['toplevel', '__metadata'] } });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  session.off('Tracing.dataCollected', collect);
  const threads = new Set(
    events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(({ name, pid, tid, tdur }) => tdur > 0 && name.endsWith('RunTask') && threads.has(`${pid} ${tid}`));
  return { tasks: tasks.map(({ tdur }) => tdur / 1000) };
}
