import { COLOURS, layOut, SIZE, type Bar, type Card, type Colour, type Piece } from './card.ts';
import { setWord } from './faces.ts';
import { drawnAt } from './glyphs.ts';
import { pngOf } from './png.ts';

/** The card as a PNG of 1200 by 630. The same card gives the same bytes. */
export function draw(card: Card): Uint8Array<ArrayBuffer> {
  const { bars, pieces } = layOut(card);
  const pixels = new Uint8Array(SIZE.width * SIZE.height); // all of paper
  for (const bar of bars) fill(pixels, bar);
  for (const piece of pieces) write(pixels, piece);
  return new Uint8Array(pngOf({ ...SIZE, palette: PALETTE, pixels }));
}

/**
 * So many shades from paper to a colour, as letters have soft edges: the larger the letters, the
 * more. With paper they are sixteen, which take half a byte each.
 */
const SHADES: Record<Colour, number> = { ink: 7, quiet: 3, accent: 4, rule: 1 };

const { paper: PAPER, ...DRAWN_WITH } = COLOURS;
const INKS = Object.keys(DRAWN_WITH) as Colour[];

/** Paper, then the shades of each colour. */
const PALETTE = [
  PAPER,
  ...INKS.flatMap((ink) =>
    Array.from({ length: SHADES[ink] }, (_, at) => shade(COLOURS[ink], (at + 1) / SHADES[ink])),
  ),
];

type Rgb = readonly [number, number, number];

function shade(ink: Rgb, part: number): Rgb {
  const [red, green, blue] = PAPER.map((paper, at) =>
    Math.round(paper + ((ink[at] ?? 0) - paper) * part),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** For each colour the number in the palette of what it covers of a pixel, from 0 to 255. */
const NUMBERS = Object.fromEntries(
  INKS.map((ink, at) => {
    const before = INKS.slice(0, at).reduce((sum, one) => sum + SHADES[one], 0);
    const numbers = Uint8Array.from({ length: 256 }, (_, cover) => {
      const shade = Math.round((cover / 255) * SHADES[ink]);
      return shade === 0 ? 0 : before + shade;
    });
    return [ink, numbers];
  }),
) as Record<Colour, Uint8Array>;

function fill(pixels: Uint8Array, { colour, x, y, width, height }: Bar): void {
  const number = NUMBERS[colour].at(-1) as number;
  for (let row = y; row < y + height; row++) {
    const from = row * SIZE.width + x;
    pixels.fill(number, from, from + width);
  }
}

function write(pixels: Uint8Array, { text, face, size, colour, x, y }: Piece): void {
  const numbers = NUMBERS[colour];
  for (const glyph of setWord(text, face).glyphs) {
    const { bitmap, from } = drawnAt(glyph, size, x + glyph.x * size);
    const [left, top] = [from + bitmap.left, Math.round(y + glyph.y * size) + bitmap.top];
    for (let row = 0; row < bitmap.height; row++) {
      if (top + row < 0 || top + row >= SIZE.height) continue;
      for (let column = 0; column < bitmap.width; column++) {
        const number = numbers[bitmap.cover[row * bitmap.width + column] as number] as number;
        if (number === 0 || left + column < 0 || left + column >= SIZE.width) continue;
        const at = (top + row) * SIZE.width + left + column;
        if ((pixels[at] as number) < number) pixels[at] = number; // where letters meet, the darker
      }
    }
  }
}
