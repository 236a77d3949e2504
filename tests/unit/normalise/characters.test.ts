import { expect, it } from 'vitest';
import { countInk, foldCharacters, inkOf } from '../../../scripts/normalise/characters.ts';

it.each([
  ['odd blanks', '5\u00A0May\u202F2036\u2009,\ttoday', '5 May 2036 , today'],
  ['many blanks', ' a  b\u00A0 c ', ' a b c '],
  ['hyphens that must not break', 'non\u2011State', 'non-State'],
  ['hyphens that are no more than that', 'seventy\u2010eighth', 'seventy-eighth'],
  ['characters without width', 'post\u00ADwar\u2060time\uFEFF', 'postwartime'],
  ['a word whose letters came out apart', 'I n v i t e s all States', 'Invites all States'],
  ['single letters that are no word', 'parts A B C D and a b c', 'parts A B C D and a b c'],
])('folds %s', (_, text, folded) => {
  expect(foldCharacters(text)).toBe(folded);
});

it('counts no blank as ink', () => {
  expect(inkOf(' I n v\u00A0i t e\u00ADs\u2011 ')).toBe('Invites-');
});

it('counts just the characters that are left when blanks and what has no width are taken away', () => {
  const differ = Array.from({ length: 0x10000 }, (_, code) => code).filter(
    (code) => countInk(String.fromCharCode(code)) !== inkOf(String.fromCharCode(code)).length,
  );
  expect(differ).toEqual([]);
  expect(countInk('a b c', 1, 4)).toBe(1);
});
