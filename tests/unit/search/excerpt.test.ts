import { expect, it } from 'vitest';
import { excerpt } from '../../../src/search/client/excerpt.ts';
import { matchText, planOf } from '../../../src/search/query/match.ts';
import { parseQuery } from '../../../src/search/query/query.ts';

const excerptFor = (q: string, text: string) =>
  excerpt(text, matchText(planOf(parseQuery(q)), text)?.ranges ?? []);

const rows = (post: string, times: number) => `${post} · P-4 · 1 | `.repeat(times);
const posts = [rows('Risk Officer', 20), rows('Clerk', 40), rows('Legal Officer', 1)].join('');

it('shows where the words stand together, not where one of them stands most', () => {
  const { text, ranges } = excerptFor('legal officer', posts);
  const found = ranges.map(([from, to]) => text.slice(from, to));
  expect(found).toContain('Legal');
  expect(text).toMatch(/^… .*Legal Officer · P-4/);
});

it('leaves a short text whole', () => {
  expect(excerptFor('post', 'A post.')).toEqual({ text: 'A post.', ranges: [[2, 6]] });
});
