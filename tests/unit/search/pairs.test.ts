import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  pairFilesFor,
  pairFilesOf,
  pairsIn,
  placeOfPair,
  recordsOfPair,
  SELDOM,
} from '../../../src/search/pairs.ts';
import { byStem, placesOf } from '../../../src/search/query/match.ts';
import { wordsOf } from '../../../src/search/query/words.ts';

const word = fc.constantFrom('lamp', 'lamps', 'harbour', 'light', 'keeper', 'the', 'of', 'by');
const row = (most: number) => fc.array(word, { maxLength: most }).map((words) => words.join(' '));
const texts = fc.array(row(9), { minLength: 4 * SELDOM, maxLength: 200 });

test('whatever has words in a row is among the records of each of their pairs', () => {
  fc.assert(
    fc.property(texts, row(5), (all, asked) => {
      const records = all.map((text) => wordsOf(text));
      const files = pairFilesOf(records);
      const holding = (stem: string) =>
        records.filter((words) => words.some((one) => one.stem === stem)).length;
      for (const pair of pairsIn(wordsOf(asked))) {
        if (holding(pair.first) <= SELDOM || holding(pair.second) <= SELDOM) continue;
        const { file, letters } = placeOfPair(pair, pairFilesFor(records.length));
        const found = recordsOfPair(files[file]?.[letters]);
        for (const [record, words] of records.entries()) {
          if (placesOf(byStem(wordsOf(asked)), words).length > 0) expect(found).toContain(record);
        }
      }
    }),
  );
});

test('a pair tells apart what stands between its words, and which comes first', () => {
  const side = Array.from({ length: 2 * SELDOM }, (_, at) =>
    ['lamp of the harbour', 'lamp harbour', 'harbour lamp'].at(at % 3),
  );
  const files = pairFilesOf(side.map((text) => wordsOf(text ?? '')));
  const recordsWith = (text: string) =>
    pairsIn(wordsOf(text)).map((pair) => {
      const { file, letters } = placeOfPair(pair, files.length);
      return recordsOfPair(files[file]?.[letters]).size;
    });
  const all = ['lamp of the harbour', 'lamp harbour', 'harbour lamp'];
  expect(all.map(recordsWith)).toEqual(
    all.map((text) => [side.filter((one) => one === text).length]),
  );
  expect(recordsWith('lamp by the harbour light')).toEqual([0, 0]);
});
