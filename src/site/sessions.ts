import type { CollectionEntry } from 'astro:content';
import { inOrder } from './corpus.ts';

type Entry = CollectionEntry<'resolutions'>;

export type Session = {
  /** "64", "S-27" */
  id: string;
  /** As printed, "Sixty-fourth session", or "Session 64" where no text prints it. */
  name: string;
  /** The years in which its resolutions here were adopted: "2009", "2023–2024". */
  years: string;
  entries: Entry[];
};

/** The sessions of the corpus, latest adoption first; within each by number. */
export function bySession(entries: Entry[]): Session[] {
  const groups = Map.groupBy(inOrder(entries), ({ data }) => data.session.id);
  return [...groups]
    .map(([id, group]) => ({
      id,
      name: group.find(({ data }) => data.session.name)?.data.session.name ?? `Session ${id}`,
      years: yearsOf(group),
      entries: group,
    }))
    .sort((a, b) => (lastDay(a) < lastDay(b) ? 1 : -1));
}

const days = (entries: Entry[]) => entries.flatMap(({ data }) => data.adopted ?? []).sort();
const lastDay = ({ entries }: Session) => days(entries).at(-1) ?? '';

function yearsOf(entries: Entry[]): string {
  if (days(entries).length === 0) return '';
  const [first, last] = [days(entries)[0], days(entries).at(-1)].map((day) => day?.slice(0, 4));
  return first === last ? `${first}` : `${first}–${last}`;
}
