import type { Finding } from './problems.ts';
import type { Prose } from './prose.ts';
import type { Furniture, Passage, Reading, Rows, Verbatim } from './reading.ts';

/** Where the mark of a note stands, or could stand, in the passages. */
type Place = {
  passage: number;
  from: number;
  to: number;
  /** How far from certain that this number is a mark: 0 sure, over 6 not to be believed. */
  doubt: number;
};

const NOT_BELIEVED = 6;
const LEFT_OUT = 12;

export type Marked = {
  body: (Prose | MarkedRows | Verbatim)[];
  furniture: Furniture[];
  problems: Finding[];
};
export type MarkedRows = { type: 'table'; rows: Prose[][] };

/**
 * Takes the note marks out of the text and keeps their places.
 *
 * The notes are known before their marks are sought. Each number is sought in order, and accepted
 * only where taking exactly that number away leaves a word, a year, a range or a symbol whole; of
 * all ways to place the numbers in order the one with the least doubt is taken. A number already
 * placed may come again right after punctuation. What cannot be placed is reported.
 */
export function placeMarks(
  body: Reading['body'],
  notes: Reading['notes'],
  pages: Reading['pages'] = [],
): Marked {
  const passages = passagesOf(body);
  const numbered = notes.filter(({ label }) => /^\d+$/.test(label));
  const problems: Finding[] = orderProblems(numbered);

  const candidates = numbered.map(({ label }, index) =>
    candidatesFor(label, numbered[index - 1]?.label, passages).map((place) => ({
      ...place,
      doubt:
        place.doubt +
        doubtOfPage(
          pageOf(pages, lineAt(passages[place.passage], place.from)),
          pageOf(pages, numbered[index]?.passage.spans[0]?.line ?? 1),
        ),
    })),
  );
  const placed: (Place & { note: string })[] = [];
  for (const [index, place] of leastDoubt(candidates).entries()) {
    const note = numbered[index];
    if (note === undefined) continue;
    if (place) placed.push({ ...place, note: note.label });
    else problems.push(withoutMark(note));
  }
  for (const note of notes) {
    if (/^\d+$/.test(note.label)) continue;
    const places = asterisks(note.label, passages);
    if (places.length === 0) problems.push(withoutMark(note));
    placed.push(...places.map((place) => ({ ...place, note: note.label })));
  }
  const strict = afterPunctuation(passages).filter(
    (place) => !placed.some((other) => overlap(other, place)),
  );
  for (const place of strict) {
    const first = placed.find(({ note }) => note === place.note);
    if (first && before(first, place)) placed.push(place);
    else if (!first && !numbered.some(({ label }) => label === place.note))
      problems.push(withoutNote(place, passages[place.passage], numbered.at(-1)?.label));
  }
  placed.sort((a, b) => a.passage - b.passage || a.from - b.from);

  const furniture: Furniture[] = [];
  const proses = passages.map((passage, index) =>
    withoutMarks(
      passage,
      placed.filter((place) => place.passage === index),
      furniture,
    ),
  );
  return { body: rebuild(body, proses), furniture, problems };
}

function passagesOf(body: Reading['body']): Passage[] {
  return body.flatMap((piece) =>
    piece.type === 'passage' ? [piece] : piece.type === 'table' ? piece.rows.flat() : [],
  );
}

function rebuild(body: Reading['body'], proses: Prose[]): Marked['body'] {
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

// What a number counts or dates: "3 June", "5 per cent".
const COUNTED =
  /^ (?:January|February|March|April|May|June|July|August|September|October|November|December|per cent|million|billion|years?|months?|days?|weeks?|hours?|minutes|degrees)/;
const LISTED = /^ (?:(?:to|and|or|–|-) \d|[–-])/; // "2 to 4", "3 and 5"
// Words that a number belongs to: "article 2", "Agenda 21", "Group of 77".
const NUMBERED =
  /(?:^|[\s(“"])(?:articles?|paragraphs?|paras?\.?|chapters?|sections?|annex(?:es)?|Nos?\.|vols?\.|goals?|targets?|indicators?|items?|parts?|rules?|resolutions?|decisions?|pages?|pp?\.|phases?|Agenda|principles?|recommendations?|tables?|levels?|category|categories|schedules?|appendix|type|round|session|stage|option|column|line|step|day)$/i;
const PREPOSITION =
  /(?:^|\s)(?:of|from|to|between|and|or|than|least|most|the|a|in|on|by|for|at|with|until|since|approximately|about|over|under|nearly|some|only|another|additional|all)$/i;
const YEAR = /(?:^|[^\d/])(?:1[89]|20)\d\d$/; // "of 1996", "2001–2010"
const YEAR_ITSELF = /^(?:1[89]|20)\d\d$/;
const SYMBOL = /\d\/\d{1,4}$/; // "resolution 63/233"
const OPENED = /[([/\-–—$€£#§=<>+×]$/; // a number goes on or is bracketed
const ABBREVIATED =
  /(?:^|[\s(])(?:Nos?|vols?|paras?|chaps?|arts?|p|pp|sect|Corr|Add|Rev|[A-Z])\.$/i;
// A whole word before the stop, unlike "No. 7", "GC.18/Res.9", "22/COP.15", "paragraph II.75"
const WORD = /^["“‘(]?[\p{L}’'-]+$/u;
const NUMERAL = /^[IVXLC]+$/;
const BRACKET = /[)”"’\]]\.$/;
const AFTER = /^(?:$|[\s,;:)\]”"’'»*]|\.(?!\d))/; // what may stand after a mark

/** Every place where the label could be a mark, each with its doubt. */
function candidatesFor(label: string, previous: string | undefined, passages: Passage[]): Place[] {
  const places: Place[] = [];
  for (const [index, { text }] of passages.entries()) {
    for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
      const to = from + label.length;
      const doubt = doubtOf(text, from, to, previous);
      if (doubt <= NOT_BELIEVED) places.push({ passage: index, from, to, doubt });
    }
  }
  return places;
}

/** The text ends with a stop that belongs to a whole word or a bracket. */
function endsSentence(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1, -1);
  return BRACKET.test(text) || (word.length > 3 && WORD.test(word) && !NUMERAL.test(word));
}

/** How much speaks against the number at [from, to) being a mark. */
function doubtOf(text: string, from: number, to: number, previous: string | undefined): number {
  const after = text.slice(to, to + 24);
  if (from === 0 || !AFTER.test(after)) return Infinity;
  const before = text.slice(Math.max(0, from - 40), from);
  if (previous !== undefined && followsMark(before, previous)) return 0.25;
  if (before.endsWith(' ')) {
    // "Action 11. We will …"
    if (/^\p{L}+ $/u.test(before) && from < 20) return Infinity;
    // the mark follows punctuation: before it a number is more likely the text's own
    const early = /^[.;:]/.test(after) ? 1.5 : 0;
    return doubtOfSpaced(before.trimEnd(), after) + early;
  }
  return doubtOfGlued(before, text.slice(from, to));
}

/** ";4,5" and ";4, 8": right after the mark before it. */
function followsMark(before: string, previous: string): boolean {
  const bare = before.replace(/, ?$| $/, '');
  if (bare === before || !bare.endsWith(previous)) return false;
  const ahead = bare.slice(0, -previous.length);
  return /[\p{L},;:.”"’)\] ]$/u.test(ahead);
}

/** "oversight 2 and", "Declaration, 1 Agenda 21" */
function doubtOfSpaced(before: string, after: string): number {
  if (before === '') return Infinity;
  // a date, a symbol or a quotation is whole: what follows it counts nothing
  if (/[”"»]$/.test(before) || (YEAR.test(before) && !/^ [–-]/.test(after))) return 1;
  if (SYMBOL.test(before)) return 2;
  if (COUNTED.test(after)) return Infinity;
  if (OPENED.test(before)) return Infinity;
  if (/\d,$/.test(before))
    return YEAR.test(before.slice(0, -1)) || SYMBOL.test(before.slice(0, -1)) ? 1.5 : 6;
  if (ABBREVIATED.test(before)) return Infinity;
  if (/[,;:.”"’)\]»]$/.test(before)) return 1;
  if (LISTED.test(after)) return Infinity;
  if (/\d$/.test(before)) return Infinity;
  if (NUMBERED.test(before)) return 6;
  if (PREPOSITION.test(before)) return 6;
  return 1;
}

/** "1996,2", "Cooperation5", "article 10)9", "2001-20102" */
function doubtOfGlued(before: string, mark: string): number {
  if (OPENED.test(before)) return Infinity;
  const [digits] = /\d{1,6}$/.exec(before) ?? [''];
  if (digits !== '') {
    const ahead = before.slice(0, -digits.length);
    if (YEAR.test(before)) return 1;
    // "6/929": where sessions have one digit, numbers have at most two
    if (/(?:^|\D)\d\/$/.test(ahead) && digits.length + mark.length === 3) return 2;
    // "77/2285", "VII/1113", "1/CP.2731": symbols end in fewer digits, unless in a year
    if (digits.length + mark.length >= 4 && !YEAR_ITSELF.test(digits + mark)) {
      if (ahead.endsWith('/')) return 1.5;
      if (/\p{Lu}\.$/u.test(ahead)) return 4;
    }
    if (/Agenda $/.test(ahead)) return 1;
    if (NUMBERED.test(ahead.trimEnd())) return 5;
    return Infinity;
  }
  if (/[,;:.!?]$/.test(before)) {
    const bare = before.slice(0, -1);
    if (before.endsWith('.') && !endsSentence(before) && !YEAR.test(bare)) return Infinity;
    if (!/\d$/.test(bare)) return 0;
    if (YEAR.test(bare) || SYMBOL.test(bare)) return 0.5;
    return before.endsWith('.') || before.endsWith(',') ? 4 : 1;
  }
  if (/[”"’)\]»]$/.test(before)) return 0;
  // "CO2", "H1", "G20"
  if (/(?:^|[^\p{L}])\p{Lu}{1,3}$/u.test(before)) return 5;
  return /\p{L}$/u.test(before) ? 0 : 6;
}

/** Of all ways to choose places in ascending order, the one with the least doubt. */
function leastDoubt(candidates: Place[][]): (Place | undefined)[] {
  type State = { place: Place | undefined; note: number; doubt: number; parent: State | undefined };
  const start: State = { place: undefined, note: -1, doubt: 0, parent: undefined };
  // In ascending order of place; each later state has less doubt than all before it.
  let states: State[] = [start];
  for (const [note, places] of candidates.entries()) {
    const next: State[] = states.map((state) => ({ ...state, doubt: state.doubt + LEFT_OUT }));
    let best: State | undefined;
    let index = 0;
    for (const place of places) {
      for (let state = states[index]; state; state = states[(index += 1)]) {
        if (state.place && !before(state.place, place)) break;
        if (best === undefined || state.doubt < best.doubt) best = state;
      }
      if (best) next.push({ place, note, doubt: best.doubt + place.doubt, parent: best });
    }
    states = frontier(next);
  }
  const result: (Place | undefined)[] = candidates.map(() => undefined);
  for (let state = states.at(-1); state; state = state.parent) {
    if (state.note >= 0) result[state.note] = state.place;
  }
  return result;

  function frontier(all: State[]): State[] {
    const sorted = all.toSorted((a, b) => {
      if (!a.place || !b.place) return (a.place ? 1 : 0) - (b.place ? 1 : 0) || a.doubt - b.doubt;
      return a.place.passage - b.place.passage || a.place.from - b.place.from || a.doubt - b.doubt;
    });
    const kept: State[] = [];
    for (const state of sorted) {
      if (state.doubt < (kept.at(-1)?.doubt ?? Infinity)) kept.push(state);
    }
    return kept;
  }
}

type Position = { passage: number; from: number };
const before = (a: Position, b: Position): boolean =>
  a.passage < b.passage || (a.passage === b.passage && a.from < b.from);
const overlap = (a: Place, b: Place): boolean =>
  a.passage === b.passage && a.from < b.to && b.from < a.to;

/** Literal asterisks: "B*". */
function asterisks(label: string, passages: Passage[]): Place[] {
  const places: Place[] = [];
  for (const [index, { text }] of passages.entries()) {
    for (let from = text.indexOf(label); from >= 0; from = text.indexOf(label, from + 1)) {
      const to = from + label.length;
      const alone = text[from - 1] !== label[0] && text[to] !== label[0];
      if (alone && from > 0) places.push({ passage: index, from, to, doubt: 0 });
    }
  }
  return places;
}

const AFTER_PUNCTUATION = /(?<=[\p{L})”"’\]][,;:.]|(?:1[89]|20)\d\d[,;])\d{1,3}(?![\d/%])/gu; // "attests;1"

/** Numbers that can only be marks: glued to punctuation that ends a word or a year. */
function afterPunctuation(passages: Passage[]): (Place & { note: string })[] {
  return passages.flatMap(({ text }, passage) =>
    [...text.matchAll(AFTER_PUNCTUATION)]
      .filter(({ index, 0: note }) => {
        const ahead = text.slice(Math.max(0, index - 40), index);
        return (
          AFTER.test(text.slice(index + note.length)) &&
          (!ahead.endsWith('.') || endsSentence(ahead))
        );
      })
      .map(({ index, 0: note }) => ({
        passage,
        from: index,
        to: index + note.length,
        doubt: 0,
        note,
      })),
  );
}

/** The line of the dump on which the character at that index stands. */
function lineAt(passage: Passage | undefined, index: number): number {
  return passage?.spans.findLast((span) => span.at <= index)?.line ?? 1;
}

/** The page, from 1, on which the line stands; 0 where the dump shows no pages. */
function pageOf(pages: readonly number[], line: number): number {
  return pages.findLastIndex((first) => first <= line) + 1;
}

/** A note stands at the foot of the page that holds its mark, seldom of the next. */
function doubtOfPage(mark: number, note: number): number {
  if (mark === note) return 0;
  return mark === note - 1 ? 3 : 6;
}

/** Takes the placed marks out of a passage. */
function withoutMarks(
  passage: Passage,
  places: (Place & { note: string })[],
  furniture: Furniture[],
): Prose {
  const { text } = passage;
  const cuts: { from: number; to: number; note: string }[] = [];
  for (const { from, to, note } of places) {
    const last = cuts.at(-1);
    const between = last ? text.slice(last.to, from) : undefined;
    if (last && between !== undefined && /^,? ?$/.test(between)) {
      // "4, 5": the comma only sets off the marks
      if (between.includes(',')) {
        const line = lineAt(passage, last.to);
        furniture.push({ kind: 'comma between note marks', span: { line, from: 0, to: 1 } });
      }
      last.to = to;
      cuts.push({ from: to, to, note });
      continue;
    }
    const blank = text[from - 1] === ' ' ? 1 : 0;
    cuts.push({ from: from - blank, to, note });
  }
  // a blank that the dump set before the next stop
  for (const cut of cuts) if (/^ [,;.:)]/.test(text.slice(cut.to))) cut.to += 1;

  let out = '';
  let done = 0;
  const marks: Prose['marks'] = [];
  const moved = (index: number): number =>
    index - cuts.reduce((sum, cut) => sum + Math.max(0, Math.min(index, cut.to) - cut.from), 0);
  for (const cut of cuts) {
    out += text.slice(done, cut.from);
    marks.push({ at: out.length, note: cut.note });
    done = cut.to;
  }
  out += text.slice(done);
  return {
    type: 'prose',
    text: out,
    marks,
    emphasis: passage.emphasis
      .map(([from, to]): [number, number] => [moved(from), moved(to)])
      .filter(([from, to]) => from < to),
    spans: passage.spans.map((span) => ({ ...span, at: moved(span.at) })),
  };
}

function withoutMark({ label, passage }: Reading['notes'][number]): Finding {
  return {
    kind: 'note without mark',
    line: passage.spans[0]?.line ?? 1,
    fact: `note ${label} has no mark in the text`,
    hint: `expected "${label}" after a word or a stop, after the mark before it; the text may have lost it`,
    severity: 'error',
  };
}

function withoutNote(
  place: Place & { note: string },
  passage: Passage | undefined,
  last: string | undefined,
): Finding {
  const around = passage?.text.slice(Math.max(0, place.from - 24), place.to) ?? '';
  return {
    kind: 'mark without note',
    line: lineAt(passage, place.from),
    fact: `the mark ${place.note} in "${around}" has no note`,
    hint: last === undefined ? 'the dump has no notes' : `the last note is ${last}`,
    severity: 'error',
  };
}

function orderProblems(notes: Reading['notes']): Finding[] {
  return notes.flatMap(({ label, passage }, index) => {
    const expected = index === 0 ? 1 : Number(notes[index - 1]?.label) + 1;
    if (Number(label) === expected) return [];
    return [
      {
        kind: 'note number' as const,
        line: passage.spans[0]?.line ?? 1,
        fact: `note ${label} stands where note ${expected} should`,
        hint: 'notes are numbered through a resolution and its annexes',
        severity: 'error' as const,
      },
    ];
  });
}
