import { expect, test } from './support/test.ts';

test('home is an entrance: search, the newest, sessions, subjects and the timeline', async ({
  page,
}) => {
  await page.goto('./en/');
  await expect(page.getByRole('link', { name: /^64\/1 High-level/ })).toBeVisible();
  const region = (name: string) => page.getByRole('region', { name });
  await expect(
    region('Sessions').getByRole('link', { name: 'Sixty-fourth session' }),
  ).toHaveAttribute('href', /\/browse\/session\/64\/$/);
  await expect(
    region('Verbs').getByRole('link', { name: 'Requests', exact: true }),
  ).toHaveAttribute('href', /\/browse\/verb\/requests\/$/);
  await expect(
    region('Timeline').getByRole('link', { name: 'South-South cooperation' }),
  ).toBeVisible();
  const site = page.getByRole('navigation', { name: 'Site' });
  await expect(site.getByRole('link', { name: 'Browse' })).toBeVisible();
  await expect(page.locator('head link[type="application/atom+xml"]')).toHaveCount(1);
  await page
    .getByRole('searchbox', { name: 'Search the paragraphs, or go to one' })
    .fill('Nairobi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=Nairobi/);
});

test('home leads to lists by year and to the whole index', async ({ page }) => {
  for (const [name, address] of [
    ['year and month', /\/en\/browse\/year\/$/],
    ['whole index', /\/en\/browse\/$/],
  ] as const) {
    await page.goto('./en/');
    await page.locator('main').getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test('the root is the English home again, and says which is which', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('paragraph by paragraph');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/$/);
});

test('the colours that were chosen come back before anything is painted', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./en/');
  const button = page.getByRole('button', { name: /^Colours/ });
  await button.click();
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await page.goto('./en/about/');
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('dark');
  await expect(page.getByRole('button', { name: 'Colours: dark' })).toBeVisible();
});
