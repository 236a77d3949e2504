import { readFile } from 'node:fs/promises';
import { renderAsync } from '@resvg/resvg-js';
import satori, { type Font } from 'satori';
import { layOut, SIZE, type Card } from './card.ts';
import { indexedPng } from './png.ts';

/** The card as a PNG of 1200 by 630. The same card gives the same bytes. */
export async function draw(card: Card): Promise<Uint8Array<ArrayBuffer>> {
  const svg = await satori(layOut(card), { ...SIZE, fonts: await fonts() });
  const image = await renderAsync(svg, { font: { loadSystemFonts: false } });
  return new Uint8Array(indexedPng(image) ?? image.asPng());
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
