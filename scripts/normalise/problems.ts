/** What can be wrong with a dump. */
export type ProblemKind =
  | 'empty file'
  | 'binary file'
  | 'unknown dump'
  | 'truncated dump'
  | 'same symbol twice'
  | 'unknown line'
  | 'missing metadata'
  | 'symbol mismatch'
  | 'note without mark'
  | 'mark without note'
  | 'note number'
  | 'label out of order'
  | 'correction'
  | 'lost character'
  | 'fault'
  | 'unreadable table'
  | 'table row'
  | 'unknown markup';

/** Something wrong with a dump: where it stands, what is so, and what was expected. */
export type Problem = {
  kind: ProblemKind;
  /** The dump's file name. */
  file: string;
  /** 1-based; 1 where the whole file is meant. */
  line: number;
  /** The fact, e.g. `"4." continues no open list`. */
  fact: string;
  /** What was expected or can be done, e.g. `expected "3." or "(a)"`. */
  hint?: string;
  /** An error keeps the entry from being written; a warning is only reported. */
  severity: 'error' | 'warning';
};

/** A problem as readers return it: the file is known only to the caller. */
export type Finding = Omit<Problem, 'file'>;

/** The problem in two lines for a person: `a.txt:16: "4." continues no open list`. */
export function printProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}`;
  const head = `${place}: ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.fact}`;
  return problem.hint === undefined ? head : `${head}\n    ${problem.hint}`;
}
