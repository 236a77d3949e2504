import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { referencesOf, type Reference, type Target } from '../../../src/analysis/references.ts';
import { readEntry } from '../../../src/model/entry.ts';
import type { Block, Note, Resolution } from '../../../src/model/resolution.ts';
import { seed } from '../../support/corpora.ts';

const lines: [number, number][] = [[1, 1]];
const textOf = (value: string) => [{ type: 'text' as const, value }];

/** A resolution of 20 December 2010 with four operative paragraphs, an annex, and what is given. */
function resolution(words: string, notes: string[] = []): Resolution {
  const paragraph = (kind: 'preambular' | 'operative' | 'annex', text: string, label?: string) =>
    ({
      type: 'paragraph',
      kind,
      ...(label && { label }),
      text: textOf(text),
      lines,
      children:
        label === '2.'
          ? ['(a)', '(b)'].map((item) => ({
              type: 'item' as const,
              label: item,
              text: textOf('x'),
              lines,
              children: [],
            }))
          : [],
    }) satisfies Block;
  const body: Block[] = [
    paragraph('preambular', words),
    ...['1.', '2.', '3.', '4.'].map((label) => paragraph('operative', 'x', label)),
    { type: 'heading', role: 'annex', label: 'Annex', depth: 1, text: textOf('x'), lines },
    paragraph('annex', 'x', '1.'),
  ];
  const note = (text: string, index: number): Note => ({
    label: String(index + 1),
    text: textOf(text),
    lines,
  });
  return {
    metadata: {
      symbol: 'A/RES/65/200',
      organ: 'General Assembly',
      adopted: '2010-12-20',
    } as Resolution['metadata'],
    body,
    notes: notes.map(note),
    doubts: [],
  };
}

function leads(target: Target): string {
  const through = 'through' in target && target.through ? `..${target.through}` : '';
  switch (target.kind) {
    case 'resolution':
      return (
        target.symbol.replace('A/RES/', '') +
        (target.pinpoint ? `#${target.pinpoint}` : '') +
        through
      );
    case 'document':
      return target.symbol;
    case 'address':
      return target.url;
    case 'internal':
      return `#${target.id}${through}`;
    case 'none':
      return `(${target.reason})`;
  }
}

const shown = (references: Reference[]) =>
  references.map(({ words, target }) => `${words} → ${leads(target)}`);

const inText = (words: string) =>
  shown(referencesOf(resolution(words)).find(({ id }) => id === 'pp-1')?.references ?? []);

describe('resolutions', () => {
  test.each([
    [
      'Recalling its resolution 55/2 of 8 September 2000,',
      ['resolution 55/2 of 8 September 2000 → 55/2'],
    ],
    ['pursuant to resolution63/233,', ['resolution63/233 → 63/233']],
    [
      'Recalling its resolutions 57/47 of 21 November 2002, 59/19 of 8 November 2004 and 63/24 of 18 November 2008,',
      [
        'resolutions 57/47 of 21 November 2002 → 57/47',
        '59/19 of 8 November 2004 → 59/19',
        '63/24 of 18 November 2008 → 63/24',
      ],
    ],
    [
      'resolutions 47/98, 47/100, 47/101 and 47/102 of 16 December 1992',
      [
        'resolutions 47/98 → 47/98',
        '47/100 → 47/100',
        '47/101 → 47/101',
        '47/102 of 16 December 1992 → 47/102',
      ],
    ],
    // the day is the last one's alone
    [
      'General Assembly resolutions 60/1 and 64/1 of 6 October 2009',
      ['resolutions 60/1 → 60/1', '64/1 of 6 October 2009 → 64/1'],
    ],
    [
      'its resolution 64/244 A and B of 24 December 2009',
      ['resolution 64/244 A → 64/244 A', 'B of 24 December 2009 → 64/244 B'],
    ],
    [
      'resolution 217 A (III) of 10 December 1948',
      ['resolution 217 A (III) of 10 December 1948 → 217(III)A'],
    ],
    [
      'its resolutions 1874 (S-IV) of 27 June 1963 and 55/235 of 23 December 2000',
      [
        'resolutions 1874 (S-IV) of 27 June 1963 → 1874(S-IV)',
        '55/235 of 23 December 2000 → 55/235',
      ],
    ],
    ['its resolution S-20/2 of 10 June 1998', ['resolution S-20/2 of 10 June 1998 → S-20/2']],
    [
      'section III, paragraph 4, of its resolution 62/236,',
      ['section III, paragraph 4, of its resolution 62/236 → 62/236#sec-III-para-4'],
    ],
    [
      'section XXII of its resolution 64/244 A',
      ['section XXII of its resolution 64/244 A → 64/244 A#sec-XXII'],
    ],
    [
      'paragraph 5 (b) of General Assembly resolution 64/1',
      ['paragraph 5 (b) of General Assembly resolution 64/1 → 64/1#para-5-b'],
    ],
    [
      'paragraphs 2 and 4 of resolution 64/1',
      ['paragraphs 2 → 64/1#para-2', '4 of resolution 64/1 → 64/1#para-4'],
    ],
    [
      'paragraphs 113 and 119 to 124 of resolution 64/72',
      [
        'paragraphs 113 → 64/72#para-113',
        '119 to 124 of resolution 64/72 → 64/72#para-119..para-124',
      ],
    ],
    [
      'paragraph 80 of resolution 61/105, paragraphs 121 and 126 of resolution 64/72',
      [
        'paragraph 80 of resolution 61/105 → 61/105#para-80',
        'paragraphs 121 → 64/72#para-121',
        '126 of resolution 64/72 → 64/72#para-126',
      ],
    ],
    [
      'contained in the annex to its resolution 61/295',
      ['annex to its resolution 61/295 → 61/295#annex'],
    ],
    [
      'resolution 45/248 B, section VI, of 21 December 1990',
      ['resolution 45/248 B, section VI, of 21 December 1990 → 45/248 B#sec-VI'],
    ],
    [
      'its resolutions 64/136 of 18 December 2009, in which it decided, and 65/20 of 6 December 2010',
      ['resolutions 64/136 of 18 December 2009 → 64/136', '65/20 of 6 December 2010 → 65/20'],
    ],
    ['A/RES/55/2, para. 3', ['A/RES/55/2, para. 3 → 55/2#para-3']],
    ['S/RES/1645 (2005), para. 4', ['S/RES/1645 (2005), para. 4 → S/RES/1645(2005)#para-4']],
    // a comma that took its blank with it
    [
      'Resolutions 62/272, 64/297,64/298.',
      ['Resolutions 62/272 → 62/272', '64/297 → 64/297', '64/298 → 64/298'],
    ],
    // what each is about stands between them
    [
      'its resolutions 45/154 on buoys in one strait, 45/156 on lamps in another, and 45/157, entitled “Lights”,',
      ['resolutions 45/154 → 45/154', '45/156 → 45/156', '45/157 → 45/157'],
    ],
    [
      'its resolutions ES-9/1 of 5 February 1982 on the strait and ES-10/2 of 25 April 1997 on the coast',
      ['resolutions ES-9/1 of 5 February 1982 → ES-9/1', 'ES-10/2 of 25 April 1997 → ES-10/2'],
    ],
    // a half and a score are none of them
    ['its resolution 45/154 on buoys, and 1/2 on each side', ['resolution 45/154 → 45/154']],
    ['its resolutions 45/154 on buoys, and 24/7 service', ['resolutions 45/154 → 45/154']],
  ])('%s', (words, expected) => expect(inText(words)).toEqual(expected));
});

describe('the organ decides, and the day must agree', () => {
  test.each([
    [
      'Security Council resolution 1325 (2000) of 31 October 2000',
      ['resolution 1325 (2000) of 31 October 2000 → S/RES/1325(2000)'],
    ],
    [
      'Economic and Social Council resolution 2009/28 of 31 July 2009',
      ['resolution 2009/28 of 31 July 2009 → E/RES/2009/28'],
    ],
    [
      'Council resolution 1996/31 of 25 July 1996',
      ['resolution 1996/31 of 25 July 1996 → E/RES/1996/31'],
    ],
    [
      'Human Rights Council resolution S-16/1 of 29 April 2011',
      ['resolution S-16/1 of 29 April 2011 → A/HRC/RES/S-16/1'],
    ],
    [
      'the Human Rights Council, in its resolution 13/5 of 24 March 2010',
      ['resolution 13/5 of 24 March 2010 → A/HRC/RES/13/5'],
    ],
    ['resolution 64/1 of 30 April 2008', ['resolution 64/1 of 30 April 2008 → (organ unknown)']],
    [
      'its resolution 64/1 of 30 April 2008',
      ['resolution 64/1 of 30 April 2008 → (organ unknown)'],
    ],
    [
      'General Assembly resolution 64/1 of 30 April 2008',
      ['resolution 64/1 of 30 April 2008 → (no such resolution)'],
    ],
    [
      'Economic and Social Commission for Asia and the Pacific resolution 64/1 of 30 April 2008',
      ['resolution 64/1 of 30 April 2008 → (no address)'],
    ],
    ['resolution 64/1 of the World Health Assembly', ['resolution 64/1 → (no address)']],
    // undated, and the Commission could have given that number by 2010
    ['the Commission on Narcotic Drugs and resolution 51/1', ['resolution 51/1 → (organ unknown)']],
    [
      'decisions 20/1 and 20/2 of the High-level Committee',
      ['decisions 20/1 → (no address)', '20/2 → (no address)'],
    ],
    [
      'resolution 695 (XXVI) of 31 July 1958 of the Economic and Social Council',
      ['resolution 695 (XXVI) of 31 July 1958 → E/RES/695(XXVI)'],
    ],
    [
      'resolutions 64/237 and 1325 (2000)',
      ['resolutions 64/237 → 64/237', '1325 (2000) → S/RES/1325(2000)'],
    ],
    // that Council gave no such number in those years
    ['resolution 1920 (2003)', ['resolution 1920 (2003) → (organ unknown)']],
    [
      'resolutions concerning the strait, in particular 1591 (2005), 1651 (2005) 1665 (2006),',
      [
        '1591 (2005) → S/RES/1591(2005)',
        '1651 (2005) → S/RES/1651(2005)',
        '1665 (2006) → S/RES/1665(2006)',
      ],
    ],
    ['pursuant to resolutions on labour and the Convention 182 (1999)', []],
    ['resolutions on labour, and Convention No. 182 (1999)', []],
    [
      'General Assembly and Security Council resolutions 60/180 and 1645 (2005) of 20 December 2005, 64/7',
      [
        'resolutions 60/180 → 60/180',
        '1645 (2005) of 20 December 2005 → S/RES/1645(2005)',
        '64/7 → 64/7',
      ],
    ],
    // undated, and either could have given the number
    [
      'the Mechanism established by the Human Rights Council in its resolution 12/2,',
      ['resolution 12/2 → A/HRC/RES/12/2'],
    ],
    [
      'Human Rights Council resolutions 5/1, on building, and 5/2, on the Code of Conduct',
      ['resolutions 5/1 → A/HRC/RES/5/1', '5/2 → A/HRC/RES/5/2'],
    ],
    ['recalls chapter I, resolution 1, of the report of 1/2 and 3/4', []],
  ])('%s', (words, expected) => expect(inText(words)).toEqual(expected));
});

describe('places in the same resolution', () => {
  test.each([
    ['the request in paragraph 4 above,', ['paragraph 4 above → #para-4']],
    [
      'paragraphs 1, 2 (b) and 3 above',
      ['paragraphs 1 → #para-1', '2 (b) → #para-2-b', '3 above → #para-3'],
    ],
    ['paragraph 9 above', ['paragraph 9 above → (no such paragraph)']],
    [
      'as contained in the annex to the present resolution',
      ['annex to the present resolution → #annex'],
    ],
    ['after the adoption of the present resolution', ['the present resolution → 65/200']],
    ['Article 13, paragraph 1 (a), of the Charter of the United Nations', []],
    ['paragraph 17 of the report of the Advisory Committee', []],
  ])('%s', (words, expected) => expect(inText(words)).toEqual(expected));
});

describe('documents, treaties and publications', () => {
  test.each([
    ['A/57/444, annex.', ['A/57/444, annex → A/57/444']],
    [
      'A/8783 and Add.1, Add.1/Corr.1 and Add.2',
      [
        'A/8783 → A/8783',
        'Add.1 → A/8783/Add.1',
        'Add.1/Corr.1 → A/8783/Add.1/Corr.1',
        'Add.2 → A/8783/Add.2',
      ],
    ],
    ['See A/55/305-S/2000/809.', ['A/55/305-S/2000/809 → A/55/305']],
    [
      'FCCC/CP/2015/10/Add.1, decision 1/CP.21, annex',
      ['FCCC/CP/2015/10/Add.1 → FCCC/CP/2015/10/Add.1'],
    ],
    ['HIV/AIDS and decision IX/16', []],
    [
      'United Nations, Treaty Series, vol. 1771, No. 30822.',
      [
        'United Nations, Treaty Series, vol. 1771, No. 30822 → https://treaties.un.org/doc/Publication/UNTS/Volume%201771/v1771.pdf',
      ],
    ],
    [
      'League of Nations, Treaty Series, vol. XCIV (1929), No. 2138.',
      ['League of Nations, Treaty Series, vol. XCIV (1929), No. 2138 → (no address)'],
    ],
    [
      '(United Nations publication, Sales No. E.02.II.A.7), chap. I',
      ['Sales No. E.02.II.A.7 → (no address)'],
    ],
    ['Sales No.: E.71.II.A.18', ['Sales No.: E.71.II.A.18 → (no address)']],
  ])('%s', (words, expected) => expect(inText(words)).toEqual(expected));
});

test.each([
  [['Resolution 64/1, annex.', 'Ibid., para. 4.'], ['Ibid., para. 4 → 64/1#para-4']],
  [['A/57/444, annex.', 'Ibid.'], ['Ibid. → A/57/444']],
  [
    ['United Nations, Treaty Series, vol. 75, No. 970.', 'Ibid., vol. 993, No. 14531.'],
    [
      'Ibid., vol. 993, No. 14531 → https://treaties.un.org/doc/Publication/UNTS/Volume%20993/v993.pdf',
    ],
  ],
  [['A/57/444 and A/57/445.', 'Ibid., para. 43.'], ['Ibid., para. 43 → #fn-1']],
  // "Ibid." is the series here, not the document
  [
    ['Official Records, Supplement No. 14 (A/65/14).', 'Ibid., Supplement No. 38 (A/65/38).'],
    ['Ibid. → #fn-1', 'A/65/38 → A/65/38'],
  ],
])('%j', (notes, expected) => {
  const citing = referencesOf(resolution('x', notes)).find(({ id }) => id === 'fn-2');
  expect(shown(citing?.references ?? [])).toEqual(expected);
});

test('the speaker is the organ that adopts, or in a draft that it recommends the one that is to', () => {
  const council = resolution('in particular Council resolutions S-7/1 of 22 May 2008 and 9/6');
  council.metadata.organ = 'Human Rights Council';
  const said = (kind: 'formula' | 'preambular', words: string) =>
    council.body.push({ type: 'paragraph', kind, text: textOf(words), lines, children: [] });
  said('formula', 'The General Assembly,');
  said('preambular', 'Recalling its resolution 59/6 of 18 November 2004 and resolution 64/1,');
  council.notes.push({ label: '1', text: textOf('Resolution 9/6.'), lines });
  const found = referencesOf(council).flatMap(({ references }) => shown(references));
  expect(found).toEqual([
    'resolutions S-7/1 of 22 May 2008 → A/HRC/RES/S-7/1',
    '9/6 → A/HRC/RES/9/6',
    'resolution 59/6 of 18 November 2004 → 59/6',
    'resolution 64/1 → 64/1',
    'Resolution 9/6 → A/HRC/RES/9/6',
  ]);
});

test('an "Ibid." of a first note stands for nothing', () => {
  const [citing] = referencesOf(resolution('x', ['Ibid., para. 4.']));
  expect(shown(citing?.references ?? [])).toEqual(['Ibid., para. 4 → (source unclear)']);
});

it('gives ranges in order that never overlap, and words that the text has there', () => {
  const pieces = fc.constantFrom(
    ' resolution ',
    ' resolutions ',
    ' decision ',
    '64/1',
    '217 A (III)',
    '1325 (2000)',
    '2012/8',
    ', ',
    ' and ',
    ' of 6 October 2009',
    ' its',
    ' the Human Rights Council ',
    ' Security Council',
    ' paragraph 4',
    ' paragraphs 2 and 3',
    ' above',
    ' of ',
    ' to the present resolution',
    ' annex',
    ' section III',
    ' A',
    ' B',
    'A/57/444',
    ' Add.1',
    ' Ibid., ',
    '(a)',
    '.',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const words = `x${parts.join('')}`;
      let end = 0;
      for (const { references } of referencesOf(resolution(words)).filter(
        ({ id }) => id === 'pp-1',
      )) {
        for (const reference of references) {
          expect(reference.from).toBeGreaterThanOrEqual(end);
          expect(reference.to).toBeGreaterThan(reference.from);
          expect(reference.words).toBe(words.slice(reference.from, reference.to));
          end = reference.to;
        }
      }
    }),
  );
});

test('every reference of the seeds is one that was looked at', () => {
  const all = readdirSync(seed('resolutions'))
    .map((file) => seed(`resolutions/${file}`))
    .flatMap((path) => referencesOf(readEntry(readFileSync(path, 'utf8'), path)))
    .flatMap(({ references }) => references);
  expect(all).toHaveLength(32);
  expect(all.filter(({ target }) => target.kind === 'none').map(({ words }) => words)).toEqual([
    'decision 2002/18 of 27 September 2002',
    'Sales No. E.02.II.A.7',
    'Sales No. E.78.II.A.11',
    'Sales No. E.78.II.A.11',
  ]);
});
