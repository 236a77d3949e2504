import { citing, expect, expectAccessibleInBoth, test } from './support/test.ts';

test.use({ ...citing, javaScriptEnabled: false });

test('the first page has a value’s newest paragraphs, under their resolution and session', async ({
  page,
}) => {
  await page.goto('./en/browse/');
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/browse\/verb\/requests\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Paragraphs with “Requests”');
  await expect(page.locator('main')).toContainText(/1–1 of \d+ paragraphs, newest session first/);
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['Session 78']);
  await expect(page.getByRole('heading', { level: 3 })).toHaveText([
    'A/RES/78/409 Bells and horns of the harbours',
  ]);
  await expect(page.locator('.words')).toHaveCount(1);
  await page.getByRole('link', { name: '78/409, para. 2', exact: true }).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/78\/409\/#para-2$/);
});

test('older paragraphs are on pages of their own, which name each other', async ({ page }) => {
  await page.goto('./en/browse/verb/requests/2/');
  await expect(page.locator('.words')).toHaveCount(50);
  const next = page.locator('head link[rel="next"]');
  await expect(next).toHaveAttribute('href', /\/un\/texts\/en\/browse\/verb\/requests\/3\/$/);
  await expect(page.locator('head link[rel="prev"]')).toHaveAttribute(
    'href',
    /\/browse\/verb\/requests\/$/,
  );
  await page.getByRole('link', { name: 'Older' }).click();
  await expect(page).toHaveURL(/\/en\/browse\/verb\/requests\/3\/$/);
  await expect(page).toHaveTitle(/“Requests”, page 3 of 3/);
  await expect(page.getByRole('link', { name: '75/406, para. 51', exact: true })).toBeVisible();
  await expect(page.locator('main')).toContainText(/52–\d+ of \d+ paragraphs/);
  await expect(page.locator('head link[rel="canonical"]')).toHaveAttribute(
    'href',
    /requests\/3\/$/,
  );
  await expect(page.locator('head link[rel="next"]')).toHaveCount(0);
  await page.getByText('All 3 pages').click();
  await expect(page.locator('.pages [aria-current="page"]')).toHaveText('Page 3');
  await page.getByRole('link', { name: 'Newer' }).click();
  await expect(page).toHaveURL(/\/en\/browse\/verb\/requests\/2\/$/);
});

for (const [field, heading, name] of [
  ['Sessions', 'Session 75', '75'],
  ['Years', 'Adopted in 2020', '2020'],
  ['Addressees', 'Addressed to: Secretary-General', 'Secretary-General'],
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

  test('a page leads to a search in what it lists', async ({ page }) => {
    await page.goto('./en/browse/verb/requests/2/');
    await page.getByRole('link', { name: 'Search in these' }).click();
    await expect(page.getByLabel('Requests')).toBeChecked();
    await expect(page.locator('[data-search-status]')).toHaveText(/^\d+ paragraphs in/);
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
});

test.describe('accessible in light and dark', () => {
  test.use({ javaScriptEnabled: true });

  for (const address of ['browse/verb/', 'browse/verb/requests/2/', 'browse/session/75/']) {
    test(address, async ({ page }) => {
      await page.goto(`./en/${address}`);
      await expectAccessibleInBoth(page);
    });
  }
});
