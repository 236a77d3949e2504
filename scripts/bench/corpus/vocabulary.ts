import type { Source } from './source.ts';

/**
 * Heaps' law: n words of text hold about K n^β different ones. Measured on the 995 English
 * resolutions of sessions 75 to 77, 2.6 million words, in random order, from 16,000 words on.
 */
const HEAPS = { k: 70, beta: 0.36 };

/** The rarest words of a text, which together are so much of it, may give way to others. */
const RARE_SHARE = 1 / 15;

const WORD = /\p{L}+/gu;
const EXCHANGEABLE = /^\p{Ll}{5,}$/u;

/**
 * Exchanges words, so that the text it is given piece by piece grows its vocabulary as real text
 * does. A rare word that was met before gives way: to a new one where the vocabulary lags behind
 * Heaps' law, else to an earlier rare one, those used often more often (Simon's process).
 */
export function vocabularyOf(
  source: Source,
  random: () => number,
): { exchange: (text: string) => string; newWord: () => string } {
  const rare = rareWords(source);
  const beginnings = [...rare];
  const met = new Set<string>();
  const used: string[] = [];
  let words = 0;
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const newWord = (): string => {
    for (;;) {
      const start = pick(beginnings).slice(0, 2 + Math.floor(random() * 5));
      const word = start + pick(beginnings).slice(-3 - Math.floor(random() * 4));
      if (met.has(word)) continue;
      met.add(word);
      return word;
    }
  };
  const another = (): string => {
    const lags = met.size < HEAPS.k * words ** HEAPS.beta;
    return lags || used.length === 0 ? newWord() : pick(used);
  };
  return {
    newWord,
    exchange: (text) =>
      text.replace(WORD, (word) => {
        words += 1;
        const first = !met.has(word.toLowerCase());
        if (first) met.add(word.toLowerCase());
        if (!rare.has(word)) return word;
        const chosen = first ? word : another();
        used.push(chosen);
        return chosen;
      }),
  };
}

function rareWords(source: Source): Set<string> {
  const counts = new Map<string, number>();
  let words = 0;
  for (const { text } of [source.preambular, source.operative, source.annex].flat(2)) {
    for (const [word] of text.matchAll(WORD)) {
      words += 1;
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const rare = new Set<string>();
  let share = 0;
  for (const [word, count] of [...counts].toSorted(([, a], [, b]) => a - b)) {
    if (!EXCHANGEABLE.test(word)) continue;
    share += count / words;
    if (share > RARE_SHARE) break;
    rare.add(word);
  }
  return rare;
}
