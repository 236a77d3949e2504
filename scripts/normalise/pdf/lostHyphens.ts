import { foldCharacters } from '../characters.ts';
import { withoutEmphasis } from '../emphasis.ts';
import { doubt, type Finding } from '../problems.ts';
import type { DumpLines } from '../passage.ts';
import { isListed } from '../wordList.ts';
import { CLAUSE_END } from './clauses.ts';
import { furnitureOf } from './furniture.ts';
import { COLUMN, widthOf } from './measure.ts';

/** A line of print is no wider, in columns: one that is was joined with the next. */
const WIDEST = 1.25;
/** A text of which more lines are so wide has its paragraphs in one line each. */
const MOST_WIDE = 0.08;
/** Where in a line, in columns, the one that it began with may have ended. */
const FIRST_END = 0.8;
const LAST_END = 1.1;
/** Less than that is any word wide. */
const LAST_WORD = 0.01;

const WORD = /\p{L}{2,}(?:-\p{L}{2,})*/gu;
const INNER_CAPITAL = /^\p{Lu}?\p{Ll}{2,}\p{Lu}\p{Ll}{2,}$/u; // "SouthSouth"

/** What is written in one with a hyphen alone, whatever stands around it: "seventysixth", "selfdetermination". */
const IN_ONE_ALONE =
  /^(?:((?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)$|(self)(?!ish|less|same|hood|dom)[a-z]{4})/;
/** The same, and what United Nations documents write so: "nongovernmental", "genderbased". */
const COMPOUNDS_IN_ONE: readonly RegExp[] = [
  IN_ONE_ALONE,
  /^(non)(?!etheless|chalan|descript|sens|plus)[a-z]{6}/,
  /^(?!(?:in|un|inter|dis|hyper|sub|multi|mid)(?:based|level|term|sensitive|responsive|related|oriented|driven|specific|friendly)$)([a-z]{3,30})(?:based|level|term|centred|sensitive|responsive|related|oriented|driven|specific|friendly)$/,
];
const isCompound = (word: string): boolean => COMPOUNDS_IN_ONE.some((form) => form.test(word));

/** Where the hyphen of such a compound stands; undefined of other words. */
function hyphenIn(word: string): number | undefined {
  for (const form of COMPOUNDS_IN_ONE) {
    const before = form
      .exec(word)
      ?.slice(1)
      .find((part) => part !== undefined);
    if (before !== undefined) return before.length;
  }
  return undefined;
}

const BOTH_CAPITAL = /^\p{Lu}.* \p{Lu}/u; // "Secretary General"

/** The share of lines that are full where the text is set in the column that they are measured by. */
const MOST_FULL = 0.5;
const FEWEST_FULL = 3;
const LETTER = /\p{L}/u;
const LOWER = /^\p{Ll}/u;

/** Beside the text no line of it is wider: one that is, and ends a paragraph, was joined with its last words. */
const WIDEST_OF_TEXT = 1.1;
/** "introducing appropriate gender __________________": joined with the rule below it. */
const RULE_BEHIND = /(?<=\p{L}) _{8,}$/u;

/** `atEdge`: the printed line may have ended within the word. `follows`: with the word before it, by a blank. */
type Word = { word: string; atEdge: boolean; follows: boolean };
/**
 * A line, and how many columns it is wide. `joined`: it is certain to be two; `mayBeJoined`: where others are
 * it is, as a note or the last words of a paragraph.
 */
type Printed = {
  line: number;
  text: string;
  columns: number;
  joined: boolean;
  mayBeJoined: boolean;
};
/** The same with its words. */
type Measured = Omit<Printed, 'text' | 'columns'> & { words: Word[] };

/** So often a text has a compound by which two words apart are one. */
const OFTEN = 3;

/**
 * Lines with the hyphens put back that are sure to be lost, how many on each line where some were, and what may
 * have lost others.
 */
export type Hyphenated = {
  lines: DumpLines;
  added: ReadonlyMap<number, number>;
  problems: Finding[];
};

/**
 * Words that lost their hyphen at the end of a printed line. A maker that takes every such hyphen for one
 * that broke a word joins both lines: "SouthSouth and triangular cooperation", on a line much too wide. It is
 * put back where the text has the compound with one or the language has no other, and neither has the word
 * without: "South-South", "twenty-eighth". Others are in doubt.
 * Guarantees: lines keep their number, and what stands in them but for hyphens, and for blanks there.
 */
export function lostHyphens(lines: DumpLines): Hyphenated {
  const printed = printedLines(lines);
  const wide = printed.filter(({ columns }) => columns > WIDEST).length;
  const ended = lines.filter(endsWithHyphen).length;
  if (wide > MOST_WIDE * printed.length || ended > wide)
    return { lines, added: new Map(), problems: [] };
  const joins = isSetInColumn(printed) && printed.some(({ joined }) => joined);
  // only where a hyphen may be lost its words are looked at
  const measured = printed.map(measure);
  const compounds = compoundsOf(lines);
  const glued = new Map(
    [...compounds.keys()].map((compound) => [compound.replace('-', ''), compound]),
  );
  const sure = wordsWithin(measured);
  const isLost = (part: string): boolean => {
    const small = part.toLowerCase();
    return (
      !sure.has(small) &&
      (glued.has(small) ||
        (wide > 0 && INNER_CAPITAL.test(part)) ||
        (ended === 0 && isCompound(small)))
    );
  };
  const isPair = (pair: string): boolean =>
    (wide > 0 || BOTH_CAPITAL.test(pair)) &&
    compounds.has(pair.toLowerCase().replace(' ', '-')) &&
    !sure.has(pair.toLowerCase());
  /** A part of a word, or two words, with the hyphen that it lost; undefined where that is not sure. */
  const restored = (lost: string): string | undefined => {
    const small = lost.toLowerCase();
    if (lost.includes(' ')) {
      const often =
        BOTH_CAPITAL.test(lost) && (compounds.get(small.replace(' ', '-')) ?? 0) >= OFTEN;
      return often || IN_ONE_ALONE.test(small.replace(' ', ''))
        ? lost.replace(' ', '-')
        : undefined;
    }
    const at = isListed(small) ? undefined : (glued.get(small)?.indexOf('-') ?? hyphenIn(small));
    return at === undefined ? undefined : `${lost.slice(0, at)}-${lost.slice(at)}`;
  };
  const whole = [...lines];
  const added = new Map<number, number>();
  const problems = measured.flatMap(({ line, words, joined, mayBeJoined }): Finding[] => {
    const edge = words.filter(({ atEdge }) => atEdge);
    const parts = edge.flatMap(({ word }) => word.split('-').filter(isLost));
    const lost = [...new Set([...parts, ...pairsOf(edge).filter(isPair)])];
    let text = lines[line - 1] ?? '';
    let doubtful: string | undefined;
    for (const one of lost) {
      const instead = restored(one);
      const at = onlyPlaceOf(one, text);
      if (instead === undefined || at < 0) doubtful ??= one;
      else {
        text = text.slice(0, at) + instead + text.slice(at + one.length);
        added.set(line, (added.get(line) ?? 0) + 1);
      }
    }
    whole[line - 1] = text;
    const isJoined = joins && (joined || mayBeJoined) && !added.has(line);
    const found =
      doubtful !== undefined
        ? (edge.find(({ word }) => word.split('-').includes(doubtful))?.word ?? doubtful)
        : isJoined
          ? edge.map(({ word }) => word).join(' ')
          : '';
    if (found === '') return [];
    return [
      doubt('doubtful word', [[line, line]], `a hyphen may be lost in "${found}"`, {
        hint: 'expected one where a printed line ended; pdftotext -layout keeps it',
        printed: found,
      }),
    ];
  });
  return { lines: whole, added, problems };
}

/** Where a word, or two, stands in a line, between other letters than its own; -1 where it does not, or twice. */
function onlyPlaceOf(word: string, line: string): number {
  const places: number[] = [];
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const isWhole = !LETTER.test(line[at - 1] ?? '') && !LETTER.test(line[at + word.length] ?? '');
    if (isWhole) places.push(at);
  }
  return places.length === 1 ? (places[0] ?? -1) : -1;
}

/** True of a text whose lines are as wide as the column, where their sentence goes on below. */
function isSetInColumn(printed: readonly Printed[]): boolean {
  const lines = printed.filter(
    ({ columns }, index) => columns <= WIDEST && LOWER.test(printed[index + 1]?.text ?? ''),
  );
  const full = lines.filter(({ columns }) => columns > FIRST_END && columns < WIDEST_OF_TEXT);
  return full.length >= Math.max(FEWEST_FULL, MOST_FULL * lines.length);
}

/** "South-", at the end of a line. */
function endsWithHyphen(line: string): boolean {
  const text = line.trimEnd();
  return /[-\u2010]/.test(text.at(-1) ?? '') && /\p{L}/u.test(text.at(-2) ?? '');
}

/** The lines that are not blank; what stands between a rule and the end of its page is set smaller. */
function printedLines(lines: DumpLines): Printed[] {
  let ofNotes = false;
  return lines.flatMap((raw, index): Printed[] => {
    const whole = withoutEmphasis(foldCharacters(raw).trim());
    if (raw.includes('\f') || furnitureOf(whole) === 'running symbol') ofNotes = false;
    if (whole === '') return [];
    const text = whole.replace(RULE_BEHIND, '');
    const columns = widthOf(text) / COLUMN;
    const isWide = columns > WIDEST;
    const joined = text !== whole || (isWide && !ofNotes);
    const endsWide = !ofNotes && columns > WIDEST_OF_TEXT && CLAUSE_END.test(text);
    ofNotes ||= whole.endsWith('_____');
    return [{ line: index + 1, text, columns, joined, mayBeJoined: isWide || endsWide }];
  });
}

function measure({ line, text, columns, joined, mayBeJoined }: Printed): Measured {
  const words: Word[] = [];
  let width = 0;
  let measured = 0;
  // what stands before a rule may be set wider than it is measured
  const end = joined ? Math.min(columns - LAST_WORD, FIRST_END) : FIRST_END;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const from = width + widthOf(text.slice(measured, index)) / COLUMN;
    const to = from + widthOf(word) / COLUMN;
    [width, measured] = [to, index + word.length];
    words.push({
      word,
      atEdge: columns >= end && to > end && from < LAST_END,
      follows: text[index - 1] === ' ' && /\p{L}/u.test(text[index - 2] ?? ''),
    });
  }
  return { line, joined, mayBeJoined, words };
}

/**
 * The compounds of the text with how often each stands there, each two of their parts apart:
 * "self-governing" of "non-self-governing".
 */
function compoundsOf(lines: DumpLines): Map<string, number> {
  const compounds = new Map<string, number>();
  for (const line of lines)
    for (const [compound] of line.matchAll(WORD)) {
      const parts = compound.toLowerCase().split('-');
      for (const [index, part] of parts.slice(1).entries()) {
        const pair = `${parts[index]}-${part}`;
        compounds.set(pair, (compounds.get(pair) ?? 0) + 1);
      }
    }
  return compounds;
}

/** Words and pairs of words, in small letters, that stand where no printed line ended. */
function wordsWithin(measured: readonly Measured[]): ReadonlySet<string> {
  return new Set(
    measured.flatMap(({ words }) => {
      const within = words.filter(({ atEdge }) => !atEdge);
      return [...within.flatMap(({ word }) => word.split('-')), ...pairsOf(within)].map((word) =>
        word.toLowerCase(),
      );
    }),
  );
}

const pairsOf = (words: readonly Word[]): string[] =>
  words.slice(1).flatMap(({ word, follows }, index) => {
    const before = words[index]?.word;
    return follows && before !== undefined ? [`${before} ${word}`] : [];
  });
