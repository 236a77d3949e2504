import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anchorOf, citedAs, readPinpoints } from '../../../src/citation/pinpoint.ts';
import { readSeveral } from '../../../src/citation/several.ts';
import { readCitation, readDocument } from '../../../src/citation/typed.ts';

/** "para-2..para-4 para-7": the places that are named, a stretch by its ends. */
const placesIn = (typed: string) =>
  readCitation(typed)
    ?.places.map(({ id, through }) => id + (through ? `..${through}` : ''))
    .join(' ');

/** "A/RES/64/1#para-2..para-4": symbol, and places. */
const written = (typed: string) => {
  const [symbol, places] = [readCitation(typed)?.symbol, placesIn(typed)];
  return symbol && symbol + (places ? `#${places}` : '');
};

test.each([
  ['para-999', 'para. 999'],
  ['para-1-d-i', 'para. 1 (d) (i)'],
  ['sec-III-para-4', 'sect. III, para. 4'],
  ['annex-para-4-b', 'annex, para. 4 (b)'],
  ['annex-II-sec-A-para-12', 'annex II, sect. A, para. 12'],
  ['pp-21', 'twenty-first preambular paragraph'],
  ['annex-II-table-1', 'annex II, table 1'],
  ['formula', 'opening formula'],
  ['fn-9', 'note 9'],
  ['fnref-9', 'mark of note 9'],
  ['annex-I-heading-2', 'annex I, heading 2'],
  ['annex-art-3-para-1-a', 'annex, art. 3, para. 1 (a)'],
  ['rule-12', 'rule 12'],
  ['target-1-a', 'target 1.a'],
  ['target-17-19', 'target 17.19'],
  ['goal-4', 'goal 4'],
  ['action-56', 'action 56'],
  ['annex-I-action-3', 'annex I, action 3'],
  ['para-3-bis', 'para. 3 bis'],
])('%s is cited as %s', (id, cite) => {
  expect(citedAs(id)).toBe(cite);
});

describe('readCitation', () => {
  test.each([
    ['64/1', 'A/RES/64/1'],
    ['64/1; A/RES/64/1', 'A/RES/64/1'],
    ['64/1 op', undefined], // one begins to type
    ['A/RES/64/1; A/RES/64/2', undefined],
    ['G.A. Res. 64/1, U.N. Doc. A/RES/64/2', undefined],
    ['https://docs.un.org/en/A/RES/64/1 https://docs.un.org/en/A/RES/64/2', undefined],
    [' 64/1. ', 'A/RES/64/1'],
    ['A/RES/64/1', 'A/RES/64/1'],
    ['a/res/64/1', 'A/RES/64/1'],
    ['A_RES_64_1', 'A/RES/64/1'],
    ['GA res 64/1', 'A/RES/64/1'],
    ['UN General Assembly Resolution 64/1', 'A/RES/64/1'],
    ['resolution 64/1 of 6 October 2009', 'A/RES/64/1'],
    ['S-10/2', 'A/RES/S-10/2'],
    ['ES-10/17', 'A/RES/ES-10/17'],
    ['es‑10/17 para 3', 'A/RES/ES-10/17#para-3'],
    ['2997 (XXVII)', 'A/RES/2997(XXVII)'],
    ['A/RES/2997(XXVII), sect. II, para. 2', 'A/RES/2997(XXVII)#sec-II-para-2'],
    ['64/1 II.23', 'A/RES/64/1#sec-II-para-23'],
    ['64/1, ii, 23', 'A/RES/64/1#sec-II-para-23'],
    ['64/1 sect. II/23', 'A/RES/64/1#sec-II-para-23'],
    ['3367 A (XXX)', 'A/RES/3367(XXX)A'],
    ['48/218 B', 'A/RES/48/218 B'],
    ['64/244 A', 'A/RES/64/244 A'],
    ['70/1, target 1.a', 'A/RES/70/1#target-1-a'],
    ['target 17.19 of resolution 70/1', 'A/RES/70/1#target-17-19'],
    ['70/1 Goal 4', 'A/RES/70/1#goal-4'],
    ['79/1, Action 56', 'A/RES/79/1#action-56'],
    ['79/1#action-56', 'A/RES/79/1#action-56'],
    ['79/1 action56', 'A/RES/79/1#action-56'],
    ['64/1#5', 'A/RES/64/1#para-5'],
    ['64/1 op 5 sub a', 'A/RES/64/1#para-5-a'],
    ['64/1 oper. 5', 'A/RES/64/1#para-5'],
    ['79 236 para 5', 'A/RES/79/236#para-5'],
    ['79-236 op5', 'A/RES/79/236#para-5'],
    ['op 5 of 79 236', 'A/RES/79/236#para-5'],
    ['res 79 236 5', 'A/RES/79/236#para-5'],
    ['resolution 79 236 para 5', 'A/RES/79/236#para-5'],
    ['res es 11 1', 'A/RES/ES-11/1'],
    ['res 265 session 78', 'A/RES/78/265'],
    ['res 265 of session 78', 'A/RES/78/265'],
    ['res 265 78th session para 4', 'A/RES/78/265#para-4'],
    ['resolution 265 (78)', 'A/RES/78/265'],
    ['res. A/78/265', 'A/RES/78/265'],
    ['G.A. Res. 78/265, ¶ 4 (Mar. 21, 2024)', 'A/RES/78/265#para-4'],
    ['78/265, para. 4 (2024)', 'A/RES/78/265#para-4'],
    ['S-32/1 para 5 annex', 'A/RES/S-32/1#annex-para-5'],
    ['ARES78265', 'A/RES/78/265'],
    ['U.N.G.A. Res. 78/265', 'A/RES/78/265'],
    ['79/1 annex I 36(c)', 'A/RES/79/1#annex-I-para-36-c'],
    ['79/233 annex 303', 'A/RES/79/233#annex-para-303'],
    ['79/233 annex 2', 'A/RES/79/233#annex-2'],
    ['what does 79/1 op 5 say?', 'A/RES/79/1#para-5'],
    ['what is 79/236 about', 'A/RES/79/236'],
    ['text of paragraph 5 of 79/236', 'A/RES/79/236#para-5'],
    ['show me the text of 79/236', 'A/RES/79/236'],
    ['79/236 paragraph 5 text', 'A/RES/79/236#para-5'],
    ['61/295, annex, art. 3, para. 1 (a)', 'A/RES/61/295#annex-art-3-para-1-a'],
    ['64/1 rule 12', 'A/RES/64/1#rule-12'],
    ['GA res 64/1, para. 1 (d) (i)', 'A/RES/64/1#para-1-d-i'],
    ['64/1 para 1 (d) (i)', 'A/RES/64/1#para-1-d-i'],
    ['64/1 OP1(d)(i)', 'A/RES/64/1#para-1-d-i'],
    ['64/1 op 1 d i', 'A/RES/64/1#para-1-d-i'],
    ['64/1 op1.d.i', 'A/RES/64/1#para-1-d-i'],
    ['64/1 para 1d', 'A/RES/64/1#para-1-d'],
    ['64/1 ¶1(d)', 'A/RES/64/1#para-1-d'],
    ['64/1, paragraph 1, subparagraph (d) (i)', 'A/RES/64/1#para-1-d-i'],
    ['64/1 PP3', 'A/RES/64/1#pp-3'],
    ['64/1 pp. 3', 'A/RES/64/1#pp-3'],
    ['64/1 preambular paragraph 3', 'A/RES/64/1#pp-3'],
    ['resolution 64/1, third preambular paragraph', 'A/RES/64/1#pp-3'],
    ['64/1, twenty-first preambular paragraph', 'A/RES/64/1#pp-21'],
    ['64/1 annex', 'A/RES/64/1#annex'],
    ['64/1 annex para 12', 'A/RES/64/1#annex-para-12'],
    ['64/1, annex ii, sect. b, para. 12', 'A/RES/64/1#annex-II-sec-B-para-12'],
    ['64/1, annex ii, table 1', 'A/RES/64/1#annex-II-table-1'],
    ['table 2 of the annex to resolution 64/1', 'A/RES/64/1#annex-table-2'],
    ['64/1 note 3', 'A/RES/64/1#fn-3'],
    ['64/1 fn3', 'A/RES/64/1#fn-3'],
    ['64/1 paras. 2–4', 'A/RES/64/1#para-2..para-4'],
    ['2200 A XXI', 'A/RES/2200(XXI)A'],
    ['64/1 para. 5 et seq.', 'A/RES/64/1#para-5..para-last-1'],
    ['64/1, chapeau of para. 5', 'A/RES/64/1#para-5'],
    ['79/1 actions 5–8', 'A/RES/79/1#action-5..action-8'],
    ['64/1, third to fifth preambular paragraphs', 'A/RES/64/1#pp-3..pp-5'],
    ['64/1 ¶¶ 2-4', 'A/RES/64/1#para-2..para-4'],
    ['64/1, paras. 2, 5 and 7', 'A/RES/64/1#para-2 para-5 para-7'],
    ['para. 4 of resolution 64/1', 'A/RES/64/1#para-4'],
    ['paragraph 12 of the annex to resolution 64/1', 'A/RES/64/1#annex-para-12'],
    ['section III, paragraph 4, of its resolution 72/262 A', 'A/RES/72/262 A#sec-III-para-4'],
    ['64/1#para-1-d-i', 'A/RES/64/1#para-1-d-i'],
    ['https://docs.un.org/en/A/RES/64/1', 'A/RES/64/1'],
    ['docs.un.org/en/A/RES/64/1', 'A/RES/64/1'],
    ['https://undocs.org/A/RES/64/1', 'A/RES/64/1'],
    ['http://www.un.org/Docs/asp/ws.asp?m=A/RES/64/1', 'A/RES/64/1'],
    ['https://undocs.org/en/A/RES/2997%20(XXVII)', 'A/RES/2997(XXVII)'],
    ['https://example.org/en/A/RES/64/1/#para-1-d-i', 'A/RES/64/1#para-1-d-i'],
    ['https://example.org/en/A/RES/64/1/para-1-d-i/', 'A/RES/64/1#para-1-d-i'],
    ['/a/res/64/1', 'A/RES/64/1'],
    ['/64/1', 'A/RES/64/1'],
    ['/en/64/1/', 'A/RES/64/1'],
    ['/en/a/res/64/1/para-2', 'A/RES/64/1#para-2'],
    ['/en/timelines/south-south/', undefined],
    ['https://docs.un.org/en/A/64/1', undefined],
    ['https://docs.un.org/en/%', undefined],
    ['', undefined],
    ['A/RES/64/1 (2009)', 'A/RES/64/1'],
    ['A / RES / 64 / 1', 'A/RES/64/1'],
    ['A-RES-64-1', 'A/RES/64/1'],
    ['64 / 1', 'A/RES/64/1'],
    ['RES/64/1', 'A/RES/64/1'],
    ['A_RES_64_1.txt', 'A/RES/64/1'],
    ['A_RES_ES-10_17.pdf', 'A/RES/ES-10/17'],
    ['A_RES_48_218B.mdx', 'A/RES/48/218 B'],
    ['op3 64/1', 'A/RES/64/1#para-3'],
    ['64/1 3rd PP', 'A/RES/64/1#pp-3'],
    ['64/1 third op', 'A/RES/64/1#para-3'],
    ['64/1 1(d)(i)', 'A/RES/64/1#para-1-d-i'],
    ['64/1, 1 (d)', 'A/RES/64/1#para-1-d'],
    ['annex to resolution 64/1, paragraph 25', 'A/RES/64/1#annex-para-25'],
    ['paragraph 25 of resolution 64/1, annex II', 'A/RES/64/1#annex-II-para-25'],
    // a letter is a part, or begins "para", "op" and "annex"
    ['48/218 b', 'A/RES/48/218 B'],
    ['48/218 b, para. 3', 'A/RES/48/218 B#para-3'],
    ['48/218 P', 'A/RES/48/218 P'],
    ['48/218 p', undefined],
    ['48/218 o', undefined],
    ['48/218 a', undefined],
    ['3367 (XXX) p', undefined],
    ['48/218 para', undefined],
    ['64/1 (north)', undefined],
    ['64/1 12', 'A/RES/64/1#para-12'],
    ['64/1 2012', undefined],
    ['64/1.zip', undefined],
    ['report 64/1', undefined],
    ['10 / 12 / 2009', undefined],
    ['and/or', undefined],
    ['64', undefined],
    ['64/1 capacity-building', undefined],
    ['urges developing countries', undefined],
    ['paragraph 4', undefined],
    ['A/64/1', undefined],
    ['resolution 1325 (2000)', 'S/RES/1325(2000)'],
    ['79/236 5', 'A/RES/79/236#para-5'],
    ['79/1 action 56', 'A/RES/79/1#action-56'],
    ['fiftieth preambular 79/194', 'A/RES/79/194#pp-50'],
    ['A/RES/ES–11/1', 'A/RES/ES-11/1'],
    ['A/RES/S–20/2', 'A/RES/S-20/2'],
    ['ES–10/23 para 3', 'A/RES/ES-10/23#para-3'],
    ['S/RES/2719 para 4', 'S/RES/2719(2023)#para-4'],
    ['S/RES/2719 (2023), para. 4', 'S/RES/2719(2023)#para-4'],
    ['s_res_2719(2023).pdf', 'S/RES/2719(2023)'],
    [
      'UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373(2001), para 1(b)',
      'S/RES/1373(2001)#para-1-b',
    ],
    [
      'S.C. Res. 1373, ¶ 1(b), U.N. Doc. S/RES/1373(2001) (Sept. 28, 2001).',
      'S/RES/1373(2001)#para-1-b',
    ],
    ['para. 4 of Security Council resolution 2719 (2023)', 'S/RES/2719(2023)#para-4'],
    ['S/RES/9999', undefined],
    ['HRC 55/19', 'A/HRC/RES/55/19'],
    ['Human Rights Council resolution S-7/1, para. 2', 'A/HRC/RES/S-7/1#para-2'],
    ['A/HRC/RES/55/19', 'A/HRC/RES/55/19'],
    ['https://docs.un.org/en/A/HRC/RES/55/19', 'A/HRC/RES/55/19'],
    ['https://docs.un.org/en/S/RES/2719(2023)', 'S/RES/2719(2023)'],
    ['https://docs.un.org/en/S/RES/2719%20(2023)', 'S/RES/2719(2023)'],
    ['E/RES/2024/3', 'E/RES/2024/3'],
    ['ECOSOC resolution 2024/3, para. 2', 'E/RES/2024/3#para-2'],
    ['2024/3 pp 2', 'E/RES/2024/3#pp-2'],
    ['ECOSOC 106 (VI)', 'E/RES/106(VI)'],
    ['106 (VI)', 'A/RES/106(VI)'],
    ['10/12/2009', undefined],
    ['SCR 1325', 'S/RES/1325(2000)'],
    ['UNSCR 2719 (2023), OP 3', 'S/RES/2719(2023)#para-3'],
    ['unscr1325', 'S/RES/1325(2000)'],
    ['HRCR 55/19', 'A/HRC/RES/55/19'],
    ['UNGAR 64/1', 'A/RES/64/1'],
    ['S/RES/1325 (2000) OP 3', 'S/RES/1325(2000)#para-3'],
    ['S/RES/1325 2000', 'S/RES/1325(2000)'],
    ['S-RES-1325(2000)', 'S/RES/1325(2000)'],
    ['s res 2719 para 4', 'S/RES/2719(2023)#para-4'],
    ['GA/RES/64/1', 'A/RES/64/1'],
    ['HRC/RES/55/19', 'A/HRC/RES/55/19'],
    ['A-HRC-RES-55-19', 'A/HRC/RES/55/19'],
    ['UN/A/RES/64/1', 'A/RES/64/1'],
    ['E-RES-2024-3', 'E/RES/2024/3'],
    ['resolution 55/19 of the Human Rights Council, para. 2', 'A/HRC/RES/55/19#para-2'],
    ['para. 2 of resolution 1325 of the Security Council', 'S/RES/1325(2000)#para-2'],
    ['/en/S/RES/2719/#para-4', 'S/RES/2719(2023)#para-4'],
    ['1503 (XLVIII)', 'E/RES/1503(XLVIII)'],
    ['A/RES/1503(XLVIII)', undefined],
    ['3201 (S-VI)', 'A/RES/3201(S-VI)'],
    ['377 (V)', 'A/RES/377(V)'],
    ['217A(III)', 'A/RES/217(III)A'],
    ['G.A. Res. 217A (III), U.N. Doc. A/RES/217(III) (Dec. 10, 1948)', 'A/RES/217(III)A'],
    ['A/RES/71/101 A and B, para. 2', 'A/RES/71/101 A-B#para-2'],
    ['79/1 – action 56', 'A/RES/79/1#action-56'],
    ['79/236 paras. 5 – 7', 'A/RES/79/236#para-5..para-7'],
    ['resolution 2719', undefined],
    // closed up, with other signs, misspelt
    ['GA79/1', 'A/RES/79/1'],
    ['UNGA79/1', 'A/RES/79/1'],
    ['GA/79/1', 'A/RES/79/1'],
    ['GARes 79/1', 'A/RES/79/1'],
    ['HRC/55/19', 'A/HRC/RES/55/19'],
    ['res79/1', 'A/RES/79/1'],
    ['ARES/79/1', 'A/RES/79/1'],
    ['ares79/1', 'A/RES/79/1'],
    ['A.RES.79.1', 'A/RES/79/1'],
    ['A\\RES\\79\\1', 'A/RES/79/1'],
    ['A∕RES∕79∕1', 'A/RES/79/1'],
    ['A/79/RES/1', 'A/RES/79/1'],
    ['A/RES/079/001', 'A/RES/79/1'],
    ['A_RES_79_1-EN.pdf', 'A/RES/79/1'],
    ['ES10/23', 'A/RES/ES-10/23'],
    ['A/RES/ES 10/23', 'A/RES/ES-10/23'],
    ['ES-10-23', 'A/RES/ES-10/23'],
    ['2997 xxvii', 'A/RES/2997(XXVII)'],
    ['2997(27)', 'A/RES/2997(XXVII)'],
    ['reslution 79/1 pargraph 5', 'A/RES/79/1#para-5'],
    ['genral assmbly 79/1', 'A/RES/79/1'],
    ['resolution no. 79/1', 'A/RES/79/1'],
    ['№ 79/1', 'A/RES/79/1'],
    ['resolution # 79/1', 'A/RES/79/1'],
    ['the 79/1 resolution', 'A/RES/79/1'],
    ['full text of resolution 79/1', 'A/RES/79/1'],
    ['cf. A/RES/79/1', 'A/RES/79/1'],
    // by the session
    ['79th session resolution 1', 'A/RES/79/1'],
    ['resolution 1 of the seventy-ninth session', 'A/RES/79/1'],
    ['session 79, resolution 1', 'A/RES/79/1'],
    ['tenth emergency special session, resolution 23', 'A/RES/ES-10/23'],
    // with a day
    ['resolution 79/1 adopted by the General Assembly on 22 September 2024', 'A/RES/79/1'],
    ['A/RES/79/1 [2024]', 'A/RES/79/1'],
    ['79/1 (22.9.2024)', 'A/RES/79/1'],
    ['79/1 of 2024', 'A/RES/79/1'],
    // addresses without what they begin with, and words before them
    ['en/A/RES/79/1/para-5', 'A/RES/79/1#para-5'],
    ['localhost:8080/base/en/A/RES/79/1/#para-5', 'A/RES/79/1#para-5'],
    ['see https://docs.un.org/en/A/RES/79/1', 'A/RES/79/1'],
    ['A/RES/79/1/para-5', 'A/RES/79/1#para-5'],
    ['79/236/5', 'A/RES/79/236#para-5'],
    ['79/1-OP5', 'A/RES/79/1#para-5'],
    ['79/236 | 5', 'A/RES/79/236#para-5'],
    // places
    ['79/236 (5)', 'A/RES/79/236#para-5'],
    ['A/RES/79/1 (para. 5)', 'A/RES/79/1#para-5'],
    ['A/RES/79/1 [OP 5]', 'A/RES/79/1#para-5'],
    ['A/RES/79/1, at para. 5', 'A/RES/79/1#para-5'],
    ['79/1’s paragraph 5', 'A/RES/79/1#para-5'],
    ['paragraph 5 from resolution 79/236', 'A/RES/79/236#para-5'],
    ['fifth paragraph of 79/236', 'A/RES/79/236#para-5'],
    ['79/236 5th para.', 'A/RES/79/236#para-5'],
    ['paragraph five of 79/236', 'A/RES/79/236#para-5'],
    ['79/1 annex one', 'A/RES/79/1#annex-1'],
    ['79/236 para no. 5', 'A/RES/79/236#para-5'],
    ['79/236 #5', 'A/RES/79/236#para-5'],
    ['79/236 p. 5', 'A/RES/79/236#para-5'],
    ['79/236 operative clause 5', 'A/RES/79/236#para-5'],
    ['79/236 preambular clause 3', 'A/RES/79/236#pp-3'],
    ['79/236 subparagraph 5 (b)', 'A/RES/79/236#para-5-b'],
    ['79/236 paragraph 5, letter b', 'A/RES/79/236#para-5-b'],
    ['79/236 5 b', 'A/RES/79/236#para-5-b'],
    ['79/236 5 a) ii)', 'A/RES/79/236#para-5-a-ii'],
    ['79/236 5ai', 'A/RES/79/236#para-5-a-i'],
    ['79/236 para 5, (a)', 'A/RES/79/236#para-5-a'],
    ['79/236 op_5', 'A/RES/79/236#para-5'],
    ['79/236 OP5–OP7', 'A/RES/79/236#para-5..para-7'],
    ['79/236 PP3-5', 'A/RES/79/236#pp-3..pp-5'],
    ['79/236 para 5 & 6', 'A/RES/79/236#para-5 para-6'],
    ['79/236 5-7', 'A/RES/79/236#para-5..para-7'],
    ['79/1 para. 5, annex', 'A/RES/79/1#annex-para-5'],
    ['70/1 SDG 4', 'A/RES/70/1#goal-4'],
    ['70/1 SDG 4.7', 'A/RES/70/1#target-4-7'],
    ['resolution 78-265 paragraph 5', 'A/RES/78/265#para-5'],
    ['79/1-79/5', undefined],
    ['15/10/2009', undefined],
    ['7/24/10', undefined],
  ])('%s → %s', (typed, expected) => expect(written(typed)).toBe(expected));

  it('reads the same whatever stands around it', () => {
    const cited = ['A/RES/64/1', '64/1 para 1 (d)', '2997 (XXVII)', 'para. 4 of resolution 64/1'];
    const before = fc.string({
      unit: fc.constantFrom(...' \u200B\u00A0“«"\'([<.,;•—'),
      maxLength: 6,
    });
    const after = fc.string({
      unit: fc.constantFrom(...' \u200B\uFEFF”»"\')]>.,;:?!…/'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.constantFrom(...cited), before, after, (one, opening, closing) => {
        expect(written(opening + one + closing)).toBe(written(one));
      }),
    );
  });

  it('answers any text at once, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700 }), (typed) => {
        readCitation(typed);
        readCitation(`64/1 ${typed}`);
        readSeveral(typed);
        readSeveral(`64/1, ${typed} and 64/2`);
      }),
    );
  });
});

test.each([
  ['79/1 actions 5, 6 and 9', 'action-5 action-6 action-9'],
  ['79/1 action 5 and 6', 'action-5 action-6'],
  ['actions 5 and 6 of 79/1', 'action-5 action-6'],
  ['70/1 targets 1.2 and 1.b', 'target-1-2 target-1-b'],
  ['79/1 annexes I and II', 'annex-I annex-II'],
  ['57/1 sections II and III', 'sec-II sec-III'],
  ['217 A (III), arts. 3 & 5', 'art-3 art-5'],
  ['64/1 third and fourth preambular paragraphs', 'pp-3 pp-4'],
  ['64/1 second, third and 4th preambular paras', 'pp-2 pp-3 pp-4'],
  ['64/1 op 4 & pp 6', 'para-4 pp-6'],
  ['64/1 PP3 and PP5', 'pp-3 pp-5'],
  ['64/1 op. 3 / op. 5', 'para-3 para-5'],
  ['64/1 para 4 or 6', 'para-4 para-6'],
  ['64/1 1(a),(b)', 'para-1-a para-1-b'],
  ['64/1 1(d),(i)', 'para-1-d-i'],
  ['64/1 paras. 2, 5–7', 'para-2 para-5..para-7'],
  ['64/1 op 3/5', 'para-3 para-5'],
  ['op. 3/5/7 of 64/1', 'para-3 para-5 para-7'],
  ['64/1 ops 3+5', 'para-3 para-5'],
  ['64/1 operative paragraphs three and five', 'para-3 para-5'],
  ['64/1 paras one to three', 'para-1..para-3'],
  ['paras 3-5 and 8 of 64/1', 'para-3..para-5 para-8'],
  ['64/1 OP2 PP1', 'para-2 pp-1'],
  ['64/1 op 3 and para. 4 (b)', 'para-3 para-4-b'],
  ['64/1 op 4 (b), op 5', 'para-4-b para-5'],
  ['64/1 op 3 / last pp', 'para-3 pp-last-1'],
  ['64/1, PP2, PP4 and OP1', 'pp-2 pp-4 para-1'],
  ['64/1 first two preambular paragraphs', 'pp-1..pp-2'],
  ['64/1 op 5 and following', 'para-5..para-last-1'],
  ['64/1 paras. 5 ff.', 'para-5..para-last-1'],
  ['64/1 para. 5 (b) et seq.', 'para-5-b..para-last-1'],
  ['64/1, annex I, para. 5 onwards', 'annex-I-para-5..annex-I-para-last-1'],
  ['64/1 op 5 through last', 'para-5..para-last-1'],
  ['64/1 op 5-last', 'para-5..para-last-1'],
  ['64/1 para. 5 f.', 'para-5..para-6'],
  ['last preambular paragraph of 64/1', 'pp-last-1'],
  ['64/1 final op', 'para-last-1'],
  ['64/1 last para', 'para-last-1'],
  ['64/1 last pp', 'pp-last-1'],
  ['penultimate preambular para of 64/1', 'pp-last-2'],
  ['second to last operative para of 64/1', 'para-last-2'],
  ['64/1 third-last op', 'para-last-3'],
  ['64/1, last but one operative paragraph', 'para-last-2'],
  ['the last two preambular paragraphs of 64/1', 'pp-last-2..pp-last-1'],
  ['first and last preambular paragraphs of 64/1', 'pp-1 pp-last-1'],
  ['64/1 second to last preambular paragraphs', 'pp-last-2'],
  ['64/1 annex II, last paragraph', 'annex-II-para-last-1'],
  ['last paragraph of annex II to 64/1', 'annex-II-para-last-1'],
  ['64/1 OP 3 bis', 'para-3-bis'],
  ['op 3ter of 64/1', 'para-3-ter'],
  ['64/1 para 3 bis (a)', 'para-3-bis-a'],
  ['79/1 annex I para 4, annex II para 5', 'annex-I-para-4 annex-II-para-5'],
  ['64/1, para. 4, annex', 'annex-para-4'],
  ['64/1 notes 3 and 4', 'fn-3 fn-4'],
])('%s names %s', (typed, anchors) => {
  expect(placesIn(typed)).toBe(anchors);
});

test('none of two places is left out, however they are written', () => {
  const places = [
    ...['op 3', 'OP4', 'PP2', 'para. 4 (b)', 'third preambular paragraph', 'last op', 'paras 5-7'],
    ...['paras. 5 and 7', 'action 5', 'note 3', 'op 6 bis', 'para five', 'annex I, para. 4'],
  ];
  const lost = places.flatMap((one) =>
    places.flatMap((other) =>
      [' and ', ', ', ' & ', ' / ', ' + ', '; ', ' or '].flatMap((between) => {
        const apart = [one, other].map((place) => placesIn(`64/1 ${place}`)?.split(' ').length);
        const typed = `64/1 ${one}${between}${other}`;
        const length = placesIn(typed)?.split(' ').length;
        return length === (apart[0] ?? 0) + (apart[1] ?? 0) ? [] : [typed];
      }),
    ),
  );
  expect(lost).toEqual([]);
});

describe('readPinpoints', () => {
  test.each([
    ['paragraph 5 (b) of the report', 'para-5-b', 'paragraph 5 (b)'],
    ['paras. 5 (a), (b) and 7.', 'para-5-a para-5-b para-7', 'paras. 5 (a), (b) and 7'],
    ['paragraphs 13 to 15 and 20 above', 'para-13..para-15 para-20', 'paragraphs 13 to 15 and 20'],
    ['paragraph 5 and 7 others', 'para-5', 'paragraph 5'],
    ['paragraphs 3 and 12 March', 'para-3', 'paragraphs 3'],
    ['section III, paragraph 4, of', 'sec-III-para-4', 'section III, paragraph 4'],
    ['paragraph 12 of annex II to', 'annex-II-para-12', 'paragraph 12 of annex II'],
    ['annex I.', 'annex-I', 'annex I'],
    ['annex a report', 'annex', 'annex'],
    ['annexes I and II', undefined, ''],
    ['sections', undefined, ''],
  ])('%s', (text, ids, words) => {
    const read = readPinpoints(text, 0);
    expect(
      read?.pinpoints.map(({ id, through }) => id + (through ? `..${through}` : '')).join(' '),
    ).toBe(ids);
    expect(text.slice(0, read?.end ?? 0)).toBe(words);
  });
});

test('a section that numbers nothing is no part of the anchor', () => {
  const anchors = new Set(['para-14', 'sec-I-para-1', 'annex-II-para-4']);
  expect(anchorOf('sec-III-para-14', anchors)).toBe('para-14');
  expect(anchorOf('sec-I-para-1', anchors)).toBe('sec-I-para-1');
  expect(anchorOf('annex-II-sec-A-para-4', anchors)).toBe('annex-II-para-4');
  expect(anchorOf('annex-II-art-2-para-4', anchors)).toBe('annex-II-para-4');
  expect(anchorOf('para-99', anchors)).toBeUndefined();
});

test.each([
  ['A/79/L.2', 'A/79/L.2'],
  ['a 79 l 2', 'A/79/L.2'],
  ['A-79-L.2', 'A/79/L.2'],
  ['79/L.2', 'A/79/L.2'],
  ['C.3/79/L.30/Rev.1', 'A/C.3/79/L.30/Rev.1'],
  ['A/C3/79/L30', 'A/C.3/79/L.30'],
  ['a/79/442 add2', 'A/79/442/Add.2'],
  ['report A/79/454, para. 16', 'A/79/454'],
  ['79/PV.52', 'A/79/PV.52'],
])('%s is the document %s', (typed, symbol) => {
  expect(readDocument(typed)).toBe(symbol);
});

test.each(['79/1', 'water and sanitation', 'c.3', 'a-b-c', 'A/79/L.1 and L.2'])(
  '%s is no document',
  (typed) => {
    expect(readDocument(typed)).toBeUndefined();
  },
);
