import { numberOfOrdinal } from '../../src/model/ordinal.ts';
import { organOfFormula, type Organ } from '../../src/model/organ.ts';
import { plain } from '../../src/model/plain.ts';
import type {
  Block,
  Closing,
  Lines,
  Metadata,
  Note,
  Resolution,
} from '../../src/model/resolution.ts';
import { parseSymbol, shortOf, type DocumentSymbol } from '../../src/model/symbol.ts';
import { readDay } from './dates.ts';
import type { Dump } from './dump.ts';
import {
  adoptingOrgan,
  adoptionDay,
  numberOfTitle,
  readAgendaItems,
  readOrigin,
  titleOf,
  type Head,
} from './head.ts';
import { furnitureLines, linesOf } from './passage.ts';
import { doubt, fault, type Finding } from './problems.ts';
import { toText, type Prose } from './prose.ts';
import type { Furniture, Passage, Reading } from './reading.ts';
import { YEARLY_TITLE } from './wording.ts';

export type Parts = {
  dump: Dump;
  reading: Reading;
  head: Head;
  /** The title with its number, its marks taken out. */
  title: Prose | undefined;
  body: Block[];
  notes: Note[];
  furniture: Furniture[];
  corrections: Metadata['corrections'];
};

/** Puts metadata, text and notes together; says what a resolution must have and the dump lacks. */
export function assemble(parts: Parts): {
  resolution: Resolution | undefined;
  problems: Finding[];
} {
  const { dump, reading, head, title, body, notes } = parts;
  const { masthead } = reading;
  const problems: Finding[] = [];
  const missing = (what: string, hint: string) =>
    problems.push(
      doubt('missing metadata', [[1, 1]], `${what} was not found`, { hint, printed: '' }),
    );
  const supplied = new Map(
    parts.corrections.flatMap((one) => ('field' in one ? [[one.field, one.is]] : [])),
  );

  const length = dump.lines.at(-1) === '' ? dump.lines.length - 1 : dump.lines.length;
  const closing = body.find((block) => block.type === 'closing');
  const closingDay = closing?.date === undefined ? undefined : readDay(closing.date);
  const headDay = [head.adoption, yearly(head.title)]
    .map((passage) => passage && adoptionDay(passage.text))
    .find((day) => day !== undefined);
  const adopted = supplied.get('adopted') ?? (headDay && readDay(headDay)) ?? closingDay;
  if (adopted === undefined)
    missing(
      'the day of adoption',
      'expected "on 6 October 2009" in the head or a closing with its date',
    );

  const identified = identify(parts, supplied.get('symbol'), adopted);
  problems.push(...identified.problems);
  const { symbol } = identified;
  const hasText = body.some(({ type }) => type !== 'heading' && type !== 'closing');
  if (!hasText)
    problems.push(
      fault(
        'no text',
        1,
        'has no paragraph',
        'expected "The General Assembly," or another organ, and paragraphs after it',
      ),
    );
  if (symbol === undefined || !hasText) return { resolution: undefined, problems };

  // what the maker of a catalogue supplies stands in brackets
  const words = supplied.get('title') ?? (title && withoutPart(titleOf(title.text), symbol));
  if (!words) missing('a title', 'expected "64/1. Title" after the adoption line');

  const issued = masthead.issued && readDay(masthead.issued.text);
  if (masthead.issued && issued === undefined)
    problems.push(
      doubt('missing metadata', linesOf(masthead.issued.spans), 'the day of issue cannot be read', {
        hint: 'expected a date such as "7 October 2009"',
        printed: masthead.issued.text,
      }),
    );
  const origin = supplied.get('origin') ?? head.origin?.text;

  const metadata: Metadata = {
    symbol: symbol.text,
    title: words || `[Resolution ${shortOf(symbol)}]`,
    ...(title && title.marks.length > 0 && { titleNotes: title.marks.map(({ note }) => note) }),
    organ: symbol.organ,
    ...(symbol.session !== undefined && {
      session: {
        id: symbol.session,
        ...(masthead.sessionName && { name: masthead.sessionName.text }),
      },
    }),
    agendaItems: masthead.agendaItems.flatMap(({ text }) => readAgendaItems(text)),
    ...(adopted !== undefined && { adopted }),
    ...meetingIn(head, closing),
    ...(issued && { issued }),
    ...(masthead.distribution && { distribution: masthead.distribution.text }),
    ...(origin !== undefined && { origin: readOrigin(origin) }),
    ...(masthead.jobNumber && { jobNumber: masthead.jobNumber.text }),
    ...(masthead.reissue && { reissue: masthead.reissue.text.replace(/^\*+\s*/, '') }),
    source: {
      file: dump.file,
      format: reading.format,
      sha256: dump.sha256,
      ...(dump.encoding !== 'utf-8' && { encoding: dump.encoding }),
      ...(dump.references && { references: true as const }),
      lines: length,
      ...(dump.from?.kind === 'pdf file' && { pages: dump.from.pages }),
    },
    lines: fieldLines(masthead, head),
    furniture: furnitureLines(parts.furniture),
    corrections: parts.corrections,
  };
  return { resolution: { metadata, body, notes, doubts: [] }, problems };
}

/**
 * The symbol: supplied by a correction, or that of the masthead, of the title, of the file's name.
 * Where they differ that is a doubt.
 */
function identify(
  parts: Parts,
  supplied: string | undefined,
  adopted: string | undefined,
): { symbol: DocumentSymbol | undefined; problems: Finding[] } {
  const { dump, reading, title } = parts;
  if (supplied !== undefined) {
    const symbol = parseSymbol(supplied);
    return { symbol, problems: symbol ? [] : [noSymbol(`the supplied "${supplied}" is none`)] };
  }
  const { symbol: printed } = reading.masthead;
  const headed = printed && parseSymbol(printed.text.replace(/\*{1,4}$/, ''));
  const number = title && numberOfTitle(title.text);
  const numbered = number === undefined ? undefined : parseSymbol(number, organOf(parts));
  const named = symbolOfFile(dump.file);
  const problems: Finding[] = [];
  const lines = title
    ? linesOf(title.spans)
    : printed
      ? linesOf(printed.spans)
      : ([[1, 1]] as Lines);
  const mismatch = (fact: string, hint: string) =>
    problems.push(doubt('symbol mismatch', lines, fact, { hint }));
  if (headed && numbered && !agree(headed, numbered))
    mismatch(
      `the title is numbered ${number}, the masthead says ${headed.text}`,
      'expected one number; mend the wrong one in content/corrections/',
    );
  const told = headed ?? numbered;
  if (told === undefined) {
    if (named === undefined) return { symbol: undefined, problems: [noSymbol('has no symbol')] };
    mismatch(
      `the symbol ${named.text} is from the name of the file`,
      'expected "A/RES/…" in the masthead or "64/1." before the title',
    );
    return { symbol: named, problems };
  }
  if (named === undefined || agree(named, told)) {
    // "A_RES_71_101_A-B" and a title "71/101": the name knows the parts
    return { symbol: headed ?? named ?? told, problems };
  }
  const year = adopted === undefined ? undefined : sessionOn(adopted);
  // numbers ran on from session to session: a scan may have misread the numeral after one
  const misread = told.style === 'roman' && told.number === named.number;
  const dated = named.session === year && told.session !== year;
  const symbol = !headed && (misread || dated) ? named : told;
  mismatch(
    `the file is named ${named.text}, its text says ${told.text}`,
    `expected one symbol; taken for ${symbol.text}, by ${symbol === told ? 'its text' : dated ? 'the day of adoption' : 'the name of the file'}`,
  );
  return { symbol, problems };
}

const noSymbol = (fact: string): Finding =>
  fault(
    'no symbol',
    1,
    fact,
    'expected "A/RES/…" or another organ\'s in the masthead, "64/1." before the title, or a file named "A_RES_64_1.txt"',
  );

const SYMBOL_NAME = /^(?:A|S|E|A[_-]HRC)[_-]?RES[_-].+/i; // "A_RES_71_101_A-B.txt"
/** What some collections add to the name: "S_RES_0003_1946_EN". */
const ADDED = /(?:[_-](?:EN|E|GOLD))+$/i;

/** The symbol that a dump's file is named by. */
export function symbolOfFile(file: string): DocumentSymbol | undefined {
  const name = file.replace(/\.[^.]*$/, '').replace(ADDED, '');
  if (!SYMBOL_NAME.test(name)) return undefined;
  return parseSymbol(name) ?? parseSymbol(name.replace(/_(?=[A-Z](?:-[A-Z])?$)/, ' '));
}

/** The organ whose resolution it is: by the adoption line, or the formula. */
function organOf({ head, body }: Parts): Organ | undefined {
  const adopting = head.adoption && adoptingOrgan(head.adoption.text);
  const formula = body.find((block) => block.type === 'paragraph' && block.kind === 'formula');
  return (
    adopting ?? (formula?.type === 'paragraph' ? organOfFormula(plain(formula.text)) : undefined)
  );
}

/** The regular session that sits on a day: the first opened in 1946; each begins in September. */
function sessionOn(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return String(year - 1945 - (month < 9 ? 1 : 0));
}

/** The title of "A/RES/71/101 A-B" may be numbered "71/101": its parts have letters of their own. */
function agree(symbol: DocumentSymbol, numbered: DocumentSymbol): boolean {
  const { part, ...whole } = numbered;
  if (part !== undefined) return shortOf(symbol) === shortOf(numbered);
  return symbol.session === whole.session && symbol.number === whole.number;
}

/** The title without the letter of the part that the symbol names: "Financing for development B". */
const withoutPart = (title: string, { part }: DocumentSymbol): string =>
  part !== undefined && title.endsWith(` ${part}`) ? title.slice(0, -part.length).trim() : title;

const yearly = (title: Passage | undefined) =>
  title && YEARLY_TITLE.test(title.text) ? title : undefined;

/** The meeting by the closing, or by the head: "Adopted … at its 4683rd meeting, on …". */
function meetingIn({ adoption }: Head, closing: Closing | undefined): Pick<Metadata, 'meeting'> {
  const told = [closing?.vote && plain(closing.vote), adoption?.text];
  const name =
    closing?.meeting ?? told.map((text) => MEETING_TOLD.exec(text ?? '')?.[0]).find(Boolean);
  const meeting = name === undefined ? undefined : meetingOf(name);
  return meeting ? { meeting } : {};
}

const MEETING_TOLD = /\b\d{1,5} ?(?:st|nd|rd|th) meeting\b/;
const MEETING_NUMBER = /^(\d+) ?(?:st|nd|rd|th)\b/; // "55th (resumed) plenary meeting"
const ORDINAL = /^([A-Z][a-z-]+(?: and [a-z-]+)?) plenary meeting/; // "Hundred and first plenary meeting"

function meetingOf(name: string): NonNullable<Metadata['meeting']> | undefined {
  const digits = MEETING_NUMBER.exec(name)?.[1];
  const words = ORDINAL.exec(name)?.[1];
  const number = digits === undefined ? words && numberOfOrdinal(words) : Number(digits);
  if (!number) return undefined;
  return { name: name.replace(/,$/, ''), number, resumed: /\bresumed\b/.test(name) };
}

function fieldLines(masthead: Reading['masthead'], head: Head): Record<string, Lines> {
  const fields: [string, { spans: Passage['spans'] }[]][] = [
    ['symbol', masthead.symbol ? [masthead.symbol] : []],
    ['title', head.title ? [head.title] : []],
    ['sessionName', masthead.sessionName ? [masthead.sessionName] : []],
    ['agendaItems', masthead.agendaItems],
    ['adopted', head.adoption ? [head.adoption] : []],
    ['issued', masthead.issued ? [masthead.issued] : []],
    ['distribution', masthead.distribution ? [masthead.distribution] : []],
    ['origin', head.origin ? [head.origin] : []],
    ['jobNumber', masthead.jobNumber ? [masthead.jobNumber] : []],
    ['reissue', masthead.reissue ? [masthead.reissue] : []],
  ];
  return Object.fromEntries(
    fields
      .filter(([, passages]) => passages.length > 0)
      .map(([name, passages]) => [name, linesOf(passages.flatMap((passage) => passage.spans))]),
  );
}

// "1 A/57/444, annex.", "2/  See A/AC.237/41", "5. Ibid.", "¹²⁰ Resolution …", "^140 Resolution", "6 2 Resolution"
const NOTE_LABEL =
  /^(?:\^?\d{1,3}[/.]?|\d \d(?= [A-Z])|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?!\S)|\*{1,4}|†|‡)\s+|^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/;

/** The notes without their labels. */
export function toNotes(notes: Reading['notes']): Note[] {
  return notes.map(({ label, passage }) => {
    const length = NOTE_LABEL.exec(passage.text)?.[0].length ?? label.length;
    return {
      label,
      text: toText({
        type: 'prose',
        text: passage.text.slice(length).trim(),
        marks: [],
        emphasis: passage.emphasis
          .map(([from, to]): [number, number] => [Math.max(0, from - length), to - length])
          .filter(([from, to]) => from < to),
        spans: passage.spans,
      }),
      lines: linesOf(passage.spans),
    };
  });
}
