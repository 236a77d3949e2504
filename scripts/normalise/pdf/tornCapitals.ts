import type { DumpLines } from '../passage.ts';

const PAIR = /(?<!\p{L})(\p{Lu}{1,12}) (?=(\p{Lu}{1,12})(?!\p{L}))/gu;
const IN_CAPITALS = /(?<!\p{L})\p{Lu}+(?!\p{L})/gu;
/** Two letters in one are too short to tell that they belong together. */
const SHORTEST = 4;

/**
 * Makes abbreviations whole that a maker tore: "COV ID-19". The text has both parts in one, and neither
 * elsewhere.
 * Guarantees: on each line only single blanks are taken away.
 */
export function tornCapitals(lines: DumpLines): DumpLines {
  let known: ReadonlyMap<string, number> | undefined;
  return lines.map((line) =>
    line.replace(PAIR, (torn, first: string, second: string) => {
      const whole = first + second;
      if (whole.length < SHORTEST) return torn;
      known ??= capitalsOf(lines);
      const stands = known.has(whole) && known.get(first) === 1 && known.get(second) === 1;
      return stands ? first : torn;
    }),
  );
}

/** The words in capitals of a text, with how often each stands there. */
function capitalsOf(lines: DumpLines): Map<string, number> {
  const words = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.matchAll(IN_CAPITALS)) words.set(word, (words.get(word) ?? 0) + 1);
  return words;
}
