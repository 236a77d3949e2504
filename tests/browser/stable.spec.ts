import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** One page of every type that is read, below the base path. */
const PAGES = {
  home: 'en/',
  resolution: 'en/A/RES/64/1/',
  'a paragraph of a resolution': 'en/A/RES/64/1/#para-1-d-i',
  paragraph: 'en/A/RES/64/1/para-1-d-i/',
  source: 'en/A/RES/64/1/source/',
  search: 'en/search/?q=developing+countries',
  browse: 'en/browse/verb/requests/',
  timeline: 'en/timelines/south-south/',
  'how to cite': 'en/how-to-cite/',
};

/** What the search page is painted with depends on whether the address asks for something. */
const SEARCHES = {
  'a search': 'en/search/?q=developing+countries',
  'the search, nothing asked': 'en/search/',
};

const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  wide: { width: 1440, height: 900 },
};

/** What moves less than this is not seen; 0.1 is what the web at large calls good. */
const UNSEEN = 0.01;

for (const [size, viewport] of Object.entries(VIEWPORTS)) {
  test.describe(size, () => {
    test.use({ viewport });

    for (const [name, path] of Object.entries(PAGES)) {
      test(`${name}: nothing moves when the typefaces come late`, async ({ page }) => {
        const shifts = await arriveWithout('**/*.woff2', page, path);
        await page.waitForLoadState('networkidle');
        await page.evaluate(async () => {
          await Promise.all([...document.fonts].map((face) => face.load()));
          await document.fonts.ready;
        });
        await painted(page);

        expectStable(await shifts());
      });
    }

    for (const [name, path] of Object.entries(SEARCHES)) {
      test(`${name}: nothing moves when the scripts come late`, async ({ page }) => {
        const shifts = await arriveWithout('**/*.js', page, path);
        await expect(page.locator('[data-search-columns]')).not.toHaveClass(/waiting|counting/);
        await painted(page);
        expectStable(await shifts());
      });
    }
  });
}

/** Opens a page of which such files come once it is painted; gives what tells what moved. */
async function arriveWithout(files: string, page: Page, path: string) {
  const shifts = await watchShifts(page);
  const comeNow = await holdBack(page, files);
  await page.goto(path, { waitUntil: 'commit' });
  await painted(page);
  comeNow();
  return shifts;
}

function expectStable(seen: Shift[]): void {
  const sum = seen.reduce((sum, { value }) => sum + value, 0);
  expect(sum, JSON.stringify(seen, null, 2)).toBeLessThan(UNSEEN);
}

/** Lets no such file through until the function that it returns is called. */
async function holdBack(page: Page, files: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Waits until the browser has painted words, and once more all that was to be painted then. */
async function painted(page: Page): Promise<void> {
  await page.waitForFunction(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
}

/** How far what moved, as the browser counts it: the share of the window times the way. */
type Shift = { value: number; moved: string[] };

/** Notes from now on all that moves on a page without the reader having done anything. */
async function watchShifts(page: Page): Promise<() => Promise<Shift[]>> {
  await page.addInitScript(() => {
    type LayoutShift = PerformanceEntry & { value: number; sources: { node?: Node }[] };
    const nameOf = (node?: Node) =>
      node instanceof Element ? `${node.localName}.${node.className}` : String(node?.nodeName);

    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        shifts.push({ value, moved: sources.map(({ node }) => nameOf(node)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
}
