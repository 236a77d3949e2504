import { serialize } from 'node:v8';
import { expect, test } from 'vitest';
import { lineagesAmong, type KeptLineages } from '../../../src/lineage/lineage.ts';
import { wordingOf, type Print } from '../../../src/lineage/prints.ts';
import type { Told } from '../../../src/lineage/texts.ts';

/** What is found of a corpus from that of an earlier one is what is found from nothing. */

let seed = 11;
const upTo = (end: number): number => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor((seed / 2 ** 32) * end);
};

const LENGTH = 24;

/** A paragraph of a stock, in which a stretch may have given way to another. */
function words(stock: number, edits: number): Uint32Array {
  const all = Uint32Array.from({ length: LENGTH }, (_, at) => 1 + stock * 100 + at);
  const from = upTo(LENGTH - edits);
  for (let at = 0; at < edits; at++) all[from + at] = 100_000 + upTo(40);
  return all;
}

function printOf(id: string, stock: number, edits: number): Print {
  return { id, cite: id, part: 'operative', same: upTo(3), ...wordingOf(words(stock, edits)) };
}

/** Everybody says 0 and 1; the others are of few. */
const somePrints = (): Print[] => [
  printOf('para-1', 0, 0),
  printOf('para-2', 1, upTo(3)),
  ...Array.from({ length: upTo(4) }, (_, at) => printOf(`para-${at + 3}`, 2 + upTo(60), upTo(6))),
];

let versions = 0;
function told(number: number, prints: Print[], year = 1980 + Math.floor(number / 20)): Told {
  const adopted = `${year}-12-${String(1 + (Math.abs(Math.floor(number)) % 20)).padStart(2, '0')}`;
  const symbol = `A/RES/${year - 1945}/${number}`;
  return {
    ...{ symbol, adopted, period: String(year - 1945), key: String(versions++) },
    prints: () => prints,
  };
}

/** As `told` numbers them, which is in the order of symbols. */
const inOrder = (all: readonly Told[]): Told[] =>
  all.toSorted((a, b) => Number(a.symbol.split('/')[3]) - Number(b.symbol.split('/')[3]));

const without = (all: readonly Told[], at: number): Told[] => all.toSpliced(at, 1);
const changed = (
  all: readonly Told[],
  at: number,
  change: (prints: Print[]) => Print[],
): Told[] => {
  const before = all[at] as Told;
  const prints = change([...before.prints()]);
  return all.with(at, { ...before, key: String(versions++), prints: () => prints });
};

const CHANGES: [name: string, change: (all: readonly Told[]) => Told[]][] = [
  ['nothing', (all) => [...all]],
  ['one taken away from the middle', (all) => without(all, 200)],
  ['the first taken away', (all) => without(all, 0)],
  ['one added at the end', (all) => [...all, told(9000 + versions, somePrints(), 2020)]],
  ['one added at the beginning', (all) => [told(-versions, somePrints(), 1970), ...all]],
  [
    'one added in the middle',
    (all) => inOrder([...all, told(155 + versions / 1e6, somePrints(), 1987)]),
  ],
  [
    'a word of a paragraph',
    (all) => changed(all, 120, (prints) => prints.with(1, printOf('para-2', 1, 2))),
  ],
  ['a paragraph that everybody has', (all) => changed(all, 3, (prints) => prints.slice(1))],
  [
    'the same put in again',
    (all) => changed(all, 3, (prints) => [printOf('para-1', 0, 0), ...prints]),
  ],
  [
    'another day',
    (all) => all.with(40, { ...(all[40] as Told), adopted: '2019-01-01', key: 'day' }),
  ],
  ['paragraphs in another order', (all) => changed(all, 260, (prints) => prints.toReversed())],
  ['none left in one', (all) => changed(all, 77, () => [])],
  ['several at once', (all) => changed(changed(without(all, 5), 10, somePrints), 250, somePrints)],
];

test('of what changed the same is found as of all from nothing', () => {
  let corpus = Array.from({ length: 330 }, (_, at) => told(at + 1, somePrints()));
  let kept: KeptLineages = lineagesAmong(corpus).kept;
  for (const round of [1, 2]) {
    for (const [name, change] of CHANGES) {
      corpus = change(corpus.map((one) => ({ ...one })));
      const asked: string[] = [];
      const warm = lineagesAmong(
        corpus.map((one) => ({
          ...one,
          prints: () => {
            asked.push(one.symbol);
            return one.prints();
          },
        })),
        structuredClone(kept),
      );
      const cold = lineagesAmong(corpus);
      expect(serialize(warm.kept).equals(serialize(cold.kept)), `${name}, ${round}`).toBe(true);
      expect(asked.length, name).toBeLessThan(4);
      for (const { symbol } of corpus)
        if (!warm.touched.has(symbol) && round === 1)
          expect(warm.of(symbol)).toEqual(cold.of(symbol));
      kept = warm.kept;
    }
  }
});

test('what nobody could tell otherwise is not told again', () => {
  const alone = (number: number) => told(number, [printOf('para-1', number + 10, 0)]);
  const corpus = [1, 2, 3, 4].map(alone);
  const { kept } = lineagesAmong(corpus);
  const after = [...corpus, told(9, [printOf('para-7', 12, 0)])];
  expect([...lineagesAmong(after, kept).touched]).toEqual(['A/RES/35/2', 'A/RES/35/9']);
  expect([...lineagesAmong(corpus, kept).touched]).toEqual([]);
});
