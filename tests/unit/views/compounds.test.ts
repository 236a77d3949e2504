import { expect, it } from 'vitest';
import { compoundsIn } from '../../../src/views/compounds.ts';

/** `[compound]` within the rest. */
const print = (title: string) =>
  compoundsIn(title)
    .map(({ words, whole }) => (whole ? `[${words}]` : words))
    .join('');

it.each([
  [
    'High-level Conference on South-South Cooperation',
    '[High-level] Conference on [South-South] Cooperation',
  ],
  ['no compound', 'no compound'],
  ['Union-Inter-Parliamentary matters', 'Union-Inter-Parliamentary matters'],
  ['the follow-up, and after', 'the [follow-up,] and after'],
])('%s', (title, expected) => {
  expect(print(title)).toBe(expected);
});
