import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sessionsNewestFirst } from '../browse/browse.ts';
import type { Corpus, Entry } from '../corpus/corpus.ts';
import { fileOfKey, Store } from '../corpus/store.ts';
import type { Made, State } from './state.ts';

/**
 * A site may be made in parts on several machines, each of which has the whole corpus and makes what
 * belongs to some sessions; the parts are joined by a build that finds all of it made.
 */
export type Part = { number: number; of: number };

/** "2/4" as a part; undefined where it is none. */
export function parsePart(text: string): Part | undefined {
  const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  const part = { number: Number(number), of: Number(of) };
  return part.number <= part.of ? part : undefined;
}

/** What of a site is made in one part of it. */
export type Share = {
  session: (session: string) => boolean;
  /** By its place in the plan, what belongs to no session. */
  unit: (at: number) => boolean;
};

/** What is made where a site is made whole. */
export const WHOLE: Share = { session: () => true, unit: () => true };

/** The share of a part: of equal corpora all parts together make each thing once. */
export function shareOf({ entries }: Pick<Corpus, 'entries'>, { number, of }: Part): Share {
  const sessions = sessionsNewestFirst(entries);
  const sizes = [...sessions].map(([session, all]) => ({
    session,
    size: all.reduce((sum, { brief }) => sum + brief.anchors.length, 0),
  }));
  const dealt = new Map<string, number>();
  const loads = Array.from({ length: of }, () => 0);
  for (const { session, size } of sizes.sort((a, b) => b.size - a.size)) {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + size;
    dealt.set(session, least + 1);
  }
  return {
    session: (session) => dealt.get(session) === number,
    unit: (at) => (at % of) + 1 === number,
  };
}

/** Parts that do not make a site: which are there, and which were expected. */
export class PartsError extends Error {
  override name = 'PartsError';
}

/** In a part's folder, what tells of it; it is left out of the joined site. */
const ABOUT = 'part';

/** Of what is kept, what joining needs: so it reads no entry again. */
const BRIEFS = 'briefs';
const PRINTS = 'prints';

type About = Part & { state: State };

const aboutIn = (folder: string) => new Store<About>(join(folder, ABOUT, 'made'));
/** A folder has one of these. */
const KEY = 'part';

/**
 * Leaves in a part's folder what joining it needs: what was made, the briefs of the corpus, and the
 * prints of the part's own entries.
 */
export function describePart(
  folder: string,
  cache: string,
  { part, own, state }: { part: Part; own: readonly Entry[]; state: State },
): void {
  aboutIn(folder).put(KEY, { ...part, state });
  const carried = [BRIEFS, ...own.map(({ key }) => fileOfKey(PRINTS, key))];
  for (const file of carried)
    if (existsSync(join(cache, file)))
      cpSync(join(cache, file), join(folder, ABOUT, file), { recursive: true });
}

/**
 * Lays the parts in the folders within `from` into a site's folder, and what they have read of
 * entries into the cache; what the site then has, for a build to go on from. Throws PartsError where
 * a part is missing, damaged, or of another division.
 */
export function joinParts(from: string, out: string, cache: string): State {
  const folders = existsSync(from) ? readdirSync(from).map((name) => join(from, name)) : [];
  const parts = folders.flatMap((folder) => {
    if (!existsSync(join(folder, ABOUT))) return [];
    const about = aboutIn(folder).get(KEY);
    if (!about) throw new PartsError(`${folder}: what tells of the part is damaged`);
    return [{ folder, ...about }];
  });
  const [first] = parts;
  if (!first) throw new PartsError(`${from}: no parts; \`npm run build -- --part 1/2\` makes one`);
  for (const { folder, number, of } of parts) {
    if (of !== first.of)
      throw new PartsError(
        `${folder}: part ${number} of ${of}, where ${first.folder} is of ${first.of}`,
      );
  }
  for (let number = 1; number <= first.of; number++) {
    const found = parts.filter((part) => part.number === number).map(({ folder }) => folder);
    if (found.length === 1) continue;
    const what = found.length === 0 ? 'is missing' : `is there twice: ${found.join(', ')}`;
    throw new PartsError(`${from}: part ${number} of ${first.of} ${what}`);
  }

  mkdirSync(out, { recursive: true });
  const made: Made[] = [];
  for (const { folder, state } of parts) {
    for (const name of readdirSync(folder)) {
      if (name === ABOUT) continue;
      cpSync(join(folder, name), join(out, name), { recursive: true });
    }
    for (const kept of [BRIEFS, PRINTS])
      if (existsSync(join(folder, ABOUT, kept)))
        cpSync(join(folder, ABOUT, kept), join(cache, kept), { recursive: true });
    for (const one of state.made) {
      const found = statSync(join(out, one.file), { throwIfNoEntry: false });
      if (found) made.push({ ...one, mtime: found.mtimeMs });
    }
  }
  return { made, spans: parts.flatMap(({ state }) => state.spans) };
}
