import assert from 'node:assert/strict';

// What a user does with the suite, by mouse, in whatever host: everything is found by role and name.
const button = (page, name) => page.getByRole('button', { name, exact: true });

/** Cells are slotted: not inside their rows for a locator. So the list is brought down to one campaign by its name. */
async function only(page, name) {
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill(name);
  await page.getByText('1 campaign', { exact: true }).waitFor();
  await button(page, name).waitFor();
}
async function everything(page) {
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('');
  await page.getByText(/^\d\d+ campaigns$/).waitFor();
}

/** What the page gives to save, by the button that does. */
async function saved(page, name) {
  const download = page.waitForEvent('download');
  await button(page, name).first().click();
  return (await download).suggestedFilename();
}

/** THE steps of the list, the info panel and the editor on the `typical` account. */
const steps = {
  async 'finds, sorts and picks columns'(page) {
    await only(page, 'Lunch offer');
    await everything(page);
    await button(page, 'Status').click();
    await page.getByRole('checkbox', { name: 'Waiting' }).check();
    await page.keyboard.press('Escape');
    await button(page, 'Clear filters').first().click();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await page.getByRole('columnheader', { name: 'Name' }).click();
    await button(page, 'Columns').click();
    await page.getByRole('checkbox', { name: 'Created' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Created' }).waitFor();
  },
  async 'selects and clears'(page) {
    await page
      .getByRole('checkbox', { name: /^Select (?!all)/ })
      .first()
      .check();
    await page.getByRole('toolbar', { name: 'Selection' }).waitFor();
    await button(page, 'Clear selection').last().click();
  },
  async 'acts on a row'(page) {
    await only(page, 'Lunch offer');
    await button(page, 'Stop').click();
    await button(page, 'Restart').waitFor();
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await button(page, 'Copy of Lunch offer').waitFor();
    await only(page, 'Copy of Lunch offer');
    await button(page, 'More').click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Cancel' }).click();
  },
  async 'reads about a campaign'(page) {
    await only(page, 'Happy hour');
    await button(page, 'Info').click();
    await page.getByText('Creation date').waitFor();
    await button(page, 'Close').last().click();
    await everything(page);
  },
  async 'makes a campaign'(page) {
    await button(page, 'New campaign').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Strict sale');
    await page.getByRole('radio', { name: 'Email' }).check();
    await button(page, 'Next step').click();
    await page.getByRole('combobox', { name: /^Contact list/ }).click();
    await page.getByRole('option').first().click();
    await button(page, 'Save draft').click();
    await page.getByText('Strict sale').first().waitFor();
    await button(page, 'Close').last().click();
    await only(page, 'Strict sale');
  },
};

/** THE stories: what is on the page, and what a user does with it on the `typical` account. */
export const stories = {
  'list, info and editor': {
    needs: ['campaign-list', 'campaign-info', 'campaign-editor'],
    body: '<campaign-list></campaign-list><campaign-info presentation="sheet"></campaign-info><campaign-editor></campaign-editor>',
    steps,
  },
  calendar: {
    needs: ['campaign-calendar'],
    body: '<campaign-calendar></campaign-calendar>',
    steps: {
      async 'changes the view and pages'(page) {
        for (const view of ['Week', 'Day', 'Agenda', 'Month']) await button(page, view).click();
        for (const step of ['Next', 'Previous', 'Today']) await button(page, step).click();
      },
      async 'reads about a send'(page) {
        await page
          .getByRole('button', { name: /, (Email|SMS|WebPush|Telegram|Viber), / })
          .first()
          .click();
        await button(page, 'Info').first().waitFor();
        await page.keyboard.press('Escape');
      },
      async 'opens a day, the tray and the way to move'(page) {
        await page
          .getByRole('button', { name: /^\+?\d+ (more|sends?)/ })
          .first()
          .click();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Without a time/ }).click();
        await page.getByText('Ready, without a time').first().waitFor();
        await page.getByRole('button', { name: /^Without a time/ }).click();
      },
      async 'moves a send by dialog and by mouse'(page) {
        const send = page.getByRole('button', { name: /Lunch offer, SMS, Waiting$/ });
        await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('Lunch offer');
        await send.click();
        await button(page, 'Move to…').click();
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        const { x, y, width, height } = await send.boundingBox();
        const [left, top] = [x + width / 2, y + height / 2];
        await page.mouse.move(left, top);
        await page.mouse.down();
        await page.mouse.move(left + 40, top + 10, { steps: 5 });
        await page.mouse.move(left + width, top, { steps: 5 });
        await page.mouse.up();
        await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('');
      },
      async 'exports the month'(page) {
        assert.match(await saved(page, 'Export to calendar'), /\.ics$/);
      },
      async 'colours by channel, in the other zone'(page) {
        await page.getByRole('combobox', { name: 'Colour by' }).selectOption({ index: 1 });
        await page.getByRole('combobox', { name: 'Time zone' }).selectOption({ index: 1 });
      },
    },
  },
  statistics: {
    needs: ['campaign-stats'],
    body: '<campaign-stats campaign-ids="cmp-10130 cmp-10006"></campaign-stats>',
    steps: {
      async 'compares two campaigns'(page) {
        await page.getByRole('table').first().waitFor();
        await button(page, 'Export CSV').first().waitFor();
      },
      async 'explains a number, and exports them all'(page) {
        await button(page, 'Delivery rate').first().click();
        await page.getByText('Delivery rate = Delivered ÷ Sent').first().waitFor();
        await page.keyboard.press('Escape');
        assert.match(await saved(page, 'Export CSV'), /\.csv$/);
      },
      async 'reads the curves by pointer, by keys and as a table'(page) {
        const points = page.getByRole('slider');
        await points.hover();
        await points.press('ArrowLeft');
        const before = await points.getAttribute('aria-valuetext');
        await points.press('Home');
        assert.notEqual(await points.getAttribute('aria-valuetext'), before);
        await page.getByText('Show as table').click();
        await page.getByRole('table', { name: /over time/ }).waitFor();
        await page.getByRole('combobox', { name: 'Metric' }).selectOption({ index: 2 });
      },
      async 'prints them'(page) {
        assert.ok((await page.pdf()).length > 10_000);
      },
      async 'adds a third by searching'(page) {
        await page.getByRole('combobox', { name: 'Add campaign' }).fill('Lunch offer');
        await page
          .getByRole('option', { name: /^Lunch offer/ })
          .first()
          .click();
        await page.getByRole('heading', { name: 'Comparison of 3 campaigns' }).waitFor();
      },
      async 'reads about one'(page) {
        await page.locator('campaign-stats').evaluate((element) => element.setAttribute('campaign-ids', 'cmp-10130'));
        await page.getByRole('list').first().waitFor();
        await page.getByText('Show as table').first().click();
        await page.getByRole('table', { name: 'Funnel' }).waitFor();
        await page.getByRole('slider').press('ArrowLeft');
      },
    },
  },
};

/** The stories this build has the elements for. */
export const storiesFor = (tags) => Object.entries(stories).filter(([, { needs }]) => needs.every((tag) => tags.includes(tag)));

/** Runs the steps of a story; `onStep` hears each name. */
export async function play(page, { steps: wanted }, onStep = () => {}) {
  for (const [name, step] of Object.entries(wanted)) {
    onStep(name);
    await step(page);
  }
}
