import type { Clause, Term } from './query.ts';

/** Words that stand in a query for themselves: no phrase, no choice, nothing that is left out. */

/** The one word that a clause's terms are; undefined of anything else. */
export const wordIn = ([only, ...more]: readonly Term[]): string | undefined =>
  only?.type === 'word' && more.length === 0 ? only.text : undefined;

/** The clause that asks for one word. */
export const asWord = (text: string): Clause => ({ type: 'any', terms: [{ type: 'word', text }] });

/** The same of a clause, in small letters and without what ends a sentence: "Fisheries?" → "fisheries". */
export const plainWord = (clause: Clause): string | undefined =>
  clause.type === 'not'
    ? undefined
    : wordIn(clause.terms)
        ?.toLowerCase()
        .replace(/[?!.,;]+$/, '');
