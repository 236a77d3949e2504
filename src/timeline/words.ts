import type { Lines, Text } from '../model/resolution.ts';
import type { Words } from '../model/timeline.ts';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words alone: case, accents, hyphens, punctuation and note marks left out. */
export const foldedWords = (text: string): string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];

/** The same with a blank on either side of each, so that only whole words are found in it. */
export const spaced = (text: string): string => ` ${foldedWords(text).join(' ')} `;

/** A text without italics and marks. */
export const plainOf = (text: Words | Text): string =>
  text.map((run) => ('value' in run ? run.value : '')).join('');

/** [[15, 17], [33, 33]] → [15, 16, 17, 33] */
export const numbersOf = (lines: Lines): number[] =>
  lines.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));
