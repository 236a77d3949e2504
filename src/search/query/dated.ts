import { numberOfOrdinal, ordinal } from '../../model/ordinal.ts';
import { asWord, plainWord, wordIn } from './plainWords.ts';
import type { Query, Term } from './query.ts';

/** Words that say of which session or year a resolution is: as good as said in all of its text. */
export type Dated = { session: string } | { year: string };

/** "79th session", "seventy-ninth session" and "session 79" as one word each, as texts print them. */
export function withSessions(query: Query): Query {
  const clauses: Query['clauses'] = [];
  for (const clause of query.clauses) {
    const pair = [clauses.at(-1), clause].map((one) => (one && plainWord(one)) ?? '');
    const [first = '', second = ''] = pair;
    const number = second === 'session' ? numberIn(first) : undefined;
    const named = number ?? (first === 'session' && /^\d{1,3}$/.test(second) ? +second : undefined);
    if (named === undefined) clauses.push(clause);
    else clauses[clauses.length - 1] = asWord(`${ordinal(named)} session`);
  }
  return { ...query, clauses };
}

const NUMBERED = /^(\d{1,3})(?:st|nd|rd|th)$/; // "79th"

function numberIn(word: string): number | undefined {
  const [, digits] = NUMBERED.exec(word) ?? [];
  return digits === undefined ? numberOfOrdinal(word) : Number(digits);
}

/** What a requirement says of the resolution, where it says when it was adopted. */
export function datedBy(terms: readonly Term[]): Dated | undefined {
  const text = wordIn(terms) ?? '';
  if (/^(?:19|20)\d\d$/.test(text)) return { year: text };
  const [, word] = /^(\S+) session$/i.exec(text) ?? [];
  const number = word === undefined ? undefined : numberIn(word.toLowerCase());
  return number === undefined ? undefined : { session: String(number) };
}
