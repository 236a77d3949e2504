import { countInk } from './characters.ts';
import { withoutFifths, type Unprefixed } from './fifthLines.ts';
import type { DumpLines } from './passage.ts';

/** So few lines prove nothing. */
const FEWEST = 8;
/** The share of lines that have it: some may stand before or after what was quoted or numbered. */
const MOST = 0.9;

const QUOTED = /^\s{0,3}(?:> ?)+/; // "> Recalling", "> > Recalling"
// "  12  Recalling", "12:Recalling", "12 | Recalling", "12→Recalling"
const NUMBERED = /^\s*(\d{1,6})(?:[:|→]| \||(?=\s|$))/;

/**
 * Takes away what stands before every line and is none of its words: the sign of a quotation, as mail
 * and Markdown set it, or the number of the line; and what numbers every fifth at either margin. Nothing where the lines have
 * neither.
 */
export function withoutPrefixes(lines: DumpLines): Unprefixed | undefined {
  return quoted(lines) ?? numbered(lines) ?? withoutFifths(lines);
}

function quoted(lines: DumpLines): Unprefixed | undefined {
  if (!lines.some((line) => QUOTED.test(line))) return undefined;
  const lengths = lines.map((line) => QUOTED.exec(line)?.[0].length ?? 0);
  return stand(lines, lengths) ? cut(lines, lengths, 'sign of a quotation') : undefined;
}

function numbered(lines: DumpLines): Unprefixed | undefined {
  let last = 0;
  const lengths = lines.map((line) => {
    const [whole = '', digits] = NUMBERED.exec(line) ?? [];
    const number = Number(digits);
    // some begin anew on each page
    if (digits === undefined || (number !== last + 1 && number !== 1)) return 0;
    last = number;
    return whole.length;
  });
  // what stands between the numbers and the lines is not the lines' own
  const texts = lines.flatMap((line, index) => {
    const length = lengths[index] ?? 0;
    const text = line.slice(length);
    return length > 0 && text.trim() !== '' ? [text.length - text.trimStart().length] : [];
  });
  if (!stand(lines, lengths) || last < FEWEST) return undefined;
  const blank = Math.min(...texts);
  return cut(
    lines,
    lengths.map((length) => (length > 0 ? length + blank : 0)),
    'line number',
  );
}

/** True where enough of the lines that are not blank have something before them. */
function stand(lines: DumpLines, lengths: readonly number[]): boolean {
  const inked = lines.flatMap((line, index) => (line.trim() === '' ? [] : [lengths[index] ?? 0]));
  const having = inked.filter((length) => length > 0).length;
  return having >= FEWEST && having >= MOST * inked.length;
}

function cut(lines: DumpLines, lengths: readonly number[], kind: string): Unprefixed {
  const ink = new Map<number, number>();
  for (const [index, length] of lengths.entries())
    if (length > 0) ink.set(index + 1, countInk(lines[index] ?? '', 0, length));
  return { lines: lines.map((line, index) => line.slice(lengths[index])), kind, ink };
}
