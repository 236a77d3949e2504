import { MONTHS } from '../../model/days.ts';
import { capital } from '../../model/plain.ts';
import { numberOfOrdinal } from '../../model/ordinal.ts';
import { asWord, plainWord } from './plainWords.ts';
import type { Filter, Query } from './query.ts';

/**
 * Reads a query that says which resolutions are meant by what lists are made of: a committee, a
 * session, a year or month of adoption. "fifth committee 79th session" asks for the titles of these;
 * with other words, as in "second committee 79th session debt", for what those say that were made
 * there, where committee and session are both named. Undefined where the query says something else,
 * or more than plain words.
 */
export function readListed({ clauses, filters }: Query): Query | undefined {
  const words = clauses.map(plainWord);
  if (filters.length > 0 || words.includes(undefined)) return undefined;
  const found: Filter[] = [];
  let rest = words.join(' ');
  for (const { field, pattern, valueOf } of NAMED) {
    rest = rest.replace(pattern, (whole: string, ...groups: (string | undefined)[]) => {
      const value = valueOf(groups);
      if (value === undefined || found.some((one) => one.field === field)) return whole;
      found.push({ field, values: [value], not: false });
      return ' ';
    });
  }
  const fields = found.map(({ field }) => field);
  if (fields.length === 0) return undefined;
  const left = rest.split(/[\s,]+/).filter((word) => word !== '');
  const others = left.filter((word) => !ASIDE.has(word));
  if (others.length > 0) {
    if (!fields.includes('committee') || !fields.includes('session')) return undefined;
    return { clauses: others.map(asWord), filters: found };
  }
  const isOfLists = fields.includes('committee') || fields.includes('session');
  if (!isOfLists && !left.some((word) => word.startsWith('resolution'))) return undefined;
  return { clauses: [], filters: [...found, { field: 'kind', values: ['title'], not: false }] };
}

/** What may stand beside these, and says no more. */
const ASIDE = new Set(
  `a all adopted adopts assembly at by during from ga general in its list main nations of on passed regular
   resolution resolutions session texts the un unga united what which`.split(/\s+/),
);

const COUNTS = 'first|second|third|fourth|fifth|sixth';
const MONTH_NAMES = MONTHS.map((month) => month.toLowerCase());
/** "79th", "seventy-ninth" */
const ORDINAL = String.raw`(\d{1,2}(?:st|nd|rd|th)|(?:[a-z]+ty[ -])?[a-z]{3,11}(?:th|st|nd|rd))`;

type Named = {
  field: Filter['field'];
  pattern: RegExp;
  /** The value that the groups name; undefined where they name none. */
  valueOf: (groups: readonly (string | undefined)[]) => string | undefined;
};

const NAMED: Named[] = [
  {
    field: 'committee',
    pattern: new RegExp(String.raw`\b(?:(${COUNTS})|([1-6])(?:st|nd|rd|th)) (?:main )?committee\b`),
    valueOf: ([name, number]) =>
      `${capital(name ?? COUNTS.split('|')[Number(number) - 1] ?? '')} Committee`,
  },
  {
    field: 'session', // before regular ones: "tenth special session"
    pattern: new RegExp(String.raw`\b${ORDINAL} (emergency )?special session\b`),
    valueOf: ([typed = '', emergency]) => {
      const number = numberIn(typed);
      return number === undefined ? undefined : `${emergency ? 'E' : ''}S-${number}`;
    },
  },
  {
    field: 'session',
    pattern: new RegExp(
      String.raw`\b(?:${ORDINAL} session|session (?:no\.? ?)?(\d{1,2})|(?:un)?ga ?(\d{2}))\b`,
    ),
    valueOf: ([typed = '', ...numbers]) => {
      const number = numberIn(typed) ?? numbers.slice(0, 2).find((one) => one !== undefined);
      return number === undefined ? undefined : String(number);
    },
  },
  {
    field: 'date',
    pattern: new RegExp(String.raw`\b(?:(${MONTH_NAMES.join('|')}) )?((?:19|20)\d\d)\b`),
    valueOf: ([month, year = '']) =>
      month === undefined
        ? year
        : `${year}-${String(MONTH_NAMES.indexOf(month) + 1).padStart(2, '0')}`,
  },
];

/** "79th" → 79, "seventy-ninth" → 79; undefined of what is no ordinal. */
function numberIn(typed: string): number | undefined {
  const digits = Number.parseInt(typed, 10);
  return Number.isNaN(digits) ? numberOfOrdinal(typed.replace(' ', '-')) : digits;
}
