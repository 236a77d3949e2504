import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printLabel, readLabel } from '../../../scripts/normalise/labels.ts';

it.each([
  ['12. Decides', '12.', ['number 12']],
  ['(b) The annual', '(b)', ['letter 2']],
  ['(aa) The', '(aa)', ['letter 27']],
  ['(i) The', '(i)', ['letter 9', 'roman 1']],
  ['(ii) The', '(ii)', ['letter 35', 'roman 2']],
  ['(v) The', '(v)', ['letter 22', 'roman 5']],
  ['(xiv) The', '(xiv)', ['roman 14']],
  ['(3) The', '(3)', ['bracketed number 3']],
  ['233.Notes that', '233.', ['number 233']],
  ['(viii)To light', '(viii)', ['roman 8']],
  ['a. The', 'a.', ['bare letter 1']],
  ['i. The', 'i.', ['bare letter 9', 'bare roman 1']],
])('%s', (text, printed, readings) => {
  const label = readLabel(text);
  expect(label?.printed).toBe(printed);
  expect(label?.readings.map(({ style, number }) => `${style} ${number}`)).toEqual(readings);
});

it.each([
  '2028 was a year',
  '74/229. ',
  '(Fourth Committee)',
  '(the Court)',
  '1.5 degrees',
  '12.IV',
  '(a)ii',
  'A. ',
  '',
])('reads no label in "%s"', (text) => {
  expect(readLabel(text)).toBeUndefined();
});

it('prints what it reads', () => {
  const styles = ['number', 'letter', 'roman', 'bracketed number', 'bare letter'] as const;
  fc.assert(
    fc.property(fc.constantFrom(...styles), fc.integer({ min: 1, max: 38 }), (style, number) => {
      const printed = printLabel({ style, number });
      expect(readLabel(`${printed} text`)?.readings).toContainEqual({ style, number });
    }),
  );
});
