// Style sheets that reset and restyle every tag of the page: the suite must look as on a blank one.
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { useHost } from './support/page.mjs';
import { differingPixels } from './support/pixels.mjs';

/** Pixels that may differ, of about a million, by more than 8 of 255 in a channel: what rasterising the same text twice may do. */
const tolerance = 0;

const sheet = (path) => `<link rel="stylesheet" href="/node_modules/${path}">`;
const hosts = {
  'Bootstrap 5': sheet('bootstrap/dist/css/bootstrap.min.css'),
  'the preflight of Tailwind 4': sheet('tailwindcss/preflight.css'),
  'AdminLTE 4': sheet('admin-lte/dist/css/adminlte.min.css'),
  'the Lumo theme of Vaadin 25': sheet('@vaadin/vaadin-lumo-styles/lumo.css'),
};

const body = `<div id="box"><campaign-provider locale="en" time-zone="Europe/Kyiv"><campaign-list></campaign-list>
  <campaign-info presentation="sheet"></campaign-info><campaign-editor></campaign-editor></campaign-provider></div>`;
// The font is inherited by design, so the host says which it is; nothing else of the host's is given.
const pages = {
  '/box.css': `#box { position: absolute; inset: 0 auto auto 0; inline-size: 1200px; block-size: 640px }
    campaign-list, campaign-calendar { block-size: 640px } campaign-provider { --campaign-font: 'DejaVu Sans', sans-serif }`,
};
const at = (hours) => new Date(Date.parse('2031-11-10T09:00:00Z') + hours * 3_600_000).toISOString();
const script = `
  const names = ['Flash sale', 'Lunch offer', 'Happy hour', 'Webinar', 'Store opening', 'Win back'];
  const statuses = ['waiting', 'ready', 'draft', 'stopped', 'done', 'failed'];
  const channels = ['email', 'sms', 'webpush', 'telegram', 'viber', 'email'];
  const seed = names.map((name, n) => ({ name, status: statuses[n], channel: channels[n], tags: ['sale'], createdAt: '2026-10-0' + (n + 1) + 'T08:00:00Z',
    launchType: statuses[n] === 'draft' ? null : statuses[n] === 'ready' ? 'manual' : 'schedule',
    ...(['waiting', 'stopped'].includes(statuses[n]) && { sendAt: '${at(5)}' }), ...(['done', 'failed'].includes(statuses[n]) && { sendAt: '2026-10-20T08:00:00Z' }) }));
  document.querySelector('campaign-provider').dataSource = createSimulation({ seed });
`;

/** THE scenes, in the order they follow from one another. */
const scenes = {
  list: async (page) => {
    await page.getByRole('button', { name: 'Flash sale' }).waitFor();
    await page.getByText('6 campaigns').first().waitFor();
  },
  'the column picker': async (page) => {
    await page.getByRole('button', { name: 'Columns', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Tags', exact: true }).waitFor();
  },
  'a filter': async (page) => {
    await page.getByRole('button', { name: 'Status', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Waiting' }).waitFor();
  },
  'a selection': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Select Happy hour' }).check();
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
  },
  'a menu': async (page) => {
    await page.getByRole('button', { name: 'More', exact: true }).first().click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
  },
  'a dialog': async (page) => {
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete', exact: true }).waitFor();
  },
  'the info sheet': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Info', exact: true }).last().click();
    await page.getByText('Creation date').waitFor();
  },
  'the editor': async (page) => {
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByRole('button', { name: 'Clear selection', exact: true }).last().click();
    await page.getByRole('button', { name: 'New campaign' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('A name');
  },
  'what asks before typing is lost': async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Discard', exact: true }).waitFor();
  },
  'a card of the calendar': async (page) => {
    await page.getByRole('button', { name: 'Discard', exact: true }).click();
    await page.evaluate(() => {
      const calendar = document.createElement('campaign-calendar');
      calendar.setAttribute('date', '2031-11-10');
      document.querySelector('campaign-list').replaceWith(calendar);
    });
    await page.getByRole('button', { name: /Flash sale/ }).click();
    await page.getByRole('button', { name: 'Move to…' }).waitFor();
  },
  'the dialog that moves a send': async (page) => {
    await page.getByRole('button', { name: 'Move to…' }).click();
    await page.getByRole('button', { name: 'Move', exact: true }).waitFor();
  },
};

describe('in a host with a style sheet of its own', () => {
  const host = useHost();
  afterEach(() => host.leave());

  /** Scene → picture. */
  async function pictures(head) {
    const { page } = await host.visit({ head: `${head}<link rel="stylesheet" href="/box.css">`, body, script, pages });
    const rules = await page.evaluate(() => [...document.styleSheets].map(({ cssRules }) => cssRules.length));
    assert.ok(
      rules.every((count) => count > 0),
      `a style sheet is missing: ${rules}`,
    );
    const taken = {};
    for (const [name, prepare] of Object.entries(scenes)) {
      await prepare(page);
      await page.mouse.move(1270, 890);
      await page.waitForFunction(
        () => document.getAnimations().length === 0 || document.getAnimations().every(({ playState }) => playState !== 'pending'),
      );
      taken[name] = await page.screenshot({ animations: 'disabled', caret: 'hide', clip: { x: 0, y: 0, width: 1200, height: 640 } });
    }
    return taken;
  }

  let blank;
  before(async () => {
    blank = await pictures('');
  });
  after(() => (blank = undefined));

  for (const [name, head] of Object.entries(hosts)) {
    it(`looks under ${name} as on a blank page`, async () => {
      const taken = await pictures(head);
      const differences = {};
      for (const scene of Object.keys(scenes)) {
        const count = await differingPixels(host.used.browser, blank[scene], taken[scene]);
        if (count > tolerance) differences[scene] = count;
      }
      assert.deepEqual(differences, {});
    });
  }
});
