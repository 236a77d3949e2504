import type { Change, Row } from './alignment.ts';

const NAMES: readonly [Change, string][] = [
  ['same', 'unchanged'],
  ['routine', 'with only dates or numbers changed'],
  ['edited', 'edited'],
  ['merged', 'merged'],
  ['split', 'split'],
  ['added', 'added'],
  ['dropped', 'dropped'],
];

/** What became of how many passages of two texts: "20 passages unchanged, 5 edited, 3 added". */
export function countsOf(
  rows: readonly Pick<Row, 'change'>[],
  asked: (change: Change) => boolean = () => true,
): string {
  const parts = NAMES.flatMap(([change, name]) => {
    const count = rows.filter((row) => row.change === change).length;
    return count > 0 && asked(change) ? [{ count, name }] : [];
  });
  return parts
    .map(({ count, name }, at) => {
      const passages = count === 1 ? ' passage' : ' passages';
      return `${count}${at === 0 ? passages : ''} ${name}`;
    })
    .join(', ');
}
