import type { Place, Stretch } from './candidates.ts';
import { BELIEVED, LEFT_OUT, RIGHT_AFTER_MARK } from './evidence.ts';

export const before = (
  a: Pick<Stretch, 'passage' | 'from'>,
  b: Pick<Stretch, 'passage' | 'from'>,
): boolean => a.passage < b.passage || (a.passage === b.passage && a.from < b.from);

/** A choice for all notes so far that ends at `place`; `doubt` does not count who is left out. */
type State = {
  place: Place | undefined;
  note: number;
  doubt: number;
  parent: State | undefined;
};

/**
 * Of all ways to choose places in the notes' order, each after the one before it, the one with the
 * least doubt; nothing for a note that is better left out.
 * The time is that of the notes times the places at which a choice so far may sensibly end.
 */
export function leastDoubt(candidates: readonly Place[][]): (Place | undefined)[] {
  // In ascending order of place; each later state has less doubt than all before it.
  let states: State[] = [{ place: undefined, note: -1, doubt: 0, parent: undefined }];
  let last = new Map<Place, State>();
  for (const [note, places] of candidates.entries()) {
    const reached = new Map<Place, State>();
    let best: State | undefined;
    let index = 0;
    for (const place of places) {
      for (let state = states[index]; state; state = states[(index += 1)]) {
        if (state.place && !before(state.place, place)) break;
        best = state;
      }
      const ways: State[] = [];
      // to place a note saves what leaving it out counts
      const reach = (parent: State, doubt: number): unknown =>
        ways.push({ place, note, doubt: parent.doubt + doubt - LEFT_OUT, parent });
      if (best && place.doubt <= BELIEVED) reach(best, place.doubt);
      const ahead = place.after && last.get(place.after);
      if (ahead) reach(ahead, RIGHT_AFTER_MARK);
      const [one, other] = ways;
      if (one) reached.set(place, other && other.doubt < one.doubt ? other : one);
    }
    if (reached.size > 0) states = frontier(states, [...reached.values()]);
    last = reached;
  }
  const chosen: (Place | undefined)[] = candidates.map(() => undefined);
  for (let state = states.at(-1); state; state = state.parent) {
    if (state.note >= 0) chosen[state.note] = state.place;
  }
  return chosen;
}

/** Both lists as one, without what ends later than another that has no more doubt. */
function frontier(states: readonly State[], reached: readonly State[]): State[] {
  const kept: State[] = [];
  let index = 0;
  const keep = (state: State): void => {
    if (state.doubt < (kept.at(-1)?.doubt ?? Infinity)) kept.push(state);
  };
  for (const state of reached) {
    for (let other = states[index]; other; other = states[(index += 1)]) {
      if (other.place && state.place && before(state.place, other.place)) break;
      keep(other);
    }
    keep(state);
  }
  for (const other of states.slice(index)) keep(other);
  return kept;
}
