import { foldCharacters } from '../characters.ts';
import { maySetOff, partsOf } from '../emphasis.ts';
import { fieldsOfLine } from '../mastheadLine.ts';
import { spanWithin, toPassage, type DumpLines } from '../passage.ts';
import type { Furniture, Passage, Reading, Span } from '../reading.ts';
import { furnitureOf } from './furniture.ts';
import { widthOf } from './measure.ts';
import type { FootNote } from './notes.ts';
import { spanOf, type PageLine } from './pageLine.ts';
import type { Page } from './pages.ts';
import { FORMULA, NUMBER_OF_TITLE, YEARLY_TITLE } from '../wording.ts';
import { titleWords, wordsOf } from './runningTitles.ts';

type Masthead = Reading['masthead'];
type Field = Exclude<keyof Masthead, 'agendaItems'>;

// Where the text begins: everything above belongs to the masthead.
const HEAD = /^(?:Resolutions?|RESOLUTIONS?) (?:adopted|ADOPTED) /;
const ADOPTION_LINE = /^\[(?:on (?:the|a) (?:report|recommendation|proposal)|without reference)/i;

const ITEM_NUMBERS = /^Agenda items?(?: ?s)? (?:(?:\d{1,3}(?!\d)|\([a-z]{1,3}\)|and\b)[ ,]*)+/i;
const ITEM_NUMBER = /\d+(?: ?\([a-z]{1,3}\))*/g; // "13", "75 (a)"

/** The fields of the masthead's lines, by their look; what stands beside the value is furniture. */
const FIELDS: [Field, RegExp][] = [
  [
    'symbol',
    /^(?<value>[AES]\/(?:[A-Z]{1,8}[/-]){0,3}RES\/[^\s*]{1,24}(?: \(\d{4}\)| [A-Z](?:[-–][A-Z])?)?)\*{0,3}$/,
  ],
  ['distribution', /^Distr\.: ?(?<value>\S+)(?: |$)/],
  ['distribution', /^(?<value>GENERAL|LIMITED)$/],
  ['issued', /^(?<value>\d ?\d? ?[A-Z][a-z]+ ?(?:\d ?){3}\d)$/],
  ['jobNumber', /^(?<value>\d{2}[- ]\d{5}|N\d{7}E?)\*?(?: ?\([EFSCRA]\))?(?: +\d{6})?$/],
  ['sessionName', /^(?<value>[A-Z][A-Za-z- ]*session|\d{4} session)$/i],
];

// typewriter-style pages part the letters of the head: "UNITED      A", "NATIONS"
const ORGAN =
  /^(?:United\s+Nations|General\s+Assembly|Security\s+Council|Human\s+Rights\s+Council|Economic\s+and\s+Social\s+Council|UNITED(?=\s+A$|\s*$)|NATIONS$)(?:\s+|$)/i;
/** "27 February–24 March 2017", "24 February–13 March and 15–23 June 2020": when the session met */
const SESSION_DAYS =
  /^\d{1,2}(?: [A-Z][a-z]+)?(?: ?[–-] ?| to )\d{1,2} [A-Z][a-z]+(?: and [^,;]{5,40})? \d{4}$/;
const AGENDA = /^Agenda items? ?s? \d/i; // "Agenda items 13 and 75 (a)"
const FURNITURE: [string, RegExp][] = [
  ['masthead', /^Distr\.:?$/i],
  ['masthead', /^[AES]$/], // the initial of the series, large at the right
  ['masthead', /^\/(?:[A-Z]{1,8}\/){0,2}RES\/\S{1,24}$/], // the symbol without it
  ['original language', /^Original: /i],
  ['days of the session', SESSION_DAYS],
  ['language and release date', /^(?:\d ?){6}$/],
];

const LONGEST_FIELD = 400;

// "48   General Assembly—Twenty-seventh Session"
const RECORDS_HEAD =
  /^(?:\d{1,3}\s+)?General Assembly ?[—–-] ?[A-Z][a-z]{2,12}(?:-[a-z]{3,8})? Session(?:\s+\d{1,3})?$/;

const REISSUE = /^(\*{1,4}) ?(?:Re-?issued|(?:Second|Third) re-?issue|Reprinted|Corrected)\b/i;

const BESIDE: Record<Field, string> = {
  symbol: 're-issue mark',
  distribution: 'masthead',
  issued: 'masthead',
  jobNumber: 'language and release date',
  sessionName: 'masthead',
  reissue: 're-issue mark',
};

/** Reads the masthead from the first page, and the re-issue note among the notes. */
export function readMasthead(
  lines: DumpLines,
  pages: readonly Page[],
  imprint: readonly PageLine[],
  notes: readonly FootNote[],
): { masthead: Masthead; rest: Page[]; notes: FootNote[]; furniture: Furniture[] } {
  const [first = [], ...others] = pages;
  const end = endOfMasthead(first);
  const masthead: Masthead = { agendaItems: [] };
  const furniture: Furniture[] = [];
  // heads of pages that a Word file keeps apart from them come before the text
  const title = titleWords(first) ?? '';
  const agenda: PageLine[][] = [];
  // What is neither here is reported: no span holds it.
  for (const row of first.slice(0, end).flatMap((row) => plainRows(lines, row, furniture))) {
    if (AGENDA.test(row.text)) agenda.push([row]);
    else if (agenda.length > 0 && furnitureOf(row.text) !== 'job number') agenda.at(-1)?.push(row);
    else if (title !== '' && wordsOf([row]) === title)
      furniture.push({ kind: 'running title', span: spanOf(row) });
    else readLine(lines, row, masthead, furniture);
  }
  for (const row of imprint.flatMap((row) => plainRows(lines, row, furniture)))
    readLine(lines, row, masthead, furniture);
  masthead.agendaItems = agenda.flatMap((rows) => toAgendaItems(lines, rows));
  const kept = notes.filter((note) => !takeReissue(lines, note, masthead, furniture));
  return { masthead, rest: [first.slice(end), ...others], notes: kept, furniture };
}

/** The row without signs of emphasis and headings, in as many parts as it has fields set off by them. */
function plainRows(lines: DumpLines, row: PageLine, furniture: Furniture[]): PageLine[] {
  if (!maySetOff(textAt(lines, row))) return [row];
  const { spans, signs } = partsOf(lines, row);
  if (signs.length === 0) return [row];
  furniture.push(...signs.map((span) => ({ kind: 'Markdown syntax', span })));
  return spans
    .flatMap((span) => spanWithin(lines, span) ?? [])
    .flatMap((span) => fieldsOfLine(lines, span))
    .map((span) => ({ ...row, ...span, text: foldCharacters(textAt(lines, span)).trim() }));
}

/** How many lines of the first page belong to the masthead. */
function endOfMasthead(first: Page): number {
  const formula = first.findIndex(({ text }) => FORMULA.test(text));
  const above = first.slice(0, Math.max(0, formula));
  const title = above.findLastIndex(
    ({ text }) => YEARLY_TITLE.test(text) || NUMBER_OF_TITLE.test(text),
  );
  const starts = [HEAD, ADOPTION_LINE].map((start) =>
    first.findIndex(({ text }) => start.test(text)),
  );
  return [...starts, title, formula].find((at) => at >= 0) ?? 0;
}

/** Reads one line as a field or as furniture. */
function readLine(
  lines: DumpLines,
  row: PageLine,
  masthead: Masthead,
  furniture: Furniture[],
): void {
  if (RECORDS_HEAD.test(row.text)) {
    furniture.push({ kind: 'records head', span: spanOf(row) });
    return;
  }
  const whole = withoutImage(lines, spanOf(row), furniture);
  if (whole === undefined) return;
  const [organ = ''] = ORGAN.exec(textAt(lines, whole).slice(0, LONGEST_FIELD)) ?? [];
  if (organ !== '') {
    const to = whole.from + organ.length;
    furniture.push({ kind: 'masthead', span: { ...whole, to } });
  }
  const span = spanWithin(lines, { ...whole, from: whole.from + organ.length });
  if (span === undefined || span.to - span.from > LONGEST_FIELD) return;
  const raw = textAt(lines, span);
  for (const [field, pattern] of FIELDS) {
    const match = pattern.exec(foldCharacters(raw));
    if (match === null || masthead[field] !== undefined) continue;
    const own = spanOfFolded(raw, match.groups?.['value'] ?? '', span);
    masthead[field] = toPassage(lines, [own]);
    const before = spanWithin(lines, { ...span, to: own.from });
    if (before !== undefined) furniture.push({ kind: BESIDE[field], span: before });
    const after = spanWithin(lines, { ...span, from: own.to });
    if (after === undefined) return;
    // a maker that joins the lines of a stretch: "Distr.: General 9 December 2024"
    if (field === 'distribution') readLine(lines, { ...row, ...after }, masthead, furniture);
    else furniture.push({ kind: BESIDE[field], span: after });
    return;
  }
  const [kind = furnitureOf(foldCharacters(raw))] =
    FURNITURE.find(([, pattern]) => pattern.test(raw)) ?? [];
  if (kind !== undefined) furniture.push({ kind, span });
}

// "[image: https://example.org/code]", where a text made from a Word file had a picture
const IMAGE = /^\[image: [^\]]{0,300}\]/;

/** The span after the picture that it begins with; nothing where nothing follows. */
function withoutImage(lines: DumpLines, span: Span, furniture: Furniture[]): Span | undefined {
  const image = IMAGE.exec(textAt(lines, span))?.[0].length;
  if (image === undefined) return span;
  const to = span.from + image;
  furniture.push({ kind: 'image', span: { ...span, to } });
  return spanWithin(lines, { ...span, from: to });
}

/** Where the words stand that read as `value` once folded: blanks and hyphens may be others there. */
function spanOfFolded(raw: string, value: string, { line, from: start, to: end }: Span): Span {
  const at = raw.indexOf(value);
  if (at !== -1) return { line, from: start + at, to: start + at + value.length };
  for (let from = 0; from < raw.length; from += 1) {
    for (let to = raw.length; to > from; to -= 1) {
      if (foldCharacters(raw.slice(from, to)) === value)
        return { line, from: start + from, to: start + to };
    }
  }
  return { line, from: start, to: end };
}

function textAt(lines: DumpLines, { line, from, to }: Span): string {
  return (lines[line - 1] ?? '').slice(from, to);
}

/**
 * One passage for each agenda item, its number and its title together:
 * "Agenda items 13 Integrated …", "and 117 Follow-up …".
 */
export function toAgendaItems(lines: DumpLines, rows: readonly PageLine[]): Passage[] {
  const [head, ...titles] = rows;
  if (head === undefined) return [];
  const span = spanOf(head);
  const raw = textAt(lines, span);
  // a title may stand on the line, with numbers of its own
  const folded = foldBlanks(raw);
  const lead = ITEM_NUMBERS.exec(folded)?.[0].length ?? 0;
  const cuts = [...folded.slice(0, lead).matchAll(ITEM_NUMBER)].map(
    ({ index, 0: number }) => span.from + index + number.length,
  );
  const numbers = cuts.map((to, at) => ({
    ...span,
    from: at === 0 ? span.from : (cuts[at - 1] ?? span.from),
    to: at === cuts.length - 1 ? span.to : to,
  }));
  const groups = toTitles(titles, Math.max(1, numbers.length));
  return (numbers.length === 0 ? [span] : numbers).map((number, at) =>
    toPassage(lines, [number, ...(groups[at] ?? []).map(spanOf)]),
  );
}

/** The lines of `count` titles, divided where a line ends early and the next begins with a capital. */
function toTitles(rows: readonly PageLine[], count: number): PageLine[][] {
  const measure = Math.max(0, ...rows.map(({ text }) => widthOf(text)));
  const starts = rows
    .map((row, at) => ({ at, score: titleScore(rows[at - 1], row, measure) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, count - 1)
    .map(({ at }) => at)
    .sort((a, b) => a - b);
  return [0, ...starts].map((from, index) => rows.slice(from, starts[index] ?? rows.length));
}

// "to the outcomes of", "review and": no title ends so.
const OPEN_ENDED = /(?:^| )(?:a|an|and|at|by|for|from|in|its|of|on|or|the|to|under|with)$|[,:–-]$/i;

/** How likely the row begins another title: above 0 where it can. */
function titleScore(before: PageLine | undefined, row: PageLine, measure: number): number {
  if (before === undefined || !/^\p{Lu}/u.test(row.text) || OPEN_ENDED.test(before.text)) return 0;
  if (row.gap > 0) return 3 * measure;
  const [word = ''] = row.text.split(' ');
  return Math.max(1, measure - widthOf(`${before.text} ${word}`) + measure);
}

/** Takes "* Reissued for technical reasons …" as the masthead's. */
function takeReissue(
  lines: DumpLines,
  note: FootNote,
  masthead: Masthead,
  furniture: Furniture[],
): boolean {
  const [first, ...others] = note.passage.spans;
  if (first === undefined || masthead.reissue !== undefined) return false;
  const mark = REISSUE.exec(note.passage.text)?.[1];
  if (mark === undefined) return false;
  const { line, from, to } = first;
  furniture.push({ kind: BESIDE.reissue, span: { line, from, to: from + mark.length } });
  const text = spanWithin(lines, { line, from: from + mark.length, to });
  masthead.reissue = toPassage(
    lines,
    [...(text === undefined ? [] : [text]), ...others].map((span) => ({
      line: span.line,
      from: span.from,
      to: span.to,
    })),
  );
  return true;
}

/** The same length, with every blank a space. */
function foldBlanks(text: string): string {
  return text.replace(/\s/g, ' ');
}
