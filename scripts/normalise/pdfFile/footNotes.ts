import type { DumpLines } from '../passage.ts';
import { AWAITS_NUMBER } from '../pdf/clauses.ts';
import { beginsAnew, NoteNumbers } from '../numbersAnew.ts';
import type { FootNote } from '../pdf/notes.ts';
import type { Furniture } from '../reading.ts';
import { spanOf, type SetPage } from './frame.ts';
import type { Cell, Line } from './setPages.ts';
import { toStyled } from './styled.ts';

const RULE = /^_{5,}$/;
const NUMBERED = /^(\d{1,3})(?=\s|$|[A-Z“])/; // "12 See A/79/68.", the label raised or not
const STARRED = /^(\*{1,4}|†|‡)/;
/** "a See A/79/68." of a table on the page: its letter is raised. */
const LETTERED = /^([a-z])(?=\s|[\p{Lu}“])/u;
const ENDS = /[.!?][”’")\]]*$/;
/** Notes are set at most so large beside the text. */
const SMALLER = 0.93;

/**
 * Takes the notes from the foot of each page. A note that begins on one page may go on at the foot of
 * the next.
 * Guarantees: the pages returned hold no rule above notes and no note.
 */
export function takeFootNotes(
  lines: DumpLines,
  pages: readonly SetPage[],
  size: number,
): { pages: SetPage[]; notes: FootNote[]; furniture: Furniture[] } {
  const open: (Omit<FootNote, 'passage'> & { cells: Cell[] })[] = [];
  const furniture: Furniture[] = [];
  const numbers = new NoteNumbers();
  const rest = pages.map((page): SetPage => {
    const { from, rule } = footOf(page.lines, size, open.at(-1)?.cells.at(-1)?.text);
    const foot = page.lines.slice(from);
    for (const line of [...(rule ? [rule] : []), ...foot.filter(isRule)])
      for (const cell of line.cells) furniture.push({ kind: 'rule', span: spanOf(cell) });
    const first = foot.find((line) => !isRule(line));
    if (first && beginsAnew(first.text.trim(), open.at(-1)?.cells.at(-1)?.text))
      numbers.beginAnew();
    for (const line of foot) {
      if (isRule(line)) continue;
      const before = open.at(-1)?.cells.at(-1)?.text ?? '';
      const label = AWAITS_NUMBER.test(before) ? undefined : labelOf(line, numbers.last);
      const note = open.at(-1);
      if (label !== undefined || note === undefined)
        open.push({ ...numbers.take(label ?? ''), cells: [...line.cells] });
      else note.cells.push(...line.cells);
    }
    return { ...page, lines: page.lines.slice(0, from).filter((line) => line !== rule) };
  });
  const notes = open.map(({ cells, ...note }) => ({ ...note, passage: toStyled(lines, cells) }));
  return { pages: rest, notes: notes.map(withoutShownMarks), furniture };
}

/** The label of a note is no mark within it. */
function withoutShownMarks(note: FootNote): FootNote {
  const { marks: _, ...passage } = note.passage;
  return { ...note, passage };
}

const isRule = ({ text }: Line): boolean => RULE.test(text.trim());

/** Where the notes of a page begin, and the rule above them; `last` are the last words of those before. */
function footOf(
  lines: readonly Line[],
  size: number,
  last: string | undefined,
): { from: number; rule: Line | undefined } {
  const isSmall = (line: Line): boolean => line.size < size * SMALLER || isRule(line);
  const ruled = lines.findIndex(
    (line, index) =>
      isRule(line) &&
      lines.length > index + 1 &&
      lines.slice(index + 1).every(isSmall) &&
      (last !== undefined || labelOf(lines[index + 1] as Line, 0) !== undefined),
  );
  if (ruled >= 0) return { from: ruled + 1, rule: lines[ruled] };
  // a rule that was drawn says nothing here: small print at the foot that begins with a label, which
  // is raised or has its mark on the page
  let from = lines.length;
  while (from > 0 && isSmall(lines[from - 1] as Line)) from -= 1;
  if (last !== undefined && !ENDS.test(last)) return { from, rule: undefined };
  const marks = raisedIn(lines.slice(0, from));
  const first = lines.slice(from).findIndex((line) => {
    const label = labelOf(line, 0);
    return label !== undefined && (line.cells[0]?.runs[0]?.raised || marks.has(label));
  });
  return { from: first < 0 ? lines.length : from + first, rule: undefined };
}

/** What is set above the line, as marks are. */
const raisedIn = (lines: readonly Line[]): Set<string> =>
  new Set(
    lines.flatMap(({ text, cells }) =>
      cells.flatMap(({ runs }) =>
        runs.flatMap(({ raised, from, to }) => (raised ? [text.slice(from, to).trim()] : [])),
      ),
    ),
  );

/** The label that begins a note: raised, or the number after the last. */
function labelOf({ cells }: Line, last: number): string | undefined {
  const [cell] = cells;
  if (cell === undefined) return undefined;
  const [, star] = STARRED.exec(cell.text) ?? [];
  if (star !== undefined) return star;
  const [, letter] = (cell.runs[0]?.raised && LETTERED.exec(cell.text)) || [];
  if (letter !== undefined) return letter;
  const [, digits] = NUMBERED.exec(cell.text) ?? [];
  if (digits === undefined) return undefined;
  const raised = cell.runs[0]?.raised === true;
  return raised || last === 0 || Number(digits) === last + 1 ? digits : undefined;
}
