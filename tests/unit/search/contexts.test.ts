import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeIn, contextsOf } from '../../../src/search/index/contexts.ts';
import { wordsOf } from '../../../src/search/query/words.ts';

const PORTS = ['Lights', 'Tides', 'Pilots', 'Buoys', 'Anchors'];

/** Texts on keepers and wardens, who do the same in all ports, and on a storm, which does not. */
const TEXTS = PORTS.flatMap((port) => [
  `Requests keepers to trim lamps nightly within ${port}`,
  `Requests wardens to trim lamps nightly within ${port}`,
  `Deplores heavy storms that wrecked ${port}`,
  `Deplores heavy storms that wrecked quays`,
]);

const words = (texts: readonly string[]) => texts.map((text) => wordsOf(text));

/** How alike the company is of two words of spans of texts. */
function alikeOver(...spans: string[][]) {
  const all = spans.flat();
  const holding = (stem: string): number =>
    words(all).filter((one) => one.some((word) => word.stem === stem)).length;
  const alike = alikeIn(
    spans.map((texts) => contextsOf(words(texts))),
    holding,
    all.length,
  );
  const stem = (form: string): string => wordsOf(form)[0]?.stem ?? '';
  return (a: string, b: string) => alike(stem(a), stem(b));
}

test('words that stand among the same words are alike, those among others are not', () => {
  const alike = alikeOver(TEXTS);
  expect(alike('keepers', 'wardens')).toBeGreaterThan(0.9);
  expect(alike('keepers', 'storms')).toBeLessThan(0.1);
});

test('what is told over several spans is told as of one', () => {
  const [some, others] = [TEXTS.slice(0, 8), TEXTS.slice(8)];
  expect(alikeOver(some.concat(some), others.concat(others))('keepers', 'wardens')).toBeGreaterThan(
    0.9,
  );
});

test('words of few records, common words, numbers and words far off are no company', () => {
  const contexts = contextsOf(
    words(Array.from({ length: 5 }, () => 'The keepers of 12 lamps trim wicks, oil, brass, glass')),
  );
  expect(contexts['keeper']?.map(([near]) => near).sort()).toEqual(['lamp', 'trim', 'wick']);
  expect(contextsOf(words(['Keepers trim lamps']))).toEqual({});
});

test('a word that is not known is like none', () => {
  expect(alikeOver(TEXTS)('keepers', 'sirens')).toBe(0);
});

test('likeness is the same both ways, and never above 1', () => {
  const word = fc.constantFrom(...'lamp oil wick brass glass quay storm tide'.split(' '));
  const text = fc.array(word, { minLength: 2, maxLength: 8 }).map((all) => all.join(' '));
  fc.assert(
    fc.property(fc.array(text, { minLength: 8, maxLength: 30 }), word, word, (texts, a, b) => {
      const alike = alikeOver(texts);
      expect(alike(a, b)).toBeCloseTo(alike(b, a), 10);
      expect(alike(a, b)).toBeLessThan(1 + 1e-9);
    }),
  );
});
