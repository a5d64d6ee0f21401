// A host page in a real browser: served from memory over the folder of a site, with whatever headers the test wants.
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { browserFlags, ensureBrowser } from '../../../scripts/browser.mjs';
import { root } from '../../../scripts/run.mjs';

const types = {
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
};

/**
 * Serves `folder`, what is below `/node_modules/`, and over it `pages`: path → text, or `{ body, headers }`; below `/api/` what `api` answers.
 * Collects what was asked for in `requests`.
 */
export async function serveSite(folder, pages = {}, api) {
  const requests = [];
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname));
    requests.push(path);
    if (api && path.startsWith('/api/')) return void api(request, response);
    const page = pages[path];
    if (page !== undefined) {
      const { body = page, headers = {} } = page;
      response.writeHead(200, { 'content-type': types[extname(path)] ?? types['.html'], ...headers }).end(body);
      return;
    }
    const base = path.startsWith('/node_modules/') ? root : folder;
    const file = join(base, path);
    if (!file.startsWith(base) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    pages,
    requests,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

export const launch = (args = []) => chromium.launch({ executablePath: ensureBrowser(), args: [...browserFlags, ...args] });

/** A page that keeps what its console and the browser complained about in `words`. */
export async function openPage(browser, url, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    timezoneId: 'Europe/Kyiv',
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const words = [];
  page.on('console', (message) => words.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => words.push(`uncaught: ${error.message}`));
  if (url) await page.goto(url);
  return { page, words, close: () => context.close() };
}

/** The document of a host page; `head` and `body` are markup of the test. */
export const html = ({ head = '', body = '', lang = 'en' } = {}) =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>${head}</head><body>${body}</body></html>`;
