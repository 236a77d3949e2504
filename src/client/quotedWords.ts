/** What a text fragment names: the beginning and maybe the end of words, and what stands around. */
export type Quoted = { prefix?: string; start: string; end?: string; suffix?: string };

const DIRECTIVE = /^text=(?:(.+?)-,)?([^,]+)(?:,([^,]+?))??(?:,-(.+))?$/; // "text=a-,b,c,-d"

/** Reads a fragment as `textFragment` writes it: "text=first%20words,last%20words". */
export const readFragment = (fragment: string): Quoted[] =>
  fragment.split('&').flatMap((directive) => {
    const [, prefix, start, end, suffix] = (DIRECTIVE.exec(directive) ?? []).map(decoded);
    if (start === undefined) return [];
    return [{ start, ...(prefix && { prefix }), ...(end && { end }), ...(suffix && { suffix }) }];
  });

function decoded(part: string | undefined): string | undefined {
  try {
    return part && folded(decodeURIComponent(part)).text.trim();
  } catch {
    return undefined; // its percent signs mean nothing
  }
}

/** From where to where the named words stand in a text; undefined where they do not. */
export function findQuoted(text: string, quoted: Quoted): [number, number] | undefined {
  const { text: page, places } = folded(text);
  const { prefix = '', start, end, suffix = '' } = quoted;
  for (const from of wholeWords(page, start, 0)) {
    if (!page.slice(0, from).trimEnd().endsWith(prefix)) continue;
    const first = from + start.length;
    const ends = end === undefined ? [first] : ending(page, end, first);
    for (const to of ends) {
      if (!page.slice(to).trimStart().startsWith(suffix)) continue;
      return [places[from] ?? 0, (places[to - 1] ?? 0) + 1];
    }
  }
  return undefined;
}

function* ending(page: string, words: string, after: number): Generator<number> {
  for (const at of wholeWords(page, words, after)) yield at + words.length;
}

const LETTER = /[\p{L}\d]/u;
const isLetter = (page: string, at: number): boolean => LETTER.test(page[at] ?? '');

/** Where words stand that are no parts of longer ones. */
function* wholeWords(page: string, words: string, after: number): Generator<number> {
  for (let at = page.indexOf(words, after); at >= 0; at = page.indexOf(words, at + 1)) {
    const end = at + words.length;
    const cutsFirst = isLetter(page, at) && isLetter(page, at - 1);
    const cutsLast = isLetter(page, end - 1) && isLetter(page, end);
    if (!cutsFirst && !cutsLast) yield at;
  }
}

/** A text as browsers compare it, and the place in the text of each character. */
function folded(text: string): { text: string; places: number[] } {
  const places: number[] = [];
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    const blank = /\s/.test(character);
    if (blank && out.endsWith(' ')) continue;
    const small = character.toLowerCase();
    out += blank ? ' ' : small.length === 1 ? small : character;
    places.push(at);
  }
  return { text: out, places };
}
