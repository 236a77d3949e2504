import { align, type Change, type Row } from '../lineage/alignment.ts';
import { countsOf } from '../lineage/counts.ts';
import { differenceOf, type Difference } from '../lineage/difference.ts';
import { aroundChanges } from './aroundChanges.ts';
import { beginningOf } from './excerpt.ts';
import type { Labelled } from '../lineage/labelled.ts';

/** How one text became another, as pages show it: on its own page, and for any two in the browser. */

export type RowShown = {
  change: Change;
  /** "Edited", "Dropped" … */
  name: string;
  /** Where it stands, in the later text where it still does: "para. 5". */
  cite: string;
  /** Its anchor there. */
  id: string;
  /** It stands in the later text. */
  stays: boolean;
  /** Where it stood, if it was called something else: "para. 4 before". */
  was: string | undefined;
  /** How it became what it is; of what stayed as it was, how it begins. */
  difference: Difference;
};

/** Rows in the order of the text; those that stayed as they were are told together. */
export type Stretch = { type: 'kept' | 'changed'; rows: RowShown[] };

export type ChangesShown = {
  summary: string;
  stretches: Stretch[];
  /** There was no room for all that changed: the last rows are shown in brief. */
  cut: boolean;
};

const NAMES: Record<Change, string> = {
  same: 'Unchanged',
  routine: 'Other dates or numbers',
  edited: 'Edited',
  merged: 'Merged',
  split: 'Split',
  added: 'Added',
  dropped: 'Dropped',
};

/**
 * Compares two texts for showing. What is beyond so many characters of what changed is shown by how it
 * begins, or by what stands around the changes.
 */
export function changesBetween(
  before: readonly Labelled[],
  after: readonly Labelled[],
  room = Infinity,
): ChangesShown {
  const rows = align(before, after);
  const stretches: Stretch[] = [];
  let left = room;
  for (const one of rows) {
    const type = one.change === 'same' && !one.moved ? 'kept' : 'changed';
    const row = shown(one, type === 'kept' || left <= 0);
    if (type === 'changed') left -= sizeOf(row.difference);
    const last = stretches.at(-1);
    if (last?.type === type) last.rows.push(row);
    else stretches.push({ type, rows: [row] });
  }
  return { summary: summaryOf(rows), stretches, cut: left <= 0 };
}

const sizeOf = (difference: Difference): number =>
  difference.reduce(
    (sum, piece) =>
      sum +
      (piece.type === 'kept' ? piece.text.length : piece.deleted.length + piece.inserted.length),
    0,
  );

/** What is shown in brief is shown so far, that it is known again. */
const LONGEST = 80;

function shown({ change, before, after, moved }: Row<Labelled>, brief: boolean): RowShown {
  const [first] = after.length > 0 ? after : before;
  const cite = listed(after.length > 0 ? after : before);
  const stood = listed(before);
  const words = (side: Labelled[]) => side.map(({ text }) => text).join(' ');
  const plain = NAMES[change];
  const ofMoved = change === 'same' ? 'Moved' : `Moved, ${plain.toLowerCase()}`;
  const name = moved ? ofMoved : plain;
  const whole = ['same', 'added', 'dropped'].includes(change);
  const limit = brief && whole ? LONGEST : Infinity;
  const shownOf = (side: Labelled[]) => beginningOf(words(side), limit);
  const [old, now] = [shownOf(before), shownOf(after)];
  const difference = differenceOf(old, now);
  return {
    change,
    name,
    cite,
    id: first?.id ?? '',
    stays: after.length > 0,
    was: before.length > 0 && after.length > 0 && stood !== cite ? stood : undefined,
    difference: brief && !whole ? aroundChanges(difference) : difference,
  };
}

const listed = (side: readonly Labelled[]): string => side.map(({ cite }) => cite).join(' and ');

/** "20 passages unchanged, 5 edited, 3 added, 1 dropped; 2 moved." */
function summaryOf(rows: readonly Row[]): string {
  const moved = rows.filter((row) => row.moved).length;
  return `${countsOf(rows)}${moved > 0 ? `; ${moved} moved` : ''}.`;
}
