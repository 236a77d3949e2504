import { raised, raisedLetter } from './characters.ts';
import { withoutLinks } from './links.ts';
import { dashedTablesIn, isRule, type DashedTable } from './markdown/dashedTables.ts';
import type { DumpLines } from './passage.ts';

/** How makers of Markdown set a number high: "<sup>2</sup>", "(^2)", "^2^", "$^{2}$", as a link or not. */
const RAISED = [
  /<sup>\[(\d{1,3}|\*{1,4})\]\(#[^()\s]{1,60}\)<\/sup>/gi,
  /\[<sup>(\d{1,3}|\*{1,4})<\/sup>\]\(#[^()\s]{1,60}\)/gi,
  / ?\$\{ ?\}\^\{ ?(\d{1,3}|\*{1,4}) ?\}\$/g,
  /<sup>\s?(\d{1,3}|\*{1,4})\s?<\/sup>/gi,
  /\(\^(\d{1,3}|\*{1,4})\)/g,
  /(?<![\d^])\^(\d{1,3}|\*{1,4})\^/g,
  /\$\^\{?(\d{1,3}|\*{1,4})\}?\$/g,
];
/** Several together: "<sup>2, 3</sup>". */
const RAISED_LIST = /<sup>(\d{1,3}(?:, ?\d{1,3})+)<\/sup>/gi;
/** Letters that are set high, as marks of a table's notes are: "<sup>a</sup>", "^*a*^", "^(a)", "\\ :sup:`a`". */
const RAISED_LETTERS = [
  /<sup>\*?(\p{L}{1,3})\*?<\/sup>/giu,
  /(?:\\ )?:sup:`\*?(\p{L}{1,3})\*?`/gu,
  /(?<=\S|^)\^\*?(\p{L}{1,3})\*?\^/gu,
  /(?<=\S|^)\^\((\p{L}{1,3})\)/gu,
];
/** What a link leads to, and the end of a line within a cell or a field. */
const ANCHOR = /<span id="[^"<>]{1,60}"(?: class="[^"<>]{1,60}")?><\/span>/g;
const BREAK = / ?<br ?\/?> ?/gi;
/** A blank that a change of letters left before a comma: "The General Assembly ,"; columns have wide ones. */
const LOOSE_COMMA = /(?<=\p{L}) ,(?= |$)/gu;
const WIDE_BLANK = /\S {2,}\S/;
/** What such a maker leaves of a blank that was set high. */
const NOTHING_RAISED = /\(\^\)|(?<=\S)\^(?=\s|$)/g;
/** Around the rule above the notes, and a page number: "**__________**", "**2/9**". */
const AROUND_FURNITURE =
  /\*\*(?=_{5})|(?<=_{5})\*\*|\*\*(?=\d{1,3}\/\d{1,3}\*\*)|(?<=\*\*\d{1,3}\/\d{1,3})\*\*/g;
/** What was set apart from within a number: "2_. Commends_". */
const WITHIN_NUMBER = /(?<=(?:^|\s)\d{1,3})_\. (?=\p{Lu}[^_]{1,80}_)/gu;
const AROUND_STOP = /(?<=(?:^|\s)\d{1,3})_\._(?= )/g; // "2_._ _Commends_"
/** Around the head of a page: "**A/RES/79/906 Lamps of the capes**". */
const BOLD_LINE = /^\s*\*\*([^*]+)\*\*\s*$/;
/** Around the job number of a bar code: "**_*2499906*_**". */
const AROUND_BAR_CODE = /\*\*_(?=\*\d{7}\*)|(?<=\*\d{7}\*)_\*\*/g;
/** "[1] Resolution 217 A (III).": a note with its number in brackets, as plain text has them. */
const BARE_NOTE = /^\s*\[\d{1,3}\] +\S/;
/** "1 Resolution 217 A (III).", of which the mark is "Rights [1] and": the brackets show what is set high. */
const FIRST_NOTE = /^\s*1 {1,3}["“(_*]{0,3}\p{Lu}/u;
const FIRST_MARK = /\S ?\[1\](?=[\s,;.:)]|$)/;
const BRACKETED = /(?<=\S ?)\[(\d{1,3})\](?=[\s,;.:)]|$)/g;
/** What sets a paragraph in, as it was in a Word file, a note too: "> *Recalling*", "[^1]: > See". */
const QUOTE = /^(\s*(?:\[\^\d{1,3}\]: +)?)(?:> ?)+/;
/** More than a slip. */
const FEWEST_QUOTES = 3;
/** A dash as it is typed, "2011--2020", at either end of a line too: "three dimensions" / "-- economic". */
const TYPED_DASH = /(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])|(?<= |^)--(?= |$)/gu;
const MAY_HAVE = /<sup>|:sup:|--|<span|<br|\^|\*\*|\d_\.| ,/i;

/**
 * The lines without the signs by which makers of Markdown set numbers high, which are superscripts then,
 * "²", and what stands around the text bold, or as a link. Guarantees: as many lines as before.
 */
export function withoutSetting(printed: DumpLines): DumpLines {
  const lines = withoutLinks(printed);
  const has = (pattern: RegExp): boolean => lines.some((line) => pattern.test(line));
  const bracketed = has(FIRST_MARK) && has(FIRST_NOTE) && !has(BARE_NOTE);
  const signs = bracketed ? [...RAISED, BRACKETED] : RAISED;
  const quoted = lines.filter((line) => QUOTE.test(line)).length >= FEWEST_QUOTES;
  const plain = (line: string): string => {
    const isQuoted = quoted && line.includes('>');
    if (!MAY_HAVE.test(line) && !isQuoted && !(bracketed && line.includes('['))) return line;
    const shown = signs.reduce(
      (before, sign) => before.replace(sign, (_, number: string) => raised(number)),
      line,
    );
    return RAISED_LETTERS.reduce(
      (before, sign) => before.replace(sign, (_, letters: string) => raisedLetter(letters)),
      shown,
    )
      .replace(QUOTE, isQuoted ? '$1' : '$&')
      .replace(TYPED_DASH, '–')
      .replace(RAISED_LIST, (_, numbers: string) => numbers.replace(/\d+/g, raised))
      .replace(ANCHOR, '')
      .replace(BREAK, ' ')
      .replace(LOOSE_COMMA, WIDE_BLANK.test(line) ? ' ,' : ',')
      .replace(NOTHING_RAISED, '')
      .replace(BOLD_LINE, (bold, words: string) => (words.includes('/RES/') ? words : bold))
      .replace(AROUND_FURNITURE, '')
      .replace(AROUND_BAR_CODE, '')
      .replace(WITHIN_NUMBER, '. _')
      .replace(AROUND_STOP, '.');
  };
  const columns = columnsIn(lines);
  return lines.map((line, index) =>
    isRule(line) ? line : inColumns(line, columns.get(index + 1), plain),
  );
}

/** By the number of its line, where the columns of a row stand, of tables with columns told by dashes. */
const columnsIn = (lines: DumpLines): ReadonlyMap<number, DashedTable['columns']> =>
  new Map(
    dashedTablesIn(lines, new Set()).flatMap(({ rows, columns }) =>
      rows.flat().map((line) => [line, columns] as const),
    ),
  );

/** The line, cell by cell where it has cells, each of which stays where it stands: "--      1". */
const inColumns = (
  line: string,
  columns: DashedTable['columns'] | undefined,
  plain: (text: string) => string,
): string =>
  columns === undefined
    ? plain(line)
    : columns
        .map(([from, to]) => line.slice(from, to))
        .map((cell) => plain(cell).padEnd(cell.length))
        .join('');
