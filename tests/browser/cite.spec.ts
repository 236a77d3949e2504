import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './support/test.ts';

const PAGE = './en/A/RES/64/1/';

test.use({
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

const copied = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const types = ['text/plain', 'text/html'];
    const blobs = await Promise.all(types.map((type) => item?.getType(type)));
    const [text, html] = await Promise.all(blobs.map((blob) => blob?.text()));
    return { text, html };
  });

test('the link after a paragraph copies itself and says so', async ({ page, baseURL }) => {
  await page.goto(PAGE);
  await page.locator('#para-2').hover();
  const link = page.getByRole('link', { name: 'Link to para. 2', exact: true });
  await expect(link).toHaveCSS('opacity', '1');
  await link.click();
  await expect(page.getByRole('status').filter({ hasText: 'copied' })).toHaveText(
    'Link to para. 2 copied',
  );
  expect((await copied(page)).text).toBe(new URL(`${PAGE}#para-2`, baseURL).href);
  await expect(page.locator('#para-2')).toBeFocused();
});

test('a citation is copied in the chosen style, which is remembered', async ({ page }) => {
  await page.goto(`${PAGE}#para-1-d-i`);
  const tools = page.getByRole('toolbar', { name: /^Cite para/ });
  await expect(tools).toContainText('para. 1 (d) (i)');
  await tools.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText('Citation of para. 1 (d) (i) copied')).toBeVisible();
  await expect
    .poll(async () => (await copied(page)).text)
    .toBe('General Assembly resolution 64/1, para. 1 (d) (i).');
  await tools.getByLabel('Citation style').selectOption('OSCOLA');
  await page.goto(`${PAGE}#para-2`);
  await page.reload();
  await tools.getByRole('button', { name: 'Copy citation' }).click();
  await expect(page.getByText('Citation of para. 2 copied')).toBeVisible();
  await expect
    .poll(async () => (await copied(page)).text)
    .toBe('UNGA Res 64/1 (6 October 2009) UN Doc A/RES/64/1, para 2');
  await expectAccessible(page);
});

test('a quotation is copied with its citation and link, rich and plain', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${PAGE}#para-9`);
  await page.getByRole('button', { name: 'Copy quotation' }).click();
  await expect(page.getByText('Quotation of para. 9 copied')).toBeVisible();
  const { text, html } = await copied(page);
  const address = new URL(`${PAGE}#para-9`, baseURL).href;
  expect(text).toBe(
    [
      '“Requests the Secretary-General to provide all necessary assistance to the preparatory process and the Conference;”',
      'General Assembly resolution 64/1, para. 9.',
      address,
    ].join('\n'),
  );
  expect(html).toContain('<blockquote>');
  expect(html).toContain(`<a href="${address}">`);
});

const select = (page: Page, from: string, through: string) =>
  page.evaluate(
    ([from, through]) => {
      const words = (id: string) => document.querySelector(`#${id} > .words > em`)?.firstChild;
      const [start, end] = [words(String(from)), words(String(through))];
      if (!start || !end) throw new Error('nothing to select');
      document.getSelection()?.setBaseAndExtent(start, 0, end, end.textContent?.length ?? 0);
    },
    [from, through],
  );

test('a selection over several paragraphs cites the range and leads to the words', async ({
  page,
}) => {
  await page.goto(PAGE);
  await select(page, 'para-2', 'para-4');
  const tools = page.getByRole('toolbar', { name: /^Cite para/ });
  await expect(tools).toContainText('paras. 2–4');
  await tools.getByRole('button', { name: 'Copy quotation' }).click();
  await expect(page.getByText('Quotation of paras. 2–4 copied')).toBeVisible();
  const { text } = await copied(page);
  expect(text).toContain('“Requests the Secretary-General');
  expect(text).toContain('4. Encourages”');
  expect(text).toContain('General Assembly resolution 64/1, paras. 2–4.');
  expect(text).toMatch(
    /#para-2:~:text=Requests%20the%20Secretary%2DGeneral%20to%20prepare%20a%20[^,]*,Encourages$/,
  );
});

test('a link to quoted words has the browser mark them', async ({ page }) => {
  await page.goto(PAGE);
  await page.evaluate(() => {
    const words = document.querySelector('#para-9 .words');
    const node = [...(words?.childNodes ?? [])].find((each) =>
      each.textContent?.includes('all necessary assistance'),
    );
    const at = node?.textContent?.indexOf('all necessary assistance') ?? 0;
    if (!node) throw new Error('nothing to select');
    document.getSelection()?.setBaseAndExtent(node, at, node, at + 24);
  });
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link to para. 9 copied')).toBeVisible();
  await expect
    .poll(async () => (await copied(page)).text)
    .toMatch(/#para-9:~:text=all%20necessary%20assistance$/);
});

test('keys step through paragraphs, copy, explain themselves and can be turned off', async ({
  page,
}) => {
  await page.goto(`${PAGE}#para-1-f`);
  await page.keyboard.press('j');
  await expect(page.locator('#para-2')).toBeFocused();
  await page.keyboard.press('k');
  await expect(page.locator('#para-1-f')).toBeFocused();
  await page.keyboard.press('c');
  await expect(page.getByText('Citation of para. 1 (f) copied')).toBeVisible();
  await page.keyboard.press('?');
  const panel = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(panel).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.locator('#para-2').focus();
  await page.keyboard.press('j');
  await expect(page.locator('#para-2')).toBeFocused();
});

test('all of it by keyboard alone: skip, reach a paragraph, copy its quotation', async ({
  page,
}) => {
  await page.goto(PAGE);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
  await page.goto(`${PAGE}#para-12`);
  await page.keyboard.press('Tab');
  await expect(page.locator('#para-12 .anchor')).toBeFocused();
  for (const [key, name] of [
    ['ArrowRight', 'Copy link'],
    ['ArrowRight', 'Copy citation'],
    ['ArrowDown', 'Copy quotation'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator(':focus')).toHaveAccessibleName(name);
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('Quotation of para. 12 copied')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

  test('a tap on a paragraph offers its link; a tap on a mark previews the note', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await page.locator('#pp-1 .words').tap({ position: { x: 60, y: 10 } });
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeInViewport();
    await page.locator('#fnref-1').tap();
    await expect(page.locator('#preview')).toContainText('Report of the United Nations Conference');
    await expect(
      page.locator('#preview').getByRole('link', { name: 'Go to the note' }),
    ).toBeVisible();
    await expectAccessible(page);
  });
});
