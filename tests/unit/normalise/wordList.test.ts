import { describe, expect, it } from 'vitest';
import { isExpression, isListed } from '../../../scripts/normalise/wordList.ts';

describe('words of English', () => {
  it.each([
    'abacus',
    'lighthouse',
    'zymurgy',
    'well-being',
    'lanterns',
    'carried',
    'planned',
    'daily',
  ])('lists %s', (word) => {
    expect(isListed(word)).toBe(true);
  });

  it.each(['otion', 'befo', 'lighthous', 'lighthouseless', 'zzz'])('lists no "%s"', (word) => {
    expect(isListed(word)).toBe(false);
  });

  it('lists expressions of two words', () => {
    expect(isExpression('post', 'office')).toBe(true);
    expect(isExpression('post', 'lamp')).toBe(false);
  });
});
