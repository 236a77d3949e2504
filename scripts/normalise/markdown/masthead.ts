import { fieldsOfLine } from '../mastheadLine.ts';
import { spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { toAgendaItems } from '../pdf/masthead.ts';
import type { PageLine } from '../pdf/pageLine.ts';
import { fault } from '../problems.ts';
import type { Furniture, Passage, Reading } from '../reading.ts';
import { toPassageOf, type Chunk, type Piece } from './chunks.ts';

export const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}$/; // "18 December 2000"
const SESSION = /^\S.*session$/i; // "Fifty-fifth session"
const AGENDA = /^Agenda items? \S/; // "Agenda item 182"
const DISTRIBUTION = /^Distr\.: ?/; // "Distr.: General"
export const SYMBOL = /^[AES]\/(?:HRC\/)?(?:RES\/)?\S+(?: \(\d{4}\))?$/; // "A/RES/55/162"
export const JOB = /^\d\d-\d{5}(?: \([A-Z]\))?(?: +\d{6})?$/; // "00-57251", "24-23417 (E) 091224"
// lines of the masthead that say nothing of this resolution alone
const MASTHEAD =
  /^(?:(?:United Nations|General Assembly|(?:Security|Human Rights|Economic and Social) Council)(?: |$))+$|^Original: .*$/;
export const RULE = /^(?:\{\d{1,4}\})?[_\-–—*]{3,}$/; // before a page also with its number: "{2}-----"

/** Reads the chunks above the line of adoption, and puts into `reading` what they tell. */
export function readMasthead(lines: DumpLines, chunks: readonly Chunk[], reading: Reading): void {
  const agenda: Passage[][] = [];
  for (const { pieces } of chunks)
    for (const line of byLine(withoutFrames(lines, pieces, reading.furniture)))
      for (const field of toFields(lines, line)) readMastheadLine(lines, field, reading, agenda);
  reading.masthead.agendaItems = agenda.flatMap((rows) =>
    toAgendaItems(lines, rows.flatMap(toRows)),
  );
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
    reading.problems.push(
      fault(
        'unknown line',
        passage.spans[0]?.line ?? 1,
        `nothing known: ${JSON.stringify(text.slice(0, 80))}`,
        'expected a line of the masthead: organ, distribution, date, session, agenda item',
      ),
    );
  }
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
