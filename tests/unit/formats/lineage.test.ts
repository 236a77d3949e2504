import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LineageData, lineageDataOf } from '../../../src/formats/lineage.ts';
import { lineagesAmong } from '../../../src/lineage/lineage.ts';
import { printsOf } from '../../../src/lineage/prints.ts';
import { readEntry } from '../../../src/model/entry.ts';
import { seed } from '../../support/corpora.ts';

const seeds = ['A_RES_55_162', 'A_RES_57_263', 'A_RES_64_1', 'A_RES_68_272'].map((name) => {
  const file = seed(`resolutions/${name}.mdx`);
  const resolution = readEntry(readFileSync(file, 'utf8'), file);
  const { symbol, adopted, session } = resolution.metadata;
  const prints = () => printsOf(resolution);
  return { symbol, adopted, period: session?.id ?? '', key: file, prints };
});

test('lineage.json tells of what resolutions share, by its schema', () => {
  const lineages = lineagesAmong(seeds)
    .of('A/RES/64/1')
    .filter(({ times }) => times > 1);
  const data = lineageDataOf(lineages, {
    $schema: 'https://example.org/schema/lineage.json',
    url: 'https://example.org/en/A/RES/64/1/',
    pages: 'https://example.org/en/{symbol}/#{id}',
    adoptedOf: () => '2002-12-20',
  });
  expect(LineageData.parse(data)).toEqual(data);
  expect(data.paragraphs.map(({ id, earlier, later }) => [id, earlier, later].flat()))
    .toMatchInlineSnapshot(`
    [
      [
        "pp-6",
        {
          "adopted": "2002-12-20",
          "cite": "first preambular paragraph",
          "id": "pp-1",
          "kind": "identical",
          "similarity": 1,
          "symbol": "A/RES/57/263",
        },
      ],
    ]
  `);
});
