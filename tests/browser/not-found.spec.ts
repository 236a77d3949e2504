import { expect, test } from './support/test.ts';

test.use({ allowed: [/status (?:of )?404/] });

for (const [typed, meant] of [
  ['./64/1', 'en/A/RES/64/1/'],
  ['./a/res/64/1', 'en/A/RES/64/1/'],
  ['./A_RES_64_1', 'en/A/RES/64/1/'],
  ['./res/64/1', 'en/A/RES/64/1/'],
  ['./en/RES/64/1/', 'en/A/RES/64/1/'],
  ['./A/RES/57/263/', 'en/A/RES/57/263/'],
  ['./64/1#para-2', 'en/A/RES/64/1/#para-2'],
  ['./en/Timelines/South-South', 'en/timelines/south-south/'],
  ['./en/Search/?q=plan', 'en/search/?q=plan'],
] as const) {
  test(`${typed} leads to ${meant}`, async ({ page, baseURL }) => {
    await page.goto(typed);
    await page.waitForURL(new URL(meant, baseURL).href);
  });
}

test('a resolution that is not here is named, with its official document', async ({ page }) => {
  await page.goto('./64/99');
  await expect(
    page.getByRole('link', { name: 'A/RES/64/99 at the United Nations' }),
  ).toHaveAttribute('href', 'https://docs.un.org/en/A/RES/64/99');
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
