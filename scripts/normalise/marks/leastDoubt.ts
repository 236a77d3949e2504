/** Where the mark of a note stands, or could stand: a passage and its characters [from, to). */
export type Place = {
  passage: number;
  from: number;
  to: number;
  /** How far from certain that this number is a mark: 0 is sure. */
  doubt: number;
};

/** What leaving a note without its mark counts, so that it happens only where it must. */
const LEFT_OUT = 12;

type Position = { passage: number; from: number };
export const before = (a: Position, b: Position): boolean =>
  a.passage < b.passage || (a.passage === b.passage && a.from < b.from);
/** Of all ways to choose places in ascending order, the one with the least doubt. */
export function leastDoubt(candidates: Place[][]): (Place | undefined)[] {
  type State = { place: Place | undefined; note: number; doubt: number; parent: State | undefined };
  const start: State = { place: undefined, note: -1, doubt: 0, parent: undefined };
  // In ascending order of place; each later state has less doubt than all before it.
  let states: State[] = [start];
  for (const [note, places] of candidates.entries()) {
    const next: State[] = states.map((state) => ({ ...state, doubt: state.doubt + LEFT_OUT }));
    let best: State | undefined;
    let index = 0;
    for (const place of places) {
      for (let state = states[index]; state; state = states[(index += 1)]) {
        if (state.place && !before(state.place, place)) break;
        if (best === undefined || state.doubt < best.doubt) best = state;
      }
      if (best) next.push({ place, note, doubt: best.doubt + place.doubt, parent: best });
    }
    states = frontier(next);
  }
  const result: (Place | undefined)[] = candidates.map(() => undefined);
  for (let state = states.at(-1); state; state = state.parent) {
    if (state.note >= 0) result[state.note] = state.place;
  }
  return result;

  function frontier(all: State[]): State[] {
    const sorted = all.toSorted((a, b) => {
      if (!a.place || !b.place) return (a.place ? 1 : 0) - (b.place ? 1 : 0) || a.doubt - b.doubt;
      return a.place.passage - b.place.passage || a.place.from - b.place.from || a.doubt - b.doubt;
    });
    const kept: State[] = [];
    for (const state of sorted) {
      if (state.doubt < (kept.at(-1)?.doubt ?? Infinity)) kept.push(state);
    }
    return kept;
  }
}
