import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const TIMELINE = 'en/timelines/south-south/';

const entries = (page: Page) => page.locator('#documents li[data-origin]');
const shown = (page: Page) => page.locator('#documents li[data-origin]:visible');
const entry = (page: Page, title: string | RegExp, symbol: string) =>
  entries(page)
    .filter({ hasText: title })
    .filter({ has: page.getByText(symbol, { exact: true }) });

test('rows and additions stand in the order of adoption, by decade', async ({ page }) => {
  await page.goto(TIMELINE);
  const days = await entries(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toHaveLength(45);
  expect(days).toEqual(days.toSorted());
  await expect(page.locator('#documents li[data-origin="list"]')).toHaveCount(13);
  await expect(page.locator('#documents h2')).toHaveText([
    /^1970s/,
    /^1980s/,
    /^1990s/,
    /^2000s/,
    /^2010s/,
    /^2020s/,
  ]);
});

test('what the list says stands against what is so', async ({ page }) => {
  await page.goto(TIMELINE);
  const future = entry(page, 'The future we want', 'A/RES/66/288');
  await expect(future.locator('time')).toHaveText('27 July 2012');
  await expect(future).toContainText('The list says nothing');
  await expect(future).toContainText('What is so 27 July 2012');
  await expect(future).toContainText(
    'Resolution adopted by the General Assembly on 22 December 2005 66/288. The future we want',
  );
  await expect(future).toContainText('read in A/RES/66/288, 123rd plenary meeting');
});

test('what nobody verified says so', async ({ page }) => {
  await page.goto(TIMELINE);
  const convened = entry(page, /Conference/, 'A/RES/31/179');
  await expect(convened).toContainText('not verified: general knowledge');
  await expect(convened).toContainText('No text here');
  const sourced = entry(page, 'South-South cooperation', 'A/RES/60/212');
  await expect(sourced).toContainText('Not verified: title');
});

test('a row leads to its resolution, and its quotations to their paragraphs', async ({ page }) => {
  await page.goto(TIMELINE);
  const conference = entry(page, 'High-level', 'A/RES/64/1');
  await conference.getByText('5 paragraphs quoted').click();
  const places = conference.locator('blockquote a');
  await expect(places).toHaveText([
    'para. 2 of A/RES/64/1',
    'para. 6 of A/RES/64/1',
    'para. 7 of A/RES/64/1',
    'para. 8 of A/RES/64/1',
    'para. 6 of A/RES/64/1',
  ]);
  await expect(conference.locator('blockquote')).toContainText('quoted again');

  await places.nth(3).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/64\/1\/#para-8$/);
  await expect(page.locator('#para-8')).toBeInViewport();
});

test('57/263 is on the line, marked as added, and leads to its text', async ({ page }) => {
  await page.goto(TIMELINE);
  const added = entry(page, 'Economic and technical', 'A/RES/57/263');
  await expect(added).toContainText('Not in the list');
  await added.getByRole('link', { name: 'Text on this site' }).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/57\/263\/$/);
});

test('a row shows the lines of the list it was read from', async ({ page }) => {
  await page.goto(TIMELINE);
  const nairobi = entry(page, 'Nairobi outcome', 'A/RES/64/222');
  await nairobi.getByText('Lines 33, 35, 38, 41 of the list').click();
  await expect(nairobi.locator('ol li').nth(2)).toContainText('<ul style="list-style-type: none">');
  await expect(nairobi.locator('ol li').nth(2)).toHaveAttribute('value', '38');
});

for (const [drawing, width] of [
  ['one axis', 1280],
  ['an axis for each decade', 360],
] as const) {
  test.describe(drawing, () => {
    test.use({ viewport: { width, height: 800 } });

    test('places every document by its date, none upon another', async ({ page }) => {
      await page.goto(TIMELINE);
      const labels = page.locator('.drawing a[href^="#"]:not(.pass):visible');
      await expect(labels).toHaveCount(45);
      const boxes = await labels.evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
      const room = await page.evaluate(() => document.documentElement.clientWidth);
      for (const [index, one] of boxes.entries()) {
        expect(one.bottom - one.top, 'high enough to tap').toBeGreaterThanOrEqual(24);
        expect(one.left).toBeGreaterThanOrEqual(0);
        expect(one.right).toBeLessThanOrEqual(room);
        for (const other of boxes.slice(index + 1)) {
          const meet =
            one.left < other.right &&
            other.left < one.right &&
            one.top < other.bottom &&
            other.top < one.bottom;
          expect(meet, JSON.stringify([one, other])).toBe(false);
        }
      }
    });

    test('leads from a point to its entry', async ({ page }) => {
      await page.goto(TIMELINE);
      await page.getByRole('link', { name: /^64\/222, 21 December 2009/ }).click();
      await expect(page).toHaveURL(/#A-RES-64-222$/);
      await expect(entry(page, 'Nairobi outcome', 'A/RES/64/222').locator('h3')).toBeInViewport();
    });
  });
}

test('the drawing can be passed over with the keyboard', async ({ page }) => {
  await page.goto(TIMELINE);
  const pass = page.getByRole('link', { name: 'Pass over the drawing' });
  await pass.focus();
  await expect(pass).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('#documents a:focus').first()).toBeVisible();
});

test.describe('the filter', () => {
  test('shows what it is asked for, says so, and keeps it in the address', async ({ page }) => {
    await page.goto(TIMELINE);
    await expect(shown(page)).toHaveCount(45);
    await page
      .getByLabel('Adopted by')
      .selectOption('unep-governing-council-global-ministerial-environment-forum');
    await expect(shown(page)).toHaveCount(4);
    await expect(page).toHaveURL(/\?body=unep-/);
    await expect(page.getByText('4 of 45 shown').first()).toBeVisible();
  });

  test('by text on this site', async ({ page }) => {
    await page.goto(TIMELINE);
    await page.getByLabel('Text on this site').check();
    await expect(shown(page)).toHaveCount(2);
    await expect(page).toHaveURL(/\?text=here$/);
    await expect(
      page.getByRole('status').filter({ hasText: '2 of 45 shown' }).first(),
    ).toBeVisible();
    await expect(page.locator('.drawing a[href^="#A-"]:visible')).toHaveCount(2);
    await expect(page.locator('#documents h2:visible')).toHaveText([/^2000s/]);

    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(shown(page)).toHaveCount(45);
    await expect(page).toHaveURL(/\/south-south\/$/);
    await expect(page.getByLabel('Adopted by')).toBeFocused();
  });

  test('stands in the address, and comes back with it', async ({ page }) => {
    await page.goto(`${TIMELINE}?body=general-assembly&origin=list`);
    await expect(shown(page)).toHaveCount(9);
    await expect(page.getByLabel('In the list')).toHaveValue('list');
    await page.getByLabel('Text on this site').check();
    await expect(shown(page)).toHaveCount(1);
    await page.goBack();
    await expect(shown(page)).toHaveCount(9);
    await expect(page.getByLabel('Text on this site')).not.toBeChecked();
    await page.goForward();
    await expect(shown(page)).toHaveCount(1);
  });

  test('gives way where an address names an entry that it hides', async ({ page }) => {
    await page.goto(`${TIMELINE}?text=here#A-RES-66-288`);
    await expect(shown(page)).toHaveCount(45);
    await expect(entry(page, 'The future we want', 'A/RES/66/288').locator('h3')).toBeInViewport();
  });

  test('that lets nothing through says so', async ({ page }) => {
    await page.goto(
      `${TIMELINE}?text=here&body=unep-governing-council-global-ministerial-environment-forum`,
    );
    await expect(shown(page)).toHaveCount(0);
    await expect(page.getByText('0 of 45 shown').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('everything is there, and no filter', async ({ page }) => {
    await page.goto(TIMELINE);
    await expect(shown(page)).toHaveCount(45);
    await expect(page.getByLabel('Adopted by')).toBeHidden();
    const conference = entry(page, 'High-level', 'A/RES/64/1');
    await conference.getByText('5 paragraphs quoted').click();
    await expect(conference.locator('blockquote a').first()).toBeVisible();
  });
});

test('on paper the quotations are open and the drawing is light', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(TIMELINE);
  await expect(page.getByLabel('Adopted by')).toBeHidden();
  const quotation = entry(page, 'High-level', 'A/RES/64/1').locator('blockquote');
  expect((await quotation.boundingBox())?.height ?? 0).toBeGreaterThan(100);
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
});

test('the timelines are listed', async ({ page }) => {
  await page.goto('en/timelines/');
  await page.getByRole('link', { name: 'South-South cooperation' }).click();
  await expect(page).toHaveURL(/\/en\/timelines\/south-south\/$/);
});
