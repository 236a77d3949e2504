import type { MarkedLine, MarkedRun } from '../../../src/sources/marked/markedLine.ts';
import type { Furniture } from '../reading.ts';

/** "[1] Resolution 79/911.": a note that was typed. */
const NOTE = /^\[(\d{1,3})\] ?(?=\S)/;
/** "Tables,[1] which": its mark. */
const MARK = /(?<=\S ?)\[(\d{1,3})\](?=[\s,;.:)]|$)/g;

/**
 * Makes notes of the paragraphs that begin with a number in brackets which stands in the text above them, and
 * marks of those numbers. The brackets are no text.
 */
export function bracketedNotes<Line extends MarkedLine & { line: number }>(
  lines: readonly Line[],
): { lines: Line[]; furniture: Furniture[] } {
  const seen = new Set<string>();
  const notes = new Set<Line>();
  for (const line of lines) {
    if (line.role.is !== 'text' && line.role.is !== 'row') continue;
    const [, label] = (line.role.is === 'text' && NOTE.exec(line.text)) || [];
    if (label !== undefined && seen.delete(label)) notes.add(line);
    for (const [, number = ''] of line.text.matchAll(MARK)) seen.add(number);
  }
  const labels = new Set([...notes].map(({ text }) => NOTE.exec(text)?.[1] ?? ''));
  const furniture: Furniture[] = [];
  const read = lines.map((line): Line => {
    if (line.role.is === 'note' || line.role.is === 'page head') return line;
    const label = notes.has(line) ? NOTE.exec(line.text)?.[1] : undefined;
    const marks = [...line.text.matchAll(MARK)].filter(([, number = '']) => labels.has(number));
    const numbers = [
      ...(label === undefined ? [] : [{ from: 0, to: label.length + 2, mark: false }]),
      ...marks.map(({ index, 0: mark }) => ({ from: index, to: index + mark.length, mark: true })),
    ];
    if (numbers.length === 0) return line;
    for (const { from, to } of numbers)
      for (const at of [from, to - 1])
        furniture.push({ kind: 'bracket', span: { line: line.line, from: at, to: at + 1 } });
    const runs = numbers.reduce(withNumber, line.runs);
    return { ...line, runs, ...(label !== undefined && { role: { is: 'note', label } }) };
  });
  return { lines: read, furniture };
}

/** The runs with what stands within brackets as a run of its own, and without the brackets. */
function withNumber(
  runs: readonly MarkedRun[],
  { from, to, mark }: { from: number; to: number; mark: boolean },
): MarkedRun[] {
  const rest = runs.flatMap((run) =>
    [
      { ...run, to: Math.min(run.to, from) },
      { ...run, from: Math.max(run.from, to) },
    ].filter((part) => part.from < part.to),
  );
  const number = { from: from + 1, to: to - 1, italic: false, mark };
  return [...rest, number].toSorted((a, b) => a.from - b.from);
}
