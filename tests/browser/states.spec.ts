import type { Page } from '@playwright/test';
import {
  barriers,
  citing,
  expect,
  expectAccessible,
  look,
  test,
  type Look,
} from './support/test.ts';

/** axe-core on what a page shows only when it is asked: tools, previews, panels, dialogs, menus. */

const PAGE = './en/A/RES/64/1/';

const press = (page: Page, key: string) => page.keyboard.press(key);

type States = Record<string, (page: Page) => Promise<unknown>>;

const STATES: States = {
  'a paragraph linked to, with its tools': async (page) => {
    await page.goto(`${PAGE}#para-1-d-i`);
    await page.locator('#para-1-d-i .anchor').focus();
    await expect(page.getByRole('toolbar')).toBeVisible();
  },
  'words selected over several paragraphs': async (page) => {
    await page.goto(PAGE);
    await page.evaluate(() => {
      const at = (id: string) => document.querySelector(`#${id} .words em`) ?? document.body;
      document.getSelection()?.setBaseAndExtent(at('para-2'), 0, at('para-4'), 1);
    });
    await expect(page.getByRole('toolbar')).toContainText('paras. 2–4');
  },
  'the preview of a note': async (page) => {
    await page.goto(`${PAGE}#pp-8`);
    await press(page, 'n');
    await expect(page.locator('#preview')).toBeVisible();
  },
  'the preview of a paragraph elsewhere': async (page) => {
    await page.goto('./en/A/RES/55/162/#para-16');
    await page.getByRole('link', { name: 'paragraph 4 above' }).hover();
    await expect(page.locator('#preview')).toBeVisible();
  },
  'the source of a paragraph open': async (page) => {
    await page.goto(PAGE);
    await page.locator('#pp-3 .anchor').focus();
    await page.getByRole('link', { name: /^Source of/ }).click();
    await expect(page.locator('.dump-lines')).toBeVisible();
  },
  'something copied': async (page) => {
    await page.goto(`${PAGE}#para-2`);
    await press(page, 'c');
    await expect(page.getByRole('status').filter({ hasText: /cop/ })).toBeVisible();
  },
  'words found': async (page) => {
    await page.goto(`${PAGE}?find=South-South+cooperation#para-2`);
    await expect(page.getByRole('region', { name: 'Found words' })).toBeVisible();
  },
  'the panel of keys': async (page) => {
    await page.goto(PAGE);
    await press(page, '?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  },
  'the search dialog, with what it finds': async (page) => {
    await page.goto('./en/');
    await press(page, '/');
    await page.keyboard.type('capacity');
    await expect(page.getByRole('dialog').getByRole('listitem').first()).toBeVisible();
  },
  'search with a filter chosen': async (page) => {
    await page.goto('./en/search/?q=cooperation&kind=operative');
    await expect(page.locator('.hit').first()).toBeVisible();
  },
  'search that finds nothing': async (page) => {
    await page.goto('./en/search/?q=zeppelin');
    await expect(page.getByText(/^No paragraph/).first()).toBeVisible();
  },
  'the outline open': async (page) => {
    await page.goto(PAGE);
    await page.locator('.outline details').evaluate((it: HTMLDetailsElement) => (it.open = true));
  },
  'every fold of the timeline open, and filtered': async (page) => {
    await page.goto('./en/timelines/south-south/?theme=financing&from=1990');
    await page.locator('#documents details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
  },
  'the citation of a paragraph in another style': async (page) => {
    await page.goto(`${PAGE}para-2/`);
    await page.getByLabel('Citation style').selectOption('OSCOLA');
    await expect(page.locator('[data-citation]')).toContainText('UNGA Res 64/1');
  },
};

/** The same on the site of resolutions that cite each other. */
const OF_CITING: States = {
  'since when wording stands, opened': async (page) => {
    await page.goto('./en/A/RES/76/410/');
    await page.locator('#para-2 [data-lineage]').press('Enter');
    await expect(page.locator('#para-2 .lineage-opened')).toBeVisible();
  },
  'two resolutions compared': async (page) => {
    await page.goto('./en/compare/?a=74%2F405&b=76%2F410');
    await expect(page.getByRole('heading', { name: 'From 74/405 to 76/410' })).toBeVisible();
  },
  'a resolution to compare that is not held': async (page) => {
    await page.goto('./en/compare/?a=74%2F405&b=76%2F999');
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'a draft with what was agreed of it': async (page) => {
    await page.goto('./en/compare/');
    await page
      .getByLabel('The whole draft')
      .fill('Commends the keepers of lights and of bells and of horns, whose registers are kept;');
    await page.getByRole('button', { name: 'Compare the draft' }).click();
    await expect(page.getByRole('heading', { name: /paragraphs agreed/ })).toBeVisible();
  },
  'a draft without words': async (page) => {
    await page.goto('./en/compare/');
    await page.getByRole('button', { name: 'Compare the draft' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
  },
  'a paragraph in the brief': async (page) => {
    await page.goto('./en/A/RES/74/405/para-1/');
    await page.getByRole('button', { name: 'Collect' }).click();
    await expect(page.getByText(/is in your brief, number 1/)).toBeVisible();
    await page.goto('./en/brief/');
    await expect(page.locator('[data-brief-list] > li')).toHaveCount(1);
  },
  'an address of a paragraph that is not there': async (page) => {
    await page.goto('./en/A/RES/74/405/#para-99');
    await expect(page.getByText(/para-99|para\. 99/).first()).toBeVisible();
  },
  'results that were folded, opened': async (page) => {
    await page.goto('./en/search/?q=commends+keepers+lights');
    await expect(page.locator('.hit').first()).toBeVisible();
    await page.locator('main').evaluate((main) => {
      for (const fold of main.querySelectorAll('details')) fold.open = true;
    });
  },
};

const FEW = [
  'a paragraph linked to, with its tools',
  'the preview of a note',
  'words found',
  'the search dialog, with what it finds',
];

/** How readers look at all of them. */
const READERS = {
  'wide, light': { viewport: { width: 1440, height: 900 } },
  'phone, dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
} as const;

/** Where colours are not the site's own, a few are looked at, as they stand. */
const COLOURS: Record<string, Look> = {
  'forced colours': { forcedColors: 'active' },
  'more contrast': { forcedColors: 'none', contrast: 'more' },
  'more contrast, dark': { colorScheme: 'dark', contrast: 'more' },
};

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
test.describe.configure({ timeout: 180_000 }); // axe-core looks at some of them four times

for (const [reader, use] of Object.entries(READERS)) {
  test.describe(reader, () => {
    test.use(use);
    test.describe('where resolutions cite each other', () => {
      test.use({ ...citing, allowed: [/404.*\/76\/999\//] });
      for (const [state, reach] of Object.entries(OF_CITING)) {
        test(state, async ({ page }) => {
          await reach(page);
          await expectAccessible(page);
        });
      }
    });
    for (const [state, reach] of Object.entries(STATES)) {
      test(state, async ({ page }) => {
        await reach(page);
        await expectAccessible(page);
        if (reader !== 'wide, light' || !FEW.includes(state)) return;
        for (const [colours, as] of Object.entries(COLOURS)) {
          await test.step(colours, async () => {
            await look(page, as);
            expect.soft(await barriers(page, 'colours')).toEqual([]);
          });
        }
      });
    }
  });
}

test('who wants less motion sees none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of [PAGE, './en/search/?q=plan', './en/timelines/south-south/']) {
    await page.goto(path);
    const moving = await page.evaluate(
      () =>
        [document.documentElement, ...document.querySelectorAll('*')].filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return (
            animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior === 'smooth'
          );
        }).length,
    );
    expect(moving, path).toBe(0);
  }
});
