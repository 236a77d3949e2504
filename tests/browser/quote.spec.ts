import type { Page } from '@playwright/test';
import { citing, expect, test } from './support/test.ts';

// What a link to a quotation marks is nowhere in the document: what is painted is looked at.

test.use({
  ...citing,
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: { width: 1440, height: 900 },
});

type Box = { x: number; y: number; width: number; height: number };
type Words = { id: string; words: string };

/** Selects from words of one place through words of another, and gives their boxes on the screen. */
const select = (page: Page, from: Words, through: Words): Promise<Box[]> =>
  page.evaluate(
    ([from, through]) => {
      /** The node and offset of a character of a place's text, note marks and all. */
      const at = ({ id, words }: Words, end: boolean): [Node, number] => {
        const place = document.querySelector(`#${id} > .words`);
        if (!place?.textContent?.includes(words)) throw new Error(`no "${words}" in ${id}`);
        let left = place.textContent.indexOf(words) + (end ? words.length : 0);
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (end ? left <= length : left < length) return [node, left];
          left -= length;
        }
        throw new Error('the text ends before');
      };
      const range = document.createRange();
      range.setStart(...at(from, false));
      range.setEnd(...at(through, true));
      document.getSelection()?.removeAllRanges();
      document.getSelection()?.addRange(range);
      return [...range.getClientRects()].map(({ x, y, width, height }) => ({
        x,
        y: y + scrollY,
        width,
        height,
      }));
    },
    [from, through] as const,
  );

/**
 * The places of all pixels that have the colour of quoted words, as on a page that is not scrolled;
 * another page looks for them in a picture.
 */
async function marked(page: Page, viewer: Page): Promise<[number, number][]> {
  const colour = await page
    .locator('main')
    .evaluate((main) => getComputedStyle(main, '::target-text').backgroundColor);
  const scrolled = await page.evaluate(() => scrollY);
  const png = (await page.screenshot()).toString('base64');
  const found = await viewer.evaluate(
    async ([png, colour]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), {
        width: image.width,
        height: image.height,
      });
      const context = canvas.getContext('2d');
      if (!context) throw new Error('no canvas');
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const [red, green, blue] = colour.match(/\d+/g)?.map(Number) ?? [];
      const places: [number, number][] = [];
      for (let i = 0; i < data.length; i += 4) {
        if (data[i] !== red || data[i + 1] !== green || data[i + 2] !== blue) continue;
        places.push([(i / 4) % canvas.width, Math.floor(i / 4 / canvas.width)]);
      }
      return places;
    },
    [png, colour] as const,
  );
  return found.map(([x, y]) => [x, y + scrolled]);
}

const PAGE = './en/A/RES/74/405/';
const one = (id: string, words: string) =>
  [
    { id, words },
    { id, words },
  ] as const;

for (const [name, [from, through]] of Object.entries({
  'a few words': one('para-2', 'the lights of atolls'),
  'quotation marks, a comma and a dash': one(
    'pp-3',
    '"the list of lights, bells and fog signals – now in its third year – is used every night"',
  ),
  'words around the mark of a note': one('para-1', 'whose registers2 are the foundation'),
  'words that stand above too': one('para-3', 'fog signals'),
  'the first word of a paragraph': one('para-2', 'Requests'),
  'two paragraphs': [
    { id: 'para-4', words: 'in the light of paragraph 2' },
    { id: 'para-5', words: 'Decides to remain' },
  ] as const,
})) {
  test(`the copied link marks what was quoted: ${name}`, async ({ page }) => {
    await page.goto(PAGE);
    await select(page, from, through);
    await page.getByRole('button', { name: 'Copy link' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'copied' })).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toContain(`${from.id}:~:text=`);

    const arrived = await page.context().newPage();
    await arrived.setViewportSize({ width: 1440, height: 900 });
    await arrived.goto(link);
    const viewer = await page.context().newPage();
    // what is painted first may lack words, and be set in another typeface
    await expect(async () => {
      const pixels = await marked(arrived, viewer);
      expect(pixels.length, 'marked pixels').toBeGreaterThan(100);
      const boxes = await select(arrived, from, through);
      await arrived.evaluate(() => document.getSelection()?.removeAllRanges()); // it hides marks
      const holds = ({ x, y, width, height }: Box, room: number) => {
        return ([px, py]: [number, number]) =>
          px >= x - room && px <= x + width + room && py >= y - room && py <= y + height + room;
      };
      for (const end of [boxes[0], boxes.at(-1)]) {
        expect(end && pixels.some(holds(end, 0)), 'the words at both ends are marked').toBe(true);
      }
      const astray = pixels.filter((pixel) => !boxes.some((box) => holds(box, 4)(pixel)));
      expect(astray, 'marked where nothing was quoted').toEqual([]);
    }).toPass({ timeout: 30_000 });
  });
}
