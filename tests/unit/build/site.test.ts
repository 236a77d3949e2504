import { expect, test } from 'vitest';
import { siteOf } from '../../../src/build/plan.ts';
import { readStory } from '../../../src/model/story.ts';

const told = (name: string, documents: string) => ({
  name,
  story: readStory(
    `title: ${name}\nlead: How it came about.\nsubject: { titles: [lights] }\n${documents}`,
    `${name}.yaml`,
  ),
});
const LIGHTS = told(
  'lights',
  `documents:
  - symbol: A/RES/70/901
    title: Lights at sea
    body: General Assembly
    adopted: '2015-05-01'
    certainty: primary
    source: A/RES/70/901
`,
);
const EMPTY = told('bells', '');

test.each([
  ['no timeline', [], undefined],
  ['one on which nothing stands', [EMPTY], undefined],
  ['one', [LIGHTS, EMPTY], { path: '/en/timelines/lights/', name: 'Timeline' }],
  [
    'several',
    [LIGHTS, { ...LIGHTS, name: 'lamps' }],
    { path: '/en/timelines/', name: 'Timelines' },
  ],
])('with %s the header leads there', (_, timelines, link) => {
  expect(siteOf({ entries: [], timelines })).toEqual({ timelines: link });
});
