import { byCode, byCount } from '../model/byCode.ts';
import { timesIn } from './lists.ts';
import type { RecordKind } from './source.ts';
import { WEIGHTS, worthOf } from './weights.ts';
import type { Word } from './query/words.ts';

/** What a span says of one stem. */
export type Term = {
  stem: string;
  /** In how many of its records it stands. */
  records: number;
  /** The most that it is worth in one of them, before its rarity, in hundredths. */
  most: number;
  /** Whether it stands in a title or heading. */
  titled: boolean;
  /** Its forms, the commonest first. */
  forms: string[];
};

/** A line a stem, in order: "cessat 12 210 0 cessation" */
export const printVocabulary = (terms: readonly Term[]): string =>
  terms
    .map(({ stem, records, most, titled, forms }) =>
      [stem, records, most, Number(titled), ...forms].join(' '),
    )
    .join('\n');

export const readVocabulary = (text: string): Term[] =>
  text === ''
    ? []
    : text.split('\n').map((line) => {
        const [stem = '', records, most, titled, ...forms] = line.split(' ');
        const isTitled = titled === '1';
        return { stem, records: Number(records), most: Number(most), titled: isTitled, forms };
      });

/** The shelves of forms: one a letter, and one for what begins with no plain letter. */
export const SHELVES: readonly string[] = [...'abcdefghijklmnopqrstuvwxyz', 'other'];

/** The shelf on which a form, or all that begin with some letters, stand. */
export const shelfOf = (start: string): string =>
  SHELVES.find((shelf) => shelf === start.charAt(0)) ?? 'other';

/** The forms on each shelf, in order. */
export function formsByShelf(terms: readonly Term[]): Map<string, string[]> {
  const shelves = new Map(SHELVES.map((shelf): [string, string[]] => [shelf, []]));
  for (const form of terms.flatMap(({ forms }) => forms).sort(byCode)) {
    shelves.get(shelfOf(form))?.push(form);
  }
  return shelves;
}

/** The vocabulary of records. */
export function vocabularyOf(
  records: Iterable<{ kind: RecordKind; words: readonly Word[] }>,
): Term[] {
  const terms = new Map<string, Omit<Term, 'forms'> & { forms: Map<string, number> }>();
  for (const { kind, words } of records) {
    const times = timesIn(words);
    const isTitle = kind === 'title' || kind === 'heading';
    for (const { stem, form } of words) {
      const known = terms.get(stem);
      const term = known ?? { stem, records: 0, most: 0, titled: false, forms: new Map() };
      if (!known) terms.set(stem, term);
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1);
      if (isTitle) term.titled = true;
    }
    for (const [stem, count] of times) {
      const term = terms.get(stem);
      if (!term) continue;
      term.records++;
      const worth = Math.ceil(100 * worthOf(count, words.length, WEIGHTS) * WEIGHTS.kind[kind]);
      term.most = Math.max(term.most, worth);
    }
  }
  return [...terms.values()]
    .map((term) => ({
      ...term,
      forms: [...term.forms].sort(byCount).map(([form]) => form),
    }))
    .sort((a, b) => byCode(a.stem, b.stem));
}
