import { expect, test } from 'vitest';
import { sideBySide, type Waiting } from '../../../scripts/test/sideBySide.ts';

/** Runs tasks of so many beats each, and writes down when each starts and ends. */
async function played(tasks: (Waiting & { beats: number })[], lanes: number) {
  const log: string[] = [];
  const results = await sideBySide(tasks, lanes, async ({ name, beats }) => {
    log.push(`+${name}`);
    for (let i = 0; i < beats; i++) await new Promise((done) => setTimeout(done, 10));
    log.push(`-${name}`);
    return name.toUpperCase();
  });
  return { log: log.join(' '), results: results.join(' ') };
}

test('no more at once than there are lanes, and results in the order given', async () => {
  const tasks = [
    { name: 'unit', beats: 9 },
    { name: 'format', beats: 1 },
    { name: 'types', beats: 3 },
  ];
  expect(await played(tasks, 2)).toEqual({
    log: '+unit +format -format +types -types -unit',
    results: 'UNIT FORMAT TYPES',
  });
  expect((await played(tasks, 1)).log).toBe('+unit -unit +format -format +types -types');
});

test('who waits for others lets those pass who do not', async () => {
  const tasks = [
    { name: 'build', beats: 3 },
    { name: 'links', beats: 1, after: ['build'] },
    { name: 'format', beats: 1 },
  ];
  expect((await played(tasks, 2)).log).toBe('+build +format -format -build +links -links');
});

test('who is not there holds nobody', async () => {
  expect((await played([{ name: 'links', beats: 1, after: ['build'] }], 2)).results).toBe('LINKS');
});

test('a circle is told', async () => {
  const tasks = [
    { name: 'a', beats: 1, after: ['b'] },
    { name: 'b', beats: 1, after: ['a'] },
  ];
  await expect(played(tasks, 2)).rejects.toThrow('tasks wait for each other');
});
