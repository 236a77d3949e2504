import { isList } from './list/rows.ts';
import type { DumpLines } from './passage.ts';
import { isPdfText } from './pdf/readPdf.ts';

/** word: ODS Word text; markdown: Markdown made from a PDF; pdf: PDF text; list: a table dump. */
export type DumpKind = 'word' | 'markdown' | 'pdf' | 'list';

const FIELD_MARKER = /^(?:\[DU\d\])?<<ODS (?:JOB NO|DOC SYMBOL\d)>>/; // "<<ODS JOB NO>>N0946189E"
const WORD_START = /^\[DU\d\]$/; // "[DU1]", first line
const MARKDOWN_HEADING = /^#{1,4} +\S/; // "## Resolution adopted by the General Assembly"
// front matter, or a note defined as Markdown has it
const MARKDOWN_NOTE = /^\[\^(?:\d{1,3}|\*{1,4})\]: /;
const ADOPTED = /^[\s#*]*Resolutions? adopted by the General Assembly/i;
// a page of the Official Records has no head: "2999 (XXVII). Care of …"
const RECORDS_TITLE = /^\s{0,40}\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVX]+\)\. \p{Lu}/u;
const FORMULA = /^\s{0,40}The General Assembly ?,?\s*$/;

/**
 * What kind of dump the lines are, by what stands in them, never by the file's name; undefined
 * where nothing tells.
 */
export function recognise(lines: DumpLines): DumpKind | undefined {
  // field markers first: no other kind has them
  if (WORD_START.test(lines[0]?.trim() ?? '')) return 'word';
  if (lines.some((line) => FIELD_MARKER.test(line))) return 'word';
  const isMarkdown =
    /^\uFEFF?---\s*$/.test(lines[0] ?? '') ||
    lines.some((line) => MARKDOWN_HEADING.test(line) || MARKDOWN_NOTE.test(line));
  if (isMarkdown && lines.some((line) => ADOPTED.test(line))) return 'markdown';
  if (lines.some((line) => ADOPTED.test(line)) || isPdfText(lines)) return 'pdf';
  if (lines.some((line) => RECORDS_TITLE.test(line)) && lines.some((line) => FORMULA.test(line)))
    return 'pdf';
  // last: a resolution may hold a table too
  if (isList(lines)) return 'list';
  return undefined;
}
