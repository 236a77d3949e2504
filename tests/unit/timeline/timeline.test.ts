import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { timelinesOf } from '../../../src/build/plan.ts';
import { readEntry } from '../../../src/model/entry.ts';
import type { Resolution } from '../../../src/model/resolution.ts';
import { readStory, type Telling } from '../../../src/model/story.ts';
import { readTimeline } from '../../../src/model/timeline-entry.ts';
import type { Quotation, Row } from '../../../src/model/timeline.ts';
import { changedFrom } from '../../../src/timeline/changed.ts';
import { compare } from '../../../src/timeline/comparison.ts';
import { arcs, drawing } from '../../../src/timeline/drawing.ts';
import { fileOf, filesOf } from '../../../src/timeline/files.ts';
import { labelOf, layOut } from '../../../src/timeline/layout.ts';
import {
  belonging,
  chaptersOf,
  knownOf,
  lanesOf,
  markOf,
  pointsOf,
  summaryOf,
  windowOf,
  type Held,
  type Mark,
} from '../../../src/timeline/points.ts';
import { saidAt, themesOf } from '../../../src/timeline/said.ts';
import { passes, readState, writeState, type State } from '../../../src/timeline/state.ts';
import { viewOf } from '../../../src/timeline/view.ts';
import { foldedWords } from '../../../src/timeline/words.ts';
import { seed } from '../../support/corpora.ts';

const content = (path: string) => readFileSync(seed(path), 'utf8');
const SOUTH = {
  name: 'south-south',
  list: readTimeline(content('timelines/south-south.mdx'), 'south-south.mdx'),
  story: readStory(content('timelines/south-south.yaml'), 'south-south.yaml'),
};
const CONFERENCE = readEntry(content('resolutions/A_RES_64_1.mdx'), 'A_RES_64_1.mdx');

const held = (short: string, more: Partial<Held> = {}): Held => ({
  path: `A/RES/${short}`,
  symbol: `A/RES/${short}`,
  title: 'Something else',
  organ: 'General Assembly',
  adopted: '2023-12-19',
  items: [],
  cites: [],
  ...more,
});
const citing = (...shorts: string[]) =>
  shorts.map((short, at) => ({ symbol: `A/RES/${short}`, id: `pp-${at}`, cite: `para. ${at}` }));
const HELD = [held('64/1', { cites: citing('33/134', '63/233', '63/233') }), held('57/263')];
const points = pointsOf(SOUTH, HELD);
const at = (short: string) => {
  const point = points.find((one) => one.short === short);
  if (!point) throw new Error(`no point ${short}`);
  return point;
};
const row = (number: string): Row => {
  const found = SOUTH.list.lists.flatMap(({ rows }) => rows).find((one) => one.number === number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
};

describe('points', () => {
  it('stand in the order of adoption, those of the list among the others', () => {
    const days = points.map(({ adopted }) => adopted);
    expect(days).toEqual(days.toSorted());
    expect(points).toHaveLength(45);
    expect(points.flatMap(({ row: listed, short }) => (listed ? [short] : []))).toEqual(
      '2997 (XXVII)|33/134|56/202|23/1|24/12|62/209|25/9|64/1|64/222|26/16|66/288|69/239|72/237'.split(
        '|',
      ),
    );
  });

  it('lead to the texts on this site, and to no others', () => {
    const here = points.flatMap(({ short, here: path }) => (path ? [[short, path]] : []));
    expect(here).toEqual([
      ['57/263', '/en/A/RES/57/263/'],
      ['64/1', '/en/A/RES/64/1/'],
    ]);
  });

  it('have anchors of their own', () => {
    const ids = points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
    expect(ids).toContain('A-RES-2997-XXVII');
    expect(ids).toContain('UNEP-GC-decision-23-1-sect-I');
  });

  it('fall into the chapters that are told, else into decades', () => {
    const counts = (story: typeof SOUTH.story | undefined) =>
      chaptersOf(points, story).map(({ name, points: { length } }) => [name, length]);
    const decades = [
      ['1970s', 8],
      ['1980s', 1],
      ['1990s', 5],
      ['2000s', 11],
      ['2010s', 14],
      ['2020s', 6],
    ];
    expect(counts(SOUTH.story)).toEqual(decades);
    expect(counts(undefined)).toEqual(decades);
    const now = [{ from: 2022, text: 'Now.' }]; // it reaches to no year that has not come
    expect(counts({ ...SOUTH.story, chapters: now }).at(-1)).toEqual(['2022 to 2025', 4]);
    const late = [{ from: 1978, text: 'Then.' }]; // nothing is told of the years before
    expect(counts({ ...SOUTH.story, chapters: late })).toEqual([['1970 to 1977', 5], ['1978 to 2025', 40]]); // prettier-ignore
    const chapters = [{ from: 1972, text: 'Once.' }, { from: 2009, text: 'Then.' }]; // prettier-ignore
    expect(counts({ ...SOUTH.story, chapters })).toEqual([['1972 to 2008', 22], ['2009 to 2025', 23]]); // prettier-ignore
  });

  it('stand in lanes, bodies that are told together in one', () => {
    expect(lanesOf(points)).toEqual(['General Assembly', 'UNEP Governing Council', 'Conferences']);
  });

  it('recall what their texts cite, each once, or what is told where no text is held', () => {
    const shorts = (all: { short: string }[]) => all.map(({ short }) => short);
    expect(at('64/1').recalls).toMatchObject([
      { short: '33/134', at: { id: 'pp-0' } },
      { short: '63/233', at: { id: 'pp-1' } },
    ]);
    expect(shorts(at('50/119').recalls)).toEqual(['46/159', '49/96']);
    expect(at('33/134').recalls).toMatchObject([{ id: 'A-CONF-79-13-Rev-1-chap-I' }]);
    expect(shorts(at('64/222').recalledBy)).toEqual([
      ...['68/230', '70/222', '71/244', '71/318', '73/249', '74/239'],
      ...['78/167', '79/236', '80/156'],
    ]);
    for (const one of points)
      for (const other of one.recalls)
        expect(points.find(({ id }) => id === other.id)?.recalledBy).toContainEqual({
          ...other,
          ...{ id: one.id, short: one.short },
        });
  });
});

it('says of a document of which nothing is told who recalls it', () => {
  expect(knownOf(at('34/117'))).toBe('What it changed is not known here.');
  expect(knownOf(at('46/159'))).toBe(
    'What it changed is not known here; it is recalled by 50/119.',
  );
  expect(knownOf(at('66/219'))).toContain('by 8 later documents, the last of them 80/156.');
});

describe('what of a corpus belongs', () => {
  const corpus = [
    held('64/1'),
    held('77/1'),
    held('77/2', { title: 'South–South Cooperation' }),
    held('77/3', { items: ['Operational activities: South-South cooperation for development'] }),
    held('77/4', { cites: citing('33/134', '64/222', '73/291', '58/220', '1/1') }),
    held('77/5', { cites: citing('33/134', '64/222', '64/222', '73/291') }),
    held('77/6', { title: 'Southern cooperation of the South' }),
    held('77/7', { title: 'South-South cooperation', adopted: undefined }),
  ];
  it('is what is named, and what is on the subject by title, item or what it recalls', () => {
    const { held: found, left } = belonging(SOUTH, corpus);
    expect(found.map(({ path }) => path.slice(6))).toEqual(['64/1', '77/2', '77/3', '77/4']);
    expect(found[3]?.cites).toHaveLength(4);
    expect(left).toBe(0);
    expect(pointsOf(SOUTH, found)).toHaveLength(48);
  });

  it('of a list without a story is what its rows name', () => {
    const { held: found } = belonging({ name: 'x', list: SOUTH.list }, corpus);
    expect(found.map(({ path }) => path)).toEqual(['A/RES/64/1']);
  });

  it('has its bounds: the newest join, and how many do not is said', () => {
    const many = Array.from({ length: 310 }, (_, n) =>
      held(`80/${n + 1}`, {
        title: 'South-South cooperation',
        adopted: `${1700 + n}-01-01`,
      }),
    );
    const { held: found, left } = belonging(SOUTH, [...many, held('64/1')]);
    expect(left).toBe(9); // 80/156 is named
    expect(found.map(({ path }) => path)).toContain('A/RES/64/1');
    expect(found.map(({ path }) => path)).not.toContain('A/RES/80/1');
  });

  it('may be so little that there is no timeline yet: it is not made', () => {
    const story = readStory('title: x\nlead: y\nsubject: { titles: [zeppelins] }', 'x.yaml');
    const corpus = { entries: [], timelines: [{ name: 'x', story }, SOUTH] };
    const made = timelinesOf(corpus);
    expect(made.map(({ telling }) => telling.name)).toEqual(['south-south']);
  });

  it('may be nothing at all: what is told stands alone, and says its years', () => {
    const { list: _, ...alone } = SOUTH;
    expect(summaryOf(alone, [])).toMatchObject({ documents: 32, from: 1972, to: 2025 });
  });
});

describe('what is said', () => {
  const quotedOf = (one: Pick<Row, 'content'>) =>
    saidAt(one, CONFERENCE, [], 1).said.filter(({ heading }) => !heading);
  const found = (one: Row) =>
    quotedOf(one).map(({ place }) => place && [place.id, place.extent, place.again]);

  it('of 64/1 are its paragraphs 2, 6, 7, 8 and 6 again', () => {
    expect(found(row('A/RES/64/1 General Assembly'))).toEqual([
      ['para-2', 'whole', false],
      ['para-6', 'whole', false],
      ['para-7', 'whole', false],
      ['para-8', 'whole', false],
      ['para-6', 'whole', true],
    ]);
  });

  it('of another resolution are none of its paragraphs', () => {
    expect(found(row('A/RES/69/239 General Assembly'))).toEqual(Array(6).fill(undefined));
  });

  const quotation = (text: string): Quotation => ({
    type: 'quotation',
    text: [{ type: 'text', value: text }],
    lines: [[1, 1]],
    children: [],
  });
  it.each([
    ['DECIDES that the high level United Nations conference on South–South cooperation', 'para-1'],
    ['Will be held at the highest possible level', 'para-1-b'],
    ['Reaffirming its previous resolutions relevant to South-South cooperation,', 'pp-4'],
    ['in an open, inclusive and transparent manner, commencing at an appropriate date', 'para-5'],
    ['the preparations for the Conference;', undefined],
    ['the High-level United Nations Conference on South-South Cooperation', undefined],
    ['Invites United Nations bodies, including the specialized agencies, regional commissions and funds and programmes, to provide input to the preparations for the Conference;', 'para-6'], // prettier-ignore
    [
      'Invites the Secretary-General of the Conference to print the list of all lights at sea',
      undefined,
    ],
    ['…', undefined],
  ])('is found by its words: %s', (text, id) => {
    const [only] = quotedOf({ content: [quotation(text)] });
    expect(only?.place?.id).toBe(id);
  });

  it('that is nearly what a paragraph says is told as that', () => {
    const text = 'Invites all United Nations organizations, including the specialized agencies, regional commissions and funds and programmes, to provide input to the preparations for the Conference;'; // prettier-ignore
    const [only] = quotedOf({ content: [quotation(text)] });
    expect(only?.place).toEqual({ id: 'para-6', cite: 'para. 6', extent: 'nearly', again: false });
  });

  it('is what the list quotes, then the paragraphs on the themes that it does not quote', () => {
    const themes = themesOf(SOUTH.story);
    const { said, more } = saidAt(at('64/1').row, CONFERENCE, themes, 2);
    expect(said.filter(({ quoted }) => quoted)).toHaveLength(5);
    const others = said.filter(({ quoted }) => !quoted);
    expect(others.length).toBeGreaterThan(0);
    for (const { themes: on, place } of others) {
      expect(on.length).toBeGreaterThan(0);
      expect(['para-2', 'para-6', 'para-7', 'para-8']).not.toContain(place?.id);
    }
    expect(said.find(({ place }) => place?.id === 'para-6')?.themes).toEqual([
      'regional-commissions',
    ]);
    expect(more).toBe(0);
    expect(saidAt(at('33/134').row, undefined, themes, 2).said.map(({ themes: on }) => on)).toEqual(
      [[], ['regional-commissions']],
    );
  });
});

describe('the themes of a document', () => {
  const view = viewOf({ telling: SOUTH, held: [] }, () => CONFERENCE);
  const of = (short: string) => view.points.find((one) => one.short === short)?.themes;

  it('are those of what it is called and of what it changed, too', () => {
    expect(of('3251 (XXIX)')).toEqual(['special-unit-and-office']);
    expect(of('31/179')).toEqual([]);
    const [unit] = view.themes.filter(({ id }) => id === 'special-unit-and-office');
    const on = view.points.filter(({ themes }) => themes.includes('special-unit-and-office'));
    expect(unit?.count).toBe(on.length);
  });
});

describe('what a resolution changed', () => {
  const paragraph = (text: string, at: number) =>
    `<Operative label="${at + 1}." lines="9">\n  ${text};\n</Operative>`;
  const textOf = (title: string, ...operative: string[]) => {
    const [head = ''] = content('resolutions/A_RES_64_1.mdx').split('\n<Preambular');
    const body = operative.map(paragraph).join('\n\n');
    return readEntry(`${head.replace(/^title: .*$/m, `title: ${title}`)}\n${body}\n`, 'x.mdx');
  };
  const KEEPERS = 'Thanks the keepers of all lights for their watch in the winter storms';
  const NOTES = 'Notes that bells are heard in fog from a distance of three sea miles';
  const ASKS =
    'Takes note of the paint that is left, and requests the Secretary-General to send more';
  const changed = (before: Resolution, after: Resolution, title = 'Lights') => {
    return changedFrom({ number: '70/1', title }, before, after);
  };

  it('is counted, and what it asks for is named before what it notes', () => {
    expect(changed(textOf('Lights', KEEPERS), textOf('Lights', NOTES, KEEPERS, ASKS))).toEqual({
      sentence: 'Against 70/1: 2 passages added',
      added: {
        ...{ id: 'para-3', cite: 'para. 3' },
        words: '… requests the Secretary-General to send more',
      },
    });
    expect(changed(textOf('Lights', KEEPERS), textOf('Lights', NOTES))).toMatchObject({
      sentence: 'Against 70/1: 1 passage added, 1 dropped',
      added: { cite: 'para. 1', words: NOTES },
    });
  });

  it('is nothing where dates alone differ, and another title is named', () => {
    const [before, after] = [
      textOf('Bells', `${NOTES} in 2019`),
      textOf('Lights', `${NOTES} in 2020`),
    ];
    expect(changed(before, after, 'Bells')).toEqual({
      sentence: 'Against 70/1 (Bells): nothing changed but dates, numbers or symbols',
      added: undefined,
    });
  });
});

describe('the comparison of a row', () => {
  const differing = (one: Row) =>
    compare(one).flatMap(({ field, agrees }) => (agrees ? [] : [field]));
  it.each([
    ['A/RES/64/1 General Assembly', []],
    ['A/RES/62/209 General Assembly', []],
    ['A/RES/66/288 General Assembly', ['Date', 'Title']],
    ['2997 (XXVII) General Assembly', ['Date', 'Title']],
    ['A/RES/56/202 General Assembly', ['Date', 'Title']],
    ['Buenos Aires Plan', ['Symbol']],
    ['A/RES/69/239 General Assembly', ['Title']],
    ['UNEP/GC.23/6/Add.1 Bali Strategic Plan', ['Date', 'Symbol', 'Title']],
  ])('%s', (number, fields) => {
    expect(differing(row(number))).toEqual(fields);
  });

  it('says of an empty cell that it says nothing', () => {
    const [date] = compare(row('A/RES/66/288 General Assembly'));
    expect(date).toMatchObject({ says: undefined, is: '27 July 2012', agrees: false });
  });
});

describe('the state', () => {
  it('is read from the address and written to it, and counts nothing that is not known', () => {
    const year = fc.integer({ min: 1000, max: 9999 }).map(String);
    const name = fc.stringMatching(/^[a-z-]{1,9}$/);
    const [landmarks, text] = [fc.constant('only'), fc.constant('here')];
    const fields = { body: name, theme: name, from: year, to: year, landmarks, text };
    const any = fc.record(fields, { requiredKeys: [] });
    fc.assert(
      fc.property(any, (state) => {
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
    fc.assert(fc.property(fc.string(), (query) => void readState(query)));
    expect(readState('?from=abc&lang=en&to=12&theme=')).toEqual({});
    expect(writeState({})).toBe('');
  });

  it('lets through what has all that is asked for', () => {
    const mark = { ...at('64/222'), themes: ['x', 'y'], lane: 'A', adopted: '1978-12-31' };
    const asked = (state: State) => passes(state, mark);
    expect([{}, { body: 'a' }, { theme: 'y' }, { landmarks: 'only' }, { from: '1978', to: '1978' }].map(asked)).toEqual(Array(5).fill(true)); // prettier-ignore
    expect([{ body: 'b' }, { theme: 'z' }, { text: 'here' }, { from: '1979' }, { to: '1977' }].map(asked)).toEqual(Array(5).fill(false)); // prettier-ignore
    expect(asked({ body: 'a', theme: '' })).toBe(true); // a choice that is none
  });
});

describe('the drawing', () => {
  const ALONE = { here: undefined, themes: [], recalls: [], recalledBy: [] };
  const day = fc.tuple(fc.integer({ min: 1946, max: 2025 }), fc.integer({ min: 1, max: 12 }));
  const marks = fc
    .array(fc.tuple(day, fc.boolean(), fc.integer({ min: 1, max: 30 }), fc.nat(2)), {
      minLength: 1,
      maxLength: 300,
    })
    .map((all) =>
      all
        .map(([[year, month], landmark, length, lane], n): Mark => ({
          id: `a${n}`,
          adopted: `${year}-${String(month).padStart(2, '0')}-15`,
          lane: `Lane ${lane}`,
          short: 'xxxxxx',
          landmark: landmark && n % 9 === 0 ? 'x'.repeat(length) : undefined,
          ...{ name: `a${n}`, ...ALONE },
        }))
        .toSorted((a, b) => (a.adopted < b.adopted ? -1 : 1)),
    );
  const LANES = ['Lane 0', 'Lane 1', 'Lane 2'];
  const recall = (id: string) => ({ id, short: id, at: undefined });

  it('is drawn from the same in the page as in the build', () => {
    const read: Mark[] = points.map((point) => JSON.parse(markOf(point)));
    const drawn = (marks: Mark[]) =>
      drawing(marks, lanesOf(points), windowOf(points), 936).svg + arcs(layout, marks[22] as Mark);
    const layout = layOut(points, lanesOf(points), windowOf(points), 936);
    expect(drawn(read)).toBe(drawn(points));
    for (const point of points) expect(markOf(point).length).toBeLessThan(3000);
  });

  it('has every document once, none upon another and no label upon another, at any width', () => {
    fc.assert(
      fc.property(marks, fc.constantFrom(288, 520, 936), (all, width) => {
        const { dots, labels, height } = layOut(all, LANES, { from: 1946, to: 2025 }, width);
        const drawn = dots.flatMap(({ mark, more }) => [mark, ...more].map(({ id }) => id));
        expect(drawn.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        expect(dots.filter(({ more }) => more.some(({ landmark }) => landmark))).toEqual([]);
        const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
          Math.abs(a.x - b.x) >= 23.9 || Math.abs(a.y - b.y) >= 23.9;
        for (const [n, dot] of dots.entries()) {
          expect(dot.x).toBeGreaterThanOrEqual(12);
          expect(dot.x).toBeLessThanOrEqual(width - 12);
          expect(dot.y).toBeLessThan(height);
          for (const other of dots.slice(n + 1)) expect(apart(dot, other)).toBe(true);
        }
        const boxes = labels.map(({ mark, x, y, anchor, pole }) => {
          const long = labelOf(mark).length * (pole ? 9 : 7.4);
          return { y, pole, x, left: anchor === 'end' ? x - long : x, long };
        });
        for (const [n, a] of boxes.entries())
          for (const b of boxes.slice(n + 1)) {
            const [left, right] = a.left < b.left ? [a, b] : [b, a];
            const meet = right.left < left.left + left.long - 0.1;
            expect(meet && Math.abs(a.y - b.y) < 15).toBe(false);
          }
        // a name begins or ends at its pole, however wide its letters turn out
        // or, where neither side has room, it reaches over it in the narrowest
        for (const { x, pole, left, long } of boxes) {
          if (!pole || Math.abs(Math.abs(pole.x - x) - 6) < 0.1) continue;
          expect(Math.max(pole.x - 6 + long, long - pole.x - 6)).toBeGreaterThan(width - 8);
          const narrow = long * 0.6;
          const starts = x === left ? left : x - narrow;
          expect([starts <= pole.x, pole.x <= starts + narrow + 8]).toEqual([true, true]);
        }
        const named = new Set(labels.map(({ mark }) => mark.id));
        for (const { id, landmark } of all) if (landmark) expect(named).toContain(id);
      }),
      { numRuns: 40 },
    );
  });

  it('gathers on a full pile what comes on top of it, and says how many there are', () => {
    const all = Array.from({ length: 60 }, (_, n) => ({
      ...{ id: `a${n}`, adopted: '2024-12-04', lane: 'One', short: `79/${n}`, ...ALONE },
      ...{ landmark: n === 30 ? 'Moved' : undefined, name: `79/${n}` },
    }));
    const { svg, layout } = drawing(all, ['One'], { from: 2000, to: 2025 }, 936);
    const [crowd, ...others] = layout.dots.filter(({ more }) => more.length > 0);
    expect([layout.dots.length, crowd?.more.length, others]).toEqual([10, 50, []]);
    expect(layout.height).toBeLessThan(330);
    expect(svg).toContain('aria-label="51 more documents, 2024" data-span="2024 2024"');
    const to = arcs(layout, { id: 'a0', recalls: [recall('a59')], recalledBy: [] });
    expect(to).toContain(`,${crowd?.y}"`); // to where it is gathered
  });

  it('of a year or a decade has what falls into it, and names all of it', () => {
    const { dots, labels } = layOut(points, lanesOf(points), { from: 2009, to: 2009 }, 520);
    expect(dots.map(({ mark }) => labelOf(mark))).toEqual([
      '25/9',
      'Conference convened',
      'Nairobi outcome',
    ]);
    expect(labels).toHaveLength(3);
    const months = (width: number) =>
      layOut(points, lanesOf(points), { from: 2009, to: 2009 }, width).stretches.map(({ ticks }) =>
        ticks.map(({ name }) => name).join(' '),
      );
    expect(months(520)).toEqual(['2009 Apr Jul Oct 2010']);
    expect(months(288)).toEqual(['2009 Apr Jul Oct 2010']);
  });

  it('that has no room in one stretch is cut into some of the same length, and wastes none', () => {
    const { stretches } = layOut(points, lanesOf(points), windowOf(points), 288);
    expect(stretches.map(({ ticks }) => ticks.at(-1)?.name)).toEqual(['1990', '2005', '2025']);
  });

  it('keeps names apart in the widest faces, which may stand in for that of the site', () => {
    const { labels } = layOut(points, lanesOf(points), windowOf(points), 288);
    const names = labels.flatMap(({ mark, x, y, anchor, pole }) => {
      const label = labelOf(mark);
      const long = label.length * 9; // "The Day moved" in DejaVu Sans, bold, is 112 pixels long
      return pole ? [{ y, label, left: anchor === 'end' ? x - long : x, long }] : [];
    });
    const meeting = names.flatMap((a) =>
      names.filter((b) => a.y === b.y && a.left < b.left && b.left < a.left + a.long),
    );
    expect(meeting).toEqual([]);
  });

  it('links each document, says its name, and lets no word be markup', () => {
    const drawn = points.map((one) => ({ ...one, landmark: '<b>', name: '"><script>' }));
    const { svg, layout } = drawing(drawn, lanesOf(points), windowOf(points), 936);
    expect(svg.match(/<a href="#/g)).toHaveLength(45);
    expect(svg).not.toMatch(/<b>|<script>/);
    const { id } = at('64/222');
    const around = {
      recalls: [recall(at('33/134').id)],
      recalledBy: [recall('nowhere'), recall(at('80/156').id)],
    };
    expect(arcs(layout, { id, ...around }).match(/class="\w+"/g)).toHaveLength(3); // one beyond the edge
    expect(arcs(layout, { id: 'nowhere', ...around })).toBe('');
  });
});

it('an arc into another stretch leaves over the edge, and comes in over the other', () => {
  const layout = layOut(points, lanesOf(points), windowOf(points), 288);
  const drawn = (one: string, other: string) => {
    const mark = at(one);
    const only = { id: mark.id, recalls: [recallOf(other)], recalledBy: [] };
    return arcs(layout, only)
      .match(/M[^M"]+/g)
      ?.map((way) => way.match(/-?[\d.]+/g)?.map(Number));
  };
  const recallOf = (short: string) => ({ id: at(short).id, short, at: undefined });
  const x = (short: string) => layout.dots.find(({ mark }) => mark.short === short)?.x ?? NaN;
  const ends = drawn('64/222', '33/134')?.map((way) => [way?.[0], way?.at(-2)]);
  expect(ends).toHaveLength(2);
  expect(ends?.[0]?.[0]).toBeCloseTo(x('64/222'), 0);
  expect(ends?.[0]?.[1]).toBe(0);
  expect(ends?.[1]?.[0]).toBe(288);
  expect(ends?.[1]?.[1]).toBeCloseTo(x('33/134'), 0);
  expect(drawn('64/222', '64/1')).toHaveLength(1);
});

describe('what is taken along', () => {
  const page = 'https://example.org/en/timelines/south-south/';
  const absolute = (path: string) => `https://example.org${path}`;
  const added = { id: 'para-7', cite: 'para. 7', words: 'requests a report' };
  const changed = { sentence: 'Against 63/1: 1 passage added', added };
  const places = { page, absolute, css: '.a{fill:red}' };
  const given = { telling: SOUTH, held: HELD.map((one) => ({ ...one, entry: one.path })) };
  const whole = viewOf(given, () => CONFERENCE);
  const view = {
    ...whole,
    points: whole.points.map((one) => (one.short === '64/1' ? { ...one, changed } : one)),
  };
  const made = (file: string) => fileOf(SOUTH, file).write(view, places);

  it('is prepared once for all pages and files', () => {
    expect(viewOf(given, () => CONFERENCE)).toBe(whole);
  });

  it('is the same from the same', () => {
    for (const { file } of filesOf(SOUTH)) expect(made(file)).toBe(made(file));
    expect(() => fileOf(SOUTH, 'data.exe')).toThrow('no timeline has a file data.exe');
  });

  it('JSON and CSV have every document with its source, and how sure it is', () => {
    const { documents } = JSON.parse(made('data.json')) as { documents: Record<string, string>[] };
    expect(documents).toHaveLength(45);
    for (const { certainty, source } of documents) expect([certainty, source]).not.toContain('');
    expect(documents.find(({ symbol }) => symbol === 'A/RES/64/1')).toMatchObject({
      adopted: '2009-10-06',
      landmark: 'Conference convened',
      text: 'https://example.org/en/A/RES/64/1/',
      changed: 'Against 63/1: 1 passage added',
      added: 'para. 7: requests a report',
      recalls: '33/134; 63/233',
    });
    const lines = made('data.csv').trimEnd().split('\r\n');
    expect(lines).toHaveLength(46);
    expect(lines[0]).toContain('adopted,symbol,title');
    const formula = view.points.map((point) => ({ ...point, title: '=1+"1"' }));
    const csv = fileOf(SOUTH, 'data.csv').write({ ...view, points: formula }, places);
    expect(csv).toContain(`"'=1+""1"""`);
  });

  it('no calendar where no day is known', () => {
    const names = (telling: Telling) => filesOf(telling).map(({ file }) => file);
    expect(names(SOUTH)).toContain('data.ics');
    const { story: _, ...alone } = SOUTH;
    expect(names(alone)).not.toContain('data.ics');
    expect(() => fileOf(alone, 'data.ics')).toThrow('no timeline has a file data.ics');
  });

  it('iCalendar has the days of landmarks and those that are observed, year by year', () => {
    const events = new ICAL.Component(ICAL.parse(made('data.ics')) as never[])
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));
    const landmarks = points.filter(({ document }) => document?.landmark);
    expect(events).toHaveLength(landmarks.length + 2);
    const nairobi = events.find(({ summary }) => summary.startsWith('Nairobi'));
    expect(nairobi?.summary).toBe('Nairobi outcome (A/RES/64/222, 2009)');
    const years = nairobi?.iterator();
    expect([years?.next(), years?.next()].map(String)).toEqual(['2009-12-21', '2010-12-21']);
    const old = events.find(({ startDate }) => String(startDate) === '2004-12-19')?.iterator();
    const observed = Array.from({ length: 9 }, () => old?.next())
      .filter(Boolean)
      .map(String);
    expect(observed.at(-1)).toBe('2011-12-19');
  });
});

describe('a story', () => {
  it.each([
    ['title: x', 'a.yaml:1: lead: '],
    ['title: x\nlead: y\nsubject: {}\ndocuments:\n  - symbol: A\n    certainty: sure\n', 'a.yaml:6: documents.0.certainty'], // prettier-ignore
    ['title: x\nlead: y\nsubject: {}\ndays: [{ name: a, day: 13-01 }]', 'a.yaml:4: days.0.day'],
    ['title: [', 'a.yaml:1: '],
    ['title: x\nlead: y\nsubject: {}\nthemse: []', 'a.yaml:1: story: '],
  ])('that is none is told with file, line and what was expected: %j', (yaml, message) => {
    expect(() => readStory(yaml, 'a.yaml')).toThrow(message);
  });
});

it.each([
  ['Énergie–climat', ['energie', 'climat']],
  ['“South-South”, 2030¹', ['south', 'south', '20301']],
  ['', []],
])('words are told apart without case and signs: %s', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});
