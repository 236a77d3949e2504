import type { Addressed } from '../model/address.ts';
import { plain } from '../model/plain.ts';
import { ordinal } from '../model/ordinal.ts';
import type { Metadata, Text } from '../model/resolution.ts';
import type { Organ } from '../model/organ.ts';
import { officialUrl, parseSymbol, shortOf, type DocumentSymbol } from '../model/symbol.ts';
import { within } from './within.ts';

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

/** A place as `addressed` gives it. */
export type Place = Pick<Addressed, 'id' | 'cite' | 'kind' | 'level'>;

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SHORT_MONTHS = 'Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.'.split(' ');

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { year, month: Number(month) - 1, date: String(Number(date)) };
};

/** "2009-10-06" → "6 October 2009" */
function british(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${MONTHS[month]} ${year}`;
}

/** "2009-10-06" → "Oct. 6, 2009" */
function american(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${SHORT_MONTHS[month]} ${date}, ${year}`;
}

const LAST_ITEM = /^(.*\S) \(([^()]+)\)$/; // "para. 1 (d)"
const NUMBERED = /^(.*?)(para\.|note) (\S.*)$/; // "annex II, para. 4", "note 3"
const COUNTED = /^(.*?)([a-z0-9-]+) preambular paragraph$/; // "third preambular paragraph"

/**
 * A place, or the stretch from one through another, as the UN cites it: "para. 1 (d) (i)",
 * "paras. 2–4", "para. 1 (d)–(f)", "third to fifth preambular paragraphs", "annex II, paras. 4–6".
 */
export function pinpointFor(from: Pick<Place, 'cite'>, through?: Pick<Place, 'cite'>): string {
  if (!through || through.cite === from.cite) return from.cite;
  const [fromItem, throughItem] = [LAST_ITEM.exec(from.cite), LAST_ITEM.exec(through.cite)];
  if (fromItem && throughItem && fromItem[1] === throughItem[1])
    return `${from.cite}–(${throughItem[2]})`;
  const [first, last] = [NUMBERED.exec(from.cite), NUMBERED.exec(through.cite)];
  if (first && last && first[1] === last[1] && first[2] === last[2]) {
    const noun = first[2] === 'note' ? 'notes' : 'paras.';
    return `${first[1]}${noun} ${first[3]}–${last[3]}`;
  }
  const [one, other] = [COUNTED.exec(from.cite), COUNTED.exec(through.cite)];
  if (one && other && one[1] === other[1])
    return `${one[1]}${one[2]} to ${other[2]} preambular paragraphs`;
  return `${from.cite} to ${through.cite}`;
}

/** "para. 1 (d) (i)" → "para. 1(d)(i)" */
const closed = (pinpoint: string) => pinpoint.replaceAll(' (', '(');
/** "annex II, paras. 4–6" → "annex II, paras 4–6" */
const unstopped = (pinpoint: string) =>
  closed(pinpoint).replace(/\b(paras?|sect|chap|art)\./g, '$1');
const spelled = (pinpoint: string) =>
  pinpoint
    .replace(/\bparas\./g, 'paragraphs')
    .replace(/\bpara\./g, 'paragraph')
    .replace(/\bsect\./g, 'section')
    .replace(/\bchap\./g, 'chapter')
    .replace(/\bart\./g, 'article');

const ORDINALS = new Map(
  Array.from({ length: 150 }, (_, index) => [ordinal(index + 1), index + 1] as const),
);

/** "paras. 2–4" → "¶¶ 2–4", "third preambular paragraph" → "pmbl. ¶ 3" */
function pilcrow(pinpoint: string): string {
  const number = (word: string) => String(ORDINALS.get(word) ?? word);
  return closed(pinpoint)
    .replace(
      /([a-z-]+) to ([a-z-]+) preambular paragraphs/,
      (_, from: string, to: string) => `pmbl. ¶¶ ${number(from)}–${number(to)}`,
    )
    .replace(/([a-z-]+) preambular paragraph/g, (_, word: string) => `pmbl. ¶ ${number(word)}`)
    .replace(/\bparas\. /g, '¶¶ ')
    .replace(/\bpara\. /g, '¶ ');
}

/** "2009, October 6" */
function yearFirst(day: string): string {
  const { year, month, date } = partsOf(day);
  return `${year}, ${MONTHS[month]} ${date}`;
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
    return rest ? `${rest} of ${named} to ` : `${annex} to `;
  }
  return words.includes(', ') ? `${words}, of ` : `${words} of `;
}

const text = (value: string): Text => [{ type: 'text', value }];
const titled = (before: string, title: string, after: string): Text => [
  ...(before ? text(before) : []),
  { type: 'emphasis', value: title },
  ...text(after),
];

function symbolOf({ symbol }: Cited): DocumentSymbol {
  const read = parseSymbol(symbol);
  if (!read) throw new Error(`"${symbol}" is no symbol`);
  return read;
}

/**
 * The citation of a resolution in a style; with a pinpoint from `pinpointFor`, of that place. Runs
 * of emphasis are set in italics. Throws where the metadata's symbol is none.
 */
export function citationIn(style: Style, cited: Cited, pinpoint?: string): Text {
  const symbol = symbolOf(cited);
  const { title, organ, adopted, issued } = cited;
  const on = (lead: string, set: (day: string) => string, end = '') =>
    adopted === undefined ? '' : lead + set(adopted) + end;
  const number = shortOf(symbol);
  // styles that give the day leave the year out of the Security Council's number
  const bare = symbol.style === 'year' && adopted !== undefined ? String(symbol.number) : number;
  const untitled = symbol.organ === 'Security Council';
  const url = officialUrl(symbol);
  const at = (lead: string, set: (words: string) => string) =>
    pinpoint === undefined ? '' : lead + set(pinpoint);
  switch (style) {
    case 'un-text':
      return text(
        `${pinpoint === undefined ? '' : leading(pinpoint)}${organ} resolution ${number}${on(' of ', british)}`,
      );
    case 'un-note':
      return text(`${organ} resolution ${number}${at(', ', (words) => words)}.`);
    case 'un-own-note':
      return text(`Resolution ${number}${at(', ', (words) => words)}.`);
    case 'oscola':
      return text(
        `${SHORT_ORGANS.oscola[organ]} Res ${bare}${on(' (', british, ')')} UN Doc ${symbol.text}${at(', ', unstopped)}`,
      );
    case 'bluebook':
      return text(
        `${SHORT_ORGANS.bluebook[organ]} Res. ${bare}${at(', ', pilcrow)}, U.N. Doc. ${symbol.text}${on(' (', american, ')')}.`,
      );
    case 'aglc': {
      const days = [issued && british(issued), on('adopted ', british)].filter(Boolean).join(', ');
      const rest = `${SHORT_ORGANS.aglc[organ]} Res ${bare}, UN Doc ${symbol.text}${days && ` (${days})`}${at(' ', unstopped)}`;
      return untitled ? text(rest) : titled('', title, `, ${rest}`);
    }
    case 'chicago':
      return text(
        `UN ${organ}, Resolution ${number}, ${untitled ? '' : `“${within(title)},” `}${symbol.text}${on(', ', american)}${at(', ', closed)}, ${url}.`,
      );
    case 'apa': {
      return titled(
        `United Nations ${organ}. (${adopted === undefined ? 'n.d.' : yearFirst(adopted)}). `,
        title,
        ` (${symbol.text}${at(', ', closed)}). ${url}`,
      );
    }
  }
}

/** A citation without its italics. */
export const plainCitation = (style: Style, cited: Cited, pinpoint?: string): string =>
  plain(citationIn(style, cited, pinpoint));
