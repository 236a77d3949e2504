import { referencesOf, type Citing } from '../../analysis/references.ts';
import type { Resolution } from '../../model/resolution.ts';
import { attachments } from './annexes.ts';
import { mainBody } from './body.ts';
import { conclusions } from './conclusions.ts';
import { coverPage, preface } from './front.ts';
import { meta } from './meta.ts';
import { partsOf } from './parts.ts';
import { preamble } from './preamble.ts';
import { writingOf } from './writing.ts';
import { el } from '../xml.ts';
import { fileOf } from './xml.ts';

/**
 * The resolution as an Akoma Ntoso 3.0 document (OASIS LegalDocML) after the UN's guidelines,
 * AKN4UN: a statement with cover page, preface, preamble, main body and conclusions; annexes are
 * attachments. Throws where the metadata's symbol is none.
 */
export function akomaNtosoOf(
  resolution: Resolution,
  citing: readonly Citing[] = referencesOf(resolution),
): string {
  const { metadata } = resolution;
  const parts = partsOf(resolution.body);
  const writing = writingOf(resolution, parts, citing);
  return fileOf(
    el('statement', { name: 'resolution', contains: 'originalVersion' }, [
      meta(resolution, writing.eIds),
      coverPage(metadata),
      preface(metadata, writing),
      ...preamble(parts.preamble, writing),
      mainBody(parts.body, writing),
      ...conclusions(parts.closings, writing),
      ...attachments(parts.annexes, metadata, writing),
    ]),
  );
}
