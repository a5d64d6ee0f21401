// The engines beside Chromium that tests can drive, behind one small interface: Firefox over WebDriver BiDi, WebKitGTK over WebDriver.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import { launch } from 'puppeteer-core';

const size = { width: 1200, height: 800 };
const pause = (ms) => new Promise((later) => setTimeout(later, ms));
const program = (...names) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
};

async function openFirefox() {
  const browser = await launch({
    browser: 'firefox',
    executablePath: program('firefox-esr', 'firefox'),
    headless: true,
    defaultViewport: size,
  });
  const page = await browser.newPage();
  return {
    version: (await browser.version()).replace(/^firefox\//i, ''),
    goto: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    move: (x, y) => page.mouse.move(x, y),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: (path) => page.screenshot({ path }),
    close: () => browser.close(),
  };
}

const libraries = '/usr/lib';
/** WebKitGTK's own little browser, wherever the distribution puts it. */
const miniBrowser = () =>
  (existsSync(libraries) ? readdirSync(libraries) : [])
    .flatMap((triplet) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map((name) => join(libraries, triplet, name, 'MiniBrowser')),
    )
    .find(existsSync);

const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });

/** Code points WebDriver gives to keys that write nothing. */
const keys = { Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004', ArrowDown: '\uE015', ArrowUp: '\uE013' };

async function openWebKit() {
  const port = await freePort();
  // A screen of its own, on a number that X itself finds.
  const driver = spawn('xvfb-run', ['-a', '-s', '-screen 0 1600x1300x24', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const base = `http://127.0.0.1:${port}/session`;
  const send = async (path, body, method = 'POST') => {
    const answer = await fetch(base + path, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
    const { value } = await answer.json();
    if (value?.error) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const options = { binary: miniBrowser(), args: ['--automation'] };
  const start = async () => {
    for (let tries = 0; ; tries++) {
      try {
        return await send('', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
      } catch (error) {
        if (tries === 50) throw error;
        await pause(200);
      }
    }
  };
  const end = () => process.kill(-driver.pid);
  let session;
  try {
    session = await start();
  } catch (error) {
    end();
    throw error;
  }
  const at = `/${session.sessionId}`;
  const act = (type, id, actions, parameters) =>
    send(`${at}/actions`, { actions: [{ type, id, actions, ...(parameters && { parameters }) }] });
  const pointer = (x, y, ...after) =>
    act('pointer', 'mouse', [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 }, ...after], { pointerType: 'mouse' });
  const strike = (characters) =>
    act(
      'key',
      'keyboard',
      characters.flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]),
    );
  const evaluate = (expression) => send(`${at}/execute/sync`, { script: `return (${expression})`, args: [] });
  // The window's bars take away from its size.
  await send(`${at}/window/rect`, { x: 0, y: 0, ...size });
  await pause(300);
  const { width, height } = await evaluate('({ width: innerWidth, height: innerHeight })');
  await send(`${at}/window/rect`, { x: 0, y: 0, width: 2 * size.width - width, height: 2 * size.height - height });
  return {
    version: session.capabilities.browserVersion,
    goto: (url) => send(`${at}/url`, { url }),
    evaluate,
    move: (x, y) => pointer(x, y),
    click: (x, y) => pointer(x, y, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }),
    press: (key) => strike([keys[key]]),
    type: (text) => strike([...text]),
    screenshot: async (path) => writeFileSync(path, await send(`${at}/screenshot`, undefined, 'GET'), 'base64'),
    close: async () => {
      await send(at, undefined, 'DELETE').catch(() => {});
      end();
    },
  };
}

/** THE engines. `missing` says what to install, or nothing when all is there. */
export const engines = [
  {
    name: 'firefox',
    missing: () => (program('firefox-esr', 'firefox') ? null : 'install Firefox (Debian: apt-get install firefox-esr)'),
    open: openFirefox,
  },
  {
    name: 'webkit',
    missing: () =>
      program('WebKitWebDriver') && program('xvfb-run') && miniBrowser()
        ? null
        : 'install WebKitGTK with its driver and Xvfb (Debian: apt-get install webkit2gtk-driver xvfb xauth)',
    open: openWebKit,
  },
];
