import type { Metadata } from '../../src/model/resolution.ts';
import { opensLike } from '../../src/model/opening.ts';
import { readLabel } from './labels.ts';
import { joinPassages } from './passage.ts';
import type { Passage, Reading } from './reading.ts';

/** What stands between the masthead and the formula. */
export type Head = {
  /** "Resolution adopted by the General Assembly on 6 October 2009" */
  adoption: Passage | undefined;
  /** "[without reference to a Main Committee (A/64/L.1)]" */
  origin: Passage | undefined;
  /** The title with its number before it and its note marks: "64/1. High-level …" */
  title: Passage | undefined;
};

const ADOPTED = /^Resolutions? adopted by (?:the )?General Assembly\b/i;
const ON = /\bon (\d ?\d? ?[A-Z][a-z]+ ?(?:\d ?){3}\d)$/; // "… on 6 October 2009"
// "64/1. ", "55/162 ", "S-32/1. ", "ES-10/23. ", "2997 (XXVII). ", "48/218 B. ", "71/101 A and B. "
const NUMBER =
  /^((?:E?S-)?\d{1,2}\/\d{1,3}(?: [A-Z](?: and [A-Z]|-[A-Z])?)?|\d{1,4}(?: [A-Z])? \((?:E?S-)?[IVX]+\))\.?(?=\s|$)/;

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
  if (here()?.text.startsWith('[')) {
    head.origin = take((whole, next) => !whole.text.endsWith(']') && !NUMBER.test(next.text));
  }
  if (NUMBER.test(here()?.text ?? '')) {
    head.title = take((whole, next) => titleOf(whole.text) === '' || goesOn(next.text));
  } else if (head.adoption && isBareTitle(here(), body[at + 1])) {
    head.title = take(() => false);
  }
  return { head, rest: body.slice(at) };
}

const FORMULA = /^The General Assembly ?,?$/;
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
function goesOn(text: string): boolean {
  return (
    text.length < 160 &&
    !/[.,;:\]]$/.test(text) &&
    !/^(?:The General Assembly|[IVX]+\.?$|[A-Z]\.?$|[A-Z]\. )/.test(text) &&
    readLabel(text) === undefined &&
    opensLike(text) === undefined
  );
}

/** "64/1. High-level …" → "64/1" */
export function numberOfTitle(text: string): string | undefined {
  return NUMBER.exec(text)?.[1];
}

/** "64/1. High-level …" → "High-level …" */
export function titleOf(text: string): string {
  return text.slice(NUMBER.exec(text)?.[0].length ?? 0).trim();
}

/** The day in "Resolution adopted by the General Assembly on 6 October 2009", as printed. */
export function adoptionDay(adoption: string): string | undefined {
  return ON.exec(adoption)?.[1];
}

// "and", ", " between symbols; "para. 7" within the brackets belongs to the symbol before it
const DOCUMENT =
  /^(?:A\/[A-Z0-9][^\s,;]*(?: ?\(Part [IVX]+\))?|(?:Add|Corr|Rev)\. ?\d+(?:\/(?:Add|Corr|Rev)\. ?\d+)*)$/;
const PARAGRAPH = /^paras?\. (.+)$/;
const ON_REPORT = /^on the (?:reports?|recommendation) of the /i;
// where the documents begin: "Third Committee (A/70/489)", "Third Committee A/70/489/Add.2)"
const DOCUMENTS = / \(?(?=A\/|\))/;

/** Reads the adoption line: "[on the report of the Second Committee (A/57/533, para. 7)]". */
export function readOrigin(printed: string): NonNullable<Metadata['origin']> {
  const line = printed.replace(/^\[ ?/, '').replace(/ ?\]\.?$/, '');
  // "( A/78/459 , para. 9 )": some makers set blanks around what is a link
  const closed = line.replace(/(?<=\() | (?=[),;])/g, '');
  const lead = ON_REPORT.exec(closed)?.[0].length;
  const committee = lead === undefined ? undefined : closed.slice(lead).split(DOCUMENTS)[0];
  const symbols = closed.search(/A\//);
  const listed = symbols < 0 ? '' : withoutLastBracket(closed.slice(symbols));
  const documents: NonNullable<Metadata['origin']>['documents'] = [];
  for (const part of listed.split(/, ?| and | ?; ?/)) {
    const last = documents.at(-1);
    const paragraph = PARAGRAPH.exec(part)?.[1];
    if (paragraph !== undefined && last) last.paragraph = paragraph;
    else if (DOCUMENT.test(part)) documents.push({ symbol: wholeSymbol(part, last?.symbol) });
    else if (/^\d+$/.test(part) && last?.paragraph) last.paragraph += `, ${part}`;
  }
  return { ...(committee && { committee }), documents, printed: line };
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
  if (part.startsWith('A/') || previous === undefined) return whole;
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
