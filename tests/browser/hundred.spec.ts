import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { LONGEST } from '../support/hundred.ts';
import { barriers, expect, expectAccessible, hundred, test } from './support/test.ts';

/** What only a corpus of a hundred resolutions shows, and one of three hundred paragraphs. */

test.use({ ...hundred, viewport: { width: 1440, height: 900 } });
test.describe.configure({ timeout: 180_000 }); // the pages are long

const PAGE = `./en/${LONGEST}/`;

const topOf = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((element) => Math.round(element.getBoundingClientRect().top));

/** The id of a paragraph, counted from the first or the last of them. */
const idAt = (page: Page, at: number) =>
  page.locator('.text .place').evaluateAll((all, at) => all.at(at)?.id ?? '', at);

test.describe('the longest', () => {
  test('is one stop of Tab a paragraph, and a link passes the outline', async ({ page }) => {
    await page.goto(PAGE);
    const stops = await page.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('.text :is(a, button, select)')];
      const places = document.querySelectorAll('.text [data-cite]').length;
      return { places, stops: all.filter(({ tabIndex }) => tabIndex >= 0).length };
    });
    expect(stops.places).toBeGreaterThan(250);
    expect(stops.stops).toBeLessThanOrEqual(stops.places);
    await page.getByRole('link', { name: 'Skip the outline' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.text') !== null)).toBe(true);
  });

  test('is reached anywhere in it, by a link, Back, and a new load', async ({ page }) => {
    await page.goto(PAGE);
    const [middle, late] = [await idAt(page, 150), await idAt(page, -20)];
    for (const id of [late, middle]) {
      await page.goto('about:blank');
      await page.goto(`${PAGE}#${id}`);
      await expect.poll(() => topOf(page, id)).toBeLessThan(110);
      expect(await topOf(page, id)).toBeGreaterThan(0);
      const current = page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current]');
      await expect(current).toBeInViewport();
    }
    // keys that come right after the page may be lost
    await expect(async () => {
      for (let times = 0; times < 3; times++) await page.keyboard.press('PageDown');
      await expect(page).not.toHaveURL(new RegExp(`#${middle}$`), { timeout: 1_000 });
    }).toPass();
    await page.waitForTimeout(500); // until the scrolling rests, and the address with it
    const here = new URL(page.url()).hash.slice(1);
    const before = await topOf(page, here);
    await page.reload();
    await expect.poll(async () => Math.abs((await topOf(page, here)) - before)).toBeLessThan(120);
    await page
      .getByRole('link', { name: /^Notes/ })
      .first()
      .click();
    await expect(page.locator('#notes')).toBeInViewport();
    await page.goBack();
    await expect.poll(async () => Math.abs((await topOf(page, here)) - before)).toBeLessThan(120);
    await page.goto('./en/');
    await page.goBack();
    await expect.poll(async () => Math.abs((await topOf(page, here)) - before)).toBeLessThan(120);
  });

  test('shows what hangs beside a paragraph, and lets its words be found and copied', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(PAGE);
    const [first, last] = [await idAt(page, 60), await idAt(page, 64)];
    await page.locator(`#${first}`).evaluate((place) => place.scrollIntoView());
    await page
      .locator(`#${first} > .words`)
      .first()
      .click({ position: { x: 60, y: 8 } });
    const tools = page.getByRole('toolbar');
    await expect(tools).toBeVisible();
    const shown = await tools.evaluate((it) => {
      const { left, top, width, height } = it.getBoundingClientRect();
      return it.contains(document.elementFromPoint(left + width / 2, top + height - 6));
    });
    expect(shown, 'the foot of the tools').toBe(true);
    await page.evaluate(
      ([from, through]) => {
        const at = (id = '') => document.querySelector(`#${id} > .words`) ?? document.body;
        const end = at(through);
        document.getSelection()?.setBaseAndExtent(at(from), 0, end, end.childNodes.length);
      },
      [first, last],
    );
    await page.keyboard.press('Control+c');
    const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines.join(' ')).not.toMatch(/Copy|footnote|Source|¶/);
    await expectAccessible(page);
  });

  test('lays out what is far off only when it is near, where anchors lead all the same', async ({
    page,
  }) => {
    await page.goto(PAGE);
    const isLaidOut = (id: string) =>
      page
        .locator(`:is(#${id} > .words, :is(h2, h3)#${id})`)
        .evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
    for (const id of [await idAt(page, 120), 'cited-by', 'making']) {
      await page.goto('./en/');
      await page.goto(PAGE);
      expect(await isLaidOut(id), id).toBe(false);
      await page.goto(`${PAGE}#${id}`);
      await expect(page.locator(`#${id}`)).toBeInViewport();
      expect(await isLaidOut(id), id).toBe(true);
    }
    await page.goto(PAGE);
    await page.emulateMedia({ media: 'print' });
    expect(await isLaidOut('making')).toBe(true);
  });

  test('says of an address that it has not which is the nearest', async ({ page }) => {
    await page.goto(`${PAGE}#para-999`);
    await expect(page.getByText('This resolution has no para. 999.')).toBeFocused();
  });

  test('is printed whole, each sheet with its symbol and number', async ({ page }) => {
    await page.goto(PAGE);
    const words = await page.locator('.text .words').evaluateAll((all) =>
      all.map((one) => {
        const copy = one.cloneNode(true) as Element;
        for (const beside of copy.querySelectorAll('.anchor, .margin')) beside.remove();
        return (copy.textContent ?? '').replace(/[^a-z]/gi, '');
      }),
    );
    const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
    const pdf = await getDocument({ data }).promise;
    const sheets: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    expect(sheets.length).toBeGreaterThan(10);
    for (const [at, sheet] of sheets.entries()) {
      expect(sheet.replace(/\s+/g, ' ')).toContain(`Page ${at + 1} of ${sheets.length}`);
      expect(sheet).toContain('A/RES/80/8');
    }
    const printed = sheets.join('').replace(/[^a-z]/gi, '');
    const some = words.filter((_, at) => at % 20 === 0).map((one) => one.slice(0, 40));
    expect(some.filter((one) => !printed.includes(one))).toEqual([]);
  });
});

test('every way of browsing leads on, and a session shows the numbers that are not held', async ({
  page,
}) => {
  for (const field of ['session', 'year', 'month', 'verb', 'to']) {
    await page.goto(`./en/browse/${field}/`);
    await page.locator('main ul a[href*="/browse/"]').first().click();
    await expect(page.locator('main a[href*="/en/A/RES/"]').first()).toBeVisible();
  }
  await page.goto('./en/browse/session/80/');
  await page.getByRole('link', { name: /^\d+ numbers not on this site$/ }).click();
  const missing = page.getByRole('region', { name: 'Not on this site' });
  await expect(missing.getByRole('link', { name: '80/14', exact: true })).toHaveAttribute(
    'href',
    'https://docs.un.org/en/A/RES/80/14',
  );
});

test('feeds follow the whole and a verb, the newest first', async ({ page }) => {
  for (const list of ['en/', 'en/browse/verb/requests/', 'en/browse/session/80/']) {
    await page.goto(`./${list}`);
    const address = (type: string) =>
      page
        .locator(`head link[rel="alternate"][type="${type}"]`)
        .evaluate((link: HTMLLinkElement) => link.href);
    const json = (await (
      await page.request.get(await address('application/feed+json'))
    ).json()) as {
      items: { url: string; date_published: string }[];
    };
    const days = json.items.map(({ date_published }) => date_published);
    expect(days.length).toBeGreaterThan(20);
    expect(days).toEqual(days.toSorted().reverse());
    const atom = await (await page.request.get(await address('application/atom+xml'))).text();
    expect(atom.match(/<entry>/g)).toHaveLength(json.items.length);
  }
});

test('the graph shows what this site holds, most cited first, and leads there', async ({
  page,
}) => {
  const cited = readFileSync('test-results/sites/hundred/en/index.html', 'utf8');
  expect(cited).toContain('Newest resolutions');
  await page.goto('./en/A/RES/79/1/');
  const graph = page.locator('.graph a');
  expect(await graph.count()).toBeGreaterThan(3);
  await graph.first().click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/\d+\/\d+\/#relations$/);
});

test('a hundred documents stand on a timeline, each to be tapped, none upon another', async ({
  page,
}) => {
  await page.goto('./en/timelines/all/');
  await expect(page.getByText('98 documents; all texts are on this site.')).toBeVisible();
  // what is the same of all is not asked, and no calendar has no day
  await expect(page.locator('#facets').getByRole('checkbox')).toHaveCount(0);
  await expect(page.locator('#facets').getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /iCalendar/ })).toHaveCount(0);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./en/timelines/all/');
    const dots = page.locator('.plot a[data-at]:visible');
    const ids = await dots.evaluateAll((all) =>
      all.flatMap(({ dataset }) => [dataset['at'], ...(dataset['more'] ?? '').split(' ')]),
    );
    expect(new Set(ids.filter(Boolean)).size).toBe(
      await page.locator('#documents [data-document]').count(),
    );
    const boxes = await dots.evaluateAll((all) =>
      all.map((one) => {
        const { left, top, right } = one.getBoundingClientRect();
        return { left: Math.round(left), top: Math.round(top), right };
      }),
    );
    expect(new Set(boxes.map(({ left, top }) => `${left} ${top}`)).size).toBe(boxes.length);
    expect(boxes.filter(({ left, right }) => left < 0 || right > width)).toEqual([]);
    const drawing = (await page.locator('.plot').boundingBox())!;
    expect(drawing.height, 'a drawing to be seen at once').toBeLessThan(500);
  }
  // many at one place: nearer, each is seen
  const crowds = page.locator('.plot a[data-more]:visible');
  await expect(crowds.last()).toHaveAccessibleName(/^\d more documents, 2025$/);
  await crowds.last().click();
  await expect(page).toHaveURL(/\?from=2025$/);
  await expect(crowds).toHaveCount(0);
  await expect(page.locator('.plot a[data-at]:visible')).toHaveCount(49);
  expect(await barriers(page)).toEqual([]);
});
