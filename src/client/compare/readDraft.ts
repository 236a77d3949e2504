import { readPdf } from '../../../scripts/normalise/pdf/readPdf.ts';
import { lineJoint } from '../../../scripts/normalise/passage.ts';
import type { Reading } from '../../../scripts/normalise/reading.ts';
import { toResolution } from '../../../scripts/normalise/resolution.ts';
import type { Labelled } from '../../lineage/labelled.ts';
import { passagesOf } from '../../lineage/passages.ts';
import type { Supply } from '../../model/resolution.ts';
import { isStopped, stretchesIn } from './stretches.ts';
import { proposalIn, symbolIn, withoutFeet, withoutSponsorNotes } from './tabled.ts';

/** A draft has neither the symbol nor the number of a resolution; the reader is told so. */
const SUPPLIED: Supply[] = [
  { field: 'symbol', is: 'A/RES/99/999', reason: 'a draft has none', source: 'the reader' },
  { field: 'title', is: 'Draft resolution', reason: 'a draft has none', source: 'the reader' },
];

// "The General Assembly,"; without a comma before "Resolves that:"
const FORMULA = /^\s*The \p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|on|and|for|the|to))*,?\s*$/u;

/**
 * The paragraphs of a draft that was pasted: read by the reader of dumps, which leaves out what
 * stands around the text. Where no text of a resolution begins, each line or stretch between blank
 * lines is one, save what stands around an amendment or a draft decision.
 */
export function readDraft(text: string): Labelled[] {
  const lines = withoutSponsorNotes(text.replace(/\r\n?/g, '\n').split('\n'));
  return readWhole(lines, readPdf) ?? readStretches(lines);
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

function readStretches(lines: readonly string[]): Labelled[] {
  const from = proposalIn(lines);
  const stretches = stretchesIn(withoutFeet(lines.slice(from), symbolIn(lines)));
  return stretches.map((stretch, at) => {
    const text = stretch.reduce((said, line) => said + lineJoint(said, said, line) + line);
    const [whole = '', label] = LABEL.exec(text) ?? [];
    const isTitle = from > 0 && at === 0 && !isStopped(text);
    return {
      id: `draft-${at + 1}`,
      cite: `paragraph ${at + 1}`,
      kind: isTitle ? 'heading' : 'operative',
      label,
      text: text.slice(whole.length),
    };
  });
}
