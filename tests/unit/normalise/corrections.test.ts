import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCorrections } from '../../../scripts/normalise/corrections.ts';

it('reads the corrections that the README shows', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, example = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? [];
  expect(readCorrections(example)).toEqual([
    expect.objectContaining({ line: 9, corrected: '2024,' }),
    expect.objectContaining({ line: 12, doubt: 'label out of order' }),
    expect.objectContaining({ field: 'adopted', is: '2015-09-25' }),
  ]);
});
