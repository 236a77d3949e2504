import { expect, expectAccessible, test } from './support/test.ts';

const PAGE = './en/A/RES/64/1/';

test('arriving at an anchor scrolls to the paragraph, focuses and marks it', async ({ page }) => {
  await page.goto(`${PAGE}#para-1-d-i`);
  const place = page.locator('#para-1-d-i');
  await expect(place).toBeInViewport();
  await expect(place).toBeFocused();
  expect(await place.evaluate((element) => element.matches(':target'))).toBe(true);
  expect(await place.evaluate((element) => getComputedStyle(element).backgroundColor)).not.toBe(
    await page.locator('#para-2').evaluate((element) => getComputedStyle(element).backgroundColor),
  );
});

test('the text stands as the UN sets it: italic openings, printed numbers, nested levels', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(page.locator('#formula em')).toHaveText('The General Assembly,');
  await expect(page.locator('#pp-3 .words em').first()).toHaveText('Taking note with appreciation');
  await expect(page.locator('#para-12 .label')).toHaveText('12.');
  await expect(page.locator('#para-1 #para-1-d > ol > li')).toHaveCount(2);
  const indent = async (id: string) =>
    page
      .locator(`#${id} .words`)
      .first()
      .evaluate((words) => words.getBoundingClientRect().left);
  expect(await indent('para-1-d')).toBeGreaterThan(await indent('para-1'));
  expect(await indent('para-1-d-i')).toBeGreaterThan(await indent('para-1-d'));
});

test('what is known of the resolution is shown, with the official documents', async ({ page }) => {
  await page.goto(PAGE);
  const head = page.locator('.masthead');
  for (const words of [
    'A/RES/64/1',
    'Sixty-fourth session',
    '6 October 2009',
    '15th plenary meeting',
    '114',
    'Without reference to a Main Committee',
    '7 October 2009',
    'N0946189E',
  ]) {
    await expect(head).toContainText(words);
  }
  await expect(head.getByRole('link', { name: 'Official document' })).toHaveAttribute(
    'href',
    'https://docs.un.org/en/A/RES/64/1',
  );
  await expect(head.getByRole('link', { name: 'A/64/L.1', exact: true })).toHaveAttribute(
    'href',
    'https://docs.un.org/en/A/64/L.1',
  );
});

test('a note has a way there and back, from each of its marks', async ({ page }) => {
  await page.goto('./en/A/RES/68/272/');
  // the address follows the reader's scrolling, and must not take a jump for that
  const settled = () => page.waitForTimeout(500);
  await page.locator('#fnref-1-2').click();
  await settled();
  await expect(page).toHaveURL(/#fn-1$/);
  await expect(page.locator('#fn-1')).toBeInViewport();
  await page.getByLabel('Back to mark 2 of note 1').click();
  await settled();
  await expect(page).toHaveURL(/#fnref-1-2$/);
  await expect(page.locator('#fnref-1-2')).toBeInViewport();
});

test('a mark previews its note on hover and on focus; Escape takes it away', async ({ page }) => {
  await page.goto(PAGE);
  const preview = page.locator('#preview');
  await page.locator('#fnref-4').hover();
  await expect(preview).toHaveText('A/55/74, annex II.');
  await page.keyboard.press('Escape');
  await expect(preview).toBeHidden();
  await page.locator('#fnref-2').focus();
  await page.keyboard.press('n');
  await expect(page.locator('#fnref-3')).toBeFocused();
  await expect(preview).toHaveText('Resolution 63/239, annex.');
  await expect(page.locator('#fnref-3')).toHaveAttribute('aria-describedby', 'preview');
  await expectAccessible(page);
});

test('a reference in the same resolution leads there and previews it', async ({ page }) => {
  await page.goto('./en/A/RES/55/162/');
  const reference = page.getByRole('link', { name: 'paragraph 4 above' });
  await reference.hover();
  await expect(page.locator('#preview')).toContainText('4. ');
  await reference.click();
  await expect(page.locator('#para-4')).toBeFocused();
});

test('a reference to what is elsewhere leaves for the UN and says so; Ibid. says of what', async ({
  page,
}) => {
  await page.goto('./en/A/RES/57/263/');
  const document = page.locator('#fn-1').getByRole('link', { name: 'A/57/444, annex' });
  await expect(document).toHaveAttribute('href', 'https://docs.un.org/en/A/57/444');
  await document.hover();
  await expect(page.locator('#preview')).toContainText('leads to docs.un.org');
  await expect(page.locator('#fn-5')).toContainText('Ibid., para. 43[note 4]');
});

test('a paragraph shows the lines of its dump, and the source page what became of each', async ({
  page,
}) => {
  await page.goto(`${PAGE}#pp-3`);
  await page
    .locator('#pp-3')
    .getByRole('link', { name: /^Source of/ })
    .click();
  await expect(page.locator('#pp-3 .dump-lines')).toContainText('pursuant to resolution63/233,2');
  await page.goto(`${PAGE}source/#line-9`);
  await expect(page.locator('#line-9')).toBeFocused();
  await page.locator('#line-9').getByRole('link', { name: 'third preambular paragraph' }).click();
  await expect(page.locator('#pp-3')).toBeFocused();
});

test('a correction is shown where it was made and in the list, with reason and source', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.locator('#pp-3').getByRole('link', { name: 'Corrected here' }).click();
  const correction = page.locator('#correction-1');
  await expect(correction).toBeInViewport();
  await expect(correction.locator('del')).toHaveText('resolution63/233');
  await expect(correction.locator('ins')).toHaveText('resolution 63/233');
  await expect(correction).toContainText('Reason: ');
  await expect(correction).toContainText('Source: ');
});

test('the page says what it was made from', async ({ page }) => {
  await page.goto(PAGE);
  const making = page.getByRole('region', { name: 'How this page was made' });
  await expect(making).toContainText('A_RES_64_1.txt');
  await expect(making).toContainText(
    '06f2ef0d93259b8e3ec26b928dd3c5c698ed5289b02db789817f4ec53163d4fb',
  );
  await expect(making).toContainText('running head');
});

test('previous and next lead along the corpus', async ({ page }) => {
  await page.goto(PAGE);
  const along = page.getByRole('navigation', { name: 'Previous and next resolution' });
  await along.getByRole('link', { name: 'Next: 68/272' }).click();
  await expect(page).toHaveURL(/A\/RES\/68\/272\/$/);
  await along.getByRole('link', { name: 'Previous: 64/1' }).click();
  await expect(page).toHaveURL(/A\/RES\/64\/1\/$/);
});

test('the outline names the parts and follows the reader; the address keeps the place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(PAGE);
  const outline = page.getByRole('navigation', { name: 'Outline' });
  await expect(outline.getByRole('link', { name: '10. Also requests' })).toBeVisible();
  await page.locator('#para-6').evaluate((element) => element.scrollIntoView());
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 40);
  await expect(page).toHaveURL(/#para-[567]$/);
  await expect(outline.locator('[aria-current]')).toHaveCount(1);
});

test('words are found within the resolution, counted and stepped through', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(PAGE);
  await page.getByRole('searchbox', { name: 'Find in this resolution' }).fill('Nairobi');
  await page.keyboard.press('Enter');
  const bar = page.getByRole('region', { name: 'Found words' });
  await expect(bar).toContainText('1 of 1');
  await expect(page.locator('#para-1-a mark')).toHaveText('Nairobi');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('text, notes, outline, source and links work', async ({ page }) => {
    await page.goto(`${PAGE}#para-2`);
    await expect(page.locator('#para-2')).toBeInViewport();
    await expect(page.locator('#para-2 .anchor')).toHaveAttribute('href', '#para-2');
    await page
      .locator('#para-2')
      .getByRole('link', { name: /^Source of/ })
      .click();
    await expect(page).toHaveURL(/source\/#line-25$/);
    await page.goBack();
    await page.locator('#fnref-1').click();
    await expect(page).toHaveURL(/#fn-1$/);
    await expect(page.getByRole('button', { name: 'Keyboard shortcuts' })).toBeHidden();
  });
});

test('paper shows the text, its notes and addresses, and none of the controls', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const gone of ['header.site', 'footer', '.outline', '#para-2 .anchor', '#relations']) {
    await expect(page.locator(gone).first(), gone).toBeHidden();
  }
  for (const kept of ['#para-12', '#fn-6', '.masthead .address', '#making']) {
    await expect(page.locator(kept).first(), kept).toBeVisible();
  }
  await expect(page.locator('.masthead .address')).toContainText(
    'https://docs.un.org/en/A/RES/64/1',
  );
  await expect(page.locator('.masthead .code')).toBeVisible();
  const sheets = await page.evaluate(() =>
    [...document.adoptedStyleSheets].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    ),
  );
  expect(sheets.join()).toContain('"A/RES/64/1"');
  await expect(page.locator('#formula')).toHaveCSS('break-after', 'avoid');
  await expect(page.locator('#fn-1')).toHaveCSS('break-inside', 'avoid');
  await expect(page.locator('#pp-1 .reference')).toHaveCSS('color', 'rgb(0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    'light',
  );
});

test('a paragraph on paper stands alone with its citation and both addresses', async ({ page }) => {
  await page.goto(`${PAGE}para-1-d-i/`);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.trail', '.actions .primary', '.neighbours', '.citing [data-more]']) {
    await expect(page.locator(gone).first(), gone).toBeHidden();
  }
  await expect(page.locator('.citation')).toHaveText(
    'General Assembly resolution 64/1, para. 1 (d) (i).',
  );
  await expect(page.locator('.citing .address')).toContainText('/en/A/RES/64/1/para-1-d-i/');
  const printed = await page
    .locator('.actions a:visible')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(printed).toEqual(['"Authentic text: https://docs.un.org/en/A/RES/64/1"']);
});

test('the dot between organ and session shows only where both are on one line', async ({
  page,
}) => {
  await page.goto(PAGE);
  const leftOfSession = () =>
    page.evaluate(() => {
      const left = (element: Element | null) => element?.getBoundingClientRect().left ?? NaN;
      const organ = document.querySelector('.organ');
      return left(organ?.querySelector('span') ?? null) - left(organ);
    });
  await page.setViewportSize({ width: 1000, height: 800 });
  expect(await leftOfSession()).toBeGreaterThan(100);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await leftOfSession()).toBe(0);
  await expect(page.locator('.organ')).toHaveCSS('overflow-x', 'clip');
});

test('with colours of the reader’s own the linked paragraph is outlined', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${PAGE}#para-2`);
  await expect(page.locator('#para-2')).toHaveCSS('outline-style', 'solid');
});

test('what a resolution cites is drawn and listed, and leads there and back', async ({ page }) => {
  await page.goto('./en/A/RES/68/272/');
  const relations = page.getByRole('region', { name: 'Citations' });
  await expect(relations.getByRole('group').getByRole('link')).toHaveCount(10);
  await expect(relations.getByRole('listitem')).toHaveCount(10);
  await expect(
    relations.getByRole('link', { name: '57/32', exact: false }).first(),
  ).toHaveAttribute('href', 'https://docs.un.org/en/A/RES/57/32');
  await relations.getByRole('link', { name: 'note 5' }).click();
  await expect(page.locator('#fn-5')).toBeFocused();
});
