import { citing, expect, expectAccessible, test } from './support/test.ts';

test.use(citing);

test('a resolution of a Council cites, and is cited, across organs', async ({ page }) => {
  await page.goto('./en/A/HRC/RES/49/99/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Rights of pilots');
  await expect(page.locator('.organ')).toContainText('Human Rights Council');
  await expect(page.locator('.closing')).toContainText(
    'Adopted by a recorded vote of 5 to 1, with 1 abstention.',
  );
  const citedBy = page.getByRole('region', { name: 'Citations' });
  await expect(citedBy.getByRole('link', { name: /^2998 \(2022\)/ }).first()).toBeVisible();
  await expect(citedBy.getByRole('link', { name: /^76\/412/ }).first()).toBeVisible();
  await page
    .locator('#pp-2')
    .getByRole('link', { name: /resolution 2021\/99/ })
    .click();
  await expect(page).toHaveURL(/\/en\/E\/RES\/2021\/99\/(?:#|$)/);
  await expectAccessible(page);
});

test('a reference leads to the paragraph of the right organ’s resolution', async ({ page }) => {
  await page.goto('./en/A/RES/76/412/');
  const citations = page.getByRole('region', { name: 'Citations' });
  await expect(citations.getByRole('link', { name: /^HRC 49\/99/ }).first()).toBeAttached();
  await page
    .locator('#para-1')
    .getByRole('link', { name: 'paragraph 2 of Security Council resolution 2998 (2022)' })
    .click();
  await expect(page).toHaveURL(/\/en\/S\/RES\/2998\(2022\)\/#para-2$/);
  await expect(page.locator('#para-2')).toBeFocused();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Resolution 2998 \(2022\)/);
});

test('search is narrowed by organ, and browse lists each one’s sessions', async ({ page }) => {
  await page.goto('./en/search/?q=pilots');
  const organ = page.locator('.facet', { has: page.locator('summary', { hasText: 'Organ' }) });
  await organ.locator('summary').click();
  await organ.getByText('Security Council').click();
  await expect(page).toHaveURL(/organ=Security\+Council/);
  await expect(page.locator('.group .symbol')).toHaveText(['S/RES/2998(2022)']);
  await page.goto('./en/browse/organ/');
  await page.getByRole('link', { name: /^Human Rights Council/ }).click();
  await expect(page.getByRole('link', { name: /Rights of pilots/ })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Human Rights Council as Atom' })).toBeVisible();
  await page.goto('./en/browse/session/sc-2022/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Security Council, 2022');
});

for (const [typed, address] of [
  ['HRC 49/99 para 2', /\/en\/A\/HRC\/RES\/49\/99\/#para-2$/],
  ['S/RES/2998 (2022), para. 1', /\/en\/S\/RES\/2998\(2022\)\/#para-1$/],
  ['A/76/L.910', /\/en\/A\/RES\/76\/412\/(?:#|$)/],
] as const) {
  test(`“${typed}” leads there`, async ({ page }) => {
    await page.goto('./en/search/');
    const words = page.getByRole('searchbox', { name: /^Words/ });
    await words.fill(typed);
    await expect(page.getByText(/Enter goes to/).first()).toBeAttached();
    await words.press('Enter');
    await expect(page).toHaveURL(address);
  });
}
