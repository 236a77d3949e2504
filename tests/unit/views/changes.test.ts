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
  expect(summary).toBe('1 passage as it was, 1 edited.');
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
