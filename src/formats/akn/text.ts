import type { Reference } from '../../analysis/references.ts';
import { noteId } from '../../model/placeNames.ts';
import type { Note, Text } from '../../model/resolution.ts';
import { citedUrl, parseSymbol } from '../../model/symbol.ts';
import { workOf } from './naming.ts';
import type { Writing } from './writing.ts';
import { el, type Nodes } from '../xml.ts';
import { p } from './xml.ts';

/** The runs of a text: its references as links, its notes at their first marks. */

/** The text that `owner` has: a block, an item, a note, a cell. */
export function inline(text: Text, owner: object, writing: Writing): Nodes {
  const links = (writing.references.get(owner) ?? []).flatMap((reference) => {
    const link = linkOf(reference, writing);
    return link ? [{ ...link, from: reference.from, to: reference.to }] : [];
  });
  const nodes: Nodes = [];
  let at = 0;
  let next = 0;
  for (const run of text) {
    if (run.type === 'mark') {
      nodes.push(...mark(run.note, writing.notes.atMarks.has(run), writing));
      continue;
    }
    const end = at + run.value.length;
    const pieces: Nodes = [];
    for (let place = at; place < end;) {
      while (links[next] && (links[next]?.to ?? 0) <= place) next++;
      const link = links[next];
      const stop = !link ? end : Math.min(end, link.from > place ? link.from : link.to);
      const words = run.value.slice(place - at, stop - at);
      pieces.push(
        link && link.from <= place ? el(link.element, { href: link.href }, [words]) : words,
      );
      place = stop;
    }
    nodes.push(...(run.type === 'emphasis' ? [el('i', {}, pieces)] : pieces));
    at = end;
  }
  return nodes;
}

function linkOf(reference: Reference, { eIdOfAnchor }: Writing) {
  const { target } = reference;
  switch (target.kind) {
    case 'internal': {
      const eId = eIdOfAnchor.get(target.id);
      return eId === undefined ? undefined : { element: 'ref', href: `#${eId}` };
    }
    case 'resolution': {
      const symbol = parseSymbol(target.symbol);
      const day = 'day' in reference ? reference.day : undefined;
      if (symbol && day) return { element: 'ref', href: `${workOf(symbol, day)}/!main` };
      return symbol && { element: 'a', href: citedUrl(symbol) };
    }
    case 'document':
    case 'address':
      return { element: 'a', href: target.url };
    case 'none':
      return undefined;
  }
}

/** The mark of a note, with its text where it stands there; nothing where there is no such note. */
export function mark(label: string, stands: boolean, writing: Writing): Nodes {
  const note = writing.notes.byLabel.get(label);
  if (!note) return [];
  const eId = eIdOfNote(note);
  const element = stands
    ? el('authorialNote', { eId, marker: label, placement: 'bottom' }, [
        p(inline(note.text, note, writing)),
      ])
    : el('noteRef', { href: `#${eId}`, marker: label, placement: 'bottom' });
  return [el('sup', { class: 'footnote' }, [element])];
}

const eIdOfNote = ({ label }: Note): string => `ftn_${noteId(label).replace(/^fn-/, '')}`;
