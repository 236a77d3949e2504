/** A span of sessions with an index of its own. */
export type Span = {
  /** The folder under the search index: "60-64". */
  path: string;
  /** The sessions in it, newest first: "64", "S-27". */
  sessions: string[];
  resolutions: number;
  records: number;
};

/** What the reader's browser is told of the index. */
export type Manifest = { spans: Span[] };

/** Special sessions stand with the regular one of their time where that is known, else first. */
export const sessionNumber = (session: string): number | undefined =>
  /^\d+$/.test(session) ? Number(session) : undefined;

/** "78..80": whether a session lies in a range; special sessions do only where none is given. */
export const within = (session: string, from: number, to: number): boolean => {
  const number = sessionNumber(session);
  return number !== undefined && number >= from && number <= to;
};
