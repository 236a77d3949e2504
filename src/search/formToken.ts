import type { Word } from './query/words.ts';

/**
 * The index holds stems in the order of the text. So that the very forms can be asked for as well,
 * each paragraph holds besides, once, a token of every form that shares its stem with another form of
 * the span; a form that alone has its stem has another token, in one paragraph of the span. They lie
 * beside their stem in the index, and letters are all that Pagefind leaves whole.
 */
export const sharedToken = ({ stem, form }: Word): string => `${stem}qzq${form}`;
export const soleToken = ({ stem, form }: Word): string => `${stem}qxq${form}`;

/** Numbers and the like have one form each. */
export const hasForms = ({ form }: Word): boolean => /^\p{L}+$/u.test(form);
