import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { SITES } from '../support/corpora.ts';
import { citing, expect, expectAccessible, expectAccessibleInBoth, test } from './support/test.ts';

const status = '[data-search-status]';
const spoken = '[data-search-spoken]';

test('a result is a paragraph with its words marked, and leads to its anchor', async ({ page }) => {
  await page.goto('en/search/?q=urges+developing+countries');
  await expect(page.locator(status)).toHaveText(
    '1 paragraph in 1 resolution with all of the words, and others with some of them',
  );
  const hit = page.locator('.hit').first();
  await expect(page.locator('.group h2').first()).toContainText('A/RES/57/263');
  await expect(page.locator('.hit .lacks').first()).toContainText('Missing');
  await expect(hit.locator('a')).toHaveText('57/263, para. 2');
  await expect(hit.locator('mark')).toContainText(['developing', 'countries', 'urges']);
  await expect(hit.locator('a')).toHaveAttribute(
    'href',
    /\/en\/A\/RES\/57\/263\/\?find=[^#]*#para-2$/,
  );
});

test('the page a result leads to marks the words, steps through them and clears them', async ({
  page,
}) => {
  await page.goto('en/search/?q=triangular+cooperation');
  await page.locator('.hit a').first().click();
  const bar = page.getByRole('region', { name: 'Found words' });
  const marks = page.locator('mark.found');
  await expect(bar.getByRole('status')).toHaveText(/^\d+ of \d+ · /);
  const all = await marks.count();
  expect(all).toBeGreaterThan(1);
  const target = page.locator(new URL(page.url()).hash);
  await expect(target.locator('mark.current').first()).toBeVisible();
  // the tools beside a paragraph come and go with the pointer
  const wordsOf = () =>
    target.locator('> .words').evaluate((words) => {
      const copy = words.cloneNode(true) as Element;
      copy.querySelector('.margin')?.remove();
      return copy.textContent;
    });
  const text = await wordsOf();
  const before = await bar.getByRole('status').textContent();
  await bar.getByRole('button', { name: 'Next' }).click();
  await expect(bar.getByRole('status')).not.toHaveText(String(before));
  await bar.getByRole('button', { name: 'Previous' }).click();
  await expect(bar.getByRole('status')).toHaveText(String(before));
  await expectAccessible(page);
  await bar.getByRole('button', { name: 'Clear marks' }).click();
  await expect(marks).toHaveCount(0);
  await expect(page).not.toHaveURL(/find=/);
  expect(await wordsOf()).toBe(text);
});

test('stepping through the marks and clearing them leaves their own paragraph in the address', async ({
  page,
}) => {
  const address = (find: string, id: string) => new RegExp(`/68/272/${find}#${id}$`);
  await page.goto('en/A/RES/68/272/?find=climate+change#para-2');
  const bar = page.getByRole('region', { name: 'Found words' });
  const told = bar.getByRole('status');
  await expect(told).toHaveText(/ · para\. 2$/);
  for (const key of ['Next', 'Previous', 'Next', 'Next']) {
    await bar.getByRole('button', { name: key }).click();
    await rested(page);
    const [, cite] = (await told.textContent())?.split(' · ') ?? [];
    const id = new URL(page.url()).hash.slice(1);
    await expect(page.locator(`#${id}`)).toHaveAttribute('data-cite', String(cite));
  }
  const id = new URL(page.url()).hash.slice(1);
  await bar.getByRole('button', { name: 'Clear marks' }).click();
  await rested(page);
  await expect(page).toHaveURL(address('', id));
  await page.mouse.wheel(0, -100_000); // then reading goes on as before
  await expect(page).toHaveURL(/\/68\/272\/$/);

  await page.goto('en/A/RES/68/272/?find=climate+change#para-2');
  await bar.getByRole('button', { name: 'Next' }).press('Escape');
  await rested(page);
  await expect(page).toHaveURL(address('', 'para-2'));
});

/** Scrolling rests long enough for the address to follow what is read. */
const rested = (page: Page) =>
  page.evaluate(async () => {
    const frames = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let [before, since] = [scrollY, performance.now()];
    while (performance.now() - since < 400) {
      await frames();
      if (scrollY !== before) [before, since] = [scrollY, performance.now()];
    }
  });

test('a phrase is marked whole across emphasis and note marks, and only it is marked', async ({
  page,
}) => {
  const phrases = [
    'Recalling the United Nations resolutions',
    'Financing for Development, and acknowledging the Havana Programme of Action adopted',
  ];
  const q = phrases.map((phrase) => `"${phrase}"`).join(' ');
  await page.goto(`en/search/?${new URLSearchParams({ q })}`);
  await page.locator('.hit a').click();
  const bar = page.getByRole('region', { name: 'Found words' });
  await expect(bar.getByRole('status')).toHaveText(/^1 of 2 · /);
  await expect(page.locator(':target mark.found').first()).toBeVisible();
  const marks = await page.locator('mark.found').allTextContents();
  expect(marks.join('')).toBe(phrases.join(''));
  expect(marks.length, 'cut where the emphasis and the note stand').toBe(4);
  await expect(page.locator('mark.found sup')).toHaveCount(0);
  await bar.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(bar.getByRole('status')).toHaveText(/^2 of 2 · /);
  expect((await page.locator('mark.current').allTextContents()).join('')).toBe(phrases[1]);
});

test('words that are found twice in one breath are marked once', async ({ page }) => {
  await page.goto('en/A/RES/64/1/');
  const text = await page.locator('#para-1-f > .words').textContent();
  await page.locator('#find').fill('will be');
  await page.locator('[data-find]').evaluate((form: HTMLFormElement) => {
    form.requestSubmit();
    form.requestSubmit();
  });
  const bars = page.getByRole('region', { name: 'Found words' });
  await expect(bars.getByRole('button', { name: 'Next' })).toBeFocused();
  await page.locator('#find').fill('summaries');
  await page.locator('#find').press('Enter');
  await expect(bars.getByRole('status')).toHaveText(/^1 of 1 · para\. 1 \(f\)$/);
  await expect(page.locator('mark.found')).toHaveText(['summaries']);
  await page.locator('#find').fill('xylophone');
  await page.locator('#find').press('Enter');
  await expect(page.locator('#announcement')).toHaveText(
    '“xylophone” was not found in this resolution',
  );
  await expect(page.locator('mark.found')).toHaveCount(0);
  await expect(bars).toHaveCount(0);
  expect(await page.locator('#para-1-f > .words').textContent()).toBe(text);
});

test('the marks stand in the address, and back and forward keep them', async ({ page }) => {
  await page.goto('en/search/?q=triangular');
  await page.locator('.hit a').first().click();
  const bar = page.getByRole('region', { name: 'Found words' });
  await expect(bar).toBeVisible();
  await expect(page).toHaveURL(/\?find=triangular#/);
  await page.goBack();
  await expect(page.locator('[data-search-input]')).toHaveValue('triangular');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.goForward();
  await expect(bar).toBeVisible();
  await page.reload();
  await expect(bar).toBeVisible();
  const place = page.locator(new URL(page.url()).hash);
  await bar.getByRole('button', { name: 'Next' }).press('Escape');
  await expect(bar).toHaveCount(0);
  await expect(place).toBeFocused();
  await page.goBack();
  await expect(page.locator('[data-search-input]')).toHaveValue('triangular');
});

test('what was typed is in the address before a result leads away', async ({ page }) => {
  await page.goto('en/search/?q=trade');
  await page.locator('[data-search-input]').fill('parliamentary hearing');
  await page.locator('.hit a', { hasText: '68/272' }).first().click();
  await expect(page).toHaveURL(/A\/RES\/68\/272/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=parliamentary\+hearing$/);
  await expect(page.locator('[data-search-input]')).toHaveValue('parliamentary hearing');
  await page.goBack();
  await expect(page).toHaveURL(/\?q=trade$/);
});

for (const [box, path] of [
  ['#site-search', 'en/about/'],
  ['#home-search', 'en/'],
] as const) {
  test(`what is typed into ${box} suggests what the dialog does, by keys alone`, async ({
    page,
  }) => {
    await page.goto(path);
    const input = page.locator(box);
    await input.focus();
    await input.pressSequentially('parliamentary hearing');
    await expect(input).toHaveRole('combobox');
    await expect(input).toHaveAttribute('aria-expanded', 'true');
    const options = page.getByRole('listbox').getByRole('option');
    await expect(options.filter({ hasText: 'parliamentary hearing' }).first()).toBeVisible();
    await expectAccessible(page);
    await input.press('ArrowDown');
    await expect(options.first()).toHaveAttribute('aria-selected', 'true');
    const id = String(await options.first().getAttribute('id'));
    await expect(input).toHaveAttribute('aria-activedescendant', id);
    await input.press('ArrowUp');
    await expect(input).not.toHaveAttribute('aria-activedescendant');
    await expect(input).toBeFocused();
    await input.press('Escape');
    await expect(options).toHaveCount(0);
    await expect(input).toHaveAttribute('aria-expanded', 'false');
    await expect(input).toHaveValue('parliamentary hearing');
    await input.fill('64/1 para 2');
    await expect(options.first()).toContainText('Go to A/RES/64/1, para. 2');
    await input.press('ArrowDown');
    await input.press('Enter');
    await expect(page).toHaveURL(/\/A\/RES\/64\/1\/#para-2$/);
  });
}

test('suggestions go when the box is left, and lead on where they are pressed', async ({
  page,
}) => {
  await page.goto('en/');
  const input = page.locator('#home-search');
  const options = page.getByRole('listbox').getByRole('option');
  await input.pressSequentially('triangular');
  await expect(options.first()).toBeVisible();
  await input.press('Tab');
  await expect(options).toHaveCount(0);
  await input.fill('triangular cooperation');
  await options.first().click();
  await expect(page).toHaveURL(/\/A\/RES\//);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the boxes are forms that lead to the search page', async ({ page }) => {
    for (const box of ['#site-search', '#home-search']) {
      await page.goto('en/');
      await page.locator(box).fill('harbour lights');
      await page.locator(box).press('Enter');
      await expect(page).toHaveURL(/\/en\/search\/\?q=harbour\+lights$/);
    }
  });
});

/** Keeps the index back until what is returned is called. */
async function holdIndex(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/spans\.json$/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('the status follows the list at once, and is spoken when no key follows', async ({ page }) => {
  await page.clock.install();
  await page.goto('en/search/?q=zeppelin');
  await expect(page.locator(spoken)).toHaveText('No paragraph found.');
  await page.clock.pauseAt(Date.now() + 600_000);
  await page.locator('[data-search-input]').fill('parliamentary');
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs .*in \d+ resolutions?/);
  await expect(page.locator(spoken)).toHaveText('No paragraph found.');
  await page.clock.resume();
  await expect(page.locator(spoken)).toHaveText(/^\d+ paragraphs .*in \d+ resolutions?/);
});

test('what is typed while the index loads is not taken back', async ({ page }) => {
  const release = await holdIndex(page);
  await page.goto('en/search/?q=trade&order=newest');
  await page.locator('[data-search-input]').fill('parliamentary hearing');
  release();
  await expect(page.locator('.hit a', { hasText: '68/272' }).first()).toBeVisible();
  await expect(page.locator('[data-search-input]')).toHaveValue('parliamentary hearing');
  await expect(page.locator('[data-search-order]')).toHaveValue('newest');
  await expect(page).toHaveURL(/\?q=parliamentary\+hearing&order=newest$/);
});

test('Enter leads nowhere once something else is typed', async ({ page }) => {
  const release = await holdIndex(page);
  await page.goto('en/search/');
  const input = page.locator('[data-search-input]');
  await input.fill('64/1');
  await input.press('Enter');
  await input.fill('parliamentary hearing');
  release();
  await expect(page.locator('.hit a', { hasText: '68/272' }).first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=parliamentary\+hearing$/);
  await expect(input).toBeFocused();
});

test('Enter leads on at once, and takes no later key', async ({ page }) => {
  const release = await holdIndex(page);
  await page.goto('en/search/');
  const input = page.locator('[data-search-input]');
  await input.fill('cooperation');
  await input.press('Enter');
  await expect(page.locator(status)).toBeFocused();
  await expect(page.locator(status)).toHaveText('Searching …');
  await input.focus();
  release();
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs/);
  await expect(page.locator('[data-search-facets] .facet').first()).toBeVisible();
  await expect(input).toBeFocused();
});

for (const typed of ['!!!', '🌍']) {
  test(`${typed} asks for nothing: the page and the dialog say so`, async ({ page }) => {
    const nothing = 'Type a word, a phrase or a citation.';
    await page.goto('en/search/');
    const input = page.locator('[data-search-input]');
    await input.fill(typed);
    await input.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: nothing })).toBeVisible();
    await expect(input).toBeFocused();
    await page.goto('en/about/');
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(nothing);
    await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(0);
  });
}

test('a query that is cleared is not searched for any longer', async ({ page }) => {
  const release = await holdIndex(page);
  await page.goto('en/search/');
  const busy = page.locator('[data-search-results][aria-busy]');
  await page.locator('[data-search-input]').fill('trade');
  await expect(busy).toHaveCount(1);
  await page.locator('[data-search-input]').fill('');
  await expect(busy).toHaveCount(0);
  release();
  await expect(page.locator('.facet').first()).toBeVisible();
  await expect(page.locator('.hit')).toHaveCount(0);
});

/** Changes what is typed, and leaves the focus where it is. */
const retype = (page: Page, q: string) =>
  page.locator('[data-search-input]').evaluate((input: HTMLInputElement, text) => {
    input.value = text;
    input.dispatchEvent(new Event('input'));
  }, q);

/** How many paragraphs, titles and headings the status tells of. */
const foundIn = async (page: Page): Promise<number> => {
  const [told = ''] = (await page.locator(status).textContent())?.split(' in ') ?? [];
  return [...told.matchAll(/[\d,]+/g)].reduce(
    (sum, [number]) => sum + Number(number.replace(',', '')),
    0,
  );
};

for (const [what, q, link] of [
  [
    'a resolution',
    'economic technical cooperation among developing countries',
    '.group:first-of-type h2 a',
  ],
  ['the last advice', '"trade zebra"', '.advice li > a'],
] as const) {
  test(`the focus stays on ${what} when the same is found again`, async ({ page }) => {
    await page.goto(`en/search/?${new URLSearchParams({ q })}`);
    const focused = page.locator(link).last();
    await focused.focus();
    await focused.evaluate((old: HTMLElement) => (old.dataset['printed'] = 'before'));
    await retype(page, `${q} `);
    await expect(page.locator('[data-printed]')).toHaveCount(0);
    await expect(focused).toBeFocused();
  });
}

test('a title that is typed finds its resolution', async ({ page }) => {
  await page.goto('en/search/?q=economic+and+technical+cooperation+among+developing+countries');
  const titled = page.locator('.group h2 a').first();
  await expect(titled).toHaveText(
    'A/RES/57/263 Economic and technical cooperation among developing countries',
  );
  await expectAccessible(page);
  await titled.click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/57\/263\/$/);
});

test.describe('where annexes have titles', () => {
  test.use(citing);

  test('the title of an annex leads to the annex', async ({ page }) => {
    await page.goto('./en/search/?q=scale+of+contributions+in+per+cent');
    const heading = page.locator('.hit', { has: page.locator('.kind', { hasText: 'heading' }) });
    await expect(heading.first()).toContainText('Scale of contributions, in per cent');
    await heading.first().getByRole('link').first().click();
    await expect(page).toHaveURL(/\/76\/407\/.*#annex-I$/);
    await expect(page.locator(':target')).toContainText('Scale of contributions');
  });
});

test('filters apply to paragraphs, stand in the address, and come back with it', async ({
  page,
}) => {
  await page.goto('en/search/');
  await page.locator('[data-search-input]').fill('cooperation');
  await expect(page).toHaveURL(/\?q=cooperation$/);
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs .*in 4 resolutions$/);
  const all = await page.locator(status).textContent();
  await page.getByLabel('Preamble').check();
  await expect(page).toHaveURL(/kind=preambular/);
  await expect(page.locator(status)).not.toHaveText(String(all));
  for (const kind of await page.locator('.hit a').allTextContents()) {
    expect(kind).toContain('preambular paragraph');
  }
  await page.getByLabel('Session from').fill('57');
  await page.getByLabel('Session to').fill('64');
  await page.getByLabel('Session to').press('Enter');
  await expect(page).toHaveURL(/kind=preambular&session=57\.\.64$/);
  await expect(page.locator(status)).toHaveText(/in 2 resolutions/);

  await page.goBack();
  await expect(page).toHaveURL(/kind=preambular/);
  await expect(page.getByLabel('Preamble')).toBeChecked();
  await page.goBack();
  await expect(page.locator(status)).toHaveText(String(all));
  await page.goForward();
  await expect(page.getByLabel('Preamble')).toBeChecked();
});

test('of two values that are chosen in one breath neither is lost', async ({ page }) => {
  await page.goto('en/search/?q=cooperation');
  await expect(page.getByLabel('Notes')).toBeVisible();
  await page.evaluate(() => {
    for (const id of ['kind-note', 'session-64', 'kind-preambular']) {
      document.getElementById(id)?.click();
    }
  });
  await expect(page).toHaveURL(/\?q=cooperation&kind=note&kind=preambular&session=64$/);
  for (const name of ['Notes', 'Preamble']) await expect(page.getByLabel(name)).toBeChecked();
});

test('a range is chosen when both of its ends are typed, and what is typed stays', async ({
  page,
}) => {
  await page.goto('en/search/?q=cooperation');
  const [from, to] = [page.getByLabel('Session from'), page.getByLabel('Session to')];
  await from.pressSequentially('5');
  await from.evaluate((input) => {
    input.dataset['printed'] = 'before';
    document.getElementById('kind-note')?.click(); // the facets are printed again
  });
  await expect(page.locator('[data-printed]')).toHaveCount(0);
  await expect(from).toBeFocused();
  await page.keyboard.type('7');
  await page.keyboard.press('Tab');
  await expect(to).toBeFocused();
  await page.keyboard.type('64');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/\?q=cooperation&kind=note&session=57\.\.64$/);
  await expect(page.locator('#session-57')).toBeChecked();

  await from.fill('57.5');
  await from.press('Enter');
  await expect(from).toBeFocused();
  await expect(from).toHaveValue('57.5');
  await to.fill('60');
  await to.press('Tab');
  await page.getByLabel('Notes').uncheck();
  await expect(page).toHaveURL(/\?q=cooperation&session=57\.\.64$/);
  await page.goto('en/search/?q=cooperation&session=57.5..64');
  await expect(page.getByLabel('57.5..64')).toBeChecked(); // and can be taken out
});

test('where a value that was unticked goes, the focus stays among the filters', async ({
  page,
}) => {
  await page.goto('en/search/?q=cooperation&verb=xylophones');
  await page.getByLabel('xylophones').press('Space');
  await expect(page.getByLabel('xylophones')).toHaveCount(0);
  await expect(page.locator('.search-facets')).toBeFocused();
});

test('all values of a facet are shown, and the focus is on the first of the further ones', async ({
  page,
}) => {
  await page.goto('en/search/?q=cooperation');
  const button = page.getByRole('button', { name: /^All \d+ of Verb$/ });
  const some = String(await button.textContent());
  await button.focus();
  await retype(page, 'the'); // more verbs
  await expect(button).not.toHaveText(some);
  await expect(button).toBeFocused();
  await button.press('Enter');
  const verbs = page.getByRole('list', { name: 'Verb' }).getByRole('checkbox');
  await expect(verbs.nth(8)).toBeFocused();
  await expect(button).toHaveCount(0);
  const ids = await verbs.evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the counts of a facet are what choosing the value finds', async ({ page }) => {
  await page.goto('en/search/?q=cooperation');
  const note = page.locator('li', { has: page.getByLabel('Notes') });
  const count = await note.locator('.count').textContent();
  await page.getByLabel('Notes').check();
  await expect(page.locator(status)).toHaveText(new RegExp(`^${count} paragraphs? in`));
});

for (const [typed, address] of [
  ['64/1', /\/en\/A\/RES\/64\/1\/$/],
  ['A/RES/64/1', /\/en\/A\/RES\/64\/1\/$/],
  ['64/1 para 1 (d) (i)', /\/en\/A\/RES\/64\/1\/#para-1-d-i$/],
] as const) {
  test(`“${typed}” in the header goes straight there, and back returns`, async ({ page }) => {
    await page.goto('en/about/');
    await page.locator('#site-search').fill(typed);
    await page.locator('#site-search').press('Enter');
    await expect(page).toHaveURL(address);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/about\/$/);
  });
}

test('what the address asks for is begun before the page’s own script is there', async ({
  page,
}) => {
  const html = await (await page.request.get('en/search/')).text();
  const scripts = [...html.matchAll(/<script type="module" src="([^"]+)"/g)];
  const own = scripts.at(-1)?.[1] ?? '';
  const nothing = { contentType: 'text/javascript', body: '' };
  await page.route(`**${own}`, (route) => route.fulfill(nothing));
  const texts = page.waitForRequest(/search-index\/.*\/texts\//);
  await page.goto('en/search/?q=cooperation');
  await texts;
});

test('on a slow line no faces are loaded before what is found', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g' } });
  });
  const faces: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'font') faces.push(request.url());
  });
  await page.goto('en/search/?q=cooperation');
  await expect(page.locator('.group').first()).toBeVisible();
  expect(faces).toEqual([]);
});

test('a citation is offered while it is typed, and Enter follows it', async ({ page }) => {
  await page.goto('en/search/');
  await page.locator('[data-search-input]').fill('GA res 64/1, para. 1 (d) (i)');
  await expect(page.locator('[data-search-jump] a')).toHaveText([
    'Go to A/RES/64/1, para. 1 (d) (i)',
    'A/RES/64/1',
  ]);
  await expect(page.locator(spoken)).toHaveText(
    /^Enter goes to A\/RES\/64\/1, para\. 1 \(d\) \(i\)\./,
  );
  await page.locator('[data-search-input]').press('Enter');
  await expect(page).toHaveURL(/#para-1-d-i$/);
});

test('each of several citations is a place to go to, and Enter goes to the first', async ({
  page,
}) => {
  await page.goto('en/search/');
  const input = page.locator('[data-search-input]');
  const links = page.locator('[data-search-jump] a');
  await input.fill('57/263 op 3/5; A/RES/64/1, last operative paragraph');
  await expect(links).toHaveText([
    'Go to A/RES/57/263, para. 3',
    'para. 5',
    'A/RES/57/263',
    /^Go to A\/RES\/64\/1, para\. \d+$/,
    'A/RES/64/1',
  ]);
  await expect(links.nth(1)).toHaveAttribute('href', /\/A\/RES\/57\/263\/#para-5$/);
  await expect(page.locator(spoken)).toHaveText(
    /^Enter goes to A\/RES\/57\/263, para\. 3, the first of 3 places\./,
  );
  await expectAccessibleInBoth(page);
  await input.press('Enter');
  await expect(page).toHaveURL(/\/A\/RES\/57\/263\/#para-3$/);
});

test('the dialog and the boxes list all that is cited', async ({ page }) => {
  const typed = '57/263 paras 2-4 and 64/1';
  const places = ['57/263, para. 2', '57/263, para. 3', '57/263, para. 4', '64/1'];
  const names = places.map((place) => `Go to A/RES/${place}`);
  await page.goto('en/');
  await page.locator('#home-search').fill(typed);
  const options = page.getByRole('listbox').getByRole('option').locator('.place');
  await expect(options.filter({ hasText: 'Go to' })).toHaveText(names);
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.insertText(typed);
  const dialog = page.getByRole('dialog', { name: 'Search the paragraphs' });
  await expect(dialog.locator('.place').filter({ hasText: 'Go to' })).toHaveText(names);
  await expect(dialog.getByRole('status')).toHaveText(
    /^Enter goes to A\/RES\/57\/263, para\. 2, the first of 4 places\./,
  );
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/A\/RES\/57\/263\/#para-2$/);
});

test('what was not read of several citations is said, and Enter stays with it', async ({
  page,
}) => {
  await page.goto(`en/search/?${new URLSearchParams({ q: '64/1, 57/263 and lamps' })}`);
  await expect(page.locator('[data-search-jump] a')).toHaveText([
    'Go to A/RES/64/1',
    'Go to A/RES/57/263',
  ]);
  const said = '“lamps” was not read as a citation.';
  await expect(page.locator('[data-search-jump]')).toContainText(said);
  await expect(page.locator(spoken)).toContainText(said);
  await page.locator('[data-search-input]').press('Enter');
  await page.waitForTimeout(500); // longer than what leads on takes
  await expect(page).toHaveURL(/\/en\/search\/\?q=64/);
  await expect(page.locator('[data-search-jump] a')).toHaveCount(2);
});

test('of a paragraph that is not there the page and the dialog say so', async ({ page }) => {
  await page.goto('en/search/?q=64/1+para+999');
  await expect(page.locator('[data-search-jump]')).toContainText('It has no para. 999.');
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('64/1 para 999');
  const dialog = page.getByRole('dialog', { name: 'Search the paragraphs' });
  await expect(dialog.getByRole('link', { name: /^Go to A\/RES\/64\/1/ })).toBeVisible();
  await expect(dialog.getByRole('status')).toHaveText(/^A\/RES\/64\/1 has no para\. 999\./);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=64/);
});

test('a draft that is not here and that nothing names is said not to be, and opens at the UN', async ({
  page,
}) => {
  await page.goto('en/search/?q=A%2F64%2FL.999');
  await expect(page.locator(status)).toHaveText(
    'A/64/L.999 is not on this site: no resolution here came of it, and none names it.',
  );
  const link = page.getByRole('link', { name: 'Open A/64/L.999 at docs.un.org' });
  await expect(link).toHaveAttribute('href', 'https://docs.un.org/en/A/64/L.999');
  await expectAccessible(page);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('filters that are folded away are told, and stand open where they are chosen', async ({
    page,
  }) => {
    await page.goto('en/search/?q=the&year=2009&kind=operative');
    const fold = page.locator('[data-search-filters]');
    await expect(fold).toHaveText('Filters (2)');
    await fold.click();
    await page.getByLabel('2009').uncheck();
    await expect(fold).toHaveText('Filters (1)');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(fold).toHaveText('Filters');
  });

  test('what copies and downloads the results stands in one row', async ({ page }) => {
    await page.goto('en/search/?q=cooperation');
    const buttons = page.locator('[data-search-export]');
    await expect(buttons.first()).toBeVisible();
    const tops = await buttons.evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect().top),
    );
    expect(new Set(tops).size).toBe(1);
  });

  test('filters are counted when they are unfolded, and nothing is loaded for that before', async ({
    page,
  }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    const counting = () => loaded.filter((url) => /\/(?:columns|duties)$|standings/.test(url));
    await page.goto('en/search/?q=development');
    await expect(page.locator('[data-search-spoken]')).toHaveText(/ paragraphs? /);
    await page.getByLabel('Order').selectOption('newest');
    await expect(page).toHaveURL(/order=newest/);
    await expect(page.locator('[data-search-results]')).not.toHaveAttribute('aria-busy');
    expect(counting()).toEqual([]);
    await page.locator('[data-search-filters]').click();
    await page.getByLabel('Operative paragraphs').check();
    await expect(page).toHaveURL(/kind=operative/);
    expect(counting()).not.toEqual([]);
  });

  test('the words that a result led to do not stand under the bar', async ({ page }) => {
    await page.goto('en/A/RES/68/272/?find=climate+change#para-2');
    const bar = page.getByRole('region', { name: 'Found words' });
    await expect(bar).toBeVisible();
    const bottom = await bar.evaluate((one) => one.getBoundingClientRect().bottom);
    await expect
      .poll(() => page.locator(':target').evaluate((one) => one.getBoundingClientRect().top))
      .toBeGreaterThanOrEqual(bottom);
  });

  test('the dialog shows all marks of what it lists', async ({ page }) => {
    await page.goto('en/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('cooperation');
    const words = page.getByRole('dialog').locator('.words', { has: page.locator('mark') });
    await expect(words.nth(2)).toBeVisible();
    for (const one of await words.all()) {
      const { bottom, last, lines } = await one.evaluate((shown) => {
        const marks = [...shown.querySelectorAll('mark')];
        const box = shown.getBoundingClientRect();
        return {
          bottom: box.bottom,
          last: marks.at(-1)?.getBoundingClientRect().bottom ?? Infinity,
          lines: box.height / parseFloat(getComputedStyle(shown).lineHeight),
        };
      });
      expect(last).toBeLessThanOrEqual(bottom);
      expect(Math.round(lines)).toBeLessThanOrEqual(6);
    }
  });

  const long = `https://example.org/${'abcdefghij'.repeat(41)}`;
  for (const typed of [`${long} cooperation`, `"${long}`, `${'a'.repeat(40)}:${'b'.repeat(390)}`]) {
    test(`one long word does not widen the page: ${typed.slice(0, 24)}`, async ({ page }) => {
      const isWide = () =>
        page.evaluate(() => {
          const { scrollWidth, clientWidth } = document.documentElement;
          const dialog = document.querySelector('dialog[open]');
          return (
            scrollWidth > clientWidth || (dialog?.scrollWidth ?? 0) > (dialog?.clientWidth ?? 0)
          );
        });
      await page.goto(`en/search/?${new URLSearchParams({ q: typed })}`);
      await expect(page.locator(spoken)).not.toHaveText('');
      expect(await isWide(), 'the answer').toBe(false);
      await page.goto('en/search/');
      await expect(page.locator('.recents a')).toHaveText(typed);
      expect(await isWide(), 'the recent searches').toBe(false);
      await page.goto('en/about/');
      await page.keyboard.press('/');
      await expect(page.locator('dialog .recent')).toHaveText(typed);
      expect(await isWide(), 'the dialog').toBe(false);
    });
  }
});

test('where a citation leads, no other words are advised', async ({ page }) => {
  await page.goto('en/search/?q=64%2F1+para.+99');
  await expect(page.locator('[data-search-jump]')).toContainText('It has no para. 99');
  await expect(page.locator(status)).toHaveText(/^A\/RES\/64\/1 has no para\. 99\./);
  await expect(page.locator(spoken)).toHaveText(/^A\/RES\/64\/1 has no para\. 99\./);
  await expect(page.locator('.advice')).toBeHidden();
});

for (const [typed, document] of [
  ['70/1', 'A/RES/70/1'],
  ['48/218 B', 'A/RES/48/218'],
  ['72/266 B', 'A/RES/72/266B'],
] as const) {
  test(`${typed}, which is not here, is offered at the UN`, async ({ page }) => {
    await page.goto(`en/search/?${new URLSearchParams({ q: typed })}`);
    await expect(page.locator('[data-search-jump] a')).toHaveAttribute(
      'href',
      `https://docs.un.org/en/${document}`,
    );
    await expect(page.locator(spoken)).toHaveText(/^A\/RES\/\S+( B)? is not on this site\.$/);
    await page.goto('en/about/');
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('status')).toHaveText(/ is not on this site\.$/);
    await expect(dialog.getByRole('link', { name: /^Open .* at docs\.un\.org$/ })).toHaveAttribute(
      'href',
      `https://docs.un.org/en/${document}`,
    );
  });
}

test('what is counted by the words’ stems is said to be the most there can be', async ({
  page,
}) => {
  const facets = page.locator('[data-search-facets]');
  await page.goto('en/search/?q=%22united+nations%22');
  await expect(facets).toContainText(
    'These numbers are upper limits: they count the words in any form and order.',
  );
  await page.goto('en/search/?q=%22zebra%22');
  await expect(page.locator(status)).toHaveText('No paragraph found.');
  await expect(facets).toBeEmpty();
  await page.goto('en/search/?q=parliamentary');
  await expect(facets.locator('.facet').first()).toBeVisible();
  await expect(facets).not.toContainText('at most');
});

test('phrases are exact, words may be inflected, and excluded words stay out', async ({ page }) => {
  await page.goto('en/search/?q=%22developing+country%22');
  await expect(page.locator(status)).toContainText('"developing country" was not found as typed');
  await page.goto('en/search/?q=developing+country');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.goto('en/search/?q=cooperation+-technical&show=100');
  await expect(page.locator('.hit').first()).toBeVisible();
  for (const text of await page.locator('.hit .words').allTextContents()) {
    expect(text.toLowerCase()).not.toContain('technical');
  }
});

const CHOICES = [
  ['Nairobi OR triangular', /^(Nairobi|triangular)$/i, ['nairobi', 'triangular']],
  [
    'parliament*',
    /^parliament/i,
    ['parliament', 'parliamentarians', 'parliamentary', 'parliaments'],
  ],
] as const;

test('what is asked for by a choice of words is found, and nothing else is marked', async ({
  page,
}) => {
  for (const [typed, pattern, all] of CHOICES) {
    await test.step(`“${typed}” finds each of these, and nothing else is marked`, async () => {
      await page.goto(`en/search/?${new URLSearchParams({ q: typed, show: '100' })}`);
      await expect(page.locator('.hit').first()).toBeVisible();
      await expect(page.locator('.hit:not(:has(mark))')).toHaveCount(0);
      const found = await page.locator('.hit mark').allTextContents();
      for (const word of found) expect(word).toMatch(pattern);
      expect([...new Set(found.map((word) => word.toLowerCase()))].sort()).toEqual(all);
    });
  }
});

const FIELDS = [
  ['verb:requests', /\brequests\b/i],
  ['requests to:"secretary-general"', /Secretary-General/],
  ['verb:requests,invites', /\b(requests|invites)\b/i],
] as const;

test('what is found by what is typed for a field has it', async ({ page }) => {
  for (const [typed, pattern] of FIELDS) {
    await test.step(`what is found for ${typed} has it`, async () => {
      await page.goto(`en/search/?${new URLSearchParams({ q: typed })}`);
      await expect(page.locator('.hit').first()).toBeVisible();
      for (const words of await page.locator('.hit .words').allTextContents()) {
        expect(words).toMatch(pattern);
      }
    });
  }
});

const CHOSEN = [
  ['Addressed to', 'Secretary-General', 'requests', '.hit .words', /Secretary-General/],
  ['Has', 'A request with a deadline', 'submit', '.hit .words', /\bsession\b|\b20\d\d\b/],
  ['Year', '2009', 'the', '.group .about', /^Adopted \d+ \w+ 2009/],
  ['Agenda item', '114 of session 64', 'the', '.group .symbol', /^A\/RES\/64\/1$/],
  ['Organ', 'General Assembly', 'the', '.group .symbol', /^A\/RES\//],
] as const;

test('what is found where a filter is chosen has it', async ({ page }) => {
  for (const [facet, value, q, part, pattern] of CHOSEN) {
    await test.step(`where ${value} is chosen (${facet}), all that is found has it`, async () => {
      await page.goto(`en/search/?q=${q}`);
      const details = page.locator('.facet', { has: page.locator('summary', { hasText: facet }) });
      await expect(details).toHaveCount(1);
      await details.evaluate((one: HTMLDetailsElement) => (one.open = true));
      const option = details.locator('li', { hasText: value });
      const count = await option.locator('.count').textContent();
      await option.getByRole('checkbox').check();
      await expect(page).toHaveURL(/&\w+=/);
      await expect.poll(async () => foundIn(page)).toBe(Number(count?.replace(',', '')));
      const found = await page.locator(part).allTextContents();
      expect(found.length).toBeGreaterThan(0);
      for (const text of found) expect(text).toMatch(pattern);
    });
  }
});

/** The addresses of the site's scripts that have one of these words. */
function scriptsWith(...words: string[]): RegExp {
  const folder = join(SITES.seeds, '_astro');
  const names = readdirSync(folder).filter((name) => {
    const text = name.endsWith('.js') ? readFileSync(join(folder, name), 'utf8') : '';
    return !name.startsWith('worker') && words.some((word) => text.includes(word));
  });
  return new RegExp(`/(?:${names.map((name) => name.replace('.', '\\.')).join('|')})`);
}

test('the dialog answers the last key, however late its script comes', async ({ page }) => {
  let held = false;
  await page.route(scriptsWith('Enter shows all'), async (route) => {
    held = true;
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('dialog input')?.value === 'cooperation',
    );
    await route.continue();
  });
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('cooperation');
  await expect(page.locator('[data-search-quick] a').first()).toBeVisible();
  expect(held).toBe(true);
});

test('“/” and Ctrl-K open the dialog; arrows reach the results; recents stay on the device', async ({
  page,
}) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search the paragraphs' });
  await expect(dialog).toBeVisible();
  await page.keyboard.type('urges developing countries');
  await expect(dialog.getByRole('status')).toHaveText('1 paragraph. Enter shows all.');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('link', { name: /^57\/263, para\. 2/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=urges/);
  await expect(page.locator('.hit').first()).toBeVisible(); // the page has run

  await page.goto('en/search/');
  await expect(page.locator('.recents a')).toHaveText('urges developing countries');
  await page.goto('en/about/');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('button', { name: 'urges developing countries' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Forget these' }).click();
  await expect(dialog.locator('[data-search-quick] li')).toHaveCount(0);
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Meta+k');
  await expect(dialog).toBeVisible();
});

test('recent searches go with the first key, and nothing is chosen from them', async ({ page }) => {
  const release = await holdIndex(page);
  await page.addInitScript(() => localStorage.setItem('recent-searches', '["trade"]'));
  await page.goto('en/about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'trade' })).toBeVisible();
  await page.keyboard.type('cooperation');
  await expect(dialog.getByRole('listitem')).toHaveCount(0);
  await expect(dialog.getByRole('status')).toHaveText('');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('input')).toBeFocused();
  release();
  await expect(dialog.getByRole('link', { name: /, para/ }).first()).toBeVisible();
  await expect(dialog.locator('input')).toBeFocused();
});

test('Escape closes the dialog, also where something is typed', async ({ page }) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('trade');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the dialog offers a title that was typed first', async ({ page }) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('economic and technical cooperation among developing countries');
  const first = page.getByRole('dialog').getByRole('listitem').first().getByRole('link');
  await expect(first).toHaveText(
    'A/RES/57/263Economic and technical cooperation among developing countries',
  );
  await expect(first).toHaveAttribute('href', /\/A\/RES\/57\/263\/$/);
});

test('the dialog remembers what was searched for, not what was left half typed', async ({
  page,
}) => {
  const kept = () => page.evaluate(() => localStorage.getItem('recent-searches'));
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('coop');
  await page.getByRole('button', { name: /^Close/ }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await kept()).toBeNull();
});

test('the search page too can be told to forget what was searched for', async ({ page }) => {
  await page.goto('en/search/?q=trade');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('[data-search-input]').fill('');
  await expect(page.locator('.recents a')).toHaveText('trade');
  await page.getByRole('button', { name: 'Forget these' }).press('Enter');
  await expect(page.locator('.recents')).toHaveCount(0);
  await expect(page.locator('[data-search-input]')).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('recent-searches'))).toBeNull();
});

test('the dialog says what it found once, however often it finds the same', async ({ page }) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('urges developing countries');
  const said = page.getByRole('dialog').getByRole('status');
  await expect(said).toHaveText('1 paragraph. Enter shows all.');
  await said.evaluate((status) => {
    new MutationObserver(() => (document.body.dataset['said'] = 'again')).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  const link = page.getByRole('dialog').getByRole('link', { name: /^57\/263, para\. 2/ });
  await link.evaluate((old) => (old.dataset['printed'] = 'before'));
  await page.keyboard.type(' '); // finds the same
  await expect(page.locator('[data-printed]')).toHaveCount(0);
  await expect(said).toHaveText('1 paragraph. Enter shows all.');
  await expect(page.locator('body[data-said]')).toHaveCount(0);
});

test('an arrow keeps its place in the dialog when the last key is answered after it', async ({
  page,
}) => {
  await page.goto('en/about/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('urges developing countr*');
  await expect(dialog.getByRole('status')).toHaveText('1 paragraph. Enter shows all.');
  await page.keyboard.press('ArrowDown');
  const typed = (q: string) =>
    dialog.locator('input').evaluate((input: HTMLInputElement, text) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
    }, q);
  await typed('urges developing countries');
  const link = dialog.getByRole('link', { name: /^57\/263, para\. 2/ });
  await expect(link).toHaveAttribute('href', /find=urges.*countries.*#/);
  await expect(link).toBeFocused();
  await typed('"xylophones"');
  await expect(dialog.getByRole('status')).toHaveText(/^No paragraph/);
  await expect(dialog.locator('input')).toBeFocused();
});

test.describe('where files do not come', () => {
  test.use({
    allowed: [/net::ERR_FAILED|console warning: Error/],
  });

  for (const [what, files] of [
    ['the index', /\/search-index\//],
    ['the worker', /\/worker-[^/]*\.js/],
  ] as const) {
    test(`without ${what} the page says so, and searches when it is there again`, async ({
      page,
    }) => {
      await page.route(files, (route) => route.abort());
      await page.goto('en/search/?q=parliamentary');
      await expect(page.locator(status)).toHaveText('The search could not be loaded.');
      await expect(page.locator('.search-failed')).toContainText('browse pages');
      await page.unroute(files);
      await page.locator('[data-search-input]').press('Enter');
      await expect(page.locator(status)).toHaveText(/^\d+ paragraphs .*in \d+ resolutions?/);
      await expect(page.locator('.hit').first()).toBeVisible();
    });
  }

  test('without their scripts the dialog, the page and its search say so, and work when they are there again', async ({
    page,
  }) => {
    const scripts = scriptsWith('Enter shows all', 'found-bar');
    await page.route(scripts, (route) => route.abort());
    const failed = 'The search could not be loaded. Check the connection.';
    await page.goto('en/A/RES/64/1/?find=Nairobi');
    await expect(page.locator('#announcement')).toHaveText(failed);
    await page.keyboard.press('/');
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('trade');
    await expect(dialog.getByRole('status')).toHaveText(failed);

    await page.unroute(scripts);
    await page.keyboard.type(' ');
    await expect(dialog.getByRole('status')).toHaveText(/^\d+ paragraphs?/);
    await page.keyboard.press('Escape');
    await page.locator('[data-find] input').fill('Nairobi');
    await page.locator('[data-find] input').press('Enter');
    await expect(page.locator('.found-bar')).toContainText(/^1 of \d+/);
  });
});

test('what looks like HTML in a text, a title or a query is shown as text', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...all: ConstructorParameters<typeof Worker>) {
        super(...all);
        this.addEventListener('message', ({ data: { body } }) => {
          const [group] = (body.type === 'search' && body.results?.groups) || [];
          if (!group) return;
          group.source.title = '<i>Lights</i> &amp; signals';
          group.hits = [
            { ...group.hits[0], text: 'Urges <b>all</b> <img src=x>', ranges: [[6, 9]] },
          ];
        });
      }
    };
  });
  await page.goto('en/search/?q=urges+developing+countries');
  await expect(page.locator('.hit .words').first()).toHaveText('Urges <b>all</b> <img src=x>');
  await expect(page.locator('.hit mark').first()).toHaveText('<b>');
  await expect(page.locator('.group h2').first()).toContainText('<i>Lights</i> &amp; signals');
  await page.locator('[data-search-input]').fill('<b>zebra</b>');
  await expect(page.locator('.advice')).toContainText(
    '<b>zebra</b> was not found in any paragraph.',
  );
  await expect(page.locator('[data-search-results] :is(i, img, b b)')).toHaveCount(0);
});

test('what is typed is counted once all that is to be listed was found', async ({ page }) => {
  await page.addInitScript(() => {
    const asked: string[] = [];
    Object.assign(window, { asked });
    window.Worker = class extends Worker {
      override postMessage(message: { body: { type: string; state?: { show: number } } }): void {
        const { type, state } = message.body;
        if (type === 'search' || type === 'count') asked.push(`${type} ${state?.show}`);
        super.postMessage(message);
      }
    };
  });
  await page.goto('en/search/');
  await page.locator('[data-search-facets] details').first().waitFor({ state: 'attached' });
  await page.evaluate(() => (window as unknown as { asked: string[] }).asked.splice(0));
  await page.locator('[data-search-input]').fill('cooperation');
  const asked = () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
  await expect
    .poll(async () => (await asked()).filter((one) => one.startsWith('count')))
    .toHaveLength(1);
  const inTurn = await asked();
  expect(inTurn).toEqual(['search 3', 'search 10', 'count 10']);
});

test('where fewer paragraphs come than were counted, none that was listed goes', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.Worker = class extends Worker {
      constructor(...all: ConstructorParameters<typeof Worker>) {
        super(...all);
        this.addEventListener('message', ({ data: { body } }) => {
          if (body.type === 'hitsOf') body.hits.splice(0);
        });
      }
    };
  });
  await page.goto('en/search/?q=cooperation');
  const group = page.locator('.group', { has: page.getByRole('button') }).first();
  const button = page.getByRole('button', { name: /^Show \d+ more paragraphs? of/ }).first();
  await expect(button).toBeVisible();
  const listed = await group.locator('.hit > .place').allTextContents();
  const name = String(await button.textContent());
  await button.press('Enter');
  await expect(page.getByRole('button', { name, exact: true })).toHaveCount(0);
  const opened = page.locator('.group', { has: page.locator(':focus') });
  await expect(opened.locator('.hit > .place')).toHaveText(listed);
  await expect(opened.locator('.hit > .place a').last()).toBeFocused();
});

test('back from a result leads to what was opened, and where it stands', async ({ page }) => {
  await page.goto('en/search/?q=cooperation');
  const button = page.getByRole('button', { name: /^Show \d+ more paragraphs? of/ }).first();
  await expect(button).toBeVisible();
  const before = await page.locator('.hit').count();
  await button.press('Enter');
  await expect.poll(() => page.locator('.hit').count()).toBeGreaterThan(before);
  await expect(page).toHaveURL(/[?&]open=A%2FRES%2F/);
  const after = await page.locator('.hit').count();
  const link = page.locator('.hit > .place a').nth(after - 1);
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(page).not.toHaveURL(/search/);
  await page.goBack();
  await expect(page.locator('.hit')).toHaveCount(after);
  await expect(link).toBeInViewport();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('the help gives way to what is found', async ({ page }) => {
  await page.goto('en/search/');
  const help = page.locator('[data-search-help]');
  await expect(help).toHaveAttribute('open');
  await page.locator('[data-search-input]').fill('parliamentary');
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(help).not.toHaveAttribute('open');
});

test('the help stays where somebody reads it while something is found', async ({ page }) => {
  let answer: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/search-index/**', async (route) => {
    await asked;
    await route.continue();
  });
  await page.goto('en/search/');
  const help = page.locator('[data-search-help]');
  await page.locator('[data-search-input]').fill('parliamentary');
  await help.locator('summary').focus();
  answer();
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(help.locator('summary')).toBeFocused();
  await expect(help).toHaveAttribute('open');
});

test('Enter leads on to what was found', async ({ page }) => {
  await page.goto('en/search/?q=parliamentary');
  await expect(page.locator('.hit').first()).toBeVisible();
  await page.locator('[data-search-input]').press('Enter');
  await expect(page.locator(status)).toBeFocused();
});

test('where no paragraph has all of the words, those with half are listed, and marked where they lead', async ({
  page,
}) => {
  await page.goto('en/search/?q=interaction+midwives+parliaments+outcome');
  await expect(page.locator(status)).toHaveText(/with some of the words; none has all of them$/);
  await expect(page.locator('[data-search-results]')).toContainText(
    'midwives was not found in any paragraph.',
  );
  const group = page.locator('.group').first();
  await expect(group.locator('h2 mark')).toHaveText(['Interaction', 'parliaments']);
  await expect(group.locator('.hit').first().locator('mark')).not.toHaveCount(0);
  await group.locator('.hit a').first().click();
  const target = page.locator(new URL(page.url()).hash);
  await expect(target.locator('mark.current')).not.toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Found words' })).toBeVisible();
});

test('where nothing is found, the page says what to try, and that works', async ({ page }) => {
  await page.goto('en/search/?q=%22zebra%22+cooperation&kind=note');
  await expect(page.locator('.advice')).toContainText('"zebra" was not found in any paragraph');
  await page.locator('.advice a').first().click();
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('what is advised without filters is not counted where the filters looked', async ({
  page,
}) => {
  await page.goto('en/search/?q=parliamentary&session=57');
  await expect(page.locator('.advice li').first()).toHaveText('parliamentary without filters');
});

const AMISS = [
  ['"means of implementation', 'The phrase is not closed'],
  ['addressee:States cooperation', 'There is no filter “addressee:”; to: does that.'],
  ['session:abc', 'session: takes a number or a range'],
] as const;

test('what is amiss with a query is told', async ({ page }) => {
  for (const [typed, told] of AMISS) {
    await test.step(`what is amiss with ${typed} is told`, async () => {
      await page.goto(`en/search/?${new URLSearchParams({ q: typed })}`);
      const remarks = page.locator('[data-search-remarks]');
      await expect(remarks).toContainText(told);
      await expectAccessible(page);
      await page.locator('[data-search-input]').fill('cooperation');
      await expect(remarks).toBeEmpty();
    });
  }
});

test('a query of signs alone asks for nothing, and is told so', async ({ page }) => {
  await page.goto('en/search/?q=%22%22');
  await expect(page.locator('[data-search-remarks]')).toContainText('no word');
  await expect(page.locator('[data-search-facets] .facet').first()).toBeVisible();
  await expect(page.locator('.hit')).toHaveCount(0);
});

test('all results are copied as a cited list, as text and with links', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('en/search/?q=urges+developing+countries');
  await page.getByRole('button', { name: 'Copy list' }).click();
  await expect(page.locator('#announcement')).toHaveText('10 results of all sessions copied');
  const [text, html] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return [await read('text/plain'), await read('text/html')];
  });
  expect(text).toMatch(
    /^General Assembly resolution 57\/263 of 20 December 2002, para\. 2: “Notes with satisfaction .*” http\S+#para-2\n/,
  );
  expect(html).toMatch(
    /<a href="http[^"]+#para-2">General Assembly resolution 57\/263 of 20 December 2002, para\. 2<\/a>: “Notes/,
  );
});

test('all results are downloaded as CSV and JSON, also those not shown', async ({ page }) => {
  await page.goto('en/search/?q=cooperation');
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs/);
  const found = await foundIn(page);
  expect(await page.locator('.hit').count()).toBeLessThan(found);
  const contentOf = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      // it is taken away after four seconds
      expect(page.locator('#announcement')).toHaveText(
        `${found} results of all sessions downloaded`,
      ),
      page.getByRole('button', { name, exact: true }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  };
  const rows = (await contentOf('CSV')).split('\r\n');
  expect(rows[0]).toBe(
    '\uFEFFsymbol,paragraph,anchor,kind,title,adopted,session,verbs,addressees,wordingSince,wordingTimes,text,without,address',
  );
  expect(rows).toHaveLength(found + 3);
  expect(rows.at(-2)).toContain('Searched: all sessions');
  const { search, paragraphs } = JSON.parse(await contentOf('JSON')) as {
    search: string;
    paragraphs: { symbol: string; anchor: string; verbs: string[]; address: string }[];
  };
  expect(search).toBe(page.url());
  expect(paragraphs).toHaveLength(found);
  for (const { symbol, anchor, address } of paragraphs) {
    const place = anchor === '' ? '' : `#${anchor}`; // a title has no anchor
    expect(new URL(address).pathname + new URL(address).hash).toBe(`/en/${symbol}/${place}`);
  }
});

test('what is copied and downloaded is what is shown, not what is being typed', async ({
  page,
}) => {
  await page.goto('en/search/?q=urges+developing+countries');
  await expect(page.locator(status)).toHaveText(/^1 paragraph in 1 resolution/);
  const address = page.url();
  const waiting = page.waitForEvent('download');
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('[data-search-input]');
    if (!input) return;
    input.value = 'parliamentary';
    input.dispatchEvent(new Event('input'));
    document.querySelector<HTMLElement>('[data-search-export="json"]')?.click();
  });
  const content = await readFile(await (await waiting).path(), 'utf8');
  const { search, paragraphs } = JSON.parse(content) as {
    search: string;
    paragraphs: { text: string }[];
  };
  expect(search).toBe(address);
  expect(paragraphs[0]?.text).toMatch(/urges developing countries/);
});

test('a file can still be read some time after it was asked for', async ({ page }) => {
  await page.clock.install();
  await page.addInitScript(() => {
    URL.revokeObjectURL = (address) => (document.body.dataset['revoked'] = address);
  });
  await page.goto('en/search/?q=urges+developing+countries');
  await page.getByRole('button', { name: 'CSV' }).click();
  await expect(page.locator('#announcement')).toHaveText('10 results of all sessions downloaded');
  await expect(page.locator('body[data-revoked]')).toHaveCount(0);
  await page.clock.fastForward('02:00');
  await expect(page.locator('body[data-revoked]')).toHaveCount(1);
});

test('where copying is refused, a long list is not read out', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.write = () => Promise.reject(new Error('refused'));
  });
  await page.goto('en/search/?q=cooperation');
  await page.getByRole('button', { name: 'Copy list' }).click();
  await expect(page.locator('#announcement')).toHaveText('This browser does not allow copying.');
});

test('the search page works by keyboard alone and says what it found', async ({ page }) => {
  await page.goto('en/search/');
  await page.keyboard.press('/');
  await expect(page.locator('[data-search-input]')).toBeFocused();
  await page.keyboard.type('triangular');
  await expect(page.getByRole('status').filter({ hasText: /paragraphs? in/ })).toBeVisible();
  const hit = page.locator('.hit a').first();
  for (let steps = 0; steps < 200; steps++) {
    await page.keyboard.press('Tab');
    if (await hit.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(hit).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and leads to the browse pages', async ({ page }) => {
    await page.goto('en/search/?q=anything');
    await expect(page.locator('.no-script')).toContainText('needs JavaScript');
    await page.locator('.no-script a').click();
    for (const field of ['Sessions', 'Years', 'Verbs', 'Addressees', 'Agenda items']) {
      await expect(page.getByRole('heading', { name: field })).toBeVisible();
    }
  });
});

test.describe('accessible in light and dark', () => {
  test('the page, with and without what is found', async ({ page }) => {
    test.slow();
    for (const address of [
      'en/search/',
      'en/search/?q=cooperation&kind=operative',
      'en/search/?q=zebra',
      'en/search/?q=64/1+para.+99',
    ]) {
      await test.step(address, async () => {
        await page.goto(address);
        await expect(page.locator('.hit, .advice, .facet').first()).toBeVisible();
        await expect(page.locator('[data-search-results][aria-busy]')).toHaveCount(0);
        await expectAccessibleInBoth(page);
      });
    }
  });

  test('the dialog', async ({ page }) => {
    await page.goto('en/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('cooperation');
    await expect(page.locator('[data-search-quick] a').first()).toBeVisible();
    await expectAccessibleInBoth(page);
  });
});
