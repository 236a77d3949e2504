import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import manifest from '../../package.json' with { type: 'json' };
import { layOut, SIZE, type Card } from './card.ts';

/** Pictures that were drawn before; installing anew empties the folder. */
const CACHE = 'node_modules/.cache/operative/previews';

/** What makes a picture, besides the card: part of the name of its file. */
const MAKERS = [
  manifest.dependencies.satori,
  manifest.dependencies['@resvg/resvg-js'],
  manifest.dependencies['@fontsource/source-sans-3'],
  manifest.dependencies['@fontsource/source-serif-4'],
];

/** The card as a PNG of 1200 by 630. The same card gives the same bytes. */
export async function drawCard(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const tree = layOut(card);
  const name = createHash('sha256')
    .update(JSON.stringify([MAKERS, tree]))
    .digest('hex');
  const file = `${CACHE}/${name}.png`;
  const known = await readFile(file).catch(() => undefined);
  if (known) return new Uint8Array(known);

  const svg = await satori(tree, { ...SIZE, fonts: await fonts() });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  const png = new Uint8Array(image.asPng());
  await mkdir(CACHE, { recursive: true });
  const draft = `${file}.${randomUUID()}`; // never half a picture under the name that counts
  await writeFile(draft, png);
  await rename(draft, file);
  return png;
}

let loaded: Promise<Font[]> | undefined;

const fonts = (): Promise<Font[]> => (loaded ??= loadFonts());

/** satori reads WOFF, not WOFF2, and looks for a letter in the fonts of a family one by one. */
function loadFonts(): Promise<Font[]> {
  const faces = [
    { name: 'Serif', file: 'source-serif-4', weights: [400, 600], styles: ['normal', 'italic'] },
    { name: 'Sans', file: 'source-sans-3', weights: [400, 600], styles: ['normal'] },
  ] as const;
  return Promise.all(
    faces.flatMap(({ name, file, weights, styles }) =>
      (['latin', 'latin-ext', 'greek', 'cyrillic'] as const).flatMap((script) =>
        weights.flatMap((weight) =>
          styles.map(async (style): Promise<Font> => {
            const path = `node_modules/@fontsource/${file}/files/${file}-${script}-${weight}-${style}.woff`;
            return {
              name: script === 'latin' ? name : `${name} ${script}`,
              weight,
              style,
              data: await readFile(path),
            };
          }),
        ),
      ),
    ),
  );
}
