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
    const begin = y * (length + 1) + 1;
    if (depth === 8) rows.set(row, begin);
    else pack(row, rows, begin);
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

/** Puts two pixels a byte into others from a place on, the left one in its upper half. */
function pack(row: Uint8Array, bytes: Uint8Array, begin: number): void {
  const even = row.length & ~1;
  for (let at = 0; at < even; at += 2)
    bytes[begin + at / 2] = ((row[at] as number) << 4) | (row[at + 1] as number);
  if (even < row.length) bytes[begin + even / 2] = (row[even] as number) << 4;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
