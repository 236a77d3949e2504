import { element } from './element.ts';

/** Saves a text as a file. */
export function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element('a', { href: address, download: name }).click();
  URL.revokeObjectURL(address);
}
