import { longDay } from '../model/days.ts';
import { plain } from '../model/plain.ts';
import type { Row } from '../model/timeline.ts';
import { shortFor } from './points.ts';
import { foldedWords } from './words.ts';

/**
 * The four cells of a row: what the list `says` there, as printed and absent where it is empty, against
 * what `is` so, for a person: "6 October 2009". A cell may have one of `beside` before or after it.
 */
export function compare({ time, number, name, speaker, facts }: Row) {
  const { adopted, symbol, title, body } = facts;
  const short = shortFor(symbol.value);
  const cells = [
    { field: 'Date', says: time, is: longDay(adopted.value), beside: [], fact: adopted },
    { field: 'Symbol', says: number, is: symbol.value, beside: [body.value], fact: symbol },
    {
      field: 'Title',
      says: name,
      is: title.value,
      beside: [short, `Decision ${short}`],
      fact: title,
    },
  ].map((cell) => ({ ...cell, agrees: agree(cell.says, cell.is, cell.beside) }));
  const said = speaker && plain(speaker.text);
  const words = new Set(foldedWords(said ?? ''));
  const agrees = foldedWords(body.value).every((word) => words.has(word));
  return [...cells, { field: 'Body', says: said, is: body.value, fact: body, agrees }];
}

/** Whether a cell is what is so, with nothing but one of `beside` before or after it. */
function agree(says: string | undefined, is: string, beside: readonly string[]): boolean {
  const [said, so] = [bare(says ?? ''), bare(is)];
  const others = ['', ...beside].map(bare);
  return others.some((one) => [`${so} ${one}`.trim(), `${one} ${so}`.trim()].includes(said));
}

/** The words; a symbol with and without "A/RES/" is one symbol. */
const bare = (text: string): string =>
  foldedWords(text)
    .join(' ')
    .replace(/^a res /, '');
