import { describe, expect, it, test } from 'vitest';
import { wholeWords } from '../../../../scripts/normalise/pdf/wholeWords.ts';
import { inkOf } from '../../../../scripts/normalise/characters.ts';

/** A text that has each of its words whole somewhere, and one word that shows that others are torn. */
const TEXT = `
The General Assembly, recalling the sustainable and the international lighthouses of the Keepers,
Noting one along the sand of the coast the freshwater of the non-aligned capes and their development,
Welcoming the th e light,
`.trim();

const whole = (line: string): string | undefined => wholeWords([...TEXT.split('\n'), line]).at(-1);

describe('words that a maker tore', () => {
  it.each([
    ['th e lamps a nd t he oil o f', 'the lamps and the oil of'],
    ['su stainable and internationa l lamps', 'sustainable and international lamps'],
    ['freshw ater', 'freshwater'],
    ['no n-aligned capes', 'non-aligned capes'],
    ['D evelopment', 'Development'],
    ['North -South, micro -, small - and P -4', 'North-South, micro-, small - and P-4'],
    ['2015 –2030', '2015–2030'],
    ['the Assembly ,1 the lamps ; and (71/1 ).', 'the Assembly,1 the lamps; and (71/1).'],
    ['5/ 2 of the keepers', '5/2 of the keepers'],
    ['54/5 2 of 1 December 20 12', '54/52 of 1 December 2012'],
    ['alon g on e-commerce', 'along on e-commerce'],
  ])('%s', (torn, expected) => {
    expect(whole(torn)).toBe(expected);
  });

  it.each([
    ['the lamps of 2015 –2030', 'the lamps of 2015–2030'],
    ['the paragra phs of lamps', 'the paragraphs of lamps'],
    ['one Keeper (P -4) of lamps', 'one Keeper (P-4) of lamps'],
  ])('shows by itself that letters are set wide: %s', (torn, expected) => {
    expect(wholeWords(['the paragraphs of all the capes', torn]).at(-1)).toBe(expected);
  });

  it('leaves apart what is an expression of two words', () => {
    const lines = ['the roadmap for th e lamps', 'as the road map says'];
    expect(wholeWords(lines).at(-1)).toBe('as the road map says');
  });

  it('makes the document’s own symbol whole, wherever it is torn', () => {
    const torn = [
      'United Nations A/RES/9 1/17',
      'the th e',
      'A/RES/91/1 7 Lamps',
      'A/RES/91/1 9 Oil',
    ];
    expect(wholeWords(torn)).toEqual([
      'United Nations A/RES/91/17',
      'the the',
      'A/RES/91/17 Lamps',
      'A/RES/91/1 9 Oil',
    ]);
  });

  it('joins a hyphen at the end of a line to its word where a word follows', () => {
    expect(wholeWords(['the th e', 'South -', 'South', 'nil -', '4'])).toEqual([
      'the the',
      'South-',
      'South',
      'nil -',
      '4',
    ]);
  });

  it.each([
    ['a long coast', 'two words that are another together'],
    ['State-owned and -driven lamps', 'a word that shares another’s beginning'],
    ['the women’s and', 'what stands after an apostrophe'],
    ['in to the lamps', 'words that stand before and after any other'],
    ['light houses', 'words of which one stands elsewhere too'],
    ['zq uantum', 'parts of no word of the text'],
    ['I n v i t e s', 'letters all set apart'],
    ['wait . . . and see', 'an ellipsis'],
    ['27 November 2012 5 of 3', 'a number after a year'],
  ])('leaves %s: %s', (line) => {
    expect(whole(line)).toBe(line);
  });

  it('leaves a text in which nothing is torn', () => {
    const lines = ['The Keepers’ lamps,', 'in to and a long way along'];
    expect(wholeWords(lines)).toBe(lines);
  });
});

test('only blanks are taken away', () => {
  const lines = TEXT.split('\n');
  for (let at = 1; at < TEXT.length; at += 1) {
    const torn = `${TEXT.slice(0, at)} ${TEXT.slice(at)}`.split('\n');
    const made = wholeWords(torn);
    expect(made.map(inkOf)).toEqual(lines.map(inkOf));
  }
});
