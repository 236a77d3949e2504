import { MONTH_FORM } from '../../../src/model/days.ts';

/**
 * What speaks against a number being the mark of a note. One table for each question that is asked
 * of a number; of a table the first rule that holds counts, and the tables' weights add up.
 *
 * Each rule has an example that would come out otherwise without it, or be doubted with other words.
 * In an example a mark stands behind "^", and behind "~" a number that is none though a note has it.
 */
export type Rule = {
  rule: string;
  /** 0 speaks for a mark as nothing else can; Infinity leaves no doubt that it is none. */
  weight: number;
  example: string;
  holds: (seen: Seen) => boolean;
};

/** A number as it stands in the text, and what stands around it. */
export type Seen = {
  /** The number that may be a mark. */
  mark: string;
  /** What stands ahead of it, at most `AHEAD` characters, without a blank at its end. */
  before: string;
  /** The digits that end `before`, which is without punctuation there; "" where none do. */
  digits: string;
  /** `before` without its digits. */
  ahead: string;
  /** What follows it, at most `BEHIND` characters. */
  after: string;
  /** The number is that of a heading, by where it stands: "Action 11.", "Leadership dialogue 1:". */
  early: boolean;
  /** The text has that word somewhere not beside a number. */
  isWord: (word: string) => boolean;
};

export const AHEAD = 32;
export const BEHIND = 40;

/** A number is not believed to be a mark where more than this speaks against it. */
export const BELIEVED = 4;
/** Of two places the one with less doubt is believed where they differ by at least so much. */
export const APART = 0.5;
/** A number that has no more doubt by itself is a mark, also where its note has one already. */
export const SURE = 0.5;
/** What a note without its mark counts, so that one is left out only where it must be. */
export const LEFT_OUT = 12;
/** What a mark counts at whose page's foot the note does not stand, but at that of the next. */
export const ON_PAGE_BEFORE = 3;
/** What a mark counts that is set apart in a dump that sets its marks right to the words. */
export const APART_IN_GLUED = 1.5;
/** What the number counts that stands right after the mark before it: ";4,5" and ";4, 5". */
export const RIGHT_AFTER_MARK = 0.25;

/** What no evidence makes a mark, and what a number counts for which no rule of a table holds. */
export const NEVER = Infinity;

// What a number counts or dates: "3 June", "5 per cent".
const COUNTED = new RegExp(
  String.raw`^ (?:${MONTH_FORM}|per cent|thousand|million|billion|trillion|years?|months?|days?|weeks?|hours?|minutes|degrees|meetings?|kilometres|metres|tons)\b`,
);
const DATED = new RegExp(String.raw`^ ${MONTH_FORM}\b`);
// "2 to 4", "3, 5 and 7", but not "3 and 5/1"
const LISTED =
  /^(?:(?:, \d{1,3}){2}|(?:, \d{1,3}){0,8},? (?:to|and|or|out of|–|-) \d{1,6}(?!\.?\d|\/)| in \d{1,2}(?!\d)| [–-])/;
const SUBJECT = /^ (?:was|were|had|has|have|resulted|died) /; // "8 were arrested"
// Words that a number belongs to: "article 2", "aged 15".
const NUMBERED =
  /(?:^|[\s(“"])(?:articles?|paragraphs?|paras?|chapters?|sections?|annex(?:es)?|targets?|indicators?|items?|parts?|rules?|pages?|phases?|tables?|categor(?:y|ies)|schedules?|appendix|column|line|step|day|mode|programme|subprogramme|aged|(?<!digital )age|grade)$/i;
// Words that a number may belong to, as a mark may: "Goal 2", "stage 3".
const SOMETIMES_NUMBERED =
  /(?:^|[\s(“"])(?:goal|principle|recommendation|level|round|session|stage|option|priority|(?<!for |of )action|objective|component|body|pillar|cluster|(?<!working )group|volume)$/i;
// Words that a number seldom belongs to without a stroke or another number: "the decision 5", "Goals 3".
const SELDOM_NUMBERED =
  /(?:^|[\s(“"])(?:(?:the|an?|this|that|its|their|draft) (?:resolution|decision)|resolutions|decisions|goals|principles|recommendations|levels|rounds|sessions|stages|options|priorities|actions|programmes|subprogrammes)$/i;
const NUMBERED_TEXT = /(?:^|[\s(“"])(?:resolution|decision)$/i; // "resolution 1, entitled"
const ORDINAL_SESSION =
  /(?:st|nd|rd|th|first|second|special|regular|substantive|resumed) session$/i; // "its sixtieth session"
const PREPOSITION =
  /(?:^|\s)(?:of|from|to|between|and|or|than|least|most|the|a|in|on|by|for|at|with|until|since|approximately|about|over|under|nearly|some|only|another|additional|all|which|whom|these|those|their|its|every|each|were|was|are|is|elect|comprises?|comprising)$/i;
const YEAR = /(?:^|[^\d/])(?:1[89]|20)\d\d$/; // "of 1996", "2001–2010"
const YEAR_ITSELF = /^(?:1[89]|20)\d\d$/;
// "resolution 63/233", "VIII/19", "1/CP.21"
const SYMBOL = /(?:\d\/\d{1,4}|(?:^|[\s/])[IVXLC]+\/\d{1,3}|\/\p{Lu}{2,}\.\d{1,3})$/u;
const NAME = /(?:^|[^\p{L}\p{N}])(?:Agenda 21|COVID-19|Group of (?:7|8|20|24|77))$/u;
const OPENED = /[([/\-–—$€£#§=<>+×]$/; // a number goes on or is bracketed
const ABBREVIATED =
  /(?:^|[\s(])(?:Nos?|vols?|paras?|chaps?|arts?|pp|sects?|Corr|Add|Rev|Res|Decl?|Eds?|cf|al|Suppl?|Mrs?|Ms|Dr|St|[A-Z])\.$/i;
// A whole word before the stop, unlike "No. 7", "GC.18/Res.9", "22/COP.15", "paragraph II.75"
const WORD = /^["“‘(]?[\p{L}’'-]+$/u;
const NUMERAL = /^[IVXLC]+$/;
const BRACKET = /[)”"’\]]\.$/;
const STOPPED = /[,;:.!?”"’)\]»]$/;

/** What follows a mark: a blank, a stop, a bracket, the end, but not the rest of a number. */
export const MAY_FOLLOW = /^(?:$|[\s;:)\]”"’'»*]|\.(?!\d)|,(?!\d{3}))/;

/** The text ends with a stop that belongs to a whole word or a bracket. */
export function endsSentence(text: string): boolean {
  const word = text.slice(text.lastIndexOf(' ') + 1, -1);
  if (BRACKET.test(text)) return true;
  return word.length > 1 && WORD.test(word) && !NUMERAL.test(word) && !ABBREVIATED.test(text);
}

/** The text ends with a number that is whole as it is. */
const endsWhole = (text: string): boolean =>
  YEAR.test(text) || SYMBOL.test(text) || NAME.test(text);

/** The number is the first of several: "offices 1, 2 and 3", but not "Bells 1 and 5 May". */
function opensList({ before, after }: Seen): boolean {
  const [list] = LISTED.exec(after) ?? [];
  if (list === undefined) return false;
  return !/\p{L}$/u.test(before) || !DATED.test(after.slice(list.length));
}

/** The number goes on with those before it: "offices 5, 7", but not "Goal 2, 2", "article 1, 2 the". */
function goesOnList({ before, mark, after }: Seen): boolean {
  const [, ahead = '', last] = /^(.*?) ?(\d{1,3}),$/.exec(before) ?? [];
  if (last === undefined || Number(last) >= Number(mark)) return false;
  const single = NUMBERED.test(ahead) || SOMETIMES_NUMBERED.test(ahead);
  return !single || /(?:s|ies|appendices)$/i.test(ahead) || /^,|^ (?:and|or) \d/.test(after);
}

// Words so common that a text has them without being searched.
const COMMON =
  /^ ?(?:and|of|the|as|in|to|on|for|which|with|that|by|at|is|or|from|was|a|an|its|their|has|have|are|will)(?!\p{L})/u;

const LONGEST_WORD = 40;

/** Taken out the number leaves a word of the text in place of two that are none: "a 8 nd". */
export function isWithinWord({ before, after, isWord }: Seen): boolean {
  if (COMMON.test(after)) return false;
  const [, tail] = /^ ?(\p{Ll}+)/u.exec(after) ?? [];
  const head = before.slice(-LONGEST_WORD).split(/\P{L}/u).at(-1) ?? '';
  if (head === '' || tail === undefined) return false;
  // a mark strays by a letter or two
  return Math.min(head.length, tail.length) <= 2 && !isWord(tail) && isWord(head + tail);
}

/** How the number is set to what follows it. */
export const FOLLOWING: readonly Rule[] = [
  {
    rule: 'a blank, a stop, a bracket or the end follows',
    weight: 0,
    example: 'of the Bells,^1 of',
    holds: ({ after }) => MAY_FOLLOW.test(after),
  },
  {
    rule: 'within a word',
    weight: 2,
    example: 'bells a^1nd reeds, tides and tables',
    holds: isWithinWord,
  },
  {
    rule: 'an ordinal or a unit',
    weight: NEVER,
    example: 'of the Bells, ~1st of their kind',
    holds: ({ after }) => /^(?:st|nd|rd|th|bis|ter|quater|km|kg|mm|cm|ha|km²|m|s)\b/i.test(after),
  },
  {
    rule: 'the next word follows without its blank',
    weight: 1,
    example: 'the Agreement^1and its annexes',
    holds: ({ before, after }) =>
      /^\p{Ll}{2}/u.test(after) && !/(?:^|[^\p{L}])\p{L}{1,2}$/u.test(before),
  },
];

/** The number follows a word, a stop or a bracket without a blank: "1996,2", "Cooperation5". */
export const GLUED: readonly Rule[] = [
  {
    rule: 'a point that ends no sentence',
    weight: NEVER,
    example: 'under No.~1 of',
    holds: ({ before }) =>
      before.endsWith('.') && !endsSentence(before) && !endsWhole(before.slice(0, -1)),
  },
  {
    rule: 'a point within a number',
    weight: 5,
    example: 'decision A-32/4.~1 of',
    holds: ({ before, after }) => /\d\.$/.test(before) && !/^(?:$| \p{Lu})/u.test(after),
  },
  {
    rule: 'a stop after a year, a symbol or a name',
    weight: 0.5,
    example: 'of the Bells,^1 of 1996,^1 of',
    holds: ({ before }) => /[,;:!?]$/.test(before) && endsWhole(before.slice(0, -1)),
  },
  {
    rule: 'a point after a year, a symbol or a name',
    weight: 1,
    example: 'for Agenda 21.^1',
    holds: ({ before }) => before.endsWith('.') && endsWhole(before.slice(0, -1)),
  },
  {
    rule: 'a point or a comma within a number',
    weight: 5,
    example: 'of 900,~500 of',
    holds: ({ before, mark }) => /\d\.$/.test(before) || (/\d,$/.test(before) && mark.length === 3),
  },
  {
    rule: 'goes on with a list of numbers',
    weight: 6,
    example: 'of offices 5,~7 and 8',
    holds: goesOnList,
  },
  {
    rule: 'a comma after a number',
    weight: 1.5,
    example: 'of Goal 14,~1 of, of the Reeds^1 of',
    holds: ({ before }) => /\d,$/.test(before),
  },
  {
    rule: 'a colon within numbers',
    weight: 5,
    example: 'a ratio of 5:~1 of',
    holds: ({ before }) => /\d:$/.test(before),
  },
  {
    rule: 'the number of a recommendation, behind its year',
    weight: 5,
    example: 'of recommendation (2019)~1 of',
    holds: ({ before }) =>
      /(?:recommendation|resolution|decision|rec) ?\((?:19|20)\d\d\)$/i.test(before),
  },
  {
    rule: 'a stop, a quotation or a bracket',
    weight: 0,
    example: 'of the Bells,^1 of',
    holds: ({ before }) => STOPPED.test(before),
  },
  {
    rule: 'the number of a part, a protocol or a conference',
    weight: 1,
    example: 'of Protocol I^1 to the Conventions',
    holds: ({ before }) => /(?:\p{Lu}\p{Ll}+ [IVX]+|\d\/\d{1,4} \p{Lu})$/u.test(before),
  },
  {
    rule: 'one or two capitals',
    weight: 5,
    example: 'of CO~2 of',
    holds: ({ before }) => /(?:^|[^\p{L}])\p{Lu}{1,2}$/u.test(before),
  },
  {
    rule: 'a word before what the number counts',
    weight: 3,
    example: 'of making~1 per cent of it, of the Bells^1 of',
    holds: ({ before, after }) => /\p{L}$/u.test(before) && COUNTED.test(after),
  },
  {
    rule: 'a word',
    weight: 0,
    example: 'of the Bells^1 of',
    holds: ({ before }) => /\p{L}$/u.test(before),
  },
];

/** The number follows digits: "2001-20102", "77/2285". What stays must be a number that can be. */
export const GLUED_TO_DIGITS: readonly Rule[] = [
  {
    rule: 'a name that ends with its number',
    weight: NEVER,
    example: 'the Group of 7~7 of',
    holds: ({ before, mark }) => NAME.test(before + mark),
  },
  {
    rule: 'a name stays',
    weight: 1,
    example: 'of Agenda 21^15 and',
    holds: ({ before }) => NAME.test(before),
  },
  {
    rule: 'a year stays',
    weight: 1,
    example: 'the years 2011–2020^1 and',
    holds: ({ before }) => YEAR.test(before),
  },
  {
    rule: 'a symbol of a special session stays',
    weight: 2,
    example: 'resolution S-35/1^6 and',
    holds: ({ ahead, digits }) => /(?<!E)S-\d{1,2}\/$/.test(ahead) && digits.length === 1,
  },
  {
    rule: 'a symbol of a session of one digit stays',
    weight: 2,
    example: 'resolution 6/9^29 and',
    holds: ({ ahead, digits, mark }) =>
      /(?:^|\D)\d\/$/.test(ahead) && digits.length + mark.length === 3,
  },
  {
    rule: 'a number and its year',
    weight: 5,
    example: 'Law No. 10/201~8 of',
    holds: ({ ahead, digits, mark }) =>
      ahead.endsWith('/') && /^(?:19[4-9]|20[0-4])\d$/.test(digits + mark),
  },
  {
    rule: 'a symbol of a session or a meeting stays',
    weight: 1.5,
    example: 'resolution 75/191^3 and',
    holds: ({ ahead, digits, mark }) =>
      /(?:(?:^|[^\d/])\d{1,3}|[/ ][IVXLC]+)\/$/.test(ahead) && digits.length + mark.length >= 4,
  },
  {
    rule: 'a symbol stays',
    weight: 1.5,
    example: 'document E/2015/123^4 of',
    holds: ({ ahead, digits, mark }) =>
      ahead.endsWith('/') && digits.length + mark.length >= 4 && !YEAR_ITSELF.test(digits + mark),
  },
  {
    rule: 'a decision of a conference stays',
    weight: 4,
    example: 'decision 1/CP.27^31 and',
    holds: ({ ahead, digits, mark }) =>
      /\p{Lu}\.$/u.test(ahead) && digits.length + mark.length >= 4,
  },
  {
    rule: 'a number of more than four digits, which would be printed with commas',
    weight: 3,
    example: 'at least 565^14 workers',
    holds: ({ ahead, digits, mark }) => / $/.test(ahead) && digits.length + mark.length > 4,
  },
  {
    rule: 'a symbol of one digit stays',
    weight: 5,
    example: 'resolution 5/1~3 of',
    holds: ({ ahead }) => /\d\/$/.test(ahead),
  },
];

/** The number follows a blank: "oversight 2 and", "Declaration, 1 Agenda 21". */
export const SET_APART: readonly Rule[] = [
  {
    rule: 'within a word',
    weight: 2,
    example: 'bells a ^1 nd reeds, tides and tables',
    holds: isWithinWord,
  },
  {
    rule: 'a name that ends with its number',
    weight: NEVER,
    example: 'of Agenda ~21 of',
    holds: ({ before, mark }) => NAME.test(`${before} ${mark}`),
  },
  {
    rule: 'ends the passage behind a stop',
    weight: 0.25,
    example: 'of Reeds, ~1 of the Bells, ^1',
    holds: ({ before, after }) =>
      /\p{L}[,;:.]$/u.test(before) && !ABBREVIATED.test(before) && after === '',
  },
  {
    rule: 'the number of a heading',
    weight: NEVER,
    example: 'Action ~1. We will',
    holds: ({ early }) => early,
  },
  {
    rule: 'a quotation or a year is whole',
    weight: 1,
    example: 'of 16 April 2004 ^1 and 5 more',
    holds: ({ before, after }) =>
      /[”"»]$/.test(before) || (YEAR.test(before) && !/^ [–-]/.test(after)),
  },
  {
    rule: 'a symbol or a name is whole',
    weight: 1.5,
    example: 'resolution 63/233 ^1 and 5 more',
    holds: ({ before }) => SYMBOL.test(before) || NAME.test(before),
  },
  {
    rule: 'counts or dates what follows',
    weight: NEVER,
    example: 'of the Bells, ~1 May',
    holds: ({ after }) => COUNTED.test(after),
  },
  {
    rule: 'goes on with a number or a bracket',
    weight: NEVER,
    example: 'the years 2019 – ~1 of',
    holds: ({ before }) => OPENED.test(before),
  },
  {
    rule: 'a comma after a year, a symbol or a name',
    weight: 1.5,
    example: 'resolution 55/19, ^22 of',
    holds: (seen) =>
      seen.before.endsWith(',') && endsWhole(seen.before.slice(0, -1)) && !opensList(seen),
  },
  {
    rule: 'goes on with a list of numbers',
    weight: 6,
    example: 'for offices 5, ~7, 8',
    holds: goesOnList,
  },
  {
    rule: 'after an abbreviation',
    weight: NEVER,
    example: 'vol. ~1 of',
    holds: ({ before }) => ABBREVIATED.test(before),
  },
  {
    rule: 'opens a list of numbers',
    weight: NEVER,
    example: 'the offices ~1, 2 and 3',
    holds: opensList,
  },
  {
    rule: 'thousands after a blank',
    weight: NEVER,
    example: 'of 12 ~500 of',
    holds: ({ before, mark }) => /\d$/.test(before) && mark.length === 3,
  },
  {
    rule: 'after a number',
    weight: 3,
    example: 'of table 14 ~1 of, of the Reeds, ^1 of',
    holds: ({ before }) => /\d$/.test(before),
  },
  {
    rule: 'belongs to the word before it',
    weight: NEVER,
    example: 'under article ~1 of',
    holds: ({ before }) => NUMBERED.test(before),
  },
  {
    rule: 'a session that has its number',
    weight: 1,
    example: 'at its sixtieth session ^1 of',
    holds: ({ before }) => ORDINAL_SESSION.test(before),
  },
  {
    rule: 'may belong to the word before it',
    weight: 5,
    example: 'to achieve Goal ~1 of',
    holds: ({ before }) => SOMETIMES_NUMBERED.test(before),
  },
  {
    rule: 'a resolution or decision with that number',
    weight: 5,
    example: 'by resolution ~1 of the Conference',
    holds: ({ before, after }) =>
      (NUMBERED_TEXT.test(before) && !SELDOM_NUMBERED.test(before)) ||
      (SELDOM_NUMBERED.test(before) && after.startsWith(' (')),
  },
  {
    rule: 'seldom belongs to the word before it',
    weight: 2,
    example: 'in the Goals ~1 of, of the Reeds, ^1 of',
    holds: ({ before }) => SELDOM_NUMBERED.test(before),
  },
  {
    rule: 'the sentence needs the number',
    weight: 6,
    example: 'of at least ~1 of',
    holds: ({ before }) => PREPOSITION.test(before),
  },
  {
    rule: 'so many of what follows',
    weight: 6,
    example: 'during the first ~1 sessions of',
    holds: ({ before, after }) =>
      /(?:^|\s)(?:first|last|next|past|other)$/.test(before) &&
      /^ \p{Ll}/u.test(after) &&
      !/^ (?:and|or) /.test(after),
  },
  { rule: 'behind a word or a stop', weight: 1, example: 'of the Bells ^1 of', holds: () => true },
];

/** Where the number is set apart, what else must be so. */
export const APART_FROM: readonly Rule[] = [
  {
    rule: 'a stop follows, which the mark would follow',
    weight: 1.5,
    example: 'of the Bells ~1; of the Reeds, ^1 of',
    holds: ({ after }) => /^[.;:]/.test(after),
  },
  {
    rule: 'a comma follows, which the mark would follow',
    weight: 0.75,
    example: 'of office ~1, and of the Reeds, ^1 of',
    holds: ({ after }) => after.startsWith(','),
  },
  {
    rule: 'the number does what follows',
    weight: 2,
    example: 'of the Bells, ~1 was lost, of the Reeds, ^1 of',
    holds: ({ after }) => SUBJECT.test(after),
  },
];

/** The number counts or dates what follows: "9 December". */
export const countsWhatFollows = ({ after }: Seen): boolean => COUNTED.test(after);

/** The weight of the first rule that holds, or `otherwise`. */
export function weightOf(rules: readonly Rule[], seen: Seen, otherwise: number): number {
  for (const { holds, weight } of rules) if (holds(seen)) return weight;
  return otherwise;
}
