import { numbersAnew } from '../numbersAnew.ts';
import type { Source } from '../../../src/model/resolution.ts';
import type { MarkedLine } from '../../../src/sources/marked/markedLine.ts';
import { foldCharacters } from '../characters.ts';
import { spanWithin, toPassage, type DumpLines } from '../passage.ts';
import { readMasthead } from '../pdf/masthead.ts';
import type { PageLine } from '../pdf/pageLine.ts';
import type { Finding } from '../problems.ts';
import type { Furniture, Passage, Reading, Rows, Span } from '../reading.ts';
import { mendedRuns } from '../mendedRuns.ts';
import { bracketedNotes } from './bracketedNotes.ts';
import { withTabbedRows } from './tabbedRows.ts';

const SEPARATOR = /^(?:\* ?){3,}$|^[_–—-]{3,}$/; // "* * *", "_____"

/** A line with its number and its words, corrections made. */
type Line = MarkedLine & { line: number };

/**
 * Reads a file that says itself what its lines are: each is a paragraph, a heading, a row, a note.
 * `lines` has its words, corrections made.
 * Guarantees what `Reading` does.
 */
export function readMarkedUp(
  format: Source['format'],
  lines: DumpLines,
  marked: readonly MarkedLine[],
): Reading {
  const furniture: Furniture[] = [];
  const set = marked.map(({ text, runs, role, ends, tabs }, index): Line => {
    const words = lines[index] ?? '';
    return {
      line: index + 1,
      text: words,
      runs: mendedRuns(runs, text, words),
      role,
      ...(ends && { ends }),
      // of a line that was mended it is not sure where they stand
      ...(tabs && text === words && { tabs }),
    };
  });
  const { lines: all, furniture: brackets } = bracketedNotes(set);
  furniture.push(...brackets);
  const notes: Reading['notes'] = [];
  const rest = withoutLayout(
    all.filter(({ text, role }) => text !== '' || role.is === 'row'),
  ).filter((line) => {
    if (line.role.is === 'note')
      notes.push({ label: line.role.label, passage: noteOf(lines, line) });
    const kind =
      line.role.is === 'page head'
        ? 'running head'
        : SEPARATOR.test(line.text)
          ? 'separator'
          : undefined;
    if (kind) furniture.push({ kind, span: spanOf(line) });
    return line.role.is !== 'note' && kind === undefined;
  });
  const head = readMasthead(lines, [rest.flatMap(toPageLines)], [], notes);
  const start = head.rest[0]?.[0]?.line ?? 1;
  return {
    format,
    masthead: head.masthead,
    body: toBody(
      lines,
      withTabbedRows(
        rest.filter(({ line }) => line >= start),
        all.length,
      ),
    ),
    notes: head.notes,
    furniture: [...furniture, ...head.furniture],
    shown: true,
    problems: all.filter(isNumberedAnew).slice(0, 1).map(numberedAnew),
  };
}

const isNumberedAnew = ({ role }: Line): boolean =>
  role.is === 'note' && role.restart !== undefined;

const numberedAnew = ({ line, role }: Line): Finding =>
  numbersAnew(
    line,
    role.is === 'note' && role.restart === 'eachPage' ? 'on each page' : 'in each section',
  );

const spanOf = ({ line, text }: Pick<Line, 'line' | 'text'>): Span => ({
  line,
  from: 0,
  to: text.length,
});

/** A line as the masthead is read from: each cell of a row is a field, and each line of a cell. */
function toPageLines(line: Line): PageLine[] {
  const cells: [number, number][] =
    line.role.is === 'row' ? line.role.cells : [[0, line.text.length]];
  const { ends = [] } = line;
  const fields = cells.flatMap(([from, to]) => {
    const within = ends.filter((end) => end > from && end < to);
    return [from, ...within].map((start, at): [number, number] => [start, within[at] ?? to]);
  });
  return fields.flatMap(([from, to]) => {
    const span = spanWithin([line.text], { line: 1, from, to });
    if (span === undefined) return [];
    const text = foldCharacters(line.text.slice(span.from, span.to));
    return [{ ...span, line: line.line, text, gap: 0, top: undefined }];
  });
}

const NOTE = /^(?:\d{1,3}|\*{1,4}|†|‡)(?=\s)/;

/** "* Dependency allowances", of which a mark stands in the text above. */
const STARRED_NOTE = /^(\*{1,4}) ?(?=\p{Lu})/u;
const STARRED = /(?<=[\p{L}\p{N}.,;:)”’"])\*{1,4}(?=\s|$)/gu;

/**
 * What is a table or a paragraph only by its layout: a table of one column is paragraphs, and a
 * paragraph that begins with a mark, after the text, is a note that was typed.
 */
function withoutLayout(all: readonly Line[]): Line[] {
  const several = new Set(
    all.flatMap(({ role }) => (role.is === 'row' && role.cells.length > 1 ? [role.table] : [])),
  );
  const notes = new Set(all.flatMap(({ role }) => (role.is === 'note' ? [role.label] : [])));
  const starred = new Set<string>();
  return all.map((line): Line => {
    const { role, text, runs } = line;
    const [, star] = (role.is === 'text' && STARRED_NOTE.exec(text)) || [];
    if (star !== undefined && starred.has(star) && !notes.has(star)) {
      notes.add(star);
      return { ...line, role: { is: 'note', label: star } };
    }
    for (const [mark] of text.matchAll(STARRED)) starred.add(mark);
    if (role.is === 'row' && !several.has(role.table)) return { ...line, role: { is: 'text' } };
    const [label] = NOTE.exec(text) ?? [];
    const typed = role.is === 'text' && label !== undefined && runs[0]?.mark === true;
    return typed ? { ...line, role: { is: 'note', label } } : line;
  });
}

function toBody(lines: DumpLines, rest: readonly Line[]): Reading['body'] {
  const body: Reading['body'] = [];
  let open: { table: number; rows: Line[] } | undefined;
  const close = (): void => {
    if (open) body.push(tableOf(lines, open.rows));
    open = undefined;
  };
  for (const line of rest) {
    const { role } = line;
    if (role.is !== 'row') {
      close();
      const passage = toMarked(lines, line);
      body.push(role.is === 'annex title' ? { ...passage, opensAnnex: true } : passage);
    } else if (open?.table === role.table) open.rows.push(line);
    else {
      close();
      open = { table: role.table, rows: [line] };
    }
  }
  close();
  return body;
}

/** The rows as wide as the widest. */
function tableOf(lines: DumpLines, rows: readonly Line[]): Rows {
  const cellsOf = ({ role }: Line) => (role.is === 'row' ? role.cells : []);
  const width = Math.max(...rows.map((row) => cellsOf(row).length));
  return {
    type: 'table',
    rows: rows.map((row) =>
      Array.from({ length: width }, (_, index) => {
        const [from, to] = cellsOf(row)[index] ?? [0, 0];
        return toMarked(lines, row, from, to);
      }),
    ),
  };
}

/** The line, or the part of it within [from, to), with its italics and marks. */
function toMarked(lines: DumpLines, line: Line, from = 0, to = Infinity): Passage {
  const runs = line.runs.filter((run) => run.from >= from && run.to <= to);
  const spans = runs.map((run): Span => ({ line: line.line, from: run.from, to: run.to }));
  const italic = spans.filter((_, index) => runs[index]?.italic);
  const passage = toPassage(lines, spans, italic);
  const marks = runs.flatMap((run, index): [number, number][] => {
    const at = passage.spans[index]?.at;
    return run.mark && at !== undefined ? [[at, at + run.to - run.from]] : [];
  });
  return { ...passage, ...(marks.length > 0 && { marks }) };
}

/** A note with its label; the label is no mark. */
function noteOf(lines: DumpLines, line: Line): Passage {
  const { marks: _, ...passage } = toMarked(lines, line);
  return passage;
}
