import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Resolution } from '../../../src/model/resolution.ts';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { IndexFiles, openEngine } from '../../../src/search/engine/open.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { againWith, type Jump } from '../../../src/search/engine/results.ts';
import { EMPTY } from '../../../src/search/query/state.ts';
import { sourceOf } from '../../../src/search/record.ts';
import { newestFirst } from '../../../src/model/period.ts';
import { serve } from '../../serve/server.ts';

/** How a search answers one query: the names of what it lists, "64/1 para-2", best first. */
export type Search = (q: string, limit: number) => Promise<string[]>;

/** Resolutions as the index wants them: session by session, newest first. */
export function bySession(resolutions: readonly Resolution[]) {
  const sessions = new Map<string, Resolution[]>();
  for (const one of resolutions) {
    const id = sourceOf(one).period;
    sessions.set(id, [...(sessions.get(id) ?? []), one]);
  }
  return [...sessions]
    .sort(([a], [b]) => newestFirst(a, b))
    .map(([session, members]) => ({ session, resolutions: members }));
}

/** Fetches each file once: the same few are asked for with every query. */
export function keeping(plain: typeof fetch): typeof fetch {
  const known = new Map<string, Promise<Response>>();
  return async (input, init) => {
    const address = String(input);
    // a kept connection may close just when it is used again
    const fetched = known.get(address) ?? plain(input, init).catch(() => plain(input, init));
    known.set(address, fetched);
    return (await fetched).clone();
  };
}

/** Indexes resolutions, and lets the engine be asked about them as the search page asks it. */
export async function withEngine<T>(
  resolutions: readonly Resolution[],
  use: (engine: Engine) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-engine-'));
  const plainFetch = globalThis.fetch;
  try {
    await buildIndex(bySession(resolutions), { directory: folder });
    const served = await serve({ directory: folder, base: '/', port: 0 });
    const files = new IndexFiles(keeping(plainFetch));
    globalThis.fetch = files.fetch;
    const engine = await openEngine(
      served.address,
      () => import(pathToFileURL(join(folder, 'pagefind.js')).href),
      files,
    );
    const result = await use(engine);
    served.close();
    return result;
  } finally {
    globalThis.fetch = plainFetch;
    await rm(folder, { recursive: true, force: true });
  }
}

/** "64/1 para-2"; of a title "64/1". */
export const nameOf = (short: string, id: string): string => (id === '' ? short : `${short} ${id}`);

/** Where citations lead: the places, what is named under them, and the resolutions. */
function jumpedTo({ places }: Jump): string[] {
  const named = places.flatMap(({ source, pinpoint }) =>
    source && pinpoint?.exists
      ? [pinpoint, ...pinpoint.under].map(({ id }) => nameOf(source.short, id))
      : [],
  );
  return [...named, ...places.flatMap(({ source }) => source?.short ?? [])];
}

/** What the search page lists, from the top down: where a citation leads, and what was found. */
export const searchOf =
  (engine: Engine): Search =>
  async (q, limit) => {
    const jump = await engine.jump(q);
    const jumped = jump ? jumpedTo(jump) : [];
    const { groups, listed: shown } = await engine.search({ ...EMPTY, q, show: limit });
    const listed = [
      ...jumped,
      ...groups.flatMap(({ source, hits }) =>
        hits.flatMap(({ id, again }) => [
          nameOf(source.short, id),
          ...again.slice(0, againWith(shown)).map((one) => nameOf(one.source.short, one.id)),
        ]),
      ),
    ];
    return [...new Set(listed)].slice(0, limit);
  };
