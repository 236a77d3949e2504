/** The order of texts by the code of their characters, the same everywhere. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Counted = readonly [name: string, count: number];

/** The order of what was counted: the commonest first, those alike by their names. */
export const byCount = ([a, m]: Counted, [b, n]: Counted): number => n - m || byCode(a, b);
