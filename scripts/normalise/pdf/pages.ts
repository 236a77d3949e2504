import type { DumpLines } from '../passage.ts';
import type { Furniture } from '../reading.ts';
import { furnitureOf, pageOf, RULE, type FurnitureKind } from './furniture.ts';
import { spanOf, type PageLine } from './pageLine.ts';
import { toPageLines } from './pageLines.ts';
import type { Stretch } from './textColumns.ts';
import { knownTitle, LONGEST_TITLE, titleGoesOn, titleWords, wordsOf } from './runningTitles.ts';

/** The lines of one printed page, without its head and foot. */
export type Page = PageLine[];

/** A page, and what of it is no text, by the index of the row. */
type Printed = { rows: PageLine[]; kinds: Map<number, string> };

/**
 * Cuts the dump into its printed pages and takes each page's head and foot away: symbol, running
 * title, job number and page number, wherever the maker of the text put them.
 * Guarantees: no blank lines; each line keeps its place; every line is on one page or furniture.
 * `imprint`: the job number and what is beside it, from the foot of the first page. `columns` is that
 * of `toPageLines`.
 */
export function toPages(
  lines: DumpLines,
  columns?: readonly Stretch[],
): {
  pages: Page[];
  imprint: PageLine[];
  furniture: Furniture[];
} {
  const rows = toPageLines(lines, columns);
  const title = titleWords(rows);
  const titles = new Set(title === undefined || title === '' ? [] : [title]);
  const cut = pagesByFormFeed(rows) ?? pagesByHead(rows, titles);
  const printed = cut.map((page): Printed => ({ rows: page, kinds: new Map() }));
  const first = firstNumber(cut);
  for (const [index, page] of printed.entries()) markFurniture(page, index === 0, first + index);
  markTitles(printed.slice(1), titles);
  const furniture: Furniture[] = [];
  const imprint: PageLine[] = [];
  const pages = printed.map(({ rows, kinds }, number): Page => {
    const page: Page = [];
    let gap = 0;
    for (const [index, row] of rows.entries()) {
      const kind = kinds.get(index);
      if (kind === undefined) page.push(gap > row.gap ? { ...row, gap } : row);
      else if (number === 0 && (kind === 'job number' || kind === DATE)) imprint.push(row);
      else furniture.push({ kind, span: spanOf(row) });
      // what is taken from between two lines of text leaves the blank lines around it
      gap = kind === undefined || page.length === 0 ? 0 : Math.max(gap, row.gap);
    }
    return page;
  });
  return { pages, imprint, furniture };
}

/** True where the text has pages as a PDF's text has them: heads with a page number, or a bar code. */
export function hasPages(lines: DumpLines): boolean {
  const rows = toPageLines(lines);
  return rows.some(({ text }) => furnitureOf(text) === 'bar code') || pageNumbers(rows).length > 0;
}

/** Nothing where form feeds part no two pages. */
function pagesByFormFeed(rows: readonly PageLine[]): PageLine[][] | undefined {
  const pages = cutAt(
    rows,
    rows.flatMap(({ top }, index) => (top === 'form feed' && index > 0 ? [index] : [])),
  );
  return pages.length > 1 ? pages : undefined;
}

function cutAt(rows: readonly PageLine[], starts: readonly number[]): PageLine[][] {
  return [0, ...starts].map((from, index) => rows.slice(from, starts[index] ?? rows.length));
}

/**
 * Pages as their heads part them: first those that begin with the symbol, which teach the running
 * title, then those that begin with the title, then those whose head has no page number.
 */
function pagesByHead(rows: readonly PageLine[], titles: Set<string>): PageLine[][] {
  const body = rows.findIndex(({ text }) => ADOPTED.test(text));
  const anchors = pageNumbers(rows, body);
  const symbols = [...rows.keys()].filter(
    (at) => at > body && furnitureOf(rows[at]?.text ?? '') === 'running symbol',
  );
  const starts = new Map<number, Head>();
  for (const learning of [true, false]) {
    for (const at of anchors) {
      if (starts.has(at)) continue;
      const head = headWithTitleBelow(rows, at, titles) ?? headAround(rows, at, titles);
      if (head === undefined || (learning && head.symbol !== head.from)) continue;
      // at the foot of a page it says nothing of where the next one begins
      if (head.symbol === undefined && !head.titled && symbols.length > 0) continue;
      const words = wordsOf(
        rows.slice(head.from, at).filter(({ text }) => furnitureOf(text) === undefined),
      );
      if (words !== '') titles.add(words);
      starts.set(at, head);
    }
  }
  const heads: Head[] = [];
  const within = new Set<number>();
  const keep = (head: Head): void => {
    heads.push(head);
    for (let at = head.from; at <= head.to; at += 1) within.add(at);
  };
  for (const head of starts.values()) keep(head);
  for (const at of symbols) {
    const head = within.has(at) ? undefined : headAround(rows, at, titles);
    if (head !== undefined) keep(head);
  }
  return cutAt(
    rows,
    [...new Set(heads.map(({ from }) => from))].toSorted((a, b) => a - b).filter((at) => at > 0),
  );
}

const isSymbolOrJob = (row: PageLine | undefined): boolean =>
  ['running symbol', 'job number'].includes(furnitureOf(row?.text ?? '') ?? '');

/** Indices of the rows after `body` that can be page numbers: pages come one after the other. */
function pageNumbers(rows: readonly PageLine[], body = -1): number[] {
  const found: number[] = [];
  const totals = rows.some(({ text }) => pageOf(text) !== undefined);
  let last = 1;
  for (const [index, { text }] of rows.entries()) {
    const number = pageOf(text, !totals);
    if (index <= body || number === undefined || number <= last || number > last + 2) continue;
    // A number without its total must stand beside the symbol or the job number.
    const neighbours = [near(rows, index, -1), near(rows, index, 1)];
    if (pageOf(text) === undefined && !neighbours.some(isSymbolOrJob)) continue;
    found.push(index);
    last = number;
  }
  return found;
}

/** The row before (-1) or after (1), at most so many blank lines away. */
function near(
  rows: readonly PageLine[],
  index: number,
  step: 1 | -1,
  most = 2,
): PageLine | undefined {
  const below = rows[step === 1 ? index + 1 : index];
  return below === undefined || below.gap > most ? undefined : rows[index + step];
}

/** Makers that set blank lines around each part of a head have so many between two of them. */
const WITHIN_HEAD = 4;

type Head = { from: number; to: number; symbol: number | undefined; titled: boolean };

/** The rows of the head that holds the page number or symbol at `at`; nothing where there is none. */
function headAround(
  rows: readonly PageLine[],
  at: number,
  titles: ReadonlySet<string>,
): Head | undefined {
  const textOf = (index: number): string => rows[index]?.text ?? '';
  const to = isSymbolOrJob(near(rows, at, 1)) ? at + 1 : at;
  const own = furnitureOf(textOf(at)) === 'running symbol';
  let from = at;
  let symbol = own ? at : undefined;
  while (at - from < LONGEST_HEAD && isSymbolOrJob(near(rows, from, -1, WITHIN_HEAD))) {
    from -= 1;
    if (furnitureOf(textOf(from)) === 'running symbol') symbol = from;
  }
  // The rest of the head is the running title, up to the symbol or the page's very top.
  const above = rows[from]?.top && symbol !== undefined ? [] : rowsAbove(rows, from);
  for (let count = 1; count <= above.length; count += 1) {
    const first = from - count;
    if (symbol === undefined && furnitureOf(textOf(first)) === 'running symbol')
      return { from: first, to, symbol: first, titled: true };
    const title = rows.slice(first, from);
    const below = own ? rows.slice(to + 1, to + 1 + LONGEST_TITLE) : [];
    const known = titleGoesOn(title, below, titles) !== undefined;
    const under = furnitureOf(textOf(first - 1)) === 'running symbol';
    if (rows[first]?.top !== undefined || (known && !under))
      return { from: first, to, symbol, titled: true };
  }
  // what stands beside the symbol on its line is the title's
  while (symbol !== undefined && !rows[from]?.top && rows[from - 1]?.line === rows[from]?.line)
    from -= 1;
  return symbol === undefined && from === at && to === at
    ? undefined
    : { from, to, symbol, titled: false };
}

/**
 * The head that begins with the page number at `at` and goes on with the running title, where a maker takes
 * the symbol after lines of the text.
 */
function headWithTitleBelow(
  rows: readonly PageLine[],
  at: number,
  titles: ReadonlySet<string>,
): Head | undefined {
  const isJob = furnitureOf(rows[at + 1]?.text ?? '') === 'job number';
  const title = at + (isJob ? 2 : 1);
  const count = knownTitle(rows.slice(title, title + LONGEST_TITLE), titles);
  const below = rows.slice(title + count, title + count + LONGEST_HEAD);
  const symbol = below.findIndex(({ text }) => furnitureOf(text) === 'running symbol');
  if (count === 0 || symbol < 1) return undefined;
  return { from: at, to: title + count + symbol, symbol: undefined, titled: true };
}

/** The rows above that may be a running title, nearest first: a few, none blank lines part. */
function rowsAbove(rows: readonly PageLine[], from: number): PageLine[] {
  const above: PageLine[] = [];
  for (let index = from - 1; index >= 0 && above.length < LONGEST_TITLE; index -= 1) {
    const row = rows[index];
    if (row === undefined || NO_TITLE.test(row.text)) break;
    above.push(row);
    const symbolAbove = furnitureOf(rows[index - 1]?.text ?? '') === 'running symbol';
    if (row.gap > 0 && !symbolAbove) break;
  }
  return above;
}

/** More rows than the symbol, the job number and the page number have together. */
const LONGEST_HEAD = 6;

// a rule, the number of a note or a paragraph, a numbered paragraph, the end of one
const NO_TITLE = /^(?:_{5,}|\d{1,3}\.?)$|^\d{1,3}\. \p{Lu}|[;.][”"’]?$/u;

/** So many rows at the top and at the foot of a page may be of its head or foot. */
const ZONE = 14;
const ADOPTED = /^Resolutions? adopted by /i;
const DATE = 'release date';

/** The number of the first page: 1, but in a dump that was cut. */
function firstNumber(pages: readonly PageLine[][]): number {
  const counts = new Map<number, number>();
  for (const [index, page] of pages.entries())
    for (const { text } of page) {
      const number = pageOf(text);
      if (number === undefined) continue;
      counts.set(number - index, (counts.get(number - index) ?? 0) + 1);
    }
  const [[first, times] = [1, 0]] = [...counts].toSorted(([a, m], [b, n]) => n - m || a - b);
  return times > 1 ? first : 1;
}

/** What is no text wherever it stands. */
const ANYWHERE: ReadonlySet<FurnitureKind | undefined> = new Set([
  'bar code',
  'recycling request',
  'page mark',
  'page turn',
]);

/** Marks what is known by its look at the top and the foot of the page; notes may stand among it. */
function markFurniture({ rows, kinds }: Printed, first: boolean, number: number): void {
  const rule = rows.findLastIndex(({ text }) => RULE.test(text));
  const foot = Math.min(rows.length - ZONE, rule < 0 ? rows.length : rule);
  const body = first ? rows.findIndex(({ text }) => ADOPTED.test(text)) : 0;
  const top = first ? 0 : ZONE;
  for (const [index, row] of rows.entries()) {
    const kind = furnitureOf(row.text);
    if (!ANYWHERE.has(kind) && (index < body || (index >= top && index < foot))) continue;
    const own = kind !== 'page number' || pageOf(row.text) === number;
    if (kind !== undefined && own) kinds.set(index, kind);
    else if (first && /^(?:\d ?){6}$/.test(row.text) && kinds.size > 0) kinds.set(index, DATE);
  }
  if (first || [...kinds.values()].includes('page number')) return;
  // "2" beside the symbol or the job number
  for (const [index, row] of rows.entries()) {
    const beside = [rows[index - 1], rows[index + 1]].some(isSymbolOrJob);
    const zone = index < ZONE || index >= rows.length - ZONE;
    if (zone && beside && pageOf(row.text) === undefined && pageOf(row.text, true) === number)
      kinds.set(index, 'page number');
  }
}

/** "8.", which some makers take before the symbol that stands beside the running title. */
const isLabel = (row: PageLine | undefined): boolean => LABEL.test(row?.text ?? '');
const LABEL = /^(?:\d{1,3}\.|\([a-z\d]{1,5}\)|[A-Z]\.)$/;

/** Marks the running titles at the tops of pages; the first page has none. */
function markTitles(pages: readonly Printed[], titles: Set<string>): void {
  const unsure: Printed[] = [];
  const mark = ({ rows, kinds }: Printed, from: number, count: number) => {
    for (let index = from; index < from + count; index += 1)
      if (!kinds.has(index) && !isLabel(rows[index])) kinds.set(index, 'running title');
  };
  for (const page of pages) {
    const end = sureTitle(page);
    if (end === undefined) {
      unsure.push(page);
      continue;
    }
    const title = page.rows
      .slice(0, end)
      .filter((row, index) => !page.kinds.has(index) && !isLabel(row));
    // the lines of the text that a maker takes between the title and the symbol beside it
    const known = knownTitle(title, titles);
    const last = known > 0 && known < title.length ? title[known - 1] : undefined;
    if (last) {
      mark(page, 0, page.rows.indexOf(last) + 1);
      continue;
    }
    const more = titleGoesOn(title, page.rows.slice(end), titles) ?? 0;
    const words = wordsOf(title);
    if (words !== '' && more === 0) titles.add(words);
    mark(page, 0, end + more);
  }
  const tops = unsure.map((page) => {
    const rows = textAtTop(page);
    return { page, rows, begins: beginningsOf(rows.map(({ row }) => row)) };
  });
  // on how many pages
  const times = new Map<string, number>();
  for (const { begins } of tops)
    for (const words of new Set(begins)) times.set(words, (times.get(words) ?? 0) + 1);
  for (const { page, rows, begins } of tops) {
    const start = rows[0]?.index ?? 0;
    const own = rows.map(({ row }) => row);
    // the lines with which another page begins too
    const repeated = begins.findLastIndex((words) => (times.get(words) ?? 0) > 1) + 1;
    const count = knownTitle(own, titles) || shortened(own, titles) || repeated;
    const last = count === 0 ? undefined : rows[count - 1];
    if (last) mark(page, start, last.index - start + 1);
  }
}

/** Up to which row the head goes, where its own lines show it: title, then symbol or page number. */
function sureTitle({ rows, kinds }: Printed): number | undefined {
  const symbol = rows.findIndex(
    ({ text }, index) =>
      index <= LONGEST_TITLE && kinds.get(index) === 'running symbol' && text !== '',
  );
  const line = rows[symbol]?.line;
  const sameLine = rows.findLastIndex((row) => row.line === line && !row.parted);
  // the foot of the page before may stand above the symbol, and is no title
  const titled = rows.slice(0, Math.max(0, symbol)).some((_, index) => !kinds.has(index));
  if (titled || sameLine > symbol) return Math.max(symbol, sameLine) + 1;
  // makers that take head and foot of a page together: symbol, title, job number, page number
  const number = rows.findIndex(
    (_, index) => index > Math.max(0, symbol) && kinds.get(index) === 'page number',
  );
  const job = rows.findIndex(
    (_, index) => index > Math.max(0, symbol) && kinds.get(index) === 'job number',
  );
  const last = Math.max(number, job);
  const together = number > 0 && job > 0 && Math.abs(number - job) === 1;
  const first = Math.min(number, job);
  const rest = rows.length - last - 1;
  return together && first <= LONGEST_TITLE + 1 && rest > 0 && rest >= first ? last + 1 : undefined;
}

/** The first rows of the page that are no furniture, with their indices; one after the other. */
function textAtTop({ rows, kinds }: Printed): { row: PageLine; index: number }[] {
  const start = rows.findIndex((_, index) => !kinds.has(index));
  if (start < 0) return [];
  const out: { row: PageLine; index: number }[] = [];
  let gap = 0;
  for (const [at, row] of rows.slice(start, start + LONGEST_TITLE).entries()) {
    if (kinds.has(start + at)) break;
    gap = Math.max(gap, row.gap);
    if (isLabel(row)) continue;
    // what parts a label from the title parts its text from it too
    out.push({ row: { ...row, gap }, index: start + at });
    gap = 0;
  }
  return out;
}

const SHORTEST = 12;

/** A running title may be the beginning of the title: what a blank line parts from the text. */
function shortened(rows: readonly PageLine[], titles: ReadonlySet<string>): number {
  const end = rows.findIndex(({ gap }, index) => index > 0 && gap > 0);
  if (end < 0) return 0;
  const words = wordsOf(rows.slice(0, end));
  if (words.length < SHORTEST) return 0;
  return [...titles].some((title) => title.startsWith(words)) ? end : 0;
}

/** The words of the first row, of the first two, and so on. */
const beginningsOf = (rows: readonly PageLine[]): string[] =>
  rows.map((_, index) => wordsOf(rows.slice(0, index + 1)));
