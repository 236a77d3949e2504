import {
  DeletedTextRun,
  Document,
  InsertedTextRun,
  Packer,
  Paragraph,
  TextRun,
  type ParagraphChild,
} from 'docx';
import type { Fate, Redline } from '../../lineage/redline.ts';
import { LOOK } from './look.ts';

/** What a Word file with tracked changes says of itself. */
export type RedlineDocument = {
  title: string;
  /** Whose changes they are said to be: "A/RES/78/167". */
  author: string;
  /** When they were made, in a form machines read: "2023-12-19T00:00:00Z". */
  date: string;
  redline: Redline;
};

/**
 * A Word file (Office Open XML, ISO/IEC 29500) in which the changes are Word's own: to accept all of
 * them gives the later text, to reject all the earlier one.
 */
export async function writeRedline(document: RedlineDocument): Promise<Blob> {
  return Packer.toBlob(wordOf(document));
}

function wordOf({ title, author, date, redline }: RedlineDocument): Document {
  let id = 0;
  const mark = () => ({ id: id++, author, date });
  const run = ({ fate, text }: { fate: Fate; text: string }): ParagraphChild => {
    switch (fate) {
      case 'kept':
        return new TextRun({ text });
      case 'deleted':
        return new DeletedTextRun({ text, ...mark() });
      case 'inserted':
        return new InsertedTextRun({ text, ...mark() });
    }
  };
  return new Document({
    ...LOOK,
    title,
    sections: [
      {
        children: redline.map(
          ({ fate, runs }) =>
            new Paragraph({
              // the end of the paragraph goes or comes with it
              ...(fate === 'deleted' && { run: { deletion: mark() } }),
              ...(fate === 'inserted' && { run: { insertion: mark() } }),
              children: runs.map(run),
            }),
        ),
      },
    ],
  });
}
