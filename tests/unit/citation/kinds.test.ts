import { expect, test } from 'vitest';
import { pinpointFor } from '../../../src/citation/through.ts';
import { plainCitation } from '../../../src/citation/styles.ts';
import { readCitation } from '../../../src/citation/typed.ts';
import { PLACES, SCOPES } from '../../../src/model/placeNames.ts';
import { cited } from './cited.ts';

/** Every kind of place, as `addressed` names it, in running text, as a note and in The Bluebook. */
const KINDS: Record<string, [running: string, note: string, bluebook: string]> = {
  'para. 4 (b) (ii)': ['paragraph 4 (b) (ii) of', 'para. 4 (b) (ii)', '¶ 4(b)(ii)'],
  'operative paragraph': ['operative paragraph of', 'operative paragraph', 'operative paragraph'],
  'third preambular paragraph': [
    'third preambular paragraph of',
    'third preambular paragraph',
    'pmbl. ¶ 3',
  ],
  'opening formula': ['opening formula of', 'opening formula', 'opening formula'],
  'unnumbered paragraph 2': [
    'unnumbered paragraph 2 of',
    'unnumbered paragraph 2',
    'unnumbered paragraph 2',
  ],
  'sect. III': ['section III of', 'sect. III', '§ III'],
  'sect. III, para. 4': ['section III, paragraph 4, of', 'sect. III, para. 4', '§ III, ¶ 4'],
  'part B, sect. II, para. 3': [
    'part B, section II, paragraph 3, of',
    'part B, sect. II, para. 3',
    'pt. B, § II, ¶ 3',
  ],
  annex: ['annex to', 'annex', 'annex'],
  'annex II, para. 4': ['paragraph 4 of annex II to', 'annex II, para. 4', 'annex II, ¶ 4'],
  'annex II, sect. A, para. 4 (c)': [
    'section A, paragraph 4 (c), of annex II to',
    'annex II, sect. A, para. 4 (c)',
    'annex II, § A, ¶ 4(c)',
  ],
  'annex, chap. I, art. 3, para. 1': [
    'chapter I, article 3, paragraph 1, of the annex to',
    'annex, chap. I, art. 3, para. 1',
    'annex, ch. I, art. 3, ¶ 1',
  ],
  'rule 12': ['rule 12 of', 'rule 12', 'rule 12'],
  'goal 5': ['goal 5 of', 'goal 5', 'goal 5'],
  'target 1.a': ['target 1.a of', 'target 1.a', 'target 1.a'],
  'annex, action 56': ['action 56 of the annex to', 'annex, action 56', 'annex, action 56'],
  'annex I, table 2': ['table 2 of annex I to', 'annex I, table 2', 'annex I, tbl. 2'],
  'heading “Lights at sea”': [
    'heading “Lights at sea” of',
    'heading “Lights at sea”',
    'heading “Lights at sea”',
  ],
  'note 7': ['note 7 of', 'note 7', 'n.7'],
};

test.each(Object.entries(KINDS))('%s', (pinpoint, [running, note, bluebook]) => {
  const of = (style: Parameters<typeof plainCitation>[0]) => plainCitation(style, cited, pinpoint);
  expect(of('un-text')).toBe(`${running} General Assembly resolution 64/1 of 6 October 2009`);
  expect(of('un-note')).toBe(`General Assembly resolution 64/1, ${note}.`);
  expect(of('bluebook')).toBe(`G.A. Res. 64/1, ${bluebook}, U.N. Doc. A/RES/64/1 (Oct. 6, 2009).`);
  // a reader who types one form finds the place that all of them name
  if (/^(?:heading|opening)/.test(pinpoint)) return;
  const anchors = new Set(
    [of('un-text'), of('un-note'), of('bluebook')].map(
      (words) => readCitation(words)?.places[0]?.id,
    ),
  );
  expect([...anchors]).toHaveLength(1);
});

test('every kind of place that has a name is among them', () => {
  const all = Object.keys(KINDS).join('; ');
  const names = [...Object.values(SCOPES), ...Object.values(PLACES)].map(({ cite }) => cite);
  // a mark is no place of its own: what is cited is the note
  const missing = names.filter((name) => name !== PLACES.mark.cite && !all.includes(name));
  expect(missing).toEqual([]);
});

test.each([
  // from a paragraph's own words to an item of it: the paragraph
  ['para. 21', 'para. 21 (b)', 'para. 21'],
  ['para. 1 (d)', 'para. 1 (d) (ii)', 'para. 1 (d)'],
  ['para. 1 (d)', 'para. 1 (f)', 'para. 1 (d)–(f)'],
  ['para. 1 (a)', 'para. 1 (b) (ii)', 'para. 1 (a)–(b) (ii)'],
  ['para. 1 (a) (ii)', 'para. 1 (b)', 'para. 1 (a) (ii)–(b)'],
  ['sect. I', 'sect. III', 'sects. I–III'],
  ['annex I', 'annex II', 'annexes I–II'],
  ['annex, art. 4', 'annex, art. 6', 'annex, arts. 4–6'],
  ['annex, action 1', 'annex, action 3', 'annex, actions 1–3'],
  ['target 1.a', 'target 1.b', 'targets 1.a–1.b'],
  ['annex I, table 1', 'annex I, table 2', 'annex I, tables 1–2'],
  ['annex I, para. 4', 'annex II, para. 2', 'annex I, para. 4 to annex II, para. 2'],
  ['part A, para. 3', 'part A, para. 5', 'part A, paras. 3–5'],
])('from %s through %s: %s', (from, through, expected) => {
  expect(pinpointFor({ cite: from }, { cite: through })).toBe(expected);
});

test.each([
  [
    'un-text',
    'section II, paragraph 3, of General Assembly resolution 73/404 B of 22 December 2018',
  ],
  ['un-note', 'General Assembly resolution 73/404 B, sect. II, para. 3.'],
  ['bluebook', 'G.A. Res. 73/404 B, § II, ¶ 3, U.N. Doc. A/RES/73/404 A-B (Dec. 22, 2018).'],
  ['oscola', 'UNGA Res 73/404 B (22 December 2018) UN Doc A/RES/73/404 A-B, sect II, para 3'],
] as const)('%s of a part: the resolution of its letter', (style, expected) => {
  const both = {
    symbol: 'A/RES/73/404 A-B',
    title: 'Lights',
    organ: 'General Assembly' as const,
    adopted: '2018-12-22',
  };
  expect(plainCitation(style, both, 'part B, sect. II, para. 3')).toBe(expected);
});
