import { foldCharacters } from '../characters.ts';
import { spanOfLine, type DumpLines } from '../passage.ts';
import type { Furniture } from '../reading.ts';

/** A line of a page, and how many blank lines stand above it on that page. */
export type PageLine = {
  /** 1-based line of the dump. */
  line: number;
  /** What the stages look at: blanks folded, none at the ends, a very long line without its middle. */
  text: string;
  gap: number;
};

/** The lines of one printed page, without its head. */
export type Page = PageLine[];

// "2/18": page two of eighteen. "10/12" is a page, not a symbol, where it stands alone.
const PAGE_OF_PAGES = /^(\d{1,3})\/(\d{1,3})$/;
const PAGE = /^\d{1,3}$/;
const JOB_NUMBER = /^(?:\d{2}-\d{5}|N\d{7}E?)\*?(?: \([EFSCRA]\))?(?: +\d{6})?$/; // "24-24230"
const SYMBOL = /^[AES]\/(?:[A-Z]{1,8}[/-]){0,3}RES\/[^\s*]{1,24}(?: [A-Z](?:[-–][A-Z])?)?\*{0,3}$/; // "A/RES/79/185"
const BAR_CODE = /^\*\d{7}\*$/; // "*2424230*"
const RECYCLE = /^(?:\*\d{7}\* ?)?Please recycle\W*$/i;

/** Lines of print are short; of a longer one only both ends are looked at. */
const LONGEST_LINE = 1000;

/** The most lines over which a running title wraps. */
const LONGEST_TITLE = 8;

/**
 * Cuts the dump into its printed pages and takes each page's head away: symbol, running title,
 * job number and page number, whose order differs between even and odd pages.
 * Guarantees: no blank lines; each line keeps its number; every line is on one page or furniture.
 */
export function toPages(lines: DumpLines): { pages: Page[]; furniture: Furniture[] } {
  const texts = lines.map(lookOf);
  const kinds = headLines(lines, texts);
  const furniture: Furniture[] = [];
  const pages: Page[] = [];
  let page: Page = [];
  let gap = 0;
  let inHead = false;
  for (const [index, text] of texts.entries()) {
    const kind = kinds.get(index);
    if (kind !== undefined) {
      if (!inHead) {
        pages.push(page);
        page = [];
      }
      inHead = true;
      gap = 0;
      const span = spanOfLine(lines, index + 1);
      if (span !== undefined) furniture.push({ kind, span });
    } else if (text === '') {
      gap += 1;
    } else {
      inHead = false;
      const span = spanOfLine(lines, index + 1);
      if (span !== undefined && (BAR_CODE.test(text) || RECYCLE.test(text))) {
        furniture.push({ kind: BAR_CODE.test(text) ? 'bar code' : 'recycling request', span });
        continue;
      }
      page.push({ line: index + 1, text, gap });
      gap = 0;
    }
  }
  pages.push(page);
  return { pages, furniture };
}

/** True where the text has pages as a PDF's text has them: heads with a page number, or a bar code. */
export function hasPages(lines: DumpLines): boolean {
  const texts = lines.map(lookOf);
  return texts.some((text) => BAR_CODE.test(text)) || headLines(lines, texts).size > 0;
}

function lookOf(line: string): string {
  const text = foldCharacters(line).trim();
  if (text.length <= LONGEST_LINE) return text;
  return `${text.slice(0, LONGEST_LINE / 2)}…${text.slice(-LONGEST_LINE / 2)}`;
}

/** For each line of a page's head, by index, what it is. */
function headLines(lines: DumpLines, texts: string[]): Map<number, string> {
  const found = new Map<number, string>();
  const tops = pageTops(lines);
  const titles = new Set<string>();
  // Even pages first: there the title stands between symbol and job number, so it can be learnt
  // and known again on odd pages, where it comes first.
  const numbers = pageNumbers(texts);
  for (const learning of [true, false]) {
    for (const at of numbers) {
      if (found.has(at)) continue;
      const head = headAround(texts, at, tops, titles);
      if (head === undefined) continue;
      const title = titleOf(texts, head);
      if (learning && head.symbol !== head.from) continue;
      if (title !== '') titles.add(title);
      for (let index = head.from; index <= head.to; index += 1) {
        const text = texts[index] ?? '';
        if (text !== '') found.set(index, kindOfHeadLine(text, index === at));
      }
    }
  }
  return found;
}

function kindOfHeadLine(text: string, isPageNumber: boolean): string {
  if (isPageNumber) return 'page number';
  if (JOB_NUMBER.test(text)) return 'job number';
  return SYMBOL.test(text) ? 'running symbol' : 'running title';
}

/** Indices of the lines that can be page numbers: pages come one after the other. */
function pageNumbers(texts: string[]): number[] {
  const found: number[] = [];
  let last = 1;
  for (const [index, text] of texts.entries()) {
    const [, page, total] = PAGE_OF_PAGES.exec(text) ?? [];
    const number = Number(page ?? (PAGE.test(text) ? text : Number.NaN));
    if (Number.isNaN(number) || number <= last || number > last + 2) continue;
    // A number without its total must stand beside the symbol or the job number.
    const neighbours = [nextInk(texts, index, -1), nextInk(texts, index, 1)];
    const isHead = neighbours.some((at) => isSymbolOrJob(texts[at] ?? ''));
    if (page !== undefined ? Number(total) < number : !isHead) continue;
    found.push(index);
    last = number;
  }
  return found;
}

function isSymbolOrJob(text: string): boolean {
  return SYMBOL.test(text) || JOB_NUMBER.test(text);
}

/** The nearest line with text above (-1) or below (1), at most two blank lines away. */
function nextInk(texts: string[], from: number, step: 1 | -1): number {
  for (let index = from + step; Math.abs(index - from) <= 3; index += step) {
    if ((texts[index] ?? '') !== '') return index;
  }
  return -1;
}

type Head = { from: number; to: number; symbol: number | undefined };

/** The lines of the head that holds the page number at `at`; nothing where there is no head. */
function headAround(
  texts: string[],
  at: number,
  tops: ReadonlySet<number>,
  titles: ReadonlySet<string>,
): Head | undefined {
  const below = nextInk(texts, at, 1);
  const to = JOB_NUMBER.test(texts[below] ?? '') ? below : at;
  let from = at;
  let symbol: number | undefined;
  let above = nextInk(texts, from, -1);
  while (isSymbolOrJob(texts[above] ?? '')) {
    if (SYMBOL.test(texts[above] ?? '')) symbol = above;
    from = above;
    above = nextInk(texts, from, -1);
  }
  // The rest of the head is the running title, up to the symbol or the page's very top.
  const title = symbol === undefined ? above : tops.has(from) ? -1 : from - 1;
  for (let index = title; index >= 0 && title - index < LONGEST_TITLE; index -= 1) {
    const text = texts[index] ?? '';
    if (text === '') break;
    if (symbol === undefined && SYMBOL.test(text)) return { from: index, to, symbol: index };
    const wrapped = fold(texts.slice(index, title + 1).join(''));
    const known = titles.has(wrapped) && !SYMBOL.test(texts[index - 1] ?? '');
    if (tops.has(index) || known) return { from: index, to, symbol };
  }
  return symbol === undefined && from === at && to === at ? undefined : { from, to, symbol };
}

/**
 * Indices of the first lines of pages where the dump itself shows the break: a form feed, or a line
 * that is quite empty in a dump whose blank lines hold a blank.
 */
function pageTops(lines: DumpLines): Set<number> {
  const blanksHoldBlank = lines.some((line) => line !== '' && line.trim() === '');
  const tops = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.includes('\f')) tops.add(line.trim() === '' ? index + 1 : index);
    else if (line === '' && blanksHoldBlank) tops.add(index + 1);
  }
  return tops;
}

/** The running title of a head, as letters and digits only. */
function titleOf(texts: string[], head: Head): string {
  const title = texts
    .slice(head.from, head.to + 1)
    .filter((text) => !isSymbolOrJob(text) && !PAGE_OF_PAGES.test(text) && !PAGE.test(text));
  return fold(title.join(''));
}

function fold(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
}
