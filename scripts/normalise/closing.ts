import { DAY } from './dates.ts';
import { readLabel } from './labels.ts';
import { slice, type Prose } from './prose.ts';

export type ClassifiedClosing = {
  type: 'closing';
  /** A resolution adopted in writing, without a meeting, has the day alone. */
  meeting: Prose | undefined;
  date: Prose;
};

// "85th plenary meeting", "55th (resumed) plenary meeting", "Hundred and first plenary meeting,"
const MEETING = /(?:st|nd|rd|th)(?: \(?resumed\)?)? plenary meeting,?$/i;
const DAY_AFTER = /(?<=plenary meeting,?) (?=\d)/i;
const LONGEST = 80;

const isMeeting = (text: string): boolean =>
  text.length <= LONGEST && MEETING.test(text) && readLabel(text) === undefined;

/**
 * Reads the lines that close a resolution, two texts or one; nothing where "plenary meeting"
 * stands in a sentence or a note mark among them. `length`: how many texts it took.
 */
export function readClosing(
  prose: Prose,
  next: Prose | undefined,
): { closing: ClassifiedClosing; length: 1 | 2 } | undefined {
  if (prose.marks.length > 0) return undefined;
  const cut = prose.text.length <= LONGEST + 20 ? prose.text.search(DAY_AFTER) : -1;
  if (cut >= 0) {
    const meeting = slice(prose, 0, cut);
    const date = slice(prose, cut);
    if (isMeeting(meeting.text) && DAY.test(date.text))
      return { closing: { type: 'closing', meeting, date }, length: 1 };
  }
  if (next?.marks.length === 0 && isMeeting(prose.text) && DAY.test(next.text))
    return { closing: { type: 'closing', meeting: prose, date: next }, length: 2 };
  return undefined;
}

const AFTER = /^(?:Annex|ANNEX|[A-Z]$)/; // an annex, or the letter of the next part

/** Reads a day that closes a resolution alone: after it stands nothing, an annex or a part. */
export function readClosingDay(
  prose: Prose,
  next: Prose | undefined,
): ClassifiedClosing | undefined {
  if (prose.marks.length > 0 || !DAY.test(prose.text)) return undefined;
  if (next !== undefined && !AFTER.test(next.text)) return undefined;
  return { type: 'closing', meeting: undefined, date: prose };
}
