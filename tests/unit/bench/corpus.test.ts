import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fileNameOf, printDump, printMarkdown } from '../../../scripts/bench/corpus/print.ts';
import { dayOf, recombine, type Recombined } from '../../../scripts/bench/corpus/recombine.ts';
import { readSource } from '../../../scripts/bench/corpus/source.ts';
import { normaliseDump } from '../../../scripts/normalise/normaliseDump.ts';
import { seed } from '../../support/corpora.ts';

const REAL = '../shared/corpus/wild/raw';

const own = readSource(seed('dumps'));
const piecesOf = ({ preambular, operative, annex }: Recombined) =>
  [...preambular, ...operative, ...annex].flat();
const lines = (corpus: Iterable<Recombined>) => [...corpus].map(printDump);

describe('a recombined corpus', () => {
  const corpus = [...recombine(own, 1000)];

  test('is read again as it was made, without a problem', () => {
    for (const one of corpus.filter((_, at) => at % 5 === 0)) {
      const file = fileNameOf(one);
      const outcome = normaliseDump(file, Buffer.from(printDump(one)), undefined);
      expect(outcome.problems, file).toEqual([]);
      expect(outcome.symbol).toBe(`A/RES/${one.session}/${one.number}`);
      const read = outcome.paragraphs.filter(({ kind }) =>
        ['preambular', 'operative', 'annex'].includes(kind),
      );
      expect(read.map(({ text }) => text)).toEqual(piecesOf(one).map(({ text }) => text));
      expect(read.filter(({ kind }) => kind === 'preambular')).toHaveLength(
        one.preambular.flat().length,
      );
    }
  });

  test('is the same for the same seed, and another for another', () => {
    expect(lines(recombine(own, 30))).toEqual(lines(recombine(own, 30)));
    expect(lines(recombine(own, 30))).not.toEqual(lines(recombine(own, 30, { seed: 2 })));
  });

  test('has resolutions of real lengths', () => {
    const lengths = corpus.map((one) => piecesOf(one).length);
    const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
    expect(mean).toBeGreaterThan(18);
    expect(mean).toBeLessThan(22);
    expect(Math.max(...lengths)).toBeGreaterThan(200);
    expect(Math.min(...lengths)).toBeLessThan(4);
  });

  test('cites its own earlier resolutions, by their numbers and days', () => {
    const known = new Set<string>();
    let references = 0;
    for (const one of corpus) {
      for (const { text } of piecesOf(one)) {
        for (const [reference, session, year] of text.matchAll(
          /\b(\d\d)\/\d+ of \d+ [A-Z][a-z]+ (\d{4})/g,
        )) {
          if (known.size === 0 || Number(year) !== 1945 + Number(session)) continue;
          expect(known).toContain(reference);
          references += 1;
        }
      }
      known.add(`${one.session}/${one.number} of ${dayOf(one.adopted)}`);
    }
    expect(references).toBeGreaterThan(corpus.length / 2);
  });

  test('fills the last sessions, and each with as many as are asked for', () => {
    expect(new Set(corpus.map(({ session }) => session))).toEqual(new Set([78, 79, 80]));
    const few = [...recombine(own, 6, { inSession: 3 })];
    expect(few.map(({ session, number }) => `${session}/${number}`)).toEqual([
      '79/1',
      '79/2',
      '79/3',
      '80/1',
      '80/2',
      '80/3',
    ]);
    expect(() => [...recombine(own, 50_000)]).toThrow('expected 49950 at most');
  });

  test('is the same text as pages of Markdown', () => {
    const [one] = corpus;
    if (one === undefined) throw new Error('no resolution');
    const page = printMarkdown(one).replaceAll('\\', '');
    expect(page).toContain(`title: "${one.session}/${one.number}. ${one.title}"`);
    for (const { text } of piecesOf(one)) expect(page).toContain(text);
  });
});

/** How many different words the first so many words of texts hold, at each doubling from 16,000. */
function growthOf(texts: Iterable<string>): Map<number, number> {
  const met = new Set<string>();
  const growth = new Map<number, number>();
  let words = 0;
  let next = 16_000;
  for (const text of texts) {
    for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) {
      words += 1;
      met.add(word);
      if (words < next) continue;
      growth.set(next, met.size);
      next *= 2;
    }
  }
  return growth;
}

const textsOf = function* (corpus: Iterable<Recombined>) {
  for (const one of corpus) for (const { text } of piecesOf(one)) yield text;
};

describe('the vocabulary', () => {
  test('goes on growing with the text, ever more slowly', () => {
    const growth = growthOf(textsOf(recombine(own, 2000)));
    const doublings = [...growth.values()].map((met, at, all) => met / (all[at - 1] ?? NaN));
    expect(growth.size).toBeGreaterThan(6);
    for (const doubling of doublings.slice(2)) {
      expect(doubling).toBeGreaterThan(1.15);
      expect(doubling).toBeLessThan(1.6);
    }
  });

  test.skipIf(!existsSync(REAL))(`grows as that of ${REAL}`, () => {
    const real = readSource(REAL);
    const { preambular, operative, annex } = real;
    const grown = growthOf([preambular, operative, annex].flat(2).map(({ text }) => text));
    for (const source of [own, real]) {
      const made = growthOf(textsOf(recombine(source, 1000)));
      for (const words of [64_000, 128_000, 256_000, 512_000]) {
        const ratio = (made.get(words) ?? NaN) / (grown.get(words) ?? NaN);
        expect(ratio, `${words} words`).toBeGreaterThan(0.75);
        expect(ratio, `${words} words`).toBeLessThan(1.35);
      }
    }
  });
});
