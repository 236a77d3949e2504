import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw } from '../../../src/cards/draw.ts';
import { indexedPng, type Pixels } from '../../../src/cards/png.ts';

/** The pixels of a PNG, read by a decoder that is not ours. */
function decoded(png: Uint8Array, { width, height }: Omit<Pixels, 'pixels'>): number[] {
  const address = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  const size = `width="${width}" height="${height}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${address}" ${size}/></svg>`;
  return [...new Resvg(svg).render().pixels];
}

test('every image of few colours comes back as it was', () => {
  const size = fc.integer({ min: 1, max: 24 });
  const colours = fc.array(fc.integer({ min: 0, max: 0xffffff }), { minLength: 1, maxLength: 200 });
  fc.assert(
    fc.property(size, size, colours, fc.nat(), (width, height, palette, step) => {
      const all = Array.from({ length: width * height }, (_, at) => {
        const colour = palette[(at * (step + 1)) % palette.length] ?? 0;
        return [colour >> 16, (colour >> 8) & 255, colour & 255, 255];
      }).flat();
      const png = indexedPng({ width, height, pixels: Uint8Array.from(all) });
      expect(png && decoded(png, { width, height })).toEqual(all);
    }),
    { numRuns: 40 },
  );
});

test('an image of more colours, or one that is seen through, is none for it', () => {
  const grey = (levels: number) =>
    Uint8Array.from({ length: levels * 4 }, (_, at) => (at % 4 === 3 ? 255 : (at >> 2) % 256));
  expect(indexedPng({ width: 256, height: 1, pixels: grey(256) })).toBeDefined();
  const more = grey(257);
  more[256 * 4] = 7;
  expect(indexedPng({ width: 257, height: 1, pixels: more })).toBeUndefined();
  const glass = Uint8Array.from([1, 2, 3, 254]);
  expect(indexedPng({ width: 1, height: 1, pixels: glass })).toBeUndefined();
});

test('a card is a picture of its size, in less than 40 kB', async () => {
  const text = 'Requests the Secretary-General to report to the General Assembly on the lights';
  const png = await draw({
    symbol: 'A/RES/64/1',
    place: 'para. 2',
    text: [{ type: 'text', value: text }],
    foot: 'Lights',
  });
  expect(png.length).toBeLessThan(40_000);
  const view = new DataView(png.buffer, png.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
});
