import { describe, expect, test } from 'vitest';
import { stemOf, wordsOf } from '../../../src/search/query/words.ts';

const forms = (text: string) => wordsOf(text).map(({ form }) => form);

describe('wordsOf', () => {
  test.each([
    ['South-South cooperation', ['south', 'south', 'cooperation']],
    ['co-operation, non-governmental', ['cooperation', 'nongovernmental']],
    ['non-co-operation, pre-negotiated', ['noncooperation', 'prenegotiated']],
    [
      'non- governmental, pre- and post-conflict',
      ['nongovernmental', 'pre', 'and', 'post', 'conflict'],
    ],
    ['counterterrorism, counter-terrorism', ['counter', 'terrorism', 'counter', 'terrorism']],
    ['policymaking and policy-making', ['policy', 'making', 'and', 'policy', 'making']],
    ['Côte d’Ivoire’s São Tomé', ['cote', 'divoire', 'sao', 'tome']],
    ['organisation, Organization', ['organization', 'organization']],
    ['labor centers program', ['labour', 'centres', 'programme']],
    ['practise, practised, practices', ['practice', 'practiced', 'practices']],
    ['sulphur focussed artifact', ['sulfur', 'focused', 'artefact']],
    ['maneuver maneuvers maneuvering', ['manoeuvre', 'manoeuvres', 'manoeuvring']],
    ['toward an enquiry', ['towards', 'an', 'inquiry']],
    ['anti-Semitism, anti-Semitic', ['antisemitism', 'antisemitic']],
    ['anti-corruption multi-year', ['anti', 'corruption', 'multi', 'year']],
    ['mid-term, multi-lateral, trans-national', ['midterm', 'multilateral', 'transnational']],
    ['bio-diversity, by-catch, life-long', ['biodiversity', 'bycatch', 'lifelong']],
    ['under-represented, extra-judicial', ['underrepresented', 'extrajudicial']],
    ['wellbeing, well-being', ['well', 'being', 'well', 'being']],
    ['roadmap followup', ['road', 'map', 'follow', 'up']],
    ['for the four', ['for', 'the', 'four']],
    ['resolution 63/233 (A/64/1)', ['resolution', '63', '233', 'a', '64', '1']],
    ['— … ;', []],
  ])('%s', (text, expected) => {
    expect(forms(text)).toEqual(expected);
  });

  test('what is another word in small letters is told apart', () => {
    const [aids, inCapitals] = wordsOf('aids AIDS');
    expect(inCapitals?.stem).not.toBe(aids?.stem);
    expect(forms('WHO’s')).toEqual(forms('WHO'));
    expect(forms('WHOLE')).toEqual(['whole']);
  });

  test('each word tells where it stands', () => {
    const text = 'Urges co-operation, policymaking';
    expect(wordsOf(text).map(({ from, to }) => text.slice(from, to))).toEqual([
      'Urges',
      'co-operation',
      'policymaking',
      'policymaking',
    ]);
  });
});

describe('stemOf', () => {
  test('analysis and analyses are one, though a verb is spelt so', () => {
    const [one, several] = wordsOf('analysis analyses');
    expect(one?.stem).toBe(several?.stem);
  });

  test.each([
    ['requests', 'requested'],
    ['requests', 'requesting'],
    ['country', 'countries'],
    ['woman', 'women'],
    ['man', 'men'],
    ['child', 'children'],
    ['crisis', 'crises'],
    ['criterion', 'criteria'],
    ['index', 'indices'],
    ['index', 'indexes'],
    ['memorandum', 'memoranda'],
    ['nazi', 'nazis'],
    ['israeli', 'israelis'],
    ['tsunami', 'tsunamis'],
    ['develops', 'developing'],
    ['provide', 'providing'],
    ['plans', 'planned'],
    ['assess', 'assessed'],
    ['processes', 'process'],
    ['note', 'noting'],
    ['planes', 'plane'],
    ['state', 'stated'],
    ['raise', 'raising'],
    ['promote', 'promoted'],
    ['limits', 'limited'],
  ])('%s and %s are one', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  test.each([
    ['unit', 'united'],
    ['base', 'basis'],
    ['medium', 'media'],
    ['man', 'woman'],
    ['organ', 'organization'],
    ['develop', 'development'],
    ['universal', 'universities'],
    ['state', 'statement'],
    ['news', 'new'],
    ['not', 'noting'],
    ['not', 'note'],
    ['plan', 'plane'],
    ['car', 'care'],
    ['sids', 'side'],
    ['min', 'mining'],
    ['her', 'here'],
  ])('%s and %s are two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });
});
