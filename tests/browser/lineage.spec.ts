import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { citing, expect, expectAccessible, test } from './support/test.ts';

/** Where wording stands, and how a resolution differs from the one before. */
test.use({ ...citing, serviceWorkers: 'block' }); // what is kept of a page would answer in the place of routes

const LATER = './en/A/RES/76/410/';

test('the margin tells since when wording stands; opened, where, and what changed', async ({
  page,
}) => {
  await page.goto(LATER);
  const since = page.locator('#para-3 [data-lineage]');
  await expect(since).toHaveText('since 2019, 5 times');
  await expect(page.locator('#para-1 .since')).toHaveText('new');
  const edited = page.getByRole('link', { name: 'para. 2: since 2019, twice' });
  await edited.focus();
  await page.keyboard.press('Enter');
  await expect(edited).toHaveAttribute('aria-expanded', 'true');
  const opened = page.locator('#para-2 .lineage-opened');
  await expect(opened.getByRole('listitem')).toHaveText([
    /^2019 74\/405, para\. 1 edited, \d\d % the same$/,
    /^2021 76\/410, para\. 2 this paragraph/,
  ]);
  await expect(opened.getByRole('insertion')).toHaveText('and of bells');
  await expectAccessible(page);
  await edited.click();
  await expect(opened).toBeHidden();
  await since.press('Enter'); // the tools of the paragraph before may lie over it
  await page
    .locator('#para-3 .lineage-opened')
    .getByRole('link', { name: '74/405, para. 5' })
    .click();
  await expect(page).toHaveURL(/74\/405\/#para-5$/);
});

test('any two places of a wording are compared', async ({ page }) => {
  await page.goto(LATER);
  await page.locator('#para-3 [data-lineage]').press('Enter');
  const opened = page.locator('#para-3 .lineage-opened');
  await opened.getByLabel('Compare 74/405, para. 5').check();
  await opened.getByLabel('Compare 76/410, para. 3').check();
  await expect(
    opened.getByRole('heading', { name: 'From 74/405, para. 5 to 76/410, para. 3' }),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto(`${LATER}lineage/`);
  const section = page.locator('#para-2');
  await section.getByLabel('Compare 74/405, para. 1').check();
  await section.getByLabel('Compare 76/410, para. 2').check();
  await expect(section.locator('.compared').first().getByRole('insertion')).toHaveText(
    'and of bells',
  );
  await expectAccessible(page);
});

test.describe('what is quoted', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('says where it was agreed first', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${LATER}#para-2`);
    const tools = page.getByRole('toolbar', { name: 'Cite para. 2' });
    await tools.getByRole('button', { name: 'Copy quotation' }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()).catch(() => ''))
      .toContain('First agreed, in nearly these words, in resolution 74/405, para. 1');
  });
});

test('a resolution leads to its changes, which are told in words and by marks', async ({
  page,
}) => {
  await page.goto(LATER);
  await page.getByRole('link', { name: 'Changes since 74/405' }).click();
  await expect(page).toHaveURL(/76\/410\/changes\/$/);
  const changes = page.locator('[data-changes]');
  const edited = changes.getByRole('listitem').filter({ hasText: 'para. 2 (para. 1 before)' });
  await expect(edited).toContainText('Edited');
  await expect(edited.getByRole('deletion')).toHaveCount(0);
  await expect(changes.getByRole('listitem').filter({ hasText: /^Dropped/ })).toHaveCount(5);
  await changes.locator('summary', { hasText: 'unchanged' }).first().click();
  await expect(changes.getByText('The General Assembly,')).toBeVisible();
  await expectAccessible(page);
});

test('the page of its wording leads to the graph of its session', async ({ page, request }) => {
  await page.goto(`${LATER}lineage/`);
  const link = page.getByRole('link', { name: 'graph of the whole session' });
  const address = await link.evaluate((element: HTMLAnchorElement) => element.href);
  expect(address).toMatch(/\/lineage\/76\.graphml$/);
  const graph = await (await request.get(address)).text();
  expect(graph).toContain('<edge source="A/RES/74/405#para-1" target="A/RES/76/410#para-2">');
});

test('search finds wording by whether it is new, and lists it by when it first stood', async ({
  page,
}) => {
  await page.goto('./en/search/?q=lights');
  const status = page.locator('[data-search-status]');
  await expect(status).toContainText('paragraphs');
  await page.getByText('Wording', { exact: true }).click();
  await page.getByLabel('New: in no earlier resolution').check();
  await expect(page).toHaveURL(/[?&]is=new/);
  await expect(page.locator('.hit .standing').first()).toHaveText(
    /^(New wording|Wording first here)/,
  );
  await page.getByLabel('New: in no earlier resolution').uncheck();
  await page.getByLabel('Order').selectOption('Oldest wording first');
  await expect(page).toHaveURL(/order=first/);
  await expect(page.locator('.hit .standing').first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(`./en/search/?q=${encodeURIComponent('reused:>4 session:76')}`);
  const hit = page.locator('.hit').filter({ hasText: '76/410, para. 3' });
  await expect(hit.locator('.standing')).toHaveText('Wording since 2019, 5 times');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the same stands on a page of its own', async ({ page }) => {
    await page.goto(LATER);
    await page.getByRole('link', { name: 'para. 2: since 2019, twice' }).click();
    await expect(page).toHaveURL(/76\/410\/lineage\/#para-2$/);
    await expect(page.locator('#para-2')).toContainText('What changed since 74/405, para. 1');
  });
});

test('any two resolutions are compared, and saved as Word with tracked changes', async ({
  page,
}) => {
  await page.goto('./en/compare/?a=76%2F410&b=74/405');
  await expect(page.getByRole('heading', { name: 'From 76/410 to 74/405' })).toBeVisible();
  const edited = page.getByRole('listitem').filter({ hasText: 'para. 1 (para. 2 before)' });
  await expect(edited.getByRole('deletion')).toHaveText('and of bells');
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word file with tracked changes' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('74-405-since-76-410.docx');
  await page.getByLabel('The earlier one').fill('1/1');
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('is no symbol');
});

test.describe('what is not held', () => {
  test.use({ allowed: [/404.*\/en\/A\/RES\/71\/499\//] });
  test('is said to be missing', async ({ page }) => {
    await page.goto('./en/compare/?a=71/499&b=74/405');
    await expect(page.getByRole('alert')).toHaveText('Resolution 71/499 is not on this site');
  });
});

test.describe('where the network fails', () => {
  test.use({ allowed: [/ERR_FAILED|Failed to load resource/] });
  test('it is said, and no resolution is called missing', async ({ page }) => {
    await page.goto('./en/compare/');
    await page.route(/\/74\/405\/agreed\.json$/, (route) => route.abort());
    await page.getByLabel('The earlier one').fill('74/405');
    await page.getByLabel('The later one').fill('76/410');
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('could not be loaded');
    await page.unroute(/\/74\/405\/agreed\.json$/);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'From 74/405 to 76/410' })).toBeFocused();
  });
});

test('an answer that was overtaken is dropped', async ({ page }) => {
  await page.goto('./en/compare/');
  let answer = () => {};
  const held = new Promise<void>((done) => (answer = done));
  await page.route(/\/71\/401\/agreed\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  const compare = async (a: string, b: string) => {
    await page.getByLabel('The earlier one').fill(a);
    await page.getByLabel('The later one').fill(b);
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
  };
  await compare('71/401', '76/410');
  await compare('74/405', '76/410');
  await expect(page.getByRole('heading', { name: 'From 74/405 to 76/410' })).toBeFocused();
  const place = page.locator('[data-compared]');
  const shown = await place.evaluateHandle((element) => {
    const headings: string[] = [];
    new MutationObserver(() =>
      headings.push(element.querySelector('h2')?.textContent ?? ''),
    ).observe(element, { childList: true });
    return headings;
  });
  answer();
  await compare('71/401', '74/405'); // it waits for the same page
  await expect(page.getByRole('heading', { name: 'From 71/401 to 74/405' })).toBeFocused();
  expect(await shown.jsonValue()).not.toContain('From 71/401 to 76/410');
  await page.goBack();
  await expect(page.getByRole('heading', { name: 'From 74/405 to 76/410' })).toBeVisible();
});

test('a pasted draft is told which of its paragraphs were agreed, adapted or new', async ({
  page,
}) => {
  await page.goto('./en/compare/');
  await page
    .getByLabel('The whole draft')
    .fill(
      [
        'Ruritania: draft resolution',
        'The General Assembly,',
        'Recalling all its resolutions on lights and on those who keep them,',
        '1. Commends the keepers of lights and of bells and of horns, whose registers are the foundation of the list;',
        '2. Decides that ice be kept in the cellars of the northern harbours;',
        '3. Decides to remain seized of the matter.',
      ].join('\n'),
    );
  await page.getByRole('button', { name: 'Compare the draft' }).click();
  await expect(
    page.getByRole('heading', { name: '2 of 4 paragraphs agreed, 1 adapted, 1 new.' }),
  ).toBeFocused();
  // sooner than it goes by itself
  await expect(page.getByText('Reading the draft')).toBeHidden({ timeout: 2000 });
  const items = page.getByRole('region', { name: 'A draft' }).getByRole('listitem');
  await expect(items.filter({ hasText: 'ice be kept' })).toContainText('New');
  const adapted = items.filter({ hasText: 'Adapted' });
  await expect(adapted.getByRole('link', { name: '76/410, para. 2' })).toHaveAttribute(
    'href',
    /\/76\/410\/#para-2$/,
  );
  await expect(adapted.getByRole('insertion')).toHaveText('and of horns');
  await expect(page.getByRole('heading', { name: 'Left out of 76/410' })).toBeVisible();
  await expectAccessible(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Table (CSV)' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('draft.csv');
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Word with comments' }).click(),
  ]);
  await page.emulateMedia({ media: 'print' }); // on paper stands what was found
  await expect(items.filter({ hasText: 'ice be kept' })).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Two resolutions' })).toBeHidden();
  const parts = unzipSync(readFileSync(await word.path()));
  expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('76/410, para. 2');
});

test('a series shows what became of each paragraph; a draft in a Word file is compared', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(LATER);
  await page.getByRole('link', { name: 'Series' }).click();
  await expect(page).toHaveURL(/\/en\/series\/A\/RES\/74\/405\/$/);
  const row = page.getByRole('row', { name: /^Commends the keepers/ });
  await expect(row.getByRole('cell').last()).toHaveText(/^para\. 2\s*edited$/);
  await expect(page.getByRole('row', { name: /^Counted/ })).toContainText(
    '2 added, 5 dropped, 2 changed, 1 unchanged',
  );
  await expectAccessible(page);
  await row.getByRole('link', { name: 'edited' }).last().click();
  await expect(page).toHaveURL(/76\/410\/changes\/#para-2$/);

  await page.goto('./en/compare/');
  const words = 'Decides that ice be kept in the cellars of the northern harbours;';
  const xml = `<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:body></w:document>`;
  await page.getByLabel('Open a file').setInputFiles({
    name: 'draft.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(zipSync({ 'word/document.xml': strToU8(xml) })),
  });
  await expect(
    page.getByRole('heading', { name: '0 of 1 paragraphs agreed, 0 adapted, 1 new.' }),
  ).toBeFocused();
});

test('a draft in a PDF file is opened in the browser', async ({ page }) => {
  await page.goto('./en/compare/');
  await page.getByLabel('Open a file').setInputFiles('tests/fixtures/file-pdf/A_RES_79_401.pdf');
  await expect(page.getByRole('heading', { name: /^\d+ of \d+ paragraphs agreed/ })).toBeFocused({
    timeout: 20_000,
  });
  const items = page.getByRole('region', { name: 'A draft' }).getByRole('listitem');
  await expect(items.filter({ hasText: 'the tables of high and low water' })).toHaveCount(1);
  await page.getByLabel('Open a file').setInputFiles({
    name: 'torn.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 torn'),
  });
  await expect(page.getByRole('alert')).toContainText('torn.pdf cannot be read as a PDF file');
});

test.describe('once it says so', () => {
  test.use({
    serviceWorkers: 'allow',
    allowed: [/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to load resource/],
  });
  test('the page that compares works without a network, loaded again too', async ({
    page,
    context,
  }) => {
    await page.goto('./en/compare/?a=74%2F405&b=76%2F410');
    const two = page.getByRole('heading', { name: 'From 74/405 to 76/410' });
    await expect(two).toBeVisible();
    await expect(page.getByText('now saved on this device')).toBeVisible({ timeout: 40_000 });
    await expectAccessible(page);
    await context.setOffline(true);
    await page.reload();
    await expect(two).toBeVisible();

    const draft = page.getByRole('region', { name: 'A draft' });
    await page
      .getByLabel('The whole draft')
      .fill(
        'Commends the keepers of lights and of bells and of horns, whose registers are the foundation of the list;',
      );
    await page.getByRole('button', { name: 'Compare the draft' }).click();
    const judged = page.getByRole('heading', { name: /^\d+ of \d+ paragraphs agreed/ });
    await expect(judged).toHaveText('0 of 1 paragraphs agreed, 1 adapted, 0 new.');
    await expect(draft.getByRole('note')).toContainText(
      'only with the 2 resolutions loaded on this device',
    );
    await expect(draft.getByRole('link', { name: '76/410, para. 2' })).toBeVisible();
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Word with comments' }).click(),
    ]);
    const saved = readFileSync(await word.path());
    await page.getByLabel('Open a file').setInputFiles({
      name: 'draft.docx',
      mimeType: 'application/octet-stream',
      buffer: saved,
    });
    await expect(draft.getByRole('listitem').filter({ hasText: 'Adapted' })).toHaveCount(1);
    await page.getByLabel('Open a file').setInputFiles('tests/fixtures/file-pdf/A_RES_79_401.pdf');
    await expect(judged).toHaveText(/^\d of \d\d paragraphs agreed/, { timeout: 20_000 });

    await context.setOffline(false);
    await page.getByRole('button', { name: 'Compare the draft' }).click();
    await expect(draft.getByRole('note')).toHaveCount(0);
  });
});
