/** What is shown of a record: its anchor, how a citation names it, and its text. */
export type RecordText = {
  id: string;
  cite: string;
  text: string;
  /** Of a note, the numbers of the records that bear its mark, from that of its resolution's title. */
  marked?: number[];
};

/**
 * Records in one file of texts: about half a resolution's, so that neighbours come together and a
 * page of results loads little that it does not show.
 */
const RECORDS_PER_FILE = 10;

/** Texts as they are cut into files, in the order of the records. */
export function filesOf(texts: readonly RecordText[]): RecordText[][] {
  const files: RecordText[][] = [];
  for (let at = 0; at < texts.length; at += RECORDS_PER_FILE) {
    files.push(
      texts
        .slice(at, at + RECORDS_PER_FILE)
        .map(({ id, cite, text, marked }) => ({ id, cite, text, ...(marked && { marked }) })),
    );
  }
  return files;
}

/** In which file a record's text is, and as which of them. */
export const placeOf = (record: number): { file: number; at: number } => ({
  file: Math.floor(record / RECORDS_PER_FILE),
  at: record % RECORDS_PER_FILE,
});
