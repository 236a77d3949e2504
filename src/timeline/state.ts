/** What of a timeline is shown; the whole of it stands in the address. */
export type State = {
  /** A lane's name in addresses, or all of them. */
  lane: string | undefined;
  theme: string | undefined;
  /** Only landmarks; only what has its text on this site. */
  landmarks: boolean;
  text: boolean;
  /** The first and the last year; all where they are absent. */
  from: number | undefined;
  to: number | undefined;
};

/** What a document is asked by. */
export type Facets = {
  lane: string;
  themes: string[];
  landmark: boolean;
  text: boolean;
  year: number;
};

export const ALL: State = {
  lane: undefined,
  theme: undefined,
  landmarks: false,
  text: false,
  from: undefined,
  to: undefined,
};

const YEAR = /^\d{4}$/;

/** Reads "?body=general-assembly&theme=financing&from=1990"; what it does not know is absent. */
export function readState(query: string): State {
  const given = new URLSearchParams(query);
  const year = (name: string) => {
    const text = given.get(name) ?? '';
    return YEAR.test(text) ? Number(text) : undefined;
  };
  return {
    lane: given.get('body') || undefined,
    theme: given.get('theme') || undefined,
    landmarks: given.has('landmarks'),
    text: given.has('text'),
    from: year('from'),
    to: year('to'),
  };
}

/** The query of a state, with its "?"; nothing where all is shown. */
export function writeState({ lane, theme, landmarks, text, from, to }: State): string {
  const query = new URLSearchParams();
  if (lane !== undefined) query.set('body', lane);
  if (theme !== undefined) query.set('theme', theme);
  if (landmarks) query.set('landmarks', 'only');
  if (text) query.set('text', 'here');
  if (from !== undefined) query.set('from', String(from));
  if (to !== undefined) query.set('to', String(to));
  return query.size === 0 ? '' : `?${query}`;
}

/** Whether a document is shown. */
export const passes = (state: State, one: Facets): boolean =>
  (state.lane === undefined || state.lane === one.lane) &&
  (state.theme === undefined || one.themes.includes(state.theme)) &&
  (!state.landmarks || one.landmark) &&
  (!state.text || one.text) &&
  (state.from === undefined || one.year >= state.from) &&
  (state.to === undefined || one.year <= state.to);

/** How many documents each choice of a facet would show, the others as they are. */
export const counted = (state: State, change: Partial<State>, all: readonly Facets[]): number => {
  const changed = { ...state, ...change };
  return all.filter((one) => passes(changed, one)).length;
};
