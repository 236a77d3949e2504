import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { citing, expect, expectAccessible, test } from './support/test.ts';

const PAGE = './en/A/RES/76/407/';

test.use({
  ...citing,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

test('a name in a table is found, and marked where the result leads', async ({ page }) => {
  await page.goto('./en/search/?q=burundi');
  const hit = page.locator('.hit');
  await expect(hit.locator('a')).toHaveText('76/407, annex I, table 1');
  await expect(hit).toContainText('Burundi · 0.001 | Cabo Verde · 0.001');
  await expect(hit.locator('mark')).toHaveText('Burundi');
  await expect(page.getByRole('checkbox', { name: /^Annexes/ })).toBeVisible();
  await hit.locator('a').click();
  await expect(page).toHaveURL(/\?find=burundi#annex-I-table-1$/);
  await expect(page.locator(':target mark.current')).toHaveText('Burundi');
  const bar = page.getByRole('region', { name: 'Found words' });
  await expect(bar.getByRole('status')).toHaveText('1 of 1 · annex I, table 1');
  await expectAccessible(page);
});

test('words of several cells are marked one by one, a phrase within one cell', async ({ page }) => {
  const marks = page.locator('mark.found');
  await page.goto(`${PAGE}?${new URLSearchParams({ find: '"net of staff" red 552' })}`);
  await expect(marks).toHaveText(['Net of staff', '552', 'Red']);
  await page.goto(`${PAGE}?${new URLSearchParams({ find: '"gross net" OR "red paint"' })}`);
  await expect(marks).toHaveText(['Red paint']);
});

test('what was found far down a table is in the window', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 300 });
  await page.goto(`${PAGE}?find=others#annex-I-table-1`);
  await expect(page.locator('mark.current')).toHaveText('others');
  await expect(page.locator('mark.current')).toBeInViewport();
});

test('a table is cited, quoted row by row, and jumped to', async ({ page }) => {
  await page.goto(`${PAGE}#annex-II-table-1`);
  const tools = page.getByRole('toolbar', { name: 'Cite annex II, table 1' });
  await expect(tools.getByRole('link', { name: 'Paragraph page' })).toBeHidden();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await tools.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(copied).toMatch(/\/en\/A\/RES\/76\/407\/#annex-II-table-1$/);
  await tools.getByRole('button', { name: 'Copy citation' }).click();
  await expect.poll(copied).toBe('General Assembly resolution 76/407, annex II, table 1.');
  await tools.getByRole('button', { name: 'Copy quotation' }).click();
  await expect.poll(copied).toContain('\nRed paint 1 000 900\nGreen paint 2 000 1 900”\n');
  await page.goto('./en/search/?q=76/407, annex II, table 1');
  await expect(page).toHaveURL(/\/en\/A\/RES\/76\/407\/#annex-II-table-1$/);
});

test('no line breaks within a figure', async ({ page }) => {
  await page.setViewportSize({ width: 600, height: 900 });
  await page.goto(PAGE);
  for (const text of ['63 930 800', '(2 061 900)', '900']) {
    const figure = page.locator('#annex-II-table-1').getByText(text, { exact: true });
    await expect(figure).toHaveCSS('white-space', 'nowrap');
  }
  const words = page.locator('#annex-II-table-1').getByText('Of which:');
  await expect(words).toHaveCSS('white-space', 'normal');
});

test('the dump’s lines of a table open below it', async ({ page }) => {
  await page.goto(`${PAGE}#annex-I-table-1`);
  await page
    .getByRole('toolbar')
    .getByRole('link', { name: /^Source of annex I, table 1/ })
    .click();
  await expect(page.locator(':target .dump-lines')).toContainText('Burundi ......');
});

test('what a cell cites is linked there', async ({ page }) => {
  await page.goto(PAGE);
  const link = page.locator('#annex-II-table-1 td a');
  await expect(link).toHaveText('A/76/5');
  await expect(link).toHaveAttribute('href', 'https://docs.un.org/en/A/76/5');
});

test('on sheets of any height a table stands on one, and no heading at the foot', async ({
  page,
}) => {
  await page.goto(PAGE);
  const lettersOf = (text: string) => text.normalize('NFD').replace(/[^a-z0-9]/gi, '');
  const textsOf = async (selector: string) =>
    (await page.locator(selector).allTextContents()).map(lettersOf).filter((one) => one !== '');
  const cells = await textsOf('.table tbody td');
  const headings = await textsOf('.text .heading .words');
  expect(cells.length).toBeGreaterThan(10);
  expect(headings.length).toBeGreaterThan(1);
  for (const height of [150, 175, 200, 225, 250, 275]) {
    const data = new Uint8Array(await page.pdf({ width: '210mm', height: `${height}mm` }));
    const pdf = await getDocument({ data }).promise;
    const sheets: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      sheets.push(lettersOf(text.replace(/Page \d+ of \d+|A\/RES\/76\/407/g, '')));
    }
    const whole = sheets.filter((sheet) => cells.every((cell) => sheet.includes(cell)));
    expect(whole.length, `the table, ${height} mm`).toBe(1);
    const stranded = headings.filter((one) => sheets.some((sheet) => sheet.endsWith(one)));
    expect(stranded, `${height} mm`).toEqual([]);
  }
});
