// node scripts/leaks.mjs [mounts]: mounts and removes each element 1,000 times in its provider, and measures heap, nodes and listeners
// after garbage collection. Fails when what is left grows with the number of mounts.
import { buildSite } from '../test/embed/support/builds.mjs';
import { html, launch, openPage, serveSite } from '../test/embed/support/host.mjs';

/** THE table of what is mounted, by element; every one of them shows the name of the campaign when it has come. */
const cases = {
  'list and info': '<campaign-list></campaign-list><campaign-info campaign-id="one"></campaign-info>',
  calendar: '<campaign-calendar></campaign-calendar>',
  statistics: '<campaign-stats campaign-ids="one two"></campaign-stats>',
  editor: '<campaign-editor inline open campaign-id="one"></campaign-editor>',
};
const mounts = Number(process.argv[2] ?? 1_000);
/** What a mount may leave: bytes of the heap (code and caches warm up), nodes, listeners. */
const most = { bytes: 1_024, nodes: 0.1, listeners: 0.1 };
/** The grid's own debouncers hold a removed grid for about two seconds. */
const settled = 6_000;

const site = await buildSite();
const server = await serveSite(site, {
  '/': html({ head: '<script type="module" src="/page.js"></script><script type="module" src="/cdn/campaign-elements.js"></script>' }),
  '/page.js': `import { createSimulation } from '/backend/simulation.js';
    const sendAt = new Date(Date.now() + 86_400_000).toISOString();
    const campaign = { status: 'waiting', launchType: 'schedule', channel: 'email', sendAt };
    const source = createSimulation({ seed: [{ ...campaign, id: 'one', name: 'One' }, { ...campaign, id: 'two', name: 'Two' }] });
    const shows = (element) => element.shadowRoot?.textContent.includes('One') || [...(element.shadowRoot?.querySelectorAll('*') ?? [])].some((inner) => inner.localName.endsWith('cell-content') && inner.textContent.includes('One'));
    globalThis.mount = async (markup, count) => {
      for (let n = 0; n < count; n++) {
        const provider = document.createElement('campaign-provider');
        provider.dataSource = source;
        provider.innerHTML = markup;
        // A month shows the names of as many sends as it has room for.
        for (const element of provider.children) element.style.blockSize = '700px';
        document.body.append(provider);
        while (![...provider.children].every(shows)) await new Promise((frame) => requestAnimationFrame(frame));
        provider.remove();
      }
    };`,
});
const browser = await launch(['--js-flags=--expose-gc']);

async function measure(session) {
  await new Promise((later) => setTimeout(later, settled));
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

/** What is there before and after the mounts, in a page of their own. */
async function run(markup) {
  const { page, close } = await openPage(browser, server.url);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.waitForFunction(() => customElements.get('campaign-manager') && globalThis.mount);
  const mount = (count) => page.evaluate(([what, often]) => globalThis.mount(what, often), [markup, count]);
  await mount(Math.max(10, Math.round(mounts / 20)));
  const before = await measure(session);
  await mount(mounts);
  const after = await measure(session);
  await close();
  return { before, after };
}

console.log(`${mounts} mounts            before        after   per mount   at most`);
for (const [name, markup] of Object.entries(cases)) {
  console.log(name);
  const { before, after } = await run(markup);
  for (const [what, limit] of Object.entries(most)) {
    const each = (after[what] - before[what]) / mounts;
    if (each > limit) process.exitCode = 1;
    console.log(
      `  ${what.padEnd(10)} ${String(before[what]).padStart(14)} ${String(after[what]).padStart(12)} ${each.toFixed(3).padStart(11)} ${String(limit).padStart(9)}${each > limit ? '  LEAK' : ''}`,
    );
  }
}
await browser.close();
server.close();
