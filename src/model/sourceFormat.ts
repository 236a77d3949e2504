import type { Source } from './resolution.ts';

/** What is to be known of each kind of source wherever one is named or offered. */
type SourceFormat = {
  /** What people call it, after "from". */
  name: string;
  /** How the address of the file as it came ends. */
  ending: 'txt' | 'pdf' | 'docx' | 'xml';
  mediaType: string;
};

const TEXT = { ending: 'txt', mediaType: 'text/plain' } as const;

export const SOURCE_FORMATS: Record<Source['format'], SourceFormat> = {
  word: { name: 'the text of a Word document of the Official Document System', ...TEXT },
  markdown: { name: 'a Markdown conversion of the PDF document', ...TEXT },
  pdf: { name: 'the text of the PDF document', ...TEXT },
  'akoma ntoso': {
    name: 'the Akoma Ntoso edition of the United Nations, an unofficial copy',
    ending: 'xml',
    mediaType: 'application/xml',
  },
  'word file': {
    name: 'a Word file of the document',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  'pdf file': { name: 'the PDF document', ending: 'pdf', mediaType: 'application/pdf' },
};

/** The file as it came, below the resolution's address: "source.pdf". */
export const sourceFileOf = (format: Source['format']): string =>
  `source.${SOURCE_FORMATS[format].ending}`;
