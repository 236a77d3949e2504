import type { Doubt, DoubtKind, Lines } from '../../src/model/resolution.ts';
import type { DumpLines } from './passage.ts';

/** What can be wrong with a dump: what keeps it from being published, and what stays in doubt. */
export type ProblemKind =
  | DoubtKind
  | 'empty file'
  | 'binary file'
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
  /** All the lines that are meant, where there is more than one. */
  lines?: Lines;
  /** Where in the dump it belongs, if that is elsewhere. */
  near?: Lines;
  /** The words in doubt; without them, the lines as they stand. Empty: the dump has none. */
  printed?: string;
  /** The fact, e.g. `"4." continues no open list`. */
  fact: string;
  /** What was expected or can be done, e.g. `expected "3." or "(a)"`. */
  hint?: string;
  /**
   * An error keeps the entry from being written, and what stood before it stays; a doubt is kept in
   * the entry; a warning is only reported.
   */
  severity: 'error' | 'doubt' | 'warning';
};

/** A problem as readers return it: the file is known only to the caller. */
export type Finding = Omit<Problem, 'file'>;

/**
 * What could not be settled, for the entry to keep: `fact` without a stop, `hint` says what was
 * expected, e.g. `expected "2." or "(b)"`.
 */
export function doubt(
  kind: DoubtKind,
  lines: Lines,
  fact: string,
  more: Pick<Finding, 'hint' | 'near' | 'printed'> = {},
): Finding {
  return { kind, line: lines[0]?.[0] ?? 1, lines, fact, ...more, severity: 'doubt' };
}

/** The doubt as the entry keeps it, with its words as they stand in the dump. */
export function toDoubt(finding: Finding & { kind: DoubtKind }, lines: DumpLines): Doubt {
  const { kind, line, fact, hint, near } = finding;
  const where = finding.lines ?? [[line, line]];
  const printed = asPrinted(
    finding.printed ?? where.flatMap(([from, to]) => lines.slice(from - 1, to)).join('\n'),
  );
  return {
    kind,
    fact: oneLine(fact),
    ...(hint !== undefined && { expected: oneLine(hint) }),
    ...(printed !== '' && { printed }),
    lines: where,
    ...(near && { near }),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Words as printed: layout by tabs becomes blanks, and marks that nobody sees are left out. */
const asPrinted = (text: string): string =>
  text
    .replace(/\t/g, '  ')
    .replace(/[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n]|\p{Cs}|\uFEFF/gu, '')
    .replace(/[^\S\n]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');

/** The problem in two lines for a person: `a.txt:16: "4." continues no open list`. */
export function printProblem(problem: Problem): string {
  const place = `${problem.file}:${problem.line}`;
  const severity = problem.severity === 'error' ? '' : `${problem.severity}: `;
  const head = `${place}: ${severity}${problem.fact}`;
  return problem.hint === undefined ? head : `${head}\n    ${problem.hint}`;
}
