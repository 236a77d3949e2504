import { toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Reading, Span } from '../reading.ts';
import { spanOf } from './pageLine.ts';
import type { Row } from './row.ts';

/** Tables among the rows from `from` up to, not including, `to`, and headings between them. */
export type FoundTable = {
  from: number;
  to: number;
  blocks: Reading['body'];
  /** Rows that a page repeats from the head of the table. */
  repeated?: Row[];
};

/** A table whose cells the maker set apart, with the rows that are kept as they stand. */
export type SetApart = FoundTable & { unread: Row[] };

// Dots that lead the eye from a name to its figure: "Afghanistan ........ 0.006"
const LEADER = /\. ?\. ?\. ?\./;
const DOTS = /^[.\s]+/;
const FIGURE = /^(?:\d[\d ,.]*|[–—])$/;
// Without dots, only a decimal at the end shows a row: "Afghanistan 0.006"
const DECIMAL = /^\d{1,3}\.\d{2,6}$/;
const NAME = /^\s*\p{Lu}[^.;]*$/u;
const FEWEST_ROWS = 4;
const LONGEST_LINE = 200;

type Parts = { name: Span[]; dots: Span | undefined; figure: Span };

/**
 * Finds the tables of which each row is one line: a name and a figure.
 * Guarantees: the dots between them are furniture. No line names the columns: the first row is empty.
 */
export function findLineTables(
  lines: DumpLines,
  rows: readonly Row[],
): { tables: FoundTable[]; furniture: Furniture[] } {
  const tables: FoundTable[] = [];
  const furniture: Furniture[] = [];
  let from = 0;
  while (from < rows.length) {
    const records: Parts[] = [];
    let to = from;
    for (let at = from; at < rows.length; at += 1) {
      let parts = partsOf(lines, rows[at]);
      if (parts === undefined && records.length > 0) {
        // A name may wrap; its figure stands on its last line.
        const wrapped = rows[at];
        parts = rows[at + 1]?.gap === 0 ? partsOf(lines, rows[(at += 1)]) : undefined;
        if (wrapped !== undefined) parts?.name.unshift(spanOf(wrapped));
      }
      if (parts === undefined) break;
      records.push(parts);
      to = at + 1;
    }
    if (records.length >= FEWEST_ROWS) {
      const cell = (...spans: Span[]): Passage => toPassage(lines, spans);
      tables.push({
        from,
        to,
        blocks: [
          {
            type: 'table',
            rows: [
              [cell(), cell()],
              ...records.map(({ name, figure }) => [cell(...name), cell(figure)]),
            ],
          },
        ],
      });
      for (const { dots } of records) {
        if (dots !== undefined) furniture.push({ kind: 'dot leader', span: dots });
      }
    }
    from = Math.max(to, from + 1);
  }
  return { tables, furniture };
}

type Split = { name: string; dots: string; figure: string };

function splitAtDots(text: string): Split | undefined {
  const start = text.search(LEADER);
  if (start < 0) return undefined;
  const name = text.slice(0, start).trimEnd();
  const end = start + (DOTS.exec(text.slice(start))?.[0].length ?? 0);
  const figure = text.slice(end);
  if (name.trim() === '' || !FIGURE.test(figure.trimEnd())) return undefined;
  return { name, dots: text.slice(name.length, end), figure };
}

function splitAtDecimal(text: string): Split | undefined {
  const at = text.trimEnd().lastIndexOf(' ') + 1;
  const name = text.slice(0, at).trimEnd();
  const figure = text.slice(at);
  if (!DECIMAL.test(figure.trimEnd()) || !NAME.test(name)) return undefined;
  return { name, dots: text.slice(name.length, at), figure };
}

function partsOf(lines: DumpLines, row: Row | undefined): Parts | undefined {
  const text = lines[(row?.line ?? 0) - 1];
  if (row === undefined || text === undefined || text.length > LONGEST_LINE) return undefined;
  const split = splitAtDots(text) ?? splitAtDecimal(text);
  if (split === undefined) return undefined;
  const { name, dots, figure } = split;
  const at = name.length + dots.length;
  return {
    name: [{ line: row.line, from: name.length - name.trimStart().length, to: name.length }],
    dots: dots.trim() === '' ? undefined : inked(row.line, name.length, dots),
    figure: { line: row.line, from: at, to: at + figure.trimEnd().length },
  };
}

function inked(line: number, from: number, text: string): Span {
  return {
    line,
    from: from + text.length - text.trimStart().length,
    to: from + text.trimEnd().length,
  };
}
