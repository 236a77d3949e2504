import { expect, test } from 'vitest';
import type { Labelled } from '../../../src/lineage/labelled.ts';
import { changesBetween } from '../../../src/views/changes.ts';

/** Operative paragraphs, one a line. */
const text = (...lines: string[]): Labelled[] =>
  lines.map((text, at) => ({
    id: `para-${at + 1}`,
    cite: `para. ${at + 1}`,
    kind: 'operative',
    label: `${at + 1}.`,
    text,
  }));

const KEPT =
  'Calls upon coastal States to keep the lamps of their lighthouses burning at night, whatever the weather;';

test('what changed is shown whole, and of what stayed how it begins', () => {
  const { summary, stretches } = changesBetween(
    text(KEPT, 'Decides to found a school for keepers of lights on islands;'),
    text(KEPT, 'Decides to found two schools for keepers of lights on islands;'),
  );
  expect(summary).toBe('1 passage unchanged, 1 edited.');
  const shown = stretches.map(({ type, rows }) => [type, rows.map(({ difference }) => difference)]);
  expect(shown).toEqual([
    [
      'kept',
      [
        [
          {
            type: 'kept',
            text: 'Calls upon coastal States to keep the lamps of their lighthouses burning at …',
          },
        ],
      ],
    ],
    [
      'changed',
      [
        [
          { type: 'kept', text: 'Decides to found ' },
          { type: 'changed', deleted: 'a school', inserted: 'two schools', routine: false },
          { type: 'kept', text: ' for keepers of lights on islands;' },
        ],
      ],
    ],
  ]);
});

test('what there is no room for is shown in brief', () => {
  const before = text(
    KEPT,
    'Decides to found a school for keepers of lights on islands that no ship has called at since the long winter;',
    'Invites harbours to ring their bells in fog, to oil them before the winter, and to hang them under a roof;',
  );
  const after = text(
    KEPT,
    'Decides to found two schools for keepers of lights on islands that no ship has called at since the long winter;',
  );
  const shown = (room: number) => {
    const { stretches, cut } = changesBetween(before, after, room);
    const differences = stretches.flatMap(({ rows }) => rows.map(({ difference }) => difference));
    return { cut, sizes: differences.map((one) => JSON.stringify(one).length) };
  };
  const [whole, brief] = [shown(1000), shown(1)];
  expect(whole.cut).toBe(false);
  expect(brief.cut).toBe(true);
  expect(brief.sizes.slice(0, 2)).toEqual(whole.sizes.slice(0, 2)); // what comes first is whole
  expect(brief.sizes[2]).toBeLessThan(whole.sizes[2] ?? 0);
});
