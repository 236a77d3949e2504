import { describe, expect, test } from 'vitest';
import { closeness, type Found, scoreOf } from '../../../src/search/engine/rank.ts';

const SPAN = { records: 1000, averageLength: 40 };
const PARAGRAPH = { kind: 'operative', length: 40 } as const;

const found = (positions: number[] | undefined, records: number, inTitle = false): Found => ({
  positions,
  inTitle,
  records,
});
const score = (...all: Found[]) => scoreOf(all, PARAGRAPH, SPAN);

describe('a paragraph answers better', () => {
  test.each([
    ['with a rare word than with a common one', [found([3], 5)], [found([3], 500)]],
    ['with a word twice', [found([3, 9], 5)], [found([3], 5)]],
    [
      'with the words in a row than apart',
      [found([3], 50), found([4], 50)],
      [found([3], 50), found([30], 50)],
    ],
    [
      'with the words in the order asked for',
      [found([3], 50), found([4], 50)],
      [found([4], 50), found([3], 50)],
    ],
    [
      'with the rare one of three words and another than with two common ones side by side',
      [found([9], 200), found(undefined, 100), found([30], 5)],
      [found([3], 200), found([4], 100), found(undefined, 5)],
    ],
    [
      'with the others in the title of its resolution',
      [found([3], 200), found(undefined, 5, true)],
      [found([3], 200), found(undefined, 5)],
    ],
  ])('%s', (_, better, worse) => {
    expect(score(...better)).toBeGreaterThan(score(...worse));
  });

  test('where it is operative, and short', () => {
    const word = [found([3], 5)];
    const of = (kind: 'operative' | 'note', length: number) =>
      scoreOf(word, { kind, length }, SPAN);
    expect(of('operative', 40)).toBeGreaterThan(of('note', 40));
    expect(of('operative', 20)).toBeGreaterThan(of('operative', 80));
  });
});

test('words in the row that was typed are worth more than the same words side by side', () => {
  const words = [found([3], 50), found([5], 50)];
  const sideBySide = [found([3], 50), found([4], 50)];
  expect(scoreOf(words, PARAGRAPH, SPAN, true)).toBeGreaterThan(score(...sideBySide));
});

test('closeness is 1 for words in a row, and less the wider they lie', () => {
  expect(closeness([[3], [4], [5]])).toBe(1);
  expect(closeness([[3], [5]])).toBeCloseTo(2 / 3);
  expect(closeness([[3], [30], [4]])).toBeLessThan(0.2);
  expect(closeness([[3]])).toBe(0);
});
