import { longDay, MONTHS, partsOfDay } from '../model/days.ts';
import { plain } from '../model/plain.ts';
import { ordinal } from '../model/ordinal.ts';
import type { Metadata, Text } from '../model/resolution.ts';
import type { Organ } from '../model/organ.ts';
import { officialUrl, readSymbol, shortOf } from '../model/symbol.ts';
import { within as quotedWithin } from './within.ts';

/**
 * Citations of a resolution, or of a place in it, in the styles that are asked for. Sources: the UN
 * Editorial Manual and the UN's own notes; OSCOLA 4th ed.; The Bluebook 21st ed., rule 21; AGLC4,
 * rule 9.2; the Dag Hammarskjöld Library's guide for Chicago; APA 7.
 */

export const STYLES = [
  { id: 'un-text', name: 'UN, running text' },
  { id: 'un-note', name: 'UN, footnote' },
  { id: 'un-own-note', name: 'UN, footnote in a resolution' },
  { id: 'oscola', name: 'OSCOLA' },
  { id: 'bluebook', name: 'Bluebook' },
  { id: 'aglc', name: 'AGLC4' },
  { id: 'chicago', name: 'Chicago, note' },
  { id: 'apa', name: 'APA 7' },
] as const;
export type Style = (typeof STYLES)[number]['id'];

/** The metadata that citations are made of. */
export type Cited = Pick<Metadata, 'symbol' | 'title' | 'organ' | 'adopted' | 'issued'>;

const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

/** "2009-10-06" → "Oct. 6, 2009" */
function american(day: string): string {
  const { year, month, date } = partsOfDay(day);
  return `${SHORT_MONTHS[month - 1]} ${date}, ${year}`;
}

/** "para. 1 (d) (i)" → "para. 1(d)(i)" */
const closed = (pinpoint: string) => pinpoint.replaceAll(' (', '(');
/** "annex II, paras. 4–6" → "annex II, paras 4–6" */
const unstopped = (pinpoint: string) =>
  closed(pinpoint).replace(/\b((?:para|sect|chap|art)s?)\./g, '$1');

/** What the short words of a pinpoint stand for in running text. */
const SPELLED: Record<string, string> = {
  para: 'paragraph',
  sect: 'section',
  chap: 'chapter',
  art: 'article',
};
const spelled = (pinpoint: string) =>
  pinpoint.replace(
    /\b(para|sect|chap|art)(s?)\./g,
    (_, word: string, plural: string) => `${SPELLED[word]}${plural}`,
  );

const ORDINALS = new Map(
  Array.from({ length: 150 }, (_, index) => [ordinal(index + 1), index + 1] as const),
);

/** What The Bluebook writes for the words of a pinpoint, one place and several (table T16). */
const AMERICAN: [RegExp, string, string][] = [
  [/\bpara(s?)\. /g, '¶ ', '¶¶ '],
  [/\bsect(s?)\. /g, '§ ', '§§ '],
  [/\bchap(s?)\. /g, 'ch. ', 'chs. '],
  [/\bpart(s?) (?=[A-Z]\b)/g, 'pt. ', 'pts. '],
  [/\btable(s?) (?=\d)/g, 'tbl. ', 'tbls. '],
  [/\bnote(s?) (?=[\d*])/g, 'n.', 'nn.'],
];

/** "paras. 2–4" → "¶¶ 2–4", "third preambular paragraph" → "pmbl. ¶ 3" */
function pilcrow(pinpoint: string): string {
  const number = (word: string) => String(ORDINALS.get(word) ?? word);
  const named = closed(pinpoint)
    .replace(
      /([a-z-]+) to ([a-z-]+) preambular paragraphs/,
      (_, from: string, to: string) => `pmbl. ¶¶ ${number(from)}–${number(to)}`,
    )
    .replace(/([a-z-]+) preambular paragraph/g, (_, word: string) => `pmbl. ¶ ${number(word)}`);
  return AMERICAN.reduce(
    (words, [sought, one, several]) =>
      words.replace(sought, (_, plural: string) => (plural === '' ? one : several)),
    named,
  );
}

/** "2009, October 6" */
function yearFirst(day: string): string {
  const { year, month, date } = partsOfDay(day);
  return `${year}, ${MONTHS[month - 1]} ${date}`;
}

/**
 * How the styles shorten the names of organs. OSCOLA 4th ed. 2.6.8; Bluebook rule 21.7; AGLC4 rule
 * 9.2.2, which leave the names of other bodies as they are.
 */
const SHORT_ORGANS: Record<'oscola' | 'bluebook' | 'aglc', Record<Organ, string>> = {
  oscola: {
    'General Assembly': 'UNGA',
    'Security Council': 'UNSC',
    'Economic and Social Council': 'ECOSOC',
    'Human Rights Council': 'UNHRC',
  },
  bluebook: {
    'General Assembly': 'G.A.',
    'Security Council': 'S.C.',
    'Economic and Social Council': 'E.S.C.',
    'Human Rights Council': 'Human Rights Council',
  },
  aglc: {
    'General Assembly': 'GA',
    'Security Council': 'SC',
    'Economic and Social Council': 'ESC',
    'Human Rights Council': 'HRC',
  },
};

/** In running text the place leads: "paragraph 4 of annex II to General Assembly resolution …". */
function leading(pinpoint: string): string {
  const words = spelled(pinpoint);
  const annexed = /^(annex(?: [IVXLC]+)?)(?:, (.+))?$/.exec(words);
  if (annexed) {
    const [, annex, rest] = annexed;
    const named = annex === 'annex' ? 'the annex' : annex;
    if (!rest) return `${annex} to `;
    return `${rest}${rest.includes(', ') ? ',' : ''} of ${named} to `;
  }
  return words.includes(', ') ? `${words}, of ` : `${words} of `;
}

const text = (value: string): Text => [{ type: 'text', value }];
const titled = (before: string, title: string, after: string): Text => [
  ...(before ? text(before) : []),
  { type: 'emphasis', value: title },
  ...text(after),
];

const LETTERED = /^(.*\d) ?([A-Z])[-–]([A-Z])$/; // "73/404 A-B"
const IN_PART = /^part ([A-Z])(?:, (.+))?$/; // "part B, para. 3"

/**
 * Resolutions that stand under one symbol are cited each by its letter: para. 3 of part B of
 * "73/404 A-B" is para. 3 of resolution 73/404 B.
 */
function ofPart(number: string, pinpoint: string | undefined): [string, string | undefined] {
  const [, base, first = '', last = ''] = LETTERED.exec(number) ?? [];
  const [, letter, rest] = IN_PART.exec(pinpoint ?? '') ?? [];
  if (base === undefined || letter === undefined || letter < first || letter > last)
    return [number, pinpoint];
  return [`${base} ${letter}`, rest];
}

/**
 * The citation of a resolution in a style; with a pinpoint from `pinpointFor`, of that place. Runs
 * of emphasis are set in italics. Throws where the metadata's symbol is none.
 */
export function citationIn(style: Style, cited: Cited, pinpoint?: string): Text {
  const symbol = readSymbol(cited.symbol);
  const { title, organ, adopted, issued } = cited;
  const on = (lead: string, set: (day: string) => string, end = '') =>
    adopted === undefined ? '' : lead + set(adopted) + end;
  const [number, within] = ofPart(shortOf(symbol), pinpoint);
  // styles that give the day leave the year out of the Security Council's number
  const dayed = (named: string): string =>
    symbol.style === 'year' && adopted !== undefined ? String(symbol.number) : named;
  const untitled = symbol.organ === 'Security Council';
  const url = officialUrl(symbol);
  const at = (lead: string, set: (words: string) => string) =>
    within === undefined ? '' : lead + set(within);
  // beside the symbol of the document its parts are named
  const whole = (lead: string, set: (words: string) => string) =>
    pinpoint === undefined ? '' : lead + set(pinpoint);
  switch (style) {
    case 'un-text':
      return text(
        `${within === undefined ? '' : leading(within)}${organ} resolution ${number}${on(' of ', longDay)}`,
      );
    case 'un-note':
      return text(`${organ} resolution ${number}${at(', ', (words) => words)}.`);
    case 'un-own-note':
      return text(`Resolution ${number}${at(', ', (words) => words)}.`);
    case 'oscola':
      return text(
        `${SHORT_ORGANS.oscola[organ]} Res ${dayed(number)}${on(' (', longDay, ')')} UN Doc ${symbol.text}${at(', ', unstopped)}`,
      );
    case 'bluebook':
      return text(
        `${SHORT_ORGANS.bluebook[organ]} Res. ${dayed(number)}${at(', ', pilcrow)}, U.N. Doc. ${symbol.text}${on(' (', american, ')')}.`,
      );
    case 'aglc': {
      const days = [issued && longDay(issued), on('adopted ', longDay)].filter(Boolean).join(', ');
      const rest = `${SHORT_ORGANS.aglc[organ]} Res ${dayed(shortOf(symbol))}, UN Doc ${symbol.text}${days && ` (${days})`}${whole(' ', unstopped)}`;
      return untitled ? text(rest) : titled('', title, `, ${rest}`);
    }
    case 'chicago':
      return text(
        `UN ${organ}, Resolution ${shortOf(symbol)}, ${untitled ? '' : `“${quotedWithin(title)},” `}${symbol.text}${on(', ', american)}${whole(', ', closed)}, ${url}.`,
      );
    case 'apa': {
      return titled(
        `United Nations ${organ}. (${adopted === undefined ? 'n.d.' : yearFirst(adopted)}). `,
        title,
        ` (${symbol.text}${whole(', ', closed)}). ${url}`,
      );
    }
  }
}

/** A citation without its italics. */
export const plainCitation = (style: Style, cited: Cited, pinpoint?: string): string =>
  plain(citationIn(style, cited, pinpoint));
