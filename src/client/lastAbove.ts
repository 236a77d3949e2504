/**
 * Of things in the order of the page, the last whose element begins at `top` of the window, in pixels,
 * or above it. Few are measured: what is far off may not be laid out yet.
 */
export function lastAbove<One extends { element: Element }>(
  all: readonly One[],
  top: number,
): One | undefined {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = all[middle]?.element.getBoundingClientRect().top ?? 0;
    if (at <= top) from = middle + 1;
    else to = middle;
  }
  return all[from - 1];
}
