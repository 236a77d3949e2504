import type { DumpLines } from '../passage.ts';
import type { Page, PageLine } from './pages.ts';

/** A line of the running text: all pages one after the other. */
export type Row = PageLine & {
  /** The first line of its page: the sentence may have begun on the page before. */
  pageTop: boolean;
  /** The dump has a blank before the line's text. */
  indented: boolean;
};

/** The rows of all pages, in their order. */
export function toRows(lines: DumpLines, pages: readonly Page[]): Row[] {
  const tops = pages.slice(1).map(([first]) => first?.gap ?? Infinity);
  // One blank line always follows the head of a page; a second one says that a paragraph begins.
  const always = Math.min(1, ...tops);
  return pages.flatMap((page, number) =>
    page.map((line, index): Row => {
      const pageTop = number > 0 && index === 0;
      const indented = /^\s/.test(lines[line.line - 1] ?? '');
      return { ...line, pageTop, indented, gap: pageTop ? line.gap - always : line.gap };
    }),
  );
}
