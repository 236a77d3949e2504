import { expect, expectAccessible, test } from './support/test.ts';

const PAGE = 'en/A/RES/64/1/para-1-d-i/';

test('the page of a paragraph shows it in its place, with its citation', async ({ page }) => {
  await page.goto(PAGE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Resolution 64/1, para. 1 (d) (i)',
  );
  await expect(page.locator('.context')).toHaveText([
    /^1\. Decides that/,
    /^\(d\) Will consist of/,
  ]);
  await expect(page.locator('#para-1-d-i')).toContainText('Strengthening the role');
  await expect(page.locator('.citation')).toHaveText(
    'General Assembly resolution 64/1, para. 1 (d) (i).',
  );

  await page.getByRole('link', { name: /para\. 1 \(d\) \(ii\)/ }).click();
  await expect(page).toHaveURL(/\/para-1-d-ii\/$/);
  await page.getByRole('link', { name: 'Read in the full resolution' }).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/64\/1\/#para-1-d-ii$/);
});

test('preambular paragraphs have pages, with their notes', async ({ page }) => {
  await page.goto('en/A/RES/57/263/pp-3/');
  await page.getByRole('link', { name: 'Note 1', exact: true }).click();
  await expect(page.locator('#fn-1')).toContainText('A/57/444');
});

test('the site is named once, in the window’s title and in a shared link', async ({ page }) => {
  await page.goto(PAGE);
  const title =
    '64/1, para. 1 (d) (i): High-level United Nations Conference on South-South Cooperation';
  const shared = (property: string) => page.locator(`meta[property="${property}"]`);
  await expect(page).toHaveTitle(`${title} – Operative`);
  await expect(shared('og:title')).toHaveAttribute('content', title);
  await expect(shared('og:site_name')).toHaveAttribute('content', 'Operative');
});

for (const path of [PAGE, 'en/A/RES/64/1/']) {
  test(`${path} names its own picture, 1200 by 630`, async ({ page, baseURL }) => {
    await page.goto(path);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    const address = new URL(String(image));
    expect(address.pathname).toBe(new URL(`${path}preview.png`, baseURL).pathname);

    const response = await page.request.get(new URL(address.pathname, baseURL).href);
    expect(response.headers()['content-type']).toBe('image/png');
    const png = await response.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test(`${path} describes itself to machines`, async ({ page }) => {
    await page.goto(path);
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    for (const [name, content] of [
      ['citation_technical_report_number', 'A/RES/64/1'],
      ['citation_publication_date', '2009/10/06'],
      ['citation_public_url', canonical],
      ['z:itemType', 'statute'],
    ] as const) {
      const meta = page.locator(`head meta[name="${name}"]`);
      await expect(meta, name).toHaveAttribute('content', String(content));
    }
  });
}

test('a resolution describes itself as Legislation, a paragraph by its head alone', async ({
  page,
}) => {
  await page.goto('en/A/RES/64/1/');
  const block = page.locator('script[type="application/ld+json"]');
  const data = JSON.parse(String(await block.textContent())) as Record<string, unknown>;
  const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
  expect(data).toMatchObject({ '@type': 'Legislation', '@id': canonical, url: canonical });
  await page.goto(PAGE);
  await expect(block).toHaveCount(0);
});

test('the page of a paragraph is small', async ({ page }) => {
  const response = await page.request.get(PAGE);
  expect((await response.body()).length).toBeLessThan(5500);
});

test('a resolution links its data files', async ({ page }) => {
  await page.goto('en/A/RES/64/1/');
  const ris = page.locator('link[rel="alternate"][type="application/x-research-info-systems"]');
  await expect(ris).toHaveAttribute('href', /\/en\/A\/RES\/64\/1\/data\.ris$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    for (const width of [320, 1024, 1440]) {
      test(`${width} pixels wide: accessible, with its buttons, and fits`, async ({ page }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(PAGE);
        await expect(page.getByRole('button', { name: 'Save RIS' })).toBeVisible();
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, 'the page scrolls sideways').toBe(0);
      });
    }
  });
}
