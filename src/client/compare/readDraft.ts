import { readPdf } from '../../../scripts/normalise/pdf/readPdf.ts';
import type { Reading } from '../../../scripts/normalise/reading.ts';
import { toResolution } from '../../../scripts/normalise/resolution.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { passagesOf } from '../../lineage/passages.ts';
import type { Supply } from '../../model/resolution.ts';

/** A draft has neither the symbol nor the number of a resolution; the reader is told so. */
const SUPPLIED: Supply[] = [
  { field: 'symbol', is: 'A/RES/99/999', reason: 'a draft has none', source: 'the reader' },
  { field: 'title', is: 'Draft resolution', reason: 'a draft has none', source: 'the reader' },
];

const FORMULA = /^\s*The [A-Z][\w ]+,?\s*$/; // "The General Assembly,"; without a comma before "Resolves that:"

/**
 * The paragraphs of a draft that was pasted: read by the reader of dumps, which leaves out what
 * stands around the text; where no text of a resolution begins, each line or stretch between blank lines is one.
 */
export function readDraft(text: string): Labelled[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return readWhole(lines, readPdf) ?? stretchesIn(lines);
}

/** The paragraphs of the text of a resolution, by a reader of its lines; nothing where none begins. */
export function readWhole(
  lines: string[],
  read: (lines: string[]) => Reading,
): Labelled[] | undefined {
  if (!lines.some((line) => FORMULA.test(line))) return undefined;
  const dump = { file: 'draft', sha256: '0'.repeat(64), encoding: 'utf-8', lines } as const;
  const { resolution } = toResolution(dump, read(lines), SUPPLIED);
  const passages = resolution ? passagesOf(resolution) : [];
  return passages.length > 1 ? passages : undefined;
}

const LABEL = /^(\d{1,3}\.|\([a-z]{1,4}\))\s+/; // "4.", "(a)", "(iii)"

function stretchesIn(lines: readonly string[]): Labelled[] {
  const blank = lines.some((line, at) => at > 0 && line.trim() === '' && lines[at - 1]?.trim());
  const texts = blank ? lines.join('\n').split(/\n\s*\n/) : lines;
  return texts
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text, at) => {
      const [whole = '', label] = LABEL.exec(text) ?? [];
      const cite = `paragraph ${at + 1}`;
      return {
        id: `draft-${at + 1}`,
        cite,
        kind: 'operative',
        label,
        text: text.slice(whole.length),
      };
    });
}
