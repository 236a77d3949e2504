import { byCode } from './byCode.ts';
import { ORGANS, ORGAN_NAMES, type Organ } from './organ.ts';
import { fromRoman, toRoman } from './roman.ts';

/**
 * Symbols of resolutions, of every organ whose resolutions are read: "A/RES/64/1",
 * "A/RES/2997(XXVII)", "A/RES/S-20/2", "A/RES/ES-10/17", "A/RES/48/218 B", "A/RES/71/101 A-B";
 * "S/RES/2719(2023)"; "A/HRC/RES/55/19", "A/HRC/RES/S-7/1"; "E/RES/2024/3", "E/RES/106(VI)".
 */

export type DocumentSymbol = {
  /** As the UN prints it: "A/RES/64/1". */
  text: string;
  organ: Organ;
  /**
   * "64", "27", "S-20", "ES-10"; of the Economic and Social Council "2024", to 1977 "63". Absent of
   * the Security Council, which numbers its resolutions through.
   */
  session?: string;
  /** The year that belongs to the symbol: "2719 (2023)". Only the Security Council has it. */
  year?: number;
  number: number;
  /** The part: "B", "A-B". */
  part?: string;
  /**
   * roman: the session follows the number in Roman numerals, "2997 (XXVII)"; year: the year does,
   * "2719 (2023)"; arabic: "64/1", "2024/3".
   */
  style: 'roman' | 'arabic' | 'year';
};

/** As printed, as names of files have it, "A_HRC_RES_", or as it is said: "HRC ". */
const PREFIXES: [RegExp, Organ][] = [
  [/^(?:A[/_]RES[/_]|GA )/i, 'General Assembly'],
  [/^(?:S[/_]RES[/_]|SC )/i, 'Security Council'],
  [/^(?:E[/_]RES[/_]|ECOSOC )/i, 'Economic and Social Council'],
  [/^(?:A[/_]HRC[/_]RES[/_]|HRC )/i, 'Human Rights Council'],
];
const ARABIC = /^(E?S-)?(\d{1,2})[/_](\d{1,3})(?: ?([A-Z](?:-[A-Z])?))?$/; // "S-20/2", "71/101 A-B"
const DATED = /^((?:19|20)\d\d)[/_](\d{1,3})(?: ?([A-Z](?:-[A-Z])?))?$/; // "2024/3", "1987/94 A"
const YEARLY = /^0{0,3}(\d{1,4}) ?\((\d{4})\)$/; // "2719 (2023)"
const YEARLY_NAME = /^0{0,3}(\d{1,4})[_/ ]\(?(\d{4})\)?$/; // "2719_2023"
const PART_FIRST_ROMAN = /^(\d{1,4})(?: ?([A-Z](?:-[A-Z])?))?[ _]?\((E?S-)?([IVXL]+)\)$/; // "3367 A (XXX)"
const PART_LAST_ROMAN = /^(\d{1,4})[ _]?\((E?S-)?([IVXL]+)\)(?: ?([A-Z](?:-[A-Z])?))?$/; // "3367(XXX) A"

/** The last session whose resolutions bear it in Roman numerals; years and Arabic ones follow. */
const LAST_ROMAN: Partial<Record<Organ, Record<string, number>>> = {
  'General Assembly': { '': 30, 'S-': 7, 'ES-': 6 },
  'Economic and Social Council': { '': 63 },
};

const isRomanSession = (organ: Organ, session: number, special: string) =>
  session <= (LAST_ROMAN[organ]?.[special] ?? 0);

/**
 * Reads a symbol as printed or as people type it: "A/RES/64/1", "a/res/64/1", "A_RES_64_1",
 * "64/1", "2997 (XXVII)", "S/RES/2719 (2023)", "HRC 55/19". A number without its prefix is the organ's that is
 * given; where none is, its form says whose it is: "2719 (2023)" the Security Council's, "2024/3"
 * the Economic and Social Council's, any other the Assembly's. Undefined where the text is no symbol
 * of a resolution.
 */
export function parseSymbol(typed: string, given?: Organ): DocumentSymbol | undefined {
  const text = typed.trim().replace(/\s+/g, ' ');
  const [prefix, named] = PREFIXES.find(([pattern]) => pattern.test(text)) ?? [];
  const bare = (prefix ? text.replace(prefix, '') : text).toUpperCase();
  const organ = named ?? given ?? organOfForm(bare);
  return organ === 'Security Council'
    ? readYearly(bare, named !== undefined)
    : organ === 'Economic and Social Council'
      ? (readDated(bare) ?? readRoman(bare, organ))
      : (readArabic(bare, organ) ?? readRoman(bare, organ));
}

/** The symbol of a text that was validated to be one. Throws where it is none. */
export function readSymbol(text: string): DocumentSymbol {
  const symbol = parseSymbol(text);
  if (!symbol) throw new Error(`"${text}" is no symbol of a resolution`);
  return symbol;
}

const organOfForm = (bare: string): Organ =>
  YEARLY.test(bare)
    ? 'Security Council'
    : DATED.test(bare)
      ? 'Economic and Social Council'
      : 'General Assembly';

const FIRST_YEAR = 1946;

function readYearly(bare: string, named: boolean): DocumentSymbol | undefined {
  const found = YEARLY.exec(bare) ?? (named ? YEARLY_NAME.exec(bare) : null);
  const [, number, year] = (found ?? []).map(Number);
  if (number === undefined || year === undefined) return undefined;
  if (number === 0 || year < FIRST_YEAR || year > 2099) return undefined;
  return make({ organ: 'Security Council', year, number, style: 'year' });
}

function readDated(bare: string): DocumentSymbol | undefined {
  const [, session = '', number = '', part] = DATED.exec(bare) ?? [];
  // sessions bear their year since 1978
  if (Number(session) < 1978 || Number(number) === 0) return undefined;
  const organ = 'Economic and Social Council';
  return make({ organ, session, number: Number(number), ...partOf(part), style: 'arabic' });
}

function readArabic(bare: string, organ: Organ): DocumentSymbol | undefined {
  const [, special = '', session = '', number = '', part] = ARABIC.exec(bare) ?? [];
  if (Number(session) === 0 || Number(number) === 0) return undefined;
  if (organ === 'Human Rights Council' && special === 'ES-') return undefined;
  if (isRomanSession(organ, Number(session), special)) return undefined;
  return make({
    organ,
    session: `${special}${Number(session)}`,
    number: Number(number),
    ...partOf(part),
    style: 'arabic',
  });
}

function readRoman(bare: string, organ: Organ): DocumentSymbol | undefined {
  const first = PART_FIRST_ROMAN.exec(bare);
  const last = first === null ? PART_LAST_ROMAN.exec(bare) : null;
  const [, number, part, special = '', session = ''] = first ?? [];
  if (first) return makeRoman(organ, special, session, Number(number), part);
  const [, ofLast, specialOfLast = '', sessionOfLast = '', lettered] = last ?? [];
  if (last) return makeRoman(organ, specialOfLast, sessionOfLast, Number(ofLast), lettered);
  return undefined;
}

function makeRoman(
  organ: Organ,
  special: string,
  session: string,
  number: number,
  part: string | undefined,
) {
  const value = fromRoman(session);
  if (value === undefined || number === 0 || !isRomanSession(organ, value, special))
    return undefined;
  return make({ organ, session: `${special}${value}`, number, ...partOf(part), style: 'roman' });
}

const partOf = (part: string | undefined) => (part ? { part } : {});

function make(read: Omit<DocumentSymbol, 'text'>): DocumentSymbol {
  const { organ, number, part, session, year, style } = read;
  const { prefix } = ORGANS[organ];
  const text =
    style === 'arabic'
      ? `${prefix}${shortOf(read)}`
      : style === 'year'
        ? `${prefix}${number}(${year})`
        : `${prefix}${number}(${romanOf(session ?? '')})${part ?? ''}`;
  return { text, ...read };
}

/** "27" → "XXVII", "S-7" → "S-VII" */
function romanOf(session: string): string {
  const [, special = '', digits = ''] = /^(E?S-)?(\d+)$/.exec(session) ?? [];
  return special + toRoman(Number(digits));
}

/**
 * The number by which it is named among resolutions of all organs: "64/1", "2719 (2023)"; with its
 * organ where that alone is another organ's: "HRC 55/19".
 */
export function nameOf(symbol: DocumentSymbol): string {
  const short = shortOf(symbol);
  const isAlone = parseSymbol(short)?.text === symbol.text;
  return isAlone ? short : `${ORGANS[symbol.organ].short} ${short}`;
}

/**
 * The number as texts cite it: "64/1", "48/218 B", "2997 (XXVII)", "3367 A (XXX)", "2719 (2023)".
 * It names a resolution among those of its organ.
 */
export function shortOf({
  session = '',
  year,
  number,
  part,
  style,
}: Omit<DocumentSymbol, 'text' | 'organ'>): string {
  const lettered = part ? ` ${part}` : '';
  switch (style) {
    case 'arabic':
      return `${session}/${number}${lettered}`;
    case 'roman':
      return `${number}${lettered} (${romanOf(session)})`;
    case 'year':
      return `${number} (${year})`;
  }
}

/** The part of the address after the language: "A/RES/64/1"; blanks are dropped. */
export const pathOf = (symbol: DocumentSymbol): string => symbol.text.replaceAll(' ', '');

/** The name of the symbol's files: "A_RES_64_1". */
export const fileNameOf = (symbol: DocumentSymbol): string => pathOf(symbol).replaceAll('/', '_');

/** Any document at the UN, by its symbol; blanks are dropped: "A/66/454 (Part II)". */
export const documentUrl = (symbol: string): string =>
  `https://docs.un.org/en/${encodeURI(symbol.replaceAll(' ', ''))}`;

/** The official document at the UN. */
export const officialUrl = (symbol: DocumentSymbol): string => documentUrl(symbol.text);

/**
 * The document at the UN that holds a resolution as texts cite it. Lettered resolutions were issued
 * in one document under the number alone to session 55; since then part A bears no letter, and only
 * the later parts do: 53/77 D is in A/RES/53/77, 72/266 B in A/RES/72/266B. So the UN links them.
 */
export function citedUrl(symbol: DocumentSymbol): string {
  const { part, text: _, ...whole } = symbol;
  const together =
    symbol.style === 'roman' ||
    part === 'A' ||
    symbol.organ !== 'General Assembly' ||
    Number(symbol.session) <= 55;
  return officialUrl(part !== undefined && together ? make(whole) : symbol);
}

const sessionRank = ({ session, year = 0 }: DocumentSymbol): [number, number] => {
  const [, special = '', digits] = /^(E?S-)?(\d+)$/.exec(session ?? '') ?? [];
  return [special === '' ? 0 : special === 'S-' ? 1 : 2, digits ? Number(digits) : year];
};

/**
 * By organ, the Assembly first; regular sessions and years, then special and emergency special
 * sessions; then by number and part.
 */
export function compareSymbols(a: DocumentSymbol, b: DocumentSymbol): number {
  const organs = ORGAN_NAMES.indexOf(a.organ) - ORGAN_NAMES.indexOf(b.organ);
  const [kindA, sessionA] = sessionRank(a);
  const [kindB, sessionB] = sessionRank(b);
  const parts = byCode(a.part ?? '', b.part ?? '');
  return organs || kindA - kindB || sessionA - sessionB || a.number - b.number || parts;
}
