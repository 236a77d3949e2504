import type { SetLine, SetRun } from '../../../src/sources/pdf/setLines.ts';
import { foldCharacters } from '../characters.ts';
import { mendedRuns } from '../mendedRuns.ts';
import type { DumpLines } from '../passage.ts';
import { CLAUSE_END } from '../pdf/clauses.ts';
import type { Span } from '../reading.ts';

/** A part of a line that stands wide apart from the others: a cell of a table, a label, a field. */
export type Cell = Span & {
  text: string;
  left: number;
  right: number;
  runs: SetRun[];
};

/** A line of a page with its number in the text as read, mended where a correction mended it. */
export type Line = Omit<SetLine, 'runs' | 'column'> & {
  line: number;
  cells: Cell[];
  /** How far from the edge of the page, or of its column. */
  left: number;
  /** Where indents tell paragraphs: how far from the other edge it ends. */
  rest?: number;
  /** The same for lines that stand one below the other, on one page and in one column of it. */
  block: number;
};

const WIDE_BLANK = /\s{4,}/;

/** The lines with their cells. `lines` has the words, corrections made; `set` how they are set. */
export function toLines(lines: DumpLines, set: readonly SetLine[]): Line[] {
  let block = 0;
  const edges = edgesOf(set);
  return set.map(({ runs, column, ...one }, index) => {
    const line = index + 1;
    const text = lines[index] ?? '';
    const before = set[index - 1];
    if (before && (before.page !== one.page || before.column !== column)) block += 1;
    const cells = toCells(text, line, mendedRuns(runs, one.text, text));
    const edge = edges.get(columnKey(one.page, column));
    const placed = edge ? { left: one.left - edge.left, rest: edge.right - one.right } : {};
    return { ...one, ...placed, text, line, cells, block };
  });
}

const columnKey = (page: number, column: SetLine['column']): string => `${page} ${column ?? ''}`;

/**
 * Where each column begins and ends: what stands at the edge of one does at that of the next. Of pages in
 * one column only where nothing else tells paragraphs than that their first lines are indented.
 */
function edgesOf(set: readonly SetLine[]): Map<string, { left: number; right: number }> {
  const told = isSetClose(set) ? set : set.filter(({ column }) => column !== undefined);
  const columns = Map.groupBy(told, ({ page, column }) => columnKey(page, column));
  return new Map(
    [...columns].map(([key, lines]) => [
      key,
      {
        left: Math.min(...lines.map(({ left }) => left)),
        right: edgeOf(lines.map(({ right }) => right)),
      },
    ]),
  );
}

/** So many indented lines behind the end of a clause tell, and so few of them stand apart. */
const FEWEST_INDENTED = 8;
const FEW_APART = 0.2;

/** True of pages whose paragraphs stand no further from each other than their lines, and are indented. */
function isSetClose(set: readonly SetLine[]): boolean {
  const size = bodySize(set);
  const isText = (line: SetLine): boolean => Math.abs(line.size - size) < 1;
  const pairs = set.slice(1).flatMap((line, index): [SetLine, SetLine][] => {
    const before = set[index];
    const isBelow = before?.page === line.page && before.column === line.column;
    return before && isBelow && isText(before) && isText(line) ? [[before, line]] : [];
  });
  const gapOf = ([before, line]: [SetLine, SetLine]): number =>
    (line.base - before.base) / Math.max(before.size, line.size);
  const usual = pairs.map(gapOf).toSorted((a, b) => a - b)[Math.floor(pairs.length / 2)] ?? 0;
  const indented = pairs.filter(
    ([before, line]) => CLAUSE_END.test(before.text) && line.left - before.left > INDENT,
  );
  const apart = indented.filter((pair) => gapOf(pair) > usual + MORE);
  return indented.length >= FEWEST_INDENTED && apart.length < FEW_APART * indented.length;
}

/** Where most lines of a column end; few may stand out from it. */
const EDGE_AT = 0.75;
const edgeOf = (ends: readonly number[]): number =>
  ends.toSorted((a, b) => a - b)[Math.floor(ends.length * EDGE_AT)] ?? 0;

function toCells(text: string, line: number, runs: readonly SetRun[]): Cell[] {
  const cells: SetRun[][] = [];
  for (const run of runs) {
    const last = cells.at(-1);
    const end = last?.at(-1)?.to;
    if (last && end !== undefined && !WIDE_BLANK.test(text.slice(end, run.from))) last.push(run);
    else cells.push([run]);
  }
  return cells.map((own) => cellOf(text, line, own));
}

/** The cell of so many runs of a line, which has `text`. */
export function cellOf(text: string, line: number, runs: SetRun[]): Cell {
  const from = runs[0]?.from ?? 0;
  const to = runs.at(-1)?.to ?? 0;
  return {
    line,
    from,
    to,
    text: foldCharacters(text.slice(from, to)).trim(),
    left: runs[0]?.left ?? 0,
    right: Math.max(...runs.map(({ right }) => right)),
    runs,
  };
}

/** So far, in points, is a line indented at least. */
const INDENT = 3;

/** So much more than the usual from line to line, in type sizes, parts paragraphs. */
const MORE = 0.24;

/** True of a line further below another than from line to line within paragraphs, or above it. */
export function isApart(before: Line, line: Line, leading: number): boolean {
  const gap = (line.base - before.base) / Math.max(before.size, line.size);
  return gap > leading + MORE || gap < 0;
}

/** True where all of the line is bold. */
export const isBold = ({ cells }: Line): boolean =>
  cells.every(({ runs }) => runs.every(({ bold }) => bold));

/** The type size in which most of the text is set. */
export function bodySize(lines: readonly Pick<SetLine, 'size' | 'text'>[]): number {
  const sizes = new Map<number, number>();
  for (const { text, size } of lines) {
    const round = Math.round(size * 2) / 2;
    sizes.set(round, (sizes.get(round) ?? 0) + text.length);
  }
  return [...sizes].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 10;
}

/** How far from line to line within paragraphs, in type sizes. */
export function leadingOf(pages: readonly (readonly Line[])[], size: number): number {
  const counts = new Map<number, number>();
  for (const lines of pages)
    for (const [index, line] of lines.entries()) {
      const before = lines[index - 1];
      if (!before || Math.abs(before.size - size) > 1 || Math.abs(line.size - size) > 1) continue;
      const gap = Math.round(((line.base - before.base) / size) * 20) / 20;
      if (gap > 0.8 && gap < 3) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? 1.2;
}
