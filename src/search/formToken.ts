import type { Word } from './query/words.ts';

/**
 * The index holds stems in the order of the text. So that the very forms can be asked for as well, a
 * paragraph holds besides, once each, a token of every form that is not the main one of its stem, the
 * one in most paragraphs of the span, and one that tells that the main one is not there. The main
 * form is named in one paragraph of the span. Tokens lie beside their stem in the index; letters are
 * all that Pagefind leaves whole.
 */
export const otherForm = ({ stem, form }: Word): string => `${stem}qzq${form}`;
export const mainForm = ({ stem, form }: Word): string => `${stem}qxq${form}`;
export const withoutMainForm = (stem: string): string => `${stem}qyq`;

/** Numbers and the like have one form each. */
export const hasForms = ({ form }: Word): boolean => /^\p{L}+$/u.test(form);
