import { expect, it } from 'vitest';
import type { Table, Text } from '../../../src/model/resolution.ts';
import { tableText, withinCell } from '../../../src/model/tableText.ts';

/** Rows a line each, cells between bars; "[1]" is the mark of a note. */
const table = (rows: string): Table => ({
  type: 'table',
  rows: rows.split('\n').map((row) => row.split('|').map(toText)),
  lines: [[1, 1]],
});

const toText = (cell: string): Text =>
  cell.split(/(?=\[)/).map((run) => {
    const note = /^\[(\d)\]$/.exec(run)?.[1];
    return note ? { type: 'mark', note } : { type: 'text', value: run };
  });

it.each([
  ['State|Share\nChad|0.003', 'State · Share | Chad · 0.003'],
  ['|\nChad|0.003\n|\nTotal|', 'Chad · 0.003 | Total'],
  ['Chad[1]|0.003', 'Chad · 0.003'],
  ['|', ''],
])('%j reads %j', (rows, expected) => expect(tableText(table(rows)).words).toBe(expected));

it('cuts what stands in the words where the cells begin', () => {
  const { words, cells } = tableText(table('|\nsee 70/1|\n71/2[1]|70/1'));
  const stretch = (found: string, from = 0) => {
    const at = words.indexOf(found, from);
    return { from: at, to: at + found.length };
  };
  const found = [stretch('70/1'), stretch('71/2'), stretch('70/1', 9)];
  expect(cells.flat().map((cell) => withinCell(cell, found))).toEqual([
    [],
    [],
    [{ from: 4, to: 8 }],
    [],
    [{ from: 0, to: 4 }],
    [{ from: 0, to: 4 }],
  ]);
});
