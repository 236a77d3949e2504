import { expect, it } from 'vitest';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { draftMarkdown, draftTable, type DraftParagraph } from '../../../src/formats/draft.ts';

const paragraph = (words: string, more: Partial<DraftParagraph> = {}): DraftParagraph => ({
  words,
  verdict: 'new',
  likeness: 0,
  found: 'New',
  closest: undefined,
  ...more,
});

const ADDRESS = 'https://example.org/en/A/RES/70/901/#para-1';
const AGREED = paragraph('1. Decides to light *them*;', {
  verdict: 'agreed',
  likeness: 1,
  found: 'Agreed in the same words as resolution 70/901, para. 1',
  closest: { symbol: 'A/RES/70/901', cite: 'para. 1', since: 'since 2001', address: ADDRESS },
});

it('Markdown has each paragraph with what was found', () => {
  const short = paragraph('Lights', { verdict: 'short', found: undefined });
  expect(draftMarkdown('1 of 1 paragraphs agreed', [short, AGREED])).toBe(
    `**1 of 1 paragraphs agreed**\n\nLights\n\n1\\. Decides to light \\*them\\*;\n\n> Agreed in the same words as resolution 70/901, para. 1. <${ADDRESS}>\n`,
  );
});

it.each([
  '1. Requests a report;',
  '2) Requests a report;',
  '# Lights',
  '- Lights',
  '+ Lights',
  '> Lights',
  'the _list_ of *lights* [sic] (note 1) <b> `code` &amp; \\',
  '[lights](https://example.org)',
  '***',
  '    Lights',
])('Markdown keeps the words of %j', (words) => {
  const { children } = fromMarkdown(draftMarkdown('', [paragraph(words)]));
  expect(children.at(-2)).toMatchObject({
    type: 'paragraph',
    children: [{ type: 'text', value: words }],
  });
});

it('the table has a row for each paragraph that was judged, and runs none as a formula', () => {
  const short = paragraph('Lights', { verdict: 'short', found: undefined });
  expect(draftTable([short, AGREED, paragraph('=1+1')])).toBe(
    [
      '\uFEFFparagraph,verdict,similarity,closest,since,address',
      `1. Decides to light *them*;,agreed,1,"A/RES/70/901, para. 1",since 2001,${ADDRESS}`,
      "'=1+1,new,0,,,",
      '',
    ].join('\r\n'),
  );
});
