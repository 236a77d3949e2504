import type { DumpLines } from './passage.ts';
import { fault, type Finding } from './problems.ts';

/** A way of marking text up that is not read, told by lines that no other text has. */
type Markup = { name: string; sign: RegExp; fewest?: number };

/** Markdown may hold an element or two, and tables in HTML. */
const FEWEST_ELEMENTS = 8;

const MARKUPS: readonly Markup[] = [
  { name: 'LaTeX', sign: /\\(?:documentclass|begin|emph|textit|textbf|footnote)\{/ },
  { name: 'AsciiDoc', sign: /footnote:[\w-]{0,40}\[|^\{empty\}/ },
  { name: 'Org', sign: /\[fn:\w{1,40}\]|^#\+(?:title|author|date|begin_\w{1,20})\b/i },
  { name: 'MediaWiki', sign: /<ref[ >]|^'{2,3}[^' ]/ }, // "''Recalling''", "'''Annex'''"
  { name: 'Textile', sign: /^(?:fn\d{1,3}|h[1-6])\. \S/ }, // "fn1. See A/80/948."
  { name: 'DokuWiki', sign: /^\/\/\p{L}|\S\(\(\p{L}/u }, // "//Recalling//", "Convention,((See"
  { name: 'roff', sign: /^\.(?:PP|SH|TH|RS|RE|IP|FS|FE)(?: |$)/ },
  { name: 'DocBook', sign: /<(?:simpara|para|emphasis)\b[^<>]*>/ },
  { name: 'TEI', sign: /<hi rend[^<>]*>|<note place[^<>]*>/ },
  {
    name: 'HTML',
    sign: /^\s*<(?:p|div|h[1-6]|li|section)\b[^<>]*>/i,
    fewest: FEWEST_ELEMENTS,
  },
];

/** One may be a slip of whatever made the text. */
const FEWEST = 2;

/** What the text is marked up in, where that is nothing that is read. */
export function otherMarkup(lines: DumpLines): Finding | undefined {
  for (const { name, sign, fewest = FEWEST } of MARKUPS) {
    const found = lines.flatMap((line, index) => (sign.test(line) ? [index] : []));
    const [first = 0] = found;
    if (found.length >= fewest)
      return fault(
        'unknown dump',
        first + 1,
        `is marked up as ${name}: ${JSON.stringify(lines[first]?.trim().slice(0, 60))}`,
        'expected plain text, Markdown or reStructuredText: save it as one of these or as a Word file, or give the PDF file of the document',
      );
  }
  return undefined;
}

/** "<td>", "](https://example.org)", "]{.mark}": signs of HTML and Markdown that no resolution has as words. */
const LEFT =
  /<\/?(?:a|b|blockquote|body|caption|code|del|div|em|figure|h[1-6]|html|i|img|ins|li|ol|p|pre|section|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?>|\]\((?:https?:|mailto:|#)[^()\s]*\)|\]\{[.#][^{}]*\}/i;
const MAY_BE_LEFT = /[<\]]/;

/** The first sign of a markup that was left in words. */
export const markupIn = (words: string): string | undefined =>
  MAY_BE_LEFT.test(words) ? LEFT.exec(words)?.[0] : undefined;
