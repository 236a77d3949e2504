import { ORGANS } from '../model/organ.ts';
import { newestFirst, numberOfPeriod, periodInText, readPeriod } from '../model/period.ts';

/**
 * How a long list of resolutions is cut into pages. Where a resolution stands follows from its
 * session, not from what stands before it, so that one more changes few pages and no address: a list
 * that is too long for a page is cut by tens of sessions, those that are too long by session, and a
 * session by number, from its first resolution on.
 */

/** What stands in a list, and how much of a page it takes. */
export type Item = { period: string; size: number };

/** A page of a list or of a stretch of it. Numbers count from 1 within the stretch. */
export type Page<T> = { number: number; from: number; to: number; items: T[] };

/** A part of a list that has an address of its own. */
export type Stretch<T> = {
  /** The part of its address: "sessions-71-80", "session-75"; of a list that is not cut, "". */
  slug: string;
  /** "sessions 71–80", "session 75"; of a list that is not cut, "". */
  name: string;
  size: number;
  pages: Page<T>[];
};

/** Sessions whose stretch had to be cut: its address stays, and leads to those of the sessions. */
export type Junction = Pick<Stretch<never>, 'slug' | 'name' | 'size'> & { sessions: string[] };

/** Stretches newest first; every item is on one page of one of them. */
export type Cut<T> = { stretches: Stretch<T>[]; junctions: Junction[] };

/** Cuts a list whose items stand in the order of their symbols within each session. */
export function cutBySession<T extends Item>(items: readonly T[], limit: number): Cut<T> {
  if (sizeOf(items) <= limit) return { stretches: [stretch('', '', items, limit)], junctions: [] };
  const cut: Cut<T> = { stretches: [], junctions: [] };
  const sessions = Map.groupBy(items, ({ period }) => period);
  const tens = Map.groupBy([...sessions.keys()].sort(newestFirst), tenOf);
  for (const [{ slug, name }, within] of named(tens)) {
    const all = within.flatMap((session) => sessions.get(session) ?? []);
    if (sizeOf(all) <= limit) {
      cut.stretches.push(stretch(slug, name, all, limit));
      continue;
    }
    const each = within.map((session) =>
      stretch(slugOfPeriod(session), periodInText(session), sessions.get(session) ?? [], limit),
    );
    cut.stretches.push(...each);
    cut.junctions.push({ slug, name, size: sizeOf(all), sessions: each.map(({ slug }) => slug) });
  }
  return cut;
}

/** A list that is cut by number alone: it is short, or its end is where it grows. */
export const cutByNumber = <T extends Item>(items: readonly T[], limit: number): Cut<T> => ({
  stretches: [stretch('', '', items, limit)],
  junctions: [],
});

/** "session-75", "hrc-55", "sc-2023" */
const slugOfPeriod = (period: string): string =>
  `${readPeriod(period).organ === 'General Assembly' ? 'session-' : ''}${period.toLowerCase()}`;

const sizeOf = (items: readonly Item[]): number => items.reduce((sum, { size }) => sum + size, 0);

/** Of which organ a session is, and among which ten: "sessions-71-80", "hrc-special-sessions". */
function tenOf(period: string): string {
  const read = readPeriod(period);
  const number = numberOfPeriod(read);
  const last = number === undefined ? undefined : Math.ceil(number / 10) * 10;
  const kind = read.session === undefined ? '' : 'sessions-';
  const ten = last === undefined ? 'special-sessions' : `${kind}${last - 9}-${last}`;
  return read.organ === 'General Assembly' ? ten : `${ORGANS[read.organ].slug}-${ten}`;
}

/** The tens with what names them: "sessions 71–80", "Security Council, 2021–2030". */
const named = (tens: Map<string, string[]>) =>
  [...tens].map(([slug, sessions]) => {
    const { organ } = readPeriod(sessions[0] ?? '');
    const [, low, high] = /(\d+)-(\d+)$/.exec(slug) ?? [];
    const kind = slug.includes('sessions') ? 'sessions ' : '';
    const words = low === undefined ? 'special sessions' : `${kind}${low}–${high}`;
    const name = organ === 'General Assembly' ? words : `${organ}, ${words}`;
    return [{ slug, name }, sessions] as const;
  });

function stretch<T extends Item>(
  slug: string,
  name: string,
  items: readonly T[],
  limit: number,
): Stretch<T> {
  const pages: Page<T>[] = [];
  for (const item of items) {
    const page = pages.at(-1);
    if (page && page.to - page.from + 1 + item.size <= limit) {
      page.items.push(item);
      page.to += item.size;
    } else {
      const from = (page?.to ?? 0) + 1;
      pages.push({ number: pages.length + 1, from, to: from + item.size - 1, items: [item] });
    }
  }
  return { slug, name, size: sizeOf(items), pages };
}

/** What of a list comes last in it, newest first, as much as a page takes. */
export function latestOf<T extends Item>({ stretches }: Cut<T>, limit: number): T[] {
  const latest: T[] = [];
  let room = limit;
  for (const { pages } of stretches) {
    for (const item of pages.toReversed().flatMap(({ items }) => items.toReversed())) {
      if (item.size > room) return latest;
      latest.push(item);
      room -= item.size;
    }
  }
  return latest;
}

/** The address of a page below that of its list: "session-75/2/", "" for the list's own. */
export const placeOf = ({ slug }: { slug: string }, number = 1): string =>
  [...(slug === '' ? [] : [slug]), ...(number === 1 ? [] : [number])]
    .map((one) => `${one}/`)
    .join('');

/** The numbers that a pager shows: first, last, the current and its neighbours; 0 for a gap. */
export function windowOf(current: number, last: number): number[] {
  const shown = [1, current - 1, current, current + 1, last].filter((n) => n >= 1 && n <= last);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return numbers.flatMap((number, at) => {
    const before = numbers[at - 1] ?? 0;
    // a gap of one page is filled with it
    if (number - before === 2) return [number - 1, number];
    return number - before > 2 ? [0, number] : [number];
  });
}
