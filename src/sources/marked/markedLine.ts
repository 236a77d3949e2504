/** A stretch of a line that is set in one way, its characters [from, to) of the line's text. */
export type MarkedRun = { from: number; to: number; italic: boolean; mark: boolean };

/** Where the numbers of notes begin anew; on which page a note stands the file does not say. */
export type Restart = 'eachSect' | 'eachPage';

/** What the file itself says that a line is. */
export type LineRole =
  /** A line of the document: a paragraph, a heading, a field of the masthead. */
  | { is: 'text' }
  /** A row of a table, its cells set apart by wide blanks; the number of the table, from 1. */
  | { is: 'row'; table: number; cells: [from: number, to: number][] }
  /** The text of a note, its label before it; where numbers begin anew, another one is printed. */
  | { is: 'note'; label: string; restart?: Restart }
  /** The title of an annex, which nothing else names. */
  | { is: 'annex title' }
  /** At the head or foot of pages. */
  | { is: 'page head' };

/** A line of a file that says what its parts are: a block of its text. */
export type MarkedLine = {
  text: string;
  runs: MarkedRun[];
  role: LineRole;
  /** Where the lines end of which it was put together, but for the last. */
  ends?: number[];
  /** Where in the text what follows a tab begins; a tab behind another has the same place. */
  tabs?: number[];
  /** The line as typed: with all its blanks and ends of lines, and a form feed where a page begins. */
  typed?: string;
};

/** What stands between two cells of a row. */
export const BETWEEN_CELLS = '    ';

const BLANKS = /[\s\u00A0]+/g;

/** Puts a line together from what stands in it, blanks folded, none at its ends. */
export class LineBuilder {
  #text = '';
  #runs: MarkedRun[] = [];
  #cells: [from: number, to: number][] = [];
  #ends: number[] = [];
  #tabs = 0;
  #tabbed: number[] = [];
  #blank = false;
  #typed = '';

  /** What was added so far. */
  get text(): string {
    return this.#text;
  }

  /** The same as it was typed: all its blanks, its ends of lines, a form feed where a page begins. */
  get typed(): string {
    return this.#typed;
  }

  add(text: string, { italic = false, mark = false }: { italic?: boolean; mark?: boolean }): void {
    this.#typed += text;
    const folded = text.replace(BLANKS, ' ');
    const bare = folded.trim();
    if (bare === '') {
      this.#blank ||= folded !== '';
      return;
    }
    // the stop of a number that stands with the text: "1.1" and ". Raise"
    const stop = bare.startsWith('. ') && !this.#text.endsWith('.');
    const blank = (this.#blank || folded.startsWith(' ')) && this.#text !== '' && !stop;
    const joint = blank && !/\s$/.test(this.#text) ? ' ' : '';
    const from = this.#text.length + joint.length;
    this.#text += joint + bare;
    const last = this.#runs.at(-1);
    const to = this.#text.length;
    const behindTab = this.#tabs > 0;
    for (; this.#tabs > 0; this.#tabs -= 1) this.#tabbed.push(from);
    if (
      last &&
      !behindTab &&
      !mark &&
      !last.mark &&
      last.italic === italic &&
      last.to !== this.#ends.at(-1) &&
      !/\s{2}$/.test(this.#text.slice(0, from))
    )
      last.to = to;
    else this.#runs.push({ from, to, italic, mark });
    this.#blank = folded.endsWith(' ');
  }

  /** A blank, as the end of a paragraph is. */
  blank(): void {
    this.#typed += ' ';
    this.#blank = true;
  }

  /** A blank that may set cells apart. */
  tab(): void {
    this.blank();
    this.#tabs += 1;
  }

  /** The end of a line within it, as between two paragraphs of one cell. */
  endLine(): void {
    this.#typed += '\n';
    this.#blank = true;
    const end = this.#text.trimEnd().length;
    if (end > (this.#ends.at(-1) ?? 0)) this.#ends.push(end);
  }

  /** The next page begins. */
  page(): void {
    this.#typed += '\f';
    this.#blank = true;
  }

  /** Ends a cell of a row; what is added after it belongs to the next. */
  endCell(): void {
    const from = this.#cells.at(-1)?.[1] ?? 0;
    this.#cells.push([from, this.#text.length]);
    this.#text += BETWEEN_CELLS;
    this.#blank = false;
  }

  /**
   * The line, and begins another; nothing where there is no ink in it, unless it `heads` a table whose
   * columns have no names.
   */
  take(role: LineRole, { heads = false } = {}): MarkedLine | undefined {
    const text = this.#text.trimEnd();
    const ends = this.#ends.filter((end) => end < text.length);
    const line: MarkedLine = {
      text,
      runs: this.#runs,
      role: role.is === 'row' ? { ...role, cells: this.#cells } : role,
      ...(ends.length > 0 && { ends }),
      ...(this.#tabbed.length > 0 && { tabs: this.#tabbed }),
    };
    this.#text = '';
    this.#runs = [];
    this.#cells = [];
    this.#ends = [];
    this.#tabs = 0;
    this.#tabbed = [];
    this.#blank = false;
    this.#typed = '';
    return text === '' && !heads ? undefined : line;
  }
}
