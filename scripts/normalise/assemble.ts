import type { Block, Lines, Metadata, Note, Resolution } from '../../src/model/resolution.ts';
import { parseSymbol, shortOf, type DocumentSymbol } from '../../src/model/symbol.ts';
import { readDay } from './dates.ts';
import type { Dump } from './dump.ts';
import {
  adoptionDay,
  numberOfTitle,
  readAgendaItems,
  readOrigin,
  titleOf,
  type Head,
} from './head.ts';
import { linesOf } from './passage.ts';
import type { Finding } from './problems.ts';
import { toText, type Prose } from './prose.ts';
import type { Furniture, Passage, Reading } from './reading.ts';

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
    problems.push({
      kind: 'missing metadata',
      line: 1,
      fact: `${what} not found`,
      hint,
      severity: 'error',
    });

  const symbol = masthead.symbol && parseSymbol(masthead.symbol.text.replace(/\*{1,4}$/, ''));
  const number = title && numberOfTitle(title.text);
  const numbered = number === undefined ? undefined : parseSymbol(number);
  const words = title && titleOf(title.text);
  const known = symbol ?? numbered;
  if (known === undefined)
    missing('a symbol', 'expected "A/RES/…" in the masthead or "64/1." before the title');
  if (symbol && numbered && !agree(symbol, numbered)) {
    problems.push({
      kind: 'symbol mismatch',
      line: title?.spans[0]?.line ?? 1,
      fact: `the title is numbered ${number}, the masthead says ${symbol.text}`,
      hint: 'expected one number; mend the wrong one in content/corrections/',
      severity: 'error',
    });
  }
  if (head.title === undefined)
    missing('a title', 'expected "64/1. Title" after the adoption line');

  const closing = body.find((block) => block.type === 'closing');
  const closingDay = closing && readDay(closing.date);
  const headDay = head.adoption && adoptionDay(head.adoption.text);
  const adopted = (headDay && readDay(headDay)) ?? closingDay;
  if (adopted === undefined)
    missing(
      'the day of adoption',
      'expected "on 6 October 2009" in the head or a closing with its date',
    );
  if (closing === undefined)
    problems.push({
      kind: 'truncated dump',
      line: dump.lines.length,
      fact: 'no closing lines',
      hint: 'expected "15th plenary meeting" and a date at the end of the text; the dump may be cut off',
      severity: 'error',
    });
  if (body.every((block) => block.type !== 'paragraph'))
    missing('any paragraph', 'expected "The General Assembly," and paragraphs after it');
  if (known === undefined || !words || adopted === undefined || body.length === 0)
    return { resolution: undefined, problems };

  const issued = masthead.issued && readDay(masthead.issued.text);
  if (masthead.issued && issued === undefined)
    missing('a day of issue', `expected a date, found "${masthead.issued.text}"`);

  const metadata: Metadata = {
    symbol: known.text,
    title: words,
    ...(title.marks.length > 0 && { titleNotes: title.marks.map(({ note }) => note) }),
    organ: 'General Assembly',
    session: {
      id: known.session,
      ...(masthead.sessionName && { name: masthead.sessionName.text }),
    },
    agendaItems: masthead.agendaItems.flatMap(({ text }) => readAgendaItems(text)),
    adopted,
    ...(closing && { meeting: meetingOf(closing.meeting) }),
    ...(issued && { issued }),
    ...(masthead.distribution && { distribution: masthead.distribution.text }),
    ...(head.origin && { origin: readOrigin(head.origin.text) }),
    ...(masthead.jobNumber && { jobNumber: masthead.jobNumber.text }),
    ...(masthead.reissue && { reissue: masthead.reissue.text.replace(/^\*+\s*/, '') }),
    source: {
      file: dump.file,
      format: reading.format,
      sha256: dump.sha256,
      lines: dump.lines.at(-1) === '' ? dump.lines.length - 1 : dump.lines.length,
    },
    lines: fieldLines(masthead, head),
    furniture: furnitureLines(parts.furniture),
    corrections: parts.corrections,
  };
  return { resolution: { metadata, body, notes, doubts: [] }, problems };
}

/** The title of "A/RES/71/101 A-B" may be numbered "71/101": its parts have letters of their own. */
function agree(symbol: DocumentSymbol, numbered: DocumentSymbol): boolean {
  const { part, ...whole } = numbered;
  if (part !== undefined) return shortOf(symbol) === shortOf(numbered);
  return symbol.session === whole.session && symbol.number === whole.number;
}

const MEETING_NUMBER = /^(\d+) ?(?:st|nd|rd|th)\b/; // "55th (resumed) plenary meeting"

function meetingOf(name: string): NonNullable<Metadata['meeting']> | undefined {
  const number = MEETING_NUMBER.exec(name)?.[1];
  if (number === undefined) return undefined;
  return {
    name: name.replace(/,$/, ''),
    number: Number(number),
    resumed: /\bresumed\b/.test(name),
  };
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

function furnitureLines(furniture: Furniture[]): Record<string, Lines> {
  const kinds = Map.groupBy(furniture, ({ kind }) => kind);
  return Object.fromEntries(
    [...kinds]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, all]) => [kind, linesOf(all.map(({ span }) => span))]),
  );
}

const NOTE_LABEL = /^(?:\d{1,3}|\*{1,4}|†|‡)\s+/; // "1 A/57/444, annex."

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
