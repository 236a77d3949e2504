import type { Print } from '../lineage/prints.ts';

/** Prints as they are kept: plain data, a thousand of them in few bytes. */
export type KeptPrint = Omit<Print, 'words'> & {
  /** The numbers of its words, four bytes each, in base64. */
  words: string;
};

export const kept = ({ words, ...print }: Print): KeptPrint => ({
  ...print,
  words: Buffer.from(words.buffer, words.byteOffset, words.byteLength).toString('base64'),
});

export function unkept({ words, ...print }: KeptPrint): Print {
  const bytes = Uint8Array.from(Buffer.from(words, 'base64')); // begins where numbers may
  return { ...print, words: new Uint32Array(bytes.buffer) };
}
