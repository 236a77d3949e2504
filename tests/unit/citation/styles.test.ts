import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { citationIn, plainCitation, STYLES } from '../../../src/citation/styles.ts';
import { articleOf, pinpointFor } from '../../../src/citation/through.ts';
import { anchorWithin, holderIn } from '../../../src/corpus/citations.ts';
import { readCitation } from '../../../src/citation/typed.ts';
import { addressed } from '../../../src/model/address.ts';
import { entriesOfTests } from '../../support/corpora.ts';
import { cited } from './cited.ts';
import { plain } from '../../../src/model/plain.ts';
import { readEntry } from '../../../src/model/entry.ts';

const marked = (runs: ReturnType<typeof citationIn>) =>
  runs.map((run) => (run.type === 'emphasis' ? `*${run.value}*` : plain([run]))).join('');

describe('styles', () => {
  test.each([
    ['un-text', 'paragraph 1 (d) (i) of General Assembly resolution 64/1 of 6 October 2009'],
    ['un-note', 'General Assembly resolution 64/1, para. 1 (d) (i).'],
    ['un-own-note', 'Resolution 64/1, para. 1 (d) (i).'],
    ['oscola', 'UNGA Res 64/1 (6 October 2009) UN Doc A/RES/64/1, para 1(d)(i)'],
    ['bluebook', 'G.A. Res. 64/1, ¶ 1(d)(i), U.N. Doc. A/RES/64/1 (Oct. 6, 2009).'],
    [
      'aglc',
      '*High-level United Nations Conference on South-South Cooperation*, GA Res 64/1, UN Doc A/RES/64/1 (7 October 2009, adopted 6 October 2009) para 1(d)(i)',
    ],
    [
      'chicago',
      'UN General Assembly, Resolution 64/1, “High-level United Nations Conference on South-South Cooperation,” A/RES/64/1, Oct. 6, 2009, para. 1(d)(i), https://docs.un.org/en/A/RES/64/1.',
    ],
    [
      'apa',
      'United Nations General Assembly. (2009, October 6). *High-level United Nations Conference on South-South Cooperation* (A/RES/64/1, para. 1(d)(i)). https://docs.un.org/en/A/RES/64/1',
    ],
  ] as const)('%s', (style, expected) =>
    expect(marked(citationIn(style, cited, 'para. 1 (d) (i)'))).toBe(expected),
  );

  test.each([
    ['un-text', 'General Assembly resolution 2997 (XXVII) of 15 December 1972'],
    ['bluebook', 'G.A. Res. 2997 (XXVII), U.N. Doc. A/RES/2997(XXVII) (Dec. 15, 1972).'],
    [
      'aglc',
      '*Institutional arrangements*, GA Res 2997 (XXVII), UN Doc A/RES/2997(XXVII) (adopted 15 December 1972)',
    ],
  ] as const)('%s of an early resolution, without a day of issue', (style, expected) => {
    const early = {
      symbol: 'A/RES/2997(XXVII)',
      title: 'Institutional arrangements',
      organ: 'General Assembly' as const,
      adopted: '1972-12-15',
    };
    expect(marked(citationIn(style, early))).toBe(expected);
  });

  test.each([
    [
      'annex II, para. 4',
      'paragraph 4 of annex II to General Assembly resolution 64/1 of 6 October 2009',
      'annex II, ¶ 4',
    ],
    ['annex', 'annex to General Assembly resolution 64/1 of 6 October 2009', 'annex'],
    [
      'sect. III, para. 4',
      'section III, paragraph 4, of General Assembly resolution 64/1 of 6 October 2009',
      '§ III, ¶ 4',
    ],
    [
      'third preambular paragraph',
      'third preambular paragraph of General Assembly resolution 64/1 of 6 October 2009',
      'pmbl. ¶ 3',
    ],
    [
      'paras. 2–4',
      'paragraphs 2–4 of General Assembly resolution 64/1 of 6 October 2009',
      '¶¶ 2–4',
    ],
    ['note 3', 'note 3 of General Assembly resolution 64/1 of 6 October 2009', 'n.3'],
  ])('%s leads in running text, and takes the pilcrow', (pinpoint, running, bluebook) => {
    expect(plainCitation('un-text', cited, pinpoint)).toBe(running);
    expect(plainCitation('bluebook', cited, pinpoint)).toBe(
      `G.A. Res. 64/1, ${bluebook}, U.N. Doc. A/RES/64/1 (Oct. 6, 2009).`,
    );
  });
});

test.each([
  ['para. 2', 'para. 2', 'para. 2'],
  ['para. 2', 'para. 4', 'paras. 2–4'],
  ['para. 1 (d)', 'para. 1 (f)', 'para. 1 (d)–(f)'],
  ['para. 1 (d) (i)', 'para. 1 (d) (ii)', 'para. 1 (d) (i)–(ii)'],
  ['para. 1 (d)', 'para. 3', 'paras. 1 (d)–3'],
  ['annex II, para. 4', 'annex II, para. 6', 'annex II, paras. 4–6'],
  [
    'third preambular paragraph',
    'fifth preambular paragraph',
    'third to fifth preambular paragraphs',
  ],
  ['third preambular paragraph', 'para. 2', 'third preambular paragraph to para. 2'],
  ['note 3', 'note 5', 'notes 3–5'],
])('from %s through %s: %s', (from, through, expected) => {
  const place = (cite: string) => ({ id: 'x', cite, kind: 'operative' as const, level: 0 });
  expect(pinpointFor(place(from), place(through))).toBe(expected);
});

it.each([
  ['eighth preambular paragraph', 'the '],
  ['third to fifth preambular paragraphs', 'the '],
  ['twenty-first preambular paragraph', 'the '],
  ['para. 1 (d)', ''],
  ['annex, para. 4', ''],
])('gives “%s” its article within a sentence', (cite, article) => {
  expect(articleOf(cite)).toBe(article);
});

const corpus = entriesOfTests().map((path) => readEntry(readFileSync(path, 'utf8'), path));

describe('what we write as a citation, we read', () => {
  it.each(STYLES.map(({ id }) => id))('%s', (style) => {
    for (const resolution of corpus) {
      const { metadata } = resolution;
      // "Resolution 49/99" is of the organ in whose text it stands
      if (style === 'un-own-note' && metadata.organ !== 'General Assembly') continue;
      expect(readCitation(plainCitation(style, metadata))).toEqual({
        symbol: metadata.symbol,
        places: [],
      });
      const places = addressed(resolution);
      const anchors = new Set(places.map(({ id }) => id));
      for (const place of places) {
        if (place.kind === 'heading' || place.kind === 'formula') continue;
        const citation = plainCitation(style, metadata, pinpointFor(place));
        const read = readCitation(citation);
        // a part is cited as the resolution of its letter
        const held = read && holderIn([metadata.symbol])(read.symbol);
        expect([
          citation,
          held?.symbol,
          anchorWithin(held?.part, read?.places[0]?.id, anchors),
        ]).toEqual([citation, metadata.symbol, place.id]);
      }
    }
  });
});
