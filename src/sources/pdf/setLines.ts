import { hasRoom, type Run } from './runs.ts';

/** A stretch of a line that is set in one way, its characters [from, to) of the line's text. */
export type SetRun = Omit<Run, 'text' | 'base' | 'turned'> & {
  from: number;
  to: number;
  /** Smaller than the line and above it, as the marks of notes are. */
  raised: boolean;
};

/** A line as it is set on its page. */
export type SetLine = {
  /** The page, from 1. */
  page: number;
  /** The column of text that it stands in, on a page with two; none where it goes across. */
  column?: 'left' | 'right';
  text: string;
  /** In order; what stands further apart than words do is never one run. */
  runs: SetRun[];
  left: number;
  right: number;
  base: number;
  size: number;
};

/** What stands far apart has so many blanks between it in the text of a line. */
const WIDE_BLANK = '    ';
/** Letters whose lines differ by no more, in points, stand on one. */
const LEVEL = 1.5;
/** In parts of the type size: a blank between words; a gap as between columns. */
const BLANK = 0.2;
const WIDE = 1.3;
/** What stands further apart than most words do is another run: it may be another cell. */
const LOOSE = 0.4;
/** So many times the usual blank of its line: in justified text blanks are wide too. */
const MUCH_WIDER = 2.2;
/** A mark is at most so large beside its line. */
const SMALLER = 0.85;

/** Runs that stand on one line, with the marks above it. */
export type Level = Run[];

/**
 * The runs of one page as lines, from its top.
 * Guarantees: all ink of the runs, in the order in which it is read; blanks single, but for the wide
 * ones between columns.
 */
export const toSetLines = (runs: readonly Run[], page: number): SetLine[] =>
  toLevels(runs).map((level) => toSetLine(level, page));

/** The runs by the lines that they stand on, from the top; those without ink may be left out. */
export function toLevels(runs: readonly Run[]): Level[] {
  const levels: Level[] = [];
  for (const run of runs.toSorted((a, b) => a.base - b.base)) {
    const level = levels.at(-1);
    if (level?.[0] && run.base - level[0].base <= LEVEL) level.push(run);
    else levels.push([run]);
  }
  const inked = levels.filter((level) => level.some(hasInk));
  return withRaised(inked);
}

export const hasInk = ({ text }: Run): boolean => text.trim() !== '';
export const sizeOf = (level: readonly Run[]): number =>
  Math.max(...level.filter(hasInk).map(({ size }) => size));
const baseOf = (level: readonly Run[]): number => {
  const size = sizeOf(level);
  return level.find((run) => hasInk(run) && run.size === size)?.base ?? 0;
};

/** Brings what is raised above a line, or sunk below it, to that line. */
function withRaised(levels: readonly Run[][]): Run[][] {
  const whole = levels.map((level) => [...level]);
  const gone = new Set<Run[]>();
  for (const [index, level] of whole.entries()) {
    const near = [whole[index + 1], whole[index - 1]].find(
      (other) => other !== undefined && !gone.has(other) && belongs(level, other),
    );
    if (near === undefined) continue;
    near.push(...level);
    gone.add(level);
  }
  return whole.filter((level) => !gone.has(level));
}

/** True of a mark, an exponent, an index beside the words of a line. */
function belongs(level: readonly Run[], line: readonly Run[]): boolean {
  const size = sizeOf(line);
  if (sizeOf(level) > size * SMALLER) return false;
  const above = baseOf(line) - baseOf(level);
  if (above > size * 0.65 || above < -size * 0.35) return false;
  const inked = line.filter(hasInk);
  return level
    .filter(hasInk)
    .every(({ left, right }) =>
      inked.some((run) => left < run.right + size && right > run.left - size),
    );
}

/** The runs of a level as a line. */
export function toSetLine(
  level: readonly Run[],
  page: number,
  column?: SetLine['column'],
): SetLine {
  const size = sizeOf(level);
  const base = baseOf(level);
  // no cells stand in a column of text, but few words of a narrow one stand very wide apart
  const blanks = usualBlank(level, column ? Infinity : size);
  const line: SetLine = {
    page,
    ...(column && { column }),
    text: '',
    runs: [],
    left: 0,
    right: 0,
    base,
    size,
  };
  let blank = false;
  const sorted = level.toSorted((a, b) => a.left - b.left || a.right - b.right);
  for (const run of aroundMarks(sorted, size)) {
    const text = run.text.trim().replace(/\s+/g, ' ');
    if (text === '') {
      blank ||= run.text !== '';
      continue;
    }
    const last = line.runs.at(-1);
    const gap = last ? run.left - last.right : 0;
    const wide = last !== undefined && gap > Math.max(size * WIDE, blanks * MUCH_WIDER);
    const drawn = blank || /^\s/.test(run.text);
    const apart = gap > size * BLANK || (drawn && hasRoom(gap, size));
    const joint = last === undefined ? '' : wide ? WIDE_BLANK : apart ? ' ' : '';
    const raised = !wide && isRaised(run, size, base);
    const from = line.text.length + joint.length;
    line.text += joint + text;
    const to = line.text.length;
    if (last && gap <= size * LOOSE && isAlike(last, { ...run, raised })) {
      last.to = to;
      last.right = Math.max(last.right, run.right);
    } else {
      const { left, right, italic, bold } = run;
      line.runs.push({ from, to, left, right, size: run.size, italic, bold, raised });
    }
    blank = /\s$/.test(run.text);
  }
  line.left = line.runs[0]?.left ?? 0;
  line.right = Math.max(...line.runs.map(({ right }) => right));
  return line;
}

const isRaised = (run: Run, size: number, base: number): boolean =>
  run.size <= size * SMALLER && base - run.base > size * 0.1;

const HEAD = /(?:^|\s)\p{Ll}{1,2}$/u; // "2030, a"
const TAIL = /^\s*\p{Ll}/u;

/**
 * Takes the blank away that is drawn behind a mark which stands within a word: "2030, a", "8 ", "nd". That
 * there is no room for it tells such a mark from one after a short word.
 */
function aroundMarks(runs: readonly Run[], size: number): Run[] {
  const out = [...runs];
  for (const [index, mark] of out.entries()) {
    const [before, after] = [out[index - 1], out[index + 1]];
    if (before === undefined || after === undefined || mark.size > size * SMALLER) continue;
    const within = HEAD.test(before.text) && /^\d{1,3}$/.test(mark.text.trim());
    if (!within || after.left - mark.right >= size * BLANK || !TAIL.test(after.text)) continue;
    out[index] = { ...mark, text: mark.text.trim() };
    out[index + 1] = { ...after, text: after.text.trimStart() };
  }
  return out;
}

const isAlike = (a: SetRun, b: Omit<SetRun, 'from' | 'to'>): boolean =>
  a.italic === b.italic &&
  a.bold === b.bold &&
  a.raised === b.raised &&
  Math.abs(a.size - b.size) < 0.3;

/** The width of most blanks of a line, none wider than `widest`; 0 where no two words stand apart. */
function usualBlank(level: readonly Run[], widest: number): number {
  const sorted = level.filter(hasInk).toSorted((a, b) => a.left - b.left);
  const gaps = sorted
    .slice(1)
    .map((run, index) => run.left - (sorted[index]?.right ?? 0))
    .filter((gap) => gap > 1 && gap < widest)
    .toSorted((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 0;
}
