import { expect, test } from './support/test.ts';

/** Without scripts everything works but copying, previewing and finding. */

const PAGE = './en/A/RES/64/1/';

test.use({ javaScriptEnabled: false, viewport: { width: 1000, height: 800 } });

test('notes are linked there and back', async ({ page }) => {
  await page.goto('./en/A/RES/68/272/');
  await page.locator('#fnref-1-2').click();
  await expect(page.locator('#fn-1')).toBeInViewport();
  await page.getByRole('link', { name: 'Back to mark 2 of note 1' }).click();
  await expect(page.locator('#fnref-1-2')).toBeInViewport();
});

test('the outline opens and leads to a paragraph', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByText('Outline', { exact: true }).click();
  await page.getByRole('link', { name: '10. Also requests' }).click();
  await expect(page).toHaveURL(/#para-10$/);
  await expect(page.locator('#para-10')).toBeInViewport();
});

test('references lead to a paragraph here and to documents elsewhere', async ({ page }) => {
  await page.goto('./en/A/RES/55/162/');
  await page.getByRole('link', { name: 'paragraph 4 above' }).click();
  await expect(page).toHaveURL(/#para-4$/);
  await page.goto(PAGE);
  await expect(
    page.locator('#pp-1').getByRole('link', { name: /^resolution 33\/134/ }),
  ).toHaveAttribute('href', 'https://docs.un.org/en/A/RES/33/134');
});

test('a paragraph leads to its page, and that back to the resolution', async ({ page }) => {
  await page.goto(`${PAGE}#para-1-d-i`);
  await page.locator('#para-1-d-i').getByRole('link', { name: 'Page of para. 1 (d) (i)' }).click();
  await expect(page).toHaveURL(/\/para-1-d-i\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Resolution 64/1, para. 1 (d) (i)',
  );
  await page.getByRole('link', { name: 'Read in the full resolution' }).click();
  await expect(page.locator('#para-1-d-i')).toBeInViewport();
});

test('a paragraph leads to its lines in the source, and a line to its paragraph', async ({
  page,
}) => {
  await page.goto(`${PAGE}#para-2`);
  await page.locator('#para-2').getByRole('link', { name: 'Source of para. 2: line 25' }).click();
  await expect(page.locator('#line-25')).toBeInViewport();
  await page.locator('#line-21').getByRole('link', { name: 'para. 1 (d) (i)' }).click();
  await expect(page).toHaveURL(/#para-1-d-i$/);
});

test('the data files are there', async ({ page, request }) => {
  await page.goto(PAGE);
  const data = page
    .getByRole('definition')
    .filter({ has: page.getByRole('link', { name: 'BibTeX' }) });
  const addresses = await data
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.length).toBeGreaterThanOrEqual(7);
  for (const address of addresses) expect((await request.get(address)).status()).toBe(200);
});

test('search leads on to the pages for browsing, and they to a paragraph', async ({ page }) => {
  await page.goto('./en/search/?q=plan');
  await page.locator('.no-script').getByRole('link').click();
  await page.getByRole('link', { name: 'Requests', exact: true }).click();
  await page.locator('main a[href$="/A/RES/64/1/#para-2"]').click();
  await expect(page.locator('#para-2')).toBeInViewport();
});

test('nothing is shown that does nothing', async ({ page }) => {
  await page.goto(PAGE);
  for (const control of await page.locator('main button, main select, main input').all()) {
    await expect(control).toBeHidden();
  }
  await expect(page.getByRole('button', { name: /^Colours/ })).toBeHidden();
  await page.goto('./en/accessibility/');
  await expect(page.getByRole('checkbox')).toBeHidden();
});

test('paper has the text, its notes and the address', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(PAGE);
  for (const kept of ['#para-12', '#fn-6', '.masthead .address']) {
    await expect(page.locator(kept)).toBeVisible();
  }
  for (const gone of ['header.site', '.outline', '#para-2 .anchor', '#para-2 .margin']) {
    await expect(page.locator(gone)).toBeHidden();
  }
});
