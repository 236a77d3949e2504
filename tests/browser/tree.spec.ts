import { citing, expect, test } from './support/test.ts';

/** What screen readers are told: the pieces of the accessibility tree on which readers rely. */

const PAGE = './en/A/RES/64/1/';

test.use({ viewport: { width: 1440, height: 900 } });

test('a resolution has named landmarks and headings without gaps', async ({ page }) => {
  await page.goto(PAGE);
  for (const [role, name] of [
    ['banner', ''],
    ['navigation', 'Site'],
    ['navigation', 'Outline'],
    ['search', 'This resolution'],
    ['region', 'Notes'],
    ['region', 'How this page was made'],
    ['navigation', 'Previous and next resolution'],
    ['contentinfo', ''],
  ] as const) {
    await expect(page.getByRole(role, name ? { name, exact: true } : {}), name || role).toHaveCount(
      1,
    );
  }
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

for (const [name, path] of Object.entries({
  home: './en/',
  resolution: PAGE,
  paragraph: `${PAGE}para-2/`,
  source: `${PAGE}source/`,
  search: './en/search/?q=capacity',
  browse: './en/browse/',
  timeline: './en/timelines/south-south/',
  statement: './en/accessibility/',
})) {
  test(`headings: one of level 1, and none skips a level: ${name}`, async ({ page }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const levels = await page
      .getByRole('heading')
      .evaluateAll((all) => all.map(({ localName }) => Number(localName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [i, level] of levels.entries()) {
      expect(level - (levels[i - 1] ?? 0), `${levels.join(' ')}, at ${i}`).toBeLessThanOrEqual(1);
    }
  });
}

test('operative paragraphs are a list, with their labels read, and their parts lists in it', async ({
  page,
}) => {
  await page.goto(PAGE);
  const list = page.getByRole('list').filter({ has: page.locator('> #para-1') });
  await expect(list.locator('> li')).toHaveCount(12);
  await expect(page.locator('#para-1-d')).toMatchAriaSnapshot(`
    - listitem:
      - paragraph:
        - text: "(d) Will consist of plenary meetings and interactive multi-stakeholder round tables on the following sub-themes:"
        - link "Link to para. 1 (d)"
      - list:
        - listitem:
          - paragraph: /\\(i\\) Strengthening/
        - listitem:
          - paragraph: /\\(ii\\) South-South/
  `);
  await expect(page.locator('#para-9')).toMatchAriaSnapshot(`
    - listitem:
      - paragraph:
        - text: "9."
        - emphasis: Requests
        - text: the Secretary-General to provide all necessary assistance to the preparatory process and the Conference;
        - link "Link to para. 9"
  `);
});

test('the mark of a note is a reference to it by name, and the note leads back', async ({
  page,
}) => {
  await page.goto(PAGE);
  await expect(page.locator('#pp-3 > .words')).toMatchAriaSnapshot(`
    - paragraph:
      - emphasis: Taking note with appreciation
      - text: of the report of the President of the High-level Committee on South-South Cooperation submitted pursuant to
      - link "resolution 63/233 (at the United Nations)"
      - text: ","
      - superscript:
        - link "Note 2"
      - link "Link to third preambular paragraph"
  `);
  await expect(page.locator('#fnref-2')).toHaveAttribute('role', 'doc-noteref');
  await expect(page.locator('#fn-2')).toMatchAriaSnapshot(`
    - listitem:
      - paragraph:
        - text: "2"
        - link "A/63/741, annex (at the United Nations)"
        - text: .
        - link "Back to the mark of note 2"
        - link "Link to note 2"
  `);
});

test('the tools are a toolbar with the name of what they cite', async ({ page }) => {
  await page.goto(`${PAGE}#para-2`);
  await expect(page.getByRole('toolbar')).toMatchAriaSnapshot(`
    - toolbar "Cite para. 2":
      - paragraph: Cite para. 2
      - button "Copy link"
      - button "Copy citation"
      - button "Copy quotation"
      - combobox "Citation style"
      - button "Export"
      - 'link "Source of para. 2: line 25"'
      - link "Paragraph page"
  `);
});

test('what was copied, found or filtered is said', async ({ page }) => {
  await page.goto(`${PAGE}?find=Kenya#pp-9`);
  const said = page.locator('#announcement');
  await expect(said).toHaveAttribute('aria-live', 'polite');
  await expect(page.getByRole('region', { name: 'Found words' }).getByRole('status')).toHaveText(
    '1 of 2 · ninth preambular paragraph',
  );
  await page.getByRole('button', { name: 'Clear marks' }).click();
  await expect(said).toHaveText('Marks cleared');
  await page.goto('./en/search/?q=capacity');
  await expect(page.getByRole('status').filter({ hasText: '3 paragraphs' })).toBeVisible();
});

test('what is found is a heading and a list for each resolution', async ({ page }) => {
  await page.goto('./en/search/?q=capacity');
  const found = page.getByRole('article').filter({ hasText: 'A/RES/57/263' });
  await expect(found).toMatchAriaSnapshot(`
    - article:
      - heading "A/RES/57/263 Economic and technical cooperation among developing countries" [level=2]
      - paragraph: Adopted 20 December 2002
      - list:
        - listitem:
          - paragraph:
            - link "57/263, para. 4"
  `);
});

test('a place in the resolution is a list of links, without the signs between them', async ({
  page,
}) => {
  await page.goto(`${PAGE}para-1-d-i/`);
  await expect(page.getByRole('navigation', { name: 'Place in the resolution' }))
    .toMatchAriaSnapshot(`
    - navigation "Place in the resolution":
      - list:
        - listitem:
          - link "Resolution 64/1"
        - listitem:
          - link "para. 1"
        - listitem:
          - link "(d)"
  `);
});

test('a point of the timeline is a link with number, day and title', async ({ page }) => {
  await page.goto('./en/timelines/south-south/');
  await expect(
    page.getByRole('link', {
      name: '64/1, 6 October 2009: Conference convened. High-level United Nations Conference on South-South Cooperation; recalls 3; recalled by 8',
    }),
  ).toBeVisible();
  await expect(
    page.getByRole('figure', { name: 'The documents on a line of time' }).getByRole('img'),
  ).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '1970s 8 documents' })).toBeVisible();
});

test.describe('where a resolution has parts', () => {
  test.use(citing);

  test('a heading is read without the tools beside it', async ({ page }) => {
    await page.goto('./en/A/RES/73/404A-B/');
    const part = page.getByRole('heading', { level: 3 }).first();
    await expect(part.getByRole('link')).toHaveCount(0);
    await expect(page.getByRole('link', { name: /^Link to part A/ }).first()).toBeAttached();
  });
});
