import { fullNameOf } from '../../../src/search/query/abbreviations.ts';
import { describe, expect, test } from 'vitest';
import { matchText, planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { cutAt } from '../../../src/search/query/ranges.ts';

/** The text with what was found in brackets, or "no". */
function found(query: string, text: string): string {
  const match = matchText(planOf(parseQuery(query)), text);
  if (!match) return 'no';
  return cutAt(text, match.ranges)
    .map((piece) => (piece.found ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('matchText', () => {
  test.each([
    ['urges countries', 'Urges all countries;', '[Urges] all [countries];'],
    ['urge country', 'Urges all countries;', '[Urges] all [countries];'],
    ['unit', 'the United Nations', 'no'],
    ['"developing country"', 'developing countries', 'no'],
    ['"developing countries"', 'Developing countries,', '[Developing countries],'],
    ['"of implementation"', 'means of implementation', 'means [of implementation]'],
    ['"policy making"', 'policy-making', '[policy-making]'],
    ['policy-making', 'policymaking', '[policymaking]'],
    ['"South South"', 'South-South', '[South-South]'],
    ['South-South', 'the South and the South', 'no'],
    ['report -annual', 'an annual report', 'no'],
    ['report -"annual review"', 'an annual report', 'an annual [report]'],
    ['oda OR report', 'an annual report', 'an annual [report]'],
    ['sustain*', 'sustained sustainable', '[sustained] [sustainable]'],
    ['eighty lamps', '80 lamps', '[80] [lamps]'],
    ['twelve lamps', '12 lamps', '[12] [lamps]'],
    ['81st session', 'its eighty-first session', 'its [eighty-first] [session]'],
    ['"63/233"', 'resolution 63/233 of', 'resolution [63/233] of'],
    ['"63/23"', 'resolution 63/233 of', 'no'],
    ['A/RES/79/1 women', 'women, in resolution 79/1', '[women], in resolution [79/1]'],
    ['a_res_79_1, women', 'women, 79/1', '[women], [79/1]'],
    ['A/RES/79/1 women', 'women (A/RES/79/1)', '[women] ([A/RES/79/1])'],
    ['A/RES/79/1', 'resolutions 79/11 and 1/79', 'no'],
    ['"A/RES/79/1"', 'resolution 79/1', 'no'],
    ['report -A/RES/79/1', 'the report in resolution 79/1', 'no'],
    ['A/RES/S-20/2', 'resolution S-20/2', 'resolution [S-20/2]'],
    ['A/RES/72/266B', 'resolution 72/266 B', 'resolution [72/266 B]'],
    ['A/RES/3201(S-VI)', 'resolution 3201 (S-VI)', 'resolution [3201 (S-VI])'],
    ['A/RES/3201 (S-VI)', 'resolution 3201 (S-VI)', 'resolution [3201] ([S-VI])'],
    ['A/RES/3367(XXX)A', 'resolution 3367 A (XXX)', 'resolution [3367 A (XXX])'],
    ['SIDS', 'small island developing State', '[small island developing State]'],
    ['official development assistance', 'more ODA', 'more [ODA]'],
    ['IDP', 'internally displaced persons', '[internally displaced persons]'],
    ['NGOs', 'a non-governmental organization', 'a [non-governmental organization]'],
    ['aid', 'acquired immunodeficiency syndrome', 'no'],
    ['r2p', 'the responsibility to protect', 'the [responsibility to protect]'],
    [
      'MSMEs',
      'micro-, small and medium-sized enterprises',
      '[micro-, small and medium-sized enterprises]',
    ],
    ['DPRK', 'Democratic People’s Republic of Korea', '[Democratic People’s Republic of Korea]'],
    ['least developed country', 'the LDCs', 'the [LDCs]'],
    ['small island developing states', 'SIDS and States', '[SIDS] and [States]'],
    ['more official development assistance', 'more and more ODA', '[more] and [more] [ODA]'],
    ['more official development assistance', 'less ODA', 'no'],
    ['Convention on the Rights of the Child', 'CRC and the child', '[CRC] and the [child]'],
    ['convention rights child', 'the CRC', 'the [CRC]'],
    ['high-level political forum', 'the HLPF', 'the [HLPF]'],
    [
      'official development assistance',
      'official development, assistance',
      '[official] [development], [assistance]',
    ],
    ['"official development assistance"', 'more ODA', 'no'],
    ['official "development" assistance', 'more ODA', 'no'],
    ['official develop* assistance', 'more ODA', 'no'],
    ['official development assistance OR aid', 'more ODA', 'no'],
    ['assistance official development', 'more ODA', 'no'],
    ['official assistance', 'more ODA', 'no'],
    ['official development assistance -ODA', 'more ODA', 'no'],
    ['World Health Organization', 'those who can', 'no'],
    ['lethal autonomous weapons systems', 'the law of the sea', 'no'],
    ['lethal autonomous weapons systems', 'LAWS', '[LAWS]'],
    ['laws', 'law', '[law]'],
    ['Convention on International Trade in Endangered Species', 'as cited', 'no'],
    ['World Health Organization', 'WHO', '[WHO]'],
    ['AIDS', 'HIV/AIDS', 'HIV/[AIDS]'],
    ['AIDS', 'aid and aids', 'no'],
    ['hiv/aids', 'HIV/AIDS', '[HIV/AIDS]'],
    ['hiv aids', 'HIV/AIDS', '[HIV]/[AIDS]'],
    ['aids', 'food aid', 'food [aid]'],
    ['aids to navigation', 'an aid for navigation', 'an [aid] for [navigation]'],
    ['who reports', 'a report', 'a [report]'],
    ['WHO reports', 'a report', 'no'],
    ['United Nations', 'www.un.org', 'no'],
    ['WHO', 'those who can', 'no'],
    ['who', 'those who can', 'those [who] can'],
    ['the role of women', 'women and men', 'no'],
    ['the women', 'women and men', '[women] and men'],
    ['organisation', 'International Labour Organization', 'International Labour [Organization]'],
    ['cafe', 'café', '[café]'],
    ['risk officer', 'Risk · Officer | Chief', '[Risk] · [Officer] | Chief'],
    ['"risk officer"', 'Risk Officer · P-4', '[Risk Officer] · P-4'],
    ['"risk officer"', 'Risk · Officer', 'no'],
    ['"officer chief"', 'Risk · Officer | Chief', 'no'],
    ['risk -"officer chief"', 'Risk · Officer | Chief', '[Risk] · Officer | Chief'],
  ])('%s in “%s”', (query, text, expected) => {
    expect(found(query, text)).toBe(expected);
  });
});

test.each([
  ['UN75', 'seventy-fifth anniversary of the United Nations'],
  ['un80', 'eightieth anniversary of the United Nations'],
  ['UN2023', undefined],
])('%s stands for %s', (typed, name) => {
  expect(fullNameOf(typed)).toBe(name);
});
