import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { barriers, citing, expect, look, test, weightOf } from './support/test.ts';

const TIMELINE = 'en/timelines/south-south/';

const entries = (page: Page) => page.locator('#documents li[data-document]');
const shown = (page: Page) => page.locator('#documents li[data-document]:visible');
const entry = (page: Page, id: string) => page.locator(`#documents #${id}`);
const dots = (page: Page) => page.locator('.plot a[data-at]:visible');
const dot = (page: Page, id: string) => page.locator(`.plot a[data-at="${id}"]:visible`);
const open = (within: Locator, name: string | RegExp) => within.getByText(name).click();

test('tells the story from top to bottom, by chapters, with what landmarks changed', async ({
  page,
}) => {
  await page.goto(TIMELINE);
  const days = await entries(page)
    .locator('time')
    .evaluateAll((times) => times.map((time) => time.getAttribute('datetime') ?? ''));
  expect(days).toHaveLength(45);
  expect(days).toEqual(days.toSorted());
  await expect(page.locator('#documents h2')).toHaveText([
    ...[/^1970s/, /^1980s/, /^1990s/, /^2000s/, /^2010s/, /^2020s/],
  ]);
  await expect(page.locator('#documents section').first()).toContainText('a working group');
  const nairobi = entry(page, 'A-RES-64-222');
  await expect(nairobi.getByRole('heading')).toContainText('Nairobi outcome');
  await expect(nairobi).toContainText('Endorsed the outcome of the Nairobi conference');
  await expect(nairobi).toContainText('read in A/RES/64/222, annex');
  await expect(entry(page, 'A-RES-3251-XXIX')).toContainText('not verified: general knowledge');
  await expect(nairobi.locator('.lines')).toBeHidden(); // folded

  const unit = entry(page, 'A-RES-60-212');
  const known = unit.locator('.did');
  await expect(known).toContainText(
    'What it changed is not known here; it is recalled by 8 later documents, the last of them 80/156.',
  );
  await expect(known).toContainText('according to A/RES/70/222');
  await expect(known).toContainText('Not verified: title');
  await expect(entries(page).filter({ has: page.locator('.did, .changed') })).toHaveCount(45);
  const agreeing = entry(page, 'A-RES-62-209');
  await open(agreeing, /^Source$/);
  await expect(agreeing.locator('div.known')).toContainText('according to A/RES/64/1');

  await page.getByRole('link', { name: 'Sources and method' }).click();
  const method = page.getByRole('region', { name: 'Sources and method' });
  await expect(method).toBeInViewport();
  await expect(method).toContainText('A theme is followed by its words');
  await expect(method).toContainText('No document of 1973, 1975, 1981–1990, 1992–1993, 1996, 1998');
});

test('folds what the list has wrong: what it says, what is so, how it is known, its lines', async ({
  page,
}) => {
  await page.goto(TIMELINE);
  const future = entry(page, 'A-RES-66-288');
  await expect(future.locator('time')).toHaveText('27 July 2012');
  await expect(future.locator('.known')).toBeHidden();
  await open(future, 'The list differs on 4 points');
  await expect(future).toContainText('In the list: nothing. Correct: 27 July 2012');
  await expect(future).toContainText('on 22 December 2005 66/288. The future we want');
  await expect(future).toContainText('read in A/RES/66/288, 123rd plenary meeting');

  const nairobi = entry(page, 'A-RES-64-222');
  await open(nairobi, /^The list differs/);
  await open(nairobi, 'Row 11 of the list, lines 33, 35, 38 and 41');
  await expect(nairobi.locator('.dump li').nth(2)).toContainText('<ul style="list-style-type');
  await expect(nairobi.locator('.dump').nth(2)).toHaveAttribute('start', '38');
});

test('leads from what was said to its paragraph, and from a document to what it recalls', async ({
  page,
}) => {
  await page.goto(TIMELINE);
  const conference = entry(page, 'A-RES-64-1');
  await open(conference, '11 paragraphs, 5 quoted in the list');
  const lines = conference.locator('.line');
  await expect(lines).toHaveCount(11);
  await expect(lines.first().locator('summary')).toHaveCSS('white-space', 'nowrap');
  for (const n of [0, 1, 4]) await lines.nth(n).locator('summary').click();
  const room = (await page.locator('#documents').boundingBox())!;
  for (const n of [0, 3]) {
    const { x, width } = (await lines.nth(n).boundingBox())!;
    expect(x + width, 'open words are within the page').toBeLessThanOrEqual(room.x + room.width);
  }
  await expect(lines.nth(0).locator('.place')).toHaveText(
    'para. 2 of A/RES/64/1 – quoted in the list',
  );
  await expect(lines.nth(4).locator('.place')).toHaveText(
    'para. 6 of A/RES/64/1 – quoted in the list, again',
  );

  await open(conference, 'Recalls 3, Recalled by 8');
  const recalls = conference.locator('p.known');
  await expect(recalls.first()).toHaveText(/^Recalls: \S+ \([^,]+\), \S+ \(/);
  await expect(recalls.last()).toHaveText(/^Recalled by: 68\/230, 70\/222, /);
  await conference.getByRole('link', { name: '33/134' }).click();
  await expect(page).toHaveURL(/#A-RES-33-134$/);
  await expect(entry(page, 'A-RES-33-134').locator('h3')).toBeInViewport();
  await page.goBack();
  await conference.getByRole('link', { name: 'first preambular paragraph' }).click();
  await expect(page).toHaveURL(/\/en\/A\/RES\/64\/1\/#pp-1$/);
});

for (const [width, height] of [
  [360, 740],
  [768, 900],
  [1440, 900],
] as const) {
  test(`draws every document once, none upon another, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(TIMELINE);
    await expect(dots(page)).toHaveCount(45);
    const boxesOf = (selector: string) =>
      page.locator(`${selector}:visible`).evaluateAll((all) =>
        all.map((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        }),
      );
    const room = await page.evaluate(() => document.documentElement.clientWidth);
    const [links, names] = [
      await boxesOf('.plot a[data-at]'),
      await boxesOf('.plot :is(.flag, .number)'),
    ];
    expect(await barriers(page)).toEqual([]); // nor do targets of the list lie on each other
    const small = links.filter(({ top, bottom }) => bottom - top < 24);
    const outside = links.filter(({ left, right }) => left < 0 || right > room);
    expect([small, outside], 'to be tapped, within the window').toEqual([[], []]);
    expect(names.length).toBeGreaterThan(10);
    const meeting = (boxes: typeof names) =>
      boxes.flatMap((a, n) =>
        boxes.slice(n + 1).flatMap((b) => {
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          // a line of type has room above and below its letters
          return across > 1 && down > 4 ? [[a, b]] : [];
        }),
      );
    expect([links, names].flatMap(meeting)).toEqual([]);
    // in a wider face, where that of the site has not come
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:root { --sans: Verdana, 'DejaVu Sans', sans-serif !important; }`);
      document.adoptedStyleSheets.push(sheet);
    });
    const wider = await boxesOf('.plot :is(.flag, .number)');
    expect(wider[0]!.right - wider[0]!.left).toBeGreaterThanOrEqual(
      names[0]!.right - names[0]!.left,
    );
    expect(meeting(wider)).toEqual([]);
    await dot(page, 'A-RES-64-222').click();
    await expect(page).toHaveURL(/#A-RES-64-222$/);
    await expect(entry(page, 'A-RES-64-222').locator('h3')).toBeInViewport();
  });
}

test('goes along the line with the keyboard, and draws who recalls whom', async ({ page }) => {
  await page.goto(TIMELINE);
  const pass = page.getByRole('link', { name: 'Skip the drawing' });
  await pass.focus();
  await expect(pass).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(dot(page, 'A-RES-2974-XXVII')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(dot(page, 'A-RES-2997-XXVII')).toBeFocused();
  await page.keyboard.press('ArrowDown'); // to the next landmark
  await expect(dot(page, 'A-RES-3251-XXIX')).toBeFocused();
  await page.keyboard.press('End');
  await expect(dot(page, 'A-RES-80-156')).toBeFocused();
  const arcs = page.locator('.plot .arcs:visible path');
  await expect(arcs).toHaveCount(21);
  await expect(page.locator('.plot .arcs .recalls')).toHaveCount(21);
  await page.keyboard.press('Home');
  await expect(arcs).toHaveCount(0);
  await dot(page, 'A-RES-64-222').hover();
  await expect(page.locator('.plot .arcs .recalled')).toHaveCount(9);
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/^From/)).toBeFocused(); // the line is one stop
});

test('zooms to years by the strip, its sliders and its buttons, and never loses the whole', async ({
  page,
}) => {
  await page.goto(TIMELINE);
  await page.getByRole('button', { name: '2000s' }).click();
  await expect(page).toHaveURL(/\?from=2000&to=2009$/);
  await expect(dots(page)).toHaveCount(11);
  await expect(shown(page)).toHaveCount(11);
  await expect(page.locator('.strip rect')).toHaveCount(34);
  await expect(page.locator('.strip rect.out')).toHaveCount(27);
  await page.getByLabel(/^From/).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?from=2001&to=2009$/);
  await expect(page.locator('.ranges')).toContainText(/From 2001\s*to 2009/);
  const strip = (await page.locator('.strip').boundingBox())!;
  const at = (year: number) => strip.x + ((year - 1972 + 0.5) / 54) * strip.width;
  await page.mouse.move(at(1976), strip.y + 10);
  await page.mouse.down();
  await page.mouse.move(at(1979), strip.y + 10);
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=1976&to=1979$/);
  await expect(shown(page)).toHaveCount(5);
  await expect(page.locator('.plot .number:visible')).toHaveText(['31/179', '32/183', '34/117']);
  await page.getByRole('button', { name: 'All years' }).click();
  await expect(dots(page)).toHaveCount(45);
  await page.goBack();
  await expect(dots(page)).toHaveCount(5);
});

test('a gesture is one step back, however long it is', async ({ page }) => {
  await page.goto(`${TIMELINE}?from=1980&to=1989`);
  const steps = await page.evaluate(() => history.length);
  const strip = (await page.locator('.strip').boundingBox())!;
  await page.mouse.move(strip.x + strip.width * 0.3, strip.y + 10);
  await page.mouse.down();
  for (const part of [0.4, 0.9, 0.5, 0.6])
    await page.mouse.move(strip.x + strip.width * part, strip.y + 10, { steps: 20 });
  await expect(page.locator('.ranges')).toContainText('From 1988'); // it is seen on the way
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=1988&to=2004$/);
  await page.getByLabel(/^From/).focus();
  for (let n = 0; n < 5; n++) await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/\?from=1993&to=2004$/);
  expect(await page.evaluate(() => history.length)).toBe(steps + 2);
  await page.goBack();
  await expect(page.locator('.ranges')).toContainText(/From 1988\s*to 2004/);
  await page.goBack();
  await expect(page.locator('.ranges')).toContainText(/From 1980\s*to 1989/);
});

test('shows what it is asked for, counts it, and keeps it in the address', async ({ page }) => {
  await page.goto(`${TIMELINE}?body=unep-governing-council`);
  await expect(shown(page)).toHaveCount(4);
  await expect(page.getByLabel('Body')).toHaveValue('unep-governing-council');
  await page.getByLabel('Body').selectOption('');
  await page.getByLabel('Text on this site').check();
  await expect(page).toHaveURL(/\?text=here$/);
  const status = page.getByRole('status').filter({ hasText: '2 of 45 shown' });
  await expect(status.first()).toBeVisible();
  await expect(page.locator('.plot a[data-at]:not(.off):visible')).toHaveCount(2);
  await expect(page.locator('#documents h2:visible')).toHaveText([/^2000s\s+2 of 11 documents$/]);
  await expect(page.getByText('Landmarks only (1)')).toBeVisible();
  await expect(page.getByLabel('Theme').locator('option')).toHaveText([
    'All themes (2)',
    'Triangular cooperation (2)',
    'Regional commissions (1)',
    'Financing (2)',
    'Special Unit and Office (2)',
  ]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shown(page)).toHaveCount(45);
  await expect(page).toHaveURL(/\/south-south\/$/);
  await page.goBack();
  await expect(shown(page)).toHaveCount(2);

  await page.goto(`${TIMELINE}?text=here#A-RES-66-288`); // who asks for one by name sees it
  await expect(shown(page)).toHaveCount(45);
  await expect(entry(page, 'A-RES-66-288').locator('h3')).toBeInViewport();
  await page.goto(`${TIMELINE}?text=here&body=conferences`);
  await expect(page.getByText('0 of 45 shown').first()).toBeVisible();

  await page.goto(`${TIMELINE}table/?from=2000&to=2009`);
  await expect(page.locator('tbody tr:visible')).toHaveCount(11);
  await page.getByRole('button', { name: 'All years' }).click();
  await expect(page.locator('tbody tr:visible')).toHaveCount(45);
});

for (const width of [360, 768, 1440]) {
  test(`what comes with a choice moves nothing below it, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(TIMELINE);
    const top = () => page.evaluate(() => document.getElementById('documents')?.offsetTop);
    const before = await top();
    await page.getByLabel('Theme').selectOption('financing');
    await expect(page.getByRole('button', { name: 'Show all' })).toBeVisible();
    expect(await top()).toBe(before);
    await dot(page, 'A-RES-64-222').hover();
    await expect(page.locator('.told')).toContainText('Nairobi outcome.');
    expect(await top()).toBe(before);
  });
}

test('follows one theme through the years, in the words on it alone', async ({ page }) => {
  await page.goto(TIMELINE);
  await page.getByLabel('Theme').selectOption('Regional commissions (4)');
  await expect(page).toHaveURL(/\?theme=regional-commissions$/);
  const ids = await shown(page).evaluateAll((all) => all.map(({ id }) => id));
  expect(ids).toEqual(['A-RES-33-134', 'A-RES-64-1', 'A-RES-64-222', 'A-RES-69-239']);
  const lines = page.locator('.line:visible summary');
  await expect(lines).toHaveText(Array(5).fill(/regional commissions/));
  await expect(lines.first()).toHaveCSS('white-space', 'normal');
  await expect(entry(page, 'A-RES-64-1')).toContainText('2 of 11 paragraphs, 5 quoted in the list');
  await expect(page.getByRole('link', { name: 'para. 6 of A/RES/64/1' }).first()).toBeVisible();
});

test('is taken along: table, files, link, citation, picture, and in another page', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${TIMELINE}?landmarks=only`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link to this view copied')).toBeVisible();
  const clip = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(clip).toMatch(/\/south-south\/\?landmarks=only$/);
  await page.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect
    .poll(clip)
    .toMatch(/^Operative, “South-South cooperation”, timeline of 45 documents/);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /PNG/ }).click(),
  ]);
  expect(picture.suggestedFilename()).toMatch(/\.png$/);
  const drawn = (await page.locator('.plot svg:visible').boundingBox())!;
  const wide = readFileSync(await picture.path()).readUInt32BE(16); // of its header
  expect(wide, 'twice as large, with a margin').toBe(Math.floor(2 * (drawn.width + 48)));
  for (const [file, type] of [
    ['drawing.svg', /svg/],
    ['data.csv', /csv/],
    ['data.json', /json/],
    ['data.ics', /calendar/],
  ] as const) {
    const got = await page.request.get(`${baseURL}${TIMELINE}${file}`);
    expect([got.status(), got.headers()['content-type']]).toEqual([
      200,
      expect.stringMatching(type),
    ]);
  }
  await page.getByRole('link', { name: 'Table', exact: true }).click();
  await expect(page).toHaveURL(/\/table\/\?landmarks=only$/);
  const symbols = page.locator('tbody tr:visible th');
  await expect(symbols).toHaveCount(10);
  await page.getByRole('button', { name: 'Recalled by' }).click();
  await page.getByRole('button', { name: 'Recalled by' }).click();
  await expect(symbols.first()).toHaveText('A/RES/33/134');
  await expect(page.getByRole('columnheader', { name: 'Recalled by' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect(await barriers(page)).toEqual([]);

  // the page of somebody else, with a policy that lets no inline style through
  await page.route('**/elsewhere.html', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: { 'Content-Security-Policy': "default-src 'self'" },
      body: `<!doctype html><title>x</title><h1>Elsewhere</h1><script src="${baseURL}${TIMELINE}embed.js"></script>`,
    }),
  );
  await page.goto('elsewhere.html');
  await expect(page.locator('a[data-at]')).toHaveCount(45);
  await expect(page.getByText('Operative, http').first()).toBeVisible();
  await expect(page.locator('.dot').first()).toHaveCSS('stroke-width', '2px');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test('the first tap shows what a document recalls, the second goes there', async ({ page }) => {
    await page.goto(TIMELINE);
    await dot(page, 'A-RES-64-222').tap();
    await expect(page.locator('.plot .arcs .recalled')).toHaveCount(9);
    await expect(page.locator('.told')).toContainText('64/222, 21 December 2009: Nairobi outcome.');
    await expect(page).toHaveURL(/\/south-south\/$/);
    await dot(page, 'A-RES-64-222').tap();
    await expect(page).toHaveURL(/#A-RES-64-222$/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list and the drawing are there, and nothing that does nothing', async ({
    page,
  }) => {
    await page.goto(TIMELINE);
    await expect(shown(page)).toHaveCount(45);
    await expect(dots(page)).toHaveCount(45);
    await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByLabel('Body')).toBeHidden();
    const conference = entry(page, 'A-RES-64-1');
    await open(conference, '11 paragraphs, 5 quoted in the list');
    await conference.locator('.line summary').first().click();
    await expect(conference.getByText('para. 2 of A/RES/64/1')).toBeVisible();
  });
});

test('on paper what the list quotes is open, the drawing is light, and nothing is cut off', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(TIMELINE);
  await expect(page.getByLabel('Body')).toBeHidden();
  await expect(page.getByLabel(/^From/)).toBeHidden();
  const conference = entry(page, 'A-RES-64-1');
  expect((await conference.locator('.lines').boundingBox())?.height ?? 0).toBeGreaterThan(150);
  await expect(conference.locator('.line:visible')).toHaveCount(5);
  // whose words nobody quotes and nobody opened is a line or two
  const unquoted = entry(page, 'A-RES-57-263');
  await expect(unquoted.locator('.line').first()).toBeHidden();
  await expect(unquoted).toHaveCSS('break-inside', 'avoid');
  await expect(entry(page, 'A-RES-35-202')).toHaveCSS('break-inside', 'avoid'); // has no words
  await expect(page.locator('#documents')).toHaveCSS('column-count', '2'); // over all chapters
  await expect(conference.locator('h3')).toHaveCSS('break-inside', 'avoid');
  const scheme = await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe('light');
});

test('keeps its marks apart where colours are not its own', async ({ page }) => {
  await page.goto(`${TIMELINE}?from=2005`);
  await look(page, { forcedColors: 'active' });
  expect(await barriers(page)).toEqual([]);
  const fill = (selector: string) =>
    page
      .locator(`${selector}:visible`)
      .first()
      .evaluate((one) => getComputedStyle(one).fill);
  for (const place of ['.plot', '.entry >'])
    expect(await fill(`${place} * .dot.landmark:not(.text)`)).not.toBe(
      await fill(`${place} * .dot:not(.landmark, .text)`),
    );
  await dot(page, 'A-RES-64-222').hover();
  const ring = await page
    .locator('.plot .near .dot:visible')
    .first()
    .evaluate((one) => {
      const own = document.body.appendChild(document.createElement('i'));
      own.style.color = 'Highlight';
      return [getComputedStyle(one).stroke, getComputedStyle(own).color];
    });
  expect(ring[0], 'in the colour of what is chosen').toBe(ring[1]);
});

for (const path of [TIMELINE, `${TIMELINE}table/`])
  test(`comes with at most 25 kB of scripts, compressed: ${path}`, async ({ page }) => {
    const { script } = await weightOf(page, path);
    expect(script, 'the drawing is among them').toBeGreaterThan(15_000);
    expect(script).toBeLessThanOrEqual(25_000);
  });

test('the timelines are listed', async ({ page }) => {
  await page.goto('en/timelines/');
  await page.getByRole('link', { name: 'South-South cooperation' }).click();
  await expect(page).toHaveURL(/\/en\/timelines\/south-south\/$/);
});

test.describe('another one, by a file', () => {
  test.use(citing);

  test('is joined by a resolution as soon as its dump is added', async ({ page }) => {
    await page.goto('en/timelines/lighthouses/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lights and ways');
    const added = entry(page, 'A-RES-79-409'); // of no row and no file: by its agenda item
    await expect(added.getByRole('link', { name: 'Text on this site' })).toBeVisible();
    const first = entry(page, 'A-RES-71-401');
    await expect(first.getByRole('heading')).toContainText('The register');
    await expect(first.getByText('Recalled by 4', { exact: true })).toBeVisible();
    await expect(page.locator('.plot text.lane:visible')).toContainText(['Congress of Walkers']);
  });

  test('says what a text changed in the one that it took up, as the page of its changes does', async ({
    page,
  }) => {
    await page.goto('en/timelines/lighthouses/');
    const changed = entry(page, 'A-RES-76-410').locator('.changed');
    await expect(changed).toContainText('; see para. 1, added: “Requests the Secretary-General to');
    await expect(changed).toContainText('counted in the words of both texts');
    await expect(page.locator('.changed')).toHaveCount(1); // no other took one up
    await changed.getByRole('link', { name: 'para. 1' }).click();
    await expect(page).toHaveURL(/\/A\/RES\/76\/410\/#para-1$/);
    await page.goBack();
    await changed.getByRole('link', { name: 'Against 74/405: 2 passages edited, 2 added' }).click();
    await expect(page).toHaveURL(/\/A\/RES\/76\/410\/changes\/$/);
    await expect(page.getByText(', 2 edited, 2 added, 5 dropped')).toBeVisible();
  });
});
