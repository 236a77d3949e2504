/** A stretch of a text, `to` excluded. */
export type Range = [from: number, to: number];

/** Ranges in order, those that touch made one. */
export function united(ranges: readonly Range[]): Range[] {
  const inOrder = ranges.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const out: Range[] = [];
  for (const [from, to] of inOrder) {
    const last = out.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else out.push([from, to]);
  }
  return out;
}

/** A text cut at the ranges: what is marked, and what lies between. */
export function cutAt(text: string, ranges: readonly Range[]): { text: string; found: boolean }[] {
  const pieces: { text: string; found: boolean }[] = [];
  let at = 0;
  for (const [from, to] of ranges) {
    if (from > at) pieces.push({ text: text.slice(at, from), found: false });
    pieces.push({ text: text.slice(from, to), found: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}
