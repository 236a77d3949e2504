import { decodeHTMLStrict } from 'entities';
import { LINE_END } from '../../src/model/decode.ts';

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi; // "&#8217;", "&amp;"
const AMPERSAND = /&/g;

/** Text that was written into HTML twice: "&amp;#8217;". */
const MOST_TIMES = 2;

// An element of HTML: such a text is marked up, or speaks of markup. Some that makers of Markdown set tell nothing.
const ELEMENT = /(?<!<)<\/?(?!(?:sup|sub|br|u|html|body)\b|https?:|mailto:)[a-z][^<>]*>/i;
/** Some set tables so, from the one to the other. */
const TABLE = /<table\b/i;
const TABLE_END = /<\/table>/i;

/**
 * The text with its letters in place of what HTML writes for them, where it is plainly written so:
 * it has no element outside a table, and no "&" but at the beginning of a reference. Nothing where it has none.
 * Guarantees: as many lines as before.
 */
export function withoutReferences(text: string): string | undefined {
  let plain = text;
  for (let times = 0; times < MOST_TIMES && isWrittenSo(plain); times += 1)
    plain = plain.replace(REFERENCE, letterOf);
  return plain === text ? undefined : plain;
}

/** The first reference in words of a text that is not plainly written so. */
export const referenceIn = (words: string): string | undefined =>
  words.includes('&') ? words.match(REFERENCE)?.find((it) => letterOf(it) !== it) : undefined;

function isWrittenSo(text: string): boolean {
  if (!text.includes('&')) return false;
  return (
    text.match(AMPERSAND)?.length === text.match(REFERENCE)?.length &&
    !ELEMENT.test(besidesTables(text))
  );
}

/** A name that HTML does not know stays as it is. */
function letterOf(reference: string): string {
  const letter = decodeHTMLStrict(reference);
  return LINE_END.test(letter) ? ' ' : letter;
}

const besidesTables = (text: string): string =>
  text
    .split(TABLE)
    .map((part, at) => (at === 0 ? part : part.split(TABLE_END).slice(1).join('')))
    .join('');
