import { inflateSync } from 'node:zlib';

/** Bytes of the head of a WOFF file and of what it says of a table; the same of the font in it. */
const WOFF = { head: 44, table: 20 };
const FONT = { head: 12, table: 16 };

/**
 * The font in a WOFF file, whose tables are packed each by itself: zlib unpacks them in a tenth of the
 * time that Fontkit takes. Source: WOFF File Format 1.0, sections 3 and 4; OpenType, table directory.
 */
export function fontIn(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16)); // of the size of the unpacked font
  woff.copy(font, 0, 4, 8); // the kind of its outlines
  font.writeUInt16BE(count, 4);
  // what follows lets a reader search the list of tables in halves
  const halves = Math.floor(Math.log2(count));
  font.writeUInt16BE(FONT.table * 2 ** halves, 6);
  font.writeUInt16BE(halves, 8);
  font.writeUInt16BE(FONT.table * (count - 2 ** halves), 10);
  let end = FONT.head + FONT.table * count;
  for (let at = 0; at < count; at++) {
    const said = WOFF.head + WOFF.table * at;
    const [from, packed, length, sum] = [4, 8, 12, 16].map((field) =>
      woff.readUInt32BE(said + field),
    ) as [number, number, number, number];
    const bytes = woff.subarray(from, from + packed);
    font.set(packed < length ? inflateSync(bytes) : bytes, end);
    const told = FONT.head + FONT.table * at;
    woff.copy(font, told, said, said + 4); // the name of the table
    font.writeUInt32BE(sum, told + 4);
    font.writeUInt32BE(end, told + 8);
    font.writeUInt32BE(length, told + 12);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
