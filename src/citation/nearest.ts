/**
 * The anchor of a resolution that is most like one that it has not: of those that begin alike as far
 * as possible, the one whose next number or letter is nearest. Undefined where none begins alike.
 * `para-99` among `para-1` to `para-12` is `para-12`; `para-1-z` is `para-1-f`.
 */
export function nearestAnchor(id: string, anchors: readonly string[]): string | undefined {
  const wanted = piecesOf(id);
  let best: { anchor: string; common: number; far: number; length: number } | undefined;
  for (const anchor of anchors) {
    const pieces = piecesOf(anchor);
    const common = commonLength(wanted, pieces);
    if (common === 0) continue;
    const far = distance(wanted[common], pieces[common]);
    const { length } = pieces;
    const nearer =
      !best ||
      common > best.common ||
      (common === best.common &&
        (far < best.far || (far === best.far && Math.abs(length - wanted.length) < best.length)));
    if (nearer) best = { anchor, common, far, length: Math.abs(length - wanted.length) };
  }
  return best?.anchor;
}

const piecesOf = (id: string): string[] => id.toLowerCase().split('-');

function commonLength(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** A place that holds the wanted one is further than a neighbour, and nearer than what is unlike it. */
const [HELD, UNLIKE] = [500, 1000];

/** How far two pieces are apart: numbers by their difference, letters by the alphabet. */
function distance(wanted: string | undefined, has: string | undefined): number {
  if (wanted === undefined || has === undefined) return wanted === has ? 0 : HELD;
  const [number, other] = [Number(wanted), Number(has)];
  if (!Number.isNaN(number) && !Number.isNaN(other)) return Math.abs(number - other);
  if (wanted.length === 1 && has.length === 1)
    return Math.abs(wanted.charCodeAt(0) - has.charCodeAt(0));
  return UNLIKE;
}
