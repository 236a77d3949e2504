import { announce } from './announce.ts';
import type { Clip } from './clip.ts';

/** A citation or an address can be read out; a list cannot. */
const LONGEST_SAID = 500;

/** Puts a clip on the clipboard and says so, or says that the browser forbids it. */
export async function copy({ html, text }: Clip, what: string): Promise<void> {
  try {
    const types = { 'text/html': html, 'text/plain': text };
    const blobs = Object.entries(types).map(([type, value]) => [type, new Blob([value], { type })]);
    await navigator.clipboard.write([
      new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>),
    ]);
    announce(`${what} copied`);
  } catch {
    const toCopyByHand = text.length <= LONGEST_SAID ? ` ${text}` : '';
    announce(`This browser does not allow copying.${toCopyByHand}`);
  }
}
