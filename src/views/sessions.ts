import type { Brief } from '../corpus/brief.ts';
import type { HomeResolution, HomeSession } from '../build/given.ts';
import { byCode } from '../model/byCode.ts';
import { numberOfPeriod, periodName, readPeriod } from '../model/period.ts';

/** As many of the latest resolutions as the home page shows. */
const NEWEST = 10;

/** The sessions of the corpus, latest adoption first. */
export function homeSessions(briefs: readonly Brief[]): HomeSession[] {
  return [...Map.groupBy(briefs, ({ source }) => source.period)]
    .map(([id, group]) => ({
      id,
      group,
      days: group.flatMap(({ source }) => source.adopted ?? []).sort(),
    }))
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1))
    .map(({ id, group, days }) => ({
      id,
      name: nameOf(id, group.find(({ sessionName }) => sessionName)?.sessionName),
      years: yearsOf(days),
      count: group.length,
    }));
}

/** The resolutions that were adopted last, the latest first; what has no day comes after all. */
export const newestOf = (briefs: readonly Brief[]): HomeResolution[] =>
  briefs
    .toReversed()
    .toSorted((a, b) => compareDays(b, a))
    .slice(0, NEWEST)
    .map(({ source: { path, short: number, title, adopted } }) => ({
      path,
      number,
      title,
      adopted,
    }));

const compareDays = (a: Brief, b: Brief): number =>
  byCode(a.source.adopted ?? '', b.source.adopted ?? '');

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
