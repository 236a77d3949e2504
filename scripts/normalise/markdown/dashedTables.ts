import type { DumpLines } from '../passage.ts';

/** A table on the lines [from, to]: which lines rule it, and of which lines each row consists. */
export type DashedTable = {
  from: number;
  to: number;
  /** Where each column begins, and where the next one does. */
  columns: [from: number, to: number][];
  rules: number[];
  rows: number[][];
};

/** "  ------- -----": a run of dashes a column, or one above and below all of them */
const RULE = /^ *-+(?: +-+)*\s*$/;
const RUN = /-+/g;
const FEWEST_DASHES = 6; // fewer may be a dash, or the rule above notes

/**
 * The tables of pandoc's Markdown and plain text, whose columns are told by dashes:
 *
 *     Mast       Height          ----------------
 *     ---------- ------          Mast      Height
 *     Foremast   12              --------- ------
 *     Mainmast   14              Foremast  12
 *
 *                                Mainmast  14
 *                                of oak
 *                                ----------------
 *
 * Those on the right have a rule above and below, and a blank line between rows, which may be of
 * several lines. One without names of columns begins with their rule and ends with it.
 */
export function dashedTablesIn(lines: DumpLines, taken: ReadonlySet<number>): DashedTable[] {
  const tables: DashedTable[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const table = isRule(lines[at]) && !taken.has(at + 1) ? tableAt(lines, at) : undefined;
    if (table === undefined) continue;
    tables.push(table);
    at = table.to - 1;
  }
  return tables;
}

/** True of a line of dashes alone, in one run or several. */
export const isRule = (line: string | undefined): line is string =>
  line !== undefined && line.includes('--') && RULE.test(line);

const isInked = (line: string | undefined): boolean => line !== undefined && line.trim() !== '';

/** The table that has its first rule there. */
function tableAt(lines: DumpLines, at: number): DashedTable | undefined {
  const opening = (lines[at] ?? '').trimEnd();
  if (runsOf(opening).length > 1)
    return isInked(lines[at - 1]) ? simpleAt(lines, at) : withoutNamesAt(lines, at);
  if (opening.trim().length < FEWEST_DASHES) return undefined;
  let names = at + 1;
  while (isInked(lines[names]) && !isRule(lines[names])) names += 1;
  const rule = (lines[names] ?? '').trimEnd();
  const isWide = rule.length === opening.length && runsOf(rule)[0] === runsOf(opening)[0];
  if (names === at + 1 || !isRule(rule) || !isWide) return undefined;
  const end = nextLike(lines, names + 1, opening);
  if (end === undefined) return undefined;
  return {
    ...placed(at, end),
    columns: columnsOf(rule),
    rules: [at + 1, names + 1, end + 1],
    rows: [numbersOf(at + 1, names), ...parted(lines, names + 1, end)],
  };
}

/** Names of columns on a line, their rule, and a row a line. */
function simpleAt(lines: DumpLines, at: number): DashedTable | undefined {
  let end = at + 1;
  while (isInked(lines[end]) && !isRule(lines[end])) end += 1;
  const closes = isRule(lines[end]);
  if (isInked(lines[at - 2]) || end === at + 1) return undefined;
  return {
    ...placed(at - 1, closes ? end : end - 1),
    columns: columnsOf(lines[at] ?? ''),
    rules: closes ? [at + 1, end + 1] : [at + 1],
    rows: [at, ...numbersOf(at + 1, end)].map((line) => [line]),
  };
}

/** The rule of the columns, rows, and the rule again. */
function withoutNamesAt(lines: DumpLines, at: number): DashedTable | undefined {
  const end = nextLike(lines, at + 1, (lines[at] ?? '').trimEnd());
  if (end === undefined || end === at + 1) return undefined;
  const rows = parted(lines, at + 1, end);
  return {
    ...placed(at, end),
    columns: columnsOf(lines[at] ?? ''),
    rules: [at + 1, end + 1],
    rows: rows.length > 1 ? rows : rows.flat().map((line) => [line]),
  };
}

const placed = (from: number, to: number) => ({ from: from + 1, to: to + 1 });

/** The numbers of the lines with the indexes [from, to). */
const numbersOf = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at + 1);

/** The next rule, if it is the same. */
function nextLike(lines: DumpLines, from: number, rule: string): number | undefined {
  let next = from;
  while (next < lines.length && !isRule(lines[next])) next += 1;
  return lines[next]?.trimEnd() === rule ? next : undefined;
}

/** The lines with the indexes [from, to), row by row: blank ones part them. */
function parted(lines: DumpLines, from: number, to: number): number[][] {
  const rows: number[][] = [];
  for (const line of numbersOf(from, to)) {
    if (!isInked(lines[line - 1])) continue;
    if (isInked(lines[line - 2]) && line > from + 1) rows.at(-1)?.push(line);
    else rows.push([line]);
  }
  return rows;
}

const runsOf = (rule: string): number[] => [...rule.matchAll(RUN)].map(({ index }) => index);

function columnsOf(rule: string): DashedTable['columns'] {
  const starts = runsOf(rule);
  return starts.map((from, at) => [at === 0 ? 0 : from, starts[at + 1] ?? Infinity]);
}
