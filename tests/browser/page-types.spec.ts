import { MISSING, PAGES } from './support/pages.ts';
import { expect, expectAccessible, test } from './support/test.ts';

const VIEWPORTS = {
  phone: { width: 320, height: 640 },
  wide: { width: 1440, height: 900 },
};

for (const [name, path] of Object.entries(PAGES)) {
  test.describe(name, () => {
    test.use({ allowed: name === 'not found' ? MISSING : [] });

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
