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
  const rows = new Uint8Array((width + 1) * height); // each begins with 0: it is not filtered
  const colours = new Uint32Array(new Uint8Array(pixels).buffer);
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let from = row; from < row + width;) {
      const colour = colours[from] ?? 0;
      let to = from + 1;
      while (to < row + width && colours[to] === colour) to++;
      const number = numbers.get(colour) ?? numbers.size;
      if (number === 256 || pixels[from * 4 + 3] !== 0xff) return undefined;
      numbers.set(colour, number);
      rows.fill(number, from + y + 1, to + y + 1);
      from = to;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // eight bits a pixel, each the number of a colour
  const bytes = new Uint8Array(Uint32Array.from(numbers.keys()).buffer);
  const palette = Buffer.from(bytes.filter((_, at) => at % 4 !== 3));
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
