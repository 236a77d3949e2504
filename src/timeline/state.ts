import type { Mark } from './points.ts';
import { slug } from './words.ts';

/** What a timeline can be asked by, in the order of the address. */
const FIELDS = ['body', 'theme', 'landmarks', 'text', 'from', 'to'] as const;

/** What of a timeline is shown, as the address has it; what is not asked for is absent. */
export type State = { [field in (typeof FIELDS)[number]]?: string };

const YEAR = /^\d{4}$/;

/** Reads "?body=general-assembly&theme=financing&from=1990"; what it does not know is absent. */
export function readState(query: string): State {
  const given = new URLSearchParams(query);
  const known = FIELDS.map((field) => [field, given.get(field) ?? ''] as const);
  return Object.fromEntries(
    known.filter(([field, value]) =>
      field === 'from' || field === 'to' ? YEAR.test(value) : value !== '',
    ),
  );
}

/** The query of a state, with its "?"; nothing where all is shown. */
export function writeState(state: State): string {
  const query = new URLSearchParams(FIELDS.flatMap((field) => [[field, state[field] ?? '']]));
  for (const field of FIELDS) if (!query.get(field)) query.delete(field);
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether a document is shown. */
export const passes = (asked: State, { lane, themes, landmark, here, adopted }: Mark): boolean =>
  (!asked.body || asked.body === slug(lane)) &&
  (!asked.theme || themes.includes(asked.theme)) &&
  (!asked.landmarks || landmark !== undefined) &&
  (!asked.text || here !== undefined) &&
  adopted.slice(0, 4) >= (asked.from || '0') &&
  adopted.slice(0, 4) <= (asked.to || '9999');
