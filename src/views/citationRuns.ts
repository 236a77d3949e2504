import { citationIn, type Cited, type Style } from '../citation/styles.ts';

/** A citation as pages print it: runs of words, in italics or not. */
export const citationRuns = (
  style: Style,
  cited: Cited,
  pinpoint: string | undefined,
): { italic: boolean; words: string }[] =>
  citationIn(style, cited, pinpoint).flatMap((run) =>
    run.type === 'mark' ? [] : [{ italic: run.type === 'emphasis', words: run.value }],
  );
