import { doubt, lastWordsOf, type Finding } from './problems.ts';
import { SUSPENDED, type DumpLines } from './passage.ts';
import { isNoWord } from './pdf/shortWords.ts';
import { isNoEnd } from './pdf/wholeWords.ts';

/** Lines in which no word is broken, how many characters each lost by it, and what is in doubt. */
export type Unbroken = {
  lines: DumpLines;
  ink: ReadonlyMap<number, number>;
  problems: Finding[];
};

/** A hyphen with letters before it, and those that follow it on the same line or the next. */
type Break = {
  line: number;
  at: number;
  before: string;
  after: string;
  /** Another hyphen stands before it: "high-net-". */
  compound: boolean;
  /** Behind a page's last line notes and heads follow: each that may go on with the word; else none. */
  overPage: readonly string[];
};

const HYPHEN = /^[-\u2010]$/; // "coopera-" at a line's end
const JOINED = '\uFFFE'; // "coopera\uFFFEtion", where PDFium joined the lines
const LETTER = /^\p{L}$/u;
const BEGINNING = /^\s*(\p{Ll}{2,})/u;
const WORD = /\p{L}+/gu;
/** Each two parts of a compound: the next begins with the second. */
const COMPOUND = /(?<!\p{L})\p{L}+(?=(-\p{L}+))/gu;

/** The foot of a page and the head of the next have no more lines. */
const OVER_A_PAGE = 24;
/** A part of a word has so many letters, and so few. */
const SHORTEST_PART = 2;
const LONGEST_WORD = 40;
/** Letters after the break that tell a word, and all letters that do. */
const SHOWN = 2;
const SHORTEST = 5;

/**
 * Takes away the hyphens by which words were broken at lines' ends: soft hyphens stand there then. The text
 * itself tells them from that of "South-South": it has the word, or one that begins so, elsewhere in one.
 * Where it does, a break with a part that can be no word is another; what else may be is in doubt. Where it
 * does not, such a break is in doubt itself. Nothing where no word is broken.
 */
export function withoutLineHyphens(lines: DumpLines): Unbroken | undefined {
  const found = lines.flatMap((line, index) => breaksOf(line, index, lines));
  if (found.length === 0) return undefined;
  const { words, compounds } = vocabularyOf(lines, found);
  const beginnings = new Set<string>();
  for (const word of words)
    for (let end = SHORTEST; end <= word.length; end += 1) beginnings.add(word.slice(0, end));
  // "requ-ires" where the text has "required"; but "net-worth" is not "network"
  const begins = ({ before, after, compound }: Break): boolean =>
    !compound &&
    !words.has(before.toLowerCase()) &&
    beginnings.has(
      (before + after).toLowerCase().slice(0, Math.max(SHORTEST, before.length + SHOWN)),
    );
  const isWhole = (one: Break): boolean =>
    !isCompound(one.before, one.after) &&
    (words.has((one.before + one.after).toLowerCase()) || begins(one));
  const isCompound = (before: string, after: string): boolean =>
    compounds.has(`${before}-${after}`.toLowerCase());
  // over a page it goes on with what makes a word that the text has
  const isKnown = (one: Break): boolean => isWhole(one) || isCompound(one.before, one.after);
  const breaks = found.map(
    (one) => one.overPage.map((after) => ({ ...one, after })).find(isKnown) ?? one,
  );
  const sure = new Set(breaks.filter(isWhole));
  const rest = breaks.filter(
    (one) =>
      !sure.has(one) &&
      !isCompound(one.before, one.after) &&
      !(one.overPage.length > 0 && isPrefix(one.before)),
  );
  // a single word broken tells nothing of the others, and its own hyphen stays
  if (sure.size === 0) {
    const torn = rest.filter(
      (one) => isTorn(one) && !isPrefix(one.before) && one.before !== one.after,
    );
    return torn.length === 0
      ? undefined
      : { lines, ink: new Map(), problems: torn.map((one) => inDoubt(one, lines)) };
  }
  const out = [...lines];
  const ink = new Map<number, number>();
  const broken = [...sure, ...rest.filter(isTorn)];
  for (const [line, all] of Map.groupBy(broken, ({ line }) => line)) {
    const text = lines[line] ?? '';
    const ends = all.map(({ at }) => at).toSorted((a, b) => a - b);
    const parts = [...ends, text.length].map((to, index) =>
      text.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to),
    );
    out[line] = parts.join('\u00AD');
    ink.set(line + 1, ends.length);
  }
  return {
    lines: out,
    ink,
    problems: rest.filter((one) => !isTorn(one)).map((one) => inDoubt(one, lines)),
  };
}

/** True where one of the parts can be no word. What may go on over a page says nothing. */
const isTorn = ({ before, after, overPage }: Break): boolean =>
  isNoWord(before.toLowerCase()) || (overPage.length === 0 && isNoEnd(after));

/** "non-" and names such as "Abu-": short, and parts of compounds. */
const isPrefix = (before: string): boolean => /^(?:\p{Lu}|non$|bi$|mid$|tri$)/u.test(before);

function breaksOf(line: string, index: number, lines: DumpLines): Break[] {
  const breakAt = (at: number, before: string, after: string, overPage: string[] = []): Break => {
    const compound = line[at - before.length - 1] === '-';
    return { line: index, at, before, after, compound, overPage };
  };
  const found: Break[] = [];
  for (let at = line.indexOf(JOINED); at >= 0; at = line.indexOf(JOINED, at + 1)) {
    const after = BEGINNING.exec(line.slice(at + 1, at + 1 + LONGEST_WORD))?.[1];
    const before = lettersBefore(line, at);
    if (before.length >= SHORTEST_PART && after !== undefined)
      found.push(breakAt(at, before, after));
  }
  const end = line.trimEnd().length - 1;
  const before = lettersBefore(line, end);
  if (!HYPHEN.test(line[end] ?? '') || before.length < SHORTEST_PART) return found;
  const below = lines.slice(index + 1, index + 1 + OVER_A_PAGE);
  const beginnings = below.map((line) => BEGINNING.exec(line)?.[1]);
  const [next] = beginnings;
  const afters = next === undefined ? beginnings.filter((one) => one !== undefined) : [next];
  const [after] = afters;
  if (after === undefined || SUSPENDED.test(after)) return found;
  return [...found, breakAt(end, before, after, next === undefined ? afters : [])];
}

/** The letters that end there. */
function lettersBefore(line: string, at: number): string {
  let from = at;
  while (from > 0 && at - from < LONGEST_WORD && LETTER.test(line[from - 1] ?? '')) from -= 1;
  return line.slice(from, at);
}

/** The words that the text has in one, and the compounds that it has within its lines. */
function vocabularyOf(
  lines: DumpLines,
  breaks: readonly Break[],
): { words: ReadonlySet<string>; compounds: ReadonlySet<string> } {
  /** Where in each line a break ends, and the lines that begin behind one. */
  const ends = new Map<number, Set<number>>();
  const continued = new Set<number>();
  for (const { line, at } of breaks) {
    const own = ends.get(line) ?? new Set();
    ends.set(line, own.add(at));
    if (at + 1 >= (lines[line] ?? '').trimEnd().length) continued.add(line + 1);
  }
  const words = new Set<string>();
  const compounds = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const own = ends.get(index);
    const small = line.toLowerCase();
    if (own === undefined && !continued.has(index)) {
      for (const word of small.match(WORD) ?? []) words.add(word);
    } else {
      let first = true;
      for (const { 0: word, index: at } of line.matchAll(WORD)) {
        const isPart = own?.has(at + word.length) === true || own?.has(at - 1) === true;
        if (!isPart && !(first && continued.has(index))) words.add(word.toLowerCase());
        first = false;
      }
    }
    if (small.includes('-'))
      for (const { 0: before, 1: after = '' } of small.matchAll(COMPOUND))
        compounds.add(before + after);
  }
  return { words, compounds };
}

function inDoubt({ line, at, before, after, overPage }: Break, lines: DumpLines): Finding {
  const [fact, expected] =
    overPage.length > 0
      ? [
          `a word was broken behind "${before}-" at a page's end`,
          'the word in one, or with a hyphen',
        ]
      : [
          `"${before}-${after}" was broken at a line's end`,
          `"${before}${after}" or "${before}-${after}"`,
        ];
  return doubt('doubtful word', [[line + 1, line + 1]], fact, {
    hint: `expected ${expected}; the text has neither elsewhere`,
    printed: lastWordsOf((lines[line] ?? '').slice(0, at + 1)),
  });
}
