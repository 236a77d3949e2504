import { citing, expect, expectAccessible, test } from './support/test.ts';

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
    await page.keyboard.press('ArrowRight');
    await expect(whole).toBeFocused();
    const preview = page.locator('#preview');
    await expect(preview).toContainText('A/RES/71/401 · 21 December 2016');
    await expect(whole).toHaveAttribute('aria-describedby', 'preview');
    await page.keyboard.press('Tab');
    await expect(preview).toBeHidden();
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
    await expect(page).toHaveURL(/74\/405\/(?:#|$)/); // the address keeps the reading position
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

test('the margin counts who cites a paragraph, and leads to the list of them', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(LIGHTHOUSES);
  const counts = page.locator('.cited-count');
  await expect(counts).toHaveText([
    'Cited by 4',
    'Cited by 1',
    'Cited by 3',
    'Cited by 1',
    'Cited by 1',
  ]);
  await expect(page.locator('#para-1 .cited-count')).toHaveCount(0);
  await page.getByRole('link', { name: 'para. 2 is cited by 4' }).click();
  await expect(page).toHaveURL(/71\/401\/para-2\/#cited-by$/);
  const list = page.getByRole('region', { name: 'Cited by' });
  await expect(list.getByRole('listitem')).toHaveText([
    /^74\/405 Lighthouses and the safety of coastal navigation, 19 December 2019 in note 2$/,
    /^72\/403 .* in para\. 2 on paras\. 2–4; note 2$/,
    /^71\/402 .* in para\. 2$/,
  ]);
  await list.getByRole('link', { name: 'note 2' }).first().click();
  await expect(page).toHaveURL(/74\/405\/#fn-2$/);
  await expect(page.locator('#fn-2')).toContainText('See resolution 71/401, para. 2');
});

test('a resolution lists who cites it, the latest first, where and on what', async ({ page }) => {
  await page.goto(LIGHTHOUSES);
  const relations = page.getByRole('region', { name: 'Citations' });
  await expect(relations.getByRole('heading', { name: 'Cited by (4)' })).toBeVisible();
  const items = relations.getByRole('listitem');
  await expect(items.locator('> a:first-child')).toHaveText([
    '74/405',
    '73/404 A-B',
    '72/403',
    '71/402',
    '70/1',
  ]);
  await expect(items.nth(2)).toContainText(
    'in the first preambular paragraph; the second preambular paragraph on para. 4; para. 1 on para. 4 (a); para. 2 on paras. 2–4; note 2 on para. 2',
  );
  await expectAccessible(page);
});

test('a lettered resolution and an annex are cited at their places', async ({ page }) => {
  await page.goto(LATER);
  const lettered = page.getByRole('link', { name: '2 of its resolution 73/404 B' });
  await expect(lettered).toHaveAttribute('href', /\/73\/404A-B\/#part-B-para-2$/);
  const whole = page.getByRole('link', { name: 'resolution 73/404 B of 22 December 2018' });
  await expect(whole).toHaveAttribute('href', /\/73\/404A-B\/#part-B$/);
  await page.goto('./en/A/RES/73/404A-B/');
  await expect(page.getByRole('link', { name: 'part B, para. 1 is cited by 1' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'part A, para. 1 is cited by 1' })).toHaveCount(0);
  await page.goto('./en/A/RES/71/402/');
  await page.getByRole('link', { name: 'annex, para. 3 is cited by 1' }).click();
  await expect(page).toHaveURL(/71\/402\/annex-para-3\/#cited-by$/);
  await expect(page.getByRole('region', { name: 'Cited by' })).toContainText('72/403');
});

test('the graph is walked by keyboard alone, and each step lands on the next graph', async ({
  page,
}) => {
  await page.goto(`${LIGHTHOUSES}#relations`);
  const graph = () =>
    page.getByRole('group', { name: 'Diagram of the resolutions that cite this one' });
  await expect(graph().getByRole('link')).toHaveCount(5);
  const citing = graph().getByRole('link', {
    name: '74/405 Lighthouses and the safety of coastal navigation',
  });
  for (let at = 0; at < 5 && !(await citing.evaluate((a) => a.matches(':focus'))); at++)
    await page.keyboard.press('Tab');
  await expect(citing).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/74\/405\/#relations$/);
  await expect(graph()).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(graph().getByRole('link').first()).toBeFocused();
  await expect(graph().getByRole('link', { name: '70/1 (at the United Nations)' })).toHaveCount(1);
});

test('the page of a paragraph has its place, citation, metadata, picture and who cites it', async ({
  page,
}) => {
  await page.goto(`${LIGHTHOUSES}para-4-b-i/`);
  const trail = page.getByRole('navigation', { name: 'Place in the resolution' });
  await expect(trail.getByRole('link')).toHaveText(['Resolution 71/401', 'para. 4', '(b)']);
  await expect(page.locator('.citation')).toHaveText(
    'General Assembly resolution 71/401, para. 4 (b) (i).',
  );
  await expect(page.getByRole('region', { name: 'Cited by' }).getByRole('listitem')).toHaveText([
    /^74\/405 .* in para\. 2$/,
  ]);
  await expect(page.locator('meta[property="og:title"]')).toHaveAttribute(
    'content',
    /^71\/401, para\. 4 \(b\) \(i\): Lighthouses/,
  );
  const image = await page.locator('meta[property="og:image"]').getAttribute('content');
  const picture = await page.request.get(new URL(String(image)).pathname);
  expect(picture.headers()['content-type']).toBe('image/png');
  await expectAccessible(page);
});
