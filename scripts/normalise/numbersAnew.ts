import { doubt, type Finding } from './problems.ts';
import type { Reading } from './reading.ts';

/** Two notes may have one number in print, and have none in an entry: they are counted through. */
export const numbersAnew = (line: number, where: 'on each page' | 'in each section'): Finding =>
  doubt('note number', [[line, line]], `the numbers of notes begin anew ${where} of the file`, {
    hint: 'expected one row of numbers; they are counted through here',
  });

/** What is in doubt of notes of which some are printed with the numbers of others. */
export function anewIn(notes: Reading['notes']): Finding[] {
  const first = notes.find(({ printed }) => printed !== undefined);
  const line = first?.passage.spans[0]?.line;
  return line === undefined ? [] : [numbersAnew(line, 'on each page')];
}

const ENDS = /[.!?][”’"')\]]*$/;
const BEGINS = /^1(?:\s+[“"‘(]?[\p{Lu}\d]|[“"‘(]?\p{Lu})/u; // "1 See A/79/68.", "1See A/79/68."

/** Whether the first line at a page's foot begins the notes anew, below those that end with `before`. */
export const beginsAnew = (text: string, before: string | undefined): boolean =>
  before !== undefined && ENDS.test(before) && BEGINS.test(text);

/** Counts through the numbers of notes that are printed with the same again. */
export class NoteNumbers {
  #before = 0;
  #last = 0;

  /** The number of the last note as it is printed; 0 before the first. */
  get last(): number {
    return this.#last;
  }

  /** From here on the notes are numbered from 1. */
  beginAnew(): void {
    this.#before += this.#last;
    this.#last = 0;
  }

  /** A note's label, and how it is printed where that is another. */
  take(label: string): { label: string; printed?: string } {
    if (!/^\d/.test(label)) return { label };
    this.#last = Number(label);
    if (this.#before === 0) return { label };
    return { label: String(this.#before + this.#last), printed: label };
  }
}
