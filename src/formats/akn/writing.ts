import type { Citing, Reference } from '../../analysis/references.ts';
import { addressed, type Addressed } from '../../model/address.ts';
import type { Resolution, Table } from '../../model/resolution.ts';
import { tableText, withinCell } from '../../model/tableText.ts';
import { identifiersOf, type Identifiers, type Named } from './identifiers.ts';
import { notesOf, type Notes } from './notes.ts';
import type { Parts } from './parts.ts';

/** All that writers of elements look up; made whole before the first of them is asked. */
export type Writing = {
  eIds: Identifiers;
  /** The eId of what an anchor of ours addresses. */
  eIdOfAnchor: ReadonlyMap<string, string>;
  /** What is cited in a text, by what has the text: a block, an item, a note, a cell. */
  references: ReadonlyMap<object, Reference[]>;
  notes: Notes;
};

export function writingOf(
  resolution: Resolution,
  parts: Parts,
  citing: readonly Citing[],
): Writing {
  const eIds = identifiersOf(parts);
  const places = addressed(resolution);
  return {
    eIds,
    eIdOfAnchor: new Map(
      places.flatMap(({ id, node }) => {
        const eId = eIds.get(node);
        return eId === undefined ? [] : [[id, eId] as const];
      }),
    ),
    references: referencesByOwner(citing, places),
    notes: notesOf(resolution, parts),
  };
}

/** The eId of a block or item. Throws where it is none of the resolution's. */
export function eIdOf(node: Named, { eIds }: Writing): string {
  const eId = eIds.get(node);
  if (eId === undefined) throw new Error(`the ${node.type} has no eId`);
  return eId;
}

function referencesByOwner(
  citing: readonly Citing[],
  places: readonly Addressed[],
): Map<object, Reference[]> {
  const nodes = new Map(places.map(({ id, node }) => [id, node]));
  return new Map(
    citing.flatMap(({ id, references }): [object, Reference[]][] => {
      const node = nodes.get(id);
      if (node === undefined) return [];
      return 'rows' in node ? byCell(node, references) : [[node, references]];
    }),
  );
}

/** The references of a table, by the cells that they stand in. */
const byCell = (table: Table, found: Reference[]): [object, Reference[]][] =>
  tableText(table)
    .cells.flat()
    .map((cell) => [cell.text, withinCell(cell, found)]);
