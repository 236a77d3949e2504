import { element } from './element.ts';

/** Milliseconds in which a browser has begun to read what it is to save. */
const READ_AFTER = 60_000;

/** Saves bytes as a file. */
export function save(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  element('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), READ_AFTER);
}

/** Saves a text as a file. */
export const download = (name: string, type: string, content: string): void =>
  save(name, new Blob([content], { type: `${type};charset=utf-8` }));
