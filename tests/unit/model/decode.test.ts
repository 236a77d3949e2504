import { expect, it } from 'vitest';
import { decode } from '../../../src/model/decode.ts';

const TEXT = 'The General Assembly, having read the book of the harbours – “Children’s résumé”\n';
const wide = (text: string, first: 0 | 1): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  for (let at = 0; at < text.length; at += 1) {
    bytes[at * 2 + first] = text.charCodeAt(at) & 0xff;
    bytes[at * 2 + 1 - first] = text.charCodeAt(at) >> 8;
  }
  return bytes;
};
const windows = Uint8Array.from(
  'The General Assembly, having read the book of the harbours \x96 \x93Children\x92s r\xE9sum\xE9\x94\n',
  (letter) => letter.charCodeAt(0),
);

it.each([
  ['UTF-8', new TextEncoder().encode(TEXT), 'utf-8', TEXT],
  [
    'UTF-8 with a byte order mark',
    new TextEncoder().encode(`\uFEFF${TEXT}`),
    'utf-8',
    `\uFEFF${TEXT}`,
  ],
  ['UTF-16 with a byte order mark', wide(`\uFEFF${TEXT}`, 0), 'utf-16le', `\uFEFF${TEXT}`],
  [
    'big-endian UTF-16 with a byte order mark',
    wide(`\uFEFF${TEXT}`, 1),
    'utf-16be',
    `\uFEFF${TEXT}`,
  ],
  ['UTF-16 without one', wide('The General Assembly,\n', 0), 'utf-16le', 'The General Assembly,\n'],
  ['Windows-1252', windows, 'windows-1252', TEXT],
])('decodes %s', (_, bytes, encoding, text) => {
  expect(decode(bytes)).toEqual({ encoding, text });
});

it.each([
  ['bytes that Windows-1252 does not know', Uint8Array.of(0x41, 0x81, 0x41)],
  ['bytes that are hardly letters', Uint8Array.from({ length: 200 }, (_, at) => 0xa0 + (at % 90))],
  ['half a character of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41)],
])('takes %s for no text', (_, bytes) => {
  expect(decode(bytes)).toBeUndefined();
});
