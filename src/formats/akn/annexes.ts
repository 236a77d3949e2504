import type { Element } from 'xast';
import type { Metadata } from '../../model/resolution.ts';
import { mainBody } from './body.ts';
import { identification } from './meta.ts';
import type { Annex } from './parts.ts';
import { inline } from './text.ts';
import { eIdOf, type Writing } from './writing.ts';
import { el } from '../xml.ts';

/** The annexes as attachments, each a document of its own; nothing where there is none. */
export const attachments = (
  annexes: readonly Annex[],
  metadata: Metadata,
  writing: Writing,
): Element[] =>
  annexes.length === 0
    ? []
    : [
        el(
          'attachments',
          {},
          annexes.map((annex, index) =>
            attachment(annex, identification(metadata, `annex_${index + 1}`), writing),
          ),
        ),
      ];

function attachment({ heading, within }: Annex, identified: Element, writing: Writing): Element {
  const title = inline(heading.text, heading, writing);
  return el('attachment', { eId: eIdOf(heading, writing) }, [
    ...(title.length > 0 || heading.label
      ? [el('heading', {}, [heading.label ?? '', ...(title.length > 0 ? [' ', ...title] : [])])]
      : []),
    el('doc', { name: 'annex', contains: 'originalVersion' }, [
      el('meta', {}, [identified]),
      mainBody(within, writing),
    ]),
  ]);
}
