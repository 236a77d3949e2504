import { plain } from '../../../src/model/plain.ts';
import { parseSymbol } from '../../../src/model/symbol.ts';
import type { DayFact, Fact, List, Row, Timeline } from '../../../src/model/timeline.ts';
import { accountBySpan, type Account } from '../account.ts';
import { foldCharacters } from '../characters.ts';
import { readDay } from '../dates.ts';
import type { Dump } from '../dump.ts';
import { furnitureLines, linesOf, type DumpLines } from '../passage.ts';
import { fault, type Finding } from '../problems.ts';
import type { Furniture, Span } from '../reading.ts';
import type { ListCorrections, RowCorrection } from './corrections.ts';
import { readMarkup, type CellPart } from './markup.ts';
import { toDescription, toText } from './quotations.ts';
import { readTables, type Cell, type TableRow, type Tables } from './rows.ts';
import { spansOf, toUnits } from './units.ts';

export type ListReading = {
  /** Absent where something essential is missing; the findings say what. */
  timeline: Timeline | undefined;
  account: Account;
  findings: Finding[];
};

const WHOLE = /[.;:!?…"”’)\]>]$/; // "in key areas;", "<p>Decides</p>"

/**
 * Reads a list dump, with what a person found out about it. Never throws on a dump, whatever
 * stands in it.
 */
export function readList(
  { file, sha256, encoding, lines }: Dump,
  corrections: ListCorrections,
): ListReading {
  const { tables, ...found } = readTables(lines);
  const reader = new ListReader(lines, corrections, found);
  const lists = tables.map(({ heading, rows }): List => ({
    title: reader.heading(heading),
    lines: linesOf([heading]),
    rows: rows.flatMap((row) => reader.row(row) ?? []),
  }));
  reader.reportUnused();
  reader.reportCut(tables.at(-1)?.rows.at(-1));
  const { account, findings } = reader.account();
  const [first] = lists;
  const whole = lists.every((list) => list.rows.length > 0);
  const complete = whole && !findings.some((finding) => finding.severity === 'error');
  if (first === undefined || !complete) return { timeline: undefined, account, findings };
  const other = encoding !== 'utf-8' && { encoding };
  const source = { file, format: 'list' as const, sha256, ...other, lines: lines.length };
  const furniture = furnitureLines(reader.furniture);
  return {
    timeline: { metadata: { title: first.title, source, furniture }, lists },
    account,
    findings,
  };
}

class ListReader {
  readonly furniture: Furniture[];
  private readonly text: Span[] = [];
  private readonly metadata: Span[] = [];
  private readonly findings: Finding[];
  private readonly lines: DumpLines;
  private readonly unused: Map<number, RowCorrection>;

  constructor(lines: DumpLines, corrections: ListCorrections, found: Omit<Tables, 'tables'>) {
    this.lines = lines;
    this.furniture = [...found.furniture];
    this.findings = [...found.findings];
    this.unused = new Map(corrections.rows.map((row) => [row.line, row]));
  }

  heading(span: Span): string {
    this.metadata.push(span);
    return foldCharacters((this.lines[span.line - 1] ?? '').slice(span.from, span.to));
  }

  row(row: TableRow): Row | undefined {
    const time = this.plain(row.time);
    const number = this.plain(row.number);
    const name = this.plain(row.name);
    const { units, furniture } = toUnits(this.parts(row.description));
    const { speaker, content, ...description } = toDescription(units, number ?? '');
    append(this.furniture, [...furniture, ...description.furniture]);
    append(this.text, description.spans);
    append(this.findings, description.findings);
    const correction = this.correctionOf(row, number);
    const facts = this.facts(row, { time, number, name, speaker }, correction);
    const lines = linesOf([...row.time, ...row.number, ...row.name, ...row.description]);
    const remarks = correction?.remarks ?? [];
    return facts && { time, number, name, speaker, facts, remarks, content, lines };
  }

  reportUnused(): void {
    for (const { line, number } of this.unused.values()) {
      const fact = `the corrections name a row "${number}" here, where none begins`;
      this.fault('correction', line, fact, 'expected the line on which the row begins');
    }
  }

  /** Says where the list's last row stops in mid-sentence. */
  reportCut(last: TableRow | undefined): void {
    const end = last?.description.at(-1);
    if (end === undefined) return;
    const words = (this.lines[end.line - 1] ?? '').slice(end.from, end.to);
    if (WHOLE.test(words)) return;
    const fact = `the list ends in mid-sentence: "…${words.slice(-40)}"`;
    const hint = 'expected a stop or closing markup; the dump may be cut off';
    this.fault('truncated dump', end.line, fact, hint);
  }

  /** Where each character went, and all that is wrong with the dump. */
  account(): { account: Account; findings: Finding[] } {
    const reported = this.findings.filter(
      ({ kind }) => kind === 'unknown line' || kind === 'table row',
    );
    const { account, problems } = accountBySpan(
      this.lines,
      [
        ['text', this.text],
        ['metadata', this.metadata],
      ],
      this.furniture,
      reported,
    );
    return { account, findings: [...this.findings, ...problems] };
  }

  private fault(kind: Finding['kind'], line: number, fact: string, hint: string): void {
    this.findings.push(fault(kind, line, fact, hint));
  }

  /** A cell of one text: its markup says nothing, its words are one line. */
  private plain(cell: Cell): string | undefined {
    const runs = this.parts(cell).flatMap((part) => (part.type === 'run' ? [part.run] : []));
    append(this.metadata, spansOf(runs));
    return plain(toText(runs)) || undefined;
  }

  private parts(cell: Cell): CellPart[] {
    const { parts, furniture, findings } = readMarkup(this.lines, cell);
    append(this.furniture, furniture);
    append(this.findings, findings);
    return parts;
  }

  private correctionOf({ line }: TableRow, number: string | undefined): RowCorrection | undefined {
    const correction = this.unused.get(line);
    this.unused.delete(line);
    if (correction !== undefined && correction.number !== number) {
      const fact = `the corrections expect the number "${correction.number}", the row has "${number ?? ''}"`;
      const hint = 'check whether the dump changed, then mend the corrections';
      this.fault('correction', line, fact, hint);
    }
    return correction;
  }

  /** What is so: as corrected, else as the cells have it; reported where neither says. */
  private facts(
    { line }: TableRow,
    cells: Pick<Row, 'time' | 'number' | 'name' | 'speaker'>,
    correction: RowCorrection | undefined,
  ): Row['facts'] | undefined {
    const { time, number, name, speaker } = cells;
    const spoken = speaker && plain(speaker.text).replace(/^The |,$/g, '');
    const symbol = correction?.symbol ?? listed(symbolIn(number));
    const title = correction?.title ?? listed(name);
    const body = correction?.body ?? listed(spoken);
    const adopted = correction?.adopted ?? listed(time && readDay(time));
    if (symbol && title && body && adopted) return { symbol, title, body, adopted };
    const day = time === undefined ? 'the first cell is empty and' : `"${time}"`;
    const needed = [
      [symbol, `"${number}" is no symbol`, 'a symbol such as "A/RES/64/1"'],
      [title, 'the row has no title', 'a title in the third cell'],
      [body, 'the row does not name the adopting body', 'the body before the quotations'],
      [adopted, `${day} names no day of adoption`, 'a day such as "6 October 2009"'],
    ] as const;
    for (const [found, fact, what] of needed) {
      const hint = `expected ${what}, or the same in the corrections to this list`;
      if (!found) this.fault('missing metadata', line, fact, hint);
    }
    return undefined;
  }
}

const listed = (value: string | undefined): (Fact & DayFact) | undefined =>
  value === undefined ? undefined : { type: 'listed', value };

// "A/RES/64/1 General Assembly", "2997 (XXVII) General Assembly"
const NUMBER = /^(?:A\/RES\/)?(?:\d{1,4} ?\([A-Z-]+\)|(?:E?S-)?\d{1,2}\/\d{1,3})(?= |$)/;

const symbolIn = (number: string | undefined): string | undefined =>
  parseSymbol(NUMBER.exec(number ?? '')?.[0] ?? '')?.text;

// not `push(...more)`: a cell of some hundred kilobytes would exceed the arguments of a call
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

const DUMP_NAME = /^(.+?)(?:-resolutions)?\.[^.]*$/; // "south-south-resolutions.txt"

/** The name of the timeline made of a dump, for its file and its address: "south-south". */
export const timelineNameOf = (file: string): string => DUMP_NAME.exec(file)?.[1] ?? file;
