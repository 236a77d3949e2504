import { expect, test } from 'vitest';
import { href } from '../../../src/views/href.ts';

const query = (q: string) => `/en/search/?${new URLSearchParams({ q })}` as const;

test.each([
  ['/en/A/RES/3201(S-VI)/', '/en/A/RES/3201(S-VI)/'],
  ['/en/search/?q="means of implementation"', '/en/search/?q=%22means%20of%20implementation%22'],
  [query('"budgets: 50 %, 5 %25"'), '/en/search/?q=%22budgets%3A+50+%25%2C+5+%2525%22'],
] as const)('the link to %s is encoded once', (path, address) => {
  expect(href(path)).toBe(address);
});
