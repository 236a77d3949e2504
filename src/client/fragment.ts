/** Words as a page shows them, and what stands around them in their paragraphs. */
export type Quote = { before: string; paragraphs: string[]; after: string };

const FEW = 4;
const MOST = 12;
const CONTEXT = 3;
/** The outline of a page repeats the first words of paragraphs: more than it has tells them apart. */
const SUFFIX = 16;

const FIRST = /^[\p{L}\d]*/u;
const LAST = /[\p{L}\d]*$/u;

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean);
const folded = (text: string) => wordsIn(text).join(' ').toLowerCase(); // as browsers compare

/** Takes in the rest of a word that the quotation cuts. */
function whole({ before, paragraphs, after }: Quote): Quote {
  const last = paragraphs.length - 1;
  const [head = ''] = /^[\p{L}\d]/u.test(paragraphs[0] ?? '') ? (LAST.exec(before) ?? []) : [];
  const [tail = ''] = /[\p{L}\d]$/u.test(paragraphs[last] ?? '') ? (FIRST.exec(after) ?? []) : [];
  return {
    before: before.slice(0, before.length - head.length),
    paragraphs: paragraphs.map(
      (text, i) => (i === 0 ? head : '') + text + (i === last ? tail : ''),
    ),
    after: after.slice(tail.length),
  };
}

/** As few words as are needed so that `isEnough`; all of them where none are. */
function few(
  all: number,
  isEnough: (count: number) => boolean,
  { from, to } = { from: FEW, to: MOST },
): number {
  for (let count = from; count < Math.min(all, to); count++) if (isEnough(count)) return count;
  return Math.min(all, to);
}

const encode = (words: string[]) => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/**
 * The part of an address that has the browser mark a quotation, where it knows text fragments:
 * ":~:text=Requests%20the%20Secretary%2DGeneral,the%20Conference". Long quotations are named by
 * their ends. A browser marks what it finds first on the `page`, so words that stand there twice
 * are told apart by more of them, or by those around them.
 */
export function textFragment(quote: Quote, page: string): string {
  const { before, paragraphs, after } = whole(quote);
  const text = folded(page);
  const isOnlyOne = (words: string[]) => {
    const sought = folded(words.join(' '));
    return text.indexOf(sought) === text.lastIndexOf(sought);
  };
  const quoted = paragraphs.map(wordsIn);
  const [first = [], last = first] = [quoted[0], quoted.at(-1)];
  const short = quoted.length === 1 && first.length <= 2 * FEW;
  const start = short
    ? first
    : first.slice(
        0,
        few(first.length, (count) => isOnlyOne(first.slice(0, count))),
      );
  const inQuote = folded(paragraphs.join(' '));
  const end = short
    ? []
    : last.slice(
        -few(last.length, (count) => {
          const sought = folded(last.slice(-count).join(' '));
          return inQuote.indexOf(sought) === inQuote.length - sought.length;
        }),
      );
  const prefix = isOnlyOne(start) ? [] : wordsIn(before).slice(-CONTEXT);
  const following = wordsIn(after);
  const told = few(
    following.length,
    (count) => isOnlyOne([...prefix, ...start, ...following.slice(0, count)]),
    { from: CONTEXT, to: SUFFIX },
  );
  const suffix = isOnlyOne(start) || !short ? [] : following.slice(0, told);
  const parts = [
    ...(prefix.length > 0 ? [`${encode(prefix)}-`] : []),
    encode(start),
    ...(end.length > 0 ? [encode(end)] : []),
    ...(suffix.length > 0 ? [`-${encode(suffix)}`] : []),
  ];
  return `:~:text=${parts.join(',')}`;
}
