import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { INVENTED, seed } from '../support/corpora.ts';
import { citing, expect, test } from './support/test.ts';

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\r?\n$/, '')
    .split(/\r?\n/);

for (const [name, path] of [
  ['A_RES_64_1.txt', './en/A/RES/64/1/'],
  ['A_RES_68_272.txt', './en/A/RES/68/272/'],
] as const) {
  test(`${name} is shown line by line as it is, with its hash`, async ({ page }) => {
    const dump = seed(`dumps/${name}`);
    await page.goto(`${path}source/`);
    const shown = await page
      .locator('.dump code')
      .evaluateAll((all) => all.map((line) => line.textContent));
    expect(shown).toEqual(lines(dump));
    const sha256 = createHash('sha256').update(readFileSync(dump)).digest('hex');
    await expect(page.locator('.hash')).toHaveText(sha256);
    const file = await page.request.get(`${path}source.txt`);
    expect(file.headers()['content-type']).toBe('text/plain; charset=utf-8');
    expect(await file.body()).toEqual(readFileSync(dump));
    await expect(page.getByRole('main')).toContainText(name);
  });
}

test.describe('resolutions that cite each other', () => {
  test.use({ ...citing, viewport: { width: 1440, height: 900 } });

  test('a paragraph shows the very lines that it was made from', async ({ page }) => {
    const dump = lines(`${INVENTED}/dumps/A_RES_71_401.txt`);
    await page.goto('./en/A/RES/71/401/#para-4-b-i');
    await page
      .getByRole('toolbar')
      .getByRole('link', { name: /^Source of/ })
      .click();
    const shown = page.locator('#para-4-b-i .dump-lines');
    await expect(shown).toBeVisible();
    expect(await shown.locator('code').allTextContents()).toEqual([dump[16]]);
    await expect(shown.locator('span')).toHaveText(['17']);
  });

  test('a PDF file is shown page by page, and offered as it came', async ({ page }) => {
    const path = './en/A/RES/79/401/';
    await page.goto(`${path}#pp-3`);
    await page
      .getByRole('toolbar')
      .getByRole('link', { name: /^Source of/ })
      .click();
    // a sentence that goes on over the page
    const shown = page.locator('#pp-3 .dump-lines');
    await expect(shown.locator('span')).toHaveText(['1:18', '1:19', '1:20', '1:21', '1:22', '2:3']);
    await expect(page.getByRole('region', { name: 'How this page was made' })).toContainText(
      'page 2, lines 1–2; page 3, lines 1–2',
    );
    await page.goto(`${path}source/`);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Page 1',
      'Page 2',
      'Page 3',
    ]);
    const line = page.getByRole('listitem').filter({ hasText: 'Grade' });
    await expect(line.getByRole('link', { name: 'Page 2, line 12' })).toBeVisible();
    const file = await page.request.get(`${path}source.pdf`);
    expect(file.headers()['content-type']).toBe('application/pdf');
    const bytes = readFileSync('tests/fixtures/file-pdf/A_RES_79_401.pdf');
    expect(await file.body()).toEqual(bytes);
    await expect(page.locator('.hash')).toHaveText(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });

  test('the page says how it was made, what was corrected, and which text is authentic', async ({
    page,
  }) => {
    await page.goto('./en/A/RES/71/401/');
    const making = page.getByRole('region', { name: 'How this page was made' });
    await expect(making).toContainText(
      'The authentic text is the document issued by the United Nations',
    );
    await expect(making.getByRole('link', { name: 'A_RES_71_401.txt' })).toBeVisible();
    const bytes = readFileSync(`${INVENTED}/dumps/A_RES_71_401.txt`);
    await expect(making).toContainText(createHash('sha256').update(bytes).digest('hex'));
    await expect(making).toContainText('None: the text is as in the source.');
    await expect(page.getByRole('link', { name: 'Official document' })).toHaveAttribute(
      'href',
      'https://docs.un.org/en/A/RES/71/401',
    );
  });
});
