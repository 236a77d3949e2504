import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** What readers do with the keyboard alone: no test here moves a pointer. */

const PAGE = './en/A/RES/64/1/';

test.use({ viewport: { width: 1440, height: 900 } });

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Where the focus is: "para-2: Link to para. 2". */
const stop = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const place = activeElement?.closest('[data-cite]')?.id ?? '';
    const text = (activeElement as HTMLElement | null)?.innerText.trim().replace(/\s+/g, ' ');
    return `${place}: ${activeElement?.ariaLabel ?? text}`;
  });

async function tabbed(page: Page, times: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < times; i++) {
    await press(page, 'Tab');
    stops.push(await stop(page));
  }
  return stops;
}

test('Tab stops once at a paragraph; the arrow keys lead round its notes and tools', async ({
  page,
}) => {
  await page.goto(`${PAGE}#pp-8`);
  await press(page, 'ArrowRight', 'ArrowRight');
  expect(await stop(page)).toBe('pp-8: Note 4');
  await press(page, 'ArrowLeft', 'ArrowLeft');
  expect(await stop(page)).toBe('pp-8: Paragraph page');
  await press(page, 'Shift+Tab');
  expect(await stop(page)).toBe('pp-8: Link to eighth preambular paragraph');
  expect(await tabbed(page, 3)).toEqual([
    'pp-9: Link to ninth preambular paragraph',
    'para-1: Link to para. 1',
    'para-1-a: Link to para. 1 (a)',
  ]);
  const most = await page.evaluate(() => {
    const stops = [...document.querySelectorAll<HTMLElement>('[data-cite] :is(a, button, select)')]
      .filter((control) => control.tabIndex >= 0 && control.checkVisibility())
      .map((control) => control.closest('[data-cite]')?.id);
    return stops.length - new Set(stops).size;
  });
  expect(most, 'stops beyond one a paragraph').toBe(0);
});

test('the outline is passed over in one step', async ({ page }) => {
  await page.goto(PAGE);
  await tabTo(page, 'Skip the outline');
  await press(page, 'Enter', 'Tab');
  expect(await stop(page)).toBe('formula: Link to opening formula');
});

test('inside the tools the arrow keys lead on; Escape leads back to the paragraph', async ({
  page,
}) => {
  await page.goto(`${PAGE}#para-2`);
  await press(page, 'Tab', 'ArrowRight');
  expect(await stop(page)).toBe('para-2: Copy link');
  await press(page, 'End');
  expect(await stop(page)).toBe('para-2: Paragraph page');
  await press(page, 'Home', 'ArrowDown');
  expect(await stop(page)).toBe('para-2: Copy citation');
  await press(page, 'Escape');
  expect(await stop(page)).toBe('para-2: Link to para. 2');
  await press(page, 'Escape');
  await expect(page.getByRole('toolbar')).toBeHidden();
  await press(page, 'Tab');
  expect(await stop(page)).toBe('para-3: Link to para. 3');
});

const focusOn = (page: Page, id: string) => expect(page.locator(`[id="${id}"]`)).toBeFocused();

/** Presses Tab until a control has the focus: no reader would press it 60 times. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await press(page, 'Tab');
    const now = await stop(page);
    if (now.slice(now.indexOf(': ') + 2).startsWith(name)) return;
  }
  throw new Error(`60 stops, and none is at “${name}”`);
}

test('home: the skip link, then a resolution is opened', async ({ page }) => {
  await page.goto('./en/');
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('#main')).toBeFocused();
  await tabTo(page, '64/1 High-level');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/en\/A\/RES\/64\/1\/$/);
});

test.describe('on a resolution', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('j and k go through the places, n and p through the marks of notes', async ({ page }) => {
    await page.goto(PAGE);
    await press(page, 'j');
    await focusOn(page, 'formula');
    await press(page, 'j', 'j', 'j', 'k');
    await focusOn(page, 'pp-2');
    await press(page, 'n');
    await focusOn(page, 'fnref-2');
    await press(page, 'n', 'n');
    await focusOn(page, 'fnref-4');
    await press(page, 'p');
    await focusOn(page, 'fnref-3');
    await press(page, 'p', 'p', 'p');
    await focusOn(page, 'fnref-1');
    await expect(page.getByRole('status').filter({ hasText: 'No more notes' })).toBeVisible();
  });

  test('c copies the citation of the paragraph gone to', async ({ page }) => {
    await page.goto(`${PAGE}#para-7`);
    await press(page, 'j', 'c');
    await expect(page.getByText('Citation of para. 8 copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'General Assembly resolution 64/1, para. 8.',
    );
  });

  test('Enter on the link of a paragraph copies it; its page is among the tools', async ({
    page,
  }) => {
    await page.goto(`${PAGE}#para-3`);
    await press(page, 'Tab', 'Enter');
    await expect(page.getByText('Link to para. 3 copied')).toBeVisible();
    await focusOn(page, 'para-3');
    await press(page, 'Tab', 'ArrowRight', 'End', 'Enter');
    await expect(page).toHaveURL(/\/64\/1\/para-3\/$/);
  });

  test('the source of a paragraph opens below it, and closes', async ({ page }) => {
    await page.goto(`${PAGE}#para-3`);
    await press(page, 'Tab', 'ArrowRight', 'End', 'ArrowLeft');
    const source = page.getByRole('link', { name: 'Source of para. 3: line 26' });
    await expect(source).toBeFocused();
    await press(page, 'Enter');
    await expect(page.locator('#para-3 .dump-lines')).toContainText('Reaffirms the role');
    await expect(source).toHaveAttribute('aria-expanded', 'true');
    await press(page, 'Enter');
    await expect(page.locator('.dump-lines')).toHaveCount(0);
    await expect(source).toHaveAttribute('aria-expanded', 'false');
  });

  test('the style of citations is chosen by the arrow keys that stay in the list', async ({
    page,
  }) => {
    await page.goto(`${PAGE}#para-3`);
    await press(page, 'Tab', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    const style = page.getByLabel('Citation style');
    await expect(style).toBeFocused();
    await press(page, 'ArrowDown');
    await expect(style).toBeFocused();
    await expect(style).not.toHaveValue('un-note');
    await press(page, 'ArrowRight');
    await expect(style).not.toBeFocused();
  });

  test('a note and a reference are previewed on focus; Escape takes the preview away, and it stays away', async ({
    page,
  }) => {
    await page.goto('./en/A/RES/55/162/#para-16');
    const preview = page.locator('#preview');
    await press(page, 'ArrowRight');
    expect(await stop(page)).toContain('paragraph 4 above');
    await expect(preview).toBeVisible();
    await expect(page.locator(':focus')).toHaveAccessibleDescription(/^4\. /);
    await press(page, 'Escape');
    await expect(preview).toBeHidden();
    await press(page, 'Enter');
    await focusOn(page, 'para-4');
    await page.goto(`${PAGE}#pp-3`);
    await press(page, 'n');
    await expect(preview).toContainText('A/63/741, annex');
    await press(page, 'Tab');
    await expect(preview).toBeHidden();
    await press(page, 'ArrowLeft', 'Enter');
    await focusOn(page, 'fn-2');
    await press(page, 'ArrowRight', 'ArrowRight');
    expect(await stop(page)).toBe('fn-2: Back to the mark of note 2');
    await press(page, 'Enter');
    await focusOn(page, 'fnref-2');
  });

  test('words are found, counted, stepped through both ways, and let go by Escape', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await press(page, 'Tab', 'Enter');
    for (let i = 0; i < 40; i++) {
      await press(page, 'Tab');
      if (await page.locator('#find:focus').count()) break;
    }
    await page.keyboard.type('Kenya');
    await press(page, 'Enter');
    const bar = page.getByRole('region', { name: 'Found words' });
    const count = bar.getByRole('status');
    await expect(count).toHaveText('1 of 2 · ninth preambular paragraph');
    await expect(bar.getByRole('button', { name: 'Next' })).toBeFocused();
    await press(page, 'Enter');
    await expect(count).toHaveText('2 of 2 · para. 10');
    await expect(page.locator('mark.current')).toBeInViewport();
    await press(page, 'Shift+Tab', 'Enter');
    await expect(count).toHaveText('1 of 2 · ninth preambular paragraph');
    await press(page, 'Escape');
    await expect(bar).toHaveCount(0);
    await focusOn(page, 'pp-9');
  });

  test('? opens the panel of keys; with the keys switched off, / and ? do nothing', async ({
    page,
  }) => {
    await page.goto(PAGE);
    await press(page, '?');
    const panel = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await expect(panel).toBeVisible();
    const keys = panel.getByRole('checkbox', { name: 'Use single-key shortcuts' });
    await expect(keys).toBeFocused();
    await press(page, 'Space', 'Tab', 'Enter');
    await expect(panel).toBeHidden();
    await press(page, '?', '/', 'j');
    await expect(panel).toBeHidden();
    const search = page.getByRole('dialog', { name: 'Search the paragraphs' });
    await expect(search).toBeHidden();
    await expect(page.locator('.place:focus')).toHaveCount(0);

    await page.goto('./en/');
    await press(page, '/');
    await expect(search).toBeHidden();
    await press(page, 'Control+k');
    await expect(search).toBeVisible();
    await press(page, 'Escape');

    await page.goto('./en/accessibility/');
    await tabTo(page, '');
    const onStatement = page.getByRole('checkbox', { name: 'Use single-key' });
    for (let i = 0; i < 30 && !(await onStatement.evaluate((it) => it.matches(':focus'))); i++)
      await press(page, 'Tab');
    await press(page, 'Space');
    await expect(onStatement).toBeChecked();
    await press(page, 'Shift+Tab', '/');
    await expect(search).toBeVisible();
  });

  test('the outline leads to a paragraph, and closes and opens where it lies over the text', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1000, height: 800 });
    await page.goto(PAGE);
    await tabTo(page, 'Outline');
    await expect(page.getByRole('link', { name: '5. Requests' })).toBeHidden();
    await press(page, 'Enter');
    await tabTo(page, '5. Requests');
    await press(page, 'Enter');
    await focusOn(page, 'para-5');
  });
});

test('the colours are changed, and said', async ({ page }) => {
  await page.goto('./en/');
  await tabTo(page, 'Colours');
  await press(page, 'Enter', 'Space');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.getByRole('status').filter({ hasText: 'Colours: dark' })).toBeVisible();
});

test('a paragraph’s page: to the resolution, and to the next paragraph', async ({ page }) => {
  await page.goto(`${PAGE}para-2/`);
  await tabTo(page, 'para. 3 →');
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/para-3\/$/);
  await tabTo(page, 'Read in the full resolution');
  await press(page, 'Enter');
  await focusOn(page, 'para-3');
});

test('the source: from a line to its paragraph', async ({ page }) => {
  await page.goto(`${PAGE}source/#line-21`);
  await focusOn(page, 'line-21');
  await press(page, 'Tab', 'Tab', 'Enter');
  await focusOn(page, 'para-1-d-i');
});

test('the timeline: past the drawing, and filtered', async ({ page }) => {
  await page.goto('./en/timelines/south-south/');
  await tabTo(page, 'Skip the drawing');
  await press(page, 'Enter', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab');
  await expect(page.getByRole('link', { name: 'Table', exact: true })).toBeFocused();
  await press(page, 'Shift+Tab', 'Shift+Tab');
  await expect(page.getByLabel('Text on this site')).toBeFocused();
  await press(page, 'Space');
  await expect(page.getByRole('status').filter({ hasText: '2 of 45 shown' })).toBeVisible();
  await press(page, 'Tab', 'Enter');
  await expect(page.getByRole('status').filter({ hasText: '45 of 45 shown' })).toBeVisible();
  await expect(page.getByLabel('Body')).toBeFocused();
});
