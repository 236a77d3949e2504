import type { Page } from '@playwright/test';
import { citing, expect, expectAccessible, test, weightOf } from './support/test.ts';

/** Reading a resolution of many paragraphs: its outline, its tools, what is copied of it. */

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

test.use({ ...citing, permissions: ['clipboard-read', 'clipboard-write'], viewport: WIDE });

const PAGE = './en/A/RES/75/406/';

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('the outline names what paragraphs are about, follows the reader and ends with what comes after', async ({
  page,
}) => {
  await page.goto(PAGE);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('link', { name: /^1\. \S+ \S+ \S+/ })).toBeInViewport();
  for (const name of ['Cited by', 'Cites', 'How this page was made'])
    await expect(outline.getByRole('link', { name, exact: false }).first()).toBeAttached();
  await page.locator('#para-45').evaluate((element) => element.scrollIntoView());
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 40);
  const current = outline.locator('[aria-current]');
  await expect(current).toHaveAttribute('href', /#para-4\d$/);
  await expect(current).toBeInViewport();
  await expect(page.getByRole('searchbox', { name: 'Find in this resolution' })).toBeInViewport();
  const cited = outline.getByRole('link', { name: /^Cited by/ });
  await cited.click();
  await expect(cited).toHaveAttribute('aria-current', 'true');
});

test('a section of the outline is unfolded where the reader is, and folded after', async ({
  page,
}) => {
  await page.goto('./en/A/RES/73/404A-B/');
  const sections = page.locator('.outline .fold');
  const open = page.locator('.outline .fold[aria-expanded="true"]');
  await expect(open).toHaveCount(0);
  expect(await sections.count()).toBeGreaterThan(1);
  const last = page.locator('[id^="part-B-para-"]').first();
  await last.evaluate((element) => element.scrollIntoView());
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 40);
  await expect(open).toHaveCount(1);
  await page.keyboard.press('Control+Home');
  await expect(open).toHaveCount(0);
});

test('an address of a paragraph that is not there says so and leads to the nearest', async ({
  page,
}) => {
  await page.goto(`${PAGE}#para-999`);
  const notice = page.getByText('This resolution has no para. 999.');
  await expect(notice).toBeFocused();
  await expectAccessible(page);
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/#para-\d\d$/);
  await expect(notice).toHaveCount(0);
});

test('tools tolerate the way of the pointer, and stay with the paragraph that was clicked', async ({
  page,
}) => {
  await page.goto(PAGE);
  const [words, other] = [page.locator('#para-2 > .words'), page.locator('#para-4 > .words')];
  await words.hover();
  const tools = page.getByRole('toolbar', { name: 'Cite para. 2' });
  await expect(tools).toBeVisible();
  // over another paragraph on the way, where a hand does not rest
  const button = tools.getByRole('button', { name: 'Copy citation' });
  const [over, to] = [
    (await page.locator('#para-3 > .words').boundingBox())!,
    (await button.boundingBox())!,
  ];
  await page.mouse.move(over.x + 60, over.y + 8);
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2);
  await page.mouse.down();
  await page.mouse.up();
  await expect(page.getByText('Citation of para. 2 copied')).toBeVisible();
  await words.click({ position: { x: 60, y: 8 } });
  await other.hover();
  await page.waitForTimeout(500); // longer than a pointer rests
  await expect(tools).toBeVisible();
  await other.click({ position: { x: 60, y: 8 } });
  await expect(page.getByRole('toolbar', { name: 'Cite para. 4' })).toBeVisible();
});

test('the page comes with at most 15 kB of scripts and 12 kB of styles, compressed', async ({
  page,
}) => {
  const sizes = await weightOf(page, PAGE);
  expect(sizes.script).toBeGreaterThan(5_000);
  expect(sizes.script).toBeLessThanOrEqual(15_000);
  expect(sizes.stylesheet).toBeGreaterThan(5_000);
  expect(sizes.stylesheet).toBeLessThanOrEqual(12_000);
});

test('the whole resolution is cited, copied and downloaded from its head, which says how often it is cited', async ({
  page,
}) => {
  await page.goto('./en/A/RES/71/401/');
  const head = page.locator('.masthead');
  await expect(head.getByRole('link', { name: /^Cited by \d+ resolutions?$/ })).toBeVisible();
  await head.getByText('Cite', { exact: true }).click();
  await head.getByRole('button', { name: 'Copy: OSCOLA' }).click();
  await expect(page.getByText('Citation (OSCOLA) copied')).toBeVisible();
  expect(await clipboard(page)).toMatch(/^UNGA Res 71\/401 \(.*\) UN Doc A\/RES\/71\/401$/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(head.getByText('Cite', { exact: true })).toBeFocused();
  await head.getByRole('button', { name: 'Copy text' }).click();
  await expect(page.getByText('Text of A/RES/71/401 copied')).toBeVisible();
  const text = await clipboard(page);
  expect(text).toMatch(/^A\/RES\/71\/401\n.+\nThe General Assembly,\n/);
  expect(text).not.toMatch(/Copy|Link to|Paragraph page/);
  await head.getByText('Download', { exact: true }).click();
  await expect(head.getByRole('link', { name: 'Markdown' })).toHaveAttribute('download', '');
});

test.describe('on a phone', () => {
  test.use({ viewport: PHONE, hasTouch: true });

  test('one tap brings the outline from anywhere; tools come on a tap and go', async ({ page }) => {
    await page.goto(`${PAGE}#para-45`);
    const tools = page.getByRole('toolbar');
    await expect(page.locator('#para-45')).toBeInViewport();
    await expect(tools).toBeHidden();
    const bar = (await page.getByText('Outline', { exact: true }).boundingBox())!;
    await page.touchscreen.tap(bar.x + 40, bar.y + 20); // as a finger, which scrolls nothing before
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline.locator('[aria-current]')).toBeInViewport();
    // where a link led, below the bar, the reader is
    await expect(outline.locator('[aria-current]')).toHaveAttribute('href', '#para-45');
    await expectAccessible(page);
    await outline.getByRole('link', { name: /^44\./ }).tap();
    await expect(outline).toBeHidden();
    await expect(page.locator('#para-44')).toBeInViewport();
    await expect(tools).toBeHidden();
    const words = page.locator('#para-44 > .words');
    // as far down as the tools lie
    await words.evaluate((it) => scrollBy(0, it.getBoundingClientRect().top - innerHeight + 40));
    await words.tap({ position: { x: 80, y: 10 } });
    await expect(tools).toBeVisible();
    const [own, over] = [(await words.boundingBox())!, (await tools.boundingBox())!];
    expect(own.y + Math.min(own.height, 100), 'not under the tools').toBeLessThan(over.y);
    await page.getByRole('button', { name: 'Close' }).tap();
    await expect(tools).toBeHidden();
  });
});

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 568 }, hasTouch: true });

  test('the outline that opens at the foot of the window is seen', async ({ page }) => {
    await page.goto(PAGE);
    const bar = page.getByText('Outline', { exact: true });
    await bar.evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().bottom + scrollY - innerHeight);
    });
    await bar.tap();
    const outline = page.getByRole('navigation', { name: 'Outline' });
    await expect(outline.getByRole('link').first()).toBeInViewport();
  });
});

test.describe('where something was corrected', () => {
  test.use({ baseURL: String(process.env['SITE_UNDER_TEST']) });

  test('Ctrl-C takes the words of paragraphs, and nothing that only the page has', async ({
    page,
  }) => {
    await page.goto('./en/A/RES/64/1/');
    await page.locator('#para-3').click();
    await expect(page.getByRole('toolbar')).toBeVisible();
    await page.evaluate(() => {
      const [from, through] = ['pp-3', 'para-1-a'].map(
        (id) => document.querySelector(`#${id} > .words`) ?? document.body,
      );
      if (!from || !through) throw new Error('nothing to select');
      document.getSelection()?.setBaseAndExtent(from, 0, through, through.childNodes.length);
    });
    await page.keyboard.press('Control+c');
    const text = await clipboard(page);
    const lines = text.split('\n');
    expect(lines[0]).toMatch(/^Taking note with appreciation of .* resolution 63\/233,/);
    expect(lines.some((line) => line.startsWith('1. Decides'))).toBe(true);
    expect(lines.at(-1)).toMatch(/^\(a\) /);
    for (const foreign of ['Corrected', 'Copy', 'UN, footnote', 'Source', 'Cited', '¶', '↩'])
      expect(text).not.toContain(foreign);
    expect(lines.filter((line) => line.trim() === '')).toEqual([]);
  });
});
