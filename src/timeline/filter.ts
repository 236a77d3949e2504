/** What of a timeline is shown; the state stands in the address's query. */
export type Filter = {
  /** A body's id, or all bodies. */
  body: string | undefined;
  /** Only what has its text on this site. */
  text: boolean;
  /** Only rows of the list, or only what was added. */
  origin: 'list' | 'added' | undefined;
};

export const NO_FILTER: Filter = { body: undefined, text: false, origin: undefined };

/** Reads "?body=general-assembly&text=here&origin=list"; what it does not know counts as absent. */
export function readFilter(query: string, bodies: readonly string[]): Filter {
  const given = new URLSearchParams(query);
  const body = given.get('body') ?? undefined;
  const origin = given.get('origin');
  return {
    body: body !== undefined && bodies.includes(body) ? body : undefined,
    text: given.get('text') === 'here',
    origin: origin === 'list' || origin === 'added' ? origin : undefined,
  };
}

/** The query of a filter, with its "?"; nothing where all is shown. */
export function writeFilter({ body, text, origin }: Filter): string {
  const query = new URLSearchParams();
  if (body !== undefined) query.set('body', body);
  if (text) query.set('text', 'here');
  if (origin !== undefined) query.set('origin', origin);
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether an entry is shown. */
export const passes = (
  filter: Filter,
  entry: { body: string; text: boolean; origin: 'list' | 'added' },
): boolean =>
  (filter.body === undefined || filter.body === entry.body) &&
  (!filter.text || entry.text) &&
  (filter.origin === undefined || filter.origin === entry.origin);
