import { misfits } from './support/fit.ts';
import { expect, test } from './support/test.ts';

test.describe('from right to left', () => {
  for (const [size, viewport] of Object.entries({
    wide: { width: 1440, height: 900 },
    phone: { width: 360, height: 740 },
  })) {
    test(`tools, previews and the found words stay in the window, ${size}`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await page.goto('./en/A/RES/64/1/');
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      if (size === 'phone') await page.getByText('Outline', { exact: true }).click();
      await page.getByRole('searchbox', { name: 'Find in this resolution' }).fill('cooperation');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('region', { name: 'Found words' })).toBeInViewport({ ratio: 1 });
      await page.locator('#para-2 .anchor').focus();
      await expect(page.getByRole('toolbar')).toBeInViewport({ ratio: 1 });
      for (const mark of ['#fnref-1', '#fnref-3', '#fnref-6']) {
        await page.locator(mark).focus();
        await expect(page.locator('#preview')).toBeInViewport({ ratio: 1 });
      }
      expect(await misfits(page)).toEqual([]);
    });
  }
});
