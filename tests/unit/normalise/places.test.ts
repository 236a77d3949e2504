import { expect, it } from 'vitest';
import { classify } from '../../../scripts/normalise/classify.ts';
import { nest } from '../../../scripts/normalise/nest.ts';
import { PLACES, type PlaceRule } from '../../../scripts/normalise/places.ts';
import type { Block, Item } from '../../../src/model/resolution.ts';
import { proses } from './notation.ts';

/** An example as it comes out, a "·" before a label for each level, and what is out of order. */
function readAgain(example: string): string {
  const texts = example.split(' ').map((label) => {
    const bare = label.replace(/^·+|:$/g, '');
    return bare === '#' ? 'Lamps' : `${bare} Requests work${label.endsWith(':') ? ':' : ';'}`;
  });
  const { body, problems } = nest(classify(proses('The General Assembly,', ...texts)));
  const print = (block: Block | Item, depth: number): string[] => {
    if (block.type === 'heading') return ['#'];
    if (block.type !== 'paragraph' && block.type !== 'item') return [];
    const colon = block.text.some((run) => run.type === 'text' && run.value.endsWith(':'));
    const own = `${'·'.repeat(depth)}${block.label}${colon ? ':' : ''}`;
    return [own, ...block.children.flatMap((child) => print(child, depth + 1))];
  };
  return [
    ...body.slice(1).flatMap((block) => print(block, 0)),
    ...problems.map(({ fact }) => fact),
  ].join(' ');
}

it.each(PLACES.map((rule) => [rule.rule, rule] as const))('%s', (_, rule) => {
  const table = PLACES as PlaceRule[];
  const index = table.indexOf(rule);
  const read = readAgain(rule.example);
  table.splice(index, 1);
  const without = readAgain(rule.example);
  table.splice(index, 0, rule);
  expect(read).toBe(rule.example);
  expect(without).not.toBe(read);
});
