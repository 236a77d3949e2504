import type { DocumentSymbol } from '../../../src/model/symbol.ts';
import { takeEmphasis } from '../emphasis.ts';
import { linesOf, type DumpLines } from '../passage.ts';
import { doubt, type Finding } from '../problems.ts';
import { anewIn } from '../numbersAnew.ts';
import type { Reading } from '../reading.ts';
import { readMasthead } from './masthead.ts';
import { takeNotes, type FootNote } from './notes.ts';
import { hasPages, toPages } from './pages.ts';
import { withMarkAtPlace } from './raisedMarks.ts';
import { toBody } from './body.ts';
import { textColumns, type Stretch } from './textColumns.ts';
import { cutRecords, takeSlashedNotes } from './records.ts';

/** True where the dump is the text of a PDF: hard line ends, page heads, the masthead first. */
export function isPdfText(lines: DumpLines): boolean {
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  return /^\f?\s*United Nations\s*$/i.test(first) || hasPages(lines);
}

/**
 * Reads the text of a resolution's PDF, with its lines as printed. `named` is the resolution that is
 * looked for on pages with several.
 * Guarantees what `Reading` does.
 */
export function readPdf(lines: DumpLines, named?: DocumentSymbol): Reading {
  const columns = textColumns(lines);
  const { pages: printed, imprint, furniture: heads } = toPages(lines, columns);
  const pages = printed.map((page) => withMarkAtPlace(lines, page));
  const records = cutRecords(lines, pages, named);
  const slashed = records ? { pages, notes: [] } : takeSlashedNotes(lines, pages);
  const {
    pages: texts,
    notes: footed,
    furniture: rules,
  } = records ?? takeNotes(lines, slashed.pages);
  const notes = slashed.notes.length === 0 ? footed : inOrder([...slashed.notes, ...footed]);
  const { masthead, rest, notes: kept, furniture } = readMasthead(lines, texts, imprint, notes);
  const { body, furniture: repeated, problems } = toBody(lines, rest);
  // of columns a line does not tell the page
  const sideBySide = linesBeside(columns ?? []);
  const begins = printed.flatMap(([first]) => (first ? [first.line] : []));
  return takeEmphasis(lines, {
    format: 'pdf',
    printed: true,
    masthead,
    body,
    notes: kept,
    furniture: [...furniture, ...heads, ...rules, ...repeated],
    ...(sideBySide.length === 0 && { pages: begins }),
    ...(records && { ofVolume: true as const }),
    problems: [
      ...anewIn(kept),
      ...problems,
      ...(sideBySide.length > 0 ? [inColumns(sideBySide)] : []),
    ],
  });
}

/** By where they begin; a foot whose numbers stand apart from their notes has an order of its own. */
const inOrder = (notes: readonly FootNote[]): FootNote[] =>
  notes.toSorted((a, b) => (a.passage.spans[0]?.line ?? 0) - (b.passage.spans[0]?.line ?? 0));

/** The lines that stand on pages in columns: a right column stands beside a left one. */
const linesBeside = (columns: readonly Stretch[]): { line: number }[] =>
  columns.filter(({ from }) => from > 0).map(({ index }) => ({ line: index + 1 }));

const inColumns = (lines: { line: number }[]): Finding =>
  doubt('two columns', linesOf(lines), 'the text is set in two columns', {
    hint: 'expected one; the left column was read before the right one',
    printed: '',
  });
