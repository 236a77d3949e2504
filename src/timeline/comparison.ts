import { parseSymbol, shortOf } from '../model/symbol.ts';
import type { DayFact, Fact, Row } from '../model/timeline.ts';
import { longDay } from '../model/days.ts';
import { foldedWords, plainOf } from './words.ts';

/** What the list says in one of a row's cells, against what is so. */
export type Comparison = {
  field: 'Date' | 'Symbol' | 'Title' | 'Body';
  /** The cell as printed; absent where it is empty. */
  says: string | undefined;
  /** What is so, for a person: "6 October 2009". */
  is: string;
  agrees: boolean;
  fact: Fact | DayFact;
};

/** Compares the four cells of a row with what is so. */
export function compare(row: Row): Comparison[] {
  const { adopted, symbol, title, body } = row.facts;
  const speaker = row.speaker && plainOf(row.speaker.text);
  return [
    comparison('Date', row.time, longDay(adopted.value), adopted, (says, is) => says === is),
    comparison('Symbol', row.number, symbol.value, symbol, (says, is) =>
      isRest(says, is, ['', body.value]),
    ),
    comparison('Title', row.name, title.value, title, (says, is) =>
      isRest(says, is, ['', shortNumber(symbol.value), `Decision ${shortNumber(symbol.value)}`]),
    ),
    comparison('Body', speaker, body.value, body, (says, is) => {
      const said = new Set(foldedWords(says));
      return foldedWords(is).every((word) => said.has(word));
    }),
  ];
}

function comparison(
  field: Comparison['field'],
  says: string | undefined,
  is: string,
  fact: Fact | DayFact,
  agree: (says: string, is: string) => boolean,
): Comparison {
  return { field, says, is, agrees: says !== undefined && agree(says, is), fact };
}

/** Whether the cell is what is so, with nothing but one of `more` before or after it. */
function isRest(says: string, is: string, more: string[]): boolean {
  const said = bare(says);
  return more.some((extra) => {
    const other = bare(extra);
    const joined = [`${bare(is)} ${other}`.trim(), `${other} ${bare(is)}`.trim()];
    return joined.includes(said);
  });
}

/** The words; a symbol with and without "A/RES/" is one symbol. */
const bare = (text: string): string =>
  foldedWords(text)
    .join(' ')
    .replace(/^a res /, '');

function shortNumber(symbol: string): string {
  const parsed = parseSymbol(symbol);
  return parsed ? shortOf(parsed) : symbol.replace(/^.*\bdecision /, '').replace(/,.*$/, '');
}
