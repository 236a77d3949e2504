import { citing, expect, expectAccessible, expectAccessibleInBoth, test } from './support/test.ts';

test.use({ ...citing, javaScriptEnabled: false });

test('the page of a value has its newest paragraphs, under their resolution and session', async ({
  page,
}) => {
  await page.goto('./en/browse/');
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/browse\/verb\/requests\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paragraphs with “Requests”');
  await expect(page.locator('main')).toContainText(/\d+ paragraphs; the most recent are below/);
  const first = page.getByRole('heading', { level: 2 }).first();
  await expect(first).toHaveText(/^Session 7[89]$/);
  await expect(page.locator('.words').first()).toBeVisible();
  expect(await page.locator('.words').count()).toBeLessThanOrEqual(50);
});

test('a session has the rest, on pages that name each other', async ({ page }) => {
  await page.goto('./en/browse/verb/requests/');
  const sessions = page.getByRole('navigation', { name: 'By session' });
  await sessions.getByRole('link', { name: 'Session 75' }).click();
  await expect(page).toHaveURL(/\/en\/browse\/verb\/requests\/session-75\/$/);
  await expect(page.locator('.words')).toHaveCount(50);
  const next = page.locator('head link[rel="next"]');
  await expect(next).toHaveAttribute('href', /\/un\/texts\/.*\/requests\/session-75\/2\/$/);
  await expect(page.locator('head link[rel="prev"]')).toHaveCount(0);
  const pager = page.getByRole('navigation', { name: 'Pages' });
  await pager.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/\/requests\/session-75\/2\/$/);
  await expect(page).toHaveTitle(/“Requests”, session 75, page 2 of 2/);
  await expect(page.locator('main')).toContainText(/51–(\d+) of \1 paragraphs/);
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    'href',
    /session-75\/2\/$/,
  );
  await expect(page.locator('head link[rel="next"]')).toHaveCount(0);
  await expect(pager.locator('[aria-current="page"]')).toHaveText('2');
  await page.getByRole('link', { name: '75/406, para. 51', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/75\/406\/#para-51$/);
});

test('from session to session by keyboard', async ({ page }) => {
  await page.goto('./en/browse/verb/requests/session-75/2/');
  const older = page.getByRole('link', { name: 'Older: session 74' });
  for (let at = 0; at < 80 && !(await older.evaluate((a) => a.matches(':focus'))); at++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/requests\/session-74\/$/);
  await expect(page.getByRole('link', { name: /^Newer: session 75$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Paragraphs with “Requests”', exact: true }).click();
  await expect(page).toHaveURL(/\/verb\/requests\/$/);
});

test('the address of ten sessions leads to each of them', async ({ page }) => {
  await page.goto('./en/browse/verb/requests/sessions-71-80/');
  await page.getByRole('link', { name: 'Session 72' }).click();
  await expect(page).toHaveURL(/\/requests\/session-72\/$/);
});

test('a year leads to its months', async ({ page }) => {
  await page.goto('./en/browse/year/2020/');
  await page.getByRole('link', { name: 'December 2020' }).click();
  await expect(page).toHaveURL(/\/en\/browse\/month\/2020-12\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Adopted in December 2020');
  await expect(page.locator('.resolutions h3')).toContainText(['A/RES/75/406']);
});

test('a session leads to its agenda items by number, and those to their resolutions', async ({
  page,
}) => {
  await page.goto('./en/browse/item/');
  await page.getByRole('link', { name: 'Agenda items of session 76' }).click();
  await expect(page).toHaveURL(/\/en\/browse\/session\/76\/items\/$/);
  const row = page.getByRole('row', { name: /^142 / });
  await row.getByRole('link', { name: 'Scale of contributions to the Buoy Fund' }).click();
  await expect(page.locator('.resolutions h3')).toContainText(['A/RES/76/407']);
});

test('a session is followed by feeds, and names the numbers that the site does not hold', async ({
  page,
}) => {
  await page.goto('./en/browse/session/75/');
  const feed = page.locator('head link[type="application/atom+xml"]');
  await expect(feed).toHaveAttribute('href', /\/un\/texts\/en\/browse\/session\/75\/feed\.atom$/);
  const address = await page
    .getByRole('link', { name: 'Session 75 as JSON Feed' })
    .evaluate((link) => {
      return (link as HTMLAnchorElement).href;
    });
  const { items } = (await (await page.request.get(address)).json()) as {
    items: { title: string; url: string }[];
  };
  expect(items.map(({ title }) => title)).toEqual([expect.stringMatching(/^A\/RES\/75\/406 /)]);
  const missing = page.getByRole('region', { name: 'Not on this site' });
  await page.getByRole('link', { name: /^\d+ numbers not on this site$/ }).click();
  await expect(missing).toBeInViewport();
  await expect(missing).toContainText('75/1 to 75/405 (405)');
  await expect(missing.getByRole('link', { name: '75/405' })).toHaveAttribute(
    'href',
    'https://docs.un.org/en/A/RES/75/405',
  );
});

for (const [field, heading, name] of [
  ['Sessions', 'Session 75', '75'],
  ['Years', 'Adopted in 2020', '2020'],
  ['Addressees', 'Addressed to: Secretary-General', 'Secretary-General'],
  ['Committees', 'On the report of the Second Committee', 'Second Committee'],
  ['Months', 'Adopted in December 2020', 'December 2020'],
  ['Agenda items', 'Item 20 (b) of session 75', 'Item 20 (b) of session 75'],
] as const) {
  test(`the way by ${field.toLowerCase()}`, async ({ page }) => {
    await page.goto('./en/browse/');
    await page.locator('main').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('.resolutions h3').first()).toBeVisible();
    const all = page.getByRole('navigation', { name: 'Browse' }).getByRole('link', { name: field });
    await all.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(field);
    await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
  });
}

test.describe('with JavaScript', () => {
  test.use({ javaScriptEnabled: true });

  test('a committee leads to a search in its resolutions', async ({ page }) => {
    await page.goto('./en/browse/committee/second-committee/');
    await page.getByRole('link', { name: 'Search these' }).click();
    await expect(page.getByLabel('Second Committee')).toBeChecked();
    await expect(page.locator('[data-search-status]')).toHaveText(/^\d+ paragraphs/);
  });

  test('the filters of a search lead to their feeds', async ({ page }) => {
    await page.goto('./en/search/?q=light+committee:"Second+Committee"&session=75');
    await page.getByText('Follow new resolutions').click();
    const feed = page.getByRole('link', { name: 'On the report of the Second Committee as Atom' });
    await expect(feed).toHaveAttribute('href', /\/browse\/committee\/second-committee\/feed.atom$/);
    expect((await page.request.get(await feed.evaluate((it: HTMLAnchorElement) => it.href))).ok()).toBe(true); // prettier-ignore
    const session = page.getByRole('link', { name: 'Session 75 as JSON Feed' });
    await expect(session).toBeVisible();
    const combined = page.getByText('A feed follows one filter, not several together');
    await expect(combined).toBeVisible();
    await expectAccessible(page);
    await page.locator('#session-75').uncheck();
    await expect(session).toHaveCount(0);
    await expect(feed).toBeVisible();
    await expect(page.getByRole('link', { name: 'Newest resolutions as Atom' })).toBeVisible();
  });

  test('a page leads to a search in what it lists', async ({ page }) => {
    await page.goto('./en/browse/verb/requests/session-75/2/');
    await page.getByRole('link', { name: 'Search these' }).click();
    await expect(page.getByLabel('Requests')).toBeChecked();
    await expect(page.locator('[data-search-status]')).toHaveText(/^\d+ paragraphs in/);
  });

  test.describe('a page that a list no longer has', () => {
    test.use({ allowed: [/status (?:of )?404/] });

    test('leads to the list', async ({ page }) => {
      await page.goto('./en/browse/verb/requests/2/');
      await page.waitForURL(/\/en\/browse\/verb\/requests\/$/);
    });
  });

  test('the facets lead to the browse pages of their field', async ({ page }) => {
    await page.goto('./en/search/?q=light');
    for (const [name, address] of [
      ['Browse by verb', /\/en\/browse\/verb\/$/],
      ['Browse by addressee', /\/en\/browse\/to\/$/],
      ['Browse by session', /\/en\/browse\/session\/$/],
    ] as const) {
      await expect(page.getByRole('link', { name })).toHaveAttribute('href', address);
    }
    await page.getByRole('link', { name: 'Browse by verb' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Verbs');
  });

  test('every way is accessible in light and dark, narrow and wide', async ({ page }) => {
    test.slow();
    for (const address of [
      'browse/verb/',
      'browse/verb/requests/',
      'browse/verb/requests/session-75/2/',
      'browse/session/75/',
      'browse/session/76/items/',
      'browse/year/2020/',
      'browse/item/',
    ]) {
      await test.step(address, async () => {
        await page.setViewportSize({ width: 320, height: 740 });
        await page.goto(`./en/${address}`);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 740 });
          await expectAccessibleInBoth(page);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(over, 'the page scrolls sideways').toBeLessThanOrEqual(0);
        }
      });
    }
  });
});
