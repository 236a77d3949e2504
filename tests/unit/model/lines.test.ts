import { expect, test } from 'vitest';
import { nameLines, placeOnPage } from '../../../src/model/lines.ts';

test.each([
  [[[7, 7]], undefined, 'line 7'],
  [
    [
      [7, 9],
      [12, 12],
    ],
    undefined,
    'lines 7–9 and 12',
  ],
  [[[7, 7]], [1, 5], 'page 2, line 3'],
  [
    [
      [1, 1],
      [3, 4],
    ],
    [1, 5],
    'page 1, lines 1 and 3–4',
  ],
  [[[4, 6]], [1, 5], 'page 1, line 4; page 2, lines 1–2'],
  [[[4, 11]], [1, 5, 10], 'page 1, line 4; page 2, lines 1–5; page 3, lines 1–2'],
] as const)('%j with pages at %j is "%s"', (lines, pages, name) => {
  expect(
    nameLines(
      lines.map(([from, to]) => [from, to]),
      pages,
    ),
  ).toBe(name);
});

test('a line is placed on the last page that begins before it', () => {
  expect([1, 4, 5, 99].map((line) => placeOnPage(line, [1, 5]))).toEqual([
    { page: 1, line: 1 },
    { page: 1, line: 4 },
    { page: 2, line: 1 },
    { page: 2, line: 95 },
  ]);
});
