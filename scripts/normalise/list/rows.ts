import { spanWithin, type DumpLines } from '../passage.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Span } from '../reading.ts';

/** The stretches of one cell, one for each line of the dump that it runs over. */
export type Cell = Span[];

/** A row of the table: its cells by column. */
export type TableRow = { line: number; time: Cell; number: Cell; name: Cell; description: Cell };

/** The heading above a table, and the table's rows. */
export type ListTable = { heading: Span; rows: TableRow[] };

export type Tables = { tables: ListTable[]; furniture: Furniture[]; findings: Finding[] };

const COLUMNS = /^Time\tResolution Number\tResolution Name\tDescription[^\t]*$/;
const COLUMN_COUNT = 4;
const DASHES = /^[-–—]+$/; // "--", "---"

const isColumnNames = (line: string) => COLUMNS.test(line.trimEnd());

/** Whether a dump is a list of resolutions as a table: some line names the columns. */
export const isList = (lines: DumpLines): boolean => lines.some(isColumnNames);

/**
 * Cuts a table dump into rows and joins the fragments of rows that run over a page's end.
 * Guarantees: each cell's stretches are trimmed and in order; every other character that is not
 * blank is furniture or reported.
 */
export function readTables(lines: DumpLines): Tables {
  const reader = new TableReader(lines);
  lines.forEach((text, index) => {
    if (text.trim() !== '') reader.read(text, index + 1);
  });
  return reader.end();
}

class TableReader {
  private readonly lines: DumpLines;
  private readonly tables: ListTable[] = [];
  private readonly furniture: Furniture[] = [];
  private readonly findings: Finding[] = [];
  /** A line without cells that may turn out to be the heading of a table. */
  private pending: Span | undefined;

  constructor(lines: DumpLines) {
    this.lines = lines;
  }

  read(text: string, line: number): void {
    const cells = this.cellsOf(text, line);
    const filled = cells.flatMap((cell) => (cell === undefined ? [] : [cell]));
    const [only] = filled;
    if (filled.every((cell) => DASHES.test(this.textOf(cell)))) {
      for (const span of filled) this.furniture.push({ kind: 'dash row', span });
    } else if (isColumnNames(text)) {
      this.readColumnNames(filled, line);
    } else if (cells.length === 1 && only !== undefined) {
      this.leaveHeading();
      this.pending = only;
    } else {
      this.leaveHeading();
      this.readRow(cells, line);
    }
  }

  end(): Tables {
    this.leaveHeading();
    for (const { heading, rows } of this.tables) {
      if (rows.length > 0) continue;
      this.findings.push({
        kind: 'truncated dump',
        line: heading.line,
        fact: `the list "${this.textOf(heading)}" has no rows`,
        hint: 'expected a row below the column names',
        severity: 'error',
      });
    }
    const { tables, furniture, findings } = this;
    return { tables, furniture, findings };
  }

  private readColumnNames(names: Span[], line: number): void {
    for (const span of names) this.furniture.push({ kind: 'column names', span });
    if (this.pending !== undefined) {
      this.tables.push({ heading: this.pending, rows: [] });
      this.pending = undefined;
    } else if (this.tables.length === 0) {
      // column names that come again without a heading only say that the page turned
      this.findings.push({
        kind: 'table row',
        line,
        fact: 'the column names stand under no heading',
        hint: 'expected a line such as "List of Resolutions Related to …" above them',
        severity: 'error',
      });
    }
  }

  private readRow(cells: (Span | undefined)[], line: number): void {
    const rows = this.tables.at(-1)?.rows;
    if (rows === undefined) {
      this.wrong(line, 'a row stands above the column names', 'expected the column names first');
      return;
    }
    if (cells.length !== COLUMN_COUNT) {
      this.wrong(
        line,
        `the row has ${cells.length} cells`,
        `expected ${COLUMN_COUNT}, one for each column, with a tab between them`,
      );
      return;
    }
    const [time, number, name, description] = cells;
    if (time === undefined && number === undefined && name === undefined) {
      const row = rows.at(-1);
      if (row !== undefined && description !== undefined) row.description.push(description);
      else {
        this.wrong(
          line,
          'the rest of a row stands under no row',
          'expected a row with a number above it',
        );
      }
      return;
    }
    if (number === undefined) {
      this.wrong(
        line,
        'the row has no resolution number',
        'expected a number in the second cell, or the first three cells empty in the rest of a row',
      );
      return;
    }
    const cell = (span: Span | undefined): Cell => (span === undefined ? [] : [span]);
    rows.push({
      line,
      time: cell(time),
      number: cell(number),
      name: cell(name),
      description: cell(description),
    });
  }

  private leaveHeading(): void {
    if (this.pending === undefined) return;
    this.findings.push({
      kind: 'unknown line',
      line: this.pending.line,
      fact: `"${shorten(this.textOf(this.pending))}" stands outside the table`,
      hint: 'expected a row with tabs between its cells, or the column names right below it',
      severity: 'error',
    });
    this.pending = undefined;
  }

  private wrong(line: number, fact: string, hint: string): void {
    this.findings.push({ kind: 'table row', line, fact, hint, severity: 'error' });
  }

  /** The line's cells without blanks at their ends; undefined for an empty one. */
  private cellsOf(text: string, line: number): (Span | undefined)[] {
    let from = 0;
    return text.split('\t').map((cell) => {
      const span = { line, from, to: from + cell.length };
      from = span.to + 1;
      return spanWithin(this.lines, span);
    });
  }

  private textOf({ line, from, to }: Span): string {
    return (this.lines[line - 1] ?? '').slice(from, to);
  }
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
