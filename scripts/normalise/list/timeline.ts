import type { Lines } from '../../../src/model/resolution.ts';
import { parseSymbol } from '../../../src/model/symbol.ts';
import type { DayFact, Fact, List, Row, Timeline, Words } from '../../../src/model/timeline.ts';
import { accountBySpan, type Account } from '../account.ts';
import { foldCharacters } from '../characters.ts';
import { readDay } from '../dates.ts';
import type { Dump } from '../dump.ts';
import { linesOf, type DumpLines } from '../passage.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Span } from '../reading.ts';
import type { ListCorrections, RowCorrection } from './corrections.ts';
import { readMarkup, type Markup } from './markup.ts';
import { toDescription, toText } from './quotations.ts';
import { readTables, type Cell, type TableRow } from './rows.ts';
import { toUnits } from './units.ts';

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
  const lists = tables.map(({ heading, rows }): List => {
    return {
      title: reader.heading(heading),
      lines: linesOf([heading]),
      rows: rows.flatMap((row) => reader.row(row) ?? []),
    };
  });
  reader.reportUnused();
  reader.reportCut(tables.at(-1)?.rows.at(-1));
  const { account, findings } = reader.account();
  const [first] = lists;
  const whole = lists.every((list) => list.rows.length > 0);
  const complete = whole && !findings.some((finding) => finding.severity === 'error');
  if (first === undefined || !complete) return { timeline: undefined, account, findings };
  return {
    timeline: {
      metadata: {
        title: first.title,
        source: {
          file,
          format: 'list',
          sha256,
          ...(encoding !== 'utf-8' && { encoding }),
          lines: lines.length,
        },
        furniture: furnitureLines(reader.furniture),
      },
      lists,
    },
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

  constructor(
    lines: DumpLines,
    corrections: ListCorrections,
    { furniture, findings }: { furniture: Furniture[]; findings: Finding[] },
  ) {
    this.lines = lines;
    this.furniture = [...furniture];
    this.findings = [...findings];
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
    const { parts } = this.markup(row.description);
    const { units, furniture: markers } = toUnits(parts);
    const { speaker, content, furniture, findings } = toDescription(units, number ?? '');
    const marks = [...markers, ...furniture];
    append(this.furniture, marks);
    append(this.text, textSpans(parts, marksOf(marks)));
    append(this.findings, findings);
    const correction = this.correctionOf(row, number);
    const facts = this.facts(row, { time, number, name, speaker }, correction);
    if (facts === undefined) return undefined;
    return {
      ...(time !== undefined && { time }),
      ...(number !== undefined && { number }),
      ...(name !== undefined && { name }),
      ...(speaker && { speaker }),
      facts,
      remarks: correction?.remarks ?? [],
      content,
      lines: linesOf([...row.time, ...row.number, ...row.name, ...row.description]),
    };
  }

  reportUnused(): void {
    for (const { line, number } of this.unused.values()) {
      this.findings.push({
        kind: 'correction',
        line,
        fact: `the corrections name a row "${number}" here, where none begins`,
        hint: 'expected the line on which the row begins',
        severity: 'error',
      });
    }
  }

  /** Says where the list's last row stops in mid-sentence. */
  reportCut(last: TableRow | undefined): void {
    const end = last?.description.at(-1);
    if (end === undefined) return;
    const words = (this.lines[end.line - 1] ?? '').slice(end.from, end.to);
    if (WHOLE.test(words)) return;
    this.findings.push({
      kind: 'truncated dump',
      line: end.line,
      fact: `the list ends in mid-sentence: "…${words.slice(-40)}"`,
      hint: 'expected a stop or closing markup; the dump may be cut off',
      severity: 'error',
    });
  }

  /** Where each character went, and all that is wrong with the dump. */
  account(): { account: Account; findings: Finding[] } {
    const { account, problems } = accountBySpan(
      this.lines,
      [
        ['text', this.text],
        ['metadata', this.metadata],
      ],
      this.furniture,
      this.findings.filter(({ kind }) => kind === 'unknown line' || kind === 'table row'),
    );
    return { account, findings: [...this.findings, ...problems] };
  }

  /** A cell of one text: its markup says nothing, its words are one line. */
  private plain(cell: Cell): string | undefined {
    const { parts } = this.markup(cell);
    append(this.metadata, textSpans(parts, new Map()));
    const runs = parts.flatMap((part) => (part.type === 'run' ? [part.run] : []));
    return plainOf(toText(runs)) || undefined;
  }

  private markup(cell: Cell): Markup {
    const markup = readMarkup(this.lines, cell);
    append(this.furniture, markup.furniture);
    append(this.findings, markup.findings);
    return markup;
  }

  private correctionOf({ line }: TableRow, number: string | undefined): RowCorrection | undefined {
    const correction = this.unused.get(line);
    this.unused.delete(line);
    if (correction !== undefined && correction.number !== number) {
      this.findings.push({
        kind: 'correction',
        line,
        fact: `the corrections expect the number "${correction.number}", the row has "${number ?? ''}"`,
        hint: 'check whether the dump changed, then mend the corrections',
        severity: 'error',
      });
    }
    return correction;
  }

  /** What is so: as corrected, else as the cells have it; reported where neither says. */
  private facts(
    { line }: TableRow,
    cells: Pick<Row, 'time' | 'number' | 'name' | 'speaker'>,
    correction: RowCorrection | undefined,
  ): Row['facts'] | undefined {
    const speaker = cells.speaker && plainOf(cells.speaker.text);
    const symbol = said(correction?.symbol) ?? listed(symbolIn(cells.number));
    const title = said(correction?.title) ?? listed(cells.name);
    const body = said(correction?.body) ?? listed(speaker?.replace(/^The |,$/g, ''));
    const adopted =
      said(correction?.adopted) ??
      listed(cells.time === undefined ? undefined : readDay(cells.time));
    const missing = (what: string, fact: string) =>
      this.findings.push({
        kind: 'missing metadata',
        line,
        fact,
        hint: `expected ${what}, or the same in the corrections to this list`,
        severity: 'error',
      });
    if (!symbol) missing('a symbol such as "A/RES/64/1"', `"${cells.number}" is no symbol`);
    if (!title) missing('a title in the third cell', 'the row has no title');
    if (!body) missing('the body before the quotations', 'the row does not name the adopting body');
    if (!adopted) {
      missing(
        'a day such as "6 October 2009"',
        cells.time === undefined
          ? 'the first cell is empty and names no day of adoption'
          : `"${cells.time}" names no day of adoption`,
      );
    }
    if (!symbol || !title || !body || !adopted) return undefined;
    return { symbol, title, body, adopted };
  }
}

function said(correction: RowCorrection['symbol']): Fact | undefined {
  if (correction === undefined) return undefined;
  const { is, ...evidence } = correction;
  return { type: 'checked', value: is, ...evidence };
}

const listed = (value: string | undefined): (Fact & DayFact) | undefined =>
  value === undefined ? undefined : { type: 'listed', value };

const plainOf = (text: Words): string => text.map(({ value }) => value).join('');

// "A/RES/64/1 General Assembly", "2997 (XXVII) General Assembly"
const NUMBER = /^(?:A\/RES\/)?(?:\d{1,4} ?\([A-Z-]+\)|(?:E?S-)?\d{1,2}\/\d{1,3})(?= |$)/;

const symbolIn = (number: string | undefined): string | undefined =>
  parseSymbol(NUMBER.exec(number ?? '')?.[0] ?? '')?.text;

// not `push(...more)`: a cell of some hundred kilobytes would exceed the arguments of a call
function append<T>(list: T[], more: readonly T[]): void {
  for (const one of more) list.push(one);
}

/** The ends of the marks that stand within text, by where they begin. */
type Marks = ReadonlyMap<number, number>;

const MAX_COLUMN = 2 ** 32;
const placeOf = (line: number, column: number) => line * MAX_COLUMN + column;

const marksOf = (furniture: readonly Furniture[]): Marks =>
  new Map(furniture.map(({ span }) => [placeOf(span.line, span.from), span.to]));

/** Where the words of a cell stand, but for the marks within them. */
function textSpans(parts: Markup['parts'], marks: Marks): Span[] {
  return parts.flatMap((part) =>
    part.type === 'run' && part.run.text.trim() !== '' ? without(part.run.span, marks) : [],
  );
}

function without({ line, from, to }: Span, marks: Marks): Span[] {
  const spans: Span[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const end = marks.get(placeOf(line, at));
    if (end === undefined) continue;
    if (start < at) spans.push({ line, from: start, to: at });
    start = end;
  }
  if (start < to) spans.push({ line, from: start, to });
  return spans;
}

function furnitureLines(furniture: readonly Furniture[]): Record<string, Lines> {
  const kinds = [...new Set(furniture.map(({ kind }) => kind))].toSorted();
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      linesOf(furniture.flatMap((one) => (one.kind === kind ? [one.span] : []))),
    ]),
  );
}

const DUMP_NAME = /^(.+?)(?:-resolutions)?\.[^.]*$/; // "south-south-resolutions.txt"

/** The name of the timeline made of a dump, for its file and its address: "south-south". */
export const timelineNameOf = (file: string): string => DUMP_NAME.exec(file)?.[1] ?? file;
