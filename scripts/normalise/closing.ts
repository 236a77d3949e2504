import { DAY } from './dates.ts';
import { readLabel } from './labels.ts';
import { join, slice, type Prose } from './prose.ts';
import { ADOPTED_AT, MEETING, VOTE } from './wording.ts';

export type ClassifiedClosing = {
  type: 'closing';
  /** A resolution adopted in writing, without a meeting, has the day alone. */
  meeting: Prose | undefined;
  /** Absent of the Security Council, whose resolutions bear their day at the head. */
  date: Prose | undefined;
  /** "[Adopted without a vote.]", "Adopted unanimously at the 2502nd meeting." */
  vote: Prose | undefined;
};

const DAY_AFTER = /(?<=meeting,?) (?=\d)/i;
const LONGEST = 80;

const isMeeting = (text: string): boolean =>
  text.length <= LONGEST && MEETING.test(text) && readLabel(text) === undefined;

/** A closing, and how many texts it took. */
type Read = { closing: ClassifiedClosing; length: number };

/**
 * Reads the texts that close a resolution, the first of those given: the meeting and the day, on one
 * line or two, and the vote after them; nothing where "plenary meeting" stands in a sentence or a note
 * mark among them.
 */
export function readClosing(texts: readonly (Prose | undefined)[]): Read | undefined {
  const [prose, next] = texts;
  if (prose === undefined) return undefined;
  if (ADOPTED_AT.test(prose.text)) {
    return {
      closing: { type: 'closing', meeting: undefined, date: undefined, vote: prose },
      length: 1,
    };
  }
  const met = readMeeting(prose, next);
  const vote = met && readVote(texts.slice(met.length));
  if (met === undefined || vote === undefined) return met;
  return { closing: { ...met.closing, vote: vote.prose }, length: met.length + vote.length };
}

function readMeeting(prose: Prose, next: Prose | undefined): Read | undefined {
  if (prose.marks.length > 0) return undefined;
  const cut = prose.text.length <= LONGEST + 20 ? prose.text.search(DAY_AFTER) : -1;
  if (cut >= 0) {
    const meeting = slice(prose, 0, cut);
    const date = slice(prose, cut);
    if (isMeeting(meeting.text) && DAY.test(date.text))
      return { closing: { type: 'closing', meeting, date, vote: undefined }, length: 1 };
  }
  if (next?.marks.length === 0 && isMeeting(prose.text) && DAY.test(next.text))
    return { closing: { type: 'closing', meeting: prose, date: next, vote: undefined }, length: 2 };
  return undefined;
}

/** The texts between the brackets: "[Adopted by a recorded vote of …", "In favour:", "…]". */
function readVote(
  texts: readonly (Prose | undefined)[],
): { prose: Prose; length: number } | undefined {
  const [first] = texts;
  if (first === undefined || !VOTE.test(first.text)) return undefined;
  const end = texts.findIndex((prose) => prose === undefined || /\]\W*$/.test(prose.text));
  const all = end < 0 ? [] : texts.slice(0, end + 1);
  const whole = all.every((prose) => prose !== undefined) ? all : [first];
  return { prose: whole.reduce(join), length: whole.length };
}

const AFTER = /^(?:Annex|ANNEX|[A-Z]$)/; // an annex, or the letter of the next part

/** Reads a day that closes a resolution alone: after it stands nothing, an annex or a part. */
export function readClosingDay(
  prose: Prose,
  next: Prose | undefined,
): ClassifiedClosing | undefined {
  if (prose.marks.length > 0 || !DAY.test(prose.text)) return undefined;
  if (next !== undefined && !AFTER.test(next.text)) return undefined;
  return { type: 'closing', meeting: undefined, date: prose, vote: undefined };
}
