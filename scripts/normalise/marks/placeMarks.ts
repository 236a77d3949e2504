import { doubt, fault, lastWordsOf, type Finding } from '../problems.ts';
import { lineAt, spanAt } from '../passage.ts';
import type { Prose } from '../prose.ts';
import type { Furniture, Passage, Reading, Rows, Verbatim } from '../reading.ts';
import {
  candidatesFor,
  pageOf,
  signedIn,
  type Place,
  type Sought,
  type Stretch,
} from './candidates.ts';
import { AHEAD, APART, BEHIND, endsSentence, MAY_FOLLOW, NEVER, SURE } from './evidence.ts';
import { COLUMN, widthOf } from '../pdf/measure.ts';
import { before, leastDoubt } from './leastDoubt.ts';
import { takeOut, type Placed } from './takeOut.ts';

export type Marked = {
  body: (Prose | MarkedRows | Verbatim)[];
  furniture: Furniture[];
  problems: Finding[];
};
export type MarkedRows = { type: 'table'; rows: Prose[][] };
type Notes = Reading['notes'];

/**
 * Takes the note marks out of the text and keeps their places.
 *
 * The notes are known before their marks are sought. All are placed together: of all ways to give
 * them numbers of the text in their order the one with the least doubt (evidence.ts) is taken. A
 * note stays without a mark, and is reported with the places that it could have, where too much
 * speaks against its best place or two places are as good. A number already placed may come again
 * right after punctuation.
 *
 * `pages`: the line on which each page of PDF text begins; none for other dumps. `ofVolume`: the
 * notes are numbered through a volume, and their first may have any number.
 */
export function placeMarks(
  body: Reading['body'],
  notes: Notes,
  pages: readonly number[] = [],
  ofVolume = false,
): Marked {
  const passages = passagesOf(body);
  const numbered = notes.filter(({ label }) => /^\d+$/.test(label));
  const others = notes.filter(({ label }) => !/^\d+$/.test(label));

  const candidates = candidatesFor(onPages(numbered, pages), passages, pages);
  const choices = believed(candidates, leastDoubt(candidates));
  const firsts = choices.flatMap(({ place }, index): Placed[] => {
    const note = numbered[index]?.label;
    return place && note !== undefined ? [{ ...place, note }] : [];
  });
  const asterisks = [...new Set(others.map(({ label }) => label))].flatMap((label) =>
    LETTER.test(label) ? shownFor(label, passages) : asterisksFor(label, passages),
  );
  const placed = [...firsts, ...asterisks];

  const known = new Map(placed.toReversed().map((place) => [place.note, place]));
  const taken = new Set(placed.map(keyOf));
  const again = repeats(numbered, candidates, choices).filter((place) => !taken.has(keyOf(place)));
  const labels = new Set(numbered.map(printedOf));
  const noteless = marksWithoutNote(passages, labels).filter((place) => !taken.has(keyOf(place)));

  const furniture: Furniture[] = [];
  const byPassage = Map.groupBy([...placed, ...again], ({ passage }) => passage);
  const proses = passages.map((passage, index) => {
    const places = byPassage.get(index) ?? [];
    return takeOut(
      passage,
      places.toSorted((a, b) => a.from - b.from),
      furniture,
    );
  });
  return {
    body: rebuild(body, proses),
    furniture,
    problems: [
      ...orderProblems(numbered, ofVolume),
      ...numbered.flatMap((note, index) => withoutMark(note, choices[index], passages)),
      ...others
        .filter(({ label }) => !known.has(label))
        .flatMap((note) => withoutMark(note, undefined, passages)),
      ...noteless.map((place) => withoutNote(place, passages, numbered.at(-1)?.label)),
      ...placed.flatMap((place) => aloneOnItsLine(place, passages)),
      ...early(numbered, candidates, choices)
        .filter((place) => !taken.has(keyOf(place)))
        .map((place) => beforeItsFirst(place, passages)),
    ],
  };
}

/**
 * A maker that sets what is raised on a line of its own, above the words that it stands beside, tells no
 * more of a mark than its line; one that breaks its line there leaves the line before it short.
 */
function aloneOnItsLine({ passage, from, to, note }: Placed, passages: Passage[]): Finding[] {
  const found = passages[passage];
  const span = found && spanAt(found, from);
  if (span === undefined || span.at !== from || span.to - span.from !== to - from) return [];
  // "[2]", whose brackets are no text
  if (found?.spans.some((other) => other !== span && other.line === span.line)) return [];
  const above = found?.spans.findLast(({ at }) => at < span.at);
  const below = found?.spans.find(({ at }) => at > span.at);
  // it was brought to the blank that it left within its line
  if (above !== undefined && above.line === below?.line) return [];
  const ahead = found?.text.slice(above?.at ?? 0, from).trim() ?? '';
  const breaks = above !== undefined && above.line < span.line;
  if (breaks && ahead !== '' && widthOf(ahead) < SHORT) return [];
  const words = lastWordsOf(found?.text.slice(0, from).trimEnd() ?? '');
  return [
    doubt(
      'doubtful mark',
      [[span.line, span.line]],
      `the mark ${note} stands on a line of its own, behind "${words}"`,
      {
        hint: 'expected it within the line of its word; it may belong to another word of the next',
      },
    ),
  ];
}

/** A line so wide is as full as most are. */
const SHORT = COLUMN * 0.75;

/** So many notes are not all of one page, but gathered at the end. */
const GATHERED = 8;

/** The notes with their pages, which tell nothing where all notes are gathered on one. */
function onPages(notes: Notes, pages: readonly number[]): Sought[] {
  const sought = notes.map((note) => ({
    label: printedOf(note),
    page: pageOf(pages, lineOf(note.passage)),
  }));
  const gathered = notes.length >= GATHERED && new Set(sought.map(({ page }) => page)).size === 1;
  return gathered ? sought.map(({ label }) => ({ label, page: undefined })) : sought;
}

/** A note's label as it is printed: its mark has that. */
export const printedOf = ({ label, printed = label }: Notes[number]): string => printed;

/** Where a note has its mark, or where it could have it but for the doubt. */
type Choice = { place: Place | undefined; doubtful: Place[] };

/**
 * Leaves out one of two places that are as good between the marks before and after, and what is not
 * sure where most marks are lost; says of each note left out where it could stand.
 */
function believed(
  candidates: readonly Place[][],
  chosen: readonly (Place | undefined)[],
): Choice[] {
  const nextPlaces = placesAfter(chosen);
  const choices: Choice[] = [];
  let last: Place | undefined;
  for (const [note, place] of chosen.entries()) {
    const [ahead, behind] = [last, nextPlaces[note]];
    const between = (candidates[note] ?? []).filter(
      (other) =>
        other !== place &&
        (ahead === undefined || before(ahead, other)) &&
        (behind === undefined || before(other, behind)),
    );
    choices.push(choiceOf(place, between, choices.at(-1), chosen[note - 1]));
    last = place ?? last;
  }
  return mostAreLost(choices) ? choices.map(ifSure) : choices;
}

/** A text that lost most of its marks has few left, but as many numbers as any. */
const mostAreLost = (choices: readonly Choice[]): boolean =>
  choices.filter(({ place }) => place !== undefined).length * 3 < choices.length;

const ifSure = (choice: Choice): Choice =>
  choice.place === undefined || isSure(choice.place)
    ? choice
    : { place: undefined, doubtful: [choice.place] };

function choiceOf(
  place: Place | undefined,
  others: Place[],
  previous: Choice | undefined,
  previousPlace: Place | undefined,
): Choice {
  if (place === undefined) return { place, doubtful: others.filter(({ doubt }) => doubt < NEVER) };
  // right after the mark before it the number has no doubt of its own
  if (place.after !== undefined && place.after === previousPlace)
    return previous?.place ? { place, doubtful: [] } : { place: undefined, doubtful: [place] };
  const rivals = others.filter(
    (other) =>
      other.doubt - place.doubt < APART &&
      // a mark that comes again
      !(isSure(place) && isSure(other) && before(place, other)),
  );
  return rivals.length > 0
    ? { place: undefined, doubtful: [place, ...rivals] }
    : { place, doubtful: [] };
}

const isSure = ({ printed }: Place): boolean => printed <= SURE;

/** Further marks of notes that have one: a number right behind a word or a stop is nothing else. */
function repeats(
  notes: Notes,
  candidates: readonly Place[][],
  choices: readonly Choice[],
): Placed[] {
  return notes.flatMap(({ label }, index) => {
    const first = choices[index]?.place;
    if (first === undefined) return [];
    return (candidates[index] ?? [])
      .filter((place) => isSure(place) && before(first, place))
      .map((place) => ({ ...place, note: label }));
  });
}

/** Numbers that read like marks of notes whose first marks come later. */
function early(notes: Notes, candidates: readonly Place[][], choices: readonly Choice[]): Placed[] {
  return notes.flatMap(({ label }, index) => {
    const first = choices[index]?.place;
    if (first === undefined) return [];
    return (candidates[index] ?? [])
      .filter((place) => isSure(place) && before(place, first))
      .map((place) => ({ ...place, note: label }));
  });
}

/** For each note the place of the next that has one. */
function placesAfter(chosen: readonly (Place | undefined)[]): (Place | undefined)[] {
  let next: Place | undefined;
  return chosen
    .toReversed()
    .map((place) => {
      const after = next;
      next = place ?? next;
      return after;
    })
    .toReversed();
}

const lineOf = (passage: Passage): number => passage.spans[0]?.line ?? 1;

/** No two marks end at the same character. */
const keyOf = ({ passage, to }: Stretch): string => `${passage}:${to}`;

export function passagesOf(body: Reading['body']): Passage[] {
  return body.flatMap((piece) =>
    piece.type === 'passage' ? [piece] : piece.type === 'table' ? piece.rows.flat() : [],
  );
}

export function rebuild(body: Reading['body'], proses: Prose[]): Marked['body'] {
  const queue = proses.values();
  const next = (): Prose => {
    const { value } = queue.next();
    if (value === undefined) throw new Error('fewer passages came back than went in');
    return value;
  };
  const rowsOf = (table: Rows): MarkedRows => ({
    type: 'table',
    rows: table.rows.map((row) => row.map(next)),
  });
  return body.map((piece) =>
    piece.type === 'passage' ? next() : piece.type === 'table' ? rowsOf(piece) : piece,
  );
}

const LETTER = /^[a-z]$/;

/** The marks of a letter where they were found already: in the cells of a table. */
const shownFor = (label: string, passages: Passage[]): Placed[] =>
  passages.flatMap(({ text, marks = [] }, passage) =>
    marks
      .filter(([from, to]) => text.slice(from, to) === label)
      .map(([from, to]) => ({ passage, from, to, note: label })),
  );

const WITHIN_LABEL = /^[“"]?\(?[\da-z]{1,5}$/i; // "1" of "1*.", "(a" of "(a*)"

/** Literal asterisks: "B*". A label may have one behind it, not within. */
export function asterisksFor(label: string, passages: Passage[]): Placed[] {
  const places: Placed[] = [];
  for (const [index, { text }] of passages.entries()) {
    for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
      const to = from + label.length;
      const alone = text[from - 1] !== label[0] && text[to] !== label[0];
      const within = /^[.)]/.test(text.slice(to)) && WITHIN_LABEL.test(text.slice(0, from));
      if (alone && from > 0 && !within) places.push({ passage: index, from, to, note: label });
    }
  }
  return places;
}

const AFTER_PUNCTUATION = /(?<=[\p{L})”"’\]][,;:.]|(?:1[89]|20)\d\d[,;])\d{1,3}(?![\d/%])/gu; // "attests;1"

const AT_END = /(?<=(?:\p{L}[”"’]?|\)|\b(?:18|19|20)\d\d)[;,]) \d{1,3}$/u; // "Armistice Agreement; 32", "1991, 120"

/** "23 October 1991, 110 as reflected": what follows is counted by no number. */
const BEFORE_CLAUSE =
  /(?<=(?:\p{L}[”"’]?|\b(?:18|19|20)\d\d)[;,] )\d{1,3}(?= (?:as|since|which|whose|who|where|while|including|(?:by|in|to|of|on) which)\b)/gu;

/** A number set to a word, "attests1", which is none of its own, or a number in brackets, "attests[1]". */
const BEHIND_WORD = /(?<=\p{Ll}{3}[”"’)]?)(?:\d{1,3}(?!\d)|\[\d{1,3}\])/gu;
const BRACKETS = /[[\]]/g;
/** "part2": a maker lost the blank before it. */
const IS_OF_WORD =
  /(?:^|[^\p{L}])(?:article|paragraph|para|chapter|section|annex|target|item|part|rule|page|table|phase|resolution|decision|session|Goal|goal|and|of|the|to)s?$/u;

/** Numbers that can only be marks, behind punctuation that ends a word, a year or the text, of no note. */
function marksWithoutNote(passages: Passage[], labels: ReadonlySet<string>): Placed[] {
  return passages.flatMap(({ text }, passage) => [
    ...[AT_END.exec(text)].flatMap((found): Placed[] => {
      if (found === null) return [];
      const note = found[0].trim();
      return labels.has(note)
        ? []
        : [{ passage, from: text.length - note.length, to: text.length, note }];
    }),
    ...[...text.matchAll(BEFORE_CLAUSE)]
      .map(({ index, 0: note }) => ({ passage, from: index, to: index + note.length, note }))
      .filter(({ note }) => !labels.has(note)),
    ...signedIn(text)
      .filter(({ note }) => !labels.has(note))
      .map((mark) => ({ passage, ...mark })),
    ...[...text.matchAll(BEHIND_WORD)]
      .map(({ index, 0: mark }) => ({
        passage,
        from: index,
        to: index + mark.length,
        note: mark.replace(BRACKETS, ''),
      }))
      .filter(
        ({ from, to, note }) =>
          !labels.has(note) &&
          MAY_FOLLOW.test(text.slice(to, to + BEHIND)) &&
          !IS_OF_WORD.test(text.slice(Math.max(0, from - AHEAD), from)),
      ),
    ...[...text.matchAll(AFTER_PUNCTUATION)]
      .map(({ index, 0: note }) => ({ passage, from: index, to: index + note.length, note }))
      .filter(({ from, to, note }) => {
        const ahead = text.slice(Math.max(0, from - AHEAD), from);
        return (
          !labels.has(note) &&
          MAY_FOLLOW.test(text.slice(to, to + BEHIND)) &&
          (!ahead.endsWith('.') || endsSentence(ahead))
        );
      }),
  ]);
}

/** How many of the places that a note could have are named. */
const NAMED = 3;

export function withoutMark(
  { label, passage }: Notes[number],
  choice: Choice | undefined,
  passages: Passage[],
): Finding[] {
  if (choice?.place) return [];
  const doubtful = (choice?.doubtful ?? []).toSorted((a, b) => (before(a, b) ? -1 : 1));
  const named = doubtful
    .slice(0, NAMED)
    .map((place) => `${around(passages, place)} (line ${lineAtPlace(passages, place)})`);
  return [
    fault(
      'note without mark',
      lineOf(passage),
      `note ${label} has no mark in the text`,
      named.length > 0
        ? `it could stand in ${named.join(' or ')}, which is not sure`
        : `expected "${label}" after a word or a stop, after the mark before it; the text may have lost it`,
    ),
  ];
}

/** The place with the words ahead of it and behind it, in quotation marks. */
function around(passages: Passage[], { passage, from, to }: Stretch): string {
  const text = passages[passage]?.text ?? '';
  const after = /^.{0,8}/.exec(text.slice(to))?.[0] ?? '';
  return `"${lastWordsOf(text.slice(0, from))}${text.slice(from, to)}${after}"`;
}

const lineAtPlace = (passages: Passage[], { passage, from }: Stretch): number => {
  const found = passages[passage];
  return found ? lineAt(found, from) : 1;
};

export function withoutNote(place: Placed, passages: Passage[], last: string | undefined): Finding {
  const text = passages[place.passage]?.text ?? '';
  return fault(
    'mark without note',
    lineAtPlace(passages, place),
    `the mark ${place.note} in "${lastWordsOf(text.slice(0, place.from))}${place.note}" has no note`,
    last === undefined ? 'the dump has no notes' : `the last note is ${last}`,
  );
}

function beforeItsFirst(place: Placed, passages: Passage[]): Finding {
  return fault(
    'mark without note',
    lineAtPlace(passages, place),
    `${place.note} in ${around(passages, place)} reads like a mark, but stands before the first mark of its note`,
    'it was left in the text',
  );
}

export function orderProblems(notes: Reading['notes'], ofVolume: boolean): Finding[] {
  return notes.flatMap(({ label, passage }, index) => {
    if (index === 0 && ofVolume) return [];
    const expected = index === 0 ? 1 : Number(notes[index - 1]?.label) + 1;
    if (Number(label) === expected) return [];
    return [
      fault(
        'note number',
        passage.spans[0]?.line ?? 1,
        `note ${label} stands where note ${expected} should`,
        'notes are numbered through a resolution and its annexes',
      ),
    ];
  });
}
