import { spanWithin, type DumpLines } from '../passage.ts';
import { fault, type Finding } from '../problems.ts';
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
    const filled = cells.filter((cell) => cell !== undefined);
    if (filled.every((cell) => DASHES.test(this.textOf(cell)))) this.skip('dash row', filled);
    else if (isColumnNames(text)) this.readColumnNames(filled, line);
    else {
      this.leaveHeading();
      if (cells.length === 1) [this.pending] = cells;
      else this.readRow(cells, line);
    }
  }

  end(): Tables {
    this.leaveHeading();
    const { tables, furniture, findings } = this;
    for (const { heading, rows } of tables) {
      const fact = `the list "${this.textOf(heading)}" has no rows`;
      const hint = 'expected a row below the column names';
      if (rows.length === 0) findings.push(fault('truncated dump', heading.line, fact, hint));
    }
    return { tables, furniture, findings };
  }

  private readColumnNames(names: Span[], line: number): void {
    this.skip('column names', names);
    if (this.pending !== undefined) {
      this.tables.push({ heading: this.pending, rows: [] });
      this.pending = undefined;
      return;
    }
    // column names that come again without a heading only say that the page turned
    if (this.tables.length > 0) return;
    const hint = 'expected a line such as "List of Resolutions Related to …" above them';
    this.wrong(line, 'the column names stand under no heading', hint);
  }

  private readRow(cells: (Span | undefined)[], line: number): void {
    const wrong = (fact: string, hint: string) => this.wrong(line, fact, `expected ${hint}`);
    const rows = this.tables.at(-1)?.rows;
    if (rows === undefined)
      return wrong('a row stands above the column names', 'the column names first');
    if (cells.length !== COLUMN_COUNT) {
      const hint = `${COLUMN_COUNT}, one for each column, with a tab between them`;
      return wrong(`the row has ${cells.length} cells`, hint);
    }
    const [time = [], number = [], name = [], description = []] = cells.map((cell): Cell =>
      cell === undefined ? [] : [cell],
    );
    const above = rows.at(-1);
    if (number.length > 0) rows.push({ line, time, number, name, description });
    else if (time.length > 0 || name.length > 0)
      wrong(
        'the row has no resolution number',
        'a number in the second cell, or the first three cells empty in the rest of a row',
      );
    else if (above) above.description.push(...description);
    else wrong('the rest of a row stands under no row', 'a row with a number above it');
  }

  private leaveHeading(): void {
    if (this.pending === undefined) return;
    const fact = `"${shorten(this.textOf(this.pending))}" stands outside the table`;
    const hint = 'expected a row with tabs between its cells, or the column names right below it';
    this.findings.push(fault('unknown line', this.pending.line, fact, hint));
    this.pending = undefined;
  }

  private skip(kind: string, spans: Span[]): void {
    for (const span of spans) this.furniture.push({ kind, span });
  }

  private wrong(line: number, fact: string, hint: string): void {
    this.findings.push(fault('table row', line, fact, hint));
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
