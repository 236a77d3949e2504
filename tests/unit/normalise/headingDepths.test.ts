import { expect, it } from 'vitest';
import { HeadingDepths } from '../../../scripts/normalise/headingDepths.ts';
import { proses } from './notation.ts';

it.each([
  ['annex|#|section I.|section A.|section II.|annex|section I.', '1 2 3 4 3 1 2'],
  // sections that numbered words divide
  ['#|section I.|Action 1.|Action 2.|section II.|Action 3.', '1 2 3 3 2 3'],
  // numbered words that sections divide
  ['#|Goal 1.|section I.|section II.|Goal 2.|section I.', '1 1 2 2 1 2'],
  ['section I.|Action 1.|annex|Action 1.|section I.', '1 2 1 2 3'],
])('sets headings below each other: %s', (headings, expected) => {
  const depths = new HeadingDepths();
  const all = headings.split('|').map((heading) => {
    const [, role, number] = /^(annex|section)? ?(.*)$/.exec(heading) ?? [];
    const [label] = number && number !== '#' ? proses(number) : [];
    const [whole] = proses(heading);
    if (!whole) throw new Error('no heading');
    const as = role === 'annex' || role === 'section' ? role : 'heading';
    return depths.of({ type: 'heading', role: as, label, prose: undefined, whole });
  });
  expect(all.join(' ')).toBe(expected);
});
