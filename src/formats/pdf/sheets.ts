import type { Piece } from './lines.ts';

/** Rows set on sheets, each with the notes at its foot whose marks stand on it. Lengths are in points. */

/** What the text is to those who have it read aloud, as tags of the file. */
export type Tag = { type: string; within: Tag[] };

/** A line of a paragraph, or of the cells of a table that stand beside each other. */
export type Row = {
  height: number;
  /** The space before it, which is left out at the top of a sheet. */
  above: number;
  cells: { tag: Tag; pieces: Piece[]; left: number }[];
  /** The marks that stand here first. */
  marks: string[];
  /** How much it wants the next row on its sheet: not, if there is room, or before all else. */
  keep: 0 | 1 | 2;
  /** A line is drawn above it, as between the rows of a table. */
  ruled?: boolean;
  /** What stands at the top of each sheet on which its table goes on. */
  head?: readonly Row[];
  /** A place that links lead to. */
  place?: string;
  /** A heading as readers of the file list it. */
  heading?: { depth: number; words: string };
};

/** A row below the top of a sheet; `again` if it stood on one before. */
export type Placed = { row: Row; top: number; again: boolean };

/** The rows from the top; the notes from where they begin to the foot. */
export type Sheet = { body: Placed[]; notes: Placed[] };

/** How much rows want each other that must stay together: 3 is more than any does. */
type Keep = 1 | 2 | 3;

/** Between the text and the notes. */
export const NOTES_GAP = 18;

const heightOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { height, above }) => sum + height + above, 0);

/**
 * Sets rows on sheets of a height. Rows that want each other stay together where a sheet has room for
 * them. A note stands on the sheet of its mark; what is longer than the sheet goes on at the next one's
 * foot.
 */
export function sheetsOf(
  rows: readonly Row[],
  notes: ReadonlyMap<string, readonly Row[]>,
  height: number,
): Sheet[] {
  const sheets = [new OpenSheet(height)];
  /** Rows of notes for which the sheet of their mark had no room. */
  let waiting: Row[] = [];

  const notesOf = (some: readonly Row[]) =>
    some.flatMap(({ marks }) => marks.flatMap((mark) => notes.get(mark) ?? []));
  const current = () => sheets.at(-1) as OpenSheet;
  const fits = (some: readonly Row[]) =>
    waiting.length === 0 && current().holds(some, notesOf(some));
  const addNotes = (some: readonly Row[]) => {
    for (const row of some)
      if (waiting.length === 0 && current().holds([], [row])) current().notes.push(row);
      else waiting.push(row);
  };
  const turn = () => {
    sheets.push(new OpenSheet(height));
    const rest = waiting;
    waiting = [];
    addNotes(rest);
  };
  const place = (some: readonly Row[], keep: Keep): void => {
    if (!fits(some)) {
      if (keep < 3 && !new OpenSheet(height).holds(some, notesOf(some))) {
        const looser = (keep + 1) as Keep;
        for (const part of partsOf(some, looser)) place(part, looser);
        return;
      }
      while (!current().isEmpty && !fits(some)) turn();
    }
    current().add(some);
    addNotes(notesOf(some));
  };
  for (const part of partsOf(rows, 1)) place(part, 1);
  while (waiting.length > 0) turn();
  return sheets.map((sheet) => sheet.setOut());
}

/** A sheet that is being filled. */
class OpenSheet {
  readonly notes: Row[] = [];
  readonly #body: { row: Row; again: boolean }[] = [];
  readonly #height: number;

  constructor(height: number) {
    this.#height = height;
  }

  get isEmpty(): boolean {
    return this.#body.length === 0 && this.notes.length === 0;
  }

  holds(body: readonly Row[], notes: readonly Row[]): boolean {
    const all = [...this.#body, ...this.#headed(body)].map(({ row }) => row);
    const foot = [...this.notes, ...notes];
    const above = all[0]?.above ?? 0;
    const needed = foot.length > 0 ? NOTES_GAP + heightOf(foot) : 0;
    return heightOf(all) - above + needed <= this.#height;
  }

  add(body: readonly Row[]): void {
    this.#body.push(...this.#headed(body));
  }

  /** With the head of the table again, where the sheet begins within one. */
  #headed(body: readonly Row[]): { row: Row; again: boolean }[] {
    const head = this.#body.length === 0 ? (body[0]?.head ?? []) : [];
    return [
      ...head.map((row) => ({ row, again: true })),
      ...body.map((row) => ({ row, again: false })),
    ];
  }

  setOut(): Sheet {
    const down = (from: number, rows: readonly { row: Row; again: boolean }[]): Placed[] => {
      let top = from - (rows[0]?.row.above ?? 0);
      return rows.map(({ row, again }) => {
        const placed = { row, again, top: top + row.above };
        top += row.above + row.height;
        return placed;
      });
    };
    const notes = this.notes.map((row) => ({ row, again: false }));
    const first = this.notes[0]?.above ?? 0;
    return {
      body: down(0, this.#body),
      notes: down(this.#height - heightOf(this.notes) + first, notes),
    };
  }
}

/** Rows that follow each other, cut where none wants the next at least so much. */
function partsOf(rows: readonly Row[], keep: Keep): Row[][] {
  const parts: Row[][] = [];
  let part: Row[] = [];
  for (const row of rows) {
    part.push(row);
    if (row.keep >= keep) continue;
    parts.push(part);
    part = [];
  }
  if (part.length > 0) parts.push(part);
  return parts;
}
