import type { Furniture, Span } from '../reading.ts';
import type { CellPart, Run } from './markup.ts';

/**
 * A stretch of a description: what stands before its lists, or one item of a list.
 * `level` is 0 for the first, 1 for "•", 2 for "○" within it.
 */
export type Unit = { level: number; runs: Run[] };

export type Units = { units: Unit[]; furniture: Furniture[] };

// The list is drawn with signs; they tell the level even where a page's end lost the list's tags.
const LEVELS: Readonly<Record<string, number>> = {
  '•': 1, // BULLET
  '●': 1, // BLACK CIRCLE
  '○': 2, // WHITE CIRCLE
  '◦': 2, // WHITE BULLET
  '▪': 3, // BLACK SMALL SQUARE
  '■': 3, // BLACK SQUARE
};
// "Goals;○ (b)": a sign may stick to the stop before it
const SIGN = /(?<=^|[\s;:,.])[•●○◦▪■](?=\s|$)/gu;

/**
 * Cuts a description into what stands before its lists and the items of the lists.
 * Guarantees: units are in order, none is blank; signs are furniture.
 */
export function toUnits(parts: readonly CellPart[]): Units {
  const reader = new UnitReader();
  for (const part of parts) {
    if (part.type === 'run') reader.run(part.run);
    else if (part.type === 'page') reader.page();
    else reader.edge(part);
  }
  return {
    units: reader.units.filter((unit) => textOf(unit.runs).trim() !== ''),
    furniture: reader.furniture,
  };
}

class UnitReader {
  readonly units: Unit[] = [];
  readonly furniture: Furniture[] = [];
  private depth = 0;
  /** The next text opens a unit, though it has no sign. */
  private fresh = true;
  /** Nothing was read since the page turned: a paragraph's tag goes on with the open unit. */
  private turned = false;

  page(): void {
    this.turned = true;
    this.fresh = false;
    this.depth = 0; // the end of a page loses the tags that close its lists
  }

  edge({ of, opens }: { of: 'paragraph' | 'list' | 'item'; opens: boolean }): void {
    if (of === 'list') this.depth = Math.max(0, this.depth + (opens ? 1 : -1));
    this.fresh = of === 'paragraph' && this.turned ? false : true;
  }

  run(run: Run): void {
    let from = 0;
    for (const match of run.text.matchAll(SIGN)) {
      this.text(sliceRun(run, from, match.index));
      from = match.index + match[0].length;
      const sign = sliceRun(run, match.index, from);
      if (sign !== undefined) this.furniture.push({ kind: 'list marker', span: sign.span });
      this.open(LEVELS[match[0]] ?? 1);
    }
    this.text(sliceRun(run, from, run.text.length));
  }

  private text(run: Run | undefined): void {
    if (run === undefined) return;
    if (run.text.trim() !== '') {
      if (this.units.length === 0 || this.fresh) this.open(this.depth);
      this.fresh = false;
      this.turned = false;
    }
    this.units.at(-1)?.runs.push(run);
  }

  private open(level: number): void {
    this.units.push({ level, runs: [] });
    this.fresh = false;
    this.turned = false;
  }
}

/** The text of runs, blanks as they stand. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join('');

/** Part of a run; undefined where it is empty. */
function sliceRun(run: Run, from: number, to: number): Run | undefined {
  const text = run.text.slice(from, to);
  if (text === '') return undefined;
  const { line, from: start, to: end } = run.span;
  // a character reference stands where it stands, whole
  if (run.text.length !== end - start) return { ...run, text };
  return { ...run, text, span: { line, from: start + from, to: start + to } };
}

/** The runs between two offsets of their text. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): Run[] {
  let at = 0;
  return runs.flatMap((run) => {
    const start = Math.max(0, from - at);
    const end = Math.min(run.text.length, to - at);
    at += run.text.length;
    const slice = start < end ? sliceRun(run, start, end) : undefined;
    return slice === undefined ? [] : [slice];
  });
}

/** Where runs stand, without the blanks at their ends. */
export function spansOf(runs: readonly Run[]): Span[] {
  return runs.flatMap((run) => {
    const from = run.text.length - run.text.trimStart().length;
    const to = run.text.trimEnd().length;
    const slice = from < to ? sliceRun(run, from, to) : undefined;
    return slice === undefined ? [] : [slice.span];
  });
}
