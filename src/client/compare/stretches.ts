/** A text that was pasted, cut where its paragraphs are parted. */

/** What stands between blank lines; where there are none, each line, or what goes on over broken lines. */
export function stretchesIn(lines: readonly string[]): string[][] {
  const written = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  const goesOn = isParted(written) ? () => true : isBroken(written) ? isInside : () => false;
  const stretches: string[][] = [];
  let before = '';
  for (const line of written) {
    if (line !== '') {
      if (before !== '' && !isLabelAfter(before, line) && goesOn(before, line))
        stretches.at(-1)?.push(line);
      else stretches.push([line]);
    }
    before = line;
  }
  return stretches;
}

const LABEL_ALONE = /^(?:(?:Item )?\d{1,3}\.|\([a-z]{1,4}\))$/; // "2.", "Item 2.", "(b)"

/** Whether a line is but a label, where what is before it has ended. */
const isLabelAfter = (before: string, line: string): boolean =>
  isStopped(before) && LABEL_ALONE.test(line);

/** Whether blank lines part the text. */
export const isParted = (lines: readonly string[]): boolean =>
  /\S\s*\n\s*\n\s*\S/.test(lines.join('\n'));

/** Whether a line ends with a stop. */
export const isStopped = (line: string): boolean => /[,;:.]["'’”)]*$/.test(line);

const LONGEST_LINE = 120;

/** Whether lines end where a page does, and not where paragraphs do: most of them without a stop, none long. */
function isBroken(lines: readonly string[]): boolean {
  const open = lines.filter((line) => !isStopped(line)).length;
  return open > lines.length / 2 && lines.every((line) => line.length <= LONGEST_LINE);
}

/** Whether a line goes on with what the one before it says. */
const isInside = (before: string, line: string): boolean =>
  !isStopped(before) || /^\p{Ll}/u.test(line);
