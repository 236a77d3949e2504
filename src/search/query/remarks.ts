import { count } from '../../model/count.ts';
import { ADJECTIVES, BASES, participleOf, presentOf } from '../../model/verbs.ts';
import { HAS } from '../has.ts';
import {
  type Field,
  FIELDS,
  parseQuery,
  type Query,
  readCount,
  readDays,
  readRange,
  straight,
} from './query.ts';
import { RECORD_KINDS } from '../source.ts';
import { sessionOf } from '../spans.ts';
import { IS, isHas, kindOf } from './state.ts';
import { stemsOf, wordsOf } from './words.ts';

/** What people call the filters, where it is not their name. */
const MEANT: Record<string, Field> = {
  addressee: 'to',
  addressees: 'to',
  agenda: 'item',
  body: 'organ',
  adopted: 'date',
  first: 'since',
  for: 'to',
  month: 'date',
  items: 'item',
  new: 'is',
  part: 'kind',
  reuse: 'reused',
  sessions: 'session',
  times: 'reused',
  type: 'kind',
  verbs: 'verb',
  years: 'year',
};

/** Values of more than one word, which stand in quotation marks: most who are asked, and verbs. */
const SEVERAL: Partial<Record<string, string[]>> = {
  to: [
    'secretary general',
    'member states',
    'developing countries',
    'developed countries',
    'least developed countries',
    'landlocked developing countries',
    'small island developing states',
    'development partners',
    'development banks',
    'financial institutions',
    'international financial institutions',
    'main committees',
    'president of the general assembly',
    'security council',
    'economic and social council',
    'human rights council',
    'united nations system',
    'specialized agencies',
    'international community',
    'civil society',
    'private sector',
  ].map(readStems),
  verb: [
    'calls upon',
    'calls for',
    'takes note',
    'takes into account',
    'looks forward',
    'pays tribute',
    'draws attention',
    'bears in mind',
    'keeps in mind',
  ].map(readStems),
};

/** The first words of what paragraphs do, by their stems. */
const VERBS = new Set(
  [
    ...BASES.flatMap((base) => [base, presentOf(base), participleOf(base)]),
    ...ADJECTIVES,
    ...['is', 'being', 'pursuant', 'whereas'],
  ].map(readStems),
);

const UNQUOTED = /(?<![^\s-])(to|verb):([^\s",]+)((?:\s+(?!-)[^\s":]+)+)(?![^\s":]*:)/giu;

// "foo:bar", but not "http://…" and not "note:"
const UNKNOWN_FIELD = /(?<![^\s-])([a-z]{2,}):(?=[^\s/])/giu;
const SESSION = /^(?:E?S-)?\d+$/; // "64", "S-27", "ES-10"
/** "verb: requests" */
const PARTED = new RegExp(
  `(?<![^\\s-])(${FIELDS.join('|')}):\\s+(?!OR\\s|\\|)[^\\s:]+(?=\\s|$)`,
  'gi',
);

const HAS_WORD = /[\p{L}\p{N}]/u;

const kinds: readonly string[] = RECORD_KINDS;

const list = (names: readonly string[]): string =>
  `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;

/** A query with what of it was read otherwise than it may be meant, for whoever typed it. */
export function readQuery(typed: string): { query: Query; remarks: string[] } {
  const query = parseQuery(typed);
  return { query, remarks: remarksOf(typed, query) };
}

function remarksOf(typed: string, { filters }: Query): string[] {
  const text = straight(typed);
  const outside = text.replace(/"[^"]*(?:"|$)/g, '""');
  return [
    ...ofQuotes(text),
    ...ofOperators(outside),
    ...ofAlternatives(outside),
    ...ofParted(outside),
    ...ofNames(outside),
    ...ofSeveral(outside),
    ...ofNew(outside),
    ...filters.flatMap(({ field, values }) => values.flatMap((value) => ofValue(field, value))),
  ];
}

function ofQuotes(text: string): string[] {
  if (count(text, '"') % 2 === 0) {
    const phrases = [...text.matchAll(/"([^"]*)"/g)].map(([, words = '']) => words);
    return phrases.every((words) => HAS_WORD.test(words))
      ? []
      : ['There is no word between the quotation marks.'];
  }
  const open = text.slice(text.lastIndexOf('"') + 1).trim();
  return open === ''
    ? ['One quotation mark has no partner; it was ignored.']
    : [`The phrase is not closed: all of “${open}” was searched for as one phrase.`];
}

function ofOperators(outside: string): string[] {
  const remarks: string[] = [];
  if (/(?:^|\s)(?:OR|\|)\s*$|^\s*(?:OR|\|)(?:\s|$)/.test(outside)) {
    remarks.push('OR needs a word or phrase on each side; one is missing here.');
  }
  if (/(?:^|\s)(?:AND|NOT)(?:\s|$)/.test(outside)) {
    remarks.push(
      'AND and NOT are read as words: all words are searched for anyway, and -word excludes a word.',
    );
  }
  if (/(?:^|\s)-(?:\s|$)/.test(outside)) {
    remarks.push('A minus excludes the word directly after it: -technical.');
  }
  if (/(?:^|\s)\*|\*\p{L}/u.test(outside)) {
    remarks.push('A star works only at the end of a word: sustain*.');
  }
  return remarks;
}

/** Either side of an OR that joins nothing. */
function ofAlternatives(outside: string): string[] {
  const pieces = outside.trim().split(/\s+/);
  const isPassedOver = pieces.some((piece, at) => {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    if (!/^(?:OR|\|)$/.test(piece) || before === undefined || after === undefined) return false;
    return [before, after].some((one) => one.startsWith('-')) || fieldIn(before) !== fieldIn(after);
  });
  return isPassedOver
    ? [
        'OR joins words and phrases, or values of one filter. It was ignored here: both conditions apply.',
      ]
    : [];
}

/** The field of a filter: "verb:requests" → "verb". */
function fieldIn(piece: string): string | undefined {
  const [, name = ''] = /^([a-z]+):./i.exec(piece) ?? [];
  return FIELDS.find((field) => field === name.toLowerCase());
}

/** Fields of which a blank parts the value. */
function ofParted(outside: string): string[] {
  return [...outside.matchAll(PARTED)].map(
    ([, name = '']) => `Write the value directly after “${name}:”, without a space.`,
  );
}

function ofNames(outside: string): string[] {
  return [...outside.matchAll(UNKNOWN_FIELD)].flatMap(([, name = '']) => {
    const known = name.toLowerCase();
    if ((FIELDS as readonly string[]).includes(known)) return [];
    const meant = MEANT[known];
    return meant === undefined
      ? [`There is no filter “${name}:”, so it was read as words. Filters are ${list(FIELDS)}.`]
      : [`There is no filter “${name}:”; ${meant}: does that.`];
  });
}

function readStems(text: string): string {
  return stemsOf(wordsOf(text));
}

/** Values of several words without the quotation marks, of which the field takes the first alone. */
function ofSeveral(outside: string): string[] {
  return [...outside.matchAll(UNQUOTED)].flatMap(([, name = '', value = '', rest = '']) => {
    const field = name.toLowerCase();
    const words = [value, ...rest.trim().split(/\s+/)];
    const meant = words
      .map((_, at) => words.slice(0, at + 1).join(' '))
      .slice(1)
      .findLast((several) => SEVERAL[field]?.includes(readStems(several)));
    return meant === undefined
      ? []
      : [`${field}: was read as “${value}” alone. For “${meant}”, write ${field}:"${meant}".`];
  });
}

const NEW = /^new$/i;

/** "new" as the only word: it was read as a filter beside filters, and as a word alone. */
function ofNew(outside: string): string[] {
  const words = outside.trim().split(/\s+/);
  const isFilter = (word: string) => fieldIn(word.replace(/^-/, '')) !== undefined;
  if (!words.some((word) => NEW.test(word))) return [];
  if (!words.every((word) => NEW.test(word) || isFilter(word))) return [];
  return words.some(isFilter)
    ? [
        '“new” was read as is:new (wording not found in any earlier resolution). To search for the word, write "new".',
      ]
    : ['For wording not found in any earlier resolution, write is:new.'];
}

function ofValue(field: Field, value: string): string[] {
  switch (field) {
    case 'session':
    case 'year': {
      const fits =
        readRange(value) !== undefined || (field === 'session' && SESSION.test(sessionOf(value)));
      const example = field === 'year' ? '2009 or 2009..2014' : '64, 60..64 or S-27';
      return fits
        ? []
        : [`${field}: takes a number or a range, such as ${example}; not “${value}”.`];
    }
    case 'kind':
      return kinds.includes(kindOf(value))
        ? []
        : [`kind: takes ${list(RECORD_KINDS)}; not “${value}”.`];
    case 'has':
      return HAS.some((one) => isHas(one, value))
        ? []
        : [`has: takes ${list(HAS)}; not “${value}”.`];
    case 'is':
      return IS.some((one) => isHas(one, value)) ? [] : [`is: takes ${list(IS)}; not “${value}”.`];
    case 'since':
      if (readCount(value) === undefined)
        return [`since: takes a year or a range, such as 2009 or 1990..1999; not “${value}”.`];
      return /^\d+$/.test(value)
        ? [
            `since:${value} finds wording first used in a resolution of ${value}; year:${value}.. finds resolutions adopted in or after ${value}`,
          ]
        : [];
    case 'reused':
      return readCount(value) !== undefined
        ? []
        : [`reused: takes a number of resolutions, such as >5 or 2..10; not “${value}”.`];
    case 'verb':
      return VERBS.has(wordsOf(value)[0]?.stem ?? '')
        ? []
        : [`verb: takes an opening verb, such as requests or “calls upon”; not “${value}”.`];
    case 'date':
      return readDays(value) !== undefined
        ? []
        : [
            `date: takes a day, a month or a range, such as 2009-10-06, 2009-10 or 2009-10..2010-03; not “${value}”.`,
          ];
    case 'to':
    case 'organ':
    case 'committee':
    case 'item':
      return [];
  }
}
