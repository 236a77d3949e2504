import type { Said } from '../lexicon.ts';
import { COMMON, stemsIn, wordsOf } from '../query/words.ts';

/**
 * Everyday words by the first of their stems, each with those of the words for it that the corpus has:
 * `isWord` tells of which stems it has some. The other stems of such words have none of their own.
 */
export function saidByStem(
  everyday: Readonly<Record<string, readonly string[]>>,
  isWord: (stem: string) => boolean,
): Map<string, Said[]> {
  const said = new Map<string, Said[]>();
  for (const [typed, texts] of Object.entries(everyday)) {
    const stems = stemsIn(typed);
    const [first] = stems;
    const known = texts.filter((text) =>
      wordsOf(text).every(({ stem, form }) => COMMON.has(form) || isWord(stem)),
    );
    if (first === undefined || known.length === 0) continue;
    said.set(first, [...(said.get(first) ?? []), [stems.join(' '), known]]);
    // what is known is nothing misspelt
    for (const stem of stems) said.set(stem, said.get(stem) ?? []);
  }
  return said;
}
