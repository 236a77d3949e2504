import { citing, expect, test } from './support/test.ts';

test.use({ allowed: [/status (?:of )?404/] });

/** They are gone to one after the other, in one window: a new one for each takes longer than all. */
const leadTo = (ways: readonly (readonly [typed: string, meant: string])[]) =>
  test('addresses as people write them lead to their pages', async ({ page, baseURL }) => {
    for (const [typed, meant] of ways) {
      await test.step(`${typed} leads to ${meant}`, async () => {
        await page.goto(typed);
        await page.waitForURL(new URL(meant, baseURL).href);
      });
    }
  });

leadTo([
  ['./64/1', 'en/A/RES/64/1/'],
  ['./a/res/64/1', 'en/A/RES/64/1/'],
  ['./A_RES_64_1', 'en/A/RES/64/1/'],
  ['./res/64/1', 'en/A/RES/64/1/'],
  ['./en/RES/64/1/', 'en/A/RES/64/1/'],
  ['./A/RES/57/263/', 'en/A/RES/57/263/'],
  ['./64/1#para-2', 'en/A/RES/64/1/#para-2'],
  ['./en/Timelines/South-South', 'en/timelines/south-south/'],
  ['./en/Search/?q=plan', 'en/search/?q=plan'],
]);

const ELSEWHERE = [
  ['./64/99', 'A/RES/64/99'],
  ['./en/A/RES/64/99/para-2', 'A/RES/64/99'],
  ['./s/res/2719', 'S/RES/2719(2023)'],
  ['./en/S/RES/2719(2023)/para-1/', 'S/RES/2719(2023)'],
  ['./S_RES_2719_2023', 'S/RES/2719(2023)'],
  ['./en/a/hrc/res/55/19', 'A/HRC/RES/55/19'],
  ['./A_HRC_RES_55_19/', 'A/HRC/RES/55/19'],
  ['./2024/3', 'E/RES/2024/3'],
] as const;

test('of what is not here the official document is named', async ({ page }) => {
  for (const [typed, symbol] of ELSEWHERE) {
    await test.step(typed, async () => {
      await page.goto(typed);
      await expect(
        page.getByRole('link', { name: `${symbol} at the United Nations` }),
      ).toHaveAttribute('href', `https://docs.un.org/en/${symbol}`);
    });
  }
});

test.describe('of other organs', () => {
  test.use(citing);

  leadTo([
    ['./S_RES_2998_2022', 'en/S/RES/2998(2022)/'],
    ['./s/res/2998(2022)/', 'en/S/RES/2998(2022)/'],
    ['./a/hrc/res/49/99', 'en/A/HRC/RES/49/99/'],
    ['./2021/99', 'en/E/RES/2021/99/'],
    ['./en/A/HRC/RES/49/99/heading-9/', 'en/A/HRC/RES/49/99/#heading-9'],
  ]);
});

test('an address whose percent signs mean nothing is only not found', async ({ page }) => {
  await page.goto('./64%2');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
});

test('any other address says that there is no page, and leads on', async ({ page }) => {
  await page.goto('./no/such/page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page does not exist');
  await page.getByRole('link', { name: 'all resolutions' }).click();
  await expect(page).toHaveURL(/\/en\/$/);
});
