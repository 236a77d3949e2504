import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutBySession, latestOf, placeOf, windowOf, type Cut } from '../../../src/browse/cut.ts';
import { newestFirst } from '../../../src/model/period.ts';

type Resolution = { period: string; number: number; size: number };

const LIMIT = 10;
const SESSIONS = ['1', '9', '10', '11', '20', '64', '65', '71', '80', 'S-27', 'ES-10'];

/** Newest session first, each by number. */
const inOrder = (all: readonly Resolution[]): Resolution[] =>
  all.toSorted((a, b) => newestFirst(a.period, b.period) || a.number - b.number);

const resolution = fc.record({
  period: fc.constantFrom(...SESSIONS),
  number: fc.integer({ min: 1, max: 60 }),
  size: fc.integer({ min: 1, max: LIMIT }),
});
const list = fc.uniqueArray(resolution, {
  minLength: 1,
  maxLength: 120,
  selector: ({ period, number }) => `${period}/${number}`,
});

const nameOf = ({ period, number }: Resolution): string => `${period}/${number}`;

/** What stands on each page, by the page's address. */
const pagesOf = ({ stretches }: Cut<Resolution>): Map<string, string> =>
  new Map(
    stretches.flatMap((stretch) =>
      stretch.pages.map(
        ({ number, items }) => [placeOf(stretch, number), items.map(nameOf).join(' ')] as const,
      ),
    ),
  );

const addressesOf = (cut: Cut<Resolution>): Set<string> =>
  new Set(['', ...pagesOf(cut).keys(), ...cut.junctions.map((one) => placeOf(one))]);

describe('a list of resolutions', () => {
  test('has each on one page, none of which takes more than it may', () => {
    fc.assert(
      fc.property(list, (all) => {
        const { stretches } = cutBySession(inOrder(all), LIMIT);
        const pages = stretches.flatMap(({ pages }) => pages);
        expect(pages.flatMap(({ items }) => items.map(nameOf)).sort()).toEqual(
          all.map(nameOf).sort(),
        );
        for (const { items, from, to } of pages) {
          const size = items.reduce((sum, { size }) => sum + size, 0);
          expect(to - from + 1).toBe(size);
          expect(size).toBeLessThanOrEqual(LIMIT);
        }
      }),
    );
  });

  test('changes, when one is added, only where its ten sessions stand, from its place on', () => {
    fc.assert(
      fc.property(list, ([added, ...others]) => {
        fc.pre(added !== undefined && others.length > 0);
        const before = cutBySession(inOrder(others), LIMIT);
        fc.pre(before.stretches[0]?.slug !== '');
        const after = cutBySession(inOrder([added, ...others]), LIMIT);
        const [old, now] = [pagesOf(before), pagesOf(after)];
        const changed = [...now].filter(([place, names]) => old.get(place) !== names);
        const known = before.stretches.find(
          ({ slug }) => slug === `session-${added.period.toLowerCase()}`,
        );
        const own = after.stretches.filter(({ pages }) =>
          pages.some(({ items }) => items.includes(added)),
        );
        // a session that has pages of its own changes alone; one more cuts ten sessions at the most
        const most = known ? (own[0]?.pages.length ?? 0) : 10;
        expect(changed.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('changes one page when it grows at its end, or begins another', () => {
    const all = Array.from({ length: 95 }, (_, at) => ({ period: '80', number: at + 1, size: 1 }));
    const old = pagesOf(cutBySession(all.slice(0, -1), LIMIT));
    const now = pagesOf(cutBySession(all, LIMIT));
    const changed = [...now].filter(([place, names]) => old.get(place) !== names);
    expect(changed.map(([place]) => place)).toEqual(['session-80/10/']);
  });

  test('loses no address as it grows', () => {
    fc.assert(
      fc.property(list, ([added, ...others]) => {
        fc.pre(added !== undefined && others.length > 0);
        const now = addressesOf(cutBySession(inOrder([added, ...others]), LIMIT));
        for (const place of addressesOf(cutBySession(inOrder(others), LIMIT)))
          expect([...now]).toContain(place);
      }),
    );
  });

  test('shows on its own page the latest', () => {
    const all = ['64', '80'].flatMap((session) =>
      Array.from({ length: 8 }, (_, at) => ({ period: session, number: at + 1, size: 1 })),
    );
    const latest = latestOf(cutBySession(inOrder(all), LIMIT), LIMIT).map(nameOf);
    expect(latest).toEqual([
      '80/8',
      '80/7',
      '80/6',
      '80/5',
      '80/4',
      '80/3',
      '80/2',
      '80/1',
      '64/8',
      '64/7',
    ]);
  });
});

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [1, 9, [1, 2, 0, 9]],
  [3, 9, [1, 2, 3, 4, 0, 9]],
  [4, 9, [1, 2, 3, 4, 5, 0, 9]],
  [5, 9, [1, 0, 4, 5, 6, 0, 9]],
  [9, 9, [1, 0, 8, 9]],
])('a pager on page %i of %i shows first, last and neighbours', (current, last, shown) => {
  expect(windowOf(current, last)).toEqual(shown);
});
