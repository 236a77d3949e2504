import { describe, expect, test } from 'vitest';
import type { RankedSource } from '../../../src/search/columns.ts';
import { listed } from '../../../src/search/engine/listing.ts';
import type { Candidate } from '../../../src/search/engine/order.ts';
import type { SpanIndex } from '../../../src/search/engine/spanIndex.ts';
import type { Asked } from '../../../src/search/engine/spanSearch.ts';
import { matchText, type Plan, planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';
import type { Question } from '../../../src/search/query/question.ts';
import { EMPTY } from '../../../src/search/query/state.ts';
import { wordsOf } from '../../../src/search/query/words.ts';
import { WEIGHTS } from '../../../src/search/weights.ts';

const sourceOf = (short: string, adopted: string): RankedSource => ({
  path: `A/RES/${short}`,
  symbol: `A/RES/${short}`,
  short,
  adopted,
});

/** Candidates with these texts, the first of each resolution its title. */
function candidates(texts: [short: string, text: string][], read: number[] = []): Candidate[] {
  const sources = new Map(
    texts.map(([short], at) => [short, sourceOf(short, `2000-01-${10 + at}`)]),
  );
  const readText = async (record: number) => {
    const text = texts[record]?.[1] ?? '';
    return { id: `para-${record}`, cite: `para. ${record}`, text, words: wordsOf(text) };
  };
  const span = {
    read: readText,
    readTitle: (record: number) =>
      readText(texts.findIndex(([short]) => short === texts[record]?.[0])),
    check: async (record: number, plan: Plan, elsewhere: boolean[]) => {
      read.push(record);
      const text = await readText(record);
      const match = matchText(plan, text.text, text.words, elsewhere);
      return match && { read: text, match };
    },
    kindAt: () => 'operative',
    titleAt: () => 0,
    recordsOf: () => undefined,
  } as unknown as SpanIndex;
  return texts.map(([short], record) => {
    const source = sources.get(short);
    if (source === undefined) throw new Error(short);
    return { span, record, source, score: 100 - record, whole: true, elsewhere: [] };
  });
}

/** The same span, of which all that is read is the heading of an annex. */
function asAnnex(span: SpanIndex): SpanIndex {
  const check: SpanIndex['check'] = async (...asked) => {
    const found = await span.check(...asked);
    return found && { ...found, read: { ...found.read, id: 'annex-I' } };
  };
  return { ...span, check, kindAt: () => 'heading' } as unknown as SpanIndex;
}

function askedFor(q: string, show: number): Asked {
  const query = parseQuery(q);
  const plan = planOf(query);
  return {
    state: { ...EMPTY, q, show },
    meaning: {
      query,
      plan,
      question: undefined,
      listed: undefined,
      rarities: plan.required.map(() => 1),
      telling: plan.required.map(({ patterns }) => patterns.map(({ worth }) => worth)),
      named: plan.required.map(() => undefined),
      dated: plan.required.map(() => undefined),
      corrected: [],
      also: [],
      missing: [],
      called: new Map(),
      find: q,
      most: () => 1,
    },
    weights: WEIGHTS,
    rows: 'asked',
  };
}

const atOnce = async () => undefined;
const placesIn = ({ groups }: Awaited<ReturnType<typeof listed>>) =>
  groups.map(({ source, hits }) => [source.short, ...hits.map(({ text }) => text)]);

/** A title and operative paragraphs, each with its score; `share` and such are what the title has. */
const titleAnd = (
  texts: [string, string][],
  scores: readonly number[],
  title: Partial<Candidate>,
): Candidate[] =>
  candidates(texts).map((one, at) => ({
    ...one,
    score: scores[at] ?? 0,
    span: {
      ...one.span,
      kindAt: (record: number) => (record === 0 ? 'title' : 'operative'),
    } as unknown as SpanIndex,
    ...(at === 0 && title),
  }));

describe('what is listed', () => {
  test('stands in the order of the scores, one resolution in a row under one heading', async () => {
    const found = candidates([
      ['64/1', 'Means of implementation'],
      ['64/1', 'Other means of implementation'],
      ['64/2', 'Some means of implementation'],
      ['64/1', 'Further means of implementation'],
    ]);
    const listing = await listed(found, askedFor('"means of implementation"', 10), atOnce);
    expect(placesIn(listing)).toEqual([
      ['64/1', 'Means of implementation', 'Other means of implementation'],
      ['64/2', 'Some means of implementation'],
      ['64/1', 'Further means of implementation'],
    ]);
    expect(listing.listed).toBe(4);
  });

  test('is one for the same words in several resolutions, and says where they stand', async () => {
    const found = candidates([
      ['64/1', 'Welcomes the report'],
      ['63/1', 'Welcomes the report'],
      ['62/1', 'Welcomes the report'],
      ['62/1', 'Welcomes the other report'],
    ]);
    const { groups } = await listed(found, askedFor('welcomes report', 10), atOnce);
    const [first, second] = groups.flatMap(({ hits }) => hits);
    expect(first?.again.map(({ source }) => source.short)).toEqual(['63/1', '62/1']);
    expect(second?.text).toBe('Welcomes the other report');
  });

  test('is one for what says the same but for dates and numbers, and tells which do', async () => {
    const found = candidates([
      ['64/1', 'Requests a report on the lamps of lighthouses at its sixty-fifth session'],
      ['63/1', 'Requests a report on the lamps of lighthouses at its sixty-fourth session'],
      ['62/1', 'Requests a report on the lamps of lighthouses at its sixty-fifth session'],
    ]);
    const { groups } = await listed(found, askedFor('lamps', 10), atOnce);
    const [first, ...more] = groups.flatMap(({ hits }) => hits);
    expect(more).toEqual([]);
    expect(first?.again.map(({ source, sameness }) => [source.short, sameness])).toEqual([
      ['63/1', 'routine'],
      ['62/1', 'identical'],
    ]);
  });

  describe('of what says nearly the same in resolutions of one title', () => {
    const revised: [string, string][] = [
      ['64/1', 'Urges the keepers of all harbours to paint their lamps and towers each spring'],
      ['63/1', 'Urges the keepers of all harbours to paint their lamps and doors each spring'],
    ];
    const againOf = async (q: string, titles = ['Lamps', 'Lamps']) => {
      const found = candidates(revised).map((one, at): Candidate => {
        const text = titles[at] ?? '';
        const title = { id: '', cite: '', text, words: wordsOf(text) };
        const span = { ...one.span, readTitle: async () => title } as unknown as SpanIndex;
        return { ...one, span };
      });
      const { groups } = await listed(found, askedFor(q, 10), atOnce);
      return groups.flatMap(({ hits }) => hits.map(({ again }) => again));
    };

    test('is one, and says that it does', async () => {
      const [first, ...others] = await againOf('harbours lamps');
      expect(first).toMatchObject([{ source: { short: '63/1' }, sameness: 'edited' }]);
      expect(others).toEqual([]);
    });

    test('is each that has other words of those asked for', async () => {
      expect(await againOf('harbours towers')).toEqual([[], []]);
    });

    test('is each where the titles are others', async () => {
      expect(await againOf('harbours lamps', ['Lamps', 'Doors'])).toEqual([[], []]);
    });
  });

  test('has what was asked for; what has not is not listed, counted or read again', async () => {
    const read: number[] = [];
    const found = candidates(
      Array.from({ length: 90 }, (_, at): [string, string] => [
        `64/${at}`,
        at % 2 === 0 ? `means of implementation ${at}` : 'means without end',
      ]),
      read,
    );
    const asked = askedFor('"means of implementation"', 20);
    const listing = await listed(found, asked, atOnce);
    const texts = listing.groups.flatMap(({ hits }) => hits.map(({ text }) => text));
    expect(texts).toHaveLength(20);
    expect(texts.every((text) => text.startsWith('means of implementation'))).toBe(true);
    const odd = read.filter((record) => record % 2 === 1);
    expect(odd.length).toBeGreaterThan(0);
    expect(listing.left).toHaveLength(90 - new Set(odd).size);
  });

  test.each([
    ['most have none of it', (at: number) => at % 10 === 9, true],
    ['many say the same', () => true, false],
  ])('reads the first to see whether a phrase is looked for in vain: %s', async (_, has, vain) => {
    const read: number[] = [];
    const found = candidates(
      Array.from({ length: 90 }, (__, at): [string, string] => [
        `64/${at}`,
        has(at) ? 'Calls for means of implementation' : `means ${at} without implementation`,
      ]),
      read,
    );
    const asked: Asked = { ...askedFor('"means of implementation"', 10), rows: 'read' };
    const { inVain, groups } = await listed(found, asked, atOnce);
    expect(inVain).toBe(vain);
    expect(new Set(read).size).toBe(vain ? 10 : 40);
    expect(groups[0]?.hits[0]?.again).toHaveLength(vain ? 0 : 39);
  });

  test('reads no more than some for each that is to be listed, and counts the others', async () => {
    const texts = Array.from({ length: 200 }, (_, at): [string, string] => [
      `64/${at}`,
      'Calls for means of implementation',
    ]);
    const readFor = async (show: number) => {
      const read: number[] = [];
      const asked = askedFor('"means of implementation"', show);
      const { groups, left } = await listed(candidates(texts, read), asked, atOnce);
      const [hit] = groups.flatMap(({ hits }) => hits);
      expect(hit?.again).toHaveLength(read.length - 1);
      expect(left).toHaveLength(200);
      return read.length;
    };
    expect(await readFor(10)).toBe(40);
    expect(await readFor(40)).toBe(160);
  });

  test('leaves the same words in many resolutions for the end, where they do not fill the page', async () => {
    const read: number[] = [];
    const same = candidates(
      Array.from({ length: 100 }, (_, at): [string, string] => [
        `64/${at}`,
        at < 90
          ? 'Calls for means of implementation'
          : `Calls ${'so '.repeat(at - 89)}for means of implementation`,
      ]),
      read,
    ).map((one, at) => ({ ...one, score: at < 90 ? 2 : 1 }));
    const { groups } = await listed(same, askedFor('means implementation', 10), atOnce);
    const hits = groups.flatMap((group) => group.hits);
    expect(hits).toHaveLength(10);
    expect(hits[0]?.again).toHaveLength(29);
    expect(read).toHaveLength(40);
  });

  test('says of a resolution once how many of its places are listed nowhere', async () => {
    const found = candidates([
      ['64/1', 'Means of implementation'],
      ['64/2', 'Some means of implementation'],
      ['64/1', 'Other means of implementation'],
      ['64/1', 'Further means of implementation'],
      ['64/1', 'Means that lack the rest'],
    ]).map((one, at) => ({ ...one, whole: at < 4 }));
    const { groups } = await listed(found, askedFor('means implementation', 3), atOnce);
    expect(groups.map((one) => [one.source.short, one.found, one.left])).toEqual([
      ['64/1', 3, 1],
      ['64/2', 1, 0],
      ['64/1', 3, 0],
    ]);
  });

  test('names the resolution first in which a document is printed', async () => {
    const found = candidates([
      ['64/1', 'Harbour lights'],
      ['64/1', 'See A/64/355'],
    ]).slice(1);
    const { groups } = await listed(found, askedFor('A/64/355', 10), atOnce);
    expect(groups[0]?.hits.map(({ kind, text }) => [kind, text])).toEqual([
      ['title', 'Harbour lights'],
      ['operative', 'See A/64/355'],
    ]);
  });

  test.each([
    ['begins with it, its first preambular paragraph too', 'foghorns', 'pp-1', 'title'],
    ['begins with it, where more is asked for', 'foghorns towers', 'pp-1', 'operative'],
    ['only says it again and again', 'foghorns', 'pp-9', 'operative'],
  ])('asked for a name, names second the resolution that %s', async (_, q, id, second) => {
    const found = candidates([
      ['64/1', 'Safety of coasts'],
      ['64/1', 'Encourages all to set foghorns on towers'],
      ['64/1', 'Recalling all it said on foghorns by towers and elsewhere'],
      ['64/1', 'Requests a report on how towers keep their foghorns in the north'],
    ])
      .slice(1)
      .map((one): Candidate => {
        const check: SpanIndex['check'] = async (record, ...asked) => {
          const known = await one.span.check(record, ...asked);
          return known && record === 2 ? { ...known, read: { ...known.read, id } } : known;
        };
        return { ...one, span: { ...one.span, check } as unknown as SpanIndex };
      });
    const { groups } = await listed(found, askedFor(q, 10), atOnce);
    expect(groups.flatMap(({ hits }) => hits.map(({ kind }) => kind))[1]).toBe(second);
  });

  test.each([
    ['compact on lighthouses', ['heading', 'title']],
    ['lighthouses', ['heading']],
  ])('asked for %s, names the resolution after its annex of that name', async (q, kinds) => {
    const found = candidates([
      ['64/1', 'Harbour lights'],
      ['64/1', 'Compact on Lighthouses'],
    ])
      .slice(1)
      .map((one) => ({ ...one, span: asAnnex(one.span) }));
    const { groups } = await listed(found, askedFor(q, 10), atOnce);
    expect(groups.flatMap(({ hits }) => hits.map(({ kind }) => kind))).toEqual(kinds);
  });

  test.each([
    ['safety harbour lights', 0.7, 'title'],
    ['safety harbour lights', 0.3, 'operative'],
    ['harbour lights shine', 0.7, 'operative'],
  ])('asked for %s, of which the title has %d, begins with the %s', async (q, share, kind) => {
    const found = titleAnd(
      [
        ['64/1', 'Harbour lights'],
        ['64/1', 'The safety of all harbour lights shine'],
      ],
      [10, 60],
      { whole: false, share, elsewhere: [false, false, false] },
    );
    const { groups } = await listed(found, askedFor(q, 10), atOnce);
    expect(groups[0]?.hits[0]?.kind).toBe(kind);
  });

  test.each([
    ['one that has nothing else, though its paragraphs say more', 'Harbour lights', 'title'],
    ['one that says more than was asked for', 'Harbour lights of the north', 'operative'],
    ['one of a word', 'Lights', 'operative'],
  ])('of titles that have half of what was asked for begins with %s', async (_, title, kind) => {
    const found = titleAnd(
      [
        ['64/1', title],
        ['64/1', 'The painted towers by all harbour lights shine'],
      ],
      [10, 60],
      { whole: false, share: 0.5, elsewhere: [false, false, false, false] },
    ).map((one, at) => ({ ...one, adds: at > 0 }));
    const { groups } = await listed(found, askedFor('harbour lights painted towers', 10), atOnce);
    expect(groups[0]?.hits[0]?.kind).toBe(kind);
  });

  test.each([
    [10, 'title'],
    [4, 'operative'],
  ])('has the title after the best of %d of a page', async (own, second) => {
    const texts = Array.from({ length: 10 }, (__, at): [string, string] => [
      at < own ? '64/1' : `64/${at}`,
      `The painted ${'so '.repeat(at)}towers by all harbour lights`,
    ]);
    const found = titleAnd(
      [['64/1', 'Harbour lights of the north and towns of other seas'], ...texts],
      [10, ...texts.map((___, at) => 100 - at)],
      { whole: false, share: 0.5, elsewhere: [false, false, false, false] },
    ).map((one, at) => ({ ...one, adds: at > 0 }));
    const { groups } = await listed(found, askedFor('harbour lights painted towers', 10), atOnce);
    const kinds = groups.flatMap(({ hits }) => hits.map((hit) => hit.kind));
    expect([kinds[0], kinds[1]]).toEqual(['operative', second]);
  });

  test('begins with the first that are read, where the others are slow to come', async () => {
    const texts = Array.from({ length: 30 }, (_, at): [string, string] => [
      `64/${at}`,
      `means of ${at}`,
    ]);
    const slowly = (slow: boolean) =>
      candidates(texts).map((one) => ({
        ...one,
        span: {
          ...one.span,
          check: async (...[record, ...more]: Parameters<SpanIndex['check']>) => {
            if (slow && record >= 10) await new Promise((resolve) => setTimeout(resolve, 400));
            return one.span.check(record, ...more);
          },
        } as unknown as SpanIndex,
      }));
    for (const slow of [true, false]) {
      const early: number[] = [];
      const { listed: all } = await listed(slowly(slow), askedFor('means', 10), atOnce, {
        early: ({ listed: some, left }) => early.push(some, left.length),
      });
      expect([early, all]).toEqual([slow ? [10, 30] : [], 10]);
    }
  });

  test.each([
    ['lighthouse day', 'Decides to proclaim 11 June as Lighthouse Day', true],
    ['lighthouse day', 'Decides to include in the provisional agenda Lighthouse Day', false],
    ['agenda day', 'Decides to include in the provisional agenda Lighthouse Day', true],
  ])('asked for %s, begins with “%s”: %s', async (q, text, isFirst) => {
    const found = titleAnd(
      [
        ['64/1', 'Lighthouse agenda day'],
        ['64/1', 'Welcomes to all Lighthouse Day in agenda'],
        ['64/1', text],
      ],
      [50, 50, 50],
      { share: 1 },
    );
    const { groups } = await listed(found, askedFor(q, 10), atOnce);
    const operative = groups.flatMap(({ hits }) => hits).filter(({ kind }) => kind !== 'title');
    expect(operative[0]?.text === text).toBe(isFirst);
  });

  test.each([
    ['special needs of small landlocked harbours', 'title'],
    ['needs of small landlocked harbours', 'operative'],
  ])('asked for %s, though it reads as a question, begins with the %s', async (q, kind) => {
    const found = titleAnd(
      [
        ['64/1', 'Special needs of small landlocked harbours'],
        ['64/2', 'Sets out what the special needs of all small and landlocked harbours are'],
      ],
      [30, 60],
      { share: 1 },
    );
    const asked = askedFor(q, 10);
    const question: Question = {
      query: asked.meaning.query,
      duty: true,
      report: false,
      deadline: false,
      answer: undefined,
      counted: undefined,
      resolution: false,
      stems: new Set(),
    };
    const meaning = { ...asked.meaning, question };
    const { groups } = await listed(found, { ...asked, meaning }, atOnce);
    expect(groups[0]?.hits[0]?.kind).toBe(kind);
  });

  test.each([
    ['Urges all to keep harbour lights lit', true],
    ['Takes note of the report on harbour lights', false],
  ])(
    'asked for what the title says, begins with the first paragraph: %s',
    async (text, isFirst) => {
      const found = titleAnd(
        [
          ['64/1', 'Harbour lights'],
          ['64/1', text],
          ['64/1', 'Thanks all who keep harbour lights lit'],
        ],
        [50, 45, 50],
        { share: 1 },
      );
      const { groups } = await listed(found, askedFor('harbour lights', 10), atOnce);
      const operative = groups.flatMap(({ hits }) => hits).filter(({ kind }) => kind !== 'title');
      expect(operative[0]?.text === text).toBe(isFirst);
    },
  );

  test.each([
    ['zoned harbour lights treaty', 'Treaty on lights of harbours', 'title'],
    ['zoned harbour lights keepers', 'Keepers of lights of harbours', 'operative'],
  ])('asked for %s, said in a row below, begins with the %s', async (q, title, kind) => {
    const found = titleAnd(
      [
        ['64/1', title],
        ['64/1', `Welcomes the ${q} that is to come`],
      ],
      [30, 60],
      { share: 0.8, whole: false, elsewhere: [false, false, false, false] },
    );
    const { groups } = await listed(found, askedFor(q, 10), atOnce);
    expect(groups[0]?.hits[0]?.kind).toBe(kind);
  });

  test.each([
    ['Appoints the harbour master of the lights', 'title'],
    ['Thanks the harbour master of the lights', 'operative'],
  ])(
    'comes before what its resolution does first, if that is asked for: %s',
    async (text, kind) => {
      const found = titleAnd(
        [
          ['64/1', 'Zones'],
          ['64/1', text],
        ],
        [0, 60],
        { whole: false },
      );
      const { groups } = await listed(found, askedFor('master harbour lights', 10), atOnce);
      expect(groups[0]?.hits[0]?.kind).toBe(kind);
    },
  );

  test.each([
    ['Keepers of lights', true],
    ['Keepers of lights, and what else harbours and their towns do for ships', false],
  ])(
    'of a page of its paragraphs, a title comes first of which most is asked for: %s',
    async (title, isFirst) => {
      const found = titleAnd(
        [
          ['64/1', title],
          ...Array.from({ length: 9 }, (_, at): [string, string] => [
            '64/1',
            `Urges keepers of lights to follow the zoned lamp rules, part ${at}`,
          ]),
        ],
        [20, 60, 59, 58, 57, 56, 55, 54, 53, 52],
        { share: 0.6, whole: false, elsewhere: [false, false, false, false] },
      );
      const adding = found.map((one, at) => ({ ...one, adds: at > 0 }));
      const { groups } = await listed(adding, askedFor('zoned lamp keepers lights', 10), atOnce);
      expect(groups[0]?.hits[0]?.kind === 'title').toBe(isFirst);
    },
  );

  test('waits between what it reads, so that other work may come', async () => {
    const overtaken = async () => Promise.reject(new Error('overtaken'));
    const found = candidates(
      Array.from({ length: 90 }, (_, at): [string, string] => [`64/${at}`, 'means without end']),
    );
    await expect(
      listed(found, askedFor('"means of implementation"', 10), overtaken),
    ).rejects.toThrow('overtaken');
  });
});
