import { type Organ } from '../model/organ.ts';
import { parseSymbol } from '../model/symbol.ts';
import { bared, type Citation, plainTyped, readCitation, readDocument } from './typed.ts';

/** Citations that were typed one after the other, and what between and after them is none. */
export type Several = {
  /** Each as it is read alone: the organ of "50/2" in "HRC 50/1 and 50/2" is said again. */
  texts: string[];
  /** In the order typed. */
  unread: string[];
};

/** Longer texts are no list of citations, nor those of which so many parts are none. */
const [LONGEST, STRAY] = [2000, 12];
/** Into so many parts one citation is cut at most: "paras. 1, 3, 5 and 7 of 79/1". */
const PARTS = 24;

/** What may part two citations; a blank does before an organ, a symbol or an address. */
const PARTING = new RegExp(
  [
    String.raw`\n`,
    String.raw` ?(?:[;,•·|+&]+|->|→) ?(?:and |or |& |(?:respectively|etc)(?![a-z]))?`,
    String.raw` (?:and|or|plus|as well as|then|with|versus|vs\.?) `,
    String.raw` (?:respectively|etc)(?=$|[ ,;])`,
    String.raw` [-–—*] `,
    String.raw` (?=(?:(?:un)?(?:ga|sc|hrc)|general assembly|security council|human rights council|resolution|res)\b)`,
    String.raw` (?=https?:\/\/|www\.|(?:un)?docs\.)`,
    String.raw` (?="?(?:[aes][/_](?:hrc[/_])?res[/_]|(?:e?s-)?\d{1,2}\/\d{1,3}(?![\d/])))`,
  ].join('|'),
  'gi',
);
/** The numbers of a list, "1. A/RES/64/1 2. A/RES/64/2", which begins with one. */
const LIST = /^\(?1[.)] /;
const LIST_NUMBER = /(?:^|[ \n])\(?\d{1,3}[.)] (?=[a-z]|\d{1,4}(?:\/| ?\())/gi;
/** More of the same citation: "5 of 79/1", "(b)". */
const MORE = /^(?:\d{1,3}(?![\d/]| ?\((?:\d{4}|[ivxl]+)\))|\([a-z\d]{1,5}\))/i;
/** What any symbol has. */
const NUMBERED = /\d[/_](?:\d|l\.|pv\.|sr\.)|\d ?(?:[a-z] )?\((?:\d{4}|(?:e?s-)?[ivxl]{2,7})\)/gi;
/** Rather a mistaken symbol than a word: "79/9999" */
const CODED = /^[^\s\d]*\d\S*$/;
/** A citation and its address, or its other symbol, are one; with more, there are several. */
const SYMBOLS = 2;

/** A stretch of the text between two partings. */
type Stretch = { from: number; to: number };

/** What was read last, and the text that it was read from. */
type Read = { text: string; citation?: Citation; document?: string };

/**
 * The citations that a text consists of: "79/1 and 79/2", "paras. 3 and 4 of 79/38; 79/179, op 5",
 * "A/C.1/79/L.40, L.41". It begins with one, and has more of them than of anything else. Undefined
 * where it is none of this, or one citation.
 */
export function readSeveral(typed: string): Several | undefined {
  if (typed.length > LONGEST) return undefined;
  const plain = typed
    .split(/[\r\n]+/)
    .map(plainTyped)
    .join('\n')
    .trim();
  const text = bared(LIST.test(plain) ? plain.replaceAll(LIST_NUMBER, '; ') : plain);
  const stretches = stretchesOf(text);
  const read: Read[] = [];
  const unread: string[] = [];
  for (let at = 0; at < stretches.length;) {
    const next = longestAt(text, stretches, at, read.at(-1));
    if (next) {
      read.push(next.read);
      at = next.end;
    } else {
      const { from, to } = stretches[at] ?? { from: 0, to: 0 };
      const begun = beginningOf(text.slice(from, to), read.at(-1));
      if (begun) read.push(begun.read);
      const rest = begun ? begun.rest : text.slice(from, to).trim();
      if (read.length === 0 || unread.length === STRAY) return undefined;
      if (rest !== '') unread.push(rest);
      at++;
    }
  }
  const words = unread.filter((one) => !CODED.test(one)).length;
  if (read.length + unread.length - words < 2 || words >= read.length) return undefined;
  return { texts: read.map((one) => one.text), unread };
}

function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  for (const parting of text.matchAll(PARTING)) {
    if (parting.index > from) stretches.push({ from, to: parting.index });
    from = parting.index + parting[0].length;
  }
  return from < text.length ? [...stretches, { from, to: text.length }] : stretches;
}

/** The citation of the most stretches from one on; none ends where more of it follows. */
function longestAt(
  text: string,
  stretches: readonly Stretch[],
  at: number,
  before: Read | undefined,
): { read: Read; end: number } | undefined {
  const from = stretches[at]?.from ?? 0;
  const textTo = (end: number) => text.slice(from, stretches[end - 1]?.to);
  const most = stretches.findIndex((_, end) => {
    return end > at && end < at + PARTS && (textTo(end + 1).match(NUMBERED)?.length ?? 0) > SYMBOLS;
  });
  const furthest = Math.min(most < 0 ? stretches.length : most, at + PARTS);
  for (let end = furthest; end > at; end--) {
    const read = readAs(textTo(end), before);
    const next = stretches[end];
    const isCut = read?.citation && next && MORE.test(text.slice(next.from, next.to));
    if (read && !isCut) return { read, end };
  }
  return undefined;
}

/** The citation that a text begins with, and the words that follow it. */
function beginningOf(
  text: string,
  before: Read | undefined,
): { read: Read; rest: string } | undefined {
  for (let end = text.lastIndexOf(' '); end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const read = readAs(text.slice(0, end), before);
    if (read) return { read, rest: text.slice(end).trim() };
  }
  return undefined;
}

function readAs(typed: string, before: Read | undefined): Read | undefined {
  if (!/\d/.test(typed)) return undefined;
  const text = bared(typed);
  const organ = before?.citation && parseSymbol(before.citation.symbol)?.organ;
  for (const form of formsOf(text, before, organ)) {
    const citation = readCitation(form);
    if (citation) return { text: form, citation };
    const document = readDocument(form);
    if (document !== undefined) return { text: document, document };
  }
  return undefined;
}

/** Words before the symbol of an organ's resolution, where it is not the Assembly's. */
const SAID: Partial<Record<Organ, string>> = {
  'Security Council': 'SC',
  'Human Rights Council': 'HRC',
  'Economic and Social Council': 'ECOSOC',
};
/** The place before a resolution: "paragraph 1 of 79/38" */
const PLACE_BEFORE = /^(.*?\d\)?) (?:of|in) /i;
/** What a document's symbol has before its number: "/L.30/Rev.1" */
const SERIES = /\/(L|PV|SR)\.(?=\d)/;

/** What a text may leave out since it was said before, the likeliest first. */
function formsOf(text: string, before: Read | undefined, organ: Organ | undefined): string[] {
  const said = organ && SAID[organ];
  const [, place] = PLACE_BEFORE.exec(before?.text ?? '') ?? [];
  const [, series, number] = /^(?:(L|PV|SR)[. ]?)?(\d{1,4}(?:\/.{1,12})?)$/i.exec(text) ?? [];
  const document = before?.document ?? '';
  const own = SERIES.exec(document);
  const isNext = own && number !== undefined && (series?.toUpperCase() ?? own[1]) === own[1];
  return [
    ...(isNext ? [document.slice(0, own.index + own[0].length) + number] : []),
    ...(said !== undefined && /^(?:S-)?\d/i.test(text) ? [`${said} ${text}`] : []),
    ...(place !== undefined && /^(?:of|in) /i.test(text) ? [`${place} ${text}`] : []),
    text,
  ];
}
