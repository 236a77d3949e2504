import { widestWord, type Measure, type Span } from './lines.ts';

/** Between two columns, in points. */
const BETWEEN = 10;

/**
 * The columns of a table: each as wide as its longest word at least, and what is left of the width
 * goes to those that would need more, as far as they would.
 */
export function columnsOf(
  rows: readonly Span[][][],
  width: number,
  measure: Measure,
): { left: number; width: number }[] {
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  const wants = Array.from({ length: count }, (_, column) => {
    const widest = (of: (spans: readonly Span[]) => number) =>
      Math.max(0, ...rows.map((row) => of(row[column] ?? [])));
    return {
      word: widest((spans) => widestWord(spans, measure)),
      whole: widest((spans) => spans.reduce((sum, span) => sum + measure(span, span.text), 0)),
    };
  });
  const free = width - BETWEEN * (count - 1);
  const sum = (of: (want: (typeof wants)[number]) => number) =>
    wants.reduce((all, want) => all + of(want), 0);
  const needed = sum(({ word }) => word);
  const wished = sum(({ whole }) => whole);
  const share =
    wished <= free || wished === needed ? 1 : Math.max(0, free - needed) / (wished - needed);
  const shrink = needed > free ? free / needed : 1;
  let left = 0;
  return wants.map(({ word, whole }) => {
    const column = { left, width: (word + (whole - word) * share) * shrink };
    left += column.width + BETWEEN;
    return column;
  });
}
