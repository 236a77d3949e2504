import { describe, expect, test } from 'vitest';
import {
  type Found,
  nearnessOf,
  rarityOf,
  refined,
  scoreOf,
} from '../../../src/search/engine/rank.ts';
import { WEIGHTS, worthOf } from '../../../src/search/weights.ts';

const found = (
  { times = 0, words = 40, inTitle = false, inHeading = false },
  records: number,
): Found => {
  const rarity = rarityOf(records, 1000);
  return {
    worth: times === 0 ? 0 : rarity * worthOf(times, words, WEIGHTS),
    isTyped: true,
    inTitle: inTitle ? rarity : 0,
    inHeading: inHeading ? rarity : 0,
    rarity,
  };
};
const score = (...all: Found[]) => scoreOf(all, 'operative', 0, WEIGHTS);

describe('a paragraph answers better', () => {
  test.each([
    [
      'with a rare word than with a common one',
      [found({ times: 1 }, 5)],
      [found({ times: 1 }, 500)],
    ],
    ['with a word twice', [found({ times: 2 }, 5)], [found({ times: 1 }, 5)]],
    ['where it is short', [found({ times: 1, words: 20 }, 5)], [found({ times: 1 }, 5)]],
    [
      'with the rare one of three words than with two common ones',
      [found({}, 400), found({}, 300), found({ times: 1 }, 5)],
      [found({ times: 1 }, 400), found({ times: 1 }, 300), found({}, 5)],
    ],
    [
      'with the others in the title of its resolution',
      [found({ times: 1 }, 200), found({ inTitle: true }, 5)],
      [found({ times: 1 }, 200), found({}, 5)],
    ],
    [
      'with the others in the heading above it',
      [found({ times: 1 }, 200), found({ inHeading: true }, 5)],
      [found({ times: 1 }, 200), found({}, 5)],
    ],
  ])('%s', (_, better, worse) => {
    expect(score(...better)).toBeGreaterThan(score(...worse));
  });

  test('where it is no note', () => {
    const word = [found({ times: 1 }, 5)];
    expect(scoreOf(word, 'operative', 0, WEIGHTS)).toBeGreaterThan(
      scoreOf(word, 'note', 0, WEIGHTS),
    );
  });

  test('the more of the title of its resolution is asked for', () => {
    const words = [found({ times: 1 }, 200), found({ inTitle: true }, 5)];
    const scores = [0, 0.5, 1].map((cover) => scoreOf(words, 'operative', cover, WEIGHTS));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });

  test('with the words nearer to one another, and with all of a title', () => {
    const better = (nearness: number, cover: number, isTitle = true) =>
      refined(1, { nearness, isTitle, cover, told: 0 }, WEIGHTS);
    expect(better(1, 0)).toBeGreaterThan(better(0.5, 0));
    expect(better(0.5, 0)).toBeGreaterThan(better(0, 0));
    expect(better(0, 1)).toBeGreaterThan(better(0, 0.5));
    expect(better(1, 0)).toBeGreaterThan(better(1, 0, false));
    expect(better(0.5, 0)).toBe(better(0.5, 0, false));
  });

  test('where it tells what a question asks for', () => {
    const shown = { nearness: 0.5, isTitle: false, cover: 0 };
    const scores = [0, 1, 2].map((told) => refined(1, { ...shown, told }, WEIGHTS));
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(new Set(scores).size).toBe(3);
  });
});

describe('words lie', () => {
  /** For each word of the query its places in the text. */
  const near = (...positions: number[][]) =>
    nearnessOf(positions.map((all, at) => ({ at, rarity: 1, positions: all })));

  test.each([
    ['in a row', [[3], [4], [5]], 1],
    ['with one between', [[3], [5]], 0.5],
    ['in the other order', [[4], [3]], 0.5],
    ['far from one another', [[3], [30]], 1 / 27],
    ['alone', [[3]], 0],
    ['where one is missing', [[3], [4], []], 0.5],
  ])('%s', (_, positions, expected) => {
    expect(near(...positions)).toBeCloseTo(expected);
  });

  test('as they were typed where common words of the query are between them', () => {
    const rightToFood = [
      { at: 0, rarity: 1, positions: [7] },
      { at: 2, rarity: 1, positions: [9] },
    ];
    expect(nearnessOf(rightToFood)).toBe(1);
  });
});
