import { toPassage, type DumpLines } from '../passage.ts';
import type { Passage, Span } from '../reading.ts';
import type { Cell } from './setPages.ts';

const MARKS = /\d{1,3}|\*{1,4}|†|‡/g;
/** In a table letters are too. */
const MARKS_OF_CELL = /\d{1,3}|\*{1,4}|†|‡|(?<!\p{L})[a-z](?!\p{L})/gu;

/** The cells as one text, with what is italic in it and the marks that are raised. */
export const toStyled = (lines: DumpLines, cells: readonly Cell[]): Passage =>
  toMarked(lines, cells, MARKS);

/** The same of a cell of a table. */
export const toStyledCell = (lines: DumpLines, cells: readonly Cell[]): Passage =>
  toMarked(lines, cells, MARKS_OF_CELL);

function toMarked(lines: DumpLines, cells: readonly Cell[], marked: RegExp): Passage {
  const runs = cells.flatMap(({ line, runs }) => runs.map((run) => ({ ...run, line })));
  const span = ({ line, from, to }: Span): Span => ({ line, from, to });
  const italic = runs.filter((run) => run.italic && !run.raised).map(span);
  const passage = toPassage(lines, runs.map(span), italic);
  const marks = runs.flatMap((run, index): [number, number][] => {
    const from = passage.spans[index]?.at;
    if (!run.raised || from === undefined) return [];
    const printed = passage.text.slice(from, from + run.to - run.from);
    return [...printed.matchAll(marked)].map(({ index: at, 0: mark }) => [
      from + at,
      from + at + mark.length,
    ]);
  });
  return { ...passage, emphasis: joined(passage), ...(marks.length > 0 && { marks }) };
}

/** Italics that only a blank parts are one stretch; none begins or ends with a blank. */
function joined({ text, emphasis }: Passage): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of emphasis) {
    const printed = text.slice(start, end);
    const from = start + printed.length - printed.trimStart().length;
    const to = start + printed.trimEnd().length;
    if (from >= to) continue;
    const last = out.at(-1);
    if (last && text.slice(last[1], from).trim() === '') last[1] = to;
    else out.push([from, to]);
  }
  return out;
}
