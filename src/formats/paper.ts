/** What is written to a file that is read on paper: paragraphs as printed, with the notes they have. */

/** Words in one type, or the mark of a note. */
export type Run = { words: string; italic?: boolean } | { mark: string };

export type PaperBlock =
  | { type: 'heading'; depth: number; runs: Run[]; id?: string }
  | {
      type: 'paragraph';
      /** The label as printed, "(d)", which hangs before the words. */
      label?: string;
      /** 0 for a paragraph, 1 for what is in it, and so on. */
      level: number;
      runs: Run[];
      /** The anchor of the paragraph on its page: "para-4". */
      id?: string;
    }
  | { type: 'table'; rows: Run[][][]; id?: string }
  /** Lines as they were printed, with the blanks by which they stand below each other. */
  | { type: 'printed'; lines: string[] }
  /** Lines set to the right, as a resolution closes. */
  | { type: 'closing'; lines: string[] }
  /** A citation and the address that it leads to. */
  | { type: 'citation'; runs: Run[]; address: string };

export type PaperDocument = {
  title: string;
  /** At the head of each sheet: "A/RES/64/1". */
  running: string;
  /** Under the title: when it was adopted, where it stands. */
  lead: string[];
  blocks: PaperBlock[];
  /** The notes by their marks, as printed. */
  notes: ReadonlyMap<string, Run[]>;
};

/** The runs of a block in the order of the text, cell by cell in a table. */
export function runsIn(block: PaperBlock): readonly Run[] {
  switch (block.type) {
    case 'table':
      return block.rows.flat(2);
    case 'printed':
    case 'closing':
      return block.lines.map((words) => ({ words }));
    default:
      return block.runs;
  }
}
