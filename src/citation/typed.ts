import { count } from '../model/count.ts';
import type { Organ } from '../model/organ.ts';
import { parseSymbol } from '../model/symbol.ts';
import { councilYearOf } from './councilYears.ts';
import { SLASHES, withSymbols } from './loose.ts';
import { onward, readFromEnd } from './fromEnd.ts';
import { readPinpoints } from './pinpoint.ts';
import { asPrinted } from './placeForms.ts';

/** A place that a person names in a resolution, or the stretch from one through another. */
export type NamedPlace = {
  /**
   * The anchor: "para-1-d-i". It need not exist; `anchorOf` tells which of a resolution's it is, and
   * `settled` which one counted from the end is, "pp-last-1".
   */
  id: string;
  /** Of a stretch the last one's anchor: "paras. 2–4". */
  through?: string;
};

/** What a person meant: a resolution, and where they say so places in it, in the order typed. */
export type Citation = {
  /** As the UN prints it: "A/RES/64/1". */
  symbol: string;
  places: NamedPlace[];
};

/** Longer texts are no citation, and are not looked at. */
const LONGEST = 600;

/** Behind the letter of a part; "64/1 A/RES/64/2" and "64/1 G.A. Res." have none. */
const ENDED = String.raw`(?![\p{L}\d/_]|\.\p{L}(?!\p{L}))`;
const WITHIN = String.raw`(?:(?:19|20)\d\d|(?:e?s-)?\d{1,2})[/_]\d{1,3}(?: ?[a-z](?:-[a-z])?${ENDED})?`; // "48/218 b", "2024/3"
const ROMAN = String.raw`\d{1,4}(?: ?[a-z](?:-[a-z])?)? ?\((?:e?s-)?[ivxl]{1,7}\)(?: ?[a-z]${ENDED})?`; // "2997 (xxvii)"
const YEARLY = String.raw`\d{1,4} ?\((?:19|20)\d\d\)`; // "2719 (2023)"
const NUMBER = `${YEARLY}|${ROMAN}|${WITHIN}`;
const PREFIX = String.raw`(?:a[/_]hrc|[ase])[/_]res[/_]`;
const SYMBOL = new RegExp(String.raw`^(${PREFIX}|res[/_])?(${NUMBER})(?![\d/])`, 'iu');
/** "S/RES/2719": the number of the Security Council's that lacks its year. */
const COUNCIL_NUMBER = /^(?:s[/_]res[/_])?(\d{1,4})(?![\d/_])(?! ?\((?:\d{4}|[ivxl]+)\))/i;
/** Ends as a lettered resolution does, and may be a word that is still being typed: "64/1 p". */
const BEGUN_WORD = /(?<=[\d)]) ?[af-z]$/;
/** The name of a file after the symbol: "A_RES_64_1.txt", "A_RES_64_1-EN.pdf". */
const FILE = /^(?:[-_](?:e|en|english)(?=\.|$))?(?:\.(?:txt|pdf|docx?|html?|mdx?|json|xml))?$/i;
const FULL_SYMBOL = new RegExp(String.raw`\b${PREFIX}(?:${NUMBER})(?!\d)`, 'iu');
/** The first number of a symbol in a text */
const NUMBER_IN = new RegExp(
  String.raw`(?<![\p{L}\d/])((?:${PREFIX})?(?:${NUMBER}))(?![\d/])`,
  'iu',
);
/** All of them */
const NUMBERS_IN = new RegExp(NUMBER_IN, 'giu');
/** "/64/1", "/en/64/1" */
const SHORT_PATH = new RegExp(String.raw`^/(?:[a-z]{2}/)?(${NUMBER})(?!\d)`, 'iu');

/** "/en/S/RES/2719/", whose year is known */
const NUMBER_PATH = /(?<=\/)s[/_]res[/_]\d{1,4}(?=$|[/?#])/i;

/** Names of organs before a symbol, as people shorten them and the styles do. */
const ORGAN_NAMES: [RegExp, Organ][] = [
  [/\b(?:general assembly|(?:un)?ga|g\.a\.)/i, 'General Assembly'],
  [/\b(?:security council|(?:un)?sc|s\.c\.)/i, 'Security Council'],
  [/\b(?:human rights council|(?:un)?hrc)\b/i, 'Human Rights Council'],
  [/\b(?:economic and social council|ecosoc|esc|e\.s\.c\.)/i, 'Economic and Social Council'],
];
/** Names of the organ and the document before a symbol, and what is asked, in any number and order. */
const LEAD =
  /^(?:(?:see|also|both|compare|cf|find|open|show|read|where is|what is|what does|(?:full )?text of|title of|the|its|of|in|from|draft|united nations|un|u\.n\.|(?:un)?(?:ga|sc|hrc)|general assembly|security council|human rights council|economic and social council|ecosoc|esc|(?:g\.a|s\.c|e\.s\.c)\.|resolutions?|res(?:ol)?\.?|r\.?|doc(?:ument)?\.?|symbol|adopted by|adopted)[\s:,.]+)+/i;
/** What asks for the text of what is cited: "what does … say", "text of …" */
const ASKING =
  /^(?:please )?(?:(?:show|give)(?: me)?|read|open|find|go to|what (?:is|does|do|says?)(?: in)?|where is)? ?(?:the )?(?:(?:full )?(?:text|words|wording|contents?) of )?(?:the )?(?=\S)/i;
const ASKED = /[\s,]+(?:says?|about|mean|(?:full )?text|in full|pdf)$/i;
/** What may follow a symbol and asks for no place in the text. */
const ASIDE =
  /^[\s,.]*(?:resolution|(?:full |the )?text|in full|pdf|title|document|english|say|says|adopted by the general assembly(?: on)?)(?=$|[\s,.])/i;

const BEHIND = String.raw`,? of (?:the )?(?:united nations )?(general assembly|security council|human rights council|economic and social council)\b`;
/** " of the Human Rights Council", behind a symbol */
const OF_ORGAN = new RegExp(`^${BEHIND}`, 'i');
const FOLLOWED = new RegExp(String.raw`^[^\s,]{1,20}(?: ?\([^()]{1,8}\))?${BEHIND}`, 'i');

const MONTH = String.raw`(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?`;
/** "of 6 October 2009", "(Oct. 6, 2009)", "(7 October 2009, adopted 6 October 2009)", "(2009)" */
const DAY = String.raw`(?:\d{1,2} ${MONTH} \d{4}|${MONTH} \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})`;
const DATE = new RegExp(
  String.raw`^(?:,? ?(?:of|on|adopted(?: on)?) ${DAY}| ?\((?:adopted )?${DAY}(?:, adopted ${DAY})?\)|,? ?${DAY}| ?[([](?:19|20)\d\d(?:[)\]]|$)|,? of (?:19|20)\d\d\b)`,
  'i',
);
/** The day or year behind the place, as Bluebook puts it: "¶ 4 (Oct. 6, 2009)" */
const DATED_LAST = new RegExp(String.raw`,? ?\((?:${DAY}|(?:19|20)\d\d)\)\.?$`, 'i');
const DATES = new RegExp(
  String.raw`[([]?(?<![\p{L}\d])(?:${DAY}|(?:19|20)\d\d)(?![\p{L}\d])[)\]]?`,
  'giu',
);
/** "on 22 September 2024, " before a symbol */
const DATED = new RegExp(String.raw`^on ${DAY}[\s,]+`, 'i');
/** The full symbol of what was named by its short one: ", U.N. Doc. A/RES/64/1" */
const AGAIN = new RegExp(
  String.raw`^[,.;\s(]*(?:u\.?n\.? doc\.? )?(${PREFIX}(?:${NUMBER}))\)?`,
  'iu',
);
/** ", U.N. Doc. A/RES/64/1 (Oct. 6, 2009).", at the end */
const LASTLY = new RegExp(
  String.raw`[\s,]*u\.?n\.? doc\.? (${PREFIX}(?:${NUMBER}))(?: \([^()]*\))?\.?\s*$`,
  'iu',
);
/** A title, which is no other symbol: ', "Lights at sea"' */
const TITLE = /^[,\s]*"(?![aes]\/|\d{1,4}(?:\/| ?\())[^"]{1,400}(?:"[,\s]*|$)/i;
/** Where it was had from, at the end */
const ADDRESSED = /[\s,.;]*https?:\/\/\S+\s*$/i;
const QUIET = /^[\s,.;:–—]+/;
/** An address, or the path of one: "docs.un.org/…", "/64/1", "en/A/RES/64/1", "localhost/A/RES/64/1" */
const ADDRESS =
  /^(?:https?:\/\/|www\.|(?:un)?docs\.|\/|[^\s/]+(?:\/[^\s/]+)*\/(?:a\/hrc|[aes])\/res\/\S+$)/i;

const ANCHOR =
  /^(?:annex|formula|(?:part|sec|annex|chap|art|rule|para|target|goal|action|pp|text|formula|table|fn|fnref|heading)(?:-[A-Za-z0-9]+)+)$/;

/** Reads places in a resolution as they are typed, without the resolution: "op 5 (a)", "Action 56". */
export const readPlaces = (typed: string): NamedPlace[] | undefined =>
  typed.length > LONGEST ? undefined : placesOf(plainTyped(typed));

/** The places of a whole pinpoint, with nothing left over; one at least. */
function placesOf(typed: string): NamedPlace[] | undefined {
  const bare = typed.replace(/^#/, '');
  if (ANCHOR.test(bare)) return [{ id: bare }];
  const places = placesIn(asPrinted(typed).replace(/^[\s,.;:]+|[\s,.;:]+$/g, ''));
  return places?.length === 0 ? undefined : places;
}

/** The places that a text names one after the other; undefined where anything else stands in it. */
function placesIn(text: string): NamedPlace[] | undefined {
  const places: NamedPlace[] = [];
  let end = 0;
  let isThrough = false;
  while (end < text.length) {
    const fromEnd = readFromEnd(text, end);
    const read = fromEnd ?? readPinpoints(text, end);
    if (!read) return undefined;
    const [first, ...more] = read.pinpoints;
    const last = places.at(-1);
    // "annex II, last paragraph"
    if (fromEnd && last && SCOPE_ALONE.test(last.id)) Object.assign(last, within(last.id, first));
    else if (isThrough && last) last.through = first.through ?? first.id;
    else places.push(named(first));
    places.push(...more.map(named));
    end = read.end;
    const on = onward(text, end);
    const ends = places.at(-1);
    if (on && ends) {
      ends.through = on.through(ends.id);
      end = on.end;
    }
    const parting = partingAt(text, end);
    if (parting === '' && end < text.length) return undefined;
    end += parting.length;
    isThrough = THROUGH.test(parting);
  }
  // "para. 4, annex" is one place
  const isMixed = new Set(places.map(({ id }) => SCOPE_ALONE.test(id))).size > 1;
  return isMixed ? undefined : places;
}

/** A place alone, without where its words stand. */
const named = ({ id, through }: NamedPlace): NamedPlace => ({ id, ...(through && { through }) });

/** A place, or a stretch, within a part of the resolution, which is given by its anchor. */
export const within = (part: string, { id, through }: NamedPlace): NamedPlace => ({
  id: `${part}-${id}`,
  ...(through && { through: `${part}-${through}` }),
});

/** Between two places that are named one after the other. */
const PARTING = /,? and |[,;] ?| to | through | ?[–—/-] ?| /y;
const THROUGH = /[–—-]|to|through/;
const SCOPE_ALONE = /^(?:part|sec|annex|chap|art|rule)(?:-[^-]+)?$/;

function partingAt(text: string, at: number): string {
  PARTING.lastIndex = at;
  return PARTING.exec(text)?.[0] ?? '';
}

/** A text without the days and years in it. */
export const withoutDates = (text: string): string => text.replaceAll(DATES, '');

/** The symbols that stand in a text, and where. */
export const numbersIn = (text: string): { symbol: string; from: number; to: number }[] =>
  [...text.matchAll(NUMBERS_IN)].flatMap(({ 0: typed, index }) => {
    const symbol = parseSymbol(typed)?.text;
    return symbol === undefined ? [] : [{ symbol, from: index, to: index + typed.length }];
  });

/** The symbol in an address's path or query, and the anchor in its fragment or after the symbol. */
function readAddress(typed: string): Citation | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(typed.replaceAll('+', ' '));
  } catch {
    return undefined; // a stray "%"
  }
  const found = FULL_SYMBOL.exec(decoded) ?? SHORT_PATH.exec(decoded) ?? NUMBER_PATH.exec(decoded);
  const symbol = found && readSymbol(found[1] ?? found[0], undefined);
  if (!symbol) return undefined;
  const rest = decoded.slice(found.index + found[0].length);
  if (isOther(FULL_SYMBOL.exec(rest)?.[0], symbol.symbol)) return undefined; // two addresses
  // words after an address, not those that it has for "+"
  const words = /\s/.test(typed) ? without(rest.slice(rest.search(/ |$/)), [ASIDE, QUIET]) : '';
  const places = words === '' ? [] : placesOf(words);
  if (places === undefined) return undefined;
  const [, page = '', fragment = ''] = /^\/?([^/?#&]*)[^#]*(?:#(.*))?$/.exec(rest) ?? [];
  const pinpoint = [fragment, page].find((part) => ANCHOR.test(part));
  return { symbol: symbol.symbol, places: pinpoint ? [{ id: pinpoint }, ...places] : places };
}

/**
 * Whether a symbol in a text is another resolution's; of one with parts, it may name the whole, and
 * a short one is the same organ's.
 */
function isOther(named: string | undefined, symbol: string): boolean {
  const other = parseSymbol(symbol);
  const one = named && parseSymbol(named, other?.organ);
  if (!one || !other) return false;
  const isSame =
    one.organ === other.organ &&
    one.session === other.session &&
    one.year === other.year &&
    one.number === other.number;
  return !isSame;
}

/** Drops from the front whatever of `patterns` stands there, in any order, until none does. */
function without(text: string, patterns: (RegExp | ((text: string) => string))[]): string {
  for (let rest = text; ;) {
    const before = rest;
    for (const pattern of patterns) {
      rest = pattern instanceof RegExp ? rest.replace(pattern, '') : pattern(rest);
    }
    if (rest === before) return rest;
  }
}

/** A symbol with the words that follow it; `before` are those that led to it: "para. 4 of". */
function readFrom(text: string, before = ''): Citation | undefined {
  const start = without(text, [LEAD, DATED]);
  const lead = text.slice(0, text.length - start.length);
  const [, followed] = FOLLOWED.exec(start) ?? [];
  const read = readSymbol(start, organIn(followed ?? lead));
  if (!read) return undefined;
  const { symbol } = read;
  const after = start.slice(read.length);
  const repeated = (text: string) =>
    isOther(AGAIN.exec(text)?.[1], symbol) ? text : text.replace(AGAIN, '');
  return finish(
    symbol,
    without(after, [DATE, repeated, TITLE, FILE, OF_ORGAN, ASIDE, QUIET]),
    before,
  );
}

const organIn = (words: string): Organ | undefined =>
  ORGAN_NAMES.findLast(([name]) => name.test(words))?.[1];

/** The symbol at the start of a text, and how long it is; its organ where words before it name one. */
function readSymbol(
  text: string,
  organ: Organ | undefined,
): { symbol: string; length: number } | undefined {
  const [whole = '', prefix = '', number = ''] = SYMBOL.exec(text) ?? [];
  const named = number.replace(BEGUN_WORD, '');
  const typed = /^res/i.test(prefix) ? named : prefix + named;
  // of the sessions that bear Roman numerals the Council's are more: "1503 (XLVIII)"
  const symbol = parseSymbol(typed, organ) ?? parseSymbol(typed, 'Economic and Social Council');
  if (symbol) return { symbol: symbol.text, length: whole.length - number.length + named.length };
  const [council, alone] = COUNCIL_NUMBER.exec(text) ?? [];
  const isCouncil = organ === 'Security Council' || /^s/i.test(text);
  // the full symbol may follow: "S.C. Res. 1373, ¶ 1, U.N. Doc. S/RES/1373(2001)"
  const [, full, told] = /\bs[/_]res[/_](\d{1,4}) ?\((\d{4})\)/i.exec(text) ?? [];
  const known = full === alone && told !== undefined ? told : councilYearOf(Number(alone));
  const year = alone !== undefined && isCouncil ? known : undefined;
  const dated = year && parseSymbol(`${alone} (${year})`);
  return dated && council !== undefined
    ? { symbol: dated.text, length: council.length }
    : undefined;
}

/** A text without the address of the resolution at its end; another's stays. */
function withoutAddress(text: string, symbol: string): string {
  const [address] = ADDRESSED.exec(text) ?? [];
  const isOwn = address !== undefined && !isOther(FULL_SYMBOL.exec(address)?.[0], symbol);
  return isOwn ? text.replace(ADDRESSED, '') : text;
}

/** Before the annex in ", para. 4, annex"; not in "paragraph 4 of the annex". */
const ANNEX_LAST = /(?:, |(?<!\b(?:of|to|in|the)) )(?=annex\b[^,]*$)/i;

function finish(symbol: string, rest: string, before = ''): Citation | undefined {
  // Bluebook puts the pinpoint before the second symbol, Chicago the address last
  const cited = withoutAddress(rest, symbol);
  const tail = isOther(LASTLY.exec(cited)?.[1], symbol) ? cited : cited.replace(LASTLY, '');
  const named = tail.replace(QUIET, '').replace(DATED_LAST, '');
  const places = [before, named].filter((words) => words !== '');
  if (places.length === 0) return { symbol, places: [] };
  // "annex to 64/1, para. 4", "para. 4 of 64/1, annex", "64/1, para. 4, annex", "64/1 para. 4 annex"
  const parts = places.length > 1 ? places : (places[0]?.split(ANNEX_LAST) ?? []);
  const read = placesOf(parts.join(', ')) ?? placesOf(parts.toReversed().join(', '));
  return read && { symbol, places: read };
}

const DOCUMENT = /^[AES]\/(?:[A-Z0-9.-]{1,12}\/){1,5}[A-Z0-9.-]{1,12}$/; // "A/C.3/79/L.2/Rev.1"
/** What may be said of a document before its symbol, and the page after it. */
const DOCUMENT_LEAD =
  /^(?:(?:see|the|draft|resolutions?|report|note|letter|un|u\.n\.|doc(?:ument)?\.?|symbol|verbatim|summary|record|meeting|of(?: the)?(?: [a-z]+ committee)?)[\s:,]+)+/i;
const PAGE = /,? (?:p|pp|page|para)\.? ?\d{1,3}$/i;
/** "A C.3 79 L.5", "A-79-L.2" */
const SPACED = /^(?=.*\d)[aes](?:[ -][a-z\d.]{1,12}){2,6}$/i;
/** "C.3/79/L.30", "AC.3/79/L.30", "A/C3/79/L.30" */
const OF_COMMITTEE = /^(?:a\/?)?c\.?(?=\d\/)/i;
/** "79/PV.52", "79/L.2" */
const OF_SESSION = /^(?=\d{2}\/(?:l|pv)\.?\d)/i;

/** Reads the symbol of a document that is no resolution, as it is typed: "a/79/l.2" → "A/79/L.2". */
export function readDocument(typed: string): string | undefined {
  if (typed.length > LONGEST_DOCUMENT) return undefined;
  const bare = bared(plainTyped(typed).replace(SLASHES, '/'))
    .replace(DOCUMENT_LEAD, '')
    .replace(PAGE, '');
  if (/ (?:and|or|to) /i.test(bare)) return undefined; // "A/79/L.1 and L.2"
  const symbol = (SPACED.test(bare) ? bare.replace(/[ -]/g, '/') : bare)
    .replace(/ (?=(?:add|rev|corr)[. \d])/gi, '/')
    .replace(/\s/g, '')
    .replace(OF_COMMITTEE, 'A/C.')
    .replace(OF_SESSION, 'A/')
    .toUpperCase()
    .replace(/\/(L|PV|SR|ADD|REV|CORR)\/?(?=\d)/g, '/$1.')
    .replace(
      /\/(ADD|CORR|REV)\./g,
      (_, word: string) => `/${word[0]}${word.slice(1).toLowerCase()}.`,
    );
  return DOCUMENT.test(symbol.toUpperCase()) && !symbol.includes('/RES/') ? symbol : undefined;
}

const LONGEST_DOCUMENT = 100;

/** A text without the quotation marks, brackets and punctuation that it was copied with. */
export function bared(text: string): string {
  let bare = text.replace(/^[\s"'`.,;:•·*–—<\p{Ps}\p{Pi}-]+/u, '');
  while (/[\s"'`.,;:!?>/\p{Pe}\p{Pf}]$/u.test(bare)) {
    if (bare.endsWith(')') && count(bare, ')') <= count(bare, '(')) break; // "2997 (XXVII)"
    bare = bare.slice(0, -1);
  }
  return bare;
}

/** What was typed, without what cannot be seen. */
export const plainTyped = (typed: string): string =>
  typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[“”„]/g, '"')
    .replace(/\s+/g, ' ');

/**
 * Reads what people type or paste for a resolution or a place in it: "64/1", "a/res/64/1",
 * "A_RES_64_1", "GA res 64/1, para. 1 (d) (i)", "64/1 OP1(d)(i)", "64/1 PP3", "2997 (XXVII)",
 * "S/RES/2719 para 4", "HRC 55/19", "E/RES/2024/3",
 * "para. 4 of resolution 64/1", addresses at docs.un.org, undocs.org and here, and citations in the
 * styles we offer. Undefined where any of the text is something else.
 */
export function readCitation(typed: string): Citation | undefined {
  if (typed.length > LONGEST) return undefined;
  const text = bared(plainTyped(typed));
  const address = text.replace(LEAD, '');
  if (ADDRESS.test(address)) return readAddress(address);
  const joined = withSymbols(text);
  const direct = readFrom(joined);
  if (direct) return direct;
  const asked = joined.replace(ASKING, '').replace(ASKED, '');
  if (asked !== joined && asked !== '') return readCitation(asked);
  for (const split of joined.matchAll(/,? (?:(?:of|to|in|from|under) (?:the |its )?)?/gi)) {
    const after = joined.slice(split.index + split[0].length);
    const whole = readFrom(after, joined.slice(0, split.index));
    if (whole) return whole;
  }
  return readTitled(joined);
}

/** Citations that open with author or title, and give the full symbol later. */
function readTitled(text: string): Citation | undefined {
  if (!/^(?:united nations|un )|\b(?:ga|sc|hrc|esc) res\b/i.test(text)) return undefined;
  const found = FULL_SYMBOL.exec(text);
  const symbol = found && parseSymbol(found[0]);
  // the short symbol may stand before it, and no other
  const [, opening] = NUMBER_IN.exec(text) ?? [];
  const isOpened = opening !== undefined && !/^un(?:ited nations)?\b/i.test(text);
  if (!symbol || (isOpened && isOther(opening, symbol.text))) return undefined;
  const tail = withoutAddress(text.slice(found.index + found[0].length), symbol.text);
  // "(A/RES/64/1, para. 2)"
  const rest = text[found.index - 1] === '(' ? tail.replace(/\)\.?$/, '') : tail;
  return finish(symbol.text, without(rest, [DATE, QUIET]));
}
