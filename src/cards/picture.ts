import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import manifest from '../../package.json' with { type: 'json' };
import { PICTURES, use } from '../corpus/keeping.ts';
import { layOut, type Card } from './card.ts';
import { draw } from './draw.ts';

/** What makes a picture, besides the card. */
const MAKERS = [
  'indexed',
  manifest.dependencies.satori,
  manifest.dependencies['@resvg/resvg-js'],
  manifest.dependencies['@fontsource/source-sans-3'],
  manifest.dependencies['@fontsource/source-serif-4'],
];

/**
 * The picture of a card, drawn where no earlier build drew the same one. A picture takes some 35 ms,
 * far longer than a page. The file is named by all that makes it, so that what is found is right.
 */
export async function pictureOf(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const makers = JSON.stringify([MAKERS, layOut(card)]);
  const file = `${PICTURES}/${createHash('sha256').update(makers).digest('hex')}.png`;
  const known = await readFile(file).catch(() => undefined);
  if (known) {
    use(file);
    return new Uint8Array(known);
  }

  const png = await draw(card);
  await mkdir(PICTURES, { recursive: true });
  const draft = `${file}.${randomUUID()}`; // never half a picture under the name that counts
  await writeFile(draft, png);
  await rename(draft, file);
  return png;
}
