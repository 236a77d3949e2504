import { crc32, deflateSync } from 'node:zlib';

/** An image as rows of pixels, each of four bytes: red, green, blue, alpha. */
export type Pixels = { width: number; height: number; pixels: Uint8Array };

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * A PNG in which each pixel is the number of its colour, less than half as large as one that repeats
 * the colours; undefined where an image has more than 256 or is transparent. Source: the PNG
 * specification, third edition, colour type 3.
 */
export function indexedPng({ width, height, pixels }: Pixels): Buffer | undefined {
  const numbers = new Map<number, number>();
  const rows = Buffer.alloc((width + 1) * height); // each begins with 0: it is not filtered
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let last = -1;
  let number = 0;
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    to++;
    for (let x = 0; x < width; x++, from += 4, to++) {
      const colour = view.getUint32(from);
      if (colour !== last) {
        last = colour;
        number = numbers.get(colour) ?? numbers.size;
        if (number === 256 || (colour & 0xff) !== 0xff) return undefined;
        numbers.set(colour, number);
      }
      rows[to] = number;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, each the number of a colour
  const palette = Buffer.from([...numbers.keys()].flatMap((c) => [c >>> 24, c >>> 16, c >>> 8]));
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
