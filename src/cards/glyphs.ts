import { Resvg } from '@resvg/resvg-js';
import type { Glyph } from './faces.ts';

/** A glyph as pixels: how much of each it covers, of 255. */
export type Bitmap = {
  /** Where its first pixel lies from where the glyph begins on the line. */
  left: number;
  top: number;
  width: number;
  height: number;
  cover: Uint8Array;
};

/** A glyph begins at any of so many places within a pixel, so that letters stand evenly. */
const PLACES = 4;

/** Glyphs that were drawn: all texts are made of a few hundred, in a few sizes. */
const drawn = new Map<string, Bitmap>();

/** The pixels of a glyph that begins at `x`, and the pixel from which they count. */
export function drawnAt(glyph: Glyph, size: number, x: number): { bitmap: Bitmap; from: number } {
  const place = Math.round(x * PLACES);
  const from = Math.floor(place / PLACES);
  const within = (place - from * PLACES) / PLACES;
  const key = `${glyph.name} ${size} ${within}`;
  const known = drawn.get(key);
  if (known) return { bitmap: known, from };
  const bitmap = drawGlyph(glyph, size / glyph.units, within);
  drawn.set(key, bitmap);
  return { bitmap, from };
}

function drawGlyph({ outline }: Glyph, scale: number, within: number): Bitmap {
  const { minX, minY, maxX, maxY } = outline.bbox;
  const [left, right] = [Math.floor(minX * scale + within), Math.ceil(maxX * scale + within)];
  const [top, bottom] = [Math.floor(-maxY * scale), Math.ceil(-minY * scale)];
  const [width, height] = [right - left, bottom - top];
  if (!(width > 0 && height > 0)) return { left: 0, top: 0, width: 0, height: 0, cover: NOTHING };
  const place = `translate(${within - left} ${-top}) scale(${scale} ${-scale})`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path transform="${place}" d="${outline.toSVG()}"/></svg>`;
  const { pixels } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  const cover = Uint8Array.from({ length: width * height }, (_, at) => pixels[at * 4 + 3] ?? 0);
  return { left, top, width, height, cover };
}

const NOTHING = new Uint8Array();
