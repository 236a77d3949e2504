import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import xmllint from 'xmllint-wasm';
import { readingOf } from '../../../src/corpus/reading.ts';
import { akomaNtosoOf } from '../../../src/formats/akn/akomaNtoso.ts';
import { FORMATS } from '../../../src/formats/formats.ts';
import { markdownOf } from '../../../src/formats/markdown.ts';
import { plainTextOf } from '../../../src/formats/plainText.ts';
import {
  ResolutionData,
  resolutionDataOf,
  resolutionDataSchema,
} from '../../../src/formats/record.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { plain } from '../../../src/model/plain.ts';
import { textsOf, type Block, type Item, type Resolution } from '../../../src/model/resolution.ts';
import { entriesOfTests, seed } from '../../support/corpora.ts';

const open = (path: string) => readEntry(readFileSync(path, 'utf8'), path);
const read = (name: string) => open(seed(`resolutions/${name}`));
const corpus = entriesOfTests();
const addresses = {
  url: 'https://example.org/en/A/RES/64/1/',
  schema: 'https://example.org/schema/resolution.json',
};

const lines: [number, number][] = [[1, 1]];
const words = (value: string) => [{ type: 'text' as const, value }];

/** Everything that a resolution can hold, around a text from a hostile dump. */
function everything(hostile: string): Resolution {
  const item = (label: string | undefined, children: Item['children'] = []): Item => ({
    type: 'item',
    ...(label === undefined ? {} : { label }),
    text: words(hostile),
    lines,
    children,
  });
  const table = () => ({ type: 'table' as const, rows: [[words('Year'), words(hostile)]], lines });
  const preformatted = () => ({ type: 'preformatted' as const, value: `${hostile}\n  x`, lines });
  const paragraph = (
    kind: 'formula' | 'preambular' | 'operative' | 'annex',
    label?: string,
    children: Item['children'] = [],
  ): Block => ({
    type: 'paragraph',
    kind,
    ...(label === undefined ? {} : { label }),
    text: [
      { type: 'emphasis', value: 'Recalls' },
      { type: 'text', value: ` ${hostile}` },
      { type: 'mark', note: '1' },
    ],
    lines,
    children,
  });
  const heading = (
    role: 'part' | 'section' | 'annex' | 'article' | 'heading',
    label: string | undefined,
    depth: number,
  ): Block => ({
    type: 'heading',
    role,
    ...(label === undefined ? {} : { label }),
    depth,
    text: words(hostile),
    lines,
  });
  return {
    metadata: {
      symbol: 'A/RES/64/1',
      title: hostile,
      titleNotes: ['*'],
      organ: 'General Assembly',
      session: { id: '64' },
      agendaItems: [{ number: '1', title: hostile }],
      adopted: '2009-10-06',
      source: { file: 'x', format: 'pdf', sha256: '0'.repeat(64), lines: 1 },
      lines: {},
      furniture: {},
      corrections: [],
    },
    body: [
      paragraph('formula'),
      paragraph('preambular', undefined, [item('(a)', [item('(i)')])]),
      heading('part', 'A', 1),
      paragraph('formula'),
      paragraph('preambular'),
      heading('section', 'I', 2),
      paragraph('preambular'),
      paragraph('operative', '1.', [
        item('(a)', [item('(i)'), table()]),
        item(undefined),
        preformatted(),
      ]),
      paragraph('operative', '1.'),
      table(),
      heading('heading', undefined, 3),
      preformatted(),
      { type: 'closing', meeting: '1st plenary meeting', date: '6 October 2009', lines },
      heading('annex', 'Annex I', 1),
      heading('article', 'Article 5', 2),
      paragraph('annex', '1.'),
      heading('annex', 'Annex II', 1),
    ],
    notes: [
      { label: '1', text: words(hostile), lines },
      { label: '*', text: words('A mark on the title.'), lines },
      { label: '2', text: words('A note whose mark is lost.'), lines },
    ],
    doubts: [
      { kind: 'unknown line', fact: hostile, expected: hostile, printed: `${hostile}\n  x`, lines },
      { kind: 'missing part', fact: hostile, lines },
    ],
  };
}

const hostile = [
  'a & b < c > d "e" \'f\'',
  '<script>alert(1)</script>',
  ']]> --> <!--',
  '{x} `y` *z* [^1] # 1. |',
  '\u0001\ufffe x',
];

describe('Akoma Ntoso', () => {
  test.each(corpus)('%s holds every word', (path) => {
    const resolution = open(path);
    const text = textOf(akomaNtosoOf(resolution));
    const texts = [
      ...resolution.body.flatMap(textsOf),
      ...resolution.notes.map((note) => note.text),
    ];
    for (const runs of texts) {
      if (runs.some(({ type }) => type === 'mark')) continue; // its notes stand within the words
      expect(text).toContain(squeezed(plain(runs)));
    }
  });

  it('links what is cited, with the day in the name of the work', () => {
    const xml = akomaNtosoOf(read('A_RES_64_1.mdx'));
    expect(xml).toContain(
      '<ref href="/akn/un/statement/deliberation/un-ga/1978-12-19/33-134/!main">resolution 33/134 of 19 December 1978</ref>',
    );
    expect(xml).toContain('<a href="https://docs.un.org/en/A/63/741">A/63/741, annex</a>');
    expect(akomaNtosoOf(read('A_RES_55_162.mdx'))).toContain(
      '<ref href="#para_4">paragraph 4 above</ref>',
    );
  });

  it('names paragraphs as the naming convention asks', () => {
    const xml = akomaNtosoOf(read('A_RES_64_1.mdx'));
    expect(xml).toContain('<point eId="para_1__list_1__point_d__list_1__point_i">');
    expect(xml).toContain('<authorialNote eId="ftn_1" marker="1" placement="bottom">');
    expect(akomaNtosoOf(read('A_RES_68_272.mdx'))).toContain('<noteRef href="#ftn_1" marker="1"');
  });

  it('links what a table cites', () => {
    const xml = akomaNtosoOf(open('tests/fixtures/corpus/resolutions/A_RES_76_407.mdx'));
    expect(xml).toContain(
      'Moorings and chains (see <a href="https://docs.un.org/en/A/76/5">A/76/5</a>)',
    );
  });

  test.each(hostile)('keeps %j as words', (text) => {
    expect(textOf(akomaNtosoOf(everything(text)))).toContain(
      squeezed(text.replace(/[\u0001\ufffe]/g, '\ufffd')),
    );
  });

  const schema = '../shared/akn/xsd/akomantoso30.xsd';
  test.skipIf(!existsSync(schema))(
    'is valid against the OASIS schema',
    async () => {
      const documents = [...corpus.map(open), ...hostile.map(everything)].map((one) =>
        akomaNtosoOf(one),
      );
      const file = (path: string) => ({
        fileName: path.slice(path.lastIndexOf('/') + 1),
        contents: readFileSync(path, 'utf8'),
      });
      const { valid, errors } = await xmllint.validateXML({
        xml: documents.map((contents, index) => ({ fileName: `${index}.xml`, contents })),
        schema: [file(schema)],
        preload: [file('../shared/akn/xsd/xml.xsd')],
      });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    },
    60_000,
  );
});

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const squeezed = (text: string) => text.replace(/\s+/g, '');
const textOf = (xml: string) =>
  squeezed(
    xml
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#x([0-9a-f]+)|(\w+));/gi, (_, code?: string, name?: string) =>
        code ? String.fromCodePoint(Number.parseInt(code, 16)) : (ENTITIES[name ?? ''] ?? ''),
      ),
  );

describe('plain text', () => {
  it('reads as the document does', () => {
    const text = plainTextOf(read('A_RES_64_1.mdx'), addresses);
    expect(text).toContain(`A/RES/64/1
General Assembly, Sixty-fourth session
Agenda item 114
Adopted on 6 October 2009 at the 15th plenary meeting
Issued on 7 October 2009
[without reference to a Main Committee (A/64/L.1 and Add.1)]

Official document: https://docs.un.org/en/A/RES/64/1
This text: https://example.org/en/A/RES/64/1/

64/1. High-level United Nations Conference on South-South Cooperation

The General Assembly,
`);
    expect(text).toContain('\n    (d) Will consist of plenary');
    expect(text).toContain('\n        (ii) South-South and triangular');
    expect(text).toContain('[2] A/63/741, annex.\n');
  });
});

describe('Markdown', () => {
  it('keeps labels, italics and notes', () => {
    const text = markdownOf(read('A_RES_64_1.mdx'), addresses);
    expect(text).toContain('\n1\\. *Decides* that the High-level');
    expect(text).toContain('\n- (d) Will consist of plenary');
    expect(text).toContain('\n  - (i) Strengthening');
    expect(text).toContain('\n[^2]: A/63/741, annex.');
  });
  test.each(hostile)('writes %j without a throw', (text) => {
    expect(markdownOf(everything(text), addresses)).toContain('# 64/1.');
  });
});

describe('data.json', () => {
  test.each(corpus)('%s is as its schema says, and gives the resolution back', (path) => {
    const resolution = open(path);
    const data = JSON.parse(JSON.stringify(resolutionDataOf(resolution, addresses))) as unknown;
    expect(ResolutionData.parse(data).resolution).toEqual(resolution);
  });

  it('has what is derived beside each paragraph', () => {
    const { places } = resolutionDataOf(read('A_RES_64_1.mdx'), addresses);
    const place = (id: string) => places.find((one) => one.id === id);
    expect(place('para-1-d-i')).toMatchObject({
      url: 'https://example.org/en/A/RES/64/1/#para-1-d-i',
      cite: 'para. 1 (d) (i)',
      ancestors: ['para-1', 'para-1-d'],
    });
    expect(place('para-2')).toMatchObject({
      verbs: [{ verb: 'requests', base: 'request' }],
      addressees: [{ verb: 'request', addressees: ['Secretary-General'] }],
    });
    expect(place('pp-1')?.references).toMatchObject([
      { type: 'resolution', target: { kind: 'resolution', symbol: 'A/RES/33/134' } },
    ]);
  });

  it('names a table among its places', () => {
    const resolution = open('tests/fixtures/corpus/resolutions/A_RES_76_407.mdx');
    const { places } = resolutionDataOf(resolution, addresses);
    expect(places.find(({ id }) => id === 'annex-I-table-1')).toMatchObject({
      kind: 'table',
      cite: 'annex I, table 1',
      headings: ['annex-I'],
      text: expect.stringContaining('Burundi · 0.001 | Cabo Verde'),
    });
  });

  it('has a JSON Schema', () => {
    expect(resolutionDataSchema()).toMatchObject({
      type: 'object',
      required: expect.arrayContaining(['resolution', 'places']),
    });
  });
});

describe('what is in doubt', () => {
  const doubted = open('tests/fixtures/corpus/resolutions/A_RES_78_409.mdx');
  const lost =
    'second preambular paragraph, line 18 of the source: The source has note 2 here or nearby, but its mark was not found. (note 2 has no mark in the text; ';

  it('stands at the end of the plain text, with its words as printed', () => {
    const text = plainTextOf(doubted, addresses);
    const [, list] = text.split('\n\nIn doubt (not part of the resolution)\n');
    expect(list?.split('\n')).toEqual(
      expect.arrayContaining([
        expect.stringContaining(`3. ${lost}`),
        '    As printed:',
        '    2 A/78/903, annex II, and A/78/903/Corr.1.',
      ]),
    );
  });

  it('stands at the end of the Markdown, with its words as code', () => {
    const text = markdownOf(doubted, addresses);
    const [, list] = text.split('## In doubt (not part of the resolution)');
    expect(list).toContain(`3. ${lost}`);
    expect(list).toContain('   2 A/78/903, annex II, and A/78/903/Corr.1.\n   ```');
  });

  it('is a note of the editor in Akoma Ntoso, placed near what it is about', () => {
    const xml = akomaNtosoOf(doubted);
    expect(xml).toMatch(
      /<notes source="#markup">\s*<note eId="doubt_1" placementBase="#preamble__container_3">/,
    );
    expect(xml).toContain('<p>2 A/78/903, annex II, and A/78/903/Corr.1.</p>');
    for (const [, id] of xml.matchAll(/placementBase="#([^"]*)"/g))
      expect(xml).toContain(`eId="${id}"`);
  });

  it('is nowhere in the files of a resolution without doubts', () => {
    const sure = read('A_RES_64_1.mdx');
    expect(plainTextOf(sure, addresses)).not.toContain('In doubt');
    expect(markdownOf(sure, addresses)).not.toContain('In doubt');
    expect(akomaNtosoOf(sure)).not.toContain('<notes');
  });
});

test('no file of a resolution breaks on any text', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), (text) => {
      const one = text.replace(/[\n\r\t]/g, ' ');
      const told = readingOf(everything(one));
      for (const { write } of FORMATS) expect(write(told, addresses)).not.toBe('');
    }),
    { numRuns: 40 },
  );
});
