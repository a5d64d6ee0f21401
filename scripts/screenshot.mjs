// node scripts/screenshot.mjs: takes the README's pictures of the demo portal, docs/list-light.png and docs/list-dark.png.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { browserFlags, ensureBrowser } from './browser.mjs';
import { root } from './run.mjs';

const folder = resolve(root, 'docs');
const server = await createServer({
  configFile: resolve(root, 'vite.config.ts'),
  logLevel: 'error',
  server: { port: 0, host: '127.0.0.1' },
});
await server.listen();
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: browserFlags });

mkdirSync(folder, { recursive: true });
for (const theme of ['light', 'dark']) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, deviceScaleFactor: 1.5, timezoneId: 'Europe/Kyiv' });
  const page = await context.newPage();
  await page.goto(`${server.resolvedUrls.local[0]}?demo-theme=${theme}`);
  await page.getByRole('button', { name: 'Stop' }).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: resolve(folder, `list-${theme}.png`), animations: 'disabled' });
  await context.close();
  console.log(`docs/list-${theme}.png`);
}

await browser.close();
await server.close();
