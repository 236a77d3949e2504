import type { SetLine, SetRun } from '../../../src/sources/pdf/setLines.ts';
import { foldCharacters } from '../characters.ts';
import { mendedRuns } from '../mendedRuns.ts';
import type { DumpLines } from '../passage.ts';
import type { Span } from '../reading.ts';

/** A part of a line that stands wide apart from the others: a cell of a table, a label, a field. */
export type Cell = Span & {
  text: string;
  left: number;
  right: number;
  runs: SetRun[];
};

/** A line of a page with its number in the text as read, mended where a correction mended it. */
export type Line = Omit<SetLine, 'runs'> & { line: number; cells: Cell[] };

const WIDE_BLANK = /\s{4,}/;

/** The lines with their cells. `lines` has the words, corrections made; `set` how they are set. */
export function toLines(lines: DumpLines, set: readonly SetLine[]): Line[] {
  return set.map(({ runs, ...one }, index) => {
    const line = index + 1;
    const text = lines[index] ?? '';
    return { ...one, text, line, cells: toCells(text, line, mendedRuns(runs, one.text, text)) };
  });
}

function toCells(text: string, line: number, runs: readonly SetRun[]): Cell[] {
  const cells: Cell[] = [];
  for (const run of runs) {
    const last = cells.at(-1);
    if (last && !WIDE_BLANK.test(text.slice(last.to, run.from))) {
      last.runs.push(run);
      last.to = run.to;
      last.right = Math.max(last.right, run.right);
    } else
      cells.push({
        line,
        from: run.from,
        to: run.to,
        text: '',
        left: run.left,
        right: run.right,
        runs: [run],
      });
  }
  for (const cell of cells) cell.text = foldCharacters(text.slice(cell.from, cell.to)).trim();
  return cells;
}

/** True where all of the line is bold. */
export const isBold = ({ cells }: Line): boolean =>
  cells.every(({ runs }) => runs.every(({ bold }) => bold));

/** The type size in which most of the text is set. */
export function bodySize(lines: readonly Line[]): number {
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
