import { DAY_FORM } from '../../../src/model/days.ts';
import { spanOfLine, spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { fault, type Finding } from '../problems.ts';
import type { Furniture, Passage, Reading, Span } from '../reading.ts';

const FIELD_START = /^\s*\[DU\d\]\s*$/; // "[DU1]"
const FIELD_MARK = /<<ODS (JOB NO|DOC SYMBOL\d)>>/g; // "<<ODS JOB NO>>N0946189E<<ODS JOB NO>>"
const NOTE = /^\s*(\d{1,3}|\*{1,4}|†|‡)\s+\S/; // "1 Report of the …"; "3. Decides" is no note
const CLOSING = /^\s*[\p{L}\d ()-]{1,60}(?:st|nd|rd|th|resumed\)?)(?: plenary)? meeting,?\s*$/iu;

const RULE = /^[_\-–—]{3,}$/; // "_______________"
const PAGE = /^(?:\d{1,3}|\d{1,3}\/\d{1,3})$/; // "3", "4/4"
const JOB = /^\d\d[- ]\d{5}(?: \([EF]\))?(?:\s+\d{6})?$/; // "09-46189", "02 55666"
const BAR_CODE = /^\*\d{7}\*(?:\s*Please recycle)?$/; // "*1345577*Please recycle"
const MASTHEAD = /^United Nations.{1,60}Distr\.: ?(?=\S)/; // "United NationsA/RES/64/1General AssemblyDistr.: General"
const DAY = new RegExp(`^${DAY_FORM}`);
const SESSION = /^\S.*session$/i; // "Sixty-fourth session"
const AGENDA = /^Agenda items? \S/; // "Agenda item 114"
const REISSUE = /^\*+\s*Re-?issued\b/i; // "* Reissued for technical reasons"

/**
 * Reads ODS Word text: the text first, its notes after the closing, then field markers and, last
 * and fused, the masthead and the running heads.
 */
export function readWord(lines: DumpLines): Reading {
  const furniture: Furniture[] = [];
  const problems: Finding[] = [];
  const reading: Reading = {
    format: 'word',
    masthead: { agendaItems: [] },
    body: [],
    notes: [],
    furniture,
    problems,
  };
  const passage = (span: Span | undefined): Passage | undefined => span && toPassage(lines, [span]);
  const cut = (line: number, from: number, to: number): Span => ({ line, from, to });

  const firstField = lines.findIndex((line) => readField(line) !== undefined);
  const bodyEnd = firstField < 0 ? lines.length : firstField;
  if (firstField < 0) {
    problems.push(
      fault(
        'truncated dump',
        lines.length,
        'ends before the field marker "<<ODS JOB NO>>"',
        'expected the masthead after the text; fetch the document again',
      ),
    );
  }

  const notesStart = findNotes(lines, bodyEnd);
  for (let line = 1; line <= bodyEnd; line += 1) {
    const span = spanOfLine(lines, line);
    const text = lines[line - 1] ?? '';
    if (span === undefined) continue;
    if (FIELD_START.test(text)) {
      furniture.push({ kind: 'field marker', span });
    } else if (line < notesStart) {
      reading.body.push(toPassage(lines, [span]));
    } else {
      const label = NOTE.exec(text)?.[1];
      const last = reading.notes.at(-1);
      if (label !== undefined) {
        reading.notes.push({ label, passage: toPassage(lines, [span]) });
      } else if (last !== undefined) {
        last.passage = toPassage(lines, [...last.passage.spans, span]);
      }
    }
  }

  let seen: 'fields' | 'masthead' | 'agenda' | 'end' = 'fields';
  for (let line = bodyEnd + 1; line <= lines.length; line += 1) {
    const span = spanOfLine(lines, line);
    if (span === undefined) {
      if (seen === 'agenda') seen = 'end';
      continue;
    }
    const text = (lines[line - 1] ?? '').slice(span.from, span.to);
    const field = readField(lines[line - 1] ?? '');
    const masthead = MASTHEAD.exec(text);
    const day = DAY.exec(text);
    // fields before all else: their values look like symbols; the masthead before running heads
    if (field) {
      const { name, from, to } = field;
      furniture.push({ kind: 'field marker', span: cut(line, span.from, from) });
      furniture.push({ kind: 'field marker', span: cut(line, to, span.to) });
      const held = passage(spanWithin(lines, cut(line, from, to)));
      if (held && name === 'JOB NO') reading.masthead.jobNumber = held;
      else if (held && name === 'DOC SYMBOL1') reading.masthead.symbol = held;
      else if (held) furniture.push({ kind: 'field marker', span: cut(line, from, to) });
    } else if (masthead) {
      const at = span.from + masthead[0].length;
      furniture.push({ kind: 'masthead', span: cut(line, span.from, at) });
      reading.masthead.distribution = toPassage(lines, [cut(line, at, span.to)]);
      seen = 'masthead';
    } else if (seen === 'masthead' && day) {
      const at = span.from + day[0].length;
      reading.masthead.issued = toPassage(lines, [cut(line, span.from, at)]);
      if (at < span.to) reading.masthead.sessionName = toPassage(lines, [cut(line, at, span.to)]);
    } else if (seen === 'masthead' && SESSION.test(text)) {
      reading.masthead.sessionName = toPassage(lines, [span]);
    } else if (seen === 'masthead' && AGENDA.test(text)) {
      reading.masthead.agendaItems.push(toPassage(lines, [span]));
      seen = 'agenda';
    } else if (seen === 'agenda') {
      const last = reading.masthead.agendaItems.pop();
      reading.masthead.agendaItems.push(toPassage(lines, [...(last?.spans ?? []), span]));
    } else if (REISSUE.test(text)) {
      reading.masthead.reissue = toPassage(lines, [span]);
    } else {
      furniture.push(...tailFurniture(lines, span, text, reading));
    }
  }
  const lacks = lackOf(reading.masthead);
  if (firstField >= 0 && lacks !== undefined) {
    problems.push(
      fault(
        'truncated dump',
        lines.length,
        `ends before the masthead's ${lacks}`,
        'expected "United Nations…Distr.: General", a day, a session and an agenda item; fetch the document again',
      ),
    );
  }
  return reading;
}

/** What a masthead that is whole has, and this one lacks. The agenda item comes last. */
function lackOf({ distribution, issued, sessionName, agendaItems }: Reading['masthead']) {
  if (distribution === undefined) return 'first line';
  if (issued === undefined) return 'day of issue';
  if (sessionName === undefined || !SESSION.test(sessionName.text)) return 'session';
  return agendaItems.length === 0 ? 'agenda item' : undefined;
}

/** The field of a line and where its value stands, between two markers; nothing without markers. */
function readField(line: string): { name: string; from: number; to: number } | undefined {
  const [open, close] = line.matchAll(FIELD_MARK);
  if (open?.[1] === undefined || close === undefined) return undefined;
  return { name: open[1], from: open.index + open[0].length, to: close.index };
}

/** The first line of the notes: from there to the end their labels ascend. */
function findNotes(lines: DumpLines, bodyEnd: number): number {
  const closing = lines.findLastIndex((line, index) => index < bodyEnd && CLOSING.test(line));
  let start = bodyEnd + 1;
  let next: number | undefined;
  for (let line = bodyEnd; line > closing + 1; line -= 1) {
    // the closing's date opens with a number too
    if (DAY.test((lines[line - 1] ?? '').trim())) break;
    const label = NOTE.exec(lines[line - 1] ?? '')?.[1];
    if (label === undefined) continue;
    const number = Number(label);
    if (!Number.isNaN(number) && next !== undefined && number >= next) break;
    if (!Number.isNaN(number)) next = number;
    start = line;
  }
  return start;
}

/** Rules, page numbers, job numbers, bar codes and running heads after the masthead. */
function tailFurniture(lines: DumpLines, span: Span, text: string, reading: Reading): Furniture[] {
  const symbol = reading.masthead.symbol?.text;
  if (RULE.test(text)) return [{ kind: 'rule', span }];
  if (PAGE.test(text)) return [{ kind: 'page number', span }];
  if (JOB.test(text)) return [{ kind: 'job number', span }];
  if (BAR_CODE.test(text)) return [{ kind: 'bar code', span }];
  if (symbol !== undefined && (text.startsWith(symbol) || text.endsWith(symbol)))
    return [{ kind: 'running head', span }];
  reading.problems.push(
    fault(
      'unknown line',
      span.line,
      `nothing known: ${JSON.stringify((lines[span.line - 1] ?? '').slice(0, 80))}`,
      'expected a rule, a page number, a job number, a bar code or a running head',
    ),
  );
  return [];
}
