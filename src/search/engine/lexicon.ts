import type { LexiconEntry, LexiconFile } from '../lexicon.ts';
import { fileOf } from '../lists.ts';
import type { Lexicon as Place } from '../spans.ts';
import { kept } from './kept.ts';
import { nearestTo } from './spelling.ts';

/** Loads the files of the lexicon. */
export type LoadLexicon = {
  words: (file: number) => Promise<LexiconFile>;
  /** The words that begin with a letter from a to z. */
  spelling: (letter: string) => Promise<[form: string, records: number][]>;
};

/** What is known of words over all spans, asked for as they are needed. */
export class Lexicon {
  readonly #place: Place;
  readonly #load: LoadLexicon;
  readonly #words = new Map<number, Promise<LexiconFile>>();
  readonly #spelling = new Map<string, Promise<[string, number][]>>();

  constructor(place: Place, load: LoadLexicon) {
    this.#place = place;
    this.#load = load;
  }

  /** What is known of a stem; undefined where no record holds it. */
  async entry(stem: string): Promise<LexiconEntry | undefined> {
    const number = fileOf(stem, this.#place.files);
    const file = await kept(this.#words, number, () => this.#load.words(number));
    return Object.hasOwn(file, stem) ? file[stem] : undefined;
  }

  /** Of the forms nearest to one that stands nowhere, the one that stands in most records. */
  async nearest(form: string): Promise<string | undefined> {
    const letter = form.charAt(0);
    if (!/^[a-z]$/.test(letter)) return undefined;
    const known = await kept(this.#spelling, letter, () => this.#load.spelling(letter));
    const counts = new Map(known);
    const near = nearestTo(form, [...counts.keys()]);
    return near.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
  }
}
