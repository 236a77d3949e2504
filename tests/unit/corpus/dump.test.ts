import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { settings } from '../../../settings.ts';
import { readDump } from '../../../src/corpus/dump.ts';

it('gives a dump as it is, and refuses one that has changed since its entry was written', async () => {
  const folder = `${settings.content}/dumps`;
  const [file = ''] = await readdir(folder);
  const bytes = await readFile(`${folder}/${file}`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(readDump(folder, { file, sha256 })).toEqual(bytes);
  expect(() => readDump(folder, { file, sha256: '0'.repeat(64) })).toThrow(
    `${folder}/${file} has changed since its entry was written: run \`npm run normalise\``,
  );
});
