import type { LexiconEntry, LexiconFile } from '../lexicon.ts';
import { fileOf } from '../lists.ts';
import type { Lexicon as Place } from '../spans.ts';
import { type Pattern, wholeOf } from '../query/match.ts';
import { type Pair, type PairedFile, pairsIn, spansWith } from '../pairs.ts';
import { kept } from './kept.ts';
import { COMMON, stemOf } from '../query/words.ts';
import { begunAs, lettersOf, nearestTo, splitsOf } from './spelling.ts';

/** Loads the files of the lexicon. */
export type LoadLexicon = {
  words: (file: number) => Promise<LexiconFile>;
  /** The words that begin with a letter from a to z. */
  spelling: (letter: string) => Promise<[form: string, records: number][]>;
  /** Which spans have which pairs of words. */
  pairs: (file: number) => Promise<PairedFile>;
};

/** What is known of words over all spans, asked for as they are needed. */
export class Lexicon {
  readonly #place: Place;
  readonly #load: LoadLexicon;
  readonly #words = new Map<number, Promise<LexiconFile>>();
  readonly #pairs = new Map<number, Promise<PairedFile>>();
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

  /**
   * The pairs of a row of words that a span keeps, by its place in the manifest: that first of which
   * the words are rarest over all spans.
   */
  async pairsFrom(pattern: Pattern, span: number): Promise<Pair[]> {
    const words = wholeOf(pattern);
    const telling = words.filter(({ form }) => !COMMON.has(form));
    const entries = new Map(
      await Promise.all(telling.map(async ({ stem }) => [stem, await this.entry(stem)] as const)),
    );
    const isKept = (stem: string) => isPairedIn(entries.get(stem), span);
    const recordsOf = ({ first, second }: Pair) =>
      (entries.get(first)?.records ?? 0) * (entries.get(second)?.records ?? 0);
    const pairs = pairsIn(words, isKept);
    return pairs.sort((a, b) => recordsOf(a) - recordsOf(b));
  }

  /** Tells of spans whether words may stand in a row there: whether they have all pairs of them. */
  async mayHaveRow(pattern: Pattern): Promise<(span: number) => boolean> {
    const load = (file: number) => kept(this.#pairs, file, () => this.#load.pairs(file));
    const pairs = pairsIn(wholeOf(pattern));
    const having = await Promise.all(pairs.map((pair) => spansWith(pair, this.#place.pairs, load)));
    return (span) => having.every((spans) => spans.has(span));
  }

  /** Whether the list of a stem lies alone in a span. */
  isAlone = async (stem: string, span: number): Promise<boolean> =>
    (hasIn(await this.entry(stem), span) & 4) > 0;

  /** The words that begin with a letter, each with how many records hold it. */
  async #begun(letter: string): Promise<Map<string, number>> {
    if (!/^[a-z]$/.test(letter)) return new Map();
    return new Map(await kept(this.#spelling, letter, () => this.#load.spelling(letter)));
  }

  /**
   * What a form that stands nowhere is meant for: of the forms nearest to it the one that stands in
   * most records; two words that were written as one; or what begins as it does.
   */
  async nearest(form: string): Promise<string | undefined> {
    const own = await this.#begun(form.charAt(0));
    const [commonest] = sorted(nearestTo(form, [...own.keys()], 1), own);
    if (commonest !== undefined) return commonest;
    const parted = await this.#parted(form, own);
    if (parted !== undefined) return parted;
    const [near] = sorted(nearestTo(form, [...own.keys()]), own);
    if (near !== undefined) return near;
    const [begun] = sorted(begunAs(form, [...own.keys()]), own);
    if (begun !== undefined) return begun;
    for (const letter of lettersOf(form).slice(1)) {
      const others = await this.#begun(letter);
      const [other] = sorted(nearestTo(form, [...others.keys()]), others);
      if (other !== undefined) return other;
    }
    return undefined;
  }

  /** "humanrights" → "human rights": of such pairs the one whose rarer word is commonest. */
  async #parted(form: string, own: ReadonlyMap<string, number>): Promise<string | undefined> {
    let best: { words: string; records: number } | undefined;
    for (const [first, second] of splitsOf(form, new Set(own.keys()))) {
      const known = (await this.entry(stemOf(second)))?.records ?? 0;
      const records = Math.min(own.get(first) ?? 0, known);
      if (records >= OFTEN && records > (best?.records ?? 0)) {
        best = { words: `${first} ${second}`, records };
      }
    }
    return best?.words;
  }
}

const hasIn = (entry: LexiconEntry | undefined, span: number): number =>
  entry?.spans.find(([number]) => number === span)?.[2] ?? 0;

const isPairedIn = (entry: LexiconEntry | undefined, span: number): boolean =>
  (hasIn(entry, span) & 2) > 0;

/** Words that stand in fewer records are hardly written as one with others. */
const OFTEN = 5;

const sorted = (forms: readonly string[], counts: ReadonlyMap<string, number>): string[] =>
  forms.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
