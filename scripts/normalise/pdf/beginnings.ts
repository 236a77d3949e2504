import { count } from '../../../src/model/count.ts';
import { opensLike } from '../../../src/model/opening.ts';
import { followsTarget, printLabel } from '../labels.ts';
import { ADOPTED_AT, ADOPTION_BEGINS, FORMULA } from '../wording.ts';
import { CLAUSE_END, NAMES_LETTER } from './clauses.ts';
import { labelOf, type Lists } from './lists.ts';
import { COLUMN, widthOf } from './measure.ts';
import type { Row } from './row.ts';

/**
 * Whether a row begins a passage or goes on with the one before it. The rules are asked in their
 * order; the first that says something counts.
 *
 * Each has an example that would come out otherwise without it. There "¶" stands before a line that
 * begins a passage, "·" before one with a blank line above it, "-" where all lines have one, "›"
 * before one that is set in, "^" before the first of a page, "→" before what is known to go on.
 */
export type Beginning = {
  rule: string;
  example: readonly string[];
  /** Nothing where the rule has nothing to say. */
  begins: (seen: Seen) => boolean | undefined;
};

/** A row, and what stands around it. */
export type Seen = {
  /** The rows of the passage before it, and the last of them. */
  group: readonly Row[];
  before: Row;
  row: Row;
  /** The rows after it, three at most. */
  ahead: readonly Row[];
  next: Row | undefined;
  /** A clause ends with the row before it. */
  ended: boolean;
  lists: Lists;
};

// A label that stands alone, its text on the next line: "1.", "(a)", "“(a)".
const LABEL_ALONE = /^[“"]?(?:\d{1,3}\.|\([a-z]{1,5}\)|\(\d{1,2}\)|[IVX]{1,6}\.|[A-Z]\.)$/;
const NUMBER_ALONE = /^[“"]?(?:\d{1,3}\.|\([a-z\d]{1,5}\))$/;
const NUMBER_BEFORE_TEXT = /^[“"]?(\d{1,3})\.(?= \S)/; // "10. Also requests"
const LETTER_BEFORE_TEXT = /^[“"]?\([a-z]{1,5}\) (?=\S)/; // "(a) On appointment"
const TARGET = /^\d{1,2}\.(?:\d{1,2}|[a-z])(?: (?=\p{Lu})|$)/u; // "1.2 By 2030", "1.b"
const TARGET_ALONE = /^\d{1,2}\.(?:\d{1,2}|[a-z])$/;
const BULLET = /^(?:[•●▪–—] ?(?=\S)|- (?=\p{Lu}))/u;
// Lines that are a heading's number and nothing else; the title stands on the next line.
export const NUMBER_OF_HEADING =
  /^(?:(?:Annex|ANNEX|Appendix|Part|PART|(?:Income s|S)ection|SECTION|Chapter|CHAPTER|Title|Article|ARTICLE|Rule)(?: (?:[IVXLC]+|\d{1,3}[A-Z]?|[A-Z]))?|[IVXL]{1,6}|[A-Z])$/;
const ARTICLE = /^(?:PART|SECTION|CHAPTER|ARTICLE) (?:[IVXLC]+|\d{1,3})$/; // no sentence goes on so
const HEADING_NUMBER = /^[IVX]{1,6}\. (?=\p{Lu})/u; // "III. Global-level implementation"
const BARE_NUMERAL = /^[IVX]{1,6} (?=\p{Lu})/u; // "V Humanitarian assistance", its stop lost
const HEADING_LETTER = /^[A-Z]\. (?=\p{Lu})/u; // "B. Pension Administration"
const NUMBERED_WORD = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.:] /u; // "Action 4. We will"
const ONE_WORD = /^\p{Lu}\p{Ll}+:$/u; // "Targets:"
const MEETING = /^\d{1,4}(?:st|nd|rd|th) (?:\(?resumed\)? )?plenary meetings?[,.]?$/i;
const MEETING_ABOVE_DAY = /^\d{1,4}(?:st|nd|rd|th) meeting$/; // "30th meeting", the day below it
const DAY = /^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\.?$/u; // "3 December 2024", below the meeting
// "Recalling the", "Deeply concerned": an opening, where the line before ends a clause; not "Illegal,
// Unreported and Unregulated Fishing".
const OPENING = /^\p{Lu}\p{Ll}+(?:ing|ed)(?:,| (?!and \p{Lu})\p{Ll})/u;
// what may stand alone on its line with nothing that goes on
const WHOLE = [NUMBER_OF_HEADING, MEETING, DAY, FORMULA];

const ENDS_WITH_MARK = /[\p{L})”’,;] ?\d{1,3}$/u; // "of 1993, 2"
const AFTER_COMMA = /,[”’")\]\d ]*$/;
const WITHIN_SENTENCE = /,(?: and| or)?[”’")\]\d ]*$/;
const WITHIN = /^(?:\p{Ll}(?!\w*\.)|\d{1,3}\/\d)/u; // "and the lamps", "71/2 of", but not "a. Lamps"
const LOWER = /^\p{Ll}/u;
const UPPER = /^\p{Lu}/u;

const OPEN_PHRASE =
  / (?:an?|and|between|by|for|from|in|its|of|on|or|that|the|their|to|which|with)$|\p{L}-$/u;
const GOES_ON = /^(?!Resolutions? adopted )[\p{L}“]|^\d{1,2} \p{Lu}\p{Ll}+ \d{4}\b/u;
const isLabelled = ({ text }: Row): boolean => labelOf(text) !== undefined;

const ENDS_PREAMBULAR = /[,;].{0,3}$/s;

/** True where the next label of the list stands amid these lines: "(i) lamps; (ii) oil". */
function runsOnWithin(row: Row, ahead: readonly Row[]): boolean {
  if (!LETTER_BEFORE_TEXT.test(row.text)) return false;
  const apart = ahead.findIndex(({ gap }) => gap > 0);
  const rows = [row, ...ahead.slice(0, apart < 0 ? ahead.length : apart)];
  return (labelOf(row.text)?.readings ?? [])
    .map((reading) => printLabel({ ...reading, number: reading.number + 1 }))
    .some((next) =>
      rows.some(({ text }) => text.includes(`; ${next} `) || text.includes(`; and ${next} `)),
    );
}

const opensPreambular = (before: Row, row: Row): boolean =>
  ENDS_PREAMBULAR.test(before.text) && opensLike(row.text) === 'preambular';

const numberBefore = (text: string): number | undefined => {
  const digits = NUMBER_BEFORE_TEXT.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
};

/** The lines of a vote with the States that abstained. */
const LONGEST_ADOPTION = 12;

/** True of the first lines of a closing that names the meeting, or the States, only further on. */
function isAdoptionBegun(group: readonly Row[]): boolean {
  if (group.length > LONGEST_ADOPTION || !ADOPTION_BEGINS.test(group[0]?.text ?? '')) return false;
  const text = group.map(({ text }) => text).join(' ');
  return !ADOPTED_AT.test(text) || count(text, '(') > count(text, ')');
}

export const BEGINNINGS: readonly Beginning[] = [
  {
    rule: 'what stands behind a mark that was brought to its place',
    example: ['¶Recalling the lamps', '^of the capes,', '→3', '››→and of the isles,'],
    begins: ({ row }) => (row.goesOn ? false : undefined),
  },
  {
    rule: 'the closing of a resolution of the Security Council goes on to its meeting and its last bracket',
    example: [
      '¶Adopted at the',
      '·783rd meeting',
      'by 8 votes, with 2 abstentions (Belgium.',
      'Harbour Isles).',
    ],
    begins: ({ group, row }) =>
      isAdoptionBegun(group) && labelOf(row.text) === undefined ? false : undefined,
  },
  {
    rule: 'a label alone is followed by its text',
    example: ['¶·1.', '·Decides to light the lamps;'],
    begins: ({ group, before, row }) =>
      group.length === 1 && NUMBER_ALONE.test(before.text) && !row.pageTop ? false : undefined,
  },
  {
    rule: 'in a text that sets paragraphs in, a page begins with one where its first line is set in',
    example: ['¶›1. Recalls the rules of', '^Annex', 'I to the report;'],
    begins: ({ before, row, ended }) =>
      row.indents &&
      before.line !== row.line &&
      row.pageTop &&
      !row.indented &&
      (!ended || LOWER.test(row.text))
        ? false
        : undefined,
  },
  {
    rule: 'what is set in below the text of a label goes on with it',
    example: ['¶›6. Recalls the lamps,', '›››Notes the oil;'],
    begins: ({ group, before, row }) =>
      row.indents && before.line !== row.line && !row.apart && hangs(group, row)
        ? false
        : undefined,
  },
  {
    rule: 'a sentence goes on over a page',
    example: ['¶1. Recalls', '^·a. and b. of the annex;'],
    begins: ({ row, ended }) =>
      row.apart && row.pageTop && !ended && LOWER.test(row.text) ? false : undefined,
  },
  {
    rule: 'a sentence goes on over a page after a comma, in small letters or with a symbol',
    example: ['¶Recalling its resolutions 71/1 of 3 May 2016,', '^›71/2 of 4 May 2016,'],
    begins: ({ before, row }) =>
      row.pageTop && WITHIN_SENTENCE.test(before.text) && WITHIN.test(row.text) ? false : undefined,
  },
  {
    rule: 'a phrase goes on over a blank line',
    example: ['¶Recalling the lamps of the', '·Islands,'],
    begins: ({ group, before, row, ended }) =>
      row.apart &&
      !ended &&
      !isLabelled(row) &&
      !ARTICLE.test(row.text) &&
      ((OPEN_PHRASE.test(before.text) && GOES_ON.test(row.text)) ||
        (LOWER.test(row.text) && isParagraph(group)))
        ? false
        : undefined,
  },
  {
    rule: 'a numbered paragraph goes on over a blank line to its stop',
    example: [
      '¶1. Takes note of the report on all the lamps of all the capes of the Northern',
      '·Sea and of its shores;65',
    ],
    begins: ({ group, before, row, ended }) =>
      row.apart &&
      !ended &&
      isOperative(group) &&
      before.text.length > SHORTEST_BROKEN &&
      /[;.](?: ?\d{1,3})?$/.test(row.text) &&
      !isLabelled(row) &&
      opensLike(row.text) === undefined
        ? false
        : undefined,
  },
  {
    rule: 'a blank line parts passages',
    example: ['¶Lamps', '¶·Oil', '¶·Noting it,'],
    begins: ({ row }) => row.apart || undefined,
  },
  {
    rule: 'after a line that is whole',
    example: ['¶II', '¶Lamps and oil'],
    begins: ({ group, before }) =>
      (group.length === 1 && WHOLE.some((pattern) => pattern.test(before.text))) || undefined,
  },
  {
    rule: 'a day below its meeting',
    example: ['¶Noting the lamps,', '¶30th meeting', '¶3 December 2024'],
    begins: ({ group, before, row }) =>
      (group.length === 1 && MEETING_ABOVE_DAY.test(before.text) && DAY.test(row.text)) ||
      undefined,
  },
  {
    rule: 'a numeral or a target alone is followed by its text',
    example: ['¶II.', 'Lamps and oil of the keepers of the capes'],
    begins: ({ group, before }) =>
      group.length === 1 && (LABEL_ALONE.test(before.text) || TARGET_ALONE.test(before.text))
        ? false
        : undefined,
  },
  {
    rule: 'a target follows the one before it',
    example: ['¶1.1 By 2036, light the lamps', '¶1.2 By 2037, fill them'],
    begins: ({ row, next, lists }) => {
      if (!TARGET.test(row.text)) return undefined;
      const [target] = labelOf(row.text)?.readings ?? [];
      const opens = row.text.includes(' ') || UPPER.test(next?.text ?? '');
      return opens && target !== undefined && followsTarget(lists.target, target);
    },
  },
  {
    rule: 'a bullet after the end of a clause',
    example: [
      '¶• light the lamps of all of the capes and of all of the islands of the northern sea;',
      '¶• fill them.',
    ],
    begins: ({ row, ended }) =>
      (BULLET.test(row.text) && (ended || (row.indents && row.indented))) || undefined,
  },
  {
    rule: 'the number of an article in capitals',
    example: ['¶Recalling the rules on all of the', '¶ARTICLE 4', '¶No lamp may be put out.'],
    begins: ({ row }) => ARTICLE.test(row.text) || undefined,
  },
  {
    rule: 'the number of a heading or a meeting, after a clause or a page',
    example: ['¶Noting the lamps,', '¶II', '¶Lamps and oil'],
    begins: ({ row, next, ended }) => {
      const meets =
        MEETING.test(row.text) || (MEETING_ABOVE_DAY.test(row.text) && DAY.test(next?.text ?? ''));
      return NUMBER_OF_HEADING.test(row.text) || meets ? ended || row.pageTop : undefined;
    },
  },
  {
    rule: 'a label alone, after a clause or before its text',
    example: [
      '¶Amend paragraph 8 to read:',
      '¶Lamps of the capes',
      '¶8.',
      'The keepers may light the lamps.',
    ],
    begins: ({ group, row, next, ended, lists }) => {
      if (!LABEL_ALONE.test(row.text)) return undefined;
      const follows = lists.ahead(Number(/\d+/.exec(row.text)?.[0])) === 1;
      const opens = next !== undefined && /^[“"‘(]?[\p{Lu}(]/u.test(next.text);
      const numeral = /^[A-Z]/.test(row.text);
      const titled = numeral && isTitle(group);
      const whole = NUMBER_ALONE.test(row.text) || next?.apart === false || titled;
      const headed = isHeading(group) || isShortTitle(group);
      return whole && (ended || (opens && (follows || numeral || headed)));
    },
  },
  {
    rule: 'the next number',
    example: ['¶9. Notes the lamps;', '¶10. Also notes it;'],
    begins: ({ group, row, ended, lists }) => {
      const number = numberBefore(row.text);
      if (number === undefined || lists.ahead(number) !== 1) return undefined;
      const set = row.indents && row.indented;
      return ended || set || isHeading(group) || isTitle(group) || endsEarly(group, row);
    },
  },
  {
    rule: 'another number, after a clause, where it begins a list or leaves out one or two',
    example: ['¶9. Notes the lamps;', '¶11. Also notes it;', '28. Notes the oil;'],
    begins: ({ row, ended, lists }) => {
      const number = numberBefore(row.text);
      if (number === undefined) return undefined;
      const distance = lists.ahead(number);
      // below a title no clause ends
      const first = number === 1 && (ended || (row.indents && row.indented));
      return first || (ended && distance > 1 && distance < 4);
    },
  },
  {
    rule: 'a letter whose list runs on within the lines',
    example: ['¶1. Decides on:', '(i) the lamps of all', 'the capes; (ii) the oil;'],
    begins: ({ row, ahead }) => (runsOnWithin(row, ahead) ? false : undefined),
  },
  {
    rule: 'a letter that a sentence names',
    example: ['¶1. Decides to change rules 4.2', '(a) and 4.3 (b) of the keepers;'],
    begins: ({ row }) => (NAMES_LETTER.test(row.text) ? false : undefined),
  },
  {
    rule: 'a letter before text, after a clause',
    example: [
      '¶1. Decides:',
      '¶(a) To light the lamps of all of the capes and of all of the islands of the sea;',
      '¶(b) To fill them;',
    ],
    begins: ({ group, before, row, ended, lists }) => {
      if (!LETTER_BEFORE_TEXT.test(row.text)) return undefined;
      const first = /^[“"]?\((?:a|i|1)\)/.test(row.text) && /[:—]$/.test(before.text);
      const marked = first || row.indented || lists.goesOn(row.text);
      return ended && (marked || endsEarly(group, row));
    },
  },
  {
    rule: 'a word and its number: "Action 4. We will"',
    example: [
      '¶3. We light the lamps of all of the capes and of all of the islands of the sea.',
      '¶Action 2. We will fill them.',
    ],
    begins: ({ group, row, ended }) =>
      (NUMBERED_WORD.test(row.text) && (ended || row.indented || isHeading(group))) || undefined,
  },
  {
    rule: 'a heading with its number, or of one word',
    example: ['¶3. We meet.', '¶IV. Lamps', '¶4. We go.'],
    begins: ({ group, row, ended }) =>
      (HEADING_NUMBER.test(row.text) && (ended || isTitle(group))) ||
      (ended && (HEADING_LETTER.test(row.text) || ONE_WORD.test(row.text))) ||
      undefined,
  },
  {
    rule: 'a heading whose numeral has no stop, where a page begins',
    example: [
      '¶4. Commends the keepers of all of the capes and of all of the isles of the northern sea;',
      '¶^V Lamps and oil',
    ],
    begins: ({ row, ended }) =>
      (row.pageTop && ended && BARE_NUMERAL.test(row.text) && !CLAUSE_END.test(row.text)) ||
      undefined,
  },
  {
    rule: 'the formula below a title',
    example: ['¶B', '¶Use of the lamps of', 'all the capes', '¶The General Assembly,'],
    begins: ({ group, row }) =>
      (FORMULA.test(row.text) &&
        /,$/.test(row.text) &&
        (isTitle(group) || group.every(({ text }) => !/\p{Ll}/u.test(text)))) ||
      undefined,
  },
  {
    rule: 'below a title a line set in as it is, where first lines are: an opening, or one that had room above',
    example: ['¶›Lamps of the northern capes', '¶›Recalling the oil of all of the keepers,'],
    begins: ({ group, before, row }) =>
      (row.indents &&
        row.indented &&
        row.gap === 0 &&
        row.from === before.from &&
        isTitle(group) &&
        UPPER.test(row.text) &&
        (opensLike(row.text) !== undefined || endsEarly(group, row))) ||
      undefined,
  },
  {
    rule: 'no clause has ended',
    example: ['¶Recalling the', 'Committee of Keepers of all the capes,'],
    begins: ({ ended }) => (ended ? undefined : false),
  },
  {
    rule: 'an opening of the preamble below a blank line or at the top of a page',
    example: ['¶›Noting the keepers,', '¶^Recalling also', 'the lamps,'],
    begins: ({ before, row }) =>
      ((row.gap > 0 || row.pageTop) && opensPreambular(before, row)) || undefined,
  },
  {
    rule: 'a sole operative paragraph below a blank line',
    example: [
      '¶Noting the report on the lamps of all of the capes and of all of the islands of the sea,35',
      '¶-Decides that they shall be lit.',
    ],
    begins: ({ before, row }) =>
      (row.gap > 0 && ENDS_PREAMBULAR.test(before.text) && opensLike(row.text) === 'operative') ||
      undefined,
  },
  {
    rule: 'words that were spread over lines of their own',
    example: ['¶Encourages', 'keepers;', 'lamps', 'and oil;'],
    begins: ({ before, row, next }) => (isScattered(before, row, next) ? false : undefined),
  },
  {
    rule: 'a title between two paragraphs',
    example: [
      '¶3. Notes the lamps of all of the capes and of all of the islands of the northern sea.',
      '¶Lamps and oil',
      '¶4. Notes the oil;',
    ],
    begins: ({ before, row, ahead }) => isHeadingAbove(before, row, ahead) || undefined,
  },
  {
    rule: 'what a maker set on a line of its own behind a mark goes on: the blank that stood there is no indent',
    example: ['¶Noting the lamps of the capes,3', '›and the oil of the keepers,'],
    begins: ({ before, row }) =>
      row.line === before.line + 1 &&
      row.from === before.from + 1 &&
      ENDS_WITH_MARK.test(before.text) &&
      opensLike(row.text) === undefined
        ? false
        : undefined,
  },
  {
    rule: 'a line that is set in, unless the one before it is too',
    example: [
      '¶Noting the lamps of all of the capes and of all of the islands of the northern sea,',
      '¶›and the oil of the keepers,',
    ],
    begins: ({ group, before, row }) =>
      (row.indented && !(group.length > 1 && row.from === before.from)) || undefined,
  },
  {
    rule: 'after a line that is half empty and ends with no comma',
    example: ['¶The keepers met.', '¶of all the capes'],
    begins: ({ before, row }) =>
      (!AFTER_COMMA.test(before.text) && roomLeft(before, row, COLUMN) > 0.5) || undefined,
  },
  {
    rule: 'an opening of the preamble, where nothing else shows a beginning',
    example: [
      '¶Recalling the long and stormy night that all the keepers of the lighthouses remember well,',
      '¶Aware of the oil and of the lamps,',
    ],
    begins: ({ before, row }) => (row.runsOn && opensPreambular(before, row)) || undefined,
  },
  {
    rule: 'a participle after a clause, or a line that introduces the next, where there was room',
    example: [
      '¶Recalling the long and stormy night that all the keepers of the capes,',
      '¶Recognizing the oil,',
      '¶·Aware of it,',
    ],
    begins: ({ before, row, next }) => {
      const opens = OPENING.test(row.text) && ENDS_PREAMBULAR.test(before.text);
      return opens || introduces(row, next) ? roomLeft(before, row, COLUMN) > 0 : undefined;
    },
  },
  {
    rule: 'a name that holds a comma',
    example: [
      '¶Recalling the help of the United Nations Educational,',
      'Scientific and Cultural Organization,',
    ],
    begins: ({ before, row }) =>
      row.runsOn && /,[\d ,]{0,20}$/.test(before.text) && opensLike(row.text) === undefined
        ? false
        : undefined,
  },
  {
    rule: 'a capital, where the word would have fitted on the line before',
    example: [
      '¶Recalling the stormy night that all the keepers remember well.',
      '¶The lamps were lit.',
    ],
    begins: ({ group, row }) => /^[“"‘(]?\p{Lu}/u.test(row.text) && endsEarly(group, row),
  },
];

const NUMBER = /^\d{1,3}\.(?: \p{Lu}|$)/u; // "5. Requests", "5."

/** True for a title between two paragraphs: no clause ends in it, and a number follows it. */
function isHeadingAbove(before: Row, row: Row, ahead: readonly Row[]): boolean {
  if (!/[.;]["”]?(?: ?\d{1,3})?$/.test(before.text) || !/^\p{Lu}/u.test(row.text)) return false;
  if (CLAUSE_END.test(row.text)) return false;
  const number = ahead.findIndex(({ text }) => NUMBER.test(text));
  return number >= 0 && ahead.slice(0, number).every(({ text }) => !CLAUSE_END.test(text));
}

const LABEL_BEFORE_TEXT = /^[“"]?(?:\d{1,3}\.|\([a-z\d]{1,5}\)|[•●▪–—-]) /;

/** True where the row goes on below the text of a label, not below the label: "6.   Working". */
function hangs(group: readonly Row[], row: Row): boolean {
  const [first, second] = group;
  if (first === undefined || !LABEL_BEFORE_TEXT.test(first.text)) return false;
  if (LABEL_BEFORE_TEXT.test(row.text) || row.from <= first.from) return false;
  return second === undefined ? !/[.;:]$/.test(first.text) : Math.abs(row.from - second.from) <= 1;
}

/** True for "IV. Industrialization" and "B. Pension Administration". */
function isHeading(group: readonly Row[]): boolean {
  return /^(?:[IVX]{1,6}|[A-Z])\.(?: |$)/.test(group[0]?.text ?? '') && group.length <= 4;
}

/** True for a title of a few lines, in which no clause ends and that no label opens. */
function isTitle(group: readonly Row[]): boolean {
  const [first] = group;
  if (first === undefined || group.length > 3 || labelOf(first.text) !== undefined) return false;
  return /^\p{Lu}/u.test(first.text) && group.every(({ text }) => !CLAUSE_END.test(text));
}

/** True where a label, an opening or several lines that are no title show a paragraph. */
function isParagraph(group: readonly Row[]): boolean {
  const [first] = group;
  if (first === undefined) return false;
  const opens = isLabelled(first) || opensLike(first.text) !== undefined;
  return opens || (group.length > 1 && !isTitle(group));
}

/** A numbered line so short may be the title of what stands below it: "7. Use of oil". */
const SHORTEST_BROKEN = 60;

/** True for a paragraph with its number and an operative opening. */
function isOperative(group: readonly Row[]): boolean {
  const [first] = group;
  const [label = ''] = NUMBER_BEFORE_TEXT.exec(first?.text ?? '') ?? [];
  return label !== '' && opensLike(first?.text.slice(label.length).trim() ?? '') === 'operative';
}

/** True for a title of one line that is far from full: no sentence goes on below it. */
function isShortTitle(group: readonly Row[]): boolean {
  return group.length === 1 && isTitle(group) && widthOf(group[0]?.text ?? '') < COLUMN * 0.6;
}

/** True for a short line that introduces what stands below it: "Targets:". */
function introduces(row: Row, next: Row | undefined): boolean {
  if (!/^\p{Lu}[^.;]*:$/u.test(row.text) || next === undefined) return false;
  return next.apart || NUMBER_BEFORE_TEXT.test(next.text) || LABEL_ALONE.test(next.text);
}

/** How many lines of a paragraph are looked at to see how wide its column is. */
const ROWS_MEASURED = 24;

/** True where the first word of the row would still have fitted on the line before. */
function endsEarly(group: readonly Row[], row: Row): boolean {
  const before = group.at(-1);
  if (before === undefined) return true;
  // A first line is indented, also below its label; the others show how wide their column is.
  const [label] = group;
  const first = group.length === 1 || (group.length === 2 && LABEL_ALONE.test(label?.text ?? ''));
  const widest = Math.max(
    ...group.slice(-ROWS_MEASURED).map(({ text }) => widthOf(text)),
    COLUMN * 0.8,
  );
  return roomLeft(before, row, first ? COLUMN * 0.9 : widest) > 0.1;
}

/** The share of the column that would be left if the row's first word stood on the line before. */
function roomLeft(before: Row, row: Row, column: number): number {
  const [word = ''] = row.text.split(' ');
  return 1 - widthOf(`${before.text} ${word}`) / column;
}

/** True in a line that was spaced so widely that each of its words came out as a line of its own. */
function isScattered(before: Row, row: Row, next: Row | undefined): boolean {
  const short = ({ text }: Row): boolean => text.split(' ').length <= 3;
  return short(before) && short(row) && (next === undefined || !next.apart);
}
