import { expect, test } from 'vitest';
import { toldApart } from '../../../src/lineage/labelled.ts';

test('passages that citations name alike are counted', () => {
  const cites = ['para. 3', 'para. 3 (a)', 'para. 3', 'para. 4', 'para. 3'];
  expect(toldApart(cites.map((cite) => ({ cite }))).map(({ cite }) => cite)).toEqual([
    'para. 3',
    'para. 3 (a)',
    'para. 3, second passage',
    'para. 4',
    'para. 3, third passage',
  ]);
});
