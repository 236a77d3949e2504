import { expect, test } from './support/test.ts';

test('home lists the corpus by session and searches it', async ({ page }) => {
  await page.goto('./en/');
  await expect(page.getByRole('heading', { name: 'Sixty-fourth session' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^64\/1 High-level/ })).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'South-South cooperation', exact: true }),
  ).toBeVisible();
  await page
    .getByRole('searchbox', { name: 'Search the paragraphs, or go to one' })
    .fill('Nairobi');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=Nairobi/);
});

test('home leads to lists by year, committee and agenda item', async ({ page }) => {
  for (const [name, address] of [
    ['year and month', /\/en\/browse\/year\/$/],
    ['committee', /\/en\/browse\/committee\/$/],
    ['agenda item', /\/en\/browse\/item\/$/],
  ] as const) {
    await page.goto('./en/');
    await page.locator('main').getByRole('link', { name, exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test('a session is folded and opened by keyboard', async ({ page }) => {
  await page.goto('./en/');
  const resolution = page.getByRole('link', { name: /^64\/1 High-level/ });
  await page.locator('summary', { hasText: 'Sixty-fourth session' }).focus();
  await page.keyboard.press('Enter');
  await expect(resolution).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(resolution).toBeVisible();
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
