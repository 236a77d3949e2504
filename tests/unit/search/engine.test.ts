import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Block } from '../../../src/model/resolution.ts';
import { serve, type Served } from '../../../scripts/serve/server.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { sessionsIn } from '../../support/sessions.ts';
import { IndexFiles, openEngine } from '../../../src/search/engine/open.ts';
import { loosened, matchText, metBy, planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import { EMPTY, readState, type SearchState } from '../../../src/search/query/state.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import { INVENTED, seed } from '../../support/corpora.ts';

/** The four resolutions in one span, and again in a span for each session, as are others. */
let folder: string;
let served: Served;
let whole: Engine;
let cut: Engine;
let others: Engine;

/** Each time with a Pagefind of its own, as each page has. */
let opened = 0;
const open = (base: string, directory: string) =>
  openEngine(
    base,
    () => import(`${pathToFileURL(join(directory, 'pagefind.js')).href}?${opened++}`),
    files,
  );

/** What the files are fetched with; a test may have some not come. */
let fetching = fetch;
const files = new IndexFiles((input, init) => fetching(input, init));

/** The files that are fetched until the test ends. */
function filesFetched(): string[] {
  const fetched: string[] = [];
  const plain = fetching;
  onTestFinished(() => void (fetching = plain));
  fetching = (input, init) => {
    fetched.push(String(input));
    return plain(input, init);
  };
  return fetched;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-test-'));
  const entries = () => sessionsIn(seed('resolutions'));
  await buildIndex(entries(), { directory: join(folder, 'whole') });
  await buildIndex(entries(), { directory: join(folder, 'cut'), limit: 1 });
  await buildIndex(sessionsIn(`${INVENTED}/resolutions`), {
    directory: join(folder, 'others'),
    limit: 1,
  });
  served = await serve({ directory: folder, base: '/', port: 0 });
  vi.stubGlobal('fetch', files.fetch);
  whole = await open(`${served.address}whole/`, join(folder, 'whole'));
  cut = await open(`${served.address}cut/`, join(folder, 'cut'));
  others = await open(`${served.address}others/`, join(folder, 'others'));
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  served.close();
  await rm(folder, { recursive: true });
});

const search = (address: string, engine = whole) =>
  engine.search(readState(new URLSearchParams(address)));

const count = (address: string, engine: Engine) =>
  engine.count(readState(new URLSearchParams(address)), Infinity);

const places = async (address: string, engine = whole) =>
  (await search(address, engine)).groups.flatMap(({ source, hits }) =>
    hits.map(({ cite }) => `${source.short} ${cite}`),
  );

describe('search', () => {
  test('words are found in the paragraph that holds them all', async () => {
    expect(await places('q=urges developing countries')).toEqual(['57/263 para. 2']);
  });

  test.each([
    ['q="developing country"', []],
    ['q="least developed country"', []],
    ['q=LDCs kind:operative session:64', ['64/1 para. 11']],
    ['q=unit session:57', ['57/263 para. 8', '57/263 para. 6']],
    [
      'q="63/233"&kind=preambular',
      ['64/1 third preambular paragraph', '64/1 second preambular paragraph'],
    ],
    ['q=cooperation -technical&session=68', expect.not.arrayContaining(['68/272 para. 99'])],
  ])('%s', async (address, expected) => {
    expect(await places(address)).toEqual(expected);
  });

  test.each([
    ['report to:sg', 'report to:"Secretary-General"'],
    ['verb:decides organ:GA', 'verb:decides organ:"General Assembly"'],
    ['report -to:sg', 'report -to:"Secretary-General"'],
  ])('%s is read as %s', async (short, named) => {
    const found = await places(`q=${short}`);
    expect(found).toEqual(await places(`q=${named}`));
    expect(found).not.toEqual([]);
  });

  test('the Assembly that is said to ask need not be named', async () => {
    const asked = 'Secretary-General report "South-South cooperation" implementation';
    expect(await places(`q=what did the Assembly request of the ${asked}`)).toEqual(
      await places(`q=request ${asked}`),
    );
    expect(await places('q=has the General Assembly decided conference')).toEqual(
      await places('q=decided conference'),
    );
    expect(await places('q=Assembly decided conference')).not.toEqual(
      await places('q=decided conference'),
    );
  });

  test('words as they were typed come first, with the common words between them', async () => {
    for (const typed of ['implementation of international', 'review of international']) {
      const [first] = (await search(`q=${typed}`)).groups;
      expect(first?.hits[0]?.text).toContain(typed);
    }
  });

  test('a full symbol beside words is found as texts cite it', async () => {
    const { groups, checked, loose } = await search('q=A/RES/33/134 endorsed');
    expect({ checked, loose }).toEqual({ checked: true, loose: false });
    const [hit] = groups.flatMap(({ source, hits }) =>
      source.symbol === 'A/RES/64/1' ? hits : [],
    );
    const marked = hit?.ranges.map(([from, to]) => hit.text.slice(from, to));
    expect(marked).toEqual(['33/134', 'endorsed']);
  });

  test('counts tell what each value would find, its own field left aside', async () => {
    const { paragraphs } = await search('q=cooperation&kind=operative');
    const { counts } = await count('q=cooperation&kind=operative', whole);
    const kinds = new Map(counts.kind);
    expect(kinds.get('operative')).toBe(paragraphs);
    expect(kinds.get('preambular')).toBeGreaterThan(0);
    const sessions = counts.session.reduce((sum, [, count]) => sum + count, 0);
    expect(sessions).toBe(paragraphs);
  });

  test.each([
    'cooperation',
    '"technical cooperation"',
    'parliament*',
    'implement*',
    '"united nation"',
  ])('counts of %s are of what is found, or the most that can be', async (q) => {
    const hits = await whole.everyHit({ ...EMPTY, q }, Infinity, Infinity);
    const { counts, checked } = await count(`q=${q}`, whole);
    const counted = counts.kind.reduce((sum, [, number]) => sum + number, 0);
    if (checked) expect(counted).toBe(hits.length);
    else expect(counted).toBeGreaterThanOrEqual(hits.length);
  });

  test('a phrase of which only the stems stand somewhere is not offered', async () => {
    const { instead } = await search('q=zebra "united nation"');
    expect(instead.map(({ q, checked }) => [q, checked])).toEqual([
      ['united nation', true],
      ['united', true],
      ['nation', true],
    ]);
  });

  test('spans give together what the whole gives', async () => {
    for (const q of [
      'cooperation',
      '"South-South cooperation"',
      'implement*',
      'requests -report',
    ]) {
      const one = await search(`q=${q}`);
      const many = await search(`q=${q}&sessions=all`, cut);
      expect(many.paragraphs).toBe(one.paragraphs);
      const [inMany, inOne] = [await count(`q=${q}`, cut), await count(`q=${q}`, whole)];
      expect(Object.fromEntries(inMany.counts.kind)).toEqual(Object.fromEntries(inOne.counts.kind));
      expect(inMany.counted).toEqual(inMany.sessions);
      expect(many.searched.flatMap(({ sessions }) => sessions)).toEqual(['68', '64', '57', '55']);
    }
  });

  test('spans that are opened at the same time do not disturb one another', async () => {
    const fresh = await open(`${served.address}cut/`, join(folder, 'cut'));
    const sessions = ['68', '64', '57', '55'];
    const found = await Promise.all(
      sessions.map((session) => places(`q=cooperation&session=${session}`, fresh)),
    );
    for (const [at, session] of sessions.entries()) {
      expect(found[at]).toEqual(await places(`q=cooperation&session=${session}`, cut));
    }
  });

  test('only the spans of the asked sessions are searched', async () => {
    const chosen = await search('q=cooperation&session=57..64', cut);
    expect(chosen.searched.flatMap(({ sessions }) => sessions)).toEqual(['64', '57']);
    const typed = await search('q=cooperation session:55', cut);
    expect(typed.searched.flatMap(({ sessions }) => sessions)).toEqual(['55']);
  });

  test('only the spans of the asked years are searched', async () => {
    const sessions = async (address: string) =>
      (await search(address, cut)).searched.flatMap((span) => span.sessions);
    expect(await sessions('q=cooperation year:2009')).toEqual(['64']);
    expect(await sessions('q=cooperation&year=..2003')).toEqual(['57', '55']);
    expect(await sessions('q=cooperation session:64 OR session:XXV')).toEqual(['64']);
  });

  test('where no span has the asked year, nothing is missing, and the filter is dropped', async () => {
    const { searched, missing, instead } = await search('q=cooperation year:1980', cut);
    expect({ searched, missing }).toEqual({ searched: [], missing: [] });
    expect(instead).toMatchObject([{ q: 'cooperation', dropsFilters: true }]);
  });

  test('spans are searched until enough is found, from the end that the order names', async () => {
    const sessionsOf = async (asked: Partial<SearchState>) => {
      const { searched } = await cut.search({ ...EMPTY, q: 'cooperation', show: 1, ...asked });
      return searched.flatMap(({ sessions }) => sessions);
    };
    expect(await sessionsOf({})).toEqual(['68']);
    expect(await sessionsOf({ order: 'oldest' })).toEqual(['55']);
    expect(await sessionsOf({ all: true })).toEqual(['68', '64', '57', '55']);
  });

  test('sessions and years that are asked for are searched all', async () => {
    const chosen = { ...EMPTY, q: 'cooperation', show: 1, chosen: { session: ['55..64'] } };
    expect((await cut.search(chosen)).searched).toHaveLength(3);
    const typed = { ...EMPTY, q: 'cooperation session:57..68', show: 1 };
    expect((await cut.search(typed)).searched).toHaveLength(3);
    const years = { ...EMPTY, q: 'cooperation year:2000..2010', show: 1 };
    expect((await cut.search(years)).searched).toHaveLength(3);
  });

  test('what is exported is what was searched, in the order listed', async () => {
    const state: SearchState = { ...EMPTY, q: 'cooperation', order: 'oldest', all: true };
    const { paragraphs, groups } = await cut.search(state);
    const cited = await cut.everyHit(state, Infinity, Infinity);
    expect(cited).toHaveLength(paragraphs);
    expect([...new Set(cited.map(({ source }) => source.short))]).toEqual(
      groups.map(({ source }) => source.short),
    );
    const first = await cut.search({ ...state, all: false, show: 1 });
    expect(await cut.everyHit(state, 1, Infinity)).toHaveLength(first.paragraphs);
  });

  test.each(['pf_index', 'texts/0'])(
    'where a file does not come (%s), the search fails, and finds when it comes again',
    async (name) => {
      const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
      await fresh.warm();
      const plain = fetching;
      onTestFinished(() => void (fetching = plain));
      vi.spyOn(console, 'error').mockReturnValue(); // Pagefind says it too
      fetching = async (input, init) =>
        String(input).endsWith(name) ? new Response('gone', { status: 404 }) : plain(input, init);
      await expect(search('q=cooperation', fresh)).rejects.toThrow(/did not come|404/);
      fetching = plain;
      expect(await places('q=cooperation', fresh)).toEqual(await places('q=cooperation'));
    },
  );

  test('a search that is no longer wanted ends before it loads a further span', async () => {
    const fresh = await open(`${served.address}cut/`, join(folder, 'cut'));
    const steps: string[] = [];
    const search = fresh.search(readState(new URLSearchParams({ q: 'zebra' })), {
      between: async (next) => {
        steps.push(next);
        if (next === 'longer') throw new Error('overtaken');
      },
    });
    await expect(search).rejects.toThrow('overtaken');
    expect(steps).toEqual(['step', 'step', 'longer']);
  });

  test('where no paragraph has all of the words, those with half are told to be so', async () => {
    const results = await search('q=parliamentary hearing zebra');
    expect(results.loose).toBe(true);
    expect(results.missing).toEqual(['zebra']);
    expect(results.groups[0]?.source.short).toBe('68/272');
    expect((await search('q=parliamentary hearing')).loose).toBe(false);
    expect((await search('q="parliamentary hearing" zebra')).paragraphs).toBe(0);
    const state = readState(new URLSearchParams('q=cooperation development zebra&sessions=all'));
    const told: boolean[] = [];
    await cut.search(state, { onResults: (some) => told.push(some.loose) });
    expect(told).toContain(true);
    expect(told).not.toContain(false);
  });

  test('a paragraph answers with what stands in the title of its resolution', async () => {
    const { loose, missing, groups } = await search('q=interaction midwives parliaments outcome');
    expect({ loose, missing }).toEqual({ loose: true, missing: ['midwives'] });
    const [{ source, titleRanges, hits } = { source: undefined, titleRanges: [], hits: [] }] =
      groups;
    expect(titleRanges.map(([from, to]) => source?.title.slice(from, to))).toEqual([
      'Interaction',
      'parliaments',
    ]);
    expect(hits.every(({ ranges }) => ranges.length > 0)).toBe(true);
    expect((await search('q=parliamentary hearing')).groups[0]?.titleRanges).toEqual([]);
  });

  test('where nothing has even half of the words, each is offered alone', async () => {
    const { paragraphs, instead } = await search('q=the zebra midwives aquaculture hearing');
    expect(paragraphs).toBe(0);
    expect(instead.map(({ q }) => q)).toEqual(['hearing']);
  });

  test('what finds nothing is told apart from what would find something', async () => {
    const { missing, instead } = await search('q=zebra cooperation&kind=note');
    expect(missing).toEqual(['zebra']);
    const old = await search('q=parliamentary hearing&session=57', cut);
    expect(old).toMatchObject({ missing: ['parliamentary', 'hearing'], whole: false });
    expect(instead.map(({ q }) => q)).toContain('cooperation');
  });
});

test('a beginning finds every word that begins so, in however many pieces the index is', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((a) => letters.map((b) => `an${a}${b}`));
  const [session] = await Array.fromAsync(sessionsIn(seed('resolutions')));
  const [resolution] = session?.resolutions ?? [];
  if (resolution === undefined) throw new Error('there are no seeds');
  const paragraphs = words.map((word, at): Block => {
    const others = letters.map((letter) => `${letter}${word}`).join(' ');
    return {
      type: 'paragraph',
      kind: 'operative',
      label: `${at + 1}.`,
      text: [{ type: 'text', value: `${word} ${others}` }],
      lines: [[1, 1]],
      children: [],
    };
  });
  const many = { session: '68', resolutions: [{ ...resolution, body: paragraphs, notes: [] }] };
  await buildIndex([many], { directory: join(folder, 'many') });
  const engine = await open(`${served.address}many/`, join(folder, 'many'));
  for (const letter of letters) {
    expect((await search(`q=${letter}an*`, engine)).paragraphs, letter).toBe(words.length);
  }
});

describe('what is misspelt', () => {
  test.each([
    ['parlamentary', 'parliamentary'],
    ['parlamentary hearing', 'parliamentary hearing'],
    ['"parlamentary hearing"', '"parliamentary hearing"'],
    ['Comitee -economic', 'Committee -economic'],
    ['zebra OR coperation', 'zebra OR cooperation'],
    ['South-Soth cooperation', 'South-South cooperation'],
    ['Suoth', 'South'],
    ['SUOTH', undefined], // an abbreviation
    ['PARLAMENTARY', 'Parliamentary'],
    ['capacitybuildin', 'capacitybuilding'],
    ['parlamentary kind:note', undefined], // in the notes is none
    ['zebra', undefined],
    ['6/233', undefined],
    ['parlamentar*', undefined],
    ['cooperation -parlamentary', undefined],
    ['parliamentary', undefined],
  ])('%s is meant as %s', async (q, meant) => {
    const results = await search(`q=${encodeURIComponent(q)}`);
    expect(results.meant?.q).toBe(meant);
    if (meant === undefined) return;
    const corrected = await search(`q=${encodeURIComponent(meant)}`);
    expect(results.meant?.paragraphs).toBe(corrected.paragraphs);
  });

  test('it is told beside what has half of the words', async () => {
    const results = await search('q=parlamentary hearing nations');
    expect(results).toMatchObject({ loose: true, meant: { q: 'parliamentary hearing nations' } });
  });

  test('it is corrected in what is offered, where another word stands nowhere', async () => {
    const { meant, missing, instead } = await search('q=parlamentary zebra');
    expect(meant).toBeUndefined();
    expect(missing).toEqual(['parlamentary', 'zebra']);
    expect(instead.map(({ q }) => q)).toEqual(['parliamentary']);
  });

  test('words are fetched only when they are needed, and of a span only once', async () => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
    const words = () => fetched.filter((path) => path.endsWith('/words'));
    await search('q=cooperation', fresh);
    await search('q=cooperation hearing kind:note', fresh);
    expect(words()).toHaveLength(0);
    await search('q=parlamentary', fresh);
    await search('q=coperation', fresh);
    expect(words()).toHaveLength(1);
  });
});

test('a phrase of which the forms stand in no paragraph is known without reading any', async () => {
  const fetched: string[] = [];
  const plain = fetching;
  onTestFinished(() => void (fetching = plain));
  fetching = (input, init) => {
    if (String(input).includes('/texts/')) fetched.push(String(input));
    return plain(input, init);
  };
  const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
  expect(await search('q="cooperations"', fresh)).toMatchObject({ paragraphs: 0, checked: true });
  const { counts, checked } = await count('q="requests"', fresh);
  expect(checked).toBe(true);
  expect(fetched).toEqual([]);
  const hits = await fresh.everyHit({ ...EMPTY, q: '"requests"' }, 1, 1000);
  expect(hits).toHaveLength(counts.kind.reduce((sum, [, number]) => sum + number, 0));
});

describe('resolutions by title', () => {
  test.each([
    ['interaction between the united nations national parliaments', ['68/272']],
    ['Interaction between the United Nations, national parliaments and the IPU', ['68/272']],
    ['cooperation', []],
    ['"between the united nations, national parliaments" session:68', []],
    ['zebra parliaments', []],
  ])('%s', async (q, expected) => {
    const { titled } = await search(`q=${encodeURIComponent(q)}`);
    expect(titled.map(({ source }) => source.short)).toEqual(expected);
  });
});

test('what has half of the words is copied and downloaded too, and opened whole', async () => {
  const state = readState(new URLSearchParams({ q: 'parliamentary hearing zebra' }));
  const { paragraphs, groups } = await whole.search(state);
  expect(await whole.everyHit(state, Infinity, 1000)).toHaveLength(paragraphs);
  const [group] = groups;
  expect(await whole.hitsOf(state, group?.source.path ?? '')).toHaveLength(group?.found ?? 0);
});

test('where a filter and a word find nothing together, the filter alone is tried', async () => {
  const { instead } = await search('q=zebra verb:requests');
  expect(instead.map(({ q }) => q)).toContain('verb:requests');
});

describe('jump', () => {
  test.each([
    ['64/1', 'A/RES/64/1', undefined],
    ['A/RES/64/1', 'A/RES/64/1', undefined],
    ['64/1 para 1 (d) (i)', 'A/RES/64/1', 'para-1-d-i'],
    ['GA res 57/263, para. 2', 'A/RES/57/263', 'para-2'],
  ])('%s', async (typed, symbol, id) => {
    const jump = await whole.jump(typed);
    expect(jump?.source?.symbol).toBe(symbol);
    expect(jump?.pinpoint?.id).toBe(id);
  });

  test.each([
    ['76/407 annex I', 'annex-I', 'annex I', /^Scale of contributions/],
    ['76/407, Annex II', 'annex-II', 'annex II', /./],
    [
      'https://example.org/en/A/RES/76/407/#annex-i-table-1',
      'annex-I-table-1',
      'annex I, table 1',
      /Burundi/,
    ],
    ['72/403 section I', 'sec-I', 'sect. I', /./],
    ['72/403 section II, paragraph 4', 'para-4', 'para. 4', /./],
    ['57/263 para. 8', 'para-8', 'para. 8', /./],
  ])('%s leads to %s', async (typed, id, cite, text) => {
    const engine = typed.startsWith('57') ? whole : others;
    const jump = await engine.jump(typed);
    expect(jump?.pinpoint).toEqual({ id, cite, text: expect.stringMatching(text), exists: true });
  });

  test('of all texts only the one that is named is loaded', async () => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
    await fresh.jump('64/1 para. 11');
    await fresh.jump('64/1 para. 11');
    expect(fetched.filter((path) => path.includes('/texts/'))).toHaveLength(1);
    expect(fetched.filter((path) => path.endsWith('/places'))).toHaveLength(1);
  });

  test.each(['2997 (XXVII)', '3201 (S-VI)', '70/1'])('no span is opened for %s', async (typed) => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}cut/`, join(folder, 'cut'));
    expect(await fresh.jump(typed)).toMatchObject({ source: undefined });
    expect(fetched).toEqual([`${served.address}cut/spans.json`]);
  });

  test('a paragraph that is not there is said not to be', async () => {
    const jump = await whole.jump('64/1 para 99 (b)');
    expect(jump?.pinpoint).toMatchObject({ exists: false, cite: 'para. 99 (b)' });
  });

  test('a resolution that is not here has no page', async () => {
    expect(await whole.jump('70/1')).toMatchObject({ symbol: 'A/RES/70/1', source: undefined });
  });

  test('words are no citation', async () => {
    expect(await whole.jump('developing countries')).toBeUndefined();
  });
});

test('words of neighbouring cells are not in a row', async () => {
  expect((await search('q=cabo-verde kind:annex', others)).paragraphs).toBe(1);
  expect((await search('q=verde-0.001', others)).missing).toEqual(['verde-0.001']);
  expect((await count('q=verde-0.001', others)).counts.kind).toEqual([]);
});

describe('the index finds what reading all of the texts would', () => {
  type Read = { place: string; text: string; title: string };
  const read: Read[] = [];
  beforeAll(async () => {
    for await (const { resolutions } of sessionsIn(seed('resolutions'))) {
      for (const resolution of resolutions) {
        const { path, title } = sourceOf(resolution);
        for (const { id, text } of recordsOf(resolution))
          read.push({ place: `${path}#${id}`, text, title });
      }
    }
  });

  /** A part of a query, made of words that stand in a paragraph. */
  const part = fc
    .tuple(
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      fc.constantFrom('word', 'phrase', 'start', 'not', 'or'),
    )
    .map(([paragraph, place, length, kind]) => () => {
      const words = read[paragraph % read.length]?.text.match(/[\p{L}\p{N}’'-]+/gu) ?? ['report'];
      const at = place % words.length;
      const [first = '', ...others] = words.slice(at, at + length);
      if (kind === 'phrase') return `"${[first, ...others].join(' ')}"`;
      if (kind === 'start') return `${first.slice(0, Math.max(2, first.length - length))}*`;
      if (kind === 'or') return `${first} OR ${others.at(-1) ?? first}`;
      return kind === 'not' ? `-${first}` : first;
    });

  test('words, phrases, beginnings, exclusions and alternatives together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 3 }), async (parts) => {
        const q = parts.map((print) => print()).join(' ');
        const plan = planOf(parseQuery(q));
        const wanted = read.filter(({ text }) => matchText(plan, text)).map(({ place }) => place);
        fc.pre(plan.required.length > 0 && wanted.length > 0);
        const cited = await cut.everyHit({ ...EMPTY, q }, Infinity, Infinity);
        const found = cited.map(({ source, hit }) => `${source.path}#${hit.id}`);
        expect(found.toSorted(), q).toEqual(wanted.toSorted());
      }),
      { seed: 5, numRuns: 200 },
    );
  }, 60_000);

  test('half of the words, with those of the title, where no paragraph has them all', async () => {
    const word = (text: string, at: number) => {
      const all = text.match(/[\p{L}\p{N}]+/gu) ?? ['report'];
      return all[at % all.length];
    };
    const paragraph = fc.nat().map((at) => read[at % read.length] ?? { text: '', title: '' });
    const asked = fc
      .tuple(paragraph, paragraph, fc.array(fc.nat(), { minLength: 4, maxLength: 4 }))
      .map(([one, other, [a = 0, b = 0, c = 0, d = 0]]) =>
        [word(one.title, a), word(one.text, b), word(other.text, c), word(other.title, d)]
          .slice(0, 2 + (d % 3))
          .join(' '),
      );
    await fc.assert(
      fc.asyncProperty(asked, async (q) => {
        const plan = planOf(parseQuery(q));
        const loose = loosened(plan);
        fc.pre(loose !== undefined && !read.some(({ text }) => matchText(plan, text)));
        const wanted = read.filter(({ text, title }) =>
          matchText(loose, text, wordsOf(text), metBy(loose, wordsOf(title))),
        );
        const cited = await cut.everyHit({ ...EMPTY, q }, Infinity, Infinity);
        const found = cited.map(({ source, hit }) => `${source.path}#${hit.id}`);
        expect(found.toSorted(), q).toEqual(wanted.map(({ place }) => place).toSorted());
      }),
      { seed: 5, numRuns: 100 },
    );
  }, 60_000);
});
