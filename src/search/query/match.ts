import { ordinal } from '../../model/ordinal.ts';
import { crossesCells } from '../../model/tableText.ts';
import { parseSymbol, shortOf } from '../../model/symbol.ts';
import { ABBREVIATIONS, inOtherNumber } from './abbreviations.ts';
import type { Clause, Query, Term } from './query.ts';
import { type Range, united } from './ranges.ts';
import { COMMON, inCapitals, stemsOf, type Word, wordsOf } from './words.ts';

/** One way in which a term can stand in a text: these words in a row. */
export type Pattern = {
  words: Word[];
  /** By the very forms, or by stems. */
  by: 'form' | 'stem';
  /** The last word may go on. */
  open: boolean;
  /** What it is worth beside the words that were typed: 1 for these. */
  worth: number;
};

/** The words of a pattern that are whole: of one that may go on all but the last. */
export const wholeOf = ({ words, open }: Pick<Pattern, 'words' | 'open'>): Word[] =>
  open ? words.slice(0, -1) : words;

/** Something that is asked for: it is met by any of its patterns. */
export type Requirement = {
  term: Term[];
  patterns: Pattern[];
  /** Whether nothing may stand in its place: it is in quotation marks, or the beginning of a word. */
  must: boolean;
  /** Which word of the query it begins with. */
  at: number;
};

/** A query made ready: what must stand in a paragraph, and what must not. */
export type Plan = {
  required: Requirement[];
  /** How many of those must be met. */
  least: number;
  excluded: Pattern[];
};

/** The meanings of abbreviations, by their forms. */
const MEANINGS = new Map(
  Object.entries(ABBREVIATIONS).flatMap(([short, meaning]) =>
    [inOtherNumber(short), short].map(
      (one) => [formsOf(wordsOf(one)), byStem(wordsOf(meaning))] as const,
    ),
  ),
);

/**
 * Abbreviations, by the stems of what they mean without common words. Two letters may be a word of
 * another language or part of an address: "au", "un.org".
 */
const SHORT = new Map(
  Object.entries(ABBREVIATIONS)
    .filter(([short]) => short.length > 2)
    .map(([short, meaning]) => [
      stemsOf(wordsOf(meaning).filter(({ form }) => !COMMON.has(form))),
      byStem(wordsOf(short)),
    ]),
);

/** All the ways in which a term can stand in a text. */
export function patternsOf({ type, text }: Term): Pattern[] {
  return [...new Set([text, inCapitals(text)])].flatMap((reading) => {
    const words = wordsOf(reading);
    if (words.length === 0) return [];
    if (type !== 'word') return [{ words, by: 'form', open: type === 'prefix', worth: 1 }];
    const meant = MEANINGS.get(formsOf(words));
    const others = [
      meant,
      citedIn(reading),
      budgetYearIn(reading),
      ordinalIn(reading),
      numeralIn(reading),
    ];
    return [byStem(words), ...others.filter((one) => one !== undefined)];
  });
}

/** "2024/25" as texts on peacekeeping budgets print it: "1 July 2024 to 30 June 2025". */
function budgetYearIn(typed: string): Pattern | undefined {
  const [, from = '', to = ''] = /^(20\d\d)[/–-](?:20)?(\d\d)$/.exec(typed) ?? [];
  if (from === '' || Number(to) !== (Number(from) + 1) % 100) return undefined;
  return byStem(wordsOf(`1 July ${from} to 30 June ${Number(from) + 1}`));
}

/** "81st" as texts print it: "eighty-first". */
function ordinalIn(typed: string): Pattern | undefined {
  const [, number] = /^(\d{1,2})(?:st|nd|rd|th)$/i.exec(typed) ?? [];
  return number === undefined ? undefined : byStem(wordsOf(ordinal(Number(number))));
}

const TENS = 'ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const TEENS = 'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
  ' ',
);

/** "eighty" as texts print it, with numerals from ten on: "80". */
function numeralIn(typed: string): Pattern | undefined {
  const word = typed.toLowerCase();
  const [ten, teen] = [TENS.indexOf(word), TEENS.indexOf(word)];
  if (ten < 0 && teen < 0) return undefined;
  return byStem(wordsOf(`${ten < 0 ? teen + 11 : (ten + 1) * 10}`));
}

const FULL_SYMBOL = /^a[/_]res[/_](\S*[\p{L}\p{N})])/iu;

/** A full symbol as texts cite it: "79/1" for "A/RES/79/1", "3201 (S-VI)" for "A/RES/3201(S-VI)". */
function citedIn(typed: string): Pattern | undefined {
  const [, number] = FULL_SYMBOL.exec(typed) ?? [];
  if (number === undefined) return undefined;
  const symbol = parseSymbol(number);
  return byStem(wordsOf(symbol ? shortOf(symbol) : number));
}

export function byStem(words: Word[], worth = 1): Pattern {
  return { words, by: 'stem', open: false, worth };
}

/** Common words ("of", "the") need not stand in the paragraph where other words are asked for. */
export function planOf({ clauses }: Query): Plan {
  const required: Requirement[] = [];
  const common: Requirement[] = [];
  const excluded: Pattern[] = [];
  let at = 0;
  for (const clause of clauses) {
    if (clause.type === 'not') {
      excluded.push(...patternsOf(clause.term));
      continue;
    }
    const patterns = clause.terms.flatMap(patternsOf);
    const [first] = patterns;
    if (first === undefined) continue;
    const must = clause.terms.every(({ type }) => type !== 'word');
    (isCommon(clause) ? common : required).push({ term: clause.terms, patterns, must, at });
    at += first.words.length;
  }
  const asked = required.length > 0 ? withAbbreviations(required) : common;
  return { required: asked, least: asked.length, excluded };
}

/** Plain words in a row that are what an abbreviation stands for are each met by it too. */
function withAbbreviations(required: readonly Requirement[]): Requirement[] {
  const met = required.map((requirement) => ({
    ...requirement,
    patterns: [...requirement.patterns],
  }));
  for (const [from] of required.entries()) {
    const words: Word[] = [];
    for (let to = from; to < required.length; to++) {
      const plain = plainWordsOf(required[to]);
      if (plain === undefined) break;
      words.push(...plain);
      const short = SHORT.get(stemsOf(words));
      if (short) for (const { patterns } of met.slice(from, to + 1)) patterns.push(short);
    }
  }
  return met;
}

/** The words of a requirement that is words alone, and not one of several. */
function plainWordsOf(requirement: Requirement | undefined): Word[] | undefined {
  const [only, ...others] = requirement?.term ?? [];
  return only?.type === 'word' && others.length === 0 ? wordsOf(only.text) : undefined;
}

function formsOf(words: readonly Word[]): string {
  return words.map(({ form }) => form).join(' ');
}

/** The same plan, content with so many of what it asks for. */
export const withLeast = (plan: Plan, least: number): Plan => ({ ...plan, least });

/** Whether it is of words that stand everywhere. */
export const isCommon = ({ terms }: Extract<Clause, { type: 'any' }>): boolean =>
  terms.every(
    ({ type, text }) => type === 'word' && wordsOf(text).every(({ form }) => COMMON.has(form)),
  );

/** Where a pattern stands in the words of a text: the numbers of its first and last word. */
export function placesOf({ words, by, open }: Pattern, text: readonly Word[]): Range[] {
  const places: Range[] = [];
  const [first] = words;
  if (first === undefined) return places;
  for (let at = 0; at <= text.length - words.length; at++) {
    const fits = words.every((wanted, index) => {
      const found = text[at + index];
      if (found === undefined) return false;
      if (open && index === words.length - 1) return found.form.startsWith(wanted.form);
      return found[by] === wanted[by];
    });
    if (fits) places.push([at, at + words.length - 1]);
  }
  return places;
}

/** The stretches of a text at which any of the requirements is met, in order, none overlapping. */
export function rangesIn({ required }: Plan, words: readonly Word[]): Range[] {
  const places = required.flatMap(({ patterns }) =>
    patterns.flatMap((one) => placesOf(one, words)),
  );
  return united(places.map((place) => stretchOf(place, words)));
}

/** From the beginning of a place's first word to the end of its last. */
const stretchOf = ([first, last]: Range, words: readonly Word[]): Range => [
  words[first]?.from ?? 0,
  words[last]?.to ?? 0,
];

export type Match = {
  /** The stretches of the text that were found, in order, none overlapping. */
  ranges: Range[];
  /** For each requirement the numbers of the words at which the text meets it. */
  positions: number[][];
};

/**
 * Checks a text against a plan; undefined where the text does not fulfil it. In a table, words in a
 * row are words of one cell. `words` are the text's, where they are known; `elsewhere` tells which of
 * the requirements need not stand in the text, as long as one does.
 */
export function matchText(
  plan: Plan,
  text: string,
  words: readonly Word[] = wordsOf(text),
  elsewhere: readonly boolean[] = [],
): Match | undefined {
  const placesIn = (pattern: Pattern) =>
    placesOf(pattern, words).filter(
      ([first, last]) =>
        first === last || !crossesCells(text.slice(...stretchOf([first, last], words))),
    );
  if (plan.excluded.some((pattern) => placesIn(pattern).length > 0)) return undefined;
  const ranges: Range[] = [];
  const positions: number[][] = [];
  let met = 0;
  for (const [number, { patterns, must }] of plan.required.entries()) {
    const places = patterns.flatMap(placesIn);
    if (places.length === 0 && must) return undefined;
    if (places.length > 0 || elsewhere[number]) met++;
    positions.push(places.map(([at]) => at));
    ranges.push(...places.map((place) => stretchOf(place, words)));
  }
  if (met < plan.least || (plan.required.length > 0 && ranges.length === 0)) return undefined;
  return { ranges: united(ranges), positions };
}
