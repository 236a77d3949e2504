import { opensLike } from '../../../src/model/opening.ts';
import { readLabel, type LabelReading } from '../labels.ts';
import type { DumpLines } from '../passage.ts';
import type { PageLine } from './pageLine.ts';

/** No line of print is as long: its maker ran lines together. */
const LONGEST_PRINTED = 160;

// "attacks __________________ ¹ Resolution 217 A (III)."
const RULE = /(?<!_)_{8,}(?!_)/g;
// "¹ Resolution 217 A (III). ² Ibid.": where the second begins
const NOTE = /(?<=[.)”’_] )(?=[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ?[_*"“(]{0,3}[\p{Lu}\d])/gu;
const BEGINS_NOTE = /^\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3} ?[_*"“(]{0,3}[\p{Lu}\d]/u;
// "__________________ 1 See A/79/12. 2 Tables of the Northern Shores.": the first, and where others may begin
const NUMBERED_NOTE = /(?<=_{8}) (\d{1,3}) (?=["“(_]{0,2}\p{Lu})/u;
const NUMBER_AFTER_STOP = /(?<=[.)”’_] )\d{1,3}(?= ["“(_]{0,2}\p{Lu})/gu;
const FORMULA_BEFORE_TEXT =
  /^\s*_?The (?:General Assembly|(?:Security|Human Rights|Economic and Social) Council)_? ?,?_?(?= _?\p{Lu}\p{Ll})/u;
/** "South-South cooperation 2/6 23-25878 global challenge": a page's head, the text after it. */
const PAGE_AND_JOB = /(?<!\S)\d{1,3}\/\d{1,3} (?=\d{2}-\d{5}(?= \S))/;
const JOB = /^\d{2}-\d{5} /;
/** The same without a job number, below the symbol: "A/RES/78/906 Lamps of the capes 2/4 for the keepers". */
const LONGEST_HEAD = 400;
const SYMBOL_FIRST = /^\W{0,4}[AES]\/(?:[A-Z]{1,8}[/-]){0,3}RES\//;
const PAGE = /(?<!\S)\d{1,3}\/\d{1,3} (?=\S)/;
/** Where a paragraph may begin after one of the preamble: ",¹ Recalling", "; Noting". */
const OPENING = /(?<=[,;][⁰¹²³⁴⁵⁶⁷⁸⁹^\d ]{0,5}) (?=_?\p{Lu}\p{Ll}{2,20}[ ,_])/gu;

/** Where an item may begin: ": (a) Light the lamps; and (b) Fill them. (c) Keep them". */
const ITEM = /(?<=[:;.][⁰¹²³⁴⁵⁶⁷⁸⁹^\d ]{0,5}(?: and| or)?) (?=\([a-z]{1,5}\) \[?\p{Lu})/gu;
/** Where the next paragraph may begin: "1. Notes the lamps; 2. _Decides_". */
const NUMBER_BEFORE_OPENER = /(?<=[;.] )(?=\d{1,3}\. _?\p{Lu})/gu;

/** A row within [from, to) of its line. */
export type Cut = (row: PageLine, from: number, to: number) => PageLine;

/**
 * Parts what a maker ran together on one line, of a text in which the formula and the first paragraph are
 * one line too: the paragraphs of the preamble, items, the rule above the notes, and the notes.
 */
export function partRanTogether(
  lines: DumpLines,
  rows: readonly PageLine[],
  cut: Cut,
): readonly PageLine[] {
  const rawOf = ({ line, from, to }: PageLine): string => (lines[line - 1] ?? '').slice(from, to);
  if (!rows.some((row) => beginsText(rawOf(row)))) return rows;
  let preamble = true;
  return rows.flatMap((row): PageLine[] => {
    const raw = rawOf(row);
    preamble &&= !/^\s*1\. /.test(raw);
    const long =
      row.text.length > LONGEST_PRINTED || (raw.includes(': (a) ') && raw.includes('(b) '));
    const begins = beginsText(raw);
    const places = [
      ...[...raw.matchAll(RULE)].flatMap(({ index, 0: rule }) => [index, index + rule.length]),
      ...notesIn(raw),
      ...((long && preamble && !BEGINS_NOTE.test(raw)) || begins ? paragraphsIn(raw) : []),
      ...(long ? [...headIn(raw), ...itemsIn(raw), ...numbersIn(raw)] : []),
    ];
    return partAt(row, raw, places, cut);
  });
}

function beginsText(raw: string): boolean {
  const [formula] = FORMULA_BEFORE_TEXT.exec(raw) ?? [];
  if (formula === undefined) return false;
  const text = raw.slice(formula.length + 1, formula.length + OPENING_LENGTH);
  return opensLike(text.replaceAll('_', '')) !== undefined;
}

/** An opening and what tells it from another. */
const OPENING_LENGTH = 80;

function headIn(raw: string): number[] {
  const at = raw.slice(0, LONGEST_HEAD).search(PAGE_AND_JOB);
  if (at < 0) {
    const page = SYMBOL_FIRST.test(raw) ? PAGE.exec(raw.slice(0, LONGEST_HEAD)) : null;
    return page === null ? [] : [page.index, page.index + page[0].length];
  }
  const job = raw.indexOf(' ', at) + 1;
  return [at, job, job + (JOB.exec(raw.slice(job))?.[0].length ?? 0)];
}

/** The items that follow a colon, or one that went before them. */
function itemsIn(raw: string): number[] {
  const open: LabelReading[] = [...(readLabel(raw.trim().slice(0, LONGEST_LABEL))?.readings ?? [])];
  return [...raw.matchAll(ITEM)].flatMap(({ index }) => {
    const readings = readLabel(raw.slice(index + 1, index + LONGEST_LABEL))?.readings ?? [];
    const follows = readings.some(
      ({ style, number }) =>
        number === 1 || open.some((last) => last.style === style && last.number === number - 1),
    );
    if (!follows && raw[index - 1] !== ';') return [];
    open.push(...readings);
    return [index];
  });
}

const LONGEST_LABEL = 12;

/** The numbers that come after the one with which the row begins. */
function numbersIn(raw: string): number[] {
  let last = Number(/^\s*(\d{1,3})\. /.exec(raw)?.[1]);
  if (Number.isNaN(last)) return [];
  return [...raw.matchAll(NUMBER_BEFORE_OPENER)].flatMap(({ index }) => {
    if (Number.parseInt(raw.slice(index), 10) !== last + 1) return [];
    last += 1;
    return [index];
  });
}

function notesIn(raw: string): number[] {
  const rule = raw.search(RULE);
  const from = rule >= 0 ? rule : BEGINS_NOTE.test(raw) ? 0 : Infinity;
  const raised = [...raw.matchAll(NOTE)].map(({ index }) => index).filter((index) => index > from);
  return raised.length > 0 ? raised : numberedNotesIn(raw);
}

/** Where notes begin after a rule whose numbers are not set high, each by the number that is next. */
function numberedNotesIn(raw: string): number[] {
  const first = NUMBERED_NOTE.exec(raw);
  if (first === null) return [];
  let next = Number(first[1]) + 1;
  return [...raw.matchAll(NUMBER_AFTER_STOP)].flatMap(({ index, 0: number }) => {
    if (index < first.index || Number(number) !== next) return [];
    next += 1;
    return [index];
  });
}

function paragraphsIn(raw: string): number[] {
  const formula = beginsText(raw) ? FORMULA_BEFORE_TEXT.exec(raw)?.[0].length : undefined;
  const openings = [...raw.matchAll(OPENING)]
    .map(({ index }) => index)
    .filter((index) => opensParagraph(raw.slice(index + 1)));
  return formula === undefined ? openings : [formula, ...openings.filter((at) => at > formula)];
}

const ENDS = /\.\s*$/;
// "Aiming to further strengthen": a participle that is no usual opening
const PARTICIPLE = /^\p{Lu}\p{Ll}+(?:ing|ed) \p{Ll}/u;
function opensParagraph(text: string): boolean {
  const plain = text.slice(0, OPENING_LENGTH).replaceAll('_', '');
  const opens = opensLike(plain);
  // a sole operative paragraph ends the text: "States should", within a sentence, does not
  return (
    opens === 'preambular' || PARTICIPLE.test(plain) || (opens === 'operative' && ENDS.test(text))
  );
}

/** The row in parts, each after the first known to begin something. */
function partAt(row: PageLine, raw: string, places: readonly number[], cut: Cut): PageLine[] {
  const starts = [0, ...new Set(places)].toSorted((a, b) => a - b);
  if (starts.length === 1) return [row];
  return starts.flatMap((start, index) => {
    const part = raw.slice(start, starts[index + 1] ?? raw.length);
    const from = row.from + start + part.length - part.trimStart().length;
    const to = row.from + start + part.trimEnd().length;
    if (from >= to) return [];
    const own = cut(row, from, to);
    return [index === 0 ? { ...own, gap: row.gap, top: row.top } : { ...own, parted: true }];
  });
}
