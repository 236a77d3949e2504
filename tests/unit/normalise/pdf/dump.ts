/**
 * A dump in the look of PDF text: one line each, indentation left out. "." is a blank line, which
 * PDF text prints as a blank; "~" is the quite empty line between two pages.
 */
export function dump(text: string): string[] {
  return text
    .replace(/^\n|\n\s*$/g, '')
    .split('\n')
    .map((line) => line.trim())
    .map((line) => (line === '.' ? ' ' : line === '~' ? '' : `${line} `));
}
