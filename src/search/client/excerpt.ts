import { element } from '../../client/element.ts';
import { cutAt, type Range } from '../query/ranges.ts';

/** A text with the found stretches marked. */
export const marked = (text: string, ranges: readonly Range[]): (Node | string)[] =>
  cutAt(text, ranges).map((piece) =>
    piece.found ? element('mark', {}, [piece.text]) : piece.text,
  );

/** As much of a text as shows what was found, cut at words; whole where it is short. */
export function excerpt(
  text: string,
  ranges: readonly Range[],
  longest = 420,
): { text: string; ranges: Range[] } {
  if (text.length <= longest) return { text, ranges: [...ranges] };
  const start = densest(text, ranges, longest);
  let from = start <= longest / 3 ? 0 : text.lastIndexOf(' ', start - longest / 4) + 1;
  let to = from + longest >= text.length ? text.length : text.lastIndexOf(' ', from + longest);
  if (to <= from) [from, to] = [start, Math.min(start + longest, text.length)];
  const before = from > 0 ? '… ' : '';
  const after = to < text.length ? ' …' : '';
  const shift = before.length - from;
  const inside = ranges.filter(([a, b]) => a >= from && b <= to);
  return {
    text: before + text.slice(from, to) + after,
    ranges: inside.map(([a, b]): Range => [a + shift, b + shift]),
  };
}

/** Where the stretch begins that holds most different words of what was found, most of them often. */
function densest(text: string, ranges: readonly Range[], longest: number): number {
  let best = { start: 0, words: 0, held: 0 };
  for (const [start] of ranges) {
    const inside = ranges.filter(([from, to]) => from >= start && to <= start + longest * 0.7);
    const held = inside.length;
    const words = new Set(inside.map(([from, to]) => text.slice(from, to).toLowerCase())).size;
    if (words > best.words || (words === best.words && held > best.held)) {
      best = { start, words, held };
    }
  }
  return best.start;
}
