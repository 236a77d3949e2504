import type { Account } from './account.ts';
import type { Outcome } from './normaliseDump.ts';
import type { Problem } from './problems.ts';

/** What the report says of one dump. */
export type DumpReport = {
  file: string;
  /** How the dump was recognised; null where it was not. */
  kind: string | null;
  symbol: string | null;
  /** How many paragraphs and items of each kind, and notes. */
  read: Record<string, number>;
  /** Notes, and how many of them have a mark in the text. */
  notes: { read: number; placed: number };
  /** Characters that are not blank, by where they went. */
  account: Account | null;
  problems: Problem[];
  milliseconds: number;
};

/** What became of one dump, for the report file. */
export function reportOf(
  file: string,
  outcome: Outcome,
  problems: Problem[],
  milliseconds: number,
): DumpReport {
  const read: Record<string, number> = {};
  const placed = new Set<string>();
  const notes = new Set<string>();
  for (const paragraph of outcome.paragraphs) {
    read[paragraph.kind] = (read[paragraph.kind] ?? 0) + 1;
    for (const { note } of paragraph.marks) placed.add(note);
    if (paragraph.kind === 'note') notes.add(paragraph.label ?? '');
  }
  const unplaced = problems.filter(({ kind }) => kind === 'note without mark').length;
  return {
    file,
    kind: outcome.kind ?? null,
    symbol: outcome.symbol ?? null,
    read,
    notes: { read: notes.size, placed: notes.size - unplaced },
    account: outcome.account ?? null,
    problems,
    milliseconds: Math.round(milliseconds),
  };
}

/** A few lines for a person: what was read, where the characters went, what is wrong. */
export function summaryOf(reports: DumpReport[]): string {
  const kinds = countBy(reports, ({ kind }) => kind ?? 'not recognised');
  const total = (of: (report: DumpReport) => number) =>
    reports.reduce((sum, report) => sum + of(report), 0);
  const furniture = total(({ account }) => sumOf(account?.furniture));
  const unknown = total(({ account }) => account?.unknown ?? 0);
  const characters =
    total(({ account }) => (account ? account.text + account.notes + account.metadata : 0)) +
    furniture +
    unknown;
  return [
    `Read ${reports.length} dumps: ${listed(kinds)}.`,
    `Paragraphs: ${total(({ read }) => read.preambular ?? 0)} preambular, ${total(({ read }) => read.operative ?? 0)} operative, ${total(({ read }) => read.annex ?? 0)} of annexes; notes: ${total(({ notes }) => notes.read)}, marks placed for ${total(({ notes }) => notes.placed)}.`,
    `Characters: ${characters} (text ${total(({ account }) => account?.text ?? 0)}, notes ${total(({ account }) => account?.notes ?? 0)}, metadata ${total(({ account }) => account?.metadata ?? 0)}, furniture ${furniture}, unknown ${unknown}).`,
  ].join('\n');
}

/** Whether a dump cannot be published. */
export const isUnreadable = ({ problems }: DumpReport): boolean =>
  problems.some(({ severity }) => severity === 'error');

/**
 * What became of the dumps, as a table: written, with doubts, not readable, and of what kinds.
 * `changed`: how many entries are new or other than before; undefined where none was to be written.
 */
export function tableOf(reports: DumpReport[], changed: number | undefined): string {
  const unreadable = reports.filter(isUnreadable);
  const readable = reports.filter((report) => !isUnreadable(report));
  const doubtful = readable.filter(({ problems }) => problems.some(isDoubt));
  const kindsOf = (among: DumpReport[], severity: Problem['severity']) => {
    const problems = among.flatMap((report) => report.problems);
    const kinds = countBy(
      problems.filter((problem) => problem.severity === severity),
      ({ kind }) => kind,
    );
    return listed(new Map([...kinds].toSorted(([, a], [, b]) => b - a)));
  };
  const rows: [number, string, string][] = [
    [
      readable.length,
      changed === undefined ? 'readable' : 'written',
      changed === undefined ? '' : `${changed} new or changed, the rest as before`,
    ],
    [doubtful.length, 'of them with doubts', kindsOf(doubtful, 'doubt')],
    [
      unreadable.length,
      'not readable',
      unreadable.length === 0 ? '' : `${kindsOf(unreadable, 'error')}; what stood before stays`,
    ],
  ];
  return rows
    .map(([count, what, more]) =>
      `${String(count).padStart(6)}  ${what.padEnd(20)} ${more}`.trimEnd(),
    )
    .join('\n');
}

const isDoubt = ({ severity }: Problem): boolean => severity === 'doubt';

const sumOf = (counts: Record<string, number> | undefined): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

function countBy<T>(items: T[], of: (item: T) => string): Map<string, number> {
  return new Map([...Map.groupBy(items, of)].map(([name, all]) => [name, all.length]));
}

const listed = (counts: Map<string, number>): string =>
  [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
