import type { Lines } from './resolution.ts';

/** Whether a line of the dump is one of these. */
export const holds = (lines: Lines, line: number): boolean =>
  lines.some(([first, last]) => first <= line && line <= last);

/** "line 7", "lines 7–9 and 12" */
export function nameLines(lines: Lines): string {
  const ranges = lines.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const [only] = lines;
  const one = lines.length === 1 && only?.[0] === only?.[1];
  return `${one ? 'line' : 'lines'} ${LIST.format(ranges)}`;
}

const LIST = new Intl.ListFormat('en-GB'); // it takes far longer to make than to use
