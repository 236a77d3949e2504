import { ordinal } from '../model/ordinal.ts';

/**
 * The words of a paragraph as wording is compared: without punctuation, case, or the kinds of dashes
 * and apostrophes; and what changes from year to year without changing what is said, set aside.
 */

/** Stands for what is set aside: a date, a number, a symbol, a session, or a list of these. */
export const ROUTINE = '#';

const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december';

const GREAT = Array.from({ length: 90 }, (_, i) => ordinal(i + 10));
const SMALL = Array.from({ length: 9 }, (_, i) => ordinal(i + 1)).join('|');
/** What comes again each year and is counted. */
const COUNTED =
  'regular|special|emergency|resumed|annual|biennial|sessions?|meetings?|anniversary|conference|review|decade|edition|cycle|round|periodic|quadrennial|replenishment';

/** How ordinals end. */
const ORDINAL = /(?:th|first|second|third)\b/;

/** What follows a number that is an amount. */
const AMOUNTS = 'per ?cent|%|(?:million|billion|trillion|dollars|euros)\\b';

/**
 * What is set aside, in this order: a symbol holds numbers, a date too.
 *
 *   symbols   "a/res/64/1", "e/cn.5/2020/3", "64/222 a", "2997 (xxvii)", "s/2020/33"
 *   dates     "21 december 2009", "december 2009", "may 2020"; "may" alone is a verb
 *   ordinals  "sixty-fourth"; below "tenth" only before what is counted: "its second session"
 *   letters   "(d)" and "(iv)" after a number: "paragraph 14 (d)"
 *   numbers   "2030", "1,250.5", "2020-2021", "15th"; the one in "covid-19" is part of a name, and
 *             "0.7 per cent" and "30 million dollars" are what is said
 *
 * Before each, a sign without which it is nowhere: most texts have few of these.
 */
const SET_ASIDE: readonly (readonly [sign: RegExp, pattern: RegExp])[] = [
  [/\//, /(?<![\p{L}\p{N}])[a-z]{1,4}(?:\/[a-z0-9.()-]+)+/gu],
  [/\(/, /\d{1,4} ?(?:[a-z] )?\((?:e?s-)?[ivxl]+\)/gu],
  [/\//, /(?<![\p{L}\p{N}])(?:e?s-)?\d{1,4}\/\d+(?: [a-z](?![\p{L}\p{N}’'-]))?/gu],
  [/\d/, new RegExp(`\\b(?:\\d{1,2} )?(?:${MONTHS}) (?:\\d{1,2}, )?\\d{4}\\b`, 'gu')],
  [/\d/, new RegExp(`\\b\\d{1,2} (?:${MONTHS})\\b`, 'gu')],
  [ORDINAL, new RegExp(`\\b(?:${GREAT.toReversed().join('|')})\\b(?!-)`, 'gu')],
  [ORDINAL, new RegExp(`\\b(?:${SMALL}) (?=(?:${COUNTED})\\b)`, 'gu')],
  [
    /\p{N}/u,
    new RegExp(
      `(?<!\\p{L}-\\p{N}*)(?<!\\p{N}[.,/–-]?)\\p{N}[\\p{N}.,/–-]*(?:st|nd|rd|th)?(?![\\p{L}\\p{N}.,/–-]| ?(?:${AMOUNTS}))`,
      'gu',
    ),
  ],
];

const LETTER_AFTER = /#[ #]*\((?:[a-z]{1,2}|[ivx]+)\)(?: ?\([ivx]+\))*/gu;
/** "# of #, # and #" */
const RUN = /#(?:[ ,;]*(?:\b(?:and|of|to|through|or|on|until)\b[ ,]*)?#)+/gu;
/** One of them, or several: a list that grows by one is set aside with its number. */
const PLURAL = /\b(resolution|decision|paragraph|session|annexe|year)s\b/gu;

const WORD = /#|[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[\u2018\u2019\u02bc]/gu, "'")
    .replace(/\u00ad/gu, '');

/** The words as they stand: what is compared to say that wording is the same to the letter. */
export const wordsOf = (text: string): string[] => folded(text).match(WORD) ?? [];

/** The words with what is routine set aside: dates, numbers, symbols, sessions, lists of these. */
export function substanceOf(text: string): string[] {
  let masked = folded(text).replaceAll('#', ' ');
  for (const [sign, pattern] of SET_ASIDE)
    if (sign.test(masked)) masked = masked.replace(pattern, ` ${ROUTINE} `);
  masked = masked
    .replace(/ +/gu, ' ')
    .replace(LETTER_AFTER, ` ${ROUTINE} `)
    .replace(/ +/gu, ' ')
    .replace(RUN, ROUTINE)
    .replace(PLURAL, '$1');
  return masked.match(WORD) ?? [];
}

/** Fewer words than these, what is routine not counted, say nothing that could be called agreed. */
export const LEAST_WORDS = 5;

/** Whether wording is long enough to be followed. */
export const isFollowed = (substance: readonly string[]): boolean =>
  substance.reduce((count, word) => count + (word === ROUTINE ? 0 : 1), 0) >= LEAST_WORDS;

/** A number of 32 bits that tells a word from others (FNV-1a, mixed). */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return mixed(hash);
}

/** Spreads the bits of a number over all 32. */
export function mixed(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number of 53 bits that tells a row of words from others. */
export function keyOf(hashes: ArrayLike<number>): number {
  let low = 0x9e3779b9;
  let high = 0x7f4a7c15;
  for (let at = 0; at < hashes.length; at++) {
    const word = hashes[at] ?? 0;
    low = Math.imul(low ^ word, 0x01000193) + at;
    high = Math.imul(high ^ mixed(word + 0x51ed270b), 0x85ebca6b) + at;
  }
  return mixed(low) * 2 ** 21 + (mixed(high) >>> 11);
}
