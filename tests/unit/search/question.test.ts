import { expect, test } from 'vitest';
import { parseQuery, printQuery } from '../../../src/search/query/query.ts';
import { type Answer, readQuestion, tells } from '../../../src/search/query/question.ts';

const read = (typed: string) => {
  const question = readQuestion(parseQuery(typed), typed);
  if (question === undefined) return undefined;
  const { duty, report, deadline, answer, resolution, query } = question;
  const asks = Object.entries({ duty, report, deadline, resolution }).flatMap(([name, is]) =>
    is ? [name] : [],
  );
  return [printQuery(query), ...asks, ...(answer ? [answer] : [])];
};

test.each([
  ['how many landmines have been cleared?', ['landmines been cleared?', 'amount']],
  ['what must the Secretary-General report?', ['the Secretary-General report?', 'duty', 'report']],
  [
    'when must States report on stockpiles',
    ['States report on stockpiles', 'duty', 'report', 'deadline', 'day'],
  ],
  ['who has to report on stockpiles', ['to report on stockpiles', 'duty', 'report']],
  ['when is the next harbour conference', ['the harbour conference', 'deadline', 'day']],
  ['what date is the day of the lighthouse', ['the of the lighthouse', 'deadline', 'day']],
  ['where will the harbour conference be held', ['the harbour conference be held', 'place']],
  ['how much money does the harbour fund get', ['the harbour fund', 'money']],
  [
    'what is the deadline for the stockpiles report',
    ['the for the stockpiles report', 'report', 'deadline', 'day'],
  ],
  ['what did the General Assembly say about stockpiles?', ['stockpiles?']],
  ['does the Assembly want a stockpiles treaty?', ['a stockpiles treaty?']],
  ['what is the General Assembly to decide', ['the General Assembly to decide', 'duty']],
  ['what is a harbour light?', ['a harbour light?', 'meaning']],
  ['what does landlocked mean', ['landlocked', 'meaning']],
  ['what is done for landlocked harbours', ['done for landlocked harbours']],
  ['States should destroy stockpiles', ['States destroy stockpiles', 'duty']],
  ['how much does the harbour cost', ['the harbour', 'money']],
  ['what share of harbours is lit', ['of harbours lit', 'share']],
  [
    'Secretary-General to seek views on harbours',
    ['Secretary-General to seek views on harbours', 'duty'],
  ],
  ['FAO facilitate harvests of kelp', ['FAO facilitate harvests of kelp', 'duty']],
  [
    'Secretary-General report on harbours',
    ['Secretary-General report on harbours', 'duty', 'report'],
  ],
  ['tasks of the harbour secretariat', ['tasks of the harbour secretariat', 'duty']],
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
  'efforts to end obstetric fistula',
  'report of the court to the general assembly',
  'right to food',
  'what is it?',
  'what "of the" stockpiles must be',
])('%s is no question', (typed) => {
  expect(read(typed)).toBeUndefined();
});

test.each<[Answer, string]>([
  ['day', 'Decides to proclaim 11 June as Lighthouse Day'],
  ['day', 'Decides to hold the conference in 2027'],
  ['day', 'Requests the Secretary-General to report at its eighty-first session'],
  ['amount', 'the estimated 300 million persons who keep lighthouses'],
  ['amount', 'Welcomes that 94 States have lighthouses'],
  ['money', 'the amount of 250,000 dollars'],
  ['money', 'the amount of 2.5 million United States dollars'],
  ['share', 'which is worth 40 per cent of all lighthouses'],
  ['amount', 'Recalls that 147 countries have lighthouses'],
  ['place', 'Decides that the conference will be held at the highest level in Manila'],
  ['meaning', 'Realizing that a lighthouse is a tower with a lamp'],
])('%s is told by “%s”', (answer, text) => {
  expect(tells({ answer, counted: undefined }, text)).toBe(1);
});

test.each<[Answer, string]>([
  ['day', 'Recalling its resolution 64/1 of 6 October 2009'],
  ['amount', 'Recalling its resolution 64/1 of 6 October 2009'],
  ['amount', 'Requests all States to keep their lighthouses'],
  ['money', 'the estimated 300 million persons who keep lighthouses'],
  ['share', 'the amount of 250,000 dollars'],
  ['place', 'Requests Governments to keep lighthouses'],
  ['meaning', 'Requests that all lighthouses are lit'],
])('%s is not told by “%s”', (answer, text) => {
  expect(tells({ answer, counted: undefined }, text)).toBe(0);
});

test.each<[string, string, 0 | 1 | 2]>([
  ['how many people keep lights', 'the estimated 300 million persons who keep lights', 2],
  ['how many countries keep lights', 'Welcomes that 94 States keep lights', 2],
  ['how many countries keep lights', 'the estimated 300 million persons who keep lights', 1],
  ['how many harbours are lit', 'of which 12 harbours are lit', 2],
  ['how many harbours are lit', 'Requests harbours to be lit', 0],
])('%s is told by “%s” to the degree %i', (typed, text, degree) => {
  const question = readQuestion(parseQuery(typed), typed);
  expect(question && tells(question, text)).toBe(degree);
});
