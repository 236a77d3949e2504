import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { recombinedSessions } from '../../scripts/bench/corpus/sessions.ts';
import { readSource } from '../../scripts/bench/corpus/source.ts';
import { serve } from '../../scripts/serve/server.ts';
import { buildIndex, type Session } from '../../src/search/index/build.ts';
import { INDEX_FOLDER } from '../../src/search/folder.ts';
import { seed, SITES } from '../support/corpora.ts';
import { expect, expectAccessible, test as base } from './support/test.ts';

/** The built pages over an index of 150 resolutions, three in each session, cut into five spans. */
const SPANS = ['71-80', '61-70', '51-60', '41-50', '31-40'];

const PARAGRAPHS = 12;

/** Three of a session's resolutions, 1 to 3, of equally many paragraphs, so that ten sessions fill a span. */
function threeAlike({ session, resolutions }: Session): Session {
  const alike = resolutions.flatMap((one) => {
    const paragraphs = one.body.filter((block) => block.type === 'paragraph');
    const plain = paragraphs.filter(
      ({ kind, children }) => kind !== 'formula' && children.length === 0,
    );
    const body = plain.slice(0, PARAGRAPHS);
    return body.length < PARAGRAPHS ? [] : [{ ...one, body, notes: [] }];
  });
  const three = alike.slice(0, 3).map((one, at) => ({
    ...one,
    metadata: { ...one.metadata, symbol: `A/RES/${session}/${at + 1}` },
  }));
  return { session, resolutions: three };
}

const test = base.extend<object, { large: string }>({
  large: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'spans-test-'));
      for (const part of ['_astro', 'en', 'favicon.svg']) {
        await symlink(resolve(SITES.seeds, part), join(folder, part));
      }
      const sessions = recombinedSessions(readSource(seed('dumps')), 1000, { inSession: 20 });
      const { spans } = await buildIndex([...sessions].map(threeAlike).reverse(), {
        directory: join(folder, INDEX_FOLDER),
        limit: 10 * 3 * PARAGRAPHS,
      });
      expect(spans.map(({ sessions }) => `${sessions.at(-1)}-${sessions[0]}`)).toEqual(SPANS);
      const served = await serve({ directory: folder, base: '/', port: 0 });
      await use(served.address);
      served.close();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ large }, use) => use(large),
});

test.describe.configure({ mode: 'default' }); // one worker, one index

/** The spans of which anything was fetched, in the order in which they were. */
function fetchedSpans(page: Page): () => string[] {
  const seen = new Set<string>();
  page.context().on('request', (request) => {
    const [, span] = /\/search-index\/(\d+-\d+)/.exec(request.url()) ?? [];
    if (span !== undefined) seen.add(span);
  });
  return () => [...seen];
}

/** Keeps the second span back until what is returned is called. */
async function holdSecondSpan(page: Page): Promise<() => void> {
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.context().route(/\/search-index\/61-70/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const status = '[data-search-status]';
const PARAGRAPHS_FOUND = String.raw`[\d,]+ paragraphs?(?: and [\d,]+ titles? (?:or|and) headings?)?`;
const ALL = new RegExp(`^${PARAGRAPHS_FOUND} in 150 resolutions$`);
const FOUND = new RegExp(`^${PARAGRAPHS_FOUND} in \\d+ resolutions of sessions 71–80$`);
const IN_ONE = new RegExp(`^${PARAGRAPHS_FOUND} in [123] resolutions?`);

test('in order of time only the newest span is fetched at first, and the page says which sessions those are', async ({
  page,
}) => {
  const fetched = fetchedSpans(page);
  await page.goto('en/search/?q=cooperation&order=newest');
  await expect(page.locator(status)).toHaveText(FOUND);
  await expect.poll(fetched).toEqual(['71-80']);
  await expect(page.getByRole('button', { name: /^Search earlier/ })).toHaveText(
    'Search earlier sessions (31–70)',
  );
  await expectAccessible(page);
  expect(fetched()).toEqual(['71-80']);
});

test('earlier sessions are searched when asked for; the address keeps it, and back undoes it', async ({
  page,
}) => {
  const fetched = fetchedSpans(page);
  await page.goto('en/search/?q=cooperation&order=newest');
  await expect(page.locator(status)).toHaveText(FOUND);
  await page.getByRole('button', { name: /^Search earlier/ }).press('Enter');
  await expect(page.locator(status)).toBeFocused();
  await expect(page.locator(status)).toHaveText(ALL);
  await expect.poll(fetched).toEqual(SPANS);
  await expect(page).toHaveURL(/sessions=all/);
  await expect(page.getByRole('button', { name: /^Search earlier/ })).toHaveCount(0);
  await page.goBack();
  await expect(page.locator(status)).toHaveText(FOUND);
  await page.goForward();
  await expect(page.locator(status)).toHaveText(ALL);
});

test('a session that is chosen or typed fetches its own span alone', async ({ page }) => {
  const fetched = fetchedSpans(page);
  await page.goto('en/search/?q=cooperation&session=45');
  await expect(page.locator(status)).toHaveText(IN_ONE);
  await expect.poll(fetched).toEqual(['41-50']);
  await page.goto('en/search/?q=cooperation+session:55..62');
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs? .*in \d+ resolutions/);
  await expect.poll(() => fetched().sort()).toEqual(['41-50', '51-60', '61-70']);
});

test('sessions not searched yet can be chosen, and then they are searched', async ({ page }) => {
  await page.goto('en/search/?q=cooperation&order=newest');
  await expect(page.locator(status)).toHaveText(FOUND);
  await page.getByRole('button', { name: 'All 50 of Session' }).click();
  await expect(page.locator('#session-72')).toBeFocused(); // the ninth
  const old = page.locator('li', { has: page.locator('#session-33') });
  await expect(old.locator('.count')).toHaveText('');
  await old.getByRole('checkbox').check();
  await expect(page.locator(status)).toHaveText(IN_ONE);
  for (const symbol of await page.locator('.group .symbol').allTextContents()) {
    expect(symbol).toMatch(/^A\/RES\/33\//);
  }
  await expect(old.locator('.count')).not.toHaveText('');
});

test('a session is taken out of a range that was chosen', async ({ page }) => {
  await page.goto('en/search/?q=cooperation&session=78..80');
  await page.locator('#session-79').click();
  await expect(page).toHaveURL(/session=78&session=80$/);
  await expect(page.locator('#session-79')).not.toBeChecked();
  await expect(page.locator('#session-78')).toBeChecked();
  await expect(page.locator('#session-80')).toBeChecked();
  await page.goto('en/search/?q=cooperation&session=76..79');
  await page.locator('#session-79').click();
  await expect(page).toHaveURL(/session=76\.\.78$/);
  await expect(page.getByLabel('Session to')).toHaveValue('78');
});

test('the best of all sessions come first; what stands nowhere is known without reading any', async ({
  page,
}) => {
  const fetched = fetchedSpans(page);
  await page.goto('en/search/?q=%22zebra%22&as=typed');
  await expect(page.locator(status)).toHaveText('No paragraph found.');
  expect(fetched()).toEqual([]);
  await page.goto('en/search/?q=cooperation');
  await expect(page.locator(status)).toHaveText(ALL);
  await expect.poll(() => fetched().sort()).toEqual(SPANS.toSorted());
  await expect(page.locator('.hit').first()).toBeVisible();
});

test('results come as they are found: newest first, told to go on', async ({ page }) => {
  const release = await holdSecondSpan(page);
  await page.goto('en/search/?q=cooperation&sessions=all&order=newest');
  await expect(page.locator(status)).toHaveText(
    new RegExp(`${FOUND.source.slice(0, -1)}; searching earlier sessions …$`),
  );
  await expect(page.locator('.hit').first()).toBeVisible();
  await expect(page.locator('[data-search-results]')).toHaveAttribute('aria-busy', 'true');
  release();
  await expect(page.locator(status)).toHaveText(ALL);
  await expect(page.locator('[data-search-results][aria-busy]')).toHaveCount(0);
});

test('stages of a search are seen; spoken is what it found, once', async ({ page }) => {
  const release = await holdSecondSpan(page);
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const spoken = document.querySelector<HTMLElement>('[data-search-spoken]');
      const said: string[] = [];
      new MutationObserver(() => {
        said.push(String(spoken?.textContent));
        document.body.dataset['said'] = said.join(' | ');
      }).observe(spoken ?? document, { childList: true });
    });
  });
  // the newest sessions have each two of these words side by side, and not the three
  await page.goto('en/search/?q=%2215+December+1976%22&order=newest');
  await expect(page.locator(status)).toHaveText(
    'No paragraph found in sessions 71–80; searching earlier sessions …',
  );
  release();
  await expect(page.locator('body')).toHaveAttribute(
    'data-said',
    new RegExp(`${IN_ONE.source}[^|]*$`),
  );
});

test.describe('where the second span does not come', () => {
  test.use({
    allowed: [/net::ERR_FAILED|console warning: Error|Failed to load Pagefind metadata/],
  });

  test('what the first one has stays, and the page says what is lacking', async ({ page }) => {
    await page.context().route(/\/search-index\/61-70/, (route) => route.abort());
    await page.goto('en/search/?q=cooperation&sessions=all&order=newest');
    await expect(page.locator(status)).toHaveText(
      new RegExp(`${FOUND.source.slice(0, -1)}; earlier sessions could not be loaded$`),
    );
    await expect(page.locator(status)).not.toBeFocused();
    await expect(page.locator('.hit').first()).toBeVisible();
    await expect(page.locator('.facet').first()).toBeVisible();
    await page.context().unroute(/\/search-index\/61-70/);
    await page.locator('[data-search-input]').press('Enter');
    await expect(page.locator(status)).toHaveText(ALL);
  });

  test('nothing of the query before passes for what another one finds', async ({ page }) => {
    await page.goto('en/search/?q=cooperation&order=newest');
    await expect(page.locator('[data-search-facets] .facet').first()).toBeVisible();
    await page.context().route(/\/search-index\/61-70/, (route) => route.abort());
    await page.locator('[data-search-input]').fill('cooperation session:65');
    await expect(page.locator(status)).toHaveText('The search could not be loaded.');
    await expect(page.locator('.search-failed')).toBeVisible();
    await expect(page.locator('[data-search-tools]')).toBeHidden();
    await expect(page.locator('[data-search-more] button')).toHaveCount(0);
    await expect(page.locator('[data-search-facets] .facet')).toHaveCount(0);
    await expect(page.locator('[data-search-input]')).toBeFocused();
  });
});

test('more resolutions are shown, the focus on the first of them, unless the reader goes elsewhere', async ({
  page,
}) => {
  await page.goto('en/search/?q=cooperation&order=newest');
  const groups = page.locator('.group');
  const more = page.getByRole('button', { name: /^Show more/ });
  await expect(more).toBeVisible();
  const listed = await groups.count();
  await more.press('Enter');
  await expect(groups.nth(listed).getByRole('link').first()).toBeFocused();
  await page.goto('en/search/?q=cooperation&order=newest');
  await more.evaluate((button: HTMLElement) => {
    button.click();
    document.querySelector<HTMLElement>('[data-search-input]')?.focus();
  });
  await expect(groups.nth(listed)).toBeVisible();
  await expect(page.locator('[data-search-input]')).toBeFocused();
});

test('who reads results while more are looked for stays where they are', async ({ page }) => {
  const release = await holdSecondSpan(page);
  const first = page.locator('.hit a').first();
  await page.goto('en/search/?q=cooperation&sessions=all&order=newest');
  await expect(page.locator(status)).toHaveText(/searching earlier sessions …$/);
  const address = String(await first.getAttribute('href'));
  await first.focus();
  release();
  await expect(page.locator(status)).toHaveText(ALL);
  await expect(page.locator(`.hit a[href="${address}"]`)).toBeFocused();
});

test('a citation of an old session leads there', async ({ page }) => {
  await page.goto('en/search/');
  await page.locator('[data-search-input]').fill('45/2 PP1');
  await expect(page.locator('[data-search-jump] a')).toHaveText([
    'Go to A/RES/45/2, first preambular paragraph',
    'A/RES/45/2',
  ]);
});

base('a small corpus is one span, with nothing to choose', async ({ page }) => {
  await page.goto('en/search/?q=cooperation&order=newest');
  await expect(page.locator(status)).toHaveText(/^\d+ paragraphs .*in 4 resolutions$/);
  await expect(page.getByRole('button', { name: /earlier sessions/ })).toHaveCount(0);
});
