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
  const errors = total(({ problems }) => problems.filter((it) => it.severity === 'error').length);
  const failed = reports.filter(({ problems }) => problems.some((it) => it.severity === 'error'));
  const problemKinds = countBy(
    reports.flatMap(({ problems }) => problems),
    ({ kind }) => kind,
  );
  return [
    `Read ${reports.length} dumps: ${listed(kinds)}.`,
    `Paragraphs: ${total(({ read }) => read.preambular ?? 0)} preambular, ${total(({ read }) => read.operative ?? 0)} operative, ${total(({ read }) => read.annex ?? 0)} of annexes; notes: ${total(({ notes }) => notes.read)}, marks placed for ${total(({ notes }) => notes.placed)}.`,
    `Characters: ${characters} (text ${total(({ account }) => account?.text ?? 0)}, notes ${total(({ account }) => account?.notes ?? 0)}, metadata ${total(({ account }) => account?.metadata ?? 0)}, furniture ${furniture}, unknown ${unknown}).`,
    errors === 0
      ? 'No errors.'
      : `${errors} errors in ${failed.length} dumps: ${listed(problemKinds)}.`,
  ].join('\n');
}

const sumOf = (counts: Record<string, number> | undefined): number =>
  Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);

function countBy<T>(items: T[], of: (item: T) => string): Map<string, number> {
  return new Map([...Map.groupBy(items, of)].map(([name, all]) => [name, all.length]));
}

const listed = (counts: Map<string, number>): string =>
  [...counts].map(([name, count]) => `${count} ${name}`).join(', ');
