import {
  closingTexts,
  type Block,
  type Item,
  type Resolution,
  type Text,
} from '../../src/model/resolution.ts';
import { countInk, foldDigit, isInk } from './characters.ts';
import type { DumpLines } from './passage.ts';
import { fault, type Finding } from './problems.ts';
import type { Furniture, Passage, Reading, Span } from './reading.ts';

/** How many characters that are not blank went where. */
export type Account = {
  text: number;
  notes: number;
  metadata: number;
  furniture: Record<string, number>;
  unknown: number;
};

/**
 * Follows every character of a dump: each one must stand in exactly one span that the reader
 * returned, and what came out must be what went in.
 */
export function accountFor(
  lines: DumpLines,
  reading: Reading,
  head: Passage[],
): { account: Account; problems: Finding[] } {
  const inHead = new Set(head.flatMap((passage) => passage.spans.map(placeOf)));
  const { agendaItems, ...single } = reading.masthead;
  const bodySpans = spansOfBody(reading.body);
  const groups: [Group, readonly Span[]][] = [
    ['text', bodySpans.filter((span) => !inHead.has(placeOf(span)))],
    ['notes', reading.notes.flatMap(({ passage }) => passage.spans)],
    [
      'metadata',
      [
        ...head.flatMap((passage) => passage.spans),
        ...[...agendaItems, ...Object.values(single)].flatMap((passage) => passage.spans),
      ],
    ],
  ];
  const reported = reading.problems.filter(({ kind }) => kind === 'unknown line');
  return accountBySpan(lines, groups, reading.furniture, reported);
}

const placeOf = ({ line, from }: Span): string => `${line}:${from}`;

type Group = keyof Omit<Account, 'furniture' | 'unknown'>;

/**
 * Counts the characters of a dump by where its reader put them, and reports those that stand in
 * no span or in two. Lines in `reported` need no second problem.
 */
export function accountBySpan(
  lines: DumpLines,
  groups: [Group, readonly Span[]][],
  furniture: readonly Furniture[],
  reported: readonly Finding[],
): { account: Account; problems: Finding[] } {
  const account: Account = { text: 0, notes: 0, metadata: 0, furniture: {}, unknown: 0 };
  const byLine = new Map<number, Span[]>();
  const ink = (span: Span): number => {
    const spans = byLine.get(span.line);
    if (spans) spans.push(span);
    else byLine.set(span.line, [span]);
    return countInk(lines[span.line - 1] ?? '', span.from, span.to);
  };
  for (const [group, spans] of groups) for (const span of spans) account[group] += ink(span);
  for (const { kind, span } of furniture)
    account.furniture[kind] = (account.furniture[kind] ?? 0) + ink(span);

  const known = new Set(reported.map(({ line }) => line));
  const problems: Finding[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    const left = leftOver(text, byLine.get(line) ?? []);
    const unknown = countInk(left.text);
    account.unknown += unknown;
    if (left.twice)
      problems.push(lost(line, `characters of this line came out twice: ${quoted(text)}`));
    if (unknown > 0 && !known.has(line))
      problems.push(
        fault(
          'unknown line',
          line,
          `nothing known: ${quoted(left.text.trim())}`,
          'expected text, a note, a field of the masthead or page furniture',
        ),
      );
  }
  return { account, problems };
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 80));

const lost = (line: number, fact: string): Finding =>
  fault(
    'lost character',
    line,
    fact,
    'this is a fault of the normaliser, not of the dump: please report it',
  );

function spansOfBody(body: Reading['body']): Span[] {
  return body.flatMap((piece): Span[] =>
    piece.type === 'table' ? piece.rows.flat().flatMap((cell) => cell.spans) : piece.spans,
  );
}

/** What of the line stands in no span, and whether any of it stands in two. */
function leftOver(text: string, spans: Span[]): { text: string; twice: boolean } {
  let out = '';
  let at = 0;
  let twice = false;
  for (const { from, to } of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < at && countInk(text, from, Math.min(at, to)) > 0) twice = true;
    out += text.slice(at, Math.max(at, from));
    at = Math.max(at, to);
  }
  return { text: out + text.slice(at), twice };
}

/**
 * Compares the text of the resolution, printed again with its labels and marks, with the text of
 * the dump, character by character; reports the first that differs.
 */
export function compareText(
  resolution: Resolution,
  rest: Reading['body'],
  marksFurniture: Furniture[],
  notes: Reading['notes'],
): Finding[] {
  // commas and strokes that set off note marks are furniture; the page prints its own
  const ofRest = new Set(spansOfBody(rest).map(placeOf));
  const commas = marksFurniture.filter(({ span }) => ofRest.has(placeOf(span))).length;
  const labels = new Map(
    notes.flatMap(({ label, printed }) => (printed === undefined ? [] : [[label, printed]])),
  );
  const printed = resolution.body.map((block) => printBlock(block, labels)).join('');
  const pieces = rest.flatMap((piece): { text: string; line: number }[] =>
    piece.type === 'table'
      ? piece.rows.flat().map(textOfPassage)
      : piece.type === 'preformatted'
        ? [{ text: piece.value, line: piece.spans[0]?.line ?? 1 }]
        : [textOfPassage(piece)],
  );
  const reader = new InkReader(printed);
  let count = -commas;
  for (const { text, line } of pieces) {
    const from = reader.at;
    const read = reader.read(text);
    if (read === undefined)
      return [lost(line, `came out as ${quoted(printed.slice(from).trim())}`)];
    count += read;
  }
  const more = reader.skip() !== undefined;
  return [
    ...(more ? [lost(1, 'more text came out than went in')] : []),
    ...(reader.commas === count
      ? []
      : [lost(1, `${count} commas went in, ${reader.commas} came out`)]),
  ];
}

/** What sets off the marks of notes: "3,4", in older texts "2/", and "^2" of a maker. */
const COMMA = 0x2c;
const STROKE = 0x2f;
const CARET = 0x5e;
const setsOff = (code: number): boolean => code === COMMA || code === STROKE || code === CARET;

/** Reads a text again by what must be accounted for; what sets off marks may stand elsewhere. */
class InkReader {
  at = 0;
  /** How many characters that set off marks have come. */
  commas = 0;
  private readonly text: string;
  constructor(text: string) {
    this.text = text;
  }

  /** The next character that sets off no mark, which is then at `at`; undefined at the end. */
  skip(): number | undefined {
    for (; this.at < this.text.length; this.at += 1) {
      const code = this.text.charCodeAt(this.at);
      if (setsOff(code)) this.commas += 1;
      else if (isInk(code)) return code;
    }
    return undefined;
  }

  /** Reads what must be the same as `text`: the number of its commas; undefined where it is not. */
  read(text: string): number | undefined {
    let commas = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (setsOff(code)) commas += 1;
      else if (isInk(code)) {
        const own = this.skip();
        if (own !== code && foldDigit(own) !== foldDigit(code)) return undefined;
        this.at += 1;
      }
    }
    return commas;
  }
}

const textOfPassage = (passage: Passage) => ({
  text: passage.text,
  line: passage.spans[0]?.line ?? 1,
});

function printBlock(block: Block | Item, labels: Labels): string {
  const print = (text: Text): string => printText(text, labels);
  switch (block.type) {
    case 'paragraph':
    case 'item':
      return `${block.label ?? ''}${print(block.text)}${block.children.map((child) => printBlock(child, labels)).join('')}`;
    case 'heading':
      return `${block.label ?? ''}${print(block.text)}`;
    case 'closing':
      return closingTexts(block).map(print).join('');
    case 'table':
      return block.rows.flat().map(print).join('');
    case 'preformatted':
      return block.value;
  }
}

/** The labels of notes as they are printed, where those are others. */
type Labels = ReadonlyMap<string, string>;

const printText = (text: Text, labels: Labels): string =>
  text
    .map((run) => (run.type === 'mark' ? (labels.get(run.note) ?? run.note) : run.value))
    .join('');
