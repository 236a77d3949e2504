/** How a dump's bytes are text: as their mark says, or as they can only be. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** What people call them. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 (little-endian)',
  'utf-16be': 'UTF-16 (big-endian)',
  'windows-1252': 'Windows-1252',
};

/**
 * What ends a line of text: also what old machines set, and what Word copies for a line break within a
 * paragraph.
 */
export const LINE_END = /\r\n?|[\n\v\u0085\u2028\u2029]/;

/** So many bytes at the start show where zeros stand. */
const SHOWN = 4096;
/** The share of characters of a UTF-16 text in a Western language whose high byte is zero. */
const FEWEST_ZEROS = 0.7;
/** Bytes that Windows-1252 does not know, and controls that no text has. */
const NOT_WINDOWS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The text of a dump's bytes and how it was encoded; nothing where they are no text. A byte order
 * mark stays, as the character that it is.
 */
export function decode(bytes: Uint8Array): { text: string; encoding: Encoding } | undefined {
  const wide = wideEncoding(bytes);
  const tried: Encoding[] = wide ? [wide] : ['utf-8', 'windows-1252'];
  for (const encoding of tried) {
    if (encoding === 'windows-1252' && !mayBeWindows(bytes)) continue;
    try {
      const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
      return { text, encoding };
    } catch {
      continue;
    }
  }
  return undefined;
}

/** UTF-16 by its byte order mark, or by the zeros between the letters. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const shown = Math.min(bytes.length, SHOWN);
  const zerosFrom = (first: 0 | 1): number => {
    let zeros = 0;
    for (let at = first; at < shown; at += 2) if (bytes[at] === 0) zeros += 1;
    return zeros / (shown / 2 || 1);
  };
  const [even, odd] = [zerosFrom(0), zerosFrom(1)];
  if (odd > FEWEST_ZEROS && even === 0) return 'utf-16le';
  if (even > FEWEST_ZEROS && odd === 0) return 'utf-16be';
  return undefined;
}

/** A text in Windows-1252 is nearly all plain letters: what is mostly other bytes is no text. */
function mayBeWindows(bytes: Uint8Array): boolean {
  let high = 0;
  for (const byte of bytes) {
    if (NOT_WINDOWS.has(byte)) return false;
    if (byte >= 0x80) high += 1;
  }
  return high * 10 < bytes.length;
}
