import type { Print, Wording } from '../lineage/prints.ts';

/** Prints as they are kept: plain data, a thousand of them in few bytes. */
export type KeptPrint = Omit<Print, keyof Wording> & {
  /** Its words, bands and sketch, one after the other, each number four bytes, in base64. */
  wording: string;
  /** How many of the numbers are bands, and of the sketch. */
  sizes: [bands: number, sketch: number];
};

export function kept({ words, bands, sketch, ...print }: Print): KeptPrint {
  const bytes = [words, bands, sketch].map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const wording = Buffer.concat(bytes).toString('base64');
  return { ...print, wording, sizes: [bands.length, sketch.length] };
}

export function unkept({ wording, sizes: [bands, sketch], ...print }: KeptPrint): Print {
  const bytes = Uint8Array.from(Buffer.from(wording, 'base64')); // begins where numbers may
  const numbers = new Uint32Array(bytes.buffer);
  const end = numbers.length - sketch;
  return {
    ...print,
    words: numbers.subarray(0, end - bands),
    bands: numbers.subarray(end - bands, end),
    sketch: numbers.subarray(end),
  };
}
