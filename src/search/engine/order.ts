import { compareSymbols, type DocumentSymbol, parseSymbol } from '../../model/symbol.ts';
import type { Row } from '../columns.ts';
import type { SearchState } from '../query/state.ts';
import type { RecordSource } from '../source.ts';
import type { SpanIndex } from './spanIndex.ts';

/** A paragraph that may answer the query, in its span. */
export type Candidate = { span: SpanIndex; record: number; row: Row; score: number };

/** Candidates in the order asked for; those alike by day, number and place in the text. */
export function inOrder(candidates: readonly Candidate[], { order, q }: SearchState): Candidate[] {
  const byScore = order === 'relevance' && q.trim() !== '';
  const later = order === 'oldest' ? 1 : -1;
  return candidates.toSorted(
    (a, b) =>
      (byScore ? b.score - a.score : 0) ||
      later * compare(a.row.source.adopted ?? '', b.row.source.adopted ?? '') ||
      bySymbol(a.row.source, b.row.source) ||
      a.record - b.record,
  );
}

const symbols = new WeakMap<RecordSource, DocumentSymbol>();

/** The symbol of a resolution, which is read once. */
function symbolOf(source: RecordSource): DocumentSymbol {
  const symbol = symbols.get(source) ?? parseSymbol(source.symbol);
  if (symbol === undefined) throw new Error(`"${source.symbol}" is no symbol of a resolution`);
  symbols.set(source, symbol);
  return symbol;
}

const bySymbol = (a: RecordSource, b: RecordSource): number =>
  a === b ? 0 : compareSymbols(symbolOf(a), symbolOf(b));

/** By the code of characters, the same everywhere. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By resolution, in the order of each one's first. */
export function grouped(candidates: readonly Candidate[]): [RecordSource, Candidate[]][] {
  const groups = new Map<RecordSource, Candidate[]>();
  for (const one of candidates) {
    const group = groups.get(one.row.source);
    if (group === undefined) groups.set(one.row.source, [one]);
    else group.push(one);
  }
  return [...groups];
}
