import { Parser } from 'htmlparser2';
import { spanWithin, type DumpLines } from '../passage.ts';
import type { Span } from '../reading.ts';

/** A cell of a table: its paragraphs, each in stretches; the columns and rows that it takes. */
export type HtmlCell = { paragraphs: Span[][]; columns: number; rows: number };
/** A table on the lines [from, to]. */
export type HtmlTable = { from: number; to: number; rows: HtmlCell[][] };

const OPENS = /^\s*(?:<(?:html|body|div)\b[^<>]*>\s*)*<table\b/i;
const ENDS = /<\/table>\s*(?:<\/(?:html|body|div)>\s*)*$/i;
const TABLE = /<table\b/gi;
/** What parts the paragraphs of a cell. */
const PARTS = new Set(['p', 'br', 'div', 'ul', 'ol', 'li']);
/** No cell of a resolution takes more columns or rows, and no table has more places; a hostile one may say so. */
const MOST_TAKEN = 100;
const MOST_PLACES = 100_000;

/**
 * The tables that a Markdown text has in HTML: each from a line's beginning to a line's end, none in
 * another, all text in cells.
 */
export function htmlTablesIn(lines: DumpLines): HtmlTable[] {
  const tables: HtmlTable[] = [];
  let opened: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (OPENS.test(line)) opened = index;
    if (opened === undefined || !ENDS.test(line)) continue;
    const [from, to] = [opened + 1, index + 1];
    opened = undefined;
    const printed = lines.slice(from - 1, to).join('\n');
    const rows = printed.match(TABLE)?.length === 1 ? rowsOf(lines, from, to) : undefined;
    if (rows !== undefined) tables.push({ from, to, rows });
  }
  return tables;
}

/** The rows of the table on the lines [from, to]; nothing where text stands in no cell, or it is too large. */
function rowsOf(lines: DumpLines, from: number, to: number): HtmlCell[][] | undefined {
  const rows: HtmlCell[][] = [];
  let cell: HtmlCell | undefined;
  let isInCells = true;
  let line = from;
  let start = 0;
  const parser = new Parser(
    {
      onopentag(name, { colspan, rowspan }) {
        if (name === 'tr') rows.push([]);
        else if (name === 'td' || name === 'th') {
          cell = { paragraphs: [[]], columns: taken(colspan), rows: taken(rowspan) };
          rows.at(-1)?.push(cell);
        } else if (PARTS.has(name)) cell?.paragraphs.push([]);
      },
      ontext(text) {
        const end = parser.endIndex + 1 - start;
        const span = spanWithin(lines, { line, from: end - text.length, to: end });
        if (span === undefined) return;
        isInCells &&= cell !== undefined && rows.length > 0;
        cell?.paragraphs.at(-1)?.push(span);
      },
      onclosetag(name) {
        if (name === 'td' || name === 'th') cell = undefined;
      },
    },
    { decodeEntities: false },
  );
  for (; line <= to; line += 1) {
    const text = `${lines[line - 1] ?? ''}\n`;
    parser.write(text);
    start += text.length;
  }
  parser.end();
  const places = rows.flat().reduce((sum, { columns, rows: below }) => sum + columns * below, 0);
  return isInCells && places <= MOST_PLACES ? rows : undefined;
}

const taken = (attribute = '1'): number =>
  Math.min(Math.max(Number.parseInt(attribute, 10) || 1, 1), MOST_TAKEN);
