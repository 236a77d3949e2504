import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Document,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';
import type { DraftParagraph } from '../draft.ts';
import { LOOK } from './look.ts';

/** A draft that was compared with what was agreed: what a Word file with comments says. */
export type CommentedDocument = {
  title: string;
  /** "34 of 41 paragraphs agreed, 5 adapted, 2 new." */
  summary: string;
  date: Date;
  draft: readonly DraftParagraph[];
};

/**
 * A Word file (Office Open XML, ISO/IEC 29500) of a draft, with Word's own comments: the summary
 * beside the first paragraph, and beside each what was found of it, with the address of its source.
 */
export const writeCommented = (document: CommentedDocument): Promise<Blob> =>
  Packer.toBlob(wordOf(document));

function wordOf({ title, summary, date, draft }: CommentedDocument): Document {
  const told = draft.map(({ found, closest }, at) => ({
    lines: [...(at === 0 ? [summary] : []), ...(found === undefined ? [] : [`${found}.`])],
    address: closest?.address,
  }));
  return new Document({
    ...LOOK,
    title,
    comments: {
      children: told.flatMap(({ lines, address }, id) =>
        lines.length === 0
          ? []
          : [
              {
                id,
                author: 'Operative',
                initials: 'O',
                date,
                children: [
                  ...[...lines, ...(address === undefined ? [] : [address])].map(
                    (line) => new Paragraph(line),
                  ),
                ],
              },
            ],
      ),
    },
    sections: [
      {
        children: draft.map(({ words }, id) => {
          const text = new TextRun(words);
          const isTold = (told[id]?.lines.length ?? 0) > 0;
          return new Paragraph({
            children: isTold
              ? [
                  new CommentRangeStart(id),
                  text,
                  new CommentRangeEnd(id),
                  new TextRun({ children: [new CommentReference(id)] }),
                ]
              : [text],
          });
        }),
      },
    ],
  });
}
