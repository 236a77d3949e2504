import { plain } from '../model/plain.ts';
import type { Text } from '../model/resolution.ts';

/** The white space, marks and halves of characters that a cut leaves at the end of its words. */
const LOOSE_END = /[\s,;:–—\p{Cs}-]+$/u; // "the Conference, "

/**
 * The opening of a text, cut between words so that it has at most `limit` characters, the closing
 * " …" of a cut one among them. Note marks are left out and italics kept. A first word that is too
 * long by itself is cut within.
 */
export function openingOf(text: Text, limit: number): Text {
  const runs = text.filter((run) => run.type !== 'mark');
  const whole = runs.map(({ value }) => value).join('');
  if (whole.length <= limit) return runs;

  const room = whole.slice(0, limit - 1); // one for the blank that must follow the last word
  const blank = room.lastIndexOf(' ');
  const kept = (blank > 0 ? room.slice(0, blank) : room.slice(0, limit - 2)).replace(LOOSE_END, '');
  const opening: Text = [];
  let at = 0;
  for (const run of runs) {
    const value = run.value.slice(0, Math.max(0, kept.length - at));
    at += run.value.length;
    if (value !== '') opening.push({ type: run.type, value });
  }
  const last = opening.at(-1);
  if (last?.type === 'text') return opening.with(-1, { type: 'text', value: `${last.value} …` });
  return [...opening, { type: 'text', value: ' …' }];
}

/** The opening of words, as `openingOf`. */
export const beginningOf = (words: string, limit: number): string =>
  plain(openingOf([{ type: 'text', value: words }], limit));
