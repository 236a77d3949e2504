import { element } from './element.ts';

/** Milliseconds in which a browser has begun to read what it is to save. */
const READ_AFTER = 60_000;

/** Saves a text as a file. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), READ_AFTER);
}
