import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  pairedFilesOf,
  pairFilesFor,
  pairFilesOf,
  pairsIn,
  placeOfPair,
  pairsOf,
  recordsOfPair,
  SELDOM,
  spansWith,
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
      const files = pairFilesOf(pairsOf(records).kept, records.length);
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
  const records = side.map((text) => wordsOf(text ?? ''));
  const files = pairFilesOf(pairsOf(records).kept, records.length);
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

test('of all spans those that have a pair are told, and hardly any others', async () => {
  const span = fc.array(row(6), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(fc.array(span, { maxLength: 12 }), row(4), async (all, asked) => {
      const records = all.map((texts) => texts.map((text) => wordsOf(text)));
      const files = [...pairedFilesOf(records.map((own) => pairsOf(own).all))];
      for (const pair of pairsIn(wordsOf(asked))) {
        const having = records.flatMap((own, number) =>
          own.flatMap((words) => pairsIn(words)).some(({ row }) => row === pair.row)
            ? [number]
            : [],
        );
        const told = await spansWith(pair, files.length, async (file) => files[file] ?? {});
        expect([...told]).toEqual(having);
      }
    }),
  );
});

test('pairs of many words lie in many files, each in its own', async () => {
  const words = Array.from({ length: 90 }, (_, at) => `lamp${at}`);
  const texts = words.flatMap((one) => words.map((other) => wordsOf(`${one} ${other}`)));
  const files = [...pairedFilesOf([pairsOf(texts.slice(0, 99)).all, pairsOf(texts).all])];
  expect(files).toHaveLength(27);
  const load = async (file: number) => files[file] ?? {};
  for (const [at, text] of texts.entries()) {
    const [pair] = pairsIn(text);
    if (pair === undefined) throw new Error('two words have no pair');
    const told = await spansWith(pair, files.length, load);
    expect([...told], pair.row).toEqual(at < 99 ? [0, 1] : [1]);
  }
});
