import type { Text } from './resolution.ts';

/** The words of a text, without the marks of its notes. */
export const plain = (text: Text): string =>
  text.map((inline) => (inline.type === 'mark' ? '' : inline.value)).join('');

/** "third paragraph" → "Third paragraph" */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
