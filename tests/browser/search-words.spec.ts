import type { Page } from '@playwright/test';
import { citing, expect, expectAccessible, test } from './support/test.ts';

/** What was typed, and by the paragraph that is found: the words that are marked in it. */
type Case = [typed: string, found: Record<string, string[]>];

const DIACRITICS: Case[] = [
  ['sao tome', { '77/408, para. 2': ['São', 'Tomé'], '76/407, annex I, table 1': ['Sao', 'Tome'] }],
  ['São Tomé', { '77/408, para. 2': ['São', 'Tomé'], '76/407, annex I, table 1': ['Sao', 'Tome'] }],
  ['CURACAO', { '77/408, para. 2': ['Curaçao'] }],
  ["cote d'ivoire", { '76/407, annex I, table 1': ['Côte', 'd’Ivoire'] }],
];

const POLICY_MAKING = {
  '77/408, fourth preambular paragraph': ['policymaking'],
  '77/408, para. 3': ['policy-making'],
  '77/408, para. 4': ['policy making'],
};

const HYPHENS: Case[] = [
  ['South-South', { '77/408, para. 2': ['South-South'] }],
  ['southsouth', { '77/408, para. 2': ['South-South'] }],
  ['"south south"', { '77/408, para. 2': ['South-South'] }],
  [
    'south south',
    {
      '77/408, para. 2': ['South', 'South'],
      '77/408, para. 4': ['south', 'south'],
      '75/406, para. 56': ['South'],
    },
  ],
  ['policymaking', POLICY_MAKING],
  ['policy-making', POLICY_MAKING],
  ['"policy making"', POLICY_MAKING],
  [
    'policy making',
    {
      ...POLICY_MAKING,
      '77/408, para. 3': ['policy', 'making'],
      '77/408, para. 4': ['policy', 'making'],
    },
  ],
];

const IN_THE_SPELLING_OF_THE_UN = {
  '77/408, para. 3': ['organize', 'programme', 'centre', 'labour'],
};

const SPELLINGS: Case[] = [
  ['labor center program organize', IN_THE_SPELLING_OF_THE_UN],
  ['labour centre programme organise', IN_THE_SPELLING_OF_THE_UN],
];

const ABBREVIATIONS: Case[] = [
  [
    'ODA',
    {
      '77/408, first preambular paragraph': ['ODA'],
      '77/408, para. 1': ['official development assistance'],
    },
  ],
  [
    'official development assistance',
    {
      '77/408, first preambular paragraph': ['ODA'],
      '77/408, para. 1': ['official', 'development', 'assistance', 'developed'],
    },
  ],
  ['"official development assistance"', { '77/408, para. 1': ['official development assistance'] }],
  [
    'sids',
    {
      '77/408, second preambular paragraph': ['SIDS'],
      '71/401, third preambular paragraph': ['small island developing States'],
    },
  ],
  [
    'small island developing states',
    {
      '77/408, second preambular paragraph': ['SIDS'],
      '71/401, third preambular paragraph': [
        'developing',
        'small',
        'island',
        'developing',
        'States',
      ],
    },
  ],
  [
    'LDC',
    {
      '77/408, second preambular paragraph': ['LDCs'],
      '77/408, para. 1': ['least developed countries'],
    },
  ],
  [
    'least developed country lights',
    {
      '77/408, para. 1': ['development', 'lights', 'least', 'developed', 'countries'],
      '77/408, second preambular paragraph': ['LDCs'],
    },
  ],
  ['WHO', { '77/408, third preambular paragraph': ['WHO'] }],
  ['world health organization', { '77/408, third preambular paragraph': ['WHO', 'health'] }],
];

/** The places found with all of the words, as their links say them, each with what is marked in it. */
const foundOn = (page: Page): Promise<Record<string, string[]>> =>
  page
    .locator('.hit:not(:has(.lacks))')
    .evaluateAll((hits) =>
      Object.fromEntries(
        hits.map((hit) => [
          hit.querySelector('a')?.textContent ?? '',
          [...hit.querySelectorAll('mark')].map(({ textContent }) => textContent),
        ]),
      ),
    );

/** Types it, and follows what is found first to where the same words are marked. */
async function expectFound(page: Page, [typed, found]: Case): Promise<void> {
  await page.goto('./en/search/');
  await page.locator('[data-search-input]').fill(typed);
  await expect.poll(() => foundOn(page)).toEqual(found);
  const first = page.locator('.hit a').first();
  const place = (await first.textContent()) ?? '';
  await first.click();
  await expect(page.locator(':target mark.found')).toHaveText(found[place] ?? []);
}

/** They are typed one after the other, in one window: a new one for each takes longer than all. */
const finds = (what: string, cases: readonly Case[]) =>
  test(what, async ({ page }) => {
    test.slow();
    for (const one of cases) await test.step(one[0], () => expectFound(page, one));
  });

test.describe('beside the site', () => {
  test.use(citing);
  finds('words are found with other signs than they have in print', DIACRITICS);
  finds('words are found with a hyphen, apart and closed', HYPHENS);
  finds('words are found in any spelling', SPELLINGS);
  finds('what is abbreviated is found by its name, and the reverse', ABBREVIATIONS);
});

const PEREZ: Case[] = [
  ['Pérez-Guerrero', { '57/263, para. 10': ['Pérez-Guerrero'] }],
  ['perez guerrero', { '57/263, para. 10': ['Pérez', 'Guerrero'] }],
];
finds('a name is found with and without its signs', PEREZ);

test.describe('a misspelt word', () => {
  const reading = '.reading';

  test('is corrected at once, the filters kept; one tap searches as it was typed', async ({
    page,
  }) => {
    await page.goto('./en/search/?q=annual+parlamentary+hearing&kind=operative');
    await expect(page.locator(reading)).toContainText(
      'Searched for parliamentary instead of “parlamentary”.',
    );
    await expect(page.locator('.hit mark').first()).toHaveText(/parliamentary/i);
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Search as typed' }).click();
    await expect(page).toHaveURL(/kind=operative&as=typed$/);
    await expect(page.locator('[data-search-results]')).toContainText(
      'parlamentary was not found in any paragraph.',
    );
    await expect(page.locator(reading)).toHaveCount(0);
  });

  test('is corrected in the dialog too', async ({ page }) => {
    await page.goto('./en/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('parlamentary');
    const dialog = page.getByRole('dialog', { name: 'Search the paragraphs' });
    await expect(dialog.getByRole('status')).toHaveText(/^Searched for parliamentary\. /);
    await expect(dialog.locator('mark').first()).toHaveText(/parliamentary/i);
  });
});
