import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Block, Resolution, Text } from '../../../src/model/resolution.ts';
import { periodOf } from '../../../src/model/period.ts';
import { readSymbol } from '../../../src/model/symbol.ts';
import { serve, type Served } from '../../../scripts/serve/server.ts';
import { buildIndex } from '../../../src/search/index/build.ts';
import type { Engine } from '../../../src/search/engine/engine.ts';
import { sessionsIn } from '../../support/sessions.ts';
import { IndexFiles, openEngine } from '../../../src/search/engine/open.ts';
import { matchText, planOf } from '../../../src/search/query/match.ts';
import { parseQuery, printQuery } from '../../../src/search/query/query.ts';
import { EMPTY, PAGE, readState, type SearchState } from '../../../src/search/query/state.ts';
import type { Manifest } from '../../../src/search/spans.ts';
import type { Standing, StandingsOf } from '../../../src/search/standing.ts';
import { recordsOf, sourceOf } from '../../../src/search/record.ts';
import { INVENTED, seed } from '../../support/corpora.ts';

/** The four resolutions in one span, and again in a span for each session, as are others. */
let folder: string;
let served: Served;
let whole: Engine;
let cut: Engine;
let others: Engine;

/** Each time with a Pagefind of its own, as each page has. */
let opened = 0;
const open = (base: string, directory: string, manifest?: Manifest) =>
  openEngine(
    base,
    () => import(`${pathToFileURL(join(directory, 'pagefind.js')).href}?${opened++}`),
    files,
    manifest,
  );

/** What the files are fetched with; a test may have some not come. */
let fetching = fetch;
const files = new IndexFiles((input, init) => fetching(input, init));

/** The files, with such a name, that are fetched until the test ends. */
function filesFetched(name = ''): string[] {
  const fetched: string[] = [];
  const plain = fetching;
  onTestFinished(() => void (fetching = plain));
  fetching = (input, init) => {
    if (String(input).includes(name)) fetched.push(String(input));
    return plain(input, init);
  };
  return fetched;
}

/** A resolution in whose place others are put. */
async function anySeed(): Promise<Resolution> {
  const [session] = await Array.fromAsync(sessionsIn(seed('resolutions')));
  const [resolution] = session?.resolutions ?? [];
  if (resolution === undefined) throw new Error('there are no seeds');
  return resolution;
}

/** Of the invented resolutions, since when some wording stands. */
const standingsOf: StandingsOf = (symbol) =>
  new Map<string, Standing>(
    symbol === 'A/RES/74/405'
      ? [['para-1', { since: 2019, times: 2, isNew: true }]]
      : symbol === 'A/RES/76/410'
        ? [
            ['para-1', { since: 2021, times: 1, isNew: true }],
            ['para-2', { since: 2019, times: 2, isNew: false }],
            ['para-3', { since: 1998, times: 101, isNew: false }],
          ]
        : [],
  );

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-test-'));
  const entries = () => sessionsIn(seed('resolutions'));
  await buildIndex(entries(), { directory: join(folder, 'whole') });
  await buildIndex(entries(), { directory: join(folder, 'cut'), limit: 1 });
  await buildIndex(sessionsIn(`${INVENTED}/resolutions`), {
    directory: join(folder, 'others'),
    limit: 1,
    standingsOf,
  });
  served = await serve({ directory: folder, base: '/', port: 0 });
  vi.stubGlobal('fetch', files.fetch);
  whole = await open(`${served.address}whole/`, join(folder, 'whole'));
  cut = await open(`${served.address}cut/`, join(folder, 'cut'));
  others = await open(`${served.address}others/`, join(folder, 'others'));
}, 240_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  served.close();
  await rm(folder, { recursive: true });
});

const search = (address: string, engine = whole) =>
  engine.search(readState(new URLSearchParams(address)));

const count = (address: string, engine: Engine) =>
  engine.count(readState(new URLSearchParams(address)), Infinity);

/** What has all that is asked for. */
const places = async (address: string, engine = whole) =>
  (await search(address, engine)).groups.flatMap(({ source, hits }) =>
    hits.flatMap(({ cite, lacks }) => (lacks.length === 0 ? [`${source.short} ${cite}`] : [])),
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

  test.each([
    ['national coordination mechanisms in order to improve the effectiveness', false],
    ['national lighthouse mechanisms in order to improve the effectiveness', true],
  ])('what stands word for word is no question: … %s', async (end, asks) => {
    const typed = `Encourages developing countries to strengthen their ${end}`;
    const { question, groups } = await search(`q=${typed}`);
    expect(question !== undefined).toBe(asks);
    expect(groups[0]?.source.short).toBe('57/263');
  });

  test('a question is asked without the words that only ask, unless it is to be read as words', async () => {
    const asked = await search('q=what must the Secretary-General report on parliaments?');
    expect(asked.question).toEqual({
      duty: true,
      report: true,
      deadline: false,
      resolution: false,
    });
    const [first] = asked.groups.flatMap(({ hits }) => hits);
    expect(first?.kind).toBe('operative');
    const words = await search('q=what must the Secretary-General report on parliaments?&as=words');
    expect(words.question).toBeUndefined();
    expect((await search('q=voluntary contributions')).question).toBeUndefined();
  });

  test('words as they were typed come first, with the common words between them', async () => {
    for (const typed of ['implementation of international', 'review of international']) {
      const hits = (await search(`q=${typed}`)).groups.flatMap((group) => group.hits);
      const kind = hits.find(({ text }) => text.includes(typed))?.kind;
      const [best] = hits.filter((hit) => hit.kind === kind);
      expect(best?.text).toContain(typed);
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

  test('where a phrase stands nowhere, the nearest wording is found and counted, and said to lack it', async () => {
    const address = 'q="shaping a parliamentary contribution"';
    const { groups, nowhere, instead, loose, answered } = await search(address);
    expect([nowhere, instead]).toEqual([['"shaping a parliamentary contribution"'], []]);
    const hits = groups.flatMap((group) => group.hits);
    expect(hits[0]?.text).toContain('helping shape a parliamentary input');
    for (const { lacks } of hits) expect(lacks).toContain('"shaping a parliamentary contribution"');
    const state = { ...readState(new URLSearchParams(address)), q: answered };
    const { counts } = await whole.count(state, Infinity, loose);
    expect(counts.kind.length).toBeGreaterThan(0);
    expect(await whole.everyHit(state, Infinity, 5)).toHaveLength(5);
    expect(await search('q="developing countries"')).toMatchObject({
      nowhere: [],
      answered: '"developing countries"',
    });
  });

  test('the search for a nearest wording ends where a newer one overtakes it', async () => {
    const q = '"shaping a parliamentary contribution" kind:operative';
    let steps = 0;
    const between = async () => void steps++;
    await whole.search({ ...EMPTY, q }, { between });
    for (let end = 1; end <= steps; end++) {
      let left = end;
      const overtaken = async () => {
        if (--left === 0) throw new Error('overtaken');
      };
      const search = whole.search({ ...EMPTY, q }, { between: overtaken });
      await expect(search).rejects.toThrow('overtaken');
    }
  });

  test('a phrase that stands where filters do not look is not said to stand nowhere', async () => {
    const { nowhere, instead } = await search('q="national parliaments"&session=57');
    expect(nowhere).toEqual([]);
    expect(instead).toContainEqual(expect.objectContaining({ dropsFilters: true }));
  });

  test('of a phrase of which the words stand nowhere there is no nearest wording', async () => {
    const { nowhere, missing, listed } = await search('q="zebra crossing"');
    expect([nowhere, missing, listed]).toEqual([[], ['"zebra crossing"'], 0]);
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
      expect(inMany.counted.toSorted()).toEqual(inMany.sessions.toSorted());
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
    expect(chosen.searched.flatMap(({ sessions }) => sessions).sort()).toEqual(['57', '64']);
    const typed = await search('q=cooperation session:55', cut);
    expect(typed.searched.flatMap(({ sessions }) => sessions)).toEqual(['55']);
  });

  test('only the spans of the asked years are searched', async () => {
    const sessions = async (address: string) =>
      (await search(address, cut)).searched.flatMap((span) => span.sessions).sort();
    expect(await sessions('q=cooperation year:2009')).toEqual(['64']);
    expect(await sessions('q=cooperation&year=..2003')).toEqual(['55', '57']);
    expect(await sessions('q=cooperation session:64 OR session:XXV')).toEqual(['64']);
  });

  test('where no span has the asked year, nothing is missing, and the filter is dropped', async () => {
    const { searched, missing, instead } = await search('q=cooperation year:1980', cut);
    expect({ searched, missing }).toEqual({ searched: [], missing: [] });
    expect(instead).toMatchObject([{ q: 'cooperation', dropsFilters: true }]);
  });

  test('wording is found by since when it stands and how often, and by whether it is new', async () => {
    const found = async (q: string) =>
      (await search(`q=${encodeURIComponent(q)}&sessions=all`, others)).groups.flatMap(
        ({ source, hits }) => hits.map(({ id }) => `${source.short} ${id}`),
      );
    expect(await found('is:new')).toEqual(['76/410 para-1', '74/405 para-1']);
    expect(await found('session:74 new')).toEqual(['74/405 para-1']);
    expect(await found('is:old')).toEqual(['76/410 para-2', '76/410 para-3']);
    expect(await found('since:2019')).toEqual(['76/410 para-2', '74/405 para-1']);
    expect(await found('since:..2000')).toEqual(['76/410 para-3']);
    expect(await found('reused:>5')).toEqual(['76/410 para-3']);
    const { counts } = await count('session=76', others);
    expect(counts.is).toEqual([
      ['old', 2],
      ['new', 1],
    ]);
    expect({ since: counts.since, reused: counts.reused }).toEqual({ since: [], reused: [] });
  });

  test('by first appearance several spans are searched, and those first whose wording stands longest', async () => {
    const state = 'q=reused:>0&order=first&show=';
    const { groups, searched } = await search(state, others);
    expect(groups.flatMap(({ hits }) => hits.map(({ standing }) => standing?.since))).toEqual([
      1998, 2019, 2019, 2021,
    ]);
    expect(searched.length).toBeGreaterThan(1);
  });

  test('spans are searched until enough is found, from the end that the order names', async () => {
    const sessionsOf = async (asked: Partial<SearchState>) => {
      const { searched } = await cut.search({ ...EMPTY, q: 'cooperation', show: 1, ...asked });
      return searched.flatMap(({ sessions }) => sessions);
    };
    expect(await sessionsOf({ order: 'newest' })).toEqual(['68']);
    expect(await sessionsOf({ order: 'oldest' })).toEqual(['55']);
    expect(await sessionsOf({ order: 'newest', all: true })).toEqual(['68', '64', '57', '55']);
  });

  test('of the spans only those are read that may hold what is asked, the likeliest first', async () => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}cut/`, join(folder, 'cut'));
    const { searched, remaining } = await search('q=nairobi', fresh);
    expect(searched.flatMap(({ sessions }) => sessions)).toEqual(['64']);
    expect(remaining).toEqual([]);
    expect(fetched.filter((path) => path.endsWith('/ranks'))).toHaveLength(1);
    expect(fetched.filter((path) => path.includes('pagefind'))).toEqual([]);
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
    const { paragraphs, titles, groups } = await cut.search({ ...state, show: 100 });
    const cited = await cut.everyHit(state, Infinity, Infinity);
    expect(cited).toHaveLength(paragraphs + titles);
    expect([...new Set(cited.map(({ source }) => source.short))]).toEqual(
      groups.map(({ source }) => source.short),
    );
    const first = await cut.search({ ...state, all: false, show: 1 });
    const firsts = await cut.everyHit(state, 1, Infinity);
    expect(firsts).toHaveLength(first.paragraphs + first.titles);
  });

  test.each(['pf_index', 'texts/', 'ranks'])(
    'where files do not come (%s), the search fails, and finds when it comes again',
    async (name) => {
      const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
      const plain = fetching;
      onTestFinished(() => void (fetching = plain));
      vi.spyOn(console, 'error').mockReturnValue(); // Pagefind says it too
      fetching = async (input, init) =>
        String(input).includes(name) ? new Response('gone', { status: 404 }) : plain(input, init);
      const address = name === 'pf_index' ? 'q="of the"' : 'q=cooperation';
      await expect(search(address, fresh)).rejects.toThrow(/did not come|404/);
      fetching = plain;
      expect(await places(address, fresh)).toEqual(await places(address));
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

  test('where no paragraph has all of the words, those with some are told to be so', async () => {
    const results = await search('q=parliamentary hearing zebra');
    expect(results).toMatchObject({ loose: true, missing: ['zebra'] });
    expect(results.groups[0]?.source.short).toBe('68/272');
    expect(results.groups[0]?.hits[0]?.lacks).toEqual(['zebra']);
    const { nowhere } = await search('q="parliamentary zebra" hearing');
    expect(nowhere).toEqual(['"parliamentary zebra"']);
  });

  test('where few have all of the words, the best of the others follow, and are marked', async () => {
    const { paragraphs, listed, lacking, loose, groups } = await search('q=parliamentary hearing');
    expect({ loose, listed }).toEqual({ loose: false, listed: 10 });
    expect(lacking).toBe(10 - paragraphs);
    const hits = groups.flatMap(({ hits: all }) => all);
    expect(hits.filter(({ lacks }) => lacks.length > 0)).toHaveLength(lacking);
    expect(hits[0]?.lacks).toEqual([]);
  });

  test('a title is found as paragraphs are, and stands in the place of words above them', async () => {
    const { groups, missing } = await search('q=interaction midwives parliaments outcome');
    expect(missing).toEqual(['midwives']);
    const [group] = groups;
    expect(group?.titleRanges.map(([from, to]) => group.source.title.slice(from, to))).toEqual([
      'Interaction',
      'parliaments',
    ]);
    for (const q of [
      'interaction between the united nations national parliaments',
      'Interaction between the United Nations, national parliaments and the IPU',
    ]) {
      const [first] = (await search(`q=${q}`)).groups;
      expect([first?.source.short, first?.hits[0]?.kind]).toEqual(['68/272', 'title']);
    }
  });

  test('a title that has all of the words comes before its paragraphs', async () => {
    const first = async (q: string) => (await search(`q=${q}`, others)).groups[0]?.hits[0]?.kind;
    expect(await first('tide tables')).toBe('title');
    expect(await first('lighthouses safety')).toBe('title');
    expect(await first('inspection lights')).toBe('title');
  });

  test('of a committee and a session the titles are listed, and it is said how that was read', async () => {
    const { groups, asList, titles } = await search('q=second committee 71st session', others);
    expect(asList && printQuery(asList)).toBe('committee:"Second Committee" session:71 kind:title');
    expect(titles).toBe(2);
    expect(groups.map(({ source }) => source.short)).toEqual(['71/401', '71/402']);
    const alone = await search('q=second committee 71st session&as=words', others);
    expect(alone.asList).toBeUndefined();
  });

  test('what finds nothing is told apart from what would find something', async () => {
    const { missing, instead } = await search('q="zebra crossing" cooperation&kind=note');
    expect(missing).toEqual(['"zebra crossing"']);
    expect(instead.map(({ q }) => q)).toContain('cooperation');
  });
});

test('a beginning finds every word that begins so, in however many pieces the index is', async () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const words = letters.flatMap((a) => letters.map((b) => `an${a}${b}`));
  const resolution = await anySeed();
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

describe('of many spans', () => {
  /** An index with a span for each of some sessions, in each of which one resolution has the texts. */
  async function indexed(name: string, texts: ReadonlyMap<number, string[]>, limit = 1) {
    const resolution = await anySeed();
    const sessions = [...texts].map(([session, own]) => {
      const body = own.map((value, at): Block => ({
        type: 'paragraph',
        kind: 'operative',
        label: `${at + 1}.`,
        text: [{ type: 'text', value }],
        lines: [[1, 1]],
        children: [],
      }));
      const metadata = { ...resolution.metadata, symbol: `A/RES/${session}/1` };
      return { session: `${session}`, resolutions: [{ ...resolution, metadata, body, notes: [] }] };
    });
    const directory = join(folder, name);
    await buildIndex(sessions, { directory, limit });
    return open(`${served.address}${name}/`, directory);
  }

  /** An index as if each of its spans had so many records. */
  async function enlarged(name: string, records: number) {
    const directory = join(folder, name);
    const text = await readFile(join(directory, 'spans.json'), 'utf8');
    const manifest = JSON.parse(text) as Manifest;
    const spans = manifest.spans.map((span) => ({ ...span, records }));
    return open(`${served.address}${name}/`, directory, { ...manifest, spans });
  }

  const sessionsFrom = (newest: number, oldest: number) =>
    Array.from({ length: newest - oldest + 1 }, (_, at) => newest - at);
  const sixty = (text: (at: number) => string) => Array.from({ length: 60 }, (_, at) => text(at));
  /** The sessions whose spans were opened. */
  const openedOf = (fetched: readonly string[]) =>
    fetched.flatMap((one) => /\/(\d+)-\w+\/ranks$/.exec(one)?.[1] ?? []).toSorted();

  test('nothing is loaded of those that have not all pairs of words in a row', async () => {
    const lamps = sixty((at) => `Lamps ${at} of other harbours`);
    const texts = new Map(sessionsFrom(77, 70).map((session) => [session, [...lamps]]));
    texts.get(70)?.push('Harbour lamps');
    const engine = await indexed('paired', texts);
    const fetched = filesFetched();
    expect(await places('q="harbour lamps"', engine)).toEqual(['70/1 para. 61']);
    expect(openedOf(fetched)).toEqual(['70']);
  });

  test('rows of rare words are known too without loading them', async () => {
    const texts = new Map(
      sessionsFrom(77, 70).map((session) => [session, ['Lamps of other harbours', 'Buoys']]),
    );
    texts.get(71)?.push('Harbour lamps');
    const engine = await indexed('rare', texts);
    const fetched = filesFetched();
    expect(await places('q="harbour lamps"', engine)).toEqual(['71/1 para. 3']);
    expect(openedOf(fetched)).toEqual(['71']);
  });

  test('those are passed over of which no record has all pairs, where the first had nothing', async () => {
    const pairs = sixty((at) => (at % 2 === 0 ? 'Green harbour' : 'Harbour lamps'));
    const others = sixty(() => 'Lamps for green boats');
    const texts = new Map(sessionsFrom(77, 70).map((one) => [one, [...pairs, ...others]]));
    texts.get(70)?.push('Green harbour lamps');
    const engine = await indexed('apart', texts);
    const fetched = filesFetched();
    expect(await places('q="green harbour lamps"', engine)).toEqual(['70/1 para. 121']);
    expect(openedOf(fetched)).toEqual(['70', '75', '76', '77']);
  });

  test('nine are opened for a phrase in few; what stands in the others is one tap away', async () => {
    const texts = new Map(
      sessionsFrom(77, 64).map((session) => [session, ['Harbour lamps are to be lit']]),
    );
    const engine = await indexed('few', texts);
    const q = '"harbour lamps"';
    const { listed, resolutions, searched, remaining } = await search(`q=${q}`, engine);
    expect([listed, resolutions, searched.length, remaining.length]).toEqual([1, 9, 9, 5]);
    for (const address of [`q=${q}&sessions=all`, 'q=lamps']) {
      const all = await search(address, engine);
      expect([all.resolutions, all.remaining.length], address).toEqual([14, 0]);
    }
  });

  test('of words in few, large ones are opened no further either, and it is told what is left', async () => {
    const texts = new Map(
      sessionsFrom(77, 64).map((session) => [session, ['Harbour lamps are to be lit']]),
    );
    await indexed('large', texts);
    const searched = async (records: number, address: string) => {
      const found = await search(address, await enlarged('large', records));
      return [found.listed, found.searched.length, found.remaining.length];
    };
    expect(await searched(10, 'q=lamps')).toEqual([1, 14, 0]);
    expect(await searched(5_000, 'q=lamps')).toEqual([1, 9, 5]);
    expect(await searched(20_000, 'q=lamps')).toEqual([1, 6, 8]);
    expect(await searched(20_000, 'q=lamps&sessions=all')).toEqual([1, 14, 0]);
  });

  test('where the same words of many are one result, the page is filled with what lacks some', async () => {
    const things = ['bells', 'boats', 'bridges', 'cranes', 'docks', 'flags', 'horns', 'jetties'];
    const engine = await indexed(
      'sisters',
      new Map(
        sessionsFrom(70, 59).map((session, at) => [
          session,
          [
            'Invites all keepers to paint their towers of granite',
            `Counts towers and ${things[at]}`,
          ],
        ]),
      ),
      1000,
    );
    const { groups, lacking } = await search('q=granite towers', engine);
    const hits = groups.flatMap((group) => group.hits);
    expect(hits[0]).toMatchObject({ lacks: [], again: { length: 11 } });
    expect([hits.length, lacking]).toEqual([10, 9]);
    expect(hits[1]?.lacks).toEqual(['granite']);
  });

  test.each(['his', 'quite', 'His,'])('words that say little weigh little: %s', async (little) => {
    const texts = sixty((at) => (at < 10 ? `Paints granite tower ${at}` : `Lights the lamp ${at}`));
    const rare = `Thanks ${little} keepers`;
    const engine = await indexed(`little-${little}`, new Map([[70, [...texts, rare]]]));
    const { groups } = await search(`q=${little} granite`, engine);
    expect(groups[0]?.hits[0]?.lacks).toEqual([little]);
  });

  test('where more was found than is read, no others are opened for words that fill no page', async () => {
    const texts = new Map(
      sessionsFrom(77, 31).map((session) => [session, ['Harbour lamps are to be lit']]),
    );
    const engine = await indexed('often', texts, 7);
    const { listed, left, searched, remaining } = await search('q=lamps', engine);
    expect([listed, left, searched.length, remaining.length]).toEqual([1, 2, 6, 1]);
  });

  test('a sentence that stands nowhere is looked for in no more spans than other words', async () => {
    const apart = ['Harbours and boats', 'Buoys and lamps', 'Tides and keepers'];
    const common = Array.from({ length: 7 }, () => apart).flat();
    // the newest may hold the best of the words themselves, the others of what they mean
    const texts = new Map(
      sessionsFrom(77, 62).map((session) => [
        session,
        session >= 70 ? common : [...common, 'Tax on lanterns'],
      ]),
    );
    const engine = await indexed('sentence', texts);
    const fetched = filesFetched();
    const q = 'harbours boats buoys lamps tides keepers taxation';
    const { searched, also, remaining } = await search(`q=${q}`, engine);
    expect(also).toEqual([]); // nothing that is listed has “tax”
    expect(openedOf(searched.map(({ path }) => `/${path}/ranks`))).toEqual(openedOf(fetched));
    expect(remaining.length).toBeGreaterThan(0);
  });

  test('wording that stands nowhere is looked for by its own words, and asks nothing', async () => {
    const texts = new Map(
      sessionsFrom(77, 75).map((session) => [
        session,
        [
          'Requests the Keeper to send lamps and a report to every harbour',
          'Requests the Keeper to report on harbours, and to send buoys',
        ],
      ]),
    );
    const engine = await indexed('wording', texts);
    const fetched = filesFetched();
    const q = '"requests the Keeper to send to every harbour lamps"';
    const { groups, question, nowhere, also } = await search(`q=${q}`, engine);
    expect({ question, also, nowhere }).toEqual({ question: undefined, also: [], nowhere: [q] });
    expect(groups[0]?.hits[0]?.text).toContain('send lamps');
    expect(fetched.filter((one) => one.endsWith('/duties'))).toEqual([]);
  });

  test('of a long row no lists are loaded of words whose pairs tell where it may stand', async () => {
    const row = 'Green harbour lamps guide small boats';
    const texts = new Map(
      sessionsFrom(77, 75).map((session) => [
        session,
        [
          ...sixty((at) => `${row} ${at}`),
          ...sixty(() => 'Boats guide small green lamps to harbour'),
        ],
      ]),
    );
    const engine = await indexed('long', texts);
    const fetched = filesFetched();
    const { paragraphs } = await search(`q="${row}"`, engine);
    expect(paragraphs).toBe(180);
    expect(fetched.filter((one) => one.includes('/lists/'))).toEqual([]);
    expect(fetched.some((one) => one.includes('/pairs/'))).toBe(true);
  });

  test('of those that were passed over nothing is loaded to be counted', async () => {
    const pairs = sixty((at) => (at % 2 === 0 ? 'Green harbour' : 'Harbour lamps'));
    const texts = new Map(sessionsFrom(77, 70).map((one) => [one, [...pairs]]));
    texts.get(70)?.push('Green harbour lamps');
    const engine = await indexed('counted', texts);
    const q = 'q="green harbour lamps"';
    await search(q, engine);
    const fetched = filesFetched();
    const { counts } = await count(q, engine);
    expect(counts.session).toEqual([['70', 1]]);
    expect(fetched.flatMap((one) => /\/(\d+)-\w+\/\w+$/.exec(one)?.[1] ?? [])).toEqual(
      expect.arrayContaining(['70']),
    );
    expect(fetched.filter((one) => !/\/70-|standings/.test(one))).toEqual([]);
  });
});

describe('what texts call something', () => {
  let engine: Engine;
  beforeAll(async () => {
    const sessions = await Array.fromAsync(sessionsIn(seed('resolutions')));
    const calling = sessions.map((session) => ({
      ...session,
      resolutions: session.resolutions.map((one) =>
        one.metadata.symbol === 'A/RES/68/272' ? callsIt(one) : one,
      ),
    }));
    await buildIndex(calling, { directory: join(folder, 'called'), limit: 1 });
    engine = await open(`${served.address}called/`, join(folder, 'called'));
  }, 240_000);

  const paragraph = (label: string, text: Text): Block => ({
    type: 'paragraph',
    kind: 'operative',
    label,
    text,
    lines: [[1, 1]],
    children: [],
  });

  const annex = (label: string, name: string): Block[] => [
    {
      type: 'heading',
      role: 'annex',
      label,
      depth: 1,
      text: [{ type: 'text', value: name }],
      lines: [[1, 1]],
    },
    {
      ...paragraph('1.', [{ type: 'text', value: `This is the ${name}` }]),
      kind: 'annex',
    } as Block,
  ];

  /** The resolution with paragraphs that call another the "Lighthouse Agenda", and explain "KZL". */
  const callsIt = (one: Resolution): Resolution => ({
    ...one,
    body: [
      ...one.body,
      paragraph('99.', [
        { type: 'emphasis', value: 'Welcomes' },
        { type: 'text', value: ' the Lighthouse Agenda for Harbours' },
        { type: 'mark', note: '99' },
      ]),
      paragraph('100.', [{ type: 'text', value: 'Thanks the keepers of zoned lights (KZL)' }]),
      paragraph('101.', [{ type: 'text', value: 'Invites the keepers of zoned lights to come' }]),
      paragraph('102.', [
        { type: 'emphasis', value: 'Welcomes' },
        { type: 'text', value: ' the declaration of the assembly of keepers, held in Harbourton,' },
        { type: 'mark', note: '99' },
      ]),
      paragraph('104.', [{ type: 'text', value: 'Thanks the Agenda of Clean Towns (ACT)' }]),
      paragraph('103.', [{ type: 'text', value: 'Considers lethal autonomous weapons at sea' }]),
      ...annex('Annex I', 'Lantern Code'),
      ...annex('Annex II', 'Mooring Code'),
    ],
    notes: [
      ...one.notes,
      { label: '99', text: [{ type: 'text', value: 'Resolution 57/263.' }], lines: [[1, 1]] },
    ],
  });

  test.each(['68/272 Mooring Code para 1', 'para 1 of the Mooring Code', 'Mooring Code, para. 1'])(
    '%s leads into the annex of that name',
    async (typed) => {
      expect(await ledTo(engine, typed)).toEqual(['A/RES/68/272 annex-II-para-1']);
    },
  );

  test.each(['lighthouse agenda', 'Lighthouse Agenda for Harbours', 'lighthose agenda'])(
    '%s finds its title first, and says why',
    async (q) => {
      const { groups } = await search(`q=${q}`, engine);
      const [first] = groups;
      expect([first?.source.short, first?.hits[0]?.kind]).toEqual(['57/263', 'title']);
      expect(first?.hits[0]).toMatchObject({
        called: 'Lighthouse Agenda for Harbours',
        lacks: [],
      });
      const found = await engine.everyHit({ ...EMPTY, q }, Infinity, Infinity);
      expect(found.map(({ source }) => source.short)).toContain('57/263');
    },
  );

  test.each(['harbourton declaration', 'Declaration of the keepers in Harbourton'])(
    '%s finds the title of what is described so first',
    async (q) => {
      const { groups } = await search(`q=${q}`, engine);
      const [first] = groups;
      expect([first?.source.short, first?.hits[0]?.kind]).toEqual(['57/263', 'title']);
      expect(first?.hits[0]?.called).toContain('held in Harbourton');
    },
  );

  test.each([
    ['killer robots', ['Considers lethal autonomous weapons at sea']],
    ['robots', []],
  ])('%s finds what texts say for it, and says so', async (q, texts) => {
    const { groups, also, corrected } = await search(`q=${q}`, engine);
    expect(groups.flatMap(({ hits }) => hits.map(({ text }) => text))).toEqual(texts);
    expect(also.includes('lethal autonomous weapons')).toBe(texts.length > 0);
    expect(corrected).toEqual([]);
  });

  test('what is only said in a description is no name', async () => {
    const { groups } = await search('q=keepers harbourton', engine);
    const hits = groups.flatMap((group) => group.hits);
    expect(hits.filter(({ called }) => called !== undefined)).toEqual([]);
  });

  test.each(['KZL', 'kzl', 'KZLs'])('%s finds what it stands for too, and says so', async (q) => {
    const { groups, also, loose } = await search(`q=${q}`, engine);
    const hits = groups.flatMap((group) => group.hits);
    expect([also, loose]).toEqual([['keepers of zoned lights'], false]);
    expect(hits.map(({ text }) => text)).toContain('Invites the keepers of zoned lights to come');
  });

  test('what is a word too stands for a name in capitals alone, and then for no other word', async () => {
    const also = async (q: string) => (await search(`q=${q}`, engine)).also;
    expect(await also('act harbours')).toContain('action');
    expect(await also('act harbours')).not.toContain('Agenda of Clean Towns');
    expect(await also('ACT harbours')).toEqual(['Agenda of Clean Towns']);
  });

  test.each(['lighthouse', 'lighthouse agenda zebra', '"lighthouse agenda"'])(
    '%s is not that name',
    async (q) => {
      const { groups } = await search(`q=${q}`, engine);
      const hits = groups.flatMap((group) => group.hits);
      expect(hits.filter(({ called }) => called !== undefined)).toEqual([]);
    },
  );
});

test('of an abbreviation whose name stands nowhere the words of that are found', async () => {
  const { groups, missing } = await search('q=CPLP');
  expect(groups.length).toBeGreaterThan(0);
  expect(missing).toContain('Portuguese-speaking');
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
    ['develop ment', 'development'],
    ['zebra', undefined],
    ['6/233', undefined],
    ['parlamentar*', undefined],
    ['cooperation -parlamentary', undefined],
    ['parliamentary', undefined],
  ])('%s is meant as %s', async (q, meant) => {
    const results = await search(`q=${encodeURIComponent(q)}`);
    if (meant === undefined) return expect(results.corrected).toEqual([]);
    const { from = '', to = '' } = results.corrected[0] ?? {};
    expect(q.replace(from, to)).toBe(meant);
    const corrected = await search(`q=${encodeURIComponent(meant)}`);
    expect(results.paragraphs).toBe(corrected.paragraphs);
    expect((await search(`q=${encodeURIComponent(q)}&as=typed`)).corrected).toEqual([]);
  });

  test('two words that were written as one are parted', async () => {
    const { corrected, paragraphs } = await search('q=developingcountries');
    expect(corrected).toEqual([{ from: 'developingcountries', to: 'developing countries' }]);
    expect(paragraphs).toBe((await search('q="developing countries"')).paragraphs);
  });

  test('spellings are fetched only when they are needed, and of a letter only once', async () => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
    const words = () => fetched.filter((path) => path.includes('/spelling/'));
    await search('q=cooperation', fresh);
    await search('q=cooperation hearing kind:note', fresh);
    expect(words()).toHaveLength(0);
    await search('q=parlamentary', fresh);
    await search('q=parlament', fresh);
    expect(words()).toHaveLength(1);
  });
});

test.each([
  ['coastal navigation 74th session', 'A/RES/74/405'],
  ['seventy-sixth session coastal navigation', 'A/RES/76/410'],
  ['coastal navigation 2019', 'A/RES/74/405'],
  ['small harbours lights assistance 2022', 'A/RES/77/408'],
  ['guiding principles keepers panel 2016', 'A/RES/71/402'],
])('%s finds the title of that session first', async (q, symbol) => {
  const { groups } = await search(new URLSearchParams({ q }).toString(), others);
  expect(groups[0]?.source.symbol).toBe(symbol);
  expect(groups[0]?.hits[0]?.kind).toBe('title');
});

test('a phrase of which the forms stand in no paragraph is known without reading any', async () => {
  const fetched = filesFetched('/texts/');
  const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
  expect(await search('q="cooperations"', fresh)).toMatchObject({ listed: 0, checked: true });
  expect(fetched).toEqual([]);
  const { counts, checked } = await count('q="requests"', fresh);
  expect(checked).toBe(true);
  const hits = await fresh.everyHit({ ...EMPTY, q: '"requests"' }, 1, 1000);
  expect(hits).toHaveLength(counts.kind.reduce((sum, [, number]) => sum + number, 0));
});

test('a quoted word is found without Pagefind', async () => {
  const fetched = filesFetched('pf_');
  const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
  const { groups } = await search('q="requests"', fresh);
  const hits = groups.flatMap((one) => one.hits);
  expect(hits).toHaveLength(PAGE);
  expect(hits.every(({ text }) => /requests/i.test(text))).toBe(true);
  expect(fetched).toEqual([]);
});

test('what has some of the words is copied and downloaded too, and opened whole', async () => {
  const state = readState(new URLSearchParams({ q: 'parliamentary hearing zebra' }));
  const { paragraphs, titles, groups } = await whole.search(state);
  expect(await whole.everyHit(state, Infinity, 1000)).toHaveLength(paragraphs + titles);
  const [group] = groups;
  const hits = await whole.hitsOf(state, group?.source.path ?? '', true);
  expect(hits.filter(({ kind }) => kind !== 'title')).toHaveLength(group?.found ?? 0);
});

test('where a filter and a word find nothing together, the filter alone is tried', async () => {
  const { instead } = await search('q=zebra verb:requests');
  expect(instead.map(({ q }) => q)).toContain('verb:requests');
});

/** "A/RES/64/1 para-2": where what is typed leads. */
const ledTo = async (engine: Engine, typed: string): Promise<string[]> =>
  ((await engine.jump(typed))?.places ?? []).map(({ symbol, source, pinpoint }) =>
    [
      ...[symbol, ...(source ? [] : ['(not held)'])],
      ...(pinpoint ? [pinpoint.id, ...(pinpoint.exists ? [] : ['(none)'])] : []),
    ].join(' '),
  );

describe('jump', () => {
  test.each([
    ['64/1', 'A/RES/64/1', undefined],
    ['A/RES/64/1', 'A/RES/64/1', undefined],
    ['64/1 para 1 (d) (i)', 'A/RES/64/1', 'para-1-d-i'],
    ['GA res 57/263, para. 2', 'A/RES/57/263', 'para-2'],
  ])('%s', async (typed, symbol, id) => {
    expect(await ledTo(whole, typed)).toEqual([id ? `${symbol} ${id}` : symbol]);
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
    ['76/407 annex 1', 'annex-I', 'annex I', /^Scale of contributions/],
    ['paragraph 1 of Inspection of lights', 'para-1', 'para. 1', /./],
    ['Fog signals and the list of lights, section I', 'sec-I', 'sect. I', /./],
    [
      'table 1 of the Scale of contributions, in per cent',
      'annex-I-table-1',
      'annex I, table 1',
      /./,
    ],
  ])('%s leads to %s', async (typed, id, cite, text) => {
    const engine = typed.startsWith('57') ? whole : others;
    const [place] = (await engine.jump(typed))?.places ?? [];
    expect(place?.pinpoint).toMatchObject({ id, cite, exists: true });
    expect(place?.pinpoint?.text).toMatch(text);
  });

  test.each([
    ['57/263 paras. 2, 5 and 7', ['para-2', 'para-5', 'para-7']],
    ['57/263 op 3/5', ['para-3', 'para-5']],
    ['paras 3-5 and 8 of 57/263', ['para-3', 'para-4', 'para-5', 'para-8']],
    ['57/263 OP2 PP1', ['para-2', 'pp-1']],
    ['57/263 op 2 and op 99', ['para-2', 'para-99 (none)']],
    ['57/263 paras 7-99', ['para-7', 'para-99 (none)']],
  ])('%s leads to each of its places', async (typed, ids) => {
    expect(await ledTo(whole, typed)).toEqual(ids.map((id) => `A/RES/57/263 ${id}`));
  });

  test('what is counted from the end is counted in the resolution', async () => {
    const ops = await ledTo(whole, '57/263 op 1 and following');
    const pps = await ledTo(whole, '57/263 pp 1 and following');
    expect(ops.length).toBeGreaterThan(7);
    expect(await ledTo(whole, 'last operative paragraph of 57/263')).toEqual(ops.slice(-1));
    expect(await ledTo(whole, 'penultimate op of 57/263')).toEqual(ops.slice(-2, -1));
    expect(await ledTo(whole, '57/263 last two preambular paragraphs')).toEqual(pps.slice(-2));
    const [none] = (await whole.jump('57/263 ninety-ninth-last op'))?.places ?? [];
    expect(none?.pinpoint).toMatchObject({
      ...{ exists: false, cite: 'ninety-ninth-last operative paragraph' },
      nearest: { id: expect.stringMatching(/^para-/) },
    });
  });

  test.each([
    ['64/1 and 57/263', ['A/RES/64/1', 'A/RES/57/263'], []],
    ['57/263 para 5; 64/1, para. 2', ['A/RES/57/263 para-5', 'A/RES/64/1 para-2'], []],
    ['A/RES/64/1\nA/RES/57/263', ['A/RES/64/1', 'A/RES/57/263'], []],
    ['64/1, 70/1 and 57/263', ['A/RES/64/1', 'A/RES/70/1 (not held)', 'A/RES/57/263'], []],
    ['64/1, 57/263 and lamps', ['A/RES/64/1', 'A/RES/57/263'], ['lamps']],
    ['64/1 and A/44/L.2', ['A/RES/64/1', 'A/44/L.2 (not held)'], []],
    // words of its title are no others
    ['64/1 op 2 on South-South Cooperation', ['A/RES/64/1 para-2'], []],
    ['op 2 of the lamps text 64/1', ['A/RES/64/1 para-2'], ['lamps text']],
  ])('%j leads to each citation', async (typed, places, unread) => {
    expect(await ledTo(whole, typed)).toEqual(places);
    expect((await whole.jump(typed))?.unread).toEqual(unread);
  });

  test('a few of many are listed, and the others counted', async () => {
    const typed = Array.from({ length: 60 }, (_, at) => `64/${at + 1}`).join(', ');
    expect(await whole.jump(typed)).toMatchObject({ more: 10, places: { length: 50 } });
  });

  test('among words, numbers of which none is held are no citations', async () => {
    expect(await whole.jump('50/50, 60/40 and lamps')).toBeUndefined();
  });

  test('of several resolutions the paragraphs are found that cite them', async () => {
    const { citing, answered } = await search('q=64/1 and 57/263');
    expect([citing, answered]).toEqual([
      expect.stringMatching(/^64\/1 (?:and|or) 57\/263$/),
      '64/1 57/263',
    ]);
  });

  test('where there is no such place, the nearest is told', async () => {
    const [place] = (await whole.jump('57/263 para. 99'))?.places ?? [];
    expect(place?.pinpoint?.nearest?.id).toMatch(/^para-\d+$/);
    expect(place?.pinpoint?.nearest?.text).not.toBe('');
  });

  test.each([
    ['A/76/L.910', ['A/RES/76/412'], undefined],
    ['draft resolution A/76/L.910', ['A/RES/76/412'], undefined],
    ['A/71/901/Add.1', ['A/RES/71/401', 'A/RES/71/402'], 'A/71/901/Add.1'],
    ['A/71/PV.66', ['A/RES/71/401', 'A/RES/71/402'], 'A/71/PV.66'],
    ['A/76/PV98', ['A/RES/76/412'], undefined],
    ['A/76/L.910 and L.912', ['A/RES/76/412', 'A/76/L.912 (not held)'], undefined],
  ])('of the document %s came %s', async (typed, symbols, shared) => {
    expect(await ledTo(others, typed)).toEqual(symbols);
    expect((await others.jump(typed))?.places[0].shared).toBe(shared);
  });

  test.each([
    ['A/76/L.912', ['A/76/L.910', 'A/76/L.910/Add.1']],
    ['draft resolution A/76/L.913/Rev.1', ['A/76/L.910', 'A/76/L.910/Add.1']],
    ['A/44/L.2', []],
  ])('nothing came of the document %s', async (typed, near) => {
    const { unheld, listed } = await search(`q=${encodeURIComponent(typed)}`, others);
    expect(listed).toBe(0);
    expect(unheld?.near.map(({ document }) => document)).toEqual(near);
  });

  describe('by a number alone', () => {
    const SYMBOLS = { XV: 'A/RES/1514(XV)', XXI: 'A/RES/2200(XXI)', 2003: 'S/RES/1514(2003)' };
    let engine: Engine;
    beforeAll(async () => {
      const resolution = await anySeed();
      const parts = ['75/101A-B', '75/290A', '75/290B'].map((one) => `A/RES/${one}`);
      const all = [...Object.values(SYMBOLS), ...parts].map((text) => {
        const symbol = readSymbol(text);
        const metadata = { ...resolution.metadata, symbol: symbol.text, organ: symbol.organ };
        return { session: periodOf(symbol), resolution: { ...resolution, metadata } };
      });
      const sessions = [...Map.groupBy(all, ({ session }) => session)].map(([session, own]) => ({
        session,
        resolutions: own.map((one) => one.resolution),
      }));
      const directory = join(folder, 'numbered');
      await buildIndex(sessions, { directory, limit: 1 });
      engine = await open(`${served.address}numbered/`, directory);
    }, 240_000);

    test.each([
      ['2200', SYMBOLS.XXI, ''],
      ['resolution 2200 A, para. 1', SYMBOLS.XXI, 'para-1'],
      ['res 2200 para 1 (d)', SYMBOLS.XXI, 'para-1-d (none)'],
      ['2200 A XXI', SYMBOLS.XXI, ''],
      ['GA resolution 1514', SYMBOLS.XV, ''],
      ['UNGA 1514 para 1', SYMBOLS.XV, 'para-1'],
    ])('%s is %s', async (typed, symbol, id) => {
      expect(await ledTo(engine, typed)).toEqual([`${symbol} ${id}`.trim()]);
    });

    test.each([
      ['75/101 A', ['A/RES/75/101A-B']],
      ['75/101, part B', ['A/RES/75/101A-B part-B (none)']],
      ['75/290', ['A/RES/75/290A', 'A/RES/75/290B']],
      ['75/290 B', ['A/RES/75/290B']],
      ['75/290 C', ['A/RES/75/290C (not held)']],
    ])('the parts of %s', async (typed, symbols) => {
      const written = symbols.map((one) => one.replace(/^\S+/, (text) => readSymbol(text).text));
      expect(await ledTo(engine, typed)).toEqual(written);
    });

    test.each([
      ['1514', ''],
      ['resolution 1514', ''],
      ['UN res. 1514 para 1', 'para-1'],
    ])('%s is of two organs', async (typed, id) => {
      const both = [SYMBOLS.XV, SYMBOLS[2003]].map((symbol) => `${symbol} ${id}`.trim());
      expect(await ledTo(engine, typed)).toEqual(both);
      expect((await engine.jump(typed))?.places.map(({ shared }) => shared)).toEqual([
        '1514',
        '1514',
      ]);
    });

    test.each(['1515', '2200 lamps', '2015', '2200 (XX)'])(
      '%s is none that is held',
      async (typed) => {
        expect((await engine.jump(typed))?.places[0].source).toBeUndefined();
      },
    );
  });

  test('of all texts only the one that is named is loaded, and the title', async () => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}whole/`, join(folder, 'whole'));
    await fresh.jump('64/1 para. 11');
    await fresh.jump('64/1 para. 11');
    expect(fetched.filter((path) => path.includes('/texts/'))).toHaveLength(2);
    expect(fetched.filter((path) => path.endsWith('/places'))).toHaveLength(1);
  });

  test.each(['2997 (XXVII)', '3201 (S-VI)', '70/1'])('no span is opened for %s', async (typed) => {
    const fetched = filesFetched();
    const fresh = await open(`${served.address}cut/`, join(folder, 'cut'));
    expect(await fresh.jump(typed)).toMatchObject({ places: [{ source: undefined }] });
    expect(fetched).toEqual([`${served.address}cut/spans.json`]);
  });

  test('a paragraph that is not there is said not to be', async () => {
    expect(await whole.jump('64/1 para 99 (b)')).toMatchObject({
      places: [{ pinpoint: { exists: false, cite: 'para. 99 (b)' } }],
    });
  });

  test('a resolution that is not here has no page', async () => {
    expect(await ledTo(whole, '70/1')).toEqual(['A/RES/70/1 (not held)']);
  });

  test('of a heading the first paragraphs under it are told', async () => {
    const [place] = (await others.jump('76/407 annex I'))?.places ?? [];
    const under = place?.pinpoint?.under ?? [];
    expect(under.length).toBeGreaterThan(0);
    for (const { id, text } of under) {
      expect(id).toMatch(/^annex-I-/);
      expect(text).not.toBe('');
    }
  });

  test.each([
    ['64-1', 'A/RES/64/1'],
    ['64-1 para 2', 'A/RES/64/1'],
    ['15-24', undefined],
    ['64-1-2', undefined],
  ])('%s, with a hyphen, is one only where there is such a resolution', async (typed, symbol) => {
    expect((await whole.jump(typed))?.places[0].symbol).toBe(symbol);
  });

  test('words are no citation', async () => {
    expect(await whole.jump('developing countries')).toBeUndefined();
  });
});

describe('a symbol', () => {
  const listed = async (q: string) => {
    const { groups, citing } = await search(`q=${encodeURIComponent(q)}`, others);
    const hits = groups.flatMap(({ source, hits: own }) =>
      own.map(({ id }) => `${source.short} ${id}`.trim()),
    );
    return { hits, citing };
  };

  test.each(['72/403', 'op 2 of A/RES/72/403', 'who cites 72/403', 'resolutions citing 72/403'])(
    'after “%s” what cites it is listed',
    async (q) => {
      const { hits, citing } = await listed(q);
      expect(citing).toBe('72/403');
      expect(hits).toContain('74/405 para-3');
      expect(hits.some((hit) => hit.startsWith('72/403'))).toBe(false);
    },
  );

  test('with other words asks for what its resolution says of them', async () => {
    const { hits } = await listed('71/401 developing countries');
    expect(hits[0]).toBe('71/401 para-4-b');
  });

  test('with the words of its title finds the title first', async () => {
    const { hits } = await listed('76/412 tide tables');
    expect(hits[0]).toBe('76/412');
  });

  test('of a document is found where the mark of the note stands that names it', async () => {
    const { groups } = await search('q=A%2F72%2F902', others);
    const [first] = groups[0]?.hits ?? [];
    expect(first?.text).toMatch(/^Noting that the first list of lights/);
    expect(first?.noted).toEqual({ cite: 'note 1', text: 'A/72/902.' });
  });
});

test('a page that is not full is filled with what the resolution of that title decides', async () => {
  const { groups } = await search('q=buoy fund scale', others);
  const own = groups.filter(({ source }) => source.short === '76/407').flatMap(({ hits }) => hits);
  expect(own[0]?.kind).toBe('title');
  expect(own.map(({ id }) => id)).toContain('para-2'); // it has none of the words
});

test('words of neighbouring cells are not in a row', async () => {
  expect((await search('q=cabo-verde kind:annex', others)).paragraphs).toBe(1);
  expect((await search('q=verde-0.001', others)).paragraphs).toBe(0);
  expect((await count('q=verde-0.001', others)).counts.kind).toEqual([]);
});

describe('the index finds what reading all of the texts would', () => {
  type Read = { place: string; text: string };
  const read: Read[] = [];
  beforeAll(async () => {
    for await (const { resolutions } of sessionsIn(seed('resolutions'))) {
      for (const resolution of resolutions) {
        const { path, title, origin, headings } = sourceOf(resolution);
        const above = [title, origin ?? ''].map((text) => ({ id: '', text }));
        const inside = headings.map((heading) => ({ id: heading.id, text: heading.title }));
        for (const { id, text } of [...above, ...inside, ...recordsOf(resolution)])
          read.push({ place: `${path}#${id}`, text });
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
        const state: SearchState = { ...EMPTY, q, show: 0, as: ['typed', 'alone', 'words'] };
        const cited = await cut.everyHit(state, Infinity, Infinity);
        const found = cited.map(({ source, hit }) => `${source.path}#${hit.id}`);
        expect(found.toSorted(), q).toEqual(wanted.toSorted());
      }),
      { seed: 5, numRuns: 200 },
    );
  }, 240_000);
});
