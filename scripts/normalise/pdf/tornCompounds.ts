import { MONTH_FORM } from '../../../src/model/days.ts';
import { SUSPENDED, type DumpLines } from '../passage.ts';
import { isListed } from '../wordList.ts';
import { FUNCTION_WORDS } from './shortWords.ts';

/**
 * Lines without the blanks that a maker set beside a hyphen, a dash or a stop within a symbol, a span of years
 * or days, or a compound that the text or the language has: "well- being", "18 – 22 March", "LEG/CONF. 15/21",
 * "the 20 30 Agenda".
 * Guarantees: on each line only single blanks are taken away.
 */
export function tornCompounds(lines: DumpLines): DumpLines {
  let compounds: ReadonlySet<string> | undefined;
  const isKnown = (before: string, after: string): boolean => {
    const compound = `${before}-${after}`.toLowerCase();
    if (SUSPENDED.test(after)) return false;
    if (PREFIX.test(before.toLowerCase()) || isListed(compound)) return true;
    compounds ??= compoundsOf(lines);
    return compounds.has(compound);
  };
  return lines.map((line) => {
    if (!MAY_BE_TORN.test(line)) return line;
    const within = NO_BLANK.reduce((text, blank) => text.replace(blank, ''), line);
    return within.replace(TORN, (torn, before: string, after: string) =>
      isKnown(before, after) ? `${before}-` : torn,
    );
  });
}

/** What each of the next has: nearly no line does. */
const MAY_BE_TORN = /- \p{L}| –|– \d|[./] \d|\d \d+ Agenda|\bthe 20 30\s*$/u;
const NO_BLANK: readonly RegExp[] = [
  /(?<=\b[A-Z]{1,8}\/[A-Z]{2,8}\.) (?=\d{1,4}\/)/g, // "LEG/CONF. 15/21"
  /(?<=\b[AES]\/RES\/) (?=\d)/g, // "A/RES/ 70/1"
  /(?<=\b\d{4}) (?=– ?\d{4}\b)|(?<=\b\d{4} ?–) (?=\d{4}\b)/g, // "2015 – 2030"
  // "18 – 22 March"
  new RegExp(
    String.raw`(?<=\b\d{1,2}) (?=– ?\d{1,2} ${MONTH_FORM})|(?<=\b\d{1,2} ?–) (?=\d{1,2} ${MONTH_FORM})`,
    'g',
  ),
  new RegExp(String.raw`(?<=${MONTH_FORM}) (?=–\d{1,2} ${MONTH_FORM})`, 'g'), // "27 August –7 September"
  /(?<=\b[IVX]{1,4}) (?=–[IVX]{1,4}\b)/g, // "vols. I –III"
  /(?<=\b\d{4}) (?=–\s*$)/g, // "2015 –" and "2030" on the next line
  /(?<=\b2) (?=030 Agenda)|(?<=\b20) (?=30 Agenda)|(?<=\b203) (?=0 Agenda)/g,
  /(?<=\bthe 20) (?=30\s*$)/g, // "the 20 30" and "Agenda" on the next line
  /(?<=\p{L}) (?=- (?:and|or) \p{L}+-\p{L})/gu, // "burden - and responsibility-sharing"
];

const TORN = /(?<!\p{L})(\p{L}+) ?- (?=(\p{L}+)(?!\p{L}))/gu;
/** What stands before a hyphen and a word alone. */
const PREFIX =
  /^(?:non|self|neo|co|pre|multi|inter|intra|anti|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/;

const COMPOUND = /\p{L}+(?:-\p{L}+)+/gu;

/** The compounds of a text, each two of their parts apart, in small letters. */
function compoundsOf(lines: DumpLines): Set<string> {
  const compounds = new Set<string>();
  for (const line of lines)
    for (const [compound] of line.toLowerCase().matchAll(COMPOUND)) {
      const parts = compound.split('-');
      for (const [index, part] of parts.slice(1).entries())
        compounds.add(`${parts[index]}-${part}`);
    }
  return compounds;
}

const APART = /(?<!\p{L})(\p{L}+) - (\p{L}+)(?!\p{L})/gu;
const CONJUNCTION = /^(?:and|or)$/;

/**
 * Two words with a hyphen apart from both, which no others in the text have: "distance - learning". Dashes so
 * set come in twos, or before words that begin or go on with a clause.
 */
export function hyphenApartIn(text: string): string | undefined {
  if (!text.includes(' - ')) return undefined;
  const [first, ...others] = text.matchAll(APART);
  if (first === undefined || others.length > 0) return undefined;
  const [pair, before = '', after = ''] = first;
  const isDash =
    FUNCTION_WORDS.has(before) || (FUNCTION_WORDS.has(after) && !CONJUNCTION.test(after));
  return isDash ? undefined : pair;
}
