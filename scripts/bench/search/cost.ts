import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium as browserType, type Page } from 'playwright-core';
import type { Manifest, Span } from '../../../src/search/spans.ts';
import { chromium } from '../../../tests/browser/support/chromium.ts';
import { serve } from '../../serve/server.ts';
import { recombinedSessions } from '../corpus/sessions.ts';
import type { Source } from '../corpus/source.ts';
import { filesIn } from '../files.ts';
import { measure, type Cost } from '../processes.ts';
import { printTable } from '../table.ts';
import { putSearchPage } from './pages.ts';
import { type Arrival, askSlowly } from './slow.ts';
import { median, typeAll, type Waits } from './typing.ts';

type Built = { cost: Cost; spans: Span[] };

/** Builds the index of so many resolutions, and says what that cost. */
async function build(source: Source, size: number, directory: string): Promise<Built> {
  const sessions = mkdtempSync(join(tmpdir(), 'bench-sessions-'));
  try {
    for (const one of recombinedSessions(source, size)) {
      writeFileSync(join(sessions, `${one.session}.json`), JSON.stringify(one));
    }
    const script = 'scripts/bench/search/buildIndex.ts';
    const cost = await measure([process.execPath, script, sessions, directory]);
    const manifest = readFileSync(join(directory, 'spans.json'), 'utf8');
    return { cost, spans: (JSON.parse(manifest) as Manifest).spans };
  } finally {
    rmSync(sessions, { recursive: true, force: true });
  }
}

/** What is typed, and what is chosen in the facets beside it. */
const QUERIES = [
  { name: 'first, with everything', q: 'capacity-building', chosen: '' },
  { name: 'words', q: 'urges developing countries', chosen: '' },
  { name: 'phrase', q: '"South-South and triangular cooperation"', chosen: '' },
  { name: 'prefix', q: 'parliament*', chosen: '' },
  { name: 'fields', q: 'verb:requests to:"secretary-general" report', chosen: '' },
  { name: 'broad, filtered', q: 'development', chosen: 'kind=operative&session=78..80' },
] as const;

/** What is asked over a slow line with an empty cache. */
const SLOWLY = [
  { name: 'a word', q: 'capacity-building' },
  { name: 'words', q: 'space debris mitigation' },
  { name: 'a question', q: 'what must the administering Power do' },
] as const;

type Asked = { bytes: number; milliseconds: number; found: string };

/** Asks the queries of the real search page, in Chromium, with the index at `address`. */
async function ask(address: string): Promise<{ asked: (Asked & Waits)[]; slow: Arrival[] }> {
  const browser = await browserType.launch((await chromium()).options);
  try {
    const slow = await askSlowly(
      browser,
      address,
      SLOWLY.map(({ q }) => q),
    );
    const asked = await askAll(await browser.newPage(), address);
    const waits = await typeAll(browser, address, QUERIES);
    return {
      asked: asked.map((one, at) => ({ ...one, ...(waits[at] ?? { first: NaN, again: NaN }) })),
      slow,
    };
  } finally {
    await browser.close();
  }
}

/** By their addresses, one after the other, as links lead to them: each from what is loaded. */
async function askAll(page: Page, address: string): Promise<Asked[]> {
  // pages, styles and fonts are there already; what is counted is the search's own
  let bytes = 0;
  page.context().on('requestfinished', (request) => {
    void request.sizes().then(
      ({ responseBodySize, responseHeadersSize }) =>
        (bytes += responseBodySize + responseHeadersSize),
      () => undefined, // the page has closed
    );
  });
  await page.goto(`${address}en/about/`);
  await page.waitForTimeout(500);
  const asked: Asked[] = [];
  for (const [at, { q, chosen }] of QUERIES.entries()) {
    const query = `q=${encodeURIComponent(q)}&${chosen}`;
    const start = bytes;
    if (at === 0) await page.goto(`${address}en/search/?${query}`);
    else await page.evaluate(goTo, query);
    await page.waitForFunction(isDone);
    const milliseconds = await page.evaluate(took);
    await page.waitForTimeout(300); // sizes come a little after the requests
    const found = (await page.locator('[data-search-status]').textContent()) ?? '';
    asked.push({ bytes: bytes - start, milliseconds, found });
  }
  await page.close();
  return asked;
}

// These run in the page. The time is from the change of the address to the listed results.
function goTo(query: string): void {
  performance.clearMarks();
  performance.mark('asked');
  history.pushState(null, '', `?${query}`);
  dispatchEvent(new PopStateEvent('popstate'));
}
function isDone(): boolean {
  const list = document.querySelector('[data-search-results]');
  return list !== null && !list.hasAttribute('aria-busy') && list.childElementCount > 0;
}
async function took(): Promise<number> {
  const [asked] = performance.getEntriesByName('asked');
  const [shown] = performance.getEntriesByName('search-shown').slice(-1);
  return (shown?.startTime ?? NaN) - (asked?.startTime ?? 0);
}

const kB = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const MB = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
const ms = (milliseconds: number): string => `${milliseconds.toFixed(0)} ms`;

/** Measures each size on the search page as the code now makes it; returns the tables to print. */
export async function measureCost(source: Source, sizes: number[]): Promise<string> {
  const tables: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'bench-site-'));
  const index = join(folder, 'search-index');
  try {
    await putSearchPage(folder);
    for (const size of sizes) {
      rmSync(index, { recursive: true, force: true });
      console.error(`${size} resolutions …`);
      const { cost, spans } = await build(source, size, index);
      const files = filesIn(index);
      const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
      const records = spans.reduce((sum, span) => sum + span.records, 0);
      const served = await serve({ directory: folder, base: '/', port: 0 });
      const { asked, slow } = await ask(served.address);
      served.close();
      tables.push(
        [
          `${size} resolutions, ${records} paragraphs, ${spans.length} spans`,
          `index: ${MB(total)} in ${files.length} files, built in ${cost.seconds.toFixed(1)} s (${cost.processor.toFixed(1)} s of processor time) with ${MB(cost.memory)} of memory; load ${loadavg()[0]?.toFixed(1)}`,
          printTable(
            ['query', 'transferred', 'time', 'typed, 4x slower', 'again', 'found'],
            QUERIES.map(({ name }, at) => {
              const one = asked[at];
              if (one === undefined) throw new Error(`${name} was not asked`);
              const { bytes, milliseconds, first, again, found } = one;
              return [name, kB(bytes), ms(milliseconds), ms(first), ms(again), found];
            }),
          ),
          printTable(
            ['400 kbit/s, nothing kept', 'said', 'first result', 'bytes', 'files'],
            SLOWLY.map(({ name }, at) => {
              const { said = NaN, found = NaN, bytes = 0, files: count = 0 } = slow[at] ?? {};
              return [name, ms(said), ms(found), kB(bytes), count];
            }),
          ),
          `from the last key to results, all of the work 4x slower, median: ${ms(median(asked.map(({ first }) => first)))}, again ${ms(median(asked.map(({ again }) => again)))}`,
        ].join('\n'),
      );
      console.error(`${tables.at(-1)}\n`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return tables.join('\n\n');
}
