import { describe, expect, it } from 'vitest';
import { wordsApart } from '../../../../scripts/normalise/pdf/wordsApart.ts';

const TEXT = [
  'the information of keepers, the information of harbours, and towards a plan agreed towards 2030',
  'with what agreed keepers know of all harbours: knowledge',
];

const told = (line: string): string[] => wordsApart([...TEXT, line]).map(({ fact }) => fact);

describe('words that may be one', () => {
  it.each([
    ['goals and see king to light lamps', 'see king', 'words of which one is short'],
    ['small is land harbours', 'is land', 'a word that seldom stands before such'],
    ['the use of in formation on lamps', 'in formation', 'what the text has in one'],
    ['progress to wards lamps', 'to wards', 'the same, though no list has it'],
    ['lamps a greed upon', 'a greed', 'behind an article'],
    ['in centivizing keepers', 'in centivizing', 'an end that is no word'],
    ['galvani zing the harbours', 'galvani zing', 'two that stand nowhere else'],
    ['the know ledge of lamps', 'know ledge', 'one that stands nowhere else'],
  ])('%s', (line, torn) => {
    expect(told(line)).toEqual([`a word seems to be torn in "${torn}"`]);
  });

  it.each([
    ['a part of a way in security, and may be set in human hands', 'words that stand before many'],
    ['30 per cent of lamps', 'what is written in two'],
    ['keepers know of harbours as of lamps', 'words of which none is made'],
    ['the post office', 'an expression'],
    ['for inter- and intraregional lamps', 'a beginning'],
    ['the role played by keepers; their role; they played', 'compounds of what stands elsewhere'],
  ])('leaves %s: %s', (line) => {
    expect(told(line)).toEqual([]);
  });
});
