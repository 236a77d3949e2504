import type { Resolution } from '../../../src/model/resolution.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';

/** The constants of Okapi BM25 as most engines set them. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/**
 * Plain BM25 over stems, one document a paragraph and one a title: what a search must be better than.
 * A search gives the names of the best documents, "64/1 para-2", and of a title "64/1".
 */
export function bm25Over(
  resolutions: readonly Resolution[],
): (q: string, limit: number) => Promise<string[]> {
  const documents = resolutions.flatMap((resolution) => {
    const { short, title } = sourceOf(resolution);
    return [
      documentOf(short, title),
      ...recordsOf(resolution).map(({ id, text }) => documentOf(`${short} ${id}`, text)),
    ];
  });
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const holders = new Map<string, number>();
  for (const { counts } of documents) {
    for (const stem of counts.keys()) holders.set(stem, (holders.get(stem) ?? 0) + 1);
  }
  return async (q, limit) => {
    const asked = new Set(wordsOf(q).map(({ stem }) => stem));
    const scored = documents.map(({ name, counts, length }) => {
      let score = 0;
      for (const stem of asked) {
        const times = counts.get(stem) ?? 0;
        const held = holders.get(stem) ?? 0;
        const rarity = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
        const norm = SATURATION * (1 - LENGTH + (LENGTH * length) / average);
        score += (rarity * times * (SATURATION + 1)) / (times + norm);
      }
      return { name, score };
    });
    return scored
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map(({ name }) => name);
  };
}

function documentOf(name: string, text: string) {
  const counts = new Map<string, number>();
  const words = wordsOf(text);
  for (const { stem } of words) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return { name, counts, length: words.length };
}
