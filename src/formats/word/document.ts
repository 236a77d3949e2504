/** What is written to a Word file: paragraphs as they are printed, with the notes that they have. */

/** Words in one type, or the mark of a note. */
export type Run = { words: string; italic?: boolean } | { mark: string };

export type WordBlock =
  | { type: 'heading'; depth: number; runs: Run[] }
  | {
      type: 'paragraph';
      /** The label as printed, "(d)", which hangs before the words. */
      label?: string;
      /** 0 for a paragraph, 1 for what is in it, and so on. */
      level: number;
      runs: Run[];
    }
  | { type: 'table'; rows: Run[][][] }
  /** Lines set to the right, as a resolution closes. */
  | { type: 'closing'; lines: string[] }
  /** A citation and the address that it leads to. */
  | { type: 'citation'; runs: Run[]; address: string };

export type WordDocument = {
  title: string;
  /** At the head of each sheet: "A/RES/64/1". */
  running: string;
  /** Under the title: when it was adopted, where it stands. */
  lead: string[];
  blocks: WordBlock[];
  /** The notes by their marks, as printed. */
  notes: ReadonlyMap<string, Run[]>;
};
