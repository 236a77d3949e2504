/** Says which browser the tests use and what it lacks: `node scripts/test/browser.ts`. */
import { chromium as playwright, type Page } from 'playwright-core';
import { chromium } from '../../tests/browser/support/chromium.ts';

/** What the tests would use, each with a page that shows whether the browser has it. */
const PROBES: { name: string; has: (page: Page) => Promise<boolean> }[] = [
  {
    name: 'find in page',
    has: async (page) => {
      await page.setContent('<p>harbour lights</p>');
      return page.evaluate(() =>
        (window as unknown as { find(words: string): boolean }).find('lights'),
      );
    },
  },
  {
    name: 'text fragments',
    has: async (page) => {
      const body = '<p style="margin-top: 200vh">harbour lights</p>';
      await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
      await page.goto('http://probe.test/#:~:text=harbour%20lights');
      return page
        .waitForFunction(() => scrollY > 0, undefined, { timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
    },
  },
];

const { from, options } = await chromium();
const browser = await playwright.launch(options);
const lacking: string[] = [];
for (const { name, has } of PROBES) {
  const page = await browser.newPage();
  if (!(await has(page))) lacking.push(name);
  await page.close();
}
const lacks = lacking.length > 0 ? `; it lacks ${lacking.join(' and ')}` : '';
console.log(`Chromium ${browser.version()} (${from})${lacks}`);
await browser.close();
