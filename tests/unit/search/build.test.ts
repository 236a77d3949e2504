import { readdirSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Block, Resolution } from '../../../src/model/resolution.ts';
import { anchorsOf, recordsOf, sourceOf } from '../../../src/search/record.ts';
import { buildIndex, type Session } from '../../../src/search/index/build.ts';
import { sessionsIn } from '../../support/sessions.ts';
import { SpanThreads } from '../../../src/search/index/spanThreads.ts';
import { closePagefind, ENGINE_FILES, writeSpan } from '../../../src/search/index/writeSpan.ts';
import { seed } from '../../support/corpora.ts';

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'index-test-'))));
afterAll(() => rm(folder, { recursive: true }));

async function built(name: string, sessions: AsyncIterable<Session>, threads: number) {
  const directory = join(folder, name);
  const { spans } = await buildIndex(sessions, { directory, limit: 1, threads });
  const files = (await readdir(directory, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  const bytes = await Promise.all(
    files.map(async (file) => [file.slice(directory.length), await readFile(file, 'base64')]),
  );
  return { spans, files: bytes };
}

test('the index is the same, byte for byte, however many threads write it', async () => {
  const one = await built('one', sessionsIn(seed('resolutions')), 1);
  const four = await built('four', sessionsIn(seed('resolutions')), 4);
  expect(four).toEqual(one);
  expect(one.spans.map(({ sessions }) => sessions)).toEqual([['68'], ['64'], ['57'], ['55']]);
});

test('a span whose text has changed lies at another address, the others where they were', async () => {
  const changed = async function* () {
    for await (const { session, resolutions } of sessionsIn(seed('resolutions'))) {
      const [first, ...others] = resolutions;
      if (session !== '64' || first === undefined) yield { session, resolutions };
      else yield { session, resolutions: [{ ...first, body: first.body.slice(5) }, ...others] };
    }
  };
  const before = await built('before', sessionsIn(seed('resolutions')), 2);
  const after = await built('after', changed(), 2);
  const moved = after.spans.filter(({ path }, at) => path !== before.spans[at]?.path);
  expect(moved.map(({ sessions }) => sessions)).toEqual([['64']]);
});

test('a span lies at another address where an anchor without words has changed', async () => {
  const annexed = (label: string) =>
    async function* () {
      for await (const { session, resolutions } of sessionsIn(seed('resolutions'))) {
        const annex = { type: 'heading', role: 'annex', label, depth: 1, text: [], lines: [] };
        yield {
          session,
          resolutions: resolutions.map((one) => ({ ...one, body: [...one.body, annex as Block] })),
        };
        return;
      }
    };
  const [one, two] = [await built('I', annexed('I')(), 1), await built('II', annexed('II')(), 1)];
  expect(one.spans[0]?.path).not.toBe(two.spans[0]?.path);
});

test('all of a span but its Pagefind index lies there when it is told', async () => {
  const directory = join(folder, 'told');
  const sessions = await Array.fromAsync(sessionsIn(seed('resolutions')));
  const [one] = sessions.flatMap(({ resolutions }) => resolutions) as [Resolution];
  const placed = {
    source: sourceOf(one),
    records: recordsOf(one),
    anchors: anchorsOf(one),
    names: [],
  };
  let early: string[] = [];
  const span = await writeSpan(
    { directory, sessions: ['68'], resolutions: [placed] },
    ({ path }) => {
      early = readdirSync(join(directory, path));
    },
  );
  await closePagefind();
  const late = await readdir(join(directory, span.path));
  const later = late
    .filter((file) => !early.includes(file))
    .map((file) => file.replace(/^.*\./, ''));
  expect(early).toEqual(expect.arrayContaining(['vocabulary', 'paired', 'names', 'ranks']));
  expect(later.sort()).toEqual(['index', 'json', 'pf_meta']);
  expect((await readdir(directory)).sort()).toEqual([span.path, ...ENGINE_FILES].sort());
});

test('what cannot be read fails the build', async () => {
  const broken = async function* () {
    yield* sessionsIn(seed('resolutions'));
    throw new Error('no more could be read');
  };
  await expect(built('broken', broken(), 2)).rejects.toThrow('no more could be read');
});

test('what cannot be written fails the build', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  const threads = new SpanThreads();
  const writing = threads.write({ directory: file, sessions: ['64'], resolutions: [] });
  await expect(writing).rejects.toThrow('ENOTDIR');
  await threads.close();
});
