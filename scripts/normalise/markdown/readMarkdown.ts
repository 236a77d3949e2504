import { joinPassages, type DumpLines } from '../passage.ts';
import { beginsWithin, CLAUSE_END } from '../pdf/clauses.ts';
import { COLUMN, widthOf } from '../pdf/measure.ts';
import { fault, type Finding } from '../problems.ts';
import type { Furniture, Reading } from '../reading.ts';
import { SET_OFF } from '../recognise.ts';
import { ADOPTED, NUMBER_OF_TITLE } from '../wording.ts';
import {
  LABELLED,
  RAISED_NOTE,
  readCell,
  readNote,
  SYNTAX,
  toChunks,
  toPassageOf,
  type Chunk,
} from './chunks.ts';
import { DAY, JOB, readMasthead, RULE, SYMBOL } from './masthead.ts';
import { findTables } from './tables.ts';
import { isUnderline, takeApart } from './takeApart.ts';

const NOTE = /^(\d{1,3}|\*{1,4})\s+\S/; // "1 A/57/444, annex."
// "2", "2/4", "2/4 00-57251"
const PAGE = /^(?:\d{1,3}(?:\/\d{1,3}(?: +\d\d-\d{5})?)?|\d\d-\d{5} +\d{1,3}\/\d{1,3})$/;
const BAR_CODE = /^\*?\d{7}\*?$/; // its asterisks may be taken for emphasis
const CLOSING = /(?:st|nd|rd|th)(?: plenary)? meeting\b/i;

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
  readMasthead(lines, chunks.slice(0, Math.max(0, headAt)), reading);
  let last: Chunk | undefined;
  let interrupted = false;
  const placeTables = (line: number): void => {
    while ((tables[0]?.from ?? Infinity) < line)
      reading.body.push(...tables.splice(0, 1).map(({ table }) => table));
  };
  for (const [index, passage] of passages.entries()) {
    const chunk = chunks[index];
    if (chunk === undefined || passage.text === '' || index < headAt) continue;
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
  return reading;
}

/** The first item of a list within another, whose numbers are not those of the Word file, "(a)". */
const FIRST_RENUMBERED = /^ {2,}(?:1|a|i)\. +\S/;

/** Where a maker counted the items of a list in its own way: how they were printed is not known. */
function renumbered(lines: DumpLines, taken: ReadonlySet<number>): Finding[] {
  return lines.flatMap((line, index): Finding[] =>
    FIRST_RENUMBERED.test(line) && !taken.has(index + 1)
      ? [
          fault(
            'label out of order',
            index + 1,
            `the items from ${JSON.stringify(line.trim().slice(0, 40))} on may have had other numbers`,
            'expected "(a)" within a paragraph; give the Word file itself, which has its numbers',
          ),
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

/** An annex may be called as the resolution is. */
const ANNEX = /^(?:Annex|Appendix|Enclosure)\b.{0,8}$/i;

const isHeading = (lines: DumpLines, { line, end }: Chunk): boolean =>
  (lines[line - 1] ?? '').startsWith('#') || isUnderline(lines[end]);

/** A comma, with the mark of a note or none: after it goes on what begins with a small letter. */
const COMMA = /,[ \d*⁰¹²³⁴⁵⁶⁷⁸⁹]{0,3}(?: and| or)?$/;

/**
 * Whether a sentence goes on from one passage to the next: a page ended within it. `interrupted`: what
 * belongs to the page stands between them.
 */
function goesOn(before: string, text: string, interrupted: boolean): boolean {
  const isOpen = !CLAUSE_END.test(before);
  if (beginsWithin(text)) return isOpen || COMMA.test(before);
  // what is no heading fills a line
  return isOpen && interrupted && widthOf(before) > COLUMN && !LABELLED.test(text);
}
