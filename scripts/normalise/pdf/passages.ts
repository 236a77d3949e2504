import { toPassage, type DumpLines } from '../passage.ts';
import type { Reading } from '../reading.ts';
import { BEGINNINGS, type Seen } from './beginnings.ts';
import { CLAUSE_END } from './clauses.ts';
import { Lists } from './lists.ts';
import { spanOf } from './pageLine.ts';
import type { Row } from './row.ts';

/** So many rows ahead tell what a row is. */
const AHEAD = 3;

/** Joins the rows between two tables to passages; `lists` go on from the rows before. */
export function toPassages(
  lines: DumpLines,
  rows: readonly Row[],
  lists = new Lists(),
): Reading['body'] {
  const groups: Row[][] = [];
  for (const [index, row] of rows.entries()) {
    const group = groups.at(-1);
    const before = group && lastOf(group);
    const ahead = rows.slice(index + 1, index + 1 + AHEAD);
    const ended = before !== undefined && endsClause(before.text, row.text);
    if (
      group === undefined ||
      before === undefined ||
      beginsPassage({ group, before, row, ahead, next: ahead[0], ended, lists })
    ) {
      groups.push([row]);
      lists.open(row.text);
    } else {
      group.push(row);
    }
  }
  return groups.map((group) => toPassage(lines, group.map(spanOf)));
}

/** The last row of a group, and with it the one whose mark a maker set on a line of its own. */
function lastOf(group: readonly Row[]): Row | undefined {
  const [above, last] = group.slice(-2);
  if (!above || !last || !MARK_ALONE.test(last.text) || LABEL_ALONE.test(above.text))
    return group.at(-1);
  return { ...last, text: above.text + last.text };
}

const MARK_ALONE = /^\d{1,3}$/;
const LABEL_ALONE = /^[^ ]{1,6}$/;

/** "0.15 to 0.20" ends no clause where a sentence goes on. */
const endsClause = (before: string, after: string): boolean =>
  CLAUSE_END.test(before) && !(/\d\.\d+$/.test(before) && /^\p{Ll}/u.test(after));

function beginsPassage(seen: Seen): boolean {
  for (const { begins } of BEGINNINGS) {
    const said = begins(seen);
    if (said !== undefined) return said;
  }
  return false;
}
