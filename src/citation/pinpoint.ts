import { numberOfOrdinal, ordinal } from '../model/ordinal.ts';
import { PLACES, SCOPES } from '../model/placeNames.ts';

/**
 * Pinpoints: the words that lead from a resolution to a place in it, "section III, paragraph 4",
 * "paras. 5 (b) and 7", "third preambular paragraph", "annex II, para. 12", "annex, table 1", and the
 * anchors they mean: `sec-III-para-4`, `para-5-b` and `para-7`, `pp-3`, `annex-II-para-12`,
 * `annex-table-1`.
 */

/** A place, or the stretch from one place through another, and where its words stand. */
export type Pinpoint = { id: string; through?: string; from: number; to: number };

type Pinpoints = {
  pinpoints: [Pinpoint, ...Pinpoint[]];
  /** Where the words end, in UTF-16 units. */
  end: number;
};

// All are sticky, and none repeats within a repetition: the time grows with the text alone.
/** "section III", "sect. B", "annex II", "Article 5" */
const SCOPE =
  /([Pp]art|[Ss]ect(?:ion)?|[Aa]nnex|[Cc]hap(?:ter)?|[Aa]rt(?:icle)?|[Rr]ule)\b\.? ?([IVXLC]{1,7}|[A-Z]|\d{1,3})(?![\p{L}\d/])/uy;
const ANNEX = /[Aa]nnex(?![\p{L}\d])/uy;
/** "paragraph 5", "paras. 5", "operative paragraphs 5" */
const PARAGRAPH = /(?:operative )?([Pp]ara(?:graph)?(s?))\b\.? ?(\d{1,3})(?![\d/])/y;
/** "preambular paragraph 3", "preamble, para. 3" */
const PREAMBULAR = /preamb(?:ular|le),? para(?:graph)?(s?)\b\.? (\d{1,3})(?![\d/])/y;
/** "third preambular paragraph", "21st preambular para." */
const ORDINAL =
  /([A-Za-z]{3,12}(?:-[a-z]{3,8})?|\d{1,3}(?:st|nd|rd|th)) (preambular|operative) para(?:graph)?s?\b\.?/y;
const UNNUMBERED =
  /(preamble|opening formula|operative paragraph|unnumbered paragraph)(?: (\d{1,3}))?\b/y;
const NOTE = /(?:foot)?note (\d{1,3}|\*{1,3})(?![\d/])/y;
const TABLE = /table (\d{1,3})(?![\d/])/y;
/** "target 1.2", "target 1.b" */
const TARGET = /[Tt]arget (\d{1,2})\.(\d{1,2}|[a-z])(?![\p{L}\d])/uy;
/** "action 56", "Goal 1" */
const NUMBERED = /([Aa]ction|[Gg]oal) (\d{1,3})(?![\d/.]\d|\d)/y;
const ITEM = / ?\(([a-z]{1,5}|\d{1,2})\)/y; // " (b)"
const SEPARATOR = /,? and |, |; | ?[–—-] ?| to | through /y;
/** The next of several: never a symbol's, a thousand's or a date's number. */
const NEXT = /(\d{1,3})(?![\d/]|,\d| (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/y;
const GAP = /,? ?/y; // between "section III" and "paragraph 4"
/** After the paragraph, what holds it: "paragraph 12 of the annex", "para. 4 of section II". */
const WITHIN = /,? of (?:the |its )?/y;

/** By the first letters, which the short words have too: "sect. II", "chap. I". */
const SCOPE_IDS = new Map(
  Object.entries(SCOPES).map(([role, { id }]) => [role.slice(0, 4), id] as const),
);
const SCOPE_ORDER = [...SCOPE_IDS.values()];

type Scope = { kind: string; number: string };

/** The match of a sticky pattern at a place. */
function at(pattern: RegExp, text: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
}

const endOf = (match: RegExpExecArray) => match.index + match[0].length;

function readScope(text: string, index: number): { scope: Scope; end: number } | undefined {
  const named = at(SCOPE, text, index);
  if (named) {
    const [, word = '', number = ''] = named;
    const key = word.toLowerCase().slice(0, 4).replace(/^art$/, 'arti');
    const kind = SCOPE_IDS.get(key) ?? key;
    return { scope: { kind, number }, end: endOf(named) };
  }
  const annex = at(ANNEX, text, index);
  return annex && { scope: { kind: 'annex', number: '' }, end: endOf(annex) };
}

/** "section III, ", "annex II, sect. A, " */
function readScopes(text: string, from: number): { scopes: Scope[]; end: number } {
  const scopes: Scope[] = [];
  let end = from;
  let next = from;
  for (let read = readScope(text, next); read && scopes.length < 5; read = readScope(text, next)) {
    scopes.push(read.scope);
    end = read.end;
    const gap = at(GAP, text, end);
    next = gap ? endOf(gap) : end;
  }
  return { scopes, end };
}

const prefixOf = (scopes: Scope[]): string[] =>
  [...scopes]
    .sort((a, b) => SCOPE_ORDER.indexOf(a.kind) - SCOPE_ORDER.indexOf(b.kind))
    .flatMap(({ kind, number }) => [kind, number])
    .filter((part) => part !== '');

function readItems(text: string, from: number): { items: string[]; end: number } {
  const items: string[] = [];
  let end = from;
  for (let item = at(ITEM, text, end); item && items.length < 5; item = at(ITEM, text, end)) {
    items.push(item[1] ?? '');
    end = endOf(item);
  }
  return { items, end };
}

type Place = { base: string; number: string; items: string[] };
type Named = { place: Place; through: boolean; from: number; to: number };
type Places = { places: Named[]; end: number };

/** The paragraphs that follow the noun: "5 (a), (b) and 7", "2–4". */
function readList(text: string, base: string, first: RegExpExecArray, plural: boolean): Places {
  const number = first.at(-1) ?? '';
  let { items, end } = readItems(text, endOf(first));
  let last: Place = { base, number, items };
  const places: Named[] = [{ place: last, through: false, from: first.index, to: end }];
  while (plural || items.length > 0) {
    const separator = at(SEPARATOR, text, end);
    if (!separator) break;
    const through = /[–—-]|to|through/.test(separator[0]);
    const next = plural ? at(NEXT, text, endOf(separator)) : undefined;
    const more = readItems(text, next ? endOf(next) : endOf(separator));
    if (!next && (more.items.length === 0 || items.length === 0)) break;
    items = next ? more.items : [...last.items.slice(0, -more.items.length), ...more.items];
    last = { base, number: next?.[1] ?? last.number, items };
    places.push({ place: last, through, from: endOf(separator), to: more.end });
    end = more.end;
  }
  return { places, end };
}

function readPlaces(text: string, from: number): Places | undefined {
  const paragraph = at(PARAGRAPH, text, from);
  if (paragraph) return readList(text, 'para', paragraph, paragraph[2] === 's');
  const preambular = at(PREAMBULAR, text, from);
  if (preambular) return readList(text, 'pp', preambular, preambular[1] === 's');
  const counted = at(ORDINAL, text, from);
  if (counted) {
    const [, word = '', part = ''] = counted;
    const number = numberOfOrdinal(word) ?? Number.parseInt(word, 10);
    if (Number.isNaN(number)) return undefined;
    const { items, end } = readItems(text, endOf(counted));
    const base = part === 'operative' ? 'para' : 'pp';
    return only({ base, number: String(number), items }, from, end);
  }
  const unnumbered = at(UNNUMBERED, text, from);
  if (unnumbered) {
    const [, words = '', number = '1'] = unnumbered;
    const place = {
      preamble: { base: 'pp', number },
      'opening formula': { base: 'formula', number: '' },
      'operative paragraph': { base: 'para', number },
      'unnumbered paragraph': { base: 'text', number },
    }[words];
    const { items, end } = readItems(text, endOf(unnumbered));
    return place && only({ ...place, items }, from, end);
  }
  const target = at(TARGET, text, from);
  if (target) {
    const [, goal = '', number = ''] = target;
    return only({ base: 'target', number: `${goal}-${number}`, items: [] }, from, endOf(target));
  }
  const named = at(NUMBERED, text, from);
  if (named) {
    const [, word = '', number = ''] = named;
    const { items, end } = readItems(text, endOf(named));
    return only({ base: word.toLowerCase(), number, items }, from, end);
  }
  const table = at(TABLE, text, from);
  if (table) {
    return only({ base: 'table', number: table[1] ?? '', items: [] }, from, endOf(table));
  }
  const note = at(NOTE, text, from);
  if (!note) return undefined;
  const stars = /^\*+$/.test(note[1] ?? '') ? (note[1]?.length ?? 0) : 0;
  const number = stars === 0 ? (note[1] ?? '') : stars === 1 ? 'asterisk' : `asterisks-${stars}`;
  return only({ base: 'fn', number, items: [] }, from, endOf(note));
}

const only = (place: Place, from: number, to: number): Places => ({
  places: [{ place, through: false, from, to }],
  end: to,
});

/** Whether what stands after a place holds it: "of annex II" holds a section too. */
const holds = (after: Scope[], before: Scope[]): boolean =>
  after.length > 0 &&
  (before.length === 0 || after.every(({ kind }) => kind === 'annex' || kind === 'part'));

const idOf = (prefix: string[], { base, number, items }: Place): string =>
  [...(base === 'fn' ? [] : prefix), base, number, ...items]
    .filter((part) => part !== '')
    .join('-');

/**
 * Reads the pinpoint that starts at `from`, as the UN prints it. Undefined where none starts there.
 * A scope alone is one: "annex II" is `annex-II`.
 */
export function readPinpoints(text: string, from: number): Pinpoints | undefined {
  const before = readScopes(text, from);
  const gap = before.scopes.length > 0 ? at(GAP, text, before.end) : undefined;
  const read = readPlaces(text, gap ? endOf(gap) : before.end);
  if (!read) {
    const id = prefixOf(before.scopes).join('-');
    if (id === '') return undefined;
    return { pinpoints: [{ id, from, to: before.end }], end: before.end };
  }
  const within = at(WITHIN, text, read.end);
  const after = within && readScopes(text, endOf(within));
  const held = after && holds(after.scopes, before.scopes) ? after : undefined;
  const prefix = prefixOf([...before.scopes, ...(held?.scopes ?? [])]);
  const pinpoints: Pinpoint[] = [];
  for (const { place, through, ...stretch } of read.places) {
    const id = idOf(prefix, place);
    const last = pinpoints.at(-1);
    if (through && last) Object.assign(last, { through: id, to: stretch.to });
    else pinpoints.push({ id, ...stretch });
  }
  const [first, ...rest] = pinpoints;
  if (!first) return undefined;
  return { pinpoints: [{ ...first, from }, ...rest], end: held?.end ?? read.end };
}

/**
 * The anchor that a pinpoint means among those a resolution has. Numbers that run through a
 * resolution's sections or articles are printed with these ("section III, paragraph 14") and
 * addressed without (`para-14`). Undefined where there is no such place.
 */
export function anchorOf(
  id: string,
  anchors: Pick<ReadonlySet<string>, 'has'>,
): string | undefined {
  const within = id.replace(
    /^((?:part-[A-Z]+-|annex-(?:[IVXLC]+-)?)*)(?:(?:sec|chap|art|rule)-[^-]+-)+/i,
    '$1',
  );
  return [id, within].find((wanted) => anchors.has(wanted));
}

const CITED = new Map(
  [...Object.values(SCOPES), ...Object.values(PLACES)].map(({ id, cite }) => [id, cite]),
);
const NAMED = new RegExp(`-(?=(?:${[...CITED.keys(), 'pp'].join('|')})(?:-|$))`);

/** What is set between two numbers: "3 bis". */
const LATIN = /^(?:bis|ter|quater|quinquies)$/;

/**
 * How the place of an anchor is cited, whether or not a resolution has it: "annex II, para. 4 (b)"
 * for `annex-II-para-4-b`, "third preambular paragraph" for `pp-3`.
 */
export function citedAs(id: string): string {
  const names: string[] = [];
  for (const piece of id.split(NAMED)) {
    const [base = '', number, ...items] = piece.split('-');
    const under = items.map((item) => (LATIN.test(item) ? ` ${item}` : ` (${item})`)).join('');
    const noun = CITED.get(base);
    if (base === 'target') names.push(`${noun} ${[number, ...items].join('.')}`);
    else if (base === 'pp') names.push(`${ordinal(Number(number))} preambular paragraph${under}`);
    else names.push([noun ?? base, ...(number ? [number] : [])].join(' ') + under);
  }
  return names.join(', ');
}
