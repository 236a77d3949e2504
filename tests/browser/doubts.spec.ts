import { citing, expect, expectAccessible, test } from './support/test.ts';

/** What its reader could not settle, where it stands and in a list of all. */
const PAGE = './en/A/RES/78/409/';
const LOST = 'The source has note 2 here or nearby, but its mark was not found.';

test.use({
  ...citing,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

test('each doubt stands where it arose, with the words and lines of the source', async ({
  page,
}) => {
  await page.goto(PAGE);
  const note = page.locator('#pp-2 .doubt');
  await expect(note).toContainText(LOST);
  await expect(note.locator('.printed')).toHaveText('2 A/78/903, annex II, and A/78/903/Corr.1.');
  await expect(page.locator('#pp-3 .doubt')).toContainText('appears to be a note mark');
  await expect(page.locator('#para-1-c .doubt')).toContainText('out of sequence');
  await expect(page.locator('.closing + .doubt')).toContainText('has not yet answered');
  await expect(page.locator('.doubt')).toHaveCount(4);
  await expectAccessible(page);
  await note.getByRole('link', { name: 'Line 18' }).click();
  await expect(page).toHaveURL(/\/source\/#line-18$/);
  await expect(page.locator(':target')).toContainText('A/78/903, annex II');
});

test('a doubt leads to the list of all, and from there back, by keyboard', async ({ page }) => {
  await page.goto(PAGE);
  await page.locator('#pp-2 .doubt').getByRole('link', { name: 'In doubt' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#doubt-3$/);
  const listed = page.locator('#doubt-3');
  await expect(listed).toBeInViewport();
  await expect(listed).toContainText(LOST);
  await expect(page.getByRole('heading', { name: 'In doubt' })).toHaveCount(1);
  await expect(page.locator('.doubts li')).toHaveCount(4);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(listed.getByRole('link', { name: 'Line 18 of the source' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#pp-2$/);
  await expect(page.locator('#pp-2')).toBeInViewport();
});

test('a quotation has the words of the resolution and none of a doubt', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate(() => {
    const [from, through] = ['#pp-2', '#pp-3'].map((id) => document.querySelector(`${id} .words`));
    const [first, last] = [from?.firstChild, through?.childNodes[1]];
    if (!first || !last) throw new Error('nothing to select');
    document.getSelection()?.setBaseAndExtent(first, 0, last, last.textContent?.length ?? 0);
  });
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n').slice(0, 2)).toEqual([
    '“Noting the report of the harbour masters, and the list of horns that have fallen silent,',
    'Recalling also the programme of work of the bell founders for 2024,3”',
  ]);
});

test('the page of a paragraph says what is in doubt there, and nothing else', async ({ page }) => {
  await page.goto(`${PAGE}pp-2/`);
  await expect(page.locator('.doubts li')).toHaveCount(1);
  await page.locator('.quoted .doubt').getByRole('link', { name: 'In doubt' }).click();
  await expect(page.locator('#doubt-3:target')).toContainText(LOST);
  await expectAccessible(page);
  await page.goto(`${PAGE}para-2/`);
  await expect(page.getByText('In doubt')).toHaveCount(0);
});

test('doubts are printed with the text, and fit a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(PAGE);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#pp-2 .doubt')).toBeVisible();
  await expect(page.locator('#pp-2 .doubt .printed')).toHaveCSS('white-space-collapse', 'preserve');
  await expect(page.locator('#doubt-3')).toBeVisible();
});

test('has:doubt finds them, and a facet counts them', async ({ page }) => {
  await page.goto('./en/search/?q=has:doubt');
  await expect(page.locator('.hit')).toHaveCount(4);
  await expect(page.locator('.hit a').first()).toContainText('78/409');
  await page.goto('./en/search/?q=bells');
  const facet = page.locator('.facet', { has: page.locator('summary', { hasText: /^Has$/ }) });
  await facet.evaluate((one: HTMLDetailsElement) => (one.open = true));
  await facet.getByRole('checkbox', { name: /^A doubtful reading/ }).check();
  await expect(page).toHaveURL(/&has=doubt/);
  for (const cited of await page.locator('.hit a').allTextContents())
    expect(cited).toContain('78/409');
});
