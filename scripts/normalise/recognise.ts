import { withoutEmphasis } from './emphasis.ts';
import { isList } from './list/rows.ts';
import { dashedTablesIn } from './markdown/dashedTables.ts';
import { frontMatterEnd } from './markdown/frontMatter.ts';
import { definesBare, definesDirected, definesLinked } from './markdown/takeApart.ts';
import type { DumpLines } from './passage.ts';
import { hasPages } from './pdf/pages.ts';
import { isPdfText } from './pdf/readPdf.ts';
import {
  ADOPTED,
  ADOPTED_AT,
  EARLY_FORMULA,
  FORMULA,
  NUMBER_OF_TITLE,
  YEARLY_TITLE,
} from './wording.ts';

/** word: ODS Word text; markdown: Markdown made from a PDF; pdf: PDF text; list: a table dump. */
export type DumpKind = 'word' | 'markdown' | 'pdf' | 'list';

const FIELD_MARKER = /^(?:\[DU\d\])?<<ODS (?:JOB NO|DOC SYMBOL\d)>>/; // "<<ODS JOB NO>>N0946189E"
const WORD_START = /^\[DU\d\]$/; // "[DU1]", first line
const MARKDOWN_HEADING = /^#{1,4} +\S/; // "## Resolution adopted by the General Assembly"
// front matter, or a note defined as Markdown has it
const MARKDOWN_NOTE = /^\[\^(?:\d{1,3}|\*{1,4})\]: /;
// "*The General Assembly,*": of what other makers set apart so much is not in italics
const ITALIC_FORMULA =
  /^\*The (?:General Assembly|(?:Security|Human Rights|Economic and Social) Council),?\*,?\s*$/;
// makers that read the parts of a page leave this of a picture, and of each part a block
const PICTURE = /^\s*(?:<!-- image -->|!\[[^\]]{0,80}\]\([^)]{1,200}\))\s*$/;
const MARKDOWN_LINES = [MARKDOWN_HEADING, ITALIC_FORMULA];
/** "## ", "*", "__" */
export const SET_OFF = /^[\s#*_]*/;

/**
 * What kind of dump the lines are, by what stands in them, never by the file's name; undefined
 * where nothing tells.
 */
export function recognise(lines: DumpLines): DumpKind | undefined {
  // field markers first: no other kind has them
  if (WORD_START.test(lines[0]?.trim() ?? '')) return 'word';
  if (lines.some((line) => FIELD_MARKER.test(line))) return 'word';
  const definesNotes =
    lines.some(
      (line) => MARKDOWN_NOTE.test(line) || definesLinked(line) || definesDirected(line),
    ) || definesBare(lines);
  // what a maker set page by page is read by its pages, whatever it set apart
  const isMarkdown =
    definesNotes ||
    ((frontMatterEnd(lines) > 0 ||
      dashedTablesIn(lines, new Set()).length > 0 ||
      lines.some((line) => MARKDOWN_LINES.some((pattern) => pattern.test(line)))) &&
      (lines.some((line) => PICTURE.test(line)) || !hasPages(lines)));
  const headed = lines.some((line) => ADOPTED.test(line.replace(SET_OFF, '')));
  if (isMarkdown && headed) return 'markdown';
  if (headed || isPdfText(lines)) return 'pdf';
  // a list names organs and numbers too
  if (!isList(lines) && isBare(lines.map((line) => withoutEmphasis(line.trim())))) return 'pdf';
  // last: a resolution may hold a table too
  if (isList(lines)) return 'list';
  return undefined;
}

/** True of the text of a resolution without a head, as pages of records have it: number and formula. */
const isBare = (lines: readonly string[]): boolean =>
  lines.some((line) => FORMULA.test(line) || EARLY_FORMULA.test(line)) &&
  lines.some(
    (line) => NUMBER_OF_TITLE.test(line) || YEARLY_TITLE.test(line) || ADOPTED_AT.test(line),
  );
