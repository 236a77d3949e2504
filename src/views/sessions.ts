import type { Brief } from '../corpus/brief.ts';
import type { HomeSession } from '../build/given.ts';
import { numberOfPeriod, periodName, readPeriod } from '../model/period.ts';

/**
 * How much of a list the home page holds, in characters of titles and of what stands around them:
 * this keeps the page within 60 kB of HTML whatever the corpus holds.
 */
const ROOM = 20_000;
/** About what the markup of one resolution takes. */
const AROUND = 350;
/** The most of one session, so that the page shows more than the newest. */
const OF_SESSION = 12;

/** The sessions of the corpus, latest adoption first, the latest of their resolutions with them. */
export function homeSessions(briefs: readonly Brief[]): HomeSession[] {
  const sessions = [...Map.groupBy(briefs, ({ source }) => source.period)]
    .map(([id, group]) => ({
      id,
      group,
      days: group.flatMap(({ source }) => source.adopted ?? []),
    }))
    .map((session) => ({ ...session, days: session.days.sort() }))
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
  let room = ROOM;
  return sessions.map(({ id, group, days }) => {
    const resolutions: HomeSession['resolutions'] = [];
    for (const { source } of group.slice(-OF_SESSION).toReversed()) {
      const { path, short: number, title, adopted } = source;
      room -= AROUND + Buffer.byteLength(title);
      if (room < 0) break;
      resolutions.push({ path, number, title, adopted });
    }
    return {
      id,
      name: nameOf(id, group.find(({ sessionName }) => sessionName)?.sessionName),
      years: yearsOf(days),
      count: group.length,
      resolutions,
    };
  });
}

/** The last day of adoption; where none is known, the year in which a regular session opened. */
function lastDay({ id, days }: { id: string; days: string[] }): string {
  const period = readPeriod(id);
  const number = period.organ === 'General Assembly' ? numberOfPeriod(period) : undefined;
  return days.at(-1) ?? (number === undefined ? '' : String(1945 + number));
}

/** "Sixty-fourth session", "Human Rights Council, fifty-fifth session", "Security Council, 2023" */
function nameOf(id: string, printed: string | undefined): string {
  const { organ } = readPeriod(id);
  if (printed === undefined) return periodName(id);
  if (organ === 'General Assembly') return printed;
  return `${organ}, ${printed.charAt(0).toLowerCase()}${printed.slice(1)}`;
}

function yearsOf(days: string[]): string {
  if (days.length === 0) return '';
  const [first, last] = [days[0], days.at(-1)].map((day) => day?.slice(0, 4));
  return first === last ? `${first}` : `${first}–${last}`;
}
