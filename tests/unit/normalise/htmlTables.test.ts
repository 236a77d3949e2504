import { expect, test } from 'vitest';
import { htmlTablesIn } from '../../../scripts/normalise/markdown/htmlTables.ts';

const linesOf = (...lines: string[]) =>
  htmlTablesIn(lines).map(({ from, to }): [number, number] => [from, to]);

test('a table ends where it says so; one that does not is none', () => {
  expect(linesOf('<table><tr><td>Bells', '', '<table><tr>', '<td>Lamps</td></tr></table>')).toEqual(
    [[3, 4]],
  );
});

test('a table within a table, and text in no cell, is none', () => {
  expect(linesOf('<table><tr><td>', '<div><p><table></table></td></tr></table>')).toEqual([]);
  expect(linesOf('<table><caption>Lamps</caption><tr><td>4</td></tr></table>')).toEqual([]);
});

test('cells that say that they take more than any page has room for make no table', () => {
  const row = (cells: number) =>
    `<table><tr>${'<td colspan="999" rowspan="999">4</td>'.repeat(cells)}</tr></table>`;
  expect(linesOf(row(1))).toEqual([[1, 1]]);
  expect(linesOf(row(11))).toEqual([]);
});
