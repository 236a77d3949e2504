import { citedUrl, parseSymbol, shortOf, type DocumentSymbol } from '../model/symbol.ts';

/** Numbers of a session, in a row, whose resolutions the site does not hold. */
export type MissingRun = {
  /** Of a long run the first and the last. */
  ends: { number: string; url: string }[];
  /** How many numbers it has. */
  size: number;
};

/** As many numbers in a row as are named one by one. */
const NAMED = 6;

/**
 * The numbers of a session that are not among those held, up to the highest of these. Sessions that
 * count anew begin at 1; where the numbers run on from session to session, at the lowest held.
 */
export function missingRuns(symbols: readonly string[]): MissingRun[] {
  const held = symbols.flatMap((symbol) => parseSymbol(symbol) ?? []);
  const numbers = [...new Set(held.map(({ number }) => number))].sort((a, b) => a - b);
  const [like] = held;
  if (!like) return [];
  const runs: MissingRun[] = [];
  let expected = like.style === 'arabic' ? 1 : (numbers[0] ?? 1);
  for (const number of numbers) {
    if (number > expected) runs.push(runOf(like, expected, number - 1));
    expected = number + 1;
  }
  return runs;
}

function runOf(like: DocumentSymbol, from: number, to: number): MissingRun {
  const size = to - from + 1;
  const named =
    size > NAMED ? [from, to] : Array.from({ length: size }, (_, index) => from + index);
  const { part: _, ...whole } = like;
  const ends = named.flatMap((number) => {
    const symbol = parseSymbol(shortOf({ ...whole, number }));
    return symbol ? [{ number: shortOf(symbol), url: citedUrl(symbol) }] : [];
  });
  return { ends, size };
}
