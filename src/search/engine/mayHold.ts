import type { Query } from '../query/query.ts';
import { isChosen, type SearchState } from '../query/state.ts';
import type { Span } from '../spans.ts';

/** Whether a span has a session that the query and the chosen filters let through. */
export function mayHold({ sessions }: Span, { filters }: Query, { chosen }: SearchState): boolean {
  return sessions.some((session) => {
    if (chosen.session && !isChosen('session', session, chosen.session)) return false;
    return filters.every(
      ({ field, values, not }) =>
        field !== 'session' || not || values.some((value) => isChosen('session', session, [value])),
    );
  });
}
