import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** The address keeps where one reads, and leads back there. */

const PAGE = './en/A/RES/64/1/';

test.use({ viewport: { width: 1440, height: 900 } });

const topOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));

test('paging keeps the place at the top of the window, and reloading leads back to it', async ({
  page,
}) => {
  await page.goto(PAGE);
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/#(?:pp|para)-\d+(?:-[a-z]+)*$/);
  await still(page);
  const id = new URL(page.url()).hash.slice(1);
  expect(await topOf(page, id)).toBeLessThanOrEqual(80);
  await page.reload();
  await expect(page).toHaveURL(new RegExp(`#${id}$`));
  expect(Math.abs(await topOf(page, id))).toBeLessThanOrEqual(80);
  await page.keyboard.press('Control+Home');
  await expect(page).toHaveURL(/\/64\/1\/$/);
});

test('keys that go to a paragraph leave its own address', async ({ page }) => {
  await page.goto(`${PAGE}#para-1-c`);
  for (const id of ['para-1-d', 'para-1-d-i', 'para-1-d-ii', 'para-1-e']) {
    await page.keyboard.press('j');
    await expect(page).toHaveURL(new RegExp(`#${id}$`));
  }
});

test('Back and Forward restore where one was, before and after a jump', async ({ page }) => {
  await page.goto(PAGE);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/#[\w-]+$/);
  await still(page);
  const [url, before] = [page.url(), await page.evaluate(() => Math.round(scrollY))];
  await page.getByRole('link', { name: '12. Decides' }).click();
  await expect(page).toHaveURL(/#para-12$/);
  await page.goBack();
  await expect(page).toHaveURL(url);
  await expect.poll(() => page.evaluate(() => Math.round(scrollY))).toBe(before);
  await page.goForward();
  await expect(page).toHaveURL(/#para-12$/);
  await expect(page.locator('#para-12')).toBeInViewport();
});

/** Waits until the page scrolls no further: a loaded machine takes long to glide there. */
const still = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let before = -1; before !== scrollY;) {
      before = scrollY;
      await new Promise((done) => setTimeout(done, 250));
    }
  });

/** What browsers search with: only what is displayed is found. */
const finds = (page: Page, words: string): Promise<boolean> =>
  page.evaluate(
    (words) => (window as unknown as { find: (words: string) => boolean }).find(words),
    words,
  );

test('the browser’s own find finds the words of notes and of the text', async ({ page }) => {
  await page.goto(PAGE);
  test.skip(!(await finds(page, 'General Assembly')), 'this browser has no find of its own');
  for (const words of ['convenient day in January', 'Sales No. E.78.II.A.11']) {
    expect(await finds(page, words), words).toBe(true);
  }
});
