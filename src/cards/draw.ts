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

/** So many shades from paper to a colour: letters have soft edges. */
const SHADES = 40;

const { paper: PAPER, ...DRAWN_WITH } = COLOURS;
const INKS = Object.keys(DRAWN_WITH) as Colour[];

/** Paper, then the shades of each colour. */
const PALETTE = [
  PAPER,
  ...INKS.flatMap((ink) =>
    Array.from({ length: SHADES }, (_, at) => shade(COLOURS[ink], (at + 1) / SHADES)),
  ),
];

type Rgb = readonly [number, number, number];

function shade(ink: Rgb, part: number): Rgb {
  const [red, green, blue] = PAPER.map((paper, at) =>
    Math.round(paper + ((ink[at] ?? 0) - paper) * part),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The number of a colour in the palette before its lightest shade. */
const numberOf = (colour: Colour): number => INKS.indexOf(colour) * SHADES;

function fill(pixels: Uint8Array, { colour, x, y, width, height }: Bar): void {
  for (let row = y; row < y + height; row++) {
    const from = row * SIZE.width + x;
    pixels.fill(numberOf(colour) + SHADES, from, from + width);
  }
}

function write(pixels: Uint8Array, { text, face, size, colour, x, y }: Piece): void {
  for (const glyph of setWord(text, face).glyphs) {
    const { bitmap, from } = drawnAt(glyph, size, x + glyph.x * size);
    const [left, top] = [from + bitmap.left, Math.round(y + glyph.y * size) + bitmap.top];
    for (let row = 0; row < bitmap.height; row++) {
      if (top + row < 0 || top + row >= SIZE.height) continue;
      for (let column = 0; column < bitmap.width; column++) {
        const cover = bitmap.cover[row * bitmap.width + column] as number;
        const number = Math.round((cover / 255) * SHADES);
        if (number === 0 || left + column < 0 || left + column >= SIZE.width) continue;
        const at = (top + row) * SIZE.width + left + column;
        const shade = numberOf(colour) + number;
        if ((pixels[at] as number) < shade) pixels[at] = shade; // where letters meet, the darker
      }
    }
  }
}
