import { slice, type Prose } from './prose.ts';

export type ClassifiedClosing = { type: 'closing'; meeting: Prose; date: Prose };

const MEETING = /^.{1,80}? plenary meeting,?$/i; // "55th (resumed) plenary meeting"
const DAY = /^\d{1,2} [A-Z][a-z]+ \d{4}\.?$/; // "6 October 2009"
const BOTH = /^(.{1,80}? plenary meeting,?) (\d{1,2} [A-Z][a-z]+ \d{4}\.?)$/i;

/**
 * Reads the lines that close a resolution, two texts or one; nothing where "plenary meeting"
 * stands in a sentence. `length`: how many texts it took.
 */
export function readClosing(
  prose: Prose,
  next: Prose | undefined,
): { closing: ClassifiedClosing; length: 1 | 2 } | undefined {
  const [, meeting, day] = BOTH.exec(prose.text) ?? [];
  if (meeting !== undefined && day !== undefined) {
    const date = slice(prose, prose.text.length - day.length);
    return {
      closing: { type: 'closing', meeting: slice(prose, 0, meeting.length), date },
      length: 1,
    };
  }
  if (next && MEETING.test(prose.text) && DAY.test(next.text))
    return { closing: { type: 'closing', meeting: prose, date: next }, length: 2 };
  return undefined;
}
