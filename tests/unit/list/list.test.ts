import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkOf } from '../../../scripts/normalise/characters.ts';
import { readListCorrections } from '../../../scripts/normalise/list/corrections.ts';
import { readList, timelineNameOf } from '../../../scripts/normalise/list/timeline.ts';
import { Timeline } from '../../../src/model/timeline.ts';
import { seed } from '../../support/corpora.ts';

const HEAD = 'Time\tResolution Number\tResolution Name\tDescription of it';
const NONE = readListCorrections('');
const dump = (lines: string[]) => ({
  file: 'list.txt',
  sha256: '0'.repeat(64),
  encoding: 'utf-8' as const,
  lines,
});

const SOUTH = readFileSync(seed('dumps/south-south-resolutions.txt'), 'utf8').split('\n');
const CORRECTIONS = readListCorrections(
  readFileSync(seed('corrections/south-south-resolutions.yaml'), 'utf8'),
);

describe('the list of resolutions on South-South cooperation', () => {
  const reading = readList(dump(SOUTH), CORRECTIONS);
  const lists = reading.timeline?.lists ?? [];
  const rows = lists.flatMap((list) => list.rows);

  it('has no problems, and each character has its place', () => {
    expect(reading.findings).toEqual([]);
    const { text, notes, metadata, furniture, unknown } = reading.account;
    const placed = Object.values(furniture).reduce((sum, count) => sum + count, 0);
    expect(unknown).toBe(0);
    expect(text + notes + metadata + placed).toBe(inkOf(SOUTH.join('')).length);
  });

  it('has 13 rows under two headings', () => {
    expect(lists.map(({ title, rows: { length } }) => [title, length])).toEqual([
      ['List of Resolutions Related to South-South Cooperation', 4],
      ['List of UN Resolutions Related to South-South Cooperation', 9],
    ]);
  });

  it('has each row’s quotations in order, with their numbers', () => {
    const labels = rows.map(({ content }) =>
      content
        .map((one) => {
          const children = one.type === 'quotation' ? one.children : [];
          const items = children.map(({ label }) => label ?? '○').join(' ');
          return `${one.label ?? '•'}${items && ` [${items}]`}`;
        })
        .join(' '),
    );
    expect(labels).toEqual([
      '4. [○ ○ ○]',
      '1. 2. 3. 5. 6.',
      '• 2. 3. 4. 5. 6. 7. 8.',
      '• 4. 5. 7.',
      '•',
      '4. 7.',
      '• •',
      'C. 280. [○ ○ ○ ○]',
      '•',
      '• • • • •',
      '16. 17. 20. [(a) (b) (c) (d) (g)] 21. [(a) (b) (c) (d)]',
      '9. 15. 16. 22. 24. 25.',
      '6. 13. 14. 21. 22. 26. 27.',
    ]);
  });

  it('joins rows that run over pages', () => {
    expect(rows.map(({ lines }) => lines.map(([from]) => from))).toEqual([
      [6, 8],
      [9, 11],
      [12, 14],
      [15, 17],
      [23],
      [24],
      [25, 27],
      [28],
      [29, 31],
      [32],
      [33, 35, 38, 41],
      [42, 44],
      [45, 47, 50],
    ]);
    const last = rows[12]?.content.at(-1)?.text.map(({ value }) => value);
    expect(last?.join('')).toContain('towards the implementation of the 2030 Agenda');
  });

  it('has the days on which they were adopted', () => {
    expect(rows.map(({ facts }) => facts.adopted.value)).toEqual([
      '2005-02-25',
      '2007-02-09',
      '2009-02-20',
      '2011-02-24',
      '1972-12-15',
      '1978-12-19',
      '2001-12-21',
      '2012-07-27',
      '2007-12-19',
      '2009-10-06',
      '2009-12-21',
      '2014-12-19',
      '2017-12-20',
    ]);
  });

  it('keeps what the list says', () => {
    expect(rows[7]).toMatchObject({
      name: 'Resolution adopted by the General Assembly on 22 December 2005 66/288. The future we want',
    });
    expect(rows[7]?.time).toBeUndefined();
  });

  it('names stray rows of dashes', () => {
    expect(reading.timeline?.metadata.furniture['dash row']).toEqual([
      [18, 18],
      [36, 36],
      [39, 39],
      [48, 48],
      [51, 51],
    ]);
  });
});

describe('a list without corrections', () => {
  const row =
    '6 October 2009\tA/RES/64/1 General Assembly\tA title\t<p>The General Assembly,</p> <ul> • 2. Requests;';

  it('takes what its cells say', () => {
    const { timeline, findings } = readList(dump(['List', HEAD, row]), NONE);
    expect(findings).toEqual([]);
    expect(timeline?.lists[0]?.rows[0]?.facts).toEqual({
      symbol: { type: 'listed', value: 'A/RES/64/1' },
      title: { type: 'listed', value: 'A title' },
      body: { type: 'listed', value: 'General Assembly' },
      adopted: { type: 'listed', value: '2009-10-06' },
    });
  });

  it.each([
    ['February 2009\tA/RES/64/1\tA\tC <ul> • B', '3: "February 2009" names no day of adoption'],
    ['31 June 2009\tA/RES/64/1\tA\tC <ul> • B', '3: "31 June 2009" names no day of adoption'],
    ['\tA/RES/64/1\tA\tC <ul> • B', '3: the first cell is empty and names no day of adoption'],
    ['1 June 2009\tSome Plan\tA\tC <ul> • B', '3: "Some Plan" is no symbol'],
    ['1 June 2009\tA/RES/64/1\t\tC <ul> • B', '3: the row has no title'],
    ['1 June 2009\tA/RES/64/1\tA\tB', '3: the row does not name the adopting body'],
  ])('reports what they do not: %s', (text, problem) => {
    const { timeline, findings } = readList(dump(['List', HEAD, text]), NONE);
    expect(findings.map(({ line, fact }) => `${line}: ${fact}`)).toContain(problem);
    expect(timeline).toBeUndefined();
  });

  it('reports corrections for a row that is another or none', () => {
    const corrections = readListCorrections(`rows:
  - { line: 3, number: A/RES/64/2 }
  - { line: 9, number: A/RES/64/9 }`);
    const { timeline, findings } = readList(dump(['List', HEAD, row]), corrections);
    expect(findings.map(({ line, fact }) => `${line}: ${fact}`)).toEqual([
      '3: the corrections expect the number "A/RES/64/2", the row has "A/RES/64/1 General Assembly"',
      '9: the corrections name a row "A/RES/64/9" here, where none begins',
    ]);
    expect(timeline).toBeUndefined();
  });
});

describe('corrections that are not valid', () => {
  it.each([
    ['rows: [{ line: 0, number: A }]', /rows\[0\]\.line/],
    ['rows: [{ line: 3, number: A, adopted: { is: 2009, certainty: sure } }]', /adopted/],
    ['row: []', /row/],
    ['- 1', /expected object/],
  ])('%s', (yaml, message) => {
    expect(() => readListCorrections(yaml)).toThrow(message);
  });
});

it.each([
  ['south-south-resolutions.txt', 'south-south'],
  ['water.txt', 'water'],
  ['resolutions.txt', 'resolutions'],
])('the timeline of %s is named %s', (file, name) => {
  expect(timelineNameOf(file)).toBe(name);
});

const PIECES = [
  'Time\tResolution Number\tResolution Name\tDescription',
  'List',
  '\t',
  '\n',
  '--',
  '<ul>',
  '<ul style="',
  '</ul>',
  '<p>',
  '<u>',
  '<i>',
  '<script>',
  '<!--',
  '-->',
  '&amp;',
  '&bull;',
  '&#8226;',
  '&notin',
  '&',
  '•',
  '○',
  '“',
  '”',
  '4. ',
  '(a) ',
  ' ',
  '{',
  '\u00A0',
  '\u00AD',
  '😀',
  'A/RES/64/1 General Assembly',
  '6 October 2009',
  'The General Assembly',
  'words;',
];

it('reads anything: no crash, no lost character, only valid timelines', { timeout: 60_000 }, () => {
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 3 })), {
      maxLength: 60,
    })
    .map((pieces) => pieces.join(''));
  const rest = fc.array(hostile, { maxLength: 3 });
  fc.assert(
    fc.property(hostile, hostile, rest, (cell, anything, more) => {
      const row = `6 October 2009\tA/RES/64/1\tA title\t<p>C</p><ul> • ${cell.replace(/[\t\n]/g, ' ')}`;
      const text = ['List', HEAD, row, ...more.map((one) => `\t\t\t${one}`), anything].join('\n');
      const lines = text.split('\n');
      const reading = readList(dump(lines), NONE);
      const kinds = new Set(reading.findings.map(({ kind }) => kind));
      expect(kinds).not.toContain('lost character');
      // a line with characters in no place was reported by the reader itself
      for (const { line } of reading.findings.filter(({ kind }) => kind === 'unknown line')) {
        expect(lines[line - 1]).not.toContain('\t');
      }
      if (reading.timeline) expect(Timeline.parse(reading.timeline)).toEqual(reading.timeline);
    }),
    { numRuns: 400 },
  );
});

it('reads a cell of a million characters', { timeout: 60_000 }, () => {
  const cell = '<ul> • 1. Requests &amp; <i>so</i> on; ○ (a) One; '.repeat(20_000);
  const lines = ['List', HEAD, `6 October 2009\tA/RES/64/1\tA title\t<p>C</p>${cell}`];
  const { timeline } = readList(dump(lines), NONE);
  expect(timeline?.lists[0]?.rows[0]?.content).toHaveLength(20_000);
});
