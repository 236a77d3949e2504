import { expect, test } from 'vitest';
import { tornCapitals } from '../../../../scripts/normalise/pdf/tornCapitals.ts';

test.each([
  [
    'the lamp fever (LAM PF-19) of keepers',
    'the lamp fever (LAMPF-19) of keepers',
    'stands in one elsewhere',
  ],
  ['the LAM ABC of keepers', 'the LAM ABC of keepers', 'stands nowhere in one'],
  ['the LAM PF and the LAM', 'the LAM PF and the LAM', 'has a part that stands elsewhere'],
  ['parts A B of it', 'parts A B of it', 'is of single letters'],
])('%s becomes “%s”: it %s', (torn, expected) => {
  const [line] = tornCapitals([torn, 'The LAMPF-19 of 2019 and the AB of it']);
  expect(line).toBe(expected);
});
