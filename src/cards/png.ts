import { crc32, deflateSync } from 'node:zlib';

/** An image of few colours: each pixel is the number of one, row by row. */
export type Indexed = {
  width: number;
  height: number;
  /** Red, green and blue of each colour, 256 at most. */
  palette: readonly (readonly [red: number, green: number, blue: number])[];
  pixels: Uint8Array;
};

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** How hard zlib tries: the level above saves a twentieth of the bytes and costs half as much again. */
const LEVEL = 4;

/** A PNG of the image. Source: the PNG specification, third edition, colour type 3. */
export function pngOf({ width, height, palette, pixels }: Indexed): Buffer<ArrayBuffer> {
  const depth = palette.length > 16 ? 8 : 4;
  const length = Math.ceil((width * depth) / 8);
  const rows = new Uint8Array((length + 1) * height); // each begins with 0: it is not filtered
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    rows.set(depth === 8 ? row : packed(row), y * (length + 1) + 1);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, 3], 8); // so many bits a pixel, each the number of a colour
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Two pixels a byte, the left one in its upper half. */
function packed(row: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(Math.ceil(row.length / 2));
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = ((row[2 * at] as number) << 4) | (row[2 * at + 1] ?? 0);
  return bytes;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
