// Code that cannot be fetched, or comes after the hand that wants it.
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { useHost } from './support/page.mjs';

const sends = JSON.stringify([
  { name: 'Mover', status: 'waiting', launchType: 'schedule', channel: 'sms', sendAt: '2031-11-12T09:00:00Z' },
]);

const fail = (route) => route.fulfill({ status: 503 });

/**
 * A page with `content` in a provider over a backend with the campaigns of `seed`. Requests of chunks that match are kept in `asked`, and go
 * to `answer` until they are let through.
 */
async function openOn(host, { chunk, answer = fail, seed, elements, content }) {
  const { page } = await host.visit({ body: '<campaign-provider time-zone="Europe/Kyiv"></campaign-provider>', bundle: false });
  const asked = [];
  await page.route(chunk, (route) => (asked.push(route.request().url()), answer(route)));
  await page.evaluate(
    async (given) => {
      const { createSimulation } = await import(given.backend);
      await import(given.elements);
      const provider = document.querySelector('campaign-provider');
      provider.dataSource = createSimulation({ seed: JSON.parse(given.seed) });
      provider.innerHTML = given.content;
    },
    { seed, content, backend: '/backend/simulation.js', elements: `/cdn/${elements}.js` },
  );
  return { page, asked };
}

/** It runs, and so does whatever waited for it. */
const evaluated = (page, url) => page.evaluate((module) => import(module).then(() => new Promise((done) => setTimeout(done))), url);

describe('what of the calendar comes late', () => {
  const host = useHost();
  afterEach(() => host.leave());

  /** Requests of chunks that match go to `answer` until it is taken back. */
  const open = async (chunk, answer) => {
    const content = '<campaign-calendar date="2031-11-10"></campaign-calendar>';
    return (await openOn(host, { chunk, answer, seed: sends, elements: 'campaign-elements', content })).page;
  };
  const chip = (page) => page.getByRole('button', { name: /Mover/ });
  const middle = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return [x + width / 2, y + height / 2];
  };
  const cellOf = (page, date) => page.locator(`[role=gridcell][data-date="${date}"]`);
  const isOn = async (page, date) => cellOf(page, date).getByRole('button', { name: /Mover/ }).waitFor();

  for (const [what, chunk, view] of [
    ['the grid', /full-calendar-/, 'Month'],
    ['a view', /timegrid-/, 'Week'],
  ])
    it(`says that ${what} could not be fetched, and fetches it on Retry`, async () => {
      let asked = 0;
      const page = await open(chunk, (route) => ((asked += 1), fail(route)));
      await page.getByRole('button', { name: view, exact: true }).click();
      await page.getByRole('heading', { name: 'No connection to the server' }).waitFor();
      const before = asked;
      assert.equal(await page.evaluate(() => document.querySelector('campaign-calendar').matches(':state(error)')), true);
      const again = page.waitForResponse(chunk);
      await page.getByRole('button', { name: 'Retry' }).click();
      assert.equal((await again).status(), 503);
      assert.ok(asked > before);
      await page.unroute(chunk);
      await page.getByRole('button', { name: 'Retry' }).click();
      await page.getByRole('heading', { name: 'No connection to the server' }).waitFor({ state: 'detached' });
      await chip(page).waitFor();
    });

  it('drags with the first press, though the code for it comes after that', async () => {
    let hold;
    const held = new Promise((resolve) => (hold = resolve));
    const page = await open(/interaction-/, (route) => hold(route));
    await chip(page).waitFor();
    await page.mouse.move(...(await middle(chip(page))));
    await page.mouse.down();
    const route = await held;
    await route.continue();
    await evaluated(page, route.request().url());
    await page.mouse.move(...(await middle(cellOf(page, '2031-11-20'))), { steps: 5 });
    await page.mouse.up();
    await isOn(page, '2031-11-20');
  });

  it('says that nothing can be dragged, and fetches the code on Retry', async () => {
    const page = await open(/interaction-/, fail);
    await chip(page).waitFor();
    const pull = async (date) => {
      await page.mouse.move(...(await middle(chip(page))));
      await page.mouse.down();
      await page.mouse.move(...(await middle(cellOf(page, date))), { steps: 5 });
      await page.mouse.up();
    };
    await pull('2031-11-20');
    await page.getByRole('button', { name: 'Retry' }).waitFor();
    await isOn(page, '2031-11-12');
    await page.unroute(/interaction-/);
    const come = page.waitForRequest(/interaction-/);
    await page.getByRole('button', { name: 'Retry' }).click();
    await evaluated(page, (await come).url());
    assert.equal(await page.getByRole('button', { name: 'Retry' }).count(), 0);
    await pull('2031-11-20');
    await isOn(page, '2031-11-20');
  });
});

for (const build of ['campaign-info', 'alone/campaign-info'])
  describe(`what of the panel only some campaigns need, of ${build}`, () => {
    const host = useHost();
    afterEach(() => host.leave());

    const broken = {
      id: 'broken',
      name: 'Broken',
      channel: 'email',
      status: 'failed',
      launchType: 'recurring',
      sendAt: '2031-11-12T09:00:00Z',
    };
    const reasons = [{ code: 'template-missing', group: 'templates', at: '2031-11-10T09:00:00Z' }];
    const seed = JSON.stringify([
      { ...broken, recurrence: { rule: 'FREQ=WEEKLY', until: null }, failureReasons: reasons },
      { id: 'fine', name: 'Fine', channel: 'email', status: 'done', launchType: 'now' },
    ]);

    /** The panel on what is fine; requests of chunks that match fail until they are let through. */
    const open = (chunk) => openOn(host, { chunk, seed, elements: build, content: '<campaign-info campaign-id="fine"></campaign-info>' });

    for (const [what, chunk, words] of [
      ['why it failed', /findings-/, 'No template is selected'],
      ['how it repeats', /rare-values-/, 'Every week'],
    ])
      it(`says that ${what} could not be fetched, and fetches it on Retry`, async () => {
        const { page, asked } = await open(chunk);
        await page.getByRole('heading', { name: 'Fine' }).waitFor();
        assert.equal(asked.length, 0);
        await page.evaluate(() => document.querySelector('campaign-info').setAttribute('campaign-id', 'broken'));
        await page.getByRole('heading', { name: 'Broken' }).waitFor();
        const again = page.getByRole('button', { name: 'Retry' });
        await again.waitFor();
        await page.unroute(chunk);
        await again.click();
        await page.getByText(words).first().waitFor();
        assert.equal(await again.count(), 0);
      });

    it('is not what acts, before anybody does; says that it could not be fetched, and opens the menu on Retry', async () => {
      const { page, asked } = await open(/acting-/);
      await page.getByRole('heading', { name: 'Fine' }).waitFor();
      assert.equal(asked.length, 0);
      // In the flow of a page it takes no focus, which would be a sign.
      assert.equal(await page.evaluate(() => document.activeElement === document.body), true);
      await page.getByRole('button', { name: 'More' }).click();
      const again = page.getByRole('button', { name: 'Retry' });
      await again.waitFor();
      await page.unroute(/acting-/);
      await again.click();
      await page.getByRole('menuitem', { name: 'Duplicate' }).waitFor();
      assert.equal(await again.count(), 0);
    });

    it('says that what writes could not be fetched, and writes on Retry', async () => {
      const { page } = await open(/writes-/);
      await page.getByRole('button', { name: 'More' }).click();
      await page.getByRole('menuitem', { name: 'Duplicate' }).click();
      const again = page.getByRole('button', { name: 'Retry' });
      await again.waitFor();
      await page.unroute(/writes-/);
      await again.click();
      const total = () =>
        document
          .querySelector('campaign-provider')
          .dataSource.list({}, { offset: 0, limit: 1 })
          .then((answer) => answer.total);
      await page.waitForFunction(`(${total})().then((count) => count === 3)`);
      assert.equal(await again.count(), 0);
    });
  });

describe('what follows the address', () => {
  const host = useHost();
  afterEach(() => host.leave());

  const seed = JSON.stringify([{ id: 'fine', name: 'Fine', channel: 'email', status: 'done', launchType: 'now' }]);
  /** A panel that shows what the address says. */
  const open = async (answer) => {
    const opened = await openOn(host, { chunk: /address-/, answer, seed, elements: 'alone/campaign-info', content: '' });
    assert.equal(opened.asked.length, 0);
    await opened.page.evaluate(() => {
      location.hash = 'open=fine';
      const provider = document.querySelector('campaign-provider');
      const other = provider.cloneNode();
      Object.assign(other, { dataSource: provider.dataSource, viewSync: 'hash', innerHTML: '<campaign-info></campaign-info>' });
      provider.replaceWith(other);
    });
    return opened;
  };

  it('comes with the first that does, before anything is shown', async () => {
    let hold;
    const held = new Promise((resolve) => (hold = resolve));
    const { page } = await open((route) => hold(route));
    const route = await held;
    assert.equal(await page.getByText('No campaign is open').count(), 0);
    await route.continue();
    await page.getByRole('heading', { name: 'Fine' }).waitFor();
  });

  it('is done without, with a warning, when it cannot be fetched', async () => {
    const { page } = await open(fail);
    await page.waitForFunction(() => document.querySelector('campaign-provider').store !== null);
    await page.evaluate(async () => {
      const provider = document.querySelector('campaign-provider');
      await provider.updateComplete;
      provider.store.setView({ open: { id: 'fine', pane: 'info' } });
    });
    await page.getByRole('heading', { name: 'Fine' }).waitFor();
  });
});

describe('what of the statistics comes with campaigns', () => {
  const host = useHost();
  afterEach(() => host.leave());

  const seed = JSON.stringify(['one', 'two'].map((id) => ({ id, name: id, status: 'done', channel: 'email', launchType: 'now' })));
  /** Requests of chunks that match fail until they are let through. */
  const open = (chunk, ids) =>
    openOn(host, { chunk, seed, elements: 'campaign-stats', content: `<campaign-stats campaign-ids="${ids}"></campaign-stats>` });
  const show = (page, ids) => page.evaluate((next) => document.querySelector('campaign-stats').setAttribute('campaign-ids', next), ids);
  const retry = async (page, chunk) => {
    const again = page.getByRole('button', { name: 'Retry' });
    await again.waitFor();
    await page.unroute(chunk);
    await again.click();
    return again;
  };

  it('is not the table for one campaign; what could not be fetched for two is said, and fetched on Retry', async () => {
    const chunk = /compared-/;
    const { page, asked } = await open(chunk, 'one');
    await page.getByRole('slider').waitFor();
    assert.equal(asked.length, 0);
    await show(page, 'one two');
    const again = await retry(page, chunk);
    await page.getByRole('button', { name: 'Analytics of two' }).waitFor();
    assert.equal(await again.count(), 0);
  });

  it('is, of the sends of a recurring campaign, their table: told and fetched likewise, and the rest looks as before', async () => {
    const chunk = /compared-/;
    const daily = {
      id: 'daily',
      name: 'daily',
      status: 'done',
      channel: 'email',
      launchType: 'recurring',
      startedAt: '2026-11-01T09:00:00Z',
    };
    const content = '<campaign-stats campaign-ids="daily"></campaign-stats>';
    const { page } = await openOn(host, { chunk, seed: JSON.stringify([daily]), elements: 'campaign-stats', content });
    await page.getByRole('slider').waitFor();
    assert.equal(await page.getByRole('table', { name: 'Sends' }).count(), 0);
    const again = await retry(page, chunk);
    await page.getByRole('table', { name: 'Sends' }).waitFor();
    assert.equal(await again.count(), 0);
    const fill = await page.locator('campaign-stats .line').evaluate((line) => getComputedStyle(line).fill);
    assert.equal(fill, 'none');
  });

  for (const [what, ids, chunk] of [
    ['the analytics of one', 'one', /sections-/],
    ['the curves of two', 'one two', /sections-/],
    ['what draws lines', 'one', /curves-chart-/],
  ])
    it(`is nothing without any; says that ${what} could not be fetched, and fetches it on Retry`, async () => {
      const { page, asked } = await open(chunk, '');
      await page.getByRole('heading', { name: 'No campaigns chosen' }).waitFor();
      assert.equal(asked.length, 0);
      await show(page, ids);
      const again = await retry(page, chunk);
      await page.getByRole('slider').waitFor();
      assert.equal(await again.count(), 0);
    });
});

for (const build of ['campaign-stats', 'alone/campaign-stats'])
  describe(`what of ${build} comes with the first sign of interest`, () => {
    const host = useHost();
    afterEach(() => host.leave());

    const seed = JSON.stringify([{ id: 'one', name: 'one', status: 'done', channel: 'email', launchType: 'now' }]);
    const content = '<campaign-stats campaign-ids="one"></campaign-stats>';

    const chunk = /closer-look-/;
    const open = async (answer) => {
      const opened = await openOn(host, { chunk, answer, seed, elements: build, content });
      await opened.page.getByRole('slider').waitFor();
      assert.equal(opened.asked.length, 0);
      return opened;
    };

    for (const [what, press, come] of [
      ['the table behind a chart', (page) => page.getByText('Show as table').last(), ['table', 'Clicked over time']],
      [
        'what a metric means',
        (page) => page.getByRole('button', { name: 'Open rate', exact: true }),
        ['dialog', 'How Open rate is worked out'],
      ],
    ])
      it(`is ${what}; what could not be fetched is said, and fetched on Retry`, async () => {
        const { page } = await open(fail);
        // As a screen reader does it: without a pointer or a key.
        await press(page).evaluate((control) => control.click());
        const again = page.getByRole('button', { name: 'Retry' });
        await again.waitFor();
        await page.unroute(chunk);
        await again.evaluate((control) => control.click());
        const [role, name] = come;
        await page.getByRole(role, { name }).waitFor();
        assert.equal(await again.count(), 0);
      });

    it('does nothing for an element that has left the page since it was pressed', async () => {
      let hold;
      const held = new Promise((resolve) => (hold = resolve));
      const { page } = await open((route) => hold(route));
      const wrong = [];
      page.on('pageerror', ({ message }) => wrong.push(message));
      await page.exposeFunction('print', () => wrong.push('printed'));
      for (const name of ['Open rate', 'Print']) await page.getByRole('button', { name, exact: true }).click();
      await page.evaluate(() => document.querySelector('campaign-stats').remove());
      const route = await held;
      await route.continue();
      await evaluated(page, route.request().url());
      assert.deepEqual(wrong, []);
    });

    it('is what an icon is called, also of the one that was pointed at first', async () => {
      const { page } = await open((route) => route.continue());
      const come = page.waitForResponse(chunk);
      const icon = page.getByRole('button', { name: 'Refresh' });
      await icon.hover();
      await evaluated(page, (await come).url());
      await icon.hover({ position: { x: 4, y: 4 } });
      await page.getByRole('tooltip', { name: 'Refresh' }).waitFor();
    });
  });

describe('the later steps of the editor', () => {
  const host = useHost();
  afterEach(() => host.leave());

  /** The list and the editor; requests of the later steps fail until they are let through. */
  const open = async () => {
    const content = '<campaign-list></campaign-list><campaign-editor></campaign-editor>';
    const opened = await openOn(host, { chunk: /later-steps-/, seed: sends, elements: 'campaign-elements', content });
    await opened.page.getByRole('row', { name: /Mover/ }).waitFor();
    return opened;
  };
  const again = (page) => page.getByRole('dialog').getByRole('button', { name: 'Retry' });

  it('are fetched when the first is touched; what could not be fetched is said in their place, and fetched on Retry', async () => {
    const { page, asked } = await open();
    await page.getByRole('button', { name: 'New campaign' }).click();
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.waitFor();
    assert.equal(asked.length, 0);
    await name.press('A');
    await name.fill('Autumn');
    await page.getByRole('radio', { name: 'SMS' }).check();
    assert.ok(asked.length > 0);
    await page.getByRole('button', { name: 'Next step' }).click();
    await again(page).waitFor();
    assert.equal(await page.getByRole('combobox').count(), 0);
    await page.unroute(/later-steps-/);
    await again(page).click();
    const list = page.getByRole('combobox', { name: 'Contact list' });
    await list.waitFor();
    await page.waitForFunction(() => document.querySelector('campaign-editor').shadowRoot.activeElement?.id === 'field-contactList');
    await page.getByRole('heading', { name: 'Autumn' }).waitFor();
    assert.equal(await again(page).count(), 0);
  });

  it('come with a campaign that exists; when they cannot be fetched it is as if that could not be read', async () => {
    const { page } = await open();
    await page.evaluate(() => document.querySelector('campaign-provider').store.setView({ open: { id: 'cmp-10001', pane: 'editor' } }));
    const problem = page.getByRole('heading', { name: 'No connection to the server' });
    await problem.waitFor();
    await page.unroute(/later-steps-/);
    await again(page).click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    assert.equal(await problem.count(), 0);
  });
});

describe('what acts on campaigns', () => {
  const host = useHost();
  afterEach(() => host.leave());

  it('comes when the pointer comes to a campaign, not for the toolbar', async () => {
    const { page, asked } = await openOn(host, {
      chunk: /(flows|writes)-/,
      answer: (route) => route.continue(),
      seed: sends,
      elements: 'campaign-list',
      content: '<campaign-list></campaign-list>',
    });
    const row = page.getByRole('row', { name: /Mover/ });
    await row.waitFor();
    await page.getByRole('searchbox').hover();
    await page.getByRole('searchbox').press('Tab');
    const flows = page.waitForRequest(/flows-/);
    const writes = page.waitForRequest(/writes-/);
    assert.ok(!asked.some((url) => /(flows|writes)-/.test(url)));
    await row.hover();
    await Promise.all([flows, writes]);
  });
});

describe('what the toolbar of the list opens', () => {
  const host = useHost();
  afterEach(() => host.leave());

  it('comes when somebody comes near, not for the rows; what could not be fetched is said, and fetched on Retry', async () => {
    const chunk = /panels-/;
    const content = '<campaign-list></campaign-list>';
    const { page, asked } = await openOn(host, { chunk, seed: sends, elements: 'campaign-list', content });
    const row = page.getByRole('row', { name: /Mover/ });
    await row.waitFor();
    await row.hover();
    assert.equal(asked.length, 0);
    const columns = page.getByRole('button', { name: 'Columns' });
    await columns.click();
    const again = page.getByRole('button', { name: 'Retry' });
    await again.waitFor();
    await page.unroute(chunk);
    await again.click();
    await again.waitFor({ state: 'detached' });
    await columns.click();
    await page.getByRole('checkbox', { name: 'Channel' }).waitFor();
  });
});
