import { foldCharacters } from '../characters.ts';
import { withoutEmphasis } from '../emphasis.ts';
import { NO_LINE } from '../fifthLines.ts';
import type { DumpLines } from '../passage.ts';
import type { PageLine } from './pageLine.ts';
import { partRanTogether } from './ranTogether.ts';
import { furnitureOf, type FurnitureKind } from './furniture.ts';
import { textColumns, type Stretch } from './textColumns.ts';

/** Lines of print are short; of a longer one only both ends are looked at. */
const LONGEST_LINE = 1000;

/** The number of a note, set high: "² Resolution 217 A (III).", "²Ibid." */
const RAISED_LABEL = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ?(?=["“(]?[\p{Lu}\d])/u;
const withDigits = (label: string): string => `${label.trim().normalize('NFKC')} `;

/** The text as the stages look at it. */
function lookOf(raw: string): string {
  const text = withoutEmphasis(foldCharacters(raw).trim()).replace(RAISED_LABEL, withDigits);
  if (text.length <= LONGEST_LINE) return text;
  return `${text.slice(0, LONGEST_LINE / 2)}…${text.slice(-LONGEST_LINE / 2)}`;
}

/** A page has more lines. */
const SHORTEST_PAGE = 5;

/**
 * The dump's lines that are not blank. What stands beside furniture on one line is cut from it:
 * "2/8      24-24614", "South-South cooperation A/RES/79/236"; and what a form feed parts. `columns`: the stretches of lines
 * in the order in which they are read, where pages are set in two.
 */
export function toPageLines(
  lines: DumpLines,
  columns: readonly Stretch[] | undefined = textColumns(lines),
): PageLine[] {
  const rows: PageLine[] = [];
  // a dump whose blank lines hold a blank leaves a line quite empty only where a page ends; where more are
  // empty than there may be pages, those with a blank are what a maker set beside pictures
  const blanks = lines.filter((line) => /^[ \t\u00A0]*$/.test(line));
  const empty = blanks.filter((line) => line === '').length;
  const blanksHoldBlank = empty * 2 < blanks.length && empty * SHORTEST_PAGE < lines.length;
  let gap = 0;
  let top: PageLine['top'];
  const whole = (raw: string, index: number): Stretch => ({
    index,
    from: 0,
    to: raw.length,
    beginsColumn: false,
  });
  for (const { index, from: begin, to: end, beginsColumn } of columns ?? lines.map(whole)) {
    const raw = lines[index] ?? '';
    const printed = raw.slice(begin, end);
    if (raw === '' && blanksHoldBlank) top ??= 'empty line';
    let start = begin;
    let blank = true;
    if (beginsColumn) top = 'form feed';
    for (const part of printed.includes('\f') ? printed.split('\f') : [printed]) {
      if (start > begin) top = 'form feed';
      const text = lookOf(part);
      const from = start + part.length - part.trimStart().length;
      const to = start + part.trimEnd().length;
      start += part.length + 1;
      if (text === '') continue;
      rows.push(...cutFurniture(raw, { line: index + 1, from, to, text, gap, top }));
      gap = 0;
      // before the first page stands no other
      const ends = rows.length > 1 && furnitureOf(text) === 'page mark';
      top = ends ? 'form feed' : undefined;
      blank = false;
    }
    if (blank && raw !== NO_LINE) gap += 1;
  }
  const parted = partRanTogether(lines, withPageMarks(rows), (row, from, to) =>
    partOf(lines[row.line - 1] ?? '', row, from, to),
  );
  return cutSymbols(lines, isDoubleSpaced(parted) ? parted.map(singleSpaced) : parted);
}

const DASHES = /^-{3,5}$/; // "-----", which a maker sets below each page
const PAGE_MARK = '<!-- page break -->';
/** So few rows below it the head of the next page has its symbol or number. */
const HEAD_BELOW = 4;
const OF_HEAD: ReadonlySet<FurnitureKind | undefined> = new Set([
  'running symbol',
  'page number',
  'job number',
]);

/** The rows with dashes that stand above the heads of pages told as what they are. */
function withPageMarks(rows: readonly PageLine[]): PageLine[] {
  const isMark = (index: number): boolean =>
    DASHES.test(rows[index]?.text ?? '') &&
    rows
      .slice(index + 1, index + 1 + HEAD_BELOW)
      .some(({ text }) => OF_HEAD.has(furnitureOf(text)));
  const marks = new Set([...rows.keys()].filter(isMark));
  if (marks.size === 0) return [...rows];
  if (DASHES.test(rows.at(-1)?.text ?? '')) marks.add(rows.length - 1);
  return rows.map((row, index) => {
    if (marks.has(index)) return { ...row, text: PAGE_MARK };
    return marks.has(index - 1) ? { ...row, top: 'form feed' } : row;
  });
}

/** Of a text with wrapped lines so many begin within a sentence; where line ends were doubled, so many of these stand apart. */
const FEWEST_LOWER = 0.25;
const FEWEST_APART = 0.8;

/**
 * True of a text of which line ends were doubled: then 1, 3 and 5 blank lines are 0, 1 and 2. Those within
 * sentences tell: a maker that takes each line of the text for a paragraph may leave notes and heads as
 * they are.
 */
function isDoubleSpaced(rows: readonly PageLine[]): boolean {
  const below = rows.slice(1).filter(({ top }) => top === undefined);
  if (!below.some(({ gap }) => gap > 1)) return false;
  const within = below.filter(({ text }) => LOWER.test(text));
  if (within.length <= FEWEST_LOWER * below.length) return false;
  return within.filter(({ gap }) => gap % 2 === 1).length > FEWEST_APART * within.length;
}

const LOWER = /^\p{Ll}/u;

const singleSpaced = (row: PageLine): PageLine => ({ ...row, gap: Math.floor(row.gap / 2) });

/** The part of the row within [from, to) of its line; only the first has what stands above it. */
export function partOf(raw: string, row: PageLine, from: number, to: number): PageLine {
  const text = lookOf(raw.slice(from, to));
  return from === row.from
    ? { ...row, to, text }
    : { line: row.line, from, to, text, gap: 0, top: undefined };
}

const APART = /\s{3,}/g;

/** "24-246142/8" and "3/824-24614", which makers without blanks set so */
const JOB_AND_PAGE = /^(\d{2}-\d{5}(?=\d{1,3}\/\d{1,3}$)|\d{1,3}\/\d{1,3}(?=\d{2}-\d{5}$))/;

/** Cuts "2/8        24-24614" and "24-24614 2/8", and what stands far beside furniture. */
function cutFurniture(raw: string, row: PageLine): PageLine[] {
  if (row.text.length === LONGEST_LINE + 1 || furnitureOf(row.text) !== undefined) return [row];
  const inked = raw.slice(0, row.to);
  // a maker that joins the last line of the text to the rule below it
  const rule = row.text.endsWith('_____') ? inked.search(/(?<!_)_+$/) : -1;
  if (rule > row.from)
    return [
      partOf(raw, row, row.from, inked.slice(0, rule).trimEnd().length),
      partOf(raw, row, rule, row.to),
    ];
  const glued = JOB_AND_PAGE.exec(row.text)?.[1]?.length;
  if (glued !== undefined)
    return [
      partOf(raw, row, row.from, row.from + glued),
      partOf(raw, row, row.from + glued, row.to),
    ];
  const parts: PageLine[] = [];
  let from = row.from;
  // what is as it looks has single blanks alone
  const apart = inked.slice(row.from) === row.text ? [] : inked.matchAll(APART);
  for (const { index, 0: blanks } of apart) {
    if (index < row.from) continue;
    parts.push(partOf(raw, row, from, index));
    from = index + blanks.length;
  }
  parts.push(partOf(raw, row, from, row.to));
  if (parts.length > 1 && hasFurniture(parts)) return parts;
  const blank = row.text.length < 60 ? row.text.split(' ') : [];
  if (blank.length !== 2 || blank.some((word) => furnitureOf(word) === undefined)) return [row];
  const cut = inked.length - (inked.split(/\s/).at(-1)?.length ?? 0);
  return [
    partOf(raw, row, row.from, inked.slice(0, cut).trimEnd().length),
    partOf(raw, row, cut, row.to),
  ];
}

/** True where furniture stands at an end of the line: amid it, "its resolution   64/222   of 21", it is words. */
function hasFurniture(parts: readonly PageLine[]): boolean {
  const [first, second] = parts;
  const begins = furnitureOf(first?.text ?? '');
  const goesOn = begins === 'page number' && LOWER.test(second?.text ?? ''); // "64/222   of 21"
  return (begins !== undefined && !goesOn) || furnitureOf(parts.at(-1)?.text ?? '') !== undefined;
}

/** How near to a page number, or to the top of a page, the document's symbol stands. */
const NEAR = 6;

/** What a page ends with; the first has a bar code in place of its number. */
const ENDS_PAGE: ReadonlySet<FurnitureKind | undefined> = new Set(['page number', 'bar code']);

const WORD = /\S+/g;

/** Cuts the document's symbol from the running title beside it. */
function cutSymbols(lines: DumpLines, rows: readonly PageLine[]): PageLine[] {
  const symbol = ownSymbol(rows);
  if (symbol === undefined) return [...rows];
  const isFoot = ({ text }: PageLine): boolean => ENDS_PAGE.has(furnitureOf(text));
  return rows.flatMap((printed, index): PageLine[] => {
    // a head that a file draws twice
    const row = { ...printed, text: printed.text.replace(symbol + symbol, symbol) };
    const beside = row.text.endsWith(` ${symbol}`) || row.text.startsWith(`${symbol} `);
    if (!beside) return [row];
    const around = rows.slice(Math.max(0, index - NEAR), index + NEAR + 1);
    const top =
      index > 0 &&
      rows.slice(Math.max(1, index - NEAR), index + 1).some(({ top }) => top === 'form feed');
    return top || around.some(isFoot) ? cutSymbol(lines, row, symbol) : [row];
  });
}

/** Cuts the symbol from both ends of the row, as often as it stands there. */
function cutSymbol(lines: DumpLines, row: PageLine, symbol: string): PageLine[] {
  const ends = row.text.endsWith(` ${symbol}`);
  if (!ends && !row.text.startsWith(`${symbol} `)) return [row];
  const raw = (lines[row.line - 1] ?? '').slice(0, row.to);
  // the symbol may hold a blank: "A/RES/71/101 A-B"
  const words = symbol.split(' ').length;
  const starts = [...raw.matchAll(WORD)].map(({ index }) => index).filter((at) => at >= row.from);
  const cut = starts.at(ends ? -words : words) ?? row.from;
  if (cut <= row.from) return [row];
  const before = partOf(raw, row, row.from, raw.slice(0, cut).trimEnd().length);
  const after = partOf(raw, row, cut, row.to);
  return ends
    ? [...cutSymbol(lines, before, symbol), { ...after, text: symbol }]
    : [{ ...before, text: symbol }, ...cutSymbol(lines, after, symbol)];
}

/** A line that is a symbol, or the organ's name and a symbol, is shorter. */
const LONGEST_SYMBOL_LINE = 90;

/** Of a symbol in the masthead, set large: a maker may take it for a line of its own, above "/RES/79/902". */
const INITIAL = /^[AES]$/;

/** The symbol that the lines of the text name most often, alone on a line. */
export function ownSymbol(rows: readonly PageLine[]): string | undefined {
  const counts = new Map<string, number>();
  for (const [index, { text }] of rows.entries()) {
    if (text.length > LONGEST_SYMBOL_LINE) continue;
    const [, masthead = text] = /^United Nations (\S.*)$/.exec(text) ?? [];
    const above = rows[index - 1]?.text ?? '';
    const initial = masthead.startsWith('/') && INITIAL.test(above) ? above : '';
    const symbol = `${initial}${masthead}`.replace(/\*{1,4}$/, '');
    if (furnitureOf(symbol) === 'running symbol') counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}
