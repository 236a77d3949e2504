import type { Named } from './names.ts';
import { wordsOf } from './query/words.ts';

/** "(MINUSCA)", "(IDPs)", "(the “Group”)" is none: an abbreviation has two capitals. */
const SHORT = /\((?=[^)]*\p{Lu}[^)]*\p{Lu})([\p{Lu}\d][\p{L}\d/-]{1,14})\)/gu;
/** Numbers of sessions: "1514 (XV)" */
const ROMAN = /^[IVXLC]+$/;
const SMALL = /^(?:of|the|and|for|in|on|to|with|against|by|at|from|or)$/i;
/** So many words before an abbreviation may be what it stands for. */
const MOST_WORDS = 16;
/** Abbreviations of another language have other initials; so short ones may be anything. */
const SHORTEST_FOREIGN = 5;

/** What the abbreviations stand for that a text explains: "Name of It (NOI)". */
export function definedIn(text: string): Named[] {
  return [...text.matchAll(SHORT)].flatMap(([, short = ''], at, all) => {
    if (ROMAN.test(short)) return [];
    const before =
      text
        .slice(0, all[at]?.index)
        .split(/[,;:()“”"]| and the /)
        .at(-1) ?? '';
    const words = before.trim().split(/\s+/).slice(-MOST_WORDS);
    const name = byInitials(words, short) ?? (isForeign(short) ? capitalsOf(words) : undefined);
    return name !== undefined && wordsOf(name).length > 1 ? [{ name, of: short }] : [];
  });
}

const isForeign = (short: string): boolean =>
  short.length >= SHORTEST_FOREIGN && short === short.toUpperCase();

/** The last words of which the letters are the initials; small words may stand between. */
function byInitials(words: readonly string[], short: string): string | undefined {
  const letters = [...short.replace(/(?<=\p{Lu})s$/u, '').toLowerCase()];
  for (let at = words.length - 1; at >= 0 && letters.length > 0; at--) {
    const word = words[at] ?? '';
    if (word.charAt(0).toLowerCase() === letters.at(-1)) letters.pop();
    else if (!SMALL.test(word)) return undefined;
    if (letters.length === 0) return words.slice(at).join(' ');
  }
  return undefined;
}

/** The last words with capitals, with small ones between. */
function capitalsOf(words: readonly string[]): string | undefined {
  const first = words.findLastIndex((word) => !/^\p{Lu}/u.test(word) && !SMALL.test(word)) + 1;
  const from = words.findIndex((word, at) => at >= first && !SMALL.test(word));
  const name = from < 0 ? [] : words.slice(from);
  return name.length >= 3 ? name.join(' ') : undefined;
}
