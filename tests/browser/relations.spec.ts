import { citing, expect, test } from './support/test.ts';

test.use(citing);

const LIGHTHOUSES = './en/A/RES/71/401/';
const LATER = './en/A/RES/74/405/';

test.describe('a reference to a resolution of the corpus is previewed', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('on hover: its title, its day, and the paragraph itself', async ({ page }) => {
    await page.goto(LATER);
    const preview = page.locator('#preview');
    const reference = page.locator('#para-2').getByRole('link', {
      name: 'paragraph 4 (b) (i) of resolution 71/401',
    });
    await reference.hover();
    await expect(preview).toContainText('A/RES/71/401 · 21 December 2016');
    await expect(preview).toContainText('Lighthouses and the safety of coastal navigation');
    await expect(preview).toContainText('(i) Training keepers, including women and young people;');
    await reference.click();
    await expect(page).toHaveURL(/\/A\/RES\/71\/401\/#para-4-b-i$/);
    await expect(page.locator('#para-4-b-i')).toBeFocused();
  });

  test('on focus, and away again with the focus', async ({ page }) => {
    await page.goto(`${LATER}#pp-1`);
    const whole = page.locator('#pp-1').getByRole('link', { name: /resolutions 71\/401/ });
    for (let i = 0; i < 4 && !(await whole.evaluate((a) => a.matches(':focus'))); i++) {
      await page.keyboard.press('Tab');
    }
    await expect(whole).toBeFocused();
    const preview = page.locator('#preview');
    await expect(preview).toContainText('A/RES/71/401 · 21 December 2016');
    await expect(whole).toHaveAttribute('aria-describedby', 'preview');
    await page.keyboard.press('Tab');
    await expect(preview).not.toContainText('A/RES/71/401');
  });

  test('one that leaves the site says so, and has a mark', async ({ page }) => {
    await page.goto(LATER);
    const outer = page.locator('#pp-2').getByRole('link', { name: /resolution 70\/1/ });
    await expect(outer).toHaveAttribute('href', 'https://docs.un.org/en/A/RES/70/1');
    expect(await outer.evaluate((a) => getComputedStyle(a, '::after').content)).toContain('↗');
    await outer.hover();
    await expect(page.locator('#preview')).toContainText('leads to docs.un.org');
  });
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap previews a reference, a second one follows it', async ({ page }) => {
    await page.goto(LATER);
    const reference = page.locator('#para-3').getByRole('link', {
      name: 'paragraph 4 of its resolution 72/403',
    });
    await reference.tap();
    const preview = page.locator('#preview');
    await expect(preview).toContainText('A/RES/72/403 · 20 December 2017');
    await expect(preview).toContainText('4. Recommends that fog signals be sounded');
    await expect(page).toHaveURL(/74\/405\/$/);
    await preview.getByRole('link', { name: 'Go there' }).tap();
    await expect(page).toHaveURL(/72\/403\/#para-4$/);
  });
});

test('“paragraph 2 above” previews and jumps; “Ibid.” says of what', async ({ page }) => {
  await page.goto(LIGHTHOUSES);
  const above = page.locator('#para-3').getByRole('link', { name: 'paragraph 2 above' });
  await above.hover();
  await expect(page.locator('#preview')).toContainText('2. Calls upon Member States to keep');
  await above.click();
  await expect(page.locator('#para-2')).toBeFocused();
  await expect(page.locator('#fn-3')).toContainText('Ibid., para. 14[note 2]');
});
