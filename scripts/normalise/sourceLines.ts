import { spanOfLine, type DumpLines } from './passage.ts';
import type { Furniture } from './reading.ts';

const SOURCE_LINES: readonly RegExp[] = [
  // "Source: https://docs.un.org/en/A/RES/79/906"
  /^(?:(?:Source|URL|Link|From|Available (?:at|from)|Document)(?: ?: ?| ))?[<([]?(?:https?:\/\/|www\.)\S+(?: [^.]{1,60})?(?<![.,;])$/i,
  // "Downloaded from the Digital Library on 12 March 2025"
  /^(?:Downloaded|Retrieved|Accessed|Saved|Archived|Converted|Extracted|Generated) (?:from|on|at|by|with) .+$/i,
  /^\W{0,6}end of (?:the )?(?:document|text|file|resolution)\W{0,6}$/i, // "[End of document]"
];

/** So many lines before the document and after it may be none of it. */
const MOST = 3;

/** What ends so goes on below: "available at", "see the website of the Office:". */
const GOES_ON = /(?:[,:(–-]|(?:^| )(?:at|and|from|in|of|on|or|see|the|to|under))$/i;

/**
 * Takes away the lines before the first and after the last of the document that tell where somebody
 * had it from, or that it ends.
 * Guarantees: each of them is furniture, and blank in the lines returned.
 */
export function takeSourceLines(lines: DumpLines): { lines: DumpLines; furniture: Furniture[] } {
  const inked = [...lines.keys()].filter((index) => lines[index]?.trim());
  const first = inked.slice(0, MOST);
  const last = inked.slice(-MOST).toReversed();
  const isSource = (index: number): boolean =>
    SOURCE_LINES.some((pattern) => pattern.test((lines[index] ?? '').trim()));
  const sources = (lines: number[]): number[] => {
    const end = lines.findIndex((index) => !isSource(index));
    return end === -1 ? lines : lines.slice(0, end);
  };
  const [before, after] = [sources(first), sources(last)];
  const above = lines[inked.at(-1 - after.length) ?? 0]?.trim() ?? '';
  const taken = new Set([...before, ...(GOES_ON.test(above) ? [] : after)]);
  if (taken.size === 0) return { lines, furniture: [] };
  const furniture = [...taken].flatMap((index): Furniture[] => {
    const span = spanOfLine(lines, index + 1);
    return span ? [{ kind: 'source line', span }] : [];
  });
  return { lines: lines.map((line, index) => (taken.has(index) ? '' : line)), furniture };
}
