import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pngOf } from '../../../src/cards/png.ts';
import { decoded } from '../../support/png.ts';

test('every image of few colours comes back as it was', () => {
  const size = fc.integer({ min: 1, max: 24 });
  const shade = fc.integer({ min: 0, max: 255 });
  const colour = fc.tuple(shade, shade, shade);
  const colours = fc.oneof(
    fc.array(colour, { minLength: 1, maxLength: 16 }), // two pixels a byte
    fc.array(colour, { minLength: 17, maxLength: 256 }),
  );
  fc.assert(
    fc.property(size, size, colours, fc.nat(), (width, height, palette, step) => {
      const pixels = Uint8Array.from(
        { length: width * height },
        (_, at) => (at * (step + 1)) % palette.length,
      );
      const png = pngOf({ width, height, palette, pixels });
      const shown = [...pixels].flatMap((number) => [...(palette[number] ?? []), 255]);
      expect(decoded(png, { width, height })).toEqual(Uint8Array.from(shown));
    }),
    { numRuns: 40 },
  );
});
