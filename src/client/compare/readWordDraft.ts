import { readMarkedUp } from '../../../scripts/normalise/markedUp/readMarkedUp.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { brokenApart } from '../../sources/docx/brokenApart.ts';
import { openDocx } from '../../sources/docx/openDocx.ts';
import { readDraft, readWhole } from './readDraft.ts';

/**
 * The paragraphs of a draft in a Word file (.docx), by what the file says that its lines are; where no
 * text of a resolution begins, each line is one. Insertions that are tracked are in, deletions out.
 * Throws an error whose message tells a person what is wrong with the file.
 */
export function readWordDraft(bytes: Uint8Array): Labelled[] {
  const marked = brokenApart(openDocx(bytes));
  const lines = marked.map(({ text }) => text);
  if (lines.every((line) => line === '')) throw new Error('it has no text');
  return (
    readWhole(lines, (lines) => readMarkedUp('word file', lines, marked)) ??
    readDraft(marked.flatMap(({ text, role }) => (role.is === 'text' ? [text] : [])).join('\n\n'))
  );
}
