import { isCommon } from '../query/match.ts';
import { type Clause, FIELDS, printQuery, type Query, type Term } from '../query/query.ts';
import type { SearchState } from '../query/state.ts';

/** A query to try in the place of one that finds nothing. */
export type Attempt = { query: Query; state: SearchState; dropsFilters: boolean };

/**
 * Without the filters, without quotation marks, without each of its parts, and each of them alone, in
 * this order.
 */
export function attemptsOf(query: Query, state: SearchState): Attempt[] {
  const attempts: Attempt[] = [];
  if (isFiltered(query, state)) {
    const bare = { query: { ...query, filters: [] }, state: { ...state, chosen: {} } };
    attempts.push({ ...bare, dropsFilters: true });
  }
  const words = wordsOnly(query);
  const instead = [
    ...(words ? [words] : []),
    ...lesser(query),
    ...(words ? lesser(words) : []),
    ...alone(words ?? query),
  ];
  attempts.push(...instead.map((one) => ({ query: one, state, dropsFilters: false })));
  return attempts.filter((attempt) => printQuery(attempt.query) !== '');
}

/** The query without each of its words and phrases, where something is left. */
const lesser = (query: Query): Query[] =>
  query.clauses.length + query.filters.length < 2
    ? []
    : query.clauses.map((_, at) => ({ ...query, clauses: query.clauses.toSpliced(at, 1) }));

/** Each word and phrase of several. */
const alone = (query: Query): Query[] =>
  query.clauses
    .filter((clause) => clause.type === 'any' && !isCommon(clause))
    .map((clause) => ({ ...query, clauses: [clause] }));

/** Whether anything but words is asked for. */
export const isFiltered = ({ filters }: Query, { chosen }: SearchState): boolean =>
  filters.length > 0 || FIELDS.some((field) => chosen[field]);

/** Terms of which one is asked for, as they can be typed. */
export const printTerms = (terms: Term[]): string =>
  printQuery({ clauses: [any(terms)], filters: [] });

/** The phrases of several words, each as a query of its own. */
export const phrasesIn = ({ clauses }: Query): Query[] =>
  clauses.flatMap((clause) =>
    clause.type === 'not'
      ? []
      : clause.terms
          .filter(isPhrase)
          .map((term): Query => ({ clauses: [any([term])], filters: [] })),
  );

const isPhrase = ({ type, text }: Term): boolean => type === 'phrase' && text.includes(' ');

/** The same words without quotation marks; undefined where there are none. */
export function wordsOnly(query: Query): Query | undefined {
  let changed = false;
  const clauses = query.clauses.flatMap((clause): Clause[] => {
    if (clause.type === 'not') return [clause];
    return clause.terms.flatMap((term) => {
      if (!isPhrase(term)) return [any([term])];
      changed = true;
      return term.text.split(' ').map((text) => any([{ type: 'word', text }]));
    });
  });
  return changed ? { ...query, clauses } : undefined;
}

const any = (terms: Term[]): Clause => ({ type: 'any', terms });
