import { redlineOf } from '../../lineage/redline.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { save } from '../download.ts';
import { late } from '../late.ts';

/** One of two texts: how it is called, and when it was made. */
export type Side = { number: string; adopted?: string | undefined; passages: Labelled[] };

const writer = late(() => import('../../formats/word/redline.ts'));

/** Saves how one text became another as a Word file with tracked changes. */
export async function saveRedline(before: Side, after: Side): Promise<void> {
  const { writeRedline } = await writer();
  const file = await writeRedline({
    title: `${after.number}, changes since ${before.number}`,
    author: after.number,
    date: `${after.adopted ?? new Date().toISOString().slice(0, 10)}T00:00:00Z`,
    redline: redlineOf(before.passages, after.passages),
  });
  const name = `${after.number}-since-${before.number}`.replace(/[^\p{L}\p{N}]+/gu, '-');
  save(`${name}.docx`, file);
}
