import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes } from 'mdast';
import { spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { beginsWithin, CLAUSE_END } from '../pdf/clauses.ts';
import { COLUMN, widthOf } from '../pdf/measure.ts';
import type { Passage, Span } from '../reading.ts';
import type { Defined, Manner } from './takeApart.ts';

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

/** Part of a line, as it is set. */
export type Piece = Span & { italic: boolean };

/** What is read as one block of Markdown, from its first line to its last; `syntax` is no text of it. */
export type Chunk = { line: number; end: number; pieces: Piece[]; syntax: Span[] };

/** The text of pieces, those in italics so. */
export function toPassageOf(lines: DumpLines, pieces: Piece[]): Passage {
  return toPassage(
    lines,
    pieces,
    pieces.filter((piece) => piece.italic),
  );
}

/** "¹ A/57/444, annex." */
export const RAISED_NOTE = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\s+\S/;
/** Fewer lines that follow another tell nothing. */
const FEWEST_BELOW = 12;
/** But where one is so wide, no line wraps. */
const UNBROKEN = 1.6 * COLUMN;
/** The share of them that begins within a sentence, where lines wrap. */
const WRAPPED = 0.05;

/** True of a text whose lines are whole paragraphs, as programs save those of Word files: none wraps. */
function isUnwrapped(lines: DumpLines, taken: ReadonlySet<number>): boolean {
  const below = lines.filter(
    (line, at) => line.trim() !== '' && (lines[at - 1] ?? '').trim() !== '' && !taken.has(at + 1),
  );
  const within = below.filter((line) => beginsWithin(line.trimStart()));
  const tells = below.length >= FEWEST_BELOW || below.some((line) => widthOf(line) > UNBROKEN);
  return tells && within.length < WRAPPED * below.length;
}

/** Cuts the dump at blank lines, or at all lines; each chunk is read as one Markdown block. */
export function toChunks(lines: DumpLines, taken: ReadonlySet<number>, signs: Syntax): Chunk[] {
  const unwrapped = isUnwrapped(lines, taken);
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
/** "(a) To light", "2. Requests" */
export const LABELLED = /^\\?\([a-z]{1,5}\\?\) +\S|^\d{1,3}\\?\. +\S/;
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
export function readNote(
  lines: DumpLines,
  { lines: numbers, from }: Defined,
  signs: Syntax,
): Chunk {
  const [first = 1] = numbers;
  const behind = (lines[first - 1] ?? '').slice(from).padStart(lines[first - 1]?.length ?? 0);
  return readChunk(lines.with(first - 1, behind), numbers, signs);
}

/** Reads a paragraph of a cell of a table. */
export function readCell(lines: DumpLines, stretches: readonly Span[], signs: Syntax): Chunk {
  const alone: string[] = [];
  for (const { line, from, to } of stretches)
    alone[line - 1] =
      (alone[line - 1] ?? '').padEnd(from) + (lines[line - 1] ?? '').slice(from, to);
  const chunk = readChunk(alone, [...new Set(stretches.map(({ line }) => line))], signs);
  const cut = <Of extends Span>(one: Of): Of[] =>
    stretches
      .filter(({ line, from, to }) => line === one.line && from < one.to && one.from < to)
      .map(({ from, to }) => ({
        ...one,
        from: Math.max(from, one.from),
        to: Math.min(to, one.to),
      }));
  return { ...chunk, pieces: chunk.pieces.flatMap(cut), syntax: chunk.syntax.flatMap(cut) };
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

export type Syntax = readonly RegExp[];

/** What is no text, by how the text has its notes. */
export const SYNTAX: Record<Manner, Syntax> = {
  linked: [
    /\\(?=[!-/:-@[-`{-~])/g, // "\*"
    /\[\^(?=\d{1,3}\])|(?<=\[\^\d{1,3})\]/g, // the brackets of a mark, "[^3]"
    /^ *[-*+] (?=\([a-z]{1,5}\) |\d{1,3}\. )/gm, // the mark of a list before a label, "- (a)"
    /<\/?u>/gi, // underlined
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
