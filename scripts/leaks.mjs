// node scripts/leaks.mjs [mounts]: mounts and removes provider, list and info 1,000 times in one page and measures heap, nodes and listeners
// after garbage collection. Fails when what is left grows with the number of mounts.
import { buildSite } from '../test/embed/support/builds.mjs';
import { html, launch, openPage, serveSite } from '../test/embed/support/host.mjs';

const mounts = Number(process.argv[2] ?? 1_000);
/** What a mount may leave: bytes of the heap (code and caches warm up), nodes, listeners. */
const most = { bytes: 1_024, nodes: 0.1, listeners: 0.1 };
/** The grid's own debouncers hold a removed grid for about two seconds. */
const settled = 6_000;

const site = await buildSite();
const server = await serveSite(site, {
  '/': html({ head: '<script type="module" src="/page.js"></script><script type="module" src="/cdn/campaign-elements.js"></script>' }),
  '/page.js': `import { createSimulation } from '/backend/simulation.js';
    const source = createSimulation({ seed: [{ id: 'one', name: 'One', status: 'ready', launchType: 'manual', channel: 'email' }] });
    const shows = (element) => element.shadowRoot?.textContent.includes('One') || [...(element.shadowRoot?.querySelectorAll('*') ?? [])].some((inner) => inner.localName.endsWith('cell-content') && inner.textContent.includes('One'));
    globalThis.mount = async (count) => {
      for (let n = 0; n < count; n++) {
        const provider = document.createElement('campaign-provider');
        provider.dataSource = source;
        const list = document.createElement('campaign-list');
        const info = document.createElement('campaign-info');
        info.setAttribute('campaign-id', 'one');
        provider.append(list, info);
        document.body.append(provider);
        while (!shows(list) || !shows(info)) await new Promise((frame) => requestAnimationFrame(frame));
        provider.remove();
      }
    };`,
});
const browser = await launch(['--js-flags=--expose-gc']);
const { page } = await openPage(browser, server.url);
const session = await page.context().newCDPSession(page);
await session.send('Performance.enable');

async function measure() {
  await new Promise((later) => setTimeout(later, settled));
  for (let round = 0; round < 3; round++) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { bytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

await page.waitForFunction(() => customElements.get('campaign-list') && globalThis.mount);
await page.evaluate((count) => globalThis.mount(count), Math.max(10, Math.round(mounts / 20)));
const before = await measure();
await page.evaluate((count) => globalThis.mount(count), mounts);
const after = await measure();
await browser.close();
server.close();

console.log(`${mounts} mounts       before        after   per mount   at most`);
let failed = false;
for (const [name, limit] of Object.entries(most)) {
  const each = (after[name] - before[name]) / mounts;
  failed ||= each > limit;
  console.log(
    `${name.padEnd(10)} ${String(before[name]).padStart(14)} ${String(after[name]).padStart(12)} ${each.toFixed(3).padStart(11)} ${String(limit).padStart(9)}${each > limit ? '  LEAK' : ''}`,
  );
}
process.exitCode = failed ? 1 : 0;
