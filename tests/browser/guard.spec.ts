import { misfits, runTogether } from './support/fit.ts';
import { measureControls } from './support/focus.ts';
import { barriers, expect, look, test, watch } from './support/test.ts';

test.use({ allowed: [/./] });

test('a fault of any kind is noticed', async ({ page, context, baseURL }) => {
  const faults = watch(context, new URL(String(baseURL)).origin);
  await page.goto('en/');
  await page.evaluate(async () => {
    console.error('a word of complaint');
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    const script = document.createElement('script');
    script.textContent = 'document.title = "ran"';
    document.body.append(script);
    await fetch('/no/such/file');
    await fetch('https://elsewhere.invalid/').catch(() => undefined);
  });

  for (const fault of [
    /^console error: a word of complaint/,
    /^uncaught: Error: nobody catches this/,
    /^console error: .*Content Security Policy/,
    /^status 404: .*\/no\/such\/file/,
    /elsewhere\.invalid/,
  ]) {
    await expect.poll(() => faults).toContainEqual(expect.stringMatching(fault));
  }
  await expect(page).not.toHaveTitle('ran');
});

test('what would keep readers out of a page is noticed, in the scheme where it is', async ({
  page,
}) => {
  await page.goto('en/about/');
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`@media (prefers-color-scheme: dark) {
      main p { color: #444; background: #333; }
      main h1 { inline-size: 3000px; }
      :focus-visible { outline: none !important; }
    }`);
    document.adoptedStyleSheets.push(sheet);
  });
  expect(await runTogether(page)).toEqual([]);
  await page
    .locator('main p a')
    .first()
    .evaluate((link) => link.before('or'));
  expect(await runTogether(page)).toEqual([expect.stringMatching(/^or/)]);
  const found = async () => ({
    barriers: await barriers(page),
    colours: await barriers(page, 'colours'),
    misfits: await misfits(page),
    controls: (await measureControls(page)).faults,
  });
  await look(page, { colorScheme: 'light' });
  expect(await found()).toEqual({ barriers: [], colours: [], misfits: [], controls: [] });
  await look(page, { colorScheme: 'dark' });
  expect(await found()).toEqual({
    barriers: expect.arrayContaining([expect.stringMatching(/^color-contrast: /)]),
    colours: expect.arrayContaining([expect.stringMatching(/^color-contrast: /)]),
    misfits: expect.arrayContaining([expect.stringMatching(/^over the side: <h1/)]),
    controls: expect.arrayContaining([expect.stringMatching(/^focus not seen: /)]),
  });
});
