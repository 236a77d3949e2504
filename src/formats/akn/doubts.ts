import type { Element } from 'xast';
import { listedDoubts } from '../../model/doubts.ts';
import type { Resolution } from '../../model/resolution.ts';
import { doubtLine } from '../plainText.ts';
import type { Identifiers } from './identifiers.ts';
import { el } from '../xml.ts';
import { p, withLineEnds } from './xml.ts';

/**
 * What is in doubt, as notes of the editor: beside the text, and each with what it stands near. The
 * words as printed are a paragraph of their own, line by line. Nothing where all is sure.
 */
export function editorNotes(resolution: Resolution, eIds: Identifiers): Element[] {
  const notes = listedDoubts(resolution).map((doubt) => {
    const { number, printed, place } = doubt;
    const near = place && eIds.get(place.node);
    return el('note', { eId: `doubt_${number}`, ...(near && { placementBase: `#${near}` }) }, [
      p([doubtLine(doubt)]),
      ...(printed === undefined ? [] : [p(withLineEnds(printed))]),
    ]);
  });
  return notes.length > 0 ? [el('notes', { source: '#markup' }, notes)] : [];
}
