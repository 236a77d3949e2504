import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../src/model/entry.ts';
import { readTimeline } from '../../../src/model/timeline-entry.ts';
import type { Quotation, Row } from '../../../src/model/timeline.ts';
import { toStrip } from '../../../src/timeline/axis.ts';
import { compare } from '../../../src/timeline/comparison.ts';
import { NO_FILTER, passes, readFilter, writeFilter } from '../../../src/timeline/filter.ts';
import { bodiesOf, byDecade, pointsOf, type Point } from '../../../src/timeline/points.ts';
import { findQuotations, quotationsOf } from '../../../src/timeline/quotations.ts';
import { foldedWords } from '../../../src/timeline/words.ts';
import { seed } from '../../support/corpora.ts';

const content = (path: string) => readFileSync(seed(path), 'utf8');
const SOUTH = readTimeline(content('timelines/south-south.mdx'), 'south-south.mdx');
const CONFERENCE = readEntry(content('resolutions/A_RES_64_1.mdx'), 'A_RES_64_1.mdx');
const HERE = new Set(['A/RES/64/1', 'A/RES/57/263']);
const points = pointsOf(SOUTH, HERE);

const row = (number: string): Row => {
  const found = SOUTH.lists.flatMap(({ rows }) => rows).find((one) => one.number === number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
};

describe('points', () => {
  it('stand in the order of adoption', () => {
    const days = points.map(({ adopted }) => adopted);
    expect(days).toEqual(days.toSorted());
    expect(points.flatMap(({ entry, short }) => (entry.type === 'row' ? [short] : []))).toEqual([
      '2997 (XXVII)',
      '33/134',
      '56/202',
      '23/1',
      '24/12',
      '62/209',
      '25/9',
      '64/1',
      '64/222',
      '26/16',
      '66/288',
      '69/239',
      '72/237',
    ]);
  });

  it('lead to the texts on this site, and to no others', () => {
    const here = points.flatMap(({ short, here: path, entry }) =>
      path ? [[short, path, entry.type]] : [],
    );
    expect(here).toEqual([
      ['57/263', '/en/A/RES/57/263/', 'added'],
      ['64/1', '/en/A/RES/64/1/', 'row'],
    ]);
  });

  it('have anchors of their own', () => {
    const ids = points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z][A-Za-z0-9-]*$/);
    expect(ids).toContain('A-RES-2997-XXVII');
    expect(ids).toContain('UNEP-GC-decision-23-1-sect-I');
  });

  it('of one symbol differ in their anchors', () => {
    const [added] = SOUTH.added;
    if (!added) throw new Error('nothing added');
    const twice = pointsOf({ ...SOUTH, lists: [], added: [added, added] }, HERE);
    expect(twice.map(({ id }) => id)).toEqual(['A-RES-2974-XXVII', 'A-RES-2974-XXVII-2']);
  });

  it('fall into decades', () => {
    const decades = byDecade(points).map(({ name, points: { length } }) => [name, length]);
    expect(decades).toEqual([
      ['1970s', 8],
      ['1980s', 1],
      ['1990s', 5],
      ['2000s', 11],
      ['2010s', 14],
      ['2020s', 6],
    ]);
  });

  it('have bodies', () => {
    expect(bodiesOf(points).map(({ id, count }) => [id, count])).toEqual([
      ['general-assembly', 40],
      ['unep-governing-council-global-ministerial-environment-forum', 4],
      ['united-nations-conference-on-technical-co-operation-among-developing-countries', 1],
    ]);
  });
});

describe('quotations', () => {
  const found = (one: Row) =>
    quotationsOf(one.content).map((quotation) => {
      const match = findQuotations(one, CONFERENCE).get(quotation);
      return match && [match.paragraph.id, match.extent, match.again];
    });

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
    ['…', undefined],
  ])('are found by their words: %s', (text, id) => {
    const one = { ...row('A/RES/64/1 General Assembly'), content: [quotation(text)] };
    const [match] = findQuotations(one, CONFERENCE).values();
    expect(match?.paragraph.id).toBe(id);
  });

  it('with one word changed are not found', () => {
    const text =
      'Invites United Nations bodies, including the specialized agencies, regional commissions and funds and programmes, to provide input to the preparations for the Conference;';
    const one = { ...row('A/RES/64/1 General Assembly'), content: [quotation(text)] };
    expect(findQuotations(one, CONFERENCE).size).toBe(0);
  });
});

describe('what the list says', () => {
  it.each([
    ['A/RES/64/1 General Assembly', ''],
    ['A/RES/62/209 General Assembly', ''],
    ['2997 (XXVII) General Assembly', 'Date Title'],
    ['Buenos Aires Plan', 'Symbol'],
    ['A/RES/56/202 General Assembly', 'Date Title'],
    ['A/RES/66/288 General Assembly', 'Date Title'],
    ['A/RES/69/239 General Assembly', 'Title'],
    ['UNEP/GC.23/6/Add.1 Bali Strategic Plan', 'Date Symbol Title'],
  ])('of %s differs in: %s', (number, fields) => {
    const differing = compare(row(number)).flatMap(({ field, agrees }) => (agrees ? [] : [field]));
    expect(differing.join(' ')).toBe(fields);
  });

  it('is absent where a cell is empty', () => {
    const [date] = compare(row('A/RES/66/288 General Assembly'));
    expect(date).toMatchObject({ says: undefined, is: '27 July 2012', agrees: false });
  });
});

it.each([
  ['South-South “co-operation”, é', ['south', 'south', 'co', 'operation', 'e']],
  ['— …', []],
])('the words of %s', (text, words) => {
  expect(foldedWords(text)).toEqual(words);
});

const made = (days: string[], short = '64/1'): Point[] =>
  days.toSorted().map((adopted, index) => ({
    id: `x-${index}`,
    symbol: 'A/RES/64/1',
    short,
    title: 'T',
    body: index % 3 === 0 ? 'B' : 'A',
    adopted,
    path: 'A/RES/64/1',
    here: undefined,
    entry: {
      type: 'added',
      added: {
        symbol: 'A/RES/64/1',
        title: 'T',
        body: 'A',
        adopted,
        certainty: 'sourced',
        source: 'S',
        unverified: [],
      },
    },
  }));

describe('the drawn axis', () => {
  const measure = { width: 300, overhang: 20, step: 2 };
  const years = { from: 2000, to: 2010 };

  it('places labels by date', () => {
    const strip = toStrip(
      made(['2000-01-01', '2005-01-01', '2009-12-31']),
      years,
      measure,
      () => true,
    );
    expect(strip.labels.map(({ x }) => Math.round(x))).toEqual([0, 50, 100]);
    expect(strip.ticks.map(({ year, x }) => [year, x])).toEqual([
      [2000, 0],
      [2002, 20],
      [2004, 40],
      [2006, 60],
      [2008, 80],
      [2010, 100],
    ]);
  });

  it('leaves out what lies beyond its years', () => {
    const strip = toStrip(made(['1999-12-31', '2010-01-01']), years, measure, () => true);
    expect(strip.labels).toEqual([]);
  });

  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2009-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  it('covers no label with another, at its least width or any greater', () => {
    fc.assert(
      fc.property(
        fc.array(day, { maxLength: 40 }),
        fc.integer({ min: 300, max: 1500 }),
        fc.stringMatching(/^[0-9/]{3,12}$/),
        (days, width, short) => {
          const { labels } = toStrip(made(days, short), years, measure, ({ body }) => body === 'A');
          const boxes = labels.map(({ x, before, width: wide, side, level }) => {
            const start = (x / 100) * width - before;
            return { start, end: start + wide, row: `${side} ${level}` };
          });
          for (const [index, one] of boxes.entries()) {
            for (const other of boxes.slice(index + 1)) {
              const apart = one.end < other.start || other.end < one.start;
              expect(apart || one.row !== other.row).toBe(true);
            }
          }
        },
      ),
    );
  });
});

describe('the filter', () => {
  const bodies = ['general-assembly', 'unep'];

  it.each([
    ['', NO_FILTER],
    ['?body=unep', { ...NO_FILTER, body: 'unep' }],
    ['?body=elsewhere&text=there&origin=moon', NO_FILTER],
    ['?text=here&origin=list', { body: undefined, text: true, origin: 'list' }],
  ])('reads %s', (query, filter) => {
    expect(readFilter(query, bodies)).toEqual(filter);
  });

  it('reads what it writes', () => {
    const filter = fc.record({
      body: fc.constantFrom(undefined, ...bodies),
      text: fc.boolean(),
      origin: fc.constantFrom(undefined, 'list' as const, 'added' as const),
    });
    fc.assert(
      fc.property(filter, (written) => {
        expect(readFilter(writeFilter(written), bodies)).toEqual(written);
      }),
    );
  });

  it.each([
    [NO_FILTER, true],
    [{ ...NO_FILTER, body: 'unep' }, true],
    [{ ...NO_FILTER, body: 'general-assembly' }, false],
    [{ ...NO_FILTER, text: true }, false],
    [{ ...NO_FILTER, origin: 'list' as const }, true],
    [{ ...NO_FILTER, origin: 'added' as const }, false],
  ])('%j lets a row of UNEP without text through: %s', (filter, expected) => {
    expect(passes(filter, { body: 'unep', text: false, origin: 'list' })).toBe(expected);
  });
});
