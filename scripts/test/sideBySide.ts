/** What waits for others, e.g. `{ name: 'links', after: ['build'] }`. */
export type Waiting = { name: string; after?: string[] };

/**
 * Does all tasks, at most `lanes` at once, each as soon as those that it waits for are done; among
 * those that could start, the order given decides. Names of tasks that are not given hold nobody.
 * Returns what came of them in the order given. Throws what a task throws, and where tasks wait for
 * each other.
 */
export async function sideBySide<Task extends Waiting, Result>(
  tasks: Task[],
  lanes: number,
  run: (task: Task) => Promise<Result>,
): Promise<Result[]> {
  const results = new Map<Task, Result>();
  const running = new Map<Task, Promise<void>>();
  const waits = ({ after = [] }: Task) =>
    tasks.some((other) => after.includes(other.name) && !results.has(other));

  while (results.size < tasks.length) {
    const ready = tasks.filter((task) => !results.has(task) && !running.has(task) && !waits(task));
    for (const task of ready.slice(0, lanes - running.size)) {
      running.set(
        task,
        run(task).then((result) => {
          results.set(task, result);
          running.delete(task);
        }),
      );
    }
    if (running.size === 0) throw new Error('tasks wait for each other');
    await Promise.race(running.values());
  }
  return tasks.flatMap((task) => {
    const result = results.get(task);
    return result === undefined ? [] : [result];
  });
}
