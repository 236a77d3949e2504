import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Lexicon } from '../../../src/search/engine/lexicon.ts';
import { listed } from '../../../src/search/engine/listing.ts';
import { meaningOf } from '../../../src/search/engine/meaning.ts';
import { SpanIndex } from '../../../src/search/engine/spanIndex.ts';
import { searchSpan } from '../../../src/search/engine/spanSearch.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { EMPTY } from '../../../src/search/query/state.ts';
import { COMMON, wordsOf } from '../../../src/search/query/words.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import type { Manifest } from '../../../src/search/spans.ts';
import { WEIGHTS } from '../../../src/search/weights.ts';
import { INVENTED, seed } from '../../support/corpora.ts';
import { sessionsIn } from '../../support/sessions.ts';

/** The resolutions of the seeds, and invented ones, each session in a span of its own. */
type Corpus = { manifest: Manifest; spans: SpanIndex[]; lexicon: Lexicon; words: string[] };

let folder: string;
let corpora: Corpus[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-most-'));
  corpora = await Promise.all(
    [seed('resolutions'), `${INVENTED}/resolutions`].map((entries, at) =>
      indexed(entries, join(folder, `${at}`)),
    ),
  );
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

async function indexed(entries: string, directory: string): Promise<Corpus> {
  const manifest = await buildIndex(sessionsIn(entries), { directory, limit: 1 });
  const read = async <T>(path: string): Promise<T> =>
    JSON.parse(gunzipSync(await readFile(join(directory, path))).toString()) as T;
  const sync = <T>(path: string): T =>
    JSON.parse(gunzipSync(readFileSync(join(directory, path))).toString()) as T;
  const lexicon = new Lexicon(manifest.lexicon, {
    words: (file) => read(`${manifest.lexicon.path}/words/${file}`),
    spelling: (letter) => read(`${manifest.lexicon.path}/spelling/${letter}`),
    pairs: (file) => read(`${manifest.lexicon.path}/pairs/${file}`),
  });
  const spans = manifest.spans.map(
    ({ path }, number) =>
      new SpanIndex(sync(`${path}/ranks`), {
        pagefind: () => Promise.reject(new Error('nothing is asked in a row')),
        columns: () => read(`${path}/columns`),
        duties: () => read(`${path}/duties`),
        standings: () => Promise.reject(new Error('no standing is asked for')),
        list: (file) => read(`${path}/lists/${file}`),
        isAlone: (stem) => lexicon.isAlone(stem, number),
        pairsFrom: (pattern) => lexicon.pairsFrom(pattern, number),
        pairs: (file) => read(`${path}/pairs/${file}`),
        texts: (file) => read(`${path}/texts/${file}`),
        places: () => read(`${path}/places`),
        documents: () => read(`${path}/documents`),
        forms: (shelf) => read(`${path}/forms/${shelf}`),
      }),
  );
  const words: string[] = [];
  for await (const { resolutions } of sessionsIn(entries)) {
    for (const one of resolutions) {
      const texts = [sourceOf(one).title, ...recordsOf(one).map(({ text }) => text)];
      words.push(...texts.flatMap((text) => wordsOf(text).map(({ form }) => form)));
    }
  }
  return { manifest, spans, lexicon, words };
}

const ASKING = [
  '',
  'what must ',
  'when ',
  'how many ',
  'how much ',
  'who must report on ',
  'resolution on ',
];
const liberties = { spelling: true, words: true, questions: true };

/** Some words that stand side by side in the texts, asked for in one of several ways. */
const asked = fc.record({
  corpus: fc.nat({ max: 1 }),
  asking: fc.constantFrom(...ASKING),
  from: fc.nat(),
  many: fc.integer({ min: 1, max: 8 }),
});

test('no record of a span is worth more than the span is said to hold', async () => {
  await fc.assert(
    fc.asyncProperty(asked, async ({ corpus, asking, from, many }) => {
      const { manifest, spans, lexicon, words } = corpora[corpus] ?? corpora[0]!;
      const start = from % words.length;
      const q = asking + words.slice(start, start + many).join(' ');
      if (words.slice(start, start + many).every((word) => COMMON.has(word))) return;
      const records = manifest.spans.reduce((sum, span) => sum + span.records, 0);
      const meaning = await meaningOf(parseQuery(q), liberties, lexicon, records, WEIGHTS);
      const state = { ...EMPTY, q, show: 1 };
      for (const [number, span] of spans.entries()) {
        const how = { state, meaning, weights: WEIGHTS, rows: 'read' } as const;
        const { candidates, lacking } = await searchSpan(span, how);
        const all = [...candidates, ...lacking()];
        const { worst, groups } = await listed(all, how, async () => undefined);
        // what is called so comes first in any case
        if (groups[0]?.hits[0]?.called !== undefined) continue;
        expect(worst, `${q} in span ${number}`).toBeLessThanOrEqual(meaning.most(number) + 1e-9);
      }
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('records that lack some of the words, titles aside, are weighed where they are asked for', async () => {
  let many = 0;
  for (const { manifest, spans, lexicon, words } of corpora) {
    const records = manifest.spans.reduce((sum, span) => sum + span.records, 0);
    for (let start = 0; start < 200; start += 10) {
      const q = words.slice(start, start + 4).join(' ');
      const meaning = await meaningOf(parseQuery(q), liberties, lexicon, records, WEIGHTS);
      if (meaning.plan.required.length === 0) continue;
      const how = { state: { ...EMPTY, q }, meaning, weights: WEIGHTS, rows: 'read' } as const;
      for (const span of spans) {
        const { candidates, lacking } = await searchSpan(span, how);
        const isFirst = ({ record, whole }: (typeof candidates)[number]) =>
          whole || span.kindAt(record) === 'title';
        expect(candidates.every(isFirst), q).toBe(true);
        expect(lacking().some(isFirst), q).toBe(false);
        many += lacking().length;
      }
    }
  }
  expect(many).toBeGreaterThan(0);
});
