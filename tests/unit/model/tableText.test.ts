import { expect, it } from 'vitest';
import { plain } from '../../../src/model/plain.ts';
import type { Text } from '../../../src/model/resolution.ts';
import { tableText } from '../../../src/model/tableText.ts';

/** Rows a line each, cells between bars; "[1]" is the mark of a note. */
const words = (rows: string) =>
  plain(
    tableText({
      type: 'table',
      rows: rows.split('\n').map((row) => row.split('|').map(toText)),
      lines: [[1, 1]],
    }),
  );

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
])('%j reads %j', (rows, expected) => expect(words(rows)).toBe(expected));
