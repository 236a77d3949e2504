import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  briefDocument,
  briefMarkdown,
  briefText,
  type Excerpt,
} from '../../../src/formats/brief.ts';
import type { PaperDocument } from '../../../src/formats/paper.ts';
import { writeWord } from '../../../src/formats/word/write.ts';
import { LIGHTS } from './lights.ts';

/** The parts of a Word file as text, by their names. */
async function partsOf(document: PaperDocument): Promise<Record<string, string>> {
  const bytes = new Uint8Array(await (await writeWord(document)).arrayBuffer());
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

/** The words of a part, a string for each paragraph; a tab is a blank, a footnote its number. */
const paragraphsIn = (part = ''): string[] =>
  [...part.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    inner
      .replace(/<w:footnoteReference w:id="(\d+)"\/>/g, '[$1]')
      .replace(/<w:tab\/>|\t/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&')
      .trim(),
  );

it('a Word file has the words with their labels, its notes as notes, and the symbol on each sheet', async () => {
  const parts = await partsOf({
    title: 'Lights at sea',
    running: 'A/RES/70/901',
    lead: ['A/RES/70/901, adopted 1 May 2015'],
    notes: new Map([
      ['4', [{ words: 'Resolution 1 & 2.' }]],
      ['9', [{ words: 'See ' }, { words: 'ibid', italic: true }]],
    ]),
    blocks: [
      ...LIGHTS,
      { type: 'table', rows: [[[{ words: 'Lamp' }], [{ words: 'Colour' }]]] },
      { type: 'closing', lines: ['3rd plenary meeting', '1 May 2015'] },
    ],
  });
  expect(paragraphsIn(parts['word/document.xml'])).toEqual([
    'Lights at sea',
    'A/RES/70/901, adopted 1 May 2015',
    'I. Lamps',
    '1. Decides to light them,[1] all of them;[2]',
    '(a) At night,4', // Word gives a note one reference
    'Lamp',
    'Colour',
    '3rd plenary meeting1 May 2015',
  ]);
  const notes = paragraphsIn(parts['word/footnotes.xml']);
  expect(notes).toContain('Resolution 1 & 2.');
  expect(notes).toContain('See ibid');
  expect(parts['word/header1.xml']).toContain('A/RES/70/901');
  expect(parts['word/footer1.xml']).toContain('NUMPAGES');
});

const EXCERPTS: Excerpt[] = [
  {
    cited: {
      symbol: 'A/RES/70/901',
      title: 'Lights at sea',
      organ: 'General Assembly',
      adopted: '2015-05-01',
    },
    pinpoint: 'paras. 1–2',
    address: 'https://example.org/en/A/RES/70/901/#para-1',
    words: ['1. Decides to light *them*;', '2. Requests a report.'],
  },
];

it('a brief is written as text, as Markdown that keeps the words, and for Word', async () => {
  const citation = 'General Assembly resolution 70/901, paras. 1–2.';
  const { address, words } = EXCERPTS[0] ?? { address: '', words: [] };
  expect(briefText(EXCERPTS, 'un-note')).toBe([...words, citation, address, ''].join('\n'));
  expect(briefMarkdown(EXCERPTS, 'un-note')).toBe(
    `> 1\\. Decides to light \\*them\\*;\n>\n> 2\\. Requests a report.\n\n${citation} <${address}>\n`,
  );
  const parts = await partsOf(briefDocument(EXCERPTS, 'aglc', 'Brief'));
  expect(paragraphsIn(parts['word/document.xml'])).toEqual([
    'Brief',
    ...words,
    `Lights at sea, GA Res 70/901, UN Doc A/RES/70/901 (adopted 1 May 2015) paras 1–2 ${address}`,
  ]);
  const [page, anchor] = address.split('#');
  expect(parts['word/_rels/document.xml.rels']).toContain(`Target="${page}"`);
  expect(parts['word/document.xml']).toContain(`w:anchor="${anchor}"`);
});
