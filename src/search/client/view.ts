import type { Counted, Hit, Jump, Results } from '../engine/results.ts';
import { isEmpty, type Query } from '../query/query.ts';
import { readQuery } from '../query/remarks.ts';
import { findSame, type SearchState } from '../query/state.ts';
import { NOTHING_ASKED, type Stage } from './status.ts';

/** All that the search page shows, and what happens to it: pure, so that it can be tested alone. */
export type View = {
  /** What is asked for: what the address says, or will once no key follows. */
  state: SearchState;
  /** Its query, read once, and what of it was read otherwise than it may be meant. */
  query: Query;
  remarks: string[];
  /** Counts the searches; an answer to an older one is not taken. */
  turn: number;
  /** Whether keys are still coming, so that the query may be half of what is meant. */
  typing: boolean;
  /** Whether the newest search is under way, and whether it failed. */
  busy: boolean;
  failed: boolean;
  /** What is listed, how much of it there is yet, and the search it is of. */
  shown: Shown | undefined;
  /** Where the query leads, if it is a citation. */
  jump: Jump | undefined;
  counted: Counted | undefined;
  /** Which of the results that are about to come is to have the focus. */
  wished: number | undefined;
};

type Shown = {
  turn: number;
  state: SearchState;
  results: Results;
  stage: Stage;
  /** All that was found of the resolutions that the reader opened, by their paths. */
  opened: ReadonlyMap<string, readonly Hit[]>;
};

export type Happening =
  | { type: 'asked'; state: SearchState; typing: boolean; wished?: number | undefined }
  | { type: 'submitted' }
  | { type: 'jump'; turn: number; jump: Jump | undefined }
  | { type: 'found'; turn: number; results: Results; stage: Stage }
  | { type: 'opened'; turn: number; path: string; hits: readonly Hit[] }
  | { type: 'counted'; turn: number; counted: Counted | undefined }
  | { type: 'ended'; turn: number }
  | { type: 'failed'; turn: number };

/** The page before anything was asked for. */
export const viewOf = (state: SearchState): View => ({
  state,
  ...readQuery(state.q),
  turn: 0,
  typing: false,
  busy: false,
  failed: false,
  shown: undefined,
  jump: undefined,
  counted: undefined,
  wished: undefined,
});

/** Whether words or filters are asked for. */
export const isAsked = ({ query, state }: Pick<View, 'query' | 'state'>): boolean =>
  !isEmpty(query) || Object.keys(state.chosen).length > 0;

/** What the page shows after something has happened. */
export function after(view: View, happening: Happening): View {
  if ('turn' in happening && happening.turn !== view.turn) return view;
  switch (happening.type) {
    case 'asked':
      return askedFor(view, happening);
    case 'submitted':
      return { ...view, typing: false };
    case 'jump':
      return { ...view, jump: happening.jump };
    case 'found': {
      const { results, stage } = happening;
      const { turn, state } = view;
      const before = view.shown && findSame(view.shown.state, state) ? view.shown.opened : [];
      const opened = new Map([...before].filter(([path]) => state.open.includes(path)));
      return { ...view, shown: { turn, state, results, stage, opened } };
    }
    case 'opened':
      return openedIn(view, happening);
    case 'counted':
      return { ...view, counted: happening.counted };
    case 'ended':
      return { ...view, busy: false };
    case 'failed':
      return failedAt(view);
  }
}

function askedFor(view: View, { state, typing, wished }: Happening & { type: 'asked' }): View {
  const read = readQuery(state.q);
  const asks = isAsked({ state, query: read.query });
  const remarks =
    !asks && read.remarks.length === 0 && state.q.trim() !== '' ? [NOTHING_ASKED] : read.remarks;
  const next = { ...view, state, query: read.query, remarks, turn: view.turn + 1, typing, wished };
  if (asks) return { ...next, busy: true, failed: false, jump: undefined };
  return { ...next, busy: false, failed: false, jump: undefined, shown: undefined };
}

function openedIn(view: View, { path, hits }: Happening & { type: 'opened' }): View {
  const { shown, state } = view;
  if (shown === undefined) return view;
  const opened = new Map([...shown.opened, [path, hits]]);
  const open = [...new Set([...state.open, path])];
  return { ...view, state: { ...state, open }, shown: { ...shown, opened } };
}

/** What the search has found stays; what an older one found is not to be taken for it. */
function failedAt(view: View): View {
  const { shown, turn } = view;
  const own = shown?.turn === turn ? shown : undefined;
  return {
    ...view,
    busy: false,
    failed: true,
    shown: own && { ...own, stage: 'cut off' },
    counted: own && view.counted,
  };
}
