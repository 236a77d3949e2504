import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** The whole site in one walk with the keyboard alone: no step needs a pointer, and none loses the focus. */

test.use({ viewport: { width: 1440, height: 900 } });

/** The control with the focus: its name, and whether the focus is seen within the window. */
const stop = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at, body } = document;
    if (!at || at === body) return { name: '', seen: false };
    const { top, bottom, right } = at.getBoundingClientRect();
    const frames = [
      at,
      at.parentElement,
      at.closest('label'),
      at.querySelector('rect'),
      at.closest('li'),
    ];
    const outlined = frames.some((frame) => {
      if (!frame) return false;
      const { outlineStyle, outlineWidth, strokeWidth } = getComputedStyle(frame);
      const isStroked = frame instanceof SVGElement && parseFloat(strokeWidth) >= 2;
      return isStroked || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    });
    const labels =
      at instanceof HTMLInputElement || at instanceof HTMLSelectElement ? at.labels : null;
    const text = at.ariaLabel ?? labels?.[0]?.textContent ?? at.textContent ?? '';
    const within = bottom > 0 && top < innerHeight && right > 0;
    return { name: text.trim().replace(/\s+/g, ' '), seen: outlined && within };
  });

/** Presses Tab until a control has the focus that is named so; each stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp, most = 60): Promise<void> {
  const passed: string[] = [];
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const now = await stop(page);
    expect.soft(now.seen, `the focus is seen at “${now.name}” on ${page.url()}`).toBe(true);
    if (name.test(now.name)) return;
    passed.push(now.name.slice(0, 30));
  }
  throw new Error(`${most} stops, and none is ${name}: ${passed.join(' | ')}`);
}

/** After something was done, the focus is on something that is named so. */
const focusIsOn = (page: Page, name: RegExp) =>
  expect.poll(async () => (await stop(page)).name).toMatch(name);

test('from home through browse, a paragraph, the brief, compare and search to the timeline', async ({
  page,
}) => {
  const { keyboard } = page;
  await page.goto('./en/');
  await tabTo(page, /^Browse$/, 8);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/browse\/$/);
  await tabTo(page, /^Committees$/, 20);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/committee/);
  await tabTo(page, /^Second Committee/);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/second-committee\/$/);
  await tabTo(page, /^Economic and technical cooperation|^A\/RES\/57\/263/);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/A\/RES\/57\/263\/$/);
  await page.waitForLoadState();

  await tabTo(page, /^Skip the outline$/);
  await keyboard.press('Enter');
  await tabTo(page, /^Link to para\. 1$/, 30);
  for (let n = 0; n < 12 && !/^Collect$/.test((await stop(page)).name); n++)
    await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(page.getByText(/is in your brief, number 1/)).toBeVisible();
  await focusIsOn(page, /^Collect/);
  await keyboard.press('Escape');
  await focusIsOn(page, /^Link to para\. 1$/);
  await tabTo(page, /^Link to para\. 2$/, 12);
  for (let n = 0; n < 12 && !/^Collect$/.test((await stop(page)).name); n++)
    await keyboard.press('ArrowRight');
  await keyboard.press('Enter');
  await expect(page.getByText(/is in your brief, number 2/)).toBeVisible();
  for (let n = 0; n < 12 && !/^Your brief/.test((await stop(page)).name); n++)
    await keyboard.press('ArrowRight');
  await keyboard.press('Enter');

  await expect(page).toHaveURL(/\/en\/brief\/$/);
  await tabTo(page, /^Up: A\/RES\/57\/263, para\. 2/, 40);
  await keyboard.press('Enter');
  await focusIsOn(page, /^Down: A\/RES\/57\/263, para\. 2/);
  await tabTo(page, /^Remove: A\/RES\/57\/263, para\. 2/, 4);
  await keyboard.press('Enter');
  await focusIsOn(page, /^Remove: A\/RES\/57\/263, para\. 1/);
  await keyboard.press('Enter');
  await expect(page.getByText('Nothing has been collected yet.')).toBeVisible();
  await focusIsOn(page, /^Nothing has been collected yet/);

  await page.goto('./en/compare/');
  await tabTo(page, /^The earlier one$/, 20);
  await keyboard.type('57/263');
  await tabTo(page, /^The later one$/, 1);
  await keyboard.type('64/1');
  await keyboard.press('Enter');
  await focusIsOn(page, /^From 57\/263 to 64\/1$/);
  await tabTo(page, /^57\/263$/, 3);

  await keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await keyboard.type('cooperation');
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await focusIsOn(page, /^57\/263$/);

  await page.goto('./en/search/');
  await tabTo(page, /^Words, “exact phrase”/, 12);
  await keyboard.type('triangular cooperation');
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/q=triangular/);
  await expect(page.locator('.hit').first()).toBeVisible();
  await tabTo(page, /para\. \d|paragraph/, 40);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/A\/RES\/\d+\/\d+\//);

  await page.goto('./en/');
  await tabTo(page, /^Timelines?$/, 10);
  await keyboard.press('Enter');
  await expect(page).toHaveURL(/south-south\/$/);
  await tabTo(page, /^2974 \(XXVII\)/, 12);
  await keyboard.press('End');
  await focusIsOn(page, /^80\/156/);
  await tabTo(page, /^From/, 1);
  await keyboard.press('ArrowRight');
  await focusIsOn(page, /^From 1973/);
  await tabTo(page, /^2000s$/, 6);
  await keyboard.press('Enter');
  await focusIsOn(page, /^2000s$/);
  await tabTo(page, /^Show all$/, 10);
  await keyboard.press('Enter');
  await focusIsOn(page, /^Body/);
});
