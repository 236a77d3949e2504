import type { Lines } from './resolution.ts';

/** Whether a line of the dump is one of these. */
export const holds = (lines: Lines, line: number): boolean =>
  lines.some(([first, last]) => first <= line && line <= last);

/** The page, from 1, on which a line stands, and its number there. `pages`: the first line of each. */
export function placeOnPage(
  line: number,
  pages: readonly number[],
): { page: number; line: number } {
  const page = pages.findLastIndex((first) => first <= line);
  return { page: page + 1, line: line - (pages[page] ?? 1) + 1 };
}

/** "page 2, lines 7–9; page 3, line 1" */
function nameOnPages(lines: Lines, pages: readonly number[]): string {
  const parts = lines.flatMap(([from, to]): { page: number; range: [number, number] }[] => {
    const [first, last] = [placeOnPage(from, pages), placeOnPage(to, pages)];
    return Array.from({ length: last.page - first.page + 1 }, (_, index) => {
      const page = first.page + index;
      const end = (pages[page] ?? Infinity) - (pages[page - 1] ?? 1);
      return {
        page,
        range: [page === first.page ? first.line : 1, page === last.page ? last.line : end],
      };
    });
  });
  return [...Map.groupBy(parts, ({ page }) => page)]
    .map(([page, all]) => `page ${page}, ${nameLines(all.map(({ range }) => range))}`)
    .join('; ');
}

/**
 * "line 7", "lines 7–9 and 12"; where the source has pages, "page 2, line 7". `pages`: the first line
 * of each.
 */
export function nameLines(lines: Lines, pages?: readonly number[]): string {
  if (pages) return nameOnPages(lines, pages);
  const [only] = lines;
  const one = lines.length === 1 && only?.[0] === only?.[1];
  return `${one ? 'line' : 'lines'} ${nameRanges(lines)}`;
}

/** "7", "7–9 and 12" */
export const nameRanges = (ranges: readonly (readonly [number, number])[]): string =>
  LIST.format(ranges.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)));

const LIST = new Intl.ListFormat('en-GB'); // it takes far longer to make than to use
