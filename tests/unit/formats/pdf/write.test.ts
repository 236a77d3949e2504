import { readFile } from 'node:fs/promises';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, it } from 'vitest';
import type { LoadFace } from '../../../../src/formats/pdf/faces.ts';
import { writePdf } from '../../../../src/formats/pdf/write.ts';
import type { PaperDocument } from '../../../../src/formats/paper.ts';
import { LIGHTS } from '../lights.ts';

const loaded: string[] = [];
const load: LoadFace = async (style, script) => {
  loaded.push(`${style} ${script}`);
  const family = style === 'typewriter' ? 'source-code-pro' : 'source-serif-4';
  const look = {
    roman: '400-normal',
    italic: '400-italic',
    bold: '600-normal',
    typewriter: '400-normal',
  };
  return readFile(
    `node_modules/@fontsource/${family}/files/${family}-${script}-${look[style]}.woff`,
  );
};

const DOCUMENT: PaperDocument = {
  title: 'Lights at sea',
  running: 'A/RES/70/901',
  lead: ['A/RES/70/901, adopted 1 May 2015', 'https://a.example/en/A/RES/70/901/'],
  notes: new Map([
    ['4', [{ words: 'Resolution 1 & 2.' }]],
    ['9', [{ words: 'See ' }, { words: 'ibid', italic: true }, { words: ', of Łódź.' }]],
  ]),
  blocks: [
    ...LIGHTS,
    {
      type: 'table',
      rows: [
        [[{ words: 'Lamp' }], [{ words: 'Cost' }]],
        [[{ words: 'Great' }], [{ words: '12 000' }]],
      ],
    },
    { type: 'printed', lines: ['a    b'] },
    { type: 'closing', lines: ['9th plenary meeting', '1 May 2015'] },
  ],
};

async function opened(document: PaperDocument) {
  const bytes = new Uint8Array(await (await writePdf(document, load)).arrayBuffer());
  return getDocument({ data: bytes, verbosity: 0 }).promise;
}

/** The text of a sheet as it was drawn, with how high each piece stands. */
async function drawnOn(pdf: Awaited<ReturnType<typeof opened>>, number: number) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str.trim(), x: item.transform[4] as number, y: item.transform[5] as number }]
      : [],
  );
}

it('a PDF file has the words with their labels, the notes at the foot, and the symbol on each sheet', async () => {
  const pdf = await opened(DOCUMENT);
  expect(pdf.numPages).toBe(1);
  const drawn = await drawnOn(pdf, 1);
  const at = (text: string) => {
    const found =
      drawn.find((one) => one.text === text) ?? drawn.find((one) => one.text.startsWith(text));
    if (!found) throw new Error(`no "${text}" in ${drawn.map((one) => one.text).join(' | ')}`);
    return found;
  };
  expect(at('1.').x).toBeLessThan(at('Decides').x);
  expect(at('(a)').x).toBe(at('Decides').x);
  expect(at('Resolution 1 & 2.').y).toBeLessThan(at('1 May 2015').y);
  expect(at('ibid').y).toBeLessThan(at('Resolution 1 & 2.').y);
  expect(at('A/RES/70/901').y).toBeGreaterThan(at('Lights at sea').y);
  expect(at('Page 1 of 1').y).toBeLessThan(at('ibid').y);
  expect(at('12 000').y).toBeLessThan(at('Cost').y);
  expect(drawn.filter(({ text }) => text === '4')).toHaveLength(3); // two marks, one note
});

it('a wide label stands before its words, and long lines as printed are set smaller, not cut', async () => {
  const printed = ['Country     Percentage', `${'1990'.padEnd(130)}end`];
  const pdf = await opened({
    ...DOCUMENT,
    notes: new Map(),
    blocks: [
      { type: 'paragraph', label: '(xxxviii)', level: 0, runs: [{ words: 'Lamps' }] },
      { type: 'printed', lines: printed },
    ],
  });
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const pieces = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
  expect(pieces.map(({ str }) => str)).toContain('(xxxviii) Lamps');
  for (const { str, transform, width } of pieces)
    expect(Number(transform[4]) + width, str).toBeLessThan(595 - 70);
});

it('who has it read aloud hears headings, paragraphs and tables as such', async () => {
  const pdf = await opened(DOCUMENT);
  const roles: string[] = [];
  const walk = (node: object): void => {
    if (!('children' in node)) return;
    const { role, children } = node as { role: string; children: object[] };
    roles.push(role);
    children.forEach(walk);
  };
  walk((await (await pdf.getPage(1)).getStructTree()) ?? {});
  expect(roles).toEqual(
    expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Note', 'Table', 'TR', 'TH', 'TD']),
  );
  expect(await pdf.getMetadata()).toMatchObject({
    info: { Title: 'Lights at sea', Language: 'en' },
  });
});

it('marks lead to notes, addresses away, headings stand in the outline, anchors are places', async () => {
  const pdf = await opened(DOCUMENT);
  const links = await (await pdf.getPage(1)).getAnnotations();
  expect(links.map(({ url, dest }) => url ?? dest)).toEqual([
    'https://a.example/en/A/RES/70/901/',
    'note 4',
    'note 9',
    'note 4',
  ]);
  expect((await pdf.getOutline()).map(({ title }) => title)).toEqual(['I. Lamps']);
  for (const place of ['section-i', 'para-1', 'note 9'])
    expect(await pdf.getDestination(place), place).not.toBeNull();
});

it('letters of other scripts bring their face; a letter that no face has stands there by its number', async () => {
  loaded.length = 0;
  const words = 'Łódź, Россия, 10⁴, ≥ 5';
  const pdf = await opened({
    ...DOCUMENT,
    blocks: [{ type: 'paragraph', level: 0, runs: [{ words }] }],
    notes: new Map(),
  });
  const text = (await drawnOn(pdf, 1)).map((one) => one.text).join('');
  expect(text.replaceAll(' ', '')).toContain('Łódź,Россия,104,[U+2265]5');
  expect(loaded).not.toContain('italic latin');
  expect(loaded).toContain('roman cyrillic');
});
