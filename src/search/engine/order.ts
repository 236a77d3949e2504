import { byCode } from '../../model/byCode.ts';
import { compareSymbols, type DocumentSymbol, readSymbol } from '../../model/symbol.ts';
import type { RankedSource } from '../columns.ts';
import type { Standing } from '../standing.ts';
import type { SearchState } from '../query/state.ts';
import type { SpanIndex } from './spanIndex.ts';

/** A record that may answer the query, in its span. */
export type Candidate = {
  span: SpanIndex;
  record: number;
  source: RankedSource;
  score: number;
  /** Whether it has all that is asked for, as far as the lists tell. */
  whole: boolean;
  /** Which of the requirements its title or heading meets, or the symbol of its resolution. */
  elsewhere: readonly boolean[];
  /** Those of them that are the symbol of its resolution. */
  named?: readonly boolean[];
  /** Of a title: the share that it has of what is asked for, by how rare that is. */
  share?: number | undefined;
  /** Of a paragraph: whether it has much of what is asked for that its title has not. */
  adds?: boolean;
  /** Of a title: what other resolutions call its own, where that is what was asked for. */
  called?: string | undefined;
  /** Since when its wording stands, where the order or a filter asks for that. */
  standing?: Standing | undefined;
};

/**
 * Candidates in the order asked for, those first that are called so; by first appearance, those first
 * whose wording stands longest. Those alike stand by day, number and place in the text.
 */
export function inOrder<C extends Candidate>(
  candidates: readonly C[],
  state: Pick<SearchState, 'order' | 'q'>,
): C[] {
  const { order } = state;
  const isByScore = byScore(state);
  const later = order === 'oldest' || order === 'first' ? 1 : -1;
  return candidates.toSorted(
    (a, b) =>
      (isByScore ? Number(isCalled(b)) - Number(isCalled(a)) || b.score - a.score : 0) ||
      (order === 'first' ? sinceOf(a) - sinceOf(b) : 0) ||
      later * byCode(a.source.adopted ?? '', b.source.adopted ?? '') ||
      bySymbol(a.source, b.source) ||
      a.record - b.record,
  );
}

/** Candidates of which the best are taken first; no others are put in order than are taken. */
export class Waiting {
  readonly #state: Pick<SearchState, 'order' | 'q'>;
  #ordered: Candidate[];
  #others: Candidate[];
  #last: Candidate[] = [];

  constructor(candidates: readonly Candidate[], state: Pick<SearchState, 'order' | 'q'>) {
    this.#state = state;
    const scores = Float64Array.from(candidates, ({ score }) => score).sort();
    const least = byScore(state) ? (scores.at(-MOSTLY_TAKEN) ?? -Infinity) : -Infinity;
    const isBest = (one: Candidate) => one.score >= least || isCalled(one);
    this.#ordered = inOrder(candidates.filter(isBest), state);
    this.#others = candidates.filter((one) => !isBest(one));
  }

  get size(): number {
    return this.#ordered.length + this.#others.length + this.#last.length;
  }

  take(count: number): Candidate[] {
    if (this.#ordered.length < count) {
      this.#ordered.push(...inOrder(this.#others, this.#state));
      this.#others = [];
    }
    if (this.#ordered.length < count) {
      this.#ordered.push(...inOrder(this.#last, this.#state));
      this.#last = [];
    }
    return this.#ordered.splice(0, count);
  }

  /** Takes some after all others; in an order other than by score none. */
  putLast(isLast: (one: Candidate) => boolean): void {
    if (!byScore(this.#state)) return;
    const both = [this.#ordered, this.#others].map((all) => Map.groupBy(all, isLast));
    const [ordered = [], others = []] = both.map((parts) => parts.get(false) ?? []);
    this.#last.push(...both.flatMap((parts) => parts.get(true) ?? []));
    this.#ordered = ordered;
    this.#others = others;
  }

  /** All that were not taken, in any order. */
  left(): Candidate[] {
    return [...this.#ordered, ...this.#others, ...this.#last];
  }
}

/** More are seldom read. */
const MOSTLY_TAKEN = 100;

const byScore = ({ order, q }: Pick<SearchState, 'order' | 'q'>): boolean =>
  order === 'relevance' && q.trim() !== '';

/** The year in which its wording first stands: its own, where that is not followed. */
const sinceOf = ({ standing, source }: Candidate): number =>
  standing?.since ?? (Number(source.adopted?.slice(0, 4)) || Infinity);

const isCalled = ({ called }: Candidate): boolean => called !== undefined;

const symbols = new WeakMap<RankedSource, DocumentSymbol>();

/** The symbol of a resolution, which is read once. */
function symbolOf(source: RankedSource): DocumentSymbol {
  const symbol = symbols.get(source) ?? readSymbol(source.symbol);
  symbols.set(source, symbol);
  return symbol;
}

const bySymbol = (a: RankedSource, b: RankedSource): number =>
  a === b ? 0 : compareSymbols(symbolOf(a), symbolOf(b));
