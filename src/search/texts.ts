/** What is shown of a record: its anchor, how a citation names it, and its text. */
export type RecordText = {
  id: string;
  cite: string;
  text: string;
  /** Of a note, the numbers of the records that bear its mark, from that of its resolution's title. */
  marked?: number[];
};

/** A file of texts. */
export type TextFile = {
  /** The title of the first record's resolution, where its own record is in an earlier file. */
  title?: RecordText;
  records: RecordText[];
};

/**
 * Records in one file of texts: some neighbours, so that a page of results loads little that it does
 * not show. The title, which is shown with each, comes with them.
 */
const RECORDS_PER_FILE = 8;

/** Texts as they are cut into files, in the order of the records. `titleAt` gives a record's title. */
export function filesOf(
  texts: readonly RecordText[],
  titleAt: (record: number) => number,
): TextFile[] {
  const files: TextFile[] = [];
  for (let at = 0; at < texts.length; at += RECORDS_PER_FILE) {
    const title = titleAt(at) < at ? texts[titleAt(at)] : undefined;
    const records = texts.slice(at, at + RECORDS_PER_FILE);
    files.push({ ...(title && { title }), records });
  }
  return files;
}

/** In which file a record's text is, and as which of them. */
export const placeOf = (record: number): { file: number; at: number } => ({
  file: Math.floor(record / RECORDS_PER_FILE),
  at: record % RECORDS_PER_FILE,
});
