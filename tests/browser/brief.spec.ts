import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, expectAccessibleInBoth, test } from './support/test.ts';

/** Paragraphs taken along: collected from several pages, saved as Word files, shared. */

test.use({ viewport: { width: 1440, height: 900 } });

async function saved(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const wordsIn = (bytes: Uint8Array, part: string): string =>
  strFromU8(unzipSync(bytes)[part] ?? new Uint8Array())
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

/** The lines of each sheet of a PDF file, from the top down. */
async function linesOfPdf(bytes: Uint8Array): Promise<string[][]> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const sheets = Array.from({ length: pdf.numPages }, async (_, at) => {
    const { items } = await (await pdf.getPage(at + 1)).getTextContent();
    const lines = new Map<number, { x: number; text: string }[]>();
    for (const item of items) {
      if (!('str' in item)) continue;
      const [x, y] = [Number(item.transform[4]), Math.round(Number(item.transform[5]) / 5)];
      lines.set(y, [...(lines.get(y) ?? []), { x, text: item.str }]);
    }
    return [...lines]
      .sort(([a], [b]) => b - a)
      .map(([, pieces]) =>
        pieces
          .sort((a, b) => a.x - b.x)
          .map(({ text }) => text)
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      );
  });
  return Promise.all(sheets);
}

test('paragraphs of two resolutions are collected, put in order and exported', async ({ page }) => {
  for (const path of ['en/A/RES/64/1/para-9/', 'en/A/RES/55/162/#para-4']) {
    await page.goto(`./${path}`);
    await page.getByRole('button', { name: 'Collect' }).click();
    await expect(page.getByText(/is in your brief, number \d/)).toBeVisible();
  }
  await page.getByRole('toolbar').getByRole('link', { name: 'Your brief (2)' }).click();
  await expect(page).toHaveURL(/\/en\/brief\/$/);
  const items = page.locator('[data-brief-list] > li');
  await expect(items).toHaveCount(2);
  await expect(items.first()).toContainText('General Assembly resolution 64/1, para. 9.');
  await page.getByRole('button', { name: 'Up: A/RES/55/162, para. 4' }).click();
  await expect(items.first()).toContainText('resolution 55/162, para. 4.');
  await expect(page.getByRole('button', { name: 'Down: A/RES/55/162, para. 4' })).toBeFocused();
  await expectAccessibleInBoth(page);
  await page.getByLabel('Citation style').selectOption('OSCOLA');
  await page.reload();
  await expect(items.first()).toContainText('UNGA Res 55/162');

  const docx = await saved(page, () => page.getByRole('button', { name: 'Word' }).click());
  expect(docx.name).toBe('brief.docx');
  const words = wordsIn(docx.bytes, 'word/document.xml');
  expect(words.indexOf('UNGA Res 55/162')).toBeLessThan(words.indexOf('UNGA Res 64/1'));
  const pdf = await saved(page, () => page.getByRole('button', { name: 'PDF' }).click());
  expect(pdf.name).toBe('brief.pdf');
  expect((await linesOfPdf(pdf.bytes)).flat().join(' ')).toContain('UNGA Res 55/162');
  const md = await saved(page, () => page.getByRole('button', { name: 'Markdown' }).click());
  expect(md.bytes.toString('utf8')).toMatch(/^> .*\n\nUNGA Res 55\/162 .* <http.*#para-4>\n/);
  const txt = await saved(page, () => page.getByRole('button', { name: 'Plain text' }).click());
  expect(txt.bytes.toString('utf8')).toContain('UNGA Res 64/1 (6 October 2009)');

  await page.getByRole('button', { name: 'Remove: A/RES/64/1, para. 9' }).click();
  await expect(items).toHaveCount(1);
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(page.getByText('Nothing has been collected yet.')).toBeVisible();
});

test('a paragraph that was found is collected as its own page would', async ({ page }) => {
  await page.goto('./en/search/?q=capacity-building&kind=operative');
  const button = page.getByRole('button', { name: /^Collect A\/RES/ }).first();
  const name = String(await button.getAttribute('aria-label')).replace('Collect ', '');
  await button.click();
  await expect(page.getByText(`${name} is in your brief, number 1`)).toBeVisible();
  await page.getByRole('link', { name: 'Your brief (1)' }).click();
  const found = page.locator('[data-brief-list] > li');
  const [words, citation] = [found.locator('blockquote'), found.locator('p').nth(1)];
  const taken = [await words.innerText(), await citation.innerText()];
  await page.getByRole('button', { name: `Remove: ${name}` }).click();

  await page.goBack();
  await page
    .getByRole('link', { name: name.split(', ').slice(1).join(', ') })
    .first()
    .click();
  await page.getByRole('button', { name: 'Collect', exact: true }).click();
  await expect(page.getByText(`${name} is in your brief, number 1`)).toBeVisible();
  await page.getByRole('toolbar').getByRole('link', { name: 'Your brief (1)' }).click();
  expect([await words.innerText(), await citation.innerText()]).toEqual(taken);
});

test('the brief that Back leads to has what was collected since', async ({ page }) => {
  for (const path of ['en/A/RES/64/1/para-9/', 'en/A/RES/55/162/#para-4']) {
    await page.goto(`./${path}`);
    await page.getByRole('button', { name: 'Collect' }).click();
    await expect(page.getByText(/is in your brief, number \d/)).toBeVisible();
  }
  // a page from the browser's cache hears nothing of what other pages kept until it is shown again
  const leave = (left: number) =>
    page.evaluate((left) => {
      const kept = JSON.parse(localStorage.getItem('brief') ?? '[]') as unknown[];
      localStorage.setItem('brief', JSON.stringify(kept.slice(0, left)));
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    }, left);
  await leave(1);
  await expect(page.getByRole('toolbar').getByText('Your brief (1)')).toBeVisible();
  await page.goto('./en/brief/');
  await expect(page.locator('[data-brief-list] > li')).toHaveCount(1);
  await leave(0);
  await expect(page.getByText('Nothing has been collected yet.')).toBeVisible();
});

/** Opens resolution 64/1 and saves it. */
async function wholeAs(name: string, page: Page) {
  await page.goto('./en/A/RES/64/1/');
  await page.locator('.masthead').getByText('Download', { exact: true }).click();
  return saved(page, () => page.getByRole('button', { name }).click());
}

/** Saves paragraph 9 of the resolution that is open. */
async function paragraphAs(name: string, page: Page) {
  await page.locator('#para-9').click();
  await page.getByRole('button', { name: 'Export' }).click();
  return saved(page, () => page.getByRole('toolbar').getByRole('button', { name }).click());
}

test('a resolution, and a selection of it, are saved for Word with their notes', async ({
  page,
}) => {
  const whole = await wholeAs('Word', page);
  expect(whole.name).toBe('A-RES-64-1.docx');
  const words = wordsIn(whole.bytes, 'word/document.xml');
  for (const line of [
    'High-level United Nations Conference',
    '(d)\tWill consist',
    '15th plenary meeting',
  ])
    expect(words).toContain(line);
  for (const foreign of ['Corrected', 'Copy link', 'Source:']) expect(words).not.toContain(foreign);
  expect(wordsIn(whole.bytes, 'word/footnotes.xml')).toContain('Resolution 63/239, annex.');
  const part = await paragraphAs('Word', page);
  expect(part.name).toBe('A-RES-64-1-para-9.docx');
  const paragraph = wordsIn(part.bytes, 'word/document.xml');
  expect(paragraph).toContain('to provide all necessary assistance');
  expect(paragraph).not.toContain('Will consist');
});

test('a resolution, and a selection of it, are saved as PDF files with notes at the foot', async ({
  page,
}) => {
  const whole = await wholeAs('PDF', page);
  expect(whole.name).toBe('A-RES-64-1.pdf');
  await expect(page.getByText('A-RES-64-1.pdf is saved')).toBeVisible();
  const [first = [], ...rest] = await linesOfPdf(whole.bytes);
  const mark = first.findIndex((line) => line.includes('Doha Declaration on Financing'));
  const note = first.findIndex((line) => line.includes('Resolution 63/239, annex.'));
  expect(mark).toBeGreaterThan(0);
  expect(note).toBeGreaterThan(mark);
  expect(first.at(-1)).toBe(`Page 1 of ${rest.length + 1}`);
  for (const line of ['(d) Will consist', '15th plenary meeting'])
    expect(
      [first, ...rest].flat().some((one) => one.startsWith(line)),
      line,
    ).toBe(true);
  for (const foreign of ['Corrected', 'Copy link', 'Source:'])
    expect([first, ...rest].flat().join('\n')).not.toContain(foreign);

  const part = await paragraphAs('PDF', page);
  expect(part.name).toBe('A-RES-64-1-para-9.pdf');
  const [sheet = []] = await linesOfPdf(part.bytes);
  expect(sheet.join(' ')).toContain('to provide all necessary assistance');
  expect(sheet.join(' ')).not.toContain('Will consist');
});

test('where the device can share, a paragraph and a resolution are shared', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.share = (data) => {
      document.documentElement.dataset['shared'] = `${data?.title} ${data?.url}`;
      return Promise.resolve();
    };
  });
  await page.goto('./en/A/RES/64/1/#para-9');
  const shared = () => page.evaluate(() => document.documentElement.dataset['shared']);
  await page.getByRole('toolbar').getByRole('button', { name: 'Share' }).click();
  await expect.poll(shared).toMatch(/^A\/RES\/64\/1, para\. 9 http.*\/64\/1\/#para-9$/);
  await page.locator('.masthead').getByRole('button', { name: 'Share' }).click();
  await expect.poll(shared).toMatch(/\/64\/1\/$/);
});

test('a paragraph alone is printed, with its resolution’s title', async ({ page }) => {
  await page.addInitScript(() => (window.print = () => undefined));
  await page.goto('./en/A/RES/64/1/#para-1-d');
  await page.getByRole('button', { name: 'Export' }).click();
  await page.getByRole('toolbar').getByRole('button', { name: 'Print' }).click();
  await page.emulateMedia({ media: 'print' });
  for (const kept of ['h1', '#para-1-d > .words', '#para-1-d-i', '.masthead .code'])
    await expect(page.locator(kept).first(), kept).toBeVisible();
  for (const gone of ['#para-2', '#pp-1', '#para-1-a', '.apparatus', '#fn-1'])
    await expect(page.locator(gone).first(), gone).toBeHidden();
});
