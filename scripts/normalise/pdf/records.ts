import type { DocumentSymbol } from '../../../src/model/symbol.ts';
import { parseSymbol } from '../../../src/model/symbol.ts';
import { toPassage, type DumpLines } from '../passage.ts';
import { numberOfTitle } from '../head.ts';
import type { Furniture } from '../reading.ts';
import {
  ADOPTED,
  ADOPTED_AT,
  ADOPTED_BY,
  EARLY_FORMULA,
  FORMULA,
  MEETING,
  NUMBER_OF_TITLE,
  YEARLY_TITLE,
} from '../wording.ts';
import { CLAUSE_END } from './clauses.ts';
import { NUMBER_OF_HEADING } from './beginnings.ts';
import type { FootNote } from './notes.ts';
import { COLUMN, widthOf } from './measure.ts';
import { spanOf, type PageLine } from './pageLine.ts';
import type { Page } from './pages.ts';
import { areLong } from './rows.ts';

/**
 * Pages of the Official Records, and of volumes of resolutions: the end of the resolution before, the
 * one that is asked for, the beginning of the next; notes of all of them at the foot of each page;
 * until 1950 the French text beside the English.
 */

// "48   General Assembly—Twenty-seventh Session"
const RUNNING_HEAD =
  /^(?:\d{1,3}\s+)?General Assembly ?[—–-] ?[A-Z][a-z]{2,12}(?:-[a-z]{3,8})? Session(?:\s+\d{1,3})?$/i;
/** "IX. Resolutions adopted on the reports of the Sixth Committee 223" */
const PART_HEAD =
  /^(?:[IVX]{1,6}\. )?Resolutions? adopted (?:on the reports? of|without reference to|by the Council|during) [^.;]{0,80}$/i;
/** "(a) Where the lamps": no sentence goes on so. */
const LABELLED = /^\((?:[a-z]|[ivx]{2,5})\) \p{Lu}/u;
const PAGE = /^\d{1,4}$/;
const RULE = /^(?:-{3,}|_{3,})$/;

const SUPERSCRIPT_NOTE = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\^\d{1,3}) ?(?=\S)/; // "¹²⁰ General Assembly resolution 2200 A (XXI), annex."
const SLASHED_NOTE = /^(\d{1,3})\/\s+(?=\S)/; // "2/  See A/AC.237/41, sect. X."
const NUMBERED_NOTE =
  /^(\d ?\d{0,2}) (?=["“(]?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z])/; // "22 A/33/258."

/** "5. Ibid., Supplement for June 1963": what follows the stop begins no paragraph. */
const DOTTED_NOTE = /^(\d{1,3})\. (?=(?:Ibid|See|Official Records)\b|[AES]\/\S)/;

/** The text of whatever stands there with superscript digits as digits. */
export const withDigits = (text: string): string =>
  text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => digit.normalize('NFKC'));

type Kind = 'text' | 'note' | 'head' | 'rule' | 'page number' | 'French';

/** True of pages of records: a title with its number and a formula, and no head of a document. */
export function isRecords(rows: readonly PageLine[]): boolean {
  const formula = rows.findIndex(({ text }) => FORMULA.test(text) || EARLY_FORMULA.test(text));
  // an annex may be a resolution that has a head
  const above = rows.slice(0, formula);
  if (above.some(({ text }) => ADOPTED.test(text) || ADOPTED_BY.test(text))) return false;
  return formula >= 0 && rows.some((row, at) => titled(rows, row, at));
}

/** What was cut out of pages of records. */
export type Cut = { pages: Page[]; notes: FootNote[]; furniture: Furniture[] };

/**
 * Cuts pages of records down to the resolution that is named, or, where none is, to the first that is
 * whole.
 * Guarantees: every row comes back once, in a page, a note or as furniture.
 */
export function cutRecords(
  lines: DumpLines,
  pages: readonly Page[],
  named: DocumentSymbol | undefined,
): Cut | undefined {
  const rows = pages.flat();
  if (!isRecords(rows)) return undefined;
  const tops = new Set(pages.map(([first]) => first));
  const kinds = kindsOf(rows, frenchIn(pages));
  const lost = lostNumbers(rows.filter((row) => kinds.get(row) === 'text'));
  for (const row of lost.keys()) kinds.set(row, 'note');
  const texts = rows.filter((row) => kinds.get(row) === 'text');
  const { from, to } = segmentOf(texts, named);
  const own = new Set(texts.slice(from, to));
  // where no other resolution stands beside it, every note is its own
  const alone = own.size === texts.length;
  const furniture: Furniture[] = [];
  const notes: { label: string; rows: PageLine[]; kept: boolean }[] = [];
  const out: Page[] = [[]];
  const words = withDigits([...own].map(({ text }) => text).join(' '));
  const lastWords = texts[to - 1]?.text;
  let last: 'note' | 'other' = 'other';
  let before = '';
  for (const row of rows) {
    const kind = kinds.get(row) ?? 'text';
    const goesOn = lost.get(row);
    if (goesOn) {
      notes.push({ label: '', rows: [row], kept: own.has(goesOn) });
      last = 'note';
      continue;
    }
    if (kind === 'note') {
      const label = noteLabel(row.text);
      const note = notes.at(-1);
      const behind = before !== '' && before === lastWords;
      if (label !== undefined) {
        // below the last words a second note of a number is the neighbour's: each page has its own
        const second = behind && notes.some((one) => one.kept && one.label === label);
        notes.push({ label, rows: [row], kept: alone || (!second && isMarked(words, label)) });
      } else note?.rows.push(row);
      last = 'note';
      continue;
    }
    if (own.has(row)) {
      if (last === 'note' || tops.has(row)) out.push([]);
      const begins = out.at(-1)?.length === 0;
      // what stood between was no text: the sentence goes on, or a paragraph begins
      const parts =
        CLAUSE_END.test(before) || NUMBER_OF_HEADING.test(row.text) || LABELLED.test(row.text);
      const gap = parts ? Math.max(row.gap, 2) : 0;
      out.at(-1)?.push(begins ? { ...row, gap } : row);
      before = row.text;
    } else {
      if (out.at(-1)?.length !== 0) out.push([]);
      furniture.push({ kind: FURNITURE[kind], span: spanOf(row) });
    }
    last = 'other';
  }
  for (const { rows: all, kept } of notes)
    if (!kept)
      furniture.push(...all.map((row) => ({ kind: "neighbour's note", span: spanOf(row) })));
  return {
    pages: out.filter((page) => page.length > 0),
    notes: toNotes(
      lines,
      notes.filter(({ kept }) => kept),
    ),
    furniture,
  };
}

/**
 * Takes the notes of typewriter-style pages, which stand where the page ended, "2/  See A/AC.237/41,
 * sect. X.", wherever they are; the text goes on after a blank line.
 * Guarantees: every row comes back once.
 */
export function takeSlashedNotes(
  lines: DumpLines,
  pages: readonly Page[],
): { pages: Page[]; notes: FootNote[] } {
  const notes: { label: string; rows: PageLine[] }[] = [];
  const starred = pages.some((page) =>
    page.some(({ text }) => text.endsWith('*') && STARRED.test(text)),
  );
  const rest = pages.map((page) => {
    let open = false;
    // below the rule notes are taken as on any page
    let ruled = false;
    return page.filter((row) => {
      ruled ||= RULE.test(row.text);
      const star = starred && !ruled && row.gap > 0 ? STARRED_NOTE.exec(row.text)?.[1] : undefined;
      if (star !== undefined) {
        notes.push({ label: star, rows: [row] });
        open = false;
        return false;
      }
      const label =
        SLASHED_NOTE.exec(row.text)?.[1] ?? (open ? nextOf(notes.at(-1), row) : undefined);
      if (label !== undefined) notes.push({ label, rows: [row] });
      else if (open && row.gap === 0) notes.at(-1)?.rows.push(row);
      open = label !== undefined || (open && row.gap === 0);
      return !open;
    });
  });
  return { pages: rest, notes: toNotes(lines, notes) };
}

/** "B*", of which there is a note, "* Consequently, resolution 48/918 becomes 48/918 A." */
const STARRED = /^(?:\S.*)?[\p{L}\p{N}.]\*{1,4}$/u;
const STARRED_NOTE = /^(\*{1,4}) (?=\p{Lu}.*\.$)/u;

const WITHOUT_STROKE = /^(\d{1,3}) (?=\S)/; // "6 Ibid., vol. 976, No. 14152.", between "5/" and "7/"

/** The number of a note without its stroke that follows the note before it. */
function nextOf(last: { label: string } | undefined, row: PageLine): string | undefined {
  const [, label] = WITHOUT_STROKE.exec(row.text) ?? [];
  return label !== undefined && Number(label) === Number(last?.label) + 1 ? label : undefined;
}

const toNotes = (
  lines: DumpLines,
  notes: readonly { label: string; rows: readonly PageLine[] }[],
): FootNote[] =>
  notes.map(({ label, rows }) => ({ label, passage: toPassage(lines, rows.map(spanOf)) }));

const FURNITURE: Record<Exclude<Kind, 'note'>, string> = {
  text: 'neighbouring resolution',
  head: 'records head',
  rule: 'rule',
  'page number': 'page number',
  French: 'other language',
};

function kindsOf(rows: readonly PageLine[], french: ReadonlySet<PageLine>): Map<PageLine, Kind> {
  const kinds = new Map<PageLine, Kind>();
  for (const [at, row] of rows.entries()) {
    const before = rows[at - 1];
    const afterNote = before !== undefined && kinds.get(before) === 'note' && row.gap === 0;
    const kind: Kind = french.has(row)
      ? 'French'
      : RULE.test(row.text)
        ? 'rule'
        : PAGE.test(row.text)
          ? 'page number'
          : RUNNING_HEAD.test(row.text) || PART_HEAD.test(row.text)
            ? 'head'
            : isNote(row, before) || (afterNote && !titled(rows, row, at))
              ? 'note'
              : 'text';
    kinds.set(row, kind);
  }
  return kinds;
}

const noteLabel = (text: string): string | undefined => {
  const [, label] =
    SUPERSCRIPT_NOTE.exec(text) ??
    SLASHED_NOTE.exec(text) ??
    DOTTED_NOTE.exec(text) ??
    NUMBERED_NOTE.exec(text) ??
    [];
  return label && withDigits(label).replace(/[ ^]/, '');
};

function isNote({ text, gap }: PageLine, before: PageLine | undefined): boolean {
  if (SUPERSCRIPT_NOTE.test(text) || SLASHED_NOTE.test(text)) return true;
  if (DOTTED_NOTE.test(text)) return true;
  if (!NUMBERED_NOTE.test(text) || NUMBER_OF_TITLE.test(text)) return false;
  return (
    gap > 0 || before === undefined || CLAUSE_END.test(before.text) || CLOSING_DAY.test(before.text)
  );
}

const CLOSING_DAY = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}$/u;

const WITHOUT_NUMBER = /^(?:Ibid|See)\b.*\.$/;
const LOWER = /^\p{Ll}/u;
const SENTENCE = /^\p{Lu}.*\.$/u;

/** Notes whose number was lost stand within a sentence, where a page ended; each with what goes on. */
function lostNumbers(rows: readonly PageLine[]): Map<PageLine, PageLine> {
  // a line that is broken at the end of its column may well look so
  const unbroken = areLong(rows);
  const found = new Map<PageLine, PageLine>();
  for (const [at, row] of rows.entries()) {
    const [before, next] = [rows[at - 1], rows[at + 1]];
    if (!before || !next || row.gap === 0 || CLAUSE_END.test(before.text)) continue;
    const stands = unbroken && widthOf(before.text) > COLUMN && SENTENCE.test(row.text);
    if (LOWER.test(next.text) && (stands || WITHOUT_NUMBER.test(row.text))) found.set(row, next);
  }
  return found;
}

const YEAR = /\D(?:18|19|20)\d\d$/; // "of 15 June 1972|38"
const LONGEST_YEAR = 5;

/** True where a number could be a mark in the words: after a letter, a stop or a year, not of a date. */
const isMarked = (words: string, label: string): boolean => {
  for (let at = words.indexOf(label); at >= 0; at = words.indexOf(label, at + 1)) {
    const before = words.slice(Math.max(0, at - 2), at);
    const after = words.slice(at + label.length, at + label.length + 2);
    const year = YEAR.test(words.slice(Math.max(0, at - LONGEST_YEAR), at));
    const free = year || /[\p{L},;.:)”"’'^] ?$/u.test(before);
    if (free && !/^[\d/(]\S/.test(after) && !/^\.\d/.test(after)) return true;
  }
  return false;
};

/** What ends the resolution before: a sentence, the day below its closing, the number of a page. */
const ENDS_ANOTHER = /[.\]]$|^\d{1,4}$|^\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d$/;

/** True of a row that begins a resolution: its number, a stop, a capital. */
function titled(rows: readonly PageLine[], { text, gap }: PageLine, at: number): boolean {
  const begins = gap > 0 || at === 0;
  if (begins && YEARLY_TITLE.test(text)) return true;
  const [number] = NUMBER_OF_TITLE.exec(text) ?? [];
  if (
    number === undefined ||
    !number.endsWith('.') ||
    !/^\s*["“]?\p{Lu}/u.test(text.slice(number.length))
  )
    return false;
  const before = rows[at - 1];
  return gap > 0 || before === undefined || ENDS_ANOTHER.test(before.text);
}

/** Which of the rows are the resolution that is named, [from, to). */
function segmentOf(
  rows: readonly PageLine[],
  named: DocumentSymbol | undefined,
): { from: number; to: number } {
  const starts = rows.flatMap((row, at) => (titled(rows, row, at) ? [at] : []));
  const end = (start: number) => starts.find((at) => at > start) ?? rows.length;
  const whole = (start: number) =>
    rows
      .slice(start, end(start))
      .some(
        ({ text }) => MEETING.test(text) || ADOPTED_AT.test(text) || /plenary meeting,/.test(text),
      );
  const own = starts.filter((at) => named && isNumber(rows[at]?.text ?? '', named));
  const from = own[0] ?? (named === undefined ? (starts.find(whole) ?? starts[0]) : undefined);
  return from === undefined ? { from: 0, to: rows.length } : { from, to: end(from) };
}

/** A scan may have misread the session: "168 (III)" for "168 (II)". */
function isNumber(text: string, named: DocumentSymbol): boolean {
  const number = numberOfTitle(text) ?? '';
  const read = parseSymbol(number.replace(/ [A-Z] and [A-Z]/, ''), named.organ);
  if (read === undefined) return false;
  if (read.number !== named.number) return false;
  return read.style !== 'arabic' || read.session === named.session;
}

const FRENCH =
  /(?<!\p{L})(?:le|la|les|des|du|et|à|aux|que|qui|une|dans|pour|par|sur|est|ses|leur|en|séance|résolution|de)(?!\p{L})|[àâçéèêëîïôûù]/giu;
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|to|in|for|that|by|with|its|on|be|this|which|meeting)(?!\p{L})/giu;

/** A scan may have lost the accents, or taken them for other letters. */
const FRENCH_FORMULA = /^(?:L[’'] ?Assembl\P{Z}{1,2}e g\P{Z}{1,2}n\P{Z}{1,2}rale|Le Conseil )/iu;
/** A heading that is the same in both languages is short. */
const LONGEST_COMMON = 60;
/** So many rows of a page or column tell its language, if nearly all of them tell the same. */
const FEWEST_TOLD = 4;
const NEARLY_ALL = 0.9;

/** The rows in French, where an English text has them beside it. */
function frenchIn(pages: readonly Page[]): Set<PageLine> {
  const rows = pages.flat();
  if (!rows.some(({ text }) => FRENCH_FORMULA.test(text))) return new Set();
  const told = new Map(rows.map((row) => [row, isFrench(row)]));
  const french = new Set<PageLine>();
  let before = false;
  for (const page of pages) {
    const share = shareOf(page.flatMap((row) => told.get(row) ?? []));
    // a page or column in one language may name what is called in the other
    const mixed = share === undefined || (share < NEARLY_ALL && share > 1 - NEARLY_ALL);
    for (const [at, row] of page.entries()) {
      before = mixed ? (languageAt(page, at, told) ?? before) : (share ?? 0) >= NEARLY_ALL;
      if (before) french.add(row);
    }
  }
  return french;
}

function isFrench({ text }: PageLine): boolean | undefined {
  const ours = text.match(ENGLISH)?.length ?? 0;
  const theirs = text.match(FRENCH)?.length ?? 0;
  return ours === theirs ? undefined : theirs > ours;
}

/** The share of what tells French; nothing where too little tells. */
const shareOf = (told: readonly boolean[]): number | undefined =>
  told.length < FEWEST_TOLD ? undefined : told.filter((french) => french).length / told.length;

/**
 * Whether the row is in French. What is the same in both languages, "ARTICLE 13", goes with what
 * follows; the rest of a sentence, of which nothing is told, with what is before.
 */
function languageAt(
  page: Page,
  at: number,
  told: ReadonlyMap<PageLine, boolean | undefined>,
): boolean | undefined {
  const row = page[at];
  if (row === undefined) return undefined;
  const own = told.get(row);
  const heads = row.text.length < LONGEST_COMMON && /^\p{Lu}/u.test(row.text) && row.gap > 0;
  if (own !== undefined || !heads) return own;
  return page
    .slice(at, at + 4)
    .map((next) => told.get(next))
    .find((language) => language !== undefined);
}
