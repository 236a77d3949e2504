import type { Brief } from '../corpus/brief.ts';
import type { SessionBriefs } from '../build/given.ts';

/** The sessions of the corpus, latest adoption first; within each by number. */
export function bySession(briefs: readonly Brief[]): SessionBriefs[] {
  const groups = Map.groupBy(briefs, ({ source }) => source.session);
  return [...groups]
    .map(([id, group]) => ({
      id,
      name: group.find(({ sessionName }) => sessionName)?.sessionName ?? `Session ${id}`,
      days: group.flatMap(({ source }) => source.adopted ?? []).sort(),
      resolutions: group.map(({ source: { path, short, title, adopted } }) => ({
        path,
        number: short,
        title,
        adopted,
      })),
    }))
    .sort((a, b) => ((a.days.at(-1) ?? '') < (b.days.at(-1) ?? '') ? 1 : -1))
    .map(({ days, ...session }) => ({ ...session, years: yearsOf(days) }));
}

function yearsOf(days: string[]): string {
  if (days.length === 0) return '';
  const [first, last] = [days[0], days.at(-1)].map((day) => day?.slice(0, 4));
  return first === last ? `${first}` : `${first}–${last}`;
}
