import type { Difference } from '../../lineage/difference.ts';
import type { ChangesShown, RowShown } from '../../views/changes.ts';
import { href } from '../../views/href.ts';
import { element } from '../element.ts';

/** How one text became another, as the pages that are made before show it. */

/** A text that has a page here is linked to; a draft has none. */
type Paths = { before: `/${string}/`; after: `/${string}/` | undefined };

/** A difference with its marks, for the eye and the ear. */
export const differenceElement = (difference: Difference): HTMLElement =>
  element(
    'p',
    { class: 'difference' },
    difference.flatMap((piece): (Node | string)[] => {
      if (piece.type === 'kept') return [piece.text];
      const name = piece.routine ? { class: 'routine' } : {};
      const { deleted, inserted } = piece;
      return [
        ...(deleted ? [element('del', name, [deleted])] : []),
        ...(inserted ? [element('ins', name, [inserted])] : []),
      ];
    }),
  );

/** All stretches, those that stayed folded. */
export const changesElement = ({ stretches }: ChangesShown, paths: Paths): HTMLElement =>
  element(
    'div',
    { class: 'changes' },
    stretches.map(({ type, rows }) => {
      const list = element(
        'ol',
        { role: 'list' },
        rows.map((row) => rowElement(row, paths)),
      );
      if (type === 'changed') return list;
      const name =
        rows.length === 1 ? `${rows[0]?.cite} unchanged` : `${rows.length} passages unchanged`;
      return element('details', { class: 'kept' }, [element('summary', {}, [name]), list]);
    }),
  );

function rowElement(row: RowShown, { before, after }: Paths): HTMLElement {
  const { change, name, cite, id, stays, was, difference } = row;
  const path = stays ? after : before;
  const where = path ? element('a', { href: href(`${path}#${id}`) }, [cite]) : cite;
  const what = element('p', { class: 'what' }, [element('b', {}, [name]), ' ', where]);
  if (was) what.append(element('span', { class: 'quiet' }, [` (${was} before)`]));
  return element('li', { class: `change ${change}` }, [what, differenceElement(difference)]);
}
