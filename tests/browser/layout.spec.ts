import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { MISSING, PAGES } from './support/pages.ts';

/** What readers change about a page, and it must still fit: zoom, spacing, type, direction. */

/** WCAG 1.4.12: more space than this nobody is promised. */
const SPACING = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

const CHANGES: Record<string, { viewport: Size; change: (page: Page) => Promise<unknown> }> = {
  'at 400 %, a window of 1280 by 1024': {
    viewport: { width: 320, height: 256 },
    change: async () => {},
  },
  'with text spaced out': {
    viewport: { width: 360, height: 740 },
    change: (page) => style(page, SPACING),
  },
  'with type of twice the size': {
    viewport: { width: 1280, height: 800 },
    change: (page) => style(page, 'html { font-size: 200% }'),
  },
  'from right to left': {
    viewport: { width: 1440, height: 900 },
    change: (page) => page.evaluate(() => (document.documentElement.dir = 'rtl')),
  },
  'from right to left, on a phone': {
    viewport: { width: 360, height: 740 },
    change: (page) => page.evaluate(() => (document.documentElement.dir = 'rtl')),
  },
};

type Size = { width: number; height: number };

/** As a reader's own style sheet would: the site's policy has no say in it. */
const style = (page: Page, text: string) =>
  page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
  }, text);

/** What reaches over the window's sides, or is cut off by its own frame. */
const misfits = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const found: string[] = [];
    const scrolls = (element: Element) =>
      element.closest('.table, pre, .unseen:not(:focus), dialog:not([open])') !== null;
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!element.checkVisibility() || scrolls(element)) continue;
      const { left, right, width } = element.getBoundingClientRect();
      const name = `<${element.localName} class="${element.getAttribute('class') ?? ''}"> ${element.textContent?.trim().slice(0, 40)}`;
      if (width > 1 && (left < -1 || right > room + 1)) found.push(`over the side: ${name}`);
      const { overflowX } = getComputedStyle(element);
      const cut = overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
      if (cut) found.push(`cut off: ${name}`);
    }
    if (document.documentElement.scrollWidth > room) found.push('the page scrolls sideways');
    return found;
  });

for (const [name, path] of Object.entries(PAGES)) {
  test.describe(name, () => {
    test.use({ allowed: name === 'not found' ? MISSING : [] });

    for (const [how, { viewport, change }] of Object.entries(CHANGES)) {
      test.describe(how, () => {
        test.use({ viewport });

        test('everything fits', async ({ page }) => {
          await page.goto(path, { waitUntil: 'networkidle' });
          await change(page);
          expect(await misfits(page)).toEqual([]);
        });
      });
    }
  });
}

test.describe('from right to left', () => {
  for (const [size, viewport] of Object.entries({
    wide: { width: 1440, height: 900 },
    phone: { width: 360, height: 740 },
  })) {
    test(`tools, previews and the found words stay in the window, ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('./en/A/RES/64/1/');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await page.getByRole('searchbox', { name: 'Find in this resolution' }).fill('cooperation');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'Found words' })).toBeInViewport({ ratio: 1 });
      await page.locator('#para-2').focus();
      await expect(page.getByRole('toolbar')).toBeInViewport({ ratio: 1 });
      for (const mark of ['#fnref-1', '#fnref-3', '#fnref-6']) {
        await page.locator(mark).focus();
        await expect(page.locator('#preview')).toBeInViewport({ ratio: 1 });
      }
      expect(await misfits(page)).toEqual([]);
    });
  }
});
