import { expect, it } from 'vitest';
import { lately } from '../../../src/site/lately.ts';

it('makes again only what it has forgotten', () => {
  const made: string[] = [];
  const make = lately((key: string) => {
    made.push(key);
    return key.toUpperCase();
  }, 2);
  const given = ['a', 'a', 'b', 'a', 'c', 'b', 'a'].map(make);
  expect(given).toEqual(['A', 'A', 'B', 'A', 'C', 'B', 'A']);
  expect(made).toEqual(['a', 'b', 'c', 'a']); // c drove out a
});
