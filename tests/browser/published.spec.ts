import type { Page } from '@playwright/test';
import { citing, expect, expectAccessible, published, test } from './support/test.ts';

/** What holds for any corpus: what is published, and one to which a dump was just added. */

/** The resolution that the home page lists first, of the newest session. */
async function firstOf(page: Page): Promise<{ address: string; number: string; title: string }> {
  await page.goto('./en/');
  const link = page
    .locator('main li')
    .filter({ has: page.locator('time') })
    .getByRole('link');
  const [number = '', title = ''] = await link.first().locator('span').allTextContents();
  return { address: String(await link.first().getAttribute('href')), number, title };
}

for (const [name, site] of Object.entries({ published, 'with a dump added': citing })) {
  test.describe(name, () => {
    test.use(site);

    test('home leads to a resolution, and that to its source', async ({ page }) => {
      const { address, title } = await firstOf(page);
      await expectAccessible(page);
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
      await expect(page.locator('[id^="para-"], [id^="pp-"]').first()).toBeVisible();
      await expectAccessible(page);
      await page.goto(`${address}source/`);
      await expect(page.locator('.dump code').first()).toBeVisible();
    });

    test('its title and its number find it', async ({ page }) => {
      const { address, number, title } = await firstOf(page);
      await page.goto(`./en/search/?${new URLSearchParams({ q: title })}`);
      const first = page.getByRole('article').first();
      await expect(first.locator(`h2 a[href="${address}"]`)).toContainText(title);
      await expectAccessible(page);
      await page.locator('[data-search-input]').fill(number);
      await page.locator('[data-search-input]').press('Enter');
      await page.waitForURL(new URL(address, page.url()).href);
    });
  });
}

test.describe('the added resolution', () => {
  test.use(citing);

  test('is read whole, and those that it cites know of it', async ({ page }) => {
    await page.goto('./en/A/RES/79/409/');
    await expect(page.locator('#para-2-b-ii')).toContainText('free of charge to anyone overtaken');
    await expect(page.locator('#fnref-9')).toHaveText('9');
    await expect(page.locator('#pp-6')).toContainText('close a pass for longer than any border');
    await page.getByRole('link', { name: 'paragraph 3 above' }).click();
    await expect(page).toHaveURL(/#para-3$/);
    await page.goto('./en/A/RES/77/408/');
    const relations = page.getByRole('region', { name: 'Citations' });
    await expect(relations.getByRole('link', { name: '79/409', exact: true })).toBeVisible();
  });
});
