/**
 * The stretches of a line where its words were mended: the one that was mended grows or shrinks.
 * `before` and `after`: the line's words.
 */
export function mendedRuns<Run extends { from: number; to: number }>(
  runs: readonly Run[],
  before: string,
  after: string,
): Run[] {
  if (before === after) return [...runs];
  let same = 0;
  while (same < Math.min(before.length, after.length) && before[same] === after[same]) same += 1;
  const grown = after.length - before.length;
  const moved = (at: number): number => (at <= same ? at : Math.max(same, at + grown));
  return runs
    .map((run) => ({ ...run, from: moved(run.from), to: moved(run.to) }))
    .filter(({ from, to }) => from < to);
}
