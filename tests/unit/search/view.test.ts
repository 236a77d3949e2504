import { describe, expect, test } from 'vitest';
import { againWith, type Hit, type Results } from '../../../src/search/engine/results.ts';
import { EMPTY } from '../../../src/search/query/state.ts';
import {
  after,
  type Happening,
  isAsked,
  type View,
  viewOf,
} from '../../../src/search/client/view.ts';

const results = { listed: 1, groups: [] } as unknown as Results;
const asked = (q: string, typing = false): Happening => ({
  type: 'asked',
  state: { ...EMPTY, q },
  typing,
});
const all = (...happenings: Happening[]): View => happenings.reduce(after, viewOf(EMPTY));

describe('the search page', () => {
  test('shows what its newest search found', () => {
    const view = all(asked('harbour'), { type: 'found', turn: 1, results, stage: 'all' });
    expect(view).toMatchObject({ busy: true, shown: { turn: 1, results, stage: 'all' } });
    expect(after(view, { type: 'ended', turn: 1 }).busy).toBe(false);
  });

  test('takes no answer to an older search', () => {
    const view = all(asked('harbour', true), asked('harbour lights', true));
    expect(after(view, { type: 'found', turn: 1, results, stage: 'all' })).toBe(view);
    expect(after(view, { type: 'failed', turn: 1 })).toBe(view);
    expect(after(view, { type: 'jump', turn: 1, jump: undefined })).toBe(view);
  });

  test('keeps open what was opened while the same is asked for', () => {
    const hits = [{ id: 'para-1' }] as unknown as Hit[];
    const [lights] = [{ ...EMPTY, q: 'harbour', open: ['A/RES/64/1'] }];
    const opened = all(
      asked('harbour'),
      { type: 'found', turn: 1, results, stage: 'all' },
      { type: 'opened', turn: 1, path: 'A/RES/64/1', hits },
    );
    expect(opened.state).toEqual(lights);
    const more = { ...opened.state, show: 30 };
    const on = after(opened, { type: 'asked', state: more, typing: false });
    const found: Happening = { type: 'found', turn: 2, results, stage: 'all' };
    expect(after(on, found).shown?.opened).toEqual(new Map([['A/RES/64/1', hits]]));
    const other = { ...opened.state, q: 'pier' };
    const off = after(opened, { type: 'asked', state: other, typing: false });
    expect(after(off, found).shown?.opened).toEqual(new Map());
  });

  test('keeps what was found on the screen until something newer is found', () => {
    const view = all(
      asked('harbour'),
      { type: 'found', turn: 1, results, stage: 'all' },
      asked('light'),
    );
    expect(view).toMatchObject({ turn: 2, busy: true, shown: { turn: 1 } });
  });

  test('keeps what a search found before it failed, and not what an older one found', () => {
    const found: Happening = { type: 'found', turn: 1, results, stage: 'so far' };
    const cut = all(asked('harbour'), found, { type: 'failed', turn: 1 });
    expect(cut).toMatchObject({ failed: true, busy: false, shown: { stage: 'cut off' } });
    const old = all(asked('harbour'), found, asked('light'), { type: 'failed', turn: 2 });
    expect(old).toMatchObject({ failed: true, shown: undefined });
  });

  test('reads the query once, with its remarks', () => {
    const view = all(asked('harbour AND lights session:abc'));
    expect(view.query.clauses).toHaveLength(3);
    expect(view.remarks).toHaveLength(2);
  });

  test('where nothing is asked for, shows nothing, and says so where something was typed', () => {
    const view = all(
      asked('harbour'),
      { type: 'found', turn: 1, results, stage: 'all' },
      asked('?!'),
    );
    expect([isAsked(view), view.shown, view.busy]).toEqual([false, undefined, false]);
    expect(view.remarks).toEqual(['Type a word, a phrase or a citation.']);
    expect(all(asked('')).remarks).toEqual([]);
  });

  test('is asked for filters without words too', () => {
    const state = { ...EMPTY, chosen: { session: ['64'] } };
    expect(all({ type: 'asked', state, typing: false }).busy).toBe(true);
  });
});

test.each([
  [1, 9],
  [2, 4],
  [10, 4],
])('of %d results each has %d of the places with the same words', (listed, shown) => {
  expect(againWith(listed)).toBe(shown);
});
