/** What a timeline can be asked by, in the order of the address. */
const FIELDS = ['body', 'theme', 'landmarks', 'text', 'from', 'to'] as const;

/** What of a timeline is shown, as the address has it; what is not asked for is absent. */
export type State = { [field in (typeof FIELDS)[number]]?: string };

/** What a document is asked by: its values, "theme=financing", and its year. */
export type Facets = { values: readonly string[]; year: number };

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
export const passes = ({ from, to, ...asked }: State, { values, year }: Facets): boolean =>
  year >= Number(from ?? -Infinity) &&
  year <= Number(to ?? Infinity) &&
  Object.entries(asked).every(([field, value]) => !value || values.includes(`${field}=${value}`));
