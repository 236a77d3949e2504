import { expect, test } from 'vitest';
import { csvOf } from '../../../src/model/csv.ts';

test.each([
  ['Lights', 'Lights'],
  ['Lights, and bells', '"Lights, and bells"'],
  ['the “list” or "list"', '"the “list” or ""list"""'],
  ['two\nlines', '"two\nlines"'],
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t=1+1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  [7, '7'],
  [undefined, ''],
])('%j is the cell %s', (value, cell) => {
  expect(csvOf(['title'], [{ title: value }])).toBe(`\uFEFFtitle\r\n${cell}\r\n`);
});

test('columns stand in their order, whatever a row has', () => {
  expect(csvOf(['symbol', 'title'], [{ title: 'Lights', symbol: 'A/RES/70/901' }, {}])).toBe(
    '\uFEFFsymbol,title\r\nA/RES/70/901,Lights\r\n,\r\n',
  );
});
