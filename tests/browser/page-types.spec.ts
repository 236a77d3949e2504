import type { Page } from '@playwright/test';
import { misfits, runTogether } from './support/fit.ts';
import { measureControls } from './support/focus.ts';
import { CITING_PAGES, MISSING, PAGES } from './support/pages.ts';
import { barriers, citing, expect, look, test, type Look } from './support/test.ts';

/**
 * What a page of any type must keep, however it is looked at. A page is loaded twice, narrow and
 * wide, for its scripts ask then how much room there is; the rest is changed while it stands.
 */

type Check = (page: Page) => Promise<void>;

const isAccessible: Check = async (page) => {
  expect.soft(await barriers(page), 'axe-core').toEqual([]);
  await staysInWindow(page);
};

/** What is asked again in another scheme of a page that is accessible in one. */
const isAccessibleToo: Check = async (page) => {
  expect.soft(await barriers(page, 'colours'), 'axe-core').toEqual([]);
  await staysInWindow(page);
};

const staysInWindow: Check = async (page) => {
  const [inner, outer] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect.soft(inner, 'the page scrolls sideways').toBe(outer);
};

const fits: Check = async (page) => {
  expect.soft(await misfits(page)).toEqual([]);
};

const partsWords: Check = async (page) => {
  expect.soft(await runTogether(page)).toEqual([]);
};

/** WCAG 1.4.12: more space than this nobody is promised. */
const SPACED = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** What fits under a reader's own style sheet: the site's policy has no say in it. */
const fitsStyled =
  (text: string): Check =>
  async (page) => {
    const sheet = await page.evaluateHandle((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      document.adoptedStyleSheets.push(sheet);
      return sheet;
    }, text);
    await fits(page);
    await sheet.evaluate((sheet) => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    });
  };

const fitsFromRightToLeft: Check = async (page) => {
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await fits(page);
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));
};

const showsFocus: Check = async (page) => {
  const { measured, faults } = await measureControls(page);
  expect.soft(measured, 'controls').toBeGreaterThan(10);
  expect.soft(faults).toEqual([]);
};

const keepsPolicy: Check = async (page) => {
  const policy = page.locator('meta[http-equiv="Content-Security-Policy" i]');
  await expect.soft(policy).toHaveAttribute('content', /default-src 'self'|default-src 'none'/);
  await expect.soft(policy).not.toHaveAttribute('content', /'unsafe-|https?:|\*/);
};

/** A face that only a style sheet asks for is late, and those of the device stand in its place. */
const bringsFaces: Check = async (page) => {
  if ((await page.locator('html').getAttribute('data-faces')) === 'late') return;
  const late = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((one) => one.name.endsWith('.woff2'))
      .filter((one) => (one as PerformanceResourceTiming).initiatorType === 'css')
      .map(({ name }) => name),
  );
  expect.soft(late).toEqual([]);
};

const [NARROWEST, PHONE] = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
];
const [LAPTOP, WIDE] = [
  { width: 1280, height: 800 },
  { width: 1440, height: 900 },
];
const AT_400_PERCENT = { width: 320, height: 256 }; // a window of 1280 by 1024

type Loaded = { in: { width: number; height: number }; checks: Looked[] };
type Looked = { as: string; look: Look; check: Check };

/** How a page is loaded, and what is asked of it then, in this order. */
const LOADED: Record<string, Loaded> = {
  narrow: {
    in: NARROWEST,
    checks: [
      { as: 'is accessible and fits, light', look: { colorScheme: 'light' }, check: isAccessible },
      { as: 'is accessible and fits, dark', look: { colorScheme: 'dark' }, check: isAccessibleToo },
      {
        as: 'everything fits at 400 %',
        look: { viewport: AT_400_PERCENT, colorScheme: 'light' },
        check: fits,
      },
      {
        as: 'everything fits with text spaced out',
        look: { viewport: PHONE },
        check: fitsStyled(SPACED),
      },
      { as: 'everything fits from right to left', look: {}, check: fitsFromRightToLeft },
      {
        as: 'every control shows its focus, uncovered, and can be hit',
        look: {},
        check: showsFocus,
      },
      { as: 'so it does at 400 %', look: { viewport: AT_400_PERCENT }, check: showsFocus },
    ],
  },
  wide: {
    in: WIDE,
    checks: [
      { as: 'no face comes late', look: {}, check: bringsFaces },
      { as: 'is accessible and fits, light', look: { colorScheme: 'light' }, check: isAccessible },
      { as: 'is accessible and fits, dark', look: { colorScheme: 'dark' }, check: isAccessibleToo },
      { as: 'a blank stands before each link', look: {}, check: partsWords },
      { as: 'keeps a policy without exceptions', look: {}, check: keepsPolicy },
      {
        as: 'everything fits from right to left',
        look: { colorScheme: 'light' },
        check: fitsFromRightToLeft,
      },
      {
        as: 'everything fits with type of twice the size',
        look: { viewport: LAPTOP },
        check: fitsStyled('html { font-size: 200% }'),
      },
      {
        as: 'every control shows its focus, uncovered, and can be hit',
        look: { viewport: WIDE },
        check: showsFocus,
      },
    ],
  },
};

test.describe.configure({ timeout: 180_000 }); // each is many tests on one page

const ALL = [
  ...Object.entries(PAGES).map(([name, path]) => {
    return { name, path, use: { allowed: name === 'not found' ? MISSING : [] } };
  }),
  ...Object.entries(CITING_PAGES).map(([name, path]) => ({ name, path, use: citing })),
];

for (const { name, path, use } of ALL) {
  test.describe(name, () => {
    test.use(use);

    for (const [loaded, { in: viewport, checks }] of Object.entries(LOADED)) {
      test(`loaded ${loaded}`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await page.goto(path, { waitUntil: 'networkidle' }); // search shows what it finds
        for (const { as, look: how, check } of checks) {
          await test.step(as, async () => {
            await look(page, how);
            await check(page);
          });
        }
      });
    }
  });
}
