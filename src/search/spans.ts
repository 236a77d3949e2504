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

/** Sessions newest first, special sessions last. */
export const newestFirst = (a: string, b: string): number =>
  (sessionNumber(b) ?? -1) - (sessionNumber(a) ?? -1) || (a < b ? 1 : a > b ? -1 : 0);

/** "session 80", "sessions 76–80", "sessions 60–64, S-27" */
export function sessionsNamed(sessions: readonly string[]): string {
  const numbers = sessions.flatMap((one) => sessionNumber(one) ?? []);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const others = sessions.filter((one) => sessionNumber(one) === undefined);
  const range = numbers.length === 0 ? [] : [low === high ? `${low}` : `${low}–${high}`];
  return `${sessions.length === 1 ? 'session' : 'sessions'} ${[...range, ...others].join(', ')}`;
}
