import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { settings } from '../../../settings.ts';
import { readDump } from '../../../src/site/corpus.ts';

it('gives a dump as it is, and refuses one that has changed since its entry was written', async () => {
  const folder = `${settings.content}/dumps`;
  const [file = ''] = await readdir(folder);
  const bytes = await readFile(`${folder}/${file}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await readDump({ file, sha256 })).toEqual(bytes);
  await expect(readDump({ file, sha256: '0'.repeat(64) })).rejects.toThrow(
    `${folder}/${file} has changed since its entry was written: run \`npm run normalise\``,
  );
});
