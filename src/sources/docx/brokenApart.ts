import type { MarkedLine } from '../marked/markedLine.ts';

/** A paragraph's end, a note's mark after it or none: "; and", ",2" */
const STOP = /[.;:,][”"’]?(?: (?:and|or))?[\d*]{0,3}$/;
/** "(a) To light", "2. Requests", "Noting" */
const BEGINNING = /^(?:\(?[\da-z]{1,5}[.)]\s|\p{Lu})/u;

/**
 * The lines of a file with paragraphs of their own where they were ended as lines are, by hand: by their
 * words, or all where a file ends more of them so than as paragraphs.
 */
export function brokenApart(lines: readonly MarkedLine[]): MarkedLine[] {
  const texts = lines.filter(({ role, text }) => role.is === 'text' && text !== '');
  const ended = texts.reduce((count, { ends = [] }) => count + ends.length, 0);
  return lines.flatMap((line) => partsOf(line, ended > texts.length));
}

function partsOf(line: MarkedLine, all: boolean): MarkedLine[] {
  const { text, runs, role, ends = [] } = line;
  if (role.is !== 'text') return [line];
  const cuts = ends.filter(
    (end) => all || (STOP.test(text.slice(0, end)) && BEGINNING.test(text.slice(end).trimStart())),
  );
  if (cuts.length === 0) return [line];
  return [0, ...cuts].map((cut, index): MarkedLine => {
    const to = cuts[index] ?? text.length;
    const from = cut + text.slice(cut).search(/\S/);
    const move = (run: MarkedLine['runs'][number]) => ({
      ...run,
      from: run.from - from,
      to: run.to - from,
    });
    return {
      text: text.slice(from, to),
      runs: runs.filter((run) => run.from >= from && run.to <= to).map(move),
      role,
      ends: ends.filter((end) => end > from && end < to).map((end) => end - from),
    };
  });
}
