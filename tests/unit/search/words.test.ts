import { describe, expect, test } from 'vitest';
import { stemOf, wordsOf } from '../../../src/search/query/words.ts';

const forms = (text: string) => wordsOf(text).map(({ form }) => form);

describe('wordsOf', () => {
  test.each([
    ['South-South cooperation', ['south', 'south', 'cooperation']],
    ['co-operation, non-governmental', ['cooperation', 'nongovernmental']],
    ['non-co-operation, pre-negotiated', ['noncooperation', 'prenegotiated']],
    ['counterterrorism, counter-terrorism', ['counter', 'terrorism', 'counter', 'terrorism']],
    ['policymaking and policy-making', ['policy', 'making', 'and', 'policy', 'making']],
    ['Côte d’Ivoire’s São Tomé', ['cote', 'divoire', 'sao', 'tome']],
    ['organisation, Organization', ['organization', 'organization']],
    ['labor centers program', ['labour', 'centres', 'programme']],
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
  test.each([
    ['requests', 'requested'],
    ['requests', 'requesting'],
    ['country', 'countries'],
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
