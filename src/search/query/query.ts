/**
 * The query language: words, "an exact phrase", -not, OR, prefix* and fields such as verb:requests.
 * What people type is always a query; nothing in it is an error.
 */

export type Term =
  | { type: 'word'; text: string }
  | { type: 'prefix'; text: string }
  | { type: 'phrase'; text: string };

/** One of the terms must stand in the paragraph, or the one must not. */
export type Clause = { type: 'any'; terms: Term[] } | { type: 'not'; term: Term };

export const FIELDS = [
  'kind',
  'verb',
  'to',
  'organ',
  'committee',
  'session',
  'year',
  'date',
  'item',
  'has',
  'is',
  'since',
  'reused',
] as const;
export type Field = (typeof FIELDS)[number];

/** Fields of days and numbers, of which bounds are named: nobody counts how many have each value. */
export const UNCOUNTED: readonly Field[] = ['date', 'since', 'reused'];

/** A field with the values of which the paragraph must have one, or must have none. */
export type Filter = { field: Field; values: string[]; not: boolean };

export type Query = { clauses: Clause[]; filters: Filter[] };

const PIECE = /(-?)(?:([a-z]+):)?(?:"([^"]*)(?:"|$)|([^\s"]+))/giu;
/** A field whose value is still to be typed: "verb:". */
const UNFINISHED = new RegExp(`^(?:${FIELDS.join('|')}):$`, 'i');
const HAS_LETTER = /[\p{L}\p{N}]/u;

const isField = (name: string): name is Field => (FIELDS as readonly string[]).includes(name);

/** Curly and angled quotation marks count as straight ones, as phones type them. */
export const straight = (typed: string): string =>
  typed.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'");

/**
 * Reads what was typed. `OR` joins the words and phrases beside it, or the values of one field; all
 * else must hold together.
 */
export function parseQuery(typed: string): Query {
  const clauses: Clause[] = [];
  const filters: Filter[] = [];
  let last: Clause | Filter | undefined;
  let joining = false;
  for (const piece of straight(typed).matchAll(PIECE)) {
    const [whole, minus = '', name = '', quoted, bare = ''] = piece;
    if (whole === 'OR' || whole === '|') {
      joining = true;
      continue;
    }
    const before = joining && minus === '' ? last : undefined;
    const field = name.toLowerCase();
    if (isField(field)) {
      const values = valuesOf(quoted, bare);
      if (values.length === 0) continue;
      if (before && 'field' in before && before.field === field && !before.not) {
        before.values.push(...values);
      } else {
        last = { field, values, not: minus === '-' };
        filters.push(last);
      }
    } else {
      if (quoted === undefined && UNFINISHED.test(bare)) continue;
      const term = termOf(quoted, name === '' ? bare : `${name}:${bare}`);
      if (term === undefined) continue;
      if (before && 'terms' in before) before.terms.push(term);
      else {
        last = minus === '-' ? { type: 'not', term } : { type: 'any', terms: [term] };
        clauses.push(last);
      }
    }
    joining = false;
  }
  return asksForNew({ clauses, filters })
    ? { clauses: [], filters: [...filters, { field: 'is', values: ['new'], not: false }] }
    : { clauses, filters };
}

/**
 * Whether "new" stands beside filters and is the only word, as in "new session:80": wording is meant
 * that stands in no earlier resolution.
 */
function asksForNew({ clauses: [only, ...more], filters }: Query): boolean {
  if (only?.type !== 'any' || more.length > 0 || filters.length === 0) return false;
  return only.terms.every(({ type, text }) => type === 'word' && text.toLowerCase() === 'new');
}

const blanksFolded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** `a,b` names two values; within quotation marks a comma is part of the value. */
function valuesOf(quoted: string | undefined, bare: string): string[] {
  const values = quoted === undefined ? bare.split(',') : [quoted];
  return values.map(blanksFolded).filter((value) => HAS_LETTER.test(value));
}

function termOf(quoted: string | undefined, bare: string): Term | undefined {
  const text = blanksFolded(quoted ?? bare);
  if (!HAS_LETTER.test(text)) return undefined;
  if (quoted !== undefined) return { type: 'phrase', text };
  const [, start] = /^(.*[\p{L}\p{N}])\*+$/u.exec(text) ?? [];
  return start === undefined ? { type: 'word', text } : { type: 'prefix', text: start };
}

/** A query as it can be typed. Reading it gives the same query again. */
export function printQuery({ clauses, filters }: Query): string {
  return [...clauses.map(printClause), ...filters.map(printFilter)].join(' ');
}

function printClause(clause: Clause): string {
  return clause.type === 'not'
    ? `-${printTerm(clause.term)}`
    : clause.terms.map(printTerm).join(' OR ');
}

function printTerm({ type, text }: Term): string {
  if (type === 'phrase') return `"${text}"`;
  return type === 'prefix' ? `${text}*` : text;
}

/** Values that stand in quotation marks are joined by `OR`, the others by a comma. */
function printFilter({ field, values, not }: Filter): string {
  const plain = values.every((value) => /^[^\s",]+$/.test(value));
  const shown = plain ? [values.join(',')] : values.map((value) => `"${value}"`);
  return shown.map((one) => `${not ? '-' : ''}${field}:${one}`).join(' OR ');
}

/** Whether a query asks for nothing: blank, or only signs. */
export const isEmpty = ({ clauses, filters }: Query): boolean =>
  clauses.length === 0 && filters.length === 0;

/** Sessions or years from "78", "78..80", "78..", "..60", "80..78"; undefined where it is no range. */
export function readRange(text: string): { from: number; to: number } | undefined {
  const [, low = '', dots, high = ''] = /^(\d{0,4})(?:(\.\.|–|-)(\d{0,4}))?$/.exec(text) ?? [];
  if (low === '' && high === '') return undefined;
  const from = low === '' ? 0 : Number(low);
  const to = dots === undefined ? from : high === '' ? Infinity : Number(high);
  return { from: Math.min(from, to), to: Math.max(from, to) };
}

/** Numbers from ">5", "<=3", "5", "5.."; undefined where it is none of these. */
export function readCount(text: string): { from: number; to: number } | undefined {
  const [, sign = '', digits] = /^([<>]=?)(\d{1,4})$/.exec(text) ?? [];
  if (digits === undefined) return readRange(text);
  const number = Number(digits);
  if (sign.startsWith('>')) return { from: sign === '>' ? number + 1 : number, to: Infinity };
  return { from: 0, to: sign === '<' ? number - 1 : number };
}

const DAY = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const DAYS = new RegExp(`^(${DAY})?(?:(\\.\\.|–)(${DAY})?)?$`);

/**
 * Days from "2009-10-06", "2009-10", "2009-10..2010-03", "2009-10-06..", "..2010": the first, and what
 * the last begins with; undefined where it is no such thing.
 */
export function readDays(text: string): { from: string; to: string } | undefined {
  const [, low = '', dots, high = ''] = DAYS.exec(text) ?? [];
  if (low === '' && high === '') return undefined;
  return { from: low, to: dots === undefined ? low : high };
}
