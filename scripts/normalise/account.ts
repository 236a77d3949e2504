import {
  closingTexts,
  type Block,
  type Item,
  type Resolution,
  type Text,
} from '../../src/model/resolution.ts';
import { inkOf } from './characters.ts';
import type { DumpLines } from './passage.ts';
import type { Finding } from './problems.ts';
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
    return inkOf((lines[span.line - 1] ?? '').slice(span.from, span.to)).length;
  };
  for (const [group, spans] of groups) for (const span of spans) account[group] += ink(span);
  for (const { kind, span } of furniture)
    account.furniture[kind] = (account.furniture[kind] ?? 0) + ink(span);

  const known = new Set(reported.map(({ line }) => line));
  const problems: Finding[] = [];
  for (const [index, text] of lines.entries()) {
    if (text.trim() === '') continue;
    const line = index + 1;
    const left = leftOver(text, byLine.get(line) ?? []);
    account.unknown += inkOf(left.text).length;
    if (left.twice)
      problems.push(lost(line, `characters of this line came out twice: ${quoted(text)}`));
    if (inkOf(left.text) !== '' && !known.has(line))
      problems.push({
        kind: 'unknown line',
        line,
        fact: `nothing known: ${quoted(left.text.trim())}`,
        hint: 'expected text, a note, a field of the masthead or page furniture',
        severity: 'error',
      });
  }
  return { account, problems };
}

const quoted = (text: string): string => JSON.stringify(text.slice(0, 80));

const lost = (line: number, fact: string): Finding => ({
  kind: 'lost character',
  line,
  fact,
  hint: 'this is a fault of the normaliser, not of the dump: please report it',
  severity: 'error',
});

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
    if (from < at && inkOf(text.slice(from, Math.min(at, to))) !== '') twice = true;
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
): Finding[] {
  // commas and strokes that set off note marks are furniture; the page prints its own
  const ofRest = new Set(spansOfBody(rest).map(placeOf));
  const commas = marksFurniture.filter(({ span }) => ofRest.has(placeOf(span))).length;
  const whole = inkOf(resolution.body.map(printBlock).join(''));
  const printed = withoutCommas(whole);
  const pieces = rest.flatMap((piece): { ink: string; line: number }[] =>
    piece.type === 'table'
      ? piece.rows.flat().map((cell) => inkOfPassage(cell))
      : piece.type === 'preformatted'
        ? [{ ink: inkOf(piece.value), line: piece.spans[0]?.line ?? 1 }]
        : [inkOfPassage(piece)],
  );
  const problems: Finding[] = [];
  let at = 0;
  let count = -commas;
  for (const { ink, line } of pieces) {
    const expected = withoutCommas(ink);
    count += ink.length - expected.length;
    if (printed.slice(at, at + expected.length) !== expected) {
      problems.push(lost(line, `came out as ${quoted(printed.slice(at, at + expected.length))}`));
      return problems;
    }
    at += expected.length;
  }
  const commasOut = whole.length - printed.length;
  if (at !== printed.length) problems.push(lost(1, 'more text came out than went in'));
  if (commasOut !== count) problems.push(lost(1, `${count} commas went in, ${commasOut} came out`));
  return problems;
}

const inkOfPassage = (passage: Passage) => ({
  ink: inkOf(passage.text),
  line: passage.spans[0]?.line ?? 1,
});
const withoutCommas = (ink: string): string => ink.replace(/[,/]/g, '');

function printBlock(block: Block | Item): string {
  switch (block.type) {
    case 'paragraph':
    case 'item':
      return `${block.label ?? ''}${printText(block.text)}${block.children.map(printBlock).join('')}`;
    case 'heading':
      return `${block.label ?? ''}${printText(block.text)}`;
    case 'closing':
      return closingTexts(block).map(printText).join('');
    case 'table':
      return block.rows.flat().map(printText).join('');
    case 'preformatted':
      return block.value;
  }
}

const printText = (text: Text): string =>
  text.map((run) => (run.type === 'mark' ? run.note : run.value)).join('');
