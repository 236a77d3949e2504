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
    return `${place}: ${activeElement?.ariaLabel ?? activeElement?.textContent?.trim()}`;
  });

async function tabbed(page: Page, times: number): Promise<string[]> {
  const stops: string[] = [];
  for (let i = 0; i < times; i++) {
    await press(page, 'Tab');
    stops.push(await stop(page));
  }
  return stops;
}

test('Tab stops at what a paragraph refers to, at its link and once at its tools', async ({
  page,
}) => {
  await page.goto(`${PAGE}#pp-8`);
  expect(await tabbed(page, 12)).toEqual([
    'pp-8: Note 3',
    'pp-8: Note 4',
    'pp-8: Note 5',
    'pp-8: Note 6',
    'pp-8: Link to eighth preambular paragraph',
    'pp-8: Copy link',
    'pp-9: Link to ninth preambular paragraph',
    'pp-9: Copy link',
    'para-1: Link to para. 1',
    'para-1: Copy link',
    'para-1-a: Link to para. 1 (a)',
    'para-1-a: Copy link',
  ]);
});

test('inside the tools the arrow keys lead round; Escape leads back to the paragraph', async ({
  page,
}) => {
  await page.goto(`${PAGE}#para-2`);
  await press(page, 'Tab', 'Tab', 'ArrowLeft');
  expect(await stop(page)).toBe('para-2: Its page');
  await press(page, 'ArrowRight', 'End', 'Home');
  expect(await stop(page)).toBe('para-2: Copy link');
  await press(page, 'ArrowDown', 'Escape');
  expect(await stop(page)).toBe('para-2: Link to para. 2');
  await press(page, 'Tab');
  expect(await stop(page)).toBe('para-2: Copy citation');
  await press(page, 'Escape', 'Escape');
  await expect(page.getByRole('toolbar')).toBeHidden();
  await press(page, 'Tab');
  expect(await stop(page)).toBe('para-3: Link to para. 3');
});
