import { readPinpoints, type Pinpoint } from '../citation/pinpoint.ts';
import { baseOfParticiple, baseOfPresent } from '../model/verbs.ts';
import { DAY_FORM, dayOf } from '../model/days.ts';
import {
  NAMED_ORGANS,
  couldBe,
  isAddressed,
  isCouncils,
  symbolOf,
  type Numbered,
  type Organ,
} from './organs.ts';

/** A resolution or decision that a text cites, before it is known where it can be read. */
export type Cited = {
  noun: 'resolution' | 'decision';
  number: Numbered;
  /** Undefined where the text leaves it open. */
  organ: Organ | undefined;
  /** The day the text gives, "2009-10-06". */
  day?: string;
  /** Undefined where organ, number and day do not agree. */
  symbol: string | undefined;
  pinpoint?: Pinpoint;
  /** Where its words stand, with date and pinpoint. */
  from: number;
  to: number;
};

/** What a text is part of: who speaks in it, and when. */
export type Speaker = { organ: Organ; year: number | undefined };

const NOUN = /\b(?:[Rr]esolution|[Dd]ecision)s? ?(?=[\dESIVX])/g;
const ROMAN = /(\d{1,4})(?: ([A-Z]))? ?\(((?:E?S-)?[IVXL]{1,7})\)(?: ([A-Z])(?![\p{L}]))?/uy; // "217 A (III)"
const YEAR = /(\d{1,4}) ?\((19[4-9]\d|20\d\d)\)/y; // "1325 (2000)"
const DATED = /((?:19[7-9]|20\d)\d)\/(\d{1,3})(?![\d/])/y; // "2012/8"
const SESSION =
  /((?:E?S-)?\d{1,2})\/(\d{1,3})(?: ?([A-Z])(?:(, [A-Z](?:, [A-Z]){0,9})? (?:and|to) ([A-Z])|-([A-Z]))?(?![\p{L}\d]))?(?![\d/(])/uy; // "64/244 A and B"
const ON = new RegExp(String.raw`,? (?:of|on|adopted on) (${DAY_FORM})`, 'y');
const SEPARATOR = /, ?(?:and )?|,? and |; (?:and )?|,? as well as | to |,? or /y;
const PIN_GAP = /,? (?=[(]?(?:sect|para|annex|part|chap|pream))/y;

const found = (pattern: RegExp, text: string, index: number): RegExpExecArray | undefined => {
  pattern.lastIndex = index;
  return pattern.exec(text) ?? undefined;
};

type Placed = { number: Numbered; from: number; to: number };
type Item = { numbers: Placed[]; to: number; day?: string; pinpoint?: Pinpoint };

/** The number at a place; several where letters share it: "64/244 A and B" is "64/244 A" and "B". */
function readNumbers(text: string, at: number): Placed[] {
  const year = found(YEAR, text, at);
  if (year) {
    const [whole, number, of] = year;
    const written = `${number} (${of})`;
    return [placed({ form: 'year', text: written, year: Number(of) }, at, whole)];
  }
  const roman = found(ROMAN, text, at);
  if (roman) {
    const [whole, number, before, session, after] = roman;
    const letter = before ?? after;
    const written = `${number}${letter ? ` ${letter}` : ''} (${session})`;
    return [placed({ form: 'roman', text: written }, at, whole)];
  }
  const dated = found(DATED, text, at);
  if (dated) {
    const [whole, of] = dated;
    return [placed({ form: 'dated', text: whole, year: Number(of) }, at, whole)];
  }
  const numbered = found(SESSION, text, at);
  if (!numbered) return [];
  const [whole, session = '', number = '', first, middle = '', last, through] = numbered;
  const lettered = (letter: string): Numbered => ({
    form: 'session',
    text: `${session}/${number}${letter && ` ${letter}`}`,
    session,
  });
  if (!first) return [placed(lettered(''), at, whole)];
  if (through) return [placed(lettered(`${first}-${through}`), at, whole)];
  const head = whole.indexOf(first) + 1;
  const rest = [...(middle + (last ?? '')).replaceAll(/[, ]/g, '')];
  const numbers = [placed(lettered(first), at, whole.slice(0, head))];
  let next = head;
  for (const letter of rest) {
    next = whole.indexOf(letter, next);
    numbers.push(placed(lettered(letter), at + next, letter));
    next += 1;
  }
  return numbers;
}

const placed = (number: Numbered, from: number, words: string): Placed => ({
  number,
  from,
  to: from + words.length,
});

function readItem(text: string, at: number): Item | undefined {
  const numbers = readNumbers(text, at);
  const last = numbers.at(-1);
  if (!last) return undefined;
  const item: Item = { numbers, to: last.to };
  readDay(text, item);
  const gap = found(PIN_GAP, text, item.to);
  const pin = gap && readPinpoints(text, item.to + gap[0].length);
  // "section II of its resolution …" after a comma belongs to the resolution that follows it
  if (
    pin &&
    !/^,? of (?:its|the|resolution|General|Assembly|Security)/.test(
      text.slice(pin.end, pin.end + 18),
    )
  ) {
    [item.pinpoint] = pin.pinpoints;
    item.to = pin.end;
    readDay(text, item);
  }
  return item;
}

function readDay(text: string, item: Item) {
  const date = item.day === undefined ? found(ON, text, item.to) : undefined;
  const day = date && dayOf(date[1] ?? '');
  if (!date || !day) return;
  item.day = day;
  item.to += date[0].length;
}

/** The items after a noun: "47/98, 47/100 and 47/102 of 16 December 1992". */
function readItems(text: string, from: number, plural: boolean): Item[] {
  const items: Item[] = [];
  let at = from;
  for (;;) {
    const item = readItem(text, at);
    // after a noun in the singular only what can be nothing else: "resolution 1373 (2001) and 1540 (2004)"
    const certain = item?.day !== undefined || item?.numbers[0]?.number.form === 'year';
    if (!item || (items.length > 0 && !plural && !certain)) break;
    items.push(item);
    const separator = found(SEPARATOR, text, item.to);
    if (!separator) break;
    at = item.to + separator[0].length;
  }
  return items;
}

const ORGANS = new RegExp(NAMED_ORGANS.map(([name]) => name.source).join('|'), 'g');
const organNamed = (name: string): Organ | undefined =>
  NAMED_ORGANS.find(([pattern]) => new RegExp(`^(?:${pattern.source})$`).test(name))?.[1];

type Mention = { organ: Organ; at: number };

const mentionsIn = (text: string): Mention[] =>
  [...text.matchAll(ORGANS)].flatMap((match) => {
    const organ = organNamed(match[0]);
    return organ ? [{ organ, at: match.index }] : [];
  });

/** The organ that a text names first. */
export const organIn = (text: string): Organ | undefined => mentionsIn(text)[0]?.organ;

/** Asked for ascending places: the organs named before each, the latest first, each once. */
function organsBefore(text: string): (place: number) => Organ[] {
  const mentions = mentionsIn(text);
  let read = 0;
  let latest: Organ[] = [];
  return (place) => {
    for (; (mentions[read]?.at ?? Infinity) < place; read++) {
      const organ = mentions[read]?.organ ?? '';
      latest = [organ, ...latest.filter((other) => other !== organ)];
    }
    return latest;
  };
}

/** What stands before the noun, and says whose resolution it is. */
type Owner =
  /** `joint`: "General Assembly and Security Council resolutions" */
  | { by: 'named'; organ: Organ; joint?: Organ }
  /** `subject`: "the Human Rights Council, in its resolution" */
  | { by: 'its'; subject?: Organ }
  /** "Council", "Commission": short for a name given before. */
  | { by: 'short'; word: string }
  | { by: 'none' };

const NAME = `(?:${NAMED_ORGANS.map(([name]) => name.source).join('|')})`;
const ENDS_WITH_NAME = new RegExp(`(?:(${NAME}) and (?:the )?)?(${NAME})(?:[’']s?)? $`);
const ADJECTIVES = String.raw`(?:(?:relevant|previous|earlier|subsequent|annual|own|past|most recent|recent|landmark|historic) )`;
const ITS = new RegExp(`(?:(${NAME}),? (?:in|of|by|through) )?\\b[Ii]ts ${ADJECTIVES}{0,2}$`);
const WORD_BEFORE = /(?<![\p{L}-])(\p{Lu}[\p{L}-]{0,40})(?:[’']s?)? $/u;

function ownerBefore(text: string, noun: number): Owner {
  const before = text.slice(Math.max(0, noun - 90), noun);
  const named = ENDS_WITH_NAME.exec(before);
  if (named) {
    const [joint, organ] = [named[1], named[2]].map((name) => organNamed(name ?? ''));
    if (organ) return { by: 'named', organ, ...(joint && { joint }) };
  }
  const its = ITS.exec(before);
  const subject = organNamed(its?.[1] ?? '');
  if (its) return { by: 'its', ...(subject && { subject }) };
  const word = WORD_BEFORE.exec(before)?.[1];
  if (word === undefined || isOpening(word)) return { by: 'none' };
  if (word === 'Assembly') return { by: 'named', organ: 'General Assembly' };
  if (['Council', 'Commission', 'Board', 'Committee', 'Conference'].includes(word))
    return { by: 'short', word };
  return { by: 'named', organ: word };
}

/** Words that are capital because they open a paragraph or note, not because they name an organ. */
const isOpening = (word: string): boolean =>
  baseOfParticiple(word.toLowerCase()) !== undefined ||
  baseOfPresent(word.toLowerCase()) !== undefined ||
  /^(?:See|In|Under|By|Also|Further|Pursuant|Following|Whereas|And|Or|With|Since|Per|Including)$/.test(
    word,
  );

const OWNER_AFTER =
  /,? (?:of|by|adopted by|taken by) (?:the )?(\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|and|on|for|the|to)){0,8})/uy;

/** "decisions 20/1 and 20/2 of the High-level Committee" */
function ownerAfter(text: string, end: number): Organ | undefined {
  const after = found(OWNER_AFTER, text, end)?.[1];
  if (after === undefined) return undefined;
  if (/^Assembly\b/.test(after)) return 'General Assembly';
  const organ = organIn(after);
  if (organ) return organ;
  return /\b(?:Council|Commission|Committee|Board|Assembly|Conference|Parties|Union|Organization)\b/.test(
    after,
  )
    ? after
    : undefined;
}

/**
 * Whose resolution a number is. The named organ decides; "its" is the speaker's, unless another
 * organ is named nearer and number and day fit that one; a bare number is the speaker's, or another
 * named organ's whose session the day is. A number with its year alone is the Security Council's.
 * Undefined where it stays open.
 */
function organOf(
  owner: Owner,
  number: Numbered,
  day: string | undefined,
  latest: Organ[],
  speaker: Speaker,
): Organ | undefined {
  const fits = (organ: Organ) => symbolOf(organ, number, day) !== undefined;
  if (owner.by === 'named') {
    // "resolutions 70/262 and 2282 (2016)": one noun, two organs
    const turned = number.form === 'year' && owner.organ === 'General Assembly';
    if (owner.joint && !fits(owner.organ) && fits(owner.joint)) return owner.joint;
    return turned ? 'Security Council' : owner.organ;
  }
  if (owner.by === 'short') {
    const named = [...latest, speaker.organ].find(
      (organ) => organ.includes(owner.word) && fits(organ),
    );
    if (named || owner.word !== 'Council') return named ?? owner.word;
    if (number.form === 'year') return 'Security Council';
    return number.form === 'dated' ? 'Economic and Social Council' : undefined;
  }
  if (owner.by === 'its' && owner.subject && fits(owner.subject)) return owner.subject;
  const [nearest] = latest;
  const other = nearest === speaker.organ ? undefined : nearest;
  if (fits(speaker.organ)) {
    // undated, and another organ named before could have given the number
    const { year = Infinity } = speaker; // not known: any organ could have come so far
    const open = day === undefined && other !== undefined && couldBe(other, number, year);
    return open ? undefined : speaker.organ;
  }
  if (owner.by === 'its' && other && fits(other)) return other;
  const named = day !== undefined || number.form !== 'session' ? latest.find(fits) : undefined;
  if (named) return named;
  return isCouncils(number) && fits('Security Council') ? 'Security Council' : undefined;
}

/** The day an item bears, or the next one's that its list shares, where it is of that session. */
function dayFor(items: Item[], index: number, organ: (day?: string) => Organ | undefined) {
  const own = items[index]?.day;
  if (own !== undefined) return own;
  const shared = items.slice(index + 1, index + 12).find(({ day }) => day !== undefined)?.day;
  const [{ number } = { number: undefined }] = items[index]?.numbers ?? [];
  const owner = shared === undefined ? undefined : organ(shared);
  return owner && number && symbolOf(owner, number, shared) ? shared : undefined;
}

/**
 * Every resolution and decision that a text cites by number, in order: one noun may carry a list,
 * "resolutions 57/47 of 21 November 2002, 59/19 of …", and its items a shared date. Time grows with
 * the text.
 */
export function citedIn(text: string, speaker: Speaker): Cited[] {
  const organsAt = organsBefore(text);
  const cited: Cited[] = [];
  let done = 0;
  for (const noun of text.matchAll(NOUN)) {
    if (noun.index < done) continue;
    const items = readItems(text, noun.index + noun[0].length, /s ?$/.test(noun[0]));
    const last = items.at(-1);
    if (!last) continue;
    done = last.to;
    const latest = organsAt(noun.index);
    const owner = ownerOf(text, noun.index, last.to);
    const isDecision = /^d/i.test(noun[0]);
    for (const [index, item] of items.entries()) {
      const [first] = item.numbers;
      if (!first) continue;
      const day = dayFor(items, index, (shared) =>
        organOf(owner, first.number, shared, latest, speaker),
      );
      for (const [nth, { number, from, to }] of item.numbers.entries()) {
        const organ = organOf(owner, number, day, latest, speaker);
        const isLast = nth === item.numbers.length - 1;
        cited.push({
          noun: isDecision ? 'decision' : 'resolution',
          number,
          organ,
          ...(day && { day }),
          symbol: organ && !isDecision ? symbolOf(organ, number, day) : undefined,
          ...(item.pinpoint && { pinpoint: item.pinpoint }),
          from: index === 0 && nth === 0 ? noun.index : from,
          to: isLast ? item.to : to,
        });
      }
    }
  }
  return [...cited, ...strayIn(text, cited)].sort((a, b) => a.from - b.from);
}

function ownerOf(text: string, noun: number, end: number): Owner {
  const before = ownerBefore(text, noun);
  if (before.by === 'named' || before.by === 'its') return before;
  const organ = ownerAfter(text, end);
  return organ === undefined ? before : { by: 'named', organ };
}

const STRAY = /(?<![\p{L}\d/.-]|\bNos?\. )(?=(?:E?S-)?\d{1,4}(?:\/\d| ?\())/gu;
/** What numbers may be of. */
const NOUNS =
  /\b(resolution|decision|convention|recommendation|comment|protocol|statement|directive|regulation|article|treaty)(s?)\b/gi;
/** What goes on with a list behind a clause. */
const GOES_ON = /(?:,|;|,? and|,? as well as) $/;
/** What says of a number without a day that it is a resolution's: "and 5/2, on the Code of Conduct". */
const TELLS = /^,? (?:on|entitled|titled|concerning) /;

/**
 * Members of a list that are apart from their noun: "resolutions 64/236 of 24 December 2009, in
 * which …, and 65/152 of 20 December 2010", "resolutions on Sudan, in particular 1591 (2005)". Taken
 * where the day is the session's, where the form is the Security Council's alone, and where the list
 * goes on with what its number is about.
 */
function strayIn(text: string, cited: Cited[]): Cited[] {
  const stray: Cited[] = [];
  const nouns = [...text.matchAll(NOUNS)];
  let organs: Organ[] = [];
  let read = 0;
  let passed = 0;
  let done = 0;
  for (const { index } of text.matchAll(STRAY)) {
    for (; (cited[read]?.from ?? Infinity) <= index; read++) {
      const { noun, organ } = cited[read] ?? {};
      if (noun !== 'resolution' || organ === undefined) continue;
      organs = [organ, ...organs.filter((other) => other !== organ)];
    }
    for (; (nouns[passed]?.index ?? Infinity) < index; passed++);
    if (index < Math.max(done, cited[read - 1]?.to ?? 0)) continue;
    const [, noun = '', plural] = nouns[passed - 1] ?? [];
    const ofResolutions = noun.toLowerCase() === 'resolution';
    const item = readItem(text, index);
    const [first] = item?.numbers ?? [];
    if (!item || !first) continue;
    const { number, from } = first;
    const { day, to } = item;
    const [nearest] = organs;
    const goesOn = () =>
      ofResolutions &&
      plural === 's' &&
      GOES_ON.test(text.slice(Math.max(0, index - 12), index)) &&
      TELLS.test(text.slice(to, to + 16));
    const organ =
      (day && organs.find((one) => symbolOf(one, number, day) !== undefined)) ??
      (ofResolutions && isCouncils(number) ? 'Security Council' : goesOn() ? nearest : undefined);
    const symbol = organ && symbolOf(organ, number, day);
    if (!organ || (symbol === undefined && isAddressed(organ))) continue;
    stray.push({ noun: 'resolution', number, organ, ...(day && { day }), symbol, from, to });
    done = to;
  }
  return stray;
}
