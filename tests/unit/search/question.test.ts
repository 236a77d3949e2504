import { expect, test } from 'vitest';
import { parseQuery, printQuery } from '../../../src/search/query/query.ts';
import { readQuestion } from '../../../src/search/query/question.ts';

const read = (typed: string) => {
  const question = readQuestion(parseQuery(typed), typed);
  if (question === undefined) return undefined;
  const { duty, report, deadline, resolution, query } = question;
  const asks = Object.entries({ duty, report, deadline, resolution }).flatMap(([name, is]) =>
    is ? [name] : [],
  );
  return [printQuery(query), ...asks];
};

test.each([
  ['how many landmines have been cleared?', ['landmines been cleared?']],
  ['what must the Secretary-General report?', ['the Secretary-General report?', 'duty', 'report']],
  [
    'when must States report on stockpiles',
    ['States report on stockpiles', 'duty', 'report', 'deadline'],
  ],
  ['States should destroy stockpiles', ['States destroy stockpiles', 'duty']],
  ['harbour lights resolution', ['harbour lights', 'resolution']],
  ['resolutions on stockpiles', ['on stockpiles', 'resolution']],
  [
    'Member States urged to destroy stockpiles',
    ['Member States urged to destroy stockpiles', 'duty'],
  ],
])('%s is read as %j', (typed, expected) => {
  expect(read(typed)).toEqual(expected);
});

test.each([
  'landmines',
  'resolution',
  'the resolution',
  'resolution of conflicts',
  'voluntary contributions trust fund',
  'what is it?',
  'what "of the" stockpiles must be',
])('%s is no question', (typed) => {
  expect(read(typed)).toBeUndefined();
});
