import { anewIn } from '../numbersAnew.ts';
import type { DocumentSymbol } from '../../../src/model/symbol.ts';
import type { SetLine } from '../../../src/sources/pdf/setLines.ts';
import { readLabel } from '../labels.ts';
import type { DumpLines } from '../passage.ts';
import { readMasthead } from '../pdf/masthead.ts';
import type { FootNote } from '../pdf/notes.ts';
import type { PageLine } from '../pdf/pageLine.ts';
import { doubt, type Finding } from '../problems.ts';
import type { Furniture, Passage, Reading } from '../reading.ts';
import { spanOf, takeFrames, type SetPage } from './frame.ts';
import { cutNotes } from './cutNotes.ts';
import { beginsWithLabel, cellsOf, toGroups } from './paragraphs.ts';
import { bodySize, isBold, leadingOf, toLines, type Cell, type Line } from './setPages.ts';
import { findSetTables, type SetTable } from './setTables.ts';
import { toStyled } from './styled.ts';

const SEPARATOR = /^(?:\* ?){3,}$/; // "* * *"
const RULE = /^_{5,}$/; // that closes a text

/**
 * Reads the file of a resolution's PDF, which has so many `pages`; `named` is the resolution that is
 * looked for on pages with several. `lines` has its words, corrections
 * made; `set` how they are set: positions tell paragraphs and columns, sizes marks and notes, fonts
 * italics.
 * Guarantees what `Reading` does.
 */
export function readPdfFile(
  lines: DumpLines,
  set: readonly SetLine[],
  pages: number,
  named?: DocumentSymbol,
): Reading {
  const all = toLines(lines, set);
  const size = bodySize(all);
  const framed = takeFrames(all);
  const leading = leadingOf(
    framed.pages.map((page) => page.lines),
    size,
  );
  const cut = cutNotes(lines, framed.pages, size, leading, named);
  const head = takeMasthead(lines, cut.pages, framed.imprint, cut.notes);
  const text = head.rest.flatMap((page) => page.lines);
  const furniture: Furniture[] = [];
  const inked = text.filter((line) => {
    const kind = SEPARATOR.test(line.text)
      ? 'separator'
      : RULE.test(line.text)
        ? 'rule'
        : undefined;
    if (kind) for (const cell of line.cells) furniture.push({ kind, span: spanOf(cell) });
    return kind === undefined;
  });
  const { tables, furniture: repeated } = findSetTables(lines, inked);
  const { notes, below } = belowTables(head.notes, tables, inked, set);
  const body: Reading['body'] = [];
  const apart: Line[] = [];
  let from = 0;
  for (const table of [...tables, undefined]) {
    const groups = toGroups(inked.slice(from, table?.from), leading);
    apart.push(...groups.flatMap((group) => (isRow(group) ? group : [])));
    body.push(...groups.map((group) => toStyled(lines, cellsOf(group))));
    if (table) body.push(table.block, ...(below.get(table) ?? []));
    from = table?.to ?? from;
  }
  return {
    format: 'pdf file',
    masthead: head.masthead,
    body,
    notes,
    furniture: [
      ...framed.furniture,
      ...cut.furniture,
      ...head.furniture,
      ...furniture,
      ...repeated,
    ],
    pages: framed.pages.flatMap(({ lines: [first] }) => (first ? [first.line] : [])),
    // a scan raises nothing
    ...((head.notes.length === 0 || body.some(hasMarks)) && { shown: true }),
    ...(cut.ofVolume && { ofVolume: true as const }),
    problems: [
      ...anewIn(notes),
      ...emptyPages(set, pages),
      ...linesAcross(lines, set),
      ...apart.map(wideApart),
    ],
  };
}

/**
 * True of a line by itself whose words stand as wide apart as cells do, though no row of a table is near. A
 * heading has its number before it.
 */
const isRow = ([line, ...others]: readonly Line[]): boolean =>
  line !== undefined &&
  others.length === 0 &&
  line.cells.length > 1 &&
  (!beginsWithLabel(line) || readLabel(line.cells[0]?.text ?? '') === undefined) &&
  !isBold(line);

const wideApart = ({ line, text }: Line): Finding =>
  doubt('unreadable table', [[line, line]], 'words of one line stand wide apart', {
    hint: 'expected a table of two rows or more; they were read as words of one sentence',
    printed: text,
  });

const LETTER = /^[a-z]$/;

/**
 * The notes with a letter that stand at the foot of a page, by the last table that ends on it: they are its
 * own, and read as those that stand below a table are.
 */
function belowTables(
  notes: readonly FootNote[],
  tables: readonly SetTable[],
  lines: readonly Line[],
  set: readonly SetLine[],
): { notes: FootNote[]; below: Map<SetTable, Passage[]> } {
  const below = new Map<SetTable, Passage[]>();
  const others = notes.filter(({ label, passage }) => {
    const page = set[(passage.spans[0]?.line ?? 0) - 1]?.page;
    const table = tables.findLast(({ to }) => lines[to - 1]?.page === page);
    if (!LETTER.test(label) || table === undefined) return true;
    below.set(table, [...(below.get(table) ?? []), passage]);
    return false;
  });
  return { notes: others, below };
}

const hasMarks = (piece: Reading['body'][number]): boolean =>
  piece.type === 'passage' && piece.marks !== undefined;

/**
 * Doubts the lines that go across two columns amid a page: what stands above them in both was read before
 * what stands below.
 */
function linesAcross(lines: DumpLines, set: readonly SetLine[]): Finding[] {
  return set.flatMap(({ column, page }, index): Finding[] => {
    const [before, after] = [set[index - 1], set[index + 1]];
    const amid = before?.column === 'right' && after?.column === 'left';
    if (column !== undefined || !amid || before.page !== page || after.page !== page) return [];
    return [
      doubt(
        'two columns',
        [[index + 1, index + 1]],
        'a line goes across both columns of its page',
        {
          hint: 'expected a heading; both columns above it were read before those below it',
          printed: (lines[index] ?? '').trim(),
        },
      ),
    ];
  });
}

/** Doubts the pages on which nothing is set: what is a picture there is lost. */
function emptyPages(set: readonly SetLine[], pages: number): Finding[] {
  const inked = new Set(set.map(({ page }) => page));
  const empty = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !inked.has(page));
  return empty.map((page) => {
    const next = set.findIndex((line) => line.page > page);
    return {
      kind: 'missing part',
      line: next < 0 ? set.length : next + 1,
      fact: `page ${page} has no text: it is empty, or a picture`,
      hint: 'compare the printed page; a picture must be made text first (OCR)',
      severity: 'doubt',
    };
  });
}

/** Reads the masthead from the first page, cell by cell. */
function takeMasthead(
  lines: DumpLines,
  pages: readonly SetPage[],
  imprint: readonly Cell[],
  notes: Reading['notes'],
) {
  const [first, ...others] = pages;
  const cells = first?.lines.flatMap((line) => line.cells) ?? [];
  const {
    masthead,
    rest,
    notes: kept,
    furniture,
  } = readMasthead(lines, [cells.map(toPageLine)], imprint.map(toPageLine), notes);
  const [start] = rest[0] ?? [];
  const text = first?.lines.filter(({ line }) => start !== undefined && line >= start.line) ?? [];
  return {
    masthead,
    rest: [{ number: first?.number ?? 1, lines: text }, ...others],
    notes: kept,
    furniture,
  };
}

const toPageLine = (cell: Cell): PageLine => ({
  ...spanOf(cell),
  text: cell.text,
  gap: 0,
  top: undefined,
});
