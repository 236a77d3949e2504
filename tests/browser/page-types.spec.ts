import { expect, expectAccessible, test } from './support/test.ts';

/** One page of every type, below the base path. */
const PAGES = {
  home: 'en/',
  resolution: 'en/A/RES/64/1/',
  paragraph: 'en/A/RES/64/1/para-1-d-i/',
  source: 'en/A/RES/64/1/source/',
  search: 'en/search/?q=developing+countries',
  browse: 'en/browse/',
  'browse by verb': 'en/browse/verb/requests/',
  timeline: 'en/timelines/south-south/',
  timelines: 'en/timelines/',
  about: 'en/about/',
  'how to cite': 'en/how-to-cite/',
  accessibility: 'en/accessibility/',
  'not found': 'en/A/RES/1/99999/',
};

const VIEWPORTS = {
  phone: { width: 320, height: 640 },
  wide: { width: 1440, height: 900 },
};

for (const [name, path] of Object.entries(PAGES)) {
  test.describe(name, () => {
    test.use({ allowed: name === 'not found' ? [/404.*\/en\/A\/RES\/1\/99999\//] : [] });

    for (const [size, viewport] of Object.entries(VIEWPORTS)) {
      for (const colorScheme of ['light', 'dark'] as const) {
        test.describe(`${size}, ${colorScheme}`, () => {
          test.use({ viewport, colorScheme });

          test('is accessible and fits', async ({ page }) => {
            await page.goto(path, { waitUntil: 'networkidle' }); // search shows what it finds
            await expectAccessible(page);
            const [inner, outer] = await page.evaluate(() => {
              const { scrollWidth, clientWidth } = document.documentElement;
              return [scrollWidth, clientWidth];
            });
            expect(inner, 'the page scrolls sideways').toBe(outer);
          });
        });
      }
    }

    test('keeps a policy without exceptions', async ({ page }) => {
      await page.goto(path);
      const policy = page.locator('meta[http-equiv="Content-Security-Policy" i]');
      await expect(policy).toHaveAttribute('content', /default-src 'self'|default-src 'none'/);
      await expect(policy).not.toHaveAttribute('content', /'unsafe-|https?:|\*/);
    });
  });
}
