import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/model/entry.ts';
import { dataBlock, legislationOf, metaOf } from '../../../src/views/metadata.ts';
import { seed } from '../../support/corpora.ts';

const file = seed('resolutions/A_RES_64_1.mdx');
const { metadata } = readEntry(readFileSync(file, 'utf8'), file);
const url = 'https://example.org/en/A/RES/64/1/';
const whole = { metadata, url, image: `${url}preview.png` };
const paragraph = { cite: 'para. 1 (d) (i)', url: `${url}para-1-d-i/` };

/** The values of one meta element's name or property. */
const valuesOf = (key: string, described: Parameters<typeof metaOf>[0]) =>
  metaOf(described)
    .filter((meta) => ('name' in meta ? meta.name : meta.property) === key)
    .map(({ content }) => content);

describe('metaOf', () => {
  it.each([
    ['citation_title', ['High-level United Nations Conference on South-South Cooperation']],
    ['citation_author', ['United Nations General Assembly,']],
    ['citation_publication_date', ['2009/10/06']],
    ['citation_technical_report_number', ['A/RES/64/1']],
    ['citation_public_url', [url]],
    ['z:itemType', ['statute']],
    ['DC.date', ['2009-10-06']],
    ['DC.identifier', ['A/RES/64/1']],
    ['article:section', []],
  ])('gives %s of a resolution', (key, expected) => {
    expect(valuesOf(key, whole)).toEqual(expected);
  });

  it.each([
    ['citation_public_url', [`${url}para-1-d-i/`]],
    ['citation_technical_report_number', ['A/RES/64/1']],
    ['article:published_time', ['2009-10-07']],
    ['DC.identifier', []],
    ['article:section', ['para. 1 (d) (i)']],
  ])('gives %s of a paragraph', (key, expected) => {
    expect(valuesOf(key, { ...whole, paragraph })).toEqual(expected);
  });
});

describe('legislationOf', () => {
  it('describes a resolution by its day of adoption, and its data files', () => {
    expect(legislationOf(whole)).toMatchObject({
      '@type': 'Legislation',
      '@id': url,
      legislationIdentifier: 'A/RES/64/1',
      legislationDate: '2009-10-06',
      datePublished: '2009-10-07',
      isBasedOn: 'https://docs.un.org/en/A/RES/64/1',
      encoding: expect.arrayContaining([
        expect.objectContaining({ contentUrl: `${url}data.json` }),
      ]),
    });
  });
});

/** What HTML, JSON or a script takes as more than text. */
const DANGEROUS = ['<', '>', '&', '/script', '!--', '"', '\\', '\u2028', '\u2029', '\n', 'é', 'a '];

describe('dataBlock', () => {
  it('ends no script element', () => {
    const block = dataBlock({ text: '</script><script>alert(1)</script><!--' });
    expect(block).not.toContain('<');
    expect(JSON.parse(block)).toEqual({ text: '</script><script>alert(1)</script><!--' });
  });

  it('reads back as what was written, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...DANGEROUS) }), (text) => {
        const block = dataBlock({ text });
        expect(block).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(block)).toEqual({ text });
      }),
    );
  });
});
