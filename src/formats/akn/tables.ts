import type { Element } from 'xast';
import type { Preformatted, Table } from '../../model/resolution.ts';
import { inline } from './text.ts';
import { eIdOf, type Writing } from './writing.ts';
import { el } from '../xml.ts';
import { p, withLineEnds } from './xml.ts';

/** A table or laid-out lines, as the element that holds either is to have it. */
export const laidOutIn = (node: Table | Preformatted, writing: Writing): Element =>
  node.type === 'table' ? table(node, writing) : lines(node);

const table = (node: Table, writing: Writing): Element =>
  el(
    'table',
    { eId: `${eIdOf(node, writing)}__table_1` },
    node.rows.map((row, index) =>
      el(
        'tr',
        {},
        row.map((cell) => el(index === 0 ? 'th' : 'td', {}, [p(inline(cell, cell, writing))])),
      ),
    ),
  );

/** Lines that keep their layout: one block, line by line. */
const lines = ({ value }: Preformatted): Element =>
  el('block', { name: 'preformatted' }, withLineEnds(value));
