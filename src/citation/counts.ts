const COUNTS = `one two three four five six seven eight nine ten eleven twelve thirteen fourteen
  fifteen sixteen seventeen eighteen nineteen twenty`.split(/\s+/);

/** A number to twenty in words, within a pattern. */
export const COUNT = `(?:${COUNTS.join('|')})`;

/** "three" → 3; undefined of what is no such word. */
export function numberOfCount(word: string): number | undefined {
  const at = COUNTS.indexOf(word);
  return at < 0 ? undefined : at + 1;
}
