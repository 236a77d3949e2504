import type { DumpLines } from '../passage.ts';
import type { PageLine } from './pageLine.ts';
import { partOf } from './pageLines.ts';

const NUMBER = /^\d{1,3}$/;
/** So short a line below it may be a cell of a table. */
const SHORTEST = 40;

/**
 * Brings the number with which a page begins to the place that it was raised from: makers that keep the
 * layout set it on a line of its own, above the blank that it leaves in the first line of the page.
 */
export function withMarkAtPlace(lines: DumpLines, page: readonly PageLine[]): PageLine[] {
  const [mark, first, ...rest] = page;
  if (!mark || !first || !NUMBER.test(mark.text) || first.text.length < SHORTEST) return [...page];
  const raw = lines[first.line - 1] ?? '';
  const place = first.line === mark.line + 1 ? placeIn(raw, mark, first) : undefined;
  if (place === undefined) return [...page];
  const [end, begin] = place;
  const { gap, top } = mark;
  const before = { ...partOf(raw, first, first.from, end), gap, top };
  const rests = begin < first.to ? [partOf(raw, first, begin, first.to)] : [];
  const after = [{ ...mark, gap: 0, top: undefined }, ...rests];
  return [before, ...after.map((row) => ({ ...row, goesOn: true as const })), ...rest];
}

/** Where the line ends before the mark, and goes on after it; nothing where no blank stands there. */
function placeIn(raw: string, mark: PageLine, line: PageLine): [number, number] | undefined {
  if (mark.from <= line.from) return undefined;
  if (mark.from >= line.to) return [line.to, line.to];
  const end = raw.slice(0, mark.from).trimEnd().length;
  const begin = mark.from + raw.slice(mark.from).search(/\S/);
  return begin - end > mark.to - mark.from && begin >= mark.to ? [end, begin] : undefined;
}
