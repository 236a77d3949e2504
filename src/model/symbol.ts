/**
 * Symbols of General Assembly resolutions: "A/RES/64/1", "A/RES/2997(XXVII)", "A/RES/S-20/2",
 * "A/RES/ES-10/17", "A/RES/48/218 B", "A/RES/71/101 A-B".
 */

export type DocumentSymbol = {
  /** As the UN prints it: "A/RES/64/1". */
  text: string;
  /** "64", "27", "S-20", "ES-10" */
  session: string;
  number: number;
  /** The part: "B", "A-B". */
  part?: string;
  /** To session 30 the session follows the number in Roman numerals: "2997 (XXVII)". */
  style: 'roman' | 'arabic';
};

const ROMAN: [string, number][] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

const ROMAN_FORM = /^X{0,3}(?:IX|IV|V?I{0,3})$/; // "XXVII"

/** The value of a Roman numeral up to 39, or undefined where the text is none. */
export function fromRoman(text: string): number | undefined {
  if (text === '' || !ROMAN_FORM.test(text)) return undefined;
  let rest = text;
  let value = 0;
  for (const [digits, worth] of ROMAN) {
    while (rest.startsWith(digits)) {
      rest = rest.slice(digits.length);
      value += worth;
    }
  }
  return value;
}

/** 27 → "XXVII". Takes 1 to 39. */
export function toRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [digits, worth] of ROMAN) {
    while (rest >= worth) {
      text += digits;
      rest -= worth;
    }
  }
  return text;
}

const PREFIX = /^(?:A[/_]RES[/_])?/i;
const ARABIC = /^(E?S-)?(\d{1,2})[/_](\d{1,3})(?: ?([A-Z](?:-[A-Z])?))?$/; // "S-20/2", "71/101 A-B"
const PART_FIRST_ROMAN = /^(\d{1,4})(?: ?([A-Z](?:-[A-Z])?))? ?\((E?S-)?([IVX]+)\)$/; // "3367 A (XXX)"
const PART_LAST_ROMAN = /^(\d{1,4}) ?\((E?S-)?([IVX]+)\)(?: ?([A-Z](?:-[A-Z])?))?$/; // "3367(XXX) A"

/** Sessions numbered in Roman numerals end with the thirtieth (1975) and special session VII. */
const isRomanSession = (session: number, special: string) =>
  special === 'ES-' ? session <= 6 : special === 'S-' ? session <= 7 : session <= 30;

/**
 * Reads a symbol as printed or as people type it: "A/RES/64/1", "a/res/64/1", "A_RES_64_1",
 * "64/1", "2997 (XXVII)". Undefined where the text is no symbol of an Assembly resolution.
 */
export function parseSymbol(typed: string): DocumentSymbol | undefined {
  const bare = typed.trim().replace(/\s+/g, ' ').replace(PREFIX, '').toUpperCase();
  const arabic = ARABIC.exec(bare);
  if (arabic) {
    const [, special = '', session = '', number = '', part] = arabic;
    if (Number(session) === 0 || Number(number) === 0) return undefined;
    if (isRomanSession(Number(session), special)) return undefined;
    return make(`${special}${Number(session)}`, Number(number), part, 'arabic');
  }
  const roman = PART_FIRST_ROMAN.exec(bare);
  if (roman) {
    const [, number = '', part, special = '', session = ''] = roman;
    return makeRoman(special, session, Number(number), part);
  }
  const trailing = PART_LAST_ROMAN.exec(bare);
  if (trailing) {
    const [, number = '', special = '', session = '', part] = trailing;
    return makeRoman(special, session, Number(number), part);
  }
  return undefined;
}

function makeRoman(special: string, session: string, number: number, part: string | undefined) {
  const value = fromRoman(session);
  if (value === undefined || number === 0 || !isRomanSession(value, special)) return undefined;
  return make(`${special}${value}`, number, part, 'roman');
}

function make(
  session: string,
  number: number,
  part: string | undefined,
  style: DocumentSymbol['style'],
): DocumentSymbol {
  const short = shortOf({ session, number, style, ...(part && { part }) });
  const text =
    style === 'arabic' ? `A/RES/${short}` : `A/RES/${number}(${romanOf(session)})${part ?? ''}`;
  return { text, session, number, style, ...(part && { part }) };
}

/** "27" → "XXVII", "S-7" → "S-VII" */
function romanOf(session: string): string {
  const [, special = '', digits = ''] = /^(E?S-)?(\d+)$/.exec(session) ?? [];
  return special + toRoman(Number(digits));
}

/** The number as texts cite it: "64/1", "48/218 B", "2997 (XXVII)", "3367 A (XXX)". */
export function shortOf({ session, number, part, style }: Omit<DocumentSymbol, 'text'>): string {
  const lettered = part ? ` ${part}` : '';
  return style === 'arabic'
    ? `${session}/${number}${lettered}`
    : `${number}${lettered} (${romanOf(session)})`;
}

/** The part of the address after the language: "A/RES/64/1"; blanks are dropped. */
export const pathOf = (symbol: DocumentSymbol): string => symbol.text.replaceAll(' ', '');

/** The name of the symbol's files: "A_RES_64_1". */
export const fileNameOf = (symbol: DocumentSymbol): string => pathOf(symbol).replaceAll('/', '_');

/** The official document at the UN. */
export const officialUrl = (symbol: DocumentSymbol): string =>
  `https://docs.un.org/en/${pathOf(symbol)}`;

/**
 * The document at the UN that holds a resolution as texts cite it. Lettered resolutions were issued
 * in one document under the number alone to session 55; since then part A bears no letter, and only
 * the later parts do: 53/77 D is in A/RES/53/77, 72/266 B in A/RES/72/266B. So the UN links them.
 */
export function citedUrl(symbol: DocumentSymbol): string {
  const { part, ...whole } = symbol;
  const together = symbol.style === 'roman' || part === 'A' || Number(symbol.session) <= 55;
  if (part === undefined || !together) return officialUrl(symbol);
  const read = parseSymbol(shortOf(whole));
  return officialUrl(read ?? symbol);
}

const sessionRank = (session: string): [number, number] => {
  const [, special = '', digits = ''] = /^(E?S-)?(\d+)$/.exec(session) ?? [];
  return [special === '' ? 0 : special === 'S-' ? 1 : 2, Number(digits)];
};

/** Regular sessions first, then special and emergency special ones; then by number and part. */
export function compareSymbols(a: DocumentSymbol, b: DocumentSymbol): number {
  const [kindA, sessionA] = sessionRank(a.session);
  const [kindB, sessionB] = sessionRank(b.session);
  const parts = (a.part ?? '') < (b.part ?? '') ? -1 : (a.part ?? '') > (b.part ?? '') ? 1 : 0;
  return kindA - kindB || sessionA - sessionB || a.number - b.number || parts;
}
