import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { fieldsOfLine } from '../mastheadLine.ts';
import { joinPassages, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { CLAUSE_END } from '../pdf/clauses.ts';
import { toAgendaItems } from '../pdf/masthead.ts';
import { COLUMN, widthOf } from '../pdf/measure.ts';
import type { PageLine } from '../pdf/pageLines.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Passage, Reading, Span } from '../reading.ts';
import { SET_OFF } from '../recognise.ts';
import { ADOPTED, NUMBER_OF_TITLE } from '../wording.ts';
import { findTables } from './tables.ts';
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
const RAISED_NOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s+\S/; // "¹ A/57/444, annex."
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/; // "18 December 2000"
const SESSION = /^\S.*session$/i; // "Fifty-fifth session"
const AGENDA = /^Agenda items? \S/; // "Agenda item 182"
const DISTRIBUTION = /^Distr\.: ?/; // "Distr.: General"
const SYMBOL = /^[AES]\/(?:HRC\/)?(?:RES\/)?\S+(?: \(\d{4}\))?$/; // "A/RES/55/162"
const JOB = /^\d\d-\d{5}(?: \([A-Z]\))?(?: +\d{6})?$/; // "00-57251", "24-23417 (E) 091224"
// "2", "2/4", "2/4 00-57251"
const PAGE = /^(?:\d{1,3}(?:\/\d{1,3}(?: +\d\d-\d{5})?)?|\d\d-\d{5} +\d{1,3}\/\d{1,3})$/;
const BAR_CODE = /^\*?\d{7}\*?$/; // its asterisks may be taken for emphasis
// lines of the masthead that say nothing of this resolution alone
const MASTHEAD =
  /^(?:(?:United Nations|General Assembly|(?:Security|Human Rights|Economic and Social) Council)(?: |$))+$|^Original: .*$/;
const RULE = /^(?:\{\d{1,4}\})?[_\-–—*]{3,}$/; // before a page also with its number: "{2}-----"
const CLOSING = /(?:st|nd|rd|th)(?: plenary)? meeting\b/i;

type Piece = Span & { italic: boolean };
type Chunk = { line: number; end: number; pieces: Piece[]; syntax: Span[] };

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
  const head = lines.findIndex((line) => ADOPTED.test(line.replace(SET_OFF, ''))) + 1;
  const tables = findTables(lines, apart.taken, (cell, found) => {
    const { pieces, syntax } = readCell(lines, cell, signs);
    found.push(...syntax.map((span) => ({ kind: 'Markdown syntax', span })));
    return toPassageOf(lines, pieces);
  }).filter(({ from }) => from > head); // one above holds the masthead
  for (const { furniture: signs } of tables) furniture.push(...signs);
  const within = tables.flatMap(({ from, to }) =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at),
  );
  const chunks = toChunks(lines, new Set([...apart.taken, ...within]), signs);
  for (const chunk of [...chunks, ...notes.map(({ chunk }) => chunk)]) {
    for (const span of chunk.syntax) furniture.push({ kind: 'Markdown syntax', span });
  }

  const passages = chunks.map((chunk) => toPassageOf(lines, chunk.pieces));
  const headAt = passages.findIndex((passage) => ADOPTED.test(passage.text));
  const closingAt = passages.findLastIndex((passage) => CLOSING.test(passage.text));
  const title = passages.find(({ text }) => NUMBER_OF_TITLE.test(text))?.text;
  const running = title?.replace(NUMBER_OF_TITLE, '').trim() ?? '';
  const agenda: Passage[][] = [];
  let last: Chunk | undefined;
  let interrupted = false;
  const placeTables = (line: number): void => {
    while ((tables[0]?.from ?? Infinity) < line)
      reading.body.push(...tables.splice(0, 1).map(({ table }) => table));
  };
  for (const [index, passage] of passages.entries()) {
    const chunk = chunks[index];
    if (chunk === undefined || passage.text === '') continue;
    if (index < headAt) {
      for (const pieces of byLine(withoutFrames(lines, chunk.pieces, furniture)))
        for (const field of toFields(lines, pieces))
          readMastheadLine(lines, field, reading, agenda);
      continue;
    }
    const isTitle = isHeading(lines, chunk) || ANNEX.test(passages[index - 1]?.text ?? '');
    const kind = furnitureOf(passage.text, isTitle ? '' : running);
    const label = noteLabelOf(passage.text, index > closingAt, reading.notes);
    if (kind !== undefined) {
      for (const span of passage.spans) furniture.push({ kind, span });
      interrupted = true;
    } else if (label !== undefined) {
      reading.notes.push({ label, passage });
      interrupted = true;
    } else {
      for (let line = last?.end ?? chunk.line; line < chunk.line; line += 1)
        interrupted ||= apart.taken.has(line);
      placeTables(chunk.line);
      const before = reading.body.at(-1);
      const isTorn =
        before?.type === 'passage' &&
        ![last, chunk].some((it) => it && isHeading(lines, it)) &&
        goesOn(before.text, passage.text, interrupted);
      if (isTorn) reading.body.pop();
      reading.body.push(isTorn ? joinPassages(before, passage) : passage);
      last = chunk;
      interrupted = false;
    }
  }
  placeTables(Infinity);
  reading.problems.push(...renumbered(lines, apart.taken));
  reading.masthead.agendaItems = agenda.flatMap((rows) =>
    toAgendaItems(lines, rows.flatMap(toRows)),
  );
  return reading;
}

/** The first item of a list within another, whose numbers are not those of the Word file, "(a)". */
const FIRST_RENUMBERED = /^ {2,}(?:1|a|i)\. +\S/;

/** Where a maker counted the items of a list in its own way: how they were printed is not known. */
function renumbered(lines: DumpLines, taken: ReadonlySet<number>): Finding[] {
  return lines.flatMap((line, index): Finding[] =>
    FIRST_RENUMBERED.test(line) && !taken.has(index + 1)
      ? [
          {
            kind: 'label out of order',
            line: index + 1,
            fact: `the items from ${JSON.stringify(line.trim().slice(0, 40))} on may have had other numbers`,
            hint: 'expected "(a)" within a paragraph; give the Word file itself, which has its numbers',
            severity: 'error',
          },
        ]
      : [],
  );
}

/** A note that stands where its page ended: "2 Resolution 217 A (III).", of which the one before was 1. */
const NOTE_IN_TEXT = /^\d{1,3} (?=(?:See|Resolution|Ibid)\b|[AES]\/|["“(]?[\p{Lu}\d].*\.[”")]?$)/u;

/** A note that may also be some numbers on: those between stand elsewhere. */
const PLAIN_NOTE =
  /^\d{1,3} (?:(?:See|Resolution|Ibid)\b|[AES]\/|United Nations, |Official Records)/;
const FURTHEST = 3;

function isNextNote(text: string, notes: Reading['notes']): boolean {
  const [label] = NOTE_IN_TEXT.exec(text) ?? [];
  const further = Number(label ?? 0) - (Number(notes.at(-1)?.label ?? 0) || 0);
  return further === 1 || (further > 1 && further <= FURTHEST && PLAIN_NOTE.test(text));
}

/** The label of a note; nothing of what is none. Notes may stand `behind` the text. */
function noteLabelOf(text: string, behind: boolean, notes: Reading['notes']): string | undefined {
  if (RAISED_NOTE.test(text)) return text.split(/\s/, 1)[0]?.normalize('NFKC');
  const label = NOTE.exec(text)?.[1];
  const isNote = !DAY.test(text) && (behind || isNextNote(text, notes));
  return isNote ? label : undefined;
}

/** What a passage is that belongs to a page and not to the text; `running` is the title of its head. */
function furnitureOf(text: string, running: string): string | undefined {
  if (PAGE.test(text)) return 'page number';
  if (RULE.test(text)) return 'rule';
  if (JOB.test(text)) return 'job number';
  if (BAR_CODE.test(text)) return 'bar code';
  if (SYMBOL.test(text)) return 'running head';
  if (running === '' || !text.includes(running)) return undefined;
  if (text === running) return 'running title';
  return SYMBOL.test(text.replace(running, '').trim()) ? 'running head' : undefined;
}

/** The stretches of a line of the masthead, as lines of pages are. */
const toRows = ({ text, spans }: Passage): PageLine[] =>
  spans.map(({ at, line, from, to }, index) => ({
    line,
    from,
    to,
    text: text.slice(at, spans[index + 1]?.at).trim(),
    gap: 0,
    top: undefined,
  }));

/** An annex may be called as the resolution is. */
const ANNEX = /^(?:Annex|Appendix|Enclosure)\b.{0,8}$/i;

const isHeading = (lines: DumpLines, { line }: Chunk): boolean =>
  (lines[line - 1] ?? '').startsWith('#');

/** A comma, with the mark of a note or none: after it goes on what begins with a small letter. */
const COMMA = /,[ \d*⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}(?: and| or)?$/;

/**
 * Whether a sentence goes on from one passage to the next: a page ended within it. `interrupted`: what
 * belongs to the page stands between them.
 */
function goesOn(before: string, text: string, interrupted: boolean): boolean {
  const isOpen = !CLAUSE_END.test(before);
  if (/^\p{Ll}/u.test(text)) return isOpen || COMMA.test(before);
  // what is no heading fills a line
  return isOpen && interrupted && widthOf(before) > COLUMN && !LABELLED.test(text);
}

/** Reads a line of the masthead; those of each mention of agenda items are put into `agenda`. */
function readMastheadLine(
  lines: DumpLines,
  passage: Passage,
  reading: Reading,
  agenda: Passage[][],
): void {
  const { masthead, furniture } = reading;
  const { text } = passage;
  if (text === '') return;
  if (DAY.test(text)) masthead.issued = passage;
  else if (SESSION.test(text) && !masthead.sessionName) masthead.sessionName = passage;
  else if (AGENDA.test(text)) agenda.push([passage]);
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
  } else if (RULE.test(text)) {
    for (const span of passage.spans) furniture.push({ kind: 'rule', span });
  } else if (agenda.length > 0) {
    agenda.at(-1)?.push(passage);
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

/** What frames cells: "|", "+-----+", "<td>" */
const FRAME =
  /\|(?=\s|$)|^\s*\+(?:[-=:]+\+)+\s*$|<\/?(?:table|colgroup|col|thead|tbody|tr|td|th|p|strong|em)\b[^<>]*>/g;

/** The pieces without what frames the cells of a table, such as a Word file sets its masthead in. */
function withoutFrames(lines: DumpLines, pieces: Piece[], furniture: Furniture[]): Piece[] {
  return pieces.flatMap((piece) => {
    const { line, from, to } = piece;
    const cells: Piece[] = [];
    let done = from;
    for (const { index, 0: frame } of (lines[line - 1] ?? '').slice(from, to).matchAll(FRAME)) {
      const span = spanWithin(lines, { line, from: done, to: from + index });
      if (span) cells.push({ ...piece, ...span });
      done = from + index + frame.length;
      const sign = spanWithin(lines, { line, from: from + index, to: done });
      if (sign) furniture.push({ kind: 'Markdown syntax', span: sign });
    }
    const rest = spanWithin(lines, { line, from: done, to });
    return rest ? [...cells, done === from ? piece : { ...piece, ...rest }] : cells;
  });
}

/** The pieces of one line of the masthead, as one passage for each field on it. */
function toFields(lines: DumpLines, pieces: Piece[]): Passage[] {
  const spans = pieces.flatMap((piece) => fieldsOfLine(lines, piece));
  const fields = spans.map((span) => toPassage(lines, [span]));
  // what is set apart within a field makes no other of it
  return fields.length === pieces.length && !fields.some(({ text }) => isField(text))
    ? [toPassageOf(lines, pieces)]
    : fields;
}

const isField = (text: string): boolean =>
  [DAY, SESSION, AGENDA, SYMBOL, JOB, DISTRIBUTION, MASTHEAD].some((field) => field.test(text));

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
      if (unwrapped || RAISED_NOTE.test(line) || beginsItem(line, lines[index - 1] ?? '')) close();
      open.push(index + 1);
    }
  }
  close();
  return chunks;
}

const BULLET = /^ *[-*+] +\S/; // "- (a) To light the lamps;", below another
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

/** Reads the text of a cell of a table. */
function readCell(lines: DumpLines, { line, from, to }: Span, signs: Syntax): Chunk {
  const alone: string[] = [];
  alone[line - 1] = (lines[line - 1] ?? '').slice(from, to).padStart(to);
  return readChunk(alone, [line], signs);
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

  const chunk: Chunk = { line: first, end: numbers.at(-1) ?? first, pieces: [], syntax: [] };
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
    /^ *[-*+] (?=\([a-z]{1,5}\) |\d{1,3}\. )/gm, // the mark of a list before a label, "- (a)"
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
