import type { Metadata } from '../../src/model/resolution.ts';
import { opensLike } from '../../src/model/opening.ts';
import { organNamed, type Organ } from '../../src/model/organ.ts';
import { readLabel } from './labels.ts';
import { joinPassages, spanWithin, toPassage, type DumpLines } from './passage.ts';
import type { Passage, Reading, Span } from './reading.ts';
import { ADOPTED, ADOPTED_BY, FORMULA, NUMBER_OF_TITLE, YEARLY_TITLE } from './wording.ts';

/** What stands between the masthead and the formula. */
export type Head = {
  /**
   * "Resolution adopted by the General Assembly on 6 October 2009"; below the title "Adopted by the
   * Security Council at its 4683rd meeting, on 30 December 2002", "Resolution of 25 February 1948"
   */
  adoption: Passage | undefined;
  /** "[without reference to a Main Committee (A/64/L.1)]", "[S/4835]" */
  origin: Passage | undefined;
  /** The title with its number before it and its note marks: "64/1. High-level …" */
  title: Passage | undefined;
};

// "… on 6 October 2009", "Resolution 343 (1973) of 14 December 1973"
const ON = /\b(?:on|of) (\d ?\d? ?[A-Z][a-z]+ ?(?:\d ?){3}\d)$/;
/** Below the title: the meeting and the day, or the day alone: "11 November 1993", "Resolution of 25 February 1948". */
const DAY_BELOW = /^(?:Resolution of )?\d{1,2} [A-Z][a-z]+ \d{4}$/i;
const isAdoption = (text: string): boolean => ADOPTED_BY.test(text) || DAY_BELOW.test(text);
const ORIGIN = /^\[/;
const DOCUMENT_BELOW = /^\(document /; // "(document E/712/Rev.1)"
const DAY_OF_TITLE = /^of \d{1,2} [A-Z][a-z]+ \d{4}$/; // below "Resolution 883 (1993)"

/** The titles of two sections whose numerals have lost their stops. */
const [FIRST, SECOND] = [/^I (?=\p{Lu})/u, /^II (?=\p{Lu})/u];

const isTitle = (text: string): boolean => NUMBER_OF_TITLE.test(text) || YEARLY_TITLE.test(text);

/** Line, origin and title in one, as a maker joins lines that no blank one parts. */
const JOINED = /^[^[]* on \d{1,2} [A-Z][a-z]+ \d{4} \[[^\]]*\](?= |$)/;

/** The text with its adoption line parted from the origin, and the title, that a maker joined to it. */
export function withOriginApart(lines: DumpLines, body: Reading['body']): Reading['body'] {
  const [first, ...rest] = body;
  if (first?.type !== 'passage' || !ADOPTED.test(first.text) || !JOINED.test(first.text))
    return body;
  const [adoption, behind] = spansBefore(lines, first.spans, /\[/);
  const [origin, title] = spansBefore(lines, behind, /(?<=\])/);
  return [
    ...[adoption, origin, title]
      .filter((spans) => spans.length > 0)
      .map((spans) => toPassage(lines, spans)),
    ...rest,
  ];
}

/** The stretches before the first place at which `sign` is found, and those behind it. */
function spansBefore(lines: DumpLines, spans: readonly Span[], sign: RegExp): [Span[], Span[]] {
  const printed = spans.map(({ line, from, to }) => (lines[line - 1] ?? '').slice(from, to));
  const index = printed.findIndex((text) => sign.test(text));
  const cut = spans[index];
  if (cut === undefined) return [[...spans], []];
  const at = cut.from + (printed[index] ?? '').search(sign);
  const parts = [
    { ...cut, to: at },
    { ...cut, from: at },
  ].map((span) => spanWithin(lines, span));
  return [
    [...spans.slice(0, index), ...(parts[0] ? [parts[0]] : [])],
    [...(parts[1] ? [parts[1]] : []), ...spans.slice(index + 1)],
  ];
}

/** Takes the head from the start of the text. What is left begins with the formula. */
export function readHead(body: Reading['body']): { head: Head; rest: Reading['body'] } {
  const head: Head = { adoption: undefined, origin: undefined, title: undefined };
  let at = 0;
  const here = (): Passage | undefined => {
    const piece = body[at];
    return piece?.type === 'passage' ? piece : undefined;
  };
  /** The passage here and those after it, as long as `more` says that it is not whole. */
  const take = (more: (whole: Passage, next: Passage) => boolean): Passage | undefined => {
    let whole = here();
    at += 1;
    for (let next = here(); whole && next && more(whole, next); next = here()) {
      whole = joinPassages(whole, next);
      at += 1;
    }
    return whole;
  };
  if (ADOPTED.test(here()?.text ?? '')) {
    head.adoption = take((whole, next) => !ON.test(whole.text) && /^on \d/.test(next.text));
  }
  const takeOrigin = () =>
    take((whole, next) => !/[\])]\.?$/.test(whole.text) && !isTitle(next.text));
  if (here()?.text.startsWith('[')) head.origin = takeOrigin();
  const title = here()?.text ?? '';
  // "I Lights of the capes" below a title, and "II Lights of the isles" after it
  const inSections = body.some((piece) => piece.type === 'passage' && SECOND.test(piece.text));
  const isSection = ({ text }: Passage) => inSections && FIRST.test(text);
  if (isTitle(title)) {
    head.title = take(
      (whole, next) =>
        titleOf(whole.text) === '' || (goesOn(whole.text, withoutMarks(next)) && !isSection(next)),
    );
    if (isAdoption(here()?.text ?? '')) {
      head.adoption ??= take((whole, next) => !ON.test(whole.text) && /^on \d/.test(next.text));
    }
    const below = YEARLY_TITLE.test(title) ? ORIGIN : DOCUMENT_BELOW;
    if (below.test(here()?.text ?? '')) head.origin ??= takeOrigin();
  } else if (head.adoption && isBareTitle(here(), body[at + 1])) {
    head.title = take(() => false);
  }
  return { head, rest: body.slice(at) };
}

/** The text without the marks that the dump itself shows: "B*" is the letter of a part. */
const withoutMarks = ({ text, marks = [] }: Passage): string =>
  marks.reduceRight((rest, [from, to]) => rest.slice(0, from) + rest.slice(to), text).trim();

const SHORTEST_TITLE = 8;

/** What stands alone between adoption or origin and the formula: a title that lost its number. */
function isBareTitle(
  here: Passage | undefined,
  next: Reading['body'][number] | undefined,
): boolean {
  return (
    here !== undefined &&
    here.text.length >= SHORTEST_TITLE &&
    /^\p{Lu}[^.;:]*$/u.test(here.text) &&
    next?.type === 'passage' &&
    FORMULA.test(next.text)
  );
}

/** The end of a long title, broken off from it: no formula, no label, no opening, no stop. */
function goesOn(title: string, text: string): boolean {
  if (YEARLY_TITLE.test(title)) return DAY_OF_TITLE.test(text);
  return (
    text.length < 160 &&
    !/[.,;:\]]$/.test(text) &&
    !FORMULA.test(text) &&
    !isAdoption(text) &&
    !DOCUMENT_BELOW.test(text) &&
    !/^(?:[IVX]+\.?$|[A-Z]\*{0,3}\.?$|[A-Z]\. )/.test(text) &&
    readLabel(text) === undefined &&
    opensLike(text) === undefined
  );
}

/** "64/1. High-level …" → "64/1"; "Resolution 343 (1973)" → "343 (1973)" */
export function numberOfTitle(text: string): string | undefined {
  const { named, numbered } = YEARLY_TITLE.exec(text)?.groups ?? {};
  const number = NUMBER_OF_TITLE.exec(text)?.groups?.['number'];
  // "23(1)": a scan's figure for the numeral
  return (
    named ?? numbered ?? number?.replace(/\([IVXL1]+\)$/, (session) => session.replaceAll('1', 'I'))
  );
}

/**
 * "64/1. High-level …" → "High-level …". The Security Council's resolutions have no title but what
 * names them: "Resolution 343 (1973) of 14 December 1973" is it, "3 (1946). Resolution of 4 April
 * 1946" gives "Resolution of 4 April 1946".
 */
export function titleOf(text: string): string {
  const { named, numbered } = YEARLY_TITLE.exec(text)?.groups ?? {};
  if (named !== undefined) return text;
  if (numbered !== undefined) return text.slice(`${numbered}. `.length);
  return text.slice(NUMBER_OF_TITLE.exec(text)?.[0].length ?? 0).trim();
}

/**
 * The day in "Resolution adopted by the General Assembly on 6 October 2009", or in the title of a
 * resolution of the Security Council, "Resolution 343 (1973) of 14 December 1973", as printed.
 */
export function adoptionDay(line: string): string | undefined {
  return ON.exec(line)?.[1] ?? DAY.exec(line)?.[0];
}

/** Alone, or behind a title that was joined to it: "Resolution 883 (1993) 11 November 1993". */
const DAY = /(?:^|(?<=^Resolution \d{1,4} \(\d{4}\) ))\d{1,2} [A-Z][a-z]+ \d{4}$/i;

/** The organ in "Resolution adopted by the Human Rights Council on …". */
export const adoptingOrgan = (adoption: string): Organ | undefined =>
  organNamed(ADOPTED.exec(adoption)?.groups?.['organ']);

// "and", ", " between symbols; "para. 7" within the brackets belongs to the symbol before it
const DOCUMENT =
  /^(?:[AES]\/[A-Z0-9][^\s,;]*(?: ?\(Part [IVX]+\))?|(?:Add|Corr|Rev)\. ?\d+(?:\/(?:Add|Corr|Rev)\. ?\d+)*)$/;
const PARAGRAPH = /^paras?\. (.+)$/;
const ON_REPORT = /^on the (?:reports?|recommendation) of the /i;
// where the documents begin: "Third Committee (A/70/489)", "Third Committee A/70/489/Add.2)"
const DOCUMENTS = / \(?(?=[AES]\/|\))/;

/** Reads the adoption line: "[on the report of the Second Committee (A/57/533, para. 7)]". */
export function readOrigin(printed: string): NonNullable<Metadata['origin']> {
  const [opened, closed] = printed.startsWith('(') ? [/^\( ?/, / ?\)\.?$/] : [/^\[ ?/, / ?\]\.?$/];
  const whole = printed.replace(opened, '').replace(closed, '');
  // "( A/78/459 , para. 9 )": some makers set blanks around what is a link
  const line = whole.replace(/(?<=\() | (?=[),;])/g, '');
  const lead = ON_REPORT.exec(line)?.[0].length;
  const committee = lead === undefined ? undefined : line.slice(lead).split(DOCUMENTS)[0];
  const symbols = line.search(/(?<![A-Z])[AES]\//);
  const listed = symbols < 0 ? '' : withoutLastBracket(line.slice(symbols));
  const documents: NonNullable<Metadata['origin']>['documents'] = [];
  for (const part of listed.split(/, ?| and | ?; ?/)) {
    const last = documents.at(-1);
    const paragraph = PARAGRAPH.exec(part)?.[1];
    if (paragraph !== undefined && last) last.paragraph = paragraph;
    else if (DOCUMENT.test(part)) documents.push({ symbol: wholeSymbol(part, last?.symbol) });
    else if (/^\d+$/.test(part) && last?.paragraph) last.paragraph += `, ${part}`;
  }
  return { ...(committee && { committee }), documents, printed: whole };
}

/** "A/66/454 (Part II))" without the bracket that was opened before it. */
function withoutLastBracket(listed: string): string {
  const opened = listed.split('(').length;
  const closed = listed.split(')').length;
  return closed > opened ? listed.replace(/ ?\)$/, '') : listed;
}

/** "Add.1" after "A/64/L.1" is "A/64/L.1/Add.1"; "Rev.1/Add.1" after "A/50/L.6/Rev.1" goes on L.6. */
function wholeSymbol(part: string, previous: string | undefined): string {
  const whole = part.replace(/ (?=\)|\d)/g, '');
  if (/^[AES]\//.test(part) || previous === undefined) return whole;
  const own = whole.startsWith('Rev.') ? /\/(?:Add|Corr|Rev)\./ : /\/(?:Add|Corr)\./;
  return `${previous.split(own)[0] ?? ''}/${whole}`;
}

const AGENDA = /^(?:Agenda items?(?: s(?= \d))?|,? ?and|,) /; // PDF text: "and 117 Follow-up …"
const ITEM = /^\d{1,3}(?: \([a-z]{1,3}\))?/; // "18 (j)"
const FURTHER = /^(?:,|,? and) \([a-z]{1,3}\)/; // "75 (a) and (b)"
const NUMBERS = /^(?:(?:\d{1,3}|\([a-z]\)),? ?(?:and )?){1,12}$/; // "13, 75 (a) and (b)"
const PARTS = /(\d{1,3})|(\([a-z]\))/g;

/** Reads "Agenda item 18 (j) Sustainable development: …" and lists of bare numbers. */
export function readAgendaItems(printed: string): Metadata['agendaItems'] {
  const bare = printed.replace(AGENDA, '').trim();
  if (!NUMBERS.test(bare)) {
    let length = ITEM.exec(bare)?.[0].length ?? bare.length;
    for (let more = FURTHER.exec(bare.slice(length)); more; more = FURTHER.exec(bare.slice(length)))
      length += more[0].length;
    const title = bare.slice(length).trim();
    return [{ number: bare.slice(0, length), ...(title && { title }) }];
  }
  const items: Metadata['agendaItems'] = [];
  let item = '';
  for (const [, number, letter] of bare.matchAll(PARTS)) {
    if (number !== undefined) items.push({ number: (item = number) });
    // "75 (a) and (b)" are two items
    else if (items.at(-1)?.number === item)
      items[items.length - 1] = { number: `${item} ${letter}` };
    else items.push({ number: `${item} ${letter}` });
  }
  return items;
}
