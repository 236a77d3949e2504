import type { DoubtKind, Lines } from '../../src/model/resolution.ts';

/** What can be wrong with a dump: what stays in doubt, and what keeps it from being published. */
export type ProblemKind =
  | DoubtKind
  | 'empty file'
  | 'binary file'
  | 'unreadable file'
  | 'unknown dump'
  | 'no symbol'
  | 'no text'
  | 'same symbol twice'
  | 'fault'
  | 'table row'
  | 'unknown markup';

/** Something wrong with a dump: where it stands, what is so, and what was expected. */
export type Problem = {
  kind: ProblemKind;
  /** The dump's file name. */
  file: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  /** Of a dump that has pages: "page 2, line 7". */
  onPage?: string;
  /** All the lines that are meant, where there is more than one. */
  lines?: Lines;
  /** Where in the dump it belongs, if that is elsewhere. */
  near?: Lines;
  /** The words in doubt; absent: the lines as they stand; empty: the dump has none. */
  printed?: string;
  /** The fact, e.g. `"4." continues no open list`. */
  fact: string;
  /** What was expected or can be done, e.g. `expected "3." or "(a)"`. */
  hint?: string;
  /**
   * An error keeps the entry from being written, and what stood before it stays. A doubt is kept in
   * the entry. A warning is only told. Of a dump that became a resolution, whatever has a kind that
   * doubts have is a doubt.
   */
  severity: 'error' | 'doubt' | 'warning';
};

/** A problem as readers return it: the file is known only to the caller. */
export type Finding = Omit<Problem, 'file'>;

/**
 * What could not be settled, for the entry to keep. `fact` has no stop at its end; `hint` says what
 * was expected, e.g. `expected "2." or "(b)"`.
 */
export const doubt = (
  kind: DoubtKind,
  lines: Lines,
  fact: string,
  more: Pick<Finding, 'hint' | 'near' | 'printed'> = {},
): Finding => ({ kind, line: lines[0]?.[0] ?? 1, lines, fact, ...more, severity: 'doubt' });

/**
 * What keeps an entry from being written, unless a resolution was read and its kind is one of doubts.
 * `fact` has no stop at its end; `hint` says what was expected or can be done.
 */
export const fault = (kind: ProblemKind, line: number, fact: string, hint: string): Finding => ({
  kind,
  line,
  fact,
  hint,
  severity: 'error',
});

/** The problem in two lines for a person: `a.txt:16: "4." continues no open list`. */
export function printProblem(problem: Problem): string {
  const page = problem.onPage === undefined ? '' : ` (${problem.onPage})`;
  const place = `${problem.file}:${problem.line}${page}`;
  const severity = problem.severity === 'error' ? '' : `${problem.severity}: `;
  const head = `${place}: ${severity}${problem.fact}`;
  return problem.hint === undefined ? head : `${head}\n    ${problem.hint}`;
}

/** The last words of a text, by which a place is told. */
export function lastWordsOf(text: string): string {
  const cut = text.slice(-QUOTED);
  return cut.length === text.length ? cut : cut.replace(/^\S*\s+(?=\S)/, '');
}

const QUOTED = 24;
