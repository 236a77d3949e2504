import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

const PAGE = './en/A/RES/64/1/';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

/** What the clipboard holds, once the page has said that `what` was copied. */
async function copied(page: Page, what: string): Promise<{ text: string; html: string }> {
  await expect(page.getByRole('status').filter({ hasText: `${what} copied` })).toBeVisible();
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text() ?? '';
    return { text: await read('text/plain'), html: await read('text/html') };
  });
}

const TITLE = 'High-level United Nations Conference on South-South Cooperation';
const STYLES = {
  'UN, running text': 'paragraph 1 (d) (i) of General Assembly resolution 64/1 of 6 October 2009',
  'UN, footnote': 'General Assembly resolution 64/1, para. 1 (d) (i).',
  'UN, footnote in a resolution': 'Resolution 64/1, para. 1 (d) (i).',
  OSCOLA: 'UNGA Res 64/1 (6 October 2009) UN Doc A/RES/64/1, para 1(d)(i)',
  Bluebook: 'G.A. Res. 64/1, ¶ 1(d)(i), U.N. Doc. A/RES/64/1 (Oct. 6, 2009).',
  AGLC4: `_${TITLE}_, GA Res 64/1, UN Doc A/RES/64/1 (7 October 2009, adopted 6 October 2009) para 1(d)(i)`,
  'Chicago, note': `UN General Assembly, Resolution 64/1, “${TITLE},” A/RES/64/1, Oct. 6, 2009, para. 1(d)(i), https://docs.un.org/en/A/RES/64/1.`,
  'APA 7': `United Nations General Assembly. (2009, October 6). _${TITLE}_ (A/RES/64/1, para. 1(d)(i)). https://docs.un.org/en/A/RES/64/1`,
};

test('a citation is copied in each style, plain, and rich with its italics', async ({ page }) => {
  await page.goto(`${PAGE}#para-1-d-i`);
  const tools = page.getByRole('toolbar', { name: 'Cite para. 1 (d) (i)' });
  for (const [style, citation] of Object.entries(STYLES)) {
    await tools.getByLabel('Citation style').selectOption(style);
    await tools.getByRole('button', { name: 'Copy citation' }).click();
    await expect
      // what it reads may change while it reads
      .poll(() => copied(page, 'Citation of para. 1 (d) (i)').catch(() => undefined), style)
      .toEqual({
        text: citation.replaceAll('_', ''),
        html: expect.stringContaining(`<p>${citation.replace(/_(.*?)_/, '<i>$1</i>')}</p>`),
      });
  }
  // the last one is remembered, on the page of a paragraph too
  await page.goto(`${PAGE}para-2/`);
  await expect(page.getByLabel('Citation style')).toHaveValue('apa');
  await expect(page.locator('[data-citation]')).toContainText('(A/RES/64/1, para. 2)');
});

test('a range is quoted by keyboard alone, in rich and plain text', async ({ page, baseURL }) => {
  await page.goto(`${PAGE}#para-8`);
  await page.evaluate(() => {
    const words = (id: string) => document.querySelector(`#${id} > .words > em`)?.firstChild;
    const [from, through] = [words('para-8'), words('para-9')];
    if (!from || !through) throw new Error('nothing to select');
    document.getSelection()?.setBaseAndExtent(from, 0, through, 8);
  });
  await page.keyboard.press('c');
  expect((await copied(page, 'Citation of paras. 8–9')).text).toBe(
    'General Assembly resolution 64/1, paras. 8–9.',
  );
  const quote = page.getByRole('button', { name: 'Copy quotation' });
  await quote.focus();
  await page.keyboard.press('Enter');
  const { text, html } = await copied(page, 'Quotation of paras. 8–9');
  const [first, second, citation, link] = text.split('\n');
  expect(first).toBe(
    '“Invites intergovernmental organizations and entities that have observer status with the General Assembly to participate in the Conference;',
  );
  expect(second).toBe('9. Requests”');
  expect(citation).toBe('General Assembly resolution 64/1, paras. 8–9.');
  expect(link).toContain(new URL(`${PAGE}#para-8:~:text=Invites`, baseURL).href);
  expect(html).toContain(`<blockquote><p>${first}</p><p>${second}</p></blockquote>`);
  expect(html).toContain(`<p>${citation}<br><a href="${link}">`);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tapped paragraph is quoted, and its record copied, from the foot of the window', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await page.locator('#para-2 .words').tap({ position: { x: 80, y: 10 } });
    await page.getByRole('button', { name: 'Copy quotation' }).tap();
    expect((await copied(page, 'Quotation of para. 2')).text).toMatch(
      /^“Requests the Secretary-General to prepare [^]*;”\nGeneral Assembly resolution 64\/1, para\. 2\.\nhttp/,
    );
    await page.getByRole('button', { name: 'Export' }).tap();
    const bibtex = page.getByRole('button', { name: 'Copy BibTeX' });
    await expect(bibtex).toBeInViewport({ ratio: 1 });
    await expectAccessible(page);
    await bibtex.tap();
    expect((await copied(page, 'BibTeX of para. 2')).text).toContain(
      'note = {UN Doc. A/RES/64/1, para. 2}',
    );
  });
});

/** What a click saves: the name and the text of the file. */
async function saved(page: Page, name: string): Promise<{ file: string; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByText(name, { exact: true }).click(),
  ]);
  return {
    file: download.suggestedFilename(),
    text: readFileSync(await download.path(), 'utf8'),
  };
}

const RIS = (section: string, address: string, key: string) =>
  [
    'TY  - STAT',
    `TI  - ${TITLE}`,
    'AU  - United Nations General Assembly',
    'DA  - 2009/10/06/',
    'PY  - 2009',
    'M1  - A/RES/64/1',
    `SE  - ${section}`,
    `UR  - ${address}`,
    'N1  - Official document: https://docs.un.org/en/A/RES/64/1',
    'LA  - en',
    `ID  - ${key}`,
    'ER  - ',
    '',
  ].join('\r\n');

test('records of a paragraph and of a range are saved for reference managers', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${PAGE}#para-1-d-i`);
  const opener = page.getByRole('button', { name: 'Export' });
  await opener.click();
  await expect(opener).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  const at = (id: string) => new URL(`${PAGE}#${id}`, baseURL).href;
  expect(await saved(page, 'Save RIS')).toEqual({
    file: 'A-RES-64-1-para-1-d-i.ris',
    text: RIS('para. 1 (d) (i)', at('para-1-d-i'), 'A-RES-64-1-para-1-d-i'),
  });
  await page.evaluate(() => {
    const words = (id: string) => document.querySelector(`#${id} > .words > em`)?.firstChild;
    const [from, through] = [words('para-2'), words('para-4')];
    if (from && through) document.getSelection()?.setBaseAndExtent(from, 0, through, 4);
  });
  await expect(page.getByRole('toolbar', { name: 'Cite paras. 2–4' })).toBeVisible();
  expect(await saved(page, 'Save RIS')).toEqual({
    file: 'A-RES-64-1-paras-2-4.ris',
    text: RIS('paras. 2–4', at('para-2'), 'A-RES-64-1-paras-2-4'),
  });
  const csl = await saved(page, 'Save CSL-JSON');
  expect(csl.file).toBe('A-RES-64-1-paras-2-4.csl.json');
  expect(JSON.parse(csl.text)).toMatchObject([{ type: 'legislation', section: 'paras. 2–4' }]);
});

test('the page of a paragraph copies its citation, quotation, link and records', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${PAGE}para-9/`);
  const address = new URL(`${PAGE}para-9/`, baseURL).href;
  await page.getByRole('button', { name: 'Copy link' }).click();
  expect((await copied(page, 'Link to para. 9')).text).toBe(address);
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  expect((await copied(page, 'Quotation of para. 9')).text).toBe(
    `“Requests the Secretary-General to provide all necessary assistance to the preparatory process and the Conference;”\nGeneral Assembly resolution 64/1, para. 9.\n${address}`,
  );
  await page.getByLabel('Citation style').selectOption('Bluebook');
  await expect(page.locator('[data-citation]')).toHaveText(
    'G.A. Res. 64/1, ¶ 9, U.N. Doc. A/RES/64/1 (Oct. 6, 2009).',
  );
  await page.getByRole('button', { name: 'Copy citation' }).click();
  expect((await copied(page, 'Citation of para. 9')).text).toContain('¶ 9');
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  expect((await copied(page, 'BibTeX of para. 9')).text).toMatch(/^@misc\{A-RES-64-1-para-9,/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page of a paragraph leads to styles and records, and offers no button that does nothing', async ({
    page,
  }) => {
    await page.goto(`${PAGE}para-1-d-i/`);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Other styles' })).toBeVisible();
    await page.getByRole('link', { name: 'records' }).click();
    await expect(page).toHaveURL(/\/A\/RES\/64\/1\/#making$/);
    await expect(page.getByRole('link', { name: 'RIS' })).toBeInViewport();
  });
});

/**
 * What Zotero's translator for embedded metadata takes from a head: the type from z:itemType, the
 * section from Open Graph's articles, all else from the Highwire names.
 */
test('the head of a paragraph’s page says to Zotero what its record says', async ({ page }) => {
  await page.goto(`${PAGE}para-1-d-i/`);
  const meta = (name: string) =>
    page
      .locator(`head meta[name="${name}"], head meta[property="${name}"]`)
      .getAttribute('content');
  const taken = {
    type: await meta('z:itemType'),
    title: await meta('citation_title'),
    number: await meta('citation_technical_report_number'),
    date: await meta('citation_publication_date'),
    section: await meta('article:section'),
    url: await meta('citation_public_url'),
    // a comma at the end keeps a name whole
    author: (await meta('citation_author'))?.replace(/,$/, ''),
  };
  const { text } = await saved(page, 'Save RIS');
  const field = (tag: string) => new RegExp(`^${tag}  - (.*?)/?\r$`, 'm').exec(text)?.[1];
  expect(field('TY')).toBe('STAT');
  expect(taken).toEqual({
    type: 'statute',
    title: field('TI'),
    number: field('M1'),
    date: field('DA'),
    section: field('SE'),
    url: `${field('UR')}/`,
    author: field('AU'),
  });
});
