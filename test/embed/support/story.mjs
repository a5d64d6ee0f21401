// What a user does with the suite, by mouse, in whatever host: everything is found by role and name.
const button = (page, name) => page.getByRole('button', { name, exact: true });

export const isDefined = (page, tag) => page.evaluate((name) => customElements.get(name) !== undefined, tag);

/** Cells are slotted: not inside their rows for a locator. So the list is brought down to one campaign by its name. */
async function only(page, name) {
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill(name);
  await page.getByText('1 campaign', { exact: true }).waitFor();
  await button(page, name).waitFor();
}
async function all(page) {
  await page.getByRole('searchbox', { name: 'Search campaigns' }).fill('');
  await page.getByText(/^\d\d+ campaigns$/).waitFor();
}

/** THE steps of the list, the info panel and the editor on the `typical` account. */
const steps = {
  async 'finds, sorts and picks columns'(page) {
    await only(page, 'Lunch offer');
    await all(page);
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
    await all(page);
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

/** Steps of elements that a build may not have. */
const optional = {
  'campaign-calendar': {
    async 'pages through the calendar'(page) {
      const calendar = page.locator('campaign-calendar');
      for (const view of ['Week', 'Day', 'Agenda', 'Month'])
        await calendar
          .getByRole('button', { name: view, exact: true })
          .or(calendar.getByRole('tab', { name: view, exact: true }))
          .or(calendar.getByRole('radio', { name: view, exact: true }))
          .first()
          .click();
      for (const step of ['Next', 'Previous', 'Today']) await calendar.getByRole('button', { name: step, exact: true }).first().click();
    },
  },
  'campaign-stats': {
    async 'compares two campaigns'(page) {
      await page.locator('campaign-stats').getByRole('table').first().waitFor();
    },
  },
};

/** Runs all of it; `onStep` hears each name. */
export async function clickThrough(page, onStep = () => {}) {
  const wanted = { ...steps };
  for (const [tag, more] of Object.entries(optional)) if (await isDefined(page, tag)) Object.assign(wanted, more);
  for (const [name, step] of Object.entries(wanted)) {
    onStep(name);
    await step(page);
  }
}
