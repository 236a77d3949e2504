import { count } from '../../src/model/count.ts';
import { opensLike } from '../../src/model/opening.ts';
import type { HeadingRole } from '../../src/model/resolution.ts';
import { fromRoman } from '../../src/model/roman.ts';
import { readLabel } from './labels.ts';
import { slice, type Prose } from './prose.ts';
import { FORMULA } from './wording.ts';

/** A heading, its number and its title apart; either may be missing. */
export type ClassifiedHeading = {
  type: 'heading';
  role: HeadingRole;
  label: Prose | undefined;
  prose: Prose | undefined;
  /** Number and title in one, as the dump has them. */
  whole: Prose;
};

const ANNEX = /^(?:Annex|ANNEX)(?: [IVXLC]+| [A-Z]| \d+)?$/; // "Annex II"
const NUMERAL = /^[IVX]{1,6}\.?$/; // "II"
const CAPITAL = /^[A-Z]\.?$/; // "B."
const NUMBERED_TITLE = /^(?:[IVX]{1,6}|[A-Z])\.\s+(?=\S)/; // "A. Scope"
const NAMED: readonly (readonly [HeadingRole, RegExp])[] = [
  [
    'part',
    /^(?:Part|PART) (?:[IVXLC]+|[A-Z]|\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive)\b[.:]?/, // "Part One"
  ],
  ['chapter', /^(?:Chapter|CHAPTER) (?:[IVXLC]+|\d+)\b[.:]?/], // "Chapter II"
  ['section', /^(?:Section|SECTION|Income section) (?:[IVXLC]+|[A-Z]|\d+[A-Z]?)\b[.:]?/], // "Section 29A"
  ['article', /^(?:Article|ARTICLE) (?:\d+|[IVXLC]+)\b[.:]?/], // "Article 5", "ARTICLE IV"
  ['rule', /^Rule \d+\b[.:]?/], // "Rule 12"
];
const PREAMBLE = /^(?:Preamble|PREAMBLE)$/; // above "Whereas", of a declaration without a formula
const NUMBERED_WORD = /^\p{Lu}\p{Ll}+(?: \p{Ll}+)? \d{1,3}[.:](?= \S)/u; // "Action 4. We will …"

const LONGEST_TITLE = 220;
/** A number before it shows that even a long line is a title. */
const LONGEST_NUMBERED_TITLE = 400;
/** Among preambular paragraphs only a short line is a title: others may just lack their comma. */
const LONGEST_PREAMBULAR_TITLE = 120;

/** No title ends so: the rest of a sentence was lost, or stands on the next line. */
const OPEN_END = / (?:an?|and|by|for|in|of|or|the|to|with)$/;
/** Nor so: "Office of Programme Planning,", "Action by agencies of the United". */
const OPEN_TITLE = /(?:,| (?:an?|and|by|for|in|of|or|the|to|with|Latin|United))$/;

/** True of a title of which the rest is missing. */
export const endsOpen = (title: string): boolean => OPEN_TITLE.test(title);

/** Short, capitalised, without a stop at its end; "And to this end" goes on from a paragraph. */
function looksLikeTitle(text: string, longest: number): boolean {
  return (
    text.length <= longest &&
    /^["“‘(]?(?!And )[\p{Lu}\d]/u.test(text) &&
    !/[.,;:]$/.test(text) &&
    !OPEN_END.test(text)
  );
}

/** "Annex II", alone on its line. */
export const isAnnexNumber = (text: string): boolean => ANNEX.test(text);

const ANNEX_BEFORE_TITLE = /^(?:Annex|ANNEX)(?: [IVXLC]+| [A-Z]| \d+)?(?= \S)/; // "Annex II Rules"

/** "Annex II Rules of the keepers", as a maker joins the lines of a heading. */
export function isTitledAnnex(text: string): boolean {
  const [label] = ANNEX_BEFORE_TITLE.exec(text) ?? [];
  return label !== undefined && looksLikeTitle(text.slice(label.length + 1), LONGEST_TITLE);
}

/** The same of the annex that is next by its number: "Annex II Rules" after "Annex I". */
export function isNextTitledAnnex(text: string, before: string | undefined): boolean {
  const [label] = ANNEX_BEFORE_TITLE.exec(text) ?? [];
  const number = numberOfAnnex(label);
  return number !== undefined && number - 1 === numberOfAnnex(before) && isTitledAnnex(text);
}

/** Which of the annexes it is, "Annex II" the second; nothing of one that is alone, or has a letter. */
function numberOfAnnex(label: string | undefined): number | undefined {
  const number = label?.split(' ')[1] ?? '';
  return /^\d+$/.test(number) ? Number(number) : fromRoman(number);
}

/** The title of an annex, its number before it or none. */
export function titledAnnex(whole: Prose): ClassifiedHeading {
  const length = ANNEX_BEFORE_TITLE.exec(whole.text)?.[0].length;
  if (length === undefined)
    return { type: 'heading', role: 'annex', label: undefined, prose: whole, whole };
  const [label, prose] = [slice(whole, 0, length), slice(whole, length)];
  return { type: 'heading', role: 'annex', label, prose, whole };
}

/** The title of a heading, behind its number; no number of another: "Article 1". */
const isTitleOfNumber = (text: string): boolean =>
  looksLikeTitle(text, LONGEST_NUMBERED_TITLE) &&
  readLabel(text) === undefined &&
  !NAMED.some(([, pattern]) => pattern.exec(text)?.[0] === text);

/**
 * The same where the number stands on a line of its own: no heading with a number, "I. Guiding
 * principles", "Section 3. Lamps" or "A" below "Annex", nor the formula below the letter of a part.
 */
export const isTitleBelowNumber = (text: string): boolean =>
  isTitleOfNumber(text) &&
  !NUMERAL.test(text) &&
  !CAPITAL.test(text) &&
  !NUMBERED_TITLE.test(text) &&
  !NAMED.some(([, pattern]) => /[.:]$/.test(pattern.exec(text)?.[0] ?? '')) &&
  !FORMULA.test(text);

const LONGEST_REST = 160;
const BEGINS_REST = /^(?:\p{Ll}|\p{Lu}\p{Ll})/u;

const GOES_ON_IN_CAPITALS =
  /^(?:AGAINST|AND|AS|AT|BY|FOR|FROM|IN|INTO|OF|ON|OR|THE|TO|UNDER|WITH)\b[^\p{Ll}]*$/u;

/**
 * The rest of a title that was set on a line of its own: "and illicit trafficking"; below a title in
 * capitals "IN INTERNATIONAL TRANSACTIONS"; below one that is cut off "Nations system".
 */
export const isRestOfTitle = (text: string, title: string): boolean =>
  text.length <= LONGEST_REST &&
  (/^\p{Ll}/u.test(text) ||
    (GOES_ON_IN_CAPITALS.test(text) && !/\p{Ll}/u.test(title)) ||
    (endsOpen(title) && BEGINS_REST.test(text) && !FORMULA.test(text))) &&
  (!/[.,;:]$/.test(text) || quotesOn(`${title} ${text}`)) &&
  readLabel(text) === undefined;

/** True where a name that was begun to be quoted goes on: "Report on “Lamps:". */
const quotesOn = (text: string): boolean =>
  /[:,]$/.test(text) && (count(text, '“') > count(text, '”') || count(text, '"') % 2 === 1);

/** The same where the title, cut off as it is, is known by its number: "Section 9. Lamps," and "Oil and Wicks". */
const goesOnBelow = (title: string, next: Prose | undefined): boolean =>
  next !== undefined && endsOpen(title) && isRestOfTitle(next.text, title);

const WITHOUT_STOP = /^([IVX]{1,6}) (?=\p{Lu})/u; // "II Joint Inspection Unit"

/**
 * The titles of sections whose numerals have lost their stops, or never had one. Only that one follows
 * the other tells them from words: "I Request", "II Joint Inspection Unit".
 */
export function sectionsWithoutStop(texts: readonly Prose[]): Set<Prose> {
  const found = new Set<Prose>();
  let row: Prose[] = [];
  let last = 0;
  const close = (): void => {
    if (row.length > 1) for (const prose of row) found.add(prose);
    row = [];
  };
  for (const prose of texts) {
    const [whole = '', numeral = ''] = WITHOUT_STOP.exec(prose.text) ?? [];
    const number = fromRoman(numeral);
    if (number === undefined || !isTitleOfNumber(prose.text.slice(whole.length))) continue;
    const step = number - last;
    // one amid several may have lost its numeral, or stand apart from its title as the first may
    const follows = step === 1 ? row.length > 0 : step === 2 && row.length > 1;
    if (!follows) {
      if (number > 2) continue;
      close();
    }
    row.push(prose);
    last = number;
  }
  close();
  return found;
}

/**
 * A heading that has no number: no label opens it, nor, but in an annex, a verb as of a resolution:
 * "Promoting sustainable economies".
 */
function isBareTitle(text: string, place: 'in preamble' | 'in annex' | 'yes'): boolean {
  const longest = place === 'in preamble' ? LONGEST_PREAMBULAR_TITLE : LONGEST_TITLE;
  return (
    looksLikeTitle(text, longest) &&
    (place === 'in annex' || opensLike(text) === undefined) &&
    readLabel(text) === undefined
  );
}

/**
 * Reads a heading, or returns nothing where the text is none. `next` is the text that follows; of a
 * section without a stop it is known that its numeral is one.
 */
export function readHeading(
  prose: Prose,
  next: Prose | undefined,
  mayBeBare: 'in preamble' | 'in annex' | 'yes' | 'no',
  withoutStop = false,
): ClassifiedHeading | undefined {
  const { text } = prose;
  const numbered = (role: HeadingRole, length: number): ClassifiedHeading => {
    const title = slice(prose, length);
    const label = slice(prose, 0, length);
    return {
      type: 'heading',
      role,
      label,
      prose: title.text === '' ? undefined : title,
      whole: prose,
    };
  };
  // annexes first: nothing else begins so; bare titles last: they are known by what they lack
  if (ANNEX.test(text)) return numbered('annex', text.length);
  if (NUMERAL.test(text) || CAPITAL.test(text)) return numbered('section', text.length);
  for (const [role, pattern] of NAMED) {
    const length = pattern.exec(text)?.[0].length;
    if (length === undefined) continue;
    if (looksLikeTitle(text, LONGEST_TITLE) || goesOnBelow(text, next))
      return numbered(role, length);
  }
  if (PREAMBLE.test(text))
    return { type: 'heading', role: 'heading', label: undefined, prose, whole: prose };
  if (withoutStop) return numbered('section', WITHOUT_STOP.exec(text)?.[0].length ?? 0);
  const title = NUMBERED_TITLE.exec(text)?.[0].length;
  if (title !== undefined && (isTitleOfNumber(text.slice(title)) || goesOnBelow(text, next)))
    return numbered('section', title);
  const word = NUMBERED_WORD.exec(text)?.[0].length;
  const bare = mayBeBare !== 'no' && isBareTitle(text, mayBeBare);
  if (word !== undefined && (bare || introduces(text, next))) return numbered('heading', word);
  if (bare) return { type: 'heading', role: 'heading', label: undefined, prose, whole: prose };
  return undefined;
}

const LETTERED_TITLE = /^\([a-z]{1,5}\)\s+(?=\S)/; // "(a) Transport"

/**
 * A title that a letter numbers, "(b) Energy", or nothing. It looks like an item that has lost its stop:
 * only where it stands tells it from one.
 */
export function readLetteredTitle(prose: Prose): ClassifiedHeading | undefined {
  const length = LETTERED_TITLE.exec(prose.text)?.[0].length;
  if (length === undefined || !looksLikeTitle(prose.text.slice(length), LONGEST_TITLE))
    return undefined;
  return {
    type: 'heading',
    role: 'section',
    label: slice(prose, 0, length),
    prose: slice(prose, length),
    whole: prose,
  };
}

/** True of the letter of a part or a section: "B". */
export const hasLetter = ({ label }: ClassifiedHeading): boolean =>
  /^[A-Z]\.?$/.test(label?.text ?? '');

/**
 * A title that begins as a preambular paragraph does, "Building strong lighthouses", or nothing. Only that
 * it stands between two operative ones tells it from one.
 */
export const readParticipleTitle = (prose: Prose): ClassifiedHeading | undefined =>
  looksLikeTitle(prose.text, LONGEST_TITLE) && opensLike(prose.text) === 'preambular'
    ? { type: 'heading', role: 'heading', label: undefined, prose, whole: prose }
    : undefined;

/** "Action 4. We will close …": a heading may be a sentence where a number follows. */
function introduces(text: string, next: Prose | undefined): boolean {
  const following = next?.text ?? '';
  const style = readLabel(following)?.readings[0]?.style;
  return (
    text.length <= LONGEST_NUMBERED_TITLE &&
    !/[,;:]$/.test(text) &&
    (style === 'number' || NUMBERED_TITLE.test(following) || NUMERAL.test(following))
  );
}
