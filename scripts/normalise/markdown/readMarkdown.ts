import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { fieldsOfLine } from '../mastheadLine.ts';
import { joinPassages, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { CLAUSE_END } from '../pdf/clauses.ts';
import { COLUMN, widthOf } from '../pdf/measure.ts';
import type { Furniture, Passage, Reading, Span } from '../reading.ts';
import { ADOPTED } from '../wording.ts';
import { takeApart, type Defined, type Manner } from './takeApart.ts';

/**
 * Only what the converters write is read as Markdown: headings, emphasis, escapes and hard line
 * breaks. All else is the resolution's own text: "1." opens no list, "<b>" is no element,
 * "&amp;" stands for itself.
 */
const NO_MARKDOWN = [
  'autolink',
  'blockQuote',
  'characterReference',
  'codeFenced',
  'codeIndented',
  'codeText',
  'definition',
  'htmlFlow',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'list',
  'setextUnderline',
  'thematicBreak',
];

const NOTE = /^(\d{1,3}|\*{1,4})\s+\S/; // "1 A/57/444, annex."
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/; // "18 December 2000"
const SESSION = /^\S.*session$/i; // "Fifty-fifth session"
const AGENDA = /^Agenda items? \S/; // "Agenda item 182"
const DISTRIBUTION = /^Distr\.: ?/; // "Distr.: General"
const SYMBOL = /^[AES]\/(?:HRC\/)?(?:RES\/)?\S+(?: \(\d{4}\))?$/; // "A/RES/55/162"
const JOB = /^\d\d-\d{5}$/; // "00-57251"
const PAGE = /^\d{1,3}(?:\/\d{1,3})?$/; // "2", "2/4"
// lines of the masthead that say nothing of this resolution alone
const MASTHEAD =
  /^(?:United Nations|General Assembly|(?:Security|Human Rights|Economic and Social) Council|Original: .*)$/;
const RULE = /^[_\-–—*]{3,}$/;
const CLOSING = /(?:st|nd|rd|th)(?: plenary)? meeting\b/i;

type Piece = Span & { italic: boolean };
type Chunk = { line: number; pieces: Piece[]; syntax: Span[] };

/** Reads the Markdown conversion of a PDF: the masthead first, then the text. */
export function readMarkdown(lines: DumpLines): Reading {
  const furniture: Furniture[] = [];
  const reading: Reading = {
    format: 'markdown',
    masthead: { agendaItems: [] },
    body: [],
    notes: [],
    furniture,
    problems: [],
  };
  const apart = takeApart(lines);
  furniture.push(...apart.furniture);
  const signs = SYNTAX[apart.manner];
  const notes = apart.notes.map((note) => ({ ...note, chunk: readNote(lines, note, signs) }));
  for (const { label, at, chunk } of notes) {
    const passage = toPassageOf(lines, [{ ...at, italic: false }, ...chunk.pieces]);
    reading.notes.push({ label, passage });
  }
  const chunks = toChunks(lines, apart.taken, signs);
  for (const chunk of [...chunks, ...notes.map(({ chunk }) => chunk)]) {
    for (const span of chunk.syntax) furniture.push({ kind: 'Markdown syntax', span });
  }

  const passages = chunks.map((chunk) => toPassageOf(lines, chunk.pieces));
  const headAt = passages.findIndex((passage) => ADOPTED.test(passage.text));
  const closingAt = passages.findLastIndex((passage) => CLOSING.test(passage.text));
  for (const [index, passage] of passages.entries()) {
    const chunk = chunks[index];
    if (chunk === undefined || passage.text === '') continue;
    if (index < headAt) {
      for (const pieces of byLine(chunk.pieces))
        for (const field of toFields(lines, pieces)) readMastheadLine(lines, field, reading);
    } else if (PAGE.test(passage.text)) {
      for (const span of passage.spans) furniture.push({ kind: 'page number', span });
    } else if (RULE.test(passage.text)) {
      for (const span of passage.spans) furniture.push({ kind: 'rule', span });
    } else if (SYMBOL.test(passage.text)) {
      for (const span of passage.spans) furniture.push({ kind: 'running head', span });
    } else if (JOB.test(passage.text)) {
      for (const span of passage.spans) furniture.push({ kind: 'job number', span });
    } else {
      const label = NOTE.exec(passage.text)?.[1];
      const isNote =
        label !== undefined &&
        !DAY.test(passage.text) &&
        (index > closingAt || isNextNote(passage.text, reading.notes));
      if (isNote) reading.notes.push({ label, passage });
      else if (isTorn(reading.body.at(-1), passage, passages[index - 1])) {
        const before = reading.body.pop();
        reading.body.push(before?.type === 'passage' ? joinPassages(before, passage) : passage);
      } else reading.body.push(passage);
    }
  }
  return reading;
}

/** A note that stands where its page ended: "2 Resolution 217 A (III).", of which the one before was 1. */
const NOTE_IN_TEXT = /^\d{1,3} (?=["“(]?[\p{Lu}\d].*\.[”")]?$)/u;

function isNextNote(text: string, notes: Reading['notes']): boolean {
  const [label] = NOTE_IN_TEXT.exec(text) ?? [];
  const last = Number(notes.at(-1)?.label ?? 0);
  return label !== undefined && Number(label) === last + 1;
}

/** True where a page ended within a sentence: a note stands between its two parts. */
const isTorn = (
  last: Reading['body'][number] | undefined,
  passage: Passage,
  before: Passage | undefined,
): boolean =>
  last?.type === 'passage' &&
  last !== before &&
  !CLAUSE_END.test(last.text) &&
  /^\p{Ll}/u.test(passage.text);

function readMastheadLine(lines: DumpLines, passage: Passage, reading: Reading): void {
  const { masthead, furniture } = reading;
  const { text } = passage;
  if (text === '') return;
  if (DAY.test(text)) masthead.issued = passage;
  else if (SESSION.test(text)) masthead.sessionName = passage;
  else if (AGENDA.test(text)) masthead.agendaItems.push(passage);
  else if (SYMBOL.test(text)) masthead.symbol = passage;
  else if (JOB.test(text)) masthead.jobNumber = passage;
  else if (DISTRIBUTION.test(text)) {
    const length = DISTRIBUTION.exec(text)?.[0].length ?? 0;
    const value = passage.spans.flatMap(({ at, line, from, to }) => {
      const cut = Math.min(Math.max(from + length - at, from), to);
      if (cut > from) furniture.push({ kind: 'masthead', span: { line, from, to: cut } });
      return spanWithin(lines, { line, from: cut, to }) ?? [];
    });
    if (value.length > 0) masthead.distribution = toPassage(lines, value);
  } else if (MASTHEAD.test(text)) {
    for (const span of passage.spans) furniture.push({ kind: 'masthead', span });
  } else if (masthead.agendaItems.length > 0) {
    const last = masthead.agendaItems.pop();
    masthead.agendaItems.push(toPassage(lines, [...(last?.spans ?? []), ...passage.spans]));
  } else {
    reading.problems.push({
      kind: 'unknown line',
      line: passage.spans[0]?.line ?? 1,
      fact: `nothing known: ${JSON.stringify(text.slice(0, 80))}`,
      hint: 'expected a line of the masthead: organ, distribution, date, session, agenda item',
      severity: 'error',
    });
  }
}

function toPassageOf(lines: DumpLines, pieces: Piece[]): Passage {
  return toPassage(
    lines,
    pieces,
    pieces.filter((piece) => piece.italic),
  );
}

/** The pieces of one line of the masthead, as one passage for each field on it. */
function toFields(lines: DumpLines, pieces: Piece[]): Passage[] {
  const [first] = pieces;
  const [own, ...others] = first === undefined ? [] : fieldsOfLine(lines, first);
  if (pieces.length > 1 || own === undefined) return [toPassageOf(lines, pieces)];
  return [own, ...others].map((span) => toPassage(lines, [span]));
}

function byLine(pieces: Piece[]): Piece[][] {
  return [...Map.groupBy(pieces, (piece) => piece.line).values()];
}

/** Fewer lines that follow another tell nothing. */
const FEWEST_BELOW = 12;
/** But where one is so wide, no line wraps. */
const UNBROKEN = 1.6 * COLUMN;
/** The share of them that begins within a sentence, where lines wrap. */
const WRAPPED = 0.05;

/** True of a text whose lines are whole paragraphs, as programs save those of Word files: none wraps. */
function isUnwrapped(lines: DumpLines): boolean {
  const below = lines.filter(
    (line, at) => line.trim() !== '' && (lines[at - 1] ?? '').trim() !== '',
  );
  const within = below.filter((line) => /^\s*\p{Ll}/u.test(line));
  const tells = below.length >= FEWEST_BELOW || below.some((line) => widthOf(line) > UNBROKEN);
  return tells && within.length < WRAPPED * below.length;
}

/** Cuts the dump at blank lines, or at all lines; each chunk is read as one Markdown block. */
function toChunks(lines: DumpLines, taken: ReadonlySet<number>, signs: Syntax): Chunk[] {
  const unwrapped = isUnwrapped(lines);
  const chunks: Chunk[] = [];
  let open: number[] = [];
  const close = () => {
    if (open.length > 0) chunks.push(readChunk(lines, open, signs));
    open = [];
  };
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || taken.has(index + 1)) close();
    else {
      if (unwrapped || beginsItem(line, lines[index - 1] ?? '')) close();
      open.push(index + 1);
    }
  }
  close();
  return chunks;
}

const BULLET = /^[-*+] +\S/; // "- (a) To light the lamps;", below another
const LABELLED = /^\\?\([a-z]{1,5}\\?\) +\S|^\d{1,3}\\?\. +\S/;
/** "(a)", which goes on with the sentence of a paragraph, "and", that does not announce it. */
const FIRST = /^\\?\((?:a|i)\\?\)/;
const CONJUNCTION = / (?:and|or)$/;

/** True where an item of a list begins, with no blank line above it. */
const beginsItem = (line: string, before: string): boolean =>
  BULLET.test(line) ||
  (LABELLED.test(line) &&
    CLAUSE_END.test(before.trim()) &&
    !(FIRST.test(line) && CONJUNCTION.test(before.trimEnd())));

/** Reads the text of a note behind its label. */
function readNote(lines: DumpLines, { lines: numbers, from }: Defined, signs: Syntax): Chunk {
  const [first = 1] = numbers;
  const behind = (lines[first - 1] ?? '').slice(from).padStart(lines[first - 1]?.length ?? 0);
  return readChunk(lines.with(first - 1, behind), numbers, signs);
}

/** No paragraph is longer; Markdown's time grows faster than a hostile block, so it is not read. */
const LONGEST_BLOCK = 50_000;

function plainText(text: string): Nodes {
  const start = { line: 1, column: 1, offset: 0 };
  const end = { line: 1, column: text.length + 1, offset: text.length };
  return { type: 'text', value: text, position: { start, end } };
}

function readChunk(lines: DumpLines, numbers: number[], signs: Syntax): Chunk {
  const first = numbers[0] ?? 1;
  // line by line, so that offsets are columns; emphasis may run over the lines of a chunk
  const printed = numbers.map((line) => (lines[line - 1] ?? '').replaceAll('\t', ' ')).join('\n');
  const text = signs === SYNTAX.directed ? unambiguous(printed) : printed;
  const tree: Nodes =
    text.length <= LONGEST_BLOCK
      ? fromMarkdown(text, { extensions: [{ disable: { null: NO_MARKDOWN } }] })
      : plainText(text);
  const starts: number[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    starts.push(at);
    at += line.length + 1;
  }
  const inked: { from: number; to: number; italic: boolean }[] = [];
  collect(tree, false, text, signs, inked);

  const chunk: Chunk = { line: first, pieces: [], syntax: [] };
  let done = 0;
  const place = (from: number, to: number, add: (span: Span) => void) => {
    for (const [index, start] of starts.entries()) {
      const end = (starts[index + 1] ?? text.length + 1) - 1;
      // a note may go on behind a blank line
      const line = numbers[index] ?? first;
      const span = { line, from: Math.max(from, start), to: Math.min(to, end) };
      if (span.from < span.to) {
        add({ line: span.line, from: span.from - start, to: span.to - start });
      }
    }
  };
  const syntax = (from: number, to: number) =>
    place(from, to, (span) => {
      const bare = spanWithin(lines, span);
      if (bare) chunk.syntax.push(bare);
    });
  for (const { from, to, italic } of inked) {
    syntax(done, from);
    place(from, to, (span) => chunk.pieces.push({ ...span, italic }));
    done = to;
  }
  syntax(done, text.length);
  return chunk;
}

type Syntax = readonly RegExp[];

/** What is no text, by how the text has its notes. */
const SYNTAX: Record<Manner, Syntax> = {
  linked: [
    /\\(?=[!-/:-@[-`{-~])/g, // "\*"
    /\[\^(?=\d{1,3}\])|(?<=\[\^\d{1,3})\]/g, // the brackets of a mark, "[^3]"
    /^[-*+] (?=\([a-z]{1,5}\) |\d{1,3}\. )/gm, // the mark of a list before a label, "- (a)"
    /<a id="footnote-(?:ref-)?\d{1,3}"><\/a>/g, // what a link leads to
    // the link around a mark, "[[3]](#footnote-4)"
    /\[\\?\[(?=\d{1,3}\\?\]\]\(\\?#footnote)|(?<=\[\\?\[\d{1,3})\\?\]\]\(\\?#footnote\\?-\d{1,3}\)/g,
    / ?\[↑\]\(\\?#footnote\\?-ref\\?-\d{1,3}\)/g, // the arrow behind a note
  ],
  bare: [
    /\\(?=[!-/:-@[-`{-~])/g,
    /(?<=\S)\[(?=\d{1,3}\])|(?<=\S\[\d{1,3})\]/g, // the brackets of a mark, "Convention,[3]"
  ],
  directed: [
    /\\(?=[!-/:-@[-`{-~ ])/g, // "\*", and "\ " between what no blank parts
    / ?\[(?=\d{1,3}\]\])|(?<=\[\d{1,3})\]\]/g, // what sets off a mark, as `unambiguous` has it
    /^\| (?=[^|]*$)/gm, // a line that is to stay one, "| United Nations"
  ],
};

/** The same length, without an underscore that could begin emphasis: that of a mark, "[3]_". */
const unambiguous = (text: string): string => text.replace(/(?<=\[\d{1,3}\])_/g, ']');

/** The text nodes in order, without what is only syntax in them. */
function collect(
  node: Nodes,
  italic: boolean,
  text: string,
  signs: Syntax,
  out: { from: number; to: number; italic: boolean }[],
): void {
  if (node.type === 'text') {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    let from = start;
    const printed = text.slice(start, end);
    const found = signs.flatMap((sign) => [...printed.matchAll(sign)]);
    // the longest first: the end of a link may begin with an escape
    found.sort((a, b) => a.index - b.index || b[0].length - a[0].length);
    for (const { index, 0: syntax } of found) {
      const at = start + index;
      if (at < from) continue;
      if (at > from) out.push({ from, to: at, italic });
      from = at + syntax.length;
    }
    if (from < end) out.push({ from, to: end, italic });
    return;
  }
  if (!('children' in node)) return;
  for (const child of node.children) {
    collect(child, italic || node.type === 'emphasis', text, signs, out);
  }
}
