import { describe, expect, it, test } from 'vitest';
import { inkOf } from '../../../../scripts/normalise/characters.ts';
import { tornWords } from '../../../../scripts/normalise/pdf/tornWords.ts';

const TEXT = `
The General Assembly, recalling the International Keepers and the one group of Lanternisk,
Noting one the sand of the coast of Lanternisk, and the freshwater of the capes, which bears them,
`.trim();

const mended = (line: string): string | undefined =>
  tornWords([...TEXT.split('\n'), line]).lines.at(-1);

describe('words torn here and there', () => {
  it.each([
    ['the prom otion of lamps', 'the promotion of lamps', 'no word of the text, but of English'],
    ['proclaimed befo re the lamps', 'proclaimed before the lamps', 'before what may be a word'],
    ['in cluding lamps', 'including lamps', 'behind a word that stands everywhere'],
    [
      'the Gro up of lamps',
      'the Group of lamps',
      'a word of the text, before one that stands everywhere',
    ],
    [
      'the In ternational lamps',
      'the International lamps',
      'a word of the text, behind such a one',
    ],
    ['lamps of Lanternis k', 'lamps of Lanternisk', 'a name that the text has'],
    ['bien nially, i magination', 'biennially, imagination', 'two on a line'],
    ['Inter national', 'International', 'a beginning that is no word by itself'],
    ['re main, and re gional lamps', 'remain, and regional lamps', 'one that stands twice'],
    ['the transm ittal', 'the transmittal', 'two parts that are none'],
  ])('%s', (torn, expected) => {
    expect(mended(torn)).toBe(expected);
  });

  it.each([
    ['in to the lamps of a part', 'words that stand everywhere'],
    ['the group on e-commerce', 'the letter before a hyphen'],
    ['a long light house', 'two words that are another together'],
    ['met in Lanternisk on sea', 'a name beside words'],
    ['Dar es Lanternisk', 'a name in another language'],
    ['de fer, tous les feux', 'words of another language'],
    ['et cetera, viet nam', 'an expression'],
    ['partie d’une lampe', 'what stands before an apostrophe'],
    ['the keepers’ s and', 'what stands behind an apostrophe'],
    ['be fo-', 'a word broken at the end of a line'],
    ['b e f o re', 'letters all set apart'],
    ['the UN able keepers, in re 2', 'capitals, and a beginning before no word'],
    ['lamps, otion prom', 'parts of which no word is made'],
  ])('leaves %s: %s', (line) => {
    expect(mended(line)).toBe(line);
  });

  it.each(['the lamps thre at sea', 'the Gro up of lamps', 'Uzbekis tan lamps'])(
    'doubts what may be torn: %s',
    (line) => {
      const { lines, problems } = tornWords(['The lamps,', line]);
      expect(lines).toEqual(['The lamps,', line]);
      expect(problems).toMatchObject([{ kind: 'doubtful word', line: 2 }]);
    },
  );

  it('leaves a part that stands elsewhere', () => {
    expect(tornWords(['the otion', 'prom otion']).lines).toEqual(['the otion', 'prom otion']);
  });
});

test('only blanks are taken away', () => {
  const lines = TEXT.split('\n');
  for (let at = 1; at < TEXT.length; at += 1) {
    const torn = `${TEXT.slice(0, at)} ${TEXT.slice(at)}`.split('\n');
    expect(tornWords(torn).lines.map(inkOf)).toEqual(lines.map(inkOf));
  }
});
