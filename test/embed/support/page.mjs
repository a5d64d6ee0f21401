// A served host page with the suite on it, for one test file: built once, opened as often as wanted.
import { after, before } from 'node:test';
import { filesUnder } from '../../../scripts/run.mjs';
import { buildSite } from './builds.mjs';
import { html, launch, openPage, serveSite } from './host.mjs';

/** Every element there is. */
export const tags = filesUnder('src/define', '.ts').flatMap((file) => /(campaign-[\w-]+)\.ts$/.exec(file)?.[1] ?? []);

/** Accounts tests know by name. */
export const seeds = {
  typical: "'typical'",
  two: JSON.stringify([
    { name: 'Ready one', status: 'ready', launchType: 'manual', channel: 'email' },
    { name: 'Waiting one', status: 'waiting', launchType: 'schedule', channel: 'sms', sendAt: '2031-11-10T09:00:00Z' },
  ]),
};

const heights = { '/host.css': 'body { margin: 0 } campaign-list, campaign-calendar, campaign-manager { display: block; height: 700px }' };

/**
 * Sets up and takes down around the tests of a file. `visit` serves `body` and `script` (a module that is told the `simulation` module as
 * `createSimulation`) and opens it; what is opened is closed after the test.
 */
export function useHost(builds) {
  const used = { site: null, browser: null };
  const open = [];
  before(async () => {
    used.site = await buildSite(builds);
    used.browser = await launch();
  });
  const leave = async () => {
    for (const { close } of open.splice(0)) await close();
  };
  // A server that a failed hook left open would keep the run from ending.
  after(async () => {
    await leave();
    await used.browser?.close();
  });
  return {
    used,
    leave,
    async visit({ head = '', body = '', script = '', pages = {}, headers = {}, bundle = true, page: options = {} } = {}) {
      const links = `<link rel="stylesheet" href="/host.css">${head}<script type="module" src="/page.js"></script>${bundle ? '<script type="module" src="/cdn/campaign-elements.js"></script>' : ''}`;
      const server = await serveSite(used.site, {
        ...heights,
        ...pages,
        '/': { body: html({ head: links, body }), headers },
        '/page.js': `import { createSimulation } from '/backend/simulation.js';\n${script}`,
      });
      const opened = await openPage(used.browser, server.url, options);
      open.push(opened, server);
      return { ...opened, server };
    },
  };
}
