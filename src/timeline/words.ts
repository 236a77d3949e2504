const WORD = /[\p{L}\p{N}]+/gu;

/** The words alone: case, accents, hyphens, punctuation and note marks left out. */
export const foldedWords = (text: string): string[] =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().match(WORD) ?? [];

/** The same with a blank on either side of each, so that only whole words are found in it. */
export const spaced = (text: string): string => ` ${foldedWords(text).join(' ')} `;

/** "A/RES/2997(XXVII)" → "A-RES-2997-XXVII" */
export const idOf = (symbol: string): string =>
  symbol
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[-\d]+|-+$/g, '') || 'entry';

/** A name in an address: "general-assembly". */
export const slug = (name: string): string => idOf(name).toLowerCase();
