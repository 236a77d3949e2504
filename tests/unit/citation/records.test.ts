import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, it, test } from 'vitest';
import { bibtexOf, cslOf, keyOf, RECORDS, risOf } from '../../../src/citation/records.ts';
import { cited } from './cited.ts';

const place = { cite: 'para. 1 (d) (i)', url: 'https://example.org/en/A/RES/64/1/#para-1-d-i' };
const range = { cite: 'paras. 2–4', url: 'https://example.org/en/A/RES/64/1/#para-2' };

test.each([
  ['A/RES/64/1', undefined, 'A-RES-64-1'],
  ['A/RES/64/1', place, 'A-RES-64-1-para-1-d-i'],
  ['A/RES/64/1', range, 'A-RES-64-1-paras-2-4'],
  ['A/RES/2997(XXVII)', undefined, 'A-RES-2997-XXVII'],
])('%s has a key for each place', (symbol, of, key) => expect(keyOf({ symbol }, of)).toBe(key));

test('BibTeX', () =>
  expect(bibtexOf({ ...cited, title: 'Costs & {shares}: 50 % of $1_000' }, place)).toBe(
    String.raw`@misc{A-RES-64-1-para-1-d-i,
  author = {{United Nations, General Assembly}},
  title = {{Costs \& \{shares\}: 50 \% of \$1\_000}},
  institution = {United Nations, General Assembly},
  number = {A/RES/64/1},
  date = {2009-10-06},
  year = {2009},
  month = oct,
  note = {UN Doc. A/RES/64/1, para. 1 (d) (i)},
  url = {https://example.org/en/A/RES/64/1/#para-1-d-i},
  annote = {Official document: https://docs.un.org/en/A/RES/64/1},
  langid = {english},
}
`,
  ));

test('RIS', () =>
  expect(risOf(cited, range).split('\r\n')).toEqual([
    'TY  - STAT',
    'TI  - High-level United Nations Conference on South-South Cooperation',
    'AU  - United Nations General Assembly',
    'DA  - 2009/10/06/',
    'PY  - 2009',
    'M1  - A/RES/64/1',
    'SE  - paras. 2–4',
    'UR  - https://example.org/en/A/RES/64/1/#para-2',
    'N1  - Official document: https://docs.un.org/en/A/RES/64/1',
    'LA  - en',
    'ID  - A-RES-64-1-paras-2-4',
    'ER  - ',
    '',
  ]));

test('CSL-JSON', () =>
  expect(cslOf(cited, place)).toEqual({
    id: 'A-RES-64-1-para-1-d-i',
    type: 'legislation',
    title: cited.title,
    author: [{ literal: 'United Nations, General Assembly' }],
    authority: 'United Nations, General Assembly',
    number: 'A/RES/64/1',
    issued: { 'date-parts': [[2009, 10, 6]] },
    section: 'para. 1 (d) (i)',
    URL: place.url,
    note: 'Official document: https://docs.un.org/en/A/RES/64/1',
    language: 'en',
  }));

// Citation.js stands for the programs that read these files.
const readBack = (record: string) => new Cite(record).data[0];

describe.each(RECORDS.map((record) => [record.name, record] as const))('%s', (name, { write }) => {
  it('of a resolution is read by another program', () => {
    const item = readBack(write(cited));
    expect(item).toMatchObject({
      id: 'A-RES-64-1',
      title: cited.title,
      URL: 'https://docs.un.org/en/A/RES/64/1',
      issued: { 'date-parts': [[2009, 10, 6]] },
    });
    expect(item).not.toHaveProperty('section');
  });

  it.each([place, range])('of $cite names the resolution, the place, and both addresses', (of) => {
    const item = readBack(write(cited, of));
    expect(item).toMatchObject({
      title: cited.title,
      URL: of.url,
      issued: { 'date-parts': [[2009, 10, 6]] },
    });
    expect(item).toMatchObject(
      name === 'BibTeX'
        ? { type: 'document', note: `UN Doc. A/RES/64/1, ${of.cite}` } // it knows no statutes
        : { type: 'legislation', number: 'A/RES/64/1', section: of.cite },
    );
    expect(JSON.stringify(item)).toContain('https://docs.un.org/en/A/RES/64/1');
  });
});

// Citation.js takes no author from an RIS statute.
test.each([bibtexOf(cited), JSON.stringify([cslOf(cited)])])(
  'the author is one, and no person',
  (record) => {
    const { author } = readBack(record) as { author: object[] };
    expect(author.flatMap(Object.values)).toEqual(['United Nations, General Assembly']);
  },
);
